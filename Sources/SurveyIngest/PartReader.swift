// Turns the records of one part of a file into coded responses. Everything it keeps between records is a cache: a part read twice, or
// by another reader, gives the same responses and findings. Lines count from 1 within the part.
internal import SurveyModel

/// What one reader makes of one part of a file.
@safe final class PartReader: RecordSink {
  let plan: FilePlan
  /// The first `batchCount` of them hold the part's responses, in order.
  private(set) var batches: [ResponseBatch] = []
  private(set) var batchCount = 0
  private(set) var findings: FindingLog
  private(set) var accepted = 0
  private(set) var refused = 0
  private(set) var blankLines = 0
  /// The refused records as they stand, if the plan keeps them, and their fields where they could be told.
  private(set) var rejects: [Reject] = []
  /// Values of the open dimensions in this reader's own numbering, as first spelled.
  private(set) var openValues: [[String]]

  struct Reject {
    var bytes: [UInt8]
  }

  private var marks: [MarkDecoder]
  private var options: [OptionDecoder]
  private var openTables: [OpenTable]
  private var firstCells = CodeTable()
  private let scaleOfCell: [Int]
  private var block = unsafe UnsafeBufferPointer<UInt8>(start: nil, count: 0)

  static let batchCapacity = 2_048

  init(plan: FilePlan, findingLimit: Int) {
    self.plan = plan
    findings = FindingLog(limit: findingLimit)
    marks = plan.codebook.scales.map { MarkDecoder(scale: $0, nonSubstantive: plan.codebook.nonSubstantive) }
    options = plan.layout.dimensions.map { OptionDecoder($0, nonSubstantive: plan.codebook.nonSubstantive) }
    openTables = plan.layout.dimensions.map { _ in OpenTable() }
    openValues = plan.layout.dimensions.map { _ in [] }
    scaleOfCell = plan.layout.cells.map(\.scale)
  }

  /// Forgets the last part's results; what was learned about spellings stays.
  func begin(_ block: UnsafeBufferPointer<UInt8>) {
    unsafe self.block = unsafe block
    for index in 0..<batchCount { batches[index].count = 0 }
    batchCount = 0
    findings.removeAll()
    rejects.removeAll(keepingCapacity: true)
    accepted = 0
    refused = 0
    blankLines = 0
  }

  /// Hands the part's batches over one by one; `body` may change them.
  func forEachBatch(_ body: (inout ResponseBatch) -> Void) {
    for index in 0..<batchCount { body(&batches[index]) }
  }

  // MARK: RecordSink

  func blankLine(_ line: Int) {
    // In a file of one column an empty line is an empty answer.
    guard plan.width == 1 else {
      blankLines += 1
      return
    }
    var record = Record()
    unsafe record.append(nil, count: 0)
    decode(record, line: line)
  }

  func refuse(_ fault: RecordFault, line: Int, range: Range<Int>) {
    refused += 1
    keep(range)
    findings.add(fault.rule, finding(fault.rule, line: fault.line, column: fault.column, arguments: arguments(fault.rule)))
  }

  private func arguments(_ rule: Rule) -> [String] {
    rule == .cellTooLong || rule == .recordTooLong ? [String(maximumCellBytes >> 20)] : []
  }

  func take(_ record: borrowing Record, line: Int, range: Range<Int>) {
    if let rule = refusal(record, range: range) {
      refused += 1
      keep(range)
      let width = min(record.fieldCount, plan.width) + 1
      findings.add(
        rule,
        finding(
          rule, line: line, column: rule == .wrongWidth ? width : 0,
          found: rule == .wrongWidth ? String(record.fieldCount) : "", arguments: [String(plan.width)]))
      return
    }
    decode(record, line: line)
  }

  /// Why a record is no response, or `nil`.
  private func refusal(_ record: borrowing Record, range: Range<Int>) -> Rule? {
    if record.fieldCount != plan.width {
      return isSecondTable(record, range: range) ? .secondTable : .wrongWidth
    }
    if record.byteCount == 0 && plan.width > 1 { return .emptyRecord }
    if record.byteCount == plan.headerBytes.count, unsafe plan.headerBytes.elementsEqual(record.allBytes) {
      return .repeatedHeader
    }
    if isTotal(record) { return .totalLine }
    return isSecondTable(record, range: range) ? .secondTable : nil
  }

  private func keep(_ range: Range<Int>) {
    guard plan.keepsRejects else { return }
    rejects.append(Reject(bytes: unsafe Array(block[range])))
  }

  private static let totals: Set<String> = Set(
    [
      "Итого", "Всего", "Итог", "Сумма", "Среднее", "Средний балл", "Жыйынтык", "Жыйынтыгы", "Бардыгы", "Баары", "Орточо", "Total",
      "Totals", "Sum", "Average", "Mean", "Grand total",
    ].map { folded($0) })

  /// A line of sums or means under the records: its first filled cell says so.
  private func isTotal(_ record: borrowing Record) -> Bool {
    for index in 0..<plan.width {
      let cell = unsafe record[index]
      guard let byte = unsafe cell.first else { continue }
      // Most records start with a date or a number.
      if (0x30...0x39).contains(byte) || cell.count > 40 { return false }
      if let known = unsafe firstCells.find(cell) { return known.code == 1 }
      let key = folded(unsafe String(decoding: cell, as: UTF8.self))
      let isTotal = Self.totals.contains(key)
      unsafe firstCells.insert(cell, CodedAnswer(code: isTotal ? 1 : 0))
      return isTotal
    }
    return false
  }

  /// A header of another table: a line of words behind an empty line, where marks should stand.
  private func isSecondTable(_ record: borrowing Record, range: Range<Int>) -> Bool {
    guard followsBlankLine(range.lowerBound) else { return false }
    let fields = min(record.fieldCount, maximumFields)
    if record.fieldCount != plan.width {
      var words = 0
      for index in 0..<fields {
        let text = record.text(index).trimmed
        if text.isEmpty { continue }
        if text.unicodeScalars.contains(where: { (0x30...0x39).contains($0.value) }) { return false }
        words += 1
      }
      return words >= 2
    }
    var words = 0
    for field in plan.ratings {
      let cell = unsafe record[field.column]
      if cell.isEmpty { continue }
      let answer = unsafe marks[scaleOfCell[field.target]].read(cell)
      guard answer.rule == ruleIndex(.notAMark) else { return false }
      words += 1
    }
    return words >= 3
  }

  private func followsBlankLine(_ offset: Int) -> Bool {
    func isEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
    guard offset >= 2, unsafe isEnd(block[offset - 1]), unsafe isEnd(block[offset - 2]) else { return false }
    if unsafe block[offset - 1] == 0x0A && block[offset - 2] == 0x0D { return unsafe offset >= 3 && isEnd(block[offset - 3]) }
    return true
  }

  // MARK: Decoding

  private func decode(_ record: borrowing Record, line: Int) {
    if batchCount == 0 || batches[batchCount - 1].count == Self.batchCapacity {
      if batchCount == batches.count { batches.append(ResponseBatch(layout: plan.layout, capacity: Self.batchCapacity)) }
      batchCount += 1
    }
    accepted += 1
    checkText(record, line: line)
    fill(&batches[batchCount - 1], record, line: line)
  }

  private func fill(_ batch: inout ResponseBatch, _ record: borrowing Record, line: Int) {
    let row = batch.count
    let capacity = batch.capacity
    for field in plan.ratings {
      let answer = unsafe marks[scaleOfCell[field.target]].read(record[field.column])
      var code = answer.code
      if answer.rule >= 0 { report(answer, record, field.column, line: line) }
      if field.merges {
        code = merged(code, into: UInt16(batch.ratings[field.target * capacity + row]), record, field.column, line: line)
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
      } else {
        findings.add(.notADate, finding(.notADate, line: line, column: column + 1, found: shown(record, column)))
      }
    }
    batch.times[row] = time
    var key: UInt64 = 0
    for column in plan.keys {
      let cell = unsafe record[column]
      if !cell.isEmpty { key = unsafe hashBytes(cell, seed: key &+ 1) | 1 }
    }
    batch.keyHashes[row] = key
    batch.recordHashes[row] = hash(of: record)
    batch.lines[row] = line
    batch.count = row + 1
  }

  private func hash(of record: borrowing Record) -> UInt64 {
    var hash = unsafe hashBytes(record.allBytes, seed: 0)
    // The borders between the fields count too.
    for index in 0..<plan.width { hash = mixed(hash, UInt64(truncatingIfNeeded: unsafe record.ends[index])) }
    return hash
  }

  private func fillDimension(
    _ batch: inout ResponseBatch, _ row: Int, _ record: borrowing Record, _ field: FilePlan.Field, line: Int
  ) {
    let dimension = plan.layout.dimensions[field.target]
    let cell = unsafe record[field.column]
    if dimension.isMultiple {
      fillMultiple(&batch, row, record, field, line: line)
      return
    }
    let capacity = batch.capacity
    var code: UInt16
    if dimension.isOpen {
      code = unsafe openTables[field.target].read(cell, known: options[field.target].reader, values: &openValues[field.target])
      if code == AnswerCode.invalid.rawValue {
        findings.add(.tooManyValues, finding(.tooManyValues, line: line, column: field.column + 1, arguments: [String(OpenTable.maximumValues)]))
      }
    } else {
      let answer = unsafe options[field.target].read(cell)
      if answer.rule >= 0 { report(answer, record, field.column, line: line) }
      code = answer.code
    }
    if field.merges {
      code = merged(code, into: batch.codes[field.target * capacity + row], record, field.column, line: line)
    }
    batch.codes[field.target * capacity + row] = code
  }

  private func fillMultiple(
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
    for text in unknown {
      findings.add(
        .unknownOption, finding(.unknownOption, line: line, column: field.column + 1, found: shown(text)))
    }
  }

  /// What two columns of one question give together: the filled one; where both are filled, they must say the same.
  private func merged(_ code: UInt16, into before: UInt16, _ record: borrowing Record, _ column: Int, line: Int) -> UInt16 {
    let blank = AnswerCode.blank.rawValue
    if before <= blank { return code }
    if code == blank || code == before { return before }
    findings.add(
      .columnsDisagree, finding(.columnsDisagree, line: line, column: column + 1, found: shown(record, column)))
    return AnswerCode.invalid.rawValue
  }

  private func checkNumber(_ record: borrowing Record, _ column: Int, line: Int) {
    let text = record.text(column).trimmed
    if text.isEmpty || NumberReader.read(text) != nil { return }
    findings.add(.notANumber, finding(.notANumber, line: line, column: column + 1, found: shown(text)))
  }

  /// Bytes that are no UTF-8, and NULs: found once for the record, then placed in their field.
  private func checkText(_ record: borrowing Record, line: Int) {
    let invalid = unsafe UTF8Sequence.firstInvalid(record.allBytes)
    let hasNul = unsafe record.allBytes.contains(0)
    guard invalid != nil || hasNul else { return }
    for column in 0..<plan.width {
      let cell = unsafe record[column]
      let lines = unsafe cell.prefix(while: { $0 != 0 }).count { $0 == 0x0A }
      if let at = unsafe UTF8Sequence.firstInvalid(cell) {
        let before = unsafe cell.prefix(at).count { $0 == 0x0A }
        findings.add(
          .undecodable, finding(.undecodable, line: line + before, column: column + 1, found: hexadecimal(unsafe cell[at])))
      }
      if unsafe cell.contains(0) {
        findings.add(.nulByte, finding(.nulByte, line: line + lines, column: column + 1))
      }
    }
  }

  private func hexadecimal(_ byte: UInt8) -> String {
    // What iconv could not decode has been replaced; the original byte is gone.
    byte == Transcoder.undecodable ? "" : "0x" + String(byte, radix: 16, uppercase: true)
  }

  // MARK: Findings

  private func report(_ answer: CodedAnswer, _ record: borrowing Record, _ column: Int, line: Int) {
    let rule = Rule.allCases[Int(answer.rule)]
    findings.add(
      rule,
      finding(rule, line: line, column: column + 1, found: shown(record, column), arguments: scaleEnds(column)))
  }

  private func scaleEnds(_ column: Int) -> [String] {
    guard case .rating(let cell) = plan.columns[column].target else { return [] }
    let scale = plan.codebook.scales[scaleOfCell[cell]]
    return [String(scale.lowest), String(scale.highest)]
  }

  private func shown(_ record: borrowing Record, _ column: Int) -> String { shown(record.text(column)) }

  /// The start of a cell, for a message; never an address or a telephone number.
  private func shown(_ text: String) -> String {
    if looksPersonal(text) { return "…" }
    let trimmed = text.trimmed
    return trimmed.unicodeScalars.count <= 60 ? trimmed : String(String.UnicodeScalarView(trimmed.unicodeScalars.prefix(60))) + "…"
  }

  private func finding(
    _ rule: Rule, line: Int, column: Int, found: String = "", arguments: [String] = []
  ) -> Finding {
    Finding(
      rule, at: SourceLocation(file: plan.path, line: line, column: column),
      field: column > 0 && column <= plan.width ? plan.headers[column - 1] : "", found: found, arguments: arguments)
  }
}

/// Numbers as people type them: `1 200`, `12,5`, `-3`.
enum NumberReader {
  static func read(_ text: String) -> Double? {
    var plain = ""
    var points = 0
    var digits = 0
    for (index, scalar) in text.unicodeScalars.enumerated() {
      switch scalar {
      case "0"..."9":
        digits += 1
        plain.unicodeScalars.append(scalar)
      case ",", ".":
        points += 1
        plain.append(".")
      case "-", "\u{2212}": if index == 0 { plain.append("-") } else { return nil }
      case "+": if index != 0 { return nil }
      case " ", "\u{A0}", "\u{202F}": continue
      default: return nil
      }
    }
    guard digits > 0, digits <= 15, points <= 1 else { return nil }
    return Double(plain)
  }
}
