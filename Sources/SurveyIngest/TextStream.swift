// The bytes of an input, decoded to UTF-8, in one growing window. Invariants: `0 <= start <= count <= storage.count - StructuralIndex.slack`; bytes before
// `start` are read, but up to three of them stay in front of it, so that a reader can see what a line follows.
internal import SurveyModel

/// What the start of an input says about the rest.
struct Opening {
  var headers: [String] = []
  /// The header record's fields without their borders, as a later record would have them.
  var headerBytes: [UInt8] = []
  var headerLine = 1
  /// Lines before the first record of answers.
  var lines = 0
  var dialect: Dialect
  /// Fields of the first records.
  var sample: [[String]] = []
  /// Bytes of a record, on the average of these; 0 without any.
  var recordBytes = 0
  var findings: [Finding] = []
}

@safe final class TextStream {
  let path: String
  private(set) var decision = EncodingDecision(.utf8, .valid)
  private(set) var isAtEnd = false
  private(set) var start = 0
  private(set) var count = 0
  private var source: ByteSource
  private var transcoder: Transcoder?
  private var storage: UnsafeMutableRawBufferPointer
  private var raw: [UInt8] = []
  private(set) var bytesRead = 0
  private let options: ReadOptions

  /// How standard input is called in findings and messages.
  static let standardInput = "stdin"

  private static let sampleBytes = 1 << 18

  convenience init(path: String, options: ReadOptions) throws(InputError) {
    try self.init(Input(path: path), options: options)
  }

  init(_ input: Input, options: ReadOptions) throws(InputError) {
    path = input.path == "-" ? Self.standardInput : input.path
    var options = options
    if input.stored != nil {
      options.encoding = .utf8
      options.delimiter = StoredText.delimiter
    }
    self.options = options
    source = try ByteSource(input)
    unsafe storage = .allocate(byteCount: 1 << 16, alignment: 64)
  }

  /// Text that is at hand, read as a file of UTF-8 is.
  init(_ bytes: [UInt8], path: String, options: ReadOptions) {
    self.path = path
    self.options = options
    source = ByteSource(bytes, path: path)
    unsafe storage = .allocate(byteCount: 1 << 12, alignment: 64)
  }

  deinit { unsafe storage.deallocate() }

  /// All decoded bytes at hand; those from `start` on are unread.
  var block: UnsafeBufferPointer<UInt8> {
    unsafe UnsafeBufferPointer(rebasing: UnsafeBufferPointer(storage.assumingMemoryBound(to: UInt8.self))[..<count])
  }

  var size: Int? { source.size }

  func consume(to offset: Int) { start = offset }

  /// What of a file is unread, where its bytes are its text and it can be read at any place; else `nil`.
  var unreadRange: Range<Int>? {
    guard transcoder == nil, let size = source.size else { return nil }
    let first = bytesRead - (count - start)
    return first < size ? first..<size : nil
  }

  /// Fills `buffer` from `offset` of the file on. Any number of threads may do so at once.
  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(InputError) {
    let got = try unsafe source.read(at: offset, into: buffer)
    if got < buffer.count { throw .changedWhileReading(path: path) }
  }

  /// About how many records are unread, if they are like the first ones, and some more; 0 where the size is not known.
  func expectedRecords(_ opening: Opening) -> Int {
    guard let size, opening.recordBytes > 0 else { return 0 }
    return size / opening.recordBytes / 8 * 9
  }

  /// Goes on at `offset` of the file, which must be one that ``unreadRange`` has, or its end.
  func seek(to offset: Int) throws(InputError) {
    // Up to three bytes in front stay in sight.
    let lead = min(3, offset)
    source.seek(to: offset - lead)
    bytesRead = offset - lead
    start = 0
    count = 0
    isAtEnd = false
    try fill(atLeast: lead + 1)
    start = min(lead, count)
  }

  func checkUnchanged() throws(InputError) { try source.checkUnchanged() }

  // MARK: Opening

  /// Reads the start of the input: what it is, how it is encoded and separated, and its headers.
  func open() throws(InputError) -> Opening {
    let sample = try readRaw(Self.sampleBytes)
    if sample.isEmpty { throw .empty(path: path) }
    let isWhole = sample.count < Self.sampleBytes
    var bytes = sample
    let (kind, decision) = unsafe bytes.withUnsafeMutableBufferPointer { buffer in
      let view = UnsafeBufferPointer(buffer)
      return unsafe (FileKind.detect(view), EncodingDetector.decide(view, isWhole: isWhole, given: options.encoding))
    }
    if let kind { throw .notCSV(path: path, kind: kind) }
    self.decision = decision
    if decision.encoding != .utf8 {
      guard let transcoder = Transcoder(decision.encoding) else {
        throw .unknownEncoding(path: path, name: decision.encoding.description)
      }
      self.transcoder = transcoder
    }
    isAtEnd = isWhole
    append(sample.dropFirst(decision.markLength), isLast: isWhole)
    if count == 0 { throw .empty(path: path) }
    let (dialect, skip) = unsafe Dialect.detect(in: block, delimiter: options.delimiter)
    start = skip
    var opening = try readHeader(dialect)
    if skip > 0 {
      opening.lines += 1
      opening.headerLine += 1
    }
    if dialect.hasMixedLineEnds { opening.findings.append(Finding(.mixedLineEnds, at: SourceLocation(file: path))) }
    if decision.isGuess {
      opening.findings.append(
        Finding(.guessedEncoding, at: SourceLocation(file: path), found: decision.encoding.description))
    }
    return opening
  }

  private func readHeader(_ dialect: Dialect) throws(InputError) -> Opening {
    var sink = OpeningSink(dialect)
    var limit = 1 << 16
    while true {
      sink.removeAll()
      let whole = isAtEnd && count - start <= limit
      let part = unsafe UnsafeBufferPointer(rebasing: block[..<min(count, start + limit)])
      let scanner = RecordScanner(dialect: dialect)
      _ = unsafe scanner.scan(part, from: start, until: part.count, mode: whole ? .final : .partial, into: &sink)
      if sink.isDone || whole { break }
      if count - start > limit {
        limit *= 4
      } else if limit < maximumRecordBytes {
        limit *= 4
        try fill(atLeast: limit)
      } else if sink.records.isEmpty {
        throw .badHeader(path: path, line: 1, column: 0, rule: Rule.recordTooLong.rawValue)
      } else {
        break
      }
    }
    if let fault = sink.fault {
      throw .badHeader(path: path, line: fault.line, column: fault.column, rule: fault.rule.rawValue)
    }
    guard let header = sink.records.first else { throw .empty(path: path) }
    guard header.width <= maximumFields else { throw .tooManyColumns(path: path, limit: maximumFields) }
    var opening = Opening(dialect: dialect)
    opening.headers = header.texts
    opening.headerBytes = header.bytes
    opening.headerLine = header.line
    var last = header
    if sink.records.count > 1 {
      let second = sink.records[1]
      let location = SourceLocation(file: path, line: second.line)
      switch HeaderRows.relation(of: second.texts, to: header.texts) {
      case .tags:
        last = second
        opening.findings.append(Finding(.tagRow, at: location))
      case .choices(let joined):
        last = second
        opening.headers = joined
        opening.findings.append(Finding(.twoHeaderRows, at: location))
      case .answers: break
      }
    }
    opening.lines = last.lastLine
    opening.sample = sink.records.drop { $0.line <= last.line }.map(\.texts)
    if let end = sink.records.last?.end, !opening.sample.isEmpty {
      opening.recordBytes = (end - last.end) / opening.sample.count
    }
    start = last.end
    return opening
  }

  // MARK: Reading on

  /// Reads until at least `wanted` unread bytes are at hand, or the input ends.
  func fill(atLeast wanted: Int) throws(InputError) {
    while !isAtEnd && count - start < wanted {
      let missing = wanted - (count - start)
      if transcoder == nil {
        try fillDirectly(missing)
      } else {
        let part = try readRaw(max(missing, 4_096))
        isAtEnd = part.isEmpty
        append(part[...], isLast: isAtEnd)
      }
    }
  }

  private func fillDirectly(_ missing: Int) throws(InputError) {
    makeRoom(missing)
    let target = unsafe UnsafeMutableRawBufferPointer(rebasing: storage[count..<count + missing])
    let got = try unsafe source.read(into: target)
    bytesRead += got
    count += got
    isAtEnd = got < missing
  }

  private func readRaw(_ size: Int) throws(InputError) -> [UInt8] {
    if raw.count != size { raw = [UInt8](repeating: 0, count: size) }
    var failure: InputError?
    let got = unsafe raw.withUnsafeMutableBytes { buffer -> Int in
      do throws(InputError) {
        return try unsafe source.read(into: buffer)
      } catch {
        failure = error
        return 0
      }
    }
    if let failure { throw failure }
    bytesRead += got
    return Array(raw[..<got])
  }

  private func append(_ part: ArraySlice<UInt8>, isLast: Bool) {
    var bytes = Array(part)
    if let transcoder {
      var decoded: [UInt8] = []
      decoded.reserveCapacity(bytes.count * 2)
      unsafe bytes.withUnsafeMutableBufferPointer {
        unsafe transcoder.append(UnsafeBufferPointer($0), isLast: isLast, to: &decoded)
      }
      bytes = decoded
    }
    makeRoom(bytes.count)
    unsafe bytes.withUnsafeBytes { unsafe storage[count...].copyBytes(from: $0) }
    count += bytes.count
  }

  /// Moves what is unread to the front, and grows the window where that is not enough.
  private func makeRoom(_ missing: Int) {
    let lead = min(3, start)
    let from = start - lead
    if from > 0 {
      unsafe storage.copyMemory(from: UnsafeRawBufferPointer(rebasing: storage[from..<count]))
      count -= from
      start = lead
    }
    // Behind the block stays room for those who read ahead of its end.
    let capacity = unsafe storage.count - StructuralIndex.slack
    if count + missing > capacity {
      let grown = UnsafeMutableRawBufferPointer.allocate(
        byteCount: max(capacity * 2, count + missing) + StructuralIndex.slack, alignment: 64)
      unsafe grown.copyMemory(from: UnsafeRawBufferPointer(rebasing: storage[..<count]))
      unsafe storage.deallocate()
      unsafe storage = grown
    }
  }
}

/// The first records of an input, as texts.
private struct OpeningSink: RecordSink {
  struct Row {
    var texts: [String]
    var bytes: [UInt8]
    var width: Int
    var line: Int
    var lastLine: Int
    var end: Int
  }

  var records: [Row] = []
  /// What is wrong with the first record.
  var fault: RecordFault?
  private let terminator: UInt8

  static let enough = 200

  init(_ dialect: Dialect) { terminator = dialect.lineEnd == .cr ? 0x0D : 0x0A }

  var isDone: Bool { records.count >= 2 || fault != nil }

  mutating func removeAll() {
    records.removeAll()
    fault = nil
  }

  mutating func take(_ record: borrowing Record, line: Int, range: Range<Int>) {
    guard records.count < Self.enough else { return }
    let bytes = unsafe Array(record.allBytes)
    let inner = records.count < 2 ? bytes.count { $0 == terminator } : 0
    records.append(
      Row(
        texts: record.texts, bytes: bytes, width: record.fieldCount, line: line, lastLine: line + inner,
        end: range.upperBound))
  }

  mutating func refuse(_ fault: RecordFault, line: Int, range: Range<Int>) {
    if records.isEmpty && self.fault == nil { self.fault = fault }
  }

  mutating func blankLine(_ line: Int) {}
}
