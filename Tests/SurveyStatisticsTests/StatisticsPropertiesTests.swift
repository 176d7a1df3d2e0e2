import SurveyModel
import SurveyStatistics
import SurveyTestSupport
import Testing

@Suite("What holds for all data")
struct StatisticsPropertiesTests {
  /// All counts up to 3 on three points.
  static let tables = (0..<64).map { Distribution(values: [1, 2, 3], counts: [$0 % 4, $0 / 4 % 4, $0 / 16]) }

  private static func isSound(_ interval: Interval?) -> Bool {
    interval.map { $0.low.isFinite && $0.high.isFinite && $0.low <= $0.high } ?? true
  }

  private static func isSound(_ p: Double?) -> Bool { p.map { $0 >= 0 && $0 <= 1 } ?? true }

  private static func isSound(_ test: TTest?) -> Bool {
    test.map { $0.statistic.isFinite && $0.degrees > 0 && $0.degrees.isFinite && isSound($0.p) } ?? true
  }

  @Test("every pair of small tables has finite figures, in their ranges, and the same ones when the groups are swapped")
  func exhaustive() throws {
    for first in Self.tables {
      #expect((first.meanInterval() == nil) == (first.count < 2 || first.standardDeviation == 0))
      #expect(Self.isSound(first.meanInterval()))
      for second in Self.tables {
        try means(first, second)
        try ordinal(first, second)
      }
    }
  }

  private func means(_ first: Distribution, _ second: Distribution) throws {
    let change = MeanChange(from: first, to: second)
    #expect((change == nil) == (first.count == 0 || second.count == 0))
    guard let change else { return }
    #expect(change.difference.isFinite && Self.isSound(change.test) && Self.isSound(change.interval))
    #expect((change.test == nil) == (change.interval == nil))
    let swapped = try #require(MeanChange(from: second, to: first))
    #expect(swapped.difference == -change.difference)
    #expect((swapped.test == nil) == (change.test == nil))
    if let test = change.test, let other = swapped.test {
      #expect(abs(test.statistic + other.statistic) <= 1e-12 * abs(test.statistic))
      #expect(abs(test.p - other.p) <= 1e-12)
      // The test and its interval say the same.
      if abs(test.p - 0.05) > 1e-9 { #expect(change.interval?.contains(0) == (test.p > 0.05)) }
    }
  }

  private func ordinal(_ first: Distribution, _ second: Distribution) throws {
    let change = OrdinalChange(from: first, to: second)
    #expect((change == nil) == (first.count == 0 || second.count == 0))
    guard let change else { return }
    #expect((0...1).contains(change.probability) && Self.isSound(change.p) && Self.isSound(change.interval))
    #expect(change.interval?.contains(change.probability) ?? true)
    #expect((change.p == nil) == (first.count < 2 || second.count < 2))
    #expect((change.interval == nil) == (change.p == nil))
    if let interval = change.interval { #expect(interval.low >= 0 && interval.high <= 1 && interval.width > 0) }
    if case .brunnerMunzel(let test) = change.basis { #expect(Self.isSound(test)) }
    let swapped = try #require(OrdinalChange(from: second, to: first))
    #expect(abs(swapped.probability + change.probability - 1) < 1e-15)
    #expect(abs((swapped.p ?? 2) - (change.p ?? 2)) < 1e-12)
    #expect(abs((swapped.deltaInterval?.low ?? 0) + (change.deltaInterval?.high ?? 0)) < 1e-12)
  }

  @Test("p̂ is what counting all pairs gives", arguments: 0..<20)
  func pairs(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let counts = (0..<2).map { _ in (0..<5).map { _ in random.below(6) } }
    var (higher, all) = (0.0, 0.0)
    for (i, m) in counts[0].enumerated() {
      for (j, n) in counts[1].enumerated() {
        higher += Double(m * n) * (i < j ? 1 : i == j ? 0.5 : 0)
        all += Double(m * n)
      }
    }
    let first = Distribution(values: [1, 2, 3, 4, 5], counts: counts[0])
    let second = Distribution(values: [1, 2, 3, 4, 5], counts: counts[1])
    guard let change = OrdinalChange(from: first, to: second) else {
      #expect(all == 0)
      return
    }
    #expect(abs(change.probability - higher / all) < 1e-15)
  }

  @Test("ordinal figures see the order of values alone, mean tests neither their origin nor unit", arguments: 0..<20)
  func invariances(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let counts = (0..<2).map { _ in (0..<5).map { _ in 1 + random.below(12) } }
    func pair(_ values: [Int]) -> (Distribution, Distribution) {
      (Distribution(values: values, counts: counts[0]), Distribution(values: values, counts: counts[1]))
    }
    let marks = pair([1, 2, 3, 4, 5])
    let bent = pair([-7, 0, 1, 50, 1_000])
    #expect(OrdinalChange(from: marks.0, to: marks.1) == OrdinalChange(from: bent.0, to: bent.1))
    let stretched = pair([103, 106, 109, 112, 115])
    let test = try #require(MeanChange(from: marks.0, to: marks.1)?.test)
    let other = try #require(MeanChange(from: stretched.0, to: stretched.1)?.test)
    #expect(abs(test.statistic - other.statistic) <= 1e-9 * (1 + abs(test.statistic)))
    #expect(abs(test.p - other.p) <= 1e-9)
  }

  @Test(
    "a share's interval holds it, rises with it, mirrors, and narrows with more answers", arguments: [1, 2, 10, 41, 52])
  func wilson(base: Int) throws {
    var last = Interval(low: -1, high: -1)
    for count in 0...base {
      let share = try #require(Share(count, of: base))
      let interval = try #require(share.interval())
      #expect(try interval.contains(#require(share.value)) && interval.low >= 0 && interval.high <= 1)
      #expect(interval.low > last.low && interval.high > last.high)
      let mirror = try #require(Share(base - count, of: base)?.interval())
      #expect(abs(interval.low + mirror.high - 1) < 1e-15)
      #expect(try #require(Share(2 * count, of: 2 * base)?.interval()).width < interval.width)
      #expect(try #require(share.interval(confidence: 0.99)).width > interval.width)
      last = interval
    }
  }

  @Test("every change of a share between groups of up to 6 is sound, and mirrors")
  func shareChanges() throws {
    let shares = (1...6).flatMap { base in (0...base).compactMap { Share($0, of: base) } }
    for first in shares {
      for second in shares {
        let change = try #require(ShareChange(from: first, to: second))
        #expect(Self.isSound(change.interval) && change.interval.width > 0)
        #expect(change.interval.contains(change.difference))
        #expect(change.interval.low >= -1 && change.interval.high <= 1)
        let swapped = try #require(ShareChange(from: second, to: first))
        #expect(abs(swapped.interval.low + change.interval.high) < 1e-15)
        let p = try #require(fisherMidP(first, second))
        #expect(p > 0 && p <= 1)
        #expect(abs((fisherMidP(second, first) ?? 2) - p) < 1e-12)
        let failures = try fisherMidP(
          #require(Share(first.base - first.count, of: first.base)),
          #require(Share(second.base - second.count, of: second.base)))
        #expect(abs((failures ?? 2) - p) < 1e-12)
      }
    }
  }

  @Test("Fisher's mid-p falls as two shares of equal groups move apart")
  func fisherFalls() throws {
    let first = try #require(Share(10, of: 41))
    var last = 1.1
    for count in 10...41 {
      let second = try #require(Share(count, of: 41))
      let p = try #require(fisherMidP(first, second))
      #expect(p < last)
      last = p
    }
  }

  @Test("McNemar's mid-p is symmetric, and falls as one side outweighs the other")
  func mcNemar() throws {
    for all in 1...40 {
      var last = -1.0
      for gained in 0...(all / 2) {
        let p = try #require(mcNemarMidP(gained: gained, lost: all - gained))
        #expect(p > last && p <= 1)
        #expect(p == mcNemarMidP(gained: all - gained, lost: gained))
        last = p
      }
    }
  }

  @Test("every net score of up to 8 answers is sound, and mirrors")
  func netScores() throws {
    for base in 1...8 {
      for positive in 0...base {
        for negative in 0...(base - positive) {
          let net = try #require(NetScore(positive: positive, negative: negative, of: base))
          let interval = try #require(net.interval())
          #expect(try interval.contains(#require(net.value)) && interval.width > 0)
          #expect(interval.low >= -1 && interval.high <= 1)
          let mirror = try #require(NetScore(positive: negative, negative: positive, of: base)?.interval())
          #expect(abs(mirror.low + interval.high) < 1e-15)
          let change = try #require(NetScoreChange(from: net, to: net))
          #expect(change.difference == 0 && change.interval.contains(0))
        }
      }
    }
  }

  @Test("adjusted p values are no lower, keep their order, and Holm's are no lower than the others", arguments: 0..<20)
  func corrections(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let values = (0..<(1 + random.below(30))).map { _ in Double(random.below(1_000)) / 4_000 }
    let rate = Correction.benjaminiHochberg.adjusted(values).compactMap(\.self)
    let holm = Correction.holm.adjusted(values).compactMap(\.self)
    try #require(rate.count == values.count && holm.count == values.count)
    for i in values.indices {
      #expect(values[i] <= rate[i] && rate[i] <= holm[i] && holm[i] <= 1)
      for j in values.indices where values[i] <= values[j] { #expect(rate[i] <= rate[j] && holm[i] <= holm[j]) }
    }
    let order = values.indices.shuffled(using: &random)
    for correction in Correction.allCases {
      let found = correction.adjusted(order.map { values[$0] })
      #expect(found == order.map { correction.adjusted(values)[$0] })
    }
  }

  @Test("the planned number of answers is enough, and one fewer is not", arguments: 0..<40)
  func planning(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let first: Int? = random.oneIn(2) ? nil : 2 + random.below(300)
    let change = Double(5 + random.below(60)) / 100
    if case .answers(let size)? = SampleSize.share(change: change, first: first) {
      let found = try #require(DetectableChange.share(first: first ?? size, second: size))
      #expect(found <= change)
      #expect(DetectableChange.share(first: first ?? (size - 1), second: size - 1).map { $0 > change } ?? true)
    }
    if case .answers(let size)? = SampleSize.mean(change: change, deviation: 1.1, first: first) {
      let found = try #require(DetectableChange.mean(deviations: 1.1, 1.1, first: first ?? size, second: size))
      #expect(found <= change)
      let fewer = DetectableChange.mean(deviations: 1.1, 1.1, first: first ?? (size - 1), second: size - 1)
      #expect(fewer.map { $0 > change } ?? true)
    }
  }

  @Test("equal weights leave the base as it is, and others lower it", arguments: 1..<30)
  func effectiveBases(size: Int) throws {
    var random = SplitMix64(seed: UInt64(size))
    #expect(effectiveBase(weights: Array(repeating: 0.37, count: size)) == Double(size))
    #expect(effectiveBase([(weight: 0.37, count: size)]) == Double(size))
    let weights = (0..<size).map { _ in Double(1 + random.below(50)) }
    let base = try #require(effectiveBase(weights: weights))
    #expect(base >= 1 - 1e-12 && base <= Double(size) + 1e-12)
    let doubled = try #require(effectiveBase(weights: weights.map { $0 * 2 }))
    #expect(abs(base - doubled) < 1e-12)
  }
}
