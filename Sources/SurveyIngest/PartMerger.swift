internal import SurveyModel

/// Takes the parts of one file in order: makes lines absolute, open values global, and finds records that were read before.
struct PartMerger {
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
  /// What the merger itself finds in the part at hand, in the order of its lines, which count from 1 within the part.
  private var foundInPart: FindingLog
  /// The same of the batch at hand, as it comes: all of it, so that what is kept does not depend on where batches begin.
  private var found = FindingLog(limit: .max)

  private static let nothing = FindingLog()

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
    foundInPart = FindingLog(limit: reader.options.findingLimit)
  }

  /// Afterwards the part's batches hold what is to be counted.
  mutating func settle(_ part: inout PartReader, lines: Int, report: inout InputReport) {
    foundInPart.removeAll()
    report.accepted += part.accepted
    report.refused += part.refused
    report.blankLines += part.blankLines
    if !plan.keepsRecords { report.rejects += part.rejects.map(\.bytes) }
    part.numberValues { reader.code(of: $1, dimension: $0).rawValue }
    let open = part.openTables
    let common = open.map(Self.commonCodes)
    part.forEachBatch { batch in
      guard batch.count > 0 else { return }
      place(&batch, open, common)
      clearNotAsked(&batch)
      if !plan.isSettled && !plan.keepsRecords { report.repeated += dropRepeats(&batch) }
      guard found.count > 0 else { return }
      found.sortByLine()
      foundInPart.append(found, and: Self.nothing, lines: 0)
      found.removeAll()
    }
    reader.addFindings(part.findings, and: foundInPart, lines: firstLine)
    // Those of records that are kept are taken out lot by lot: there is room again.
    if !plan.keepsRecords { part.closeWhatIsFull(in: reader.findings) }
    firstLine += lines
  }

  /// Common codes by a reader's own; empty where each has to be looked at: with very many values, or where some have no code.
  private static func commonCodes(_ table: OpenTable) -> [UInt16] {
    guard !table.values.isEmpty, table.values.count <= 4_096,
      !table.values.contains(where: { $0.common == AnswerCode.invalid.rawValue })
    else { return [] }
    return (0..<table.firstOwn).map { UInt16($0) } + table.values.map(\.common)
  }

  /// Puts what the command line says where no column does, and turns a reader's numbering of open values into the common one.
  private mutating func place(_ batch: inout ResponseBatch, _ open: [OpenTable], _ common: [[UInt16]]) {
    for dimension in [ResponseLayout.place, ResponseLayout.wave, ResponseLayout.mode] {
      let constant = constants[dimension]
      let forces = forcedWave && dimension == ResponseLayout.wave
      let firstOwn = open[dimension].firstOwn
      // Without a column nothing fills the batch: it still holds what was put there for the part before.
      let hasColumn = plan.dimensions.contains { $0.target == dimension }
      let offset = dimension * batch.capacity
      // Most files have nothing here to be put or turned.
      guard forces || constant > 0 || !open[dimension].values.isEmpty else { continue }
      if !forces && constant == 0 && !common[dimension].isEmpty {
        Self.turn(&batch.codes, from: offset, count: batch.count, into: common[dimension])
        continue
      }
      for row in 0..<batch.count {
        let code = batch.codes[offset + row]
        if forces || (constant > 0 && (code <= AnswerCode.blank.rawValue || !hasColumn)) {
          batch.codes[offset + row] = constant
        } else if Int(code) >= firstOwn {
          let common = open[dimension].values[Int(code) - firstOwn].common
          batch.codes[offset + row] = common
          if common == AnswerCode.invalid.rawValue { reportSurplus(dimension, line: batch.lines[row]) }
        }
      }
    }
  }

  /// Puts in the place of each code what `codes` has at it.
  private static func turn(_ column: inout [UInt16], from start: Int, count: Int, into codes: [UInt16]) {
    unsafe column.withUnsafeMutableBufferPointer { column in
      unsafe codes.withUnsafeBufferPointer { codes in
        for row in start..<min(start + count, column.count) {
          let code = Int(unsafe column[row])
          if code < codes.count { unsafe column[row] = codes[code] }
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

  /// Takes out responses that were read before, and says so, as of form numbers that were used before; returns how many it took out.
  private mutating func dropRepeats(_ batch: inout ResponseBatch) -> Int {
    let lines = firstLine
    let input = input
    let partLines = batch.lines
    let repeats = reader.repeats(in: batch) { RepeatIndex.Place(input: input, line: partLines[$0] + lines) }
    guard !repeats.isEmpty else { return 0 }
    var dropped: [Int] = []
    for found in repeats {
      let row = found.row
      if !found.isWholeRecord {
        reportKey(found.first, line: batch.lines[row])
      } else if batch.times[row].order != .absent || batch.keyHashes[row] != 0 {
        reportRepeat(found.first, line: batch.lines[row])
        dropped.append(row)
      } else {
        identical += 1
      }
    }
    guard !dropped.isEmpty else { return 0 }
    var kept = 0
    var next = dropped[...]
    for row in 0..<batch.count {
      if next.first == row {
        next.removeFirst()
        continue
      }
      if kept != row { batch.copyRow(row, to: kept) }
      kept += 1
    }
    batch.count = kept
    return dropped.count
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
  private mutating func reportKey(_ first: RepeatIndex.Place?, line: Int) {
    let column = plan.keys.last ?? 0
    found.add(
      Finding(
        .repeatedKey, at: SourceLocation(file: plan.path, line: line, column: column + 1),
        field: plan.headers[column], arguments: [first.map { "\(reader.path(ofInput: $0.input)):\($0.line)" } ?? ""]))
  }
}
