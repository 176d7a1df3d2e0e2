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

  private struct Key: Hashable {
    var group: Group
    var marks: Int
    var sum: Int
  }

  /// Different scores of different groups that are kept; where there are more, channels are not compared.
  public static let limit = 200_000

  public let scores: [ScorePlan]
  /// Single-choice dimensions.
  public let dimensions: [Int]
  private var counts: [Key: Int] = [:]
  public private(set) var isFull = false

  public init(scores: [ScorePlan], dimensions: [Int]) {
    self.scores = scores
    self.dimensions = dimensions
  }

  /// - Complexity: O(responses with a channel × cells).
  public mutating func add(_ batch: borrowing ResponseBatch) {
    for dimension in dimensions where !isFull {
      for row in 0..<batch.count {
        let value = batch.codes[dimension * batch.capacity + row]
        guard value >= AnswerCode.firstSubstantive else { continue }
        for score in scores.indices {
          guard let (marks, sum) = scores[score].marks(of: row, in: batch) else { continue }
          let group = Group(
            dimension: dimension, place: batch.codes[ResponseLayout.place * batch.capacity + row],
            wave: batch.codes[ResponseLayout.wave * batch.capacity + row], score: score, value: value)
          counts[Key(group: group, marks: marks, sum: sum), default: 0] += 1
        }
      }
      if counts.count > Self.limit {
        isFull = true
        counts = [:]
      }
    }
  }

  /// The groups that have scores, in order, each with its scores in order.
  public func groups() -> [(group: Group, scores: [ScoreCount])] {
    var groups: [Group: [ScoreCount]] = [:]
    for (key, count) in counts {
      groups[key.group, default: []].append(ScoreCount(marks: key.marks, sum: key.sum, count: count))
    }
    return groups.sorted { $0.key < $1.key }.map { group, scores in
      (group, scores.sorted { ($0.marks, $0.sum) < ($1.marks, $1.sum) })
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
