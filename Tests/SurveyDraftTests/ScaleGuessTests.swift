import SurveyCodebook
import SurveyIngest
import SurveyModel
import Testing

@testable import SurveyDraft

@Suite("Guessing a grid's scale")
struct ScaleGuessTests {
  private func codebook(_ values: [String]) throws -> Codebook {
    try Export("Вода [Вкус]", values + values + values).codebook()
  }

  /// What the file's marks come to: no cell may be refused.
  private func expectClean(_ values: [String]) throws {
    let (columns, findings) = try Export("Вода [Вкус]", values + values + values).read()
    #expect(columns[0].role == .rating)
    for rule in [Rule.markOffScale, .notAMark, .twoMarks, .markContradictsLabel] { #expect(findings.count(rule) == 0) }
  }

  @Test(
    "labels that begin with their marks",
    arguments: [
      ["4 – İyi", "5 – Çok İyi", "1 – Zayıf", "3 – Orta", "2 – Orta Altı"],
      ["5 - отлично", "4. хорошо", "3) средне", "2", "1 (очень плохо)"],
      ["5: да (всегда)", "1: нет", "3", "2", "4"],
    ])
  func digits(values: [String]) throws {
    let codebook = try codebook(values)
    #expect(codebook.scales.map(\.isOrderConfirmed) == [true])
    #expect(codebook.scales[0].values == [1, 2, 3, 4, 5])
    try expectClean(values)
  }

  @Test("the label is what stands behind the mark")
  func digitLabels() throws {
    #expect(try codebook(["4 – İyi", "2 – Orta Altı"]).labels() == [1: "", 2: "Orta Altı", 3: "", 4: "İyi"])
  }

  @Test("best labels at the lowest marks are turned round, for a person to confirm")
  func reversed() throws {
    let values = ["1 – Отлично", "2 – Хорошо", "4 – Плохо", "5 – Очень плохо"]
    let codebook = try codebook(values)
    #expect(!codebook.scales[0].isOrderConfirmed)
    #expect(codebook.labels()[5] == "1 – Отлично")
    try expectClean(values)
  }

  @Test(
    "bare numbers are widened to a usual scale",
    arguments: [
      (["2", "4"], 1...5), (["1", "6"], 1...7), (["3", "8"], 1...10), (["0", "9"], 0...10), (["0", "1"], 0...1),
      (["5", "5"], 1...5),
    ])
  func numbers(values: [String], range: ClosedRange<Int>) throws {
    #expect(try codebook(values).scales[0].values == Array(range))
    try expectClean(values)
  }

  @Test(
    "numbers with words at the ends",
    arguments: [
      (["Non, pas du tout", "2", "3", "4", "Oui, tout à fait"], "Non, pas du tout", "Oui, tout à fait"),
      (["Полностью согласен", "4", "2", "3", "Совсем не согласен"], "Совсем не согласен", "Полностью согласен"),
      (["Always", "2", "4", "3", "Never"], "Never", "Always"),
    ])
  func ends(values: [String], low: String, high: String) throws {
    let codebook = try codebook(values)
    #expect(codebook.scales[0].isOrderConfirmed)
    #expect(codebook.labels() == [1: low, 2: "", 3: "", 4: "", 5: high])
    try expectClean(values)
  }

  @Test("ends that do not tell which is better wait for a person")
  func undecidedEnds() throws {
    let values = ["Слева", "2", "3", "4", "Справа"]
    #expect(try !codebook(values).scales[0].isOrderConfirmed)
    try expectClean(values)
  }

  @Test(
    "known labels, with the points that nobody chose",
    arguments: [
      (["Хорошо", "Плохо"], [5: "Отлично", 4: "Хорошо", 3: "Удовлетворительно", 2: "Плохо", 1: "Очень плохо"]),
      (
        ["Agree", "Strongly disagree"],
        [5: "Strongly agree", 4: "Agree", 3: "Neutral", 2: "Disagree", 1: "Strongly disagree"]
      ),
      (["Редко", "Всегда"], [5: "Всегда", 4: "Часто", 3: "Иногда", 2: "Редко", 1: "Никогда"]),
      (["Жакшы", "Начар"], [5: "Мыкты", 4: "Жакшы", 3: "Орточо", 2: "Начар", 1: "Өтө начар"]),
      (["Да", "Скорее нет"], [5: "Да", 2: "Скорее нет"]),
      (
        ["Excellent", "Very good", "Good", "Fair", "Poor"],
        [5: "Excellent", 4: "Very good", 3: "Good", 2: "Fair", 1: "Poor"]
      ),
    ])
  func known(values: [String], labels: [Int: String]) throws {
    let codebook = try codebook(values)
    #expect(codebook.scales[0].isOrderConfirmed)
    #expect(codebook.labels() == labels)
    try expectClean(values)
  }

  @Test("labels in three languages at once, and two genders of one label")
  func joinedLanguages() throws {
    let values = ["Agree | Келісемін | Согласен", "Disagree | Келіспеймін | Не согласен"]
    #expect(try codebook(values).labels() == [4: values[0], 2: values[1]])
    try expectClean(values)
    let genders = ["Согласен", "Согласна", "Не согласен"]
    #expect(try codebook(genders).scales[0].points[3].aliases == ["Согласна"])
    try expectClean(genders)
  }

  @Test("other labels are numbered as they come, and have no order")
  func unknown() throws {
    let values = ["Синий", "Красный", "синий "]
    let codebook = try codebook(values)
    #expect(!codebook.scales[0].isOrderConfirmed)
    #expect(codebook.labels() == [1: "Синий", 2: "Красный"])
    try expectClean(values)
  }

  @Test("answers that are no marks are among the draft's answers, and not on the scale")
  func nonSubstantive() throws {
    let values = ["5", "4", "Затрудняюсь ответить", "Je ne sais pas"]
    let codebook = try codebook(values)
    #expect(codebook.scales[0].values == [1, 2, 3, 4, 5])
    #expect(codebook.nonSubstantive[.dontKnow]?.aliases.contains("Je ne sais pas") == true)
    try expectClean(values)
  }

  @Test("check boxes, amounts and free text in a grid are no marks")
  func noRatings() throws {
    #expect(try codebook(["Утро;Вечер", "Утро", "Вечер"]).services.isEmpty)
    #expect(try codebook(["100", "250"]).services.isEmpty)
    #expect(try Export("Вода [Вкус]", (1...20).map { "Ответ своими словами \($0)а" }).codebook().services.isEmpty)
    #expect(try Export("Сколько книг [дома]", ["1", "2", "2", "3"]).codebook().services.isEmpty)
  }
}
