internal import SurveyIngest
internal import SurveyModel
internal import SurveyStore
internal import SurveyTables
internal import SurveyWords

/// How a person is asked about differences between two typings.
public struct EntryConversation {
  /// The next line without its end; `nil` where there are no more.
  public var readLine: () -> String?
  /// Shows a line, without its end.
  public var write: (String) -> Void

  public init(readLine: @escaping () -> String?, write: @escaping (String) -> Void) {
    self.readLine = readLine
    self.write = write
  }
}

extension Survey {
  /// Compares the first and the second typing of paper in a project, and writes down what was decided about their differences.
  ///
  /// A decision for the second typing or for another value corrects the first, which is the one that counts.
  ///
  /// - Parameters:
  ///   - file: a CSV of decisions; `nil` for none.
  ///   - conversation: with whom the open differences are talked through; `nil` for nobody. Each decision is kept at once.
  public static func reconcile(
    _ request: ProjectRequest, decisions file: String? = nil, conversation: EntryConversation? = nil
  ) throws(KitError) -> Outcome {
    var open = try request.open()
    let typings = try Typings(open)
    let reconciliation = Reconciliation(first: typings.first, second: typings.second)
    let corrector = Corrector(open, request.language)
    if let file {
      let decisions = try EntryDecisions.read(file, for: reconciliation) { corrector.expected($0, $1) }
      try keep(decisions, reconciliation, request)
      open = try request.open()
    }
    if let conversation {
      let entries = ReconciledEntries(reconciliation, decisions: Typings.decisions(open, reconciliation))
      _ = try EntryDialogue(entries, words: Words(request.language)) { corrector.expected($0, $1) }.run(
        readLine: conversation.readLine, write: conversation.write
      ) { decision throws(KitError) in try keep([decision], reconciliation, request) }
      open = try request.open()
    }
    let entries = ReconciledEntries(reconciliation, decisions: Typings.decisions(open, reconciliation))
    return Outcome(report: entries.report(request.language), findings: FindingLog(), files: [])
  }

  private static func keep(
    _ decisions: [EntryDecision], _ reconciliation: Reconciliation, _ request: ProjectRequest
  ) throws(KitError) {
    guard !decisions.isEmpty else { return }
    let open = try request.open()
    let corrector = Corrector(open, request.language)
    var cells: [CellCorrection] = []
    var lines: [StepFact] = []
    for decision in decisions {
      let query = CorrectionQuery(
        record: decision.record, field: decision.field, value: decision.value, why: decision.why)
      // What the first typing has needs no look: it stands there.
      let cell = try corrector.cell(query, checks: decision.choice == .other)
      cells.append(cell)
      lines.append(Corrector.fact(cell, query))
    }
    let facts = EntryDecision.Choice.allCases.map { choice in
      StepFact(choice.rawValue, String(decisions.count { $0.choice == choice }))
    }.filter { $0.value != "0" }
    let step = request.step
    _ = try project { () throws(ProjectError) in
      try open.project.correct(cells, as: .reconcile, facts: facts + lines, by: step)
    }
  }
}

/// The two typings of a project's paper, as they were typed.
private struct Typings {
  private(set) var first: [EntryForm] = []
  private(set) var second: [EntryForm] = []

  init(_ open: OpenProject) throws(KitError) {
    let reader = SurveyReader(codebook: open.codebook)
    for source in open.state.liveSources where source.file.entry != 0 {
      let forms = try Self.forms(open, source, reader)
      if source.file.entry == 1 { first += forms } else { second += forms }
    }
  }

  private static func forms(
    _ open: OpenProject, _ source: StoredSource, _ reader: SurveyReader
  ) throws(KitError) -> [EntryForm] {
    let headers = RecordText.fields(source.file.header).map { String(decoding: $0, as: UTF8.self) }
    let columns = reader.columns(of: headers)
    let excluded = open.state.overlay(of: source.number).excluded
    var forms: [EntryForm] = []
    var batch = ResponseBatch(layout: reader.layout, capacity: ResponseBatch.usualCapacity)
    for part in 0..<source.chunks {
      let (records, answers) = try Survey.project { () throws(ProjectError) in
        (
          try open.project.records(of: source.number, part: part),
          try open.project.answers(of: source.number, part: part)
        )
      }
      guard answers.fill(&batch), batch.count == records.count else {
        throw .project(.damaged(path: open.path, place: OpenProject.name(of: source)))
      }
      for (row, record) in records.enumerated() where !record.isForgotten && !excluded.contains(record.id.line) {
        let fields = RecordText.fields(record.text).map { String(decoding: $0, as: UTF8.self) }
        let group = source.groups.indices.contains(record.group) ? source.groups[record.group] : nil
        forms.append(
          EntryForm(
            group: EntryForm.Group(place: group?.place ?? "", wave: group?.wave ?? "", mode: group?.mode ?? ""),
            number: zip(columns, fields).first { $0.0.role == .key }?.1 ?? "", record: record.id.description,
            cells: cells(columns, fields, batch, row, reader.layout)))
      }
    }
    return forms
  }

  private static func cells(
    _ columns: [Column], _ fields: [String], _ batch: ResponseBatch, _ row: Int, _ layout: ResponseLayout
  ) -> [EntryForm.Cell] {
    var cells: [EntryForm.Cell] = []
    var seen: Set<String> = []
    for (column, value) in zip(columns, fields) {
      let field = column.id.isEmpty ? column.role.rawValue : column.id
      // Of two columns for one question the filled one counts.
      guard column.role != .key, column.role != .identity, column.role != .ignored else { continue }
      let cell = EntryForm.Cell(
        field: field, label: column.header.trimmed, value: value.trimmed,
        canonical: canonical(column.target, value, batch, row, layout))
      if seen.insert(field).inserted {
        cells.append(cell)
      } else if let index = cells.firstIndex(where: { $0.field == field }), cells[index].canonical.isEmpty {
        cells[index] = cell
      }
    }
    return cells
  }

  /// What decides whether two typings agree: the code where it says all, else the text.
  private static func canonical(
    _ target: Column.Target, _ value: String, _ batch: ResponseBatch, _ row: Int, _ layout: ResponseLayout
  ) -> String {
    let text = folded(value)
    guard !text.isEmpty else { return "" }
    switch target {
    case .rating(let cell):
      let code = batch.rating(cell, row: row)
      return code == .invalid ? text : "#\(code.rawValue)"
    case .dimension(let index) where !layout.dimensions[index].isMultiple && !layout.dimensions[index].isOpen:
      // An option is one however it is spelled; the texts of all others are their own.
      let options = layout.dimensions[index].categories.indices
      let option = batch.code(index, row: row).substantiveIndex
      return option.map { options.contains($0) ? "#\($0)" : text } ?? text
    default:
      return text
    }
  }

  /// What was decided so far: corrections that a reconciliation made, in their order.
  static func decisions(_ open: OpenProject, _ reconciliation: Reconciliation) -> [EntryDecision] {
    var columns: [Int: [String]] = [:]
    for source in open.state.sources {
      columns[source.number] = source.file.columns.map { $0.id.isEmpty ? $0.role : $0.id }
    }
    return reconciliation.differences.compactMap { difference in
      guard let id = RecordID(difference.record), let names = columns[id.source],
        let cell = open.state.corrections[id]?.values.first(where: {
          $0.isReconciled && names.indices.contains($0.column) && names[$0.column] == difference.field
        })
      else { return nil }
      let value = String(decoding: cell.value, as: UTF8.self)
      return EntryDecision(difference, .other, other: value, why: "")
    }
  }
}
