/// What a test based on Student's t distribution found.
public struct TTest: Hashable, Sendable {
  /// The estimate over its standard error, with the sign of the estimate.
  public var statistic: Double
  /// Degrees of freedom, above 0.
  public var degrees: Double
  /// Two-sided: how often a statistic this far from 0, either way, comes up where nothing has changed. In 0…1.
  public var p: Double
}

extension TTest {
  /// Tests whether `estimate` differs from 0; `nil` without a standard error above 0.
  init?(estimate: Double, standardError: Double, degrees: Double) {
    let statistic = estimate / standardError
    guard standardError > 0, statistic.isFinite, let p = StudentT(degrees: degrees).twoSided(statistic) else {
      return nil
    }
    self.init(statistic: statistic, degrees: degrees, p: p)
  }
}
