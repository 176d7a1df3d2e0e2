import SurveyExport
import SurveyModel
import SurveyTables
import Testing

@Suite("Markdown")
struct MarkdownTests {
  @Test("a title, a pipe table with its alignment, and the notes")
  func table() {
    let table = Table(
      title: "Mean", columns: [Table.Column("Service", .left), Table.Column("Quality")],
      rows: [
        Table.Row(.body, [Table.Cell("Water"), Table.Cell("3.42", base: "41")]),
        Table.Row(.total, [Table.Cell("All", .strong)]),
      ], notes: ["Answers in brackets."])
    #expect(
      markdownText([table]) == """
        ### Mean

        | Service |   Quality |
        | ------- | --------: |
        | Water   | 3.42 (41) |
        | **All** |           |

        Answers in brackets.

        """)
  }

  static let escapes: [(String, String)] = [
    ("a|b", "a\\|b"), ("a\\|b", "a\\\\\\|b"), ("<b onclick=x>", "&lt;b onclick=x&gt;"), ("&lt;", "&amp;lt;"),
    ("`x`", "\\`x\\`"), ("*a* _b_ ~c~", "\\*a\\* \\_b\\_ \\~c\\~"), ("[x](y)", "\\[x\\](y)"), ("$x$", "\\$x\\$"),
    ("https://a.b", "https&#58;//a.b"), ("www.a.b", "www&#46;a.b"), ("a@b.c", "a&#64;b.c"), ("a\r\nb\nc", "a b c"),
    ("\u{1B}[0m", "␛\\[0m"), ("  a  ", "a"),
  ]

  @Test("nothing in a cell is markup", arguments: escapes)
  func escaped(_ text: String, _ expected: String) {
    let table = Table(columns: [Table.Column("", .left)], rows: [Table.Row(.body, [Table.Cell(text)])])
    let row = lines(markdownText([table])).last ?? ""
    let inner = row.dropFirst(2).dropLast(2)
    #expect(inner.trimmingSuffix(" ") == expected)
  }

  @Test("no note begins a list, a heading or a rule", arguments: ["- x", "+ x", "1. x", "12) x", "# x", "===", "> x"])
  func notes(_ note: String) throws {
    let written = markdownText([Table(columns: [], rows: [], notes: [note])])
    #expect(["\\", "&"].contains(written.drop { $0.isNumber }.first))
  }

  @Test("every line of a table has as many columns as its head", arguments: Sample.all)
  func columns(_ report: Report) {
    for table in report.tables {
      let rows = lines(markdownText([table])).filter { $0.hasPrefix("|") }
      #expect(rows.count == table.rows.count + 2)
      for row in rows { #expect(unescapedPipes(row) == table.columns.count + 1, "\(row)") }
    }
  }
}

func markdownText(_ tables: [Table]) -> String {
  Report(command: "pivot", language: .en, tables: tables, data: DataTable(columns: [], rows: []))
    .rendered(as: .markdown)
}

func unescapedPipes(_ row: String) -> Int {
  var count = 0
  var escaped = false
  for scalar in row.unicodeScalars {
    if scalar == "|", !escaped { count += 1 }
    escaped = scalar == "\\" && !escaped
  }
  return count
}

extension Substring {
  fileprivate func trimmingSuffix(_ character: Character) -> String {
    var text = self
    while text.last == character { text.removeLast() }
    return String(text)
  }
}
