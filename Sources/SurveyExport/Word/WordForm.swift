public import SurveyModel
public import SurveyTables

/// What a template has that was not filled, or lacks.
public enum DocumentNote: Hashable, Sendable {
  /// Names in double brackets that mean nothing here; they stay.
  case unknown([String])
  /// What the document goes without, in words.
  case missing([String])
  /// Tables and charts that a header or a footer names; they are left out.
  case outside([String])
}

extension Results {
  /// A group's own form, `{{services}}` and the like in it filled in.
  ///
  /// - Parameter template: a Word document or template (`.docx`, `.dotx`).
  public func document(
    filling template: [UInt8], theme: Theme = Theme()
  ) throws(DocumentError) -> (bytes: [UInt8], notes: [DocumentNote]) {
    var form = try WordForm(template, theme: theme, language: language)
    try form.fill(fields)
    return (try form.package.file(), form.notes(fields))
  }
}

/// A template and what it names.
struct WordForm {
  private(set) var package: OfficePackage
  private let theme: Theme
  private let language: Language
  private var used: Set<String> = []
  private var unknown: [String] = []
  private var outside: [String] = []

  init(_ template: [UInt8], theme: Theme, language: Language) throws(DocumentError) {
    self.theme = theme
    self.language = language
    do throws(OfficeError) {
      package = try OfficePackage(zipped: template)
    } catch {
      throw .office(error)
    }
    try refuseActive()
    guard var main = package.main, [WordType.document, WordType.template].contains(main.contentType) else {
      throw .notWord
    }
    main.contentType = WordType.document
    package.add(main)
    try detach()
  }

  /// Macros, controls, and whatever is fetched when the document is opened.
  private func refuseActive() throws(DocumentError) {
    for part in package.parts {
      let type = part.contentType.lowercased()
      for sign in ["macroenabled", "vbaproject", "activex", "oleobject"] where type.contains(sign) {
        throw .active(part.name.path)
      }
      for relationship in part.relationships.all {
        guard case .external(let address) = relationship.target else { continue }
        // A link is followed when it is pressed, and the template's own template goes.
        if relationship.type == .hyperlink || relationship.type == .attachedTemplate { continue }
        throw .active(address)
      }
    }
  }

  /// Takes away the reference to the template that the form was made from: it leads to a folder of somebody else's machine.
  private mutating func detach() throws(DocumentError) {
    for part in package.parts where part.relationships.all.contains(where: { $0.type == .attachedTemplate }) {
      var part = part
      var root = try Self.markup(part)
      root.children.removeAll {
        if case .element(let element) = $0 { element.localName == "attachedTemplate" } else { false }
      }
      part.relationships.removeAll { $0.type == .attachedTemplate }
      part.bytes = Self.bytes(root)
      package.add(part)
    }
  }

  static func markup(_ part: OfficePart) throws(DocumentError) -> Markup {
    do throws(OfficeError) {
      return try Markup(part.bytes, part: part.name.path)
    } catch {
      throw .office(error)
    }
  }

  static func bytes(_ root: Markup) -> [UInt8] {
    var xml = XMLWriter()
    xml.markup(root)
    return xml.bytes
  }

  // MARK: Filling

  mutating func fill(_ fields: [PaperField]) throws(DocumentError) {
    guard let main = package.main?.name else { throw .notWord }
    var pictures = WordPictures(theme: theme, language: language, stem: "/word/media/svodka", firstID: 1_000_000)
    var hasNames = false
    for part in package.parts where Self.isText(part.contentType) {
      var root = try Self.markup(part)
      guard root.namespace == Namespace.word else { throw .notWord }
      var filler = WordFiller(
        fields: fields, theme: theme, width: Self.textWidth(root), takesBlocks: part.name == main,
        relationships: part.relationships, pictures: pictures)
      try filler.fill(&root)
      hasNames = hasNames || filler.hasFound
      pictures = filler.pictures
      used.formUnion(filler.used)
      for name in filler.unknown where !unknown.contains(name) { unknown.append(name) }
      for name in filler.outside where !outside.contains(name) { outside.append(name) }
      guard filler.hasFound else { continue }
      package.add(
        OfficePart(
          name: part.name, contentType: part.contentType, bytes: Self.bytes(root), relationships: filler.relationships))
    }
    guard hasNames else { throw .noNames }
    for part in pictures.parts { package.add(part) }
  }

  private static func isText(_ type: String) -> Bool {
    type == WordType.document || type == WordType.header || type == WordType.footer
  }

  /// Between the margins of the last section, in twentieths of a point; A4 where it does not say.
  private static func textWidth(_ root: Markup) -> Int {
    guard let section = root.all("sectPr").last, let page = section.first("pgSz"), let margin = section.first("pgMar"),
      let width = page["w:w"].flatMap({ Int($0) }), let left = margin["w:left"].flatMap({ Int($0) }),
      let right = margin["w:right"].flatMap({ Int($0) })
    else { return WordPage.upright.textWidth }
    return min(max(width - left - right, 2_000), 30_000)
  }

  func notes(_ fields: [PaperField]) -> [DocumentNote] {
    let missing = fields.filter { $0.isExpected && !used.contains($0.name) }.map { "\($0.label) ({{\($0.name)}})" }
    return (unknown.isEmpty ? [] : [.unknown(unknown.map { "{{\($0)}}" })])
      + (missing.isEmpty ? [] : [.missing(missing)]) + (outside.isEmpty ? [] : [.outside(outside.map { "{{\($0)}}" })])
  }
}
