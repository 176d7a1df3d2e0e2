public import SurveyModel
public import SurveyTables

/// Why no Word document can be made.
public enum DocumentError: Error, Hashable, Sendable {
  case office(OfficeError)
  case picture(PictureError)
  /// The template is an Office document, but none of Word, or none that names anything.
  case notWord
  case noNames
  /// The template has macros, or something that is loaded from elsewhere: what it is.
  case active(String)
}

extension Results {
  /// The Act or the letter as a Word document (ISO/IEC 29500-1:2016, 17).
  public func document(_ kind: Paper.Kind, theme: Theme = Theme()) throws(DocumentError) -> [UInt8] {
    let paper =
      switch kind {
      case .act: act
      case .letter: letter
      }
    var writer = WordWriter(paper: paper, theme: theme, language: language)
    return try writer.package().file()
  }
}

extension OfficePackage {
  func file() throws(DocumentError) -> [UInt8] {
    do throws(OfficeError) {
      return try zipped()
    } catch {
      throw .office(error)
    }
  }
}

/// Lays a paper out on A4.
struct WordWriter {
  let paper: Paper
  let theme: Theme
  let language: Language
  private var relationships = Relationships()
  private var pictures: WordPictures
  private var blanks = 0
  private var footer = ""
  private var page = WordPage.upright

  init(paper: Paper, theme: Theme, language: Language) {
    self.paper = paper
    self.theme = theme
    self.language = language
    pictures = WordPictures(theme: theme, language: language)
  }

  mutating func package() throws(DocumentError) -> OfficePackage {
    relationships.add(.styles, WordPart.styles)
    relationships.add(.numbering, WordPart.numbering)
    relationships.add(.settings, WordPart.settings)
    footer = relationships.add(.footer, WordPart.footer)
    let document = try document()
    var package = OfficePackage()
    package.add(WordPart.document, WordType.document, document, relationships)
    package.add(WordPart.styles, WordType.styles, WordStyles(theme: theme, language: language).part())
    package.add(WordPart.numbering, WordType.numbering, WordStyles.numbering())
    package.add(WordPart.settings, WordType.settings, settings)
    package.add(WordPart.footer, WordType.footer, footing)
    for part in pictures.parts { package.add(part) }
    package.relationships.add(.officeDocument, WordPart.document)
    DocumentProperties(title: paper.title, language: language).add(to: &package)
    return package
  }

  // MARK: Parts

  /// About four lines: a foot is no page.
  private static let longestSource = 400

  /// The namespaces that blocks use.
  static let namespaces: KeyValuePairs<String, String?> = [
    "xmlns:w": Namespace.word, "xmlns:r": Namespace.documentRelationships, "xmlns:wp": Namespace.wordDrawing,
    "xmlns:a": Namespace.drawing, "xmlns:pic": Namespace.picture,
  ]

  mutating func document() throws(DocumentError) -> XMLWriter {
    var body = XMLWriter(fragment: ())
    if let logo = theme.logo { pictures.write(logo, &relationships, &body) }
    for block in paper.blocks { try write(block, &body) }
    page.write(footer: footer, &body)
    var xml = XMLWriter()
    xml.element("w:document", Self.namespaces) { xml in
      xml.element("w:body") { $0.append(body) }
    }
    return xml
  }

  private var settings: XMLWriter {
    var xml = XMLWriter()
    xml.element("w:settings", ["xmlns:w": Namespace.word]) { xml in
      xml.element("w:zoom", ["w:percent": "100"])
      xml.word("w:defaultTabStop", 709)
      xml.word("w:characterSpacingControl", "doNotCompress")
      xml.element("w:compat") { xml in
        // As Word 2013 and later set documents, not as the first ones of this format.
        xml.element(
          "w:compatSetting",
          ["w:name": "compatibilityMode", "w:uri": "http://schemas.microsoft.com/office/word", "w:val": "15"])
      }
      xml.element("w:themeFontLang", ["w:val": language.tag])
    }
    return xml
  }

  private var footing: XMLWriter {
    var xml = XMLWriter()
    xml.element("w:ftr", ["xmlns:w": Namespace.word]) { xml in
      xml.paragraph(WordParagraph(style: .footer)) { $0.run(shortened(paper.source, to: Self.longestSource)) }
      xml.paragraph(WordParagraph(style: .footer, alignment: "right")) { xml in
        xml.field("PAGE")
        xml.run(" / ")
        xml.field("NUMPAGES")
      }
    }
    return xml
  }

  // MARK: Blocks

  private mutating func write(_ block: Paper.Block, _ xml: inout XMLWriter) throws(DocumentError) {
    switch block {
    case .title(let pieces): write(pieces, WordParagraph(style: .title), &xml)
    case .subtitle(let text): write([.text(text)], WordParagraph(style: .subtitle), &xml)
    case .heading(let text): write([.text(text)], WordParagraph(style: .heading), &xml)
    case .subheading(let text): write([.text(text)], WordParagraph(style: .subheading), &xml)
    case .paragraph(let pieces): write(pieces, WordParagraph(), &xml)
    case .address(let pieces): write(pieces, WordParagraph(style: .address), &xml)
    case .ends(let start, let end): writeEnds(start, end, &xml)
    case .items(let items): for item in items { write([.text(item)], WordParagraph(style: .item), &xml) }
    case .table(let table):
      if !table.title.isEmpty { write([.text(table.title)], WordParagraph(style: .caption), &xml) }
      wordTable.write(table, &xml)
      if table.notes.isEmpty { writeGap(&xml) }
      for note in table.notes { write([.text(note)], WordParagraph(style: .note), &xml) }
    case .form(let form):
      wordTable.write(form, &xml)
      writeGap(&xml)
    case .chart(let chart): try pictures.write(chart, width: page.textWidth, &relationships, &xml)
    case .annex(let title, let isAcross): writeAnnex(title, isAcross, &xml)
    }
  }

  private var wordTable: WordTable {
    WordTable(theme: theme, width: page.textWidth, size: page == .across ? 8.5 : 9)
  }

  /// Without a paragraph between them two tables are one.
  private func writeGap(_ xml: inout XMLWriter) { xml.paragraph(WordParagraph(spacing: (0, 0))) }

  private mutating func writeAnnex(_ title: String, _ isAcross: Bool, _ xml: inout XMLWriter) {
    let next: WordPage = isAcross ? .across : .upright
    let turns = next != page
    if turns {
      xml.paragraph(WordParagraph(spacing: (0, 0), section: (page, footer)))
      page = next
    }
    write([.text(title)], WordParagraph(style: .heading, startsPage: !turns, isUnnumbered: true), &xml)
  }

  private mutating func writeEnds(_ start: [Paper.Piece], _ end: [Paper.Piece], _ xml: inout XMLWriter) {
    var line = XMLWriter(fragment: ())
    write(start, &line)
    line.tab()
    write(end, &line)
    xml.paragraph(WordParagraph(tab: page.textWidth, spacing: (120, 200))) { $0.append(line) }
  }

  // MARK: Lines

  private mutating func write(_ pieces: [Paper.Piece], _ properties: WordParagraph, _ xml: inout XMLWriter) {
    var line = XMLWriter(fragment: ())
    write(pieces, &line)
    xml.paragraph(properties) { $0.append(line) }
  }

  private mutating func write(_ pieces: [Paper.Piece], _ xml: inout XMLWriter) {
    for piece in pieces {
      switch piece {
      case .text(let text): xml.run(text)
      case .strong(let text): xml.run(text, WordRun(isBold: true))
      case .blank(let blank): write(blank, &xml)
      }
    }
  }

  /// A content control (ISO/IEC 29500-1:2016, 17.5.2) that shows a line to write on: what is typed takes its place.
  private mutating func write(_ blank: Paper.Blank, _ xml: inout XMLWriter) {
    blanks += 1
    let number = blanks
    xml.element("w:sdt") { xml in
      xml.element("w:sdtPr") { xml in
        xml.word("w:alias", blank.name)
        xml.word("w:id", number)
        xml.element("w:showingPlcHdr")
        xml.element("w:text")
      }
      xml.element("w:sdtContent") {
        $0.run(String(repeating: "_", count: max(blank.letters, 1)), WordRun(style: .blank))
      }
    }
  }
}

/// A4, upright or across, and its margins; lengths are in twentieths of a point.
enum WordPage {
  case upright, across

  var textWidth: Int { self == .upright ? 9_354 : 14_570 }

  /// The section that ends here (ISO/IEC 29500-1:2016, 17.6.17).
  func write(footer: String, _ xml: inout XMLWriter) {
    xml.element("w:sectPr") { xml in
      xml.element("w:footerReference", ["w:type": "default", "r:id": footer])
      if self == .upright {
        xml.element("w:pgSz", ["w:w": "11906", "w:h": "16838"])
      } else {
        xml.element("w:pgSz", ["w:w": "16838", "w:h": "11906", "w:orient": "landscape"])
      }
      xml.element(
        "w:pgMar",
        [
          "w:top": "1134", "w:right": "1134", "w:bottom": "1134", "w:left": self == .upright ? "1418" : "1134",
          "w:header": "567", "w:footer": "567", "w:gutter": "0",
        ])
    }
  }
}
