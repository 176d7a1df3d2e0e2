internal import SurveyModel

/// Writes a drawing as SVG 1.1: texts stay texts, there is no script, and nothing in it points anywhere.
struct SVGWriter {
  private var text = ""
  private let name: String
  private let theme: Theme

  /// - Parameter name: what ids begin with, so that several drawings can stand in one page.
  static func svg(
    _ drawing: Drawing, name: String, title: String, description: String, language: Language, theme: Theme
  )
    -> String
  {
    var writer = SVGWriter(name: name, theme: theme)
    writer.write(drawing, title: title, description: description, language: language)
    return writer.text
  }

  private init(name: String, theme: Theme) {
    self.name = name
    self.theme = theme
  }

  private mutating func write(_ drawing: Drawing, title: String, description: String, language: Language) {
    let (width, height) = (number(drawing.width), number(drawing.height))
    text += "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(width)\" height=\"\(height)\""
    text += " viewBox=\"0 0 \(width) \(height)\" xml:lang=\"\(language.rawValue)\" role=\"img\""
    text += " aria-labelledby=\"\(name)-title \(name)-desc\" font-family=\"\(fonts)\">\n"
    text += "<title id=\"\(name)-title\">\(xml(title))</title>\n"
    text += "<desc id=\"\(name)-desc\">"
    text += description.split(separator: "\n").map { xml(String($0)) }.joined(separator: "\n") + "</desc>\n"
    let stripes = stripes(of: drawing)
    if !stripes.isEmpty {
      text += "<defs>\n"
      for colour in stripes { writeStripes(colour) }
      text += "</defs>\n"
    }
    for shape in drawing.shapes { write(shape) }
    text += "</svg>\n"
  }

  /// Families as CSS has them: those of more than one word in quotes, and no quotes or escapes inside.
  private var fonts: String {
    theme.fonts.map { font in
      let plain = String(String.UnicodeScalarView(font.unicodeScalars.filter { $0 != "'" && $0 != "\"" && $0 != "\\" }))
      return plain.unicodeScalars.contains(" ") ? "'\(xml(plain))'" : xml(plain)
    }.joined(separator: ", ")
  }

  // MARK: Stripes

  private func stripes(of drawing: Drawing) -> [Theme.Colour] {
    var found: [Theme.Colour] = []
    for shape in drawing.shapes {
      let fill: Drawing.Fill =
        switch shape {
        case .rectangle(_, let fill, _), .circle(_, _, _, let fill, _): fill
        case .line, .text: .none
        }
      if case .striped(let colour) = fill, !found.contains(colour) { found.append(colour) }
    }
    return found
  }

  private func id(_ colour: Theme.Colour) -> String { "\(name)-stripes-\(hex(colour).dropFirst())" }

  private mutating func writeStripes(_ colour: Theme.Colour) {
    text += "<pattern id=\"\(id(colour))\" width=\"7\" height=\"7\" patternUnits=\"userSpaceOnUse\""
    text += " patternTransform=\"rotate(45)\"><rect width=\"7\" height=\"7\" fill=\"\(hex(colour))\"/>"
    text += "<rect width=\"2\" height=\"7\" fill=\"\(hex(theme.stripe(on: colour)))\"/></pattern>\n"
  }

  // MARK: Shapes

  private mutating func write(_ shape: Drawing.Shape) {
    switch shape {
    case .rectangle(let box, let fill, let stroke):
      text += "<rect x=\"\(number(box.x))\" y=\"\(number(box.y))\" width=\"\(number(box.width))\""
      text += " height=\"\(number(box.height))\"\(attributes(fill, stroke))/>\n"
    case .line(let x1, let y1, let x2, let y2, let stroke):
      text += "<line x1=\"\(number(x1))\" y1=\"\(number(y1))\" x2=\"\(number(x2))\" y2=\"\(number(y2))\""
      text += "\(attributes(stroke))/>\n"
    case .circle(let x, let y, let radius, let fill, let stroke):
      text += "<circle cx=\"\(number(x))\" cy=\"\(number(y))\" r=\"\(number(radius))\"\(attributes(fill, stroke))/>\n"
    case .text(let block): write(block)
    }
  }

  private mutating func write(_ block: Drawing.Text) {
    let anchor =
      switch block.anchor {
      case .start: ""
      case .middle: " text-anchor=\"middle\""
      case .end: " text-anchor=\"end\""
      }
    let place = "x=\"\(number(block.x))\""
    text += "<text \(place) y=\"\(number(block.y))\" font-size=\"\(number(block.size))\""
    text += "\(block.isBold ? " font-weight=\"bold\"" : "")\(anchor) fill=\"\(hex(block.colour))\">"
    for (index, line) in block.lines.enumerated() {
      if index == 0 {
        text += xml(line)
      } else {
        text += "<tspan \(place) dy=\"\(number(TextBlock.lineHeight(block.size)))\">\(xml(line))</tspan>"
      }
    }
    text += "</text>\n"
  }

  private func attributes(_ fill: Drawing.Fill, _ stroke: Drawing.Stroke?) -> String {
    let paint =
      switch fill {
      case .colour(let colour): hex(colour)
      case .striped(let colour): "url(#\(id(colour)))"
      case .none: "none"
      }
    return " fill=\"\(paint)\"" + (stroke.map(attributes) ?? "")
  }

  private func attributes(_ stroke: Drawing.Stroke) -> String {
    " stroke=\"\(hex(stroke.colour))\" stroke-width=\"\(number(stroke.width))\""
  }
}

/// `#1F5FA8`.
func hex(_ colour: Theme.Colour) -> String {
  "#"
    + [colour.red, colour.green, colour.blue].map { value in
      let digits = String(value, radix: 16, uppercase: true)
      return digits.utf8.count < 2 ? "0" + digits : digits
    }.joined()
}

/// A length with at most two digits behind the point: what is finer cannot be seen.
private func number(_ value: Double) -> String {
  let hundredths = Int((min(max(value, -1_000_000), 1_000_000) * 100).rounded())
  let (whole, rest) = (hundredths.magnitude / 100, hundredths.magnitude % 100)
  let sign = hundredths < 0 ? "-" : ""
  if rest == 0 { return "\(sign)\(whole)" }
  return rest % 10 == 0 ? "\(sign)\(whole).\(rest / 10)" : "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
}
