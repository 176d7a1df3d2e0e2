internal import SurveyIngest
internal import SurveyModel
public import SurveyTables
internal import SurveyWords

/// Decisions about two typings, from a file that people fill in.
public enum EntryDecisions {
  /// Reads a CSV with the columns `record`, `field`, `decision`, `value` and, where there is one, `why`: such as the csv of a
  /// reconciliation, with `decision` filled in. Its encoding and separator are found out, as an export's are.
  ///
  /// - Parameter expected: what a question takes, in words, where it does not take a value; `nil` where it does.
  /// - Throws: ``KitError/decisions(path:problems:refused:)`` with every line that cannot be followed: then none is.
  public static func read(
    _ path: String, for reconciliation: Reconciliation,
    expected: @escaping (_ field: String, _ value: String) -> String? = { _, _ in nil }
  ) throws(KitError) -> [EntryDecision] {
    let table: SmallTable
    do throws(InputError) {
      table = try SmallTable(reading: path)
    } catch {
      throw .input(error)
    }
    let (decisions, problems) = EntryDecisionReader(reconciliation, expected: expected).read(
      header: table.header, headerLine: table.headerLine, rows: table.rows.map { ($0.line, $0.cells) })
    let refused = Dictionary(table.refused.map { ($0.line, $0.rule) }, uniquingKeysWith: { rule, _ in rule })
    guard problems.isEmpty, refused.isEmpty else {
      throw .decisions(path: path, problems: problems, refused: refused)
    }
    return decisions
  }

  private static let mostShown = 20

  static func message(_ path: String, _ problems: [DecisionProblem], _ refused: [Int: Rule], _ words: Words) -> String {
    let lines =
      problems.map { ($0.line, $0.message(words, path: path)) }
      + refused.map { ($0.key, words(.decisionRefused, path, String($0.key), words.title($0.value))) }
    let shown = lines.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.prefix(mostShown).map(\.1)
    let rest = lines.count - shown.count
    return (shown + [rest > 0 ? words(.decisionMore, String(rest)) : words(.decisionNone)]).joined(separator: "\n")
  }
}
