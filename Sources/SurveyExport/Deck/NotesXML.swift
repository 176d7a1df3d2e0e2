internal import SurveyModel

/// The page of notes under a slide, and its master (ISO/IEC 29500-1:2016, 19.3.1.26 and 27).
enum NotesXML {
  /// A page 540 points wide and 720 high.
  static let page = (width: 540.0, height: 720.0)

  static func notes(_ notes: [String], language: Language) -> XMLWriter {
    var xml = XMLWriter()
    xml.element("p:notes", SlideXML.namespaces) { xml in
      xml.element("p:cSld") { xml in
        xml.element("p:spTree") { xml in
          xml.groupProperties()
          xml.element("p:sp") { xml in
            image(&xml, "Slide Image")
            xml.element("p:spPr")
          }
          xml.element("p:sp") { xml in
            body(&xml)
            xml.element("p:spPr")
            xml.element("p:txBody") { xml in
              xml.element("a:bodyPr")
              xml.element("a:lstStyle")
              for note in notes.isEmpty ? [""] : notes {
                xml.element("a:p") { xml in
                  guard !note.isEmpty else { return xml.element("a:endParaRPr", ["lang": language.tag]) }
                  xml.element("a:r") { xml in
                    xml.element("a:rPr", ["lang": language.tag])
                    xml.element("a:t", text: note)
                  }
                }
              }
            }
          }
        }
      }
      xml.element("p:clrMapOvr") { $0.element("a:masterClrMapping") }
    }
    return xml
  }

  static func master() -> XMLWriter {
    var xml = XMLWriter()
    xml.element("p:notesMaster", SlideXML.namespaces) { xml in
      xml.element("p:cSld") { xml in
        xml.element("p:bg") { xml in
          xml.element("p:bgRef", ["idx": "1001"]) { $0.colour(.scheme("bg1")) }
        }
        xml.element("p:spTree") { xml in
          xml.groupProperties()
          xml.element("p:sp") { xml in
            image(&xml, "Slide Image")
            xml.element("p:spPr") { xml in
              xml.transform("a:xfrm", Drawing.Box(x: 54, y: 54, width: 432, height: 243))
              xml.rectangle()
              xml.line(.scheme("tx1"))
            }
          }
          xml.element("p:sp") { xml in
            body(&xml)
            xml.element("p:spPr") { xml in
              xml.transform("a:xfrm", Drawing.Box(x: 54, y: 320, width: 432, height: 350))
              xml.rectangle()
            }
            xml.element("p:txBody") { xml in
              xml.element("a:bodyPr")
              xml.element("a:lstStyle")
              xml.element("a:p") { $0.element("a:endParaRPr", ["lang": "en-GB"]) }
            }
          }
        }
      }
      DeckDesign.writeColourMap(&xml)
      xml.element("p:notesStyle") { xml in
        xml.element("a:lvl1pPr", ["marL": "0", "algn": "l"]) { xml in
          xml.runProperties("a:defRPr", size: 12, colour: .scheme("tx1"), font: "+mn-lt")
        }
      }
    }
    return xml
  }

  private static func image(_ xml: inout XMLWriter, _ name: String) {
    xml.element("p:nvSpPr") { xml in
      xml.element("p:cNvPr", ["id": "2", "name": name])
      xml.element("p:cNvSpPr") { $0.element("a:spLocks", ["noGrp": "1", "noRot": "1", "noChangeAspect": "1"]) }
      xml.element("p:nvPr") { $0.element("p:ph", ["type": "sldImg"]) }
    }
  }

  private static func body(_ xml: inout XMLWriter) {
    xml.element("p:nvSpPr") { xml in
      xml.element("p:cNvPr", ["id": "3", "name": "Notes"])
      xml.element("p:cNvSpPr") { $0.element("a:spLocks", ["noGrp": "1"]) }
      xml.element("p:nvPr") { $0.element("p:ph", ["type": "body", "idx": "1"]) }
    }
  }
}
