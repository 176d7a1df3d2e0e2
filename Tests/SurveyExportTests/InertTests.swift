import SurveyExport
import Testing

@Suite("Text made inert")
struct InertTests {
  static let shown: [(String, String)] = [
    ("Качество и\u{306} 👩‍👧 ❤️", "Качество и\u{306} 👩‍👧 ❤️"),
    ("\u{1B}[31mred\u{7}", "␛[31mred␇"), ("\u{0}", "␀"), ("\u{7F}", "␡"), ("\u{9B}2J", "\\u{9B}2J"),
    ("\u{85}", "\\u{85}"), ("a\nb", "a⏎b"), ("a\r\nb", "a⏎b"), ("a\rb", "a␍b"), ("a\r\r\nb\r", "a␍⏎b␍"),
    ("a\tb", "a b"), ("\u{202E}abc", "\\u{202E}abc"), ("\u{200E}", "\\u{200E}"), ("\u{61C}", "\\u{61C}"),
    ("\u{2066}x\u{2069}", "\\u{2066}x\\u{2069}"), ("\u{2028}\u{2029}", "\\u{2028}\\u{2029}"),
    ("\u{FEFF}x", "\\u{FEFF}x"), ("\u{200B}", "\\u{200B}"), ("\u{E0041}", "\\u{E0041}"), ("\u{AD}", "\\u{AD}"),
    ("\u{E000}", "\\u{E000}"), ("\u{FFFF}", "\\u{FFFF}"), ("\u{3164}", "\\u{3164}"), ("\u{378}", "\\u{378}"),
  ]

  @Test("what steers a terminal or cannot be seen is shown", arguments: shown)
  func shows(_ text: String, _ expected: String) {
    #expect(Array(inert(text).unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test("a text made inert stays as it is")
  func twice() {
    for (text, _) in Self.shown { #expect(inert(inert(text)) == inert(text)) }
  }
}
