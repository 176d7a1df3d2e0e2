// Invariants its next editor must keep:
//
// - While `isComplete`, every answer that was kept stands in its own slot by `position` and `spread`, and all other slots are zeros.
// - Of a cell no byte behind its length is looked at.
internal import CSurveyScan

/// Answers of which one byte and the length say which one a cell can be: of a scale's few labels, or a few groups, that is nearly always so.
@safe final class FewAnswers {
  let slots: UnsafeMutableBufferPointer<survey_answer>
  private(set) var position: UInt32 = 0
  private(set) var spread: UInt32 = 1
  /// Whether all answers that came since the last `clear` stand here.
  private(set) var isComplete = true
  private var kept: [(answer: survey_answer, start: [UInt8])] = []

  private static let mostAnswers = 32
  private static let positions: Range<UInt32> = 0..<24
  private static let spreads = stride(from: UInt32(1), to: 16, by: 2)

  init() {
    unsafe slots = .allocate(capacity: Int(SURVEY_FEW_SLOTS))
    unsafe slots.initialize(repeating: survey_answer())
  }

  deinit { unsafe slots.deallocate() }

  /// Forgets all answers but the one of an empty cell.
  func clear(blank: survey_answer) {
    kept = [(blank, [])]
    unsafe slots.update(repeating: survey_answer())
    isComplete = place(kept[0])
  }

  /// Adds the answer of a cell of `length` bytes, which is none of those before.
  func insert(_ answer: survey_answer, _ cell: UnsafePointer<UInt8>, _ length: Int) {
    guard isComplete else { return }
    isComplete = kept.count < Self.mostAnswers
    guard isComplete else { return }
    kept.append((answer, unsafe Array(UnsafeBufferPointer(start: cell, count: min(length, Self.positions.count)))))
    isComplete = place(kept[kept.count - 1]) || separate()
  }

  /// Puts an answer into its slot; `false` where another one stands there.
  private func place(_ own: (answer: survey_answer, start: [UInt8])) -> Bool {
    let slot = Int(unsafe survey_few_slot(position, spread, own.start, Int(own.answer.length)))
    guard unsafe slots[slot].code == 0 else { return false }
    unsafe slots[slot] = own.answer
    return true
  }

  /// Looks for a byte and a factor of the length by which each answer has a slot of its own.
  private func separate() -> Bool {
    for position in Self.positions {
      for spread in Self.spreads {
        (self.position, self.spread) = (position, spread)
        unsafe slots.update(repeating: survey_answer())
        if kept.allSatisfy({ place($0) }) { return true }
      }
    }
    return false
  }
}
