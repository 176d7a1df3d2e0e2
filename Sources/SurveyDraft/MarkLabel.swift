import SurveyModel

/// A label that begins with its mark: `4 – Good`, `5. Excellent`, `1 (not at all)`; or the mark alone.
struct MarkLabel: Equatable {
  var text: String
  var value: Int
  /// Empty where the text is a bare mark.
  var label: String
  /// Whether the label cannot be found again by taking the mark and the signs around it off.
  var needsAlias: Bool

  /// `nil` where the text does not begin with a mark from 0 to 99 and a sign that parts it from words.
  init?(_ text: String) {
    let scalars = Array(text.trimmed.unicodeScalars)
    let digits = scalars.prefix { (0x30...0x39).contains($0.value) }
    guard (1...2).contains(digits.count), let value = Int(String(String.UnicodeScalarView(digits))) else { return nil }
    self.text = text.trimmed
    self.value = value
    label = ""
    needsAlias = false
    var rest = scalars[digits.count...]
    if rest.isEmpty { return }
    if Self.units.contains(folded(String(String.UnicodeScalarView(rest)))) { return }
    rest = rest.drop { $0.properties.isWhitespace }
    guard let sign = rest.first, Self.isSign(sign) else { return nil }
    rest = rest.drop { $0.properties.isWhitespace || Self.isSign($0) }
    // "1-2 times", "14-18", "10.5": no mark.
    guard let first = rest.first, first.properties.isAlphabetic || "\"«“„¿¡".unicodeScalars.contains(first) else {
      return nil
    }
    var label = String(String.UnicodeScalarView(rest)).trimmed
    if sign == "(" || sign == "[", let last = label.unicodeScalars.last, last == ")" || last == "]" {
      label = String(label.dropLast()).trimmed
    }
    guard !folded(label).isEmpty, smallNumber(folded(label)) == nil else { return nil }
    self.label = label
    // Signs at the ends of the label itself are taken for signs around the mark when an answer is read.
    let key = folded(label).unicodeScalars
    needsAlias = key.first.map { Self.isMargin($0) } ?? false || key.last.map { Self.isMargin($0) } ?? false
  }

  private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2010...0x2015, 0x2212: true
    default: "-.:)(]=[/|,".unicodeScalars.contains(scalar)
    }
  }

  private static func isMargin(_ scalar: Unicode.Scalar) -> Bool { " -.,:;()[]=\"/|".unicodeScalars.contains(scalar) }

  private static let units: Set<String> = Set(
    ["балл", "балла", "баллов", "баллы", "б", "упай", "points", "point", "pt"].map { folded($0) })
}
