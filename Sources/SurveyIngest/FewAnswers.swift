// Invariants its next editor must keep:
//
// - While `isComplete`, every answer that was kept stands in its own slot by `position` and `spread`. All other slots have code 0 and the text of
//   no answer, at the start of `texts`.
// - Text and mask of an answer are whole lines of `texts`; both are zeros behind the delimiter.
internal import CSurveyScan

/// Answers of which one byte and the length say which one a cell can be: of a scale's few labels, or a few groups, that is nearly always so.
/// Long ones are none of these.
@safe final class FewAnswers {
  let slots: UnsafeMutableBufferPointer<survey_answer>
  /// As `survey_answers.few_texts`.
  let texts: UnsafeMutableRawBufferPointer
  private(set) var position: UInt32 = 0
  private(set) var spread: UInt32 = 1
  /// Whether all answers that came since the last `clear` stand here, but for long ones.
  private(set) var isComplete = true
  private let delimiter: UInt8
  private var kept: [survey_answer] = []

  private static let mostAnswers = 32
  private static let line = Int(SURVEY_ANSWER_START)
  private static let positions: Range<UInt32> = 0..<24
  private static let spreads = stride(from: UInt32(1), to: 16, by: 2)

  init(delimiter: UInt8) {
    self.delimiter = delimiter
    unsafe slots = .allocate(capacity: Int(SURVEY_FEW_SLOTS))
    unsafe slots.initialize(repeating: survey_answer())
    unsafe texts = .allocate(byteCount: (Self.mostAnswers + 1) * 2 * Self.line, alignment: Self.line)
    _ = unsafe texts.initializeMemory(as: UInt8.self, repeating: 0)
    write([0x0A], number: 0)
  }

  deinit {
    unsafe slots.deallocate()
    unsafe texts.deallocate()
  }

  /// Forgets all answers but the one of an empty cell.
  func clear(blank code: UInt16) {
    kept = []
    isComplete = true
    unsafe slots.update(repeating: survey_answer())
    keep([], code)
  }

  /// Adds the answer of a cell of `length` bytes, which is none of those before.
  func insert(_ cell: UnsafePointer<UInt8>, _ length: Int, _ code: UInt16) {
    guard isComplete, length < Self.line else { return }
    isComplete = kept.count < Self.mostAnswers
    guard isComplete else { return }
    unsafe keep(Array(UnsafeBufferPointer(start: cell, count: length)), code)
  }

  private func keep(_ text: [UInt8], _ code: UInt16) {
    let number = kept.count + 1
    write(text + [delimiter], number: number)
    let answer = survey_answer(start: UInt32(number * 2 * Self.line), length: UInt16(text.count), code: code)
    kept.append(answer)
    isComplete = place(answer) || separate()
  }

  /// Writes the line of these bytes, and that of their mask.
  private func write(_ bytes: [UInt8], number: Int) {
    let first = number * 2 * Self.line
    for place in 0..<Self.line {
      unsafe texts[first + place] = place < bytes.count ? bytes[place] : 0
      unsafe texts[first + Self.line + place] = place < bytes.count ? 0xFF : 0
    }
  }

  /// Puts an answer into its slot; `false` where another one stands there.
  private func place(_ answer: survey_answer) -> Bool {
    guard let texts = unsafe texts.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return false }
    let text = unsafe texts + Int(answer.start)
    let slot = Int(unsafe survey_few_slot(position, spread, text, Int(answer.length)))
    guard unsafe slots[slot].code == 0 else { return false }
    unsafe slots[slot] = answer
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
