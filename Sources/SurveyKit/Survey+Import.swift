internal import SurveyCodebook
internal import SurveyIngest
internal import SurveyModel
internal import SurveyStore
internal import SurveyTables
internal import SurveyWords

/// What is imported into a project, and how it is read.
public struct ImportRequest: Sendable {
  public var project: ProjectRequest
  /// How the files are read. Its inputs are files and folders, its codebook that of a new project.
  public var reading: ReadRequest
  /// 1 or 2 for the first or second typing of the same paper; `nil` for all else.
  public var entry: Int?
  /// The header of the column that links the answers of one person; `nil` for none.
  public var linkColumn: String?
  /// Whether only what would come of it is told.
  public var isTrial: Bool

  public init(
    project: ProjectRequest, reading: ReadRequest, entry: Int? = nil, linkColumn: String? = nil, isTrial: Bool = false
  ) {
    self.project = project
    self.reading = reading
    self.entry = entry
    self.linkColumn = linkColumn
    self.isTrial = isTrial
  }
}

extension Survey {
  /// Imports files into a project, each whole or not at all; a project that is not there is made.
  ///
  /// A file that cannot be imported does not stop the others: its error is in the outcome.
  public static func `import`(_ request: ImportRequest) throws(KitError) -> Outcome {
    try request.project.requireEnding()
    if let folder = request.reading.inputs.first, request.reading.inputs.count == 1,
      ProjectFolder.isProjectFolder(folder)
    {
      try ProjectFolder.read(folder, into: request.project.path)
      let open = try request.project.open()
      return ProjectReports(open, request.project.language).outcome { $0.restored(from: folder) }
    }
    let files = try InputFolder.files(request.reading.inputs)
    guard !files.isEmpty else { throw .noFiles }
    let importer = try Importer(request)
    var results: [ImportResult] = []
    var log = FindingLog(limit: request.reading.findingLimit)
    var failures: [KitError] = []
    var rejects: [UInt8] = []
    for file in files {
      do throws(KitError) {
        let taken = try importer.import(file)
        results.append(ImportResult(path: file, summary: taken.summary, unkept: taken.unkept))
        log.merge(taken.findings)
        rejects += taken.rejects
      } catch {
        // What is wrong with the project is wrong for every file.
        if case .project = error {
          importer.tidy(results)
          throw error
        }
        failures.append(error)
        results.append(ImportResult(path: file, summary: nil))
      }
    }
    importer.tidy(results)
    if let path = request.reading.rejects {
      do throws(KitError) {
        try OutputFile.write(rejects, to: path, isPrivate: true)
      } catch {
        // What was imported is there, and is told.
        failures.append(error)
      }
    }
    var outcome = Outcome(
      report: ImportReport(results, isTrial: request.isTrial, hasLinks: request.linkColumn != nil).report(
        request.project.language), findings: log, files: [])
    outcome.failures = failures
    return outcome
  }
}

/// Imports files one by one.
private struct Importer {
  let request: ImportRequest
  let codebookText: [UInt8]
  let codebook: Codebook
  let project: Project
  let key: LinkKey?

  init(_ request: ImportRequest) throws(KitError) {
    self.request = request
    let path = request.project.path
    let project = try Survey.project { () throws(ProjectError) in try Project.creating(path) }
    self.project = project
    let state = try Survey.project { () throws(ProjectError) in try project.state() }
    do throws(KitError) {
      (codebookText, codebook) = try Self.codebook(request, known: state.codebook)
      key = try Self.key(request, hasLinks: state.sources.contains { !$0.file.link.isEmpty })
    } catch {
      project.removeIfUnused()
      throw error
    }
  }

  /// The codebook that the request names, else the project's, else the built-in one.
  private static func codebook(_ request: ImportRequest, known: [UInt8]) throws(KitError) -> ([UInt8], Codebook) {
    if let file = request.reading.codebook {
      return (try InputFile.contents(of: file, limit: 1 << 20), try Reading.codebook(file))
    }
    let text = known.isEmpty ? Array(standardCodebookText.utf8) : known
    return (text, try OpenProject.parsed(text, request.project.path))
  }

  /// The key for links. A new one would link nobody to those who were linked before, so it is made for a project without links alone.
  private static func key(_ request: ImportRequest, hasLinks: Bool) throws(KitError) -> LinkKey? {
    guard request.linkColumn != nil else { return nil }
    let absence: LinkKey.Absence = hasLinks ? .fails : request.isTrial ? .tries : .makes
    return try LinkKey(beside: request.project.path, absence: absence)
  }

  /// Takes away what an import that came to nothing has made.
  func tidy(_ results: [ImportResult]) {
    let isMade = results.contains { $0.summary?.changesSomething == true } && !request.isTrial
    if !isMade {
      project.removeIfUnused()
      key?.removeIfNew()
    }
  }

  /// What came of one file: also headers of columns that were not kept, and the refused records, where they were asked for.
  struct Taken {
    var summary: ImportSummary
    var findings: FindingLog
    var unkept: [String]
    var rejects: [UInt8]
  }

  func `import`(_ path: String) throws(KitError) -> Taken {
    let reading = request.reading
    var options = reading.options
    options.threads = 1
    options.findingLimit = .max
    options.linkColumn = request.linkColumn
    let reader = SurveyReader(codebook: codebook, options: options)
    let (digest, size) = try FileDigest.of(path)
    let name = path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
    let file = SourceFile(
      name: name, digest: digest, bytes: size, place: reading.place, wave: reading.wave, mode: reading.mode,
      entry: request.entry ?? 0, link: request.linkColumn ?? "", coding: answerCoding)
    var failure: KitError?
    var unkept: [String] = []
    var rejects: [UInt8] = []
    var shown = FindingLog(limit: reading.findingLimit)
    let summary: ImportSummary?
    do throws(ProjectError) {
      summary = try project.import(
        file, codebook: codebookText, author: request.project.step, isTrial: request.isTrial
      ) { session in
        let intake = Intake(
          session, reader, key, path, isTyped: request.entry != nil, keepsRejects: reading.rejects != nil)
        do {
          var report = try reader.readRecords(reading.input(path)) { intake.take($0, $1, &shown) }
          if let error = intake.error { throw error }
          guard report.columns.contains(where: { $0.role.isAnswer }) else {
            throw InputError.nothingRecognised(
              path: path, headers: report.columns.map(\.header).filter { !looksPersonal($0) })
          }
          unkept = report.columns.filter { $0.role == .ignored }.map { shownHeader($0.header) }
          report.rejects = intake.rejects
          if !report.rejects.isEmpty { rejects = Rejects.bytes(of: report) }
          return try session.finish(
            described(file, report), opened: intake.opened,
            findings: Rule.allCases.compactMap { rule in
              let count =
                reader.findings.count(rule) + (rule == .emptyRecord ? intake.emptyForms : 0)
                - intake.knownFindings[rule, default: 0]
              return count > 0 ? StoredSource.FindingCount(rule: rule.rawValue, count: count) : nil
            }, personalCells: intake.personalCells, author: request.project.step)
        } catch let error as InputError {
          failure = .input(error)
          return nil
        } catch let error as KitError {
          failure = error
          return nil
        }
      }
    } catch {
      throw .project(error)
    }
    if let failure { throw failure }
    let log = FindingLog(
      findings: shown.findings,
      counts: Dictionary(
        uniqueKeysWithValues: Rule.allCases.map { ($0, max(reader.findings.count($0), shown.count($0))) }),
      limit: reading.findingLimit)
    return Taken(summary: summary ?? ImportSummary(), findings: log, unkept: unkept, rejects: rejects)
  }

  private func described(_ file: SourceFile, _ report: InputReport) -> SourceFile {
    var file = file
    file.encoding = report.encoding.encoding.description
    file.separator = "\(report.dialect.delimiterName) \(report.dialect.lineEnd.rawValue)"
    file.header = RecordText.joined(report.columns.map { Array(shownHeader($0.header).utf8) })
    file.columns = report.columns.map { StoredColumn(role: $0.role.rawValue, id: $0.id) }
    return file
  }
}

extension ColumnRole {
  /// Whether a column holds an answer that is counted.
  fileprivate var isAnswer: Bool { self == .rating || self == .choice || self == .multiple || self == .number }
}

/// Turns what the reader hands over into what a project takes.
private final class Intake {
  private let session: ImportSession
  private let reader: SurveyReader
  private let key: LinkKey?
  private var groups: [UInt64: Int] = [:]
  private(set) var personalCells = 0
  /// Findings in records that the project has already: there they were kept.
  private(set) var knownFindings: [Rule: Int] = [:]
  /// Whether a sheet for typing is read: rows with nothing but their number are forms that nobody has typed.
  private let isTyped: Bool
  private let path: String
  private(set) var emptyForms = 0
  /// The refused records as the project keeps them, in order, if they were asked for.
  private(set) var rejects: [[UInt8]] = []
  private let keepsRejects: Bool
  private(set) var error: (any Error)?

  init(
    _ session: ImportSession, _ reader: SurveyReader, _ key: LinkKey?, _ path: String, isTyped: Bool, keepsRejects: Bool
  ) {
    self.keepsRejects = keepsRejects
    self.path = path
    self.isTyped = isTyped
    self.session = session
    self.reader = reader
    self.key = key
  }

  func take(_ batches: [ResponseBatch], _ lot: RecordLot, _ shown: inout FindingLog) {
    guard error == nil else { return }
    var found = lot.findings.map(Self.safe)
    var refused = lot.refused.map {
      IncomingRefusal(line: $0.line, rule: $0.rule, text: Rejects.cleaned($0.bytes, lot))
    }
    let empty = isTyped ? emptyRows(batches) : []
    for index in empty {
      let record = lot.records[index]
      emptyForms += 1
      found.append(Finding(.emptyRecord, at: SourceLocation(file: path, line: record.line)))
      // As the others: as the file separates its fields.
      let text = Rejects.cleaned(Rejects.record(RecordText.fields(record.text), lot.delimiter), lot)
      refused.append(IncomingRefusal(line: record.line, rule: Rule.emptyRecord.rawValue, text: text))
    }
    if keepsRejects { rejects += refused.sorted { $0.line < $1.line }.map(\.text) }
    for finding in found { shown.add(finding) }
    do {
      var next = 0
      var known: Set<Int> = []
      for batch in batches {
        var records: [IncomingRecord] = []
        records.reserveCapacity(batch.count)
        for row in 0..<batch.count {
          let kept = lot.records[next + row]
          personalCells += kept.removedCells
          let link = try key.map { try $0.link(kept.link) } ?? .none
          records.append(
            IncomingRecord(
              text: kept.text,
              facts: RecordFacts(
                line: kept.line, key: batch.keyHashes[row], time: Self.hash(batch.times[row]), group: group(batch, row),
                link: link)))
        }
        known.formUnion(
          try session.add(
            records, answers: batch,
            skipped: Set(empty.filter { (next..<next + batch.count).contains($0) }.map { $0 - next })))
        next += batch.count
      }
      let refusedBefore = try session.add(refused)
      try session.add(new(found, lot, known: known, refusedBefore: Set(refusedBefore)))
    } catch {
      self.error = error
    }
  }

  /// The findings in what the project does not have yet; the others are counted.
  private func new(_ found: [Finding], _ lot: RecordLot, known: Set<Int>, refusedBefore: Set<Int>) -> [Finding] {
    guard !known.isEmpty || !refusedBefore.isEmpty else { return found }
    var next = 0
    var record = 0
    return found.sorted { ($0.location.line, $0.location.column) < ($1.location.line, $1.location.column) }.filter {
      finding in
      let line = finding.location.line
      // A record with line ends in its cells goes on to where the next one begins.
      while next < lot.records.count, lot.records[next].line <= line {
        record = lot.records[next].line
        next += 1
      }
      let isKnown = finding.rule.refusesRecord ? refusedBefore.contains(line) : known.contains(record)
      if isKnown { knownFindings[finding.rule, default: 0] += 1 }
      return !isKnown
    }
  }

  /// Rows of all batches, one behind the other, in which nothing was answered.
  private func emptyRows(_ batches: [ResponseBatch]) -> [Int] {
    var empty: [Int] = []
    var before = 0
    for batch in batches {
      for row in 0..<batch.count where isEmpty(batch, row) { empty.append(before + row) }
      before += batch.count
    }
    return empty
  }

  private func isEmpty(_ batch: ResponseBatch, _ row: Int) -> Bool {
    let blank = AnswerCode.blank.rawValue
    for cell in 0..<batch.cells where batch.ratings[cell * batch.capacity + row] > blank { return false }
    for (index, dimension) in reader.layout.dimensions.enumerated() where index > ResponseLayout.mode {
      if dimension.isMultiple {
        let words = reader.layout.words(ofDimension: index)
        for word in 0..<words {
          let bits = batch.words[(batch.wordOffsets[index] + word) * batch.capacity + row]
          if bits & ~(word == 0 ? 3 : 0) != 0 { return false }
        }
      } else if batch.codes[index * batch.capacity + row] > blank {
        return false
      }
    }
    return true
  }

  /// A finding without what a headless file has for headers.
  private static func safe(_ finding: Finding) -> Finding {
    var finding = finding
    if looksPersonal(finding.field) { finding.field = "…" }
    if looksPersonal(finding.found) { finding.found = "…" }
    return finding
  }

  /// A moment as a number: 0 where there is none, or a day alone, on which many can have answered.
  private static func hash(_ time: Timestamp) -> UInt64 {
    guard time.order != .absent, time.seconds >= 0 else { return 0 }
    let day = UInt64(time.order.rawValue) << 32 | UInt64(UInt16(bitPattern: time.year)) << 16
    return mixed(day | UInt64(time.first) << 8 | UInt64(time.second), UInt64(time.seconds)) | 1
  }

  private func group(_ batch: ResponseBatch, _ row: Int) -> Int {
    func code(_ dimension: Int) -> UInt16 { batch.codes[dimension * batch.capacity + row] }
    let codes = [ResponseLayout.place, ResponseLayout.wave, ResponseLayout.mode].map(code)
    let name = codes.reduce(0) { $0 << 16 | UInt64($1) }
    if let known = groups[name] { return known }
    let ids = codes.enumerated().map { dimension, code in
      AnswerCode(rawValue: code).substantiveIndex.map { reader.categories[dimension][$0].id } ?? ""
    }
    let index = session.index(of: ResponseGroup(place: ids[0], wave: ids[1], mode: ids[2]))
    groups[name] = index
    return index
  }

  /// Values of the open dimensions that the codebook does not have.
  var opened: [OpenedValue] {
    [ResponseLayout.place, ResponseLayout.wave, ResponseLayout.mode].flatMap { dimension in
      reader.categories[dimension].enumerated().dropFirst(reader.layout.dimensions[dimension].categories.count).map {
        OpenedValue(dimension: dimension, code: AnswerCode.substantive($0.offset).rawValue, name: $0.element.id)
      }
    }
  }
}
