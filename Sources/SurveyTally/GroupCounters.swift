// Invariants its next editor must keep:
//
// - Group *g* has `byteStride` bytes from `g * byteStride` on, and as many wide counters at the same offsets.
// - `inBytes[g]` is how many of a group's responses are in its bytes, so no byte is higher: a response adds at most 1 to each counter. Before a
//   tile is counted, the bytes of groups are emptied that have no room for all of it. The byte of those without a score alone may wrap.
// - Numbers of groups are of groups that are there; a code that its cell does not have never comes to the loop over tiles; entries are at
//   most their score's size. `Place` holds the places of all bytes.
internal import SurveyModel

/// Counters of all groups by section, which is a cell or a score: those of one group side by side, so that a response touches few lines of
/// memory, however many groups there are.
///
/// What is counted goes to bytes, which are emptied into wide counters before they overflow.
struct GroupCounters: Sendable {
  /// Counters by section: codes of the cells, then entries of the scores.
  let sizes: [Int]
  /// Scores whose entries have bytes: emptying those of larger ones would take longer than counting them.
  let byteScores: [Int]
  private let cells: Int
  /// By section: where it begins among a group's counters.
  private let starts: [Int]
  private let byteStride: Int

  private var bytes: [UInt8] = []
  private var inBytes: [UInt8] = []
  private var wide: WideCounters
  /// Of no meaning: what comes of reading ahead, which the compiler would leave out otherwise.
  private var readAhead: UInt8 = 0

  init(codeCounts: [Int], scores: [ScorePlan]) {
    sizes = codeCounts + scores.map { ScoreShape($0).count }
    cells = codeCounts.count
    byteScores = scores.indices.filter { ScoreSums<UInt8>.fits(scores[$0]) }
    var starts = [Int](repeating: 0, count: sizes.count)
    var next = 0
    for section in 0..<cells {
      starts[section] = next
      next += sizes[section]
    }
    for score in byteScores {
      starts[cells + score] = next
      // One more for those who have no score.
      next += sizes[cells + score] + 1
    }
    byteStride = next
    for score in scores.indices where !byteScores.contains(score) {
      starts[cells + score] = next
      next += sizes[cells + score]
    }
    self.starts = starts
    wide = WideCounters(stride: next)
  }

  mutating func addGroup() {
    bytes.append(contentsOf: repeatElement(0, count: byteStride))
    inBytes.append(0)
    wide.addGroup()
  }

  /// The counter at `offset` in one section of a group.
  func counter(_ section: Int, _ offset: Int, ofGroup group: Int) -> Int {
    let place = starts[section] + offset
    return wide.counter(place, ofGroup: group) + (place < byteStride ? Int(bytes[group * byteStride + place]) : 0)
  }

  // MARK: Merging

  /// Adds all counters of `other`, whose group *g* is `own[g]` here.
  mutating func merge(_ other: GroupCounters, own: [Int]) {
    if !wide.hasRoom(for: other.wide.mostCounted) {
      for group in inBytes.indices where inBytes[group] > 0 { empty(group) }
    }
    wide.makeRoom(for: other.wide.mostCounted, waiting: 0)
    for (number, group) in own.enumerated() where other.inBytes[number] > 0 {
      if inBytes[group] > 0 { empty(group) }
      for offset in 0..<byteStride {
        bytes[group * byteStride + offset] = other.bytes[number * byteStride + offset]
      }
      inBytes[group] = other.inBytes[number]
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

  /// Counts the codes of all cells and the entries of the scores that have bytes: row `i` belongs to group `groups[i]`.
  ///
  /// - Parameters:
  ///   - codes: of cell *c*, from `c * capacity` on.
  ///   - entries: of ``byteScores``, one score behind the other; a score's size for who has none.
  mutating func add(_ codes: [UInt8], capacity: Int, entries: [UInt16], groups: [UInt32]) {
    let rows = groups.count
    var ordinary: [Section] = []
    for cell in 0..<cells {
      let section = Section(start: starts[cell], column: cell * capacity)
      if isOrdinary(codes[section.column..<section.column + rows], size: sizes[cell]) {
        ordinary.append(section)
      } else {
        for row in 0..<rows where codes[section.column + row] < sizes[cell] {
          wide.add(section.start + Int(codes[section.column + row]), toGroup: Int(groups[row]))
        }
      }
    }
    let scores = byteScores.enumerated().map { Section(start: starts[cells + $1], column: $0 * rows) }
    if bytes.count <= Int(UInt16.max) {
      add(codes, ordinary, entries, scores, groups, placed: UInt16.self)
    } else if bytes.count <= Int(UInt32.max) {
      add(codes, ordinary, entries, scores, groups, placed: UInt32.self)
    } else {
      add(codes, ordinary, entries, scores, groups, placed: UInt64.self)
    }
  }

  private mutating func add<Place: FixedWidthInteger & UnsignedInteger>(
    _ codes: [UInt8], _ cells: [Section], _ entries: [UInt16], _ scores: [Section], _ groups: [UInt32],
    placed: Place.Type
  ) {
    unsafe codes.withUnsafeBufferPointer { codes in
      unsafe entries.withUnsafeBufferPointer { entries in
        unsafe groups.withUnsafeBufferPointer { groups in
          unsafe Self.add(
            codes, cells, entries, scores, groups, placed, byteStride, &bytes, &inBytes, &wide, &readAhead)
        }
      }
    }
  }

  /// Counts one score that has no bytes.
  ///
  /// - Parameter entries: by row; −1 for who has none.
  mutating func add(_ score: Int, entries: [Int], groups: [UInt32]) {
    for (entry, group) in zip(entries, groups) where entry >= 0 {
      wide.add(starts[cells + score] + entry, toGroup: Int(group))
    }
  }

  /// Where a section begins among a group's counters, and where its codes or entries stand.
  private struct Section {
    var start: Int
    var column: Int
  }

  /// Whether every code has a counter.
  private func isOrdinary(_ codes: ArraySlice<UInt8>, size: Int) -> Bool {
    unsafe codes.withUnsafeBufferPointer { codes in
      var highest: UInt8 = 0
      for row in 0..<codes.count { highest = max(highest, unsafe codes[row]) }
      return Int(highest) < size
    }
  }

  /// Each array comes by itself, so that all can be lent at once.
  private static func add<Place: FixedWidthInteger & UnsignedInteger>(
    _ codes: UnsafeBufferPointer<UInt8>, _ cells: [Section], _ entries: UnsafeBufferPointer<UInt16>,
    _ scores: [Section], _ groups: UnsafeBufferPointer<UInt32>, _ placed: Place.Type, _ byteStride: Int,
    _ bytes: inout [UInt8], _ inBytes: inout [UInt8], _ wide: inout WideCounters, _ readAhead: inout UInt8
  ) {
    // What the responses of a tile touch is to fit the first cache.
    let tile = Place.self == UInt16.self ? 128 : 32
    unsafe bytes.withUnsafeMutableBufferPointer { bytes in
      unsafe inBytes.withUnsafeMutableBufferPointer { inBytes in
        unsafe withUnsafeTemporaryAllocation(of: Place.self, capacity: 2 * tile) { scratch in
          let (places, sums) = unsafe (
            UnsafeMutableBufferPointer(rebasing: scratch[..<tile]),
            UnsafeMutableBufferPointer(rebasing: scratch[tile...])
          )
          for first in stride(from: 0, to: groups.count, by: tile) {
            let count = min(tile, groups.count &- first)
            for row in 0..<count {
              let group = unsafe Int(groups[first &+ row])
              unsafe places[row] = Place(truncatingIfNeeded: group &* byteStride)
              if unsafe Int(inBytes[group]) > Int(UInt8.max) &- tile {
                unsafe wide.take(
                  UnsafeMutableBufferPointer(rebasing: bytes[group &* byteStride..<(group &+ 1) &* byteStride]),
                  ofGroup: group)
                unsafe inBytes[group] = 0
              }
            }
            for row in 0..<count { unsafe inBytes[Int(groups[first &+ row])] &+= 1 }
            // Reads that wait for nothing come many at a time; what is counted then is near.
            if Place.self != UInt16.self {
              for row in 0..<count {
                let place = unsafe Int(places[row])
                for line in stride(from: place, to: place &+ byteStride, by: 64) {
                  readAhead &+= unsafe bytes[line]
                }
              }
            }
            for cell in cells {
              unsafe add(codes, cell.column &+ first, count, to: cell.start, places, sums, bytes)
            }
            for score in scores {
              unsafe add(entries, score.column &+ first, count, to: score.start, places, sums, bytes)
            }
          }
        }
      }
    }
  }

  @inline(__always)
  private static func add<Number: FixedWidthInteger, Place: FixedWidthInteger & UnsignedInteger>(
    _ numbers: UnsafeBufferPointer<Number>, _ column: Int, _ count: Int, to start: Int,
    _ places: UnsafeMutableBufferPointer<Place>, _ sums: UnsafeMutableBufferPointer<Place>,
    _ bytes: UnsafeMutableBufferPointer<UInt8>
  ) {
    guard let bytes = bytes.baseAddress else { return }
    let section = unsafe bytes + start
    // A loop of its own, of which the compiler makes vector code.
    for row in 0..<count {
      unsafe sums[row] = places[row] &+ Place(truncatingIfNeeded: numbers[column &+ row])
    }
    var row = 0
    while row &+ 8 <= count {
      unsafe section[Int(sums[row])] &+= 1
      unsafe section[Int(sums[row &+ 1])] &+= 1
      unsafe section[Int(sums[row &+ 2])] &+= 1
      unsafe section[Int(sums[row &+ 3])] &+= 1
      unsafe section[Int(sums[row &+ 4])] &+= 1
      unsafe section[Int(sums[row &+ 5])] &+= 1
      unsafe section[Int(sums[row &+ 6])] &+= 1
      unsafe section[Int(sums[row &+ 7])] &+= 1
      row &+= 8
    }
    while row < count {
      unsafe section[Int(sums[row])] &+= 1
      row &+= 1
    }
  }
}
