internal import SurveyModel

/// Counters of scores whose entries are too many for bytes, as those of a criterion over hundreds of services are: of each group, only of the
/// entries that occur.
struct ManyScores: Sendable {
  private let plans: [ScorePlan]
  /// Which of them each score of the tally's plan is.
  private let numbers: [Int: Int]
  /// By group, and in it by score: how many respondents have each entry of ``ScoreShape``.
  private var counts: [[Int: Int]] = []

  /// - Parameter scores: all of the tally's plan, of which those that bytes count are left out.
  init(_ scores: [ScorePlan]) {
    let own = scores.indices.filter { !ScoreSums<UInt8>.fits(scores[$0]) }
    plans = own.map { scores[$0] }
    numbers = Dictionary(uniqueKeysWithValues: own.enumerated().map { ($1, $0) })
  }

  mutating func addGroup() { counts.append(contentsOf: repeatElement([:], count: plans.count)) }

  /// Counts the responses of a batch: response `rows[i]`, or `i` where there are no `rows`, belongs to group `groups[i]`.
  mutating func add(_ batch: borrowing ResponseBatch, rows: [Int]?, groups: [UInt32]) {
    for (number, plan) in plans.enumerated() {
      let sums = ScoreSums<UInt32>(of: plan, in: batch)
      let entries = (rows.map { sums.chosen($0) } ?? sums).entries(plan)
      for (entry, group) in zip(entries, groups) where entry >= 0 {
        counts[Int(group) * plans.count + number][entry, default: 0] += 1
      }
    }
  }

  /// Adds all counts of `other`, whose group *g* is `own[g]` here.
  mutating func merge(_ other: ManyScores, own: [Int]) {
    for (number, group) in own.enumerated() {
      for score in plans.indices {
        counts[group * plans.count + score].merge(other.counts[number * plans.count + score], uniquingKeysWith: +)
      }
    }
  }

  /// Hands over a group's counts of `score` in the order of their entries; nothing where bytes count it.
  func forEach(_ score: Int, inGroup group: Int, _ body: (ScoreCount) -> Void) {
    guard let number = numbers[score] else { return }
    let shape = ScoreShape(plans[number])
    for (entry, count) in counts[group * plans.count + number].sorted(by: { $0.key < $1.key }) {
      let (marks, sum) = shape.parts(entry)
      body(ScoreCount(marks: marks, sum: sum, count: count))
    }
  }

  /// Whether group `one` has the same counts here as `other` has in `another`.
  func isSame(_ one: Int, as other: ManyScores, _ another: Int) -> Bool {
    plans.indices.allSatisfy { counts[one * plans.count + $0] == other.counts[another * plans.count + $0] }
  }
}
