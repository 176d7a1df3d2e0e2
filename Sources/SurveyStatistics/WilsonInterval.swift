extension Share {
  /// The interval of a share: Wilson's score interval, without continuity correction.
  ///
  /// The *p* with |*x* − *np*| ≤ *z* √(*np*(1 − *p*)), for *x* of *n*:
  ///
  ///     (2x + z² ± z √(z² + 4x(n − x)/n)) / (2(n + z²))
  ///
  /// Wilson, *JASA* 22 (1927) 209–212, doi:10.1080/01621459.1927.10502953; recommended for few answers by Brown, Cai,
  /// DasGupta, *Statistical Science* 16 (2001) 101–133, doi:10.1214/ss/1009213286. Takes the answers as independent.
  ///
  ///     Share(81, of: 263)?.interval()  // 0.255289 … 0.366210
  ///     Share(0, of: 20)?.interval()    // 0 … 0.161125
  ///
  /// - Parameter confidence: above 0 and below 1.
  /// - Returns: Inside 0…1. Without any of the answers ``Interval/low`` is exactly 0, and with all of them
  ///   ``Interval/high`` is exactly 1; neither interval is a point. `nil` without answers.
  public func interval(confidence: Double = 0.95) -> Interval? {
    wilson(Double(count), Double(base - count), confidence: confidence)
  }
}

/// Wilson's interval of the share of `x` beside `rest`, which need not be whole; `nil` where both are 0.
func wilson(_ x: Double, _ rest: Double, confidence: Double) -> Interval? {
  StandardNormal.reach(confidence).flatMap { wilson(x, rest, z: $0) }
}

/// - Parameter z: the quantile of the confidence.
func wilson(_ x: Double, _ rest: Double, z: Double) -> Interval? {
  let n = x + rest
  guard n > 0 else { return nil }
  let sum = 2 * x + z * z + z * (z * z + 4 * x * (rest / n)).squareRoot()
  // The ends' product is x²/n / (n + z²): a difference would lose the digits of a lower end near 0.
  return Interval(low: 2 * x * (x / n) / sum, high: rest == 0 ? 1 : min(1, sum / (2 * (n + z * z))))
}
