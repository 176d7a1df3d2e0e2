internal import SurveyModel

/// What slides are put into: a package with masters and layouts and without slides, and what it is laid out on.
struct DeckBase {
  var package: OfficePackage
  /// The part of the presentation, and its root without slides.
  var name: PartName
  var root: Markup
  var relationships: Relationships
  var canvas: DeckCanvas
  var notesMaster: PartName
}

extension DeckBase {
  /// The deck of these pages, as the bytes of a file.
  func deck(_ pages: [DeckPage], title: String, language: Language) throws(OfficeError) -> [UInt8] {
    var package = package
    var relationships = relationships
    var slides: [Markup] = []
    var charts = 0
    let prefix = root.prefix
    for (index, page) in pages.enumerated() {
      guard let layout = canvas.slide(page.layout) else { continue }
      let name = PartName("/ppt/slides/slide", index + 1, ".xml")
      let notes = PartName("/ppt/notesSlides/notesSlide", index + 1, ".xml")
      var links = Relationships()
      links.add(.slideLayout, layout.part)
      links.add(.notesSlide, notes)
      var ids: [String] = []
      for case .chart(let shape) in page.shapes {
        charts += 1
        ids.append(links.add(.chart, try add(shape, charts, to: &package, language)))
      }
      let xml = SlideXML(page: page, layout: layout, canvas: canvas, language: language, charts: ids).part()
      package.add(name, ContentType.slide, xml, links)
      var back = Relationships()
      back.add(.notesMaster, notesMaster)
      back.add(.slide, name)
      package.add(notes, ContentType.notesSlide, NotesXML.notes(page.notes, language: language), back)
      let id = relationships.add(.slide, name)
      slides.append(
        Markup(
          "\(prefix)sldId",
          ["id": String(256 + index), "xmlns:r": Namespace.documentRelationships, "r:id": id]))
    }
    var root = root
    // Behind the lists of masters, as the schema has it (19.2.1.26).
    let place = root.children.lastIndex { child in
      guard case .element(let element) = child else { return false }
      return ["sldMasterIdLst", "notesMasterIdLst", "handoutMasterIdLst"].contains(element.localName)
    }
    root.children.insert(.element(Markup("\(prefix)sldIdLst", [:], slides)), at: place.map { $0 + 1 } ?? 0)
    var xml = XMLWriter()
    xml.markup(root)
    package.add(name, ContentType.presentation, xml, relationships)
    DocumentProperties(title: title, language: language).add(to: &package)
    return try package.zipped()
  }

  /// Adds a chart with its workbook, and answers its name.
  private func add(
    _ shape: DeckPage.ChartShape, _ number: Int, to package: inout OfficePackage, _ language: Language
  ) throws(OfficeError) -> PartName {
    let name = package.free("/ppt/charts/chart", ".xml", from: number)
    let workbook = package.free("/ppt/embeddings/workbook", ".xlsx", from: number)
    let chart = ChartML(
      chart: shape.chart, theme: canvas.theme, language: language, size: shape.size, width: shape.box.width,
      height: shape.box.height, accent: canvas.accent)
    var links = Relationships()
    links.add(.init(id: ChartML.workbook, type: .package, target: .part(workbook)))
    package.add(name, ContentType.chart, chart.part(), links)
    package.add(
      OfficePart(
        name: workbook, contentType: ContentType.workbook, bytes: try ChartSheet(shape.chart).workbook()))
    return name
  }
}

extension ContentType {
  static let presentation = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"
  static let slideMaster = "application/vnd.openxmlformats-officedocument.presentationml.slideMaster+xml"
  static let slideLayout = "application/vnd.openxmlformats-officedocument.presentationml.slideLayout+xml"
  static let slide = "application/vnd.openxmlformats-officedocument.presentationml.slide+xml"
  static let notesMaster = "application/vnd.openxmlformats-officedocument.presentationml.notesMaster+xml"
  static let notesSlide = "application/vnd.openxmlformats-officedocument.presentationml.notesSlide+xml"
}

extension RelationshipType {
  static let slideMaster = RelationshipType("slideMaster")
  static let slideLayout = RelationshipType("slideLayout")
  static let slide = RelationshipType("slide")
  static let notesMaster = RelationshipType("notesMaster")
  static let notesSlide = RelationshipType("notesSlide")
}
