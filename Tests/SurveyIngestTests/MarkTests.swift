import SurveyCodebook
import SurveyModel
import Testing

@testable import SurveyIngest

/// A cell and what it must be understood as.
struct MarkCase: CustomTestStringConvertible, Sendable {
  var text: String
  var mark: Int?
  var reason: NonSubstantive?
  var rule: Rule?

  static func mark(_ value: Int, _ texts: String...) -> [MarkCase] { texts.map { MarkCase(text: $0, mark: value) } }

  static func answer(_ reason: NonSubstantive, _ texts: String...) -> [MarkCase] {
    texts.map { MarkCase(text: $0, reason: reason) }
  }

  static func invalid(_ rule: Rule, _ texts: String...) -> [MarkCase] {
    texts.map { MarkCase(text: $0, reason: .invalid, rule: rule) }
  }

  var testDescription: String {
    "\"\(text.unicodeScalars.map { $0.isASCII || $0.properties.isAlphabetic ? "\($0)" : $0.escaped(asASCII: true) }.joined())\""
  }
}

@Suite("Reading a mark")
struct MarkTests {
  private let scale: Scale
  private let reader: MarkReader

  init() throws {
    scale = try #require(Codebook.standard.scales.first)
    reader = MarkReader(scale: scale, nonSubstantive: Codebook.standard.nonSubstantive)
  }

  private func expect(_ item: MarkCase) {
    let answer = reader.read(item.text)
    let code = AnswerCode(rawValue: answer.code)
    #expect(code.substantiveIndex.map { scale.points[$0].value } == item.mark)
    #expect(code.nonSubstantive == item.reason)
    #expect(answer.rule == item.rule.map(ruleIndex) ?? -1)
    // The decoder with its tables says the same, the first time and from memory.
    var decoder = MarkDecoder(scale: scale, nonSubstantive: Codebook.standard.nonSubstantive)
    for _ in 0..<2 {
      let bytes = Array(item.text.utf8)
      #expect(unsafe bytes.withUnsafeBufferPointer { unsafe decoder.read($0) } == answer)
    }
  }

  static let digits =
    MarkCase.mark(5, "5", " 5 ", "05", "+5", "5.0", "5,0", "5,00", "5.", "５", "\u{A0}5", "5\u{200B}", "\u{FEFF}5")
    + MarkCase.mark(1, "1", "01", "1.0") + MarkCase.mark(3, "3")

  @Test("digits, however they are written", arguments: digits)
  func digit(_ item: MarkCase) { expect(item) }

  static let labels =
    MarkCase.mark(
      5, "Отлично", "отлично", "ОТЛИЧНО", " Отлично. ", "Отлично!", "Мыкты", "Excellent", "EXCELLENT", "Очень хорошо")
    + MarkCase.mark(4, "Хорошо", "Жакшы", "Good", "Скорее удовлетворён", "скорее удовлетворена")
    + MarkCase.mark(3, "Удовлетворительно", "Орточо", "Fair", "И да, и нет")
    + MarkCase.mark(2, "Плохо", "Начар", "Poor", "Скорее не удовлетворен")
    + MarkCase.mark(
      1, "Очень плохо", "Өтө начар", "Very poor", "Совсем не удовлетворён", "Очень\u{A0}плохо", "Очень  плохо")
    // Decomposed letters, ё as е, Kyrgyz without its letters, Latin look-alikes.
    + MarkCase.mark(5, "Полностью удовлетворе\u{308}н", "Полностью удовлетворен")
    + MarkCase.mark(1, "Ото начар", "Oчeнь плoxo")
    + MarkCase.mark(5, "Oтличнo")
    + MarkCase.mark(4, "Xopoшо", "«Хорошо»".replacing("«", with: "").replacing("»", with: ""))

  @Test("labels in three languages, and their spellings", arguments: labels)
  func label(_ item: MarkCase) { expect(item) }

  static let both =
    ["-", "–", "—", "‑", "‒", "―", "−"].flatMap {
      MarkCase.mark(5, "5 \($0) Отлично", "5\($0)Отлично", "Отлично \($0) 5")
    }
    + MarkCase.mark(
      5, "5. отлично", "5) Отлично", "5: Отлично", "5 Отлично", "5=Отлично", "[5] Отлично", "Отлично (5)", "Отлично, 5",
      "(5)", "5 -")
    + MarkCase.mark(
      5, "5 баллов", "5 б.", "5 points", "5 упай", "5 – Мыкты", "5 – Excellent", "5 (Отлично)", "05 – Отлично")
    + MarkCase.mark(4, "4 балла", "4 – Хорошо", "4 – Жакшы") + MarkCase.mark(1, "1 балл", "1 – Өтө начар")
    + MarkCase.mark(5, "5 – Отлично | Мыкты | Excellent", "5 – Отлично / Мыкты")

  @Test("a mark with its label", arguments: both)
  func markAndLabel(_ item: MarkCase) { expect(item) }

  static let translations =
    MarkCase.mark(
      5, "Отлично | Мыкты | Excellent", "Мыкты/Отлично", "Excellent | отлично", "Отлично, мыкты", "Отлично; Мыкты")
    + MarkCase.mark(1, "Очень плохо | Өтө начар | Very poor")

  @Test("one label in several languages", arguments: translations)
  func translation(_ item: MarkCase) { expect(item) }

  static let wrong =
    MarkCase.invalid(
      .twoMarks, "4;5", "4, 5", "4 5", "4/5", "4|5", "4 и 5".replacing(" и ", with: "+"), "5;5", "1 2 3 4 5")
    + MarkCase.invalid(.twoMarks, "Хорошо, Отлично", "Хорошо | Мыкты", "Good/Excellent", "1;2;3")
    + MarkCase.invalid(.markOffScale, "0", "6", "10", "45", "-1", "−1", "100", "999999", "4.5", "4.50", "0.5", "1-2")
    + MarkCase.invalid(.markOffScale, "6 – Отлично", "0 баллов", "45 баллов", "99999999999999999999", "6 -")
    + MarkCase.invalid(
      .markContradictsLabel, "5 – Плохо", "1 – Отлично", "Хорошо (5)", "2. хорошо", "4 – Очень плохо", "4; Отлично")
    + MarkCase.invalid(
      .notAMark, "хз", "?", "...", "да", "Отличноо", "5 из 5", "очень", "5e0", "0x5", "nan", "inf", "V", "☺", "\u{FFFD}"
    )

  @Test("what is no mark, and why", arguments: wrong)
  func noMark(_ item: MarkCase) { expect(item) }

  @Test("a decimal comma between digits is refused, as two marks or as none of the scale")
  func decimalComma() {
    for text in ["4,5", "3,5"] {
      let answer = reader.read(text)
      #expect(answer.code == AnswerCode.invalid.rawValue)
      #expect([ruleIndex(.twoMarks), ruleIndex(.markOffScale)].contains(answer.rule))
    }
  }

  static let reasons =
    MarkCase.answer(
      .dontKnow, "Затрудняюсь ответить", "затрудняюсь", "Не знаю", "З/О", "Жооп берүү кыйын", "Жооп беруу кыи\u{306}ын",
      "Билбейм", "Don't know", "Don’t know", "DK")
    + MarkCase.answer(.notUser, "Не пользуюсь услугой", "не пользуюсь", "Пайдаланбайм", "N/A", "n/a", "Not a user")
    + MarkCase.answer(.refused, "Отказ от ответа", "Отказ", "Refused", "Prefer not to say", "Баш тартам")
    + MarkCase.answer(
      .blank, "", " ", "\t", "\u{A0}", "\u{A0}\u{202F} ", "\u{200B}", "-", "–", "—", "н/о", "Нет ответа")

  @Test("answers without a mark are kept apart", arguments: reasons)
  func nonSubstantive(_ item: MarkCase) { expect(item) }

  @Test("a scale of ten keeps its two digits apart from two marks, and its zero")
  func tenPoints() {
    let ten = Scale(id: "ten", points: (0...10).map { ScalePoint(value: $0, label: LocalizedText("")) })
    let reader = MarkReader(scale: ten, nonSubstantive: [:])
    #expect(reader.read("10") == CodedAnswer(code: AnswerCode.substantive(10).rawValue))
    #expect(reader.read("0") == CodedAnswer(code: AnswerCode.substantive(0).rawValue))
    #expect(reader.read("1 0").rule == ruleIndex(.twoMarks))
    #expect(reader.read("11").rule == ruleIndex(.markOffScale))
    #expect(reader.read("хорошо").rule == ruleIndex(.notAMark))
  }

  @Test("a scale with values under zero")
  func negative() {
    let scale = Scale(
      id: "net", points: (-2...2).map { ScalePoint(value: $0, label: LocalizedText($0 < 0 ? "плохо\($0)" : "")) })
    let reader = MarkReader(scale: scale, nonSubstantive: [:])
    for text in ["-2", "−2", "–2", "-2.0"] { #expect(reader.read(text).code == AnswerCode.substantive(0).rawValue) }
    #expect(reader.read("+2").code == AnswerCode.substantive(4).rawValue)
  }

  @Test("labels that are digits of another value stand for their own point")
  func digitLabels() {
    let scale = Scale(id: "x", points: [ScalePoint(value: 1, label: "10"), ScalePoint(value: 2, label: "20 и более")])
    let reader = MarkReader(scale: scale, nonSubstantive: [:])
    #expect(reader.read("10").code == AnswerCode.substantive(0).rawValue)
    #expect(reader.read("20 и более").code == AnswerCode.substantive(1).rawValue)
  }

  @Test("the memory of spellings is bounded, and what does not fit is still understood")
  func bounded() {
    var decoder = MarkDecoder(scale: scale, nonSubstantive: Codebook.standard.nonSubstantive)
    func read(_ text: String) -> CodedAnswer {
      let bytes = Array(text.utf8)
      return unsafe bytes.withUnsafeBufferPointer { unsafe decoder.read($0) }
    }
    for index in 0..<(CodeTable.maximumEntries + 500) {
      #expect(read("хз \(index) что").rule == ruleIndex(.notAMark))
    }
    #expect(read("5 – Отлично").code == AnswerCode.substantive(4).rawValue)
    #expect(read("Мыкты").code == AnswerCode.substantive(4).rawValue)
    let long = "5" + String(repeating: " ", count: 2 * CodeTable.maximumLength)
    #expect(read(long).code == AnswerCode.substantive(4).rawValue)
  }
}
