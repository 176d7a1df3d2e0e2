internal import GRDB
internal import SurveyDigest

/// What of a project does not fit.
public struct Breach: Hashable, Sendable {
  public enum Part: String, CaseIterable, Sendable {
    /// SQLite's own pages and rows.
    case file
    /// An entry of the log: changed, missing, out of order, or not what the rows say.
    case log
    /// The seal over all rows that figures rest on.
    case seal
    /// Records of a source, or their answers.
    case records
    /// Answers that are not what their records say.
    case answers
  }

  public var part: Part
  /// The step for `log`; the source for `records` and `answers`; 0 for all else.
  public var number: Int
  /// What SQLite says, or what is wrong with the entry: `changed`, `missing`, `order`, `rows`, `head`.
  public var detail: String

  public init(_ part: Part, _ number: Int = 0, detail: String = "") {
    self.part = part
    self.number = number
    self.detail = detail
  }
}

extension Project {
  /// Looks at everything that can be compared without the codebook: the file's pages, the log entry by entry, the seal, and the sums of all
  /// records. The first breach of the log is the first entry that does not fit.
  ///
  /// The chain shows that an entry was changed, taken out, added or moved by whoever did not make the whole chain anew. Against that, keep the
  /// last hash somewhere else.
  ///
  /// - Complexity: linear in the file.
  public func breaches() throws(ProjectError) -> [Breach] {
    var breaches: [Breach] = []
    do {
      try queue.read { db in
        for answer in try String.fetchAll(db, sql: "PRAGMA integrity_check(5)") where answer != "ok" {
          breaches.append(Breach(.file, detail: answer))
        }
        if let breach = try Self.logBreach(db) { breaches.append(breach) }
        if try !Seal.isWhole(db) { breaches.append(Breach(.seal)) }
        breaches += try Self.recordBreaches(db)
      }
    } catch let error as DatabaseError {
      breaches.append(Breach(.file, detail: error.message ?? error.resultCode.description))
    } catch is BadValue {
      breaches.append(Breach(.file, detail: "value"))
    } catch {
      throw Self.error(error, path)
    }
    return breaches
  }

  /// The first entry that does not fit.
  static func logBreach(_ db: Database) throws -> Breach? {
    var previous = Log.start
    var step = 0
    let rows = try Row.fetchCursor(db, sql: "SELECT * FROM log ORDER BY step")
    while let row = try rows.next() {
      step += 1
      guard let (entry, hash) = try? Log.entry(row) else { return Breach(.log, step, detail: "changed") }
      guard entry.step == step else { return Breach(.log, step, detail: "missing") }
      guard try entry.hash == hash else { return Breach(.log, step, detail: "changed") }
      guard entry.previous == previous else { return Breach(.log, step, detail: "order") }
      guard try Log.body(db, step: step) == entry.body else { return Breach(.log, step, detail: "rows") }
      previous = hash
    }
    let head = try Log.head(db)
    if head.step > step { return Breach(.log, step + 1, detail: "missing") }
    if head.step < step || head.hash != previous { return Breach(.log, step, detail: "head") }
    return nil
  }

  /// Sources with a part that is not there, or whose sum does not fit.
  private static func recordBreaches(_ db: Database) throws -> [Breach] {
    var breaches: [Breach] = []
    for row in try Row.fetchAll(db, sql: "SELECT source, chunks, records FROM source ORDER BY source") {
      let (source, chunks, expected) = (try row.int(0), try row.int(1), try row.int(2))
      var records = 0
      var isWhole = chunks >= 0
      for number in 0..<max(0, chunks) where isWhole {
        let id = Chunk.id(source: source, number: number + 1)
        guard let chunk = try? Chunk.read(db, id: id), let block = try? Chunk.readBlock(db, id: id), block.isWhole
        else {
          isWhole = false
          continue
        }
        records += chunk.texts.count
      }
      if !isWhole || records != expected { breaches.append(Breach(.records, source)) }
    }
    return breaches
  }
}
