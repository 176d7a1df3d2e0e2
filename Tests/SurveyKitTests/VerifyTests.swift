import SurveyKit
import SurveyTestSupport
import Testing

@Suite("Verifying a project")
struct VerifyTests {
  private func desk() throws -> Desk {
    let desk = try Desk()
    try desk.take(Desk.export(1...4) + Desk.response(1) + "\n")
    _ = try Survey.correct(desk.request(), CorrectionQuery(record: "1:3", field: "water/quality", value: "1"))
    return desk
  }

  private func breaches(_ desk: Desk) throws -> [[String?]] {
    let (outcome, isWhole) = try Survey.verify(desk.request())
    let rows = Desk.rows(outcome)
    #expect(isWhole == rows.isEmpty)
    return rows.map { [$0["part"], $0["number"]] }
  }

  @Test("a project as its steps left it is whole, in words", arguments: Language.allCases)
  func whole(_ language: Language) throws {
    let desk = try desk()
    let (outcome, isWhole) = try Survey.verify(desk.request("", language))
    #expect(isWhole)
    #expect(outcome.report.tables[0].title == Words(language)(.verifyWhole))
    #expect(outcome.report.tables[0].rows.count == 5)
  }

  @Test(
    "what was changed with another program is told with the step or the source",
    arguments: [
      ("UPDATE log SET why = 'x' WHERE step = 2", ["log", "2"]), ("DELETE FROM log WHERE step = 3", ["log", "3"]),
      ("UPDATE correction SET value = CAST('5' AS BLOB)", ["log", "3"]), ("DELETE FROM flag", ["log", "2"]),
      ("UPDATE source SET wave = '2'", ["log", "2"]), ("UPDATE chunk SET text = zeroblob(9)", ["records", "1"]),
      ("UPDATE block SET answers = zeroblob(9)", ["records", "1"]),
      ("DELETE FROM fact WHERE name = 'seal'", ["seal", "0"]),
    ])
  func changed(_ sql: String, _ breach: [String]) throws {
    let desk = try desk()
    try desk.change(sql)
    #expect(try breaches(desk).contains(breach))
    for language in Language.allCases {
      #expect(try !Survey.verify(desk.request("", language)).outcome.report.tables[0].notes.isEmpty)
    }
  }

  @Test("no figure is made of a project that does not fit")
  func unused() throws {
    let desk = try desk()
    try desk.change("UPDATE correction SET value = CAST('5' AS BLOB)")
    #expect(kitError { _ = try Survey.pivot(desk.reading(), PivotQuery()) }?.exitCode == 65)
    #expect(kitError { try desk.take(Desk.export(7...8), as: "b.csv") }?.exitCode == 65)
    #expect(kitError { _ = try Survey.undo(desk.request(), step: nil) }?.exitCode == 65)
  }
}
