import SurveyExport
import SurveyTables
import SurveyTestSupport
import Testing

@Suite("Writing a report piece by piece")
struct WritingTests {
  /// Blocks of rows that differ in length; some are empty.
  private struct Rows: DataRowMaker {
    func forEachRow(ofBlock block: Int, _ body: ([DataTable.Value]) -> Void) {
      var random = SplitMix64(seed: UInt64(block))
      for row in 0..<random.below(5) {
        body([
          .text(random.pick(["Бишкек", "a,b", "=1", "", "x y", " x", "😀", "й\u{306}"])), .integer(block * 1_000 + row),
          .number(Double(random.below(1_000)) / 7), .empty,
        ])
      }
    }
  }

  private enum Stop: Error, Equatable { case now }

  private func report(blocks: Int) -> Report {
    Report(
      command: "pivot", language: .en, tables: [],
      rows: DataRows(columns: ["place", "n", "mean", "flag"], blocks: blocks) { Rows() })
  }

  @Test("gives the same csv on any number of threads", arguments: [0, 1, 7, 100], [1, 2, 3, 8])
  func threads(blocks: Int, threads: Int) {
    let report = report(blocks: blocks)
    var bytes: [UInt8] = []
    report.write(as: .csv, threads: threads) { bytes += $0 }
    #expect(String(decoding: bytes, as: UTF8.self) == csvText(report.data))
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
      (DataTable.Value.integer(0), "0"), (.integer(-12), "-12"), (.integer(.min), "-9223372036854775808"),
      (.integer(.max), "9223372036854775807"), (.number(-0.0), "0"), (.number(3), "3"), (.number(0.1), "0.1"),
      (.number(1e-7), "1e-07"), (.number(.infinity), "\"\""),
    ])
  func numbers(value: DataTable.Value, text: String) {
    #expect(csvText(DataTable(columns: ["x"], rows: [[value]])) == "x\n\(text)\n")
  }
}
