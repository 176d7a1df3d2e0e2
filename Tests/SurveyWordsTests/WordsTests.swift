import SurveyModel
import Testing

@testable import SurveyWords

@Suite("Words")
struct WordsTests {
  private let russian = Words(.ru)
  private let kyrgyz = Words(.ky)
  private let english = Words(.en)

  @Test(
    "A Russian noun follows its number",
    arguments: [
      (0, "0 анкет"), (1, "1 анкета"), (2, "2 анкеты"), (4, "4 анкеты"), (5, "5 анкет"), (11, "11 анкет"),
      (12, "12 анкет"), (21, "21 анкета"), (22, "22 анкеты"), (41, "41 анкета"), (111, "111 анкет"),
      (112, "112 анкет"), (1_021, "1021 анкета"), (-1, "-1 анкета"),
    ])
  func russianPlural(count: Int, text: String) { #expect(russian.counted(.questionnaire, count) == text) }

  @Test("English tells one from many; Kyrgyz keeps one form")
  func otherPlurals() {
    #expect(english.counted(.error, 1) == "1 error")
    #expect(english.counted(.error, 0) == "0 errors")
    #expect(english.counted(.error, 21) == "21 errors")
    #expect(kyrgyz.counted(.record, 1) == "1 жазуу")
    #expect(kyrgyz.counted(.record, 5) == "5 жазуу")
    #expect(russian.counted(.column, .min).hasSuffix(" столбцов"))
  }

  @Test("Arguments fill the gaps, each as it is; one that is missing is empty")
  func arguments() {
    #expect(english(.readSummary, "a.csv", "3", "2", "1") == "a.csv: read 3, accepted 2, refused 1")
    #expect(english(.waveDates, "{2}", "x", "y") == "{2}: answers from x to y")
    #expect(english(.closestNote) == "closest known: ")
  }

  @Test("A codebook's trouble is told with what is known of it")
  func codebook() {
    #expect(
      english(.errCodebook, "s.yaml:2:5", "services[2].scale", "mark", "marks", "unknown-reference")
        == "s.yaml:2:5: services[2].scale: found “mark”, expected marks [unknown-reference]")
    #expect(english(.errCodebook, "s.yaml", "", "", "", "not-yaml") == "s.yaml: nothing stands here [not-yaml]")
    #expect(english.problem("unknown-key") == "an unknown key")
    #expect(english.problem("not-utf-8") == "the file is not saved in UTF-8")
    #expect(english.problem("of-another-kind") == "")
  }

  @Test("A list ends in its language's and")
  func list() {
    #expect(english.list([]) == "")
    #expect(english.list(["a"]) == "a")
    #expect(english.list(["a", "b"]) == "a and b")
    #expect(russian.list(["a", "b", "c"]) == "a, b и c")
    #expect(kyrgyz.list(["a", "b", "c"]) == "a, b жана c")
  }

  @Test("A day is written as its readers write it")
  func date() {
    let day = CalendarDay(year: 2025, month: 3, day: 20)
    #expect(russian.date(day) == "20.03.2025")
    #expect(kyrgyz.date(CalendarDay(year: 2025, month: 11, day: 5)) == "05.11.2025")
    #expect(english.date(day) == "20 March 2025")
    #expect(english.date(CalendarDay(year: 2025, month: 13, day: 1)) == "01.13.2025")
  }

  @Test("The five answers that are no mark have their names")
  func labels() {
    #expect(
      NonSubstantive.allCases.map(english.label) == ["No answer", "Invalid", "Don't know", "Not a user", "Refused"])
    #expect(russian.label(.dontKnow) == "Затрудняюсь ответить")
  }

  @Test("The verdicts are the four of the method, in their exact words")
  func verdicts() {
    let verdicts: [Phrase] = [.verdictBetter, .verdictWorse, .verdictNoReliableChange, .verdictTooFew]
    #expect(
      verdicts.map { russian($0) }
        == ["улучшение", "ухудшение", "надёжного изменения не установлено", "недостаточно ответов"])
    #expect(
      verdicts.map { kyrgyz($0) }
        == ["жакшырды", "начарлады", "ишенимдүү өзгөрүү аныкталган жок", "жооптор жетишсиз"])
    #expect(verdicts.map { english($0) } == ["better", "worse", "no reliable change", "too few answers"])
  }

  @Test("Help is in the language asked for")
  func help() { #expect(russian.help(.commandPivot) == "Построить сводную таблицу.") }
}
