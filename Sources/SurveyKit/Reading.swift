internal import SurveyCodebook
internal import SurveyIngest
internal import SurveyModel
internal import SurveyTables
internal import SurveyTally
internal import SurveyWords

/// A run over the inputs of one command.
struct Reading {
  let request: ReadRequest
  let reader: SurveyReader
  private(set) var reports: [InputReport] = []

  init(_ request: ReadRequest) throws(KitError) {
    self.request = request
    reader = SurveyReader(codebook: try Self.codebook(request.codebook), options: request.options)
  }

  var words: Words { Words(request.language) }

  var labels: Labels {
    Labels(codebook: reader.codebook, layout: reader.layout, categories: reader.categories, language: request.language)
  }

  static func codebook(_ path: String?) throws(KitError) -> Codebook {
    try path.map { path throws(KitError) in try parsed(path, Codebook.parsing) } ?? .standard
  }

  static func theme(_ path: String?) throws(KitError) -> Theme {
    guard let path else { return Theme() }
    return try parsed(path) { bytes, file throws(CodebookError) in
      // A picture stands beside the theme, unless its path says otherwise.
      try Theme.parsing(bytes, file: file) { picture in
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
        return try? InputFile.contents(
          of: picture.hasPrefix("/") ? picture : folder + picture, limit: Logo.mostBytes)
      }
    }
  }

  /// What a file of settings holds; its errors name line and column.
  private static func parsed<Settings>(
    _ path: String, _ parse: (_ bytes: [UInt8], _ file: String) throws(CodebookError) -> Settings
  ) throws(KitError) -> Settings {
    let bytes = try InputFile.contents(of: path, limit: 1 << 20)
    do throws(CodebookError) {
      return try parse(bytes, path)
    } catch {
      throw .codebook(
        location: error.line > 0 ? "\(error.file):\(error.line):\(error.column)" : error.file, path: error.path,
        found: error.found,
        expected: error.expected, problem: error.problem.rawValue)
    }
  }

  /// Reads an input and counts its responses.
  mutating func read(_ input: Input, counting counter: inout some ResponseCounter) throws(KitError) {
    do throws(InputError) {
      reports.append(try reader.read(input, counting: &counter))
    } catch {
      throw .input(error)
    }
  }

  /// Reads inputs and counts their responses once for each request; what the filters of the first one name must be there.
  mutating func counts(_ inputs: [Input], _ requests: [PivotRequest]) throws(KitError) -> (
    tallies: [PivotTally], codes: OpenCodes
  ) {
    var counter = PivotCounter(requests, reader)
    for input in inputs { try read(input, counting: &counter) }
    try finish()
    try counter.codes.check(requests.first?.filters ?? [], reader)
    return (counter.tallies, counter.codes)
  }

  /// Whether some input had nothing but records that another input of this run has.
  var hasOnlyRepeats: Bool { reports.contains { $0.accepted > 0 && $0.accepted == $0.repeated } }

  /// Writes the refused records, if that was asked for.
  func finish() throws(KitError) {
    guard let path = request.rejects else { return }
    var bytes: [UInt8] = []
    for report in reports where !report.rejects.isEmpty { bytes += Rejects.bytes(of: report) }
    try OutputFile.write(bytes, to: path, isPrivate: true)
  }

  func outcome(_ report: Report) -> Outcome {
    Outcome(report: report, findings: reader.findings, files: summaries, threads: request.threads)
  }

  var summaries: [FileSummary] {
    reports.map { report in
      FileSummary(
        path: report.path, encoding: encodingText(report.encoding),
        dialect:
          "\(report.dialect.delimiter == 9 ? words(.separatorTab) : "“\(report.dialect.delimiterName)”"), \(report.dialect.lineEnd.rawValue)",
        read: report.read, accepted: report.accepted, refused: report.refused, repeated: report.repeated)
    }
  }

  private func encodingText(_ decision: EncodingDecision) -> String {
    let reason =
      switch decision.reason {
      case .given: words(.encodingGiven)
      case .byteOrderMark: words(.encodingMark)
      case .zeroBytes: words(.encodingZeros)
      case .valid: words(.encodingValid)
      case .nearlyValid: words(.encodingNearly)
      case .likelyLetters: words(.encodingLikely, String(decision.percent ?? 0))
      case .detector: words(.encodingDetector)
      }
    return "\(decision.encoding) (\(reason))"
  }

  /// The first and the last day of each wave's responses, by its code.
  func days() -> [UInt16: ClosedRange<CalendarDay>] {
    // The order of day and month is each file's own; what is merged are days.
    var days: [UInt16: ClosedRange<CalendarDay>] = [:]
    for report in reports {
      let column = report.allDates
      for (wave, range) in report.dates {
        guard let own = range.days(decidedBy: column) else { continue }
        let known = days[wave] ?? own
        days[wave] = min(known.lowerBound, own.lowerBound)...max(known.upperBound, own.upperBound)
      }
    }
    return days
  }

  /// What is to be said of dates whose day and month cannot be told apart.
  var undecidedDateNotes: [String] {
    reports.contains(where: \.allDates.isUndecided) ? [words(.datesUndecided)] : []
  }

  /// The dates of each wave: "Second assessment: answers from 3 September 2025 to 12 October 2025".
  func dateNotes() -> [String] {
    days().sorted { $0.key < $1.key }.map { wave, days in
      words(.waveDates, labels.waveName(wave), words.date(days.lowerBound), words.date(days.upperBound))
    } + undecidedDateNotes
  }
}

/// Counts for several pivots at once, and which places, waves and modes there are.
private struct PivotCounter: ResponseCounter {
  private(set) var tallies: [PivotTally]
  private(set) var codes = OpenCodes()

  init(_ requests: [PivotRequest], _ reader: SurveyReader) {
    tallies = requests.map { PivotTally(request: $0, codebook: reader.codebook, layout: reader.layout) }
  }

  mutating func add(_ batch: borrowing ResponseBatch) {
    codes.add(batch)
    for index in tallies.indices { tallies[index].add(batch) }
  }

  mutating func merge(_ other: PivotCounter) {
    codes.merge(other.codes)
    for index in tallies.indices { tallies[index].merge(other.tallies[index]) }
  }

  func empty() -> PivotCounter {
    var other = self
    other.codes = OpenCodes()
    for index in tallies.indices { other.tallies[index] = tallies[index].empty() }
    return other
  }
}
