import Foundation
import SurveyKit
import SurveyTestSupport
import Testing

/// What stands on the slides of a deck: the figures of the tables, their bases, and no others.
@Suite("Slides of a deck")
struct DeckSlidesTests {
  private static func means(_ slides: [DeckSlide]) -> [BarChart] {
    slides.compactMap { slide in
      if case .chart(let chart, _) = slide.content, case .means = chart.measure { chart } else { nil }
    }
  }

  @Test("tell who was asked, the table, each service, what can be said and what not", arguments: Language.allCases)
  func order(_ language: Language) throws {
    let results = try ResultsTests.karakol(language)
    let kinds = results.slides.map { slide -> String in
      switch slide.content {
      case .opening: "opening"
      case .table: "table"
      case .grid: "grid"
      case .chart(let chart, let aside):
        if case .means = chart.measure { aside.isEmpty ? "means" : "service" } else { "marks" }
      case .sentences: "sentences"
      case .blanks: "blanks"
      }
    }
    #expect(
      kinds == ["opening", "table", "table", "means"] + Array(repeating: "service", count: 4)
        + ["sentences", "sentences", "blanks"] + Array(repeating: "marks", count: 4) + ["grid", "grid", "sentences"])
    for slide in results.slides {
      #expect(!slide.title.isEmpty && !slide.notes.isEmpty)
      #expect(slide.footnotes.last?.contains("karakol-1.csv, karakol-2.csv") == true, "\(slide.title)")
    }
    // What no slide has a column for is explained on none.
    let words = Words(language)
    guard case .sentences(let method)? = results.slides.last?.content else { throw CocoaError(.featureUnsupported) }
    #expect(method == results.method.filter { $0 != words(.detectableNote) } && method.count < results.method.count)
    guard case .table(let table) = results.slides[2].content else { throw CocoaError(.featureUnsupported) }
    let compared = try #require(results.places.first?.tables.first)
    for (row, known) in zip(table.rows, compared.rows) {
      #expect(row.cells.map(\.text) == [0, 1, 2, 3, 8].map { known.cells[$0].text })
      #expect(row.cells.map(\.base) == [0, 1, 2, 3, 8].map { known.cells[$0].base })
    }
  }

  @Test("bars have the figures of the rows, with their intervals and bases")
  func bars() throws {
    let results = try ResultsTests.karakol(.en)
    let services = try #require(results.places.first).services
    let charts = Self.means(results.slides)
    #expect(charts.count == services.count + 1)
    let rows = [services.map { $0.rows[0] }] + services.map { Array($0.rows.dropFirst()) }
    for (chart, rows) in zip(charts, rows) {
      #expect(chart.categories.map(\.base) == rows.map { "\($0.figures[0].n); \($0.figures[1].n)" })
      for (index, series) in chart.series.enumerated() {
        for (point, row) in zip(series.points, rows) {
          let figures = row.figures[index]
          #expect(point?.value == figures.mean)
          #expect(point?.interval?.lowerBound == figures.meanInterval?.low)
          #expect(point?.interval?.upperBound == figures.meanInterval?.high)
        }
      }
    }
  }

  @Test("a small place has its figures hidden in every table, and no bars")
  func hidden() throws {
    let results = try ResultsTests.smallResults()
    let talas = results.slides.filter { $0.title.contains("talas") }
    #expect(!talas.isEmpty)
    for slide in talas {
      switch slide.content {
      case .chart: Issue.record("a chart without one figure: \(slide.title)")
      case .table(let table):
        for row in table.rows { #expect(row.cells[1].text == "hidden" && row.cells[2].text == "hidden") }
        #expect(slide.footnotes.contains { $0.hasPrefix("“Hidden”") })
      case .grid(let grid): #expect(grid.rows.flatMap(\.fields).allSatisfy { $0.level == nil && $0.base.isEmpty })
      case .sentences, .opening, .blanks: continue
      }
    }
    #expect(results.slides.contains { $0.title.hasPrefix("naryn") })
  }

  @Test("of one assessment have one series, and nothing is called a difference")
  func single() throws {
    let results = try Survey.results(
      ReadRequest(inputs: [ResultsTests.town("karakol/karakol-2.csv")], language: .en), .found
    ).results
    let charts = Self.means(results.slides)
    #expect(charts.count == 5 && charts.allSatisfy { $0.series.count == 1 })
    for slide in results.slides { #expect(!slide.description.contains("Difference"), "\(slide.title)") }
  }

  @Test("an export without services has a table that says so, and room for recommendations")
  func empty() throws {
    let results = try Survey.results(
      ReadRequest(inputs: [], language: .en),
      .compare(
        .files(
          first: [ResultsTests.town("different-form/library-1.csv")],
          second: [ResultsTests.town("different-form/library-2.csv")]))
    ).results
    guard case .table(let table) = results.slides[2].content else { throw CocoaError(.featureUnsupported) }
    #expect(table.rows.map { $0.cells[0].text } == ["no answers"])
    #expect(Self.means(results.slides).isEmpty)
  }
}
