public import SurveyModel

/// What tells careless or made-up questionnaires, counted over the responses of one input.
///
/// Nothing is dropped for it. Memory is bounded: counters of the layout, the times of the first
/// ``SubmissionTimes/limit`` responses, and the marks of as many responses as are given to be compared in pairs. Parts of an input
/// are counted in any order, and merged to the same result.
public struct QualityTally: Sendable {
  /// One mark for everything is looked at from this many marks on.
  public static let fewestForOneMark = 6
  /// Rating cells beyond these are left out of ``oneMark`` and ``profiles``.
  public static let comparedCells = 256

  public let layout: ResponseLayout
  public private(set) var responses = 0
  /// Counters of each cell's answer codes, one cell behind the other.
  private var counters: [Int]
  private let starts: [Int]
  /// What is blank in which place: a cell that is blank for all of a place was not asked there.
  private var places: PlaceBlanks
  /// Respondents with six or more marks on one scale.
  public private(set) var oneMark: [OneMark]
  public private(set) var times = SubmissionTimes()
  public private(set) var profiles: MarkProfiles

  /// Respondents who marked enough cells of one scale, and those among them who gave all of these one and the same mark.
  public struct OneMark: Sendable, Hashable {
    /// Index in ``Codebook/scales``, and the layout's cells on it.
    public var scale: Int
    public var cells: [Int]
    /// How many respondents marked 0, 1, 2, … of the cells; those under ``QualityTally/fewestForOneMark`` are not counted.
    public var respondents: [Int]
    public var same = 0
  }

  /// - Parameter compared: how many responses are kept to be compared in pairs.
  public init(layout: ResponseLayout, compared: Int = MarkProfiles.limit) {
    self.layout = layout
    var next = 0
    starts = layout.codeCounts.map { count in
      defer { next += count }
      return next
    }
    counters = [Int](repeating: 0, count: next)
    places = PlaceBlanks(cells: layout.cells.count)
    let cells = Array(layout.cells.indices.prefix(Self.comparedCells))
    oneMark = Set(cells.map { layout.cells[$0].scale }).sorted().compactMap { scale in
      let own = cells.filter { layout.cells[$0].scale == scale }
      guard own.count >= Self.fewestForOneMark else { return nil }
      return OneMark(scale: scale, cells: own, respondents: [Int](repeating: 0, count: own.count + 1))
    }
    profiles = MarkProfiles(layout: layout, cells: cells, limit: compared)
  }

  /// A tally of the same kind that has counted nothing.
  public func empty() -> QualityTally { QualityTally(layout: layout, compared: profiles.limit) }

  /// How many answers of each code (``AnswerCode``) rating cell `cell` has.
  public func counts(of cell: Int) -> [Int] { Array(counters[starts[cell]..<starts[cell] + layout.codeCounts[cell]]) }

  /// How many of each mark rating cell `cell` has, the lowest point of its scale first.
  public func marks(of cell: Int) -> [Int] { Array(counts(of: cell).dropFirst(Int(AnswerCode.firstSubstantive))) }

  /// Blanks of rating cell `cell` in places where it has no answer at all, though it has some in others: one file with the
  /// answers of two towns holds the services of both.
  public func blanksWhereNotAsked(_ cell: Int) -> Int { places.blanksWhereNotAsked(cell) }

  /// Adds what `other` has counted of the same input, in any order.
  public mutating func merge(_ other: QualityTally) {
    responses += other.responses
    for index in counters.indices { counters[index] += other.counters[index] }
    for index in oneMark.indices { oneMark[index].merge(other.oneMark[index]) }
    places.merge(other.places)
    times.merge(other.times)
    profiles.merge(other.profiles)
  }

  // MARK: Counting

  /// Counts the responses of a batch. A respondent with enough marks on several scales is counted on the first of them.
  ///
  /// - Complexity: O(responses × cells).
  public mutating func add(_ batch: borrowing ResponseBatch) {
    responses += batch.count
    let counted = layout.cells.indices.map { count($0, of: batch) }
    let marked = counted.map { $0.marks > 0 }
    places.add(batch, asked: counted.indices.filter { counted[$0].answers > 0 })
    var isCounted = [Bool](repeating: false, count: batch.count)
    var isOneMark = isCounted
    for index in oneMark.indices {
      let cells = oneMark[index].cells.filter { marked[$0] }
      if cells.count >= Self.fewestForOneMark { look(index, cells, batch, &isCounted, &isOneMark) }
    }
    if !profiles.isFull, marked.count(where: { $0 }) >= MarkProfiles.fewestMarks {
      for row in 0..<batch.count where !isOneMark[row] { profiles.add(batch, row: row) }
    }
    times.add(batch)
  }

  /// Counts the answers of one cell: how many there are, blanks among them, and how many of these are marks.
  private mutating func count(_ cell: Int, of batch: borrowing ResponseBatch) -> (answers: Int, marks: Int) {
    let (start, own) = (cell * batch.capacity, starts[cell])
    return unsafe batch.ratings.withUnsafeBufferPointer { ratings in
      let column = unsafe UnsafeBufferPointer(rebasing: ratings[start..<start + batch.count])
      var (left, answers, marks) = (batch.count, 0, 0)
      // Codes that were there before are all that is there, as a rule.
      for wasThere in [true, false] {
        for code in 0..<layout.codeCounts[cell] where left > 0 && (counters[own + code] > 0) == wasThere {
          let count = unsafe column.count(of: UInt8(truncatingIfNeeded: code))
          counters[own + code] += count
          left -= count
          if code > 0 { answers += count }
          if code >= AnswerCode.firstSubstantive { marks += count }
        }
      }
      return (answers, marks)
    }
  }

  private mutating func look(
    _ index: Int, _ cells: [Int], _ batch: borrowing ResponseBatch, _ isCounted: inout [Bool], _ isOneMark: inout [Bool]
  ) {
    let spans = MarkSpans(cells, of: batch)
    var respondents = [Int](repeating: 0, count: oneMark[index].respondents.count)
    var same = 0
    for row in 0..<batch.count where !isCounted[row] && spans.marks[row] >= Self.fewestForOneMark {
      isCounted[row] = true
      respondents[Int(spans.marks[row])] += 1
      guard spans.areSame(row) else { continue }
      isOneMark[row] = true
      same += 1
    }
    oneMark[index].merge(OneMark(scale: 0, cells: [], respondents: respondents, same: same))
  }
}

extension QualityTally.OneMark {
  fileprivate mutating func merge(_ other: Self) {
    for marks in respondents.indices { respondents[marks] += other.respondents[marks] }
    same += other.same
  }
}
