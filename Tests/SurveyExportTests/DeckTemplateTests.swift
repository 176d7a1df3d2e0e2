import SurveyModel
import SurveyTables
import Testing

@testable import SurveyExport

/// Somebody's own deck as a template: what is taken of it, what is said to be missing, what is refused.
@Suite("Templates of decks")
struct DeckTemplateTests {
  static let presentation: PartName = "/ppt/presentation.xml"
  static let master: PartName = "/ppt/slideMasters/slideMaster1.xml"

  /// A deck that somebody made: ours, with slides, in other colours and another size.
  static func own(_ change: (inout OfficePackage) throws -> Void = { _ in }) throws -> [UInt8] {
    var theme = Theme()
    theme.fonts = ["PT Serif"]
    theme.good = Theme.Colour(200, 120, 0)
    theme.paper = Theme.Colour(16, 32, 64)
    theme.ink = Theme.Colour(255, 255, 255)
    let slides = DeckSample.all("OLD SLIDE")
    var package = try OfficePackage(zipped: DeckSample.results(slides).deck(theme: theme))
    try change(&package)
    return try package.zipped()
  }

  /// Replaces a text in a part, which must be there.
  static func replace(_ package: inout OfficePackage, _ name: PartName, _ old: String, _ new: String) throws {
    let part = try #require(package[name])
    let text = String(decoding: part.bytes, as: UTF8.self)
    let pieces = text.pieces(between: old)
    #expect(pieces.count > 1, "\(old) is not in \(name)")
    package[name]?.bytes = Array(pieces.joined(separator: new).utf8)
  }

  static func template(_ change: (inout OfficePackage) throws -> Void = { _ in }) throws -> DeckTemplate {
    try DeckTemplate(own(change))
  }

  @Test("masters, layouts and themes stay to the byte, and no slide of the old ones")
  func kept() throws {
    let old = try OfficePackage(zipped: Self.own())
    let template = try DeckTemplate(old.zipped())
    #expect(template.remarks.isEmpty)
    let new = try DeckSample.package(DeckSample.all("Суу"), template: template)
    for type in [ContentType.slideMaster, ContentType.slideLayout, ContentType.theme, ContentType.notesMaster] {
      let parts = old.parts.filter { $0.contentType == type }
      #expect(!parts.isEmpty)
      for part in parts { #expect(new[part.name]?.bytes == part.bytes, "\(part.name)") }
    }
    for part in new.parts where part.name.ending == "xml" {
      #expect(!String(decoding: part.bytes, as: UTF8.self).contains("OLD SLIDE"), "\(part.name)")
    }
    #expect(new.parts.count(where: { $0.contentType == ContentType.slide }) == 8)
    // The same deck with and without a template that is its own design.
    let plain = try DeckTemplate(DeckSample.results(DeckSample.all("x")).deck())
    let layouts = try DeckSample.package(DeckSample.all("Суу"), template: plain).parts.filter {
      $0.contentType == ContentType.slide
    }.map(\.relationships)
    let usual = try DeckSample.package(DeckSample.all("Суу")).parts.filter { $0.contentType == ContentType.slide }
    #expect(layouts == usual.map(\.relationships))
  }

  @Test("a button that leads to one of the old slides leads nowhere, and brings none of them along")
  func jumps() throws {
    let name: PartName = "/ppt/slideLayouts/slideLayout2.xml"
    let template = try Self.template { package in
      let id = package[name]?.relationships.add(.slide, "/ppt/slides/slide1.xml") ?? ""
      try Self.replace(
        &package, name, "name=\"Bar\"/>",
        "name=\"Bar\"><a:hlinkClick r:id=\"\(id)\" action=\"ppaction://hlinksldjump\"/></p:cNvPr>")
    }
    let package = try DeckSample.package([DeckSample.all("Суу")[1]], template: template)
    let layout = String(decoding: try #require(package[name]).bytes, as: UTF8.self)
    #expect(layout.contains("name=\"Bar\"/>") && !layout.contains("hlinkClick"))
    #expect(package[name]?.relationships.parts(.slide) == [])
    #expect(package.parts.count(where: { $0.contentType == ContentType.slide }) == 1)
  }

  @Test("colours are the template's, and what words are written in can be read on its paper")
  func colours() throws {
    let canvas = try Self.template().base.canvas
    #expect(canvas.theme.paper == Theme.Colour(16, 32, 64) && canvas.theme.ink == Theme.Colour(255, 255, 255))
    #expect(canvas.accent == Theme.Colour(200, 120, 0))
    for colour in [canvas.theme.good, canvas.theme.poor, canvas.theme.faint] {
      #expect(colour.contrast(with: canvas.theme.paper) >= 4.5)
    }
  }

  @Test(
    "the size of the slides is the template's, and everything fits them",
    arguments: [(9_144_000, 6_858_000), (6_858_000, 9_906_000)])
  func size(_ width: Int, _ height: Int) throws {
    let template = try Self.template {
      try Self.replace(&$0, Self.presentation, "cx=\"12192000\" cy=\"6858000\"", "cx=\"\(width)\" cy=\"\(height)\"")
    }
    let canvas = template.base.canvas
    #expect(canvas.width == Double(width) / 12_700 && canvas.height == Double(height) / 12_700)
    for page in DeckLayout(canvas: canvas).pages(DeckSample.all("Ичүүчү суу")) {
      for box in page.shapes.map(\.box) {
        #expect(box.right <= canvas.width + 0.01 && box.bottom <= canvas.height + 0.01)
      }
    }
  }

  @Test("a layout that is missing is stood in for, and named")
  func missingLayouts() throws {
    let template = try Self.template { package in
      for number in [1, 3] {
        try Self.replace(
          &package, PartName("/ppt/slideLayouts/slideLayout", number, ".xml"),
          number == 1 ? "type=\"title\" " : "type=\"obj\" ",
          "")
      }
    }
    #expect(
      template.remarks == [
        .noLayout(type: "title", instead: "Title Slide"), .noLayout(type: "obj", instead: "Title Only"),
      ])
    let package = try DeckSample.package(DeckSample.all("Суу"), template: template)
    #expect(package.parts.count(where: { $0.contentType == ContentType.slide }) == 8)
  }

  @Test("layouts without a place for a title get the title as text")
  func missingTitles() throws {
    let template = try Self.template { package in
      for number in 1...3 {
        let type = number == 1 ? "type=\"ctrTitle\"" : "type=\"title\"/>"
        try Self.replace(
          &package, PartName("/ppt/slideLayouts/slideLayout", number, ".xml"), type,
          number == 1 ? "type=\"pic\"" : "type=\"pic\"/>")
      }
    }
    #expect(template.remarks.contains(.noTitle(layout: "Title Only")))
    for page in DeckLayout(canvas: template.base.canvas).pages(DeckSample.all("Суу")) {
      for box in page.shapes.map(\.box) { #expect(box.x >= 0 && box.bottom <= template.base.canvas.height) }
    }
    let package = try DeckSample.package(DeckSample.all("Суу"), template: template)
    let slide = try #require(package["/ppt/slides/slide2.xml"])
    #expect(!String(decoding: slide.bytes, as: UTF8.self).contains("type=\"title\""))
  }

  @Test("a template without a notes master gets the usual one")
  func missingNotes() throws {
    let template = try Self.template { package in
      var main = try #require(package[Self.presentation])
      main.relationships.removeAll { $0.type == .notesMaster }
      package[Self.presentation] = main
    }
    #expect(template.remarks == [.noNotes])
    let package = try DeckSample.package(DeckSample.all("Суу"), template: template)
    #expect(package.parts.count(where: { $0.contentType == ContentType.notesMaster }) == 1)
    let root = try Markup(try #require(package.main).bytes, part: "main")
    #expect(root.elements.map(\.localName).prefix(3) == ["sldMasterIdLst", "notesMasterIdLst", "sldIdLst"])
  }

  // MARK: What is refused

  @Test("what is no presentation is refused")
  func kinds() throws {
    #expect(throws: DeckTemplateError.office(.noPackage)) { try DeckTemplate([]) }
    #expect(throws: DeckTemplateError.office(.noPackage)) { try DeckTemplate(Array("%PDF-1.7".utf8)) }
    #expect(throws: DeckTemplateError.noPresentation) {
      try DeckTemplate(ChartSheet(DeckSample.means("x")).workbook())
    }
    for type in ["application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml", "text/xml"] {
      #expect(throws: DeckTemplateError.noPresentation) {
        try Self.template { $0[Self.presentation]?.contentType = type }
      }
    }
    let strict = Relationships.Relationship(
      id: "rId1", type: RelationshipType(uri: "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument"),
      target: .part(Self.presentation))
    #expect(throws: DeckTemplateError.office(.strict)) {
      try Self.template { package in
        package.relationships.removeAll { _ in true }
        package.relationships.add(strict)
      }
    }
  }

  @Test("a presentation without layouts, or with nonsense for a size, is refused")
  func nonsense() throws {
    #expect(throws: DeckTemplateError.noLayout) {
      try Self.template { $0[Self.master]?.relationships.removeAll { $0.type == .slideLayout } }
    }
    for size in ["0", "-1", "99999999999", "1e9", "x"] {
      #expect(throws: DeckTemplateError.office(.damaged(part: Self.presentation.path)), "\(size)") {
        try Self.template { try Self.replace(&$0, Self.presentation, "cx=\"12192000\"", "cx=\"\(size)\"") }
      }
    }
    #expect(throws: DeckTemplateError.office(.damaged(part: Self.master.path))) {
      try Self.template { $0[Self.master]?.bytes = Array("<p:sldMaster".utf8) }
    }
    #expect(throws: DeckTemplateError.office(.documentType(part: Self.master.path))) {
      try Self.template { $0[Self.master]?.bytes = Array("<!DOCTYPE x><x/>".utf8) }
    }
  }

  @Test("what would be fetched from elsewhere is refused; a link that is clicked is not")
  func external() throws {
    func link(_ type: RelationshipType) -> (inout OfficePackage) -> Void {
      { package in
        package[Self.master]?.relationships.add(
          .init(id: "rId99", type: type, target: .external("https://example.org/x.png")))
      }
    }
    #expect(throws: DeckTemplateError.external(part: Self.master.path)) { try Self.template(link(.image)) }
    #expect(try Self.template(link(.hyperlink)).remarks.isEmpty)
  }

  @Test("places that stand outside of the slide are not used")
  func places() throws {
    for (old, new) in [
      ("<a:off x=\"508000\"", "<a:off x=\"999999999\""), ("<a:ext cx=\"11176000\"", "<a:ext cx=\"-5\""),
    ] {
      let template = try Self.template { try Self.replace(&$0, Self.master, old, new) }
      for page in DeckLayout(canvas: template.base.canvas).pages(DeckSample.all("Ичүүчү суу")) {
        for box in page.shapes.map(\.box) {
          #expect(box.x >= 0 && box.right <= 960.01 && box.width > 100 && box.bottom <= 540.01, "\(box)")
        }
      }
    }
  }
}

extension String {
  fileprivate func pieces(between separator: String) -> [String] {
    var parts: [String] = []
    var rest = self[...]
    while let range = rest.firstRange(of: separator) {
      parts.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return parts + [String(rest)]
  }
}
