import SurveyCodebook
import SurveyIngest
import SurveyModel
import Testing

@testable import SurveyDraft

@Suite("Drafting a codebook from an export")
struct DrafterTests {
  @Test("titles with the same rows become services, rows criteria")
  func sharedRows() throws {
    let export = try Export(
      ["Timestamp", "Вода [Вкус]", "Вода [Запах]", "Чай [Вкус]", "Чай [Запах]"],
      (1...6).map { ["2026/01/0\($0) 9:00:00 AM GMT+6", "5", "4", "\($0 % 5 + 1)", ""] })
    let codebook = try export.codebook()
    #expect(codebook.services.map(\.id) == ["voda", "chay"])
    #expect(codebook.criteria.map(\.id) == ["vkus", "zapakh"])
    #expect(codebook.services.allSatisfy { $0.criteria == nil && $0.scale == "marks" })
    #expect(codebook.scales.count == 1)
    #expect(codebook.columns.map(\.meaning).first == .role(.time))
    #expect(codebook.columns[4].meaning == .rating(service: "chay", criterion: "zapakh"))
  }

  @Test("the names of the standard codebook keep its ids, whichever of them is the title")
  func standardNames() throws {
    let titles = ["Питьевая вода", "Внутренние дороги"]
    let rows = ["Качество", "Безопасность"]
    let values = (1...5).map { mark in Array(repeating: "\(mark)", count: 4) }
    let usual = try Export(titles.flatMap { title in rows.map { "\(title) [\($0)]" } }, values).codebook()
    let turned = try Export(rows.flatMap { row in titles.map { "\(row) [\($0)]" } }, values).codebook()
    for codebook in [usual, turned] {
      #expect(codebook.services.map(\.id) == ["water", "roads"])
      #expect(codebook.criteria.map(\.id) == ["quality", "safety"])
    }
    #expect(turned.columns[1].meaning == .rating(service: "roads", criterion: "quality"))
  }

  @Test("grids with rows of their own become services with criteria of their own")
  func ownRows() throws {
    let export = try Export(
      ["A [one]", "A [two]", "B [three]", "B [four]"], (1...5).map { mark in Array(repeating: "\(mark)", count: 4) })
    let codebook = try export.codebook()
    #expect(codebook.services.map(\.criteria) == [["one", "two"], ["three", "four"]])
  }

  @Test("titles that only differ in white space, and headers that are the same, stay apart")
  func similarHeaders() throws {
    let header = ["Вода [Вкус]", "Вода  [Вкус]", "Вода [Вкус]", "Пол", "Пол"]
    let export = try Export(header, (1...8).map { ["5", "4", "\($0 % 5 + 1)", $0 % 2 == 0 ? "Ж" : "М", "М"] })
    let codebook = try export.codebook()
    #expect(codebook.services.map(\.id) == ["voda", "voda-2", "voda-3"])
    #expect(codebook.columns.map(\.occurrence) == [1, 1, 2, 1, 2])
    #expect(codebook.questions.map(\.id) == ["sex", "pol"])
    let (columns, findings) = try export.read()
    #expect(Set(columns.map(\.target)).count == 5)
    #expect(findings.count(.sameCell) == 0)
  }

  @Test("questions on one bare scale stand together as a service; amounts are numbers")
  func linearScales() throws {
    let export = try Export(
      [
        "Насколько вы довольны водой?", "Насколько вы довольны дорогами?", "Сколько вам лет", "Сколько детей",
        "Время подъёма",
      ],
      (1...9).map { ["\($0 % 5 + 1)", "\($0 % 4 + 1)", "\(20 + $0)", "\($0 % 3 + 1)", "\($0 % 4 + 6)"] })
    let codebook = try export.codebook()
    #expect(codebook.services.map(\.id) == ["1-5"])
    #expect(codebook.criteria.count == 2)
    #expect(codebook.questions.map(\.kind) == [.number, .number, .number])
  }

  @Test("the time of submission is found by its content, dates of birth are left out")
  func dates() throws {
    let export = try Export(
      ["Дата рождения", "Столбец 1", "Дата визита", "Вода [Вкус]"],
      (1...6).map { ["0\($0).02.1980", "2\($0).03.2025 15:18:09", "0\($0).03.2025", "\($0 % 5 + 1)"] })
    #expect(
      try export.codebook().columns.prefix(3).map(\.meaning) == [.role(.identity), .role(.time), .role(.ignored)])
  }

  @Test("every column has a rule, and the draft is understood as it was meant")
  func everyColumn() throws {
    let header = ["", "Имя", "Город", "Q [Score]", "Пусто", "Отзыв", "Вода [Вкус]", "№"]
    let export = try Export(
      header, (1...9).map { ["x", "Имя \($0)", "Каракол", "1", "", "Отзыв номер \($0)", "5", "\($0)"] })
    let (columns, _) = try export.read()
    #expect(columns.allSatisfy { !$0.isUnknown })
    #expect(
      columns.map(\.role) == [.choice, .identity, .place, .ignored, .ignored, .text, .rating, .key])
  }

  @Test(
    "nothing personal gets into the draft",
    arguments: [
      ("Ваш e-mail", "anna@example.org"), ("Контакт", "anna@example.org"), ("Как связаться", "+996 555 123 456"),
      ("ФИО", "Анна Ким"), ("What are the names of the course instructors?", "Анна Ким"),
      ("Пожелания", "Анна Ким живёт рядом"), ("Votre nom, prénom et mail", "Анна Ким"),
    ])
  func personal(header: String, value: String) throws {
    let values = [value, value, "Другой ответ", "Ещё один", value, "И ещё"]
    let text = try Export(header, values).draft().text()
    #expect(!text.contains("example.org") && !text.contains("555 123") && !text.contains("Анна"))
  }

  @Test("a file with more than a codebook holds is drafted as far as it fits")
  func tooLarge() throws {
    let long = String(repeating: "—", count: 700)
    let export = try Export((0..<600).map { "\($0) \(long)" }, (0..<4).map { _ in (0..<600).map { _ in "да" } })
    let count = try export.codebook().columns.count
    #expect(count > 100 && count < 600)
  }
}
