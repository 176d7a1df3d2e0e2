public import SurveyModel
internal import SurveyStatistics
internal import SurveyTally

/// What can be shown of a cell.
public enum Measure: String, CaseIterable, Sendable {
  case mean, good, poor, net, median, n
  case dontKnow = "dont-know"
  case distribution
}

/// All figures of one cell of a pivot. A figure that is undefined is `nil`, never NaN.
public struct Figures: Hashable, Sendable {
  /// Questionnaires in which the question was asked; for a score, those of the group.
  public var asked: Int
  /// How many marks, scores or respondents stand behind the figures: `asked` less the non-substantive answers.
  public var n: Int
  /// Counts of the non-substantive answers; `nil` for scores, which have none of their own.
  public var nonSubstantive: [NonSubstantive: Int]?
  /// How many gave each mark, lowest value first; `nil` for scores.
  public var counts: [Int]?
  public var mean: Double?
  public var standardDeviation: Double?
  public var median: Double?
  /// Shares of good and poor marks in 0…1, and their difference.
  public var good: Double?
  public var poor: Double?
  public var net: Double? { good.flatMap { good in poor.map { good - $0 } } }

  /// Whether the question stands in no file of the group.
  public var isNotAsked: Bool { asked == 0 }

  public func count(_ reason: NonSubstantive) -> Int? { nonSubstantive?[reason] }

  /// A rating cell: figures of its marks.
  init(counts codes: [Int], scale: Scale) {
    let first = Int(AnswerCode.firstSubstantive)
    var reasons: [NonSubstantive: Int] = [:]
    for reason in NonSubstantive.allCases { reasons[reason] = codes[Int(AnswerCode(reason).rawValue)] }
    let marks = Array(codes[first...])
    asked = codes[1...].reduce(0, +)
    n = marks.reduce(0, +)
    nonSubstantive = reasons
    counts = marks
    guard scale.isOrderConfirmed, n > 0 else { return }
    let distribution = Distribution(values: scale.values, counts: marks)
    mean = distribution.mean
    standardDeviation = distribution.standardDeviation
    median = distribution.median
    good = share(
      scale.points.indices.filter { scale.good.contains(scale.points[$0].value) }.reduce(0) { $0 + marks[$1] })
    poor = share(
      scale.points.indices.filter { scale.poor.contains(scale.points[$0].value) }.reduce(0) { $0 + marks[$1] })
  }

  /// A score: each respondent's mean mark over several cells, then figures over the respondents.
  ///
  /// A respondent counts as good whose score is at or above the lowest good mark, as poor at or below the highest poor mark.
  init(scores: [ScoreCount], asked: Int, scale: Scale) {
    self.asked = asked
    n = scores.reduce(0) { $0 + $1.count }
    guard scale.isOrderConfirmed, n > 0 else { return }
    let distribution = Distribution(
      scores.map {
        Distribution.Entry(
          numerator: $0.sum + $0.marks * scale.lowest, denominator: $0.marks, count: $0.count)
      })
    mean = distribution.mean
    standardDeviation = distribution.standardDeviation
    median = distribution.median
    if let lowestGood = scale.good.min() {
      good = share(scores.reduce(0) { $0 + ($1.sum >= $1.marks * (lowestGood - scale.lowest) ? $1.count : 0) })
    }
    if let highestPoor = scale.poor.max() {
      poor = share(scores.reduce(0) { $0 + ($1.sum <= $1.marks * (highestPoor - scale.lowest) ? $1.count : 0) })
    }
  }

  /// A group of respondents, with nothing said of their marks.
  init(respondents: Int) {
    asked = respondents
    n = respondents
  }

  private func share(_ count: Int) -> Double { Double(count) / Double(n) }

  /// The figure that `measure` shows; counts as numbers.
  func value(_ measure: Measure) -> Double? {
    switch measure {
    case .mean: mean
    case .good: good
    case .poor: poor
    case .net: net
    case .median: median
    case .n, .distribution: Double(n)
    case .dontKnow:
      asked == 0 ? nil : count(.dontKnow).map { Double($0) / Double(asked) }
    }
  }
}
