internal import Dispatch
internal import Synchronization

extension MarkProfiles {
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
  /// - Complexity: O(*n*² × cells / 512), and O(*n*²) where no two responses left the same cells blank.
  public func matches(threads: Int = 1) -> Matches {
    let workers = count < 500 ? 1 : max(1, threads)
    let whole = MarkedCells(self, Array(0..<count))
    let same = sameRecords().map { MarkedCells(self, $0) }
    var found = Found(cells: cellCount, count: count)
    if workers == 1 {
      search(0, of: 1, whole, into: &found)
    } else {
      let all = Mutex(found)
      DispatchQueue.concurrentPerform(iterations: workers) { worker in
        var own = Found(cells: cellCount, count: count)
        search(worker, of: workers, whole, into: &own)
        all.withLock { $0.merge(own) }
      }
      found = all.withLock { $0 }
    }
    for records in same { records.addPairs(times: -1, to: &found.matches.pairs) }
    for shared in 0..<min(Self.fewestMarks, found.matches.pairs.count) { found.matches.pairs[shared] = 0 }
    if found.matches.matching > 0 { found.matches.largestGroup = found.groups.largest }
    return found.matches
  }

  /// The responses whose records are the same, two or more together.
  private func sameRecords() -> [[Int]] {
    let sorted = hashes.sorted()
    let repeated = Set(zip(sorted, sorted.dropFirst()).filter { $0 == $1 }.map(\.0))
    guard !repeated.isEmpty else { return [] }
    return Array(Dictionary(grouping: hashes.indices.filter { repeated.contains(hashes[$0]) }) { hashes[$0] }.values)
  }

  /// Counts every `parts`-th part of the pairs, from `part` on, and looks for near-duplicates among them.
  private func search(_ part: Int, of parts: Int, _ whole: MarkedCells, into found: inout Found) {
    whole.addPairs(part, of: parts, times: 1, to: &found.matches.pairs)
    for first in stride(from: part * MarkBlock.size, to: count, by: parts * MarkBlock.size) {
      let block = MarkBlock(self, first: first)
      for one in 0..<min(first + MarkBlock.size, count) {
        block.forEachAlike(self, one) { other in
          guard areAlike(one, other) else { return }
          found.matches.matching += 1
          found.groups.join(one, other)
        }
      }
    }
  }

  /// Whether two responses are near-duplicates.
  private func areAlike(_ one: Int, _ other: Int) -> Bool {
    guard hashes[one] != hashes[other] else { return false }
    var shared = 0
    for word in 0..<width { shared += (marked[one * width + word] & marked[other * width + word]).nonzeroBitCount }
    guard shared >= Self.fewestMarks else { return false }
    var left = Self.allowed(shared)
    for cell in 0..<cellCount {
      let (mark, otherMark) = (marks[one * cellCount + cell], marks[other * cellCount + cell])
      guard mark != otherMark, mark > 0, otherMark > 0 else { continue }
      if left == 0 { return false }
      left -= 1
    }
    return true
  }

  /// What some of the pairs come to.
  private struct Found: Sendable {
    var matches: Matches
    var groups: Groups

    init(cells: Int, count: Int) {
      matches = Matches(pairs: [Int](repeating: 0, count: cells + 1))
      groups = Groups(count: count)
    }

    mutating func merge(_ other: Found) {
      for shared in matches.pairs.indices { matches.pairs[shared] += other.matches.pairs[shared] }
      matches.matching += other.matches.matching
      groups.merge(other.groups)
    }
  }
}

/// Which cells responses marked, and how many responses marked just these: far fewer than there are responses, as long as few leave blanks.
private struct MarkedCells: Sendable {
  private let width: Int
  /// The sets of cells, one behind the other: a bit for each cell.
  private var cells: [UInt64] = []
  private var counts: [Int] = []

  init(_ profiles: MarkProfiles, _ members: [Int]) {
    width = profiles.width
    let (width, marked) = (width, profiles.marked)
    func words(_ member: Int) -> ArraySlice<UInt64> { marked[member * width..<(member + 1) * width] }
    func precedes(_ one: Int, _ other: Int) -> Bool {
      for word in 0..<width where marked[one * width + word] != marked[other * width + word] {
        return marked[one * width + word] < marked[other * width + word]
      }
      return false
    }
    for member in members.sorted(by: precedes) {
      if !counts.isEmpty, cells.suffix(width) == words(member) {
        counts[counts.count - 1] += 1
      } else {
        cells += words(member)
        counts.append(1)
      }
    }
  }

  /// Adds the pairs of the responses to `pairs`, by how many cells both marked; of several parts that make up all of them, one.
  func addPairs(_ part: Int = 0, of parts: Int = 1, times factor: Int, to pairs: inout [Int]) {
    for one in stride(from: part, to: counts.count, by: parts) {
      let own = cells[one * width..<(one + 1) * width].reduce(0) { $0 + $1.nonzeroBitCount }
      pairs[own] += factor * (counts[one] * (counts[one] - 1) / 2)
      for other in one + 1..<max(counts.count, one + 1) {
        var shared = 0
        for word in 0..<width { shared += (cells[one * width + word] & cells[other * width + word]).nonzeroBitCount }
        pairs[shared] += factor * (counts[one] * counts[other])
      }
    }
  }
}

/// Where the marks of 512 responses differ from a given one: a row of bits for each cell and each mark that the given one can have there.
private struct MarkBlock {
  typealias Row = SIMD8<UInt64>
  static let size = 512

  private let first: Int
  /// Rows of one cell: nobody differs from who gave no mark.
  private let rows: Int
  /// Row `mark` of cell `c` at `c * rows + mark`.
  private var differing: [Row]
  /// Bits beyond the last response.
  private let beyond: Row
  /// Differences are counted in binary, a row of bits for each digit: so that the one that is too many carries over.
  private let start: [Row]

  /// - Parameter first: the first response of the block.
  init(_ profiles: MarkProfiles, first: Int) {
    self.first = first
    rows = profiles.points + 1
    let (cells, count) = (profiles.cellCount, min(Self.size, profiles.count - first))
    beyond = ~Self.bits(under: count)
    let allowed = MarkProfiles.allowed(cells)
    let digits = Int.bitWidth - allowed.leadingZeroBitCount
    start = (0..<digits).map { (1 << digits - allowed - 1) >> $0 & 1 == 1 ? Row(repeating: .max) : .zero }
    differing = [Row](repeating: .zero, count: cells * rows)
    for row in 0..<count {
      let bit: UInt64 = 1 << UInt64(row % 64)
      for cell in 0..<cells {
        let mark = Int(profiles.marks[(first + row) * cells + cell])
        differing[cell * rows + mark][row / 64] |= bit
      }
    }
    // So far the rows tell who gave just that mark.
    for cell in 0..<cells {
      let own = cell * rows..<(cell + 1) * rows
      for mark in own.dropFirst() { differing[mark] = ~(differing[mark] | differing[own.lowerBound]) }
      differing[own.lowerBound] = .zero
    }
  }

  /// Calls `body` with those of the block's responses behind `one` that differ from it in no more cells than near-duplicates with marks
  /// everywhere may.
  func forEachAlike(_ profiles: MarkProfiles, _ one: Int, _ body: (_ other: Int) -> Void) {
    var digits = start
    var apart = beyond
    if one >= first { apart |= Self.bits(under: one - first + 1) }
    let marks = one * profiles.cellCount
    for cell in 0..<profiles.cellCount {
      var carry = differing[cell * rows + Int(profiles.marks[marks + cell])]
      for digit in digits.indices {
        let both = digits[digit] & carry
        digits[digit] ^= carry
        carry = both
      }
      apart |= carry
      // Nearly always all are too different long before the last cell.
      let half = apart.lowHalf & apart.highHalf
      let quarter = half.lowHalf & half.highHalf
      if quarter.x & quarter.y == .max { return }
    }
    for word in 0..<Row.scalarCount {
      var alike = ~apart[word]
      while alike != 0 {
        body(first + word * 64 + alike.trailingZeroBitCount)
        alike &= alike - 1
      }
    }
  }

  /// The lowest `count` bits of a row.
  private static func bits(under count: Int) -> Row {
    var row = Row.zero
    for word in 0..<Row.scalarCount {
      let own = min(max(0, count - word * 64), 64)
      row[word] = own == 64 ? .max : 1 << UInt64(own) - 1
    }
    return row
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
