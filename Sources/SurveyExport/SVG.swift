internal import SurveyDigest
internal import SurveyModel

/// Writes a drawing as SVG 1.1: texts stay texts, there is no script, and nothing in it points anywhere.
struct SVGWriter {
  private(set) var text = ""
  /// The colours that are named, not written, in the order of their first use; empty without a dark drawing.
  private(set) var shades: [Shade] = []
  private var known: Set<Shade> = []
  private let name: String
  private let theme: Theme
  private let darkTheme: Theme?

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

  /// - Parameter darkTheme: that of the dark drawing, where there is one.
  init(name: String, theme: Theme, darkTheme: Theme? = nil) {
    self.name = name
    self.theme = theme
    self.darkTheme = darkTheme
  }

  /// - Parameter dark: the same shapes in the same order, in the colours of a dark page. Then colours are named
  ///   (``Shade/name``), for the page's style to say; the light ones stand where it does not.
  mutating func write(
    _ drawing: Drawing, dark: Drawing? = nil, title: String, description: String, language: Language
  ) {
    let darkShapes: [Drawing.Shape?] =
      dark?.shapes.count == drawing.shapes.count ? dark?.shapes ?? [] : drawing.shapes.map { _ in nil }
    let shapes = Array(zip(drawing.shapes, darkShapes))
    let (width, height) = (number(drawing.width), number(drawing.height))
    let hasPicture = drawing.shapes.contains { if case .picture = $0 { true } else { false } }
    text += "<svg xmlns=\"http://www.w3.org/2000/svg\""
    if hasPicture { text += " xmlns:xlink=\"http://www.w3.org/1999/xlink\"" }
    text += " width=\"\(width)\" height=\"\(height)\""
    text += " viewBox=\"0 0 \(width) \(height)\" xml:lang=\"\(language.rawValue)\" role=\"img\""
    text += " aria-labelledby=\"\(name)-title \(name)-desc\" font-family=\"\(fonts)\">\n"
    text += "<title id=\"\(name)-title\">\(xml(title))</title>\n"
    text += "<desc id=\"\(name)-desc\">"
    text += description.split(separator: "\n").map { xml(String($0)) }.joined(separator: "\n") + "</desc>\n"
    let stripes = stripes(of: shapes)
    if !stripes.isEmpty {
      text += "<defs>\n"
      for shade in stripes { writeStripes(shade) }
      text += "</defs>\n"
    }
    for (shape, dark) in shapes { write(shape, dark) }
    text += "</svg>\n"
  }

  private var fonts: String { theme.fontFamilies }

  // MARK: Colours

  private mutating func paint(_ colour: Theme.Colour, _ dark: Theme.Colour?) -> String {
    guard let dark else { return hex(colour) }
    let shade = Shade(light: colour, dark: dark)
    if known.insert(shade).inserted { shades.append(shade) }
    return "var(\(shade.name), \(hex(colour)))"
  }

  // MARK: Stripes

  private func stripes(of shapes: [(Drawing.Shape, Drawing.Shape?)]) -> [Shade] {
    var found: [Shade] = []
    for (shape, dark) in shapes {
      guard case .striped(let colour) = shape.fill else { continue }
      let shade = Shade(light: colour, dark: dark?.fill.colour ?? colour)
      if !found.contains(shade) { found.append(shade) }
    }
    return found
  }

  private func id(_ shade: Shade) -> String {
    let light = "\(name)-stripes-\(hex(shade.light).dropFirst())"
    return darkTheme == nil ? light : "\(light)-\(hex(shade.dark).dropFirst())"
  }

  private mutating func writeStripes(_ shade: Shade) {
    let isPaired = darkTheme != nil
    let fill = paint(shade.light, isPaired ? shade.dark : nil)
    let stripe = paint(theme.stripe(on: shade.light), darkTheme.map { $0.stripe(on: shade.dark) })
    text += "<pattern id=\"\(id(shade))\" width=\"7\" height=\"7\" patternUnits=\"userSpaceOnUse\""
    text += " patternTransform=\"rotate(45)\"><rect width=\"7\" height=\"7\" fill=\"\(fill)\"/>"
    text += "<rect width=\"2\" height=\"7\" fill=\"\(stripe)\"/></pattern>\n"
  }

  // MARK: Shapes

  private mutating func write(_ shape: Drawing.Shape, _ dark: Drawing.Shape?) {
    let fill = attributes(shape.fill, dark?.fill)
    let stroke = shape.stroke.map { attributes($0, dark?.stroke) } ?? ""
    switch shape {
    case .rectangle(let box, _, _):
      text += "<rect x=\"\(number(box.x))\" y=\"\(number(box.y))\" width=\"\(number(box.width))\""
      text += " height=\"\(number(box.height))\"\(fill)\(stroke)/>\n"
    case .line(let x1, let y1, let x2, let y2, _):
      text += "<line x1=\"\(number(x1))\" y1=\"\(number(y1))\" x2=\"\(number(x2))\" y2=\"\(number(y2))\""
      text += "\(stroke)/>\n"
    case .circle(let x, let y, let radius, _, _):
      text += "<circle cx=\"\(number(x))\" cy=\"\(number(y))\" r=\"\(number(radius))\"\(fill)\(stroke)/>\n"
    case .text(let block): write(block, fill: fill)
    case .picture(let box, let logo):
      text += "<image x=\"\(number(box.x))\" y=\"\(number(box.y))\" width=\"\(number(box.width))\""
      text += " height=\"\(number(box.height))\" xlink:href=\"data:image/png;base64,\(base64(logo.bytes))\"/>\n"
    }
  }

  private mutating func write(_ block: Drawing.Text, fill: String) {
    let anchor =
      switch block.anchor {
      case .start: ""
      case .middle: " text-anchor=\"middle\""
      case .end: " text-anchor=\"end\""
      }
    let place = "x=\"\(number(block.x))\""
    text += "<text \(place) y=\"\(number(block.y))\" font-size=\"\(number(block.size))\""
    text += "\(block.isBold ? " font-weight=\"bold\"" : "")\(anchor)\(fill)>"
    for (index, line) in block.lines.enumerated() {
      if index == 0 {
        text += xml(line)
      } else {
        text += "<tspan \(place) dy=\"\(number(TextBlock.lineHeight(block.size)))\">\(xml(line))</tspan>"
      }
    }
    text += "</text>\n"
  }

  private mutating func attributes(_ fill: Drawing.Fill, _ dark: Drawing.Fill?) -> String {
    let paint =
      switch fill {
      case .colour(let colour): paint(colour, dark?.colour)
      case .striped(let colour): "url(#\(id(Shade(light: colour, dark: dark?.colour ?? colour))))"
      case .none: "none"
      }
    return " fill=\"\(paint)\""
  }

  private mutating func attributes(_ stroke: Drawing.Stroke, _ dark: Drawing.Stroke?) -> String {
    " stroke=\"\(paint(stroke.colour, dark?.colour))\" stroke-width=\"\(number(stroke.width))\""
  }
}

/// A colour of a drawing on a light page, and the one that stands for it on a dark page.
struct Shade: Hashable {
  var light: Theme.Colour
  var dark: Theme.Colour

  /// The CSS property that a page's style gives the one or the other.
  var name: String { "--\(hex(light).dropFirst())-\(hex(dark).dropFirst())" }
}

extension Drawing.Shape {
  /// Of a text, the colour of its letters.
  fileprivate var fill: Drawing.Fill {
    switch self {
    case .rectangle(_, let fill, _), .circle(_, _, _, let fill, _): fill
    case .text(let block): .colour(block.colour)
    case .line, .picture: .none
    }
  }

  fileprivate var stroke: Drawing.Stroke? {
    switch self {
    case .rectangle(_, _, let stroke), .circle(_, _, _, _, let stroke): stroke
    case .line(_, _, _, _, let stroke): stroke
    case .text, .picture: nil
    }
  }
}

extension Theme {
  /// The fonts as CSS has them: those of more than one word in quotes, and no quotes or escapes inside.
  var fontFamilies: String {
    fonts.map { font in
      let plain = String(String.UnicodeScalarView(font.unicodeScalars.filter { $0 != "'" && $0 != "\"" && $0 != "\\" }))
      return plain.unicodeScalars.contains(" ") ? "'\(xml(plain))'" : xml(plain)
    }.joined(separator: ", ")
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
