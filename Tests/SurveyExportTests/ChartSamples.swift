@testable import SurveyTables

/// Charts as results have them.
enum ChartSample {
  static let notes = ["Fewer than 5 answers are hidden.", "First assessment: 46 questionnaires.", "Files: a.csv."]

  static func chart(_ content: Chart.Content, name: String, text: String = "Drinking water") -> Chart {
    Chart(
      name: name, title: "Karakol. \(text)", subtitle: "Marks from 1 to 5", description: "\(text)\n3.76 (46)",
      notes: notes + [text], content: content)
  }

  static let hidden = ScoreChart.Figure(nil, "hidden")

  static func scores(_ text: String = "Drinking water", rows: Int = 3, series: [String] = ["First", "Second"]) -> Chart
  {
    let figures = series.indices.map { index in
      ScoreChart.Figure(ScoreChart.Point(3.5 - Double(index) / 2, interval: 2.1...5.6), "3.\(index) (46)")
    }
    let isCompared = series.count > 1
    let row = ScoreChart.Row(
      name: text, figures: figures, difference: isCompared ? "−0.74 [−0.99; −0.49]" : "",
      verdict: isCompared ? Table.Cell("no reliable change; the same within 10 points", .plain) : Table.Cell(""))
    let last = ScoreChart.Row(
      name: "Internal roads", figures: series.map { _ in hidden }, difference: isCompared ? "—" : "",
      verdict: isCompared ? Table.Cell("too few answers", .faint) : Table.Cell(""))
    return chart(
      .scores(
        ScoreChart(
          scale: 1...5, series: series, differenceHead: isCompared ? "Difference" : "",
          verdictHead: isCompared ? "Verdict" : "",
          rows: Array(repeating: row, count: max(rows - 1, 0)) + (rows > 0 ? [last] : []))), name: "services",
      text: text)
  }

  static func marks(_ text: String = "Accessibility", groups: Int = 2, isOrdered: Bool = true) -> Chart {
    let sides: [MarkChart.Side] = [.poor, .poor, .middle, .good, .good]
    let marks = zip(["1 Very poor", "2 Poor", "3 Fair", "4 Good", "5 Excellent"], sides).map {
      MarkChart.Mark(label: $0, side: $1)
    }
    let bars = [
      MarkChart.Bar(
        name: "First assessment", base: "(40)", shares: [0.05, 0.2, 0.25, 0.4, 0.1],
        texts: ["5%", "20%", "25%", "40%", "10%"], aside: 0.02, asideText: "2%"),
      MarkChart.Bar(name: text, base: "hidden", shares: [], texts: [], aside: nil, asideText: ""),
      MarkChart.Bar(
        name: "Third assessment", base: "(5)", shares: [0, 0, 0, 0, 1], texts: ["0%", "0%", "0%", "0%", "100%"],
        aside: 1, asideText: "100%"),
    ]
    return chart(
      .marks(
        MarkChart(
          marks: marks, isOrdered: isOrdered, asideHead: "Don't know",
          groups: Array(repeating: MarkChart.Group(name: text, bars: bars), count: groups))),
      name: "marks-water", text: text)
  }

  static func grid(_ text: String = "Regularity, timeliness", rows: Int = 3, columns: Int = 3) -> Chart {
    let fields = (0..<columns).map { column -> GridChart.Field in
      guard column % 3 == 2 else {
        return GridChart.Field(text: "3.\(column)0", base: "(41)", level: Double(column % 5) / 4)
      }
      return GridChart.Field(text: column % 2 == 0 ? "hidden" : text, base: "", level: nil)
    }
    return chart(
      .grid(
        GridChart(
          columns: Array(repeating: text, count: columns),
          rows: Array(repeating: GridChart.Row(name: text, fields: fields), count: rows), lowest: "1", highest: "5")),
      name: "criteria", text: text)
  }

  static func panels(_ text: String = "Drinking water", panels: Int = 4, series: [String] = ["First", "Second"])
    -> Chart
  {
    let figures = series.indices.map { index in
      index % 3 == 2
        ? hidden : ScoreChart.Figure(ScoreChart.Point(2.5 + Double(index % 3), interval: 1.2...5.4), "3.\(index) (46)")
    }
    let verdict = Table.Cell(series.count == 2 ? "no reliable change" : "")
    return chart(
      .panels(
        PanelChart(
          scale: 1...5, series: series,
          panels: Array(repeating: PanelChart.Panel(name: text, figures: figures, verdict: verdict), count: panels))),
      name: "trend", text: text)
  }

  static func all(_ text: String) -> [Chart] {
    [scores(text), marks(text), grid(text), panels(text), panels("Water", series: [text, text, text])]
  }
}
