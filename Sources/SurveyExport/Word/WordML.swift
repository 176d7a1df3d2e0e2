internal import SurveyModel

// WordprocessingML, element by element. The order of elements is the schema's (ISO/IEC 29500-1:2016, 17).

/// How letters of a run stand out of their paragraph's.
struct WordRun {
  var style: WordStyle?
  var isBold = false
  var colour: Theme.Colour?
  /// In points.
  var size: Double?
}

/// Properties of a paragraph beyond its style's.
struct WordParagraph {
  var style: WordStyle?
  var keepsWithNext = false
  var startsPage = false
  /// Outside of the numbers that its style gives.
  var isUnnumbered = false
  /// A tab at the end of the line, that many twentieths of a point from its beginning.
  var tab: Int?
  /// Between this paragraph and its neighbours, in twentieths of a point.
  var spacing: (before: Int, after: Int)?
  var alignment: String?
  /// The section that ends with it, and the relationship of its footer.
  var section: (page: WordPage, footer: String)?
}

extension XMLWriter {
  mutating func word(_ name: String, _ value: String) { element(name, ["w:val": value]) }
  mutating func word(_ name: String, _ value: Int) { element(name, ["w:val": String(value)]) }

  mutating func paragraph(
    _ properties: WordParagraph = WordParagraph(), _ content: (inout XMLWriter) -> Void = { _ in }
  ) {
    element("w:p") { xml in
      xml.element("w:pPr") { xml in
        if let style = properties.style { xml.word("w:pStyle", style.rawValue) }
        if properties.keepsWithNext { xml.element("w:keepNext") }
        if properties.startsPage { xml.element("w:pageBreakBefore") }
        if properties.isUnnumbered {
          xml.element("w:numPr") { xml in
            xml.word("w:ilvl", 0)
            xml.word("w:numId", 0)
          }
        }
        if let tab = properties.tab {
          xml.element("w:tabs") { $0.element("w:tab", ["w:val": "right", "w:pos": String(tab)]) }
        }
        if let spacing = properties.spacing {
          xml.element("w:spacing", ["w:before": String(spacing.before), "w:after": String(spacing.after)])
        }
        if properties.isUnnumbered { xml.element("w:ind", ["w:left": "0", "w:firstLine": "0"]) }
        if let alignment = properties.alignment { xml.word("w:jc", alignment) }
        if let section = properties.section { section.page.write(footer: section.footer, &xml) }
      }
      content(&xml)
    }
  }

  mutating func run(_ text: String, _ properties: WordRun = WordRun()) {
    guard !text.isEmpty else { return }
    element("w:r") { xml in
      xml.runProperties(properties)
      xml.element("w:t", ["xml:space": "preserve"], text: text)
    }
  }

  mutating func runProperties(_ properties: WordRun) {
    guard properties.style != nil || properties.isBold || properties.colour != nil || properties.size != nil else {
      return
    }
    element("w:rPr") { xml in
      if let style = properties.style { xml.word("w:rStyle", style.rawValue) }
      if properties.isBold { xml.element("w:b") }
      if let colour = properties.colour { xml.word("w:color", colour.digits) }
      if let size = properties.size {
        xml.word("w:sz", Int((size * 2).rounded()))
        xml.word("w:szCs", Int((size * 2).rounded()))
      }
    }
  }

  mutating func tab() { element("w:r") { $0.element("w:tab") } }

  /// A number that Word works out: of this page, or of all pages.
  mutating func field(_ instruction: String) {
    element("w:fldSimple", ["w:instr": " \(instruction) "]) { $0.run("1") }
  }
}

extension Theme.Colour {
  /// `1F5FA8`.
  var digits: String { String(hex(self).dropFirst()) }
}
