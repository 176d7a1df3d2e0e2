import SurveyModel
import SurveyTestSupport
import Testing

@testable import SurveyExport
@testable import SurveyTables

@Suite("Word documents")
struct WordTests {
  static func text(_ part: OfficePart?) throws -> String {
    String(decoding: try #require(part).bytes, as: UTF8.self)
  }

  /// One element a line, so that a difference can be found.
  static func lines(_ part: OfficePart?) throws -> String {
    try text(part).replacing("><", with: ">\n<") + "\n"
  }

  @Test("are written as reviewed, part by part")
  func golden() throws {
    let package = try WordSample.package()
    for name in ["document", "styles", "numbering", "settings", "footer1"] {
      let part = package[try #require(PartName(checking: "/word/\(name).xml"))]
      #expect(try Golden.difference(Self.lines(part), "word-\(name).xml") == nil)
    }
  }

  @Test("are the same bytes twice, in any language the one that is marked", arguments: Language.allCases)
  func deterministic(_ language: Language) throws {
    let package = try WordSample.package(language: language)
    #expect(try package.zipped() == WordSample.package(language: language).zipped())
    #expect(try Self.text(package[WordPart.styles]).contains("<w:lang w:val=\"\(language.tag)\""))
  }

  @Test("say whatever they are given, inert and well-formed", arguments: HostileTests.texts.indices)
  func hostile(_ index: Int) throws {
    let text = HostileTests.texts[index]
    let package = try WordSample.package(WordSample.paper(text))
    for part in package.parts where part.name.ending == "xml" {
      let written = try Self.text(part)
      #expect(XMLReader.isValid(written), "\(part.name)")
      for line in written.split(separator: "\n") { #expect(inert(String(line)).utf8.count == line.utf8.count) }
    }
    let root = try Markup(try #require(package.main).bytes, part: "")
    #expect(root.all("t").contains { Array($0.text.utf8) == Array(inert(text).utf8) }, "and whole")
    #expect(try OfficePackage(zipped: package.zipped()).parts.count == package.parts.count)
  }

  /// ISO/IEC 29500-1:2016, annex A: the sequences of WordprocessingML, as far as they are used.
  static let orders: [String: [String]] = [
    "pPr": [
      "pStyle", "keepNext", "keepLines", "pageBreakBefore", "numPr", "tabs", "spacing", "ind", "jc", "outlineLvl",
      "sectPr",
    ],
    "rPr": ["rStyle", "rFonts", "b", "color", "sz", "szCs", "lang"],
    "tblPr": ["tblW", "tblBorders", "tblLayout", "tblCellMar", "tblLook", "tblCaption"],
    "tblBorders": ["top", "left", "bottom", "right", "insideH", "insideV"],
    "tblCellMar": ["top", "left", "bottom", "right"],
    "tcPr": ["tcW", "gridSpan", "shd"], "tbl": ["tblPr", "tblGrid", "tr"], "tr": ["trPr", "tc"],
    "sectPr": ["footerReference", "pgSz", "pgMar"], "sdt": ["sdtPr", "sdtContent"],
    "sdtPr": ["alias", "id", "showingPlcHdr", "text"],
    "style": ["name", "basedOn", "next", "uiPriority", "qFormat", "pPr", "rPr"],
    "lvl": ["start", "numFmt", "pStyle", "lvlText", "lvlJc", "pPr"], "numPr": ["ilvl", "numId"],
    "settings": ["zoom", "defaultTabStop", "characterSpacingControl", "compat", "themeFontLang"],
    "inline": ["extent", "effectExtent", "docPr", "cNvGraphicFramePr", "graphic"],
    "pic": ["nvPicPr", "blipFill", "spPr"],
  ]

  @Test("have their elements in the order of the schema, and no others")
  func order() throws {
    func check(_ element: Markup) {
      if let order = Self.orders[String(element.localName)] {
        let places = element.elements.map { order.firstIndex(of: String($0.localName)) ?? -1 }
        #expect(places == places.sorted() && !places.contains(-1), "\(element.name): \(element.elements.map(\.name))")
      }
      for inner in element.elements { check(inner) }
    }
    for part in try WordSample.package().parts where part.name.path.hasPrefix("/word/") && part.name.ending == "xml" {
      check(try Markup(part.bytes, part: part.name.path))
    }
  }

  @Test("lead to parts that are there, and cells and ids are as Word wants them")
  func whole() throws {
    let package = try WordSample.package()
    let main = try #require(package.main)
    for relationship in main.relationships.all { #expect(package[try #require(relationship.part)] != nil) }
    let root = try Markup(main.bytes, part: "")
    let ids = root.all("footerReference").compactMap { $0["r:id"] } + root.all("blip").compactMap { $0["r:embed"] }
    #expect(ids.count == 4)
    for id in ids { #expect(main.relationships.part(id: id) != nil) }
    for cell in root.all("tc") { #expect(cell.elements.last?.localName == "p") }
    for table in root.all("tbl") {
      let columns = table.first("tblGrid")?.elements.count
      for row in table.elements where row.localName == "tr" {
        let spans = row.all("tc").map { $0.first(at: "tcPr", "gridSpan")?["w:val"].flatMap { Int($0) } ?? 1 }
        #expect(spans.reduce(0, +) == columns)
        #expect(row.first(at: "trPr", "cantSplit") != nil)
      }
      #expect(table.first("tr")?.first(at: "trPr", "tblHeader") != nil, "the head comes again on the next page")
    }
    let numbers = root.all("sdtPr").compactMap { $0.first("id")?["w:val"] }
    #expect(numbers.count == 2 && Set(numbers).count == 2)
    let picture = try #require(root.all("docPr").first)
    #expect(picture["descr"] == "Drinking water 3.76 (46)")
    let paragraphs = root.first("body")?.elements ?? []
    for (one, next) in zip(paragraphs, paragraphs.dropFirst()) {
      #expect(!(one.localName == "tbl" && next.localName == "tbl"), "two tables that touch are one")
    }
  }

  @Test("columns share the width there is, and figures stay on one line", arguments: [2_000, 9_354, 14_570])
  func widths(_ total: Int) throws {
    let table = WordSample.table()
    let widths = ColumnWidths(table, size: 9, padding: 7).fitted(to: total)
    #expect(widths.reduce(0, +) == total && widths.allSatisfy { $0 > 0 })
    if total > 5_000 { #expect(Double(widths[1]) / 20 >= TextBlock.width("3.76 (46)", size: 9) + 7) }
    #expect(ColumnWidths(Table(columns: [], rows: []), size: 9, padding: 7).fitted(to: total) == [])
  }

  @Test("a group's sign stands over the document, once, and in no chart")
  func sign() throws {
    var theme = Theme()
    theme.logo = Sign.logo
    var writer = WordWriter(paper: WordSample.paper(), theme: theme, language: .en)
    let package = try writer.package()
    let signs = package.parts.filter { $0.bytes == Sign.png }
    #expect(signs.map(\.name) == ["/word/media/sign.png"] && signs[0].contentType == "image/png")
    let plain = try WordSample.package()
    #expect(package.parts.count == plain.parts.count + 1)
    func pictures(_ package: OfficePackage) -> Set<[UInt8]> {
      Set(package.parts.filter { $0.contentType == "image/png" }.map(\.bytes))
    }
    #expect(pictures(package) == pictures(plain).union([Sign.png]))
    let root = try Markup(try #require(package.main).bytes, part: "")
    let first = try #require(root.first("body")?.elements.first)
    let sign = try #require(first.first(at: "r", "drawing", "inline"))
    #expect(sign.first("extent")?["cx"] == "1270000" && sign.first("extent")?["cy"] == "635000")
    #expect(sign.first("docPr")?["descr"] == "")
  }

  @Test("a short table stands on one page, and so do the last rows of a long one", arguments: [1, 2, 8, 9, 30])
  func lastRows(_ count: Int) throws {
    var xml = XMLWriter()
    let rows = (0..<count).map { Table.Row(.body, [Table.Cell("\($0)"), Table.Cell("3.76")]) }
    WordTable(theme: Theme(), width: 9_000, size: 9)
      .write(Table(columns: [Table.Column("a", .left), Table.Column("b")], rows: rows), &xml)
    let written = String(decoding: xml.bytes, as: UTF8.self).components(separatedBy: "<w:tr>").dropFirst()
    let keeps = written.map { $0.contains("<w:keepNext") }
    #expect(keeps.count == count + 1)
    #expect(keeps == [true] + (0..<count).map { $0 < count - 1 && (count <= 8 || $0 >= count - 3) })
  }
}
