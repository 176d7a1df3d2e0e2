import SurveyModel
import SurveyWords
import Testing

@Suite("Figures in words")
struct NumberTests {
  private let russian = Words(.ru)
  private let english = Words(.en)

  @Test(
    "A number is rounded half away from zero, as it reads",
    arguments: [
      (2.5, 1, "2,5"), (2.5, 0, "3"), (-2.5, 0, "\u{2212}3"), (0.5, 0, "1"), (0.4, 0, "0"), (0.49, 0, "0"),
      (0.125, 2, "0,13"), (-0.125, 2, "\u{2212}0,13"), (1.005, 2, "1,01"), (2.675, 2, "2,68"),
      (0.045, 1, "0,0"), (0.05, 1, "0,1"), (0.004, 2, "0,00"), (0.005, 2, "0,01"), (0.0005, 2, "0,00"),
      (9.995, 2, "10,00"), (99.5, 0, "100"), (0.95, 1, "1,0"), (0.1 + 0.2, 2, "0,30"), (100, 0, "100"),
      (100, 2, "100,00"), (12.3456, 3, "12,346"), (7, 0, "7"),
    ])
  func rounding(value: Double, decimals: Int, text: String) {
    #expect(russian.number(value, decimals: decimals) == text)
  }

  @Test("Zero has no sign")
  func zero() {
    #expect(russian.number(-0.004, decimals: 2) == "0,00")
    #expect(russian.number(-0.0, decimals: 1) == "0,0")
    #expect(russian.number(0, decimals: 0) == "0")
    #expect(english.number(-0.4, decimals: 0) == "0")
  }

  @Test("Large and small numbers are written out")
  func extremes() {
    #expect(russian.number(1e15, decimals: 0) == "1000000000000000")
    #expect(english.number(1e15, decimals: 1) == "1000000000000000.0")
    #expect(english.number(1.5e16, decimals: 0) == "15000000000000000")
    #expect(english.number(1e22, decimals: 0) == "1" + String(repeating: "0", count: 22))
    #expect(english.number(1e-9, decimals: 3) == "0.000")
    #expect(english.number(.leastNonzeroMagnitude, decimals: 2) == "0.00")
    #expect(english.number(.greatestFiniteMagnitude, decimals: 0).count == 309)
    #expect(english.number(1.5, decimals: -1) == "2")
  }

  @Test("An undefined figure is a dash")
  func undefined() {
    #expect(russian.number(.nan, decimals: 2) == "—")
    #expect(russian.number(.infinity, decimals: 2) == "—")
    #expect(russian.percent(.nan) == "—")
  }

  @Test("English has a decimal point, Russian and Kyrgyz a comma; a minus is a minus")
  func signs() {
    #expect(english.number(-3.14, decimals: 2) == "\u{2212}3.14")
    #expect(russian.number(-3.14, decimals: 2) == "\u{2212}3,14")
    #expect(Words(.ky).number(3.14, decimals: 1) == "3,1")
  }

  @Test("A share is written in hundredths, rounded as it reads")
  func percent() {
    #expect(russian.percent(0.85) == "85\u{A0}%")
    #expect(Words(.ky).percent(1) == "100\u{A0}%")
    #expect(english.percent(0.85) == "85%")
    #expect(english.percent(0.285, decimals: 1) == "28.5%")
    #expect(english.percent(0.285) == "29%")
    #expect(english.percent(0.0005, decimals: 1) == "0.1%")
    #expect(english.percent(-0.21) == "\u{2212}21%")
    #expect(english.percent(0) == "0%")
    #expect(english.percent(0.004) == "0%")
    // As a number format: what stands in quotation marks is shown as it is.
    #expect(english.percentFormat == "0%")
    #expect(russian.percentFormat == "0\"\u{A0}\"%" && Words(.ky).percentFormat == russian.percentFormat)
  }
}
