public import SurveyModel

/// A small table that people fill in, such as a file of decisions: all of it at once, whatever its encoding and separator.
public struct SmallTable: Sendable {
  public struct Row: Hashable, Sendable {
    /// The physical line it begins on, from 1.
    public var line: Int
    public var cells: [String]
  }

  public private(set) var header: [String]
  public private(set) var headerLine: Int
  /// Rows of any width; lines without anything are left out.
  public private(set) var rows: [Row] = []
  /// Lines that are no record, such as one with a stray quote, with the rule each breaks.
  public private(set) var refused: [(line: Int, rule: Rule)] = []

  /// More rows than this are no table that a person has filled in: what is behind them is left out, and ``isCut`` says so.
  public static let mostRows = 1_000_000
  public private(set) var isCut = false

  public init(reading path: String, options: ReadOptions = ReadOptions()) throws(InputError) {
    let stream = try TextStream(path: path, options: options)
    let opening = try stream.open()
    header = opening.headers
    headerLine = opening.headerLine
    var sink = SmallTableSink(linesBefore: opening.lines, limit: Self.mostRows)
    let scanner = RecordScanner(dialect: opening.dialect)
    var wanted = options.partBytes
    while true {
      try stream.fill(atLeast: wanted)
      let available = stream.count - stream.start
      if available == 0 { break }
      let mode: ScanMode = stream.isAtEnd ? .final : .partial
      let end = unsafe scanner.scan(stream.block, from: stream.start, until: stream.count, mode: mode, into: &sink)
      let isStuck = end.offset == stream.start
      if isStuck && available > 2 * maximumRecordBytes {
        throw .badHeader(path: path, line: 1, column: 0, rule: "record-too-long")
      }
      stream.consume(to: end.offset)
      sink.linesBefore += end.lines
      wanted = (isStuck ? available : 0) + options.partBytes
      if mode == .final || sink.isFull { break }
    }
    rows = sink.rows
    refused = sink.refused
    isCut = sink.isFull
  }
}

private struct SmallTableSink: RecordSink {
  var linesBefore: Int
  let limit: Int
  private(set) var rows: [SmallTable.Row] = []
  private(set) var refused: [(line: Int, rule: Rule)] = []
  private(set) var isFull = false

  init(linesBefore: Int, limit: Int) {
    self.linesBefore = linesBefore
    self.limit = limit
  }

  mutating func take(_ record: borrowing Record, line: Int, range: Range<Int>) {
    guard rows.count < limit else {
      isFull = true
      return
    }
    var cells: [String] = []
    for index in 0..<min(record.fieldCount, maximumFields) { cells.append(record.text(index)) }
    if cells.allSatisfy(\.trimmed.isEmpty) { return }
    rows.append(SmallTable.Row(line: linesBefore + line, cells: cells))
  }

  mutating func refuse(_ fault: RecordFault, line: Int, range: Range<Int>) {
    if refused.count < limit { refused.append((linesBefore + fault.line, fault.rule)) }
  }

  func blankLine(_ line: Int) {}
}
