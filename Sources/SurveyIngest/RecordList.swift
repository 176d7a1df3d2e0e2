internal import SurveyModel

/// All records of a small CSV, as texts.
public enum RecordList {
  /// The records of `path` with the lines on which they begin, blank lines left out.
  ///
  /// - Throws: ``InputError``, also where a record cannot be told apart, or the file has more than `mostBytes`.
  public static func read(_ path: String, mostBytes: Int) throws(InputError) -> [(line: Int, fields: [String])] {
    let stream = try TextStream(path: path, options: ReadOptions())
    let opening = try stream.open()
    var sink = ListSink()
    sink.records.append((opening.headerLine, opening.headers))
    try stream.fill(atLeast: mostBytes)
    guard stream.isAtEnd else {
      throw .badHeader(path: path, line: 1, column: 0, rule: Rule.recordTooLong.rawValue)
    }
    sink.linesBefore = opening.lines
    let scanner = RecordScanner(dialect: opening.dialect)
    _ = unsafe scanner.scan(stream.block, from: stream.start, until: stream.count, mode: .final, into: &sink)
    if let fault = sink.fault {
      throw .badHeader(
        path: path, line: fault.line + opening.lines, column: fault.column, rule: fault.rule.rawValue)
    }
    return sink.records
  }
}

private struct ListSink: RecordSink {
  var records: [(line: Int, fields: [String])] = []
  var fault: RecordFault?
  var linesBefore = 0

  mutating func take(_ record: borrowing Record, line: Int, range: Range<Int>) {
    records.append((linesBefore + line, record.texts))
  }

  mutating func refuse(_ fault: RecordFault, line: Int, range: Range<Int>) {
    if self.fault == nil { self.fault = fault }
  }

  mutating func blankLine(_ line: Int) {}
}
