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
  var memo = GroupMemo()
  var table = GroupTable()
  /// Responses in each group.
  public private(set) var responses: [Int] = []
  private var counters: GroupCounters
  /// The scores that have no counters there.
  private var manyScores: ManyScores
  /// By score whose sums fit bytes, once it was counted: which counters each kind of response adds to (``ScoreSums``).
  private var tables = ScoreTables()

  public init(plan: TallyPlan) {
    self.plan = plan
    index = GroupIndex()
    counters = GroupCounters(codeCounts: plan.layout.codeCounts, scores: plan.scores)
    manyScores = ManyScores(plan.scores)
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
    var counts: [Int] = []
    read(&counts, of: cell, inGroups: [number ?? -1])
    return counts
  }

  /// The same for many groups, those of one group behind those of the other, in the place of what `counts` holds.
  ///
  /// - Parameter groups: numbers of groups; −1 for none.
  public func read(_ counts: inout [Int], of cell: Int, inGroups groups: [Int]) {
    let size = plan.layout.codeCounts[cell]
    counts.removeAll(keepingCapacity: true)
    counts.append(contentsOf: repeatElement(0, count: size * groups.count))
    counters.lend { section in
      unsafe counts.withUnsafeMutableBufferPointer { counts in
        for (index, group) in groups.enumerated() where group >= 0 {
          let own = section(cell, group)
          for code in 0..<size { unsafe counts[index * size + code] = own[code] }
        }
      }
    }
  }

  /// The most responses of a group that were asked one of a score's cells.
  public func asked(ofScore score: Int, inGroup number: Int?) -> Int {
    guard let number else { return 0 }
    return counters.lend { section in
      var most = 0
      for cell in plan.scores[score].cells {
        let own = section(cell, number)
        var asked = 0
        for code in 1..<plan.layout.codeCounts[cell] { asked += own[code] }
        most = max(most, asked)
      }
      return most
    }
  }

  /// The respondents with a score, as how many marked *k* cells with a sum of *S* above the lowest mark each.
  public func scores(_ score: Int, in group: GroupKey) -> [ScoreCount] { scores(score, inGroup: index.find(group)) }

  /// The same for the group with this number; none for none.
  public func scores(_ score: Int, inGroup number: Int?) -> [ScoreCount] {
    var scores: [ScoreCount] = []
    forEachScore(score, inGroup: number) { scores.append($0) }
    return scores
  }

  /// Hands over one by one what `scores` gives.
  public func forEachScore(_ score: Int, inGroup number: Int?, _ body: (ScoreCount) -> Void) {
    guard let number else { return }
    guard counters.sizes[plan.layout.cells.count + score] > 0 else {
      manyScores.forEach(score, inGroup: number, body)
      return
    }
    let shape = ScoreShape(plan.scores[score])
    counters.lend { section in
      let own = section(plan.layout.cells.count + score, number)
      var entry = 0
      shape.forEachEntry { marks, sum in
        let count = own[entry]
        if count > 0 { body(ScoreCount(marks: marks, sum: sum, count: count)) }
        entry += 1
      }
    }
  }

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
    let own = other.index.keys.map { group($0) }
    for (number, count) in other.responses.enumerated() { responses[own[number]] += count }
    counters.merge(other.counters, own: own)
    manyScores.merge(other.manyScores, own: own)
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
      counters.addGroup()
      manyScores.addGroup()
    }
    return number
  }

  /// Counts the responses of a batch: response `rows[i]`, or `i` where there are no `rows`, belongs to group `groups[i]`.
  mutating func add(_ batch: borrowing ResponseBatch, rows: [Int]?, groups: [UInt32]) {
    counters.makeRoom(for: groups.count)
    unsafe responses.withUnsafeMutableBufferPointer { responses in
      for group in groups { unsafe responses[Int(group)] &+= 1 }
    }
    var scores = BatchScores()
    for score in counters.byteScores {
      let sums = ScoreSums<UInt8>(of: plan.scores[score], in: batch)
      scores.append(rows.map { sums.chosen($0) } ?? sums)
    }
    makeTables()
    if let rows {
      let cells = plan.layout.cells.indices
      let codes = cells.flatMap { cell in rows.map { batch.ratings[cell * batch.capacity + $0] } }
      counters.add(codes, capacity: rows.count, scores: scores, tables: tables, groups: groups)
    } else {
      counters.add(batch.ratings, capacity: batch.capacity, scores: scores, tables: tables, groups: groups)
    }
    manyScores.add(batch, rows: rows, groups: groups)
  }

  private mutating func makeTables() {
    guard tables.starts.isEmpty else { return }
    for score in counters.byteScores {
      tables.append(
        ScoreSums<UInt8>.table(
          starts: Self.starts(plan.scores[score]), none: counters.sizes[plan.layout.cells.count + score]))
    }
  }

  private static func starts(_ plan: ScorePlan) -> [Int] {
    let shape = ScoreShape(plan)
    return (0...plan.cells.count).flatMap { asked in
      let required = plan.required(ofAsked: asked)
      return (0...plan.cells.count).map { $0 < required || $0 == 0 ? -1 : shape.start($0) }
    }
  }
}

extension Tally: Equatable {
  /// Equal where the same plan counted the same in every group, in whatever order the groups came.
  public static func == (left: Tally, right: Tally) -> Bool {
    guard left.plan == right.plan, left.index.keys.count == right.index.keys.count else { return false }
    return left.counters.lend { leftSection in
      right.counters.lend { rightSection in
        for (number, key) in left.index.keys.enumerated() {
          guard let other = right.index.find(key), left.responses[number] == right.responses[other] else {
            return false
          }
          for (section, size) in left.counters.sizes.enumerated() {
            let (one, two) = (leftSection(section, number), rightSection(section, other))
            for offset in 0..<size where one[offset] != two[offset] { return false }
          }
          guard left.manyScores.isSame(number, as: right.manyScores, other) else { return false }
        }
        return true
      }
    }
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

  func forEachEntry(_ body: (_ marks: Int, _ sum: Int) -> Void) {
    for marks in 1..<most + 1 {
      for sum in 0...marks * span { body(marks, sum) }
    }
  }

  /// The marks and the sum of the counter at `entry`.
  func parts(_ entry: Int) -> (marks: Int, sum: Int) {
    let marks = (1...max(1, most)).last { start($0) <= entry } ?? 1
    return (marks, entry - start(marks))
  }
}
