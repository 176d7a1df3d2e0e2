import SurveyTables

/// Writes lines of text without trailing spaces, emphasis put around the words alone.
struct LineWriter {
  private(set) var text = ""
  private var spaces = 0
  private let usesColour: Bool

  init(usesColour: Bool) { self.usesColour = usesColour }

  /// Spaces that are written once something follows them on the line.
  mutating func pad(_ count: Int) { spaces += max(count, 0) }

  mutating func write(_ words: String, _ emphasis: Table.Emphasis = .plain) {
    guard !words.isEmpty else { return }
    for _ in 0..<spaces { text.unicodeScalars.append(" ") }
    spaces = 0
    if usesColour, let code = emphasis.graphicRendition {
      text += "\u{1B}[\(code)m\(words)\u{1B}[0m"
    } else {
      text += words
    }
  }

  mutating func endLine() {
    spaces = 0
    text.unicodeScalars.append("\n")
  }
}

extension Table.Emphasis {
  /// The parameters of the SGR control function (ECMA-48, 8.3.117), or `nil` for plain text.
  fileprivate var graphicRendition: String? {
    switch self {
    case .plain: nil
    case .strong: "1"
    case .faint: "2"
    case .better: "32"
    case .worse: "31"
    case .warning: "33"
    case .error: "1;31"
    }
  }
}
