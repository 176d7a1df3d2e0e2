import Foundation
import SurveyExport
import SurveyModel
import SurveyTables
import Testing

@Suite("Hostile texts")
struct HostileTests {
  static let texts = [
    "\u{1B}]0;title\u{7}\u{1B}[2J", "\u{9B}31m\u{90}x\u{9C}", "\u{202E}live\u{2066}\u{61C}\u{200F}",
    "a\tb\nc\r\nd\re\u{85}f\u{2028}g", "|a|b\\|`c`<script>alert(1)</script>&amp;", "=HYPERLINK(\"http://x\")",
    "@SUM(1)", "\"quoted\"\",", "\u{FEFF}\u{200B}\u{E0041}\u{AD}\u{E000}", String(repeating: "ж", count: 40_000),
    String(repeating: "и\u{306}", count: 5_000), "z" + String(repeating: "\u{301}", count: 5_000),
    String(repeating: "я ", count: 5_000), String(repeating: " ", count: 5_000) + "x",
    String(repeating: "👩‍👩‍👧", count: 500), "\u{301}mark first", "---", "⏎", "a-b/c–d-",
    String(repeating: "- – ", count: 1_000), "word — " + String(repeating: "w", count: 90) + " — x",
  ]

  static let styles: [TextStyle] = [
    .plain, TextStyle(width: 40), TextStyle(width: 80, usesColour: true, usesBoxLines: true),
  ]

  /// A report with `text` in every place that a text can stand.
  static func report(_ text: String) -> Report {
    let table = Table(
      title: text, columns: [Table.Column("Name", .left), Table.Column(text), Table.Column(text, .left)],
      rows: [
        Table.Row(.body, [Table.Cell(text), Table.Cell(text, base: text), Table.Cell(text, .error)]),
        Table.Row(.total, [Table.Cell("All"), Table.Cell("1", base: "2"), Table.Cell("")]),
      ], notes: [text])
    return Report(
      command: text, language: .ky, tables: [table],
      data: DataTable(columns: ["id", text], rows: [[.text(text), .integer(-1)]]),
      facts: [Report.Fact(text, .text(text))])
  }

  @Test("are inert in text, and keep to the width", arguments: texts.indices, styles)
  func text(_ index: Int, _ style: TextStyle) {
    let written = Self.report(Self.texts[index]).rendered(as: .text, style: style)
    let plain = style.usesColour ? withoutColour(written) : written
    for line in lines(plain) {
      #expect(inert(line).utf8.count == line.utf8.count)
      #expect(line.unicodeScalars.last != " ")
      if let width = style.width { #expect(displayWidth(line) <= width, "\(line.prefix(200))") }
    }
  }

  @Test("are inert in Markdown, and make no column", arguments: texts.indices)
  func markdown(_ index: Int) {
    let written = Self.report(Self.texts[index]).rendered(as: .markdown)
    #expect(lines(written).allSatisfy { inert($0).utf8.count == $0.utf8.count })
    #expect(!written.utf8.contains(UInt8(ascii: "<")) && !written.utf8.contains(UInt8(ascii: ">")))
    let rows = lines(written).filter { $0.utf8.first == UInt8(ascii: "|") }
    #expect(rows.count == 4)
    for row in rows { #expect(unescapedPipes(row) == 4) }
  }

  @Test("are inert in CSV, and begin no formula", arguments: texts.indices)
  func csv(_ index: Int) throws {
    let written = Self.report(Self.texts[index]).rendered(as: .csv)
    #expect(lines(written).allSatisfy { inert($0).utf8.count == $0.utf8.count })
    let records = parsedCSV(written)
    #expect(records.map(\.count) == [2, 2])
    for field in records.joined() where field != "-1" {
      #expect(!"=+-@\t\r".utf8.contains(try #require(field.utf8.first)))
    }
  }

  @Test("read back from JSON, and are inert in it", arguments: texts.indices)
  func json(_ index: Int) throws {
    let text = Self.texts[index]
    let written = Self.report(text).rendered(as: .json)
    #expect(lines(written).allSatisfy { inert($0).utf8.count == $0.utf8.count })
    let object = try #require(try JSONSerialization.jsonObject(with: Data(written.utf8)) as? [String: Any])
    let notes = try #require(object["notes"] as? [String])
    #expect(notes.map { Array($0.utf8) } == [Array(text.utf8)])
  }
}
