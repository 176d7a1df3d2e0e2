/// How many answers it takes to be relied on to show a change: ``DetectableChange`` the other way round.
public enum SampleSize: Hashable, Sendable {
  /// This many answers are enough, and one fewer is not.
  case answers(Int)
  /// No number is: the earlier group's own scatter is too large for such a change.
  case unreachable

  /// Answers for a change of a share.
  ///
  ///     SampleSize.share(change: 0.1)             // .answers(393) in each of two groups
  ///     SampleSize.share(change: 0.3, first: 41)  // .answers(47)
  ///     SampleSize.share(change: 0.2, first: 41)  // .unreachable
  ///
  /// - Parameters:
  ///   - change: above 0, at most 1.
  ///   - share: in between 0 and 1, neither of them; ½ is the safe choice.
  ///   - first: the size of the earlier group, 1 or more, where it is already known; `nil` where both groups are to be
  ///     of one size.
  ///   - confidence: above 0 and below 1.
  ///   - power: 0.5 or more, below 1.
  /// - Returns: The size of the later group, or of each of the two. `nil` where a parameter is out of its range.
  public static func share(
    change: Double, share: Double = 0.5, first: Int? = nil, confidence: Double = 0.95, power: Double = 0.8
  ) -> SampleSize? {
    guard
      change > 0, change <= 1, share > 0, share < 1, first.map({ $0 > 0 }) ?? true,
      DetectableChange.normalFactor(confidence, power) != nil
    else { return nil }
    return least(from: 1) { size in
      DetectableChange.share(share, first: first ?? size, second: size, confidence: confidence, power: power)
        .map { $0 <= change } ?? false
    }
  }

  /// Answers for a change of a mean, where the later answers scatter as the earlier ones.
  ///
  ///     SampleSize.mean(change: 0.5, deviation: 1.1)             // .answers(77) in each of two groups
  ///     SampleSize.mean(change: 0.7, deviation: 1.1, first: 41)  // .answers(39)
  ///
  /// - Parameters:
  ///   - change: above 0, in the units of the deviation.
  ///   - deviation: the sample standard deviation, above 0.
  ///   - first: the size of the earlier group, 2 or more, where it is already known; `nil` where both groups are to be
  ///     of one size.
  ///   - confidence: above 0 and below 1.
  ///   - power: 0.5 or more, below 1.
  /// - Returns: The size of the later group, or of each of the two. `nil` where a parameter is out of its range.
  public static func mean(
    change: Double, deviation: Double, first: Int? = nil, confidence: Double = 0.95, power: Double = 0.8
  ) -> SampleSize? {
    guard
      change > 0, change.isFinite, deviation > 0, deviation.isFinite, first.map({ $0 > 1 }) ?? true,
      DetectableChange.normalFactor(confidence, power) != nil
    else { return nil }
    return least(from: 2) { size in
      DetectableChange.mean(
        deviations: deviation, deviation, first: first ?? size, second: size, confidence: confidence, power: power
      ).map { $0 <= change } ?? false
    }
  }

  /// The least size that is enough, from `lowest` on.
  ///
  /// Against a group of fewer than ten, a mean's smallest detectable change first falls and then rises again with the
  /// other group's size, because the degrees of freedom do: small sizes are tried one by one.
  private static func least(from lowest: Int, _ isEnough: (Int) -> Bool) -> SampleSize {
    let few = 64
    if let size = (lowest...few).first(where: isEnough) { return .answers(size) }
    var (tooFew, enough) = (few, 2 * few)
    while !isEnough(enough) {
      if enough > 1 << 50 { return .unreachable }
      (tooFew, enough) = (enough, 2 * enough)
    }
    while enough - tooFew > 1 {
      let middle = tooFew + (enough - tooFew) / 2
      if isEnough(middle) { enough = middle } else { tooFew = middle }
    }
    return .answers(enough)
  }
}
