internal import Dispatch
internal import SurveyModel
internal import Synchronization

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
  let limit: Int
  /// Words for one bit a cell; binary digits of the highest mark.
  private let width: Int
  private let digits: Int
  private var bits: [UInt64] = []
  private var hashes: [UInt64] = []
  /// How many responses of the input come before each.
  private var positions: [Int] = []
  /// Whether there were more responses than could be kept.
  public private(set) var isFull = false

  init(layout: ResponseLayout, cells: [Int], limit: Int) {
    self.cells = cells
    self.limit = limit
    width = (cells.count + 63) / 64
    let points = cells.map { layout.codeCounts[$0] - Int(AnswerCode.firstSubstantive) }.max() ?? 0
    digits = max(Self.usualDigits, Int.bitWidth - max(0, points - 1).leadingZeroBitCount)
  }

  /// How many responses are kept.
  public var count: Int { hashes.count }

  private var stride: Int { width * (digits + 1) }

  /// Keeps the response, unless as many have come before that could be kept; in the order of the input.
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
    positions.append(batch.position + row)
    for (position, cell) in cells.enumerated() {
      let code = batch.ratings[cell * batch.capacity + row]
      guard code >= first else { continue }
      let word = start + position / 64
      let bit: UInt64 = 1 << UInt64(position % 64)
      bits[word] |= bit
      for digit in 0..<digits where (code - first) >> UInt8(digit) & 1 == 1 { bits[word + width * (digit + 1)] |= bit }
    }
  }

  /// Adds what was kept of other parts of the same input: the first of both stay.
  mutating func merge(_ other: MarkProfiles) {
    isFull = isFull || other.isFull || count + other.count > limit
    if count == 0 {
      (bits, hashes, positions) = (other.bits, other.hashes, other.positions)
      return
    }
    let (own, count) = (self, count)
    bits.removeAll()
    hashes.removeAll()
    positions.removeAll()
    var (left, right) = (0, 0)
    while hashes.count < limit, left < count || right < other.count {
      let isLeft = right == other.count || left < count && own.positions[left] <= other.positions[right]
      append(isLeft ? own : other, isLeft ? left : right)
      if isLeft { left += 1 } else { right += 1 }
    }
  }

  private mutating func append(_ other: MarkProfiles, _ index: Int) {
    bits += other.bits[index * stride..<(index + 1) * stride]
    hashes.append(other.hashes[index])
    positions.append(other.positions[index])
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
  /// - Parameter threads: how many threads share the pairs: whatever their number, the same comes of it.
  /// - Complexity: O(*n*² × cells / 64).
  public func matches(threads: Int = 1) -> Matches {
    let workers = count < 500 ? 1 : max(1, threads)
    var found = Found(self)
    if workers == 1 {
      compare(0, of: 1, into: &found)
    } else {
      let all = Mutex(found)
      DispatchQueue.concurrentPerform(iterations: workers) { worker in
        var own = Found(self)
        compare(worker, of: workers, into: &own)
        all.withLock { $0.merge(own) }
      }
      found = all.withLock { $0 }
    }
    if found.matches.matching > 0 { found.matches.largestGroup = found.groups.largest }
    return found.matches
  }

  /// What some of the pairs come to.
  private struct Found: Sendable {
    var matches: Matches
    var groups: Groups

    init(_ profiles: MarkProfiles) {
      matches = Matches(pairs: [Int](repeating: 0, count: profiles.cells.count + 1))
      groups = Groups(count: profiles.count)
    }

    mutating func merge(_ other: Found) {
      for shared in matches.pairs.indices { matches.pairs[shared] += other.matches.pairs[shared] }
      matches.matching += other.matches.matching
      groups.merge(other.groups)
    }

    mutating func add(_ one: Int, _ other: Int, shared: Int, different: Int) {
      matches.pairs[shared] += 1
      guard different <= MarkProfiles.allowed(shared) else { return }
      matches.matching += 1
      groups.join(one, other)
    }
  }

  /// Compares every `parts`-th response, from `part` on, with all that follow it.
  private func compare(_ part: Int, of parts: Int, into found: inout Found) {
    unsafe bits.withUnsafeBufferPointer { bits in
      unsafe hashes.withUnsafeBufferPointer { hashes in
        for one in Swift.stride(from: part, to: count, by: parts) {
          if width == 1 && digits == Self.usualDigits {
            unsafe compareNarrow(one, bits, hashes, &found)
          } else {
            unsafe compareWide(one, bits, hashes, &found)
          }
        }
      }
    }
  }

  /// Most surveys: up to 64 cells on scales of up to eight points.
  private static let usualDigits = 3

  private func compareNarrow(
    _ one: Int, _ bits: UnsafeBufferPointer<UInt64>, _ hashes: UnsafeBufferPointer<UInt64>, _ found: inout Found
  ) {
    let (marked, first, second, third) = unsafe (bits[4 * one], bits[4 * one + 1], bits[4 * one + 2], bits[4 * one + 3])
    let hash = unsafe hashes[one]
    for other in one + 1..<max(count, one + 1) where unsafe hashes[other] != hash {
      let at = 4 &* other
      let both = unsafe marked & bits[at]
      let shared = both.nonzeroBitCount
      guard shared >= Self.fewestMarks else { continue }
      var different =
        unsafe both & ((first ^ bits[at &+ 1]) | (second ^ bits[at &+ 2]) | (third ^ bits[at &+ 3]))
      let all = different
      // Of 64 cells, three may differ: nearly all pairs differ in more, and need no counting.
      for _ in 0..<3 { different &= different &- 1 }
      found.add(one, other, shared: shared, different: different == 0 ? all.nonzeroBitCount : .max)
    }
  }

  private func compareWide(
    _ one: Int, _ bits: UnsafeBufferPointer<UInt64>, _ hashes: UnsafeBufferPointer<UInt64>, _ found: inout Found
  ) {
    let hash = unsafe hashes[one]
    for other in one + 1..<max(count, one + 1) where unsafe hashes[other] != hash {
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
      found.add(one, other, shared: shared, different: different)
    }
  }
}

/// Responses that pairs join into groups.
private struct Groups: Sendable {
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

  /// Puts both into one group.
  mutating func join(_ one: Int, _ other: Int) {
    var (large, small) = (root(one), root(other))
    if large == small { return }
    if sizes[large] < sizes[small] { swap(&large, &small) }
    parents[small] = large
    sizes[large] += sizes[small]
  }

  mutating func merge(_ other: Groups) {
    for member in other.parents.indices where other.parents[member] != member { join(member, other.parents[member]) }
  }

  /// How many the largest group has.
  var largest: Int { sizes.max() ?? 0 }
}
