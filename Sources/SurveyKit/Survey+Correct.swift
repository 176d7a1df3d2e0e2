internal import SurveyIngest
internal import SurveyModel
internal import SurveyStore
internal import SurveyTables
internal import SurveyWords

/// A cell to correct, as a person names it.
public struct CorrectionQuery: Hashable, Sendable {
  /// The record's ID: `2:14`.
  public var record: String
  /// `service/criterion`, a question's id, or `place`, `wave`, `mode`, `time`, `key`.
  public var field: String
  /// What shall stand there: as on the paper, or by its id; empty for no answer.
  public var value: String
  /// Where this was said: `corrections.csv:3`; empty for the command line.
  public var place: String
  /// Why this one; empty where the step's reason says it.
  public var why: String

  public init(record: String, field: String, value: String, place: String = "", why: String = "") {
    self.why = why
    self.record = record
    self.field = field
    self.value = value
    self.place = place
  }
}

extension Survey {
  /// Puts a value in the place of what a cell says. The file's own text stays, and the log says who did it and why.
  public static func correct(_ request: ProjectRequest, _ query: CorrectionQuery) throws(KitError) -> Outcome {
    try correct(request, [query])
  }

  /// The same for the lines of a table with the columns `record`, `field` and `to`: all of them or, where one cannot be done, none.
  public static func correct(_ request: ProjectRequest, from file: String) throws(KitError) -> Outcome {
    let lines = try NamedTable.read(file, columns: ["record", "field", "to"])
    return try correct(
      request,
      lines.map {
        CorrectionQuery(
          record: $0.record, field: $0["field"], value: $0["to"], place: $0.place(file), why: $0["why"])
      })
  }

  private static func correct(_ request: ProjectRequest, _ queries: [CorrectionQuery]) throws(KitError) -> Outcome {
    let open = try request.open()
    let (cells, failures) = try Corrector(open, request.language).cells(queries)
    if let failure = failures.first { throw failures.count == 1 ? failure : .several(failures) }
    var facts: [StepFact] = cells.count == 1 ? [] : [StepFact("cells", String(cells.count))]
    for (cell, query) in zip(cells, queries) { facts.append(Corrector.fact(cell, query)) }
    let step = try project { () throws(ProjectError) in
      try open.project.correct(cells, facts: facts, by: request.step)
    }
    let after = try request.open()
    return ProjectReports(after, request.language).outcome { $0.done(step) }
  }
}

/// Finds the cells that are to be corrected, and sees that the new texts can be read.
struct Corrector {
  private let open: OpenProject
  private let words: Words
  private let layout: ResponseLayout

  init(_ open: OpenProject, _ language: Language) {
    self.open = open
    words = Words(language)
    layout = ResponseLayout(open.codebook)
  }

  /// The corrections, and why some cannot be made.
  func cells(_ queries: [CorrectionQuery]) throws(KitError) -> ([CellCorrection], [KitError]) {
    var cells: [CellCorrection] = []
    var failures: [KitError] = []
    for query in queries {
      do throws(KitError) {
        cells.append(try cell(query))
      } catch {
        if case .project(.damaged) = error { throw error }
        failures.append(error)
      }
    }
    return (cells, failures)
  }

  /// What the log says of a correction; texts of people are not in it, since they may have to be forgotten.
  static func fact(_ cell: CellCorrection, _ query: CorrectionQuery) -> StepFact {
    func shown(_ bytes: [UInt8]) -> String { bytes.isEmpty ? "∅" : String(decoding: bytes, as: UTF8.self) }
    let change = cell.isText ? "…" : "\(shown(cell.was)) → \(shown(cell.value))"
    let why = query.why.isEmpty ? "" : " (\(query.why))"
    return StepFact("cell", "\(cell.record) \(query.field): \(change)\(why)")
  }

  /// What a question takes, in words, where it does not take `value`; `nil` where it does.
  func expected(_ field: String, _ value: String) -> String? {
    for source in open.state.liveSources {
      guard let column = source.file.columns.firstIndex(where: { $0.id == field }) else { continue }
      let blank = RecordText.joined([[UInt8]](repeating: [], count: source.file.columns.count))
      let cells = [column: Array(text(value, source.file.columns[column]).utf8)]
      do throws(KitError) {
        try check(CorrectionQuery(record: "", field: field, value: value), source, blank, cells, column)
      } catch {
        if case .badCorrection(_, _, _, let expected) = error { return expected }
      }
      return nil
    }
    return nil
  }

  /// - Parameter checks: whether it is seen to that the new text can be read.
  func cell(_ query: CorrectionQuery, checks: Bool = true) throws(KitError) -> CellCorrection {
    let id = try open.recordID(query.record, query.place.isEmpty ? "--record" : query.place)
    guard let source = open.state.source(id.source), open.state.live.contains(id.source) else {
      throw .project(.noSuchRecord(path: open.path, record: id.description))
    }
    let record = try Survey.project { () throws(ProjectError) in try open.project.record(id, open.state) }
    let known = open.state.corrections[id]?.mapValues(\.value) ?? [:]
    let fields = RecordText.fields(StoredRecords.corrected(record.text, known))
    let columns = source.file.columns.indices.filter { index in
      let column = source.file.columns[index]
      return (column.id == query.field || column.role == query.field) && column.role != ColumnRole.identity.rawValue
    }
    // Of two columns for one question the filled one counts.
    guard let column = columns.first(where: { fields.indices.contains($0) && !fields[$0].isEmpty }) ?? columns.first,
      fields.indices.contains(column)
    else {
      throw .noSuchField(
        place: query.place, field: query.field, source: OpenProject.name(of: source),
        known: source.file.columns.filter { !$0.id.isEmpty }.map(\.id))
    }
    let role = ColumnRole(rawValue: source.file.columns[column].role) ?? .ignored
    let isText = [.text, .ignored, .number].contains(role)
    let value = Array(text(query.value, source.file.columns[column]).utf8)
    if looksPersonal(query.value), role != .time { throw .personalCorrection(place: query.place) }
    if checks { try check(query, source, record.text, known.merging([column: value]) { $1 }, column) }
    return CellCorrection(record: id, column: column, value: value, was: fields[column], isText: isText)
  }

  /// What stands for an id in a file: the label of an option or of an answer that is no mark.
  private func text(_ value: String, _ column: StoredColumn) -> String {
    let value = value.trimmed
    if value == NonSubstantive.blank.rawValue { return "" }
    if let dimension = layout.dimensions.first(where: { $0.id == column.id }),
      let option = dimension.categories.first(where: { $0.id == value })
    {
      return option.label.wordings.first?.text ?? value
    }
    if let reason = NonSubstantive(rawValue: value), let label = open.codebook.nonSubstantive[reason]?.label {
      return label.wordings.first?.text ?? value
    }
    return value
  }

  /// Reads the record as it will be.
  private func check(
    _ query: CorrectionQuery, _ source: StoredSource, _ record: [UInt8], _ cells: [Int: [UInt8]], _ column: Int
  ) throws(KitError) {
    let text = source.file.header + [0x0A] + StoredRecords.corrected(record, cells) + [0x0A]
    let reader = SurveyReader(codebook: open.codebook)
    do throws(InputError) {
      _ = try reader.read(
        Input(path: OpenProject.name(of: source), stored: StoredText(text, isPart: true))
      ) { _ in }
    } catch {
      throw .input(error)
    }
    guard let finding = reader.findings.findings.first(where: { $0.location.column == column + 1 }) else { return }
    throw .badCorrection(
      place: query.place.isEmpty ? "--to" : query.place, field: query.field, found: query.value,
      expected: words.expected(finding))
  }
}
