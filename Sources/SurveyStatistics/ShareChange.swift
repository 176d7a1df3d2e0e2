/// How a share changed from one assessment to the next, asked of different people.
///
/// Interval: Newcombe's hybrid score interval (his method 10). *p* is a share, *l* … *u* its Wilson interval, 1 the
/// earlier, 2 the later:
///
///     d = p₂ − p₁,   d − √((p₂ − l₂)² + (u₁ − p₁)²)  …  d + √((u₂ − p₂)² + (p₁ − l₁)²)
///
/// Newcombe, *Statistics in Medicine* 17 (1998) 873–890,
/// doi:10.1002/(SICI)1097-0258(19980430)17:8<873::AID-SIM779>3.0.CO;2-I. Takes the two groups as independent, and the
/// answers in each. The p value that goes with a change of shares is ``fisherMidP(_:_:)``.
///
///     // earlier: Share(48, of: 80), later: Share(56, of: 70)
///     ShareChange(from: earlier, to: later)  // 0.2, from 0.052431 to 0.333873
public struct ShareChange: Hashable, Sendable {
  /// Later minus earlier, in −1…1.
  public var difference: Double
  /// Inside −1…1, and no point even where both shares are 0 or 1.
  public var interval: Interval

  /// - Parameter confidence: above 0 and below 1.
  /// - Returns: `nil` where either group is empty.
  public init?(from earlier: Share, to later: Share, confidence: Double = 0.95) {
    guard
      let first = earlier.value, let second = later.value,
      let before = earlier.interval(confidence: confidence), let after = later.interval(confidence: confidence)
    else { return nil }
    difference = second - first
    interval = Interval(
      differenceOf: second, in: after, and: first, in: before, within: -1...1)
  }
}

extension Interval {
  /// The interval of a difference of two estimates, from an interval of each ("MOVER"): Zou & Donner,
  /// *Statistics in Medicine* 27 (2008) 1693–1702, doi:10.1002/sim.3095. With Wilson intervals of shares it is
  /// Newcombe's method 10.
  ///
  /// - Parameter correlation: of the two estimates; 0 where they are independent.
  init(
    differenceOf second: Double, in after: Interval, and first: Double, in before: Interval, correlation: Double = 0,
    within possible: ClosedRange<Double>
  ) {
    let difference = second - first
    let down = thirdSide(second - after.low, before.high - first, correlation)
    let up = thirdSide(after.high - second, first - before.low, correlation)
    self.init(low: max(difference - down, possible.lowerBound), high: min(difference + up, possible.upperBound))
  }
}

/// The third side of a triangle by the cosine of the angle between the other two: the hypotenuse where that is 0.
private func thirdSide(_ a: Double, _ b: Double, _ cosine: Double) -> Double {
  max(0, a * a + b * b - 2 * cosine * a * b).squareRoot()
}
