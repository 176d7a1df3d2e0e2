internal import SurveyModel

/// A slide part (ISO/IEC 29500-1:2016, 19.3.1.38, `sld`): the order of elements is the schema's.
struct SlideXML {
  let page: DeckPage
  let layout: DeckCanvas.Slide
  let canvas: DeckCanvas
  let language: Language
  /// The relationships of the charts, in order.
  let charts: [String]

  func part() -> XMLWriter {
    var xml = XMLWriter()
    xml.element("p:sld", Self.namespaces) { xml in
      xml.element("p:cSld") { xml in
        xml.element("p:spTree") { xml in
          xml.groupProperties()
          var id = 2
          var chart = 0
          for shape in page.shapes {
            switch shape {
            case .text(let text): write(text, id, &xml)
            case .table(let table): write(table, id, &xml)
            case .chart(let shape):
              write(shape, id, charts[chart], &xml)
              chart += 1
            }
            id += 1
          }
          if let number = layout.number { writeNumber(number, id, &xml) }
        }
      }
      xml.element("p:clrMapOvr") { $0.element("a:masterClrMapping") }
    }
    return xml
  }

  static let namespaces: KeyValuePairs<String, String?> = [
    "xmlns:a": Namespace.drawing, "xmlns:r": Namespace.documentRelationships, "xmlns:p": Namespace.presentation,
  ]

  // MARK: Texts

  private func placeholder(_ place: DeckPage.TextShape.Place) -> DeckCanvas.Placeholder? {
    switch place {
    case .title: layout.title.isThere ? layout.title : nil
    case .body: layout.body.isThere ? layout.body : nil
    case .box: nil
    }
  }

  private func name(_ place: DeckPage.TextShape.Place) -> String {
    switch place {
    case .title: "Title"
    case .body: "Text"
    case .box: "Note"
    }
  }

  private func write(_ shape: DeckPage.TextShape, _ id: Int, _ xml: inout XMLWriter) {
    let placeholder = placeholder(shape.place)
    // A title stands where its layout puts it.
    let isPlaced = placeholder == nil || shape.place == .body && page.layout != .title
    xml.element("p:sp") { xml in
      xml.element("p:nvSpPr") { xml in
        xml.element("p:cNvPr", ["id": String(id), "name": "\(name(shape.place)) \(id)"])
        xml.element("p:cNvSpPr", ["txBox": placeholder == nil ? "1" : nil]) { xml in
          if placeholder != nil { xml.element("a:spLocks", ["noGrp": "1"]) }
        }
        xml.element("p:nvPr") { xml in
          if let placeholder { xml.element("p:ph", ["type": placeholder.type, "idx": placeholder.index]) }
        }
      }
      xml.element("p:spPr") { xml in
        if isPlaced {
          xml.transform("a:xfrm", shape.box)
          if placeholder == nil { xml.rectangle() }
        }
        if shape.isFilled {
          xml.solidFill(.fixed(canvas.theme.middle.mixed(with: canvas.theme.paper, 0.5)))
          xml.line(nil)
        }
      }
      xml.element("p:txBody") { xml in
        if placeholder == nil {
          let inset = emu(shape.inset)
          xml.element(
            "a:bodyPr",
            [
              "wrap": "square", "lIns": inset, "tIns": inset, "rIns": inset, "bIns": inset,
              "anchor": shape.isAtFoot ? "b" : "t",
            ]
          ) { $0.element("a:noAutofit") }
        } else {
          xml.element("a:bodyPr") { $0.element("a:normAutofit") }
        }
        xml.element("a:lstStyle")
        for paragraph in shape.paragraphs {
          write(paragraph, isBoldHere: shape.place == .title, spacing: shape.place == .title, &xml)
        }
      }
    }
  }

  private func write(
    _ paragraph: DeckPage.Paragraph, isRight: Bool = false, isBoldHere: Bool = false, spacing isLayouts: Bool = false,
    _ xml: inout XMLWriter
  ) {
    let block = paragraph.block
    // What is written in the layout's own colour and weight changes with it.
    let colour = isBoldHere ? nil : paragraph.colour.colour(canvas.theme)
    func properties(_ name: String, _ xml: inout XMLWriter) {
      xml.runProperties(
        name, language: language, size: block.size, isBold: block.isBold && !isBoldHere, colour: colour)
    }
    xml.element("a:p") { xml in
      xml.element("a:pPr", ["algn": isRight ? "r" : nil]) { xml in
        if !isLayouts {
          xml.element("a:spcBef") { $0.value("a:spcPts", hundredthsOrZero(paragraph.spaceBefore)) }
        }
      }
      // A text that is longer than its room is cut where it was measured.
      let lines = block.isWhole ? [inert(paragraph.text)] : block.lines
      for (index, line) in lines.enumerated() where !line.isEmpty {
        if index > 0 { xml.element("a:br") { properties("a:rPr", &$0) } }
        xml.element("a:r") { xml in
          properties("a:rPr", &xml)
          xml.element("a:t", text: line)
        }
      }
      properties("a:endParaRPr", &xml)
    }
  }

  private func hundredthsOrZero(_ points: Double) -> String { points > 0 ? hundredths(points) : "0" }

  /// The number of the slide, which programs that show it fill in.
  private func writeNumber(_ index: String, _ id: Int, _ xml: inout XMLWriter) {
    xml.element("p:sp") { xml in
      xml.element("p:nvSpPr") { xml in
        xml.element("p:cNvPr", ["id": String(id), "name": "Slide Number \(id)"])
        xml.element("p:cNvSpPr") { $0.element("a:spLocks", ["noGrp": "1"]) }
        xml.element("p:nvPr") { $0.element("p:ph", ["type": "sldNum", "sz": "quarter", "idx": index]) }
      }
      xml.element("p:spPr")
      xml.element("p:txBody") { xml in
        xml.element("a:bodyPr")
        xml.element("a:lstStyle")
        xml.element("a:p") { xml in
          xml.element("a:fld", ["id": "{6F1C8A0E-2B5D-4E3F-9A7C-1D0E5B4C3A21}", "type": "slidenum"]) { xml in
            xml.element("a:rPr", ["lang": language.tag])
            xml.element("a:t", text: "‹#›")
          }
        }
      }
    }
  }

  // MARK: Tables and charts

  /// What is longer than any reader would listen to is cut.
  private func described(_ text: String) -> String {
    let scalars = text.unicodeScalars
    let lines = String(String.UnicodeScalarView(scalars.prefix(4_000))).split(separator: "\n").map { inert(String($0)) }
    return lines.joined(separator: " ") + (scalars.dropFirst(4_000).isEmpty ? "" : "…")
  }

  private func frame(
    _ name: String, _ id: Int, _ description: String, _ box: Drawing.Box, uri: String, _ xml: inout XMLWriter,
    _ content: (inout XMLWriter) -> Void
  ) {
    xml.element("p:graphicFrame") { xml in
      xml.element("p:nvGraphicFramePr") { xml in
        xml.element("p:cNvPr", ["id": String(id), "name": "\(name) \(id)", "descr": described(description)])
        xml.element("p:cNvGraphicFramePr") { $0.element("a:graphicFrameLocks", ["noGrp": "1"]) }
        xml.element("p:nvPr")
      }
      xml.transform("p:xfrm", box)
      xml.element("a:graphic") { xml in xml.element("a:graphicData", ["uri": uri]) { content(&$0) } }
    }
  }

  private func write(_ shape: DeckPage.ChartShape, _ id: Int, _ relationship: String, _ xml: inout XMLWriter) {
    frame("Chart", id, shape.description, shape.box, uri: Namespace.chart, &xml) { xml in
      xml.element("c:chart", ["xmlns:c": Namespace.chart, "r:id": relationship])
    }
  }

  private func write(_ table: DeckPage.TableShape, _ id: Int, _ xml: inout XMLWriter) {
    frame("Table", id, table.description, table.box, uri: "\(Namespace.drawing.dropLast(4))table", &xml) { xml in
      xml.element("a:tbl") { xml in
        xml.element("a:tblPr", ["firstRow": "1"])
        xml.element("a:tblGrid") { xml in for width in table.columns { xml.element("a:gridCol", ["w": emu(width)]) } }
        for (index, row) in table.rows.enumerated() {
          xml.element("a:tr", ["h": emu(row.height)]) { xml in
            for cell in row.cells { write(cell, row: index, &xml) }
          }
        }
      }
    }
  }

  private func writeRule(under row: Int, as name: String, _ xml: inout XMLWriter) {
    switch row {
    case ..<0: xml.line(nil, as: name)
    case 0: xml.line(.scheme("tx1"), as: name, width: 1.5)
    default: xml.line(.fixed(canvas.theme.rule), as: name)
    }
  }

  private func write(_ cell: DeckPage.TableShape.Cell, row: Int, _ xml: inout XMLWriter) {
    let padding = DeckTableLayout.padding(cell.paragraph.block.size)
    let (x, y) = (emu(padding.x), emu(padding.y))
    xml.element("a:tc") { xml in
      xml.element("a:txBody") { xml in
        xml.element("a:bodyPr")
        xml.element("a:lstStyle")
        write(cell.paragraph, isRight: cell.isRight, &xml)
      }
      xml.element(
        "a:tcPr", ["marL": x, "marR": x, "marT": y, "marB": y, "anchor": row == 0 ? "b" : "ctr"]
      ) { xml in
        for side in ["a:lnL", "a:lnR"] { xml.line(nil, as: side) }
        // Of two cells that share a line, either one may be asked for it.
        writeRule(under: row - 1, as: "a:lnT", &xml)
        writeRule(under: row, as: "a:lnB", &xml)
        if let fill = cell.fill { xml.solidFill(fill.colour(canvas.theme)) } else { xml.element("a:noFill") }
      }
    }
  }
}

extension XMLWriter {
  /// What a tree of shapes begins with.
  mutating func groupProperties() {
    element("p:nvGrpSpPr") { xml in
      xml.element("p:cNvPr", ["id": "1", "name": ""])
      xml.element("p:cNvGrpSpPr")
      xml.element("p:nvPr")
    }
    element("p:grpSpPr")
  }

  mutating func transform(_ name: String, _ box: Drawing.Box) {
    element(name) { xml in
      xml.element("a:off", ["x": emu(box.x), "y": emu(box.y)])
      xml.element("a:ext", ["cx": emu(box.width), "cy": emu(box.height)])
    }
  }

  mutating func rectangle() { element("a:prstGeom", ["prst": "rect"]) { $0.element("a:avLst") } }
}
