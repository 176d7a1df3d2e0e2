import SurveyModel
import SurveyTestSupport
import Testing

@testable import SurveyTally

@Suite("Counting: parts add up to the whole, in any order")
struct TallyTests {
  private static let cases = RandomResponses.plans.indices.flatMap { plan in (0..<6).map { (plan, UInt64($0)) } }

  private func sample(_ seed: UInt64) -> RandomResponses { RandomResponses(seed: seed, count: 60) }

  @Test("the empty tally changes nothing, from either side", arguments: cases)
  func identity(plan: Int, seed: UInt64) {
    let plan = RandomResponses.plans[plan]
    let tally = sample(seed).tally(plan)
    let empty = Tally(plan: plan)
    #expect(tally.merging(empty) == tally)
    #expect(empty.merging(tally) == tally)
    #expect(empty.isEmpty)
    #expect(empty.groups == [])
  }

  @Test("merging is commutative", arguments: cases)
  func commutative(plan: Int, seed: UInt64) {
    let plan = RandomResponses.plans[plan]
    let first = sample(seed).tally(plan)
    let second = sample(seed + 1_000).tally(plan)
    #expect(first.merging(second) == second.merging(first))
  }

  @Test("merging is associative", arguments: cases)
  func associative(plan: Int, seed: UInt64) {
    let plan = RandomResponses.plans[plan]
    let parts = (0..<3).map { sample(seed + 1_000 * UInt64($0)).tally(plan) }
    #expect(parts[0].merging(parts[1]).merging(parts[2]) == parts[0].merging(parts[1].merging(parts[2])))
  }

  @Test("parts of any size, merged in any order, equal the whole", arguments: cases)
  func parts(plan: Int, seed: UInt64) {
    let plan = RandomResponses.plans[plan]
    let all = sample(seed)
    let whole = all.tally(plan, capacity: 100)
    #expect(all.tally(plan, capacity: 1) == whole)
    var random = SplitMix64(seed: seed)
    var parts = [[RandomResponses.Response]](repeating: [], count: 4)
    for response in all.responses { parts[random.below(4)].append(response) }
    let tallies = parts.shuffled(using: &random).map { RandomResponses($0).tally(plan, capacity: 1 + random.below(9)) }
    #expect(tallies.dropFirst().reduce(tallies[0]) { $0.merging($1) } == whole)
  }

  @Test("tallies that differ in one answer are not equal")
  func unequal() {
    let plan = RandomResponses.plan(keys: [0])
    let all = sample(1)
    for cell in RandomResponses.layout.cells.indices {
      var other = all
      other.responses[5].ratings[cell] = other.responses[5].ratings[cell] == 6 ? 7 : 6
      #expect(other.tally(plan) != all.tally(plan))
    }
    #expect(RandomResponses(Array(all.responses.dropLast())).tally(plan) != all.tally(plan))
    #expect(all.tally(plan) != all.tally(RandomResponses.plan(keys: [1])))
  }

  @Test("every count is what counting one by one gives", arguments: cases)
  func naive(plan: Int, seed: UInt64) {
    let plan = RandomResponses.plans[plan]
    let all = sample(seed)
    let tally = all.tally(plan)
    let passing = all.responses.filter { response in
      plan.filters.allSatisfy { !$0.codes.isDisjoint(with: response.values($0.dimension)) }
    }
    var groups: [GroupKey: [RandomResponses.Response]] = [:]
    for response in passing {
      var keys: [[UInt16]] = [[]]
      for dimension in plan.keys { keys = keys.flatMap { key in response.values(dimension).map { key + [$0] } } }
      for key in keys { groups[GroupKey(key), default: []].append(response) }
    }
    #expect(tally.groups == groups.keys.sorted())
    for (key, responses) in groups {
      #expect(tally.responses(in: key) == responses.count)
      for cell in RandomResponses.layout.cells.indices {
        let expected = (0..<RandomResponses.layout.codeCounts[cell]).map { code in
          responses.count { $0.ratings[cell] == UInt8(code) }
        }
        #expect(tally.counts(of: cell, in: key) == expected)
      }
    }
  }

  @Test("a group that nobody is in has no counts")
  func absent() {
    let tally = sample(1).tally(RandomResponses.plan(keys: [0]))
    let nobody = GroupKey([999])
    #expect(tally.responses(in: nobody) == 0)
    #expect(tally.counts(of: 0, in: nobody) == [Int](repeating: 0, count: 11))
    #expect(tally.scores(0, in: nobody) == [])
  }

  @Test("counts that pass 2³² stay exact")
  func bigCounts() {
    let plan = RandomResponses.plan(keys: [0])
    let one = sample(3).tally(plan)
    var tally = one
    for _ in 0..<40 { tally.merge(tally) }
    for (sum, times) in [(tally, 1 << 40), (one.merging(tally), 1 << 40 + 1), (tally.merging(one), 1 << 40 + 1)] {
      for group in one.groups {
        #expect(sum.responses(in: group) == one.responses(in: group) * times)
        for cell in 0..<one.plan.layout.cells.count {
          #expect(sum.counts(of: cell, in: group) == one.counts(of: cell, in: group).map { $0 * times })
        }
        #expect(sum.scores(0, in: group).map(\.count) == one.scores(0, in: group).map { $0.count * times })
      }
    }
  }

  @Test("groups stand in the order of their codes, however they came, and thousands of them are kept apart")
  func manyGroups() {
    let plan = TallyPlan(layout: RandomResponses.layout, keys: [0, 1])
    var random = SplitMix64(seed: 9)
    let codes = (0..<5_000).map { [UInt16($0 % 100), UInt16($0 / 100)] }.shuffled(using: &random)
    let responses = codes.map {
      RandomResponses.Response(ratings: [UInt8](repeating: 6, count: 7), codes: $0 + [0, 6], channels: [])
    }
    let tally = RandomResponses(responses + responses).tally(plan, capacity: 512)
    #expect(tally.groups == codes.sorted { ($0[0], $0[1]) < ($1[0], $1[1]) }.map { GroupKey($0) })
    #expect(tally.groups.allSatisfy { tally.responses(in: $0) == 2 })
  }

  @Test("a group key keeps at most eight codes and compares them in order")
  func keys() {
    #expect(GroupKey([1, 2, 3]).codes == [1, 2, 3])
    #expect(GroupKey([]).codes == [])
    #expect(GroupKey((0..<10).map { UInt16($0) }).codes == (0..<8).map { UInt16($0) })
    #expect(GroupKey([1, 2]) != GroupKey([2, 1]))
    #expect(GroupKey([1, 300]) < GroupKey([2, 1]))
    #expect(GroupKey([1, 1]) < GroupKey([1, 300]))
    #expect(!(GroupKey([1, 1]) < GroupKey([1, 1])))
  }
}
