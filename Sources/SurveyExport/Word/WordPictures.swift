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
      parts.append(OfficePart(name: name, contentType: "image/png", bytes: try Self.png(picture)))
      lastID += 1
      let id = relationships.add(.image, name)
      let size = (width: width * 635, height: Int(Double(width * 635) * picture.sheet.height / picture.sheet.width))
      let number = lastID
      xml.paragraph(WordParagraph(spacing: (120, 120), alignment: "center")) { xml in
        xml.element("w:r") { xml in
          xml.element("w:drawing") { Self.inline(chart, relationship: id, number: number, size, &$0) }
        }
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
    _ chart: Chart, relationship: String, number: Int, _ size: (width: Int, height: Int), _ xml: inout XMLWriter
  ) {
    let extent: KeyValuePairs<String, String?> = ["cx": String(size.width), "cy": String(size.height)]
    xml.element("wp:inline", ["distT": "0", "distB": "0", "distL": "0", "distR": "0"]) { xml in
      xml.element("wp:extent", extent)
      xml.element("wp:effectExtent", ["l": "0", "t": "0", "r": "0", "b": "0"])
      xml.element(
        "wp:docPr",
        [
          "id": String(number), "name": chart.name,
          "descr": chart.description.split(separator: "\n").joined(separator: " "),
        ])
      xml.element("wp:cNvGraphicFramePr") { $0.element("a:graphicFrameLocks", ["noChangeAspect": "1"]) }
      xml.element("a:graphic") { xml in
        xml.element("a:graphicData", ["uri": Namespace.picture]) { xml in
          xml.element("pic:pic") { xml in
            xml.element("pic:nvPicPr") { xml in
              xml.element("pic:cNvPr", ["id": String(number), "name": chart.name])
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
