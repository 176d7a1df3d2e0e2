internal import SurveyModel
public import SurveyWords

/// Asks a person about each difference in turn, at a terminal or wherever lines are read and written.
///
/// Each decision is handed over as soon as it is taken: nothing is lost by quitting, nor by a line that breaks off.
public struct EntryDialogue {
  private let entries: ReconciledEntries
  private let words: Words
  private let expected: (_ field: String, _ value: String) -> String?

  /// How a dialogue ended.
  public enum Ending: Hashable, Sendable {
    /// Every difference was shown.
    case finished
    /// The person quit, or there are no more lines.
    case quit
  }

  /// - Parameter expected: as of ``EntryDecisionReader``.
  public init(
    _ entries: ReconciledEntries, words: Words,
    expected: @escaping (_ field: String, _ value: String) -> String? = { _, _ in nil }
  ) {
    self.entries = entries
    self.words = words
    self.expected = expected
  }

  /// What a person answered.
  private enum Answer {
    case choose(EntryDecision.Choice, other: String, why: String)
    case skip, quit, help
  }

  /// Shows every open difference and takes what is said of it.
  ///
  /// - Parameters:
  ///   - readLine: the next line without its end; `nil` where there are no more.
  ///   - write: shows one line, without its end. It has to make inert what comes from data.
  ///   - keep: takes a decision, for good.
  /// - Returns: How it ended, and what was decided.
  public func run<Failure: Error>(
    readLine: () -> String?, write: (String) -> Void, keep: (EntryDecision) throws(Failure) -> Void
  ) throws(Failure) -> (ending: Ending, decisions: [EntryDecision]) {
    let open = entries.open
    var decisions: [EntryDecision] = []
    guard !open.isEmpty else {
      write(words(.reconcileNothingOpen))
      return (.finished, [])
    }
    write(words(.reconcileAskHelp))
    for (index, difference) in open.enumerated() {
      show(difference, index + 1, of: open.count, write)
      asking: while true {
        guard let line = readLine() else { return end(.quit, decisions, open.count, write) }
        switch answer(line) {
        case .quit: return end(.quit, decisions, open.count, write)
        case .skip: break asking
        case .help, nil: write(words(.reconcileAskHelp))
        case .choose(let choice, let value, let why):
          let decision = EntryDecision(difference, choice, other: value, why: why)
          if decision.choice == .other, !decision.value.isEmpty,
            let wanted = expected(difference.field, decision.value)
          {
            write(words(.reconcileAskValue, decision.value, wanted))
            continue
          }
          try keep(decision)
          decisions.append(decision)
          break asking
        }
      }
    }
    return end(.finished, decisions, open.count, write)
  }

  private func end(
    _ ending: Ending, _ decisions: [EntryDecision], _ open: Int, _ write: (String) -> Void
  ) -> (ending: Ending, decisions: [EntryDecision]) {
    write(words(.reconcileAskEnd, String(decisions.count), String(open - decisions.count)))
    return (ending, decisions)
  }

  private func show(
    _ difference: Reconciliation.Difference, _ number: Int, of count: Int, _ write: (String) -> Void
  ) {
    let group = difference.group
    let place = [group.place, group.wave, group.mode].filter { !$0.isEmpty }.joined(separator: ", ")
    write("")
    write(words(.reconcileAskForm, String(number), String(count), difference.number, place, difference.label))
    write("  A (\(difference.record)): \(shown(difference.first))")
    write("  B (\(difference.secondRecord)): \(shown(difference.second))")
  }

  private func shown(_ cell: EntryForm.Cell) -> String { cell.value.isEmpty ? words(.reconcileNoAnswer) : cell.value }

  /// `A`, `B`, `= 4`, an empty line, `q`, `?`; behind `#` the reason. Letters as they lie on a Russian keyboard count too, and so do the
  /// letters that look alike. `nil` for anything else.
  private func answer(_ line: String) -> Answer? {
    let parts = line.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let text = String(parts.first ?? "").trimmed
    let why = parts.count > 1 ? String(parts[1]).trimmed : ""
    if text.hasPrefix("=") { return .choose(.other, other: String(text.dropFirst()).trimmed, why: why) }
    switch text.lowercased() {
    case "": return why.isEmpty ? .skip : nil
    case "s", "ы": return .skip
    case "a", "а", "ф": return .choose(.first, other: "", why: why)
    case "b", "в", "б", "и": return .choose(.second, other: "", why: why)
    case "q", "й", "quit", "exit": return .quit
    default: return .help
    }
  }
}
