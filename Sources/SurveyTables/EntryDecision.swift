internal import SurveyModel
public import SurveyStatistics

/// What a person, form in hand, has decided about a cell in which two typings differ.
public struct EntryDecision: Hashable, Sendable {
  public enum Choice: String, Hashable, Sendable, CaseIterable {
    case first = "A"
    case second = "B"
    /// Neither: what stands on the form is something else.
    case other
  }

  /// The record of the first typing, which is the one that counts.
  public var record: String
  public var field: String
  public var choice: Choice
  /// What the cell shall have, as people write it: the value of the chosen typing, or the other one. Empty for no answer.
  public var value: String
  /// Empty where nothing was said.
  public var why: String

  public init(record: String, field: String, choice: Choice, value: String, why: String = "") {
    self.record = record
    self.field = field
    self.choice = choice
    self.value = value
    self.why = why
  }

  /// The decision for `difference`: another value that is one of the two after all counts as that one.
  public init(_ difference: Reconciliation.Difference, _ choice: Choice, other value: String = "", why: String = "") {
    let key = folded(value)
    func isValue(_ cell: EntryForm.Cell) -> Bool { key == folded(cell.value) || key == cell.canonical }
    var choice = choice
    if choice == .other {
      choice = isValue(difference.first) ? .first : isValue(difference.second) ? .second : .other
    }
    let chosen =
      switch choice {
      case .first: difference.first.value
      case .second: difference.second.value
      case .other: value.trimmed
      }
    self.init(record: difference.record, field: difference.field, choice: choice, value: chosen, why: why)
  }

  /// Whether the cell of the first typing, which counts, has to be corrected.
  public var isCorrection: Bool { choice != .first }
}

/// A reconciliation and what has been decided of it so far.
public struct ReconciledEntries: Sendable {
  public let reconciliation: Reconciliation
  /// In the order of the differences; `nil` where nothing is decided.
  public let decisions: [EntryDecision?]
  /// Decisions about cells that do not differ, or not any more.
  public let unused: [EntryDecision]

  /// - Parameter decisions: all that were ever taken; of several for one cell the last one stands.
  public init(_ reconciliation: Reconciliation, decisions: [EntryDecision] = []) {
    self.reconciliation = reconciliation
    var byCell: [[String]: EntryDecision] = [:]
    for decision in decisions { byCell[[decision.record, decision.field]] = decision }
    let cells = reconciliation.differences.map { [$0.record, $0.field] }
    self.decisions = cells.map { byCell[$0] }
    let known = Set(cells)
    unused = decisions.filter { !known.contains([$0.record, $0.field]) }
  }

  /// Differences that nobody has decided yet.
  public var open: [Reconciliation.Difference] {
    zip(reconciliation.differences, decisions).filter { $0.1 == nil }.map(\.0)
  }

  public var decided: Int { decisions.count { $0 != nil } }

  /// Cells that the first and that the second typing had wrong, of those decided: another value says that both had.
  public var wrongInFirst: Int { decisions.count { $0.map { $0.choice != .first } ?? false } }
  public var wrongInSecond: Int { decisions.count { $0.map { $0.choice != .second } ?? false } }

  /// The mean error rate of the two typings, from the differences alone; `nil` where nothing was compared.
  public var singleEntry: EntryErrorRate? {
    EntryErrorRate(differing: reconciliation.differences.count, of: reconciliation.cellsCompared)
  }

  /// Each typing's own rate; `nil` while a difference is open, since what is left could be either's.
  public var firstTyping: EntryErrorRate? { rate(wrongInFirst) }
  public var secondTyping: EntryErrorRate? { rate(wrongInSecond) }

  private func rate(_ wrong: Int) -> EntryErrorRate? {
    decided == decisions.count ? EntryErrorRate(wrong: wrong, of: reconciliation.cellsCompared) : nil
  }
}
