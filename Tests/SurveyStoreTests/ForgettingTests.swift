import SurveyModel
import Testing

@testable import SurveyStore

@Suite("A record that is forgotten")
struct ForgettingTests {
  private let store: Store

  /// Two parts of two records, with something found in each record.
  init() throws {
    store = try Store()
    let file = Store.file()
    _ = try store.project.import(file, codebook: Store.codebook, author: Store.author()) { session in
      let group = session.index(of: ResponseGroup(place: "karakol", wave: "1", mode: ""))
      for part in [[2, 4], [6, 8]] {
        try session.add(
          part.map {
            IncomingRecord(
              text: Array("text \($0)".utf8),
              facts: RecordFacts(line: $0, key: 0, time: UInt64($0), group: group, link: .none))
          }, answers: Store.batch([3, 4]))
      }
      try session.add(
        [2, 4, 5, 6, 8].map {
          Finding(.notAMark, at: SourceLocation(file: "", line: $0, column: 1), field: "water", found: "found \($0)")
        })
      return try session.finish(file, opened: [], findings: [], personalCells: 0, author: Store.author())
    }
  }

  private var found: [String] {
    get throws { try store.project.findings(of: 1, limit: 100).map(\.found) }
  }

  @Test(
    "leaves a line and nothing else, and takes what was found in it along; all others stay", arguments: [2, 4, 6, 8])
  func forgotten(_ line: Int) throws {
    _ = try store.project.forget(RecordID(source: 1, line: line), by: Store.author("asked"))
    let records = try (0..<2).flatMap { try store.project.records(of: 1, part: $0) }
    #expect(records.map(\.id.line) == [2, 4, 6, 8])
    #expect(
      records.map { String(decoding: $0.text, as: UTF8.self) } == [2, 4, 6, 8].map { $0 == line ? "" : "text \($0)" })
    // What was found on line 5 may be of the record from line 4 on.
    #expect(try found == [2, 4, 5, 6, 8].map { $0 == line || ($0 == 5 && line == 4) ? "" : "found \($0)" })
    var batch = Store.batch([0, 0])
    let isFilled = try store.project.answers(of: 1, part: line < 5 ? 0 : 1).fill(&batch)
    let row = line % 4 == 2 ? 0 : 1
    #expect(isFilled && batch.ratings[row] == 0 && batch.ratings[1 - row] != 0)
    let state = try store.project.state()
    #expect(!state.counts(RecordID(source: 1, line: line)) && state.overlay(of: 1).excluded == [line])
    #expect(try store.breaches() == [])
  }

  @Test("is not there a second time, and neither is one between two records")
  func absent() throws {
    func refused(_ source: Int, _ line: Int) -> Bool {
      let id = RecordID(source: source, line: line)
      return error { _ = try store.project.forget(id, by: Store.author()) }
        == .noSuchRecord(path: store.path, record: id.description)
    }
    #expect(refused(1, 3) && refused(1, 9) && refused(2, 2))
    _ = try store.project.forget(RecordID(source: 1, line: 8), by: Store.author())
    #expect(refused(1, 8))
    #expect(try store.project.state().steps.count == 3)
  }
}
