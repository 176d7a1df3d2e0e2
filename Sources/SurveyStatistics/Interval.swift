/// The values that data are in keeping with, from ``low`` to ``high``, both of them included.
///
/// At a confidence of 0.95, intervals made in this way from many random samples hold the true value in about 95 of 100.
/// Where the people asked are no random sample, an interval only shows the scatter to expect from so few answers.
public struct Interval: Hashable, Sendable {
  /// Not above ``high``; both are finite.
  public var low: Double
  public var high: Double

  public init(low: Double, high: Double) {
    self.low = low
    self.high = high
  }

  /// How far the interval reaches.
  ///
  ///     Interval(low: -2, high: 1).width  // 3
  public var width: Double { high - low }

  /// Whether `value` lies inside or on an end.
  ///
  ///     Interval(low: -2, high: 1).contains(0)  // true
  public func contains(_ value: Double) -> Bool { low <= value && value <= high }
}

extension Interval {
  /// `centre` ± `reach`, cut at the ends of what is possible; `nil` where that is no pair of numbers.
  init?(_ centre: Double, reach: Double, within possible: ClosedRange<Double>? = nil) {
    self.init(low: centre - reach, high: centre + reach)
    guard low.isFinite, high.isFinite else { return nil }
    if let possible {
      low = max(low, possible.lowerBound)
      high = min(high, possible.upperBound)
    }
  }
}
