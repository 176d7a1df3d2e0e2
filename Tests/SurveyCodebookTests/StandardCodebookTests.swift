import SurveyCodebook
import SurveyModel
import Testing

@Suite("The built-in codebook")
struct StandardCodebookTests {
  let standard = Codebook.standard

  @Test("is read without an error")
  func loads() throws {
    #expect(try codebook(standardCodebookText) == standard)
    #expect(!standard.services.isEmpty)
  }

  @Test("asks four services and street lighting, lighting last, by all six criteria")
  func services() {
    #expect(standard.services.map(\.id) == ["water", "waste", "roads", "greening", "lighting"])
    #expect(standard.criteria.map(\.id) == ["access", "quality", "regularity", "safety", "cost", "response"])
    #expect(standard.services.allSatisfy { $0.criteria == nil && $0.places == nil && $0.scale == "marks" })
    #expect(ResponseLayout(standard).cells.count == 30)
  }

  @Test("has marks from 1 to 5 with words in three languages")
  func scale() throws {
    let scale = try #require(standard.scales.first)
    #expect(scale.values == [1, 2, 3, 4, 5])
    #expect(scale.good == [4, 5])
    #expect(scale.poor == [1, 2])
    #expect(scale.isOrderConfirmed)
    #expect(scale.points.map { $0.label.text(in: .ru) }.last == "Отлично")
    #expect(
      scale.points.map { $0.label.text(in: .ky) } == ["Өтө начар", "Начар", "Орточо", "Жакшы", "Мыкты"])
    #expect(scale.points.map { $0.label.text(in: .en) } == ["Very poor", "Poor", "Fair", "Good", "Excellent"])
  }

  @Test(
    "knows the usual words of satisfaction",
    arguments: [
      ("Полностью удовлетворён", 5), ("Скорее удовлетворена", 4), ("И да, и нет", 3), ("Скорее не удовлетворён", 2),
      ("Совсем не удовлетворён", 1), ("Very satisfied", 5), ("Very dissatisfied", 1),
      ("Отчасти удовлетворён, отчасти нет", 3), ("Такыр канааттанбайм", 1),
    ])
  func satisfaction(alias: String, value: Int) throws {
    let owners = standard.scales.flatMap(\.points).filter { $0.aliases.contains(alias) }
    #expect(owners.map(\.value) == [value])
  }

  @Test(
    "keeps the answers that are no mark apart",
    arguments: [
      (NonSubstantive.dontKnow, "Не знаю"), (.dontKnow, "З/О"), (.dontKnow, "Билбейм"), (.notUser, "N/A"),
      (.notUser, "Not applicable"), (.blank, "-"), (.blank, "—"), (.blank, "н/о"), (.refused, "Отказ"),
    ])
  func answers(reason: NonSubstantive, alias: String) {
    #expect(standard.nonSubstantive[reason]?.aliases.contains(alias) == true)
    #expect(standard.nonSubstantive[reason]?.id == reason.rawValue)
  }

  @Test("labels each thing in Russian, Kyrgyz and English")
  func languages() {
    let labels =
      standard.services.map(\.label) + standard.criteria.map(\.label) + standard.questions.map(\.label)
      + standard.questions.flatMap(\.options).map(\.label) + standard.places.map(\.label)
      + standard.waves.map(\.label) + standard.modes.map(\.label) + standard.nonSubstantive.values.map(\.label)
      + standard.scales.flatMap(\.points).map(\.label)
    for label in labels { #expect(label.wordings.map(\.tag) == ["ru", "ky", "en"]) }
    #expect(standard.nonSubstantive.count == NonSubstantive.allCases.count)
  }

  @Test("has profile questions, places, waves and modes")
  func profile() {
    #expect(standard.questions.map(\.id) == ["sex", "age", "district", "comment"])
    #expect(standard.questions.map(\.kind) == [.choice, .choice, .text, .text])
    #expect(standard.questions[0].options.map(\.id) == ["female", "male"])
    #expect(standard.questions[1].options.map(\.id) == ["18-34", "35-54", "55+"])
    #expect(standard.places.map(\.id) == ["karakol", "kara-balta"])
    #expect(standard.waves.map(\.id) == ["1", "2"])
    #expect(standard.modes.map(\.id) == ["online", "paper"])
    #expect(standard.columns.isEmpty)
  }

  @Test(
    "knows the headers of system columns",
    arguments: [
      (ColumnRole.time, "Отметка времени"), (.place, "Шаар"), (.wave, "Волна"), (.mode, "Channel"), (.key, "№ анкеты"),
      (.key, "_uuid"), (.identity, "Адрес электронной почты"), (.identity, "Email Address"), (.identity, "Аты-жөнү"),
      (.identity, "Номер телефона"), (.ignored, "Сборщик"),
    ])
  func headers(role: ColumnRole, header: String) {
    #expect(standard.systemHeaders[role]?.contains(header) == true)
  }

  @Test("has the usual thresholds")
  func thresholds() { #expect(standard.thresholds == Thresholds()) }

  @Test("says that the Kyrgyz labels need a review")
  func review() { #expect(standardCodebookText.prefix(500).contains("native reader")) }

  @Test("is the same when it is written and read again")
  func roundTrip() throws {
    #expect(try codebook(CodebookDraft(codebook: standard).text()) == standard)
  }
}
