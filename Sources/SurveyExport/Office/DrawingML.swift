internal import SurveyModel

/// A colour in DrawingML: one of the theme's, which changes with it, or a fixed one.
enum OfficeColour: Hashable {
  /// `tx1`, `bg1`, `accent1`, …
  case scheme(String)
  /// One of the theme's, so much lighter: in 0…1.
  case tint(String, Double)
  case fixed(Theme.Colour)
}

/// Lengths of DrawingML are whole English metric units, 12,700 to a point.
func emu(_ points: Double) -> String { String(Int((min(max(points, -100_000), 100_000) * 12_700).rounded())) }

/// Sizes of letters are hundredths of a point.
func hundredths(_ points: Double) -> String { String(Int((min(max(points, 1), 4_000) * 100).rounded())) }

// What is written here is DrawingML (ISO/IEC 29500-1:2016, 20.1 and 21.1): the order of elements is the schema's.
extension XMLWriter {
  mutating func solidFill(_ colour: OfficeColour) { element("a:solidFill") { $0.colour(colour) } }

  mutating func colour(_ colour: OfficeColour) {
    switch colour {
    case .scheme(let name): value("a:schemeClr", name)
    case .tint(let name, let share):
      element("a:schemeClr", ["val": name]) { xml in
        xml.value("a:lumMod", Int((100_000 * (1 - share)).rounded()))
        xml.value("a:lumOff", Int((100_000 * share).rounded()))
      }
    case .fixed(let colour): value("a:srgbClr", String(hex(colour).dropFirst()))
    }
  }

  /// Stripes are a pattern, so that they print in black and white.
  mutating func fill(_ fill: Drawing.Fill, theme: Theme) {
    switch fill {
    case .none: element("a:noFill")
    case .colour(let colour): solidFill(.fixed(colour))
    case .striped(let colour):
      element("a:pattFill", ["prst": "wdUpDiag"]) { xml in
        xml.element("a:fgClr") { $0.colour(.fixed(theme.stripe(on: colour))) }
        xml.element("a:bgClr") { $0.colour(.fixed(colour)) }
      }
    }
  }

  /// A line; none where it has no colour.
  mutating func line(_ colour: OfficeColour?, as name: String = "a:ln", width: Double = 0.75) {
    element(name, ["w": emu(width)]) { xml in
      if let colour { xml.solidFill(colour) } else { xml.element("a:noFill") }
    }
  }

  /// The properties of a run of text, under whatever name they stand.
  mutating func runProperties(
    _ name: String = "a:rPr", language: Language? = nil, size: Double?, isBold: Bool = false, colour: OfficeColour?,
    font: String? = nil
  ) {
    element(
      name, ["lang": language?.tag, "sz": size.map(hundredths), "b": isBold ? "1" : nil]
    ) { xml in
      if let colour { xml.solidFill(colour) }
      if let font { xml.element("a:latin", ["typeface": font]) }
    }
  }
}
