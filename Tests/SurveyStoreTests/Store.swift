import GRDB
import SurveyCodebook
import SurveyModel
import SurveyTestSupport

@testable import SurveyStore

/// A project in a folder of its own, and records for it that need no file.
struct Store {
  let folder: TemporaryFolder
  let path: String
  let project: Project

  static let layout = ResponseLayout(Codebook.standard)
  static let codebook = Array("svodka: 1\n".utf8)

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path("town.svodka")
    project = try Project.creating(path)
  }

  static func author(_ why: String = "") -> Author {
    Author(name: "Aida", why: why, time: "2026-03-01T09:30:00Z")
  }

  /// A record with what tells it from others; its first mark is on its text's last digit.
  struct Line {
    var line: Int
    var text: String
    var key: UInt64 = 0
    var time: UInt64 = 0
  }

  static func file(_ name: String = "a.csv", entry: Int = 0) -> SourceFile {
    SourceFile(
      name: name, digest: [1, 2, 3], bytes: 10, place: "karakol", wave: "1", mode: nil, entry: entry, link: "",
      coding: 1)
  }

  static func batch(_ marks: [UInt8]) -> ResponseBatch {
    var batch = ResponseBatch(layout: layout, capacity: max(1, marks.count))
    batch.count = marks.count
    for (row, mark) in marks.enumerated() { batch.ratings[row] = mark }
    return batch
  }

  @discardableResult
  func add(
    _ lines: [Line], to group: ResponseGroup = ResponseGroup(place: "karakol", wave: "1", mode: ""),
    name: String = "a.csv",
    entry: Int = 0, isTrial: Bool = false
  ) throws -> ImportSummary {
    let file = Self.file(name, entry: entry)
    let summary = try project.import(file, codebook: Self.codebook, author: Self.author("import"), isTrial: isTrial) {
      session in
      let index = session.index(of: group)
      _ = try session.add(
        lines.map {
          IncomingRecord(
            text: Array($0.text.utf8),
            facts: RecordFacts(line: $0.line, key: $0.key, time: $0.time, group: index, link: .none))
        }, answers: Self.batch(lines.map { UInt8($0.text.utf8.last.map { $0 & 7 } ?? 0) }))
      return try session.finish(file, opened: [], findings: [], personalCells: 0, author: Self.author("import"))
    }
    return summary ?? ImportSummary()
  }

  /// Three steps that can be looked into: a source of three records with two alike, a correction, a decision.
  func fill() throws {
    try add([
      Line(line: 2, text: "a,1", time: 7), Line(line: 3, text: "b,2", time: 8), Line(line: 4, text: "a,1", time: 7),
    ])
    _ = try project.correct(
      [
        CellCorrection(
          record: RecordID(source: 1, line: 3), column: 1, value: Array("4".utf8), was: Array("2".utf8), isText: false)
      ], facts: [StepFact("field", "water/quality")], by: Self.author("the paper says 4"))
    _ = try project.decide(
      [Decision(record: RecordID(source: 1, line: 4), counts: true)], facts: [], by: Self.author("two people"))
  }

  /// What someone does who opens the file with another program.
  func change(_ sql: String) throws { try Self.change(path, sql) }

  static func change(_ path: String, _ sql: String) throws {
    try DatabaseQueue(path: path).write { try $0.execute(sql: sql) }
  }

  /// The breaches that verify tells, as one looks at the file again.
  func breaches() throws -> [Breach] { try Project(opening: path, isChecked: false).breaches() }
}

func error(_ body: () throws -> Void) -> ProjectError? {
  do {
    try body()
    return nil
  } catch {
    return error as? ProjectError
  }
}
