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
    self.init(respondents: 0)
    become(codes, codes.indices, scale: scale)
  }

  /// Figures of a rating cell's marks, whose counts by code are some of `counts`.
  ///
  /// Whoever makes many figures has them take each other's place: they use the same memory then.
  mutating func become(_ counts: [Int], _ own: Range<Int>, scale: MarkScale) {
    isHidden = false
    var codes = codes.take() ?? []
    codes.removeAll(keepingCapacity: true)
    codes.append(contentsOf: counts[own])
    let first = Int(AnswerCode.firstSubstantive)
    n = 0
    for code in first..<max(first, codes.count) { n += codes[code] }
    asked = n
    for code in 1..<first { asked += codes[code] }
    var distribution = takeDistribution(scale)
    var (good, poor) = (0, 0)
    for (index, point) in scale.points.enumerated() {
      let count = codes[first + index]
      if count > 0 { distribution?.entries.append(Distribution.Entry(numerator: point.value, count: count)) }
      if point.isGood { good += count }
      if point.isPoor { poor += count }
    }
    self.codes = codes
    take(distribution, good: scale.lowestGood == nil ? nil : good, poor: scale.highestPoor == nil ? nil : poor)
  }

  /// Figures of a score: each respondent's mean mark over several cells, then figures over the respondents.
  ///
  /// A respondent counts as good whose score is at or above the lowest good mark, as poor at or below the highest poor mark.
  init(scores: [ScoreCount], asked: Int, scale: MarkScale) {
    self.init(respondents: 0)
    become(scale, asked: asked) { scores.forEach($0) }
  }

  /// Figures of a score in a group.
  mutating func become(score: Int, of tally: Tally, inGroup group: Int?, scale: MarkScale) {
    // Asked: whoever was asked any of the cells; a file asks all of its respondents the same.
    become(scale, asked: tally.asked(ofScore: score, inGroup: group)) {
      tally.forEachScore(score, inGroup: group, $0)
    }
  }

  private mutating func become(_ scale: MarkScale, asked: Int, forEachScore: ((ScoreCount) -> Void) -> Void) {
    isHidden = false
    codes = nil
    self.asked = asked
    var distribution = takeDistribution(scale)
    var (all, good, poor) = (0, 0, 0)
    forEachScore { score in
      all += score.count
      distribution?.entries.append(
        Distribution.Entry(
          numerator: score.sum + score.marks * scale.lowest, denominator: score.marks, count: score.count))
      if let least = scale.lowestGood, score.sum >= score.marks * (least - scale.lowest) { good += score.count }
      if let most = scale.highestPoor, score.sum <= score.marks * (most - scale.lowest) { poor += score.count }
    }
    n = all
    take(distribution, good: scale.lowestGood == nil ? nil : good, poor: scale.highestPoor == nil ? nil : poor)
  }

  /// A distribution without entries; `nil` while the order of its scale is unconfirmed.
  private mutating func takeDistribution(_ scale: MarkScale) -> Distribution? {
    guard scale.isOrderConfirmed else { return nil }
    var distribution = distribution.take() ?? Distribution([])
    distribution.entries.removeAll(keepingCapacity: true)
    distribution.entries.reserveCapacity(scale.points.count)
    return distribution
  }

  private mutating func take(_ distribution: consuming Distribution?, good: Int?, poor: Int?) {
    guard let distribution, n > 0 else {
      (self.distribution, goodShare, poorShare) = (nil, nil, nil)
      return
    }
    self.distribution = distribution
    goodShare = good.flatMap { Share($0, of: n) }
    poorShare = poor.flatMap { Share($0, of: n) }
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
  struct Point: Hashable, Sendable {
    let value: Int
    let isGood: Bool
    let isPoor: Bool
  }

  let points: [Point]
  let lowest: Int
  let isOrderConfirmed: Bool
  /// `nil` where no value is good, or poor.
  let lowestGood: Int?
  let highestPoor: Int?

  init(_ scale: Scale) {
    points = scale.values.map {
      Point(value: $0, isGood: scale.good.contains($0), isPoor: scale.poor.contains($0))
    }
    lowest = scale.lowest
    isOrderConfirmed = scale.isOrderConfirmed
    lowestGood = scale.good.min()
    highestPoor = scale.poor.max()
  }
}
