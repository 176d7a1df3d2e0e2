import SurveyModel
import SurveyStatistics
import Testing

@Suite("Data with too little in them have a defined answer")
struct StatisticsDegenerateTests {
  static let badConfidences: [Double] = [0, 1, -0.5, 1.5, .nan, .infinity]

  @Test("a share and a net score cannot be made from counts that contradict each other")
  func contradictions() {
    #expect(Share(-1, of: 4) == nil)
    #expect(Share(5, of: 4) == nil)
    #expect(Share(0, of: -1) == nil)
    #expect(NetScore(positive: 3, negative: 2, of: 4) == nil)
    #expect(NetScore(positive: -1, negative: 0, of: 4) == nil)
    #expect(NetScore(positive: .max, negative: .max, of: .max) == nil)
    #expect(mcNemarMidP(gained: -1, lost: 3) == nil)
    #expect(PairedShareChange(both: 1, lost: -1, gained: 3, neither: 2) == nil)
    #expect(PairedShareChange(both: .max, lost: 1, gained: 0, neither: 0) == nil)
  }

  @Test("a confidence outside of 0 to 1 gives no interval", arguments: badConfidences)
  func confidence(_ confidence: Double) throws {
    let share = try #require(Share(3, of: 7))
    let net = try #require(NetScore(positive: 3, negative: 1, of: 7))
    let marks = Distribution(values: [1, 2], counts: [3, 4])
    #expect(share.interval(confidence: confidence) == nil)
    #expect(ShareChange(from: share, to: share, confidence: confidence) == nil)
    #expect(net.interval(confidence: confidence) == nil)
    #expect(NetScoreChange(from: net, to: net, confidence: confidence) == nil)
    #expect(marks.meanInterval(confidence: confidence) == nil)
    #expect(MeanChange(from: marks, to: marks, confidence: confidence)?.interval == nil)
    #expect(PairedMeanChange(changes: marks, confidence: confidence)?.interval == nil)
    #expect(PairedShareChange(both: 3, lost: 1, gained: 2, neither: 1, confidence: confidence) == nil)
    #expect(OrdinalChange(from: marks, to: marks, confidence: confidence)?.interval == nil)
    #expect(DetectableChange.share(first: 4, second: 4, confidence: confidence) == nil)
    #expect(DetectableChange.mean(deviations: 1, 1, first: 4, second: 4, confidence: confidence) == nil)
    #expect(SampleSize.share(change: 0.2, confidence: confidence) == nil)
    #expect(SampleSize.mean(change: 0.2, deviation: 1, confidence: confidence) == nil)
  }

  @Test("where only one group's answers are equal, the other's scatter decides")
  func oneConstant() throws {
    let equal = Distribution(values: [3], counts: [41])
    let varied = Distribution(values: [3, 4], counts: [20, 32])
    let test = try #require(MeanChange(from: equal, to: varied)?.test)
    #expect(abs(test.degrees - 51) < 1e-9)
    guard case .brunnerMunzel? = OrdinalChange(from: equal, to: varied)?.basis else {
      Issue.record("no Brunner–Munzel test")
      return
    }
  }

  @Test("complete separation of 41 and 52 answers is certain to any reader, and no interval is a point")
  func separation() throws {
    let low = Distribution(values: [1, 2], counts: [20, 21])
    let high = Distribution(values: [3, 4], counts: [30, 22])
    let up = try #require(OrdinalChange(from: low, to: high))
    #expect(up.basis == .completeSeparation)
    #expect(up.delta == 1)
    #expect(try #require(up.p) < 1e-25)
    let interval = try #require(up.interval)
    #expect(interval.high == 1 && interval.low > 0.9 && interval.low < 1)
    let down = try #require(OrdinalChange(from: high, to: low))
    #expect(down.delta == -1)
    #expect(down.p == up.p)
    #expect(down.interval?.low == 0)
  }

  @Test("complete separation of two and two answers is no proof")
  func smallSeparation() throws {
    let change = try #require(
      OrdinalChange(from: Distribution(values: [1], counts: [2]), to: Distribution(values: [5], counts: [2])))
    #expect(change.p == 2.0 / 6)
  }

  @Test("all answers equal: no sign of a change, and an interval round a half")
  func allEqual() throws {
    let change = try #require(
      OrdinalChange(from: Distribution(values: [4], counts: [41]), to: Distribution(values: [4], counts: [52])))
    #expect(change.basis == .allEqual)
    #expect(change.p == 1)
    #expect(change.probability == 0.5)
    let interval = try #require(change.interval)
    #expect(interval.low < 0.5 && interval.high > 0.5)
    #expect(abs(interval.low + interval.high - 1) < 1e-15)
  }

  @Test("values that are equal fractions are ties")
  func equalFractions() {
    let halves = Distribution([.init(numerator: 1, denominator: 2, count: 3)])
    let sixths = Distribution([.init(numerator: 3, denominator: 6, count: 4)])
    #expect(OrdinalChange(from: halves, to: sixths)?.basis == .allEqual)
  }

  @Test("counts as large as an integer holds trap nowhere")
  func huge() throws {
    let most = Int.max
    let share = try #require(Share(most / 3, of: most))
    let none = try #require(Share(0, of: most))
    #expect(share.interval() != nil)
    #expect(try #require(none.interval()?.high) > 0)
    #expect(ShareChange(from: none, to: share) != nil)
    #expect(fisherMidP(share, none) == nil)
    #expect(mcNemarMidP(gained: most, lost: most) != nil)
    #expect(mcNemarMidP(gained: 0, lost: most) == 0)
    #expect(NetScore(positive: most, negative: 0, of: most)?.variance == 0)
    #expect(NetScore(positive: most / 2, negative: most / 2, of: most)?.interval() != nil)
    #expect(DetectableChange.share(first: most, second: most) != nil)
    #expect(DetectableChange.mean(deviations: 1, 1, first: most, second: most) != nil)
    #expect(effectiveBase([(weight: .greatestFiniteMagnitude, count: most), (weight: 1, count: most)]) != nil)
    #expect(
      cronbachAlpha(items: [Sums(values: .min, squares: .max)], total: Sums(values: .max, squares: .min), count: most)
        == nil)
    let large = Sums(values: 0, squares: most)
    #expect(cronbachAlpha(items: [large, large], total: large, count: most) == -2)
    #expect(cronbachAlpha(items: Array(repeating: large, count: 9), total: large, count: most) == nil)
    // More answers than can be counted are no distribution.
    let overfull = Distribution([.init(numerator: 1, count: most), .init(numerator: 2, count: most)])
    #expect(overfull.meanInterval() == nil)
    #expect(MeanChange(from: overfull, to: overfull) == nil)
    #expect(OrdinalChange(from: overfull, to: overfull) == nil)
  }

  @Test("a denominator of 0 is no distribution")
  func badDenominator() {
    var bad = Distribution(values: [1, 2], counts: [3, 3])
    bad.entries[0].denominator = 0
    #expect(bad.meanInterval() == nil)
    #expect(MeanChange(from: bad, to: bad) == nil)
    #expect(PairedMeanChange(changes: bad) == nil)
    #expect(OrdinalChange(from: bad, to: bad) == nil)
  }

  @Test("large groups are tested in a moment")
  func large() throws {
    let first = try #require(Share(500_000_000, of: 1_000_000_000))
    let second = try #require(Share(500_050_000, of: 1_000_000_000))
    // Two-sided normal: z = 50,000 / √(500,000,000) = 2.236068.
    #expect(try abs(#require(fisherMidP(first, second)) - 0.025347) < 1e-5)
    #expect(try abs(#require(mcNemarMidP(gained: 500_000, lost: 502_236)) - 0.025540) < 1e-4)
    #expect(try fisherMidP(#require(Share(0, of: 1_000_000)), #require(Share(1_000_000, of: 1_000_000))) == 0)
  }

  @Test("p values that are none do not count in a family")
  func absentP() {
    for correction in Correction.allCases {
      #expect(correction.adjusted([]) == [])
      #expect(correction.adjusted([nil, 0.03, .nan, -1, 2]) == [nil, 0.03, nil, nil, nil])
    }
  }

  @Test("weights that cannot be weights give no base")
  func badWeights() {
    #expect(effectiveBase(weights: []) == nil)
    #expect(effectiveBase(weights: [0, 0]) == nil)
    #expect(effectiveBase(weights: [1, -1]) == nil)
    #expect(effectiveBase(weights: [1, .nan]) == nil)
    #expect(effectiveBase(weights: [1, .infinity]) == nil)
    #expect(effectiveBase([(weight: 1, count: -1)]) == nil)
    #expect(effectiveBase(weights: [1e300, 1e300]) == 2)
  }

  @Test("planning refuses what cannot be planned")
  func planning() {
    #expect(DetectableChange.share(first: 0, second: 5) == nil)
    #expect(DetectableChange.share(first: 41, second: 52, power: 0.4) == nil)
    #expect(DetectableChange.share(first: 41, second: 52, power: 1) == nil)
    #expect(DetectableChange.mean(deviations: .nan, 1, first: 41, second: 52) == nil)
    for change in [0, -0.1, 1.1, .nan] { #expect(SampleSize.share(change: change) == nil) }
    for change in [0, -0.1, .infinity, .nan] { #expect(SampleSize.mean(change: change, deviation: 1) == nil) }
    #expect(SampleSize.mean(change: 0.5, deviation: 0) == nil)
    #expect(SampleSize.share(change: 0.5, first: 0) == nil)
    #expect(SampleSize.mean(change: 0.5, deviation: 1, first: 1) == nil)
    #expect(SampleSize.share(change: 1e-12) == .unreachable)
  }
}
