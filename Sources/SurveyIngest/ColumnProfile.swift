internal import SurveyModel

/// What the cells of one column look like, over the whole file.
public struct ColumnProfile: Hashable, Sendable {
  /// One spelling and how often it stands in the column.
  public struct Value: Hashable, Sendable {
    public var text: String
    public var count: Int

    public init(text: String, count: Int) {
      self.text = text
      self.count = count
    }
  }

  public var header: String
  /// Cells with something in them, and without; together all records of the right width.
  public var filled = 0
  public var blank = 0
  /// Different spellings among the filled cells, counted up to ``ColumnProfile/distinctLimit``.
  public var distinct = 0
  /// The spellings in order of appearance, at most ``ColumnProfile/valueLimit`` of them; empty for a column of personal data.
  public var values: [Value] = []
  /// Cells that are dates, e-mail addresses, telephone numbers.
  public var dates = 0
  public var personal = 0

  /// Whether `values` holds every spelling of the column.
  public var isComplete: Bool { distinct == values.count }

  public static let valueLimit = 400
  public static let distinctLimit = 1_000_000

  public init(header: String) { self.header = header }
}

/// A file as `columns` and `init` see it: its columns, with nothing understood yet.
public struct FileProfile: Sendable {
  public var path: String
  public var encoding: EncodingDecision
  public var dialect: Dialect
  /// Records of the header's width, and others.
  public var records = 0
  public var refused = 0
  public var columns: [ColumnProfile] = []
  /// The first records, for recognising columns by their content.
  public var sample: [[String]] = []

  /// Reads `path` once and looks at every cell.
  ///
  /// - Complexity: linear in the file; memory grows with the number of different values, up to ``ColumnProfile/distinctLimit`` a column.
  public init(reading path: String, options: ReadOptions = ReadOptions()) throws(InputError) {
    try self.init(reading: Input(path: path), options: options)
  }

  /// The same of any input.
  public init(reading input: Input, options: ReadOptions = ReadOptions()) throws(InputError) {
    let stream = try TextStream(input, options: options)
    let opening = try stream.open()
    self.path = stream.path
    encoding = stream.decision
    dialect = opening.dialect
    sample = opening.sample
    var sink = ProfileSink(headers: opening.headers)
    let scanner = RecordScanner(dialect: opening.dialect)
    var wanted = options.partBytes
    while true {
      try stream.fill(atLeast: wanted)
      let available = stream.count - stream.start
      if available == 0 { break }
      let mode: ScanMode = stream.isAtEnd ? .final : .partial
      let end = unsafe scanner.scan(stream.block, from: stream.start, until: stream.count, mode: mode, into: &sink)
        .offset
      let isStuck = end == stream.start
      if isStuck && available > 2 * maximumRecordBytes {
        throw .badHeader(path: path, line: 1, column: 0, rule: "record-too-long")
      }
      stream.consume(to: end)
      wanted = (isStuck ? available : 0) + options.partBytes
      if mode == .final { break }
    }
    try stream.checkUnchanged()
    records = sink.records
    refused = sink.refused
    columns = sink.columns
  }
}

/// Counts the values of every column.
private struct ProfileSink: RecordSink {
  private(set) var columns: [ColumnProfile]
  private(set) var records = 0
  private(set) var refused = 0
  private var seen: [HashSet64]
  private var indices: [[[UInt8]: Int]]

  init(headers: [String]) {
    columns = headers.map { ColumnProfile(header: $0) }
    seen = headers.map { _ in HashSet64() }
    indices = headers.map { _ in [:] }
  }

  mutating func refuse(_ fault: RecordFault, line: Int, range: Range<Int>) { refused += 1 }

  mutating func blankLine(_ line: Int) {
    if columns.count == 1 {
      records += 1
      columns[0].blank += 1
    }
  }

  mutating func take(_ record: borrowing Record, line: Int, range: Range<Int>) {
    guard record.fieldCount == columns.count else {
      refused += 1
      return
    }
    if record.byteCount == 0 && columns.count > 1 {
      refused += 1
      return
    }
    records += 1
    for index in columns.indices { unsafe add(record[index], to: index) }
  }

  private mutating func add(_ cell: UnsafeBufferPointer<UInt8>, to index: Int) {
    // A cell of white space alone is as good as empty.
    guard unsafe cell.contains(where: { $0 != 0x20 && !(0x09...0x0D).contains($0) }) else {
      columns[index].blank += 1
      return
    }
    columns[index].filled += 1
    let isNew = unsafe !seen[index].insert(hashBytes(cell, seed: 0))
    columns[index].distinct = seen[index].count
    if !isNew && columns[index].values.count < columns[index].distinct
      && columns[index].distinct > ColumnProfile.valueLimit
    {
      return
    }
    let text = unsafe String(decoding: cell.prefix(4_096), as: UTF8.self)
    if unsafe TimestampReader.read(cell) != nil { columns[index].dates += 1 }
    if looksPersonal(text) { columns[index].personal += 1 }
    // By bytes: two spellings that only differ in how letters are composed are two.
    let key = Array(text.utf8.prefix(1_024))
    if let known = indices[index][key] {
      columns[index].values[known].count += 1
    } else if columns[index].values.count < ColumnProfile.valueLimit {
      indices[index][key] = columns[index].values.count
      columns[index].values.append(ColumnProfile.Value(text: text, count: 1))
    }
  }
}
