// Invariants its next editor must keep:
//
// - Group *g* has `byteStride` bytes from `g * byteStride` on, and as many wide counters at the same offsets.
// - `inBytes[g]` is at least how many of a group's responses are in its bytes, so no byte is higher: a response adds at most 1 to each counter.
//   Before a tile is counted, its rows are added to that, and the bytes of groups are emptied that have no room for them.
// - Numbers of groups are of groups that are there; `codes` has `capacity` a cell, and each score as many rows as there are groups; what a table
//   says is at most its score's size.
// - What `lend` hands over holds while `body` runs, and is asked for groups, sections and offsets that there are.
internal import CSurveyCount
internal import SurveyModel

/// Counters of all groups by section, which is a cell or a score: those of one group side by side, so that a response touches few lines of
/// memory, however many groups there are. Of the cells' counters those of one code stand side by side, so that many cells are counted at once.
///
/// What is counted goes to bytes, which are emptied into wide counters before they overflow. Scores that have too many entries for that are
/// not among them (``ManyScores``).
struct GroupCounters: Sendable {
  /// Counters by section: codes of the cells, then entries of the scores; none of a score without bytes.
  let sizes: [Int]
  /// Scores whose entries have bytes: emptying those of larger ones would take longer than counting them.
  let byteScores: [Int]
  private let cells: Int
  /// Cells behind one another that have as many codes.
  private let blocks: [Block]
  /// By section: where it begins among a group's counters, and how far its counters stand from each other.
  private let starts: [Int]
  private let strides: [Int]
  private let byteStride: Int
  /// Of them, those of the cells, which come first.
  private let cellBytes: Int

  private struct Block {
    let cells: Range<Int>
    let codes: Int
    /// Where it begins among a group's counters.
    let start: Int

    /// Bytes of one code.
    var plane: Int { survey_count_plane(cells.count) }
  }

  private var bytes: [UInt8] = []
  private var inBytes: [UInt8] = []
  private var wide: WideCounters
  /// Of no meaning: what comes of reading ahead, which the compiler would leave out otherwise.
  private var readAhead: UInt8 = 0

  init(codeCounts: [Int], scores: [ScorePlan]) {
    cells = codeCounts.count
    byteScores = scores.indices.filter { ScoreSums<UInt8>.fits(scores[$0]) }
    sizes = codeCounts + scores.map { ScoreSums<UInt8>.fits($0) ? ScoreShape($0).count : 0 }
    var starts = [Int](repeating: 0, count: sizes.count)
    var strides = [Int](repeating: 1, count: sizes.count)
    var blocks: [Block] = []
    var next = 0
    while let first = blocks.last.map(\.cells.upperBound) ?? codeCounts.indices.first, first < cells {
      let end = codeCounts[first...].firstIndex { $0 != codeCounts[first] } ?? cells
      let block = Block(cells: first..<end, codes: codeCounts[first], start: next)
      for cell in block.cells {
        starts[cell] = next + cell - first
        strides[cell] = block.plane
      }
      next += block.codes * block.plane
      blocks.append(block)
    }
    self.blocks = blocks
    cellBytes = next
    for score in byteScores {
      starts[cells + score] = next
      // One more for those who have no score.
      next += sizes[cells + score] + 1
    }
    byteStride = next
    self.starts = starts
    self.strides = strides
    wide = WideCounters(stride: next)
  }

  mutating func addGroup() {
    bytes.append(contentsOf: repeatElement(0, count: byteStride))
    inBytes.append(0)
    wide.addGroup()
  }

  // MARK: Reading

  /// The counters of one section of one group.
  @safe struct Section {
    fileprivate let bytes: UnsafePointer<UInt8>?
    fileprivate let wide: WideCounters.Lent
    fileprivate let place: Int?
    fileprivate let stride: Int

    /// The counter at `offset`.
    subscript(offset: Int) -> Int {
      var count = 0
      if let place { count = wide.counter(at: place + offset * stride) }
      if let bytes = unsafe bytes { count += unsafe Int(bytes[offset * stride]) }
      return count
    }
  }

  /// Hands over what gives a section of a group.
  func lend<Result>(_ body: ((_ section: Int, _ group: Int) -> Section) -> Result) -> Result {
    unsafe bytes.withUnsafeBufferPointer { bytes in
      wide.lend { wide in
        body { section, group in
          let start = starts[section]
          return unsafe Section(
            bytes: bytes.baseAddress.map { unsafe $0 + (group * byteStride + start) },
            wide: wide, place: wide.place(ofGroup: group).map { $0 + start }, stride: strides[section])
        }
      }
    }
  }

  // MARK: Merging

  /// Adds all counters of `other`, whose group *g* is `own[g]` here.
  mutating func merge(_ other: GroupCounters, own: [Int]) {
    if !wide.hasRoom(for: other.wide.mostCounted) {
      for group in inBytes.indices where inBytes[group] > 0 { empty(group) }
    }
    wide.makeRoom(for: other.wide.mostCounted, waiting: 0)
    for (number, group) in own.enumerated() where other.inBytes[number] > 0 {
      if other.inBytes[number] > .max - inBytes[group] { empty(group) }
      unsafe bytes.withUnsafeMutableBufferPointer { bytes in
        unsafe other.bytes.withUnsafeBufferPointer { more in
          for offset in 0..<byteStride {
            unsafe bytes[group &* byteStride &+ offset] &+= more[number &* byteStride &+ offset]
          }
        }
      }
      inBytes[group] += other.inBytes[number]
    }
    wide.merge(other.wide, own: own)
  }

  private mutating func empty(_ group: Int) {
    unsafe bytes.withUnsafeMutableBufferPointer { bytes in
      unsafe wide.take(
        UnsafeMutableBufferPointer(rebasing: bytes[group * byteStride..<(group + 1) * byteStride]), ofGroup: group)
    }
    inBytes[group] = 0
  }

  // MARK: Counting

  /// Sees to it that every counter can take `more`.
  mutating func makeRoom(for more: Int) { wide.makeRoom(for: more, waiting: Int(UInt8.max)) }

  /// Counts the codes of all cells and the scores that have bytes: row `i` belongs to group `groups[i]`.
  ///
  /// - Parameters:
  ///   - codes: of cell *c*, from `c * capacity` on.
  ///   - scores: what ``byteScores`` are of each row, and `tables` which counter that is (`ScoreSums.table`).
  mutating func add(
    _ codes: [UInt8], capacity: Int, scores: BatchScores, tables: ScoreTables, groups: [UInt32]
  ) {
    // What is lent is lent once, not for each tile: that took as long as counting scores.
    unsafe scores.withUnsafeBufferPointers { kinds, sums in
      unsafe tables.entries.withUnsafeBufferPointer { entries in
        var scores: [LentScore] = []
        if let kinds = kinds.baseAddress, let sums = sums.baseAddress, let entries = entries.baseAddress {
          scores = byteScores.enumerated().map { number, score in
            unsafe LentScore(
              kinds: kinds + number * groups.count, sums: sums + number * groups.count,
              table: entries + tables.starts[number], start: starts[cells + score])
          }
        }
        unsafe scores.withUnsafeBufferPointer { scores in
          unsafe codes.withUnsafeBufferPointer { codes in
            unsafe groups.withUnsafeBufferPointer { groups in
              for first in stride(from: 0, to: groups.count, by: Self.tile) {
                let tile = unsafe UnsafeBufferPointer(rebasing: groups[first..<min(first + Self.tile, groups.count)])
                unsafe makeByteRoom(for: tile)
                unsafe count(tile, from: first, codes, capacity: capacity, scores)
              }
            }
          }
        }
      }
    }
  }

  /// The rows of one score, which counter each kind of them adds to, and where its counters begin among a group's.
  @safe private struct LentScore {
    let kinds: UnsafePointer<UInt8>
    let sums: UnsafePointer<UInt8>
    let table: UnsafePointer<UInt32>
    let start: Int
  }

  private mutating func count(
    _ tile: UnsafeBufferPointer<UInt32>, from first: Int, _ codes: UnsafeBufferPointer<UInt8>, capacity: Int,
    _ scores: UnsafeBufferPointer<LentScore>
  ) {
    unsafe bytes.withUnsafeMutableBufferPointer { bytes in
      guard let own = bytes.baseAddress, let groups = tile.baseAddress, let codes = codes.baseAddress else { return }
      unsafe blocks.withUnsafeBufferPointer { blocks in
        for number in 0..<blocks.count {
          let block = unsafe blocks[number]
          unsafe survey_count(
            codes + (block.cells.lowerBound * capacity + first), capacity, block.cells.count, groups, tile.count,
            own + block.start, byteStride, block.codes)
        }
      }
      for number in 0..<scores.count {
        let score = unsafe scores[number]
        unsafe survey_count_scores(
          score.kinds + first, score.sums + first, score.table, groups, tile.count, own + score.start, byteStride)
      }
    }
  }

  /// So many responses are counted at once.
  private static let tile = Int(SURVEY_COUNT_ROWS)
  /// What so many bytes hold stays in a near cache by itself.
  private static let nearBytes = 1 << 18

  /// Empties the bytes of groups that have no room for their rows of `tile`.
  private mutating func makeByteRoom(for tile: UnsafeBufferPointer<UInt32>) {
    var row = 0
    while true {
      unsafe inBytes.withUnsafeMutableBufferPointer { inBytes in
        while row < tile.count, unsafe inBytes[Int(tile[row])] < .max {
          unsafe inBytes[Int(tile[row])] &+= 1
          row += 1
        }
      }
      guard row < tile.count else { break }
      let group = unsafe Int(tile[row])
      empty(group)
      // Rows of this tile that were seen before are still to be counted.
      inBytes[group] = UInt8(Self.tile)
    }
    guard bytes.count > Self.nearBytes else { return }
    // Reads that wait for nothing come many at a time; what is counted then is near. Of a score one counter alone is counted, and no row waits for
    // another one's: to read all of them ahead would take longer.
    for row in 0..<tile.count {
      let place = unsafe Int(tile[row]) * byteStride
      for line in stride(from: place, to: place + cellBytes, by: 64) { readAhead &+= bytes[line] }
    }
  }
}
