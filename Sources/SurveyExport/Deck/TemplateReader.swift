internal import SurveyModel

extension DeckTemplate {
  /// Reads a template from the bytes of a `.pptx` or `.potx`.
  public init(_ bytes: [UInt8]) throws(DeckTemplateError) {
    var reader = try TemplateReader(bytes)
    base = try reader.base()
    remarks = reader.remarks
  }
}

/// Takes masters and layouts out of a deck, and finds out what room they give.
struct TemplateReader {
  private let package: OfficePackage
  private let main: OfficePart
  private let presentation: Markup
  private(set) var remarks: [DeckTemplate.Remark] = []

  init(_ bytes: [UInt8]) throws(DeckTemplateError) {
    do throws(OfficeError) {
      package = try OfficePackage(zipped: bytes)
      guard let main = package.main else { throw .noPackage }
      self.main = main
      presentation = try Markup(main.bytes, part: main.name.path)
    } catch {
      throw .office(error)
    }
    let kinds = ["presentation", "template", "slideshow"].map {
      "application/vnd.openxmlformats-officedocument.presentationml.\($0).main+xml"
    }
    guard kinds.contains(main.contentType), presentation.localName == "presentation" else { throw .noPresentation }
  }

  func markup(_ name: PartName) throws(DeckTemplateError) -> Markup {
    guard let part = package[name] else { throw .office(.damaged(part: name.path)) }
    do throws(OfficeError) {
      return try Markup(part.bytes, part: name.path)
    } catch {
      throw .office(error)
    }
  }

  mutating func base() throws(DeckTemplateError) -> DeckBase {
    var layouts: [TemplateLayout] = []
    for name in main.relationships.parts(.slideMaster) {
      let master = try markup(name)
      for layout in package[name]?.relationships.parts(.slideLayout) ?? [] {
        layouts.append(
          TemplateLayout(
            part: layout, masterPart: name, layout: try markup(layout), master: master, slide: try size()))
      }
    }
    guard !layouts.isEmpty else { throw .noLayout }
    let canvas = try canvas(layouts)
    var kept = try keptPackage()
    var relationships = kept[main.name]?.relationships ?? Relationships()
    var root = presentation
    root.children.removeAll { child in
      guard case .element(let element) = child else { return true }
      return !Self.keptLists.contains(String(element.localName))
    }
    let notes = addNotesMaster(&kept, &relationships, &root, canvas.theme)
    return DeckBase(
      package: kept, name: main.name, root: root, relationships: relationships, canvas: canvas, notesMaster: notes)
  }

  /// Slides 10 inches wide and 7.5 high where the template does not say (ISO/IEC 29500-1:2016, 19.2.1.39).
  private func size() throws(DeckTemplateError) -> (width: Double, height: Double) {
    guard let size = presentation.first("sldSz") else { return (720, 540) }
    let lengths = ["cx", "cy"].map { size[$0].flatMap { Int($0) } ?? 0 }
    // What the schema lets them be (19.7.9, ST_SlideSizeCoordinate).
    guard lengths.allSatisfy((914_400...51_206_400).contains) else {
      throw .office(.damaged(part: main.name.path))
    }
    return (Double(lengths[0]) / 12_700, Double(lengths[1]) / 12_700)
  }

  // MARK: What is kept

  /// What stays of the presentation: what names slides goes with them.
  private static let keptLists: Set<String> = [
    "sldMasterIdLst", "notesMasterIdLst", "handoutMasterIdLst", "sldSz", "notesSz", "embeddedFontLst", "kinsoku",
    "defaultTextStyle",
  ]

  /// The presentation with its masters, and all that these lead to.
  private func keptPackage() throws(DeckTemplateError) -> OfficePackage {
    var presentation = main
    let types: Set<RelationshipType> = [
      .slideMaster, .theme, .notesMaster, RelationshipType("handoutMaster"), RelationshipType("font"),
      RelationshipType("tableStyles"),
    ]
    presentation.relationships.removeAll { !types.contains($0.type) || $0.part == nil }
    presentation.bytes = []
    var kept = OfficePackage()
    var waiting = [presentation]
    while let part = waiting.popLast() {
      guard kept[part.name] == nil else { continue }
      let part = try withoutJumps(part)
      kept.add(part)
      for relationship in part.relationships.all {
        switch relationship.target {
        case .part(let name): if let next = package[name] { waiting.append(next) }
        case .external where relationship.type == .hyperlink: continue
        case .external: throw .external(part: part.name.path)
        }
      }
    }
    kept.relationships.add(.officeDocument, main.name)
    return kept
  }

  /// Layouts may have buttons that lead to slides, which are gone.
  private func withoutJumps(_ part: OfficePart) throws(DeckTemplateError) -> OfficePart {
    let jumps = Set(part.relationships.all.filter { $0.type == .slide }.map(\.id))
    guard !jumps.isEmpty else { return part }
    var part = part
    part.relationships.removeAll { jumps.contains($0.id) }
    var root = try markup(part.name)
    root.removeAll { element in element["r:id"].map(jumps.contains) ?? false }
    var xml = XMLWriter()
    xml.markup(root)
    part.bytes = xml.bytes
    return part
  }

  private mutating func addNotesMaster(
    _ kept: inout OfficePackage, _ relationships: inout Relationships, _ root: inout Markup, _ theme: Theme
  ) -> PartName {
    if let known = relationships.parts(.notesMaster).first, kept[known] != nil { return known }
    remarks.append(.noNotes)
    let name = kept.free("/ppt/notesMasters/notesMaster", ".xml")
    DeckDesign.addNotesMaster(name, theme: kept.free("/ppt/theme/theme", ".xml"), theme, to: &kept)
    root.children.removeAll {
      if case .element(let element) = $0 { element.localName == "notesMasterIdLst" } else { false }
    }
    let prefix = root.prefix
    var list = Markup("\(prefix)notesMasterIdLst")
    var entry = Markup("\(prefix)notesMasterId")
    entry.attributes = [
      .init(name: "xmlns:r", value: Namespace.documentRelationships),
      .init(name: "r:id", value: relationships.add(.notesMaster, name)),
    ]
    list.children = [.element(entry)]
    // Behind the list of slide masters, which comes first.
    root.children.insert(.element(list), at: min(1, root.children.count))
    return name
  }

  // MARK: Layouts

  private mutating func canvas(_ layouts: [TemplateLayout]) throws(DeckTemplateError) -> DeckCanvas {
    let size = try size()
    var slides: [DeckCanvas.Layout: DeckCanvas.Slide] = [:]
    var chosen: [DeckCanvas.Layout: TemplateLayout] = [:]
    for kind in DeckCanvas.Layout.allCases {
      let layout = choose(kind, layouts)
      chosen[kind] = layout
      let slide = layout.slide(kind)
      if !slide.title.isThere, !remarks.contains(.noTitle(layout: layout.name)) {
        remarks.append(.noTitle(layout: layout.name))
      }
      slides[kind] = slide
    }
    let room = room(slides, chosen[.titleOnly] ?? layouts[0], size)
    let (theme, accent) = try colours(chosen[.titleOnly] ?? layouts[0])
    return DeckCanvas(
      width: size.width, height: size.height, layouts: slides, content: room, theme: theme, accent: accent,
      indent: chosen[.obj]?.indent ?? 0)
  }

  /// The layout of the type; where there is none, another one that has the places that are needed.
  private mutating func choose(_ kind: DeckCanvas.Layout, _ layouts: [TemplateLayout]) -> TemplateLayout {
    if let layout = layouts.first(where: { $0.type == kind.rawValue }) { return layout }
    let titled = layouts.filter { $0.has(["title", "ctrTitle"]) }
    let others: [TemplateLayout?] =
      switch kind {
      case .title: [titled.first { $0.has(["subTitle"]) }, titled.first]
      case .titleOnly: [titled.first { $0.type == "obj" }, titled.first { $0.type != "title" }, titled.first]
      case .obj: [titled.first { $0.type == "tx" }, titled.first { $0.type == "titleOnly" }, titled.first]
      }
    let instead = others.compactMap(\.self).first ?? layouts[0]
    remarks.append(.noLayout(type: kind.rawValue, instead: instead.name))
    return instead
  }

  /// Where tables and charts go: under the title, over what stands at the foot.
  private mutating func room(
    _ slides: [DeckCanvas.Layout: DeckCanvas.Slide], _ titleOnly: TemplateLayout,
    _ size: (width: Double, height: Double)
  ) -> Drawing.Box {
    let title = slides[.titleOnly]?.title.box ?? Drawing.Box(x: 0, y: 0, width: size.width, height: 0)
    let margin = size.width * 0.05
    let wide = title.y < size.height * 0.35 && title.bottom < size.height * 0.5
    var room =
      slides[.obj]?.body.isThere == true
      ? slides[.obj]?.body.box ?? title
      : Drawing.Box(
        x: title.x, y: title.bottom, width: title.width, height: size.height * 0.93 - title.bottom)
    if wide, room.y < title.bottom {
      room.height -= title.bottom - room.y
      room.y = title.bottom
    }
    let foot = titleOnly.footTop(below: size.height * 0.75)
    if room.bottom > foot { room.height = foot - room.y }
    if room.height < size.height * 0.45 || room.width < size.width * 0.6 {
      remarks.append(.noRoom)
      let top = wide ? title.bottom : size.height * 0.2
      room = Drawing.Box(x: margin, y: top, width: size.width - 2 * margin, height: size.height * 0.95 - top)
    }
    return room
  }

  // MARK: Colours

  /// The template's colours by what they mean here. What words are written in can be read on its paper.
  private func colours(_ layout: TemplateLayout) throws(DeckTemplateError) -> (theme: Theme, accent: Theme.Colour) {
    var theme = Theme()
    guard let name = package[layout.masterPart]?.relationships.parts(.theme).first else { return (theme, theme.good) }
    let scheme = try markup(name).first(at: "themeElements", "clrScheme")
    let map = layout.master.first("clrMap")
    func colour(_ name: String) -> Theme.Colour? {
      let entry = scheme?.first(map?[name] ?? name)?.elements.first
      return (entry?["lastClr"] ?? entry?["val"]).flatMap { Theme.Colour(hex: $0) }
    }
    theme.paper = colour("bg1") ?? theme.paper
    theme.ink = colour("tx1") ?? theme.ink
    theme.faint = theme.ink.mixed(with: theme.paper, 0.25)
    theme.rule = theme.paper.mixed(with: theme.ink, 0.2)
    theme.middle = theme.paper.mixed(with: theme.ink, 0.13)
    theme.good = readable(theme.good, theme)
    theme.poor = readable(theme.poor, theme)
    return (theme, colour("accent1") ?? theme.good)
  }

  private func readable(_ colour: Theme.Colour, _ theme: Theme) -> Theme.Colour {
    var shown = colour
    for share in stride(from: 0.0, through: 1, by: 0.1) {
      shown = colour.mixed(with: theme.ink, share)
      if shown.contrast(with: theme.paper) >= 4.5 { break }
    }
    return shown
  }
}

extension Theme.Colour {
  /// `1F5FA8`; `nil` for anything else.
  fileprivate init?(hex: String) {
    guard hex.utf8.count == 6, let value = UInt32(hex, radix: 16) else { return nil }
    self.init(UInt8(value >> 16 & 0xFF), UInt8(value >> 8 & 0xFF), UInt8(value & 0xFF))
  }
}

extension OfficePackage {
  /// A name that no part has: the stem, the first number from `first` on that is free, the ending.
  func free(_ stem: StaticString, _ ending: StaticString, from first: Int = 1) -> PartName {
    var number = first
    while self[PartName(stem, number, ending)] != nil { number += 1 }
    return PartName(stem, number, ending)
  }
}
