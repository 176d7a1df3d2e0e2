/// How a mean changed from one assessment to the next, asked of different people: Welch's t test.
///
/// With *x̄*, *s*² and *n* the mean, sample variance and number of answers, 1 the earlier, 2 the later, and *v* =
/// *s*²/*n*:
///
///     d = x̄₂ − x̄₁,   t = d / √(v₁ + v₂),   df = (v₁ + v₂)² / (v₁²/(n₁ − 1) + v₂²/(n₂ − 1)),   d ± t(df) √(v₁ + v₂)
///
/// Welch, *Biometrika* 34 (1947) 28–35, doi:10.1093/biomet/34.1-2.28; degrees of freedom by Satterthwaite, *Biometrics
/// Bulletin* 2 (1946) 110–114. Takes the two groups as independent, and the answers in each; not that both scatter
/// alike. It serves net scores too, as means of +1, 0 and −1.
///
///     // {1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 2, 4, 1, 1}, then {3, 3, 4, 3, 1, 2, 3, 1, 1, 5, 4}
///     let change = MeanChange(
///       from: Distribution(values: [1, 2, 3, 4, 5], counts: [11, 2, 0, 1, 0]),
///       to: Distribution(values: [1, 2, 3, 4, 5], counts: [3, 1, 4, 2, 1]))
///     change?.test  // t 2.948615, df 15.915569, p 0.00947890
public struct MeanChange: Hashable, Sendable {
  /// Later minus earlier, in the units of the values.
  public var difference: Double
  /// `nil` where ``test`` is.
  public var interval: Interval?
  /// `nil` where either group has fewer than two answers, or all answers within each group are equal: then nothing is
  /// known of the scatter. Where only one group's answers are equal, the other's scatter decides.
  public var test: TTest?

  /// - Parameter confidence: above 0 and below 1.
  /// - Returns: `nil` where either group is empty.
  public init?(from earlier: Distribution, to later: Distribution, confidence: Double = 0.95) {
    guard earlier.isSound, later.isSound, let first = earlier.mean, let second = later.mean,
      let difference = number(second - first)
    else { return nil }
    self.difference = difference
    guard let before = MeanSpread(earlier), let after = MeanSpread(later) else { return }
    let spread = WelchSpread(before.squaredError, before.base, after.squaredError, after.base)
    test = TTest(estimate: difference, standardError: spread.standardError, degrees: spread.degrees)
    guard test != nil, let reach = StudentT(degrees: spread.degrees).reach(confidence) else { return }
    interval = Interval(difference, reach: reach * spread.standardError)
  }
}

/// The standard error of a difference of two independent estimates, and Satterthwaite's degrees of freedom.
struct WelchSpread {
  var standardError: Double
  /// From the smaller base less one to both bases less two; no number where ``standardError`` is 0.
  var degrees: Double

  init(_ first: Double, _ firstBase: Double, _ second: Double, _ secondBase: Double) {
    let both = first + second
    // The first group's part of the whole: squares of the variances themselves could vanish.
    let part = first / both
    standardError = both.squareRoot()
    degrees = 1 / (part * part / (firstBase - 1) + (1 - part) * (1 - part) / (secondBase - 1))
  }
}
