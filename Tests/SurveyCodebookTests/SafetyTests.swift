import SurveyCodebook
import SurveyModel
import SurveyTestSupport
import Testing

struct Refusal: CustomTestStringConvertible {
  var name: String
  var text: String
  var problem: CodebookError.Problem
  var line: Int
  var column: Int

  init(_ name: String, _ text: String, _ problem: CodebookError.Problem, _ line: Int, _ column: Int) {
    self.name = name
    self.text = text
    self.problem = problem
    self.line = line
    self.column = column
  }

  var testDescription: String { name }
}

/// A small text that costs a careless reader minutes, or all memory.
struct Bomb: CustomTestStringConvertible {
  var name: String
  var text: String

  init(_ name: String, _ text: String) {
    self.name = name
    self.text = text
  }

  var testDescription: String { name }
}

@Suite("A codebook file that is no safe YAML")
struct SafetyTests {
  static let refusals = [
    Refusal("an anchor", "svodka: 1\ntitle: &a text\n", .anchor, 2, 8),
    Refusal("an anchor in a list", "svodka: 1\nplaces: [{id: &x a}]\n", .anchor, 2, 15),
    Refusal("an anchor before a map", "svodka: 1\ntitle: &base\n  ru: a\n", .anchor, 2, 8),
    Refusal("an alias", "svodka: 1\ntitle: *a\n", .anchor, 2, 8),
    Refusal("an alias as key", "svodka: 1\n*a : 1\n", .anchor, 2, 1),
    Refusal("an alias without spaces around it", "svodka: 1\nplaces: [{\"id\":*a}]\n", .anchor, 2, 16),
    Refusal("a merge key", "svodka: 1\n<<: {title: a}\n", .anchor, 2, 1),
    Refusal("a tag", "svodka: !!int 1\n", .tag, 1, 9),
    Refusal("a tag before a map", "svodka: 1\ntitle: !!map\n  ru: a\n", .tag, 2, 8),
    Refusal("a complex key", "svodka: 1\n? title\n: a\n", .wrongShape, 2, 1),
    Refusal("a list as key", "svodka: 1\n[a]: b\n", .wrongShape, 2, 1),
    Refusal("a map as key", "svodka: 1\ntitle: {{a: b}: c}\n", .wrongShape, 2, 9),
    Refusal("the same key twice", "svodka: 1\ntitle: a\ntitle: b\n", .duplicateKey, 3, 1),
    Refusal("the same key in quotes", "svodka: 1\ntitle: a\n\"title\": b\n", .duplicateKey, 3, 1),
    Refusal("both keys in quotes", "svodka: 1\n'title': a\n'title': b\n", .duplicateKey, 3, 1),
    Refusal("the same key three times", "svodka: 1\ntitle: a\ntitle: b\ntitle: c\n", .duplicateKey, 3, 1),
    Refusal("the same key deep inside", "svodka: 1\nplaces:\n  - {id: a, id: b}\n", .duplicateKey, 3, 13),
    Refusal("a second document", "svodka: 1\n---\nsvodka: 1\n", .severalDocuments, 2, 1),
    Refusal("a list that does not end", "svodka: 1\nplaces: [a, b\n", .notYAML, 3, 1),
    Refusal("a quote that does not end", "svodka: 1\ntitle: \"a\n", .notYAML, 3, 1),
    Refusal("a tab as indent", "svodka: 1\ntitle:\n\tru: a\n", .notYAML, 3, 1),
    Refusal("a colon in a text", "svodka: 1\ntitle: a: b\n", .notYAML, 2, 9),
    Refusal("a NUL byte", "svodka: 1\ntitle: a\u{0}b\n", .badCharacter, 2, 9),
    Refusal("a NUL byte at the start of a line", "svodka: 1\n\u{0}\n", .badCharacter, 2, 1),
    Refusal("an escape sequence", "svodka: 1\r\ntitle: \u{1B}[31m\r\n", .badCharacter, 2, 8),
    Refusal("a C1 control character", "svodka: 1\ntitle: ж\u{85}\n", .badCharacter, 2, 9),
    Refusal("a line separator", "svodka: 1\ntitle: a\u{2028}b\n", .badCharacter, 2, 9),
    Refusal("nothing", "", .missingKey, 1, 1),
    Refusal("comments alone", "# nothing\n", .missingKey, 1, 1),
    Refusal("a list", "- a\n", .wrongShape, 1, 1),
    Refusal("a text", "\n  hello\n", .wrongShape, 2, 3),
  ]

  @Test("is refused where it stands", arguments: refusals)
  func refused(_ case: Refusal) throws {
    let error = try #require(failure(`case`.text))
    #expect(error.problem == `case`.problem, "\(error)")
    #expect([error.line, error.column] == [`case`.line, `case`.column], "\(error)")
  }

  @Test("invalid UTF-8 is refused with its line and column")
  func invalidUTF8() throws {
    let error = try #require(failure(Array("svodka: 1\ntitle: жаш".utf8) + [0xD0, 0x0A]))
    #expect(error.problem == .notUTF8)
    #expect([error.line, error.column] == [2, 11])
  }

  @Test("a byte-order mark is no part of the text")
  func byteOrderMark() throws {
    #expect(try codebook("\u{FEFF}svodka: 1\ntitle: a\n").title == "a")
    #expect(failure("\u{FEFF}svodkа: 1\n")?.column == 1)
  }

  @Test("signs of anchors, aliases and tags inside a text are letters like any other")
  func signsInTexts() throws {
    for text in [
      "Fish & chips", "a *b* c", "a!b", "Что? Где?", "Fish &chips", "a: &b *c !d ?e", "&a", "*a", "? x", "!",
    ] {
      #expect(try codebook("svodka: 1\ntitle: \(YAML.quoted(text))\n").title == LocalizedText(text))
    }
    for text in ["Fish & chips", "a *b* c", "a!b!", "Что? Где?", "?x", "Fish &chips"] {
      #expect(try codebook("svodka: 1\ntitle: \(text)\n").title == LocalizedText(text))
      #expect(try codebook("svodka: 1\ntitle: |-\n  \(text)\n").title == LocalizedText(text))
      #expect(try codebook("svodka: 1 # &a *b !c\ntitle: '\(text)'\n").title == LocalizedText(text))
      #expect(try codebook("svodka: 1\ntitle: {ru: \(text)}\n").title?.text(in: .ru) == text)
    }
  }

  @Test("characters of the private planes keep their place, written or escaped")
  func privatePlanes() throws {
    let text = "&\u{F0000}*\u{F0001}!\u{F0002}?\u{F0003}\u{F0004}"
    #expect(try codebook("svodka: 1\ntitle: \"\(text)\\U000F0005\"\n").title == LocalizedText(text + "\u{F0005}"))
  }

  @Test("a file over 1 MiB is refused")
  func large() throws {
    let error = try #require(failure([UInt8](repeating: 0x20, count: (1 << 20) + 1)))
    #expect(error.problem == .tooLarge)
    #expect([error.line, error.column] == [0, 0])
  }

  @Test("64 levels are read, 65 are refused", arguments: [true, false])
  func depth(flow: Bool) throws {
    func nested(_ levels: Int) -> String {
      let inner = levels - 1
      return flow
        ? "svodka: 1\ntitle: " + String(repeating: "[", count: inner) + String(repeating: "]", count: inner) + "\n"
        : "svodka: 1\ntitle:\n" + "  " + String(repeating: "- ", count: inner - 1) + "a\n"
    }
    #expect(failure(nested(64))?.problem == .wrongShape)
    let error = try #require(failure(nested(65)))
    #expect(error.problem == .tooDeep)
    #expect(error.line == (flow ? 2 : 3))
  }

  static let bombs: [Bomb] = [
    Bomb(
      "aliases of aliases",
      "a0: &a0 [x,x,x,x,x,x,x,x,x]\n"
        + (1..<40).map {
          "a\($0): &a\($0) [" + Array(repeating: "*a\($0 - 1)", count: 9).joined(separator: ",") + "]\n"
        }
        .joined()
    ),
    Bomb(
      "aliases as keys",
      "a0: &a0 {x: 1}\n" + (1..<60).map { "a\($0): &a\($0) {*a\($0 - 1) : *a\($0 - 1)}\n" }.joined()
    ),
    Bomb("brackets", String(repeating: "[", count: 1 << 20)),
    Bomb("braces", String(repeating: "{", count: 1 << 20)),
    Bomb("dashes", String(repeating: "- ", count: 1 << 19)),
    Bomb("question marks", String(repeating: "? ", count: 1 << 19)),
    Bomb("colons", String(repeating: ": ", count: 1 << 19)),
    Bomb("quotes", String(repeating: "\"", count: 1 << 20)),
    Bomb("ampersands", String(repeating: "&", count: 1 << 20)),
    Bomb("line ends", String(repeating: "\n", count: 1 << 20)),
    Bomb(
      "keys in braces in braces",
      String(repeating: "{", count: 900) + (0..<100_000).map { "\($0)" }.joined(separator: ",")
        + String(repeating: "}", count: 900)
    ),
    Bomb("accents", "title: \"e" + String(repeating: "\u{301}\u{323}", count: 200_000) + "\"\n"),
    Bomb("accents as escapes", "{\"e" + String(repeating: "\\u0301\\u0323", count: 80_000) + "\"}\n"),
  ]

  @Test("a bomb is refused at once", arguments: bombs)
  func bomb(_ bomb: Bomb) {
    let clock = ContinuousClock()
    var error: CodebookError?
    let time = clock.measure { error = failure(bomb.text) }
    #expect(error != nil)
    // Debug builds and busy machines are slow; the bombs would take minutes or the machine's memory.
    #expect(time < .seconds(patience), "\(bomb.name): \(time)")
  }

  @Test("any bytes are an answer, never a crash", arguments: 0..<300)
  func noise(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var bytes = Array((seed % 2 == 0 ? smallCodebook : String(standardCodebookText.prefix(6_000))).utf8)
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      let at = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: bytes[at] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.remove(at: at)
      case 2: bytes.insert(Array("&*!?[]{}:-#\"'|>%@\n ,".utf8).randomElement(using: &random) ?? 0, at: at)
      default: bytes.removeSubrange(at..<min(bytes.count, at + 40))
      }
    }
    guard let error = failure(bytes) else { return }
    #expect(error.line >= 0 && error.column >= 0)
    #expect(!error.description.isEmpty)
  }
}

/// Quoting for the tests' own texts.
enum YAML {
  static func quoted(_ text: String) -> String { "\"\(text)\"" }
}
