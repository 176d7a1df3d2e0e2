import SurveyModel
import SurveyTestSupport
import Testing

@testable import SurveyTally

/// Responses of a codebook with two scores, some of them linked.
private struct Linked {
  struct Response {
    var person: UInt64
    var place: UInt16 = 6
    var wave: UInt16 = 6
    /// Code of the answer to "sex".
    var sex: UInt16 = 6
    /// Of water's three criteria and roads' one; 0 for blank.
    var marks: [Int]
  }

  static let codebook = Codebook(
    scales: [Scale(id: "five", points: (1...5).map { ScalePoint(value: $0, label: "") })],
    services: [
      Service(id: "water", label: "Water", scale: "five"),
      Service(id: "roads", label: "Roads", scale: "five", criteria: ["access"]),
    ],
    criteria: ["access", "quality", "safety"].map { Category(id: $0, label: LocalizedText($0)) },
    questions: [
      Question(
        id: "sex", kind: .choice, label: "Sex", options: [Category(id: "f", label: "F"), Category(id: "m", label: "M")])
    ])
  static let layout = ResponseLayout(codebook)
  static let scores = [
    ScorePlan(cells: [0, 1, 2], needs: Fraction(2, 3), offsets: [0, 1, 2, 3, 4]),
    ScorePlan(cells: [3], needs: Fraction(2, 3), offsets: [0, 1, 2, 3, 4]),
  ]

  static func batches(_ responses: [Response], capacity: Int = 3) -> [ResponseBatch] {
    stride(from: 0, to: responses.count, by: capacity).map { start in
      var batch = ResponseBatch(layout: layout, capacity: capacity)
      batch.links = [PersonLink](repeating: .none, count: capacity)
      for (row, response) in responses[start..<min(responses.count, start + capacity)].enumerated() {
        for (cell, mark) in response.marks.enumerated() {
          let code: AnswerCode = mark == 0 ? .blank : .substantive(mark - 1)
          batch.ratings[cell * capacity + row] = UInt8(code.rawValue)
        }
        for (dimension, code) in [response.place, response.wave, 0, response.sex].enumerated() {
          batch.codes[dimension * capacity + row] = code
        }
        batch.links[row] = PersonLink(high: response.person, low: response.person / 3)
        batch.count = row + 1
      }
      return batch
    }
  }

  static func tally(_ responses: [Response], filters: [TallyPlan.Filter] = []) -> PairTally {
    var tally = PairTally(layout: layout, scores: scores, filters: filters)
    for batch in batches(responses) { tally.add(batch) }
    return tally
  }

  static func random(_ count: Int, seed: UInt64) -> [Response] {
    var random = SplitMix64(seed: seed)
    return (0..<count).map { _ in
      Response(
        person: UInt64(random.below(count)), place: UInt16(6 + random.below(2)), wave: UInt16(6 + random.below(3)),
        marks: (0..<4).map { _ in random.below(6) })
    }
  }
}

private typealias Score = PairTally.Score
private typealias ScorePair = PairTally.ScorePair

@Suite("Linked responses, paired")
struct PairTallyTests {
  @Test("the same person's scores in two assessments are a pair, as exact sums; who is not linked is none")
  func pairs() throws {
    let tally = Linked.tally([
      .init(person: 9, wave: 7, marks: [5, 5, 4, 0]), .init(person: 1, wave: 6, marks: [1, 2, 0, 4]),
      .init(person: 9, wave: 6, marks: [3, 3, 4, 2]), .init(person: 0, wave: 6, marks: [3, 3, 4, 2]),
      .init(person: 1, wave: 7, marks: [2, 2, 0, 4]), .init(person: 4, wave: 6, marks: [2, 2, 2, 2]),
      // Too few of the criteria are marked for a score of water.
      .init(person: 5, wave: 6, marks: [0, 0, 3, 1]), .init(person: 5, wave: 7, marks: [3, 3, 3, 5]),
      // Another assessment.
      .init(person: 4, wave: 8, marks: [2, 2, 2, 2]),
    ])
    let pairs = try #require(tally.pairs(first: 6, second: 7)[6])
    #expect((pairs.first, pairs.second, pairs.people) == (4, 3, 3))
    #expect((pairs.ambiguous, pairs.elsewhere) == (0, 0))
    #expect(
      pairs.scores == [
        [
          ScorePair(first: Score(marks: 2, sum: 1), second: Score(marks: 2, sum: 2), count: 1),
          ScorePair(first: Score(marks: 3, sum: 7), second: Score(marks: 3, sum: 11), count: 1),
        ],
        [
          ScorePair(first: Score(marks: 1, sum: 0), second: Score(marks: 1, sum: 4), count: 1),
          ScorePair(first: Score(marks: 1, sum: 3), second: Score(marks: 1, sum: 3), count: 1),
        ],
      ])
    #expect(tally.pairs(first: 6, second: 9)[6]?.people == 0)
    #expect(tally.pairs(first: 9, second: 10).isEmpty)
  }

  @Test("a person linked more than once in an assessment, or in another place, is left out and counted")
  func leftOut() throws {
    let marks = [3, 3, 3, 3]
    let pairs = Linked.tally([
      .init(person: 1, wave: 6, marks: marks), .init(person: 1, wave: 7, marks: marks),
      .init(person: 1, wave: 7, marks: marks),
      .init(person: 2, place: 6, wave: 6, marks: marks), .init(person: 2, place: 7, wave: 7, marks: marks),
      .init(person: 3, place: 7, wave: 6, marks: marks), .init(person: 3, place: 6, wave: 6, marks: marks),
      .init(person: 4, wave: 6, marks: marks), .init(person: 4, wave: 7, marks: marks),
    ]).pairs(first: 6, second: 7)
    let (here, there) = (try #require(pairs[6]), try #require(pairs[7]))
    #expect((here.people, here.ambiguous, here.elsewhere) == (1, 2, 1))
    #expect((there.people, there.ambiguous, there.elsewhere) == (0, 1, 1))
    #expect(here.scores.allSatisfy { $0.map(\.count) == [1] })
    #expect(there.scores == [[], []])
  }

  @Test("conditions choose responses, and an unchosen one still makes its person ambiguous")
  func filters() throws {
    let marks = [3, 3, 3, 3]
    let filter = TallyPlan.Filter(dimension: 3, codes: [6])
    let pairs = try #require(
      Linked.tally(
        [
          .init(person: 1, wave: 6, marks: marks), .init(person: 1, wave: 7, marks: marks),
          .init(person: 2, wave: 6, sex: 7, marks: marks), .init(person: 2, wave: 7, sex: 7, marks: marks),
          .init(person: 3, wave: 6, marks: marks), .init(person: 3, wave: 7, marks: marks),
          .init(person: 3, wave: 7, sex: 7, marks: marks),
          .init(person: 4, wave: 6, marks: marks), .init(person: 4, wave: 7, sex: 7, marks: marks),
        ], filters: [filter]
      ).pairs(first: 6, second: 7)[6])
    #expect((pairs.first, pairs.second, pairs.people, pairs.ambiguous) == (3, 2, 1, 1))
  }

  @Test("comes to the same in whatever order parts are merged, and an empty one changes nothing", arguments: 0..<20)
  func merging(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let responses = Linked.random(200, seed: seed)
    let whole = Linked.tally(responses)
    var parts = (0..<4).map { _ in whole.empty() }
    for batch in Linked.batches(responses, capacity: 1 + random.below(9)) {
      let part = random.below(3)
      parts[part].add(batch)
    }
    var merged = whole.empty()
    for part in parts.shuffled(using: &random) { merged.merge(part) }
    #expect(merged == whole)
    #expect(merged.pairs(first: 6, second: 7) == whole.pairs(first: 6, second: 7))
    #expect(whole.merging(whole.empty()) == whole && whole.empty().merging(whole) == whole)
    #expect(!whole.isEmpty && whole.empty().isEmpty)
    #expect(whole != whole.empty())
    #expect(
      Linked.tally(responses.shuffled(using: &random)).pairs(first: 6, second: 7) == whole.pairs(first: 6, second: 7))
    let pairs = whole.pairs(first: 6, second: 7).values
    #expect(pairs.reduce(0) { $0 + $1.people } > 0 && pairs.reduce(0) { $0 + $1.ambiguous } > 0)
  }

  @Test("batches without links are counted as nobody's")
  func noLinks() {
    var tally = PairTally(layout: Linked.layout, scores: Linked.scores)
    var batch = Linked.batches([.init(person: 1, marks: [1, 1, 1, 1]), .init(person: 2, marks: [1, 1, 1, 1])])[0]
    batch.links = []
    tally.add(batch)
    #expect(tally.isEmpty)
    batch.links = [PersonLink(high: 0, low: 5)]
    tally.add(batch)
    #expect(tally.pairs(first: 6, second: 7)[6]?.first == 1)
  }

  @Test("a row that is moved takes its link along")
  func copied() {
    var batch = ResponseBatch(layout: Linked.layout, capacity: 2)
    batch.copyRow(1, to: 0)
    batch.links = [.none, PersonLink(high: 1, low: 2)]
    batch.copyRow(1, to: 0)
    #expect(batch.links[0] == PersonLink(high: 1, low: 2))
  }
}
