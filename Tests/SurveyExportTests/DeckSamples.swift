import SurveyModel

@testable import SurveyExport
@testable import SurveyTables

/// Slides of every kind, with a text wherever one can stand.
enum DeckSample {
  static func table(_ text: String, rows: Int = 4, columns: Int = 5) -> Table {
    Table(
      columns: (0..<columns).map { Table.Column($0 == 0 ? "Service" : text, $0 == 0 ? .left : .right) },
      rows: (0..<rows).map { row in
        Table.Row(
          .body,
          (0..<columns).map { column in
            switch column {
            case 0: Table.Cell("\(row + 1) \(text)", .strong)
            case 1: Table.Cell("3.76", base: "46")
            case 2: Table.Cell("hidden", .faint)
            case 3: Table.Cell("−0.74 [−0.99; −0.49]")
            default: Table.Cell(text, .worse)
            }
          })
      })
  }

  static func means(_ text: String, categories: Int = 3) -> BarChart {
    BarChart(
      measure: .means(1...5), head: "Service",
      categories: (0..<categories).map {
        BarChart.Category("\($0 + 1) \(text)", base: $0 == 1 ? "44; hidden" : "46; 40")
      },
      series: ["First", "Second"].enumerated().map { index, name in
        BarChart.Series(
          name: "\(name) \(text)", lowerReach: "\(name): scatter downwards", upperReach: "\(name): scatter upwards",
          points: (0..<categories).map { category in
            category == 1 && index == 1
              ? nil : BarChart.Point(3.5 - Double(index) * 0.5, interval: 2.75...(4 - Double(index) * 0.375))
          })
      })
  }

  static func shares(_ text: String, categories: Int = 3) -> BarChart {
    BarChart(
      measure: .shares(isOrdered: true), head: "Criterion",
      categories: (0..<categories).map { BarChart.Category("\($0 + 1) \(text)", base: "41") },
      series: [("1 Poor", MarkChart.Side.poor, 0.25), ("2 Fair", .middle, 0.25), ("3 Good", .good, 0.5)].map {
        name, side, share in
        BarChart.Series(
          name: name, side: side, points: Array(repeating: BarChart.Point(share), count: categories))
      })
  }

  static func grid(_ text: String, rows: Int = 4, columns: Int = 7) -> GridChart {
    GridChart(
      columns: (0..<columns).map { "\($0 + 1) \(text)" },
      rows: (0..<rows).map { row in
        GridChart.Row(
          name: "\(row + 1) \(text)",
          fields: (0..<columns).map { column in
            column == 2
              ? GridChart.Field(text: "hidden", base: "", level: nil)
              : GridChart.Field(text: "3.28", base: "(40)", level: Double(column) / Double(columns))
          })
      }, lowest: "1", highest: "5")
  }

  static func slide(_ text: String, _ content: DeckSlide.Content) -> DeckSlide {
    DeckSlide(
      title: text, unit: text, content: content, footnotes: [text, "Files: karakol-1.csv."],
      notes: [text, "Second note."],
      description: text)
  }

  static func all(_ text: String, rows: Int = 4, columns: Int = 5) -> [DeckSlide] {
    let lines = [
      DeckSlide.Line("Service score", .faint), DeckSlide.Line("First: 3.76 (46)"), DeckSlide.Line(text),
      DeckSlide.Line("Difference: −0.74 [−0.99; −0.49]"), DeckSlide.Line("worse", .worse),
    ]
    let contents: [DeckSlide.Content] = [
      .opening([text, "First assessment: 14 March 2025"]), .table(table(text, rows: rows, columns: columns)),
      .chart(means(text, categories: rows), aside: lines), .chart(means(text, categories: rows), aside: []),
      .chart(shares(text, categories: rows), aside: []), .grid(grid(text, rows: rows, columns: columns + 2)),
      .sentences(Array(repeating: text, count: rows)), .blanks(heads: ["№", text, text, text], rows: 5),
    ]
    return contents.map { slide(text, $0) }
  }

  static func results(_ slides: [DeckSlide], title: String = "Karakol", language: Language = .ky) -> Results {
    let report = Report(
      command: "compare", language: language, tables: [], data: DataTable(columns: [], rows: []))
    return Results(
      title: title, language: language, places: [], method: [], files: Table(columns: [], rows: []), findings: nil,
      headings: .init(source: "", services: "", sentences: "", method: "", files: ""), sheets: [], slides: slides,
      report: report)
  }

  /// The package that a deck is.
  static func package(
    _ slides: [DeckSlide], title: String = "Karakol", template: DeckTemplate? = nil
  ) throws -> OfficePackage { try OfficePackage(zipped: results(slides, title: title).deck(template: template)) }
}
