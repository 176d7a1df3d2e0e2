import SurveyModel
import SurveyStatistics
import Testing

/// Within half of the last printed digit.
func agrees(_ figure: Double?, _ printed: Double, _ digits: Int) -> Bool {
  guard let figure else { return false }
  let step = (0..<digits).reduce(1.0) { power, _ in power / 10 }
  return abs(figure - printed) <= step * 0.500001
}

private func agrees(_ interval: Interval?, _ low: Double, _ high: Double) -> Bool {
  agrees(interval?.low, low, 6) && agrees(interval?.high, high, 6)
}

@Suite("Worked examples of the documentation, and figures of published tables")
struct StatisticsExamplesTests {
  static let before = Distribution(values: [1, 2, 3, 4, 5], counts: [11, 2, 0, 1, 0])
  static let after = Distribution(values: [1, 2, 3, 4, 5], counts: [3, 1, 4, 2, 1])

  @Test("an interval knows its width and what it contains")
  func interval() {
    let interval = Interval(low: -2, high: 1)
    #expect(interval.width == 3)
    #expect([-2, 0, 1].allSatisfy(interval.contains))
    #expect(!interval.contains(1.1) && !interval.contains(-2.1) && !interval.contains(.nan))
  }

  @Test("Wilson: 81 of 263, and none of 20")
  func wilson() throws {
    #expect(Share(3, of: 4)?.value == 0.75)
    #expect(agrees(Share(81, of: 263)?.interval(), 0.255289, 0.366210))
    let none = try #require(Share(0, of: 20)?.interval())
    #expect(none.low == 0)
    #expect(agrees(none.high, 0.161125, 6))
    #expect(Share(20, of: 20)?.interval()?.high == 1)
  }

  @Test(
    "Newcombe: the paper's pairs",
    arguments: [
      (48, 80, 56, 70, 0.2, 0.052431, 0.333873), (0, 20, 10, 10, 1, 0.679086, 1),
      (0, 10, 0, 10, 0, -0.277533, 0.277533),
    ])
  func newcombe(x: Int, m: Int, y: Int, n: Int, difference: Double, low: Double, high: Double) throws {
    let change = try ShareChange(from: #require(Share(x, of: m)), to: #require(Share(y, of: n)))
    #expect(agrees(change?.difference, difference, 12))
    #expect(agrees(change?.interval, low, high))
  }

  @Test("Student: {5, 4, 4, 3, 2, 5, 1, 3, 4, 4}")
  func student() {
    let marks = Distribution(values: [1, 2, 3, 4, 5], counts: [1, 1, 2, 4, 2])
    #expect(marks.mean == 3.5)
    #expect(agrees(marks.meanInterval(), 2.592001, 4.407999))
  }

  @Test("Welch: two groups on a five-point scale")
  func welch() throws {
    let test = try #require(MeanChange(from: Self.before, to: Self.after)?.test)
    #expect(agrees(test.statistic, 2.948615, 6))
    #expect(agrees(test.degrees, 15.915569, 6))
    #expect(agrees(test.p, 0.00947890, 8))
    // As it is printed: the earlier group less the later one.
    #expect(agrees(MeanChange(from: Self.after, to: Self.before)?.test?.statistic, -2.948615, 6))
  }

  @Test("Brunner–Munzel: the same two groups")
  func brunnerMunzel() throws {
    let change = try #require(OrdinalChange(from: Self.before, to: Self.after))
    guard case .brunnerMunzel(let test) = change.basis else {
      Issue.record("no Brunner–Munzel test")
      return
    }
    #expect(agrees(test.statistic, 3.137467, 6))
    #expect(agrees(test.degrees, 17.682842, 6))
    #expect(agrees(change.p, 0.00578621, 8))
    #expect(agrees(change.probability, 0.788961, 6))
    #expect(agrees(change.interval, 0.595217, 0.982705))
    #expect(agrees(change.delta, 0.577922, 6))
    #expect(change.deltaInterval?.low == (change.interval?.low).map { 2 * $0 - 1 })
    #expect(change.deltaInterval?.high == (change.interval?.high).map { 2 * $0 - 1 })
  }

  @Test("paired t: five people")
  func paired() throws {
    let change = try #require(PairedMeanChange(changes: Distribution(values: [-1, 0, 1, 2], counts: [1, 1, 2, 1])))
    #expect(change.difference == 0.6)
    #expect(agrees(change.test?.statistic, 1.176697, 6))
    #expect(change.test?.degrees == 4)
    #expect(agrees(change.test?.p, 0.304559, 6))
    #expect(agrees(change.interval, -0.815715, 2.015715))
  }

  @Test("net score, and its change")
  func netScore() throws {
    let before = try #require(NetScore(positive: 20, negative: 9, of: 41))
    #expect(agrees(before.value, 0.268293, 6))
    #expect(agrees(before.variance, 0.0154960, 7))
    #expect(agrees(before.interval(), 0.024311, 0.512275))
    #expect(agrees(NetScore(positive: 20, negative: 0, of: 20)?.interval(), 0.677750, 1))
    let change = try NetScoreChange(from: before, to: #require(NetScore(positive: 31, negative: 8, of: 52)))
    #expect(agrees(change?.difference, 0.174015, 6))
    #expect(agrees(change?.interval, -0.142972, 0.491002))
  }

  @Test(
    "a share among the same people: the paper's pairs, and Fagerland, Lydersen and Laake's",
    arguments: [
      ([36, 2, 12, 0], 0.0569, 0.3404), ([20, 2, 12, 16], 0.0562, 0.3292), ([18, 2, 12, 18], 0.0562, 0.3290),
      ([36, 0, 14, 0], 0.1528, 0.4167), ([35, 0, 14, 1], 0.1461, 0.4175), ([18, 0, 14, 18], 0.1441, 0.3963),
      ([2, 1, 97, 0], 0.8721, 0.9854), ([0, 1, 29, 0], 0.6666, 0.9882), ([2, 0, 98, 0], 0.9178, 0.9945),
      ([0, 0, 30, 0], 0.8395, 1), ([54, 0, 0, 0], -0.0664, 0.0664), ([53, 0, 0, 1], -0.0729, 0.0729),
      ([27, 0, 0, 27], -0.0351, 0.0351), ([59, 6, 16, 80], 0.0046, 0.1186),
    ])
  func pairedShares(counts: [Int], low: Double, high: Double) throws {
    let change = try #require(
      PairedShareChange(both: counts[0], lost: counts[1], gained: counts[2], neither: counts[3]))
    #expect(agrees(change.interval.low, low, 4) && agrees(change.interval.high, high, 4))
    let people = counts.reduce(0, +)
    #expect(change.difference == Double(counts[2] - counts[1]) / Double(people))
    // Turned round, the change is the opposite.
    let back = try #require(
      PairedShareChange(both: counts[0], lost: counts[2], gained: counts[1], neither: counts[3]))
    #expect(abs(back.interval.low + change.interval.high) < 1e-12 && back.difference == -change.difference)
  }

  @Test("a fraction in its lowest terms")
  func lowestTerms() {
    let entry = Distribution.Entry(numerator: -6, denominator: 30, count: 2).inLowestTerms
    #expect(entry == Distribution.Entry(numerator: -1, denominator: 5, count: 2))
    #expect(Distribution.Entry(numerator: 0, denominator: 30, count: 2).inLowestTerms.denominator == 1)
    #expect(Distribution.Entry(numerator: .min, denominator: 2, count: 1).inLowestTerms.numerator == .min)
  }

  @Test("mid-p: Fisher and McNemar")
  func midP() throws {
    #expect(try agrees(fisherMidP(#require(Share(3, of: 4)), #require(Share(1, of: 4))), 18.0 / 70, 12))
    #expect(agrees(mcNemarMidP(gained: 1, lost: 7), 0.0390625, 12))
    #expect(agrees(mcNemarMidP(gained: 6, lost: 16), 0.034690, 6))
  }

  @Test("Holm and Benjamini–Hochberg")
  func corrections() {
    let published = [0.001, 0.008, 0.039, 0.041, 0.042, 0.06, 0.074, 0.205]
    let expected = [0.008, 0.056] + Array(repeating: 0.234, count: 6)
    for (found, printed) in zip(Correction.holm.adjusted(published), expected) { #expect(agrees(found, printed, 12)) }
    for (found, printed) in zip(Correction.holm.adjusted([0.01, 0.04, 0.03]), [0.03, 0.06, 0.06]) {
      #expect(agrees(found, printed, 12))
    }
    for (found, printed) in zip(Correction.benjaminiHochberg.adjusted([0.01, 0.04, 0.03]), [0.03, 0.04, 0.04]) {
      #expect(agrees(found, printed, 12))
    }
  }

  @Test("planning: what 41 and 52 answers can show, and how many it takes")
  func planning() {
    #expect(agrees(DetectableChange.share(first: 41, second: 52), 0.292565, 6))
    #expect(agrees(DetectableChange.share(first: 41, second: 52, power: 0.5), 0.204676, 6))
    #expect(agrees(DetectableChange.mean(deviations: 1.1, 1.2, first: 41, second: 52), 0.677508, 6))
    #expect(SampleSize.share(change: 0.1) == .answers(393))
    #expect(SampleSize.share(change: 0.3, first: 41) == .answers(47))
    #expect(SampleSize.share(change: 0.2, first: 41) == .unreachable)
    #expect(SampleSize.mean(change: 0.5, deviation: 1.1) == .answers(77))
    #expect(SampleSize.mean(change: 0.7, deviation: 1.1, first: 41) == .answers(39))
  }

  @Test("equivalence: only an interval inside the margin says 'the same'")
  func equivalence() {
    #expect(Interval(low: -0.06, high: 0.04).isInside(margin: 0.1))
    #expect(!Interval(low: -0.06, high: 0.14).isInside(margin: 0.1))
    #expect(!Interval(low: -0.1, high: 0.04).isInside(margin: 0.1))
    for margin in [0, -0.1, .nan] { #expect(!Interval(low: 0, high: 0).isInside(margin: margin)) }
  }

  @Test("PairedShareChange: the example of its documentation")
  func pairedShare() throws {
    let change = try #require(PairedShareChange(both: 36, lost: 2, gained: 12, neither: 0))
    #expect(change.difference == 0.2)
    #expect(agrees(change.interval, 0.056930, 0.340428))
  }

  @Test("Kish's effective base, and Cronbach's alpha")
  func bases() {
    #expect(agrees(effectiveBase(weights: [1, 1, 2]), 8.0 / 3, 12))
    #expect(agrees(effectiveBase([(weight: 1, count: 30), (weight: 2, count: 11)]), 36.540541, 6))
    let alpha = cronbachAlpha(
      items: [Sums(values: 9, squares: 35), Sums(values: 9, squares: 29)], total: Sums(values: 18, squares: 126),
      count: 3)
    #expect(agrees(alpha, 8.0 / 9, 12))
  }
}
