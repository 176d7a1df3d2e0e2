public import SurveyModel
public import SurveyStatistics
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
  /// How many gave each answer code; `nil` for scores, which have no answers of their own.
  private(set) var codes: [Int]?
  /// The marks or scores themselves; `nil` where there are none, and while the order of their scale is unconfirmed.
  public private(set) var distribution: Distribution?
  /// How many marks or scores are good, and how many poor, of ``n``; `nil` where ``distribution`` is.
  public private(set) var goodShare: Share?
  public private(set) var poorShare: Share?

  /// How many gave each mark, lowest value first; `nil` for scores.
  public var counts: [Int]? { codes.map { Array($0.dropFirst(Int(AnswerCode.firstSubstantive))) } }

  public var mean: Double? { distribution?.mean }
  public var standardDeviation: Double? { distribution?.standardDeviation }
  public var median: Double? { distribution?.median }
  /// Shares of good and poor marks in 0…1, and their difference.
  public var good: Double? { goodShare?.value }
  public var poor: Double? { poorShare?.value }
  public var net: Double? { good.flatMap { good in poor.map { good - $0 } } }

  /// The 95 % intervals: Student's of the mean, Wilson's of the share. `nil` where the figure is, and of the mean also under two answers
  /// and where all are equal.
  public var meanInterval: Interval? { distribution?.meanInterval() }
  public var goodInterval: Interval? { goodShare?.interval() }

  /// Whether the figures are kept back because so few answers stand behind them, or because others could be worked out from them: then
  /// the bases are 0 and everything else is `nil`.
  public private(set) var isHidden = false

  /// Whether the question stands in no file of the group.
  public var isNotAsked: Bool { asked == 0 && !isHidden }

  /// A cell that is kept back.
  static let hidden: Figures = {
    var figures = Figures(respondents: 0)
    figures.isHidden = true
    return figures
  }()

  /// How many gave that non-substantive answer; `nil` for scores.
  public func count(_ reason: NonSubstantive) -> Int? { codes.map { $0[Int(AnswerCode(reason).rawValue)] } }

  /// A rating cell: figures of its marks.
  init(counts codes: [Int], scale: MarkScale) {
    self.codes = codes
    asked = codes[1...].reduce(0, +)
    let marks = codes[Int(AnswerCode.firstSubstantive)...]
    n = marks.reduce(0, +)
    guard scale.isOrderConfirmed, n > 0 else { return }
    distribution = Distribution(values: scale.values, counts: marks)
    goodShare = share(scale.isGood)
    poorShare = share(scale.isPoor)

    func share(_ belongs: [Bool]?) -> Share? {
      belongs.flatMap { Share(zip($0, marks).reduce(0) { $0 + ($1.0 ? $1.1 : 0) }, of: n) }
    }
  }

  /// A score: each respondent's mean mark over several cells, then figures over the respondents.
  ///
  /// A respondent counts as good whose score is at or above the lowest good mark, as poor at or below the highest poor mark.
  init(scores: [ScoreCount], asked: Int, scale: MarkScale) {
    self.asked = asked
    n = scores.reduce(0) { $0 + $1.count }
    guard scale.isOrderConfirmed, n > 0 else { return }
    distribution = Distribution(
      scores.map {
        Distribution.Entry(
          numerator: $0.sum + $0.marks * scale.lowest, denominator: $0.marks, count: $0.count)
      })
    goodShare = scale.lowestGood.flatMap { good in
      share { $0.sum >= $0.marks * (good - scale.lowest) }
    }
    poorShare = scale.highestPoor.flatMap { poor in
      share { $0.sum <= $0.marks * (poor - scale.lowest) }
    }

    func share(_ belongs: (ScoreCount) -> Bool) -> Share? {
      Share(scores.reduce(0) { $0 + (belongs($1) ? $1.count : 0) }, of: n)
    }
  }

  /// A group of respondents, with nothing said of their marks.
  init(respondents: Int) {
    asked = respondents
    n = respondents
  }

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

/// What figures need of a scale, point by point: looking a value up in a set of values takes longer than counting it.
struct MarkScale: Hashable, Sendable {
  let values: [Int]
  let lowest: Int
  let isOrderConfirmed: Bool
  /// Which points are good, and which poor; `nil` where no value is.
  let isGood: [Bool]?
  let isPoor: [Bool]?
  let lowestGood: Int?
  let highestPoor: Int?

  init(_ scale: Scale) {
    values = scale.values
    lowest = scale.lowest
    isOrderConfirmed = scale.isOrderConfirmed
    isGood = scale.good.isEmpty ? nil : values.map(scale.good.contains)
    isPoor = scale.poor.isEmpty ? nil : values.map(scale.poor.contains)
    lowestGood = scale.good.min()
    highestPoor = scale.poor.max()
  }
}
