import SurveyModel
import SurveyTestSupport
import Testing

@testable import SurveyTally

@Suite("Respondents' scores: exact, whatever the order")
struct ScoreTests {
  /// A fraction in lowest terms.
  private struct Rational: Hashable {
    var numerator: Int
    var denominator: Int

    init(_ numerator: Int, _ denominator: Int) {
      var (a, b) = (abs(numerator), denominator)
      while b != 0 { (a, b) = (b, a % b) }
      self.numerator = numerator / max(a, 1)
      self.denominator = denominator / max(a, 1)
    }
  }

  private static let values = [[1, 2, 3, 4, 5], [-1, 0, 2, 10]]

  @Test("each respondent's mean is counted as the fraction that it is", arguments: 0..<20)
  func naive(seed: UInt64) {
    let all = RandomResponses(seed: seed, count: 80)
    let tally = all.tally(RandomResponses.plan(keys: [0]))
    for (index, score) in [RandomResponses.water, RandomResponses.parks].enumerated() {
      let values = Self.values[index]
      for group in tally.groups {
        var expected: [Rational: Int] = [:]
        for response in all.responses where response.codes[0] == group[0] {
          let asked = score.cells.map { response.ratings[$0] }.filter { $0 != 0 }
          let marks = asked.filter { $0 >= 6 }.map { values[Int($0) - 6] }
          // "At least two thirds of those asked" without a rounding of its own.
          let enough = marks.count * score.needs.denominator >= asked.count * score.needs.numerator
          if enough && !marks.isEmpty { expected[Rational(marks.reduce(0, +), marks.count), default: 0] += 1 }
        }
        var found: [Rational: Int] = [:]
        for entry in tally.scores(index, in: group) {
          found[Rational(entry.sum + entry.marks * values[0], entry.marks), default: 0] += entry.count
        }
        #expect(found == expected)
      }
    }
  }

  private func score(_ ratings: [UInt8], _ plan: ScorePlan = RandomResponses.water) -> [ScoreCount] {
    let response = RandomResponses.Response(
      ratings: ratings + [UInt8](repeating: 0, count: 7 - ratings.count), codes: [6, 6, 0, 6], channels: [])
    let tally = RandomResponses([response]).tally(TallyPlan(layout: RandomResponses.layout, scores: [plan]))
    return tally.scores(0, in: GroupKey())
  }

  @Test(
    "a respondent has a score with two thirds of the cells that were asked",
    arguments: [
      ([10, 9, 8], [ScoreCount(marks: 3, sum: 9, count: 1)]), ([10, 9, 1], [ScoreCount(marks: 2, sum: 7, count: 1)]),
      ([10, 3, 1], []), ([1, 1, 1], []), ([2, 3, 4], []), ([0, 0, 0], []),
      // One cell was not asked: two of two, and one of two is not enough.
      ([10, 9, 0], [ScoreCount(marks: 2, sum: 7, count: 1)]), ([10, 1, 0], []),
      ([10, 0, 0], [ScoreCount(marks: 1, sum: 4, count: 1)]),
      ([6, 6, 6], [ScoreCount(marks: 3, sum: 0, count: 1)]),
    ] as [([UInt8], [ScoreCount])])
  func enough(ratings: [UInt8], expected: [ScoreCount]) { #expect(score(ratings) == expected) }

  @Test("even where no share is needed, a score needs one mark")
  func atLeastOne() {
    let plan = ScorePlan(cells: [0, 1, 2], needs: Fraction(0, 1), offsets: [0, 1, 2, 3, 4])
    #expect(score([1, 1, 1], plan) == [])
    #expect(score([7, 1, 1], plan) == [ScoreCount(marks: 1, sum: 1, count: 1)])
  }

  @Test(
    "the counters of a score stand one behind the other, each in a place of its own",
    arguments: [(1, 1), (1, 4), (2, 4), (6, 4), (6, 9), (24, 4), (3, 0), (7, 199)])
  func shape(cells: Int, span: Int) {
    let plan = ScorePlan(cells: Array(0..<cells), needs: Fraction(2, 3), offsets: [0, span])
    let shape = ScoreShape(plan)
    var entries: [(marks: Int, sum: Int)] = []
    shape.forEachEntry { entries.append(($0, $1)) }
    #expect(entries.count == shape.count)
    for (offset, entry) in entries.enumerated() {
      #expect(shape.start(entry.marks) + entry.sum == offset)
      #expect(shape.parts(offset) == entry)
    }
    for marks in 1...cells {
      #expect(shape.start(marks) == entries.firstIndex { $0.marks == marks })
      #expect(shape.start(marks) + marks * span == shape.start(marks + 1) - 1)
    }
  }

  @Test("a score of no cells has no counters")
  func noCells() {
    let shape = ScoreShape(ScorePlan(cells: [], needs: Fraction(2, 3), offsets: [0, 1]))
    #expect(shape.count == 0)
    shape.forEachEntry { Issue.record("marks \($0), sum \($1)") }
  }
}
