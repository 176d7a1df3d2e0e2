public import SurveyModel

extension Theme {
  /// Reads a theme file: YAML with the keys `fonts`, `colours` and `logo`, all of them optional.
  ///
  ///     fonts: [PT Sans, Arial, sans-serif]
  ///     colours:
  ///       ink: "#1B1F24"
  ///       good: "#00695C"
  ///     logo: sign.png
  ///
  /// - Parameters:
  ///   - bytes: UTF-8, at most 1 MiB.
  ///   - file: The file's name, for errors.
  ///   - picture: The bytes of the picture file that the theme names; `nil` where it cannot be read.
  /// - Throws: The first thing that is wrong, with its line and column.
  public static func parsing(
    _ bytes: [UInt8], file: String, picture: (_ path: String) -> [UInt8]? = { _ in nil }
  ) throws(CodebookError) -> Theme {
    let text = try CodebookText(bytes, file: file)
    guard let root = try Composition.compose(text) else { return Theme() }
    let fields = try Cursor(node: root, path: "", file: file).fields(["fonts", "colours", "logo"])
    var theme = Theme()
    if let fonts = fields["fonts"] {
      let families = try fonts.list(atMost: mostFonts)
      guard !families.isEmpty else { throw fonts.error(.wrongShape, expected: "a list") }
      theme.fonts = []
      for family in families { theme.fonts.append(try fontFamily(family)) }
    }
    if let colours = fields["colours"] { try theme.read(colours) }
    if let path = fields["logo"] {
      guard let logo = picture(try path.wording()).flatMap(Logo.init(png:)) else {
        throw path.error(.badValue, expected: "PNG, ≤ 1 MiB, ≤ 4096 × 4096")
      }
      theme.logo = logo
    }
    return theme
  }

  private static let mostFonts = 20
  private static let longestFont = 100

  /// A family's name: letters, digits, spaces and hyphens, as fonts are called.
  private static func fontFamily(_ cursor: Cursor) throws(CodebookError) -> String {
    let name = try cursor.wording()
    let isPlain = name.unicodeScalars.allSatisfy {
      $0 == " " || $0 == "-" || $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
    guard isPlain, name.unicodeScalars.count <= longestFont else {
      throw cursor.error(.badValue, expected: "Arial, PT Sans")
    }
    return name
  }

  private static var colours: [(name: String, path: WritableKeyPath<Theme, Colour>)] {
    [
      ("paper", \.paper), ("ink", \.ink), ("faint", \.faint), ("rule", \.rule), ("poor", \.poor),
      ("middle", \.middle), ("good", \.good),
    ]
  }

  private mutating func read(_ cursor: Cursor) throws(CodebookError) {
    let fields = try cursor.fields(Self.colours.map(\.name))
    for (name, path) in Self.colours {
      if let value = fields[name] { self[keyPath: path] = try Self.colour(value) }
    }
    // What is written in these must be read on the paper: WCAG 2.2, 1.4.3.
    for (name, path) in Self.colours where ["ink", "faint", "poor", "good"].contains(name) {
      guard self[keyPath: path].contrast(with: paper) < Self.leastContrast else { continue }
      throw (fields[name] ?? fields["paper"] ?? cursor).error(
        .badValue, expected: "\(name), paper: contrast ≥ \(Self.leastContrast)")
    }
  }

  private static let leastContrast = 4.5

  /// `#1F5FA8`.
  private static func colour(_ cursor: Cursor) throws(CodebookError) -> Colour {
    let text = try cursor.text()
    let digits = text.utf8.dropFirst().compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
    guard text.utf8.first == UInt8(ascii: "#"), text.utf8.count == 7, digits.count == 6 else {
      throw cursor.error(.badValue, expected: "#1F5FA8")
    }
    func value(_ index: Int) -> UInt8 { UInt8(digits[index] * 16 + digits[index + 1]) }
    return Colour(value(0), value(2), value(4))
  }
}
