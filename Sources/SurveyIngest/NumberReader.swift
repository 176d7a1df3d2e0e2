/// Numbers as people type them: `1 200`, `12,5`, `-3`.
enum NumberReader {
  static func read(_ text: String) -> Double? {
    var plain = ""
    var points = 0
    var digits = 0
    for (index, scalar) in text.unicodeScalars.enumerated() {
      switch scalar {
      case "0"..."9":
        digits += 1
        plain.unicodeScalars.append(scalar)
      case ",", ".":
        points += 1
        plain.append(".")
      case "-", "\u{2212}": if index == 0 { plain.append("-") } else { return nil }
      case "+": if index != 0 { return nil }
      case " ", "\u{A0}", "\u{202F}": continue
      default: return nil
      }
    }
    guard digits > 0, digits <= 15, points <= 1 else { return nil }
    return Double(plain)
  }
}
