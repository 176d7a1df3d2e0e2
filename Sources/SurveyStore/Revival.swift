internal import GRDB

/// Sources that count again, since the step that had taken them out was taken back.
struct Revival {
  private let db: Database
  private let revived: [StoredSource]
  private let others: [StoredSource]
  private let flagged: Set<RecordID>

  init(_ db: Database, before: ProjectState, after: ProjectState) {
    self.db = db
    revived = after.liveSources.filter { !before.live.contains($0.number) }
    others = after.liveSources.filter { before.live.contains($0.number) }
    flagged = Set(after.flags.filter { $0.reason == .repeated }.map(\.record))
  }

  /// Flags their records that the other sources have as well, as often as those have them; how many. Such a record does not count until a
  /// person says so.
  func flagRepeated(step: Int) throws -> Int {
    var count = 0
    for source in revived {
      try fill(others.filter { $0.isCounted == source.isCounted })
      try forEachRecord(of: source) { record, row in
        guard !flagged.contains(record), let other = try take(row.hash) else { return }
        count += 1
        try db.cachedStatement(sql: "INSERT INTO flag (step, record, reason, other) VALUES (?, ?, ?, ?)").execute(
          arguments: [step, record.key, FlagReason.repeated.rawValue, other])
      }
    }
    return count
  }

  /// Lists what there is in a temporary table, so that memory does not grow with the records.
  private func fill(_ sources: [StoredSource]) throws {
    try db.execute(
      sql: """
        DROP TABLE IF EXISTS temp.seen;
        CREATE TEMP TABLE seen (hash INTEGER PRIMARY KEY, "left" INTEGER NOT NULL, record INTEGER NOT NULL);
        """)
    for source in sources {
      try forEachRecord(of: source) { record, row in
        try db.cachedStatement(
          sql: "INSERT INTO temp.seen VALUES (?, 1, ?) ON CONFLICT (hash) DO UPDATE SET \"left\" = \"left\" + 1"
        ).execute(arguments: [signed(row.hash), record.key])
      }
    }
  }

  /// The record with this hash that was not taken yet.
  private func take(_ hash: UInt64) throws -> Int? {
    let row = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT record FROM temp.seen WHERE hash = ? AND \"left\" > 0"), arguments: [signed(hash)]
    )
    guard let row else { return nil }
    try db.cachedStatement(sql: "UPDATE temp.seen SET \"left\" = \"left\" - 1 WHERE hash = ?").execute(
      arguments: [signed(hash)])
    return try row.int(0)
  }

  private func forEachRecord(of source: StoredSource, _ body: (RecordID, KnownBy) throws -> Void) throws {
    for part in 0..<source.chunks {
      let chunk = try Chunk.read(db, id: Chunk.id(source: source.number, number: part + 1))
      for (text, row) in zip(chunk.texts, chunk.knownBy) where !text.isEmpty {
        try body(RecordID(source: source.number, line: Int(row.line)), row)
      }
    }
  }
}
