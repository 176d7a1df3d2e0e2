import SurveyModel
import SurveyTestSupport
import Testing

@Suite("Folding: two spellings of the same thing are equal")
struct FoldTests {
  struct Pair: CustomTestStringConvertible, Sendable {
    var left: String
    var right: String

    init(_ left: String, _ right: String) {
      self.left = left
      self.right = right
    }

    var testDescription: String { "\(left) = \(right)" }
  }

  @Test(
    "equal",
    arguments: [
      Pair("Отлично", "отлично"), Pair("ОТЛИЧНО", "отлично"), Pair("Excellent", "EXCELLENT"),
      Pair(" Очень  плохо ", "очень плохо"), Pair("Очень\u{A0}плохо", "очень плохо"),
      Pair("Очень\t\nплохо", "очень плохо"),
      Pair("Очень\u{202F}плохо", "очень плохо"), Pair("Очень\u{3000}плохо", "очень плохо"),
      Pair("пло\u{AD}хо", "плохо"), Pair("\u{FEFF}плохо\u{200B}", "плохо"), Pair("\u{202E}плохо\u{202C}", "плохо"),
      Pair("Всё", "все"), Pair("Все\u{308}", "все"), Pair("ЁЛКА", "елка"),
      Pair("18–34", "18-34"), Pair("18—34", "18-34"), Pair("18−34", "18-34"), Pair("18‑34", "18-34"),
      Pair("«Сайт»", "\"Сайт\""), Pair("„Сайт“", "\"Сайт\""), Pair("don’t know", "don't know"),
      Pair("don`t know", "don't know"),
      Pair("Өтө начар", "ото начар"), Pair("Ичүүчү суу", "Ичуучу суу"), Pair("жөнүңүз", "жонунуз"),
      Pair("Boда", "вода"), Pair("Кaчecтвo", "качество"), Pair("плoxo", "плохо"), Pair("Kyргызча", "кургызча"),
      Pair("Еxcellent", "excellent"), Pair("qualitу", "quality"),
      Pair("ZAMAN DAMGASI", "Zaman damgası"), Pair("İyi", "iyi"), Pair("I", "ı"),
      Pair("Пол:", "пол"), Pair("Сколько вам лет?", "Сколько вам лет"), Pair("Хорошо!..", "хорошо"),
      Pair("Пол *", "пол"),
      Pair("й", "и\u{306}"), Pair("é", "e\u{301}"), Pair("５", "5"), Pair("\u{A0}", ""),
    ])
  func equal(_ pair: Pair) { #expect(folded(pair.left) == folded(pair.right)) }

  @Test(
    "different",
    arguments: [
      Pair("плохо", "неплохо"), Pair("и", "й"), Pair("Очень плохо", "Оченьплохо"), Pair("18-34", "1834"),
      Pair("5", "-5"), Pair("5.5", "55"), Pair("*", "**"), Pair("?", ""),
      Pair("мука", "муки"), Pair("ж", "з"), Pair("а.б", "аб"), Pair("да, нет", "да нет"),
      Pair("Кара-Балта", "Карабалта"),
    ])
  func different(_ pair: Pair) { #expect(folded(pair.left) != folded(pair.right)) }

  @Test("usual texts fold as any text does", arguments: 0..<1_000)
  func usual(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let letters = Array("абйёръыэюяпАБЙЁРЪЫЭЮЯПөүңӨҮҢ".unicodeScalars)
    let latin = Array("abcopxyzABCOPXYZ".unicodeScalars)
    let others = Array("  \t\n\r\u{B}\u{C}.,:;!?*'`\"()-_~/@[{0179".unicodeScalars)
    // Rarely, one that makes a text unusual.
    let odd = Array("\u{1F}\u{7F}\u{0}ђѐѣ\u{483}ҔӦӧҚ\u{A0}\u{308}é…".unicodeScalars)
    var text = String.UnicodeScalarView()
    var alphabet = letters
    for _ in 0..<random.below(24) {
      if random.below(3) == 0 {
        text.append(random.pick(others))
        // Words change their alphabet, now and then in the middle of one.
        alphabet = random.below(2) == 0 ? letters : latin
      }
      if random.below(5) > 0 { text.append(random.pick(random.below(150) == 0 ? odd : alphabet)) }
      if random.below(80) == 0 { alphabet = latin }
    }
    for _ in 0..<random.below(4) { text.append(random.pick(others)) }
    let limit = random.below(4) == 0 ? Int(random.below(30)) : 1_024
    let once = folded(String(text), limit: limit)
    #expect(Array(once.unicodeScalars) == Array(foldedSlowly(String(text), limit: limit).unicodeScalars))
  }

  @Test("folding what is folded changes nothing", arguments: 0..<200)
  func idempotent(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let alphabet = Array(
      "abcopxyABCOPXYабвеорсухкмАБВЕОРСУХКМөүңӨҮҢёЁйЙıİiI\u{308}\u{306}\u{307}\u{301} \u{A0}\u{200B}-–«»'\".,:!?*…5５ſßǅ"
        .unicodeScalars)
    var text = String.UnicodeScalarView()
    for _ in 0..<(1 + random.below(12)) { text.append(random.pick(alphabet)) }
    let once = folded(String(text))
    #expect(folded(once) == once)
  }

  @Test("a text of combining marks alone, however long, is folded and hashed in no time")
  func hostile() {
    let clock = ContinuousClock()
    let marks = String(repeating: "\u{301}\u{316}\u{308}", count: 300_000)
    let time = clock.measure {
      var seen: Set<String> = []
      for index in 0..<50 { seen.insert(folded("\(index)" + marks)) }
      #expect(seen.count == 50)
    }
    #expect(time < .seconds(patience))
  }

  @Test("texts longer than the limit are cut there")
  func limit() {
    #expect(folded(String(repeating: "а", count: 5_000)).unicodeScalars.count == 1_024)
    #expect(folded("абвгд", limit: 3) == "абв")
  }

  @Test("trimming takes white space and invisible characters off the ends, and nothing else")
  func trimmed() {
    #expect(" \u{A0}\u{200B}\tа  б\n\u{FEFF}".trimmed == "а  б")
    #expect("\u{A0}\u{200B}".trimmed == "")
    #expect("".trimmed == "")
    #expect("Пол:".trimmed == "Пол:")
  }
}
