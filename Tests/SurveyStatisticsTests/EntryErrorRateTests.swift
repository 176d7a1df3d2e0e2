import SurveyStatistics
import Testing

@Suite("How often typing errs")
struct EntryErrorRateTests {
  @Test("the worked examples of the documentation")
  func examples() throws {
    let single = try #require(EntryErrorRate(differing: 200, of: 10_000))
    #expect(single.value == 0.01)
    #expect(agrees(single.interval.low, 0.008717, 6) && agrees(single.interval.high, 0.011467, 6))
    let first = try #require(EntryErrorRate(wrong: 120, of: 10_000))
    #expect(first.value == 0.012)
    #expect(agrees(first.interval.low, 0.010045, 6) && agrees(first.interval.high, 0.014329, 6))
  }

  @Test("none and all of them; more than there are is no rate")
  func ends() {
    #expect(EntryErrorRate(differing: 0, of: 20)?.interval.low == 0)
    #expect(
      EntryErrorRate(differing: 20, of: 20)?.value == 0.5 && EntryErrorRate(differing: 20, of: 20)?.interval.high == 0.5
    )
    #expect(EntryErrorRate(differing: 0, of: 0) == nil && EntryErrorRate(wrong: 3, of: 2) == nil)
    #expect(EntryErrorRate(wrong: -1, of: 2) == nil)
  }
}
