internal import GRDB
internal import SurveyDigest

/// What the steps of a project come to: everything but the records themselves.
///
/// Memory grows with the steps, flags, decisions and corrections, not with the records.
public struct ProjectState: Sendable {
  /// All steps in order, and which were taken back.
  public private(set) var steps: [Step] = []
  /// The codebook's text.
  public private(set) var codebook: [UInt8] = []
  /// All sources in order, those that were taken out too.
  public private(set) var sources: [StoredSource] = []
  /// The numbers of the sources that are neither taken out nor taken back.
  public private(set) var live: Set<Int> = []
  public private(set) var flags: [Flag] = []
  /// Whether a record counts, where a flag or a decision says so.
  public private(set) var verdicts: [RecordID: Bool] = [:]
  /// Which records a person has decided on.
  public private(set) var decided: Set<RecordID> = []
  /// Those of them whose last decision came with one on another version of the record: see ``following(_:)``.
  public private(set) var followed: Set<RecordID> = []
  /// Corrected cells by record and column; the latest where there were several.
  public private(set) var corrections: [RecordID: [Int: CellCorrection]] = [:]
  public private(set) var forgotten: Set<RecordID> = []
  /// The log's last hash, in hexadecimal digits.
  public private(set) var head = ""

  /// The live sources, in order.
  public var liveSources: [StoredSource] { sources.filter { live.contains($0.number) } }

  /// The sources that are counted.
  public var countedSources: [StoredSource] { liveSources.filter(\.isCounted) }

  public func source(_ number: Int) -> StoredSource? { sources.first { $0.number == number } }

  /// Whether a record counts: its source does, and neither a flag nor a person says otherwise.
  public func counts(_ record: RecordID) -> Bool {
    isThere(record) && verdicts[record] != false
  }

  /// Whether its source was not taken out, and it was not forgotten.
  func isThere(_ record: RecordID) -> Bool { !forgotten.contains(record) && live.contains(record.source) }

  /// Records with a flag on which nobody has decided.
  public var waiting: Set<RecordID> {
    Set(flags.map(\.record).filter { isThere($0) && !decided.contains($0) })
  }

  /// How many cells of live sources are corrected.
  public var correctedCells: Int {
    corrections.filter { live.contains($0.key.source) }.reduce(0) { $0 + $1.value.values.count { $0.value != $0.was } }
  }

  /// Records of a source that do not count, and those that do with corrected cells, by line.
  public func overlay(of source: Int) -> (excluded: Set<Int>, corrected: [Int: [Int: [UInt8]]]) {
    var excluded = Set(forgotten.filter { $0.source == source }.map(\.line))
    for (record, counts) in verdicts where record.source == source && !counts { excluded.insert(record.line) }
    var corrected: [Int: [Int: [UInt8]]] = [:]
    for (record, cells) in corrections where record.source == source && !excluded.contains(record.line) {
      corrected[record.line] = cells.mapValues(\.value)
    }
    return (excluded, corrected)
  }

  /// - Parameter pending: a step whose entry is about to be written.
  init(_ db: Database, with pending: Step? = nil) throws {
    try readSteps(db, with: pending)
    let undone = Set(steps.filter(\.isUndone).map(\.number))
    codebook =
      try Row.fetchOne(db, sql: "SELECT text FROM codebook ORDER BY step LIMIT 1").map { try $0.bytes(0) } ?? []
    sources = try Row.fetchAll(db, sql: Seal.sources + " ORDER BY source").map { try StoredSource($0) }
    live = Set(sources.filter { !undone.contains($0.step) }.map(\.number))
    for step in steps where step.action == .remove && !step.isUndone { Int(step.subject).map { _ = live.remove($0) } }
    for step in steps where step.action == .forget {
      if let record = RecordID(step.subject) { forgotten.insert(record) }
    }
    try readFlags(db, undone)
    try readDecisions(db, undone)
    let reconciling = Set(steps.filter { $0.action == .reconcile }.map(\.number))
    let cells = try Row.fetchCursor(
      db, sql: "SELECT step, record, \"column\", is_text, was, value FROM correction ORDER BY id")
    while let row = try cells.next() {
      let record = RecordID(key: Int64(try row.int(1)))
      guard !undone.contains(try row.int(0)), !forgotten.contains(record) else { continue }
      let column = try row.int(2)
      var cell = CellCorrection(
        record: record, column: column, value: try row.bytes(5), was: try row.bytes(4), isText: try row.int(3) != 0)
      cell.isReconciled = reconciling.contains(try row.int(0))
      corrections[record, default: [:]][column] = cell
    }
    head = hexadecimal(try Log.head(db).hash)
  }

  private mutating func readFlags(_ db: Database, _ undone: Set<Int>) throws {
    let rows = try Row.fetchCursor(db, sql: "SELECT step, record, reason, other FROM flag ORDER BY id")
    while let row = try rows.next() {
      let step = try row.int(0)
      guard !undone.contains(step) else { continue }
      guard let reason = FlagReason(rawValue: try row.text(2)) else { throw BadValue() }
      let other = try row.int(3)
      flags.append(
        Flag(
          record: RecordID(key: Int64(try row.int(1))), reason: reason,
          other: other == 0 ? nil : RecordID(key: Int64(other)), step: step))
    }
    // Where the record that counts was taken out with its source, the last one that stood back for it takes its place.
    var heirs: [RecordID: RecordID] = [:]
    for flag in flags where !flag.reason.counts && isThere(flag.record) {
      if let other = flag.other, !live.contains(other.source), !forgotten.contains(other) { heirs[other] = flag.record }
    }
    for flag in flags where !flag.reason.counts {
      if let other = flag.other, heirs[other] == flag.record { continue }
      verdicts[flag.record] = false
    }
  }

  private mutating func readDecisions(_ db: Database, _ undone: Set<Int>) throws {
    let followers = Dictionary(
      uniqueKeysWithValues: steps.filter { $0.action == .decide }.map { ($0.number, Set($0.followers)) })
    let rows = try Row.fetchCursor(db, sql: "SELECT step, record, counts FROM decision ORDER BY id")
    while let row = try rows.next() {
      let step = try row.int(0)
      guard !undone.contains(step) else { continue }
      let record = RecordID(key: Int64(try row.int(1)))
      verdicts[record] = try row.int(2) != 0
      decided.insert(record)
      if followers[step]?.contains(record) == true { followed.insert(record) } else { followed.remove(record) }
    }
  }

  private mutating func readSteps(_ db: Database, with pending: Step?) throws {
    var targets: [Int: Int] = [:]
    for row in try Row.fetchAll(db, sql: "SELECT step, target FROM undone") { targets[try row.int(0)] = try row.int(1) }
    for (entry, _) in try Log.entries(db) {
      guard let action = Action(rawValue: entry.action) else { throw BadValue() }
      steps.append(
        Step(
          number: entry.step, time: entry.time, author: entry.author, action: action, subject: entry.subject,
          facts: Log.facts(entry.facts), why: entry.why))
    }
    if let pending { steps.append(pending) }
    // From the last one back: a step that takes another one back does so unless it was taken back itself.
    let places = Dictionary(steps.enumerated().map { ($1.number, $0) }, uniquingKeysWith: { first, _ in first })
    for index in steps.indices.reversed() where steps[index].action == .undo && !steps[index].isUndone {
      if let target = targets[steps[index].number], let place = places[target] { steps[place].isUndone = true }
    }
  }
}
