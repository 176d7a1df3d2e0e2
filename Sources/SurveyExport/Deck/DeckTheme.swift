internal import SurveyModel

/// The theme part of a deck: colours and fonts by name, and the least that a theme says of shapes (ISO/IEC 29500-1:2016, 20.1.6.9).
enum DeckTheme {
  static func part(_ theme: Theme) -> XMLWriter {
    var xml = XMLWriter()
    xml.element("a:theme", ["xmlns:a": Namespace.drawing, "name": "Svodka"]) { xml in
      xml.element("a:themeElements") { xml in
        xml.element("a:clrScheme", ["name": "Svodka"]) { xml in
          let colours: [(String, Theme.Colour)] = [
            ("dk1", theme.ink), ("lt1", theme.paper), ("dk2", theme.faint), ("lt2", theme.middle),
            ("accent1", theme.good), ("accent2", theme.poor), ("accent3", theme.faint),
            ("accent4", theme.good.mixed(with: theme.paper, 0.4)),
            ("accent5", theme.poor.mixed(with: theme.paper, 0.4)),
            ("accent6", theme.middle.mixed(with: theme.ink, 0.4)), ("hlink", theme.good), ("folHlink", theme.faint),
          ]
          for (name, colour) in colours { xml.element("a:\(name)") { $0.colour(.fixed(colour)) } }
        }
        xml.element("a:fontScheme", ["name": "Svodka"]) { xml in
          for name in ["a:majorFont", "a:minorFont"] {
            xml.element(name) { xml in
              xml.element("a:latin", ["typeface": theme.officeFont])
              xml.element("a:ea", ["typeface": ""])
              xml.element("a:cs", ["typeface": ""])
            }
          }
        }
        xml.element("a:fmtScheme", ["name": "Svodka"]) { xml in
          let own = OfficeColour.scheme("phClr")
          xml.element("a:fillStyleLst") { xml in for _ in 0..<3 { xml.solidFill(own) } }
          xml.element("a:lnStyleLst") { xml in for width in [0.5, 1, 1.5] { xml.line(own, width: width) } }
          xml.element("a:effectStyleLst") { xml in
            for _ in 0..<3 { xml.element("a:effectStyle") { $0.element("a:effectLst") } }
          }
          xml.element("a:bgFillStyleLst") { xml in for _ in 0..<3 { xml.solidFill(own) } }
        }
      }
    }
    return xml
  }
}
