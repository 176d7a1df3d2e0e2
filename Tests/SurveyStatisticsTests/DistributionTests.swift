import SurveyStatistics
import SurveyTestSupport
import Testing

@Suite("Mean, spread and median of a distribution")
struct DistributionTests {
  private let marks = Distribution(values: [2, 3, 4, 5], counts: [1, 3, 4, 2])

  @Test("the documentation's worked examples")
  func examples() throws {
    #expect(marks.count == 10)
    #expect(marks.mean == 3.7)
    #expect(try abs(#require(marks.standardDeviation) - 0.948_683_298_050_513_8) < 1e-15)
    #expect(marks.median == 4)
  }

  @Test("the field's example: {5,4,4,3,2,5,1,3,4,4} has the mean 3.5")
  func field() throws {
    let distribution = Distribution(values: [1, 2, 3, 4, 5], counts: [1, 1, 2, 4, 2])
    #expect(distribution.mean == 3.5)
    #expect(try abs(#require(distribution.standardDeviation) - 1.2692955176439846) < 1e-14)
    #expect(distribution.median == 4)
  }

  @Test("without answers every figure is absent")
  func empty() {
    for empty in [Distribution([]), Distribution(values: [1, 2], counts: [0, 0])] {
      #expect(empty.count == 0)
      #expect(empty.mean == nil)
      #expect(empty.standardDeviation == nil)
      #expect(empty.median == nil)
    }
  }

  @Test("one answer has a mean and a median, and no spread")
  func one() {
    let one = Distribution(values: [4], counts: [1])
    #expect(one.mean == 4)
    #expect(one.standardDeviation == nil)
    #expect(one.median == 4)
  }

  @Test("equal answers have a spread of exactly 0", arguments: [(7, 3), (1, 7), (22, 6), (-5, 9)])
  func equal(numerator: Int, denominator: Int) {
    let equal = Distribution([.init(numerator: numerator, denominator: denominator, count: 41)])
    #expect(equal.standardDeviation == 0)
    #expect(equal.mean == Double(numerator) / Double(denominator))
    #expect(equal.median == Double(numerator) / Double(denominator))
  }

  @Test(
    "the median is the middle value, or the mean of the two in the middle",
    arguments: [
      ([1, 1, 0, 0, 0], 1.5), ([1, 0, 0, 0, 1], 3), ([1, 1, 1, 0, 0], 2), ([2, 1, 0, 0, 0], 1), ([2, 2, 0, 0, 0], 1.5),
      ([0, 0, 5, 0, 5], 4),
    ] as [([Int], Double)])
  func median(counts: [Int], median: Double) {
    #expect(Distribution(values: [1, 2, 3, 4, 5], counts: counts).median == median)
  }

  @Test("values may be negative")
  func negative() {
    let distribution = Distribution(values: [-2, -1, 0, 1, 2], counts: [3, 0, 0, 0, 1])
    #expect(distribution.mean == -1)
    #expect(distribution.standardDeviation == 2)
    #expect(distribution.median == -2)
  }

  @Test("the order of the entries, and how a value is split among them, change nothing", arguments: 0..<50)
  func order(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let entries = (0..<(2 + random.below(20))).map { _ in
      Distribution.Entry(
        numerator: random.below(60) - 10, denominator: 1 + random.below(6), count: 1 + random.below(1_000))
    }
    let distribution = Distribution(entries)
    let split = entries.flatMap { entry in
      [
        Distribution.Entry(numerator: entry.numerator, denominator: entry.denominator, count: entry.count / 2),
        Distribution.Entry(
          numerator: 2 * entry.numerator, denominator: 2 * entry.denominator, count: entry.count - entry.count / 2),
      ]
    }
    for other in [Distribution(entries.shuffled(using: &random)), Distribution(split.shuffled(using: &random))] {
      #expect(other.count == distribution.count)
      #expect(other.mean == distribution.mean)
      #expect(other.standardDeviation == distribution.standardDeviation)
      #expect(other.median == distribution.median)
    }
  }

  @Test("a mean is the exact sum, rounded by one division", arguments: 0..<200)
  func oneRounding(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let entries = (0..<(1 + random.below(8))).map { _ in
      Distribution.Entry(numerator: random.below(50), denominator: 1 + random.below(6), count: 1 + random.below(500))
    }
    // 60 is a multiple of every denominator.
    let sum = entries.reduce(0) { $0 + $1.numerator * $1.count * (60 / $1.denominator) }
    let count = entries.reduce(0) { $0 + $1.count }
    #expect(Distribution(entries).mean == Double(sum) / Double(60 * count))
  }

  @Test("a spread is right to the last digits, against the definition over exact fractions", arguments: 0..<50)
  func spread(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let counts = (0..<5).map { _ in 1 + random.below(3_000) }
    let n = counts.reduce(0, +)
    let sum = zip(1...5, counts).reduce(0) { $0 + $1.0 * $1.1 }
    let squares = zip(1...5, counts).reduce(0) { $0 + $1.0 * $1.0 * $1.1 }
    let expected = (Double(n * squares - sum * sum) / Double(n * (n - 1))).squareRoot()
    let found = try #require(Distribution(values: [1, 2, 3, 4, 5], counts: counts).standardDeviation)
    #expect(abs(found - expected) <= 1e-15 * expected)
  }

  @Test("counts of a whole country, many times over, stay exact")
  func huge() throws {
    let million = 1_000_000_000_000
    let distribution = Distribution(values: [1, 2, 3, 4, 5], counts: [million, 0, 0, 0, million])
    #expect(distribution.count == 2 * million)
    #expect(distribution.mean == 3)
    #expect(try abs(#require(distribution.standardDeviation) - 2) < 1e-11)
    #expect(distribution.median == 3)
    let score = Distribution([
      .init(numerator: 7, denominator: 3, count: million), .init(numerator: 11, denominator: 6, count: million),
    ])
    #expect(score.mean == 25.0 / 12)
    // One answer more on one side is still seen.
    #expect(Distribution(values: [1, 5], counts: [million + 1, million]).median == 1)
  }

  @Test("denominators with a large common multiple are summed without trapping, in any order")
  func largeDenominators() throws {
    let entries = (1...60).map { Distribution.Entry(numerator: 3 * $0, denominator: $0, count: $0) }
    let distribution = Distribution(entries)
    #expect(try abs(#require(distribution.mean) - 3) < 1e-12)
    #expect(try #require(distribution.standardDeviation) < 1e-6)
    #expect(Distribution(entries.reversed()).mean == distribution.mean)
    #expect(Distribution(entries.reversed()).standardDeviation == distribution.standardDeviation)
  }
}
