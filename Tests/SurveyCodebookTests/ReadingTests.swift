import SurveyCodebook
import SurveyModel
import Testing

@Suite("Reading a codebook")
struct ReadingTests {
  @Test("what is left out has its usual value")
  func defaults() throws {
    let read = try codebook(smallCodebook)
    #expect(read.title == nil)
    #expect(read.services.map(\.scale) == ["marks", "marks"])
    #expect(read.services.map(\.criteria) == [nil, ["quality"]])
    #expect(read.services[0].label == "water")
    #expect(read.scales[0].isOrderConfirmed)
    #expect(read.scales[0].good == [2])
    #expect(read.scales[0].poor == [1])
    #expect(read.nonSubstantive[.refused]?.label.text(in: .ru) == "Отказ от ответа")
    #expect(read.nonSubstantive.count == 5)
    #expect(read.thresholds == Thresholds())
    #expect(read.systemHeaders.isEmpty)
  }

  @Test("a section of answers has what is listed", arguments: ["answers: {}", "answers:"])
  func noAnswers(line: String) throws {
    #expect(try codebook("svodka: 1\n\(line)\n").nonSubstantive.isEmpty)
    #expect(
      try codebook("svodka: 1\nanswers: {refused: {aliases: [x]}}\n").nonSubstantive[.refused]?.aliases == ["x"])
  }

  @Test(
    "a scalar is the text that was written",
    arguments: [
      "yes", "no", "on", "~", "null", "1.0", "0x1F", "1_000", "2/3", "18-34", "2020-01-02", "ДА/нет", "1e400",
    ])
  func scalars(text: String) throws {
    #expect(try codebook("svodka: 1\ntitle: \(text)\n").title == LocalizedText(text))
    #expect(
      try codebook("svodka: \"1\"\ntitle: [\(text)]\n".replacing("[", with: "{no: ").replacing("]", with: "}"))
        .title == LocalizedText(wordings: [.init(tag: "no", text: text)]))
  }

  @Test("labels keep the order of their languages; any language is taken")
  func languages() throws {
    let title = try codebook("svodka: 1\ntitle: {kk: а, en: b, pt-BR: c}\n").title
    #expect(title?.wordings.map(\.tag) == ["kk", "en", "pt-BR"])
  }

  @Test("ids may have letters of any script", arguments: ["55+", "18-34", "a_b.c", "Шаар", "и\u{306}од", "東京", "7"])
  func ids(id: String) throws {
    #expect(try codebook("svodka: 1\nplaces: [{id: \(id)}]\n").places.map(\.id) == [id])
  }

  @Test("sections may stand in any order")
  func anyOrder() throws {
    let text = """
      columns: [{header: "Вода [Качество]", occurrence: 2, service: water, criterion: quality}]
      services: [{id: water, places: [karakol]}]
      criteria: [{id: quality}]
      places: [{id: karakol}]
      scales: [{id: marks, points: [{value: 1}]}]
      svodka: 1
      """
    let read = try codebook(text)
    #expect(
      read.columns == [
        ColumnRule(
          header: "Вода [Качество]", occurrence: 2, meaning: .rating(service: "water", criterion: "quality"))
      ])
    #expect(read.services[0].places == ["karakol"])
  }

  @Test("points may stand in any order and have values under 0")
  func points() throws {
    let read = try codebook("svodka: 1\nscales: [{id: a, points: [{value: 1}, {value: -1}, {value: 0}]}]\n")
    #expect(read.scales[0].values == [-1, 0, 1])
  }

  @Test("the order of the labels of an unconfirmed scale is nobody's claim")
  func unconfirmed() throws {
    let read = try codebook(
      "svodka: 1\nscales: [{id: a, order: unconfirmed, points: [{value: 1, label: Good}, {value: 2, label: Poor}]}]\n")
    #expect(!read.scales[0].isOrderConfirmed)
  }

  @Test("labels in another order than their values, yet not upside down, are taken")
  func mixedLabels() throws {
    let points = "[{value: 1, label: Poor}, {value: 2, label: Good}, {value: 3, label: Fair}]"
    #expect(failure("svodka: 1\nscales: [{id: a, points: \(points)}]\n") == nil)
  }

  @Test(
    "scales of well-known words upside down are refused",
    arguments: [
      "[{value: 1, label: Отлично}, {value: 2, label: Хорошо}, {value: 3, label: Плохо}]",
      "[{value: 1, label: {ky: Мыкты}}, {value: 5, label: {ky: Өтө начар}}]",
      "[{value: 5, aliases: [VERY  DISSATISFIED]}, {value: 1, aliases: [Very satisfied]}]",
    ])
  func reversed(points: String) {
    #expect(failure("svodka: 1\nscales: [{id: a, points: \(points)}]\n")?.problem == .reversedLabels)
  }

  @Test("columns are told apart by the very bytes of their headers; one may be blank")
  func headers() throws {
    let read = try codebook(
      """
      svodka: 1
      columns:
        - {header: "", role: ignored}
        - {header: "", occurrence: 2, role: ignored}
        - {header: "a ", role: key}
        - {header: "a", role: time}
        - {header: "й", role: time}
        - {header: "и\u{306}", role: time}
      """)
    #expect(read.columns.count == 6)
  }

  @Test("thresholds")
  func thresholds() throws {
    let read = try codebook(
      "svodka: 1\nthresholds: {hidden-under: 3, few-under: 20, verdict-from: 25, same-margin: 5, score-needs: 1/2}\n")
    #expect(
      read.thresholds
        == Thresholds(hiddenUnder: 3, fewUnder: 20, verdictFrom: 25, sameMargin: 5, scoreNeeds: Fraction(1, 2)))
  }
}

@Suite("Limits of a codebook")
struct LimitTests {
  private func list(_ count: Int, _ item: (Int) -> String) -> String {
    "[" + (0..<count).map(item).joined(separator: ", ") + "]"
  }

  @Test("200 points of a scale")
  func points() {
    func text(_ count: Int) -> String {
      "svodka: 1\nscales: [{id: a, points: \(list(count) { "{value: \($0)}" })}]\n"
    }
    #expect(failure(text(200)) == nil)
    #expect(failure(text(201))?.problem == .tooLarge)
  }

  @Test("1,000 options of a question")
  func options() {
    func text(_ count: Int) -> String {
      "svodka: 1\nquestions: [{id: a, type: choice, options: \(list(count) { "{id: o\($0)}" })}]\n"
    }
    #expect(failure(text(1_000)) == nil)
    #expect(failure(text(1_001))?.problem == .tooLarge)
  }

  @Test("40,000 places, waves or modes", arguments: ["places", "waves", "modes"])
  func values(list name: String) {
    let error = failure("svodka: 1\n\(name): \(list(40_001) { _ in "a" })\n")
    #expect(error?.problem == .tooLarge)
    #expect(error?.expected == "≤ 40000")
  }

  @Test("5,000 services and criteria, 20,000 pairs")
  func cells() {
    func text(_ services: Int, _ criteria: Int) -> String {
      "svodka: 1\nscales: [{id: m, points: [{value: 1}]}]\ncriteria: \(list(criteria) { "{id: c\($0)}" })\n"
        + "services: \(list(services) { "{id: s\($0)}" })\n"
    }
    #expect(failure(text(4_996, 4)) == nil)
    #expect(failure(text(4_997, 4))?.problem == .tooLarge)
    #expect(failure(text(200, 100)) == nil)
    #expect(failure(text(201, 100))?.problem == .tooLarge)
  }
}
