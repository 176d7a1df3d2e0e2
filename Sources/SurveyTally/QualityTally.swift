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
    let marked = count(batch)
    var isCounted = [Bool](repeating: false, count: batch.count)
    var isOneMark = isCounted
    for index in oneMark.indices {
      let cells = oneMark[index].cells.filter { marked[$0] }
      if cells.count >= Self.fewestForOneMark { look(index, cells, batch, &isCounted, &isOneMark) }
    }
    if !profiles.isFull, layout.cells.indices.count(where: { marked[$0] }) >= MarkProfiles.fewestMarks {
      for row in 0..<batch.count where !isOneMark[row] { profiles.add(batch, row: row) }
    }
    times.add(batch)
  }

  /// Counts all cells' answers; of each cell, whether there are marks among them.
  private mutating func count(_ batch: borrowing ResponseBatch) -> [Bool] {
    let rowPlaces = places.numbers(of: batch)
    var isMarked: [Bool] = []
    while isMarked.count < layout.cells.count {
      // Cells with as many codes each have their counters at the same places.
      let first = isMarked.count
      let size = layout.codeCounts[first]
      let end = layout.codeCounts[first...].firstIndex { $0 != size } ?? layout.cells.count
      var answers = PlaceAnswers(places: places.count, size: size, rowPlaces)
      for cell in first..<end {
        answers.count(cell, of: batch)
        isMarked.append(answers.take(cell, into: &counters, from: starts[cell], &places))
      }
    }
    return isMarked
  }

  private mutating func look(
    _ index: Int, _ cells: [Int], _ batch: borrowing ResponseBatch, _ isCounted: inout [Bool], _ isOneMark: inout [Bool]
  ) {
    var spans = MarkSpans(count: batch.count)
    unsafe batch.ratings.withUnsafeBufferPointer { ratings in
      func column(_ cell: Int) -> UnsafeBufferPointer<UInt8> {
        unsafe UnsafeBufferPointer(rebasing: ratings[cell * batch.capacity..<cell * batch.capacity + batch.count])
      }
      var next = cells[...]
      // Two at a time, since what is known of the rows is read and written each time.
      while next.count >= 2, let one = next.popFirst(), let other = next.popFirst() {
        unsafe spans.add(column(one), column(other))
      }
      if let cell = next.popFirst() { unsafe spans.add(column(cell), nil) }
    }
    for row in 0..<batch.count where !isCounted[row] && spans.marks[row] >= Self.fewestForOneMark {
      isCounted[row] = true
      oneMark[index].respondents[Int(spans.marks[row])] += 1
      guard spans.lowest[row] == spans.highest[row] else { continue }
      isOneMark[row] = true
      oneMark[index].same += 1
    }
  }
}

extension QualityTally.OneMark {
  fileprivate mutating func merge(_ other: Self) {
    for marks in respondents.indices { respondents[marks] += other.respondents[marks] }
    same += other.same
  }
}

/// Of each response of a batch: how many marks it has, and the lowest and the highest of them. Row by row in plain loops over bytes, which
/// the compiler turns into vector code.
private struct MarkSpans {
  var marks: [UInt16]
  var lowest: [UInt8]
  var highest: [UInt8]

  init(count: Int) {
    marks = [UInt16](repeating: 0, count: count)
    lowest = [UInt8](repeating: .max, count: count)
    highest = [UInt8](repeating: 0, count: count)
  }

  /// Adds one more cell, or two.
  mutating func add(_ one: UnsafeBufferPointer<UInt8>, _ other: UnsafeBufferPointer<UInt8>?) {
    unsafe marks.withUnsafeMutableBufferPointer { marks in
      unsafe lowest.withUnsafeMutableBufferPointer { lowest in
        unsafe highest.withUnsafeMutableBufferPointer { highest in
          if let other = unsafe other {
            for row in 0..<one.count {
              let (first, second) = unsafe (Mark(one[row]), Mark(other[row]))
              unsafe marks[row] &+= UInt16(first.count &+ second.count)
              unsafe lowest[row] = min(lowest[row], min(first.orHighest, second.orHighest))
              unsafe highest[row] = max(highest[row], max(first.orNothing, second.orNothing))
            }
          } else {
            for row in 0..<one.count {
              let mark = unsafe Mark(one[row])
              unsafe marks[row] &+= UInt16(mark.count)
              unsafe lowest[row] = min(lowest[row], mark.orHighest)
              unsafe highest[row] = max(highest[row], mark.orNothing)
            }
          }
        }
      }
    }
  }

  /// What one answer adds.
  private struct Mark {
    let count: UInt8
    let orHighest: UInt8
    let orNothing: UInt8

    @inline(__always)
    init(_ code: UInt8) {
      let isMark = code >= UInt8(truncatingIfNeeded: AnswerCode.firstSubstantive)
      count = isMark ? 1 : 0
      orHighest = isMark ? code : .max
      orNothing = isMark ? code : 0
    }
  }
}
