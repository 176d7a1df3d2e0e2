import SurveyModel
import Testing

@testable import SurveyTables

@Suite("Who collected the questionnaires")
struct ChannelTests {
  private func question(_ id: String, _ label: LocalizedText, aliases: [String] = []) -> SurveyModel.Question {
    SurveyModel.Question(
      id: id, kind: .choice, label: label, aliases: aliases, options: [Category(id: "a", label: "A")])
  }

  @Test("is said by an id, a label or an alias, in three languages")
  func collectors() {
    #expect(Quality.isCollector(question("interviewer", "Кто?")))
    #expect(Quality.isCollector(question("who", "Ф. И. О. интервьюера")))
    #expect(Quality.isCollector(question("who", LocalizedText(ru: "Анкетер", ky: "Сурамжылоочу", en: "Who asked"))))
    #expect(Quality.isCollector(question("who", "Who", aliases: ["Квартальный"])))
  }

  @Test("is not said by a question about someone who collects something else")
  func others() {
    #expect(!Quality.isCollector(question("district", "Квартал")))
    #expect(!Quality.isCollector(question("waste", "Довольны ли вы сборщиком мусора?")))
    #expect(!Quality.isCollector(question("fee", "Waste collector's fee")))
  }

  @Test("channels and collectors are compared, other questions are not")
  func dimensions() {
    let codebook = Codebook(
      scales: [Scale(id: "five", points: (1...5).map { ScalePoint(value: $0, label: "") })],
      services: [Service(id: "water", label: "Water", scale: "five")], criteria: [Category(id: "quality", label: "")],
      questions: [question("sex", "Sex"), question("interviewer", "Interviewer")])
    let tally = Quality.channelTally(codebook, ResponseLayout(codebook))
    #expect(tally.dimensions == [ResponseLayout.mode, 4])
    #expect(tally.scores.map(\.cells) == [[0]])
  }
}
