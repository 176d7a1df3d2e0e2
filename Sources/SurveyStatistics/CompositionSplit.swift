/// Why a mean changed: because other people answered, or because people answered otherwise.
///
/// With *w* a group's share of all answers and *m* its mean, 1 the earlier assessment and 2 the later, over groups *g*:
///
///     m₂ − m₁ = Σ (w₂ − w₁)(m₁ + m₂)/2  +  Σ (w₁ + w₂)/2 · (m₂ − m₁)
///               composition                 answers
///
/// Kitagawa, *Journal of the American Statistical Association* 50 (1955) 1168–1194, doi:10.1080/01621459.1955.10501299. A way to
/// describe a change, and no test of it: it knows only the groups it is given, and small groups scatter. A group that is empty in one
/// assessment is taken to have the mean it has in the other, so that it counts for the composition alone.
///
///     // Women: 30 with 4.0, then 10 with 3.5. Men: 10 with 3.0, then 30 with 2.5.
///     let split = CompositionSplit([
///       .init(first: .init(values: [4], counts: [30]), second: .init([.init(numerator: 7, denominator: 2, count: 10)])),
///       .init(first: .init(values: [3], counts: [10]), second: .init([.init(numerator: 5, denominator: 2, count: 30)])),
///     ])
///     split?.composition  // −0.5
///     split?.answers      // −0.5
public struct CompositionSplit: Hashable, Sendable {
  /// One group's answers in both assessments; either may be empty.
  public struct Group: Hashable, Sendable {
    public var first: Distribution
    public var second: Distribution

    public init(first: Distribution, second: Distribution) {
      self.first = first
      self.second = second
    }
  }

  /// The part of the change that comes of other people answering, in the units of the values.
  public let composition: Double
  /// The part that comes of other answers.
  public let answers: Double

  /// The whole change, later less earlier.
  public var difference: Double { composition + answers }

  /// - Returns: `nil` where either assessment is empty.
  /// - Complexity: O(values of all groups).
  public init?(_ groups: [Group]) {
    let first = Double(groups.reduce(0) { $0 + $1.first.count })
    let second = Double(groups.reduce(0) { $0 + $1.second.count })
    guard first > 0, second > 0 else { return nil }
    var (composition, answers) = (0.0, 0.0)
    for group in groups {
      guard let before = group.first.mean ?? group.second.mean, let after = group.second.mean ?? group.first.mean else {
        continue
      }
      let (earlier, later) = (Double(group.first.count) / first, Double(group.second.count) / second)
      composition += (later - earlier) * (before + after) / 2
      answers += (earlier + later) / 2 * (after - before)
    }
    self.composition = composition
    self.answers = answers
  }
}
