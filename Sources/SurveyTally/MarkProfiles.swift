internal import SurveyModel

/// The marks of the first responses, kept so that each can be compared with each.
///
/// A profile is a row of bits: which cells have a mark, then the marks' binary digits, one digit of all cells behind the
/// other. Two profiles are compared 64 cells at a time.
public struct MarkProfiles: Sendable {
  /// How many responses of one run are compared: some twelve million pairs.
  public static let limit = 5_000
  /// Pairs with fewer cells that both marked are not compared; nor are responses with fewer marks kept.
  public static let fewestMarks = 10

  /// On how many of `shared` marks two near-duplicates may disagree: so that they agree on at least 95 %.
  ///
  ///     MarkProfiles.allowed(19)  // 0
  ///     MarkProfiles.allowed(24)  // 1
  public static func allowed(_ shared: Int) -> Int { shared / 20 }

  private let cells: [Int]
  private let limit: Int
  /// Words for one bit a cell; binary digits of the highest mark.
  private let width: Int
  private let digits: Int
  private var bits: [UInt64] = []
  private var hashes: [UInt64] = []
  /// Whether there were more responses than could be kept.
  public private(set) var isFull = false

  init(layout: ResponseLayout, cells: [Int], limit: Int) {
    self.cells = cells
    self.limit = limit
    width = (cells.count + 63) / 64
    let points = cells.map { layout.codeCounts[$0] - Int(AnswerCode.firstSubstantive) }.max() ?? 0
    digits = max(1, Int.bitWidth - max(0, points - 1).leadingZeroBitCount)
  }

  /// How many responses are kept.
  public var count: Int { hashes.count }

  mutating func add(_ batch: borrowing ResponseBatch, row: Int) {
    let first = UInt8(AnswerCode.firstSubstantive)
    var marks = 0
    for cell in cells where batch.ratings[cell * batch.capacity + row] >= first { marks += 1 }
    guard marks >= Self.fewestMarks else { return }
    guard count < limit else {
      isFull = true
      return
    }
    let start = bits.count
    bits.append(contentsOf: repeatElement(0, count: width * (digits + 1)))
    hashes.append(batch.recordHashes[row])
    for (position, cell) in cells.enumerated() {
      let code = batch.ratings[cell * batch.capacity + row]
      guard code >= first else { continue }
      let word = start + position / 64
      let bit: UInt64 = 1 << UInt64(position % 64)
      bits[word] |= bit
      for digit in 0..<digits where (code - first) >> UInt8(digit) & 1 == 1 { bits[word + width * (digit + 1)] |= bit }
    }
  }

  /// What comparing each with each comes to.
  public struct Matches: Sendable, Hashable {
    /// Pairs by how many cells both marked: 0, 1, 2, …; those under ``MarkProfiles/fewestMarks`` are not counted.
    public var pairs: [Int]
    /// Pairs that agree on at least 95 % of these.
    public var matching = 0
    /// How many responses the largest group has that such pairs join; 0 without pairs.
    public var largestGroup = 0

    /// All pairs that were compared.
    public var compared: Int { pairs.reduce(0, +) }
  }

  /// Compares each response with each other. Records that are the same in every field are no near-duplicates: they are
  /// told as repeats.
  ///
  /// - Complexity: O(*n*² × cells / 64).
  public func matches() -> Matches {
    var matches = Matches(pairs: [Int](repeating: 0, count: cells.count + 1))
    var groups = Groups(count: count)
    let stride = width * (digits + 1)
    unsafe bits.withUnsafeBufferPointer { bits in
      for one in 0..<count {
        for other in one + 1..<max(count, one + 1) where hashes[one] != hashes[other] {
          var shared = 0
          var different = 0
          for word in 0..<width {
            let (a, b) = (one * stride + word, other * stride + word)
            let both = unsafe bits[a] & bits[b]
            var difference: UInt64 = 0
            for digit in 1...digits { difference |= unsafe bits[a + digit * width] ^ bits[b + digit * width] }
            shared += both.nonzeroBitCount
            different += (both & difference).nonzeroBitCount
          }
          guard shared >= Self.fewestMarks else { continue }
          matches.pairs[shared] += 1
          guard different <= Self.allowed(shared) else { continue }
          matches.matching += 1
          matches.largestGroup = max(matches.largestGroup, groups.join(one, other))
        }
      }
    }
    return matches
  }
}

/// Responses that pairs join into groups.
private struct Groups {
  private var parents: [Int]
  private var sizes: [Int]

  init(count: Int) {
    parents = Array(0..<count)
    sizes = [Int](repeating: 1, count: count)
  }

  private mutating func root(_ member: Int) -> Int {
    var member = member
    while parents[member] != member {
      parents[member] = parents[parents[member]]
      member = parents[member]
    }
    return member
  }

  /// Puts both into one group; answers how many it has.
  mutating func join(_ one: Int, _ other: Int) -> Int {
    var (large, small) = (root(one), root(other))
    if large == small { return sizes[large] }
    if sizes[large] < sizes[small] { swap(&large, &small) }
    parents[small] = large
    sizes[large] += sizes[small]
    return sizes[large]
  }
}
