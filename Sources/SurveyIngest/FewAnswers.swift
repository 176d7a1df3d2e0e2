// Invariants its next editor must keep:
//
// - While `isComplete`, every answer that was kept stands in its own slot by `key`. All other slots have code 0 and `start` 0: there `texts` has that
//   of no answer. But where lengths alone count, a slot's text is that of its length, whatever `start` says, and all that are free have that of none.
// - Text and mask of an answer are whole lines of `texts`; both are zeros behind the delimiter. `kept` has the same texts in the order they came.
internal import CSurveyScan

/// Answers of which their length, or a byte or two besides, say which one a cell can be: of a scale's labels, or of some groups or places, that is
/// nearly always so. Long ones are none of these.
@safe final class FewAnswers {
  let slots: UnsafeMutableBufferPointer<survey_answer>
  /// As `survey_answers.few_texts`.
  let texts: UnsafeMutableRawBufferPointer
  private(set) var key = FewAnswers.keys(0)
  /// Whether all answers that came since the last `clear` stand here, but for long ones.
  private(set) var isComplete = false
  /// How many bytes the longest answer has.
  private(set) var longest = 0
  private let delimiter: UInt8
  /// A line each.
  private var kept: [UInt8] = []
  private var answers: [(length: Int, code: UInt16)] = []
  private var keyNumber = 0

  private static let line = Int(SURVEY_ANSWER_START)
  /// One less than there are lengths: `texts` has a line for each length, or one of no answer and one for each answer.
  static let mostAnswers = line - 1
  private static let positions = 24
  private static let spreads = 8

  init(delimiter: UInt8) {
    self.delimiter = delimiter
    unsafe slots = .allocate(capacity: Int(SURVEY_FEW_SLOTS))
    unsafe slots.initialize(repeating: survey_answer())
    unsafe texts = .allocate(byteCount: (Self.mostAnswers + 1) * 2 * Self.line, alignment: Self.line)
    _ = unsafe texts.initializeMemory(as: UInt8.self, repeating: 0)
  }

  deinit {
    unsafe slots.deallocate()
    unsafe texts.deallocate()
  }

  /// Forgets all answers but the one of an empty cell.
  func clear(blank code: UInt16) {
    answers = []
    kept = []
    longest = 0
    unsafe keep(UnsafeBufferPointer(start: nil, count: 0), code)
    isComplete = true
    keyNumber = 0
    use(Self.keys(0))
  }

  /// Adds the answer of a cell of `length` bytes, which is none of those before.
  func insert(_ cell: UnsafePointer<UInt8>, _ length: Int, _ code: UInt16) {
    guard isComplete, length < Self.line else { return }
    isComplete = answers.count < Self.mostAnswers
    guard isComplete else { return }
    unsafe keep(UnsafeBufferPointer(start: cell, count: length), code)
    if unsafe slots[slot(of: answers.count - 1, by: key)].code == 0 {
      place(answers.count - 1)
      return
    }
    // What did not tell fewer answers apart does not tell these apart.
    repeat { keyNumber += 1 } while keyNumber < Self.keyCount && !separates(Self.keys(keyNumber))
    isComplete = keyNumber < Self.keyCount
    if isComplete { use(Self.keys(keyNumber)) }
  }

  private func keep(_ cell: UnsafeBufferPointer<UInt8>, _ code: UInt16) {
    unsafe kept.append(contentsOf: cell)
    kept.append(delimiter)
    kept.append(contentsOf: repeatElement(0, count: Self.line - cell.count - 1))
    answers.append((cell.count, code))
    longest = max(longest, cell.count)
  }

  /// All that answers are told apart by, in this order: the less of a cell it looks at, the sooner a cell is found.
  private static func keys(_ number: Int) -> survey_few_key {
    if number == 0 { return survey_few_key(byte_count: 0, first: 0, second: 0, spread: 1) }
    let spread = UInt32(2 * ((number - 1) % spreads) + 1)
    let places = (number - 1) / spreads
    if places < positions { return survey_few_key(byte_count: 1, first: UInt32(places), second: 0, spread: spread) }
    let (first, second) = (places / positions - 1, places % positions)
    return survey_few_key(byte_count: 2, first: UInt32(first), second: UInt32(second + 1), spread: spread)
  }

  private static let keyCount = 1 + spreads * positions * (1 + positions)

  private func separates(_ key: survey_few_key) -> Bool {
    unsafe withUnsafeTemporaryAllocation(of: Bool.self, capacity: Int(SURVEY_FEW_SLOTS)) { taken in
      unsafe taken.initialize(repeating: false)
      for number in answers.indices {
        let slot = slot(of: number, by: key)
        if unsafe taken[slot] { return false }
        unsafe taken[slot] = true
      }
      return true
    }
  }

  private func slot(of number: Int, by key: survey_few_key) -> Int {
    var key = key
    return unsafe kept.withUnsafeBufferPointer { kept in
      guard let texts = kept.baseAddress else { return 0 }
      return Int(unsafe survey_few_slot(&key, texts + number * Self.line, answers[number].length))
    }
  }

  /// Puts all answers into their slots by another key.
  private func use(_ key: survey_few_key) {
    self.key = key
    unsafe slots.update(repeating: survey_answer())
    // Where lengths alone count, any line may be compared with; else that of no answer besides the answers' own.
    for line in 0..<(key.byte_count == 0 ? Self.mostAnswers + 1 : 1) { write([0x0A], at: line) }
    for number in answers.indices { place(number) }
  }

  /// Puts an answer into its slot, which is free.
  private func place(_ number: Int) {
    let (length, code) = answers[number]
    let line = key.byte_count == 0 ? length : number + 1
    write(kept[(number * Self.line)...].prefix(length + 1), at: line)
    unsafe slots[slot(of: number, by: key)] = survey_answer(
      start: UInt32(line * 2 * Self.line), length: UInt16(length), code: code)
  }

  /// Writes a text and its mask.
  private func write(_ bytes: some RandomAccessCollection<UInt8>, at line: Int) {
    let text = unsafe UnsafeMutableRawBufferPointer(rebasing: texts[line * 2 * Self.line..<(line + 1) * 2 * Self.line])
    for place in text.indices { unsafe text[place] = 0 }
    for (place, byte) in bytes.enumerated() {
      unsafe text[place] = byte
      unsafe text[Self.line + place] = 0xFF
    }
  }
}
