import SurveyStatistics
import SurveyTestSupport
import Testing

@Suite("Why a mean changed")
struct CompositionSplitTests {
  private func marks(_ counts: [Int]) -> Distribution { Distribution(values: [1, 2, 3, 4, 5], counts: counts) }

  @Test("the documented example")
  func example() throws {
    let split = try #require(
      CompositionSplit([
        .init(
          first: .init(values: [4], counts: [30]), second: .init([.init(numerator: 7, denominator: 2, count: 10)])),
        .init(
          first: .init(values: [3], counts: [10]), second: .init([.init(numerator: 5, denominator: 2, count: 30)])),
      ]))
    #expect(split.composition == -0.5)
    #expect(split.answers == -0.5)
  }

  @Test("the same answers of other people are all composition, other answers of the same people none of it")
  func pure() throws {
    let low = marks([10, 0, 0, 0, 0])
    let high = marks([0, 0, 0, 0, 10])
    let others = try #require(
      CompositionSplit([
        .init(first: low, second: marks([30, 0, 0, 0, 0])), .init(first: high, second: high),
      ]))
    #expect(abs(others.answers) < 1e-15)
    #expect(abs(others.composition + 1) < 1e-15)
    let otherwise = try #require(CompositionSplit([.init(first: low, second: high), .init(first: low, second: low)]))
    #expect(otherwise.composition == 0)
    #expect(otherwise.answers == 2)
  }

  @Test("a group of one assessment alone counts for the composition; an empty assessment has no split")
  func oneSided() throws {
    let split = try #require(
      CompositionSplit([
        .init(first: marks([0, 0, 10, 0, 0]), second: marks([0, 0, 10, 0, 0])),
        .init(first: marks([]), second: marks([0, 0, 0, 0, 10])),
      ]))
    #expect(split.answers == 0)
    #expect(abs(split.composition - 1) < 1e-15)
    #expect(CompositionSplit([.init(first: marks([]), second: marks([1, 1, 1, 1, 1]))]) == nil)
    #expect(CompositionSplit([]) == nil)
  }

  @Test("the parts add up to the change of the mean", arguments: 0..<50 as Range<UInt64>)
  func adds(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    func draw() -> [Int] { (0..<5).map { _ in random.below(12) } }
    let groups = (0..<(1 + random.below(5))).map { _ in (draw(), draw()) }
    let sum = { (side: ([Int], [Int]) -> [Int]) in
      groups.reduce([0, 0, 0, 0, 0]) { total, group in zip(total, side(group.0, group.1)).map(+) }
    }
    guard let before = marks(sum { first, _ in first }).mean, let after = marks(sum { _, second in second }).mean else {
      return
    }
    let split = try #require(CompositionSplit(groups.map { .init(first: marks($0.0), second: marks($0.1)) }))
    #expect(abs(split.difference - (after - before)) < 1e-12)
  }
}
