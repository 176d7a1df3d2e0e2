internal import SurveyIngest
internal import SurveyModel
internal import SurveyStore
internal import SurveyTables

extension Survey {
  /// The files that were imported into a project.
  public static func sources(_ request: ProjectRequest) throws(KitError) -> Outcome {
    let open = try request.open()
    return ProjectReports(open, request.language).outcome { $0.sources() }
  }

  /// Everything that was done to a project.
  public static func log(_ request: ProjectRequest) throws(KitError) -> Outcome {
    let open = try request.open()
    return ProjectReports(open, request.language).outcome { $0.log() }
  }

  /// Takes a source out of all counts.
  public static func remove(_ request: ProjectRequest, source: Int) throws(KitError) -> Outcome {
    let open = try request.open()
    let step = try project { () throws(ProjectError) in try open.project.remove(source: source, by: request.step) }
    return try done(request, step)
  }

  /// Takes a step back: the last one where `number` is `nil`.
  public static func undo(_ request: ProjectRequest, step number: Int?) throws(KitError) -> Outcome {
    let open = try request.open()
    let done = try project { () throws(ProjectError) in try open.project.undo(step: number, by: request.step) }
    return try self.done(request, done.step)
  }

  /// The records that a person should look at.
  public static func review(_ request: ProjectRequest) throws(KitError) -> Outcome {
    let open = try request.open()
    return ProjectReports(open, request.language).outcome { $0.review() }
  }

  /// Writes down whether records count.
  ///
  /// - Parameters:
  ///   - record: one record's ID and `count` or `leave-out`; or
  ///   - file: a table of them, with the columns `record` and `decision`.
  public static func decide(
    _ request: ProjectRequest, record: String?, decision: String?, file: String?
  ) throws(KitError) -> Outcome {
    let open = try request.open()
    var lines: [NamedTable.Line] = []
    if let record { lines.append(.init(number: 0, values: ["record": record, "decision": decision ?? ""])) }
    if let file { lines += try NamedTable.read(file, columns: ["record", "decision"]) }
    var decisions: [Decision] = []
    var whys: [StepFact] = []
    for line in lines {
      let counts: Bool
      switch line["decision"] {
      case "count": counts = true
      case "leave-out": counts = false
      default:
        throw .badDecision(
          place: line.place(file, "decision"), found: line["decision"], expected: "count, leave-out")
      }
      let id = try open.recordID(line.record, line.place(file))
      _ = try project { () throws(ProjectError) in try open.project.record(id, open.state) }
      decisions.append(Decision(record: id, counts: counts))
      if !line["why"].isEmpty { whys.append(StepFact("record", "\(id) (\(line["why"]))")) }
    }
    try open.requireRecords(Set(decisions.map(\.record)))
    let step = try project { () throws(ProjectError) in
      try open.project.decide(decisions, facts: whys, by: request.step)
    }
    return try done(request, step)
  }

  /// Removes a respondent's answers for good.
  ///
  /// - Parameters:
  ///   - record: the record's ID; or
  ///   - person: what stands in the column that links one person's answers: all records of this person.
  public static func forget(_ request: ProjectRequest, record: String?, person: String?) throws(KitError) -> Outcome {
    let before = try request.open()
    var records: [RecordID] = []
    if let record { records.append(try before.recordID(record, "--record")) }
    if let person {
      let key = try LinkKey(beside: request.path, absence: .fails)
      records += try before.records(of: try key.link(Array(person.utf8)))
    }
    guard !records.isEmpty else { throw .nobodyToForget }
    for record in records {
      _ = try project { () throws(ProjectError) in try before.project.forget(record, by: request.step) }
    }
    let after = try request.open()
    return ProjectReports(after, request.language).outcome { $0.forgotten(records, before: before) }
  }

  /// Gives a project back as plain files in a new folder, from which ``import(_:)`` takes it in again.
  public static func export(_ request: ProjectRequest, toFolder folder: String) throws(KitError) -> Outcome {
    let open = try request.open()
    let files = try ProjectFolder.write(open, to: folder)
    return ProjectReports(open, request.language).outcome { $0.given(files, folder) }
  }

  /// What the last step has come to.
  private static func done(_ request: ProjectRequest, _ step: Int) throws(KitError) -> Outcome {
    let open = try request.open()
    return ProjectReports(open, request.language).outcome { $0.done(step) }
  }

  static func project<Value>(_ body: () throws(ProjectError) -> Value) throws(KitError) -> Value {
    do throws(ProjectError) {
      return try body()
    } catch {
      throw .project(error)
    }
  }
}

extension OpenProject {
  /// The record that a person names: `2:14`, or as findings name it: `2/karakol-2.csv:14`.
  func recordID(_ text: String, _ place: String) throws(KitError) -> RecordID {
    let text = RecordTime.record(text.trimmed)
    if let id = RecordID(text) { return id }
    // What follows the file's name may be the line alone, or line and column.
    for source in state.sources {
      let name = OpenProject.name(of: source) + ":"
      guard text.hasPrefix(name) else { continue }
      let line = text.dropFirst(name.count).prefix { $0 != ":" }
      if let id = RecordID("\(source.number):\(line)") { return id }
    }
    throw .badDecision(place: place, found: text, expected: "2:14")
  }

  /// - Throws: ``ProjectError/noSuchRecord(path:record:)`` where one of them is not there or was forgotten.
  func requireRecords(_ records: Set<RecordID>) throws(KitError) {
    var missing = records
    for source in state.sources where records.contains(where: { $0.source == source.number }) {
      for part in 0..<source.chunks {
        let records = try Survey.project { () throws(ProjectError) in
          try project.records(of: source.number, part: part)
        }
        missing.subtract(records.lazy.filter { !$0.isForgotten }.map(\.id))
      }
    }
    if let first = missing.min() { throw .project(.noSuchRecord(path: path, record: first.description)) }
  }

  /// All records of one person.
  func records(of link: PersonLink) throws(KitError) -> [RecordID] {
    guard link != .none else { return [] }
    var found: [RecordID] = []
    for source in state.sources where !source.file.link.isEmpty {
      for part in 0..<source.chunks {
        let records = try Survey.project { () throws(ProjectError) in
          try project.records(of: source.number, part: part)
        }
        found += records.filter { $0.link == link }.map(\.id)
      }
    }
    return found
  }
}
