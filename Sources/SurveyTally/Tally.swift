internal import SurveyModel

/// Counts of answers, by group, rating cell and answer code: exact integers, so that parts merge in any order to the same result.
///
/// A group is one combination of codes of the plan's key dimensions. For each group a tally holds how many responses it has; for each rating
/// cell how many answers of each code; and for each score plan how many respondents marked *k* of its cells with a sum of *S*.
/// A score *S / k* is thereby kept exactly, whatever the number of criteria: no rounding, no overflow, no order.
public struct Tally: Sendable {
  public let plan: TallyPlan

  /// Group numbers by key.
  private var index: GroupIndex
  /// Responses in each group.
  public private(set) var responses: [Int] = []
  /// Counters of all groups: group *g* at `g * stride`. Half as wide as a sum can be, since counting is bound by memory; what could pass
  /// their range goes to `carried`, which has the same places and is empty until then.
  private var counters: [UInt32] = []
  private var carried: [Int] = []
  /// No counter is higher than this.
  private var mostCounted = 0
  private let stride: Int
  /// Where the counters of each cell and of each score begin within a group.
  private let cellStarts: [Int]
  private let scoreStarts: [Int]

  public init(plan: TallyPlan) {
    self.plan = plan
    index = GroupIndex()
    var next = 0
    cellStarts = plan.layout.codeCounts.map { count in
      defer { next += count }
      return next
    }
    scoreStarts = plan.scores.map { score in
      defer { next += ScoreShape(score).count }
      return next
    }
    stride = next
  }

  /// The keys of all groups, in order of their codes.
  public var groups: [GroupKey] { index.keys.sorted() }

  /// How many responses have been counted; a respondent with several options of a multiple-choice key counts in each of their groups.
  public var isEmpty: Bool { responses.isEmpty }

  // MARK: Reading

  /// The number of a group, for reading more than one figure of it; `nil` where there is no such group.
  public func number(of group: GroupKey) -> Int? { index.find(group) }

  /// Responses in `group`; 0 where there is no such group.
  public func responses(in group: GroupKey) -> Int { index.find(group).map { responses[$0] } ?? 0 }

  /// How many answers of each code (``AnswerCode``) rating cell `cell` has in `group`; all zero where there is no such group.
  public func counts(of cell: Int, in group: GroupKey) -> [Int] { counts(of: cell, inGroup: index.find(group)) }

  /// The same for the group with this number; all zero for none.
  public func counts(of cell: Int, inGroup number: Int?) -> [Int] {
    let count = plan.layout.codeCounts[cell]
    guard let number else { return [Int](repeating: 0, count: count) }
    let start = number * stride + cellStarts[cell]
    return (start..<start + count).map { counter($0) }
  }

  /// How many responses of a group were asked rating cell `cell`, whatever they answered.
  func asked(_ cell: Int, inGroup number: Int) -> Int {
    let start = number * stride + cellStarts[cell]
    return (start + 1..<start + plan.layout.codeCounts[cell]).reduce(0) { $0 + counter($1) }
  }

  /// The most responses of a group that were asked one of a score's cells.
  public func asked(ofScore score: Int, inGroup number: Int?) -> Int {
    number.flatMap { number in plan.scores[score].cells.map { asked($0, inGroup: number) }.max() } ?? 0
  }

  /// The respondents with a score, as how many marked *k* cells with a sum of *S* above the lowest mark each.
  public func scores(_ score: Int, in group: GroupKey) -> [ScoreCount] { scores(score, inGroup: index.find(group)) }

  /// The same for the group with this number; none for none.
  public func scores(_ score: Int, inGroup number: Int?) -> [ScoreCount] {
    guard let number else { return [] }
    var place = number * stride + scoreStarts[score]
    var scores: [ScoreCount] = []
    ScoreShape(plan.scores[score]).forEachEntry { marks, sum in
      let count = counter(place)
      if count > 0 { scores.append(ScoreCount(marks: marks, sum: sum, count: count)) }
      place += 1
    }
    return scores
  }

  private func counter(_ place: Int) -> Int { Int(counters[place]) + (carried.isEmpty ? 0 : carried[place]) }

  // MARK: Merging

  /// Adds all counts of `other`, which must have been made with the same plan: any order, same result.
  ///
  /// - Complexity: O(groups of `other` × counters of a group).
  public mutating func merge(_ other: Tally) {
    precondition(plan == other.plan, "tallies of different plans do not add up")
    // What is counted apart is large: nothing is added to nothing.
    if index.keys.isEmpty {
      self = other
      return
    }
    makeRoom(for: other.mostCounted)
    for (number, key) in other.index.keys.enumerated() {
      let own = group(key)
      responses[own] += other.responses[number]
      add(other.counters, number * stride, to: own * stride)
      if other.carried.isEmpty { continue }
      if carried.isEmpty { carried = [Int](repeating: 0, count: counters.count) }
      for offset in 0..<stride { carried[own * stride + offset] += other.carried[number * stride + offset] }
    }
  }

  private mutating func add(_ others: [UInt32], _ from: Int, to start: Int) {
    unsafe counters.withUnsafeMutableBufferPointer { counters in
      unsafe others.withUnsafeBufferPointer { others in
        for offset in 0..<stride { unsafe counters[start + offset] &+= others[from + offset] }
      }
    }
  }

  /// Sees to it that every counter can take `more`.
  mutating func makeRoom(for more: Int) {
    if mostCounted + more <= Int(UInt32.max) {
      mostCounted += more
      return
    }
    if carried.isEmpty { carried = [Int](repeating: 0, count: counters.count) }
    for place in counters.indices {
      carried[place] += Int(counters[place])
      counters[place] = 0
    }
    mostCounted = more
  }

  /// A tally of the same plan that has counted nothing.
  public func empty() -> Tally { Tally(plan: plan) }

  public func merging(_ other: Tally) -> Tally {
    var both = self
    both.merge(other)
    return both
  }

  // MARK: For counting

  mutating func group(_ key: GroupKey) -> Int {
    let (number, isNew) = index.number(of: key)
    if isNew {
      responses.append(0)
      counters.append(contentsOf: repeatElement(0, count: stride))
      if !carried.isEmpty { carried.append(contentsOf: repeatElement(0, count: stride)) }
    }
    return number
  }

  mutating func addResponses(_ groups: [Int]) {
    unsafe responses.withUnsafeMutableBufferPointer { responses in
      for group in groups { unsafe responses[group] &+= 1 }
    }
  }

  /// Counts the codes of all cells: response `rows[i]` belongs to group `groups[i]`.
  ///
  /// - Parameter isEveryRow: whether `rows` are all rows of the batch, in order.
  mutating func addCodes(_ batch: borrowing ResponseBatch, rows: [Int], isEveryRow: Bool, groups: [Int]) {
    let limits = plan.layout.codeCounts
    let starts = cellStarts
    let bases = groups.map { $0 &* stride }
    let capacity = batch.capacity
    unsafe counters.withUnsafeMutableBufferPointer { counters in
      unsafe batch.ratings.withUnsafeBufferPointer { ratings in
        unsafe bases.withUnsafeBufferPointer { bases in
          for cell in limits.indices {
            let column = cell * capacity
            let limit = limits[cell]
            let start = starts[cell]
            for position in 0..<bases.count {
              let row = isEveryRow ? position : rows[position]
              let code = Int(unsafe ratings[column &+ row])
              if code < limit { unsafe counters[bases[position] &+ start &+ code] &+= 1 }
            }
          }
        }
      }
    }
  }

  /// Counts one score's entries: a response of group `groups[i]` has entry `entries[i]`, or none where that is negative.
  mutating func addScores(_ score: Int, entries: [Int], groups: [Int]) {
    let start = scoreStarts[score]
    let stride = stride
    unsafe counters.withUnsafeMutableBufferPointer { counters in
      for position in entries.indices where entries[position] >= 0 {
        unsafe counters[groups[position] &* stride &+ start &+ entries[position]] &+= 1
      }
    }
  }
}

extension Tally: Equatable {
  /// Equal where the same plan counted the same in every group, in whatever order the groups came.
  public static func == (left: Tally, right: Tally) -> Bool {
    guard left.plan == right.plan, left.index.keys.count == right.index.keys.count else { return false }
    for (number, key) in left.index.keys.enumerated() {
      guard let other = right.index.find(key), left.responses[number] == right.responses[other] else { return false }
      for offset in 0..<left.stride
      where left.counter(number * left.stride + offset) != right.counter(other * right.stride + offset) { return false }
    }
    return true
  }
}

/// So many respondents marked `marks` cells, with `sum` above the scale's lowest value in all.
public struct ScoreCount: Hashable, Sendable {
  public var marks: Int
  public var sum: Int
  public var count: Int

  public init(marks: Int, sum: Int, count: Int) {
    self.marks = marks
    self.sum = sum
    self.count = count
  }
}

/// The layout of a score's counters: for each number of marks from one on, each possible sum.
struct ScoreShape {
  let most: Int
  let span: Int

  init(_ plan: ScorePlan) {
    most = plan.cells.count
    span = plan.span
  }

  /// Counters before those of `marks` marks: the sum of k * span + 1 for k from 1 to `marks - 1`.
  func start(_ marks: Int) -> Int { (marks - 1) * marks / 2 * span + marks - 1 }

  var count: Int { start(most + 1) }

  func entry(marks: Int, sum: Int) -> Int { start(marks) + sum }

  func forEachEntry(_ body: (_ marks: Int, _ sum: Int) -> Void) {
    for marks in 1..<most + 1 {
      for sum in 0...marks * span { body(marks, sum) }
    }
  }

  /// What ``entry(marks:sum:)`` was made of.
  func parts(_ entry: Int) -> (marks: Int, sum: Int) {
    let marks = (1...max(1, most)).last { start($0) <= entry } ?? 1
    return (marks, entry - start(marks))
  }
}
