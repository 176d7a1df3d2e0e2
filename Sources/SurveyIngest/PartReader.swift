// Turns the records of one part of a file into coded responses. Everything it keeps between records is a cache: a part read twice, or
// by another reader, gives the same responses and findings. Lines count from 1 within the part.
internal import SurveyModel

/// What one reader makes of one part of a file.
@safe struct PartReader: RecordSink {
  let plan: FilePlan
  private(set) var decoder: RecordDecoder
  private var plain: PlainDecoder
  /// Lines of the part before those that are read now.
  var linesBefore = 0
  /// The first `batchCount` of them hold the part's responses, in order.
  private(set) var batches: [ResponseBatch] = []
  private(set) var batchCount = 0
  private(set) var accepted = 0
  private(set) var refused = 0
  private(set) var blankLines = 0
  /// The refused records as they stand, if the plan keeps them, and their fields where they could be told.
  private(set) var rejects: [Reject] = []
  /// The accepted records in order, if the plan keeps them.
  private(set) var kept: [KeptRecord] = []

  struct Reject {
    var rule: Rule
    var line: Int
    var bytes: [UInt8]
  }

  private var totals = TotalWords()
  private var block = unsafe UnsafeBufferPointer<UInt8>(start: nil, count: 0)

  static let batchCapacity = ResponseBatch.usualCapacity

  init(plan: FilePlan, findingLimit: Int) {
    self.plan = plan
    decoder = RecordDecoder(plan: plan, findingLimit: findingLimit)
    plain = PlainDecoder(plan: plan, decoder: decoder)
  }

  /// The same for another worker, with what was learned so far.
  func separate() -> PartReader {
    var other = self
    other.decoder = decoder.separate()
    other.plain = PlainDecoder(plan: plan, decoder: decoder)
    return other
  }

  var findings: FindingLog { decoder.findings }

  /// Further findings that `log` has no room for are only counted: what comes of later parts goes behind what is there.
  mutating func closeWhatIsFull(in log: FindingLog) { decoder.findings.closeWhatIsFull(in: log) }

  /// Forgets the last part's results; what was learned about spellings stays.
  mutating func begin(_ block: UnsafeBufferPointer<UInt8>) {
    unsafe self.block = unsafe block
    for index in 0..<batchCount { batches[index].count = 0 }
    batchCount = 0
    decoder.begin()
    rejects.removeAll(keepingCapacity: true)
    kept.removeAll(keepingCapacity: true)
    accepted = 0
    refused = 0
    blankLines = 0
    linesBefore = 0
  }

  /// Forgets what came of another file with the same plan; what was learned about spellings stays.
  mutating func beginFile(findingLimit: Int) {
    decoder.beginFile(findingLimit: findingLimit)
    dates.removeAll()
    // What no column fills is put in by the merger, where something is said of the whole file.
    for index in batches.indices {
      unsafe batches[index].codes.withUnsafeMutableBufferPointer { unsafe $0.update(repeating: 0) }
    }
  }

  var openTables: [OpenTable] { decoder.openTables }

  /// Gives the values that the part uses their numbers in the numbering common to all readers, in order of appearance.
  mutating func numberValues(_ code: (_ dimension: Int, _ text: String) -> UInt16) {
    for dimension in decoder.openTables.indices {
      for (number, text) in decoder.openTables[dimension].uses
      where decoder.openTables[dimension].values[number].common == 0 {
        decoder.openTables[dimension].setCommon(code(dimension, text), number: number)
      }
    }
  }

  /// The part's bytes have moved to a larger block.
  mutating func move(to block: UnsafeBufferPointer<UInt8>) { unsafe self.block = unsafe block }

  /// The dates of all responses that were counted, by the code of their wave.
  private(set) var dates: [DateRange] = []

  /// Counts the dates of the part's responses.
  mutating func countDates() {
    for index in 0..<batchCount { batches[index].addDates(to: &dates) }
  }

  /// Hands the part's batches over one by one, but those without responses; `body` may change them.
  mutating func forEachBatch(_ body: (inout ResponseBatch) -> Void) {
    for index in 0..<batchCount where batches[index].count > 0 { body(&batches[index]) }
  }

  // MARK: RecordSink

  mutating func blankLine(_ line: Int) {
    if plan.isSettled { return }
    // In a file of one column an empty line is an empty answer.
    guard plan.width == 1 else {
      blankLines += 1
      return
    }
    var record = Record()
    unsafe record.append(nil, count: 0)
    decode(record, line: linesBefore + line, range: 0..<0)
  }

  mutating func refuse(_ fault: RecordFault, line: Int, range: Range<Int>) {
    refused += 1
    keep(range, fault.rule, line: linesBefore + line)
    let arguments = arguments(fault.rule)
    decoder.add(fault.rule, line: linesBefore + fault.line, column: fault.column, arguments: arguments)
  }

  private func arguments(_ rule: Rule) -> [String] {
    switch rule {
    case .cellTooLong: [String(maximumCellBytes >> 20)]
    case .recordTooLong: [String(maximumRecordBytes >> 20)]
    default: []
    }
  }

  mutating func take(_ record: borrowing Record, line: Int, range: Range<Int>) {
    if let rule = refusal(record, range: range) {
      refused += 1
      keep(range, rule, line: linesBefore + line)
      // Where the widths part; the cell that says "total"; else the record's first field.
      let column =
        rule == .wrongWidth ? min(record.fieldCount, plan.width) + 1 : rule == .totalLine ? firstFilled(record) : 1
      let found = rule == .wrongWidth ? String(record.fieldCount) : ""
      decoder.add(rule, line: linesBefore + line, column: column, found: found, arguments: [String(plan.width)])
      return
    }
    decode(record, line: linesBefore + line, range: range)
  }

  /// Why a record is no response, or `nil`.
  private mutating func refusal(_ record: borrowing Record, range: Range<Int>) -> Rule? {
    if plan.isSettled { return record.fieldCount == plan.width ? nil : .wrongWidth }
    if isTotal(record) { return .totalLine }
    if record.fieldCount != plan.width {
      return isSecondTable(record, range: range) ? .secondTable : .wrongWidth
    }
    if record.byteCount == 0 && plan.width > 1 { return .emptyRecord }
    if record.byteCount == plan.headerBytes.count, unsafe plan.headerBytes.elementsEqual(record.allBytes) {
      return .repeatedHeader
    }
    return isSecondTable(record, range: range) ? .secondTable : nil
  }

  private mutating func keep(_ range: Range<Int>, _ rule: Rule, line: Int) {
    guard plan.keepsRejects else { return }
    rejects.append(Reject(rule: rule, line: line, bytes: unsafe Array(block[range])))
  }

  /// The record without what is personal.
  private func kept(_ record: borrowing Record, line: Int) -> KeptRecord {
    var kept = KeptRecord(line: line, text: [], link: [], removedCells: 0)
    kept.text.reserveCapacity(record.byteCount + plan.width)
    for column in plan.columns {
      let index = column.index
      if index > 0 { kept.text.append(StoredText.delimiter) }
      let cell = unsafe record[index]
      if index == plan.linkColumn { kept.link = unsafe Array(cell) }
      if !plan.isSettled && (column.role == .identity || column.role == .ignored || index == plan.linkColumn) {
        RecordText.append([], to: &kept.text, isOnly: plan.width == 1)
      } else if unsafe !plan.isSettled && mayBePersonal(cell, column.role), looksPersonal(record.text(index)) {
        RecordText.append(RecordText.removed, to: &kept.text, isOnly: plan.width == 1)
        kept.removedCells += 1
      } else {
        unsafe RecordText.append(cell, to: &kept.text, isOnly: plan.width == 1)
      }
    }
    return kept
  }

  /// Most cells are too short for an address or a number, and a form number may have as many digits.
  private func mayBePersonal(_ cell: UnsafeBufferPointer<UInt8>, _ role: ColumnRole) -> Bool {
    guard cell.count > 4, role != .time else { return false }
    return unsafe cell.contains(UInt8(ascii: "@"))
      || role != .key && cell.count { (0x30...0x39).contains($0) } >= 9
  }

  /// The first field with something in it, from 1.
  private func firstFilled(_ record: borrowing Record) -> Int {
    for index in 0..<min(record.fieldCount, maximumFields) where unsafe !record[index].isEmpty { return index + 1 }
    return 1
  }

  /// A line of sums or means under the records: its first filled cell says so, and is no answer to its own question ("Орточо" is a
  /// mark too).
  private mutating func isTotal(_ record: borrowing Record) -> Bool {
    for index in 0..<min(record.fieldCount, maximumFields) {
      let cell = unsafe record[index]
      if cell.isEmpty { continue }
      return unsafe totals.contains(cell) && !decoder.isAnswer(record, index)
    }
    return false
  }

  /// A header of another table: a line of words behind an empty line, where marks should stand.
  private mutating func isSecondTable(_ record: borrowing Record, range: Range<Int>) -> Bool {
    guard unsafe followsBlankLine(block, range.lowerBound) else { return false }
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
      guard decoder.isNoMark(record, field) else { return false }
      words += 1
    }
    return words >= 3
  }

  // MARK: Decoding

  private mutating func decode(_ record: borrowing Record, line: Int, range: Range<Int>) {
    makeRoom()
    accepted += 1
    if plan.keepsRecords { kept.append(kept(record, line: line)) }
    decoder.checkText(record, line: line)
    unsafe decoder.fill(
      &batches[batchCount - 1], record, line: line, bytes: UnsafeBufferPointer(rebasing: block[range]))
  }

  /// Takes the records that `index` tells apart, from the one at `start` on, until one needs care or begins at `limit` or behind.
  mutating func takePlain(_ index: StructuralIndex, from start: ScanEnd, until limit: Int) -> ScanEnd {
    var end = start
    while end.offset < limit {
      makeRoom()
      let before = batches[batchCount - 1].count
      let hadRoom = before < Self.batchCapacity
      end = unsafe plain.fill(&batches[batchCount - 1], index, block, from: end, until: limit, &decoder)
      let count = batches[batchCount - 1].count
      accepted += count - before
      if count < Self.batchCapacity || !hadRoom { break }
    }
    return end
  }

  private mutating func makeRoom() {
    if batchCount == 0 || batches[batchCount - 1].count == Self.batchCapacity {
      if batchCount == batches.count {
        batches.append(ResponseBatch(layout: plan.layout, capacity: Self.batchCapacity))
      }
      batchCount += 1
    }
  }
}
