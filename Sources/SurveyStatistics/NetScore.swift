/// Positive answers less negative ones: the good marks minus the bad.
public struct NetScore: Hashable, Sendable {
  /// 0 or more, together at most ``base``.
  public let positive: Int
  public let negative: Int
  /// How many answers there are, those in the middle among them; may be 0.
  public let base: Int

  /// - Returns: `nil` unless 0 ≤ `positive`, 0 ≤ `negative` and their sum is at most `base`.
  public init?(positive: Int, negative: Int, of base: Int) {
    guard positive >= 0, negative >= 0, positive <= base, negative <= base - positive else { return nil }
    self.positive = positive
    self.negative = negative
    self.base = base
  }

  /// *T* − *B*, the share of positive answers less the share of negative ones, in −1…1; `nil` without answers.
  ///
  ///     NetScore(positive: 20, negative: 9, of: 41)?.value  // 0.268293
  public var value: Double? { base > 0 ? Double(positive - negative) / Double(base) : nil }

  /// The variance of the net score, (*T* + *B* − net²) / *n*, from the multinomial distribution; `nil` without answers.
  ///
  /// The numerator is exact, so that answers that are all alike give exactly 0.
  ///
  ///     NetScore(positive: 20, negative: 9, of: 41)?.variance  // 0.0154960
  public var variance: Double? {
    guard base > 0 else { return nil }
    let n = Double(base)
    return Double(scatter) / n / n / n
  }

  /// The interval of the net score, net ± *z* √variance, cut at −1 and 1.
  ///
  /// Where all answers are alike, the variance is 0 and says nothing. Then Wilson's interval of the share of those
  /// answers, from *l* to 1, gives the answer, with the rest at its worst: from 2*l* − 1 to 1 where all are positive,
  /// from −1 to 1 − 2*l* where all are negative, from *l* − 1 to 1 − *l* where all are in the middle.
  ///
  /// Takes the answers as independent.
  ///
  ///     NetScore(positive: 20, negative: 9, of: 41)?.interval()  // 0.024311 … 0.512275
  ///     NetScore(positive: 20, negative: 0, of: 20)?.interval()  // 0.677750 … 1
  ///
  /// - Parameter confidence: above 0 and below 1.
  /// - Returns: `nil` without answers.
  public func interval(confidence: Double = 0.95) -> Interval? {
    guard let value, let variance, let z = StandardNormal.reach(confidence) else { return nil }
    if scatter > 0 { return Interval(value, reach: z * variance.squareRoot(), within: -1...1) }
    guard let alike = Share(base, of: base)?.interval(confidence: confidence) else { return nil }
    if positive == base { return Interval(low: 2 * alike.low - 1, high: 1) }
    if negative == base { return Interval(low: -1, high: 1 - 2 * alike.low) }
    return Interval(low: alike.low - 1, high: 1 - alike.low)
  }

  /// *n*(*positive* + *negative*) − (*positive* − *negative*)², 0 or more. It fits: all three are at most 2⁶³.
  private var scatter: Int128 {
    let net = Int128(positive) - Int128(negative)
    return Int128(base) * (Int128(positive) + Int128(negative)) - net * net
  }
}

/// How a net score changed from one assessment to the next, asked of different people.
///
/// The interval joins the two scores' own intervals as ``ShareChange`` joins those of shares (Zou & Donner 2008), and
/// so is defined where a score's variance is 0. A p value: ``MeanChange`` over +1, 0 and −1. Takes the two groups as
/// independent, and the answers in each.
///
///     // earlier: NetScore(positive: 20, negative: 9, of: 41), later: NetScore(positive: 31, negative: 8, of: 52)
///     NetScoreChange(from: earlier, to: later)  // 0.174015, from −0.142972 to 0.491002
public struct NetScoreChange: Hashable, Sendable {
  /// Later minus earlier, in −2…2.
  public var difference: Double
  /// Inside −2…2, and never a point.
  public var interval: Interval

  /// - Parameter confidence: above 0 and below 1.
  /// - Returns: `nil` where either group is empty.
  public init?(from earlier: NetScore, to later: NetScore, confidence: Double = 0.95) {
    guard
      let first = earlier.value, let second = later.value,
      let before = earlier.interval(confidence: confidence), let after = later.interval(confidence: confidence)
    else { return nil }
    difference = second - first
    interval = Interval(differenceOf: second, in: after, and: first, in: before, within: -2...2)
  }
}
