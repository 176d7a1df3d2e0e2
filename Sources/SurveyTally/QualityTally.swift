public import SurveyModel

/// What tells careless or made-up questionnaires, counted over the responses of one input.
///
/// Nothing is dropped for it. Memory is bounded: counters of the layout, the times of at most
/// ``SubmissionTimes/limit`` submissions, and the marks of as many responses as are given to be compared in pairs.
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
  /// Blank cells, and whether there is anything else, by place: a cell that is blank for all of a place was not asked there.
  private var blanks: [Int]
  private var hasOthers: [Bool]
  private var places: [UInt16: Int] = [:]
  private let mostPlaces: Int
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
    // The last is for all places beyond.
    mostPlaces = max(1, min(500, 1_000_000 / max(1, layout.cells.count)))
    blanks = [Int](repeating: 0, count: layout.cells.count)
    hasOthers = [Bool](repeating: false, count: layout.cells.count)
    let cells = Array(layout.cells.indices.prefix(Self.comparedCells))
    oneMark = Set(cells.map { layout.cells[$0].scale }).sorted().compactMap { scale in
      let own = cells.filter { layout.cells[$0].scale == scale }
      guard own.count >= Self.fewestForOneMark else { return nil }
      return OneMark(scale: scale, cells: own, respondents: [Int](repeating: 0, count: own.count + 1))
    }
    profiles = MarkProfiles(layout: layout, cells: cells, limit: compared)
  }

  /// How many answers of each code (``AnswerCode``) rating cell `cell` has.
  public func counts(of cell: Int) -> [Int] { Array(counters[starts[cell]..<starts[cell] + layout.codeCounts[cell]]) }

  /// How many of each mark rating cell `cell` has, the lowest point of its scale first.
  public func marks(of cell: Int) -> [Int] { Array(counts(of: cell).dropFirst(Int(AnswerCode.firstSubstantive))) }

  /// Blanks of rating cell `cell` in places where it has no answer at all, though it has some in others: one file with the
  /// answers of two towns holds the services of both.
  public func blanksWhereNotAsked(_ cell: Int) -> Int {
    let own = (0..<max(1, places.count)).map { $0 * layout.cells.count + cell }
    guard own.contains(where: { hasOthers[$0] }) else { return 0 }
    return own.reduce(0) { $0 + (hasOthers[$1] ? 0 : blanks[$1]) }
  }

  // MARK: Counting

  /// Counts the responses of a batch. A respondent with enough marks on several scales is counted on the first of them.
  ///
  /// - Complexity: O(responses × cells).
  public mutating func add(_ batch: borrowing ResponseBatch) {
    responses += batch.count
    let rowPlaces = (0..<batch.count).map { place(batch.codes[ResponseLayout.place * batch.capacity + $0]) }
    let marked = layout.cells.indices.map { count($0, batch, rowPlaces) }
    var isCounted = [Bool](repeating: false, count: batch.count)
    var isOneMark = isCounted
    for index in oneMark.indices {
      let cells = oneMark[index].cells.filter { marked[$0] }
      if cells.count >= Self.fewestForOneMark { look(index, cells, batch, &isCounted, &isOneMark) }
    }
    if layout.cells.indices.count(where: { marked[$0] }) >= MarkProfiles.fewestMarks {
      for row in 0..<batch.count where !isOneMark[row] { profiles.add(batch, row: row) }
    }
    for row in 0..<batch.count {
      times.add(batch.times[row], place: batch.codes[ResponseLayout.place * batch.capacity + row])
    }
  }

  /// The number of a place, in the order in which places come.
  private mutating func place(_ code: UInt16) -> Int {
    if let known = places[code] { return known }
    guard places.count < mostPlaces else { return mostPlaces - 1 }
    let number = places.count
    places[code] = number
    if number > 0 {
      blanks.append(contentsOf: repeatElement(0, count: layout.cells.count))
      hasOthers.append(contentsOf: repeatElement(false, count: layout.cells.count))
    }
    return number
  }

  /// Counts one cell's answers; whether there are marks among them.
  private mutating func count(_ cell: Int, _ batch: borrowing ResponseBatch, _ rowPlaces: [Int]) -> Bool {
    let limit = layout.codeCounts[cell]
    let blank = UInt8(AnswerCode.blank.rawValue)
    var own = [Int](repeating: 0, count: 256)
    for row in 0..<batch.count {
      let code = batch.ratings[cell * batch.capacity + row]
      own[Int(code)] += 1
      let index = rowPlaces[row] * layout.cells.count + cell
      if code == blank { blanks[index] += 1 } else if code > blank { hasOthers[index] = true }
    }
    for code in 0..<min(limit, 256) { counters[starts[cell] + code] += own[code] }
    return own[Int(AnswerCode.firstSubstantive)...].contains { $0 > 0 }
  }

  private mutating func look(
    _ index: Int, _ cells: [Int], _ batch: borrowing ResponseBatch, _ isCounted: inout [Bool], _ isOneMark: inout [Bool]
  ) {
    let first = UInt8(AnswerCode.firstSubstantive)
    var marks = [Int](repeating: 0, count: batch.count)
    var mark = [UInt8](repeating: 0, count: batch.count)
    var isSame = [Bool](repeating: true, count: batch.count)
    for cell in cells {
      let start = cell * batch.capacity
      for row in 0..<batch.count {
        let code = batch.ratings[start + row]
        guard code >= first else { continue }
        if marks[row] == 0 { mark[row] = code } else if mark[row] != code { isSame[row] = false }
        marks[row] += 1
      }
    }
    for row in 0..<batch.count where !isCounted[row] && marks[row] >= Self.fewestForOneMark {
      isCounted[row] = true
      oneMark[index].respondents[marks[row]] += 1
      guard isSame[row] else { continue }
      isOneMark[row] = true
      oneMark[index].same += 1
    }
  }
}
