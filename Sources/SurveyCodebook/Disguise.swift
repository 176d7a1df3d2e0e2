/// Stand-ins for the YAML indicators that a codebook does not use: `&` anchor, `*` alias, `!` tag, `?` complex key.
///
/// The YAML library expands aliases while it builds its tree, and hashes keys of any size and shape, with no limit on either. So
/// it is given a text in which each indicator is replaced, one scalar for one scalar, by a character that occurs nowhere in the
/// text. What was an indicator then begins a plain scalar, where it is recognised and refused; everywhere else (in quotes, in
/// the middle of a text, in a comment) it is turned back. The library's own scanner draws the line, so nothing can slip
/// through a scanner of ours, and every line and column stays what it was.
struct Disguise {
  enum Indicator: CaseIterable {
    case anchor, alias, tag, complexKey

    var scalar: Unicode.Scalar {
      switch self {
      case .anchor: "&"
      case .alias: "*"
      case .tag: "!"
      case .complexKey: "?"
      }
    }
  }

  private var standIns: [Unicode.Scalar] = []
  /// A further unused character: it makes a repeated key unlike its first occurrence.
  var marker: Unicode.Scalar { standIns[Indicator.allCases.count] }

  /// `nil` where the text leaves no character of the private planes unused.
  init?(_ text: CodebookText) {
    let wanted = Indicator.allCases.count + 1
    let used = Set(text.scalars.lazy.map(\.value).filter { $0 >= 0xF0000 }).union(text.escapes)
    for value in UInt32(0xF0000)...0x10FFFD where !used.contains(value) && value & 0xFFFE != 0xFFFE {
      guard let scalar = Unicode.Scalar(value) else { continue }
      standIns.append(scalar)
      if standIns.count == wanted { return }
    }
    return nil
  }

  /// The text for the YAML library; `bracesAsBrackets` turns its flow maps into flow lists.
  func applied(to scalars: [Unicode.Scalar], bracesAsBrackets: Bool) -> String {
    // As bytes: appending scalars to a string one by one takes several times as long.
    var result: [UInt8] = []
    result.reserveCapacity(scalars.count * 2)
    for scalar in scalars {
      switch scalar {
      case "&": result.append(contentsOf: standIns[0].utf8)
      case "*": result.append(contentsOf: standIns[1].utf8)
      case "!": result.append(contentsOf: standIns[2].utf8)
      case "?": result.append(contentsOf: standIns[3].utf8)
      case "{" where bracesAsBrackets: result.append(UInt8(ascii: "["))
      case "}" where bracesAsBrackets: result.append(UInt8(ascii: "]"))
      default:
        if scalar.isASCII {
          result.append(UInt8(truncatingIfNeeded: scalar.value))
        } else {
          result.append(contentsOf: scalar.utf8)
        }
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The text as it was in the file.
  func removed(from text: String) -> String {
    // The private planes are the only scalars of the file whose UTF-8 begins with F3 B0 or higher.
    guard text.utf8.contains(where: { $0 >= 0xF3 }) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if let at = standIns.firstIndex(of: scalar), at < Indicator.allCases.count {
        result.append(Indicator.allCases[at].scalar)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// The indicator that a plain scalar of the disguised text began with in the file.
  func indicator(atStartOf plain: String) -> Indicator? {
    guard let first = plain.unicodeScalars.first, let at = standIns.firstIndex(of: first),
      at < Indicator.allCases.count
    else { return nil }
    let indicator = Indicator.allCases[at]
    // `?` opens a complex key only before a space; `?text` is a text.
    if indicator == .complexKey, let next = plain.unicodeScalars.dropFirst().first, next != " ", next != "\n" {
      return nil
    }
    return indicator
  }
}
