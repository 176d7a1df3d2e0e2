internal import SurveyIngest
internal import SurveyModel
internal import SurveyTables

/// The use cases: what the command does, and any other program can do with one call.
public enum Survey {
  /// Reads and validates inputs; the report has every finding.
  ///
  /// - Throws: ``KitError`` where an input or the codebook cannot be used at all.
  public static func check(_ request: ReadRequest) throws(KitError) -> Outcome {
    try requireOneStandardInput(request.inputs)
    var reading = try Reading(request)
    try reading.read(request.inputs.map(request.input)) { _ in }
    try reading.finish()
    let log = reading.reader.findings
    let check = CheckReport(
      files: reading.summaries, findings: log.findings,
      counts: Rule.allCases.map { ($0, log.count($0)) }.filter { $0.1 > 0 },
      notes: reading.dateNotes())
    return reading.outcome(check.report(request.language))
  }

  /// How each column of the inputs is understood, and what is in it.
  public static func columns(_ request: ReadRequest) throws(KitError) -> Outcome {
    try requireOneStandardInput(request.inputs)
    let reading = try Reading(request)
    var files: [(path: String, columns: [ColumnSummary])] = []
    for path in request.inputs {
      let profile: FileProfile
      do throws(InputError) {
        profile = try FileProfile(reading: path, options: request.options)
      } catch {
        throw .input(error)
      }
      files.append((path, summaries(profile, reading.reader)))
    }
    return reading.outcome(ColumnsReport(files: files).report(request.language))
  }

  private static func summaries(_ profile: FileProfile, _ reader: SurveyReader) -> [ColumnSummary] {
    zip(reader.columns(of: profile), profile.columns).map { column, content in
      var service = ""
      var criterion = ""
      if case .rating(let cell) = column.target {
        service = reader.codebook.services[reader.layout.cells[cell].service].id
        criterion = reader.codebook.criteria[reader.layout.cells[cell].criterion].id
      }
      return ColumnSummary(
        number: column.index + 1, header: column.header, role: column.role, id: column.id, service: service,
        criterion: criterion,
        filled: content.filled, blank: content.blank, distinct: content.distinct, closest: column.closest)
    }
  }

  static func requireOneStandardInput(_ inputs: [String]) throws(KitError) {
    if inputs.count(where: { $0 == "-" }) > 1 { throw .standardInputTwice }
  }
}
