import GRDB
import SurveyTestSupport
import Testing

@testable import SurveyStore

@Suite("The log, and what breaks it")
struct LogTests {
  @Test(
    "facts come back as they were said",
    arguments: [
      "", "=", "a=b", "\n", "a\nb", "\\", "\\n", "\\\n", "a\\", "\r", "a\r", "\r\n", "\u{338}x", "\u{FEFF}", "–", " a ",
    ])
  func facts(_ value: String) {
    let facts = [StepFact("file", value), StepFact("to", value), StepFact("last", "1")]
    let back = Log.facts(Log.text(facts))
    #expect(back.map(\.name) == ["file", "to", "last"])
    for fact in back.dropLast() { #expect(Array(fact.value.utf8) == Array(value.utf8)) }
  }

  @Test("a filled project is whole")
  func whole() throws {
    let store = try Store()
    try store.fill()
    #expect(try store.breaches() == [])
    let steps = try store.project.state().steps
    #expect(steps.map(\.number) == [1, 2, 3, 4])
    #expect(steps.map(\.action) == [.create, .import, .correct, .decide])
    #expect(steps[2].why == "the paper says 4" && steps[2].author == "Aida" && steps[2].subject == "1:3")
  }

  /// What is done to the file, and the first breach of the log.
  static let tampering: [(sql: String, step: Int, detail: String)] = [
    ("UPDATE log SET why = 'x' WHERE step = 3", 3, "changed"),
    ("UPDATE log SET author = 'x' WHERE step = 1", 1, "changed"),
    ("UPDATE log SET time = '2020-01-01T00:00:00Z' WHERE step = 4", 4, "changed"),
    ("UPDATE log SET facts = 'read=9' WHERE step = 2", 2, "changed"),
    ("UPDATE log SET hash = zeroblob(32) WHERE step = 2", 2, "changed"),
    ("DELETE FROM log WHERE step = 1", 1, "missing"),
    ("DELETE FROM log WHERE step = 3", 3, "missing"),
    ("DELETE FROM log WHERE step = 4", 4, "missing"),
    ("DELETE FROM log", 1, "missing"),
    (
      "UPDATE log SET step = -1 WHERE step = 2; UPDATE log SET step = 2 WHERE step = 3; UPDATE log SET step = 3 WHERE step = -1",
      2, "changed"
    ),
    ("UPDATE log SET step = 9 WHERE step = 4", 4, "missing"),
    (
      "INSERT INTO log SELECT 5, time, author, action, subject, facts, why, body, previous, hash FROM log WHERE step = 4",
      5, "changed"
    ),
    ("UPDATE correction SET value = CAST('5' AS BLOB)", 3, "rows"),
    ("UPDATE correction SET record = record + 1", 3, "rows"),
    ("DELETE FROM correction", 3, "rows"),
    ("UPDATE decision SET counts = 0", 4, "rows"),
    ("INSERT INTO decision (step, record, counts) VALUES (2, 4294967298, 0)", 2, "rows"),
    ("UPDATE flag SET reason = 'vanished'", 2, "rows"),
    ("DELETE FROM flag", 2, "rows"),
    ("UPDATE source SET place = 'kara-balta'", 2, "rows"),
    ("UPDATE source SET wave = NULL", 2, "rows"),
    ("UPDATE source SET entry = 2", 2, "rows"),
    ("UPDATE source SET records = 2", 2, "rows"),
    ("UPDATE codebook SET text = CAST('svodka: 1' AS BLOB)", 1, "rows"),
    ("INSERT INTO undone VALUES (4, 3)", 4, "rows"),
  ]

  @Test("whatever is changed in the log or in the rows it speaks of is told with its step", arguments: tampering)
  func tampered(_ sql: String, _ step: Int, _ detail: String) throws {
    let store = try Store()
    try store.fill()
    try store.change(sql)
    let breaches = try store.breaches()
    #expect(breaches.first { $0.part == .log } == Breach(.log, step, detail: detail))
    #expect(breaches.contains { $0.part == .seal })
    #expect(error { _ = try Project(opening: store.path) } == .damaged(path: store.path, place: "seal"))
  }

  @Test("an entry that someone made anew with a hash of its own is missed by the next one, or by the log's head")
  func forged() throws {
    for (step, breach) in [(3, Breach(.log, 4, detail: "order")), (4, Breach(.log, 4, detail: "head"))] {
      let store = try Store()
      try store.fill()
      try DatabaseQueue(path: store.path).write { db in
        var entry = try Log.entries(db)[step - 1].entry
        entry.why = "forged"
        try db.execute(
          sql: "UPDATE log SET why = ?, hash = ? WHERE step = ?", arguments: [entry.why, try entry.hash.data, step])
      }
      #expect(try store.breaches().first { $0.part == .log } == breach)
    }
  }

  @Test(
    "records and answers that are changed, moved or gone are told with their source",
    arguments: [
      "UPDATE chunk SET text = zeroblob(length(text))", "UPDATE chunk SET known_by = zeroblob(length(known_by))",
      "UPDATE chunk SET records = 2", "UPDATE chunk SET id = id + 4294967296", "DELETE FROM chunk",
      "UPDATE block SET answers = zeroblob(length(answers))", "UPDATE block SET sum = sum + 1", "DELETE FROM block",
    ])
  func records(_ sql: String) throws {
    let store = try Store()
    try store.fill()
    try store.change(sql)
    #expect(try store.breaches().contains(Breach(.records, 1)))
  }

  @Test("a seal that is gone or changed is told, and a log that holds is not")
  func seal() throws {
    let store = try Store()
    try store.fill()
    try store.change("UPDATE fact SET value = zeroblob(32) WHERE name = 'seal'")
    #expect(try store.breaches() == [Breach(.seal)])
    try store.change("DELETE FROM fact WHERE name = 'seal'")
    #expect(try store.breaches() == [Breach(.seal)])
  }

  @Test("bytes that are changed in the file itself do not go unseen")
  func bytes() throws {
    let store = try Store()
    try store.add((2..<400).map { Store.Line(line: $0, text: "answer \($0)", time: UInt64($0)) })
    let whole = try #require(TemporaryFolder.contents(of: store.path))
    var generator = SplitMix64(seed: 3)
    var seen = 0
    // Bytes between a page's rows are zeros and mean nothing.
    let places = whole.indices.dropFirst(100).filter { whole[$0] != 0 }
    for _ in 0..<30 {
      var bytes = whole
      let place = generator.pick(places)
      bytes[place] ^= 1 << UInt8(generator.below(8))
      let path = try store.folder.write(bytes, as: "copy.svodka")
      let isTold = (try? Project(opening: path, isChecked: false).breaches().isEmpty) != true
      if isTold { seen += 1 } else { try expectSame(path, store.path) }
    }
    #expect(seen > 10)
  }

  /// A byte that meant nothing leaves every row as it was.
  private func expectSame(_ path: String, _ other: String) throws {
    let (one, two) = (try Project(opening: path), try Project(opening: other))
    for table in ProjectTable.allCases {
      var rows: [[ProjectValue]] = []
      try one.forEachRow(of: table) { rows.append($0) }
      var others: [[ProjectValue]] = []
      try two.forEachRow(of: table) { others.append($0) }
      #expect(rows == others)
    }
    #expect(try one.records(of: 1, part: 0).map(\.text) == two.records(of: 1, part: 0).map(\.text))
  }
}
