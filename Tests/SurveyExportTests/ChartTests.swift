import Foundation
import SurveyModel
import SurveyTestSupport
import Testing

@testable import SurveyExport
@testable import SurveyTables

@Suite("Charts")
struct ChartTests {
  // MARK: What is drawn

  @Test("are drawn as reviewed", arguments: Sheet.allCases)
  func goldens(_ sheet: Sheet) throws {
    for chart in [ChartSample.scores(), ChartSample.marks(), ChartSample.grid(), ChartSample.panels()] {
      let pictures = chart.pictures(on: sheet, language: .en)
      #expect(pictures.count == 1)
      let svg = try #require(pictures.first).svg
      #expect(try Golden.difference(svg, "\(chart.name)-\(sheet.rawValue).svg") == nil)
    }
  }

  @Test("are the same bytes twice")
  func deterministic() {
    for chart in ChartSample.all("Ичүүчү суу") {
      #expect(
        chart.pictures(on: .slide, language: .ky).map(\.svg) == chart.pictures(on: .slide, language: .ky).map(\.svg))
    }
  }

  // MARK: What fits

  /// How much room the samples leave, and how little: many rows, one row, none, one assessment, a dozen criteria.
  static let variants: [Chart] = [
    ChartSample.scores(rows: 1), ChartSample.scores(rows: 300), ChartSample.scores(rows: 0),
    ChartSample.scores(series: ["Assessment"]), ChartSample.scores(series: ["A", "B", "C"]),
    ChartSample.marks(groups: 1), ChartSample.marks(groups: 40), ChartSample.marks(isOrdered: false),
    ChartSample.grid(rows: 300, columns: 7), ChartSample.grid(rows: 4, columns: 60),
    ChartSample.grid(rows: 1, columns: 1),
    ChartSample.panels(panels: 1), ChartSample.panels(panels: 300), ChartSample.panels(panels: 0),
    ChartSample.panels(series: ["Assessment"]), ChartSample.panels(series: (1...12).map { "Assessment \($0)" }),
  ]

  @Test("keep their texts on the sheet and off one another", arguments: variants.indices, Sheet.allCases)
  func sizes(_ index: Int, _ sheet: Sheet) { expectFit(Self.variants[index], on: sheet) }

  @Test("keep hostile and long texts on the sheet and off one another", arguments: HostileTests.texts.indices)
  func hostile(_ index: Int) {
    for sheet in Sheet.allCases {
      for chart in ChartSample.all(HostileTests.texts[index]) { expectFit(chart, on: sheet) }
    }
  }

  @Test("of many rows take several sheets, each with its number, and lose none")
  func pages() throws {
    let pictures = ChartSample.scores(rows: 300).pictures(on: .slide, language: .en)
    #expect(pictures.count > 20)
    #expect(pictures.map(\.name) == pictures.indices.map { "services-\($0 + 1)" })
    #expect(pictures[0].svg.contains(">1/\(pictures.count)</text>"))
    let rows = pictures.reduce(0) { $0 + $1.svg.components(separatedBy: ">Drinking water</text>").count - 1 }
    #expect(rows - pictures.count == 299, "each sheet has a note of these words as well")
  }

  private func expectFit(_ chart: Chart, on sheet: Sheet, theme: Theme = Theme()) {
    for drawing in chart.drawings(on: sheet, theme: theme) {
      let boxes = drawing.shapes.flatMap { shape -> [Drawing.Box] in
        switch shape {
        case .text(let text): text.boxes
        case .rectangle(let box, _, _), .picture(let box, _): [box]
        case .line, .circle: []
        }
      }
      for box in boxes {
        #expect(box.x >= -0.01 && box.right <= sheet.width + 0.01, "\(chart.name) on \(sheet)")
        #expect(box.y >= -0.01 && box.bottom <= sheet.height + 0.01, "\(chart.name) on \(sheet)")
      }
      var texts: [Drawing.Box] = []
      for shape in drawing.shapes {
        if case .text(let text) = shape { texts += text.boxes }
        if case .picture(let box, _) = shape { texts.append(box) }
      }
      for (index, one) in texts.enumerated() {
        for other in texts[(index + 1)...] {
          #expect(!one.overlaps(other), "\(chart.name) on \(sheet): \(one) and \(other)")
        }
      }
    }
  }

  @Test("break no word of the names of assessments", arguments: Sheet.allCases)
  func heads(_ sheet: Sheet) {
    let names = ["First assessment", "Second assessment"]
    for drawing in ChartSample.scores(series: names).drawings(on: sheet, theme: Theme()) {
      let lines = drawing.shapes.flatMap { shape -> [String] in
        if case .text(let text) = shape { text.lines } else { [] }
      }
      #expect(lines.count { $0.hasSuffix("assessment") } == 2, "\(lines)")
    }
  }

  @Test("words on a shade can be read, light and dark")
  func inks() {
    for theme in [Theme(), Theme().dark] {
      for level in stride(from: 0, through: 1, by: 0.01) {
        let shade = theme.shade(level)
        #expect(theme.ink(on: shade).contrast(with: shade) >= 4.5, "\(level)")
      }
    }
  }

  // MARK: What is written

  @Test("are valid XML, inert and without scripts, whatever they say", arguments: HostileTests.texts.indices)
  func inertXML(_ index: Int) throws {
    for chart in ChartSample.all(HostileTests.texts[index]) {
      for picture in chart.pictures(on: .slide, language: .ru) {
        let elements = XMLReader.elements(of: picture.svg)
        #expect(elements != nil, "\(chart.name): \(picture.svg.prefix(300))")
        let known = ["svg", "title", "desc", "defs", "pattern", "rect", "line", "circle", "text", "tspan"]
        #expect(elements?.isSubset(of: known) == true)
        for line in picture.svg.split(separator: "\n") { #expect(inert(String(line)).utf8.count == line.utf8.count) }
      }
    }
  }

  @Test("bear a group's sign in the corner, beside which the title keeps clear")
  func sign() throws {
    var theme = Theme()
    theme.logo = Sign.logo
    #expect(theme.logo != nil)
    for sheet in Sheet.allCases {
      for chart in ChartSample.all("Регулярность и своевременность, с которой это делается на самых разных улицах") {
        expectFit(chart, on: sheet, theme: theme)
        let svg = try #require(chart.pictures(on: sheet, theme: theme, language: .ru).first).svg
        #expect(svg.components(separatedBy: "xlink:href=\"data:image/png;base64,iVBORw0KGgo").count == 2)
        #expect(XMLReader.elements(of: svg)?.contains("image") == true)
      }
    }
  }

  @Test("say their figures in words too")
  func described() throws {
    let svg = try #require(ChartSample.scores("A & B").pictures(on: .slide, language: .en).first).svg
    #expect(svg.contains("<title id=\"services-title\">Karakol. A &amp; B</title>"))
    #expect(svg.contains("<desc id=\"services-desc\">A &amp; B\n3.76 (46)</desc>"))
    #expect(svg.contains(" role=\"img\" aria-labelledby=\"services-title services-desc\""))
    #expect(svg.contains("xml:lang=\"en\""))
  }

  @Test("a hidden figure leaves no point, no bar and no shade")
  func hidden() {
    let scores = ScoreChart(
      scale: 1...5, series: ["First"], differenceHead: "", verdictHead: "",
      rows: [ScoreChart.Row(name: "Water", figures: [ChartSample.hidden])])
    let circles = shapes(.scores(scores)) { if case .circle = $0 { true } else { false } }
    #expect(circles == 1, "the one in the head alone")
  }

  private func shapes(_ content: Chart.Content, _ isCounted: (Drawing.Shape) -> Bool) -> Int {
    ChartSample.chart(content, name: "x").drawings(on: .slide, theme: Theme()).flatMap(\.shapes).count(where: isCounted)
  }
}

extension Drawing.Text {
  /// The lines as they are drawn, from the top of the letters to their foot.
  var boxes: [Drawing.Box] {
    lines.enumerated().map { index, line in
      let width = FontMetrics.width(line.unicodeScalars, size: size, isBold: isBold)
      let left =
        switch anchor {
        case .start: x
        case .middle: x - width / 2
        case .end: x - width
        }
      return Drawing.Box(
        x: left, y: y + Double(index) * TextBlock.lineHeight(size) - size * 0.8, width: width, height: size)
    }
  }
}

extension Drawing.Box {
  /// Whether two boxes share more than a hair.
  func overlaps(_ other: Drawing.Box) -> Bool {
    min(right, other.right) - max(x, other.x) > 0.5 && min(bottom, other.bottom) - max(y, other.y) > 0.5
  }
}
