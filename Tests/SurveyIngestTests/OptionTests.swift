import SurveyCodebook
import SurveyModel
import SurveyTestSupport
import Testing

@testable import SurveyIngest

@Suite("Reading the answers to choice questions")
struct OptionTests {
  private static let options = [
    Category(id: "web", label: "Сайт, соцсети", aliases: ["Интернет"]), Category(id: "site", label: "Сайт"),
    Category(id: "tv", label: LocalizedText(ru: "Телевидение", ky: "Телекөрсөтүү", en: "Television")),
    Category(id: "people", label: "Соседи; знакомые, родные"), Category(id: "none", label: "Ниоткуда"),
  ]
  private let reader = OptionReader(
    dimension: Dimension(
      id: "channels", source: .question(0), isMultiple: true, categories: options, isOpen: false),
    nonSubstantive: Codebook.standard.nonSubstantive)

  private func names(_ codes: [UInt16]) -> [String] {
    codes.map { code in
      let answer = AnswerCode(rawValue: code)
      guard let index = answer.substantiveIndex else { return answer.nonSubstantive?.rawValue ?? "?" }
      return index < Self.options.count ? Self.options[index].id : "other"
    }
  }

  @Test(
    "one option, by label, alias, id, or several languages",
    arguments: [
      ("Сайт, соцсети", "web"), ("САЙТ,  СОЦСЕТИ", "web"), ("Интернет", "web"), ("web", "web"), ("Телевидение", "tv"),
      ("Телекорсотуу", "tv"), ("Телевидение | Телекөрсөтүү | Television", "tv"), ("Television/Телевидение", "tv"),
      ("", "blank"), (" \u{A0}", "blank"),
      ("Не знаю", "dont-know"), ("Отказ", "refused"), ("Газета", "other"), ("Телевидение, Сайт", "other"),
    ])
  func one(text: String, name: String) {
    let answer = reader.read(text)
    #expect(names([answer.code]) == [name])
    #expect(answer.rule == (name == "other" ? ruleIndex(.unknownOption) : -1))
  }

  struct Several: CustomTestStringConvertible, Sendable {
    var text: String
    var names: [String]
    var unknown: [String] = []

    var testDescription: String { "\"\(text)\"" }
  }

  @Test(
    "several options in one cell: the longest known one wins at each place",
    arguments: [
      Several(text: "Телевидение;Сайт", names: ["tv", "site"]),
      Several(text: "Телевидение, Сайт", names: ["tv", "site"]),
      Several(text: "Сайт, соцсети", names: ["web"]),
      Several(text: "Сайт, соцсети, Телевидение", names: ["web", "tv"]),
      Several(text: "Сайт, соцсети;Телевидение", names: ["web", "tv"]),
      Several(text: "Сайт, Сайт, соцсети", names: ["site", "web"]),
      Several(text: "Соседи; знакомые, родные, Сайт", names: ["people", "site"]),
      Several(text: "Соседи; знакомые, родные;Соседи; знакомые, родные", names: ["people"]),
      Several(text: "телевидение | сайт", names: ["tv", "site"]),
      Several(text: "Телевидение\nСайт", names: ["tv", "site"]),
      Several(text: "Телевидение", names: ["tv"]),
      // What comes of an empty "Other".
      Several(text: "Телевидение;", names: ["tv"]), Several(text: "Телевидение, ", names: ["tv"]),
      Several(text: ";;Телевидение;;Сайт;;", names: ["tv", "site"]),
      Several(text: ";", names: ["blank"]), Several(text: "", names: ["blank"]), Several(text: "  ", names: ["blank"]),
      Several(text: "Затрудняюсь ответить", names: ["dont-know"]),
      // Unknown parts.
      Several(text: "Радио", names: ["other"], unknown: ["Радио"]),
      Several(text: "Телевидение, Радио, Сайт", names: ["tv", "site", "other"], unknown: ["Радио"]),
      Several(text: "Радио; Газета;Сайт, соцсети", names: ["web", "other"], unknown: ["Радио", "Газета"]),
      Several(text: "Соседи, Сайт", names: ["site", "other"], unknown: ["Соседи"]),
      Several(text: "үө, 電台;\u{A0},Сайт", names: ["site", "other"], unknown: ["үө", "電台"]),
    ])
  func several(_ item: Several) {
    let (codes, unknown) = reader.readSeveral(item.text)
    #expect(names(codes) == item.names)
    #expect(unknown == item.unknown)
  }

  @Test("a cell of thousands of separators is read in no time")
  func hostile() {
    let clock = ContinuousClock()
    let time = clock.measure {
      #expect(names(reader.readSeveral(String(repeating: ", ;", count: 20_000)).codes) == ["blank"])
      #expect(reader.readSeveral(String(repeating: "x,", count: 20_000)).unknown.count == 20_000)
    }
    #expect(time < .seconds(patience))
  }

  @Test("the chosen options become bits, other and blank among them")
  func bits() throws {
    let header = "Пол;Откуда вы узнаёте о работе мэрии?\n"
    let reading = try Reading(
      header + "Ж;\"Сайт, соцсети, Телевидение\"\nЖ;\nЖ;Радио, Телевидение\n", codebook: ChunkingCorpus.codebook)
    let web = UInt64(1) << 6
    let tv = UInt64(1) << 7
    let other = UInt64(1) << 9
    let blank = UInt64(1) << 1
    #expect(reading.responses.map(\.words) == [[web | tv], [blank], [tv | other]])
    #expect(reading.findings(.unknownOption).map(\.found) == ["Радио"])
  }

  @Test(
    "dates are shown, telephone numbers and addresses not, among options, instead of one and instead of a mark",
    arguments: [
      ("2025-09-22 10:00:00", true), ("0555.123.456", false), ("0555 123 456", false), ("aigul@example.org", false),
    ], ["", " ", "\t", "\u{A0}", "\u{FEFF}", "\u{200B}", "\u{202C}", String(repeating: " ", count: 60)])
  func personal(_ part: (text: String, isShown: Bool), blank: String) throws {
    for padded in [blank + part.text, part.text + blank] {
      let reading = try Reading(
        "Откуда вы узнаёте о работе мэрии?,Пол,Питьевая вода [Качество]\n\"Телевидение;\(padded)\",Ж,5\nТелевидение,\(padded),5\n"
          + "Телевидение,Ж,\(padded)\n", codebook: ChunkingCorpus.codebook)
      let found = reading.findings.filter { $0.location.line > 1 }.map(\.found)
      #expect(found == Array(repeating: part.isShown ? part.text : "…", count: 3))
    }
  }

  @Test(
    "numbers as people type them",
    arguments: [
      ("3", 3), ("-3", -3), ("−3", -3), ("+3", 3), ("12,5", 12.5), ("12.5", 12.5), ("1 200", 1_200),
      ("1\u{A0}200,50", 1_200.5),
      ("1\u{202F}200", 1_200), ("0", 0), ("007", 7), ("999999999999999", 999_999_999_999_999), (",5", 0.5), ("5,", 5),
    ] as [(String, Double)])
  func numbers(text: String, value: Double) { #expect(NumberReader.read(text) == value) }

  @Test(
    "and what is none",
    arguments: [
      "", "-", "много", "1e5", "1e400", "nan", "inf", "0x1F", "1.200,50", "1,2,3", "--3", "3-4", "5 лет", "٣",
      "9999999999999999", ".",
    ])
  func noNumbers(_ text: String) { #expect(NumberReader.read(text) == nil) }
}

extension OptionReader {
  fileprivate func readSeveral(_ text: String) -> (codes: [UInt16], unknown: [String]) {
    var text = text
    return text.withUTF8 { bytes in
      let read = unsafe readSeveral(bytes) { part in code(ofPart: unsafe String(decoding: part, as: UTF8.self)) }
      return (read.codes, read.unknown.map { unsafe String(decoding: bytes[$0], as: UTF8.self).trimmed })
    }
  }
}
