extension Distribution {
  /// The interval of a mean: Student's t.
  ///
  ///     x̄ ± t s / √n,   t the quantile of n − 1 degrees of freedom
  ///
  /// Student, *Biometrika* 6 (1908) 1–25, doi:10.1093/biomet/6.1.1. Takes the answers as independent, and their mean as
  /// roughly normal, which marks on a short scale come near to from some 15 answers on. It is not cut at the ends of
  /// the scale.
  ///
  ///     // {5, 4, 4, 3, 2, 5, 1, 3, 4, 4}
  ///     Distribution(values: [1, 2, 3, 4, 5], counts: [1, 1, 2, 4, 2]).meanInterval()  // 2.592001 … 4.407999
  ///
  /// - Parameter confidence: above 0 and below 1.
  /// - Returns: `nil` under two answers, and where all answers are equal: they say nothing of the scatter, and an
  ///   interval that is a point would claim certainty.
  public func meanInterval(confidence: Double = 0.95) -> Interval? {
    guard let spread = MeanSpread(self), spread.squaredError > 0 else { return nil }
    return StudentT(degrees: spread.base - 1).reach(confidence).flatMap {
      Interval(spread.mean, reach: $0 * spread.squaredError.squareRoot())
    }
  }
}

/// A mean and how far it is to be trusted.
struct MeanSpread {
  var base: Double
  var mean: Double
  /// The variance of the mean, *s*² / *n*: 0 where all answers are equal.
  var squaredError: Double

  /// - Returns: `nil` under two answers, and for a distribution that breaks its own rules.
  init?(_ distribution: Distribution) {
    guard
      distribution.isSound, let mean = distribution.mean, mean.isFinite,
      let deviation = distribution.standardDeviation, deviation.isFinite
    else { return nil }
    base = Double(distribution.count)
    self.mean = mean
    squaredError = Self.squaredError(deviation, base: base)
  }

  static func squaredError(_ deviation: Double, base: Double) -> Double { deviation * deviation / base }
}

extension Distribution {
  /// Whether the entries keep their rules, and can be counted.
  var isSound: Bool {
    var total = 0
    for entry in entries {
      let (sum, overflow) = total.addingReportingOverflow(entry.count)
      guard entry.denominator >= 1, entry.count >= 0, !overflow else { return false }
      total = sum
    }
    return true
  }
}
