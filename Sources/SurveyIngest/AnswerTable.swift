// Exact bytes → code, without a string. Invariants its next editor must keep:
//
// - The index has a power of two of slots and is never full; an answer's number is its place in `answers`, from 1 on.
// - Number 0 is no answer: its length and code are 0. No code that is kept is 0.
// - A view is good until the next `insert` or `removeAll`.
internal import CSurveyScan

/// What cells mean, by their bytes as they stand in the file. Bounded: what does not fit is understood anew each time.
@safe final class AnswerTable {
  private var index: UnsafeMutableBufferPointer<UInt16>
  private var answers: UnsafeMutableBufferPointer<survey_answer>
  private var texts: UnsafeMutableBufferPointer<UInt8>
  private var textCount = 0
  private(set) var count = 0
  private let limit: Int

  static let maximumLength = 512
  private static let start = Int(SURVEY_ANSWER_START)

  /// - Parameter limit: under 65,536.
  init(limit: Int) {
    self.limit = min(limit, Int(UInt16.max) - 1)
    unsafe index = .allocate(capacity: 64)
    unsafe index.initialize(repeating: 0)
    unsafe answers = .allocate(capacity: 16)
    unsafe answers.initialize(repeating: survey_answer())
    unsafe texts = .allocate(capacity: 64)
    unsafe texts.initialize(repeating: 0)
  }

  deinit {
    unsafe index.deallocate()
    unsafe answers.deallocate()
    unsafe texts.deallocate()
  }

  func removeAll() {
    unsafe index.update(repeating: 0)
    count = 0
    textCount = 0
  }

  /// The table's memory, for a loop that must not count references: good until the next `insert` or `removeAll`.
  var view: survey_answers {
    unsafe survey_answers(
      index: index.baseAddress, mask: UInt32(index.count - 1), answers: answers.baseAddress, texts: texts.baseAddress)
  }

  /// Keeps the code of the `length` bytes at `cell`, eight of which can be read however few they are.
  func insert(_ cell: UnsafePointer<UInt8>, _ length: Int, _ code: UInt16) {
    guard code != 0, length > 0, length <= Self.maximumLength, count < limit else { return }
    guard unsafe view.find(cell, length) == 0 else { return }
    count += 1
    if unsafe count == answers.count { unsafe Self.grow(&answers, to: 2 * count, survey_answer()) }
    var answer = survey_answer()
    answer.length = UInt16(length)
    answer.code = code
    answer.rest = UInt32(textCount)
    unsafe withUnsafeMutableBytes(of: &answer.start) { start in
      unsafe start.copyMemory(from: UnsafeRawBufferPointer(start: cell, count: min(length, Self.start)))
    }
    if length > Self.start {
      let rest = length - Self.start
      if unsafe textCount + rest > texts.count { unsafe Self.grow(&texts, to: 2 * (textCount + rest), 0) }
      for offset in 0..<rest { unsafe texts[textCount + offset] = cell[Self.start + offset] }
      textCount += rest
    }
    unsafe answers[count] = answer
    unsafe place(UInt16(count), survey_answer_slot(cell, length))
    // Six slots for each answer, three where that would be too much memory.
    if unsafe count * (count < 1_024 ? 6 : 3) > index.count { growIndex() }
  }

  private func place(_ number: UInt16, _ own: UInt32) {
    var slot = unsafe Int(own) & (index.count - 1)
    while unsafe index[slot] != 0 { slot = unsafe (slot + 1) & (index.count - 1) }
    unsafe index[slot] = number
  }

  private func growIndex() {
    let size = unsafe index.count * 2
    unsafe index.deallocate()
    unsafe index = .allocate(capacity: size)
    unsafe index.initialize(repeating: 0)
    var cell = [UInt8](repeating: 0, count: Self.maximumLength)
    for number in 1...max(1, count) {
      // The slot rests on the first and the last bytes: a text is put together again.
      let answer = unsafe answers[number]
      let length = Int(answer.length)
      unsafe withUnsafeBytes(of: answer.start) { start in
        for offset in 0..<min(length, Self.start) { cell[offset] = unsafe start[offset] }
      }
      for offset in 0..<max(0, length - Self.start) {
        cell[Self.start + offset] = unsafe texts[Int(answer.rest) + offset]
      }
      for offset in length..<max(length, 8) { cell[offset] = 0 }
      place(UInt16(number), unsafe survey_answer_slot(cell, length))
    }
  }

  private static func grow<Element>(
    _ memory: inout UnsafeMutableBufferPointer<Element>, to size: Int, _ empty: Element
  ) {
    let grown = UnsafeMutableBufferPointer<Element>.allocate(capacity: size)
    unsafe grown.initialize(repeating: empty)
    for place in memory.indices { unsafe grown[place] = memory[place] }
    unsafe memory.deallocate()
    unsafe memory = unsafe grown
  }
}

extension survey_answers {
  /// The code of the `length` bytes at `cell`, or 0.
  @inline(__always)
  func find(_ cell: UnsafePointer<UInt8>, _ length: Int) -> UInt16 {
    var known = unsafe self
    return unsafe survey_answer_find(&known, cell, length)
  }
}
