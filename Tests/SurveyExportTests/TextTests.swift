import SurveyExport
import SurveyModel
import SurveyTables
import SurveyTestSupport
import Testing

@Suite("Text")
struct TextTests {
  static let styles: [TextStyle] = [40, 60, 80, 120, 200].flatMap { width in
    [TextStyle(width: width), TextStyle(width: width, usesBoxLines: true)]
  }

  @Test("figures and their bases line up; totals stand under a line of their own")
  func plain() {
    let table = Table(
      title: "Mean", columns: [Table.Column("Service", .left), Table.Column("Quality"), Table.Column("n")],
      rows: [
        Table.Row(.body, [Table.Cell("Water"), Table.Cell("3.42", base: "41"), Table.Cell("41")]),
        Table.Row(.body, [Table.Cell("Roads"), Table.Cell("10.5", base: "107"), Table.Cell("107")]),
        Table.Row(.body, [Table.Cell("Lighting"), Table.Cell("—"), Table.Cell("")]),
        Table.Row(.total, [Table.Cell("All"), Table.Cell("4.1", base: "148"), Table.Cell("148")]),
      ], notes: ["Answers in brackets."])
    #expect(
      text([table]) == """
        Mean
        Service      Quality    n
        --------  ----------  ---
        Water     3.42  (41)   41
        Roads     10.5 (107)  107
        Lighting     —
        --------  ----------  ---
        All        4.1 (148)  148

        Answers in brackets.

        """)
    #expect(
      text([table], TextStyle(usesBoxLines: true)) == """
        Mean
        ┌──────────┬────────────┬─────┐
        │ Service  │    Quality │   n │
        ├──────────┼────────────┼─────┤
        │ Water    │ 3.42  (41) │  41 │
        │ Roads    │ 10.5 (107) │ 107 │
        │ Lighting │    —       │     │
        ├──────────┼────────────┼─────┤
        │ All      │  4.1 (148) │ 148 │
        └──────────┴────────────┴─────┘
        Answers in brackets.

        """)
  }

  @Test("no line is wider than the terminal, none ends with a space", arguments: Sample.all, styles)
  func fits(_ report: Report, _ style: TextStyle) {
    for line in lines(report.rendered(as: .text, style: style)) {
      #expect(displayWidth(line) <= style.width ?? 0, "\(line)")
      #expect(line.last != " ", "\(line)")
    }
  }

  @Test("the lines of a table in a box are all of one width, decomposed letters and emoji too", arguments: styles)
  func aligned(_ style: TextStyle) throws {
    var table = try #require(Sample.pivot(.ky).tables.first)
    table.title = ""
    table.notes = []
    table.rows[0].cells[0].text = "Ичүүчү суу жана и\u{306}од 👩‍👩‍👧"
    table.columns[1].head = "Тийиштүү и\u{306} 👍🏽"
    var boxed = style
    boxed.usesBoxLines = true
    for block in text([table], boxed).split(separator: "\n\n") {
      #expect(Set(lines(String(block)).map(displayWidth)).count == 1, "\(block)")
    }
  }

  @Test("a table that fits is not cut; one that does not is cut into blocks that repeat the names")
  func blocks() {
    #expect(text(Sample.pivot().tables, TextStyle(width: 120)).components("Все услуги") == 1)
    #expect(text(Sample.pivot().tables, TextStyle(width: 80)).components("Все услуги") == 2)
    #expect(text(Sample.pivot().tables, TextStyle(width: 80)).components("Озеленение и благоустройство") == 2)
  }

  @Test("nothing is lost at any width", arguments: styles)
  func complete(_ style: TextStyle) {
    let written = text(Sample.pivot().tables, style)
    for cell in Sample.pivot().tables[0].rows.flatMap(\.cells) where cell.base != nil {
      #expect(written.contains(cell.text), "\(cell.text)")
    }
    let words = Set(written.split { !$0.isLetter }.map(String.init))
    for column in Sample.pivot().tables[0].columns {
      for word in column.head.split(whereSeparator: { !$0.isLetter }) { #expect(words.contains(String(word))) }
    }
  }

  @Test("heads longer than 24 columns are wrapped in a pipe too, texts are not")
  func pipe() {
    let long = "a text that is much longer than any terminal is wide, " + String(repeating: "word ", count: 40) + "end"
    let table = Table(
      columns: [Table.Column("Name", .left), Table.Column("A head that is longer than it should be")],
      rows: [Table.Row(.body, [Table.Cell(long), Table.Cell("1")])])
    let written = lines(text([table]))
    #expect(written.count == 4)
    #expect(written[0].hasSuffix("A head that is longer"))
    #expect(written[3].hasPrefix(long))
  }

  @Test("an indented name stays indented over its lines")
  func indent() {
    let table = Table(
      columns: [Table.Column("Service", .left), Table.Column("n")],
      rows: [Table.Row(.body, [Table.Cell("  Regularity and timeliness of it"), Table.Cell("41")])])
    #expect(
      text([table], TextStyle(width: 20)) == """
        Service            n
        ----------------  --
          Regularity and  41
            timeliness
            of it

        """)
  }

  @Test("a word that no line can hold is broken between syllables, as a last resort")
  func hyphen() {
    let table = Table(
      columns: [Table.Column("", .left), Table.Column("Достопримечательности")],
      rows: [Table.Row(.body, [Table.Cell("Озеленение и благоустройство"), Table.Cell("1")])])
    let written = lines(text([table], TextStyle(width: 32)))
    #expect(written.prefix(2).map { $0.drop { $0 == " " } } == ["Достопримеча-", "тельности"])
  }

  @Test("colour is put around the words alone and only where it is asked for")
  func colour() {
    let kinds: [(Table.Emphasis, String)] = [
      (.strong, "1"), (.faint, "2"), (.better, "32"), (.worse, "31"), (.warning, "33"), (.error, "1;31"),
    ]
    for (emphasis, code) in kinds {
      let table = Table(
        columns: [Table.Column("Head"), Table.Column("")],
        rows: [Table.Row(.body, [Table.Cell("up", base: "7", emphasis), Table.Cell("end")])])
      let coloured = text([table], TextStyle(usesColour: true))
      #expect(coloured.contains("\u{1B}[\(code)mup\u{1B}[0m \u{1B}[2m(7)\u{1B}[0m  end\n"))
      #expect(coloured.contains("  \u{1B}[1mHead\u{1B}[0m\n"))
      #expect(withoutColour(coloured) == text([table]))
    }
  }

  @Test("tables stand a blank line apart, notes are wrapped, empty ones take no line")
  func parts() {
    let table = Table(title: "One", columns: [], rows: [], notes: ["", String(repeating: "word ", count: 30)])
    let words = Array(repeating: "word", count: 20).joined(separator: " ")
    let rest = Array(repeating: "word", count: 10).joined(separator: " ")
    #expect(text([table, Table(title: "Two", columns: [], rows: [])]) == "One\n\(words)\n  \(rest)\n\nTwo\n")
    #expect(text([]).isEmpty)
  }

  @Test("rows that are too short or too long are no reason to fail", arguments: styles)
  func ragged(_ style: TextStyle) {
    let table = Table(
      columns: [Table.Column("A", .left), Table.Column("B")],
      rows: [Table.Row(.body, []), Table.Row(.body, [Table.Cell("x"), Table.Cell("1"), Table.Cell("lost")])])
    #expect(!text([table], style).contains("lost"))
    #expect(text([Table(columns: [Table.Column("A")], rows: [])], style).contains("A"))
  }

  @Test("any width is taken, sensible or not", arguments: [Int.min, -1, 0, 1, 5, 20, 21, 33, Int.max])
  func anyWidth(_ width: Int) {
    for report in Sample.all {
      #expect(!report.rendered(as: .text, style: TextStyle(width: width, usesBoxLines: true)).isEmpty)
    }
  }

  @Test("300 services × 40 criteria are no long wait, without optimisation and on a busy machine too")
  func speed() {
    let cells = (0..<40).map { Table.Cell("3,\($0 + 10)", base: "\($0 * 7)") }
    let table = Table(
      columns: [Table.Column("Услуга", .left)] + (0..<40).map { Table.Column("Критерий оценки номер \($0)") },
      rows: (0..<300).map { Table.Row(.body, [Table.Cell("Озеленение и благоустройство \($0)")] + cells) })
    let time = ContinuousClock().measure {
      _ = text([table], TextStyle(width: 120, usesColour: true, usesBoxLines: true))
    }
    // An optimised build takes about 0.1 s.
    #expect(time < .seconds(patience))
  }
}

func text(_ tables: [Table], _ style: TextStyle = .plain) -> String {
  Report(command: "pivot", language: .en, tables: tables, data: DataTable(columns: [], rows: []))
    .rendered(as: .text, style: style)
}

/// Lines by line feeds alone.
func lines(_ text: String) -> [String] {
  text.unicodeScalars.split(separator: "\n").map { String($0) }
}

/// `text` without SGR sequences.
func withoutColour(_ text: String) -> String {
  let parts = text.unicodeScalars.split(separator: "\u{1B}", omittingEmptySubsequences: false)
  return parts.enumerated().map { index, part in
    String(index == 0 ? part : part.drop { $0 != "m" }.dropFirst())
  }.joined()
}

extension String {
  /// How many times `word` stands in the text.
  fileprivate func components(_ word: String) -> Int {
    split(separator: word, omittingEmptySubsequences: false).count - 1
  }
}
