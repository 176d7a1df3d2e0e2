import SurveyExport
import Testing

@Suite("Terminal columns of a text")
struct DisplayWidthTests {
  static let widths: [(String, Int)] = [
    ("", 0), ("Quality", 7), ("Качество", 8), ("Үзгүлтүксүздүгү", 15), ("й", 1), ("и\u{306}", 1),
    ("е\u{308}лка", 4), ("水質", 4), ("ＡＢ", 4), ("ｱ", 1), ("한", 2), ("\u{1112}\u{1161}\u{11AB}", 2),
    ("👍", 2), ("👍🏽", 2), ("🇰🇬", 2), ("👩‍👩‍👧", 2), ("❤", 1), ("❤️", 2), ("❤️‍🔥", 2), ("1️⃣", 2), ("⌚", 2),
    ("─│┌", 3), ("«—…»", 4), ("⏎␛", 2), ("\u{A0}", 1), ("a\u{200D}b", 2), ("☰", 2), ("🏽", 2),
  ]

  @Test("marks take none, wide letters and emoji two, others one", arguments: widths)
  func columns(_ text: String, _ width: Int) {
    #expect(displayWidth(text) == width)
  }

  @Test("the parts of a text are as wide as the whole")
  func adds() {
    let text = "Озеленение 👩‍👩‍👧 и\u{306} 1️⃣ 水"
    #expect(text.map { displayWidth(String($0)) }.reduce(0, +) == displayWidth(text))
  }
}
