/// How a mean changed among the same people, each linked with his or her earlier answer: the paired t test.
///
/// With *d̄*, *s* and *n* the mean, sample standard deviation and number of the persons' own changes:
///
///     t = d̄ / (s / √n),   df = n − 1,   d̄ ± t(df) s / √n
///
/// Student, *Biometrika* 6 (1908) 1–25, doi:10.1093/biomet/6.1.1. Takes the people as independent of one another.
///
///     // Five people: 0, +1, +1, +2, −1
///     PairedMeanChange(changes: Distribution(values: [-1, 0, 1, 2], counts: [1, 1, 2, 1]))
///     // 0.6, t 1.176697, df 4, p 0.304559, from −0.815715 to 2.015715
public struct PairedMeanChange: Hashable, Sendable {
  /// Later minus earlier, in the units of the values.
  public var difference: Double
  /// `nil` where ``test`` is.
  public var interval: Interval?
  /// `nil` under two people, and where all changed by the same: then nothing is known of the scatter.
  public var test: TTest?

  /// - Parameters:
  ///   - changes: each person's later answer less the earlier one.
  ///   - confidence: above 0 and below 1.
  /// - Returns: `nil` without people.
  public init?(changes: Distribution, confidence: Double = 0.95) {
    guard changes.isSound, let mean = changes.mean, mean.isFinite else { return nil }
    difference = mean
    guard let spread = MeanSpread(changes) else { return }
    test = TTest(
      estimate: mean, standardError: spread.squaredError.squareRoot(), degrees: spread.base - 1)
    interval = changes.meanInterval(confidence: confidence)
  }
}
