internal import SurveyModel
internal import SurveyTables

/// The pictures of a document: each a part of its own, and a relationship of the part that shows it.
struct WordPictures {
  let theme: Theme
  let language: Language
  private(set) var parts: [OfficePart] = []
  /// Ids of drawings stand once in a document.
  private var lastID: Int
  private let stem: StaticString

  /// - Parameters:
  ///   - stem: what names of parts begin with; no part of the document may have such a name already.
  ///   - firstID: above those that the document has.
  init(theme: Theme, language: Language, stem: StaticString = "/word/media/chart", firstID: Int = 1) {
    // A sign stands over a document, and not in each chart.
    var theme = theme
    theme.logo = nil
    self.theme = theme
    self.language = language
    self.stem = stem
    lastID = firstID - 1
  }

  /// Writes a paragraph for each sheet of a chart, `width` twentieths of a point wide.
  mutating func write(
    _ chart: Chart, width: Int, _ relationships: inout Relationships, _ xml: inout XMLWriter
  ) throws(DocumentError) {
    for picture in chart.pictures(on: .slide, theme: theme, language: language) {
      let name = PartName(stem, parts.count + 1, ".png")
      let size = (width: width * 635, height: Int(Double(width * 635) * picture.sheet.height / picture.sheet.width))
      let description = chart.description.split(separator: "\n").joined(separator: " ")
      write(
        try Self.png(picture), name, (chart.name, description), size,
        WordParagraph(spacing: (120, 120), alignment: "center"),
        &relationships, &xml)
    }
  }

  /// Writes a paragraph with a group's sign, which says nothing that the title does not.
  mutating func write(_ logo: Logo, _ relationships: inout Relationships, _ xml: inout XMLWriter) {
    // At most 130 × 50 points.
    let size = logo.size(within: 130 * 12_700, 50 * 12_700)
    write(
      logo.bytes, "/word/media/sign.png", ("sign", ""), (Int(size.width), Int(size.height)),
      WordParagraph(spacing: (0, 120), alignment: "right"), &relationships, &xml)
  }

  private mutating func write(
    _ png: [UInt8], _ name: PartName, _ words: (name: String, description: String), _ size: (width: Int, height: Int),
    _ paragraph: WordParagraph, _ relationships: inout Relationships, _ xml: inout XMLWriter
  ) {
    parts.append(OfficePart(name: name, contentType: ContentType.png, bytes: png))
    lastID += 1
    let id = relationships.add(.image, name)
    let number = lastID
    xml.paragraph(paragraph) { xml in
      xml.element("w:r") { xml in
        xml.element("w:drawing") { Self.inline(words, relationship: id, number: number, size, &$0) }
      }
    }
  }

  private static func png(_ picture: Picture) throws(DocumentError) -> [UInt8] {
    do throws(PictureError) {
      // 197 to the inch on A4 with its margins.
      return try picture.png(scale: 1)
    } catch {
      throw .picture(error)
    }
  }

  /// A picture in the line (ISO/IEC 29500-1:2016, 20.4.2.8), its figures in words for who cannot see it. Lengths are in EMU.
  private static func inline(
    _ words: (name: String, description: String), relationship: String, number: Int, _ size: (width: Int, height: Int),
    _ xml: inout XMLWriter
  ) {
    let extent: KeyValuePairs<String, String?> = ["cx": String(size.width), "cy": String(size.height)]
    xml.element("wp:inline", ["distT": "0", "distB": "0", "distL": "0", "distR": "0"]) { xml in
      xml.element("wp:extent", extent)
      xml.element("wp:effectExtent", ["l": "0", "t": "0", "r": "0", "b": "0"])
      xml.element(
        "wp:docPr",
        ["id": String(number), "name": words.name, "descr": words.description])
      xml.element("wp:cNvGraphicFramePr") { $0.element("a:graphicFrameLocks", ["noChangeAspect": "1"]) }
      xml.element("a:graphic") { xml in
        xml.element("a:graphicData", ["uri": Namespace.picture]) { xml in
          xml.element("pic:pic") { xml in
            xml.element("pic:nvPicPr") { xml in
              xml.element("pic:cNvPr", ["id": String(number), "name": words.name])
              xml.element("pic:cNvPicPr")
            }
            xml.element("pic:blipFill") { xml in
              xml.element("a:blip", ["r:embed": relationship])
              xml.element("a:stretch") { $0.element("a:fillRect") }
            }
            xml.element("pic:spPr") { xml in
              xml.element("a:xfrm") { xml in
                xml.element("a:off", ["x": "0", "y": "0"])
                xml.element("a:ext", extent)
              }
              xml.element("a:prstGeom", ["prst": "rect"]) { $0.element("a:avLst") }
            }
          }
        }
      }
    }
  }
}
