import Foundation
import GRDB
import SurveyTestSupport
import Testing

@testable import SurveyStore

@Suite("A project's file")
struct ProjectFileTests {
  @Test("only its owner can read it, and it says what it is")
  func new() throws {
    let store = try Store()
    let mode = try FileManager.default.attributesOfItem(atPath: store.path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    let bytes = try #require(TemporaryFolder.contents(of: store.path))
    #expect(Array(bytes[68..<72]) == Array("SVOD".utf8), "SQLite's application ID is at byte 68")
  }

  @Test("what safety rests on is set on every open project, the new one and the old one")
  func settings() throws {
    let store = try Store()
    try store.fill()
    for project in [store.project, try Project(opening: store.path)] {
      let settings = try project.queue.read { db in
        try ["synchronous", "trusted_schema", "secure_delete", "cell_size_check", "busy_timeout"].map {
          try Int.fetchOne(db, sql: "PRAGMA \($0)")
        }
      }
      #expect(settings == [2, 0, 1, 1, 60_000])
      #expect(try project.queue.read { try String.fetchOne($0, sql: "PRAGMA journal_mode") } == "delete")
    }
    #expect(store.folder.names == ["town.svodka"], "no journal is left")
  }

  @Test("a project in SQLite's write-ahead mode is not used")
  func writeAhead() throws {
    let store = try Store()
    try store.fill()
    try DatabaseQueue(path: store.path).writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
    let error = error { _ = try Project(opening: store.path) }
    guard case .setting(_, "journal_mode", "wal")? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test("a later version's project is left alone")
  func newer() throws {
    let store = try Store()
    try store.fill()
    try store.change("INSERT INTO grdb_migrations VALUES ('2')")
    let before = TemporaryFolder.contents(of: store.path)
    #expect(error { _ = try Project(opening: store.path) } == .newer(path: store.path))
    #expect(error { _ = try Project.creating(store.path) } == .newer(path: store.path))
    #expect(TemporaryFolder.contents(of: store.path) == before)
  }

  @Test("a project of the first version opens, and one of an older version is brought to the tables of today")
  func older() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("first.svodka")
    try DatabaseQueue(path: path).write { try $0.execute(sql: FirstVersion.sql) }
    let project = try Project.creating(path)
    let summary = try project.import(Store.file(), codebook: Store.codebook, author: Store.author()) { session in
      let group = session.index(of: ResponseGroup(place: "", wave: "", mode: ""))
      let record = IncomingRecord(
        text: Array("a,1".utf8), facts: RecordFacts(line: 2, key: 0, time: 7, group: group, link: .none))
      try session.add([record], answers: Store.batch([1]))
      return try session.finish(Store.file(), opened: [], findings: [], personalCells: 0, author: Store.author())
    }
    #expect(summary?.new == 1)
    // What a later version would add.
    var later = Schema.migrator
    later.registerMigration("2") { try $0.execute(sql: "CREATE TABLE later (id INTEGER PRIMARY KEY) STRICT") }
    let opened = try Project(opening: path, migrator: later)
    #expect(try opened.state().liveSources.map(\.records) == [1])
    #expect(try opened.breaches() == [])
    #expect(try opened.queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM later") } == 0)
    #expect(error { _ = try Project(opening: path) } == .newer(path: path))
  }

  @Test("what is no project is told so and stays as it is")
  func others() throws {
    let folder = try TemporaryFolder()
    for bytes in [Array("a,b\n1,2\n".utf8), [UInt8](repeating: 0, count: 5_000), Array("SQLite format 3\0".utf8)] {
      let path = try folder.write(bytes, as: "other.svodka")
      #expect(error { _ = try Project(opening: path) } == .notAProject(path: path))
      #expect(error { _ = try Project.creating(path) } == .notAProject(path: path))
      #expect(TemporaryFolder.contents(of: path) == bytes)
    }
    let empty = try folder.write([], as: "empty.svodka")
    #expect(error { _ = try Project(opening: empty) } == .notAProject(path: empty))
    #expect(error { _ = try Project(opening: folder.path) } == .notAProject(path: folder.path))
    let database = folder.path("other.sqlite")
    try DatabaseQueue(path: database).write { try $0.execute(sql: "CREATE TABLE a (b)") }
    #expect(error { _ = try Project(opening: database) } == .notAProject(path: database))
    #expect(error { _ = try Project.creating(database) } == .notAProject(path: database))
    let none = folder.path("none.svodka")
    guard case .cannotOpen(none, _)? = error({ _ = try Project(opening: none) }) else {
      Issue.record("a file that is not there")
      return
    }
    #expect(!folder.names.contains("none.svodka"))
  }

  @Test("a cut project is damaged or none, and never read")
  func cut() throws {
    let store = try Store()
    try store.add((2..<200).map { Store.Line(line: $0, text: "answer \($0)", time: UInt64($0)) })
    let whole = try #require(TemporaryFolder.contents(of: store.path))
    for length in [50, 99, 100, 4_095, 4_096, 8_192, whole.count / 2, whole.count - 4_096] {
      let path = try store.folder.write(Array(whole[..<length]), as: "cut.svodka")
      #expect(error { _ = try Project(opening: path) } != nil, "\(length) of \(whole.count) bytes")
    }
  }

  @Test("while another program writes, a project says so after its patience, and goes on when that is done")
  func busy() throws {
    let store = try Store()
    try store.fill()
    let project = try Project(opening: store.path, patience: 50, migrator: Schema.migrator)
    try DatabaseQueue(path: store.path).writeWithoutTransaction { other in
      try other.execute(sql: "BEGIN EXCLUSIVE")
      #expect(error { _ = try project.state() } == .busy(path: store.path))
      #expect(error { _ = try project.remove(source: 1, by: Store.author()) } == .busy(path: store.path))
      #expect(
        error { _ = try Project(opening: store.path, patience: 50, migrator: Schema.migrator) }
          == .busy(path: store.path))
      try other.execute(sql: "ROLLBACK")
    }
    #expect(try project.state().steps.count == 4)
    _ = try project.remove(source: 1, by: Store.author())
    #expect(try store.breaches() == [])
  }

  @Test("a project in which nothing was done goes again, and one with a step stays")
  func unused() throws {
    let store = try Store()
    store.project.removeIfUnused()
    #expect(store.folder.names == [])
    #expect(error { try store.fill() } == .gone(path: store.path), "nothing is written into a file that is gone")
    let other = try Store()
    try other.fill()
    other.project.removeIfUnused()
    #expect(other.folder.names == ["town.svodka"])
  }

  @Test("an empty project stays while another importer begins it as well; the last one takes it away")
  func shared() throws {
    let store = try Store()
    var second: Project? = try Project.creating(store.path)
    store.project.removeIfUnused()
    #expect(store.folder.names == ["town.svodka"])
    #expect(try second?.state().steps.isEmpty == true)
    second?.removeIfUnused()
    #expect(store.folder.names == [])
    second = nil
  }
}
