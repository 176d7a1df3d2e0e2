import SurveyCodebook
import SurveyModel
import Testing

@Suite("Writing a codebook and reading it again")
struct RoundTripTests {
  @Test("gives the very same codebook", arguments: 0..<400)
  func law(seed: UInt64) throws {
    var random = RandomCodebook(seed: seed)
    let codebook = random.codebook()
    let draft = CodebookDraft(
      codebook: codebook, headComment: [random.text(), "svodka: 2"],
      comments: [.scale(0): random.text(), .service(1): random.text(), .section("columns"): "a\nb: c", .column(0): "#"])
    let text = draft.text()
    let read = try Codebook.parsing(Array(text.utf8), file: "draft.yaml")
    #expect(read == codebook)
    // Equality of texts is up to composition; the file keeps each byte.
    #expect(String(describing: read.columns).utf8.elementsEqual(String(describing: codebook.columns).utf8))
    #expect(draft.text() == text)
  }

  @Test(
    "keeps any text",
    arguments: [
      " a ", "a\nb", "a\r\nb", "\t", "x\u{A0}", "\"quoted\"", "'", "a: b", "a #b", "- a", "#", "&a", "*", "!", "%", "@",
      "`", "{a}", "[b]", "a, b", "?", "|", ">", "\\", "\\n", "no", "NULL", "~", "007", "1.5", "2020-01-01", "0x1F", "=",
      "<<", "---", "...", "👩‍🔧 Вода", "e\u{301}", "\u{301}", "\u{85}", "\u{2028}", "a\u{FEFF}b", "\u{FEFF}",
      "\u{FEFF}\u{FEFF}a", "\u{202E}abc",
      "\u{0}", "\u{1B}[31m", "\u{FFFE}", "\u{E000}", "\u{F0000}&", "Вопрос [Строка, «с» | \"кавычками\"]",
      String(repeating: "очень длинный текст ", count: 1_000),
    ])
  func texts(text: String) throws {
    let columns = [ColumnRule(header: text, meaning: .role(.ignored))]
    let codebook = Codebook(scales: [], services: [], criteria: [], columns: columns)
    let written = CodebookDraft(codebook: codebook).text()
    let header = try Codebook.parsing(Array(written.utf8), file: "draft.yaml").columns.first?.header
    #expect(header.map { Array($0.utf8) } == Array(text.utf8))
  }

  @Test("words stay plain, and comments stand above what they name")
  func layout() {
    var codebook = Codebook(
      scales: [Scale(id: "s", points: [ScalePoint(value: 1, label: "Да")], isOrderConfirmed: false)],
      services: [Service(id: "water", label: "Питьевая вода: №1", scale: "s", criteria: ["quality"])],
      criteria: [Criterion(id: "quality", label: LocalizedText(ru: "Качество", ky: "Сапаты", en: "Quality"))])
    codebook.columns = [ColumnRule(header: "Вода [Качество]", meaning: .rating(service: "water", criterion: "quality"))]
    let draft = CodebookDraft(
      codebook: codebook, headComment: ["Drafted from a.csv"],
      comments: [
        .scale(0): "look at\nthis", .service(0): "service", .criterion(0): "criterion", .column(0): "column 3",
        .section("columns"): "by name",
      ])
    #expect(
      draft.text() == """
        # Drafted from a.csv

        svodka: 1

        scales:
          # look at this
          - id: s
            order: unconfirmed
            good: []
            poor: []
            points:
              - value: 1
                label: Да

        services:
          # service
          - id: water
            label: "Питьевая вода: №1"
            scale: s
            criteria: [quality]

        criteria:
          # criterion
          - id: quality
            label: {ru: Качество, ky: Сапаты, en: Quality}

        answers: {}

        questions: []

        places: []

        waves: []

        modes: []

        # by name
        columns:
          # column 3
          - header: "Вода [Качество]"
            service: water
            criterion: quality

        system: {}

        thresholds:
          hidden-under: 5
          few-under: 30
          verdict-from: 30
          same-margin: 10
          score-needs: 2/3
          correction: benjamini-hochberg

        """)
  }
}
