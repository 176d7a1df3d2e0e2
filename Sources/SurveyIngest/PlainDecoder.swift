// Records → codes, straight from the bytes of the block: nothing is copied, and no string is made for a cell that was understood before.
// Invariants its next editor must keep:
//
// - It decodes what `RecordDecoder` decodes, to the same codes: whatever it has not met before it asks the same readers for, and
//   remembers only their answers, and of these only what breaks no rule.
// - It reports what `RecordDecoder` reports, in the same order, and only when the whole record is understood. What it cannot tell (columns that
//   disagree, too many values, bytes that are no text where an answer should be) is left to `RecordDecoder`, with nothing of it reported.
// - Every offset comes from a `StructuralIndex` of the same block: fields lie within it, and `StructuralIndex.slack` bytes behind the start of
//   each can be read.
// - Cells of the last column, which a line end follows and no delimiter, are looked up one by one: `survey_find_column` and `survey_find_marks`
//   take none of them.
// - `columns` and the fields of `PlainDecoder` are only written within their counts: rows under the capacity, targets of the plan.
// - A view of an `AnswerTable` is replaced whenever something is put into the table.
internal import CSurveyScan
internal import SurveyModel

/// Reads the records of one worker that stand as RFC 4180 has them.
@safe final class PlainDecoder {
  let plan: FilePlan
  let runs: UnsafeMutableBufferPointer<Run>
  let choices: UnsafeMutableBufferPointer<Choice>
  /// The column of times, if there is one alone.
  let timeColumn: Int
  let isTimeAlone: Bool
  let keys: UnsafeMutableBufferPointer<Int>
  let headerStartsWithDigit: Bool
  /// Columns of which only the text is checked.
  let others: UnsafeMutableBufferPointer<Int>
  /// By scale and byte: what a cell of one byte means; 0 where that has not come up.
  let single: UnsafeMutablePointer<UInt8>
  let markTables: [AnswerTable]
  let markViews: UnsafeMutablePointer<survey_answers>
  /// By dimension, as the choices' views are.
  let optionTables: [AnswerTable]
  var several: [[[UInt16]]]
  var generations: [Int]
  let hasher: RecordHasher
  var totals = TotalWords()
  let scratch: UnsafeMutablePointer<UInt8>
  /// By row and column: the codes of a run's cells before they go to the batch's columns, sixteen rows at a time.
  let stage: UnsafeMutablePointer<UInt8>
  /// How many records are tried at once: as many as went well before the last one that had to be read by itself, then more and more; 0 while
  /// each has something to be reported.
  private var pace = PlainDecoder.groupRows
  /// What is wrong with cells of the row at hand, in the order in which ``RecordDecoder`` reports it.
  var flaws: [Flaw] = []

  /// A cell that breaks a rule, and all the same counts.
  struct Flaw {
    /// Index in ``allRules``; `nil` where the cell is no text.
    var rule: Int16?
    var column: Int
    /// The part of the cell that it is about, where it is not the whole and is to be shown.
    var text: String?
  }

  private static let blank = AnswerCode.blank.rawValue
  static let maximumSpellings = 4_096
  static let maximumValues = 32_768
  /// Codes with an entry in `parts`; of the others the table itself is asked.
  static let stampedCodes = Int(SURVEY_STAMPED_CODES)

  init(plan: FilePlan, decoder: RecordDecoder) {
    self.plan = plan
    unsafe runs = Self.copy(Self.runs(plan, scaleOfCell: decoder.scaleOfCell))
    let used = Set(
      plan.ratings.map(\.column) + plan.dimensions.map(\.column) + plan.numbers.map(\.column) + plan.times + plan.keys)
    unsafe keys = Self.copy(plan.keys)
    unsafe others = Self.copy((0..<plan.width).filter { !used.contains($0) })
    timeColumn = plan.times.first ?? 0
    isTimeAlone = plan.times.count == 1
    headerStartsWithDigit = plan.headerStartsWithDigit
    let scales = plan.codebook.scales.count
    unsafe single = .allocate(capacity: scales * 256)
    unsafe single.initialize(repeating: 0, count: scales * 256)
    let delimiter = plan.dialect.delimiter
    markTables = (0..<scales).map { _ in
      AnswerTable(limit: Self.maximumSpellings, blank: Self.blank, delimiter: delimiter)
    }
    unsafe markViews = .allocate(capacity: scales)
    for (index, table) in markTables.enumerated() { unsafe (markViews + index).initialize(to: table.view) }
    optionTables = plan.layout.dimensions.map {
      AnswerTable(
        limit: $0.isOpen ? Self.maximumValues : Self.maximumSpellings, blank: Self.blank, delimiter: delimiter)
    }
    let filledTwice = Set(plan.dimensions.filter(\.merges).map(\.target))
    let tables = optionTables
    unsafe choices = Self.copy(
      plan.dimensions.map { field in
        var parts: UnsafeMutablePointer<Int64>?
        if field.isOpen {
          let stamps = UnsafeMutablePointer<Int64>.allocate(capacity: Self.stampedCodes)
          unsafe stamps.initialize(repeating: 0, count: Self.stampedCodes)
          unsafe parts = stamps
        }
        return unsafe Choice(
          field: field, offset: field.target * PartReader.batchCapacity,
          isUsual: !field.isMultiple && field.column != plan.width - 1 && !filledTwice.contains(field.target),
          view: tables[field.target].view, parts: parts)
      })
    several = optionTables.map { _ in [] }
    generations = optionTables.map { _ in 0 }
    let stageCount = Self.groupRows * Run.mostColumns
    unsafe stage = .allocate(capacity: stageCount)
    unsafe stage.initialize(repeating: 0, count: stageCount)
    hasher = RecordHasher(delimiter: plan.dialect.delimiter)
    unsafe scratch = .allocate(capacity: StructuralIndex.maximumRecordBytes + StructuralIndex.slack)
  }

  deinit {
    unsafe runs.deallocate()
    unsafe single.deallocate()
    unsafe markViews.deallocate()
    for index in unsafe 0..<choices.count { unsafe choices[index].parts?.deallocate() }
    unsafe choices.deallocate()
    unsafe keys.deallocate()
    unsafe others.deallocate()
    unsafe scratch.deallocate()
    unsafe stage.deallocate()
  }

  /// A list as plain memory, for loops in which nothing may be counted.
  private static func copy<Element>(_ list: [Element]) -> UnsafeMutableBufferPointer<Element> {
    let copy = UnsafeMutableBufferPointer<Element>.allocate(capacity: list.count)
    _ = unsafe copy.initialize(from: list)
    return unsafe copy
  }

  /// Fills `batch` with the records of `index`, and reports what is wrong in them, from the one at `start` on, until it is full, or one needs
  /// care or begins at `limit` or behind; returns where that is.
  func fill(
    _ batch: inout ResponseBatch, _ index: StructuralIndex, _ block: UnsafeBufferPointer<UInt8>, from start: ScanEnd,
    until limit: Int, _ decoder: inout RecordDecoder
  ) -> ScanEnd {
    var end = start
    guard let base = block.baseAddress else { return end }
    for (dimension, generation) in generations.enumerated()
    where generation != decoder.openTables[dimension].generation {
      generations[dimension] = decoder.openTables[dimension].generation
      optionTables[dimension].removeAll()
      renewViews(of: dimension)
    }
    var row = batch.count
    let capacity = batch.capacity
    let offsets = batch.wordOffsets
    let width = plan.width
    batch.fill { columns in
      guard let lines = unsafe columns.lines.baseAddress else { return row }
      var isAlone = false
      while row < capacity, end.offset < limit {
        // A line of a file of one column may be blank.
        if pace > 0, !isAlone, width > 1, unsafe !followsBlankLine(block, end.offset) {
          let group = unsafe index.group(in: block, width: width, until: limit, most: min(pace, capacity - row))
          let count = group.count > 0 ? unsafe decode(group, base, columns, row, offsets, &decoder) : 0
          isAlone = count < group.count
          if isAlone { pace = count } else if count == pace { pace = min(2 * pace, Self.groupRows) }
          if count > 0 {
            end.offset = group.fields(count - 1).end
            end.lines = unsafe index.advance(over: group, count: count, from: end.lines, to: lines + row)
            row += count
            continue
          }
        }
        guard let fields = unsafe index.next(in: block), fields.count == width,
          fields.end - fields.start <= StructuralIndex.maximumRecordBytes,
          unsafe !followsBlankLine(block, fields.start), unsafe isOrdinary(fields, base),
          unsafe decode(fields, base, columns, row, offsets, &decoder)
        else { break }
        isAlone = false
        if flaws.isEmpty {
          pace = min(max(2 * pace, 4), Self.groupRows)
        } else {
          unsafe report(fields, base, end.lines + 1, &decoder)
        }
        unsafe lines[row] = end.lines + 1
        row += 1
        end.offset = fields.end
        end.lines += index.advance(over: fields)
      }
      return row
    }
    return end
  }

  /// Whether a record behind another one is surely none of the kinds that are refused: a total, a repeated header, nothing but separators.
  @inline(__always)
  func isOrdinary(_ fields: StructuralIndex.Fields, _ base: UnsafePointer<UInt8>) -> Bool {
    // Most records start with a date or a number, and no header does.
    let first = unsafe base[fields.start]
    if first &- 0x30 < 10 && !headerStartsWithDigit { return true }
    return unsafe isOrdinarySlowly(fields, base)
  }

  @inline(never)
  private func isOrdinarySlowly(_ fields: StructuralIndex.Fields, _ base: UnsafePointer<UInt8>) -> Bool {
    for column in 0..<fields.count {
      let cell = unsafe content(fields, column, base)
      if cell.isEmpty { continue }
      // The header's own start: as many bytes as both have.
      let header = plan.headerBytes.prefix(cell.count)
      if header.count == cell.count, unsafe header.elementsEqual(cell) { return false }
      return !(unsafe totals.contains(cell))
    }
    return false
  }

  /// Reports the flaws of a record that begins on `line`.
  private func report(
    _ fields: StructuralIndex.Fields, _ base: UnsafePointer<UInt8>, _ line: Int, _ decoder: inout RecordDecoder
  ) {
    for flaw in flaws {
      // Cells in front of it may hold line ends.
      let before = unsafe UnsafeBufferPointer(
        start: base + fields.start, count: Int(fields.ends[flaw.column - 1] &+ 1) - fields.start)
      func ownLine() -> Int { unsafe line + before.count { $0 == 0x0A } }
      func cell() -> UnsafeBufferPointer<UInt8> { unsafe content(fields, flaw.column, base) }
      if let rule = flaw.rule {
        unsafe decoder.report(
          rule, flaw.column, found: flaw.text ?? String(decoding: cell(), as: UTF8.self), line: ownLine())
      } else {
        unsafe decoder.checkText(cell(), flaw.column, line: ownLine())
      }
    }
  }

  /// Fills one row, and notes in `flaws` what is to be reported of it; `false` where there is more to it than that.
  private func decode(
    _ fields: StructuralIndex.Fields, _ base: UnsafePointer<UInt8>, _ columns: ResponseBatch.Columns, _ row: Int,
    _ offsets: [Int], _ decoder: inout RecordDecoder
  ) -> Bool {
    flaws.removeAll(keepingCapacity: true)
    // Texts first, as they are reported.
    for number in unsafe 0..<others.count {
      let column = unsafe others[number]
      if unsafe !isText(fields, column, base) { flaws.append(Flaw(rule: nil, column: column)) }
    }
    guard unsafe decodeRatings(fields, base, columns.ratings, row, &decoder) else { return false }
    guard unsafe decodeChoices(fields, base, columns, row, offsets, &decoder) else { return false }
    for column in plan.numbers {
      let cell = unsafe content(fields, column.column, base)
      if unsafe isNumber(cell) { continue }
      guard unsafe isText(cell) else { return false }
      flaws.append(Flaw(rule: ruleIndex(.notANumber), column: column.column))
    }
    guard let time = unsafe time(fields, base, notesFlaws: true) else { return false }
    unsafe columns.times[row] = time
    guard let key = unsafe key(fields, base) else { return false }
    unsafe columns.keyHashes[row] = key
    let bytes = unsafe UnsafeBufferPointer(start: base + fields.start, count: fields.end - fields.start)
    unsafe columns.recordHashes[row] = hasher.hash(bytes, mayHaveQuotes: fields.hasQuotes)
    return true
  }

}
