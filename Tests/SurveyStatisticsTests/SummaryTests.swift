import SurveyStatistics
import SurveyTestSupport
import Testing

@Suite("Summaries: many figures at one confidence")
struct SummaryTests {
  /// Marks, scores over up to six criteria, and numbers too large for plain sums.
  private static func distribution(_ random: inout SplitMix64) -> Distribution {
    let most = random.pick([0, 1, 5, 40])
    return Distribution(
      (0..<random.below(most + 1)).map { _ in
        let isLarge = random.oneIn(50)
        return .init(
          numerator: isLarge ? 1 << 28 - random.below(3) : random.below(60) - 10,
          denominator: random.oneIn(100) ? 1 + random.below(1 << 54) : 1 + random.below(6),
          count: isLarge ? 1 << 30 + random.below(2) : random.below(300))
      })
  }

  @Test("have the figures of each distribution, to the last bit", arguments: [0.95, 0.8])
  func same(confidence: Double) {
    var random = SplitMix64(seed: 1)
    var summaries = Summaries(confidence: confidence)
    for _ in 0..<5_000 {
      let distribution = Self.distribution(&random)
      let summary = summaries.summary(of: distribution)
      #expect(summary.mean == distribution.mean)
      #expect(summary.standardDeviation == distribution.standardDeviation)
      #expect(summary.meanInterval == distribution.meanInterval(confidence: confidence))
    }
  }

  @Test("have the interval of each share, to the last bit")
  func shares() throws {
    let summaries = Summaries()
    for base in [0, 1, 2, 7, 40, 1_000_003] {
      for count in Set([0, 1, base / 3, base]) where count <= base {
        let share = try #require(Share(count, of: base))
        #expect(summaries.interval(of: share) == share.interval())
      }
    }
  }
}
