import SurveyModel
import SurveyTestSupport
import Testing

@testable import SurveyTally

@Suite("How consistent criteria are, counted")
struct ConsistencyTallyTests {
  private static let scores = [
    ScorePlan(cells: [0, 1, 2], needs: Fraction(2, 3), offsets: [0, 1, 2, 3, 4]),
    // A scale with gaps takes its values from a table.
    ScorePlan(cells: [24, 25, 26, 27], needs: Fraction(2, 3), offsets: [0, 1, 11]),
    ScorePlan(cells: [3, 4], needs: Fraction(2, 3), offsets: [0, 1, 2, 3, 4]),
    ScorePlan(cells: [5, 6, 7], needs: Fraction(2, 3), offsets: [0, 40_000]),
  ]

  private static func tally(_ forms: [Forms.Form], capacity: Int = 7) -> ConsistencyTally {
    var tally = ConsistencyTally(scores: scores)
    for batch in Forms.batches(forms, capacity: capacity) { tally.add(batch) }
    return tally
  }

  @Test("takes whoever marked all criteria; services with two criteria or too long a scale are left out")
  func sums() throws {
    var forms = Forms.random(4, seed: 1)
    let rest = Array(repeating: 1, count: 21)
    forms[0].marks = [1, 2, 3] + rest + [1, 2, 3, 3, 1, 1]
    forms[1].marks = [5, 5, 4] + rest + [3, 3, 3, 0, 1, 1]
    forms[2].marks = [5, 0, 4] + rest + [2, 1, 1, 1, 1, 1]
    forms[3].marks = [5, -1, 4] + rest + [-1, 1, 1, 1, 1, 1]
    let tally = Self.tally(forms)
    #expect(tally.scores.map(\.cells) == [[0, 1, 2], [24, 25, 26, 27]])
    let (five, three) = (tally.services[0], tally.services[1])
    #expect(five.respondents == 2)
    #expect(five.items.map(\.values) == [4, 5, 5])
    #expect(five.items.map(\.squares) == [16, 17, 13])
    #expect(five.totals == .init(values: 14, squares: 9 + 121))
    #expect(three.respondents == 2)
    #expect(three.items.map(\.values) == [1, 1, 11, 11])
    #expect(three.items.map(\.squares) == [1, 1, 121, 121])
    #expect(three.totals == .init(values: 24, squares: 23 * 23 + 1))
  }

  @Test("a batch of which nothing is left counts nothing, however long the scale", arguments: [1, 40, 3_000])
  func empty(span: Int) {
    let score = ScorePlan(cells: [0, 1, 2], needs: Fraction(2, 3), offsets: [0, span])
    var tally = ConsistencyTally(scores: [score])
    tally.add(ResponseBatch(layout: Forms.layout, capacity: 4))
    #expect(tally == ConsistencyTally(scores: [score]))
    #expect(tally.services.count == 1)
  }

  @Test("comes to the same in whatever order parts are merged", arguments: 0..<10)
  func merging(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var forms = Forms.random(80, seed: seed)
    for index in forms.indices where index == 0 || random.oneIn(4) { forms[index].marks[random.below(3)] = 0 }
    let whole = Self.tally(forms)
    var parts = (0..<3).map { _ in whole.empty() }
    for batch in Forms.batches(forms, capacity: 5) {
      let part = random.below(3)
      parts[part].add(batch)
    }
    var merged = whole.empty()
    for part in parts.shuffled(using: &random) { merged.merge(part) }
    #expect(merged == whole)
    #expect(whole == Self.tally(forms, capacity: 1_000))
    #expect(whole.services[0].respondents > 40 && whole.services[0].respondents < 80)
  }
}
