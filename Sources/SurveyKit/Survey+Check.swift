internal import SurveyIngest
internal import SurveyModel
internal import SurveyTables
internal import SurveyTally

/// The use cases: what the command does, and any other program can do with one call.
public enum Survey {
  /// Reads and validates inputs; the report has every finding.
  ///
  /// - Throws: ``KitError`` where an input or the codebook cannot be used at all.
  public static func check(_ request: ReadRequest) throws(KitError) -> Outcome {
    try requireOneStandardInput(request.inputs)
    var reading = try Reading(request)
    let reader = reading.reader
    var files: [FileQuality] = []
    var channels = Quality.channelTally(reader.codebook, reader.layout)
    let consistency = Quality.consistencyTally(reader.codebook, reader.layout)
    var compared = 0
    for input in reading.inputs(request.inputs) {
      var counter = CheckCounter(
        quality: QualityTally(layout: reader.layout, compared: MarkProfiles.limit - compared),
        channels: channels.empty(), consistency: consistency)
      try reading.read(input, counting: &counter)
      compared += counter.quality.profiles.count
      channels.merge(counter.channels)
      if let report = reading.reports.last {
        files.append(
          FileQuality(
            path: report.path, tally: counter.quality, headers: headers(report.columns), dates: report.allDates,
            consistency: counter.consistency, threads: request.threads))
      }
    }
    try reading.finish()
    let quality = Quality(files: files, channels: channels, labels: reading.labels)
    var log = reader.findings
    for finding in quality.findings() { log.add(finding) }
    let check = CheckReport(
      files: reading.summaries, findings: log.findings,
      counts: Rule.allCases.map { ($0, log.count($0)) }.filter { $0.1 > 0 },
      notes: reading.dateNotes(), quality: quality)
    var report = check.report(request.language)
    report.facts += reading.standing?.facts ?? []
    var outcome = reading.outcome(report)
    outcome.findings = log
    return outcome
  }

  /// The header of each rating cell; of the first column, where a cell has several.
  private static func headers(_ columns: [Column]) -> [Int: String] {
    var headers: [Int: String] = [:]
    for column in columns {
      if case .rating(let cell) = column.target, headers[cell] == nil { headers[cell] = column.header }
    }
    return headers
  }

  /// How each column of the inputs is understood, and what is in it.
  public static func columns(_ request: ReadRequest) throws(KitError) -> Outcome {
    try requireOneStandardInput(request.inputs)
    var reading = try Reading(request)
    var files: [(path: String, columns: [ColumnSummary])] = []
    for input in reading.inputs(request.inputs) {
      let profile = try reading.profile(input)
      files.append((input.path, summaries(profile, reading.reader)))
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

/// Counts what tells careless questionnaires, channels that answer differently and how consistent criteria are, of one input.
private struct CheckCounter: ResponseCounter {
  private(set) var quality: QualityTally
  private(set) var channels: ChannelTally
  private(set) var consistency: ConsistencyTally

  mutating func add(_ batch: borrowing ResponseBatch) {
    quality.add(batch)
    channels.add(batch)
    consistency.add(batch)
  }

  mutating func merge(_ other: CheckCounter) {
    quality.merge(other.quality)
    channels.merge(other.channels)
    consistency.merge(other.consistency)
  }

  func empty() -> CheckCounter {
    CheckCounter(quality: quality.empty(), channels: channels.empty(), consistency: consistency.empty())
  }
}
