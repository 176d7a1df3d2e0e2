internal import GRDB
internal import SurveyDigest

/// One digest over all rows that figures rest on but the records' texts and answers, of which it has the sums: renewed with every change,
/// compared whenever a project is opened. It finds what chance has changed, and whoever does not know of it; the log's chain is what shows
/// in which step.
enum Seal {
  /// What is known of a source, but for how its records are kept.
  static let sourceFacts = """
    source, step, name, digest, bytes, place, wave, mode, entry, encoding, separator, header, columns, opened,
      groups, link, read, accepted, refused, known, records, newly_refused, personal, findings
    """

  /// All of a source.
  static let sources = "SELECT \(sourceFacts), chunks, coding FROM source"

  private static let queries = [
    "SELECT name, value FROM fact WHERE name <> 'seal' ORDER BY name",
    "SELECT step, time, author, action, subject, facts, why, body, previous, hash FROM log ORDER BY step",
    "SELECT step, text FROM codebook ORDER BY step", sources + " ORDER BY source",
    "SELECT id, records, sum FROM chunk ORDER BY id", "SELECT id, sum FROM block ORDER BY id",
    "SELECT id, step, record, reason, other FROM flag ORDER BY id",
    "SELECT id, step, record, counts FROM decision ORDER BY id",
    "SELECT id, step, record, \"column\", is_text, was, value FROM correction ORDER BY id",
    "SELECT step, target FROM undone ORDER BY step",
  ]

  static func digest(_ db: Database) throws -> [UInt8] {
    var hash = try SHA256()
    for query in queries {
      let rows = try Row.fetchCursor(db, sql: query)
      while let row = try rows.next() {
        var packing = Packing()
        packing.add(row)
        hash.update(packing.bytes)
      }
      hash.update(Array(";".utf8))
    }
    return hash.finish()
  }

  static func renew(_ db: Database) throws {
    try db.execute(
      sql: "INSERT OR REPLACE INTO fact VALUES ('seal', ?)", arguments: [try digest(db).data])
  }

  /// Whether the seal fits. A project without a single step has none.
  static func isWhole(_ db: Database) throws -> Bool {
    guard let row = try Row.fetchOne(db, sql: "SELECT value FROM fact WHERE name = 'seal'") else {
      return try Log.entries(db).isEmpty
    }
    return try row.bytes(0) == digest(db)
  }
}
