import SurveyCodebook
import SurveyModel
import SurveyTestSupport
import Testing

@Suite("Reading a theme")
struct ThemeTests {
  static func theme(_ text: String) throws(CodebookError) -> Theme {
    try Theme.parsing(Array(text.utf8), file: "theme.yaml")
  }

  @Test("takes fonts and colours, and leaves the others as they are")
  func read() throws {
    let theme = try Self.theme("fonts: [PT Sans, Arial]\ncolours:\n  good: \"#00695c\"\n")
    #expect(theme.fonts == ["PT Sans", "Arial"])
    #expect(theme.good == Theme.Colour(0x00, 0x69, 0x5C))
    #expect(theme.ink == Theme().ink)
    #expect(try Self.theme("") == Theme())
  }

  struct Bad: CustomTestStringConvertible {
    var text: String
    var problem: CodebookError.Problem
    var line: Int
    var column: Int
    var testDescription: String { text }
  }

  static let bad = [
    Bad(text: "fonst: [Arial]\n", problem: .unknownKey, line: 1, column: 1),
    Bad(text: "fonts: Arial\n", problem: .wrongShape, line: 1, column: 8),
    Bad(text: "fonts: []\n", problem: .wrongShape, line: 1, column: 8),
    Bad(text: "fonts: [\"x'; fill: url(#a)\"]\n", problem: .badValue, line: 1, column: 9),
    Bad(text: "colours:\n  good: blue\n", problem: .badValue, line: 2, column: 9),
    Bad(text: "colours:\n  good: \"#12345\"\n", problem: .badValue, line: 2, column: 9),
    Bad(text: "colours:\n  good: \"#GG0000\"\n", problem: .badValue, line: 2, column: 9),
    Bad(text: "colours:\n  god: \"#000000\"\n", problem: .unknownKey, line: 2, column: 3),
    // What cannot be read on the paper.
    Bad(text: "colours:\n  ink: \"#EEEEEE\"\n", problem: .badValue, line: 2, column: 8),
    Bad(text: "colours:\n  paper: \"#202020\"\n", problem: .badValue, line: 2, column: 10),
  ]

  @Test("an error names line and column", arguments: bad)
  func errors(_ bad: Bad) {
    let error = #expect(throws: CodebookError.self) { try Self.theme(bad.text) }
    #expect(error?.problem == bad.problem)
    #expect(error?.line == bad.line && error?.column == bad.column, "\(error?.line ?? 0):\(error?.column ?? 0)")
  }

  @Test("takes a sign that is a PNG, and nothing else")
  func logo() throws {
    let theme = try Theme.parsing(Array("logo: signs/town.png\n".utf8), file: "theme.yaml") {
      $0 == "signs/town.png" ? Sign.png : nil
    }
    #expect(theme.logo?.width == 12 && theme.logo?.height == 6)
    let size = try #require(theme.logo?.size(within: 100, 20))
    #expect(size == (40, 20))
    var others = [[], Array("<svg/>".utf8), Sign.png + [0], Array(Sign.png.dropLast(4)), Array(Sign.png.prefix(20))]
    // A length beyond the end, and sides that are too long or none.
    for (index, byte) in [(33, UInt8(0xFF)), (16, 0x7F), (19, 0)] {
      var bytes = Sign.png
      bytes[index] = byte
      others.append(bytes)
    }
    for bytes in others {
      let error = #expect(throws: CodebookError.self) {
        try Theme.parsing(Array("fonts: [Arial]\nlogo: town.png\n".utf8), file: "theme.yaml") { _ in bytes }
      }
      #expect(error?.problem == .badValue && error?.line == 2 && error?.column == 7)
    }
  }

  @Test("the usual colours can be read on the usual paper")
  func usual() {
    let theme = Theme()
    for colour in [theme.ink, theme.faint, theme.poor, theme.good] {
      #expect(colour.contrast(with: theme.paper) >= 4.5)
    }
    #expect(abs(Theme.Colour(0, 0, 0).contrast(with: theme.paper) - 21) < 1e-9)
    // The greys at the edge of what WCAG allows: 4.54 and 4.48.
    #expect(abs(Theme.Colour(0x76, 0x76, 0x76).contrast(with: theme.paper) - 4.54) < 0.02)
    #expect(Theme.Colour(0x77, 0x77, 0x77).contrast(with: theme.paper) < 4.5)
  }
}
