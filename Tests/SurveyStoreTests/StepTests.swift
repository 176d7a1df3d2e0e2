import Testing

@testable import SurveyStore

@Suite("Steps of a project, and taking them back")
struct StepTests {
  private let store: Store
  private let flagged = RecordID(source: 1, line: 4)

  init() throws {
    store = try Store()
    try store.fill()
  }

  private func undo(_ step: Int? = nil) throws -> Int {
    try store.project.undo(step: step, by: Store.author("undo")).step
  }

  @Test("a repeated record counts once a person says so, and no longer when that is taken back")
  func decision() throws {
    #expect(try store.project.state().counts(flagged))
    #expect(try store.project.state().waiting.isEmpty)
    #expect(try undo() == 5)
    let state = try store.project.state()
    #expect(!state.counts(flagged) && state.waiting == [flagged])
    #expect(state.steps[3].isUndone && state.overlay(of: 1).excluded == [4])
  }

  @Test("the last decision on a record holds")
  func later() throws {
    _ = try store.project.decide([Decision(record: flagged, counts: false)], facts: [], by: Store.author())
    #expect(try !store.project.state().counts(flagged))
    _ = try undo()
    #expect(try store.project.state().counts(flagged))
  }

  @Test("a correction taken back gives the cell back, and the earlier correction where there was one")
  func correction() throws {
    func cell(_ value: String) -> CellCorrection {
      CellCorrection(
        record: RecordID(source: 1, line: 3), column: 1, value: Array(value.utf8), was: Array("4".utf8), isText: false)
    }
    _ = try store.project.correct([cell("5")], facts: [], by: Store.author())
    #expect(try store.project.state().overlay(of: 1).corrected == [3: [1: Array("5".utf8)]])
    _ = try undo()
    #expect(try store.project.state().overlay(of: 1).corrected == [3: [1: Array("4".utf8)]])
    _ = try undo(3)
    #expect(try store.project.state().overlay(of: 1).corrected == [:])
    #expect(try store.project.state().correctedCells == 0)
  }

  @Test("undo goes back step by step; what was undone can be had again")
  func steps() throws {
    #expect(try store.project.undo(step: nil, by: Store.author()).undone.number == 4)
    #expect(try store.project.undo(step: nil, by: Store.author()).undone.number == 3)
    #expect(try store.project.undo(step: nil, by: Store.author()).undone.number == 2)
    #expect(try store.project.state().live == [])
    #expect(error { _ = try undo() } == .noSuchStep(path: store.path, number: 0, last: 7))
    #expect(try undo(7) == 8, "the undoing of the import")
    var state = try store.project.state()
    #expect(state.live == [1] && !state.steps[1].isUndone && state.steps[6].isUndone)
    #expect(try undo(8) == 9)
    state = try store.project.state()
    #expect(state.live == [] && state.steps[1].isUndone)
    #expect(try store.breaches() == [])
  }

  @Test("a source that is taken out counts nothing, and counts again when that is taken back")
  func removal() throws {
    #expect(try store.project.remove(source: 1, by: Store.author("wrong town")) == 5)
    var state = try store.project.state()
    #expect(state.countedSources.isEmpty && state.sources.count == 1 && !state.counts(flagged))
    #expect(
      error { _ = try store.project.remove(source: 1, by: Store.author()) }
        == .noSuchSource(path: store.path, number: 1, known: 1))
    #expect(
      error { _ = try store.project.remove(source: 7, by: Store.author()) }
        == .noSuchSource(path: store.path, number: 7, known: 1))
    _ = try undo()
    state = try store.project.state()
    #expect(state.countedSources.map(\.number) == [1] && state.counts(flagged))
  }

  @Test(
    "a step that takes a source out says how many records the files of others hold as well; a record that stood back counts instead"
  )
  func lost() throws {
    func lines(_ text: String) -> [Store.Line] {
      (10...15).map { Store.Line(line: $0, text: $0 == 12 ? text : "record \($0)", time: UInt64($0)) }
    }
    try store.add(lines("before"), name: "b.csv")
    let later = try store.add(lines("after") + [Store.Line(line: 16, text: "new", time: 16)], name: "later.csv")
    #expect(later.known == 5 && later.changed == 1 && later.new == 2)
    let changed = RecordID(source: 3, line: 12)
    #expect(try !store.project.state().counts(changed))
    _ = try store.project.remove(source: 2, by: Store.author())
    var state = try store.project.state()
    #expect(state.steps.last?.lostRecords == [RecordsInSource(source: 3, count: 5)])
    #expect(state.counts(changed))
    #expect(state.overlay(of: 3).excluded == [])
    _ = try undo()
    state = try store.project.state()
    #expect(!state.counts(changed) && state.steps.last?.lostRecords == [])
    _ = try undo(5)
    #expect(try store.project.state().steps.last?.lostRecords == [RecordsInSource(source: 3, count: 5)])
    let again = try store.add(lines("after"), name: "later.csv")
    #expect(again.new == 5 && again.known == 1, "what was lost comes back with the file")
    _ = try store.project.remove(source: 3, by: Store.author())
    #expect(try store.project.state().steps.last?.lostRecords == [RecordsInSource(source: 4, count: 1)])
    #expect(try store.breaches() == [])
  }

  @Test("what cannot be taken back is told, and nothing is written")
  func refused() throws {
    _ = try store.project.forget(RecordID(source: 1, line: 3), by: Store.author("asked"))
    #expect(error { _ = try undo(1) } == .cannotUndo(path: store.path, step: 1, action: "create"))
    #expect(error { _ = try undo(5) } == .cannotUndo(path: store.path, step: 5, action: "forget"))
    #expect(error { _ = try undo(9) } == .noSuchStep(path: store.path, number: 9, last: 5))
    #expect(error { _ = try undo(0) } == .noSuchStep(path: store.path, number: 0, last: 5))
    #expect(error { _ = try undo(-4) } == .noSuchStep(path: store.path, number: -4, last: 5))
    _ = try undo(4)
    #expect(error { _ = try undo(4) } == .cannotUndo(path: store.path, step: 4, action: "decide"))
    #expect(try store.project.state().steps.count == 6)
  }

  @Test(
    "IDs of records are a source and a line",
    arguments: [
      ("2:14", RecordID(source: 2, line: 14)), ("0:1", nil), ("1:0", nil), ("1", nil), ("1:", nil), (":1", nil),
      ("1:2:3", nil),
      ("+1:2", nil), ("-1:2", nil), (" 1:2", nil), ("١:٢", nil), ("1:99999999999999999999", nil), ("1:2147483648", nil),
      ("1:2147483647", RecordID(source: 1, line: 2_147_483_647)),
    ])
  func ids(_ text: String, _ id: RecordID?) {
    #expect(RecordID(text) == id)
    if let id { #expect(id.description == text && RecordID(key: id.key) == id) }
  }
}
