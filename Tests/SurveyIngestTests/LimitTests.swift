import SurveyCodebook
import SurveyModel
import SurveyTestSupport
import Testing

@testable import SurveyIngest

@Suite("Cells, records and tables that are too large")
struct LimitTests {
  private static let mebibyte = 1 << 20

  private static func cell(_ count: Int) -> String { String(repeating: "x", count: count) }

  @Test("an unquoted cell of 1 MiB − 1 is read whole", arguments: ["\n", "\r\n", ",2\n", ""])
  func longest(end: String) {
    let scan = Collector("a,b\n1," + Self.cell(Self.mebibyte - 1) + end + (end.hasSuffix("\n") ? "3,4\n" : ""))
    #expect(scan.refused.isEmpty)
    #expect(scan.records[1][1].utf8.count == Self.mebibyte - 1)
  }

  @Test("a quoted cell of 1 MiB − 2 is read whole: its closing quote takes a byte")
  func longestQuoted() {
    let scan = Collector("a,b\n1,\"" + Self.cell(Self.mebibyte - 2) + "\"\n3,4\n")
    #expect(scan.refused.isEmpty)
    #expect(scan.records[1][1].utf8.count == Self.mebibyte - 2)
    #expect(scan.records.last == ["3", "4"])
  }

  @Test("a cell of 1 MiB is refused where it stands, with its line, and the next line is read")
  func tooLong() {
    let scan = Collector("a,b\n1," + Self.cell(Self.mebibyte) + ",2\n3,4\n")
    #expect(scan.faults == ["cell-too-long 2:2"])
    #expect(scan.records == [["a", "b"], ["3", "4"]])
    let quoted = Collector("a,b\n1,\"" + Self.cell(Self.mebibyte) + "\"\n3,4\n")
    #expect(quoted.faults == ["cell-too-long 2:2"])
    #expect(quoted.records == [["a", "b"], ["3", "4"]])
  }

  @Test("a cell that swallows lines until it is too long is an open quote: the lines behind its first count")
  func swallowing() {
    let lines = (0..<200_000).map { "r\($0),1\n" }.joined()
    let scan = Collector("a,b\nx,\"open\n" + lines)
    #expect(scan.faults == ["unterminated-quote 2:2"])
    #expect(scan.records.count == 200_001)
    #expect(scan.lines.last == 200_002)
  }

  @Test("a record may have 16,384 fields; more are counted no further")
  func fields() {
    let full = Collector(String(repeating: ",", count: maximumFields - 1) + "\n")
    #expect(full.records.first?.count == maximumFields)
    let bytes = Array((String(repeating: "7,", count: maximumFields + 50) + "\na,b\n").utf8)
    var over = WidthSink()
    let scanner = RecordScanner(dialect: Dialect(delimiter: 0x2C, lineEnd: .lf))
    _ = unsafe bytes.withUnsafeBufferPointer {
      unsafe scanner.scan($0, from: 0, until: $0.count, mode: .final, into: &over)
    }
    #expect(over.widths == [maximumFields + 1, 2])
  }

  private struct WidthSink: RecordSink {
    var widths: [Int] = []
    mutating func take(_ record: borrowing Record, line: Int, range: Range<Int>) { widths.append(record.fieldCount) }
    func refuse(_ fault: RecordFault, line: Int, range: Range<Int>) {}
    func blankLine(_ line: Int) {}
  }

  @Test("a header of more columns than that is an error")
  func wideHeader() throws {
    let file = try TemporaryFile(String(repeating: "h,", count: maximumFields) + "h\n")
    #expect(throws: InputError.tooManyColumns(path: file.path, limit: maximumFields)) {
      _ = try Reading(path: file.path)
    }
  }

  @Test("a header of the most columns there may be, all but one unknown, is matched in no time")
  func unknownColumns() throws {
    let header = (1..<maximumFields).map { "Вопрос номер \($0) о разном" }.joined(separator: ",")
    let record = [String](repeating: "нет", count: maximumFields - 1).joined(separator: ",")
    let clock = ContinuousClock()
    let time = try clock.measure {
      let reading = try Reading("Пол,\(header)\nЖ,\(record)\n")
      #expect(reading.responses.count == 1)
      #expect(reading.counts[Int(ruleIndex(.unknownColumn))] == maximumFields - 1)
    }
    #expect(time < .seconds(patience))
  }

  /// Part sizes on both sides of the limit, on one thread and two.
  static let parts = [(1 << 18, 1), (1 << 20, 2), (1 << 24, 1)]

  @Test("a line of more than 8 MiB is refused, however large the parts are", arguments: parts)
  func lineTooLong(partBytes: Int, threads: Int) throws {
    let cell = Self.cell(Self.mebibyte - 2)
    let long = (0..<9).map { _ in cell }.joined(separator: ",")
    let text = "sex,age,comment\nF,18-34,ok\n" + long + "\nM,55+,ok\n"
    let reading = try Reading(text, options: ReadOptions(threads: threads, partBytes: partBytes))
    #expect(reading.rules == [.recordTooLong])
    #expect(reading.places(.recordTooLong) == ["record-too-long 3:0"])
    #expect(reading.responses.count == 2)
    #expect(reading.reports[0].read == 3)
  }

  @Test("a record of many lines and more than 8 MiB gives up its lines up to the limit's cell", arguments: parts)
  func recordTooLong(partBytes: Int, threads: Int) throws {
    let cell = "\"" + Self.cell(Self.mebibyte / 2) + "\n" + Self.cell(Self.mebibyte / 4) + "\""
    let long = (0..<12).map { _ in cell }.joined(separator: ",")
    let text = "sex,age,comment\nF,18-34,ok\n" + long + "\nM,55+,ok\n"
    let reading = try Reading(text, options: ReadOptions(threads: threads, partBytes: partBytes))
    // The eleventh cell begins on line 12 and passes 8 MiB: what is behind that line is read again.
    #expect(reading.places(.recordTooLong) == ["record-too-long 3:0"])
    #expect(reading.places(.strayQuote) == ["stray-quote 13:1", "stray-quote 14:1", "stray-quote 15:1"])
    #expect(reading.responses.count == 2)
    #expect(reading.reports[0].read == 6)
  }

  @Test("a line of more than 8 MiB behind the header is no fault of the header")
  func longSecondLine() throws {
    let cells = (0..<9).map { _ in Self.cell(Self.mebibyte - 2) }.joined(separator: ",")
    let reading = try Reading("sex,age,comment\n" + cells + "\nF,18-34,ok\n")
    #expect(reading.places(.recordTooLong) == ["record-too-long 2:0"])
    #expect(reading.responses.count == 1)
  }

  @Test("20,000 places are counted; a further one is invalid, however the file is cut", arguments: [1, 2])
  func manyPlaces(threads: Int) throws {
    let header = "place,sex\n"
    let text = header + (1...20_003).map { "town \($0),F\n" }.joined()
    let reading = try Reading(text, options: ReadOptions(threads: threads, partBytes: 50_000))
    let known = Codebook.standard.places.count
    #expect(reading.categories[ResponseLayout.place].count == known + 20_000)
    #expect(
      reading.places(.tooManyValues) == [
        "too-many-values 20002:1", "too-many-values 20003:1", "too-many-values 20004:1",
      ])
    #expect(reading.responses.last?.codes[ResponseLayout.place] == AnswerCode.invalid.rawValue)
    #expect(
      reading.responses[20_000 - 1].codes[ResponseLayout.place] == AnswerCode.substantive(known + 19_999).rawValue)
  }
}
