internal import SurveyCodebook
internal import SurveyIngest
internal import SurveyModel
internal import SurveyStore
internal import SurveyTables
internal import SurveyTally
internal import SurveyWords

/// A run over the inputs of one command.
struct Reading {
  let request: ReadRequest
  let reader: SurveyReader
  private(set) var reports: [InputReport] = []
  /// The projects among the inputs, by path, and their sources, by what they are called.
  private let projects: [String: OpenProject]
  private var stored: [String: StoredInput] = [:]
  /// How many of the inputs are of the first assessment, where it is told by the files.
  private(set) var firstInputs = 0

  /// - Parameter paths: all inputs that will be read; `nil` for the request's.
  init(_ request: ReadRequest, paths: [String]? = nil) throws(KitError) {
    self.request = request
    var projects: [String: OpenProject] = [:]
    for path in paths ?? request.inputs where OpenProject.isProject(path) && projects[path] == nil {
      projects[path] = try OpenProject(path)
    }
    self.projects = projects
    try Self.requireOnce(paths ?? request.inputs, projects)
    let codebook = try Self.codebook(request, projects)
    reader = SurveyReader(codebook: codebook, options: request.options)
  }

  /// The projects' codebook, which is one; without a project the request's.
  private static func codebook(_ request: ReadRequest, _ projects: [String: OpenProject]) throws(KitError) -> Codebook {
    let opened = projects.keys.sorted().compactMap { projects[$0] }
    guard let first = opened.first else { return try codebook(request.codebook) }
    for other in opened where other.state.codebook != first.state.codebook {
      throw .otherProject(first.path, other.path)
    }
    if let path = request.codebook, try InputFile.contents(of: path, limit: 1 << 20) != first.state.codebook {
      throw .project(.otherCodebook(path: first.path))
    }
    return first.codebook
  }

  /// The inputs that `paths` name: a project is as many as it has files that count.
  mutating func inputs(_ paths: [String]) -> [Input] {
    paths.flatMap { path -> [Input] in
      guard let project = projects[path] else { return [request.input(path)] }
      return project.inputs(request).map { source in
        var input = source.input
        // Of two projects each has its own files.
        if projects.count > 1 { input.path = "\(path)/\(input.path)" }
        stored[input.path] = source
        return input
      }
    }
  }

  /// The inputs of two assessments that are told by their files, or of the request.
  mutating func inputs(_ query: CompareQuery?) throws(KitError) -> [Input] {
    guard case .files(let first, let second) = query else { return inputs(request.inputs) }
    guard !first.isEmpty, !second.isEmpty else { throw .notTwoFiles }
    let firsts = inputs(first).map { Survey.wave("1", $0) }
    firstInputs = firsts.count
    return firsts + inputs(second).map { Survey.wave("2", $0) }
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
      throw KitError(error)
    }
  }

  /// What `columns` sees of an input.
  func profile(_ input: Input) throws(KitError) -> FileProfile {
    do throws(InputError) {
      return try FileProfile(reading: input, options: request.options)
    } catch {
      throw stored[input.path]?.error(error) ?? .input(error)
    }
  }

  /// Reads an input and counts its responses.
  mutating func read(_ input: Input, counting counter: inout some ResponseCounter) throws(KitError) {
    if let source = stored[input.path] {
      reports.append(try readStored(source, input, counting: &counter))
      return
    }
    do throws(InputError) {
      reports.append(try reader.read(input, counting: &counter))
    } catch {
      throw .input(error)
    }
  }

  /// Reads inputs and counts their responses once for each request; what the filters of the first one name must be there.
  ///
  /// - Parameter isPaired: whether the answers of the same person are kept too, by the first request's filters.
  mutating func counts(
    _ inputs: [Input], _ requests: [PivotRequest], isPaired: Bool = false
  ) throws(KitError) -> (tallies: [PivotTally], codes: OpenCodes, pairs: PairTally?) {
    var counter = PivotCounter(requests, reader)
    if isPaired {
      counter.pairs = PairedComparison.tally(
        codebook: reader.codebook, layout: reader.layout, filters: requests.first?.filters ?? [])
    }
    for input in inputs { try read(input, counting: &counter) }
    try finish()
    try counter.codes.check(requests.first?.filters ?? [], reader)
    return (counter.tallies, counter.codes, counter.pairs)
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
    var outcome = Outcome(report: report, findings: reader.findings, files: summaries, threads: request.threads)
    outcome.standing = standing?.lines(words) ?? []
    return outcome
  }

  var summaries: [FileSummary] {
    reports.map { report in
      FileSummary(
        path: report.path,
        encoding: stored[report.path]?.source.file.encoding ?? encodingText(report.encoding),
        dialect: stored[report.path]?.source.file.separator
          ?? "\(report.dialect.delimiter == 9 ? words(.separatorTab) : "“\(report.dialect.delimiterName)”"), \(report.dialect.lineEnd.rawValue)",
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

  /// What is to be said of the inputs as a whole: dates whose day and month cannot be told apart, and what was done to a project.
  var inputNotes: [String] {
    let beside = projects.isEmpty ? [] : reports.map(\.path).filter { stored[$0] == nil }
    return (reports.contains(where: \.allDates.isUndecided) ? [words(.datesUndecided)] : [])
      + (beside.isEmpty ? [] : [words(.besideProject, words.list(beside))]) + (standing?.lines(words) ?? [])
  }

  /// What was done to the projects among the inputs, all of them together; `nil` without one.
  var standing: ProjectStanding? {
    projects.isEmpty ? nil : projects.values.reduce(into: ProjectStanding()) { $0.add($1.standing) }
  }

  /// The dates of each wave: "Second assessment: answers from 3 September 2025 to 12 October 2025".
  func dateNotes() -> [String] {
    days().sorted { $0.key < $1.key }.map { wave, days in
      words(.waveDates, labels.waveName(wave), words.date(days.lowerBound), words.date(days.upperBound))
    } + inputNotes
  }
}

/// Counts for several pivots at once, and which places, waves and modes there are.
private struct PivotCounter: ResponseCounter {
  private(set) var tallies: [PivotTally]
  private(set) var codes = OpenCodes()
  /// `nil` where the same person's answers are not put side by side.
  var pairs: PairTally?

  init(_ requests: [PivotRequest], _ reader: SurveyReader) {
    tallies = requests.map { PivotTally(request: $0, codebook: reader.codebook, layout: reader.layout) }
  }

  mutating func add(_ batch: borrowing ResponseBatch) {
    codes.add(batch)
    pairs?.add(batch)
    for index in tallies.indices { tallies[index].add(batch) }
  }

  mutating func merge(_ other: PivotCounter) {
    codes.merge(other.codes)
    if let more = other.pairs { pairs?.merge(more) }
    for index in tallies.indices { tallies[index].merge(other.tallies[index]) }
  }

  func empty() -> PivotCounter {
    var other = self
    other.codes = OpenCodes()
    other.pairs = pairs?.empty()
    for index in tallies.indices { other.tallies[index] = tallies[index].empty() }
    return other
  }
}
