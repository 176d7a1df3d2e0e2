/// How marks moved from one assessment to the next, asked of different people, by their order alone: the Brunner–Munzel
/// test.
///
/// ``probability`` is p̂ = P(first < second) + ½ P(first = second): of one answer taken from either group at random,
/// how often the later one is higher, ties shared. ½ says that neither group tends to higher marks.
///
/// A placement is the rank of an answer among all less its rank in its own group. With *m*, *n* the groups' sizes,
/// *S*₁², *S*₂² the sample variances of their placements, and *v*₁ = *S*₁²/(*mn*²), *v*₂ = *S*₂²/(*nm*²):
///
///     W = (p̂ − ½) / √(v₁ + v₂),   df = (v₁ + v₂)² / (v₁²/(m − 1) + v₂²/(n − 1))
///     p̂ ± t(df) √(v₁ + v₂), cut at 0 and 1
///
/// Brunner & Munzel, *Biometrical Journal* 42 (2000) 17–25,
/// doi:10.1002/(SICI)1521-4036(200001)42:1<17::AID-BIMJ17>3.0.CO;2-U; formula and permutation test as in Neubert &
/// Brunner, *Computational Statistics & Data Analysis* 51 (2007) 5192–5204, doi:10.1016/j.csda.2006.05.024. Takes the
/// two groups as independent, and the answers in each; neither equal distances between marks nor an equal scatter in
/// both groups.
///
///     // {1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 2, 4, 1, 1}, then {3, 3, 4, 3, 1, 2, 3, 1, 1, 5, 4}
///     let change = OrdinalChange(
///       from: Distribution(values: [1, 2, 3, 4, 5], counts: [11, 2, 0, 1, 0]),
///       to: Distribution(values: [1, 2, 3, 4, 5], counts: [3, 1, 4, 2, 1]))
///     change?.probability  // 0.788961
///     change?.interval     // 0.595217 … 0.982705
///     change?.basis        // .brunnerMunzel: W 3.137467, df 17.682842, p 0.00578621
///     change?.delta        // 0.577922
public struct OrdinalChange: Hashable, Sendable {
  /// What ``p`` and ``interval`` rest on. Where no placement varies, the statistic would divide by 0; this happens in
  /// two cases only.
  public enum Basis: Hashable, Sendable {
    case brunnerMunzel(TTest)
    /// Every answer of one group is above every answer of the other. The p value is the permutation test's: the
    /// observed order is the most extreme, and has at most 2 of the C(*m* + *n*, *m*) ways to share out the answers, so
    /// p = 2/C(*m* + *n*, *m*), at most 1.
    case completeSeparation
    /// All answers of both groups are one and the same. The p value is 1.
    case allEqual
    /// A group of one answer has no scatter: no p value, no interval.
    case tooFewAnswers
  }

  /// p̂, in 0…1.
  public var probability: Double
  public var basis: Basis
  /// Two-sided, in 0…1; `nil` where either group has one answer only.
  public var p: Double?
  /// The interval of ``probability``, inside 0…1; `nil` where ``p`` is.
  ///
  /// With complete separation, and where all answers are equal, it is the score interval of Newcombe, *Statistics in
  /// Medicine* 25 (2006) 559–573, doi:10.1002/sim.2324 (his method 5): no point, and narrower the more answers there
  /// are.
  public var interval: Interval?

  /// Cliff's δ = 2p̂ − 1: how much more often the later answer is higher than lower, in −1…1. Cliff, *Psychological
  /// Bulletin* 114 (1993) 494–509, doi:10.1037/0033-2909.114.3.494.
  public var delta: Double { 2 * probability - 1 }

  /// The interval of ``delta``, inside −1…1; `nil` where ``interval`` is.
  public var deltaInterval: Interval? {
    interval.map { Interval(low: 2 * $0.low - 1, high: 2 * $0.high - 1) }
  }

  /// - Parameter confidence: above 0 and below 1; with any other there is no interval.
  /// - Returns: `nil` where either group is empty.
  /// - Complexity: O(*k* log *k*) for *k* different values, whatever the number of answers.
  public init?(from earlier: Distribution, to later: Distribution, confidence: Double = 0.95) {
    guard let placements = Placements(earlier, later) else { return nil }
    probability = placements.probability
    let (m, n) = (placements.firstBase, placements.secondBase)
    guard m > 1, n > 1 else {
      basis = .tooFewAnswers
      return
    }
    if placements.areConstant {
      interval = scoreInterval(ofPlacement: probability, m, n, confidence: confidence)
      basis = probability == 0.5 ? .allEqual : .completeSeparation
      p = probability == 0.5 ? 1 : permutationP(ofSeparated: m, n)
      return
    }
    let spread = WelchSpread(
      placements.firstVariance / (m * n * n), m, placements.secondVariance / (n * m * m), n)
    guard
      let test = TTest(estimate: placements.excess, standardError: spread.standardError, degrees: spread.degrees)
    else {
      basis = .tooFewAnswers
      return
    }
    basis = .brunnerMunzel(test)
    p = test.p
    interval = StudentT(degrees: spread.degrees).reach(confidence).flatMap {
      Interval(probability, reach: $0 * spread.standardError, within: 0...1)
    }
  }
}
