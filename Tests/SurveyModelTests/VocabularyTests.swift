import SurveyModel
import Testing

@Suite("Answers, scales and layouts")
struct VocabularyTests {
  @Test("the codes of answers without a mark stand before those with one, and are told apart")
  func codes() {
    #expect(AnswerCode.notAsked.rawValue == 0)
    #expect(NonSubstantive.allCases.map { AnswerCode($0).nonSubstantive } == NonSubstantive.allCases.map(Optional.some))
    #expect(Set(NonSubstantive.allCases.map { AnswerCode($0).rawValue }) == [1, 2, 3, 4, 5])
    #expect(AnswerCode.notAsked.nonSubstantive == nil)
    #expect(AnswerCode.notAsked.substantiveIndex == nil)
    #expect(AnswerCode.refused.substantiveIndex == nil)
    #expect(AnswerCode.substantive(0).rawValue == AnswerCode.firstSubstantive)
    #expect((0..<Scale.maximumPoints).allSatisfy { AnswerCode.substantive($0).substantiveIndex == $0 })
    #expect(AnswerCode.substantive(Scale.maximumPoints - 1).rawValue <= UInt16(UInt8.max))
  }

  @Test(
    "good and poor are the outer two fifths of a scale, at least one point",
    arguments: [
      (1, [], []), (2, [1], [2]), (3, [1], [3]), (4, [1], [4]), (5, [1, 2], [4, 5]), (7, [1, 2], [6, 7]),
      (10, [1, 2, 3, 4], [7, 8, 9, 10]),
    ]
      as [(Int, Set<Int>, Set<Int>)])
  func extremes(points: Int, poor: Set<Int>, good: Set<Int>) {
    let scale = Scale(id: "s", points: (1...points).map { ScalePoint(value: $0, label: "") })
    #expect(scale.poor == poor)
    #expect(scale.good == good)
  }

  @Test("a scale's points stand lowest value first")
  func order() {
    let scale = Scale(id: "s", points: [5, 1, 3].map { ScalePoint(value: $0, label: "") }, good: [5], poor: [])
    #expect(scale.values == [1, 3, 5])
    #expect(scale.lowest == 1 && scale.highest == 5)
    #expect(scale.index(of: 3) == 1)
    #expect(scale.index(of: 2) == nil)
    #expect(scale.good == [5] && scale.poor == [])
  }

  @Test("shares of whole numbers are rounded up", arguments: [(6, 4), (5, 4), (4, 3), (3, 2), (2, 2), (1, 1), (0, 0)])
  func fraction(count: Int, needed: Int) { #expect(Fraction(2, 3).roundedUp(of: count) == needed) }

  @Test(
    "the language of a locale",
    arguments: [
      ("ky_KG.UTF-8", .ky), ("ru", .ru), ("en_US", .en), ("EN-us", .en), ("de_DE", nil), ("", nil), ("C", nil),
    ] as [(String, Language?)])
  func locale(name: String, language: Language?) { #expect(Language(locale: name) == language) }

  @Test("a text in a language that is missing falls back to the one for all, then to the first")
  func fallback() {
    #expect(LocalizedText(ru: "а", ky: "б", en: "в").text(in: .ky) == "б")
    let some = LocalizedText(wordings: [.init(tag: "kk", text: "к"), .init(tag: nil, text: "все")])
    #expect(some.text(in: .ru) == "все")
    #expect(LocalizedText(wordings: [.init(tag: "kk", text: "к")]).text(in: .ru) == "к")
    #expect(LocalizedText(wordings: []).text(in: .ru) == "")
    #expect(LocalizedText(wordings: []).isEmpty && LocalizedText("").isEmpty && !LocalizedText("а").isEmpty)
  }

  @Test("a location shows what is known of it")
  func location() {
    #expect("\(SourceLocation(file: "a.csv", line: 3, column: 2))" == "a.csv:3:2")
    #expect("\(SourceLocation(file: "a.csv", line: 3))" == "a.csv:3")
    #expect("\(SourceLocation(file: "a.csv"))" == "a.csv")
  }

  @Test("errors go before warnings, and warnings before notes")
  func severities() { #expect([Severity.note, .error, .warning].sorted() == [.error, .warning, .note]) }

  @Test("every rule that refuses a record is at least a warning, and rule names are stable words")
  func rules() {
    for rule in Rule.allCases {
      #expect(rule.rawValue.allSatisfy { $0 == "-" || ("a"..."z").contains($0) })
      if rule.refusesRecord { #expect(rule.severity != .note) }
    }
  }

  private static let codebook = Codebook(
    scales: [
      Scale(id: "five", points: (1...5).map { ScalePoint(value: $0, label: "") }),
      Scale(id: "ten", points: (1...10).map { ScalePoint(value: $0, label: "") }),
    ],
    services: [
      Service(id: "water", label: "Water", scale: "five"),
      Service(id: "roads", label: "Roads", scale: "ten", criteria: ["safety", "access"]),
      Service(id: "lost", label: "Lost", scale: "no such scale"),
    ],
    criteria: ["access", "quality", "safety"].map { Category(id: $0, label: LocalizedText($0)) },
    questions: [
      Question(
        id: "sex", kind: .choice, label: "Sex", options: [Category(id: "f", label: "F"), Category(id: "m", label: "M")]),
      Question(id: "age", kind: .number, label: "Age"),
      Question(
        id: "channels", kind: .multiple, label: "Channels", options: (0..<60).map { Category(id: "o\($0)", label: "") }),
    ])

  @Test(
    "a layout has the cells that the codebook asks, services first, and the choice questions behind place, wave and mode"
  )
  func layout() {
    let layout = ResponseLayout(Self.codebook)
    #expect(
      layout.cells == [
        RatingCell(service: 0, criterion: 0, scale: 0), RatingCell(service: 0, criterion: 1, scale: 0),
        RatingCell(service: 0, criterion: 2, scale: 0), RatingCell(service: 1, criterion: 0, scale: 1),
        RatingCell(service: 1, criterion: 2, scale: 1),
      ])
    #expect(layout.codeCounts == [11, 11, 11, 16, 16])
    #expect(layout.dimensions.map(\.id) == ["place", "wave", "mode", "sex", "channels"])
    #expect(layout.dimensions.map(\.isOpen) == [true, true, true, false, false])
    #expect(layout.dimension(id: "channels") == 4)
    #expect(layout.dimension(id: "age") == nil)
    // 6 answers without an option, 60 options and "other": two words.
    #expect(layout.words(ofDimension: 4) == 2)
    #expect(layout.words(ofDimension: 3) == 0)
  }

  @Test("the rows of a batch are kept apart, and one can take another's place")
  func batch() {
    let layout = ResponseLayout(Self.codebook)
    var batch = ResponseBatch(layout: layout, capacity: 3)
    batch.count = 3
    for row in 0..<3 {
      for cell in 0..<batch.cells { batch.ratings[cell * 3 + row] = UInt8(10 * row + cell) }
      for dimension in 0..<batch.dimensions { batch.codes[dimension * 3 + row] = UInt16(100 * row + dimension) }
      batch.times[row] = Timestamp(order: .yearMonthDay, year: 2025, first: 1, second: UInt8(1 + row), seconds: 0)
      batch.recordHashes[row] = UInt64(row)
      batch.keyHashes[row] = UInt64(row + 50)
      batch.lines[row] = row + 7
    }
    // Option 59 has code 65: the second bit of the second word.
    batch.words[(batch.wordOffsets[4] + 1) * 3 + 2] = 0b10
    #expect(batch.has(.substantive(59), 4, row: 2))
    #expect(!batch.has(.substantive(59), 4, row: 1))
    #expect(batch.rating(3, row: 2) == AnswerCode(rawValue: 23))
    #expect(batch.code(1, row: 1) == AnswerCode(rawValue: 101))
    batch.copyRow(2, to: 0)
    #expect(batch.has(.substantive(59), 4, row: 0))
    #expect((0..<batch.cells).allSatisfy { batch.rating($0, row: 0) == batch.rating($0, row: 2) })
    #expect((0..<batch.dimensions).allSatisfy { batch.code($0, row: 0) == batch.code($0, row: 2) })
    #expect(batch.times[0] == batch.times[2] && batch.lines[0] == 9)
    #expect(batch.recordHashes[0] == 2 && batch.keyHashes[0] == 52)
    #expect(batch.rating(0, row: 1) == AnswerCode(rawValue: 10))
  }
}
