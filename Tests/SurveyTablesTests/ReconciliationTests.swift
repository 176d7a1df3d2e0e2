import SurveyModel
import SurveyTestSupport
import SurveyWords
import Testing

@testable import SurveyTables

/// Two typings of the same forms.
@Suite("Reconciliation of two typings")
struct ReconciliationTests {
  static let paper = EntryForm.Group(place: "karakol", wave: "1", mode: "paper")

  /// A form with a mark for each field, `.` for an empty cell.
  static func form(
    _ number: String, _ marks: String, record: String, group: EntryForm.Group = paper, from first: Int = 1
  ) -> EntryForm {
    EntryForm(
      group: group, number: number, record: record,
      cells: marks.enumerated().map { index, mark in
        let value = mark == "." ? "" : String(mark)
        return EntryForm.Cell(
          field: "water/c\(first + index)", label: "Вода: c\(first + index)", value: value, canonical: value)
      })
  }

  @Test("10,000 cells with 200 seeded differences: these 200, and no others", arguments: [1, 2, 3] as [UInt64])
  func seeded(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let marks = "12345."
    var first: [EntryForm] = []
    for number in 1...400 {
      let row = String((0..<25).map { _ in marks.randomElement(using: &random) ?? "3" })
      first.append(
        Self.form("\(number)", row.allSatisfy { $0 == "." } ? "3" + row.dropFirst() : row, record: "1:\(number)"))
    }
    var second = first
    for index in second.indices { second[index].record = "2:\(400 - index)" }
    var changed: Set<[Int]> = []
    while changed.count < 200 {
      let cell = [Int.random(in: 0..<400, using: &random), Int.random(in: 0..<25, using: &random)]
      guard changed.insert(cell).inserted else { continue }
      let old = second[cell[0]].cells[cell[1]].canonical
      let new = marks.filter { String($0) != old && !($0 == "." && old.isEmpty) }.randomElement(using: &random) ?? "1"
      let value = new == "." ? "" : String(new)
      second[cell[0]].cells[cell[1]].value = value
      second[cell[0]].cells[cell[1]].canonical = value
    }
    second.shuffle(using: &random)
    let found = Reconciliation(first: first, second: second)
    #expect(found.formsCompared == 400 && found.cellsCompared == 10_000 && found.unmatched.isEmpty)
    let wanted = changed.sorted { $0[0] == $1[0] ? $0[1] < $1[1] : $0[0] < $1[0] }
    #expect(found.differences.map { "\($0.record) \($0.field)" } == wanted.map { "1:\($0[0] + 1) water/c\($0[1] + 1)" })
    #expect(found.differences.allSatisfy { $0.first.canonical != $0.second.canonical })
    #expect(found.fields.reduce(0) { $0 + $1.differing } == 200 && found.fields.allSatisfy { $0.compared == 400 })
    #expect(ReconciledEntries(found).singleEntry?.value == 0.01)
  }

  @Test(
    "a form's number is the same, however it is typed",
    arguments: [
      ("7", "007", true), ("7", " 7 ", true), ("№ 7", "7", true), ("#07", "7", true), ("N-012", "n-12", true),
      ("А7", "A7", false), ("0", "000", true), ("70", "7", false), ("7", "7а", false), ("1 000", "1000", true),
      ("0а", "а", false), ("N0", "N", false), ("", " ", true), ("１２", "12", true),
    ])
  func numbers(_ one: String, _ other: String, _ isSame: Bool) {
    #expect((EntryForm.key(one) == EntryForm.key(other)) == isSame)
  }

  @Test("a form without a counterpart is told, with why, and compared with nothing")
  func unmatched() {
    let first = [
      Self.form("1", "123", record: "1:1"), Self.form("2", "123", record: "1:2"), Self.form("3", "123", record: "1:3"),
      Self.form("03", "125", record: "1:4"), Self.form("5", "...", record: "1:5"), Self.form("6", "...", record: "1:6"),
      Self.form(" ", "111", record: "1:7"),
      Self.form("8", "111", record: "1:8", group: .init(place: "kara-balta", wave: "1", mode: "paper")),
    ]
    let second = [
      Self.form("8", "222", record: "2:1"), Self.form("5", "432", record: "2:2"), Self.form("6", "...", record: "2:3"),
      Self.form("3", "123", record: "2:4"), Self.form("001", "124", record: "2:5"), Self.form("", "111", record: "2:6"),
    ]
    let found = Reconciliation(first: first, second: second)
    #expect(found.formsCompared == 1 && found.cellsCompared == 3 && found.formsEmpty == 1)
    #expect(
      found.differences.map { [$0.record, $0.secondRecord, $0.field, $0.first.value, $0.second.value] }
        == [["1:1", "2:5", "water/c3", "3", "4"]])
    #expect(
      found.unmatched.map { "\($0.record) \($0.reason.rawValue)" } == [
        "1:2 missing", "1:3 repeated", "1:4 repeated", "1:5 empty", "1:7 unnumbered", "1:8 missing", "2:1 missing",
        "2:4 repeated", "2:6 unnumbered",
      ])
    #expect(Reconciliation(first: [], second: []).unmatched.isEmpty)
  }

  @Test("a mistyped number and two forms under one number are guessed at, and nothing is matched by it")
  func guesses() throws {
    let first = [
      Self.form("1", "1234512345", record: "1:1"), Self.form("17", "5432154321", record: "1:2"),
      Self.form("18", "1.1....111", record: "1:3"), Self.form("19", "1111111111", record: "1:4"),
      Self.form("20", "33..", record: "1:5"),
    ]
    let second = [
      Self.form("1", "5123451235", record: "2:1"), Self.form("71", "5432154321", record: "2:2"),
      Self.form("81", "1.1....112", record: "2:3"), Self.form("91", "1111111111", record: "2:4"),
      Self.form("92", "1111111111", record: "2:5"), Self.form("20", "44..", record: "2:6"),
    ]
    let found = Reconciliation(first: first, second: second)
    #expect(found.farApart.map(\.record) == ["1:1"] && found.formsCompared == 2)
    #expect(found.unmatched.map { $0.alike?.record ?? "" } == ["2:2", "", "", "1:2", "", "", ""])
    for language in Language.allCases {
      let report = ReconciledEntries(found).report(language)
      #expect(report.tables[0].notes.contains { $0.contains("1 (1:1)") })
      let reason = try #require(report.tables.last?.rows[0].cells[3].text)
      #expect(reason.contains("71") && reason.contains("(2:2)"))
    }
  }

  @Test("a question that one typing lacks is told, not counted as a difference")
  func oneSided() {
    let found = Reconciliation(
      first: [Self.form("1", "123", record: "1:1")], second: [Self.form("1", "2349", record: "2:1", from: 2)])
    #expect(found.cellsCompared == 2 && found.differences.isEmpty)
    #expect(found.oneSided.map(\.field) == ["water/c1", "water/c4", "water/c5"])
    #expect(found.oneSided.map(\.typing) == [.first, .second, .second])
  }

  /// Four differences in 20 cells.
  static let sample = Reconciliation(
    first: [form("1", "1234512345", record: "1:1"), form("2", "5555.55555", record: "1:2")],
    second: [form("1", "1234512344", record: "2:2"), form("2", "4555355551", record: "2:1")])

  static func decided(_ choices: [(EntryDecision.Choice, String)]) -> [EntryDecision] {
    zip(sample.differences, choices).map { EntryDecision($0, $1.0, other: $1.1) }
  }

  @Test("rates: by the differences at once, of each typing when all is decided")
  func rates() throws {
    let open = ReconciledEntries(Self.sample)
    #expect(Self.sample.differences.count == 4 && Self.sample.cellsCompared == 20)
    #expect(open.singleEntry?.value == 0.1 && open.firstTyping == nil && open.secondTyping == nil)
    let some = ReconciledEntries(Self.sample, decisions: Self.decided([(.first, ""), (.second, "")]))
    #expect(some.decided == 2 && some.open.count == 2 && some.firstTyping == nil)
    let all = ReconciledEntries(
      Self.sample, decisions: Self.decided([(.first, ""), (.second, ""), (.second, ""), (.other, "2")]))
    // A was wrong where B or another value was chosen; B where A or another value was.
    #expect(all.wrongInFirst == 3 && all.wrongInSecond == 2)
    #expect(all.firstTyping?.value == 0.15 && all.secondTyping?.value == 0.1 && all.singleEntry?.value == 0.1)
    #expect(all.decisions.compactMap { $0?.value } == ["5", "4", "3", "2"])
    #expect(ReconciledEntries(Reconciliation(first: [], second: [])).singleEntry == nil)
  }

  @Test("another value that is one of the two counts as that one; of two decisions the last stands")
  func choices() {
    let difference = Self.sample.differences[0]
    #expect(EntryDecision(difference, .other, other: " 5 ").choice == .first)
    #expect(EntryDecision(difference, .other, other: "4").choice == .second)
    #expect(
      EntryDecision(difference, .other, other: "3")
        == EntryDecision(
          record: "1:1", field: "water/c10", choice: .other, value: "3"))
    let entries = ReconciledEntries(
      Self.sample,
      decisions: [
        EntryDecision(difference, .first), EntryDecision(difference, .second),
        EntryDecision(record: "9:9", field: "sex", choice: .first, value: "1"),
      ])
    #expect(entries.decisions[0]?.choice == .second && entries.decided == 1 && entries.unused.map(\.record) == ["9:9"])
  }

  @Test("the report says what was found, in each language", arguments: Language.allCases)
  func report(_ language: Language) throws {
    let entries = ReconciledEntries(Self.sample, decisions: Self.decided([(.first, "")]))
    let report = entries.report(language)
    #expect(report.command == "reconcile" && report.tables.count == 4)
    for table in report.tables { #expect(table.rows.allSatisfy { $0.cells.count == table.columns.count }) }
    #expect(report.tables[0].rows.map { $0.cells[1].text } == ["2", "20", "4", "1", "3"])
    let rates = report.tables[1].rows
    #expect(rates[0].cells[1].text == "4 / (2 × 20)" && rates[1].cells[2].emphasis == .faint)
    // 4 of 20 by Wilson: 0.080657 … 0.416017.
    let words = Words(language)
    #expect(rates[0].cells[2].text == words.percent(0.1, decimals: 2))
    #expect(rates[0].cells[3].text == "\(words.percent(0.0403, decimals: 2)) … \(words.percent(0.2080, decimals: 2))")
    #expect(report.tables[2].rows.map { $0.cells[0].text } == ["1:1", "1:2", "1:2", "1:2"])
    #expect(report.tables[2].rows.map { $0.cells[1].text } == ["1", "2", "2", "2"])
    #expect(report.data.rows.count == 4 && report.data.rows[0].count == report.data.columns.count)
    #expect(report.data.rows[0].suffix(3) == [.text("A"), .text("5"), .empty])
    #expect(report.data.rows[1].suffix(3) == [.empty, .empty, .empty])
    #expect(report.facts.first { $0.name == "single_entry_rate" }?.value == .number(0.1))
    #expect(report.facts.first { $0.name == "first_rate" }?.value == .empty)
    let nothing = ReconciledEntries(Reconciliation(first: [], second: [])).report(language)
    #expect(nothing.tables.count == 1 && nothing.data.rows.isEmpty)
  }
}
