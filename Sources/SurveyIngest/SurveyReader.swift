public import SurveyModel

/// How inputs are read.
public struct ReadOptions: Sendable {
  /// `nil`: detected, file by file.
  public var encoding: TextEncoding?
  public var delimiter: UInt8?
  public var threads: Int
  /// Bytes that are read at a time, for each thread.
  public var partBytes: Int
  public var findingLimit: Int
  /// Whether refused records are kept for `--rejects`.
  public var keepsRejects: Bool
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
public struct Input: Hashable, Sendable {
  /// A path, or `-` for standard input.
  public var path: String
  public var place: String?
  public var wave: String?
  public var mode: String?
  /// Whether `wave` goes before a column that says otherwise.
  public var forcesWave: Bool

  public init(path: String, place: String? = nil, wave: String? = nil, mode: String? = nil, forcesWave: Bool = false) {
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
  private var repeats = RepeatIndex()
  private var inputs: [String] = []
  private var saidRepeatLimit = false

  public init(codebook: Codebook, options: ReadOptions = ReadOptions()) {
    self.codebook = codebook
    self.options = options
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
    let stream = try TextStream(path: input.path, options: options)
    let opening = try stream.open()
    let matcher = HeaderMatcher(codebook: codebook, layout: layout)
    let columns = matcher.columns(opening.headers, sample: opening.sample)
    guard columns.contains(where: { $0.role != .ignored && $0.role != .identity }) else {
      throw .nothingRecognised(path: stream.path, headers: opening.headers.filter { !looksPersonal($0) })
    }
    for finding in opening.findings { findings.add(finding) }
    reportHeader(columns, path: stream.path, line: opening.headerLine, sample: opening.sample)

    let plan = FilePlan(
      path: stream.path, codebook: codebook, layout: layout, dialect: opening.dialect, columns: columns,
      headerBytes: opening.headerBytes, keepsRejects: options.keepsRejects)
    var report = InputReport(
      path: stream.path, encoding: stream.decision, dialect: opening.dialect, columns: columns)
    var merger = PartMerger(
      reader: self, plan: plan, input: inputs.count, constants: constants(of: input), forcedWave: input.forcesWave,
      firstLine: opening.lines, askedOnlyIn: askedOnlyIn)
    inputs.append(stream.path)
    let pipeline = PartPipeline(plan: plan, options: options)
    try pipeline.run(stream) { part, lines in
      merger.take(&part, lines: lines, report: &report, body: body)
    }
    finish(&report, merger)
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

  private func finish(_ report: inout InputReport, _ merger: PartMerger) {
    report.read = report.accepted + report.refused
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
      findings.add(Finding(.repeatSearchLimit, at: file, arguments: [String(HashSet64.maximumEntries)]))
    }
  }

  // MARK: Headers

  private func reportHeader(_ columns: [Column], path: String, line: Int, sample: [[String]]) {
    func at(_ column: Column) -> SourceLocation { SourceLocation(file: path, line: line, column: column.index + 1) }
    var seen: [String: Int] = [:]
    for column in columns {
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

  // MARK: For the merger

  fileprivate func addFindings(_ log: FindingLog, and more: FindingLog, lines: Int) {
    findings.append(log, and: more, lines: lines)
  }

  fileprivate func seenRecord(_ hash: UInt64, _ place: RepeatIndex.Place) -> (seen: Bool, first: RepeatIndex.Place?) {
    repeats.seenRecord(hash, at: place)
  }

  fileprivate func seenKey(_ hash: UInt64, _ place: RepeatIndex.Place) -> (seen: Bool, first: RepeatIndex.Place?) {
    repeats.seenKey(hash, at: place)
  }

  fileprivate func path(ofInput index: Int) -> String { inputs[index] }
}

/// Takes the parts of one file in order: makes lines absolute, open values global, and finds records that were read before.
private struct PartMerger {
  let reader: SurveyReader
  let plan: FilePlan
  let input: Int
  let constants: [UInt16]
  let forcedWave: Bool
  /// Lines of the file before the part that comes next.
  var firstLine: Int
  /// Cells of services that are asked in some places only, with the codes of these.
  let askedOnlyIn: [(cells: [Int], places: Set<UInt16>)]
  /// How many records of this file are in an earlier one, by that one's number.
  var contained: [Int: Int] = [:]
  /// Records without a time or form number that are the same as an earlier one.
  var identical = 0
  /// What the merger itself finds in the part at hand; lines count from 1 within the part.
  private var found: FindingLog

  init(
    reader: SurveyReader, plan: FilePlan, input: Int, constants: [UInt16], forcedWave: Bool, firstLine: Int,
    askedOnlyIn: [(cells: [Int], places: Set<UInt16>)]
  ) {
    self.reader = reader
    self.plan = plan
    self.input = input
    self.constants = constants
    self.forcedWave = forcedWave
    self.firstLine = firstLine
    self.askedOnlyIn = askedOnlyIn
    found = FindingLog(limit: reader.options.findingLimit)
  }

  mutating func take(
    _ part: inout PartReader, lines: Int, report: inout InputReport, body: (borrowing ResponseBatch) -> Void
  ) {
    found.removeAll()
    report.accepted += part.accepted
    report.refused += part.refused
    report.blankLines += part.blankLines
    report.rejects += part.rejects.map(\.bytes)
    let known = plan.layout.dimensions.map(\.categories.count)
    var dates = report.dates
    let values = part.openValues
    part.forEachBatch { batch in
      place(&batch, known: known, values: values)
      clearNotAsked(&batch)
      report.repeated += dropRepeats(&batch)
      for row in 0..<batch.count where batch.times[row].order != .absent {
        dates[batch.codes[ResponseLayout.wave * batch.capacity + row], default: DateRange()].add(batch.times[row])
      }
      body(batch)
    }
    report.dates = dates
    reader.addFindings(part.findings, and: found, lines: firstLine)
    firstLine += lines
  }

  /// Puts what the command line says where no column does, and turns a reader's numbering of open values into the common one.
  private mutating func place(_ batch: inout ResponseBatch, known: [Int], values: [[String]]) {
    for dimension in [ResponseLayout.place, ResponseLayout.wave, ResponseLayout.mode] {
      let constant = constants[dimension]
      let forces = forcedWave && dimension == ResponseLayout.wave
      let firstOwn = Int(AnswerCode.firstSubstantive) + known[dimension]
      let offset = dimension * batch.capacity
      // Values of one reader repeat: each is looked up once a batch.
      var map: [UInt16: UInt16] = [:]
      for row in 0..<batch.count {
        let code = batch.codes[offset + row]
        if forces || (constant > 0 && code <= AnswerCode.blank.rawValue) {
          batch.codes[offset + row] = constant
        } else if Int(code) >= firstOwn {
          let common =
            map[code] ?? reader.code(of: values[dimension][Int(code) - firstOwn], dimension: dimension).rawValue
          map[code] = common
          batch.codes[offset + row] = common
          if common == AnswerCode.invalid.rawValue { reportSurplus(dimension, line: batch.lines[row]) }
        }
      }
    }
  }

  private mutating func reportSurplus(_ dimension: Int, line: Int) {
    let column = plan.dimensions.last { $0.target == dimension }?.column ?? 0
    found.add(
      Finding(
        .tooManyValues, at: SourceLocation(file: plan.path, line: line, column: column + 1),
        field: plan.headers[column],
        arguments: [String(OpenTable.maximumValues)]))
  }

  /// Cells that the codebook does not ask in a response's place are "not asked", and not blank.
  private func clearNotAsked(_ batch: inout ResponseBatch) {
    for (cells, places) in askedOnlyIn {
      for row in 0..<batch.count where !places.contains(batch.codes[ResponseLayout.place * batch.capacity + row]) {
        for cell in cells where batch.ratings[cell * batch.capacity + row] == UInt8(AnswerCode.blank.rawValue) {
          batch.ratings[cell * batch.capacity + row] = UInt8(AnswerCode.notAsked.rawValue)
        }
      }
    }
  }

  /// Takes out responses that were read before, and says so; returns how many.
  private mutating func dropRepeats(_ batch: inout ResponseBatch) -> Int {
    var kept = 0
    let hasKeys = !plan.keys.isEmpty
    for row in 0..<batch.count {
      let place = RepeatIndex.Place(input: input, line: batch.lines[row] + firstLine)
      let (seen, first) = reader.seenRecord(batch.recordHashes[row], place)
      let isTold = batch.times[row].order != .absent || batch.keyHashes[row] != 0
      if seen && isTold {
        reportRepeat(first, line: batch.lines[row])
        continue
      }
      if seen { identical += 1 }
      if hasKeys && batch.keyHashes[row] != 0 { checkKey(batch, row, place) }
      if kept != row { batch.copyRow(row, to: kept) }
      kept += 1
    }
    let dropped = batch.count - kept
    batch.count = kept
    return dropped
  }

  private mutating func reportRepeat(_ first: RepeatIndex.Place?, line: Int) {
    if let first, first.input != input {
      contained[first.input, default: 0] += 1
      return
    }
    found.add(
      Finding(
        .repeatedRecord, at: SourceLocation(file: plan.path, line: line),
        arguments: [first.map { String($0.line) } ?? ""]))
  }

  /// A form number is used once within a place, wave and mode.
  private mutating func checkKey(_ batch: borrowing ResponseBatch, _ row: Int, _ place: RepeatIndex.Place) {
    var hash = batch.keyHashes[row]
    for dimension in [ResponseLayout.place, ResponseLayout.wave, ResponseLayout.mode] {
      hash = mixed(hash, UInt64(batch.codes[dimension * batch.capacity + row]))
    }
    let (seen, first) = reader.seenKey(hash, place)
    guard seen else { return }
    let column = plan.keys.last ?? 0
    found.add(
      Finding(
        .repeatedKey, at: SourceLocation(file: plan.path, line: batch.lines[row], column: column + 1),
        field: plan.headers[column], arguments: [first.map { "\(reader.path(ofInput: $0.input)):\($0.line)" } ?? ""]))
  }
}

extension SurveyReader {
  /// How the columns of a file are understood with this reader's codebook.
  public func columns(of profile: FileProfile) -> [Column] {
    HeaderMatcher(codebook: codebook, layout: layout).columns(profile.columns.map(\.header), sample: profile.sample)
  }
}
