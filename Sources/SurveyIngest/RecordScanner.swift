// Cuts a block of decoded bytes into records. The one rule that everything above relies on: what is read from a record's first
// byte on depends on the bytes alone, never on what was read before. So a block can be cut anywhere between records, read by
// several workers, or read again with more bytes behind it, and always gives the same records and findings.
internal import SurveyModel

/// A record that cannot be told apart.
struct RecordFault {
  var rule: Rule
  /// Physical line, from 1 within the block, and field, from 1, at which it went wrong.
  var line: Int
  var column: Int
}

/// What takes the records of a block, in order.
protocol RecordSink {
  /// A record that starts on physical line `line` (from 1 within the block) and stands at `range` of the block.
  mutating func take(_ record: borrowing Record, line: Int, range: Range<Int>)
  /// A record that is refused, with the bytes that are skipped for it.
  mutating func refuse(_ fault: RecordFault, line: Int, range: Range<Int>)
  /// A line with nothing on it.
  mutating func blankLine(_ line: Int)
}

/// Where reading a block stopped: the offset of the first byte that was not read, and the lines before it.
struct ScanEnd: Equatable {
  var offset: Int
  var lines: Int
}

enum ScanMode {
  /// More bytes may follow the block: a record that is open at its end is left for the next call.
  case partial
  /// Nothing follows.
  case final
}

/// The most bytes of a record. A longer one is refused wherever the block is cut, and an open one grows no further.
let maximumRecordBytes = 8 << 20

struct RecordScanner: ~Copyable {
  private let parser: CSVParser
  private let lineEnd: UInt8

  init(dialect: Dialect) {
    parser = CSVParser(delimiter: dialect.delimiter)
    lineEnd = dialect.lineEnd == .cr ? 0x0D : 0x0A
  }

  /// Reads the records that start in `start ..< limit` of `block`, the last of them to its end.
  ///
  /// - Complexity: linear in the bytes read; an open quote is read at most once more a block.
  func scan<Sink: RecordSink>(
    _ block: UnsafeBufferPointer<UInt8>, from start: Int, until limit: Int, mode: ScanMode, into sink: inout Sink
  ) -> ScanEnd {
    var offset = start
    var lines = 0
    var recordStart = start
    var recordLine = 1
    // The line and offset at which the field that is being read begins: known whenever a line ends inside quotes.
    var fieldLine = 1
    var fieldLineEnd = start
    var isContinuing = false
    defer { parser.reset() }
    while isContinuing || offset < limit {
      let lineStart = offset
      let found = unsafe endOfLine(block, from: offset, mode: mode)
      if isContinuing && (found ?? block.count) - recordStart > maximumRecordBytes {
        sink.refuse(
          RecordFault(rule: .recordTooLong, line: recordLine, column: 0), line: recordLine,
          range: recordStart..<fieldLineEnd)
        parser.reset()
        isContinuing = false
        offset = fieldLineEnd
        lines = fieldLine
        continue
      }
      guard let end = found else { break }
      let isLast = mode == .final && end == block.count
      if !isContinuing {
        recordStart = lineStart
        recordLine = lines + 1
        fieldLine = recordLine
        fieldLineEnd = end
        if end - recordStart > maximumRecordBytes {
          offset = end
          lines += 1
          let line = unsafe UnsafeBufferPointer(rebasing: block[recordStart..<end])
          unsafe sink.refuse(fault(inLongLine: line, number: lines), line: lines, range: recordStart..<recordStart)
          continue
        }
      }
      let fieldsBefore = isContinuing ? parser.fieldsEnded : 0
      let line = unsafe UnsafeBufferPointer(rebasing: block[lineStart..<end])
      let outcome = unsafe parser.parse(line, isLast: isLast, continuing: isContinuing)
      offset = end
      lines += 1
      switch outcome {
      case .record:
        parser.withRecord { sink.take($0, line: recordLine, range: recordStart..<end) }
        isContinuing = false
      case .blank:
        sink.blankLine(lines)
        isContinuing = false
      case .open where !isLast:
        if !isContinuing || parser.fieldsEnded != fieldsBefore {
          fieldLine = lines
          fieldLineEnd = end
        }
        isContinuing = true
      default:
        // The quoted field that went wrong may have swallowed whole records: only the lines up to the one on which it
        // began are given up, and reading goes on behind them.
        let beganHere = !isContinuing || parser.fieldsEnded != fieldsBefore
        if beganHere {
          fieldLine = lines
          fieldLineEnd = end
        }
        let rule = Self.rule(for: outcome, spansLines: !beganHere)
        sink.refuse(
          RecordFault(
            rule: rule, line: fieldLine,
            column: min(parser.fieldsEnded, maximumFields) + (rule == .strayCarriageReturn ? 0 : 1)),
          line: recordLine, range: recordStart..<fieldLineEnd)
        parser.reset()
        isContinuing = false
        offset = fieldLineEnd
        lines = fieldLine
      }
    }
    if isContinuing { return ScanEnd(offset: recordStart, lines: recordLine - 1) }
    return ScanEnd(offset: offset, lines: lines)
  }

  /// What is wrong with a line of more than ``maximumRecordBytes``: the first fault in so many of its bytes, else its length.
  func fault(inLongLine line: UnsafeBufferPointer<UInt8>, number: Int) -> RecordFault {
    defer { parser.reset() }
    let start = unsafe UnsafeBufferPointer(rebasing: line.prefix(maximumRecordBytes))
    let outcome = unsafe parser.parse(start, isLast: false, continuing: false)
    switch outcome {
    case .badQuote, .cellTooLong:
      return RecordFault(
        rule: Self.rule(for: outcome, spansLines: false), line: number,
        column: min(parser.fieldsEnded, maximumFields) + 1)
    case .record, .blank, .open, .strayCarriageReturn: return RecordFault(rule: .recordTooLong, line: number, column: 0)
    }
  }

  private static func rule(for outcome: LineOutcome, spansLines: Bool) -> Rule {
    switch outcome {
    case .strayCarriageReturn: .strayCarriageReturn
    case .badQuote: spansLines ? .unterminatedQuote : .strayQuote
    case .cellTooLong: spansLines ? .unterminatedQuote : .cellTooLong
    case .record, .blank, .open: .unterminatedQuote
    }
  }

  /// The offset behind the line end at or after `offset`; `nil` where the line is not complete in this block.
  private func endOfLine(_ block: UnsafeBufferPointer<UInt8>, from offset: Int, mode: ScanMode) -> Int? {
    guard offset < block.count else { return nil }
    if let found = unsafe block.offset(of: lineEnd, from: offset) { return found + 1 }
    return mode == .final ? block.count : nil
  }
}
