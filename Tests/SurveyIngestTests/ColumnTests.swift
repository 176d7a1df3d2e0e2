import SurveyCodebook
import SurveyModel
import Testing

@testable import SurveyIngest

@Suite("What each column is, by its cells")
struct ColumnContentTests {
  private func columns(_ headers: [String], _ sample: [[String]]) -> [Column] {
    HeaderMatchingTests.columns(headers, sample: sample)
  }

  @Test("a column of dates is the time, whatever it is called")
  func time() {
    let columns = columns(
      ["Столбец 1", "Пол"], [["20.03.2025 15:18:09", "Ж"], ["21.03.2025 9:00:00", "М"], ["", "М"]])
    #expect(columns[0].role == .time)
  }

  @Test("a second column of dates is not, nor one where the header already says which is")
  func oneTime() {
    let dates = [["20.03.2025 15:18:09", "1.1.1980"]]
    #expect(columns(["Столбец 1", "Столбец 2"], dates).map(\.role) == [.time, .ignored])
    #expect(columns(["Столбец 1", "Отметка времени"], dates).map(\.role) == [.ignored, .time])
  }

  @Test("columns of addresses and telephone numbers are identities")
  func personal() {
    let sample = [
      ["a@b.kg", "+996 555 123 456", "12"], ["name.surname@mail.example.org", "0555-12-34-56", "13"], ["", "", "14"],
    ]
    #expect(columns(["Столбец 1", "Столбец 2", "Столбец 3"], sample).map(\.role) == [.identity, .identity, .ignored])
  }

  @Test("one e-mail in five cells does not make a column of e-mails")
  func mostly() {
    let sample = [["да"], ["нет"], ["a@b.kg"], ["да"], ["да"]]
    #expect(columns(["Столбец 1"], sample).map(\.role) == [.ignored])
  }

  @Test(
    "e-mail addresses and telephone numbers",
    arguments: [
      ("a@b.kg", true), ("пишите на name@mail.example.org, пожалуйста", true), ("<a@b.kg>", true), ("@name", false),
      ("a@b", false),
      ("+996 (555) 12-34-56", true), ("0555123456", true), ("996555123456", true), ("звоните 0555 12 34 56", true),
      ("0555.123.456", true), ("+996.555.12.34.56", true), ("20.03.2025 15.18.09", false), ("1.2.3", false),
      ("0555..123.456", false), ("\u{202A}0555.123.456\u{202C}", true), ("\u{A0}20.03.2025 15:18:09", false),
      ("\u{A0}2025-03-20 15:18:09", false),
      ("12345678", false), ("20.03.2025 15:18:09", false), ("2025-03-20", false), ("2025-03-20 15:18:09", false),
      ("2025-03-20T15:18:09+06:00", false), ("1 200", false), ("5", false),
      ("", false),
    ])
  func looks(text: String, isPersonal: Bool) { #expect(looksPersonal(text) == isPersonal) }
}

@Suite("Columns that a codebook names one by one")
struct ColumnRuleTests {
  private func columns(_ headers: [String], _ rules: [ColumnRule]) -> [String] {
    var codebook = Codebook.standard
    codebook.columns = rules
    return HeaderMatchingTests.columns(headers, codebook: codebook).map { $0.id.isEmpty ? $0.role.rawValue : $0.id }
  }

  private let water = ColumnRule.Meaning.rating(service: "water", criterion: "quality")
  private let roads = ColumnRule.Meaning.rating(service: "roads", criterion: "quality")

  @Test("a rule goes before what the header says")
  func first() {
    #expect(columns(["Пол", "X"], [ColumnRule(header: "Пол", meaning: .role(.ignored))]) == ["ignored", "ignored"])
    #expect(columns(["Пол"], [ColumnRule(header: "Пол", meaning: .question("age"))]) == ["age"])
    #expect(
      columns(["Питьевая вода [Качество]"], [ColumnRule(header: "Питьевая вода [Качество]", meaning: roads)]) == [
        "roads/quality"
      ])
  }

  @Test("of several columns with one header a rule means one")
  func occurrence() {
    #expect(
      columns(
        ["Оценка", "Оценка", "Оценка"],
        [ColumnRule(header: "Оценка", meaning: water), ColumnRule(header: "Оценка", occurrence: 3, meaning: roads)])
        == ["water/quality", "ignored", "roads/quality"])
  }

  @Test("headers that differ only in white space stay two")
  func whiteSpace() {
    let rules = [ColumnRule(header: "Оценка", meaning: water), ColumnRule(header: "Оценка ", meaning: roads)]
    #expect(columns(["Оценка", "Оценка "], rules) == ["water/quality", "roads/quality"])
    #expect(columns(["Оценка ", "Оценка"], rules) == ["roads/quality", "water/quality"])
    // Unquoted, both lose their edges: then they stand in the order of the rules.
    #expect(columns(["Оценка", "Оценка"], rules) == ["water/quality", "roads/quality"])
    let inner = [ColumnRule(header: "Оценка  воды", meaning: water), ColumnRule(header: "Оценка воды", meaning: roads)]
    #expect(columns(["Оценка воды", "Оценка  воды"], inner) == ["roads/quality", "water/quality"])
  }

  @Test("a rule's header is found in another spelling where it stands in no other way")
  func folding() {
    #expect(columns(["ОЦЕНКА  воды!"], [ColumnRule(header: "Оценка воды", meaning: water)]) == ["water/quality"])
    #expect(
      columns(["ОЦЕНКА ВОДЫ", "Оценка воды"], [ColumnRule(header: "Оценка воды", meaning: water)])
        == ["ignored", "water/quality"])
  }

  @Test("roles")
  func roles() {
    let rules: [ColumnRule] = [
      ColumnRule(header: "A", meaning: .role(.time)), ColumnRule(header: "B", meaning: .role(.place)),
      ColumnRule(header: "C", meaning: .role(.wave)), ColumnRule(header: "D", meaning: .role(.mode)),
      ColumnRule(header: "E", meaning: .role(.key)), ColumnRule(header: "F", meaning: .role(.identity)),
    ]
    #expect(columns(["A", "B", "C", "D", "E", "F"], rules) == ["time", "place", "wave", "mode", "key", "identity"])
  }

  @Test("a codebook's own system headers count beside the well-known ones")
  func systemHeaders() {
    var codebook = Codebook.standard
    codebook.systemHeaders[.place] = ["Айыл аймагы"]
    let columns = HeaderMatchingTests.columns(["Айыл аймагы", "Timestamp"], codebook: codebook)
    #expect(columns.map(\.role) == [.place, .time])
  }
}
