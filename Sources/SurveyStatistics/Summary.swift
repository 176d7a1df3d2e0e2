/// The mean of a distribution with its scatter and its interval.
public struct Summary: Hashable, Sendable {
  public var mean: Double?
  public var standardDeviation: Double?
  public var meanInterval: Interval?
}

/// Works out many summaries and intervals at one confidence, and asks the distributions library for each quantile once.
///
/// The figures are those of ``Distribution/mean``, ``Distribution/standardDeviation``,
/// ``Distribution/meanInterval(confidence:)`` and ``Share/interval(confidence:)``, to the last bit.
public struct Summaries: Sendable {
  private let confidence: Double
  private let normal: Double?
  /// Student's quantiles by degrees of freedom; 0 for what has not been asked for.
  private var student: [Double] = []

  /// Higher bases are rare, and each its own.
  private static let mostKept = 1 << 16

  /// - Parameter confidence: above 0 and below 1.
  public init(confidence: Double = 0.95) {
    self.confidence = confidence
    normal = StandardNormal.reach(confidence)
  }

  public mutating func summary(of distribution: Distribution) -> Summary {
    guard let sums = distribution.plainSums else {
      return Summary(
        mean: distribution.mean, standardDeviation: distribution.standardDeviation,
        meanInterval: distribution.meanInterval(confidence: confidence))
    }
    guard let mean = sums.mean else { return Summary() }
    guard let deviation = sums.standardDeviation else { return Summary(mean: mean) }
    var summary = Summary(mean: mean, standardDeviation: deviation)
    let squaredError = MeanSpread.squaredError(deviation, base: Double(sums.count))
    if squaredError > 0, let reach = reach(degrees: sums.count - 1) {
      summary.meanInterval = Interval(mean, reach: reach * squaredError.squareRoot())
    }
    return summary
  }

  public func interval(of share: Share) -> Interval? {
    normal.flatMap { wilson(Double(share.count), Double(share.base - share.count), z: $0) }
  }

  private mutating func reach(degrees: Int) -> Double? {
    guard degrees < Self.mostKept else { return StudentT(degrees: Double(degrees)).reach(confidence) }
    if degrees < student.count, student[degrees] > 0 { return student[degrees] }
    guard let reach = StudentT(degrees: Double(degrees)).reach(confidence) else { return nil }
    if degrees >= student.count {
      student.append(contentsOf: repeatElement(0, count: max(degrees + 1, student.count * 2) - student.count))
    }
    student[degrees] = reach
    return reach
  }
}
