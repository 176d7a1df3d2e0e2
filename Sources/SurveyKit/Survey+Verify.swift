internal import SurveyIngest
internal import SurveyModel
internal import SurveyStore
internal import SurveyTables
internal import SurveyWords

extension Survey {
  /// Looks for whatever in a project is not as its steps left it: pages, log, seal, records, and answers that are not what their records say.
  ///
  /// - Returns: the outcome, and whether all of it holds.
  public static func verify(_ request: ProjectRequest) throws(KitError) -> (outcome: Outcome, isWhole: Bool) {
    try request.requireEnding()
    let project = try project { () throws(ProjectError) in try Project(opening: request.path, isChecked: false) }
    var breaches = try self.project { () throws(ProjectError) in try project.breaches() }
    var steps = 0
    var head = ""
    // What is broken may not be readable at all.
    if !breaches.contains(where: { $0.part == .file }), let state = try? project.state() {
      steps = state.steps.count
      head = state.head
      if breaches.isEmpty || breaches.allSatisfy({ $0.part == .log }) {
        breaches += try answerBreaches(project, state, request.path)
      }
    }
    let words = Words(request.language)
    let table = Table(
      title: words(breaches.isEmpty ? .verifyWhole : .verifyBroken),
      columns: [Table.Column(words(.partHead), .left), Table.Column(words(.foundHead), .left)],
      rows: breaches.isEmpty
        ? Breach.Part.allCases.map { part in
          Table.Row(.body, [Table.Cell(words(part.phrase)), Table.Cell(words(.verifyFits))])
        }
        : breaches.map { breach in
          Table.Row(.body, [Table.Cell(words(breach.part.phrase)), Table.Cell(text(breach, words), .error)])
        },
      notes: breaches.isEmpty ? [words(.verifyCount, String(steps)), words(.logHead, head)] : [words(.verifyAdvice)])
    let data = DataTable(
      columns: ["part", "number", "detail"],
      rows: breaches.map { [.text($0.part.rawValue), .integer($0.number), .text($0.detail)] })
    let report = Report(
      command: "verify", language: request.language, tables: [table], data: data,
      facts: [
        .init("whole", .integer(breaches.isEmpty ? 1 : 0)), .init("steps", .integer(steps)), .init("head", .text(head)),
      ])
    return (Outcome(report: report, findings: FindingLog(), files: []), breaches.isEmpty)
  }

  private static func text(_ breach: Breach, _ words: Words) -> String {
    switch breach.part {
    case .file: breach.detail
    case .log: words(.verifyStep, String(breach.number), words(reason(breach.detail)))
    case .seal: words(.verifySeal)
    case .records: words(.verifyRecords, String(breach.number))
    case .answers: words(.verifyAnswers, String(breach.number), breach.detail)
    }
  }

  private static func reason(_ detail: String) -> Phrase {
    switch detail {
    case "missing": .verifyMissing
    case "order": .verifyOrder
    case "rows": .verifyRows
    case "head": .verifyHead
    default: .verifyChanged
    }
  }

  /// Reads all records again and compares what comes of them with the blocks of answers.
  private static func answerBreaches(
    _ project: Project, _ state: ProjectState, _ path: String
  ) throws(KitError) -> [Breach] {
    let codebook = try OpenProject.parsed(state.codebook, path)
    var breaches: [Breach] = []
    for source in state.sources where source.file.coding == answerCoding {
      let reader = SurveyReader(codebook: codebook)
      let failure = StoredInput.Failure()
      var comparison = AnswerComparison(project, source, reader)
      let input = Input(
        path: OpenProject.name(of: source), place: source.file.place, wave: source.file.wave, mode: source.file.mode,
        stored: StoredInput.original(project, source, failure))
      do throws(InputError) {
        _ = try reader.read(input) { comparison.add($0) }
      } catch {
        throw failure.value.map { .project($0) } ?? .input(error)
      }
      if let line = comparison.firstDifference() {
        breaches.append(Breach(.answers, source.number, detail: String(line)))
      }
    }
    return breaches
  }
}

/// Compares answers as they are read with those of a source's blocks, record by record.
private struct AnswerComparison {
  private let project: Project
  private let source: StoredSource
  /// By open dimension and the source's own code: the reader's.
  private let codes: [[UInt16: UInt16]]
  private var block: ResponseBatch
  private var part = 0
  private var row = 0
  private var difference: Int?

  init(_ project: Project, _ source: StoredSource, _ reader: SurveyReader) {
    self.project = project
    self.source = source
    var codes: [[UInt16: UInt16]] = [[:], [:], [:]]
    for value in source.opened where codes.indices.contains(value.dimension) {
      codes[value.dimension][value.code] = reader.code(of: value.name, dimension: value.dimension).rawValue
    }
    self.codes = codes
    block = ResponseBatch(layout: reader.layout, capacity: ResponseBatch.usualCapacity)
  }

  mutating func add(_ batch: borrowing ResponseBatch) {
    for index in 0..<batch.count where difference == nil {
      guard load() else {
        difference = batch.lines[index]
        return
      }
      if !isSame(batch, index) { difference = block.lines[row] }
      row += 1
    }
  }

  /// The line of the first record whose answers are others, or that is only on one side.
  mutating func firstDifference() -> Int? {
    if difference == nil, load() { difference = block.lines[row] }
    return difference
  }

  /// Goes to the next record of the blocks that was not forgotten.
  private mutating func load() -> Bool {
    while true {
      while row < block.count {
        // What was forgotten has no answers at all, not even "not asked" in a place.
        if block.codes[ResponseLayout.place * block.capacity + row] != 0 || !isEmptyRow { return true }
        row += 1
      }
      guard part < source.chunks, let next = try? project.answers(of: source.number, part: part), next.fill(&block)
      else {
        return false
      }
      part += 1
      row = 0
    }
  }

  private var isEmptyRow: Bool {
    for cell in 0..<block.cells where block.ratings[cell * block.capacity + row] != 0 { return false }
    for dimension in 0..<block.dimensions where block.codes[dimension * block.capacity + row] != 0 { return false }
    return block.times[row].order == .absent
  }

  private func isSame(_ batch: borrowing ResponseBatch, _ index: Int) -> Bool {
    for cell in 0..<block.cells
    where block.ratings[cell * block.capacity + row] != batch.ratings[cell * batch.capacity + index] { return false }
    for dimension in 0..<block.dimensions {
      let own = block.codes[dimension * block.capacity + row]
      let common = dimension < codes.count ? codes[dimension][own] ?? own : own
      if common != batch.codes[dimension * batch.capacity + index] { return false }
    }
    let words = block.capacity == 0 ? 0 : block.words.count / block.capacity
    for word in 0..<words
    where block.words[word * block.capacity + row] != batch.words[word * batch.capacity + index] { return false }
    return block.times[row] == batch.times[index]
  }
}

extension Breach.Part {
  var phrase: Phrase {
    switch self {
    case .file: .partFile
    case .log: .partLog
    case .seal: .partSeal
    case .records: .partRecords
    case .answers: .partAnswers
    }
  }
}
