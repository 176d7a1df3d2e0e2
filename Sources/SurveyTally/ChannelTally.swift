public import SurveyModel

/// Service scores of respondents, by the channel their answers came through or the person who collected them.
///
/// They are counted apart by place and assessment, so that a change between assessments does not pass for a channel's
/// doing. Memory is bounded by ``limit``.
public struct ChannelTally: Sendable {
  /// Respondents of one value of one channel in one place and assessment.
  public struct Group: Hashable, Sendable, Comparable {
    /// Index in ``ResponseLayout/dimensions``.
    public var dimension: Int
    public var place: UInt16
    public var wave: UInt16
    /// Index in ``ChannelTally/scores``.
    public var score: Int
    /// Code of the channel.
    public var value: UInt16

    public static func < (left: Group, right: Group) -> Bool {
      (left.dimension, left.place, left.wave, left.score, left.value)
        < (right.dimension, right.place, right.wave, right.score, right.value)
    }
  }

  /// Different scores of different groups that are kept; where there are more, channels are not compared.
  public static let limit = 200_000

  public let scores: [ScorePlan]
  /// Single-choice dimensions.
  public let dimensions: [Int]
  private let shapes: [ScoreShape]
  /// Numbers of the groups: by dimension (an index in ``dimensions``), place, wave and value.
  private var groupIndex = GroupIndex()
  /// Responses by group, score and entry of the score's shape.
  private var counts = CountTable()
  public private(set) var isFull = false

  public init(scores: [ScorePlan], dimensions: [Int]) {
    self.scores = scores
    self.dimensions = dimensions
    shapes = scores.map(ScoreShape.init)
  }

  /// A tally of the same channels that has counted nothing.
  public func empty() -> ChannelTally { ChannelTally(scores: scores, dimensions: dimensions) }

  /// - Complexity: O(responses with a channel × cells).
  public mutating func add(_ batch: borrowing ResponseBatch) {
    for (index, dimension) in dimensions.enumerated() where !isFull {
      for row in 0..<batch.count {
        let value = batch.codes[dimension * batch.capacity + row]
        guard value >= AnswerCode.firstSubstantive else { continue }
        let key = GroupKey([
          UInt16(truncatingIfNeeded: index), batch.codes[ResponseLayout.place * batch.capacity + row],
          batch.codes[ResponseLayout.wave * batch.capacity + row], value,
        ])
        for score in scores.indices {
          guard let (marks, sum) = scores[score].marks(of: row, in: batch) else { continue }
          // A group is kept only with a score.
          let group = groupIndex.number(of: key).number
          counts.add(1, to: Self.key(group, score, shapes[score].start(marks) + sum))
        }
      }
      limitCounts()
    }
  }

  /// Adds what `other` has counted, in any order.
  public mutating func merge(_ other: ChannelTally) {
    guard !isFull, !other.isFull else {
      isFull = true
      limitCounts()
      return
    }
    let numbers = other.groupIndex.keys.map { groupIndex.number(of: $0).number }
    other.counts.visit { key, count in
      let (group, score, entry) = Self.parts(key)
      counts.add(count, to: Self.key(numbers[group], score, entry))
    }
    limitCounts()
  }

  private mutating func limitCounts() {
    if counts.count > Self.limit { isFull = true }
    if isFull {
      counts = CountTable()
      groupIndex = GroupIndex()
    }
  }

  // A score has up to 4,000,000 entries, and a codebook up to 5,000 services.
  private static func key(_ group: Int, _ score: Int, _ entry: Int) -> UInt64 {
    UInt64(group) << 40 | UInt64(score) << 24 | UInt64(entry)
  }

  private static func parts(_ key: UInt64) -> (group: Int, score: Int, entry: Int) {
    (Int(key >> 40), Int(key >> 24 & 0xFFFF), Int(key & 0xFF_FFFF))
  }

  /// The groups that have scores, in order, each with its scores in order.
  public func groups() -> [(group: Group, scores: [ScoreCount])] {
    var groups: [Group: [ScoreCount]] = [:]
    counts.visit { key, count in
      let (number, score, entry) = Self.parts(key)
      let codes = groupIndex.keys[number]
      let group = Group(
        dimension: dimensions[Int(codes[0])], place: codes[1], wave: codes[2], score: score, value: codes[3])
      let (marks, sum) = shapes[score].parts(entry)
      groups[group, default: []].append(ScoreCount(marks: marks, sum: sum, count: count))
    }
    return groups.sorted { $0.key < $1.key }.map { group, scores in
      (group, scores.sorted { ($0.marks, $0.sum) < ($1.marks, $1.sum) })
    }
  }
}

/// Counts by key, in one flat table: the keys are mixed by multiplication, and the next free slot is taken.
private struct CountTable: Sendable {
  private(set) var count = 0
  /// Keys plus one; 0 where a slot is free.
  private var keys = [UInt64](repeating: 0, count: 256)
  private var counts = [Int](repeating: 0, count: 256)

  mutating func add(_ more: Int, to key: UInt64) {
    let slot = slot(of: key + 1)
    counts[slot] += more
    if keys[slot] != 0 { return }
    keys[slot] = key + 1
    count += 1
    if count * 2 > keys.count { grow() }
  }

  func visit(_ body: (_ key: UInt64, _ count: Int) -> Void) {
    for slot in keys.indices where keys[slot] != 0 { body(keys[slot] - 1, counts[slot]) }
  }

  private func slot(of key: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & (keys.count - 1)
    while keys[slot] != 0 && keys[slot] != key { slot = (slot + 1) & (keys.count - 1) }
    return slot
  }

  private mutating func grow() {
    let (oldKeys, oldCounts) = (keys, counts)
    keys = [UInt64](repeating: 0, count: oldKeys.count * 2)
    counts = [Int](repeating: 0, count: oldKeys.count * 2)
    for slot in oldKeys.indices where oldKeys[slot] != 0 {
      let new = self.slot(of: oldKeys[slot])
      (keys[new], counts[new]) = (oldKeys[slot], oldCounts[slot])
    }
  }
}

extension ScorePlan {
  /// How many of the cells the respondent marked, and their sum above the lowest mark; `nil` where that is no score.
  func marks(of row: Int, in batch: borrowing ResponseBatch) -> (marks: Int, sum: Int)? {
    var asked = 0
    var marks = 0
    var sum = 0
    for cell in cells {
      let code = Int(batch.ratings[cell * batch.capacity + row])
      if code == 0 { continue }
      asked += 1
      let point = code - Int(AnswerCode.firstSubstantive)
      if offsets.indices.contains(point) {
        marks += 1
        sum += offsets[point]
      }
    }
    return marks >= required(ofAsked: asked) ? (marks, sum) : nil
  }
}
