import SurveyExport
import SurveyTables
import SurveyTestSupport
import Testing

@Suite("Writing a report piece by piece")
struct WritingTests {
  private static let texts = ["Бишкек", "a,b", "=1", "", "x y", " x", "😀", "й\u{306}", "a;b", "\"", "long text"]

  /// Blocks of rows that differ in length; some are empty.
  private struct Rows: DataRowMaker {
    func forEachRow(ofBlock block: Int, _ body: ([DataRows.Item]) -> Void) {
      var random = SplitMix64(seed: UInt64(block))
      for row in 0..<random.below(5) {
        body([
          .text(random.below(WritingTests.texts.count)), .integer(block * 1_000 + row),
          .number(Double(random.below(1_000)) / 7), .empty,
        ])
      }
    }
  }

  private enum Stop: Error, Equatable { case now }

  /// - Parameter usual: how many of the texts are said to come row after row.
  private func report(blocks: Int, usual: Int = 6) -> Report {
    Report(
      command: "pivot", language: .en, tables: [],
      rows: DataRows(
        columns: ["place", "n", "mean", "flag"], blocks: blocks, usualTexts: usual, text: { Self.texts[$0] },
        maker: { Rows() }))
  }

  @Test("gives the same csv on any number of threads", arguments: [0, 1, 7, 100], [1, 2, 3, 8])
  func threads(blocks: Int, threads: Int) {
    let report = report(blocks: blocks)
    var bytes: [UInt8] = []
    report.write(as: .csv, threads: threads) { bytes += $0 }
    #expect(String(decoding: bytes, as: UTF8.self) == csvText(report.data))
  }

  @Test("writes texts alike whether or not they come row after row", arguments: [0, 1, 6, 11])
  func usualTexts(usual: Int) {
    #expect(report(blocks: 100, usual: usual).rendered(as: .csv) == csvText(report(blocks: 100).data))
  }

  @Test("writes records of any length")
  func long() {
    let texts = ["short", String(repeating: "Ю", count: 10_000), String(repeating: "a,", count: 5_000)]
    let table = DataTable(
      columns: (0..<50).map { "column\($0)" },
      rows: (0..<20).map { row in (0..<50).map { $0 % 3 == 0 ? .text(texts[(row + $0) / 3 % 3]) : .number(1 / 3) } })
    let records = parsedCSV(csvText(table))
    #expect(records.count == 21)
    for (record, row) in zip(records.dropFirst(), table.rows) {
      #expect(record == row.map { if case .text(let text) = $0 { text } else { "0.3333333333333333" } })
    }
  }

  @Test("gives what is laid out at once in every format", arguments: ReportFormat.allCases)
  func formats(format: ReportFormat) {
    let report = report(blocks: 20)
    var bytes: [UInt8] = []
    report.write(as: format, threads: 2) { bytes += $0 }
    #expect(String(decoding: bytes, as: UTF8.self) == report.rendered(as: format))
  }

  @Test("hands a long csv over in pieces, and goes no further once a piece cannot be written")
  func pieces() {
    var pieces = 0
    let report = report(blocks: 1_000)
    report.write(as: .csv, threads: 2) { _ in pieces += 1 }
    #expect(pieces > 100)
    pieces = 0
    #expect(throws: Stop.now) {
      try report.write(as: .csv, threads: 2) { _ in
        pieces += 1
        if pieces == 3 { throw Stop.now }
      }
    }
    #expect(pieces == 3)
  }

  @Test(
    "numbers are written as they read back",
    arguments: [
      (DataTable.Value.integer(0), "0"), (.integer(-12), "-12"), (.integer(999), "999"), (.integer(1_000), "1000"),
      (.integer(-1_002_003), "-1002003"), (.integer(100_000_000), "100000000"),
      (.integer(.min), "-9223372036854775808"),
      (.integer(.max), "9223372036854775807"), (.number(-0.0), "0"), (.number(3), "3"), (.number(0.1), "0.1"),
      (.number(1e-7), "1e-07"), (.number(.infinity), "\"\""),
    ])
  func numbers(value: DataTable.Value, text: String) {
    #expect(csvText(DataTable(columns: ["x"], rows: [[value]])) == "x\n\(text)\n")
  }
}
