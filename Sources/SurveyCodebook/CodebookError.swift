/// Why a codebook cannot be used, and where in its file.
public struct CodebookError: Error, Hashable, Sendable {
  /// The kinds of trouble. The raw value is the stable name that scripts match.
  public enum Problem: String, CaseIterable, Sendable {
    /// The bytes are not UTF-8.
    case notUTF8 = "not-utf-8"
    /// A character that a text file does not hold: a control character, a line separator, too many accents on a letter.
    case badCharacter = "bad-character"
    /// The file has more bytes, or a list more entries, than is allowed.
    case tooLarge = "too-large"
    /// Lists and maps stand inside each other too deeply.
    case tooDeep = "too-deep"
    case notYAML = "not-yaml"
    /// A second document in the same file.
    case severalDocuments = "several-documents"
    /// An anchor, an alias or a merge key (`&a`, `*a`, `<<`): not used in codebooks.
    case anchor
    /// A YAML tag (`!!str`): not used in codebooks.
    case tag
    /// The same key twice in one map.
    case duplicateKey = "duplicate-key"
    case unknownKey = "unknown-key"
    case missingKey = "missing-key"
    /// A list, a map or a text where another of them belongs.
    case wrongShape = "wrong-shape"
    case badValue = "bad-value"
    case badID = "bad-id"
    /// An id that has another meaning in tables.
    case reservedID = "reserved-id"
    case duplicateID = "duplicate-id"
    case unknownReference = "unknown-reference"
    /// One wording for two answers.
    case ambiguousLabel = "ambiguous-label"
    /// The best label has the lowest value.
    case reversedLabels = "reversed-labels"
  }

  /// The file as the caller named it.
  public var file: String
  /// Counts from 1; 0 where the error is about the file as a whole.
  public var line: Int
  /// In Unicode scalars, from 1; 0 where the error is about the file as a whole.
  public var column: Int
  public var problem: Problem
  /// Where in the codebook: `services[2].id` is the id of the second service. Empty for the file as a whole.
  public var path: String
  /// The offending text, cut to a readable length; empty where something is missing.
  public var found: String
  /// Allowed values, where they can be named in short.
  public var expected: String

  public init(
    file: String, line: Int = 0, column: Int = 0, problem: Problem, path: String = "", found: String = "",
    expected: String = ""
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.problem = problem
    self.path = path
    self.found = Self.shortened(found)
    self.expected = expected
  }

  /// How many characters of an offending text are kept.
  static let longestExcerpt = 80

  private static func shortened(_ text: String) -> String {
    // Counted in scalars: one visible character can be as long as the file.
    let scalars = text.unicodeScalars
    guard let end = scalars.index(scalars.startIndex, offsetBy: longestExcerpt, limitedBy: scalars.endIndex),
      end != scalars.endIndex
    else { return text }
    return String(scalars[..<end]) + "…"
  }
}

extension CodebookError: CustomStringConvertible {
  /// `survey.yaml:12:5: error: services[2].scale: found "mark", expected marks [unknown-reference]`, with control characters
  /// shown, not sent.
  public var description: String {
    var text = file
    if line > 0 {
      text += ":\(line)"
      if column > 0 { text += ":\(column)" }
    }
    text += ": error: "
    if !path.isEmpty { text += path + ": " }
    text += found.isEmpty ? "found nothing" : "found \"\(found)\""
    if !expected.isEmpty { text += ", expected \(expected)" }
    text += " [\(problem.rawValue)]"
    return Self.inert(text)
  }

  /// The text with everything that would steer a terminal written out as `\u{…}`.
  private static func inert(_ text: String) -> String {
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator:
        shown.append(contentsOf: "\\u{\(String(scalar.value, radix: 16, uppercase: true))}".unicodeScalars)
      default: shown.append(scalar)
      }
    }
    return String(shown)
  }
}
