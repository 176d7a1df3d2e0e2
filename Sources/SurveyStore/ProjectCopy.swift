internal import GRDB
public import SurveyModel

/// A table of a project that is given back and taken in as it stands; the codebook and the records go by themselves.
public enum ProjectTable: String, CaseIterable, Sendable {
  case log
  case source
  case flag
  case decision
  case correction
  case undone
  case finding
  case refused

  /// Its columns in their order, and what each holds.
  public var columns: [(name: String, kind: Kind)] {
    switch self {
    case .log:
      [
        ("step", .number), ("time", .text), ("author", .text), ("action", .text), ("subject", .text), ("facts", .text),
        ("why", .text), ("body", .bytes), ("previous", .bytes), ("hash", .bytes),
      ]
    case .source:
      [
        ("source", .number), ("step", .number), ("name", .text), ("digest", .bytes), ("bytes", .number),
        ("place", .optionalText), ("wave", .optionalText), ("mode", .optionalText), ("entry", .number),
        ("encoding", .text), ("separator", .text), ("header", .bytes), ("columns", .text), ("opened", .text),
        ("groups", .text), ("link", .text), ("read", .number), ("accepted", .number), ("refused", .number),
        ("known", .number), ("records", .number), ("newly_refused", .number), ("personal", .number),
        ("chunks", .number),
        ("findings", .text), ("coding", .number),
      ]
    case .flag:
      [("id", .number), ("step", .number), ("record", .number), ("reason", .text), ("other", .number)]
    case .decision: [("id", .number), ("step", .number), ("record", .number), ("counts", .number)]
    case .correction:
      [
        ("id", .number), ("step", .number), ("record", .number), ("column", .number), ("is_text", .number),
        ("was", .bytes), ("value", .bytes),
      ]
    case .undone: [("step", .number), ("target", .number)]
    case .finding:
      [
        ("id", .number), ("line", .number), ("column", .number), ("rule", .text), ("field", .text), ("found", .text),
        ("arguments", .text),
      ]
    case .refused: [("id", .number), ("line", .number), ("rule", .text), ("hash", .number), ("text", .bytes)]
    }
  }

  public enum Kind: Sendable {
    case number, text, optionalText, bytes
  }

  private var list: String { columns.map { "\"\($0.name)\"" }.joined(separator: ", ") }

  fileprivate var query: String { "SELECT \(list) FROM \(rawValue) ORDER BY \"\(columns[0].name)\"" }

  fileprivate var insertion: String {
    "INSERT INTO \(rawValue) (\(list)) VALUES (\(columns.map { _ in "?" }.joined(separator: ", ")))"
  }
}

/// A value of such a table.
public enum ProjectValue: Hashable, Sendable {
  case none
  case number(Int)
  case text(String)
  case bytes([UInt8])
}

/// What a record's text does not say of it, for giving it back: the same as one text, which nothing but ``RestoreSession`` reads.
public struct RecordMark: Hashable, Sendable {
  public var line: Int
  public var text: String
}

extension Project {
  /// The codebook's text.
  public func codebook() throws(ProjectError) -> [UInt8] { try state().codebook }

  /// Hands over all rows of a table, in order.
  public func forEachRow(of table: ProjectTable, _ body: ([ProjectValue]) throws -> Void) throws(ProjectError) {
    try read { db in
      let rows = try Row.fetchCursor(db, sql: table.query)
      while let row = try rows.next() {
        try body(
          try table.columns.enumerated().map { index, column in
            switch column.kind {
            case .number: .number(try row.int(index))
            case .text: .text(try row.text(index))
            case .optionalText: try row.textIfAny(index).map { .text($0) } ?? .none
            case .bytes: .bytes(try row.bytes(index))
            }
          })
      }
    }
  }

  /// The records of one part of a source with their marks; forgotten ones have no text.
  public func markedRecords(of source: Int, part: Int) throws(ProjectError) -> [(text: [UInt8], mark: RecordMark)] {
    try read { db in
      let chunk = try Chunk.read(db, id: Chunk.id(source: source, number: part + 1))
      return zip(chunk.texts, chunk.knownBy).map { text, facts in (text, RecordMark(facts)) }
    }
  }

  /// Takes back what was given: into a project without a single step, all of it or nothing.
  ///
  /// - Throws: ``ProjectError/damaged(path:place:)`` where the log does not fit its rows afterwards.
  public func restore(codebook: [UInt8], _ body: (RestoreSession) throws -> Bool) throws(ProjectError) -> Bool {
    let isDone = try write { db -> Bool? in
      guard try Log.head(db).step == 0 else { throw ProjectError.notEmpty(path: path) }
      let session = RestoreSession(db)
      guard try body(session) else { return nil }
      try session.finish(codebook: codebook)
      if let breach = try Self.logBreach(db) {
        throw ProjectError.damaged(path: path, place: "log \(breach.number): \(breach.detail)")
      }
      return true
    }
    return isDone ?? false
  }
}

/// Takes a project's rows and records in again.
public final class RestoreSession {
  private let db: Database
  private var parts: [Int: Int] = [:]

  init(_ db: Database) { self.db = db }

  /// The sources that were added.
  public func sources() throws -> [StoredSource] {
    try Row.fetchAll(db, sql: Seal.sources + " ORDER BY source").map { try StoredSource($0) }
  }

  public func add(_ row: [ProjectValue], to table: ProjectTable) throws {
    try db.cachedStatement(sql: table.insertion).execute(
      arguments: StatementArguments(
        row.map { value -> DatabaseValue in
          switch value {
          case .none: .null
          case .number(let number): number.databaseValue
          case .text(let text): text.databaseValue
          case .bytes(let bytes): bytes.data.databaseValue
          }
        }))
  }

  /// Adds records of a source with their answers: row for row of `batch`, as far as they have a text.
  public func add(_ records: [(text: [UInt8], mark: RecordMark)], answers batch: ResponseBatch, source: Int) throws {
    guard !records.isEmpty else { return }
    let part = parts[source, default: 0] + 1
    parts[source] = part
    let known = try records.map { try KnownBy($0.mark) }
    let id = Chunk.id(source: source, number: part)
    var answers = AnswerBlock.bytes(
      batch, rows: Array(records.indices), lines: known.map { Int($0.line) },
      links: known.contains { $0.link != .none } ? known.map(\.link) : [])
    for (row, record) in records.enumerated() where record.text.isEmpty {
      answers = AnswerBlock.clearing(row: row, of: answers)
    }
    try Chunk(texts: records.map(\.text), knownBy: known).write(db, id: id)
    try Chunk.writeBlock(db, id: id, answers: answers)
  }

  fileprivate func finish(codebook: [UInt8]) throws {
    for (source, part) in parts.sorted(by: { $0.key < $1.key }) {
      try db.execute(sql: "UPDATE source SET chunks = ? WHERE source = ?", arguments: [part, source])
    }
    guard let last = try Log.entries(db).last else { throw BadValue() }
    try db.execute(sql: "INSERT INTO codebook VALUES (1, ?)", arguments: [codebook.data])
    try Log.setHead(db, step: last.entry.step, hash: last.hash)
  }
}

extension RecordMark {
  init(_ facts: KnownBy) {
    line = Int(facts.line)
    let numbers = [facts.line, facts.hash, facts.identity, facts.group, facts.link.high, facts.link.low]
    text = numbers.map { String($0, radix: 16) }.joined(separator: "-")
  }

  /// Whether the record's answers were removed for good.
  public var isForgotten: Bool { text.split(separator: "-").dropFirst().first == "0" }

  public init?(_ text: String) {
    guard let known = try? KnownBy(RecordMark(line: 0, text: text)) else { return nil }
    self.init(known)
  }
}

extension KnownBy {
  init(_ mark: RecordMark) throws {
    let numbers = mark.text.split(separator: "-", omittingEmptySubsequences: false).map { UInt64($0, radix: 16) }
    guard numbers.count == 6, let line = numbers[0], let hash = numbers[1], let identity = numbers[2],
      let group = numbers[3], let high = numbers[4], let low = numbers[5], line <= UInt64(RecordID.most)
    else { throw BadValue() }
    self.init(line: line, hash: hash, identity: identity, group: group, link: PersonLink(high: high, low: low))
  }
}
