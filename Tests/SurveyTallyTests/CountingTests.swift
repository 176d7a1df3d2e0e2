import SurveyModel
import SurveyTestSupport
import Testing

@testable import SurveyTally

@Suite("Counting many groups, many codes and many cells")
struct CountingTests {
  private static let layout = ResponseLayout(
    Codebook(
      scales: [
        Scale(id: "five", points: (1...5).map { ScalePoint(value: $0, label: "") }),
        Scale(id: "wide", points: (0...40).map { ScalePoint(value: $0, label: "") }),
      ],
      services: [
        Service(id: "narrow", label: "", scale: "five", criteria: ["c0", "c1", "c2", "c3"]),
        Service(id: "many", label: "", scale: "five"),
        Service(id: "wide", label: "", scale: "wide", criteria: ["c0", "c1", "c2", "c3", "c4", "c5", "c6"]),
      ],
      criteria: (0..<20).map { Category(id: "c\($0)", label: "") }))

  private static func cells(_ service: Int) -> [Int] {
    layout.cells.indices.filter { layout.cells[$0].service == service }
  }

  /// Scores whose kinds and sums fit a byte, whose kinds do not, and whose sums do not.
  private static let scores = [
    ScorePlan(cells: cells(0), needs: Fraction(2, 3), offsets: Array(0...4)),
    ScorePlan(cells: cells(1), needs: Fraction(2, 3), offsets: Array(0...4)),
    ScorePlan(cells: cells(2), needs: Fraction(1, 2), offsets: Array(0...40)),
  ]

  /// - Parameter highest: no code of place, wave and mode is higher.
  private static func batch(_ count: Int, highest: (Int, Int, Int), _ random: inout SplitMix64) -> ResponseBatch {
    var batch = ResponseBatch(layout: layout, capacity: count + 3)
    batch.count = count
    for row in 0..<count {
      for (dimension, highest) in [highest.0, highest.1, highest.2].enumerated() {
        batch.codes[dimension * batch.capacity + row] = UInt16(random.below(highest + 1))
      }
      let isAsked = !random.oneIn(5)
      for cell in layout.cells.indices where isAsked || cell % 3 == 0 {
        // Now and then a code that the cell does not have.
        batch.ratings[cell * batch.capacity + row] =
          random.oneIn(500) ? 250 : UInt8(random.below(layout.codeCounts[cell]))
      }
    }
    return batch
  }

  /// What one group comes to, counted response by response: the scores by marks and sum.
  private struct Group {
    var responses = 0
    var counts = CountingTests.layout.codeCounts.map { [Int](repeating: 0, count: $0) }
    var scores = CountingTests.scores.map { _ in [[Int]: Int]() }
  }

  /// That `tally` has what counting response by response gives.
  private static func expect(
    _ tally: Tally, of batches: [ResponseBatch], where isCounted: (_ place: UInt16) -> Bool = { _ in true }
  ) {
    var groups: [GroupKey: Group] = [:]
    for batch in batches {
      for row in 0..<batch.count where isCounted(batch.codes[row]) {
        let key = GroupKey(tally.plan.keys.map { batch.codes[$0 * batch.capacity + row] })
        groups[key, default: Group()].responses += 1
        for cell in layout.cells.indices {
          let code = Int(batch.ratings[cell * batch.capacity + row])
          if code < layout.codeCounts[cell] { groups[key]?.counts[cell][code] += 1 }
        }
        for (number, score) in scores.enumerated() {
          if let (marks, sum) = score.marks(of: row, in: batch) {
            groups[key]?.scores[number][[marks, sum], default: 0] += 1
          }
        }
      }
    }
    #expect(tally.groups == groups.keys.sorted())
    for (key, group) in groups {
      let number = tally.number(of: key)
      let isSame =
        tally.responses(in: key) == group.responses
        && group.counts.indices.allSatisfy { tally.counts(of: $0, inGroup: number) == group.counts[$0] }
        && scores.indices.allSatisfy { score in
          Dictionary(
            tally.scores(score, inGroup: number).map { ([$0.marks, $0.sum], $0.count) }, uniquingKeysWith: +)
            == group.scores[score]
        }
      #expect(isSame, "group \(key.codes)")
    }
  }

  @Test(
    "comes to what counting one by one gives, however high codes are and whenever they come",
    arguments: [
      [(9, 2, 0), (9, 2, 0)], [(3, 1, 0), (40, 2, 0), (3, 1, 1), (200, 7, 3)], [(6, 2, 0), (40_000, 2, 3), (6, 2, 0)],
      [(65_535, 0, 0), (65_535, 0, 0)], [(900, 60, 0), (3, 1, 0)],
    ])
  func groups(batches: [(Int, Int, Int)]) {
    for keys in [[0], [0, 1], [1, 0, 2], []] {
      var random = SplitMix64(seed: 3)
      let batches = batches.map { Self.batch(150, highest: $0, &random) }
      var tally = Tally(plan: TallyPlan(layout: Self.layout, keys: keys, scores: Self.scores))
      for batch in batches { tally.add(batch) }
      Self.expect(tally, of: batches)
    }
  }

  @Test("counters that 16 bits do not number are the right ones")
  func manyCounters() {
    var random = SplitMix64(seed: 4)
    let batches = (0..<4).map { _ in Self.batch(1_900, highest: (30_000, 0, 0), &random) }
    var tally = Tally(plan: TallyPlan(layout: Self.layout, keys: [0], scores: Self.scores))
    for batch in batches { tally.add(batch) }
    #expect(tally.groups.count * 11 > 65_535)
    Self.expect(tally, of: batches)
  }

  @Test("of some responses counts these alone, and makes no group of others")
  func filtered() {
    var random = SplitMix64(seed: 5)
    let batches = (0..<3).map { _ in Self.batch(200, highest: (12, 2, 0), &random) }
    let filter = TallyPlan.Filter(dimension: 0, codes: [2, 7])
    var tally = Tally(plan: TallyPlan(layout: Self.layout, keys: [0, 1], filters: [filter], scores: Self.scores))
    for batch in batches { tally.add(batch) }
    Self.expect(tally, of: batches) { filter.codes.contains($0) }
  }

  @Test("groups with more responses than a byte counts, merged and gone on with", arguments: [0, 3, 500])
  func largeGroups(places: Int) {
    var random = SplitMix64(seed: 9)
    let batches = (0..<6).map { _ in Self.batch(700, highest: (places, 0, 0), &random) }
    let plan = TallyPlan(layout: Self.layout, keys: [0], scores: Self.scores)
    var (one, other) = (Tally(plan: plan), Tally(plan: plan))
    for batch in batches[..<2] { one.add(batch) }
    for batch in batches[2..<4] { other.add(batch) }
    other.merge(one)
    for batch in batches[4...] { other.add(batch) }
    Self.expect(other, of: batches)
  }

  @Test(
    "answers all alike are counted, however many of a group come", arguments: [127, 255, 256, 257, 1_900], [1, 2, 3])
  func alike(responses: Int, groups: Int) {
    var random = SplitMix64(seed: 10)
    var batch = Self.batch(responses, highest: (groups - 1, 0, 0), &random)
    for cell in Self.layout.cells.indices {
      for row in 0..<responses { batch.ratings[cell * batch.capacity + row] = UInt8(Self.layout.codeCounts[cell] - 1) }
    }
    let plan = TallyPlan(layout: Self.layout, keys: [0], scores: Self.scores)
    var (one, other) = (Tally(plan: plan), Tally(plan: plan))
    one.add(batch)
    other.add(batch)
    one.merge(other)
    one.add(batch)
    Self.expect(one, of: [batch, batch, batch])
  }

  @Test("tallies that have every answer as often, but not every score, are not equal", arguments: 0..<3)
  func unequalScores(score: Int) {
    let cells = Self.cells(score)
    let (low, high) = (UInt8(AnswerCode.firstSubstantive), UInt8(AnswerCode.firstSubstantive + 1))
    /// Two responses, of which the second has the high mark in the last cell, and the one with the number `other` in the first cell.
    func tally(_ other: Int) -> Tally {
      var batch = ResponseBatch(layout: Self.layout, capacity: 2)
      batch.count = 2
      for cell in cells { for row in 0..<2 { batch.ratings[cell * batch.capacity + row] = low } }
      batch.ratings[cells[cells.count - 1] * batch.capacity + 1] = high
      batch.ratings[cells[0] * batch.capacity + other] = high
      var tally = Tally(plan: TallyPlan(layout: Self.layout, scores: [Self.scores[score]]))
      tally.add(batch)
      return tally
    }
    #expect(tally(0) != tally(1))
    #expect(tally(0) == tally(0))
    for cell in cells { #expect(tally(0).counts(of: cell, inGroup: 0) == tally(1).counts(of: cell, inGroup: 0)) }
  }

  @Test("thousands of scores are counted, each from its own cells")
  func manyScores() {
    var random = SplitMix64(seed: 12)
    let cells = Self.cells(0) + Self.cells(1)
    let scores = (0..<3_000).map {
      ScorePlan(cells: [cells[$0 % cells.count]], needs: Fraction(1, 1), offsets: Array(0...4))
    }
    var tally = Tally(plan: TallyPlan(layout: Self.layout, keys: [0], scores: scores))
    for _ in 0..<2 { tally.add(Self.batch(150, highest: (1, 0, 0), &random)) }
    for group in 0..<2 {
      for number in scores.indices {
        var found = [Int](repeating: 0, count: 5)
        for score in tally.scores(number, inGroup: group) where score.marks == 1 { found[score.sum] += score.count }
        let counts = tally.counts(of: scores[number].cells[0], inGroup: group)
        #expect(found == Array(counts[Int(AnswerCode.firstSubstantive)...]))
      }
    }
  }

  @Test("merged tallies go on counting")
  func afterMerging() {
    var random = SplitMix64(seed: 6)
    let batches = (0..<4).map { Self.batch(100, highest: ($0 * 20 + 3, 2, 0), &random) }
    let plan = TallyPlan(layout: Self.layout, keys: [0, 1], scores: Self.scores)
    var (one, other) = (Tally(plan: plan), Tally(plan: plan))
    one.add(batches[0])
    other.add(batches[3])
    one.merge(other)
    one.add(batches[1])
    one.add(batches[2])
    Self.expect(one, of: [batches[0], batches[3], batches[1], batches[2]])
  }

  @Test("codes that occur are found, in one batch or another, and merged", arguments: [1, 7, 300, 65_536])
  func codes(limit: Int) {
    var random = SplitMix64(seed: 7)
    var sets = [CodeSet(), CodeSet(), CodeSet()]
    var expected: Set<UInt16> = []
    for index in 0..<6 {
      let batch = Self.batch(index == 2 ? 0 : 40, highest: (index < 3 ? 2 : limit - 1, 0, 0), &random)
      sets[index % 3].add(ResponseLayout.place, of: batch)
      expected.formUnion((0..<batch.count).map { batch.codes[$0] })
    }
    sets[0].merge(sets[1])
    sets[0].merge(sets[2])
    sets[0].merge(CodeSet())
    #expect(sets[0].codes == expected)
    var mode = CodeSet()
    mode.add(ResponseLayout.mode, of: Self.batch(5, highest: (0, 0, 0), &random))
    #expect(mode.codes == [0])
  }

  @Test("answers by place are what counting one by one gives", arguments: [3, 700])
  func quality(places: Int) {
    var random = SplitMix64(seed: 8)
    let batches = (0..<5).map { _ in Self.batch(300, highest: (places - 1, 0, 0), &random) }
    var tally = QualityTally(layout: Self.layout)
    for batch in batches { tally.add(batch) }
    for cell in Self.layout.cells.indices {
      var counts = [Int](repeating: 0, count: Self.layout.codeCounts[cell])
      for batch in batches {
        for row in 0..<batch.count {
          let code = Int(batch.ratings[cell * batch.capacity + row])
          if code < counts.count { counts[code] += 1 }
        }
      }
      #expect(tally.counts(of: cell) == counts)
    }
  }
}
