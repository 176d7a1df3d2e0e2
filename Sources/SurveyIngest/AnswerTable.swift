// Exact bytes → code, without a string. Invariants its next editor must keep:
//
// - The index has a power of two of slots and is never full; an answer's number is its place in `starts` and `rests`, from 1 on.
// - Number 0 is the empty cell, whose start is zeros, as a free slot's is. No code that is kept is 0.
// - A view is good until the next `insert` or `removeAll`.
internal import CSurveyScan

/// What cells mean, by their bytes as they stand in the file. Bounded: what does not fit is understood anew each time.
@safe final class AnswerTable {
  private var index: UnsafeMutableBufferPointer<survey_answer>
  private var starts: UnsafeMutableRawBufferPointer
  private var rests: UnsafeMutableBufferPointer<UInt32>
  private var texts: UnsafeMutableBufferPointer<UInt8>
  private var textCount = 0
  private(set) var count = 0
  /// Odd.
  private var factor = firstFactor
  /// Answers that do not stand in their own slot.
  private var displaced = 0
  private let few: FewAnswers
  private let limit: Int
  /// What an empty cell means.
  private let blank: UInt16

  static let maximumLength = 512
  private static let start = Int(SURVEY_ANSWER_START)
  private static let firstFactor: UInt64 = 0x9E37_79B9_7F4A_7C15
  /// With so few answers each gets its own slot if some factor does that: one that does not is looked for in two places.
  private static let fewAnswers = 128
  private static let mostTrials = 12

  /// - Parameters:
  ///   - limit: under 65,536.
  ///   - blank: the code of an empty cell; not 0.
  ///   - delimiter: what stands behind cells.
  init(limit: Int, blank: UInt16, delimiter: UInt8) {
    few = FewAnswers(delimiter: delimiter)
    self.limit = min(limit, Int(UInt16.max) - 1)
    self.blank = blank
    unsafe index = Self.slots(64)
    unsafe starts = Self.starts(16)
    unsafe rests = .allocate(capacity: 16)
    unsafe rests.initialize(repeating: 0)
    unsafe texts = .allocate(capacity: 64)
    unsafe texts.initialize(repeating: 0)
    placeBlank()
  }

  deinit {
    unsafe index.deallocate()
    unsafe starts.deallocate()
    unsafe rests.deallocate()
    unsafe texts.deallocate()
  }

  private static func slots(_ count: Int) -> UnsafeMutableBufferPointer<survey_answer> {
    let slots = UnsafeMutableBufferPointer<survey_answer>.allocate(capacity: count)
    unsafe slots.initialize(repeating: survey_answer())
    return unsafe slots
  }

  private static func starts(_ count: Int) -> UnsafeMutableRawBufferPointer {
    let starts = UnsafeMutableRawBufferPointer.allocate(byteCount: count * start, alignment: start)
    _ = unsafe starts.initializeMemory(as: UInt8.self, repeating: 0)
    return unsafe starts
  }

  func removeAll() {
    unsafe index.update(repeating: survey_answer())
    count = 0
    displaced = 0
    textCount = 0
    placeBlank()
  }

  /// An empty cell's own slot is the first one.
  private func placeBlank() {
    unsafe index[0] = survey_answer(start: 0, length: 0, code: blank)
    if count == 0 { few.clear(blank: blank) }
  }

  /// The table's memory, for a loop that must not count references: good until the next `insert` or `removeAll`.
  var view: survey_answers {
    unsafe survey_answers(
      index: index.baseAddress, mask: UInt32(index.count - 1), shift: UInt32(64 - index.count.trailingZeroBitCount),
      factor: factor,
      starts: starts.baseAddress?.assumingMemoryBound(to: UInt8.self), rests: rests.baseAddress,
      texts: texts.baseAddress, few: few.isComplete ? UnsafePointer(few.slots.baseAddress) : nil,
      few_texts: few.texts.baseAddress?.assumingMemoryBound(to: UInt8.self), few_key: few.key,
      few_longest: UInt32(few.longest))
  }

  /// Keeps the code of the `length` bytes at `cell`, behind which seven more can be read.
  func insert(_ cell: UnsafePointer<UInt8>, _ length: Int, _ code: UInt16) {
    guard code != 0, length > 0, length <= Self.maximumLength, count < limit else { return }
    guard unsafe view.find(cell, length) == 0 else { return }
    count += 1
    if unsafe count == rests.count {
      unsafe Self.grow(&rests, to: 2 * count, 0)
      let grown = unsafe Self.starts(2 * count)
      unsafe grown.copyMemory(from: UnsafeRawBufferPointer(starts))
      unsafe starts.deallocate()
      unsafe starts = unsafe grown
    }
    let own = unsafe UnsafeMutableRawBufferPointer(rebasing: starts[count * Self.start..<(count + 1) * Self.start])
    for place in 0..<Self.start { unsafe own[place] = place < length ? cell[place] : 0 }
    unsafe rests[count] = UInt32(textCount)
    if length > Self.start {
      let rest = length - Self.start
      if unsafe textCount + rest > texts.count { unsafe Self.grow(&texts, to: 2 * (textCount + rest), 0) }
      for offset in 0..<rest { unsafe texts[textCount + offset] = cell[Self.start + offset] }
      textCount += rest
    }
    let before = displaced
    let answer = survey_answer(start: UInt32(count * Self.start), length: UInt16(length), code: code)
    unsafe place(answer, cell)
    unsafe few.insert(cell, length, code)
    // Six slots for each answer, three where that would be too much memory.
    if unsafe count * (count < 1_024 ? 6 : 3) > index.count {
      placeAll(slots: unsafe index.count * 2)
    } else if displaced > before && count <= Self.fewAnswers && !few.isComplete {
      separate()
    }
  }

  private func place(_ answer: survey_answer, _ cell: UnsafePointer<UInt8>) {
    var view = unsafe view
    var slot = Int(unsafe survey_answer_slot(&view, cell, Int(answer.length)))
    if unsafe index[slot].code != 0 { displaced += 1 }
    while unsafe index[slot].code != 0 { slot = unsafe (slot + 1) & (index.count - 1) }
    unsafe index[slot] = answer
  }

  /// Looks for a factor by which each answer stands in its own slot, and keeps the best of those that it tries.
  private func separate() {
    var best = (factor: factor, displaced: displaced)
    for _ in 0..<Self.mostTrials where best.displaced > 0 {
      // Steps of a sequence whose values are well spread (Steele, Lea, Flood 2014, SplitMix).
      factor = (factor ^ factor >> 30) &* 0xBF58_476D_1CE4_E5B9 | 1
      placeAll(slots: unsafe index.count)
      if displaced < best.displaced { best = (factor, displaced) }
    }
    if factor != best.factor {
      factor = best.factor
      placeAll(slots: unsafe index.count)
    }
  }

  /// Puts all answers into so many slots anew.
  private func placeAll(slots: Int) {
    var answers: [survey_answer] = []
    answers.reserveCapacity(count)
    for slot in unsafe 0..<index.count where unsafe index[slot].start != 0 { answers.append(unsafe index[slot]) }
    unsafe index.deallocate()
    unsafe index = Self.slots(slots)
    displaced = 0
    placeBlank()
    var cell = [UInt8](repeating: 0, count: Self.maximumLength)
    for answer in answers.sorted(by: { $0.start < $1.start }) {
      // The slot rests on all bytes: a text is put together again.
      let (start, length) = (Int(answer.start), Int(answer.length))
      for offset in 0..<min(length, Self.start) { cell[offset] = unsafe starts[start + offset] }
      for offset in 0..<max(0, length - Self.start) {
        cell[Self.start + offset] = unsafe texts[Int(rests[start / Self.start]) + offset]
      }
      unsafe place(answer, cell)
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
  /// The code of the `length` bytes at `cell`, behind which seven more can be read, or 0.
  @inline(__always)
  func find(_ cell: UnsafePointer<UInt8>, _ length: Int) -> UInt16 {
    var known = unsafe self
    return unsafe survey_answer_find(&known, cell, length)
  }
}
