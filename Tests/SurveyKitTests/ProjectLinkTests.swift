import SurveyKit
import SurveyTestSupport
import Testing

@Suite("The same people in both assessments of a project")
struct ProjectLinkTests {
  private static let criteria = ["access", "quality", "regularity", "safety", "cost", "response"]

  /// Forty people; three in four give a better mark the second time.
  private func desk(link: String?) throws -> Desk {
    let desk = try Desk()
    for (wave, month, rise) in [("1", "03", 0), ("2", "09", 1)] {
      let lines = (0..<40).map { person -> String in
        let minute = person < 10 ? "0\(person)" : "\(person)"
        let mark = 2 + person % 3 + (person % 4 > 0 ? rise : 0)
        return "2025-\(month)-14 10:\(minute):00,p\(person)@mail.kg,"
          + Self.criteria.map { _ in String(mark) }.joined(separator: ",")
      }
      let head = "Отметка времени,Email," + Self.criteria.map { "water/\($0)" }.joined(separator: ",")
      try desk.take(([head] + lines).map { $0 + "\n" }.joined(), as: "\(wave).csv", wave: wave, link: link)
    }
    return desk
  }

  private func compare(_ desk: Desk, threads: Int = 1) throws -> Report {
    try Survey.compare(desk.reading(threads), .waves(first: nil, second: nil)).report
  }

  @Test("have a table of their own where they are linked, and none where they are not")
  func tables() throws {
    let linked = try compare(try desk(link: "Email"))
    let usual = try compare(try desk(link: nil))
    #expect(linked.tables.contains { $0.title == "Same people, both times" })
    #expect(!usual.tables.contains { $0.title == "Same people, both times" })
    #expect(linked.data == usual.data)
    #expect(linked.details.contains { $0.name == "pairs" })
  }

  private func results(_ desk: Desk, _ language: Language = .en) throws -> Results {
    try Survey.results(
      ReadRequest(inputs: [desk.project], language: language), .compare(.waves(first: nil, second: nil))
    ).results
  }

  @Test("are in every document, beside all others, with who they are", arguments: Language.allCases)
  func documents(_ language: Language) throws {
    let desk = try desk(link: "Email")
    let results = try results(desk, language)
    let words = Words(language)
    let title = words(.pairsTitle)
    let paired = try #require(results.places.first?.paired)
    #expect(paired.title == title && paired.rows.count == 1 && paired.notes.first == words(.pairsNote))
    let compared = try Survey.compare(
      ReadRequest(inputs: [desk.project], language: language), .waves(first: nil, second: nil)
    ).report
    #expect(compared.tables.contains(paired))
    // Of forty people thirty gave one mark more.
    let sheet = try #require(results.sheets.first { $0.title == title })
    #expect(sheet.columns.count == sheet.rows[0].count)
    #expect(sheet.rows[0][3] == .count(40) && sheet.rows[0][1] == .mark(2.975))
    #expect(sheet.rows[0][4] == .difference(first: 1, second: 2, .mark, value: 0.75))
    #expect(sheet.rows[0].suffix(2) == [.text("30 / 0"), .text(words(.verdictBetter), .better)])
    #expect(sheet.notes.contains(words(.pairsNote)) && !sheet.notes.contains(words(.pairsBase)))
    let slide = try #require(results.slides.first { $0.title.contains(title) })
    guard case .table(let table) = slide.content else { throw ProjectLinkTests.Missing() }
    #expect(table.rows[0].cells.map(\.text) == [0, 1, 2, 3, 7, 8].map { paired.rows[0].cells[$0].text })
    #expect(slide.footnotes.contains(words(.pairsNote)) && slide.footnotes.contains(words(.intervalNote)))
    #expect(results.act.blocks.contains { if case .table(let table) = $0 { table.rows == paired.rows } else { false } })
    #expect(results.fields.first { $0.name == "same-people" }?.content == .tables([paired]))
    #expect(results.markdown().contains(title))
    let page = try results.page()
    #expect(page.contains("id=\"same-people\"") && page.contains("30 / 0"))
  }

  private struct Missing: Error {}

  @Test("are in no document where nobody is linked")
  func documentsOfOthers() throws {
    let results = try results(try desk(link: nil))
    let title = Words(.en)(.pairsTitle)
    #expect(results.places.allSatisfy { $0.paired == nil })
    #expect(!results.sheets.contains { $0.title == title } && !results.slides.contains { $0.title.contains(title) })
    #expect(results.fields.first { $0.name == "same-people" }?.content == .tables([]))
    #expect(!results.markdown().contains(title))
  }

  @Test("stay linked when a cell is corrected, on any number of threads", arguments: [1, 3])
  func corrected(_ threads: Int) throws {
    let desk = try desk(link: "Email")
    for criterion in Self.criteria {
      _ = try Survey.correct(
        desk.request(), CorrectionQuery(record: "2:2", field: "water/\(criterion)", value: "5"))
      _ = try Survey.correct(
        desk.request(), CorrectionQuery(record: "2:9", field: "water/\(criterion)", value: "1"))
    }
    func pairs(_ report: Report) throws -> [[String: DataTable.Value]] {
      let data = try #require(report.details.first { $0.name == "pairs" }).data
      return data.rows.map { Dictionary(uniqueKeysWithValues: zip(data.columns, $0)) }
    }
    let before = try pairs(compare(try self.desk(link: "Email")))
    let after = try pairs(compare(desk, threads: threads))
    #expect(before.count == after.count && !after.isEmpty)
    let (first, second) = (try #require(before.first), try #require(after.first))
    #expect(first["rose"] == .integer(30))
    // Whoever stayed the same rose, and one who rose fell.
    #expect(second["rose"] == .integer(30) && second["fell"] == .integer(1), "\(second)")
  }

  @Test("are told apart by a key that stands beside the project; a broken one is refused")
  func key() throws {
    let desk = try desk(link: "Email")
    try desk.folder.write("not a key\n", as: "town.svodka.key")
    #expect(kitError { _ = try Survey.forget(desk.request(), record: nil, person: "p1@mail.kg") }?.exitCode == 65)
  }
}
