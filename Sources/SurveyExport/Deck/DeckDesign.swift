internal import SurveyModel

/// The deck where no template is given: white, 16:9, a short bar of the accent over each title.
enum DeckDesign {
  private static let width = 960.0
  private static let height = 540.0
  private static let left = 40.0

  private static let title = Drawing.Box(x: left, y: 34, width: width - 2 * left, height: 58)
  private static let content = Drawing.Box(x: left, y: 98, width: width - 2 * left, height: 406)
  private static let number = Drawing.Box(x: width - left - 80, y: 508, width: 80, height: 20)
  private static let openingTitle = Drawing.Box(x: 72, y: 110, width: width - 72 - left, height: 160)
  private static let openingText = Drawing.Box(x: 72, y: 292, width: width - 72 - left, height: 150)
  private static let bar = Drawing.Box(x: left, y: 24, width: 56, height: 5)
  private static let openingBar = Drawing.Box(x: 0, y: 0, width: 28, height: height)

  private static let titleSize = 28.0
  private static let openingSize = 40.0
  private static let openingTextSize = 22.0
  private static let textSize = 20.0

  private static let numberIndex = "12"
  private static let masterName: PartName = "/ppt/slideMasters/slideMaster1.xml"

  static func base(_ theme: Theme) -> DeckBase {
    var package = OfficePackage()
    var relationships = Relationships()
    let master = relationships.add(.slideMaster, masterName)
    let notes: PartName = "/ppt/notesMasters/notesMaster1.xml"
    let notesID = relationships.add(.notesMaster, notes)
    relationships.add(.theme, "/ppt/theme/theme1.xml")
    let root = Markup(
      "p:presentation",
      [
        "xmlns:a": Namespace.drawing, "xmlns:r": Namespace.documentRelationships, "xmlns:p": Namespace.presentation,
      ],
      [
        Markup("p:sldMasterIdLst", [:], [Markup("p:sldMasterId", ["id": "2147483648", "r:id": master])]),
        Markup("p:notesMasterIdLst", [:], [Markup("p:notesMasterId", ["r:id": notesID])]),
        Markup("p:sldSz", ["cx": emu(width), "cy": emu(height)]),
        Markup("p:notesSz", ["cx": emu(NotesXML.page.width), "cy": emu(NotesXML.page.height)]),
      ])
    let name: PartName = "/ppt/presentation.xml"
    // The main part comes first; its bytes follow with the slides.
    package.add(OfficePart(name: name, contentType: ContentType.presentation, bytes: []))
    package.relationships.add(.officeDocument, name)
    var links = Relationships()
    for layout in DeckCanvas.Layout.allCases { links.add(.slideLayout, part(layout)) }
    links.add(.theme, "/ppt/theme/theme1.xml")
    package.add(masterName, ContentType.slideMaster, self.master(), links)
    for layout in DeckCanvas.Layout.allCases {
      var back = Relationships()
      back.add(.slideMaster, masterName)
      package.add(part(layout), ContentType.slideLayout, self.layout(layout), back)
    }
    package.add("/ppt/theme/theme1.xml", ContentType.theme, DeckTheme.part(theme))
    addNotesMaster(notes, theme: "/ppt/theme/theme2.xml", theme, to: &package)
    return DeckBase(
      package: package, name: name, root: root, relationships: relationships, canvas: canvas(theme), notesMaster: notes)
  }

  static func addNotesMaster(_ name: PartName, theme part: PartName, _ theme: Theme, to package: inout OfficePackage) {
    var links = Relationships()
    links.add(.theme, part)
    package.add(name, ContentType.notesMaster, NotesXML.master(), links)
    package.add(part, ContentType.theme, DeckTheme.part(theme))
  }

  private static func part(_ layout: DeckCanvas.Layout) -> PartName {
    switch layout {
    case .title: "/ppt/slideLayouts/slideLayout1.xml"
    case .titleOnly: "/ppt/slideLayouts/slideLayout2.xml"
    case .obj: "/ppt/slideLayouts/slideLayout3.xml"
    }
  }

  private static func canvas(_ theme: Theme) -> DeckCanvas {
    var layouts: [DeckCanvas.Layout: DeckCanvas.Slide] = [:]
    for layout in DeckCanvas.Layout.allCases {
      layouts[layout] =
        layout == .title
        ? DeckCanvas.Slide(
          part: part(layout), title: .init(type: "ctrTitle", box: openingTitle, size: openingSize),
          body: .init(type: "subTitle", index: "1", box: openingText, size: openingTextSize))
        : DeckCanvas.Slide(
          part: part(layout), title: .init(type: "title", box: title, size: titleSize),
          body: .init(index: "1", isThere: layout == .obj, box: content, size: textSize), number: numberIndex)
    }
    return DeckCanvas(
      width: width, height: height, layouts: layouts, content: content, theme: theme, accent: theme.good, indent: 0)
  }

  // MARK: Parts

  private static func master() -> XMLWriter {
    var xml = XMLWriter()
    xml.element("p:sldMaster", SlideXML.namespaces) { xml in
      xml.element("p:cSld") { xml in
        xml.element("p:bg") { xml in
          xml.element("p:bgRef", ["idx": "1001"]) { $0.colour(.scheme("bg1")) }
        }
        xml.element("p:spTree") { xml in
          xml.groupProperties()
          write(&xml, 2, "Title", ["type": "title"], title, anchor: "ctr")
          write(&xml, 3, "Text", ["type": "body", "idx": "1"], content, anchor: "t")
          write(
            &xml, 4, "Slide Number", ["type": "sldNum", "sz": "quarter", "idx": "4"], number, anchor: "ctr",
            isNumber: true)
        }
      }
      writeColourMap(&xml)
      xml.element("p:sldLayoutIdLst") { xml in
        for index in DeckCanvas.Layout.allCases.indices {
          xml.element("p:sldLayoutId", ["id": String(2_147_483_649 + index), "r:id": "rId\(index + 1)"])
        }
      }
      xml.element("p:txStyles") { xml in
        xml.element("p:titleStyle") { writeStyle(&$0, titleSize, isBold: true, font: "+mj-lt") }
        xml.element("p:bodyStyle") { writeStyle(&$0, textSize, font: "+mn-lt") }
        xml.element("p:otherStyle") { writeStyle(&$0, 14, font: "+mn-lt") }
      }
    }
    return xml
  }

  private static func writeStyle(_ xml: inout XMLWriter, _ size: Double, isBold: Bool = false, font: String) {
    xml.element("a:lvl1pPr", ["marL": "0", "indent": "0", "algn": "l"]) { xml in
      xml.element("a:spcBef") { $0.value("a:spcPts", 0) }
      xml.element("a:buNone")
      xml.runProperties("a:defRPr", size: size, isBold: isBold, colour: .scheme("tx1"), font: font)
    }
  }

  static func writeColourMap(_ xml: inout XMLWriter) {
    xml.element(
      "p:clrMap",
      [
        "bg1": "lt1", "tx1": "dk1", "bg2": "lt2", "tx2": "dk2", "accent1": "accent1", "accent2": "accent2",
        "accent3": "accent3", "accent4": "accent4", "accent5": "accent5", "accent6": "accent6", "hlink": "hlink",
        "folHlink": "folHlink",
      ])
  }

  private static func layout(_ layout: DeckCanvas.Layout) -> XMLWriter {
    var xml = XMLWriter()
    let names: [DeckCanvas.Layout: String] = [
      .title: "Title Slide", .titleOnly: "Title Only", .obj: "Title and Content",
    ]
    xml.element(
      "p:sldLayout",
      [
        "xmlns:a": Namespace.drawing, "xmlns:r": Namespace.documentRelationships, "xmlns:p": Namespace.presentation,
        "type": layout.rawValue, "preserve": "1",
      ]
    ) { xml in
      xml.element("p:cSld", ["name": names[layout] ?? ""]) { xml in
        xml.element("p:spTree") { xml in
          xml.groupProperties()
          writeBar(&xml, layout == .title ? openingBar : bar)
          switch layout {
          case .title:
            write(&xml, 3, "Title", ["type": "ctrTitle"], openingTitle, anchor: "b", size: openingSize)
            write(
              &xml, 4, "Subtitle", ["type": "subTitle", "idx": "1"], openingText, anchor: "t", size: openingTextSize)
          case .titleOnly: write(&xml, 3, "Title", ["type": "title"], nil, anchor: nil)
          case .obj:
            write(&xml, 3, "Title", ["type": "title"], nil, anchor: nil)
            write(&xml, 4, "Content", ["idx": "1"], nil, anchor: nil)
          }
          if layout != .title {
            write(
              &xml, 5, "Slide Number", ["type": "sldNum", "sz": "quarter", "idx": numberIndex], nil, anchor: nil,
              isNumber: true)
          }
        }
      }
      xml.element("p:clrMapOvr") { $0.element("a:masterClrMapping") }
    }
    return xml
  }

  /// A bar that says nothing.
  private static func writeBar(_ xml: inout XMLWriter, _ box: Drawing.Box) {
    xml.element("p:sp") { xml in
      xml.element("p:nvSpPr") { xml in
        xml.element("p:cNvPr", ["id": "2", "name": "Bar"])
        xml.element("p:cNvSpPr")
        xml.element("p:nvPr", ["userDrawn": "1"])
      }
      xml.element("p:spPr") { xml in
        xml.transform("a:xfrm", box)
        xml.rectangle()
        xml.solidFill(.scheme("accent1"))
        xml.line(nil)
      }
    }
  }

  private static func write(
    _ xml: inout XMLWriter, _ id: Int, _ name: String, _ placeholder: KeyValuePairs<String, String?>,
    _ box: Drawing.Box?, anchor: String?, size: Double? = nil, isNumber: Bool = false
  ) {
    xml.element("p:sp") { xml in
      xml.element("p:nvSpPr") { xml in
        xml.element("p:cNvPr", ["id": String(id), "name": "\(name) \(id)"])
        xml.element("p:cNvSpPr") { $0.element("a:spLocks", ["noGrp": "1"]) }
        xml.element("p:nvPr") { $0.element("p:ph", placeholder) }
      }
      xml.element("p:spPr") { xml in
        if let box {
          xml.transform("a:xfrm", box)
          xml.rectangle()
        }
      }
      xml.element("p:txBody") { xml in
        if let anchor {
          xml.element("a:bodyPr", ["lIns": "0", "tIns": "0", "rIns": "0", "bIns": "0", "anchor": anchor]) {
            $0.element("a:normAutofit")
          }
        } else {
          xml.element("a:bodyPr")
        }
        xml.element("a:lstStyle") { xml in
          if isNumber || size != nil {
            xml.element("a:lvl1pPr", ["algn": isNumber ? "r" : "l"]) { xml in
              xml.runProperties(
                "a:defRPr", size: size ?? 11, colour: isNumber ? .scheme("tx2") : nil, font: isNumber ? "+mn-lt" : nil)
            }
          }
        }
        xml.element("a:p") { xml in
          if isNumber {
            xml.element("a:fld", ["id": "{6F1C8A0E-2B5D-4E3F-9A7C-1D0E5B4C3A21}", "type": "slidenum"]) { xml in
              xml.element("a:rPr", ["lang": "en-GB"])
              xml.element("a:t", text: "‹#›")
            }
          }
          xml.element("a:endParaRPr", ["lang": "en-GB"])
        }
      }
    }
  }
}
