/// The smallest change that two groups of given sizes can be relied on to show.
///
/// A real change of this size is told from noise in `power` of all cases, at the level 1 − `confidence`, two-sided.
/// With a power of 0.5 it is the smallest change seen that would count as one.
public enum DetectableChange {
  /// The smallest detectable change of a share.
  ///
  ///     (z(confidence) + z(power)) √(p(1 − p)(1/n₁ + 1/n₂))
  ///
  /// Fleiss, Levin, Paik, *Statistical Methods for Rates and Proportions*, 3rd ed. 2003, chapter 4, with both groups'
  /// variance taken at *p*: its largest is at ½, which is the safe choice.
  ///
  ///     DetectableChange.share(first: 41, second: 52)              // 0.292565: 29 points
  ///     DetectableChange.share(first: 41, second: 52, power: 0.5)  // 0.204676
  ///
  /// - Parameters:
  ///   - share: in between 0 and 1, neither of them.
  ///   - confidence: above 0 and below 1.
  ///   - power: 0.5 or more, below 1.
  /// - Returns: In 0…1. `nil` where a group is empty, and where no change of a share is large enough.
  public static func share(
    _ share: Double = 0.5, first: Int, second: Int, confidence: Double = 0.95, power: Double = 0.8
  ) -> Double? {
    guard share > 0, share < 1, first > 0, second > 0, let factor = normalFactor(confidence, power) else { return nil }
    let change = factor * (share * (1 - share) * (1 / Double(first) + 1 / Double(second))).squareRoot()
    return change <= 1 ? change : nil
  }

  /// The smallest detectable change of a mean, in the units of the deviations.
  ///
  ///     (t(confidence) + t(power)) √(s₁²/n₁ + s₂²/n₂),   t of Welch's degrees of freedom
  ///
  /// Bloom, *Evaluation Review* 19 (1995) 547–556, doi:10.1177/0193841X9501900504.
  ///
  ///     DetectableChange.mean(deviations: 1.1, 1.2, first: 41, second: 52)  // 0.677508
  ///
  /// - Parameters:
  ///   - firstDeviation: the sample standard deviation, 0 or more.
  ///   - secondDeviation: as the first; one of the two is above 0.
  ///   - confidence: above 0 and below 1.
  ///   - power: 0.5 or more, below 1.
  /// - Returns: `nil` where a group has fewer than two answers, and where neither scatters.
  public static func mean(
    deviations firstDeviation: Double, _ secondDeviation: Double, first: Int, second: Int, confidence: Double = 0.95,
    power: Double = 0.8
  ) -> Double? {
    guard first > 1, second > 1, firstDeviation >= 0, secondDeviation >= 0, isPower(power) else { return nil }
    let (m, n) = (Double(first), Double(second))
    let spread = WelchSpread(firstDeviation * firstDeviation / m, m, secondDeviation * secondDeviation / n, n)
    let t = StudentT(degrees: spread.degrees)
    guard spread.standardError > 0, let reach = t.reach(confidence), let extra = t.quantile(power) else { return nil }
    return number((reach + extra) * spread.standardError)
  }

  static func normalFactor(_ confidence: Double, _ power: Double) -> Double? {
    guard isPower(power), let reach = StandardNormal.reach(confidence), let extra = StandardNormal.quantile(power)
    else { return nil }
    return reach + extra
  }

  static func isPower(_ power: Double) -> Bool { power >= 0.5 && power < 1 }
}
