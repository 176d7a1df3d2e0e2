import Foundation
import SurveyKit
import SurveyTestSupport
import Testing

/// The Act, the letter and what a form can name: the figures of the comparison, and blanks for what it does not know.
@Suite("Papers for a council")
struct PaperTests {
  private static func tables(_ paper: Paper) -> [Table] {
    paper.blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
  }

  private static func blanks(_ paper: Paper) -> [Paper.Blank] {
    paper.blocks.flatMap { block -> [Paper.Piece] in
      switch block {
      case .title(let pieces), .paragraph(let pieces), .address(let pieces): pieces
      case .ends(let start, let end): start + end
      default: []
      }
    }.compactMap { if case .blank(let blank) = $0 { blank } else { nil } }
  }

  @Test(
    "the Act has every part of one, in order, and its figures are those of the tables", arguments: Language.allCases)
  func act(_ language: Language) throws {
    let results = try ResultsTests.karakol(language)
    let words = Words(language)
    let headings = results.act.blocks.compactMap { if case .heading(let text) = $0 { text } else { nil } }
    #expect(
      headings
        == [
          .actSubject, .actSurvey, .actForms, .actServices, .actCriteria, .sentencesTitle, .actLimits, .actConclusions,
          .actSignatures, .actAnnexes,
        ].map { words($0) })
    let forms = results.act.blocks.compactMap { if case .form(let form) = $0 { form } else { nil } }
    #expect(forms.map(\.name) == [words(.actMembers), words(.actConclusions), words(.actSignatures)])
    for form in forms { #expect(form.heads.count == form.widths.count && form.rows > 3) }
    #expect(Self.blanks(results.act).map(\.name).contains(words(.actNumber)))

    let place = try #require(results.places.first)
    let tables = Self.tables(results.act)
    #expect(tables.count == 6 && tables[1].rows == results.findings?.rows)
    // Both means, the difference and the verdict of the full table.
    for (table, full) in zip(tables[2...3], place.tables) {
      let cells = full.rows.map { row in [0, 1, 2, 3, 8].map { row.cells[$0] } }
      #expect(table.rows.map { $0.cells.map(\.text.trimmed) } == cells.map { $0.map(\.text.trimmed) })
      #expect(table.rows.flatMap { $0.cells.map(\.base) } == cells.flatMap { $0.map(\.base) })
    }
    #expect(tables[4].rows == place.tables[0].rows && tables[5].rows == place.tables[1].rows)
    #expect(results.act.blocks.contains(.items(place.sentences)))
    #expect(results.act.blocks.count { if case .chart = $0 { true } else { false } } == 7)
    #expect(Set(tables.map(\.title)).count == tables.count, "each has its number")
  }

  @Test("the letter tells the whole in one table, and says what the figures are not", arguments: Language.allCases)
  func letter(_ language: Language) throws {
    let results = try ResultsTests.karakol(language)
    let words = Words(language)
    let text = results.letter.blocks.flatMap { block -> [String] in
      guard case .paragraph(let pieces) = block else { return [] }
      return pieces.compactMap { if case .text(let text) = $0 { text } else { nil } }
    }.joined(separator: " ")
    #expect(text.contains(words(.sampleNote)) && text.contains(words(.actNoCauses)))
    #expect(text.contains(try #require(results.places.first?.sentences.first)))
    let tables = Self.tables(results.letter)
    #expect(tables.count == 1 && tables[0].rows.count == 4 && tables[0].notes == [words(.intervalNote)])
    #expect(Self.blanks(results.letter).count == 8)
  }

  @Test("a form can name each thing once, and the counts are those of the files")
  func fields() throws {
    let results = try Survey.results(
      ReadRequest(inputs: [], place: "karakol", language: .en),
      .compare(
        .files(
          first: [ResultsTests.town("karakol/karakol-1-online.csv"), ResultsTests.town("karakol/karakol-1-paper.csv")],
          second: [ResultsTests.town("karakol/karakol-2-paper.csv")]))
    ).results
    let names = results.fields.map(\.name)
    #expect(Set(names).count == names.count && names.allSatisfy { $0.allSatisfy { $0.isLetter || $0 == "-" } })
    #expect(results.fields.first { $0.name == "town" }?.content == .text("Karakol"))
    #expect(
      results.fields.first { $0.name == "questionnaires" }?.content
        == .text("Records received: 61. Accepted: 59. Refused: 2."))
  }

  @Test("each assessment has days of its own: nobody was asked in between")
  func period() throws {
    let results = try ResultsTests.karakol(.ru)
    let period = "Ответы получены: 14.03.2025 – 19.04.2025 (первая оценка), 15.09.2025 – 09.10.2025 (вторая оценка)."
    #expect(results.fields.first { $0.name == "period" }?.content == .text(period))
    #expect(results.act.blocks.contains(.paragraph([.text(period)])))
  }

  @Test("of one assessment there is an Act too, without a difference")
  func single() throws {
    let results = try Survey.results(
      ReadRequest(inputs: [ResultsTests.town("karakol/karakol-1.csv")], language: .en), .found
    ).results
    let tables = Self.tables(results.act)
    #expect(tables.count == 6 && tables[2].columns.count == 3 && tables[3].columns.count == 3)
    #expect(tables[2].rows.map { $0.cells[1].text } == results.places[0].tables[0].rows.map { $0.cells[1].text })
    #expect(tables[3].rows.count == 28)
  }
}
