internal import GRDB
public import SurveyModel

/// A record as a project keeps it.
public struct StoredRecord: Sendable {
  public var id: RecordID
  /// Its fields as CSV with commas, as they were imported.
  public var text: [UInt8]
  public var group: Int
  public var link: PersonLink
  public var isForgotten: Bool { text.isEmpty }
}

extension Project {
  /// The records of one part of a source, as they were imported: parts count from 0.
  ///
  /// - Throws: ``ProjectError/damaged(path:place:)`` where the part's sum does not fit.
  public func records(of source: Int, part: Int) throws(ProjectError) -> [StoredRecord] {
    do {
      let chunk = try queue.read { try Chunk.read($0, id: Chunk.id(source: source, number: part + 1)) }
      return zip(chunk.texts, chunk.knownBy).map { text, facts in
        StoredRecord(
          id: RecordID(source: source, line: Int(truncatingIfNeeded: facts.line)), text: text,
          group: Int(truncatingIfNeeded: facts.group), link: facts.link)
      }
    } catch is BadValue {
      throw .damaged(path: path, place: "\(source)/\(part + 1)")
    } catch {
      throw Self.error(error, path)
    }
  }

  /// A record by its ID.
  public func record(_ id: RecordID, _ state: ProjectState) throws(ProjectError) -> StoredRecord {
    guard let source = state.source(id.source) else {
      throw .noSuchRecord(path: path, record: id.description)
    }
    for part in 0..<source.chunks {
      let records = try records(of: id.source, part: part)
      if let found = records.first(where: { $0.id == id }), !found.isForgotten { return found }
    }
    throw .noSuchRecord(path: path, record: id.description)
  }

  /// The answers of one part of a source, row for row as ``records(of:part:)``.
  public func answers(of source: Int, part: Int) throws(ProjectError) -> AnswerBlock {
    try read { try Chunk.readBlock($0, id: Chunk.id(source: source, number: part + 1)) }
  }

  /// What was found in a source when it was imported: the first findings, and all of one severity at most `limit`.
  public func findings(of source: Int, limit: Int) throws(ProjectError) -> [Finding] {
    try read { db in
      var findings: [Finding] = []
      let rows = try Row.fetchCursor(
        db,
        sql: "SELECT line, \"column\", rule, field, found, arguments FROM finding WHERE id BETWEEN ? AND ? ORDER BY id",
        arguments: ImportSession.keys(of: source))
      var kept: [Severity: Int] = [:]
      while let row = try rows.next() {
        guard let rule = Rule(rawValue: try row.text(2)) else { throw BadValue() }
        guard kept[rule.severity, default: 0] < limit else { continue }
        kept[rule.severity, default: 0] += 1
        let arguments = try row.text(5)
        findings.append(
          Finding(
            rule, at: SourceLocation(file: "", line: try row.int(0), column: try row.int(1)), field: try row.text(3),
            found: try row.text(4),
            arguments: arguments.isEmpty
              ? [] : arguments.split(separator: "\u{1F}", omittingEmptySubsequences: false).map(String.init)))
      }
      return findings
    }
  }

  /// The refused records of a source, without what is personal.
  public func refused(of source: Int) throws(ProjectError) -> [IncomingRefusal] {
    try read { db in
      try Row.fetchAll(
        db, sql: "SELECT line, rule, text FROM refused WHERE id BETWEEN ? AND ? ORDER BY id",
        arguments: ImportSession.keys(of: source)
      ).map { IncomingRefusal(line: try $0.int(0), rule: try $0.text(1), text: try $0.bytes(2)) }
    }
  }
}
