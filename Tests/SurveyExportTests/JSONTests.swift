import Foundation
import SurveyExport
import SurveyModel
import SurveyTables
import Testing

@Suite("JSON")
struct JSONTests {
  @Test("facts in their order, a row a line, each note once")
  func object() {
    let table = Table(columns: [], rows: [], notes: ["One.", "Two."])
    let report = Report(
      command: "pivot", language: .ky, tables: [table, table],
      data: DataTable(
        columns: ["service", "n", "mean", "n"],
        rows: [[.text("water"), .integer(41), .number(3.5), .integer(9)], [.text("roads"), .integer(0)]]),
      facts: [
        Report.Fact("read", .integer(52)), Report.Fact("rows", .integer(1)), Report.Fact("empty", .empty),
        Report.Fact("read", .integer(1)),
      ])
    #expect(
      report.rendered(as: .json) == """
        {
          "command": "pivot",
          "language": "ky",
          "read": 52,
          "empty": null,
          "rows": [
            {"service": "water", "n": 41, "mean": 3.5},
            {"service": "roads", "n": 0, "mean": null}
          ],
          "notes": [
            "One.",
            "Two."
          ]
        }

        """)
  }

  @Test("details stand behind the rows, each under a name of its own")
  func details() {
    let data = DataTable(columns: ["n"], rows: [[.integer(1)]])
    var report = Report(
      command: "check", language: .en, tables: [], data: data, facts: [Report.Fact("read", .integer(52))])
    report.details = [
      .init("quality", data), .init("read", data), .init("missing", DataTable(columns: ["n"], rows: [])),
    ]
    #expect(
      report.rendered(as: .json) == """
        {
          "command": "check",
          "language": "en",
          "read": 52,
          "rows": [
            {"n": 1}
          ],
          "quality": [
            {"n": 1}
          ],
          "missing": [],
          "notes": []
        }

        """)
  }

  @Test("without rows and notes the lists are empty")
  func empty() {
    let report = Report(command: "check", language: .en, tables: [], data: DataTable(columns: [], rows: []))
    #expect(
      report.rendered(as: .json)
        == "{\n  \"command\": \"check\",\n  \"language\": \"en\",\n  \"rows\": [],\n  \"notes\": []\n}\n")
  }

  static let texts = [
    "", "\"\\/", "a\nb\r\n\tc", "\u{0}\u{1F}\u{7F}\u{9B}", "\u{202E}\u{2028}\u{FEFF}\u{200B}", "\u{E0041}\u{10FFFF}",
    "Качество и\u{306} 👩‍👧", "</script>",
  ]

  @Test("a text reads back scalar for scalar, and holds nothing that cannot be seen", arguments: texts)
  func text(_ text: String) throws {
    let report = Report(
      command: "pivot", language: .ru, tables: [], data: DataTable(columns: ["x"], rows: [[.text(text)]]))
    let written = report.rendered(as: .json)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(written.utf8)) as? [String: Any])
    let rows = try #require(object["rows"] as? [[String: String]])
    #expect(rows.first?["x"].map { Array($0.unicodeScalars) } == Array(text.unicodeScalars))
    #expect(lines(written).allSatisfy { inert($0) == $0 })
  }

  private struct Figures: Decodable {
    var rows: [[String: Double]]
  }

  // By JSONDecoder: JSONSerialization rounds numbers of 17 digits on Linux.
  @Test("numbers read back", arguments: [0, -0.0, 1e-05, 0.1 + 0.2, 1e22, -3, .leastNonzeroMagnitude])
  func number(_ value: Double) throws {
    let report = Report(
      command: "pivot", language: .ru, tables: [], data: DataTable(columns: ["x"], rows: [[.number(value)]]))
    let figures = try JSONDecoder().decode(Figures.self, from: Data(report.rendered(as: .json).utf8))
    #expect(figures.rows == [["x": value]])
  }
}
