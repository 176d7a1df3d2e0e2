import Foundation
import SurveyCodebook
import SurveyModel

@testable import SurveyIngest

/// A file that is gone with the value.
struct TemporaryFile: ~Copyable {
  let path: String

  init(_ bytes: [UInt8]) throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("svodka-\(UUID().uuidString).csv").path
    try Data(bytes).write(to: URL(fileURLWithPath: path))
  }

  init(_ text: String) throws { try self.init(Array(text.utf8)) }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}

/// One response of a batch, in a form that compares.
struct Response: Equatable {
  var ratings: [UInt8]
  var codes: [UInt16]
  var words: [UInt64]
  var time: Timestamp
  var record: UInt64
  var key: UInt64
}

/// All that reading inputs came to.
struct Reading {
  var responses: [Response] = []
  var findings: [Finding] = []
  var counts: [Int] = []
  var categories: [[SurveyModel.Category]] = []
  var reports: [InputReport] = []
  var layout: ResponseLayout

  /// The mark of each response in the cell of this service and criterion; `nil` for anything else than a mark.
  func marks(_ service: String, _ criterion: String, in codebook: Codebook = .standard) -> [Int?] {
    guard let cell = cell(service, criterion, in: codebook) else { return [] }
    let points = codebook.scales[layout.cells[cell].scale].points
    return responses.map { response in
      AnswerCode(rawValue: UInt16(response.ratings[cell])).substantiveIndex.map { points[$0].value }
    }
  }

  func cell(_ service: String, _ criterion: String, in codebook: Codebook = .standard) -> Int? {
    layout.cells.firstIndex {
      codebook.services[$0.service].id == service && codebook.criteria[$0.criterion].id == criterion
    }
  }

  var rules: [Rule] { findings.map(\.rule) }

  func findings(_ rule: Rule) -> [Finding] { findings.filter { $0.rule == rule } }

  /// Rule, line and field of each finding of these rules: `stray-quote 3:2`.
  func places(_ rules: Rule...) -> [String] {
    findings.filter { rules.contains($0.rule) }
      .map { "\($0.rule.rawValue) \($0.location.line):\($0.location.column)" }
  }
}

/// The two ways of reading came to different results.
struct PathsDiffer: Error, CustomStringConvertible {
  var description: String
}

extension Reading {
  /// Reads inputs one after the other with one reader, the fast way, and makes sure that the careful way comes to the same.
  init(_ inputs: [Input], codebook: Codebook = .standard, options: ReadOptions = ReadOptions()) throws {
    self = try Reading(oneWay: inputs, codebook: codebook, options: options)
    let isSmall = responses.count < 1_000
    for (path, readsSegments) in [(ReadingPath.careful, false), (.fast, false), (.careful, true)].prefix(
      isSmall ? 3 : 1)
    {
      var other = options
      other.path = path
      other.readsSegments = readsSegments
      if let difference = difference(from: try Reading(oneWay: inputs, codebook: codebook, options: other)) {
        throw PathsDiffer(description: "\(path)\(readsSegments ? " in segments" : ""): \(difference)")
      }
    }
  }

  /// What differs first; `nil` where everything is the same.
  private func difference(from other: Reading) -> String? {
    for (row, pair) in zip(responses, other.responses).enumerated() where pair.0 != pair.1 {
      return "response \(row): fast \(pair.0), other \(pair.1)"
    }
    if responses.count != other.responses.count {
      return "responses: fast \(responses.count), other \(other.responses.count)"
    }
    for pair in zip(findings, other.findings) where pair.0 != pair.1 { return "fast \(pair.0), other \(pair.1)" }
    if counts != other.counts { return "counts of findings: fast \(counts), other \(other.counts)" }
    if categories != other.categories { return "values: fast \(categories), other \(other.categories)" }
    func facts(_ reading: Reading) -> [String] {
      reading.reports.map { "\($0.accepted) \($0.refused) \($0.repeated) \($0.blankLines) \($0.rejects)" }
    }
    func dates(_ reading: Reading) -> [[UInt16: DateRange]] { reading.reports.map(\.dates) }
    if facts(self) != facts(other) { return "fast \(facts(self)), other \(facts(other))" }
    return dates(self) == dates(other) ? nil : "dates: fast \(dates(self)), other \(dates(other))"
  }

  private init(oneWay inputs: [Input], codebook: Codebook, options: ReadOptions) throws {
    let reader = SurveyReader(codebook: codebook, options: options)
    layout = reader.layout
    for input in inputs {
      var responses: [Response] = []
      let report = try reader.read(input) { batch in
        for row in 0..<batch.count { responses.append(Response(batch, row)) }
      }
      self.responses += responses
      reports.append(report)
    }
    findings = reader.findings.findings
    counts = Rule.allCases.map { reader.findings.count($0) }
    categories = reader.categories
  }

  init(path: String, codebook: Codebook = .standard, options: ReadOptions = ReadOptions()) throws {
    try self.init([Input(path: path)], codebook: codebook, options: options)
  }

  init(_ bytes: [UInt8], codebook: Codebook = .standard, options: ReadOptions = ReadOptions()) throws {
    let file = try TemporaryFile(bytes)
    try self.init(path: file.path, codebook: codebook, options: options)
  }

  init(_ text: String, codebook: Codebook = .standard, options: ReadOptions = ReadOptions()) throws {
    try self.init(Array(text.utf8), codebook: codebook, options: options)
  }
}

extension Response {
  init(_ batch: borrowing ResponseBatch, _ row: Int) {
    ratings = (0..<batch.cells).map { batch.ratings[$0 * batch.capacity + row] }
    codes = (0..<batch.dimensions).map { batch.codes[$0 * batch.capacity + row] }
    words = (0..<batch.words.count / batch.capacity).map { batch.words[$0 * batch.capacity + row] }
    time = batch.times[row]
    record = batch.recordHashes[row]
    key = batch.keyHashes[row]
  }
}

/// Takes what a scanner hands over.
struct Collector: RecordSink {
  struct Taken: Equatable {
    var fields: [String]
    var line: Int
  }

  struct Refused: Equatable, CustomStringConvertible {
    var rule: Rule
    var line: Int
    var column: Int
    /// What is skipped for it.
    var text: String

    var description: String { "\(rule.rawValue) \(line):\(column)" }
  }

  private let block: [UInt8]
  private(set) var taken: [Taken] = []
  private(set) var refused: [Refused] = []
  private(set) var blankLines: [Int] = []
  private(set) var end = ScanEnd(offset: 0, lines: 0)

  /// Scans all of `bytes` from `start` on.
  init(
    _ bytes: [UInt8], delimiter: Character = ",", lineEnd: Dialect.LineEnd = .lf, mode: ScanMode = .final,
    from start: Int = 0, until limit: Int? = nil
  ) {
    block = bytes
    let scanner = RecordScanner(dialect: Dialect(delimiter: delimiter.asciiValue ?? 0x2C, lineEnd: lineEnd))
    end = unsafe bytes.withUnsafeBufferPointer {
      unsafe scanner.scan($0, from: start, until: limit ?? bytes.count, mode: mode, into: &self)
    }
  }

  init(
    _ text: String, delimiter: Character = ",", lineEnd: Dialect.LineEnd = .lf, mode: ScanMode = .final,
    from start: Int = 0, until limit: Int? = nil
  ) {
    self.init(Array(text.utf8), delimiter: delimiter, lineEnd: lineEnd, mode: mode, from: start, until: limit)
  }

  var records: [[String]] { taken.map(\.fields) }
  var lines: [Int] { taken.map(\.line) }
  var faults: [String] { refused.map(\.description) }

  mutating func take(_ record: borrowing Record, line: Int, range: Range<Int>) {
    taken.append(Taken(fields: record.texts, line: line))
  }

  mutating func refuse(_ fault: RecordFault, line: Int, range: Range<Int>) {
    refused.append(
      Refused(
        rule: fault.rule, line: fault.line, column: fault.column, text: String(decoding: block[range], as: UTF8.self)))
  }

  mutating func blankLine(_ line: Int) { blankLines.append(line) }
}
