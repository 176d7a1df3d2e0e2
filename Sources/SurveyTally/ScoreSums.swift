// Invariants its next editor must keep:
//
// - Columns of the batch and all arrays here have at least `count` rows; every loop goes over these.
// - Where all sums of a score fit `Number`, nothing overflows: `ofScore` is only called with such a type.
internal import SurveyModel

/// Of each response of a batch: how many cells of a score it was asked and how many of them it marked, as one number, and what the marks add
/// up to. Row by row in plain loops over bytes, which the compiler turns into vector code.
struct ScoreSums<Number: FixedWidthInteger & UnsignedInteger & Sendable> {
  private var count: Int
  /// Cells of the score, and one.
  private let width: Int
  private var kinds: [Number]
  private var sums: [Number]

  /// Whether the numbers of the score's cells and all its sums fit `Number`.
  static func fits(_ score: ScorePlan) -> Bool {
    let cells = score.cells.count
    return (cells + 1) * (cells + 1) <= Int(Number.max) && cells * max(1, score.span) <= Int(Number.max)
  }

  init(of score: ScorePlan, in batch: borrowing ResponseBatch) {
    count = batch.count
    width = score.cells.count + 1
    kinds = [Number](repeating: 0, count: batch.count)
    sums = kinds
    // Marks that count up one by one need no table.
    let isPlain = score.offsets.indices.allSatisfy { score.offsets[$0] == $0 }
    unsafe batch.ratings.withUnsafeBufferPointer { ratings in
      func column(_ cell: Int) -> UnsafeBufferPointer<UInt8> {
        unsafe UnsafeBufferPointer(rebasing: ratings[cell * batch.capacity..<cell * batch.capacity + count])
      }
      var next = score.cells[...]
      // Three at a time, since what has been summed up is read and written each time.
      while next.count >= 3, let first = next.popFirst(), let second = next.popFirst(), let third = next.popFirst() {
        unsafe add(column(first), column(second), column(third), score.offsets.count, isPlain: isPlain)
      }
      while let cell = next.popFirst() { unsafe add(column(cell), score.offsets.count, isPlain: isPlain) }
      if !isPlain { for cell in score.cells { unsafe addPoints(column(cell), score.offsets) } }
    }
  }

  /// The number of those who were asked so many cells and marked so many of them: under `width` · `width`.
  func kind(asked: Int, marks: Int) -> Int { asked * width + marks }

  /// Which of a score's counters each kind of response adds to, as `survey_count_scores` has it: counter `none` for those without a score.
  ///
  /// - Parameter starts: by kind: where its entries begin, or −1 where it is no score. Entries and `none` fit 16 bits.
  static func table(starts: [Int], none: Int) -> [UInt32] {
    starts.map { $0 < 0 ? UInt32(none) << 16 : UInt32($0) << 16 | 0xFF }
  }

  /// Which entry of `score` each response has; −1 for those without a score.
  func entries(_ score: ScorePlan) -> [Int] {
    let shape = ScoreShape(score)
    let required = (0..<width).map { score.required(ofAsked: $0) }
    return (0..<count).map { row in
      let (asked, marks) = Int(kinds[row]).quotientAndRemainder(dividingBy: width)
      return marks < required[asked] ? -1 : shape.start(marks) + Int(sums[row])
    }
  }

  func withUnsafeBufferPointers(
    _ body: (_ kinds: UnsafeBufferPointer<Number>, _ sums: UnsafeBufferPointer<Number>) -> Void
  ) {
    unsafe kinds.withUnsafeBufferPointer { kinds in
      unsafe sums.withUnsafeBufferPointer { sums in unsafe body(kinds, sums) }
    }
  }

  /// Puts the numbers of all rows behind those that are there.
  func append(to kinds: inout [Number], _ sums: inout [Number]) {
    kinds += self.kinds
    sums += self.sums
  }

  /// Those of responses `rows`.
  func chosen(_ rows: [Int]) -> ScoreSums {
    var chosen = self
    chosen.count = rows.count
    chosen.kinds = rows.map { kinds[$0] }
    chosen.sums = rows.map { sums[$0] }
    return chosen
  }

  private mutating func add(
    _ one: UnsafeBufferPointer<UInt8>, _ two: UnsafeBufferPointer<UInt8>, _ three: UnsafeBufferPointer<UInt8>,
    _ points: Int, isPlain: Bool
  ) {
    let asked = Number(truncatingIfNeeded: width)
    let points = UInt8(truncatingIfNeeded: points)
    let mask: Number = isPlain ? .max : 0
    unsafe kinds.withUnsafeMutableBufferPointer { kinds in
      unsafe sums.withUnsafeMutableBufferPointer { sums in
        for row in 0..<count {
          let first = unsafe Answer(one[row], points, asked)
          let second = unsafe Answer(two[row], points, asked)
          let third = unsafe Answer(three[row], points, asked)
          unsafe kinds[row] &+= first.kind &+ second.kind &+ third.kind
          unsafe sums[row] &+= (first.point &+ second.point &+ third.point) & mask
        }
      }
    }
  }

  private mutating func add(_ codes: UnsafeBufferPointer<UInt8>, _ points: Int, isPlain: Bool) {
    let asked = Number(truncatingIfNeeded: width)
    let points = UInt8(truncatingIfNeeded: points)
    let mask: Number = isPlain ? .max : 0
    unsafe kinds.withUnsafeMutableBufferPointer { kinds in
      unsafe sums.withUnsafeMutableBufferPointer { sums in
        for row in 0..<count {
          let answer = unsafe Answer(codes[row], points, asked)
          unsafe kinds[row] &+= answer.kind
          unsafe sums[row] &+= answer.point & mask
        }
      }
    }
  }

  /// What one answer adds.
  private struct Answer {
    let kind: Number
    let point: Number

    @inline(__always)
    init(_ code: UInt8, _ points: UInt8, _ asked: Number) {
      let point = code &- UInt8(truncatingIfNeeded: AnswerCode.firstSubstantive)
      let isMark = point < points
      kind = (code == 0 ? 0 : asked) &+ (isMark ? 1 : 0)
      self.point = isMark ? Number(truncatingIfNeeded: point) : 0
    }
  }

  private mutating func addPoints(_ codes: UnsafeBufferPointer<UInt8>, _ offsets: [Int]) {
    let first = UInt8(AnswerCode.firstSubstantive)
    unsafe sums.withUnsafeMutableBufferPointer { sums in
      for row in 0..<count {
        let point = Int(unsafe codes[row] &- first)
        if point < offsets.count { unsafe sums[row] &+= Number(truncatingIfNeeded: offsets[point]) }
      }
    }
  }
}

/// What the responses of a batch are of each of many scores: the rows of one score behind those of the other.
struct BatchScores {
  private var kinds: [UInt8] = []
  private var sums: [UInt8] = []

  mutating func append(_ score: ScoreSums<UInt8>) {
    score.append(to: &kinds, &sums)
  }

  func withUnsafeBufferPointers(
    _ body: (_ kinds: UnsafeBufferPointer<UInt8>, _ sums: UnsafeBufferPointer<UInt8>) -> Void
  ) {
    unsafe kinds.withUnsafeBufferPointer { kinds in
      unsafe sums.withUnsafeBufferPointer { sums in unsafe body(kinds, sums) }
    }
  }
}

/// Which counter each kind of response adds to (`ScoreSums.table`): the table of one score behind that of the other.
struct ScoreTables {
  private(set) var entries: [UInt32] = []
  /// Where each begins.
  private(set) var starts: [Int] = []

  mutating func append(_ table: [UInt32]) {
    starts.append(entries.count)
    entries += table
  }
}
