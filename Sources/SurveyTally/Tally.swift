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
  /// Counters by section, which is a cell or, behind all cells, a score: those of group *g* at `g * sizes[section]`. Counting goes a section
  /// at a time, so that what it touches lies close together. Half as wide as a sum can be, since counting is bound by memory; what could
  /// pass their range goes to `carried`, which has the same places and is empty until then.
  private var counters: [[UInt32]]
  private var carried: [[Int]] = []
  /// No counter is higher than this.
  private var mostCounted = 0
  /// Counters of one group in each section.
  private let sizes: [Int]
  /// By score, once it was counted: where the entries of each kind (``ScoreSums``) begin, or −1 where that is too few marks for a score.
  private var starts: [[Int]]

  public init(plan: TallyPlan) {
    self.plan = plan
    index = GroupIndex()
    sizes = plan.layout.codeCounts + plan.scores.map { ScoreShape($0).count }
    counters = sizes.map { _ in [] }
    starts = plan.scores.map { _ in [] }
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
    return (number * count..<(number + 1) * count).map { counter(cell, $0) }
  }

  /// How many responses of a group were asked rating cell `cell`, whatever they answered.
  func asked(_ cell: Int, inGroup number: Int) -> Int {
    let count = plan.layout.codeCounts[cell]
    return (number * count + 1..<(number + 1) * count).reduce(0) { $0 + counter(cell, $1) }
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
    let shape = ScoreShape(plan.scores[score])
    let section = plan.layout.cells.count + score
    var place = number * shape.count
    var scores: [ScoreCount] = []
    shape.forEachEntry { marks, sum in
      let count = counter(section, place)
      if count > 0 { scores.append(ScoreCount(marks: marks, sum: sum, count: count)) }
      place += 1
    }
    return scores
  }

  private func counter(_ section: Int, _ place: Int) -> Int {
    Int(counters[section][place]) + (carried.isEmpty ? 0 : carried[section][place])
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
    makeRoom(for: other.mostCounted)
    if !other.carried.isEmpty { carry() }
    let own = other.index.keys.map { group($0) }
    for (number, count) in other.responses.enumerated() { responses[own[number]] += count }
    for (section, size) in sizes.enumerated() {
      for (number, own) in own.enumerated() {
        add(other.counters[section], number * size, to: section, own * size, size)
        guard !other.carried.isEmpty else { continue }
        for offset in 0..<size {
          carried[section][own * size + offset] += other.carried[section][number * size + offset]
        }
      }
    }
  }

  private mutating func add(_ others: [UInt32], _ from: Int, to section: Int, _ start: Int, _ count: Int) {
    unsafe counters[section].withUnsafeMutableBufferPointer { counters in
      unsafe others.withUnsafeBufferPointer { others in
        for offset in 0..<count { unsafe counters[start + offset] &+= others[from + offset] }
      }
    }
  }

  /// Sees to it that every counter can take `more`.
  mutating func makeRoom(for more: Int) {
    if mostCounted + more <= Int(UInt32.max) {
      mostCounted += more
      return
    }
    carry()
    for section in counters.indices {
      for place in counters[section].indices {
        carried[section][place] += Int(counters[section][place])
        counters[section][place] = 0
      }
    }
    mostCounted = more
  }

  private mutating func carry() {
    if carried.isEmpty { carried = counters.map { [Int](repeating: 0, count: $0.count) } }
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
      for (section, size) in sizes.enumerated() {
        counters[section].append(contentsOf: repeatElement(0, count: size))
        if !carried.isEmpty { carried[section].append(contentsOf: repeatElement(0, count: size)) }
      }
    }
    return number
  }

  mutating func addResponses(_ groups: [UInt32]) {
    unsafe responses.withUnsafeMutableBufferPointer { responses in
      for group in groups { unsafe responses[Int(group)] &+= 1 }
    }
  }

  /// Counts the codes of all cells: response `rows[i]`, or `i` where there are no `rows`, belongs to group `groups[i]`.
  mutating func addCodes(_ batch: borrowing ResponseBatch, rows: [Int]?, groups: [UInt32]) {
    var cell = 0
    while cell < plan.layout.cells.count {
      // Cells with as many counters each have them at the same places.
      let end = sizes[cell..<plan.layout.cells.count].firstIndex { $0 != sizes[cell] } ?? plan.layout.cells.count
      if counters[cell].count <= Int(UInt16.max) {
        addCodes(cell..<end, CounterPlaces<UInt16>(groups, size: sizes[cell]), batch, rows)
      } else if counters[cell].count <= Int(UInt32.max) {
        addCodes(cell..<end, CounterPlaces<UInt32>(groups, size: sizes[cell]), batch, rows)
      } else {
        addCodes(cell..<end, CounterPlaces<UInt64>(groups, size: sizes[cell]), batch, rows)
      }
      cell = end
    }
  }

  private mutating func addCodes<Place>(
    _ cells: Range<Int>, _ places: consuming CounterPlaces<Place>, _ batch: borrowing ResponseBatch, _ rows: [Int]?
  ) {
    let capacity = batch.capacity
    unsafe batch.ratings.withUnsafeBufferPointer { ratings in
      for cell in cells {
        let codes = unsafe UnsafeBufferPointer(rebasing: ratings[cell * capacity..<cell * capacity + batch.count])
        if let rows {
          let chosen = rows.map { unsafe codes[$0] }
          unsafe chosen.withUnsafeBufferPointer { unsafe places.count($0, in: &counters[cell]) }
        } else {
          unsafe places.count(codes, in: &counters[cell])
        }
      }
    }
  }

  /// Counts one score: of response `i` of the batch, `sums`; response `rows[i]`, or `i` where there are no `rows`, belongs to group `groups[i]`.
  mutating func addScore<Number>(_ score: Int, _ sums: ScoreSums<Number>, rows: [Int]?, groups: [UInt32]) {
    if starts[score].isEmpty { starts[score] = Self.starts(plan.scores[score]) }
    let section = plan.layout.cells.count + score
    let size = sizes[section]
    let sums = rows.map { sums.chosen($0) } ?? sums
    if counters[section].count <= Int(UInt16.max) {
      addScore(score, section, sums, CounterPlaces<UInt16>(groups, size: size))
    } else if counters[section].count <= Int(UInt32.max) {
      addScore(score, section, sums, CounterPlaces<UInt32>(groups, size: size))
    } else {
      addScore(score, section, sums, CounterPlaces<UInt64>(groups, size: size))
    }
  }

  private mutating func addScore<Number, Place>(
    _ score: Int, _ section: Int, _ sums: ScoreSums<Number>, _ places: consuming CounterPlaces<Place>
  ) {
    unsafe sums.withUnsafeBufferPointers { kinds, points in
      unsafe places.count(kinds, points, starts: starts[score], in: &counters[section])
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
    for (number, key) in left.index.keys.enumerated() {
      guard let other = right.index.find(key), left.responses[number] == right.responses[other] else { return false }
      for (section, size) in left.sizes.enumerated() {
        for offset in 0..<size
        where left.counter(section, number * size + offset) != right.counter(section, other * size + offset) {
          return false
        }
      }
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
