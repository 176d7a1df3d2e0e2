import Foundation
import SurveyModel
import SurveyTestSupport
import Testing

@testable import SurveyExport
@testable import SurveyTables

@Suite("Pages")
struct PageTests {
  /// Results with `text` wherever a text can stand.
  static func results(_ text: String = "Drinking water", places: Int = 1) -> Results {
    let columns = [Table.Column(text, .left), Table.Column("First"), Table.Column("Verdict", .left)]
    let row = Table.Row(.body, [Table.Cell(text), Table.Cell("3.76", base: text), Table.Cell(text, .worse)])
    let group = Table.Row(.body, [Table.Cell(text, .strong), Table.Cell(""), Table.Cell("")])
    let total = Table.Row(.total, [Table.Cell("All"), Table.Cell("1"), Table.Cell("hidden", .faint)])
    let services = Table(title: text, columns: columns, rows: [row, row, total], notes: ["not shown here"])
    let criteria = Table(title: "By criterion", columns: columns, rows: [group, row, group, row], notes: [])
    let place = Results.Place(
      name: text, assessments: [], source: [text, "Files: a.csv."], services: [], tables: [services, criteria],
      sentences: [text, "Worse: 1."], charts: [ChartSample.scores(text, rows: 2), ChartSample.grid(text, rows: 1)])
    let files = Table(title: "Files", columns: columns, rows: [row], notes: [text])
    return Results(
      title: text, language: .en, places: Array(repeating: place, count: places), method: [text], files: files,
      findings: files,
      headings: Results.Headings(
        source: "Who was asked", services: "Services", sentences: "What can be said", method: "Method", files: "Files"),
      page: Results.PageTexts(skip: "Skip", contents: "Contents", charts: "Charts", sort: "Sort", made: "By svodka."),
      sheets: [], slides: [],
      report: Report(command: "compare", language: .en, tables: [], rows: DataRows(.init(columns: [], rows: []))))
  }

  @Test("are written as reviewed, the same bytes twice")
  func golden() throws {
    let page = try Self.results().page()
    #expect(try Golden.difference(page, "page.html") == nil)
    #expect(try Self.results().page() == page)
  }

  @Test("are well formed, whatever they say, and nothing becomes markup", arguments: HostileTests.texts.indices)
  func hostile(_ index: Int) throws {
    for places in [1, 2] {
      let page = try Self.results(HostileTests.texts[index], places: places).page()
      let known = XMLReader.elements(of: try Self.results(places: places).page())
      #expect(XMLReader.elements(of: page) == known, "\(page.prefix(2_000))")
      for line in page.split(separator: "\n") { #expect(inert(String(line)).utf8.count == line.utf8.count) }
    }
  }

  @Test(
    "a quote with a mark on it ends no attribute, and no style ends early",
    arguments: [
      "\"\u{301} onclick=\"x\"\u{FE0F}", "</style><script>alert(1)</script>", "\"; } body { display: none", "{{style}}",
      "\\", "<\u{301}script>",
    ])
  func escapes(_ text: String) throws {
    // Long texts of charts take more lines.
    let lines = #/<tspan[^>]*>|</tspan>/#
    let page = try Self.results(text).page().replacing(lines, with: "")
    let plain = try Self.results("x").page().replacing(lines, with: "")
    let bare = ["\"", "<", ">"].map { mark in
      [page, plain].map { $0.unicodeScalars.count { String($0) == mark } }
    }
    for counts in bare { #expect(counts[0] == counts[1]) }
    #expect(XMLReader.isValid(page))
    #expect(!page.contains("<script>alert"))
  }

  @Test("the policy names the one style and the one script, and lets nothing else in")
  func policy() throws {
    let page = try Self.results().page()
    let policy = try #require(page.firstMatch(of: #/Content-Security-Policy" content="([^"]*)"/#)?.1)
    #expect(policy.hasPrefix("default-src 'none'; img-src data:; style-src 'sha256-"))
    for element in ["style", "script"] {
      let parts = page.components(separatedBy: "<\(element)>")
      #expect(parts.count == 2)
      let text = try #require(parts[1].components(separatedBy: "</\(element)>").first)
      #expect(policy.contains("\(element)-src '\(try policyHash(text))'"))
      #expect(page.components(separatedBy: "<\(element)").count == 2)
    }
    #expect(
      !page.contains(" style=") && !page.contains("http:") || page.contains("xmlns=\"http://www.w3.org/2000/svg\""))
    #expect(page.firstMatch(of: #/ on[a-z]+=/#) == nil)
    let addresses = page.matches(of: #/https?:[^"]*/#).map { String($0.0) }
    #expect(Set(addresses) == ["http://www.w3.org/2000/svg"], "a name space, which nobody fetches")
  }

  @Test("digests are those of FIPS 180-4")
  func digests() throws {
    #expect(try policyHash("abc") == "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=")
  }

  @Test("have one title, a head for each column and row, and ids that stand once", arguments: [1, 3])
  func structure(_ places: Int) throws {
    let page = try Self.results(places: places).page()
    #expect(page.components(separatedBy: "<h1>").count == 2)
    let ids = page.matches(of: #/ id="([^"]*)"/#).map { String($0.1) }
    #expect(Set(ids).count == ids.count && ids.count > 10 * places)
    for target in page.matches(of: #/(?:href|aria-labelledby)="#?([^"]*)"/#).flatMap({ $0.1.split(separator: " ") })
    where target != "data:," {
      #expect(ids.contains(String(target)), "\(target)")
    }
    #expect(page.contains(#"<html lang="en">"#) && page.contains("<main id=\"content\""))
    #expect(page.components(separatedBy: "<table").count == page.components(separatedBy: "<caption").count)
    #expect(page.contains(#"<th scope="rowgroup" colspan="3">Drinking water</th>"#))
    #expect(page.contains(#"<td class="text worse">Drinking water</td>"#))
    #expect(page.components(separatedBy: "<h2 id=\"place-").count == (places > 1 ? places + 1 : 1))
  }

  @Test("words of the dark page can be read on it, whatever the theme")
  func dark() {
    var theme = Theme()
    for (good, poor) in [(Theme.Colour(0, 0, 80), Theme.Colour(90, 0, 0)), (theme.good, theme.poor)] {
      theme.good = good
      theme.poor = poor
      let dark = theme.dark
      for colour in [dark.ink, dark.faint, dark.good, dark.poor] { #expect(colour.contrast(with: dark.paper) >= 4.5) }
    }
    theme.paper = Theme.Colour(0, 0, 0)
    #expect(theme.dark == theme, "a dark theme stays as it is")
  }

  @Test("each colour of a chart is named once, light and dark")
  func shades() throws {
    let page = try Self.results().page()
    let used = Set(page.matches(of: #/var\((--[0-9A-F]{6}-[0-9A-F]{6}), /#).map { String($0.1) })
    #expect(used.count > 5)
    for name in used { #expect(page.components(separatedBy: "\(name): ").count == 3, "\(name)") }
  }

  @Test("a group's sign stands over the page once, and not in its charts")
  func sign() throws {
    var theme = Theme()
    theme.logo = Sign.logo
    let page = try Self.results().page(theme: theme)
    #expect(page.components(separatedBy: "data:image/png;base64,").count == 2)
    #expect(page.contains(#"<img class="sign" alt="" src="data:image/png;base64,iVBORw0KGgo"#))
    #expect(XMLReader.isValid(page))
    #expect(try !Self.results().page().contains("<img"))
  }

  @Test("what shows several places side by side stands behind them, under a heading that is linked to")
  func overview() throws {
    var results = Self.results(places: 2)
    results.overview = [ChartSample.panels()]
    let page = try results.page()
    #expect(page.contains(##"<li><a href="#overview">Charts</a></li>"##))
    let parts = page.components(separatedBy: #"<h2 id="overview">"#)
    #expect(parts.count == 2 && parts[0].contains("place-2") && parts[1].contains("no reliable change"))
    #expect(XMLReader.isValid(page))
  }
}
