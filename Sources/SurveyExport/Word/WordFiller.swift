internal import SurveyModel
internal import SurveyTables

/// Fills the names in double brackets of one part. Word splits a text over runs wherever it likes, so a name is looked for in the whole of
/// a paragraph's text, and what replaces it gets the look of where it begins.
struct WordFiller {
  let fields: [PaperField]
  let theme: Theme
  /// Of the text, in twentieths of a point.
  let width: Int
  /// Whether tables and charts can stand in this part.
  let takesBlocks: Bool
  var relationships: Relationships
  var pictures: WordPictures
  private(set) var used: Set<String> = []
  private(set) var unknown: [String] = []
  private(set) var outside: [String] = []
  private(set) var hasFound = false

  init(
    fields: [PaperField], theme: Theme, width: Int, takesBlocks: Bool, relationships: Relationships,
    pictures: WordPictures
  ) {
    self.fields = fields
    self.theme = theme
    self.width = width
    self.takesBlocks = takesBlocks
    self.relationships = relationships
    self.pictures = pictures
  }

  mutating func fill(_ element: inout Markup) throws(DocumentError) {
    var children: [Markup.Child] = []
    for child in element.children {
      guard case .element(var inner) = child else {
        children.append(child)
        continue
      }
      if inner.isWord("p") {
        children += try paragraphs(of: inner).map { .element($0) }
      } else {
        try fill(&inner)
        children.append(.element(inner))
      }
    }
    element.children = children
    // A cell, like a text box, has to end in a paragraph.
    if ["tc", "txbxContent"].contains(element.localName), element.elements.last?.isWord("p") != true {
      element.children.append(.element(Self.emptyParagraph))
    }
  }

  private static var emptyParagraph: Markup {
    var paragraph = Markup(name: "w:p", namespace: Namespace.word)
    paragraph.attributes = [Markup.Attribute(name: "xmlns:w", value: Namespace.word)]
    return paragraph
  }

  // MARK: Paragraphs

  /// The paragraph filled in, and the blocks that it named; nothing but these where it named nothing else.
  private mutating func paragraphs(of paragraph: Markup) throws(DocumentError) -> [Markup] {
    var paragraph = paragraph
    try fillInside(&paragraph)
    var texts = WordTexts(paragraph)
    let found = texts.names().filter { name in
      let isKnown = fields.contains { $0.name == name.text.lowercased() }
      if !isKnown, !unknown.contains(name.text) { unknown.append(name.text) }
      hasFound = true
      return isKnown
    }
    guard !found.isEmpty else { return [paragraph] }
    let isAlone = found.count == 1 && texts.isBlank(without: found[0])
    var blocks: [Markup] = []
    // From the last to the first, so that places stay where they are.
    for name in found.reversed() {
      guard let field = fields.first(where: { $0.name == name.text.lowercased() }) else { continue }
      used.insert(field.name)
      switch field.content {
      case .text(let text): texts.replace(name, with: text)
      case .lines(let lines) where isAlone && !paragraph.hasSection:
        return lines.map { line in
          var copy = texts
          copy.replace(name, with: line)
          return copy.filled(paragraph)
        }
      case .lines(let lines): texts.replace(name, with: lines.joined(separator: " "))
      case .tables, .charts:
        texts.replace(name, with: "")
        guard takesBlocks else {
          outside.append(field.name)
          continue
        }
        blocks = try markup(of: field.content) + blocks
      }
    }
    let keeps = !isAlone || blocks.isEmpty || paragraph.hasSection
    let rest = keeps ? [texts.filled(paragraph)] : []
    // A section ends with its paragraph: what it named stands before.
    return paragraph.hasSection ? blocks + rest : rest + blocks
  }

  /// Text boxes in a paragraph have paragraphs of their own.
  private mutating func fillInside(_ element: inout Markup) throws(DocumentError) {
    for index in element.children.indices {
      guard case .element(var inner) = element.children[index] else { continue }
      if inner.localName == "txbxContent" { try fill(&inner) } else { try fillInside(&inner) }
      element.children[index] = .element(inner)
    }
  }

  // MARK: Blocks

  /// Tables and charts as they stand in a document of ours.
  private mutating func markup(of content: PaperField.Content) throws(DocumentError) -> [Markup] {
    var body = XMLWriter(fragment: ())
    switch content {
    case .tables(let tables):
      let writer = WordTable(theme: theme, width: width, size: 9, isFluid: true)
      for table in tables {
        if !table.title.isEmpty {
          body.paragraph(WordParagraph(keepsWithNext: true)) { $0.run(table.title, WordRun(isBold: true)) }
        }
        writer.write(table, &body)
        body.paragraph(WordParagraph(spacing: (0, 0)))
      }
    case .charts(let charts):
      for chart in charts {
        try pictures.write(chart, width: min(width, WordPage.upright.textWidth), &relationships, &body)
      }
    case .text, .lines: break
    }
    var xml = XMLWriter()
    xml.element("w:body", WordWriter.namespaces) { $0.append(body) }
    var root: Markup
    do throws(OfficeError) {
      root = try Markup(xml.bytes, part: "")
    } catch {
      throw .office(error)
    }
    // The template may call these namespaces otherwise, so each block names them itself.
    for index in root.children.indices {
      guard case .element(var block) = root.children[index] else { continue }
      block.attributes += WordWriter.namespaces.compactMap { name, value in
        value.map { Markup.Attribute(name: name, value: $0) }
      }
      root.children[index] = .element(block)
    }
    return root.elements
  }
}

extension Markup {
  func isWord(_ localName: String) -> Bool { namespace == Namespace.word && self.localName == localName }

  /// Whether a section ends with this paragraph.
  fileprivate var hasSection: Bool { first(at: "pPr", "sectPr") != nil }
}
