/// `text` with everything in it that steers a terminal, or cannot be seen, made visible.
///
/// A C0 control becomes its picture (`␛`), a line end `⏎`, a tab a space; a C1 control, a bidirectional control, a
/// line separator, a zero width space, a tag character and any other scalar that shows nothing, is private or is not
/// assigned becomes its number, `\u{9B}`. Joiners and variation selectors stay: letters and emoji are spelled with them.
///
///     inert("5\u{1B}[31m")  // "5␛[31m"
///
/// - Complexity: Linear in the length of `text`.
public func inert(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: \.isHidden) else { return text }
  var shown = ""
  var afterReturn = false
  for scalar in text.unicodeScalars {
    if afterReturn, scalar != "\n" { shown += "␍" }
    afterReturn = scalar == "\r"
    switch scalar {
    case "\r": continue
    case "\n": shown += "⏎"
    case "\t": shown += " "
    case _ where scalar.isHidden: shown += scalar.visibleForm
    default: shown.unicodeScalars.append(scalar)
    }
  }
  if afterReturn { shown += "␍" }
  return shown
}

/// `text`, or its beginning and "…" where it has more than `most` scalars.
func shortened(_ text: String, to most: Int) -> String {
  guard text.unicodeScalars.count > most else { return text }
  return String(String.UnicodeScalarView(text.unicodeScalars.prefix(most - 1))) + "…"
}

extension Unicode.Scalar {
  /// Whether it must not reach a reader as it is: it steers a terminal, hides itself or reorders its neighbours.
  var isHidden: Bool {
    switch value {
    case 0x20..<0x7F, 0xA0..<0xAD, 0xAE..<0x300, 0x400..<0x530: return false
    case 0x200C, 0x200D, 0xFE00...0xFE0F: return false
    // Arabic and Syriac number signs are format characters, but visible ones.
    case 0x600...0x605, 0x6DD, 0x70F, 0x890...0x891, 0x8E2: return false
    default: break
    }
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned: return true
    default: return properties.isDefaultIgnorableCodePoint
    }
  }

  /// The picture of a C0 control or DEL, the number of any other scalar.
  var visibleForm: String {
    let picture = value < 0x20 ? Unicode.Scalar(0x2400 + value) : value == 0x7F ? "\u{2421}" : nil
    return picture.map { String(Character($0)) } ?? "\\u{\(String(value, radix: 16, uppercase: true))}"
  }
}
