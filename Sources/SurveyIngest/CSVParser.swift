// The one file that touches libcsv. Invariants its next editor must keep:
//
// - libcsv's state is made once in `init` and freed once in `deinit`; nothing else frees or re-initialises it. (A second
//   `csv_init` leaks; `csv_free` in the middle of a field followed by `csv_parse` writes to freed memory.)
// - Strict always: `CSV_STRICT` and `CSV_STRICT_FINI` together; either alone calls an open quote a success.
// - After an error the half-read field is still inside: `csv_fini` would submit it as a record and clear the error. So the
//   error is read first, and `reset()` finishes with no callbacks and with `STRICT_FINI` off (which else refuses to finish).
// - `CSV_APPEND_NULL` is never set: it cuts cells at a NUL and overflows when it is switched on at a full buffer.
// - The callbacks get a pointer into libcsv's buffer that is good for the length of the call; they copy.
internal import CCSV

/// The longest cell in bytes. A longer one makes libcsv's buffer stop growing, which it reports at the exact byte.
let maximumCellBytes = 1 << 20

/// The most fields of a record: Excel's own limit of columns.
let maximumFields = 16_384

/// The fields of one record, one behind the other, as libcsv understood them.
///
/// What libcsv does silently, and this program with it: blanks and tabs around an unquoted field are dropped, blanks after a
/// closing quote are allowed, and `""` inside quotes is one quote.
@safe struct Record: ~Copyable {
  /// The bytes of all fields without anything between them; field *i* ends at `ends[i]`.
  private(set) var bytes: UnsafeMutablePointer<UInt8>
  private var byteCapacity: Int
  private(set) var byteCount = 0
  private(set) var ends: UnsafeMutablePointer<Int>
  private(set) var fieldCount = 0

  init() {
    byteCapacity = 1 << 16
    unsafe bytes = .allocate(capacity: byteCapacity)
    unsafe ends = .allocate(capacity: maximumFields + 1)
  }

  deinit {
    unsafe bytes.deallocate()
    unsafe ends.deallocate()
  }

  mutating func removeAll() {
    byteCount = 0
    fieldCount = 0
  }

  mutating func append(_ start: UnsafeRawPointer?, count: Int) {
    // One more than the limit is kept, so that a width over it is seen; the bytes of surplus fields are not.
    guard fieldCount < maximumFields else {
      fieldCount = maximumFields + 1
      return
    }
    if let start = unsafe start, count > 0 {
      if byteCount + count > byteCapacity {
        let capacity = max(byteCapacity * 2, byteCount + count)
        let grown = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        unsafe grown.update(from: bytes, count: byteCount)
        unsafe bytes.deallocate()
        unsafe bytes = grown
        byteCapacity = capacity
      }
      unsafe UnsafeMutableRawPointer(bytes + byteCount).copyMemory(from: start, byteCount: count)
      byteCount += count
    }
    unsafe ends[fieldCount] = byteCount
    fieldCount += 1
  }

  /// The bytes of field `index`, which must be under `fieldCount` and ``maximumFields``.
  subscript(_ index: Int) -> UnsafeBufferPointer<UInt8> {
    let start = index == 0 ? 0 : unsafe ends[index - 1]
    return unsafe UnsafeBufferPointer(start: bytes + start, count: ends[index] - start)
  }

  var allBytes: UnsafeBufferPointer<UInt8> { unsafe UnsafeBufferPointer(start: bytes, count: byteCount) }

  /// The text of field `index`; bytes that are no UTF-8 become U+FFFD.
  func text(_ index: Int) -> String { unsafe String(decoding: self[index], as: UTF8.self) }

  var texts: [String] { (0..<min(fieldCount, maximumFields)).map { text($0) } }
}

/// What feeding one physical line led to.
enum LineOutcome {
  /// A record ended with this line; its fields are in ``CSVParser/record``.
  case record
  /// Nothing on the line but blanks.
  case blank
  /// The line ends inside a quoted field.
  case open
  /// A carriage return in the middle of the line ended a record.
  case strayCarriageReturn
  /// A quote stands where none may.
  case badQuote
  /// A cell passes ``maximumCellBytes``.
  case cellTooLong
}

/// The only type that touches libcsv: one physical line in, at most one record out.
///
/// Feeding a line a call costs about 4 % over whole blocks and gives every record its exact line.
@safe struct CSVParser: ~Copyable {
  private let state: UnsafeMutablePointer<csv_parser>
  private let context: UnsafeMutablePointer<Context>

  /// What the callbacks write to; it has an address of its own because C keeps one.
  private struct Context: ~Copyable {
    var record = Record()
    var recordsEnded = 0
    var fieldsSinceEnd = 0
  }

  private static let options = UInt8(CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL | CSV_EMPTY_IS_NULL)

  init(delimiter: UInt8) {
    unsafe state = .allocate(capacity: 1)
    unsafe state.initialize(to: csv_parser())
    unsafe context = .allocate(capacity: 1)
    unsafe context.initialize(to: Context())
    _ = unsafe csv_init(state, Self.options)
    unsafe csv_set_delim(state, delimiter)
    unsafe csv_set_blk_size(state, 65_536)
    unsafe csv_set_realloc_func(
      state, { pointer, size in size > maximumCellBytes ? nil : unsafe realloc(pointer, size) })
  }

  deinit {
    reset()
    unsafe csv_free(state)
    unsafe state.deallocate()
    unsafe context.deinitialize(count: 1)
    unsafe context.deallocate()
  }

  /// Calls `body` with the record that the last line completed.
  func withRecord<Result>(_ body: (borrowing Record) throws -> Result) rethrows -> Result {
    try unsafe body(context.pointee.record)
  }

  /// How many fields of the current record have ended.
  var fieldsEnded: Int { unsafe context.pointee.record.fieldCount }

  /// Forgets a half-read record.
  func reset() {
    unsafe csv_set_opts(state, Self.options & ~UInt8(CSV_STRICT_FINI))
    _ = unsafe csv_fini(state, nil, nil, nil)
    unsafe csv_set_opts(state, Self.options)
    unsafe context.pointee.record.removeAll()
    unsafe context.pointee.fieldsSinceEnd = 0
  }

  /// Parses one physical line with its line end, or the last line of the input without one (`isLast`).
  func parse(_ line: UnsafeBufferPointer<UInt8>, isLast: Bool, continuing: Bool) -> LineOutcome {
    if !continuing { unsafe context.pointee.record.removeAll() }
    unsafe context.pointee.recordsEnded = 0
    let parsed = unsafe csv_parse(state, line.baseAddress, line.count, Self.fieldEnded, Self.recordEnded, context)
    if parsed != line.count {
      return unsafe csv_error(state) == CSV_EPARSE ? .badQuote : .cellTooLong
    }
    if isLast {
      // An open quote at the end of the input: -1, and nothing is submitted. Behind a stray carriage return it is one wherever it stands.
      if unsafe csv_fini(state, Self.fieldEnded, Self.recordEnded, context) != 0 {
        return unsafe context.pointee.recordsEnded > 0 ? .strayCarriageReturn : .open
      }
    }
    let ended = unsafe context.pointee.recordsEnded
    // 0 is libcsv's ROW_NOT_BEGUN: nothing of a further record has been seen.
    let isBetweenRecords = unsafe state.pointee.pstate == 0
    if ended == 0 { return isBetweenRecords ? .blank : .open }
    return ended == 1 && isBetweenRecords ? .record : .strayCarriageReturn
  }

  private static let fieldEnded: @convention(c) (UnsafeMutableRawPointer?, Int, UnsafeMutableRawPointer?) -> Void = {
    start, count, context in
    guard let context = unsafe context?.assumingMemoryBound(to: Context.self) else { return }
    // After a stray carriage return the line is refused as a whole: what follows is not collected.
    if unsafe context.pointee.recordsEnded == 0 { unsafe context.pointee.record.append(start, count: count) }
    unsafe context.pointee.fieldsSinceEnd += 1
  }

  private static let recordEnded: @convention(c) (CInt, UnsafeMutableRawPointer?) -> Void = { _, context in
    guard let context = unsafe context?.assumingMemoryBound(to: Context.self) else { return }
    // Unquoted line ends are all reported: a blank line, and the LF after the CR that ended a record, have no fields.
    if unsafe context.pointee.fieldsSinceEnd > 0 {
      unsafe context.pointee.recordsEnded += 1
      unsafe context.pointee.fieldsSinceEnd = 0
    }
  }
}
