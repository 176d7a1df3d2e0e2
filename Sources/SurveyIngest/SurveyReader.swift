public import SurveyModel

/// Which way records go.
public enum ReadingPath: Sendable {
  /// Plain records go the fast way, all others to libcsv.
  case fast
  /// All records go to libcsv. Slower, and the same in every figure and finding: what the fast way is measured by.
  case careful
}

/// How several workers go on. Nothing that comes of it may depend on that.
enum WorkerTurns {
  /// Each on a thread of its own.
  case threads
  /// On one thread: all read, then all hand over what they have read.
  case together
  /// On one thread: each hands over what it has read before the next one reads.
  case alternately
}

/// How inputs are read.
public struct ReadOptions: Sendable {
  /// `nil`: detected, file by file.
  public var encoding: TextEncoding?
  public var delimiter: UInt8?
  public var threads: Int
  /// Bytes that are read at a time, for each thread.
  public var partBytes: Int
  public var findingLimit: Int
  public var path = ReadingPath.fast
  /// Whether files of UTF-8 are read in segments, each by the worker that is free; else as a stream, like a pipe. The same comes of it.
  public var readsSegments = true
  var turns = WorkerTurns.threads
  /// Bytes that the search for records that were read before may take: for some five million of them.
  public var repeatMemory = 27 << 20
  /// Whether refused records are kept for `--rejects`.
  public var keepsRejects: Bool
  /// The header of the column that links the answers of one person, for a project.
  public var linkColumn: String?
  /// Called now and then with the bytes read and the size of the input, if it has one.
  public var progress: (@Sendable (_ path: String, _ read: Int, _ size: Int?) -> Void)?

  public init(
    encoding: TextEncoding? = nil, delimiter: UInt8? = nil, threads: Int = 1, partBytes: Int = 1 << 18,
    findingLimit: Int = FindingLog.defaultLimit, keepsRejects: Bool = false,
    progress: (@Sendable (_ path: String, _ read: Int, _ size: Int?) -> Void)? = nil
  ) {
    self.encoding = encoding
    self.delimiter = delimiter
    self.threads = max(1, threads)
    self.partBytes = max(1, partBytes)
    self.findingLimit = findingLimit
    self.keepsRejects = keepsRejects
    self.progress = progress
  }
}

/// An input, and what is true of all its records that its columns do not say.
public struct Input: Sendable {
  /// A path, or `-` for standard input.
  public var path: String
  public var place: String?
  public var wave: String?
  public var mode: String?
  /// Whether `wave` goes before a column that says otherwise.
  public var forcesWave: Bool
  /// Where the input is no file but records that are kept elsewhere; `path` is then what it is called.
  public var stored: StoredText?

  public init(
    path: String, place: String? = nil, wave: String? = nil, mode: String? = nil, forcesWave: Bool = false,
    stored: StoredText? = nil
  ) {
    self.stored = stored
    self.path = path
    self.place = place
    self.wave = wave
    self.mode = mode
    self.forcesWave = forcesWave
  }
}

/// What reading one input came to.
public struct InputReport: Sendable {
  public var path: String
  public var encoding: EncodingDecision
  public var dialect: Dialect
  public var columns: [Column]
  /// Records read; `read == accepted + refused`, always.
  public var read = 0
  public var accepted = 0
  public var refused = 0
  /// Accepted records that had been read before, here or in an earlier input: they are counted once.
  public var repeated = 0
  public var blankLines = 0
  /// Dates of the responses, by the code of their wave.
  public var dates: [UInt16: DateRange] = [:]
  /// All dates of the file: they decide together which number is the day.
  public var allDates: DateRange {
    dates.values.reduce(into: DateRange()) { $0.merge($1) }
  }
  /// Refused records as they stand (decoded to UTF-8), in order, if they were asked for.
  public var rejects: [[UInt8]] = []

  public init(path: String, encoding: EncodingDecision, dialect: Dialect, columns: [Column]) {
    self.path = path
    self.encoding = encoding
    self.dialect = dialect
    self.columns = columns
  }
}

/// Counts responses, and adds up with others that counted other responses: in any order, to the same result.
public protocol ResponseCounter: Sendable {
  mutating func add(_ batch: borrowing ResponseBatch)
  /// Adds what `other` has counted, which came of ``empty()``.
  mutating func merge(_ other: Self)
  /// A counter of the same kind that has counted nothing.
  func empty() -> Self
}

/// Reads inputs with one codebook and hands over coded responses in batches.
///
/// Results and findings do not depend on the number of threads or the size of the parts. Memory does not grow with the number of records.
public final class SurveyReader {
  public let codebook: Codebook
  public let layout: ResponseLayout
  public let options: ReadOptions
  public private(set) var findings: FindingLog
  /// Every value of each open dimension: the codebook's, then those that the inputs hold, in order of appearance.
  public private(set) var categories: [[SurveyModel.Category]]

  private var openKeys: [[String: UInt16]]
  private var repeats: RepeatIndex
  private var inputs: [String] = []
  private var saidRepeatLimit = false

  public init(codebook: Codebook, options: ReadOptions = ReadOptions()) {
    self.codebook = codebook
    self.options = options
    repeats = RepeatIndex(memory: options.repeatMemory)
    layout = ResponseLayout(codebook)
    findings = FindingLog(limit: options.findingLimit)
    categories = layout.dimensions.map(\.categories)
    openKeys = layout.dimensions.map { dimension in
      var keys: [String: UInt16] = [:]
      for (index, category) in dimension.categories.enumerated() {
        for text in [category.id] + category.label.wordings.map(\.text) + category.aliases
        where keys[folded(text)] == nil {
          keys[folded(text)] = AnswerCode.substantive(index).rawValue
        }
      }
      return keys
    }
  }

  /// A reader with the codebook of another one that has read nothing.
  init(like other: SurveyReader, options: ReadOptions) {
    codebook = other.codebook
    layout = other.layout
    categories = other.categories
    openKeys = other.openKeys
    self.options = options
    repeats = RepeatIndex(memory: options.repeatMemory)
    findings = FindingLog(limit: options.findingLimit)
  }

  /// The code of a value of an open dimension; a new value is added to its categories.
  ///
  /// Where the inputs hold more new values than any place, wave or mode has, further ones are ``AnswerCode/invalid``.
  public func code(of value: String, dimension: Int) -> AnswerCode {
    let key = folded(value)
    if let code = openKeys[dimension][key] { return AnswerCode(rawValue: code) }
    let known = layout.dimensions[dimension].categories.count
    guard categories[dimension].count - known < OpenTable.maximumValues else { return .invalid }
    let code = AnswerCode.substantive(categories[dimension].count)
    let name = value.trimmed
    categories[dimension].append(SurveyModel.Category(id: name, label: LocalizedText(name)))
    openKeys[dimension][key] = code.rawValue
    return code
  }

  /// Reads `input` and calls `body` with its responses, batch by batch, in the order of the file.
  ///
  /// - Throws: ``InputError`` where the input cannot be used at all. Bad records and cells are ``findings``.
  /// - Complexity: linear in the input's bytes.
  public func read(_ input: Input, body: (borrowing ResponseBatch) -> Void) throws(InputError) -> InputReport {
    try read(input) { part, _ in
      part.countDates()
      part.forEachBatch { body($0) }
    } count: { _, _ in
    }
  }

  /// Reads `input` for a project: calls `body` with its responses and the records they come of, row by row the same, lot by lot.
  ///
  /// Records go to libcsv, all of them. Their findings come with them and are not kept in ``findings``, which counts them.
  public func readRecords(
    _ input: Input, body: (_ responses: [ResponseBatch], _ lot: RecordLot) -> Void
  ) throws(InputError) -> InputReport {
    let report = try read(input, keepsRecords: true) { part, firstLine in
      part.countDates()
      var lot = RecordLot()
      var batches: [ResponseBatch] = []
      part.forEachBatch { batches.append($0) }
      lot.records = part.kept
      for index in lot.records.indices { lot.records[index].line += firstLine }
      lot.refused = part.rejects.map {
        RefusedRecord(line: $0.line + firstLine, rule: $0.rule.rawValue, bytes: $0.bytes)
      }
      lot.findings = findings.takeFindings()
      lot.delimiter = part.plan.dialect.delimiter
      lot.width = part.plan.width
      lot.personal = part.plan.columns.filter {
        $0.role == .identity || $0.role == .ignored || $0.index == part.plan.linkColumn
      }.map(\.index)
      body(batches, lot)
    } count: { _, _ in
    }
    // What is found of the file as a whole.
    var rest = RecordLot()
    rest.findings = findings.takeFindings()
    body([], rest)
    return report
  }

  /// Reads `input` and counts its responses with a counter a thread: faster than ``read(_:body:)``, and the same comes of it.
  ///
  /// - Throws: ``InputError``, as ``read(_:body:)`` does; `counter` is then as it was.
  public func read<Counter: ResponseCounter>(_ input: Input, counting counter: inout Counter) throws(InputError)
    -> InputReport
  {
    var counters = [Counter](repeating: counter.empty(), count: options.threads)
    var position = 0
    let report = try unsafe counters.withUnsafeMutableBufferPointer { counters throws(InputError) in
      try read(input) { part, _ in
        part.forEachBatch { batch in
          batch.position = position
          position += batch.count
        }
      } count: { part, worker in
        part.countDates()
        part.forEachBatch { unsafe counters[worker].add($0) }
      }
    }
    // Each is given up as soon as it is merged: where there are many groups, counters are large.
    while let other = counters.popLast() { counter.merge(other) }
    return report
  }

  /// - Parameters:
  ///   - settled: is handed each part when its responses are final, in the order of the file, and how many lines come before it.
  ///   - count: is handed each part after that, of different workers at the same time.
  func read(
    _ input: Input, keepsRecords: Bool = false, settled: (inout PartReader, _ firstLine: Int) -> Void,
    count: (inout PartReader, _ worker: Int) -> Void
  ) throws(InputError) -> InputReport {
    let stream = try TextStream(input, options: options)
    let opening = try stream.open()
    let matcher = HeaderMatcher(codebook: codebook, layout: layout)
    let columns = matcher.columns(opening.headers, sample: opening.sample)
    guard columns.contains(where: { $0.role != .ignored && $0.role != .identity }) else {
      throw .nothingRecognised(path: stream.path, headers: opening.headers.filter { !looksPersonal($0) })
    }
    if input.stored?.isPart != true {
      for finding in opening.findings { findings.add(finding) }
      reportHeader(columns, path: stream.path, line: opening.headerLine, sample: opening.sample)
    }

    var plan = FilePlan(
      path: stream.path, codebook: codebook, layout: layout, dialect: opening.dialect, columns: columns,
      headerBytes: opening.headerBytes, keepsRejects: options.keepsRejects || keepsRecords)
    plan.isSettled = input.stored != nil
    plan.keepsRecords = keepsRecords
    var options = options
    if keepsRecords {
      options.path = .careful
      plan.linkColumn = try self.options.linkColumn.map { name throws(InputError) in
        try linkColumn(name, columns, path: stream.path)
      }
    } else if !plan.isSettled {
      repeats.expect(stream.expectedRecords(opening))
    }
    return try read(
      stream, of: input, firstLine: opening.lines, PartPipeline(plan: plan, options: options), settled: settled,
      count: count)
  }

  private func linkColumn(_ name: String, _ columns: [Column], path: String) throws(InputError) -> Int {
    guard let column = columns.first(where: { folded($0.header) == folded(name) }) else {
      throw .noSuchColumn(path: path, name: name, headers: columns.map(\.header))
    }
    return column.index
  }

  /// Reads what `stream` still has: the records.
  ///
  /// - Parameter firstLine: lines of the input before them.
  func read(
    _ stream: TextStream, of input: Input, firstLine: Int, _ pipeline: PartPipeline,
    settled: (inout PartReader, _ firstLine: Int) -> Void, count: (inout PartReader, _ worker: Int) -> Void
  ) throws(InputError) -> InputReport {
    let plan = pipeline.plan
    var report = InputReport(
      path: stream.path, encoding: stream.decision, dialect: plan.dialect, columns: plan.columns)
    var merger = PartMerger(
      reader: self, plan: plan, input: inputs.count, constants: constants(of: input), forcedWave: input.forcesWave,
      firstLine: firstLine, askedOnlyIn: askedOnlyIn)
    inputs.append(stream.path)
    repeats.begin(isPlacedByHand: merger.constants.contains { $0 > 0 })
    try pipeline.run(
      stream,
      settle: { part, lines in
        let firstLine = merger.firstLine
        merger.settle(&part, lines: lines, report: &report)
        settled(&part, firstLine)
      }, count: count)
    for dates in pipeline.dates {
      for (wave, dates) in dates.enumerated() where dates.count > 0 {
        report.dates[UInt16(wave), default: DateRange()].merge(dates)
      }
    }
    finish(&report, merger, isPart: input.stored?.isPart == true)
    return report
  }

  private func constants(of input: Input) -> [UInt16] {
    var codes = [UInt16](repeating: 0, count: layout.dimensions.count)
    for (dimension, value) in [
      (ResponseLayout.place, input.place), (ResponseLayout.wave, input.wave), (ResponseLayout.mode, input.mode),
    ] {
      if let value { codes[dimension] = code(of: value, dimension: dimension).rawValue }
    }
    return codes
  }

  private var askedOnlyIn: [(cells: [Int], places: Set<UInt16>)] {
    codebook.services.indices.compactMap { service in
      guard let places = codebook.services[service].places else { return nil }
      let cells = layout.cells.indices.filter { layout.cells[$0].service == service }
      return (cells, Set(places.map { code(of: $0, dimension: ResponseLayout.place).rawValue }))
    }
  }

  private func finish(_ report: inout InputReport, _ merger: PartMerger, isPart: Bool) {
    report.read = report.accepted + report.refused
    guard !isPart else { return }
    let file = SourceLocation(file: report.path)
    if report.blankLines > 0 {
      findings.add(Finding(.blankLines, at: file, found: String(report.blankLines)))
    }
    if report.read == 0 { findings.add(Finding(.noRecords, at: file)) }
    if report.allDates.isUndecided { findings.add(Finding(.undecidedDates, at: file)) }
    for (first, count) in merger.contained.sorted(by: { $0.key < $1.key }) {
      findings.add(
        Finding(.containedExport, at: file, found: String(count), arguments: [inputs[first], String(report.accepted)]))
    }
    if merger.identical > 0 {
      findings.add(Finding(.identicalAnswers, at: file, found: String(merger.identical)))
    }
    if repeats.isFull && !saidRepeatLimit {
      saidRepeatLimit = true
      findings.add(Finding(.repeatSearchLimit, at: file, arguments: [String(repeats.count)]))
    }
  }

  // MARK: Headers

  private func reportHeader(_ columns: [Column], path: String, line: Int, sample: [[String]]) {
    func at(_ column: Column) -> SourceLocation { SourceLocation(file: path, line: line, column: column.index + 1) }
    var seen: [String: Int] = [:]
    for column in columns {
      // A byte that is no text has become U+FFFD.
      if column.header.unicodeScalars.contains("\u{FFFD}") {
        findings.add(Finding(.undecodable, at: at(column), field: column.header))
      }
      if column.header.unicodeScalars.contains("\0") {
        findings.add(Finding(.nulByte, at: at(column), field: column.header))
      }
      if column.header.trimmed.isEmpty {
        findings.add(Finding(.blankHeader, at: at(column)))
      } else if let first = seen[column.header] {
        findings.add(
          Finding(
            .duplicateHeader, at: at(column), field: column.header, found: column.header, arguments: [String(first + 1)]
          ))
      } else {
        seen[column.header] = column.index
      }
      if column.isUnknown && !column.header.trimmed.isEmpty {
        findings.add(
          Finding(
            .unknownColumn, at: at(column), field: column.header, found: column.header,
            arguments: [column.closest ?? ""]))
      }
    }
    reportMissing(columns, path: path, line: line)
  }

  /// Criteria of a service that the file rates by others; a service that the file does not rate at all.
  private func reportMissing(_ columns: [Column], path: String, line: Int) {
    var filled: Set<Int> = []
    for column in columns { if case .rating(let cell) = column.target { filled.insert(cell) } }
    guard !filled.isEmpty else { return }
    for service in codebook.services.indices {
      let cells = layout.cells.indices.filter { layout.cells[$0].service == service }
      let missing = cells.filter { !filled.contains($0) }
      guard !missing.isEmpty else { continue }
      let criteria =
        missing.count == cells.count
        ? "" : missing.map { codebook.criteria[layout.cells[$0].criterion].id }.joined(separator: ", ")
      findings.add(
        Finding(
          .missingColumn, at: SourceLocation(file: path, line: line), found: codebook.services[service].id,
          arguments: [criteria]))
    }
  }

  /// Adds what was found in an input that was read at another time.
  public func add(_ log: FindingLog) { findings.merge(log) }

  // MARK: For the merger

  func addFindings(_ log: FindingLog, and more: FindingLog, lines: Int) {
    findings.append(log, and: more, lines: lines)
  }

  func repeats(in batch: borrowing ResponseBatch, _ place: (Int) -> RepeatIndex.Place) -> [RepeatIndex.Repeat] {
    repeats.repeats(in: batch, at: place)
  }

  func path(ofInput index: Int) -> String { inputs[index] }
}

extension SurveyReader {
  /// How columns with these headers are understood, whatever is in them.
  public func columns(of headers: [String]) -> [Column] {
    HeaderMatcher(codebook: codebook, layout: layout).columns(headers, sample: [])
  }

  /// How the columns of a file are understood with this reader's codebook.
  public func columns(of profile: FileProfile) -> [Column] {
    HeaderMatcher(codebook: codebook, layout: layout).columns(profile.columns.map(\.header), sample: profile.sample)
  }
}
