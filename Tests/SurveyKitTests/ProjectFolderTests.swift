import Foundation
import SurveyKit
import SurveyTestSupport
import Testing

@Suite("A project as plain files")
struct ProjectFolderTests {
  /// A project in which everything was done, with hostile texts.
  private func filled() throws -> Desk {
    let desk = try Desk()
    let lines = [
      Desk.response(1, comment: "\"две\nстроки, \"\"кавычки\"\"\""), Desk.response(2, 1, comment: "=1+1"),
      Desk.response(3, comment: "\"  края \""), Desk.response(3, comment: "\"  края \""), "x,y", Desk.response(5, 9),
    ]
    try desk.take(Desk.export(lines), as: "отзывы, \"1\".csv", place: "Ош", link: "Email")
    try desk.take(Desk.export([Desk.response(1, 2)] + lines[1...3]), as: "later.csv", place: "Ош", link: "Email")
    let towns = TownTests.fixtures.appending(path: "both-towns.csv").path
    try desk.take([towns])
    for (record, field, value) in [
      ("1:2", "sex", "male"), ("1:4", "water/quality", ""), ("1:4", "comment", "a\n\"b\", c"),
    ] {
      _ = try Survey.correct(
        desk.request("why\r\n\"quoted\", \u{301}\\n ="), CorrectionQuery(record: record, field: field, value: value))
    }
    _ = try Survey.decide(desk.request(""), record: "1:6", decision: "count", file: nil)
    _ = try Survey.remove(desk.request("  blanks  "), source: 3)
    _ = try Survey.undo(desk.request(), step: nil)
    return desk
  }

  private func contents(_ folder: String) throws -> [String: [UInt8]] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    return Dictionary(uniqueKeysWithValues: names.map { ($0, TemporaryFolder.contents(of: "\(folder)/\($0)") ?? []) })
  }

  @Test("goes there and back: the same log, the same figures, and the same files again")
  func thereAndBack() throws {
    let desk = try filled()
    #expect(try desk.isWhole())
    let folder = desk.folder.path("out")
    _ = try Survey.export(desk.request(), toFolder: folder)
    let other = try Desk()
    let restored = try other.take([folder])
    #expect(restored.failures.isEmpty)
    #expect(try other.isWhole())
    #expect(try other.log == desk.log)
    #expect(
      try Survey.log(other.request()).report.facts == Survey.log(desk.request()).report.facts, "with the same last hash"
    )
    #expect(try other.flags == desk.flags)
    #expect(try Desk.rows(Survey.sources(other.request())) == Desk.rows(Survey.sources(desk.request())))
    for query in [PivotQuery(), PivotQuery(rows: ["place", "wave"], columns: ["sex"], measure: "n")] {
      #expect(try Survey.pivot(other.reading(2), query).report.data == Survey.pivot(desk.reading(), query).report.data)
    }
    let again = other.folder.path("again")
    _ = try Survey.export(other.request(), toFolder: again)
    let (first, second) = (try contents(folder), try contents(again))
    #expect(first.keys.sorted() == second.keys.sorted())
    for (name, bytes) in first { #expect(second[name] == bytes, "\(name)") }
    #expect(
      Desk.rows(try other.take(Desk.export([Desk.response(1, 2)]), as: "x.csv", place: "Ош")).first?["known"] == "1",
      "what was known is known")
    for name in first.keys {
      let mode = try FileManager.default.attributesOfItem(atPath: "\(folder)/\(name)")[.posixPermissions] as? Int
      #expect(mode == 0o600)
    }
  }

  @Test("a folder in which something was changed is refused, and nothing is made of it")
  func changed() throws {
    let desk = try filled()
    let folder = desk.folder.path("out")
    _ = try Survey.export(desk.request(), toFolder: folder)
    let whole = try contents(folder)
    func edit(_ name: String, _ body: (String) -> String) throws {
      let text = String(decoding: try #require(whole[name]), as: UTF8.self)
      let edited = body(text)
      #expect(Array(edited.utf8) != whole[name], "\(name) was to be changed")
      try Data(edited.utf8).write(to: URL(filePath: "\(folder)/\(name)"))
      defer { try? Data(whole[name] ?? []).write(to: URL(filePath: "\(folder)/\(name)")) }
      let other = try Desk()
      #expect(kitError { try other.take([folder]) }?.exitCode == 65, "\(name)")
      #expect(other.folder.names == [], "\(name)")
    }
    try edit("project-log.csv") { $0.replacing("Aida", with: "Bakyt", maxReplacements: 1) }
    try edit("project-log.csv") { $0.replacing("blanks", with: "banks") }
    try edit("project-correction.csv") { $0.split(separator: "\n").dropLast().joined(separator: "\n") + "\n" }
    try edit("project-decision.csv") { $0.replacing(",1\n", with: ",0\n") }
    try edit("project-flag.csv") { $0.replacing("repeated", with: "vanished", maxReplacements: 1) }
    try edit("project-source.csv") { $0.replacing("later.csv", with: "other.csv") }
    try edit("survey.yaml") { $0.replacing("Отлично", with: "Плохо", maxReplacements: 1) }
    try edit("project-log.csv") { _ in "step\n1\n" }
  }

  @Test("nothing is written over, and nothing taken into a project that is there")
  func occupied() throws {
    let desk = try filled()
    let folder = desk.folder.path("out")
    _ = try Survey.export(desk.request(), toFolder: folder)
    let before = try contents(folder)
    #expect(kitError { _ = try Survey.export(desk.request(), toFolder: folder) }?.exitCode == 73)
    #expect(try contents(folder) == before)
    let bytes = desk.bytes
    #expect(kitError { try desk.take([folder]) }?.exitCode == 65)
    #expect(desk.bytes == bytes)
  }
}
