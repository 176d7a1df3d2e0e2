/// Text for XML 1.0, in an element or a quoted attribute: inert, so that it holds no character that XML forbids.
func xml(_ text: String) -> String { xmlEscaped(inert(text)) }

/// Text that XML 1.0 may hold already, for an element or a quoted attribute: it reads back as it was.
///
/// What XML forbids (ISO/IEC 10646 characters outside `Char` of XML 1.0, 2.2) is left out.
func xmlEscaped(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: \.isMarkup) else { return text }
  var escaped = ""
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x26: escaped += "&amp;"
    case 0x3C: escaped += "&lt;"
    case 0x3E: escaped += "&gt;"
    case 0x22: escaped += "&quot;"
    // As they are, a parser would make one space of them in an attribute.
    case 0x9, 0xA, 0xD: escaped += "&#\(scalar.value);"
    case 0..<0x20, 0xFFFE, 0xFFFF: continue
    default: escaped.unicodeScalars.append(scalar)
    }
  }
  return escaped
}

extension Unicode.Scalar {
  /// Whether XML gives it a meaning, or forbids it.
  fileprivate var isMarkup: Bool {
    switch value {
    case 0..<0x20, 0x22, 0x26, 0x3C, 0x3E, 0xFFFE, 0xFFFF: true
    default: false
    }
  }
}
