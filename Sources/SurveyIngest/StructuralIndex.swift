// Where the fields and records of a block end, as the scanner of `CSurveyScan` finds them. Invariants its next editor must keep:
//
// - A block that is indexed has `StructuralIndex.slack` readable bytes behind its last one, and is shorter than 4 GB.
// - Each of the three arrays has room for what is carried over (`mostCarried` entries), for one step, and 64 entries more.
// - `ends[first - 1]` is always the offset of the byte before the current record, wrapped around at 0: the first field begins
//   behind it like every other field behind the end before it.
internal import CSurveyScan

/// The records of a block that stand as RFC 4180 has them, one after the other.
@safe final class StructuralIndex {
  /// Bytes behind a block that must be readable.
  static let slack = Int(SURVEY_SCAN_SLACK)
  /// A longer record is not told apart here.
  static let maximumRecordBytes = 1 << 16

  private static let step = 1 << 15
  private static let mostCarried = maximumRecordBytes + step

  private let delimiter: UInt8
  // Read and written for each record: nothing here hands one of these over while it uses it, so the run time need not watch that.
  @exclusivity(unchecked) private var found: survey_scan_index
  private var state = survey_scan_state()
  private var indexed = 0
  private var isStopped = false
  /// Of the current record: its number among those found, the number of its first end.
  @exclusivity(unchecked) private var record = 0
  @exclusivity(unchecked) private var first = 1
  @exclusivity(unchecked) private var inner = 0

  init(delimiter: UInt8) {
    self.delimiter = delimiter
    let room = Self.mostCarried + Self.step + 64
    unsafe found = survey_scan_index(
      ends: .allocate(capacity: room), end_count: 0, records: .allocate(capacity: room), record_count: 0,
      inner: .allocate(capacity: room), inner_count: 0)
  }

  deinit {
    unsafe found.ends.deallocate()
    unsafe found.records.deallocate()
    unsafe found.inner.deallocate()
  }

  /// One record of the block.
  @safe struct Fields {
    /// Offsets of the ends of the fields: field `i` stands behind `ends[i - 1]`, up to `ends[i]`; the last is a line feed.
    let ends: UnsafePointer<UInt32>
    let count: Int
    /// Whether there are quotes in it.
    let hasQuotes: Bool

    var start: Int { Int(unsafe ends[-1] &+ 1) }
    /// Behind its line feed.
    var end: Int { Int(unsafe ends[count - 1]) + 1 }
  }

  /// Begins at `offset` of a block, where a record must begin.
  func begin(at offset: Int) {
    indexed = offset
    isStopped = false
    state = survey_scan_state()
    state.after_end = true
    unsafe found.ends[0] = UInt32(truncatingIfNeeded: offset) &- 1
    unsafe found.end_count = 1
    unsafe found.record_count = 0
    unsafe found.inner_count = 0
    unsafe record = 0
    unsafe first = 1
    unsafe inner = 0
  }

  /// The next record; `nil` where the block has no further whole one, or something unusual stands in it.
  @inline(__always)
  func next(in block: UnsafeBufferPointer<UInt8>) -> Fields? {
    while unsafe record == found.record_count {
      guard unsafe indexMore(of: block) else { return nil }
    }
    let entry = unsafe found.records[record]
    let last = Int(entry & ~UInt32(SURVEY_SCAN_QUOTES))
    return unsafe Fields(
      ends: UnsafePointer(found.ends + first), count: last - first + 1,
      hasQuotes: entry & UInt32(SURVEY_SCAN_QUOTES) != 0)
  }

  /// Records behind one another that all have the same number of fields.
  @safe struct Group {
    /// Offsets of the ends of all fields: those of record `i` from `i * width` on, as in ``Fields``.
    let ends: UnsafePointer<UInt32>
    /// The entry of each record, which says whether it has quotes.
    fileprivate let entries: UnsafePointer<UInt32>
    let width: Int
    let count: Int
    /// Whether each of them begins with a digit.
    let startsWithDigits: Bool

    @inline(__always)
    func fields(_ record: Int) -> Fields {
      unsafe Fields(ends: ends + record &* width, count: width, hasQuotes: hasQuotes(record))
    }

    @inline(__always)
    func hasQuotes(_ record: Int) -> Bool { unsafe entries[record] & UInt32(SURVEY_SCAN_QUOTES) != 0 }
  }

  /// The next records with `width` fields that begin before `limit`, none longer than ``maximumRecordBytes``, at most `most`: of those that are
  /// found already, and at least the next one if there is one.
  @inline(__always)
  func group(in block: UnsafeBufferPointer<UInt8>, width: Int, until limit: Int, most: Int) -> Group {
    while unsafe record == found.record_count {
      guard unsafe indexMore(of: block) else { break }
    }
    let entries = unsafe UnsafePointer(found.records + record)
    let ends = unsafe UnsafePointer(found.ends + first)
    let most = unsafe min(most, found.record_count - record)
    var startsWithDigits = false
    let count =
      unsafe block.baseAddress.map {
        unsafe survey_scan_group(
          $0, ends, entries, first, width, most, UInt32(truncatingIfNeeded: limit), UInt32(Self.maximumRecordBytes),
          &startsWithDigits)
      } ?? 0
    return unsafe Group(
      ends: ends, entries: entries, width: width, count: count, startsWithDigits: startsWithDigits)
  }

  /// Goes on behind the first `count` records of `group`. Writes the line on which each begins, of which there are `lines` before them;
  /// returns how many there are behind.
  @inline(__always)
  func advance(over group: Group, count: Int, from lines: Int, to starts: UnsafeMutablePointer<Int>) -> Int {
    if unsafe inner == found.inner_count {
      for number in 0..<count { unsafe starts[number] = lines &+ number &+ 1 }
      unsafe record &+= count
      unsafe first &+= count &* group.width
      return lines &+ count
    }
    var lines = lines
    for number in 0..<count {
      unsafe starts[number] = lines + 1
      lines += advance(over: group.fields(number))
    }
    return lines
  }

  /// Goes on behind the record that ``next(in:)`` gave; returns how many lines it has.
  @inline(__always)
  func advance(over fields: Fields) -> Int {
    unsafe record += 1
    unsafe first += fields.count
    var lines = 1
    while unsafe inner < found.inner_count && Int(found.inner[inner]) < fields.end {
      unsafe inner += 1
      lines += 1
    }
    return lines
  }

  private func indexMore(of block: UnsafeBufferPointer<UInt8>) -> Bool {
    guard !isStopped, indexed < block.count, let base = block.baseAddress else { return false }
    // What belongs to the unfinished record moves to the front, with the end before it.
    let carried = unsafe found.end_count - first + 1
    let carriedInner = unsafe found.inner_count - inner
    guard indexed - Int(unsafe found.ends[first - 1] &+ 1) <= Self.maximumRecordBytes else { return false }
    unsafe found.ends.update(from: found.ends + (first - 1), count: carried)
    unsafe found.inner.update(from: found.inner + inner, count: carriedInner)
    unsafe found.end_count = carried
    unsafe found.inner_count = carriedInner
    unsafe found.record_count = 0
    unsafe record = 0
    unsafe first = 1
    unsafe inner = 0
    let count = min(Self.step, block.count - indexed)
    let done = unsafe survey_scan(base, indexed, count, delimiter, &state, &found)
    indexed += done
    isStopped = done < count
    return true
  }
}
