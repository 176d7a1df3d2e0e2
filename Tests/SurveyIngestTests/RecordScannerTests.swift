import SurveyModel
import Testing

@testable import SurveyIngest

@Suite("Cutting bytes into records")
struct RecordScannerTests {
  @Test("records and their lines")
  func plain() {
    let scan = Collector("a,b\n1,2\n3,4\n")
    #expect(scan.records == [["a", "b"], ["1", "2"], ["3", "4"]])
    #expect(scan.lines == [1, 2, 3])
    #expect(scan.end == ScanEnd(offset: 12, lines: 3))
  }

  @Test("the last line needs no end")
  func noFinalLineEnd() {
    #expect(Collector("a,b\n1,2").records == [["a", "b"], ["1", "2"]])
    #expect(Collector("a,b\n1,").records == [["a", "b"], ["1", ""]])
    #expect(Collector("a,b\n1,\"2\"").records == [["a", "b"], ["1", "2"]])
    #expect(Collector("a").records == [["a"]])
    #expect(Collector("").records == [])
  }

  @Test("CR and LF together are one line end, and no blank line")
  func pairedLineEnds() {
    let scan = Collector("a,b\r\n1,2\r\n\r\n3,4", lineEnd: .crlf)
    #expect(scan.records == [["a", "b"], ["1", "2"], ["3", "4"]])
    #expect(scan.lines == [1, 2, 4])
    #expect(scan.blankLines == [3])
  }

  @Test("a file of Mac line ends has lines too")
  func macLineEnds() {
    let scan = Collector("a,b\r1,2\r\r3,4\r", lineEnd: .cr)
    #expect(scan.records == [["a", "b"], ["1", "2"], ["3", "4"]])
    #expect(scan.lines == [1, 2, 4])
    #expect(scan.blankLines == [3])
  }

  @Test("a record with line ends inside quotes starts on its first line, and the next one behind its last")
  func severalLines() {
    let scan = Collector("a,b\n\"one\ntwo\r\nthree\",2\n3,4\n")
    #expect(scan.records == [["a", "b"], ["one\ntwo\r\nthree", "2"], ["3", "4"]])
    #expect(scan.lines == [1, 2, 5])
  }

  @Test("doubled quotes are one quote; blanks around unquoted fields go; quoted blanks stay")
  func fieldText() {
    let scan = Collector("\"ha \"\"ha\"\" ha\", a b ,\" c \"\n")
    #expect(scan.records == [["ha \"ha\" ha", "a b", " c "]])
  }

  @Test("with a tab as delimiter, tabs are no blanks")
  func tabs() {
    let scan = Collector("a\tb\tc\n\t 2 \t\n", delimiter: "\t")
    #expect(scan.records == [["a", "b", "c"], ["", "2", ""]])
  }

  @Test("a semicolon file keeps its commas")
  func semicolons() {
    #expect(Collector("a;b\n1,5;\"x;y\"\n", delimiter: ";").records == [["a", "b"], ["1,5", "x;y"]])
  }

  @Test("empty fields and lines of blanks")
  func empty() {
    let scan = Collector(",\n \t \n\"\"\n,,\n")
    #expect(scan.records == [["", ""], [""], ["", "", ""]])
    #expect(scan.lines == [1, 3, 4])
    #expect(scan.blankLines == [2])
  }

  @Test("a NUL is a byte as any other")
  func nul() {
    #expect(Collector([0x61, 0, 0x62, 0x2C, 0x63, 0x0A]).records == [["a\0b", "c"]])
  }

  // MARK: Faults

  struct Fault: CustomTestStringConvertible {
    var text: String
    var faults: [String]
    /// First fields of the records that are read all the same.
    var kept: [String]

    var testDescription: String { String(text.prefix(40).map { $0 == "\n" ? "⏎" : $0 }) }
  }

  @Test(
    "what cannot be told apart is refused where it went wrong, and the rest of the file still counts",
    arguments: [
      Fault(text: "a,b\nx,\"Osh\" city\ny,6\nz,7\n", faults: ["stray-quote 2:2"], kept: ["a", "y", "z"]),
      Fault(text: "a,b\nx,5\" pipe\ny,6\n", faults: ["stray-quote 2:2"], kept: ["a", "y"]),
      Fault(text: "a,b\n\"x\"y,1\ny,6\n", faults: ["stray-quote 2:1"], kept: ["a", "y"]),
      Fault(text: "a,b\nx,\"open\ny,6\nz,7\n", faults: ["unterminated-quote 2:2"], kept: ["a", "y", "z"]),
      Fault(text: "a,b\nx,1\ny,\"", faults: ["unterminated-quote 3:2"], kept: ["a", "x"]),
      // An open quote that a later quote closes in the wrong place.
      Fault(text: "a,b\nx,\"open\ny,\"6\"\nz,7\n", faults: ["unterminated-quote 2:2"], kept: ["a", "y", "z"]),
      Fault(text: "a,b\n\"open,1\n\"y\",2\nz,3\n", faults: ["unterminated-quote 2:1"], kept: ["a", "y", "z"]),
      // The field before it spans lines of its own: the fault is where the bad field begins.
      Fault(text: "a,b\n\"x\nx\",\"open\ny,6\n", faults: ["unterminated-quote 3:2"], kept: ["a", "y"]),
      Fault(text: "a,b\n\"x\nx\",5\"\ny,6\n", faults: ["stray-quote 3:2"], kept: ["a", "y"]),
      Fault(text: "a,b\nx,1\ry,2\nz,3\n", faults: ["stray-carriage-return 2:2"], kept: ["a", "z"]),
      Fault(text: "\"\n", faults: ["unterminated-quote 1:1"], kept: []),
      Fault(
        text: "a\"\nb\"\n\"c\nd\n", faults: ["stray-quote 1:1", "stray-quote 2:1", "unterminated-quote 3:1"],
        kept: ["d"]),
    ])
  func recovers(_ fault: Fault) {
    let scan = Collector(fault.text)
    #expect(scan.faults == fault.faults)
    #expect(scan.records.map(\.[0]) == fault.kept)
    #expect(scan.end.offset == fault.text.utf8.count)
    #expect(
      scan.end.lines == fault.text.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.isEmpty }.count
    )
  }

  @Test("what is refused is handed over as it stands, and nothing else")
  func refusedBytes() {
    let scan = Collector("a,b\nx,\"open\ny,6\nz,5\" pipe\nv,1\n")
    #expect(scan.refused.map(\.text) == ["x,\"open\n", "z,5\" pipe\n"])
  }

  // MARK: Parts

  @Test("a record that is open at the end of a part is left for the next one")
  func openPart() {
    let text = "a,b\n1,2\n3,\"x\ny"
    let scan = Collector(text, mode: .partial)
    #expect(scan.records == [["a", "b"], ["1", "2"]])
    #expect(scan.refused.isEmpty)
    #expect(scan.end == ScanEnd(offset: 8, lines: 2))
  }

  @Test("a line without its end is left for the next part, even where it could be whole")
  func cutLine() {
    #expect(Collector("a,b\n1,2", mode: .partial).end == ScanEnd(offset: 4, lines: 1))
    #expect(Collector("a,b\r\n1,2\r", lineEnd: .crlf, mode: .partial).end == ScanEnd(offset: 5, lines: 1))
  }

  @Test("the last record that starts before the limit is read to its end")
  func limit() {
    let scan = Collector("a,b\n\"x\ny\",2\n3,4\n", mode: .partial, from: 4, until: 7)
    #expect(scan.records == [["x\ny", "2"]])
    #expect(scan.end == ScanEnd(offset: 12, lines: 2))
  }

  @Test(
    "cut at any byte, two parts give the records and faults of the whole",
    arguments: [
      "a,b\n1,\"x\ny\"\n3,4\n5,\"q\"\"r\"\n", "a,b\r\n1,\"x\r\ny\"\r\n\r\n3,4\r\n", "a\"\n\"b\nc\"d\ne,\"f\n\n",
    ])
  func anyCut(_ text: String) {
    let bytes = Array(text.utf8)
    let whole = Collector(bytes)
    for cut in 0...bytes.count {
      let first = Collector(Array(bytes[..<cut]), mode: .partial)
      let second = Collector(bytes, from: first.end.offset)
      #expect(first.records + second.records == whole.records)
      #expect(first.lines + second.lines.map { $0 + first.end.lines } == whole.lines)
      let faults = second.refused.map {
        Collector.Refused(rule: $0.rule, line: $0.line + first.end.lines, column: $0.column, text: $0.text)
      }
      #expect(first.refused + faults == whole.refused)
    }
  }
}
