import SurveyModel
import SurveyWords
import Testing

@testable import SurveyTables

/// What a person decides, from a file and at a terminal.
@Suite("Decisions about two typings")
struct EntryDecisionTests {
  static let sample = ReconciliationTests.sample
  static let header = ["record", "field", "decision", "value", "why"]

  static func read(
    _ rows: [[String]], header: [String] = header
  ) -> (decisions: [EntryDecision], problems: [DecisionProblem]) {
    EntryDecisionReader(sample) { field, value in
      value.count == 1 && "12345".contains(value) ? nil : "1 … 5"
    }.read(header: header, rows: rows.enumerated().map { ($0 + 2, $1) })
  }

  @Test("a file is understood, in whatever letters, and by either record")
  func file() {
    let (decisions, problems) = Self.read([
      ["1:1", "water/c10", "А", "", "неразборчиво"], ["2:1", "water/c1", "b", "4", ""],
      ["1:2", "water/c5", "OTHER", "2", ""], ["1:2", "water/c10", "", "", ""],
    ])
    #expect(problems == [])
    #expect(
      decisions == [
        EntryDecision(record: "1:1", field: "water/c10", choice: .first, value: "5", why: "неразборчиво"),
        EntryDecision(record: "1:2", field: "water/c1", choice: .second, value: "4"),
        EntryDecision(record: "1:2", field: "water/c5", choice: .other, value: "2"),
      ])
  }

  @Test("the csv of a reconciliation, filled in, is a file of decisions")
  func roundTrip() throws {
    let report = ReconciledEntries(Self.sample).report(.en)
    let choice = try #require(report.data.columns.firstIndex(of: "decision"))
    let rows = report.data.rows.map { row in
      row.enumerated().map { index, value -> String in
        if index == choice { return "B" }
        return if case .text(let text) = value { text } else { "" }
      }
    }
    let (decisions, problems) = Self.read(rows, header: report.data.columns)
    #expect(problems == [] && decisions.map(\.choice) == [.second, .second, .second, .second])
    // And so is one that was decided before.
    let again = ReconciledEntries(Self.sample, decisions: decisions)
    #expect(again.open.isEmpty && again.firstTyping?.value == 0.2 && again.secondTyping?.value == 0)
  }

  @Test("a dash says that the form has no answer", arguments: ["-", "–", "(пусто)", "(Empty)"])
  func noAnswer(_ value: String) {
    // Where one of the typings has none either, it is the one that was right.
    let (decisions, problems) = Self.read([
      ["1:1", "water/c10", "other", value, ""], ["1:2", "water/c5", "other", value, ""],
    ])
    #expect(problems == [] && decisions.map(\.value) == ["", ""] && decisions.map(\.choice) == [.other, .first])
  }

  @Test("a record that a spreadsheet took for a time of day is known again, by its numbers or by its form")
  func timesOfDay() {
    #expect(Self.read([["01:01", "water/c10", "B", "", ""]]).decisions.map(\.record) == ["1:1"])
    let header = ["record", "field", "decision", "value", "form", "place", "wave", "mode"]
    let row = { (record: String, form: String) in [record, "water/c10", "B", "", form, "karakol", "1", "paper"] }
    let (decisions, problems) = Self.read([row("2:15:00", "02"), row("1:01", "1")], header: header)
    #expect(decisions.map(\.record) == ["1:2", "1:1"] && problems == [])
    // Its numbers and its form name two records: the form decides. Neither is known: told.
    #expect(Self.read([row("1:01", "2")], header: header).decisions.map(\.record) == ["1:2"])
    #expect(Self.read([row("1:07", "9")], header: header).problems.map(\.kind) == [.unknownRecord])
  }

  @Test("every line that cannot be followed is told, and says what to do", arguments: Language.allCases)
  func problems(_ language: Language) {
    let (decisions, problems) = Self.read([
      ["9:9", "water/c10", "A", "", ""], ["1:1", "water/c1", "A", "", ""], ["1:1", "water/c10", "C", "", ""],
      ["1:1", "water/c10", "other", "", ""], ["1:1", "water/c10", "other", "6", ""],
      ["1:1", "water/c10", "A", "4", ""],
      ["1:1", "water/c10", "B", "", ""], ["1:1", "water/c10", "A", "", ""], ["1:1", "water/c10", "B", "4", "again"],
      ["1:1"],
    ])
    #expect(decisions.map(\.choice) == [.second])
    #expect(
      problems.map { "\($0.line) \($0.column)" } == [
        "2 record", "3 field", "4 decision", "5 value", "6 value", "7 value", "9 decision",
      ])
    #expect(problems.last?.kind == .twice(line: 8))
    let messages = problems.map { $0.message(Words(language), path: "d.csv") }
    #expect(messages[0].hasPrefix("d.csv:2: record: ") && messages[0].contains("9:9"))
    #expect(messages[4].contains("6") && messages[4].contains("1 … 5"))
    let bad = Self.read([], header: ["record", "feld", "decision", "value"]).problems
    #expect(bad.map(\.kind) == [.noColumn] && bad[0].message(Words(language), path: "d.csv").contains("feld"))
  }

  /// Answers of a person, and what came of them.
  static func ask(
    _ lines: [String], failAt: Int? = nil
  ) -> (ending: EntryDialogue.Ending?, kept: [EntryDecision], shown: [String]) {
    struct Full: Error {}
    var lines = lines[...]
    var kept: [EntryDecision] = []
    var shown: [String] = []
    let dialogue = EntryDialogue(ReconciledEntries(sample), words: Words(.en)) { _, value in
      "12345".contains(value) ? nil : "a mark from 1 to 5"
    }
    let result = try? dialogue.run(
      readLine: { lines.popFirst() }, write: { shown.append($0) },
      keep: { decision in
        if kept.count == failAt { throw Full() }
        kept.append(decision)
      })
    if let result { #expect(result.decisions == kept) }
    return (result?.ending, kept, shown)
  }

  @Test("at a terminal: A, B, another value with a reason, skip")
  func dialogue() {
    let (ending, kept, shown) = Self.ask(["ф", "= 6", "= 3 # torn", "", "В # the ink"])
    #expect(ending == .finished)
    #expect(kept.map(\.choice) == [.first, .other, .second])
    #expect(kept.map(\.value) == ["5", "3", "1"] && kept.map(\.why) == ["", "torn", "the ink"])
    #expect(kept.map(\.record) == ["1:1", "1:2", "1:2"])
    #expect(shown.contains("1 of 4. Form 1 (karakol, 1, paper). Вода: c10"))
    #expect(shown.contains("  A (1:1): 5") && shown.contains("  B (2:2): 4") && shown.contains("  A (1:2): (empty)"))
    #expect(shown.contains("“6” does not fit here: a mark from 1 to 5"))
    #expect(shown.last == "Decided: 3. Left: 1.")
  }

  @Test("what was decided before quitting stays; so it does where lines end, or keeping fails")
  func quitting() {
    for lines in [["A", "q", "B"], ["A"], ["A", "what?", "й"]] {
      let (ending, kept, shown) = Self.ask(lines)
      #expect(ending == .quit && kept.map(\.choice) == [.first] && shown.last == "Decided: 1. Left: 3.")
    }
    let failed = Self.ask(["A", "B", "A"], failAt: 1)
    #expect(failed.ending == nil && failed.kept.count == 1)
  }

  @Test("an empty value after = is no answer; nothing open is said")
  func edges() {
    #expect(Self.ask(["="]).kept == [EntryDecision(record: "1:1", field: "water/c10", choice: .other, value: "")])
    let decisions = Self.sample.differences.map { EntryDecision($0, .first) }
    var shown: [String] = []
    let result = EntryDialogue(ReconciledEntries(Self.sample, decisions: decisions), words: Words(.en)).run(
      readLine: { nil }, write: { shown.append($0) }, keep: { _ in })
    #expect(result.ending == .finished && shown.count == 1)
  }
}
