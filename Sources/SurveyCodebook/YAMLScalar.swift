/// Writes texts so that they are read back as they are, by any reader of YAML 1.1 or 1.2.
enum YAMLScalar {
  /// Plain where that is surely safe, in double quotes otherwise.
  static func written(_ text: String) -> String { isSurelyPlain(text) ? text : quoted(text) }

  /// Words, not numbers or dates: a letter first, then letters, digits, single inner spaces and a few signs without a meaning.
  private static func isSurelyPlain(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    guard let first = scalars.first, let last = scalars.last, isLetter(first), last != " ", scalars.count <= 200 else {
      return false
    }
    for (scalar, next) in zip(scalars, scalars.dropFirst() + ["x"]) {
      switch scalar {
      case " ": if next == " " { return false }
      case "-", "_", ".", "/", "(", ")", "+", "–", "—", "«", "»": break
      case "0"..."9": break
      default: guard isLetter(scalar) else { return false }
      }
    }
    return !wordsWithMeaning.contains(text.lowercased())
  }

  private static let wordsWithMeaning: Set<String> = [
    "y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf",
  ]

  /// Letters of the Latin and Cyrillic alphabets, composed.
  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x400...0x481, 0x48A...0x52F: true
    default: false
    }
  }

  static func quoted(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    result.append("\"")
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result.append(contentsOf: "\\\"".unicodeScalars)
      case "\\": result.append(contentsOf: "\\\\".unicodeScalars)
      case "\n": result.append(contentsOf: "\\n".unicodeScalars)
      case "\t": result.append(contentsOf: "\\t".unicodeScalars)
      case "\r": result.append(contentsOf: "\\r".unicodeScalars)
      case " ": result.append(scalar)
      default:
        if isVisible(scalar) {
          result.append(scalar)
        } else {
          result.append(contentsOf: escape(scalar).unicodeScalars)
        }
      }
    }
    result.append("\"")
    return String(result)
  }

  /// Whether a person sees the character in an editor, or it joins two that they see (as in 👩‍🔧).
  private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator, .spaceSeparator: false
    case .format: scalar.value == 0x200C || scalar.value == 0x200D
    default: true
    }
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let (letter, width) = scalar.value <= 0xFF ? ("x", 2) : scalar.value <= 0xFFFF ? ("u", 4) : ("U", 8)
    return "\\" + letter + String(repeating: "0", count: width - digits.utf8.count) + digits
  }

  /// A comment of one line.
  static func comment(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: result.append(" ")
      default: result.append(scalar)
      }
    }
    let line = String(result)
    return line.isEmpty ? "#" : "# " + line
  }
}
