internal import GRDB

extension Project {
  /// What all steps come to by now.
  public func state() throws(ProjectError) -> ProjectState { try read { try ProjectState($0) } }

  /// Imports one file: all of it, or nothing where `body` throws, answers `nil`, or the file has nothing new.
  ///
  /// - Parameters:
  ///   - codebook: the text of the codebook of a project that has none yet; the same text of one that has.
  ///   - isTrial: whether everything is taken back at the end, so that what would come of it can be told.
  ///   - body: adds the file's records to the session and finishes it.
  /// - Returns: `nil` where `body` does.
  public func `import`(
    _ file: SourceFile, codebook: [UInt8], author: Author, isTrial: Bool = false,
    _ body: (ImportSession) throws -> ImportSummary?
  ) throws(ProjectError) -> ImportSummary? {
    var summary: ImportSummary?
    _ = try write { db -> Bool? in
      try create(db, codebook: codebook, author)
      let state = try ProjectState(db)
      guard state.codebook == codebook else { throw ProjectError.otherCodebook(path: path) }
      summary = try body(try ImportSession(db, file: file, state: state))
      guard let summary, summary.changesSomething, !isTrial else { return nil }
      return true
    }
    return summary
  }

  /// The first step of a project that has none.
  private func create(_ db: Database, codebook: [UInt8], _ author: Author) throws {
    guard try Log.head(db).step == 0 else { return }
    let step = try Log.open(db)
    try db.execute(sql: "INSERT INTO codebook VALUES (?, ?)", arguments: [step, codebook.data])
    var author = author
    author.why = ""
    try Log.close(db, step: step, .create, "", [], author)
  }

  /// Writes the step that `rows` are of, which answers what it was done to and its facts.
  private func change(
    _ action: Action, _ author: Author, rows: (Database, _ step: Int) throws -> (subject: String, facts: [StepFact])
  ) throws(ProjectError) -> Int {
    let step = try write { db -> Int? in
      let step = try Log.open(db)
      let (subject, facts) = try rows(db, step)
      try Log.close(db, step: step, action, subject, facts, author)
      return step
    }
    return step ?? 0
  }

  /// Takes a source out of all counts. Its records stay in the file; those of them that a later export has too count no more either, and the
  /// step says how many they are.
  public func remove(source: Int, by author: Author) throws(ProjectError) -> Int {
    try change(.remove, author) { db, _ in
      let state = try ProjectState(db)
      guard state.live.contains(source) else {
        throw ProjectError.noSuchSource(path: path, number: source, known: state.sources.count)
      }
      let lost = state.lost(with: [source], from: state.live.subtracting([source]))
      return (String(source), [StepFact("file", state.source(source)?.file.name ?? "")] + lost)
    }
  }

  /// Takes a step back; the last one that can be where `number` is `nil`.
  ///
  /// A step that took back another one can be taken back too: then that one holds again. Records that count again by it, but have come with
  /// another file meanwhile, are flagged as repeated: nobody counts twice.
  public func undo(step number: Int?, by author: Author) throws(ProjectError) -> (step: Int, undone: Step) {
    var undone: Step?
    let step = try change(.undo, author) { db, step in
      let before = try ProjectState(db)
      let steps = before.steps
      let last = steps.last { $0.canBeUndone && $0.action != .undo }
      guard let target = number.map({ number in steps.first { $0.number == number } }) ?? last else {
        throw ProjectError.noSuchStep(path: path, number: number ?? 0, last: steps.count)
      }
      guard target.canBeUndone else {
        throw ProjectError.cannotUndo(path: path, step: target.number, action: target.action.rawValue)
      }
      undone = target
      try db.execute(sql: "INSERT INTO undone VALUES (?, ?)", arguments: [step, target.number])
      var facts = [StepFact("action", target.action.rawValue)]
      let pending = Step(
        number: step, time: author.time, author: author.name, action: .undo, subject: String(target.number),
        facts: facts,
        why: author.why)
      let after = try ProjectState(db, with: pending)
      let repeated = try Revival(db, before: before, after: after).flagRepeated(step: step)
      if repeated > 0 { facts.append(StepFact("repeated", String(repeated))) }
      facts += before.lost(with: before.live.subtracting(after.live), from: after.live)
      return (String(target.number), facts)
    }
    guard let undone else { throw .noSuchStep(path: path, number: number ?? 0, last: 0) }
    return (step, undone)
  }

  /// Puts texts in the place of cells; the file's own stay.
  public func correct(
    _ corrections: [CellCorrection], as action: Action = .correct, facts: [StepFact], by author: Author
  ) throws(ProjectError) -> Int {
    try change(action, author) { db, step in
      for cell in corrections {
        try db.cachedStatement(
          sql: "INSERT INTO correction (step, record, \"column\", is_text, was, value) VALUES (?, ?, ?, ?, ?, ?)"
        ).execute(arguments: [
          step, cell.record.key, cell.column, cell.isText ? 1 : 0, cell.was.data, cell.value.data,
        ])
      }
      return (corrections.count == 1 ? corrections[0].record.description : "", facts)
    }
  }

  /// Writes down whether records count, and what that means for their other versions: ``ProjectState/following(_:)``.
  ///
  /// - Parameter facts: what else the log says.
  public func decide(_ decisions: [Decision], facts: [StepFact], by author: Author) throws(ProjectError) -> Int {
    try change(.decide, author) { db, step in
      let state = try ProjectState(db)
      let following = state.following(decisions)
      let all = decisions + following
      for decision in all {
        try db.cachedStatement(sql: "INSERT INTO decision (step, record, counts) VALUES (?, ?, ?)").execute(
          arguments: [step, decision.record.key, decision.counts ? 1 : 0])
      }
      let counts = [("count", all.count { $0.counts }), ("leave-out", all.count { !$0.counts })]
      return (
        decisions.count == 1 ? decisions[0].record.description : "",
        counts.filter { $0.1 > 0 }.map { StepFact($0.0, String($0.1)) }
          + following.map { StepFact($0.counts ? Step.countsInstead : Step.leftOutInstead, $0.record.description) }
          + state.withoutVersion(all).map { StepFact(Step.noVersion, $0.description) } + facts
      )
    }
  }

  /// Takes a respondent's answers out of the file itself, and what was found in them. What is left is that there was a record.
  ///
  /// The texts of corrections of its free text go too. Neither this step nor the answers can be brought back.
  public func forget(_ record: RecordID, by author: Author) throws(ProjectError) -> Int {
    let step = try change(.forget, author) { db, _ in
      let state = try ProjectState(db)
      guard let source = state.source(record.source), !state.forgotten.contains(record) else {
        throw ProjectError.noSuchRecord(path: path, record: record.description)
      }
      var isFound = false
      for part in 0..<source.chunks {
        let id = Chunk.id(source: source.number, number: part + 1)
        var chunk = try Chunk.read(db, id: id)
        guard let row = chunk.knownBy.firstIndex(where: { $0.line == UInt64(record.line) }) else { continue }
        isFound = true
        // What was found in it stands between its line and the next record's, which may be in the next part.
        var next = chunk.knownBy.dropFirst(row + 1).first
        if next == nil, part + 1 < source.chunks {
          next = try Chunk.read(db, id: Chunk.id(source: source.number, number: part + 2)).knownBy.first
        }
        let end = next.map { Int($0.line) } ?? .max
        chunk.texts[row] = []
        chunk.knownBy[row] = KnownBy(
          line: UInt64(record.line), hash: 0, identity: 0, group: chunk.knownBy[row].group, link: .none)
        try chunk.write(db, id: id)
        let answers = AnswerBlock.clearing(row: row, of: try Chunk.readBlock(db, id: id).bytes)
        try Chunk.writeBlock(db, id: id, answers: answers)
        var keys = ImportSession.keys(of: source.number)
        keys += [record.line, end]
        try db.execute(
          sql: "UPDATE finding SET found = '', arguments = '' WHERE id BETWEEN ? AND ? AND line >= ? AND line < ?",
          arguments: keys)
      }
      guard isFound else { throw ProjectError.noSuchRecord(path: path, record: record.description) }
      try db.execute(
        sql: "UPDATE correction SET was = x'', value = x'' WHERE record = ? AND is_text", arguments: [record.key])
      return (record.description, [])
    }
    // What is deleted is overwritten (`secure_delete`). This gives the room back; where it fails, nothing is lost but that.
    try? queue.vacuum()
    return step
  }
}
