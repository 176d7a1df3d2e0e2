/// A date, and a time of day where given, as an export writes it: without a zone, day and month perhaps undecided.
///
/// Forms write the same moment as `20.03.2025`, `4/22/2016` or `24/07/2025`. Which number is the day can only be decided over a
/// whole column, so a timestamp keeps both in the order in which they stand.
public struct Timestamp: Hashable, Sendable {
  public enum Order: UInt8, Sendable {
    case absent, yearMonthDay
    /// Day and month in the order of the file, which one is which still open.
    case twoThenYear
  }

  public var order: Order
  public var year: Int16
  /// Month and day for `yearMonthDay`; the first and second number for `twoThenYear`.
  public var first: UInt8
  public var second: UInt8
  /// Seconds after midnight; −1 where no time of day is given.
  public var seconds: Int32

  public static let none = Timestamp(order: .absent, year: 0, first: 0, second: 0, seconds: -1)

  public init(order: Order, year: Int16, first: UInt8, second: UInt8, seconds: Int32) {
    self.order = order
    self.year = year
    self.first = first
    self.second = second
    self.seconds = seconds
  }
}

/// A calendar day.
public struct CalendarDay: Hashable, Sendable, Comparable {
  /// Year, month and day in one number, which grows from day to day.
  private let number: Int32

  /// - Parameters:
  ///   - year: 0 to 9999.
  ///   - month: 0 to 15.
  ///   - day: 0 to 31.
  public init(year: Int, month: Int, day: Int) {
    number = Self.number(
      Int32(truncatingIfNeeded: year), Int32(truncatingIfNeeded: month), Int32(truncatingIfNeeded: day))
  }

  /// - Parameter number: what ``number(_:_:_:)`` gives.
  init(number: Int32) { self.number = number }

  /// Year, month and day in one number, which grows from day to day.
  @inline(__always)
  static func number(_ year: Int32, _ month: Int32, _ day: Int32) -> Int32 { year << 9 | (month & 15) << 5 | day & 31 }

  public var year: Int { Int(number >> 9) }
  public var month: Int { Int(number >> 5 & 15) }
  public var day: Int { Int(number & 31) }

  public static func < (left: CalendarDay, right: CalendarDay) -> Bool { left.number < right.number }
}

/// The first and the last day of a set of responses, in whatever order and parts they come.
///
/// Both readings of an undecided date are kept until one is ruled out by a number over 12. Merging is associative and commutative.
public struct DateRange: Hashable, Sendable {
  /// First and last day if the first number is the day, and if it is the month.
  private var dayFirst: ClosedRange<CalendarDay>?
  private var monthFirst: ClosedRange<CalendarDay>?
  private var dayFirstRuledOut = false
  private var monthFirstRuledOut = false
  private var undecidedDates = false
  /// How many responses had a date.
  public private(set) var count = 0

  public init() {}

  public mutating func add(_ time: Timestamp) {
    guard time.order != .absent else { return }
    count += 1
    let year = Int(time.year)
    let first = Int(time.first)
    let second = Int(time.second)
    switch time.order {
    case .absent: return
    case .yearMonthDay:
      let day = CalendarDay(year: year, month: first, day: second)
      dayFirst = Self.widened(dayFirst, by: day)
      monthFirst = Self.widened(monthFirst, by: day)
    case .twoThenYear:
      if first != second { undecidedDates = true }
      if first > 12 { monthFirstRuledOut = true }
      if second > 12 { dayFirstRuledOut = true }
      dayFirst = Self.widened(dayFirst, by: CalendarDay(year: year, month: min(second, 12), day: first))
      monthFirst = Self.widened(monthFirst, by: CalendarDay(year: year, month: min(first, 12), day: second))
    }
  }

  public mutating func merge(_ other: DateRange) {
    count += other.count
    if let range = other.dayFirst {
      dayFirst = Self.widened(Self.widened(dayFirst, by: range.lowerBound), by: range.upperBound)
    }
    if let range = other.monthFirst {
      monthFirst = Self.widened(Self.widened(monthFirst, by: range.lowerBound), by: range.upperBound)
    }
    dayFirstRuledOut = dayFirstRuledOut || other.dayFirstRuledOut
    monthFirstRuledOut = monthFirstRuledOut || other.monthFirstRuledOut
    undecidedDates = undecidedDates || other.undecidedDates
  }

  /// The first and last day, or `nil` where no response has a date or the dates contradict each other.
  ///
  /// Where nothing in the column decides, the first number is taken as the day, as in all of these users' exports.
  public var days: ClosedRange<CalendarDay>? { days(decidedBy: self) }

  /// The first and last day, with the order of day and month that `column` decides: the range of all dates of the column that this one's
  /// are some of.
  public func days(decidedBy column: DateRange) -> ClosedRange<CalendarDay>? {
    if column.dayFirstRuledOut && column.monthFirstRuledOut { return nil }
    return column.dayFirstRuledOut ? monthFirst : dayFirst
  }

  /// Whether some date can be read in two ways and nothing in the column decides which.
  public var isUndecided: Bool { undecidedDates && !dayFirstRuledOut && !monthFirstRuledOut }

  /// Adds many dates at once: how many there are, and their first and last day as read both ways.
  mutating func add(_ count: Int, dayFirst: ClosedRange<CalendarDay>, monthFirst: ClosedRange<CalendarDay>) {
    self.count += count
    self.dayFirst = Self.widened(Self.widened(self.dayFirst, by: dayFirst.lowerBound), by: dayFirst.upperBound)
    self.monthFirst = Self.widened(Self.widened(self.monthFirst, by: monthFirst.lowerBound), by: monthFirst.upperBound)
  }

  private static func widened(_ range: ClosedRange<CalendarDay>?, by day: CalendarDay) -> ClosedRange<CalendarDay> {
    guard let range else { return day...day }
    if range.contains(day) { return range }
    return min(range.lowerBound, day)...max(range.upperBound, day)
  }
}
