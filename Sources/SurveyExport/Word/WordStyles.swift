internal import SurveyModel

/// The styles of a document that is made here (ISO/IEC 29500-1:2016, 17.7), under the names that Word knows, so that its navigation and
/// its themes take them for what they are.
struct WordStyles {
  let theme: Theme
  let language: Language

  /// Of letters, in points.
  static let body = 11.0

  /// What numbering.xml gives headings and items.
  static let headings = 1
  static let bullets = 2

  func part() -> XMLWriter {
    var xml = XMLWriter()
    xml.element("w:styles", ["xmlns:w": Namespace.word]) { xml in
      writeDefaults(&xml)
      write("Normal", "Normal", &xml, isDefault: true)
      write(
        .title, "Title", &xml, spacing: (0, 60), alignment: "center", run: WordRun(isBold: true, size: 18), keeps: true)
      write(.subtitle, "Subtitle", &xml, spacing: (0, 160), alignment: "center", run: WordRun(isBold: true, size: 12))
      write(
        .heading, "heading 1", &xml, spacing: (320, 100), run: WordRun(isBold: true, size: 14), keeps: true, level: 0,
        number: Self.headings)
      write(
        .subheading, "heading 2", &xml, spacing: (200, 80), run: WordRun(isBold: true, size: 12), keeps: true, level: 1)
      write(.caption, "caption", &xml, spacing: (160, 60), run: WordRun(isBold: true, size: 10), keeps: true)
      write(.item, "List Bullet", &xml, spacing: (0, 60), number: Self.bullets)
      write(.address, "Address", &xml, spacing: (0, 60), left: 4_300)
      write(.note, "Note", &xml, spacing: (60, 60), run: WordRun(colour: theme.faint, size: 9))
      write(.footer, "footer", &xml, spacing: (0, 0), run: WordRun(colour: theme.faint, size: 8))
      xml.element("w:style", ["w:type": "character", "w:styleId": WordStyle.blank.rawValue]) { xml in
        xml.word("w:name", "Placeholder Text")
        xml.word("w:uiPriority", 99)
        xml.runProperties(WordRun(colour: theme.faint))
      }
    }
    return xml
  }

  private func writeDefaults(_ xml: inout XMLWriter) {
    let font = theme.officeFont
    xml.element("w:docDefaults") { xml in
      xml.element("w:rPrDefault") { xml in
        xml.element("w:rPr") { xml in
          xml.element("w:rFonts", ["w:ascii": font, "w:hAnsi": font, "w:eastAsia": font, "w:cs": font])
          xml.word("w:color", theme.ink.digits)
          xml.word("w:sz", Int(Self.body * 2))
          xml.word("w:szCs", Int(Self.body * 2))
          xml.element("w:lang", ["w:val": language.tag, "w:eastAsia": language.tag, "w:bidi": "ar-SA"])
        }
      }
      xml.element("w:pPrDefault") { xml in
        xml.element("w:pPr") {
          $0.element("w:spacing", ["w:after": "100", "w:line": "264", "w:lineRule": "auto"])
        }
      }
    }
  }

  private func write(
    _ style: WordStyle, _ name: String, _ xml: inout XMLWriter, spacing: (before: Int, after: Int)? = nil,
    alignment: String? = nil, left: Int? = nil, run: WordRun = WordRun(), keeps: Bool = false, level: Int? = nil,
    number: Int? = nil
  ) {
    write(
      style.rawValue, name, &xml, spacing: spacing, alignment: alignment, left: left, run: run, keeps: keeps,
      level: level, number: number)
  }

  private func write(
    _ id: String, _ name: String, _ xml: inout XMLWriter, isDefault: Bool = false,
    spacing: (before: Int, after: Int)? = nil, alignment: String? = nil, left: Int? = nil, run: WordRun = WordRun(),
    keeps: Bool = false, level: Int? = nil, number: Int? = nil
  ) {
    xml.element("w:style", ["w:type": "paragraph", "w:default": isDefault ? "1" : nil, "w:styleId": id]) { xml in
      xml.word("w:name", name)
      if !isDefault { xml.word("w:basedOn", "Normal") }
      if level != nil { xml.word("w:next", "Normal") }
      xml.element("w:qFormat")
      xml.element("w:pPr") { xml in
        if keeps {
          xml.element("w:keepNext")
          xml.element("w:keepLines")
        }
        if let number { xml.element("w:numPr") { $0.word("w:numId", number) } }
        if let spacing {
          xml.element("w:spacing", ["w:before": String(spacing.before), "w:after": String(spacing.after)])
        }
        if let left { xml.element("w:ind", ["w:left": String(left)]) }
        if let alignment { xml.word("w:jc", alignment) }
        if let level { xml.word("w:outlineLvl", level) }
      }
      xml.runProperties(run)
    }
  }

  /// Numbers of headings and marks of items (ISO/IEC 29500-1:2016, 17.9).
  static func numbering() -> XMLWriter {
    var xml = XMLWriter()
    xml.element("w:numbering", ["xmlns:w": Namespace.word]) { xml in
      let kinds: [(number: Int, format: String, text: String, style: WordStyle, left: Int, hanging: Int)] = [
        (headings, "decimal", "%1.", .heading, 454, 454), (bullets, "bullet", "•", .item, 340, 340),
      ]
      for kind in kinds {
        xml.element("w:abstractNum", ["w:abstractNumId": String(kind.number)]) { xml in
          xml.word("w:multiLevelType", "singleLevel")
          xml.element("w:lvl", ["w:ilvl": "0"]) { xml in
            xml.word("w:start", 1)
            xml.word("w:numFmt", kind.format)
            xml.word("w:pStyle", kind.style.rawValue)
            xml.word("w:lvlText", kind.text)
            xml.word("w:lvlJc", "left")
            xml.element("w:pPr") {
              $0.element("w:ind", ["w:left": String(kind.left), "w:hanging": String(kind.hanging)])
            }
          }
        }
      }
      for kind in kinds {
        xml.element("w:num", ["w:numId": String(kind.number)]) { $0.word("w:abstractNumId", kind.number) }
      }
    }
    return xml
  }
}
