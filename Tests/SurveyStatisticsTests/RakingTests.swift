import SurveyStatistics
import SurveyTestSupport
import Testing

@Suite("Raking")
struct RakingTests {
  /// 6 women and 2 men under 35, 6 women and 6 men above.
  static let cells = [
    RakingCell([0, 0], count: 6), RakingCell([1, 0], count: 2), RakingCell([0, 1], count: 6),
    RakingCell([1, 1], count: 6),
  ]

  @Test("by one margin, weights are the target's share over the sample's")
  func oneMargin() throws {
    // 30 women and 10 men of a town that is half women: 20/30 and 20/10.
    let raking = try Raking([RakingCell([0], count: 30), RakingCell([1], count: 10)], to: [[50, 50]])
    #expect(raking.weights == [20.0 / 30, 2])
    // 40² / (30 × 4/9 + 10 × 4) = 1600 / 53.3…
    #expect(abs(raking.effectiveBase - 30) < 1e-12)
    #expect(abs(raking.designEffect - 4.0 / 3) < 1e-12)
    #expect(raking.trimmed == 0)
    let marks = [
      Distribution(values: [4, 5], counts: [15, 15]), Distribution(values: [1, 2, 3], counts: [5, 0, 5]),
    ]
    let mean = try #require(raking.mean(of: marks))
    // Half of 4.5 and half of 2; within the categories Σ (x − x̄)² is 7.5 and 10.
    #expect(abs(mean.value - 3.25) < 1e-12)
    let expected = (40.0 / 39 * ((4.0 / 9) * 7.5 + 4 * 10) / 1600).squareRoot()
    #expect(abs(mean.standardError - expected) < 1e-12)
    #expect(mean.plainError > mean.standardError)
    #expect(mean.base == 40)
  }

  @Test("the documentation's example")
  func example() throws {
    let raking = try Raking(Self.cells, to: [[50, 50], [40, 60]])
    let women = raking.weights[0] * 6 + raking.weights[2] * 6
    let young = raking.weights[0] * 6 + raking.weights[1] * 2
    #expect(abs(women - 10) < 1e-9)
    #expect(abs(young - 8) < 1e-9)
    // Odds ratios stay what they were: women under 35 × men above = women above × men under 35.
    #expect(abs(raking.weights[0] * raking.weights[3] / (raking.weights[1] * raking.weights[2]) - 1) < 1e-11)
    let shown = raking.weights.map { ($0 * 1e6).rounded() / 1e6 } + [(raking.effectiveBase * 1e6).rounded() / 1e6]
    #expect(shown == [0.880367, 1.358899, 0.7863, 1.2137, 19.14654])
  }

  @Test("what already agrees stays as it is")
  func nothingToDo() throws {
    let raking = try Raking(Self.cells, to: [[12, 8], [8, 12]], limit: 1.01)
    #expect(raking.weights == [1, 1, 1, 1])
    #expect(raking.iterations == 1)
    #expect(raking.effectiveBase == 20)
    #expect(raking.designEffect == 1)
  }

  @Test("with the limit, nobody passes it and the margins hold")
  func limit() throws {
    let free = try Raking(Self.cells, to: [[50, 50], [40, 60]])
    let limit = 1.3
    #expect(free.weights[1] > limit)
    let raking = try Raking(Self.cells, to: [[50, 50], [40, 60]], limit: limit)
    #expect(raking.weights[1] == limit)
    #expect(raking.trimmed == 2)
    // (10 − 2 × 1.3) / 6 for the older men, and so on.
    for (weight, expected) in zip(raking.weights, [0.9, 1.3, 4.6 / 6, 7.4 / 6]) {
      #expect(abs(weight - expected) < 1e-9)
    }
    #expect(abs(raking.weights[0] * 6 + raking.weights[2] * 6 - 10) < 1e-9)
    #expect(abs(raking.weights[0] * 6 + raking.weights[1] * 2 - 8) < 1e-9)
  }

  @Test("an empty category is named")
  func emptyCategory() {
    let cells = [RakingCell([0, 1], count: 5), RakingCell([1, 1], count: 5), RakingCell([1, 0], count: 0)]
    #expect(throws: RakingFailure.emptyCategory(margin: 1, category: 0)) {
      try Raking(cells, to: [[1, 1], [1, 1]])
    }
    #expect(throws: RakingFailure.emptyCategory(margin: 0, category: 0)) { try Raking([], to: [[1, 1]]) }
  }

  @Test("a category that cannot reach its target under the limit is named")
  func limitTooLow() {
    let cells = [RakingCell([0], count: 90), RakingCell([1], count: 10)]
    #expect(throws: RakingFailure.limitTooLow(margin: 0, category: 1)) {
      try Raking(cells, to: [[50, 50]], limit: 4.9)
    }
  }

  @Test("margins that contradict each other do not converge")
  func contradiction() {
    // All women are young and all men are not: sex and age cannot have different shares.
    let cells = [RakingCell([0, 0], count: 10), RakingCell([1, 1], count: 10)]
    #expect {
      try Raking(cells, to: [[50, 50], [40, 60]])
    } throws: {
      guard case RakingFailure.notConverged(Raking.mostIterations, let deviation)? = $0 as? RakingFailure else {
        return false
      }
      return abs(deviation - 0.1) < 1e-9
    }
  }

  @Test("weights that leave under half of the answers are refused, and half is not")
  func lowEffectiveBase() {
    let cells = [RakingCell([0], count: 90), RakingCell([1], count: 10)]
    #expect {
      try Raking(cells, to: [[30, 70]])
    } throws: {
      guard case RakingFailure.lowEffectiveBase(let effective, base: 100)? = $0 as? RakingFailure else { return false }
      // 100² / (30²/90 + 70²/10) = 10000 / 500
      return abs(effective - 20) < 1e-9
    }
    // a of n with the share t: n_eff / n = 1 / (t²/a + (1 − t)²/(1 − a)), a half for a = 1/2 and t = 1 or 0 only.
    #expect(throws: Never.self) {
      try Raking([RakingCell([0], count: 50), RakingCell([1], count: 50)], to: [[999, 1]])
    }
  }

  static let badInput: [([RakingCell], [[Double]], Double?)] = [
    (cells, [], nil), (cells, [[1, 1]], nil), (cells, [[1, 1], []], nil), (cells, [[1, 0], [1, 1]], nil),
    (cells, [[1, -1], [1, 1]], nil), (cells, [[1, .nan], [1, 1]], nil), (cells, [[1, .infinity], [1, 1]], nil),
    (cells, [[1], [1, 1]], nil), (cells, [[1, 1], [1, 1]], 1), (cells, [[1, 1], [1, 1]], .nan),
    (cells, [[1, 1], [1, 1]], .infinity), ([RakingCell([0], count: -1)], [[1]], nil),
    ([RakingCell([-1], count: 1)], [[1]], nil), ([RakingCell([0], count: 1, weight: 0)], [[1]], nil),
    ([RakingCell([0], count: 1, weight: .nan)], [[1]], nil),
    ([RakingCell([0], count: .max), RakingCell([0], count: 1)], [[1]], nil),
    (cells, [[.greatestFiniteMagnitude, .greatestFiniteMagnitude], [1, 1]], nil),
  ]

  @Test("input that means nothing is refused", arguments: badInput)
  func refused(_ cells: [RakingCell], _ margins: [[Double]], _ limit: Double?) {
    #expect(throws: RakingFailure.badInput) { try Raking(cells, to: margins, limit: limit) }
  }

  @Test("whatever comes in, no figure is infinite or no number", arguments: 0..<100)
  func finite(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let sizes = (0..<Int.random(in: 1...4, using: &random)).map { _ in Int.random(in: 1...4, using: &random) }
    var cells: [RakingCell] = []
    var answers: [Distribution] = []
    var categories = sizes.map { _ in 0 }
    repeat {
      let counts = (0..<5).map { _ in Int.random(in: 0...3, using: &random) / 2 }
      let silent = Int.random(in: 0...2, using: &random)
      let weight = Bool.random(using: &random) ? 1 : Double.random(in: 1e-9...1e9, using: &random)
      cells.append(RakingCell(categories, count: counts.reduce(0, +) + silent, weight: weight))
      answers.append(Distribution(values: [1, 2, 3, 4, 5], counts: counts))
    } while Self.advance(&categories, sizes)
    let margins = sizes.map { (0..<$0).map { _ in Double.random(in: 0.5...20, using: &random) } }
    let limit = Bool.random(using: &random) ? Double.random(in: 1.1...6, using: &random) : nil
    guard let raking = try? Raking(cells, to: margins, limit: limit) else { return }
    #expect(raking.weights.allSatisfy { $0.isFinite && $0 >= 0 && $0 <= (limit ?? .infinity) })
    #expect(raking.effectiveBase <= Double(raking.base))
    #expect(raking.effectiveBase >= Double(raking.base) * 0.499)
    guard let mean = raking.mean(of: answers) else { return }
    #expect((1 - 1e-9...5 + 1e-9).contains(mean.value))
    #expect(mean.standardError.isFinite && mean.plainError.isFinite)
    if let interval = mean.interval() { #expect(interval.low < mean.value && mean.value < interval.high) }
    // The order of the cells does not matter but for rounding.
    let reversed = try? Raking(cells.reversed(), to: margins, limit: limit).mean(of: answers.reversed())
    if let reversed { #expect(abs(reversed.value - mean.value) < 1e-9) }
  }

  private static func advance(_ categories: inout [Int], _ sizes: [Int]) -> Bool {
    for index in categories.indices {
      categories[index] += 1
      if categories[index] < sizes[index] { return true }
      categories[index] = 0
    }
    return false
  }
}

@Suite("Weighted means and their changes")
struct WeightedMeanTests {
  static let even = [RakingCell([0], count: 6), RakingCell([1], count: 4)]

  private func mean(_ first: [Int], _ second: [Int], to targets: [Double] = [6, 4]) throws -> WeightedMean? {
    try Raking(Self.even, to: [targets]).mean(of: [
      Distribution(values: [1, 2, 3, 4, 5], counts: first), Distribution(values: [1, 2, 3, 4, 5], counts: second),
    ])
  }

  @Test("with equal weights, the plain error is the usual one")
  func equalWeights() throws {
    let mean = try #require(try mean([0, 1, 2, 2, 1], [1, 1, 0, 2, 0]))
    let all = Distribution(values: [1, 2, 3, 4, 5], counts: [1, 2, 2, 4, 1])
    let deviation = try #require(all.standardDeviation)
    #expect(mean.value == all.mean)
    #expect(abs(mean.plainError - deviation / 10.0.squareRoot()) < 1e-14)
    #expect(mean.effectiveBase == 10)
  }

  @Test("equal answers have no error and no interval")
  func equalAnswers() throws {
    let mean = try #require(try mean([0, 0, 6, 0, 0], [0, 0, 3, 0, 0], to: [3, 7]))
    #expect(mean.value == 3)
    #expect(mean.standardError == 0)
    #expect(mean.interval() == nil)
  }

  @Test("answers that are equal within the categories have no interval either")
  func equalWithin() throws {
    let mean = try #require(try mean([0, 0, 6, 0, 0], [0, 0, 0, 0, 4], to: [3, 7]))
    #expect(mean.plainError > 0.1)
    #expect(mean.interval() == nil)
  }

  @Test("no answers, no mean; other cells' answers, no mean")
  func none() throws {
    #expect(try mean([0, 0, 0, 0, 0], [0, 0, 0, 0, 0]) == nil)
    #expect(try mean([7, 0, 0, 0, 0], [0, 0, 0, 0, 0]) == nil)
    #expect(try Raking(Self.even, to: [[1, 1]]).mean(of: []) == nil)
    #expect(
      try Raking([RakingCell([0], count: 1)], to: [[1]]).mean(of: [Distribution(values: [1], counts: [1])]) == nil)
  }

  @Test("a share of none or all has an interval, and it stays inside")
  func shares() throws {
    let raking = try Raking(Self.even, to: [[3, 7]])
    func share(_ first: Int, _ second: Int) throws -> WeightedMean {
      try #require(
        raking.mean(of: [
          Distribution(values: [0, 1], counts: [6 - first, first]),
          Distribution(values: [0, 1], counts: [4 - second, second]),
        ]))
    }
    let (none, all, some) = (try share(0, 0), try share(6, 4), try share(3, 1))
    #expect(none.shareInterval()?.low == 0)
    #expect((none.shareInterval()?.high ?? 0) > 0.1)
    #expect(all.shareInterval()?.high == 1)
    // 0.3 × 3/6 + 0.7 × 1/4
    #expect(abs(some.value - 0.325) < 1e-12)
    let change = try #require(WeightedShareChange(from: none, to: some))
    #expect(abs(change.difference - 0.325) < 1e-12)
    #expect(change.interval.low < 0.325 && change.interval.high > 0.325 && change.interval.high <= 1)
    #expect(WeightedShareChange(from: none, to: try #require(try mean([0, 0, 6, 0, 0], [0, 0, 4, 0, 0]))) == nil)
  }

  @Test("a change is tested as Welch does, on effective bases")
  func changes() throws {
    let first = WeightedMean(value: 3, standardError: 0.3, plainError: 0.3, base: 50, effectiveBase: 41)
    let second = WeightedMean(value: 4, standardError: 0.4, plainError: 0.4, base: 50, effectiveBase: 31)
    let change = WeightedMeanChange(from: first, to: second)
    #expect(change.difference == 1)
    #expect(abs((change.test?.statistic ?? 0) - 2) < 1e-12)
    // 0.25² / (0.09²/40 + 0.16²/30)
    let degrees = 0.0625 / (0.0081 / 40 + 0.0256 / 30)
    #expect(abs((change.test?.degrees ?? 0) - degrees) < 1e-9)
    let flat = WeightedMean(value: 4, standardError: 0, plainError: 0, base: 50, effectiveBase: 31)
    #expect(WeightedMeanChange(from: flat, to: flat).test == nil)
    #expect(WeightedMeanChange(from: first, to: flat).test?.degrees == 40)
  }
}
