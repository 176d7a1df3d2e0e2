internal import SurveyModel
public import SurveyWords

/// A line of a file of decisions that cannot be followed.
public struct DecisionProblem: Error, Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// The file has no such column.
    case noColumn
    /// No form compared has this record, or its field does not differ.
    case unknownRecord, unknownField
    case badDecision
    /// Another value is wanted, and none stands there (a dash says that the form has no answer); or the question does not take it: what it takes.
    case noValue
    case badValue(expected: String)
    /// A value that is not that of the typing that was chosen: that one.
    case contradiction(expected: String)
    /// The cell is decided otherwise on another line.
    case twice(line: Int)
  }

  public var kind: Kind
  /// From 1; the header's own line where a column is missing.
  public var line: Int
  /// `record`, `field`, `decision`, `value`.
  public var column: String
  public var found: String
}

/// Understands a file of decisions: `record,field,decision,value,why`, in any order and with any other columns, such as the csv of
/// `svodka reconcile` has. A line without a decision is one that is not decided yet.
///
/// A spreadsheet takes a record such as `1:7` for a time of day, and saves `1:07` or worse. So a record is also known by its two
/// numbers, and where it is not known at all, by the columns `form`, `place`, `wave` and `mode` of that csv.
public struct EntryDecisionReader {
  private let differences: [[String]: Reconciliation.Difference]
  private let byForm: [[String]: Reconciliation.Difference]
  private let records: Set<String>
  private let expected: (_ field: String, _ value: String) -> String?

  /// - Parameter expected: what a question takes, in words, where it does not take `value`; `nil` where it does. It is asked about other
  ///   values only; an empty one is no answer, and always taken.
  public init(
    _ reconciliation: Reconciliation,
    expected: @escaping (_ field: String, _ value: String) -> String? = { _, _ in nil }
  ) {
    var differences: [[String]: Reconciliation.Difference] = [:]
    var byForm: [[String]: Reconciliation.Difference] = [:]
    var records: Set<String> = []
    for difference in reconciliation.differences {
      for record in [difference.record, difference.secondRecord] {
        differences[[record, difference.field]] = difference
        records.insert(record)
      }
      let group = difference.group
      byForm[[EntryForm.key(difference.number), group.place, group.wave, group.mode, difference.field]] = difference
    }
    self.differences = differences
    self.byForm = byForm
    self.records = records
    self.expected = expected
  }

  /// - Parameters:
  ///   - header: the names of the columns.
  ///   - headerLine: the physical line it stands on.
  ///   - rows: records with the physical line each stands on.
  /// - Returns: The decisions in order, and every problem: where there is one, no decision should be taken.
  public func read(
    header: [String], headerLine: Int = 1, rows: [(line: Int, cells: [String])]
  ) -> (decisions: [EntryDecision], problems: [DecisionProblem]) {
    var columns: [String: Int] = [:]
    for (index, name) in header.enumerated() where columns[folded(name)] == nil { columns[folded(name)] = index }
    let missing = ["record", "field", "decision", "value"].filter { columns[$0] == nil }
    guard missing.isEmpty else {
      let found = header.joined(separator: ",")
      return ([], missing.map { DecisionProblem(kind: .noColumn, line: headerLine, column: $0, found: found) })
    }
    var decisions: [EntryDecision] = []
    var problems: [DecisionProblem] = []
    var lines: [[String]: (line: Int, decision: EntryDecision)] = [:]
    for row in rows {
      func cell(_ name: String) -> String {
        columns[name].flatMap { $0 < row.cells.count ? row.cells[$0].trimmed : nil } ?? ""
      }
      guard !cell("decision").isEmpty else { continue }
      switch decision(cell, line: row.line) {
      case .failure(let problem): problems.append(problem)
      case .success(let decision):
        let key = [decision.record, decision.field]
        if let known = lines[key] {
          if known.decision.choice != decision.choice || known.decision.value != decision.value {
            problems.append(
              DecisionProblem(
                kind: .twice(line: known.line), line: row.line, column: "decision", found: cell("decision")))
          }
          continue
        }
        lines[key] = (row.line, decision)
        decisions.append(decision)
      }
    }
    return (decisions, problems)
  }

  private func decision(_ cell: (String) -> String, line: Int) -> Result<EntryDecision, DecisionProblem> {
    func problem(_ kind: DecisionProblem.Kind, _ column: String) -> Result<EntryDecision, DecisionProblem> {
      .failure(DecisionProblem(kind: kind, line: line, column: column, found: cell(column)))
    }
    let form = [EntryForm.key(cell("form")), cell("place"), cell("wave"), cell("mode"), cell("field")]
    let record = records.contains(cell("record")) ? cell("record") : RecordTime.record(cell("record"))
    var found = differences[[record, cell("field")]]
    if !records.contains(cell("record")), !form[0].isEmpty, found.map({ EntryForm.key($0.number) != form[0] }) ?? true {
      found = byForm[form]
    }
    guard let difference = found else {
      return records.contains(record) ? problem(.unknownField, "field") : problem(.unknownRecord, "record")
    }
    guard let choice = Self.choice(cell("decision")) else { return problem(.badDecision, "decision") }
    let value = Self.plain(cell("value"))
    switch choice {
    case .other:
      if value.isEmpty { return problem(.noValue, "value") }
      let shown = EntryDecision(difference, .other, other: Self.isNoAnswer(value) ? "" : value, why: cell("why"))
      if shown.choice == .other, !shown.value.isEmpty, let expected = expected(difference.field, value) {
        return problem(.badValue(expected: expected), "value")
      }
      return .success(shown)
    case .first, .second:
      let chosen = choice == .first ? difference.first : difference.second
      guard value.isEmpty || folded(value) == folded(chosen.value) || folded(value) == chosen.canonical else {
        return problem(.contradiction(expected: chosen.value), "value")
      }
      return .success(EntryDecision(difference, choice, why: cell("why")))
    }
  }

  /// A, B or other, in Latin or Cyrillic letters.
  static func choice(_ text: String) -> EntryDecision.Choice? {
    switch folded(text) {
    case "a", "а": .first
    // The letter that looks alike, and the one that sounds so.
    case "b", "в", "б": .second
    case "other", "другое", "башка": .other
    default: nil
    }
  }

  /// A dash, or the words that tables have for an empty cell.
  private static func isNoAnswer(_ value: String) -> Bool {
    folded(value) == "-" || Language.allCases.contains { folded(Words($0)(.reconcileNoAnswer)) == folded(value) }
  }

  /// The value as it was before a csv made it harmless for spreadsheets.
  private static func plain(_ value: String) -> String {
    guard value.hasPrefix("'"), let next = value.dropFirst().first, "=+-@".contains(next) else { return value }
    return String(value.dropFirst())
  }
}

extension DecisionProblem {
  /// The problem as people read it: `decisions.csv:3: record: found “2:99”, expected …`.
  public func message(_ words: Words, path: String) -> String {
    let text =
      switch kind {
      case .noColumn: words(.decisionNoColumn, column, found)
      case .unknownRecord: words(.decisionUnknownRecord, found)
      case .unknownField: words(.decisionUnknownField, found)
      case .badDecision: words(.decisionBad, found)
      case .noValue: words(.decisionNoValue)
      case .badValue(let expected): words(.decisionBadValue, found, expected)
      case .contradiction(let expected): words(.decisionContradiction, found, expected)
      case .twice(let line): words(.decisionTwice, found, String(line))
      }
    return "\(path):\(line): \(column): \(text)"
  }
}
