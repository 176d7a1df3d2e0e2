/// How a share changed among the same people, each linked with his or her earlier answer.
///
/// Interval: Newcombe's hybrid score interval for paired data (his method 10). With *a* people in the share both times, *b* who left
/// it, *c* who joined it and *d* who never were in it, *n* all of them, *p* a share, *l* … *u* its Wilson interval, 1 the earlier, 2 the
/// later:
///
///     D = p₂ − p₁,   φ = (ad − bc) / √((a + b)(c + d)(a + c)(b + d)),   ad − bc less n/2, but not below 0, where it is above 0
///     D − √((p₂ − l₂)² − 2φ(p₂ − l₂)(u₁ − p₁) + (u₁ − p₁)²)  …  D + √((u₂ − p₂)² − 2φ(u₂ − p₂)(p₁ − l₁) + (p₁ − l₁)²)
///
/// Newcombe, *Statistics in Medicine* 17 (1998) 2635–2650,
/// doi:10.1002/(SICI)1097-0258(19981130)17:22<2635::AID-SIM954>3.0.CO;2-C. φ is 0 where all or none are in a share. Takes the people as
/// independent of one another. The p value that goes with it is ``mcNemarMidP(gained:lost:)``.
///
///     PairedShareChange(both: 36, lost: 2, gained: 12, neither: 0)  // 0.2, from 0.056930 to 0.340428
public struct PairedShareChange: Hashable, Sendable {
  /// Later minus earlier, in −1…1.
  public var difference: Double
  /// Inside −1…1, and no point even where nobody changed.
  public var interval: Interval

  /// - Parameters:
  ///   - both: people in the share both times; `lost`, who left it; `gained`, who joined it; `neither`, who never were in it.
  ///   - confidence: above 0 and below 1.
  /// - Returns: `nil` without people, for a count below 0, and where the counts cannot be added up.
  public init?(both: Int, lost: Int, gained: Int, neither: Int, confidence: Double = 0.95) {
    var people = 0
    for count in [both, lost, gained, neither] {
      let (sum, overflow) = people.addingReportingOverflow(count)
      guard count >= 0, !overflow else { return nil }
      people = sum
    }
    guard let earlier = Share(both + lost, of: people), let later = Share(both + gained, of: people),
      let first = earlier.value, let second = later.value,
      let before = earlier.interval(confidence: confidence), let after = later.interval(confidence: confidence)
    else { return nil }
    difference = (Double(gained) - Double(lost)) / Double(people)
    interval = Interval(
      differenceOf: second, in: after, and: first, in: before,
      correlation: Self.correlation(Double(both), Double(lost), Double(gained), Double(neither)), within: -1...1)
  }

  /// φ with the correction that keeps the interval from being too short.
  private static func correlation(_ a: Double, _ b: Double, _ c: Double, _ d: Double) -> Double {
    let scale = ((a + b) * (c + d)).squareRoot() * ((a + c) * (b + d)).squareRoot()
    guard scale > 0 else { return 0 }
    let product = a * d - b * c
    return (product > 0 ? max(0, product - (a + b + c + d) / 2) : product) / scale
  }
}
