// Invariant its next editor must keep: `add` writes no more keys than the rows that it asked room for, all of which the batch has.
public import SurveyModel

/// When responses were sent, and which of them were sent close after each other.
///
/// A time is kept as its file writes it, the order of day and month still open: runs stand within one day, and two equal
/// dates are equal either way. So a run that goes on past midnight counts as two.
public struct SubmissionTimes: Sendable {
  /// Of responses beyond these no times are kept.
  public static let limit = 1_000_000
  /// A run is this many submissions or more, none more than this many seconds after the one before.
  public static let fewestInRun = 3
  public static let seconds = 60

  /// Place, day and second, 16, 25 and 17 bits: sorted, the submissions of one place and day stand together in order. Batch by batch, so that
  /// no more memory is taken than they need.
  private var keys: [[UInt64]] = []
  public private(set) var isFull = false

  public init() {}

  /// How many responses have a date and a time of day.
  public private(set) var count = 0

  /// - Parameters:
  ///   - place: the code of the response's place: submissions of different places make no run.
  ///   - position: how many responses of the input come before.
  public mutating func add(_ time: Timestamp, place: UInt16, position: Int) {
    guard let key = Self.key(time, place) else { return }
    guard position < Self.limit else {
      isFull = true
      return
    }
    keys.append([key])
    count += 1
  }

  /// Adds the times of a batch's responses.
  mutating func add(_ batch: borrowing ResponseBatch) {
    let start = ResponseLayout.place * batch.capacity
    let rows = batch.count
    let room = max(0, min(rows, Self.limit - batch.position))
    unsafe batch.times.withUnsafeBufferPointer { times in
      unsafe batch.codes.withUnsafeBufferPointer { codes in
        // An array without room is one that all threads share, and its count would be written all the same.
        if room > 0 {
          let new = unsafe [UInt64](unsafeUninitializedCapacity: room) { own, count in
            for row in 0..<room {
              guard let key = unsafe Self.key(times[row], codes[start + row]) else { continue }
              unsafe own[count] = key
              count &+= 1
            }
          }
          if !new.isEmpty { keys.append(new) }
          self.count += new.count
        }
        for row in room..<rows where unsafe Self.key(times[row], codes[start + row]) != nil { isFull = true }
      }
    }
  }

  @inline(__always)
  private static func key(_ time: Timestamp, _ place: UInt16) -> UInt64? {
    guard time.order != .absent, time.seconds >= 0, time.seconds < 86_400 else { return nil }
    let year = UInt64(truncatingIfNeeded: min(max(time.year, 0), 16_383))
    let isOpen: UInt64 = time.order == .twoThenYear ? 1 : 0
    let day = isOpen << 24 | year << 10 | UInt64(time.first & 31) << 5 | UInt64(time.second & 31)
    return UInt64(place) << 42 | day << 17 | UInt64(truncatingIfNeeded: time.seconds)
  }

  /// Adds other times of the same input, in any order.
  mutating func merge(_ other: SubmissionTimes) {
    keys += other.keys
    count += other.count
    isFull = isFull || other.isFull
  }

  /// What the runs come to.
  public struct Runs: Sendable, Hashable {
    public var count = 0
    /// Submissions in all runs together.
    public var submissions = 0
    /// First and last time of the longest run, of the first of them where several are; `nil` without runs.
    public var longest: (first: Timestamp, last: Timestamp)? {
      firstKey.flatMap { first in lastKey.map { (SubmissionTimes.time(first), SubmissionTimes.time($0)) } }
    }
    /// How many submissions each place has on each day that has any.
    public var days: [Int] = []

    fileprivate var firstKey: UInt64?
    fileprivate var lastKey: UInt64?
  }

  /// - Complexity: O(*n*).
  public func runs() -> Runs {
    let varying = VaryingBits(keys, kept: Self.secondBits)
    return varying.count <= UInt32.bitWidth ? runs(varying, UInt32.self) : runs(varying, UInt64.self)
  }

  private static let secondBits = 17

  /// - Parameter Key: has room for all bits of the keys that vary.
  private func runs<Key: FixedWidthInteger & UnsignedInteger>(_ varying: VaryingBits, _: Key.Type) -> Runs {
    var runs = Runs()
    let sorted = radixSorted(varying.packed(keys, as: Key.self), bits: varying.count)
    var longest = 0
    var start = 0
    var dayStart = 0
    for index in sorted.indices {
      let next = index + 1
      let isDayEnd = next == sorted.count || sorted[next] >> Self.secondBits != sorted[index] >> Self.secondBits
      if isDayEnd {
        runs.days.append(next - dayStart)
        dayStart = next
      }
      guard isDayEnd || sorted[next] - sorted[index] > Key(Self.seconds) else { continue }
      let length = next - start
      if length >= Self.fewestInRun {
        runs.count += 1
        runs.submissions += length
        if length > longest {
          longest = length
          runs.firstKey = varying.unpacked(UInt64(sorted[start]))
          runs.lastKey = varying.unpacked(UInt64(sorted[index]))
        }
      }
      start = next
    }
    return runs
  }

  private static func time(_ key: UInt64) -> Timestamp {
    let day = key >> 17
    return Timestamp(
      order: day >> 24 & 1 == 1 ? .twoThenYear : .yearMonthDay, year: Int16(day >> 10 & 16_383),
      first: UInt8(day >> 5 & 31), second: UInt8(day & 31), seconds: Int32(key & 131_071))
  }
}
