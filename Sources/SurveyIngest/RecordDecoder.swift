// Turns the fields of one record into codes in a batch. Whatever it keeps between records is a cache.
internal import SurveyModel

/// Decodes records by the plan of one file, and reports cells that break a rule. Lines count from 1 within the part that is read.
@safe struct RecordDecoder {
  let plan: FilePlan
  var findings: FindingLog
  /// The values of each dimension that is open.
  var openTables: [OpenTable]
  var marks: [MarkDecoder]
  var options: [OptionDecoder]
  let scaleOfCell: [Int]
  /// Counts the parts that were begun.
  private(set) var part = 0
  private var hasher: RecordHasher
  /// The byte that ends a physical line.
  private let terminator: UInt8

  init(plan: FilePlan, findingLimit: Int) {
    self.plan = plan
    findings = FindingLog(limit: findingLimit)
    marks = plan.codebook.scales.map { MarkDecoder(scale: $0, nonSubstantive: plan.codebook.nonSubstantive) }
    options = plan.layout.dimensions.map { OptionDecoder($0, nonSubstantive: plan.codebook.nonSubstantive) }
    openTables = options.map { OpenTable($0.reader) }
    hasher = RecordHasher(delimiter: plan.dialect.delimiter)
    scaleOfCell = plan.layout.cells.map(\.scale)
    terminator = plan.dialect.lineEnd == .cr ? 0x0D : 0x0A
  }

  /// The same for another thread: with a hasher of its own.
  func separate() -> RecordDecoder {
    var other = self
    other.hasher = RecordHasher(delimiter: plan.dialect.delimiter)
    return other
  }

  /// Forgets what was found, and which values of the open dimensions the part before has used.
  mutating func begin() {
    findings.removeAll()
    part += 1
    for index in openTables.indices { openTables[index].begin() }
  }

  /// Forgets the values of a file, beside those of the codebook.
  mutating func beginFile(findingLimit: Int) {
    findings = FindingLog(limit: findingLimit)
    for index in openTables.indices { openTables[index].forgetValues() }
  }

  /// Whether a rating cell holds text that is no mark.
  mutating func isNoMark(_ record: borrowing Record, _ field: FilePlan.Field) -> Bool {
    unsafe marks[scaleOfCell[field.target]].read(record[field.column]).rule == ruleIndex(.notAMark)
  }

  /// Whether the cell in `column` is a mark, or an option of its question.
  mutating func isAnswer(_ record: borrowing Record, _ column: Int) -> Bool {
    if let field = plan.ratings.first(where: { $0.column == column }) {
      return unsafe marks[scaleOfCell[field.target]].read(record[column]).rule < 0
    }
    if let field = plan.dimensions.first(where: { $0.column == column && !$0.isOpen && !$0.isMultiple }) {
      return unsafe options[field.target].read(record[column]).rule < 0
    }
    return false
  }

  // MARK: Decoding

  /// - Parameter bytes: the record as it stands in the file.
  mutating func fill(
    _ batch: inout ResponseBatch, _ record: borrowing Record, line: Int, bytes: UnsafeBufferPointer<UInt8>
  ) {
    let row = batch.count
    let capacity = batch.capacity
    for field in plan.ratings {
      let answer = unsafe marks[scaleOfCell[field.target]].read(record[field.column])
      var code = answer.code
      if answer.rule >= 0 { report(answer.rule, record, field.column, line: line) }
      if field.merges {
        code = merged(
          code, into: UInt16(batch.ratings[field.target * capacity + row]), record, field.column, line: line)
      }
      batch.ratings[field.target * capacity + row] = UInt8(truncatingIfNeeded: code)
    }
    for field in plan.dimensions { fillDimension(&batch, row, record, field, line: line) }
    for field in plan.numbers { checkNumber(record, field.column, line: line) }
    var time = Timestamp.none
    for column in plan.times where time.order == .absent {
      let cell = unsafe record[column]
      if cell.isEmpty { continue }
      if let read = unsafe TimestampReader.read(cell) {
        time = read
      } else if !record.text(column).trimmed.isEmpty {
        report(ruleIndex(.notADate), record, column, line: line)
      }
    }
    batch.times[row] = time
    var key: UInt64 = 0
    for column in plan.keys { key = unsafe FormNumber.adding(record[column], to: key) }
    batch.keyHashes[row] = key
    batch.recordHashes[row] = unsafe hasher.hash(bytes, mayHaveQuotes: true)
    batch.lines[row] = line
    batch.count = row + 1
  }

  private mutating func fillDimension(
    _ batch: inout ResponseBatch, _ row: Int, _ record: borrowing Record, _ field: FilePlan.Field, line: Int
  ) {
    let cell = unsafe record[field.column]
    if field.isMultiple {
      fillMultiple(&batch, row, record, field, line: line)
      return
    }
    let capacity = batch.capacity
    var code: UInt16
    if field.isOpen {
      code = unsafe openTables[field.target].read(cell)
      if code == AnswerCode.invalid.rawValue {
        add(.tooManyValues, record, field.column, line: line, arguments: [String(OpenTable.maximumValues)])
      }
    } else {
      let answer = unsafe options[field.target].read(cell)
      if answer.rule >= 0 { report(answer.rule, record, field.column, line: line) }
      code = answer.code
    }
    if field.merges {
      code = merged(code, into: batch.codes[field.target * capacity + row], record, field.column, line: line)
    }
    batch.codes[field.target * capacity + row] = code
  }

  private mutating func fillMultiple(
    _ batch: inout ResponseBatch, _ row: Int, _ record: borrowing Record, _ field: FilePlan.Field, line: Int
  ) {
    let capacity = batch.capacity
    let offset = batch.wordOffsets[field.target]
    let count = plan.layout.words(ofDimension: field.target)
    if !field.merges {
      for word in 0..<count { batch.words[(offset + word) * capacity + row] = 0 }
    }
    let cell = unsafe record[field.column]
    let (codes, unknown) = unsafe options[field.target].readSeveral(cell)
    // Of two columns for one question the filled one counts, or the options of both.
    if field.merges && codes == [AnswerCode.blank.rawValue] { return }
    if field.merges { batch.words[offset * capacity + row] &= ~(1 << UInt64(AnswerCode.blank.rawValue)) }
    for code in codes {
      batch.words[(offset + Int(code) / 64) * capacity + row] |= 1 << UInt64(code % 64)
    }
    for part in unknown {
      let text = unsafe unknownOption(part, of: record[field.column])
      report(ruleIndex(.unknownOption), record, field.column, line: line, found: text)
    }
  }

  /// The part of a cell that is no option; `nil` where there is no room for another finding of that.
  func unknownOption(_ part: Range<Int>, of cell: UnsafeBufferPointer<UInt8>) -> String? {
    guard findings.hasRoom(for: .unknownOption) else { return nil }
    return unsafe String(decoding: cell[part], as: UTF8.self)
  }

  /// What two columns of one question give together: the filled one; where both are filled, they must say the same: else `nil`.
  static func both(_ code: UInt16, and before: UInt16) -> UInt16? {
    let blank = AnswerCode.blank.rawValue
    if before <= blank { return code }
    return code == blank || code == before ? before : nil
  }

  private mutating func merged(
    _ code: UInt16, into before: UInt16, _ record: borrowing Record, _ column: Int, line: Int
  ) -> UInt16 {
    if let code = Self.both(code, and: before) { return code }
    add(.columnsDisagree, record, column, line: line, found: Self.shown(record, column))
    return AnswerCode.invalid.rawValue
  }

  private mutating func checkNumber(_ record: borrowing Record, _ column: Int, line: Int) {
    let text = record.text(column).trimmed
    if !text.isEmpty && NumberReader.read(text) == nil { report(ruleIndex(.notANumber), record, column, line: line) }
  }

  /// Bytes that are no UTF-8, and NULs: looked for once in the record, then placed in their field.
  mutating func checkText(_ record: borrowing Record, line: Int) {
    // Of a sequence that goes over the border of two cells neither has the whole.
    guard unsafe !UTF8Sequence.isText(record.allBytes) || hasCutSequence(record) else { return }
    var first = line
    for column in 0..<plan.width {
      let cell = unsafe record[column]
      unsafe checkText(cell, column, line: first)
      first += unsafe cell.count { $0 == terminator }
    }
  }

  /// Whether a cell's first byte is one that goes on with a sequence.
  private func hasCutSequence(_ record: borrowing Record) -> Bool {
    for column in 0..<plan.width {
      if let first = unsafe record[column].first, first & 0xC0 == 0x80 { return true }
    }
    return false
  }

  /// The same of one cell, which begins on `line`.
  mutating func checkText(_ cell: UnsafeBufferPointer<UInt8>, _ column: Int, line: @autoclosure () -> Int) {
    let terminator = terminator
    if let at = unsafe UTF8Sequence.firstInvalid(cell) {
      add(
        .undecodable, line: unsafe line() + cell.prefix(at).count { $0 == terminator }, column: column + 1,
        found: Self.hexadecimal(unsafe cell[at]))
    }
    if let at = unsafe cell.firstIndex(of: 0) {
      add(.nulByte, line: unsafe line() + cell.prefix(at).count { $0 == terminator }, column: column + 1)
    }
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    // What iconv could not decode has been replaced; the original byte is gone.
    byte == Transcoder.undecodable ? "" : "0x" + String(byte, radix: 16, uppercase: true)
  }

  // MARK: Findings

  private mutating func report(
    _ rule: Int16, _ record: borrowing Record, _ column: Int, line: Int, found text: String? = nil
  ) {
    let terminator = terminator
    report(
      rule, column, found: text ?? record.text(column),
      line: Self.line(of: column, in: record, from: line, endedBy: terminator))
  }

  /// Reports a cell that is no answer, number or date. Its text and the line on which it begins are only asked for where the finding is kept.
  mutating func report(
    _ rule: Int16, _ column: Int, found text: @autoclosure () -> String, line: @autoclosure () -> Int
  ) {
    let rule = allRules[Int(rule)]
    guard findings.hasRoom(for: rule) else {
      findings.addUnkept(rule)
      return
    }
    let (found, ends) = (Self.shown(text()), scaleEnds(column))
    add(rule, line: line(), column: column + 1, found: found, arguments: ends)
  }

  private func scaleEnds(_ column: Int) -> [String] {
    guard case .rating(let cell) = plan.columns[column].target else { return [] }
    let scale = plan.codebook.scales[scaleOfCell[cell]]
    return [String(scale.lowest), String(scale.highest)]
  }

  /// The physical line on which the cell in `column` begins: quoted cells in front of it may hold line ends.
  private static func line(of column: Int, in record: borrowing Record, from line: Int, endedBy terminator: UInt8)
    -> Int
  {
    guard column > 0 else { return line }
    return unsafe line + record.allBytes.prefix(record.ends[column - 1]).count { $0 == terminator }
  }

  private static func shown(_ record: borrowing Record, _ column: Int) -> String { shown(record.text(column)) }

  /// The start of a cell, for a message; never an address or a telephone number.
  private static func shown(_ text: String) -> String {
    if looksPersonal(text) { return "…" }
    let trimmed = text.trimmed
    return trimmed.unicodeScalars.count <= 60
      ? trimmed : String(String.UnicodeScalarView(trimmed.unicodeScalars.prefix(60))) + "…"
  }

  /// Counts a finding, and keeps it while there is room: only then are its texts made, and its line looked for.
  mutating func add(
    _ rule: Rule, line: @autoclosure () -> Int, column: Int, found: @autoclosure () -> String = "",
    arguments: @autoclosure () -> [String] = []
  ) {
    guard findings.hasRoom(for: rule) else {
      findings.addUnkept(rule)
      return
    }
    findings.add(
      Finding(
        rule, at: SourceLocation(file: plan.path, line: line(), column: column),
        field: column > 0 && column <= plan.width ? plan.headers[column - 1] : "", found: found(),
        arguments: arguments()))
  }

  /// The same for a finding about a cell: it stands where the cell begins.
  private mutating func add(
    _ rule: Rule, _ record: borrowing Record, _ column: Int, line: Int, found: @autoclosure () -> String = "",
    arguments: @autoclosure () -> [String] = []
  ) {
    let terminator = terminator
    add(
      rule, line: Self.line(of: column, in: record, from: line, endedBy: terminator), column: column + 1,
      found: found(), arguments: arguments())
  }
}
