internal import GRDB
internal import SurveyDigest
public import SurveyModel

/// A record on its way into a project.
public struct IncomingRecord: Sendable {
  public var text: [UInt8]
  public var facts: RecordFacts

  public init(text: [UInt8], facts: RecordFacts) {
    self.text = text
    self.facts = facts
  }
}

/// A refused record on its way into a project.
public struct IncomingRefusal: Sendable {
  public var line: Int
  public var rule: String
  public var text: [UInt8]

  public init(line: Int, rule: String, text: [UInt8]) {
    self.line = line
    self.rule = rule
    self.text = text
  }
}

/// What an import came to. Counts are of records.
public struct ImportSummary: Hashable, Sendable {
  /// The source's number; 0 where the file had nothing new, and nothing was stored.
  public var source = 0
  public var step = 0
  public var read = 0
  public var accepted = 0
  public var refused = 0
  /// Accepted records that were in the project already.
  public var known = 0
  /// Accepted records that were stored.
  public var new = 0
  /// Of the new ones: the very same record further up; a changed version of an earlier one; a form number that another record has.
  public var repeated = 0
  public var changed = 0
  public var repeatedKeys = 0
  /// Records of earlier exports of the same form that the file no longer has.
  public var vanished = 0
  public var personalCells = 0
  /// The sources that hold the known records, with how many of them each.
  public var knownIn: [KnownIn] = []
  /// The first flags, of each reason at most ``mostFlags``.
  public var flags: [Flag] = []

  public typealias KnownIn = RecordsInSource

  public static let mostFlags = 20

  public init() {}

  /// Whether the project is another one afterwards.
  public var changesSomething: Bool { new > 0 || vanished > 0 || newlyRefused > 0 }

  var newlyRefused = 0
}

/// Takes one file's records into a project, within one transaction: what is there already is told, not stored again.
///
/// A record is there already if one with the same content is, as often: in any place, wave and mode where it has a time, else in its own. Lists
/// of what came before are kept in SQLite's temporary tables, so memory does not grow with the records.
public final class ImportSession {
  let db: Database
  private let number: Int
  private let step: Int
  private var file: SourceFile
  private let known: [StoredSource]
  private var summary = ImportSummary()
  private var chunks = 0
  private var findings = 0
  private var refusedRows = 0
  private var groups: [ResponseGroup] = []
  private var groupHashes: [UInt64] = []
  private var knownIn: [Int: Int] = [:]
  private var refusals: [Int64: Int] = [:]
  /// Records of which it was said before that a later export lacks them or has them changed.
  private let missed: Set<RecordID>
  /// Records that took the place of others, by those, and the hashes of their contents.
  private let versions: [RecordID: [RecordID]]
  private var versionHashes: [RecordID: Int64] = [:]

  init(_ db: Database, file: SourceFile, state: ProjectState) throws {
    self.db = db
    self.file = file
    number = (state.sources.last?.number ?? 0) + 1
    step = try Log.open(db)
    // Typings of the same paper are compared, not taken for one another.
    known = state.liveSources.filter { ($0.file.entry == 2) == (file.entry == 2) }
    missed = Set(
      state.flags.compactMap { $0.reason == .vanished ? $0.record : $0.reason == .changed ? $0.other : nil })
    versions = Dictionary(grouping: state.flags.filter { $0.reason == .changed && state.isThere($0.record) }) {
      $0.other ?? $0.record
    }.mapValues { $0.map(\.record) }
    try prepare(Set(versions.values.joined()))
  }

  private func prepare(_ changed: Set<RecordID>) throws {
    try db.execute(
      sql: """
        PRAGMA temp.cache_size = -16000;
        DROP TABLE IF EXISTS temp.seen; DROP TABLE IF EXISTS temp.identity; DROP TABLE IF EXISTS temp.candidate;
        CREATE TEMP TABLE seen (hash INTEGER PRIMARY KEY, "left" INTEGER NOT NULL, record INTEGER NOT NULL);
        CREATE TEMP TABLE identity (identity INTEGER PRIMARY KEY, record INTEGER NOT NULL, hash INTEGER NOT NULL);
        CREATE TEMP TABLE candidate (record INTEGER PRIMARY KEY, other INTEGER NOT NULL, hash INTEGER NOT NULL,
          is_key INTEGER NOT NULL);
        """)
    for source in known {
      for part in 0..<source.chunks {
        let chunk = try Chunk.read(db, id: Chunk.id(source: source.number, number: part + 1))
        for (text, row) in zip(chunk.texts, chunk.knownBy) where !text.isEmpty {
          let id = RecordID(source: source.number, line: Int(row.line))
          let record = id.key
          if changed.contains(id) { versionHashes[id] = signed(row.hash) }
          try db.cachedStatement(
            sql: "INSERT INTO temp.seen VALUES (?, 1, ?) ON CONFLICT (hash) DO UPDATE SET \"left\" = \"left\" + 1"
          ).execute(arguments: [signed(row.hash), record])
          try remember(row, record)
        }
      }
      let rows = try Row.fetchCursor(
        db, sql: "SELECT hash FROM refused WHERE id BETWEEN ? AND ?", arguments: Self.keys(of: source.number))
      while let row = try rows.next() { refusals[Int64(try row.int(0)), default: 0] += 1 }
    }
  }

  static func keys(of source: Int) -> StatementArguments {
    [RecordID(source: source, line: 0).key, RecordID(source: source, line: RecordID.most).key]
  }

  private func remember(_ row: KnownBy, _ record: Int64) throws {
    guard row.identity != 0 else { return }
    try db.cachedStatement(sql: "INSERT OR IGNORE INTO temp.identity VALUES (?, ?, ?)").execute(
      arguments: [signed(row.identity), record, signed(row.hash)])
  }

  /// The index of a group, for ``RecordFacts/group``.
  public func index(of group: ResponseGroup) -> Int {
    if let index = groups.firstIndex(of: group) { return index }
    groups.append(group)
    groupHashes.append(hash64(Array("\(group.place)\u{1F}\(group.wave)\u{1F}\(group.mode)".utf8), seed: 1))
    return groups.count - 1
  }

  /// Takes records in the order of the file, with their answers: row for row of `batch`.
  ///
  /// - Parameter skipped: rows that are no questionnaires.
  /// - Returns: the lines of those that were there already.
  @discardableResult
  public func add(_ records: [IncomingRecord], answers batch: ResponseBatch, skipped: Set<Int> = []) throws -> [Int] {
    var rows: [Int] = []
    var knownLines: [Int] = []
    var chunk = Chunk(texts: [], knownBy: [])
    for (index, record) in records.enumerated() where !skipped.contains(index) {
      summary.accepted += 1
      let row = known(by: record)
      let place = RecordID(source: number, line: record.facts.line)
      guard try isNew(row, record, place) else {
        summary.known += 1
        knownLines.append(record.facts.line)
        continue
      }
      rows.append(index)
      chunk.texts.append(record.text)
      chunk.knownBy.append(row)
      summary.new += 1
    }
    guard !rows.isEmpty else { return knownLines }
    chunks += 1
    let id = Chunk.id(source: number, number: chunks)
    try chunk.write(db, id: id)
    try Chunk.writeBlock(
      db, id: id,
      answers: AnswerBlock.bytes(
        batch, rows: rows, lines: chunk.knownBy.map { Int($0.line) },
        links: file.link.isEmpty ? [] : chunk.knownBy.map(\.link)))
    return knownLines
  }

  private func known(by record: IncomingRecord) -> KnownBy {
    let facts = record.facts
    let group = groupHashes[facts.group]
    var hash = hash64(record.text, seed: file.entry == 2 ? 2 : 1)
    // One who gives the same answers in another place or wave on paper is another one; the same second is not there twice.
    if facts.time == 0 { hash = mixed(hash, group) }
    var identity: UInt64 = 0
    if facts.key != 0 {
      identity = mixed(mixed(facts.key, group), 1) | KnownBy.keyBit
    } else if facts.time != 0 {
      identity = mixed(mixed(facts.time, group), 2) & ~KnownBy.keyBit
    }
    return KnownBy(
      line: UInt64(facts.line), hash: hash, identity: identity, group: UInt64(facts.group), link: facts.link)
  }

  /// Whether a record has to be stored; what is to be said of it is written down.
  private func isNew(_ row: KnownBy, _ record: IncomingRecord, _ place: RecordID) throws -> Bool {
    let found = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT \"left\", record FROM temp.seen WHERE hash = ?"), arguments: [signed(row.hash)])
    if let found {
      let other = RecordID(key: Int64(try found.int(1)))
      if try found.int(0) > 0 {
        knownIn[other.source, default: 0] += 1
        try db.cachedStatement(sql: "UPDATE temp.seen SET \"left\" = \"left\" - 1 WHERE hash = ?").execute(
          arguments: [signed(row.hash)])
        return false
      }
      // Without a number or a time the same answers are another person's.
      if row.identity != 0 {
        summary.repeated += 1
        try add(Flag(record: place, reason: .repeated, other: other, step: step))
      }
      return true
    }
    try db.cachedStatement(sql: "INSERT INTO temp.seen VALUES (?, 0, ?)").execute(
      arguments: [signed(row.hash), place.key])
    guard row.identity != 0 else { return true }
    let earlier = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT record, hash FROM temp.identity WHERE identity = ?"),
      arguments: [signed(row.identity)])
    guard let earlier else {
      try remember(row, place.key)
      return true
    }
    let isKey = row.identity & KnownBy.keyBit != 0
    let other = RecordID(key: Int64(try earlier.int(0)))
    if other.source == number {
      if isKey { try addRepeatedKey(place, other) }
    } else {
      try db.cachedStatement(sql: "INSERT INTO temp.candidate VALUES (?, ?, ?, ?)").execute(
        arguments: [place.key, other.key, try earlier.int(1), isKey])
    }
    return true
  }

  private func addRepeatedKey(_ record: RecordID, _ other: RecordID) throws {
    summary.repeatedKeys += 1
    try add(Flag(record: record, reason: .repeatedKey, other: other, step: step))
  }

  private func add(_ flag: Flag) throws {
    try db.cachedStatement(sql: "INSERT INTO flag (step, record, reason, other) VALUES (?, ?, ?, ?)").execute(
      arguments: [flag.step, flag.record.key, flag.reason.rawValue, flag.other?.key ?? 0])
    if summary.flags.count(where: { $0.reason == flag.reason }) < ImportSummary.mostFlags { summary.flags.append(flag) }
  }

  public func add(_ found: [Finding]) throws {
    for finding in found {
      findings += 1
      try db.cachedStatement(sql: "INSERT INTO finding VALUES (?, ?, ?, ?, ?, ?, ?)").execute(arguments: [
        RecordID(source: number, line: findings).key, finding.location.line, finding.location.column,
        finding.rule.rawValue, finding.field, finding.found, StoredSource.text([finding.arguments]),
      ])
    }
  }

  /// Takes refused records; those that were refused in an earlier file already are counted and not stored again.
  ///
  /// - Returns: the lines of those that were refused before.
  @discardableResult
  public func add(_ refusals: [IncomingRefusal]) throws -> [Int] {
    var knownLines: [Int] = []
    for refusal in refusals {
      summary.refused += 1
      let hash = signed(hash64(refusal.text, seed: 3))
      if let count = self.refusals[hash], count > 0 {
        self.refusals[hash] = count - 1
        knownLines.append(refusal.line)
        continue
      }
      refusedRows += 1
      try db.cachedStatement(sql: "INSERT INTO refused VALUES (?, ?, ?, ?, ?)").execute(arguments: [
        RecordID(source: number, line: refusedRows).key, refusal.line, refusal.rule, hash, refusal.text.data,
      ])
    }
    return knownLines
  }

  /// Writes the source and its step, once all records were added.
  ///
  /// - Parameters:
  ///   - file: what is known of the file by now.
  ///   - opened: values of the open dimensions that the codebook does not have.
  ///   - findings: their number by rule.
  public func finish(
    _ file: SourceFile, opened: [OpenedValue], findings: [StoredSource.FindingCount], personalCells: Int,
    author: Author
  ) throws -> ImportSummary {
    try settleCandidates()
    summary.newlyRefused = refusedRows
    summary.read = summary.accepted + summary.refused
    summary.personalCells = personalCells
    summary.knownIn = knownIn.sorted { $0.key < $1.key }.map { RecordsInSource(source: $0.key, count: $0.value) }
    guard summary.changesSomething else { return summary }
    summary.source = number
    summary.step = step
    try db.execute(
      sql: "INSERT INTO source VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      arguments: [
        number, step, file.name, file.digest.data, file.bytes, file.place, file.wave, file.mode, file.entry,
        file.encoding,
        file.separator, file.header.data, StoredSource.text(file.columns.map { [$0.role, $0.id] }),
        StoredSource.text(opened.map { [String($0.dimension), String($0.code), $0.name] }),
        StoredSource.text(groups.map { [$0.place, $0.wave, $0.mode] }), file.link, summary.read, summary.accepted,
        summary.refused, summary.known, summary.new, refusedRows, personalCells, chunks,
        StoredSource.text(findings.map { [$0.rule, String($0.count)] }), file.coding,
      ])
    var facts = [
      StepFact("file", file.name), StepFact("digest", hexadecimal(file.digest)), StepFact("read", String(summary.read)),
      StepFact("accepted", String(summary.accepted)), StepFact("refused", String(summary.refused)),
      StepFact("known", String(summary.known)), StepFact("new", String(summary.new)),
    ]
    for (name, count) in [
      ("repeated", summary.repeated), ("changed", summary.changed), ("repeated-keys", summary.repeatedKeys),
      ("vanished", summary.vanished), ("personal", personalCells),
    ] where count > 0 { facts.append(StepFact(name, String(count))) }
    facts += summary.knownIn.map { StepFact(Step.knownIn, "\($0.source):\($0.count)") }
    try Log.close(db, step: step, .import, String(number), facts, author)
    return summary
  }

  /// Tells changed records from form numbers that were used twice, and finds those that are gone: once all of the file is known.
  private func settleCandidates() throws {
    // A file is a later export of the same form as a source of whose records it holds half or more.
    let later = Set(known.filter { 2 * (knownIn[$0.number] ?? 0) >= $0.records && $0.records > 0 }.map(\.number))
    var replaced: Set<RecordID> = []
    for row in try Row.fetchAll(db, sql: "SELECT record, other, hash, is_key FROM temp.candidate ORDER BY record") {
      let record = RecordID(key: Int64(try row.int(0)))
      let other = RecordID(key: Int64(try row.int(1)))
      // Where a version that came before is still in the file, this record is another one.
      if later.contains(other.source), try isMissing(Int64(try row.int(2))), !replaced.contains(other),
        try (versions[other] ?? []).allSatisfy({ try versionHashes[$0].map(isMissing) ?? true })
      {
        replaced.insert(other)
        replaced.formUnion(versions[other] ?? [])
        summary.changed += 1
        try add(Flag(record: record, reason: .changed, other: other, step: step))
      } else if try row.int(3) != 0 {
        try addRepeatedKey(record, other)
      }
    }
    for source in known where later.contains(source.number) { try addVanished(source, besides: replaced) }
  }

  private func isMissing(_ hash: Int64) throws -> Bool {
    let row = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT \"left\" FROM temp.seen WHERE hash = ?"), arguments: [hash])
    return try row.map { try $0.int(0) > 0 } ?? false
  }

  private func addVanished(_ source: StoredSource, besides replaced: Set<RecordID>) throws {
    for part in 0..<source.chunks {
      let chunk = try Chunk.read(db, id: Chunk.id(source: source.number, number: part + 1))
      for (text, row) in zip(chunk.texts, chunk.knownBy) where !text.isEmpty {
        let record = RecordID(source: source.number, line: Int(row.line))
        guard !replaced.contains(record), try isMissing(signed(row.hash)) else { continue }
        try db.cachedStatement(sql: "UPDATE temp.seen SET \"left\" = \"left\" - 1 WHERE hash = ?").execute(
          arguments: [signed(row.hash)])
        guard !missed.contains(record) else { continue }
        summary.vanished += 1
        try add(Flag(record: record, reason: .vanished, other: nil, step: step))
      }
    }
  }
}
