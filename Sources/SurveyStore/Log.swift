internal import GRDB
internal import SurveyDigest

/// The log: entries are added at its end, each with a hash over itself and the hash of the entry before. The last one's number and hash stand
/// among the project's facts too, so that an entry taken from the end is missed.
enum Log {
  /// The hash before the first entry.
  static let start = [UInt8](repeating: 0, count: SHA256.length)

  /// The number of the step that comes next, for the rows that it writes; ``close(_:step:_:_:_:_:)`` adds its entry behind them.
  static func open(_ db: Database) throws -> Int { try head(db).step + 1 }

  /// Writes the entry of the step with this number, whose rows are all written.
  static func close(
    _ db: Database, step: Int, _ action: Action, _ subject: String, _ facts: [StepFact], _ author: Author
  ) throws {
    let before = try head(db)
    let entry = Entry(
      step: step, time: author.time, author: author.name, action: action.rawValue, subject: subject,
      facts: text(facts), why: author.why, body: try body(db, step: step), previous: before.hash)
    let hash = try entry.hash
    try db.execute(
      sql: "INSERT INTO log VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      arguments: [
        step, entry.time, entry.author, entry.action, entry.subject, entry.facts, entry.why, entry.body.data,
        entry.previous.data, hash.data,
      ])
    try setHead(db, step: step, hash: hash)
  }

  static func setHead(_ db: Database, step: Int, hash: [UInt8]) throws {
    var fact = Packing()
    fact.add(step)
    fact.add(hash)
    try db.execute(sql: "INSERT OR REPLACE INTO fact VALUES ('head', ?)", arguments: [fact.bytes.data])
  }

  /// The last entry's number and hash.
  static func head(_ db: Database) throws -> (step: Int, hash: [UInt8]) {
    guard let row = try Row.fetchOne(db, sql: "SELECT value FROM fact WHERE name = 'head'") else { return (0, start) }
    var fact = Unpacking(try row.bytes(0))
    return (try fact.int(), try fact.bytes())
  }

  struct Entry {
    var step: Int
    var time: String
    var author: String
    var action: String
    var subject: String
    var facts: String
    var why: String
    var body: [UInt8]
    var previous: [UInt8]

    /// Over all of it, each field with its length, so that no two entries are written alike.
    var hash: [UInt8] {
      get throws {
        var packing = Packing()
        packing.add(step)
        for text in [time, author, action, subject, facts, why] { packing.add(Array(text.utf8)) }
        packing.add(body)
        packing.add(previous)
        return try SHA256.digest(packing.bytes)
      }
    }
  }

  static func entries(_ db: Database) throws -> [(entry: Entry, hash: [UInt8])] {
    try Row.fetchAll(db, sql: "SELECT * FROM log ORDER BY step").map { try entry($0) }
  }

  static func entry(_ row: Row) throws -> (entry: Entry, hash: [UInt8]) {
    let entry = Entry(
      step: try row.int(0), time: try row.text(1), author: try row.text(2), action: try row.text(3),
      subject: try row.text(4), facts: try row.text(5), why: try row.text(6), body: try row.bytes(7),
      previous: try row.bytes(8))
    return (entry, try row.bytes(9))
  }

  /// A digest of the rows a step has written, but for what may be forgotten later: texts of records.
  static func body(_ db: Database, step: Int) throws -> [UInt8] {
    var packing = Packing()
    for query in [
      "SELECT step, text FROM codebook WHERE step = ?",
      // Into how many parts a source is cut is no fact of it.
      "SELECT \(Seal.sourceFacts) FROM source WHERE step = ?",
      "SELECT id, record, reason, other FROM flag WHERE step = ? ORDER BY id",
      "SELECT id, record, counts FROM decision WHERE step = ? ORDER BY id",
      """
      SELECT id, record, "column", is_text, iif(is_text, x'', was), iif(is_text, x'', value) FROM correction
      WHERE step = ? ORDER BY id
      """,
      "SELECT step, target FROM undone WHERE step = ?",
    ] {
      let rows = try Row.fetchCursor(db, sql: query, arguments: [step])
      while let row = try rows.next() { packing.add(row) }
      packing.add(Array(";".utf8))
    }
    return try SHA256.digest(packing.bytes)
  }

  // MARK: Facts as text: a line each, so that they can be read in the file itself.

  static func text(_ facts: [StepFact]) -> String {
    facts.map { "\($0.name)=\(escaped($0.value))" }.joined(separator: "\n")
  }

  static func facts(_ text: String) -> [StepFact] {
    // By scalars: a line end behind a carriage return, or a sign behind which an accent stands, is no character of its own.
    text.unicodeScalars.split(separator: "\n").map { line in
      let name = line.prefix { $0 != "=" }
      return StepFact(String(name), unescaped(line.dropFirst(name.count + 1)))
    }
  }

  private static func escaped(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.flatMap { scalar -> [Unicode.Scalar] in
          scalar == "\n" ? ["\\", "n"] : scalar == "\\" ? ["\\", "\\"] : [scalar]
        }))
  }

  private static func unescaped(_ text: Substring.UnicodeScalarView) -> String {
    var output = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in text {
      if !isEscaped && scalar == "\\" {
        isEscaped = true
        continue
      }
      output.append(isEscaped && scalar == "n" ? "\n" : scalar)
      isEscaped = false
    }
    return String(output)
  }
}
