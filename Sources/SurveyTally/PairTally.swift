public import SurveyModel

/// Service scores of linked respondents, kept so that the same person's responses in two assessments can be paired.
///
/// Which two assessments are compared is known only when all responses have been read; so each linked response is kept, as exact
/// integers: its link, place, assessment and scores. Unlike all other tallies this one grows with the respondents: 24 bytes and 4 a
/// score for each linked response, some 40 MB for a million of them with four services. Responses without a link take nothing. Parts
/// are counted in any order, on any thread, and merged to the same result.
public struct PairTally: Sendable {
  /// One linked response.
  private struct Record: Hashable {
    var link: PersonLink
    var place: UInt16
    var wave: UInt16
    /// Whether the response meets the conditions. One that does not is kept all the same: it can make its person ambiguous.
    var isCounted: Bool
  }

  public let layout: ResponseLayout
  public let scores: [ScorePlan]
  public let filters: [TallyPlan.Filter]
  private let shapes: [ScoreShape]
  private var records: [Record] = []
  /// The scores of each record, one record behind the other: the entry of the score's shape and one, or 0 without a score.
  private var entries: [UInt32] = []

  public init(layout: ResponseLayout, scores: [ScorePlan], filters: [TallyPlan.Filter] = []) {
    self.layout = layout
    self.scores = scores
    self.filters = filters
    shapes = scores.map(ScoreShape.init)
  }

  /// Whether nobody is linked.
  public var isEmpty: Bool { records.isEmpty }

  /// A tally of the same scores that has counted nothing.
  public func empty() -> PairTally { PairTally(layout: layout, scores: scores, filters: filters) }

  // MARK: Counting

  /// Keeps the batch's responses that have a link (``ResponseBatch/links``).
  ///
  /// - Complexity: O(linked responses × cells).
  public mutating func add(_ batch: borrowing ResponseBatch) {
    for row in 0..<min(batch.count, batch.links.count) where batch.links[row] != .none {
      var isCounted = true
      for filter in filters where !filter.passes(batch, row, layout) { isCounted = false }
      records.append(
        Record(
          link: batch.links[row], place: batch.codes[ResponseLayout.place * batch.capacity + row],
          wave: batch.codes[ResponseLayout.wave * batch.capacity + row], isCounted: isCounted))
      for (number, plan) in scores.enumerated() {
        let entry = plan.marks(of: row, in: batch).map { shapes[number].start($0.marks) + $0.sum + 1 }
        entries.append(entry.flatMap { UInt32(exactly: $0) } ?? 0)
      }
    }
  }

  /// Adds what `other` has kept, which must be of the same scores: any order, same result.
  public mutating func merge(_ other: PairTally) {
    precondition(scores == other.scores && filters == other.filters, "tallies of different scores do not add up")
    if records.isEmpty {
      (records, entries) = (other.records, other.entries)
    } else {
      records += other.records
      entries += other.entries
    }
  }

  public func merging(_ other: PairTally) -> PairTally {
    var both = self
    both.merge(other)
    return both
  }

  // MARK: Pairing

  /// One respondent's score: how many cells were marked, and the sum above the lowest mark each.
  public struct Score: Hashable, Sendable, Comparable {
    public var marks: Int
    public var sum: Int

    public init(marks: Int, sum: Int) {
      self.marks = marks
      self.sum = sum
    }

    public static func < (left: Score, right: Score) -> Bool { (left.marks, left.sum) < (right.marks, right.sum) }
  }

  /// So many people had this score first and that one then.
  public struct ScorePair: Hashable, Sendable {
    public var first: Score
    public var second: Score
    public var count: Int

    public init(first: Score, second: Score, count: Int) {
      self.first = first
      self.second = second
      self.count = count
    }
  }

  /// The linked people of one place in two assessments.
  public struct Pairs: Hashable, Sendable {
    /// Linked responses in each of the two.
    public var first = 0
    public var second = 0
    /// People with one response in each, both in this place: the pairs.
    public var people = 0
    /// People with more than one response in one of the two, at least one of them in this place: it cannot be said which to pair.
    public var ambiguous = 0
    /// People whose other response stands in another place.
    public var elsewhere = 0
    /// For each of ``PairTally/scores``, the people who have it both times, in order of their scores.
    public var scores: [[ScorePair]] = []

    public init() {}
  }

  /// Pairs the responses of two assessments, place by place.
  ///
  /// A person with more than one response in one of them is left out and counted, also where only one of these meets the conditions.
  ///
  /// - Returns: Nothing for places without a linked response in either.
  /// - Complexity: O(*n* log *n*) over the linked responses.
  public func pairs(first: UInt16, second: UInt16) -> [UInt16: Pairs] {
    let order = records.indices.filter { records[$0].wave == first || records[$0].wave == second }
      .sorted { records[$0].link < records[$1].link }
    var places: [UInt16: Pairs] = [:]
    var counts: [UInt16: [[UInt64: Int]]] = [:]
    var start = 0
    while start < order.count {
      let link = records[order[start]].link
      let end = order[start...].firstIndex { records[$0].link != link } ?? order.count
      let own = order[start..<end]
      start = end
      for index in own where records[index].isCounted {
        let isFirst = records[index].wave == first
        places[records[index].place, default: Pairs()][keyPath: isFirst ? \Pairs.first : \Pairs.second] += 1
      }
      let (before, after) = (own.filter { records[$0].wave == first }, own.filter { records[$0].wave != first })
      if before.count > 1 || after.count > 1 {
        for place in Set(own.filter { records[$0].isCounted }.map { records[$0].place }) {
          places[place, default: Pairs()].ambiguous += 1
        }
      } else if let before = before.first, let after = after.first, records[before].isCounted, records[after].isCounted
      {
        let (place, other) = (records[before].place, records[after].place)
        guard place == other else {
          for place in [place, other] { places[place, default: Pairs()].elsewhere += 1 }
          continue
        }
        places[place, default: Pairs()].people += 1
        pair(before, after, &counts[place, default: scores.map { _ in [:] }])
      }
    }
    for place in Array(places.keys) {
      places[place]?.scores = scores.indices.map { score in
        decoded(counts[place].map { $0[score] } ?? [:], shapes[score])
      }
    }
    return places
  }

  private func pair(_ before: Int, _ after: Int, _ counts: inout [[UInt64: Int]]) {
    for score in scores.indices {
      let (first, second) = (entries[before * scores.count + score], entries[after * scores.count + score])
      if first > 0 && second > 0 { counts[score][UInt64(first) << 32 | UInt64(second), default: 0] += 1 }
    }
  }

  private func decoded(_ counts: [UInt64: Int], _ shape: ScoreShape) -> [ScorePair] {
    func score(_ entry: UInt64) -> Score {
      let parts = shape.parts(Int(entry) - 1)
      return Score(marks: parts.marks, sum: parts.sum)
    }
    return counts.map { ScorePair(first: score($0 >> 32), second: score($0 & 0xFFFF_FFFF), count: $1) }
      .sorted { ($0.first, $0.second) < ($1.first, $1.second) }
  }
}

extension PairTally: Equatable {
  /// Equal where the same scores were kept of the same responses, in whatever order they came.
  public static func == (left: PairTally, right: PairTally) -> Bool {
    left.layout == right.layout && left.scores == right.scores && left.filters == right.filters
      && left.responses == right.responses
  }

  private struct Response: Hashable {
    var record: Record
    var entries: ArraySlice<UInt32>
  }

  private var responses: [Response: Int] {
    var responses: [Response: Int] = [:]
    for (number, record) in records.enumerated() {
      let own = entries[number * scores.count..<(number + 1) * scores.count]
      responses[Response(record: record, entries: own), default: 0] += 1
    }
    return responses
  }
}
