import SurveyModel
import SurveyTables
import SurveyTestSupport
import Testing

@testable import SurveyExport

/// What is inside a deck is compared as the XML that PowerPoint reads.
@Suite("Decks")
struct DeckTests {
  private static func text(_ package: OfficePackage, _ name: PartName) throws -> String {
    String(decoding: try #require(package[name]).bytes, as: UTF8.self)
  }

  /// An element a line, for review.
  private static func lines(_ xml: String) -> String { xml.split(separator: "><").joined(separator: ">\n<") + "\n" }

  @Test(
    "parts are as they were reviewed",
    arguments: [
      ("slide-opening", 0, "/ppt/slides/slide1.xml"), ("slide-table", 1, "/ppt/slides/slide1.xml"),
      ("slide-chart", 2, "/ppt/slides/slide1.xml"), ("chart-means", 2, "/ppt/charts/chart1.xml"),
      ("chart-shares", 4, "/ppt/charts/chart1.xml"), ("slide-sentences", 6, "/ppt/slides/slide1.xml"),
      ("notes", 6, "/ppt/notesSlides/notesSlide1.xml"), ("presentation", 0, "/ppt/presentation.xml"),
      ("master", 0, "/ppt/slideMasters/slideMaster1.xml"),
      ("layout-title-only", 0, "/ppt/slideLayouts/slideLayout2.xml"),
    ])
  func goldens(_ name: String, _ slide: Int, _ part: String) throws {
    let package = try DeckSample.package([DeckSample.all("Суу & «таза»", rows: 3)[slide]])
    let text = Self.lines(try Self.text(package, try #require(PartName(checking: part))))
    #expect(try Golden.difference(text, "deck/\(name).xml") == nil)
  }

  @Test("are packages in which every part is well-formed and led to", arguments: HostileTests.texts + ["Каракол"])
  func parts(_ text: String) throws {
    let package = try DeckSample.package(DeckSample.all(text), title: text)
    var targets: Set<PartName> = Set(package.relationships.all.compactMap(\.part))
    for part in package.parts {
      targets.formUnion(part.relationships.all.compactMap(\.part))
      #expect(Set(part.relationships.all.map(\.id)).count == part.relationships.all.count)
      guard part.name.ending == "xml" else { continue }
      let root = try Markup(part.bytes, part: part.name.path)
      let ids = root.all("cNvPr").compactMap { $0["id"] }
      #expect(Set(ids).count == ids.count, "\(part.name)")
      for used in Self.relationshipIDs(root) {
        #expect(part.relationships.part(id: used) != nil, "\(part.name) \(used)")
      }
      for line in root.text.split(separator: "\n") { #expect(inert(String(line)).utf8.count == line.utf8.count) }
    }
    #expect(targets == Set(package.parts.map(\.name)), "every target is there, and every part is led to")
  }

  private static func relationshipIDs(_ markup: Markup) -> [String] {
    markup.attributes.filter { $0.name == "r:id" }.map(\.value) + markup.elements.flatMap(relationshipIDs)
  }

  @Test("have notes under each slide, and words for each graphic")
  func described() throws {
    let package = try DeckSample.package(DeckSample.all("Ичүүчү суу"))
    let slides = package.parts.filter { $0.contentType == ContentType.slide }
    #expect(slides.count == 8)
    for slide in slides {
      let notes = try #require(slide.relationships.parts(.notesSlide).first.flatMap { package[$0] })
      #expect(try Markup(notes.bytes, part: "notes").text.contains("Ичүүчү суу"))
      let root = try Markup(slide.bytes, part: "slide")
      for frame in root.all("graphicFrame") {
        #expect(frame.first(at: "nvGraphicFramePr", "cNvPr")?["descr"]?.contains("Ичүүчү суу") == true)
      }
      for run in root.all("rPr") + root.all("endParaRPr") { #expect(run["lang"] == "ky-KG") }
      #expect(!root.all("t").isEmpty)
    }
  }

  @Test("charts have the figures, their intervals as error bars, and both in the workbook")
  func figures() throws {
    let chart = DeckSample.means("Суу")
    let package = try DeckSample.package([DeckSample.slide("x", .chart(chart, aside: []))])
    let part = try #require(package["/ppt/charts/chart1.xml"])
    let root = try Markup(part.bytes, part: "chart")
    let book = try OfficePackage(
      zipped: try #require(part.relationships.part(id: ChartML.workbook).flatMap { package[$0] }).bytes)
    let sheet = try Markup(try #require(book["/xl/worksheets/sheet1.xml"]).bytes, part: "sheet")
    let cells = Dictionary(uniqueKeysWithValues: sheet.all("c").map { ($0["r"] ?? "", $0.text) })
    let series = root.all("ser")
    #expect(series.count == 2)
    for (element, series) in zip(series, chart.series) {
      let values = try Self.cached(element.first("val"), cells)
      let plus = try Self.cached(element.first(at: "errBars", "plus"), cells)
      let minus = try Self.cached(element.first(at: "errBars", "minus"), cells)
      for (index, point) in series.points.enumerated() {
        #expect(values[index] == point?.value)
        #expect(plus[index] == point.map { ($0.interval?.upperBound ?? 0) - $0.value })
        #expect(minus[index] == point.map { $0.value - ($0.interval?.lowerBound ?? 0) })
      }
    }
    #expect(cells["A3"] == "2 Суу (44;\u{A0}hidden)" && cells["C3"] == nil, "what is hidden is in no cell")
  }

  /// The numbers of a cache, which must be those of the cells it refers to.
  private static func cached(_ element: Markup?, _ cells: [String: String]) throws -> [Int: Double] {
    let reference = try #require(element?.first(at: "numRef", "f")).text
    let column = try #require(reference.split(separator: "$").dropFirst().first)
    var numbers: [Int: Double] = [:]
    for point in try #require(element).all("pt") {
      let index = try #require(Int(point["idx"] ?? ""))
      numbers[index] = Double(point.text)
      #expect(cells["\(column)\(index + 2)"] == point.text)
    }
    return numbers
  }

  @Test("the same slides make the same bytes, and a package reads them in any order")
  func sameBytes() throws {
    let results = DeckSample.results(DeckSample.all("Ичүүчү суу"))
    #expect(try results.deck() == results.deck())
  }

  @Test("fonts are those that machines with Office have")
  func fonts() {
    #expect(Theme().officeFont == "Arial")
    var theme = Theme()
    theme.fonts = ["PT Sans", "Arial"]
    #expect(theme.officeFont == "PT Sans")
    theme.fonts = ["sans-serif"]
    #expect(theme.officeFont == "Arial")
  }

  @Test("a group's sign stands on the layout of the first slide, within the sheet")
  func sign() throws {
    var theme = Theme()
    theme.logo = Sign.logo
    let results = DeckSample.results(DeckSample.all("Ичүүчү суу"))
    let package = try OfficePackage(zipped: results.deck(theme: theme))
    let picture: PartName = "/ppt/media/logo.png"
    #expect(package[picture]?.bytes == Sign.png && package[picture]?.contentType == "image/png")
    let led = package.parts.filter { $0.relationships.parts(.image) == [picture] }
    #expect(led.map(\.name) == ["/ppt/slideLayouts/slideLayout1.xml"])
    let text = try Self.text(package, "/ppt/slideLayouts/slideLayout1.xml")
    #expect(text.contains(#"<a:blip r:embed="rId2"/>"#) && text.contains(#"<a:ext cx="1778000" cy="889000"/>"#))
    #expect(try OfficePackage(zipped: results.deck())[picture] == nil)
  }
}
