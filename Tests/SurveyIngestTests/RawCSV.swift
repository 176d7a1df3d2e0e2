import CCSV

/// libcsv as it is, with nothing around it: feeds it bytes and writes down what it calls back.
@safe final class RawCSV {
  enum Event: Equatable {
    /// `nil`: called with no pointer.
    case field([UInt8]?)
    /// The character that ended the record; −1 for the end of the input.
    case record(Int)
  }

  private let state: UnsafeMutablePointer<csv_parser>
  private let log: Log

  private final class Log {
    var events: [Event] = []
  }

  init(_ options: Int32...) {
    unsafe state = .allocate(capacity: 1)
    unsafe state.initialize(to: csv_parser())
    log = Log()
    _ = unsafe csv_init(state, UInt8(options.reduce(0, |)))
  }

  deinit {
    unsafe csv_free(state)
    unsafe state.deallocate()
  }

  /// Lets the buffer grow to 1,000 bytes, ten at a time.
  func limitBuffer() {
    unsafe csv_set_blk_size(state, 10)
    unsafe csv_set_realloc_func(state, { pointer, size in size > 1_000 ? nil : unsafe realloc(pointer, size) })
  }

  func keepBlanks() { unsafe csv_set_space_func(state, { _ in 0 }) }

  func setOptions(_ options: Int32...) { unsafe csv_set_opts(state, UInt8(options.reduce(0, |))) }

  /// How many bytes were parsed: the offset of the offending byte where that is not all of them.
  func parse(_ bytes: [UInt8]) -> Int {
    unsafe csv_parse(
      state, bytes, bytes.count, Self.fieldEnded, Self.recordEnded, Unmanaged.passUnretained(log).toOpaque())
  }

  func parse(_ text: String) -> Int { parse(Array(text.utf8)) }

  func finish() -> Int32 {
    unsafe csv_fini(state, Self.fieldEnded, Self.recordEnded, Unmanaged.passUnretained(log).toOpaque())
  }

  func finishSilently() -> Int32 { unsafe csv_fini(state, nil, nil, nil) }

  var error: Int32 { unsafe csv_error(state) }

  var events: [Event] { log.events }

  /// The fields of each record that has ended; NULL as `nil`.
  var records: [[String?]] {
    var records: [[String?]] = []
    var fields: [String?] = []
    for event in log.events {
      switch event {
      case .field(let bytes): fields.append(bytes.map { String(decoding: $0, as: UTF8.self) })
      case .record:
        records.append(fields)
        fields = []
      }
    }
    return records
  }

  private static let fieldEnded: @convention(c) (UnsafeMutableRawPointer?, Int, UnsafeMutableRawPointer?) -> Void = {
    start, count, context in
    guard let context = unsafe context else { return }
    let log = unsafe Unmanaged<Log>.fromOpaque(context).takeUnretainedValue()
    log.events.append(.field(unsafe start.map { unsafe Array(UnsafeRawBufferPointer(start: $0, count: count)) }))
  }

  private static let recordEnded: @convention(c) (CInt, UnsafeMutableRawPointer?) -> Void = { character, context in
    guard let context = unsafe context else { return }
    unsafe Unmanaged<Log>.fromOpaque(context).takeUnretainedValue().events.append(.record(Int(character)))
  }
}
