// Records without a finding → codes, straight from the bytes of the block: nothing is copied, and no string is made for a cell
// that was understood before. Invariants its next editor must keep:
//
// - It decodes what `RecordDecoder` decodes, to the same codes: whatever it has not met before it asks the same readers for, and
//   remembers only their answers. A record in which anything would be reported is left to `RecordDecoder`, with nothing reported.
// - Every offset comes from a `StructuralIndex` of the same block: fields lie within it, and eight bytes behind each can be read.
// - `columns` and the fields of `PlainDecoder` are only written within their counts: rows under the capacity, targets of the plan.
// - A view of an `AnswerTable` is replaced whenever something is put into the table.
internal import CSurveyScan
internal import SurveyModel

/// Reads the plain records of one worker.
@safe final class PlainDecoder {
  /// Rating columns of one scale that stand side by side, as their cells of the layout do, each filled by no other column. The last column
  /// of a file stands alone, since its line end needs a look.
  private struct Run {
    var column: Int
    var count: Int
    /// Where its first column of the batch begins.
    var offset: Int
    var scale: Int
    /// Whether it is read cell by cell: it is one column, the last or filled by others too.
    var isSingle: Bool
    var merges: Bool

    static let mostColumns = 64
  }

  /// A column of a dimension.
  @safe private struct Choice {
    var field: FilePlan.Field
    /// Where its column of the batch begins.
    var offset: Int
    /// Whether its cells are looked up and put down, and nothing else: neither several options nor several columns, nor the last one.
    var isUsual: Bool
    /// What is known of its cells. Of a multiple choice: 1 + the index in `several`.
    var view: AnswerTable.View
    /// Of an open dimension, by code: the last part in which a cell was understood as that code.
    var parts: UnsafeMutablePointer<Int>?
  }

  private let plan: FilePlan
  private let runs: UnsafeMutableBufferPointer<Run>
  private let choices: UnsafeMutableBufferPointer<Choice>
  /// The column of times, if there is one alone.
  private let timeColumn: Int
  private let isTimeAlone: Bool
  private let keys: UnsafeMutableBufferPointer<Int>
  /// Columns of which only the text is checked.
  private let others: UnsafeMutableBufferPointer<Int>
  /// By scale and byte: what a cell of one byte means; 0 where that has not come up.
  private let single: UnsafeMutablePointer<UInt8>
  private let markTables: [AnswerTable]
  private let markViews: UnsafeMutablePointer<AnswerTable.View>
  /// By dimension, as the choices' views are.
  private let optionTables: [AnswerTable]
  private var several: [[[UInt16]]]
  private var generations: [Int]
  private let hasher: RecordHasher
  private var totals = TotalWords()
  private var scratch: UnsafeMutablePointer<UInt8>
  /// By run, row and column: the codes of the last rows, `staged` of them, which go to the batch's columns sixteen at a time.
  private let stage: UnsafeMutablePointer<UInt8>
  private var staged = 0

  private static let stagedRows = 16

  private static let maximumSpellings = 4_096
  private static let maximumValues = 32_768
  /// Codes with an entry in `parts`; of the others the table itself is asked.
  private static let stampedCodes = 8_192

  init(plan: FilePlan, decoder: RecordDecoder) {
    self.plan = plan
    unsafe runs = Self.copy(Self.runs(plan, scaleOfCell: decoder.scaleOfCell))
    let used = Set(
      plan.ratings.map(\.column) + plan.dimensions.map(\.column) + plan.numbers.map(\.column) + plan.times + plan.keys)
    unsafe keys = Self.copy(plan.keys)
    unsafe others = Self.copy((0..<plan.width).filter { !used.contains($0) })
    timeColumn = plan.times.first ?? 0
    isTimeAlone = plan.times.count == 1
    let scales = plan.codebook.scales.count
    unsafe single = .allocate(capacity: scales * 256)
    unsafe single.initialize(repeating: 0, count: scales * 256)
    markTables = (0..<scales).map { _ in AnswerTable(limit: Self.maximumSpellings) }
    unsafe markViews = .allocate(capacity: scales)
    for (index, table) in markTables.enumerated() { unsafe (markViews + index).initialize(to: table.view) }
    optionTables = plan.layout.dimensions.map {
      AnswerTable(limit: $0.isOpen ? Self.maximumValues : Self.maximumSpellings)
    }
    let filledTwice = Set(plan.dimensions.filter(\.merges).map(\.target))
    let tables = optionTables
    unsafe choices = Self.copy(
      plan.dimensions.map { field in
        var parts: UnsafeMutablePointer<Int>?
        if field.isOpen {
          let stamps = UnsafeMutablePointer<Int>.allocate(capacity: Self.stampedCodes)
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
    let stageCount = unsafe max(1, runs.count) * Self.stagedRows * Run.mostColumns
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

  private static func runs(_ plan: FilePlan, scaleOfCell: [Int]) -> [Run] {
    let capacity = PartReader.batchCapacity
    let filledTwice = Set(plan.ratings.filter(\.merges).map(\.target))
    var runs: [Run] = []
    for field in plan.ratings {
      let isSingle = field.column == plan.width - 1 || filledTwice.contains(field.target)
      let next = Run(
        column: field.column, count: 1, offset: field.target * capacity, scale: scaleOfCell[field.target],
        isSingle: isSingle, merges: field.merges)
      if let last = runs.last, !isSingle, !last.isSingle, last.count < Run.mostColumns, last.scale == next.scale,
        last.column + last.count == next.column, last.offset + last.count * capacity == next.offset
      {
        runs[runs.count - 1].count += 1
      } else {
        runs.append(next)
      }
    }
    return runs
  }

  /// A list as plain memory, for loops in which nothing may be counted.
  private static func copy<Element>(_ list: [Element]) -> UnsafeMutableBufferPointer<Element> {
    let copy = UnsafeMutableBufferPointer<Element>.allocate(capacity: list.count)
    _ = unsafe copy.initialize(from: list)
    return unsafe copy
  }

  // MARK: Records

  /// Fills `batch` with the records of `index`, from the one at `start` on, until it is full, or one needs care or begins at `limit` or
  /// behind; returns where that is.
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
    batch.fill { columns in
      while row < capacity, end.offset < limit, let fields = unsafe index.next(in: block), fields.count == plan.width,
        unsafe isOrdinary(fields, block, base), unsafe decode(fields, base, columns, row, offsets, &decoder)
      {
        unsafe columns.lines[row] = end.lines + 1
        row += 1
        staged += 1
        if staged == Self.stagedRows { unsafe unstage(columns.ratings, before: row) }
        end.offset = fields.end
        end.lines += index.advance(over: fields)
      }
      unsafe unstage(columns.ratings, before: row)
      return row
    }
    return end
  }

  /// Whether a record is surely none of the kinds that are refused: a total, a repeated header, the head of a second table, nothing
  /// but separators.
  @inline(__always)
  private func isOrdinary(
    _ fields: StructuralIndex.Fields, _ block: UnsafeBufferPointer<UInt8>, _ base: UnsafePointer<UInt8>
  ) -> Bool {
    let start = fields.start
    guard fields.end - start <= StructuralIndex.maximumRecordBytes, !(unsafe followsBlankLine(block, start)) else {
      return false
    }
    // Most records start with a date or a number, and no header does.
    let first = unsafe base[start]
    if first &- 0x30 < 10 && !plan.headerStartsWithDigit { return true }
    return unsafe isOrdinarySlowly(fields, base)
  }

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

  // MARK: Fields

  /// The bytes of a field, as they stand in the block.
  @inline(__always)
  private func raw(_ fields: StructuralIndex.Fields, _ column: Int, _ base: UnsafePointer<UInt8>) -> (
    start: UnsafePointer<UInt8>, length: Int
  ) {
    let start = Int(unsafe fields.ends[column &- 1] &+ 1)
    var length = Int(unsafe fields.ends[column]) &- start
    if column &+ 1 == fields.count && length > 0, unsafe base[start &+ length &- 1] == 0x0D { length &-= 1 }
    return unsafe (base + start, length)
  }

  /// What a field says: without its quotes, or without the blanks around it.
  private func content(_ fields: StructuralIndex.Fields, _ column: Int, _ base: UnsafePointer<UInt8>)
    -> UnsafeBufferPointer<UInt8>
  {
    var (start, length) = unsafe raw(fields, column, base)
    guard length > 0 else { return unsafe UnsafeBufferPointer(start: start, count: 0) }
    let quote = UInt8(ascii: "\"")
    if unsafe start[0] != quote {
      func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
      while length > 0, unsafe isBlank(start[length - 1]) { length -= 1 }
      while length > 0, unsafe isBlank(start[0]) {
        unsafe start += 1
        length -= 1
      }
      return unsafe UnsafeBufferPointer(start: start, count: length)
    }
    let inner = unsafe UnsafeBufferPointer(start: start + 1, count: max(0, length - 2))
    guard unsafe inner.contains(quote) else { return unsafe inner }
    var count = 0
    var index = 0
    while index < inner.count {
      let byte = unsafe inner[index]
      unsafe scratch[count] = byte
      count += 1
      index += byte == quote ? 2 : 1
    }
    return unsafe UnsafeBufferPointer(start: scratch, count: count)
  }

  /// Fills one row; `false` where something in the record would be reported.
  @inline(__always)
  private func decode(
    _ fields: StructuralIndex.Fields, _ base: UnsafePointer<UInt8>, _ columns: ResponseBatch.Columns, _ row: Int,
    _ offsets: [Int], _ decoder: inout RecordDecoder
  ) -> Bool {
    guard unsafe decodeRatings(fields, base, columns.ratings, row, &decoder) else { return false }
    guard unsafe decodeChoices(fields, base, columns, row, offsets, &decoder) else { return false }
    for column in plan.numbers {
      guard unsafe isNumber(content(fields, column.column, base)) else { return false }
    }
    guard let time = unsafe time(fields, base) else { return false }
    unsafe columns.times[row] = time
    var key: UInt64 = 0
    for number in unsafe 0..<keys.count {
      let (start, length) = unsafe raw(fields, keys[number], base)
      if key == 0, let exact = unsafe FormNumber.exact(start, length) {
        key = exact
      } else if length > 0 {
        let cell = unsafe content(fields, keys[number], base)
        guard unsafe isPlain(cell) else { return false }
        key = unsafe FormNumber.adding(cell, to: key)
      }
    }
    for number in unsafe 0..<others.count {
      let column = unsafe others[number]
      let (cell, length) = unsafe raw(fields, column, base)
      guard unsafe length == 0 || survey_scan_is_plain(cell, length) else { return false }
    }
    unsafe columns.keyHashes[row] = key
    let bytes = unsafe UnsafeBufferPointer(start: base + fields.start, count: fields.end - fields.start)
    unsafe columns.recordHashes[row] = hasher.hash(bytes, mayHaveQuotes: fields.mayHaveQuotes)
    return true
  }

  @inline(never)
  private func decodeRatings(
    _ fields: StructuralIndex.Fields, _ base: UnsafePointer<UInt8>, _ codes: UnsafeMutableBufferPointer<UInt8>,
    _ row: Int, _ decoder: inout RecordDecoder
  ) -> Bool {
    for number in unsafe 0..<runs.count {
      let run = unsafe runs[number]
      if run.isSingle {
        let code = unsafe mark(fields, run.column, run.scale, base, &decoder)
        guard let both = unsafe run.merges ? RecordDecoder.both(code, and: UInt16(codes[run.offset + row])) : code,
          code != 0
        else { return false }
        unsafe codes[run.offset + row] = UInt8(truncatingIfNeeded: both)
        continue
      }
      let slot = unsafe stage + (number &* Self.stagedRows &+ staged) &* Run.mostColumns
      var left = unsafe survey_decode_marks(
        base, fields.ends + run.column, run.count, single + run.scale << 8, UInt8(AnswerCode.blank.rawValue), slot)
      if left != 0 { left = unsafe Self.decodeLong(left, fields.ends + run.column, base, markViews[run.scale], slot) }
      while left != 0 {
        let index = left.trailingZeroBitCount
        let code = unsafe mark(fields, run.column + index, run.scale, base, &decoder)
        if code == 0 { return false }
        unsafe slot[index] = UInt8(truncatingIfNeeded: code)
        left &= left &- 1
      }
    }
    return true
  }

  /// Writes the cells of the rows in front of `row` that stand in `stage` to the batch's columns.
  private func unstage(_ codes: UnsafeMutableBufferPointer<UInt8>, before row: Int) {
    guard staged > 0, let codes = codes.baseAddress else { return }
    let first = row - staged
    let capacity = PartReader.batchCapacity
    for number in unsafe 0..<runs.count where unsafe !runs[number].isSingle {
      let run = unsafe runs[number]
      let rows = unsafe stage + number * Self.stagedRows * Run.mostColumns
      let to = unsafe codes + (run.offset + first)
      if first + Self.stagedRows <= capacity {
        // What it writes behind the last of these rows is written again with the rows that come there.
        unsafe survey_rows_to_columns(rows, Run.mostColumns, to, capacity, run.count)
        continue
      }
      for column in 0..<run.count {
        for row in 0..<staged { unsafe to[column * capacity + row] = rows[row * Run.mostColumns + column] }
      }
    }
    staged = 0
  }

  /// Fills in those of the cells `among` that the table knows; which ones are left.
  @inline(__always)
  private static func decodeLong(
    _ among: UInt64, _ ends: UnsafePointer<UInt32>, _ base: UnsafePointer<UInt8>, _ view: AnswerTable.View,
    _ codes: UnsafeMutablePointer<UInt8>
  ) -> UInt64 {
    var left: UInt64 = 0
    var rest = among
    while rest != 0 {
      let index = rest.trailingZeroBitCount
      let start = Int(unsafe ends[index &- 1] &+ 1)
      let length = Int(unsafe ends[index]) &- start
      let code = length > 1 ? unsafe view.find(base + start, length) : 0
      unsafe codes[index] = UInt8(truncatingIfNeeded: code)
      if code == 0 { left |= 1 &<< UInt64(truncatingIfNeeded: index) }
      rest &= rest &- 1
    }
    return left
  }

  /// One rating cell; 0 where it breaks a rule.
  private func mark(
    _ fields: StructuralIndex.Fields, _ column: Int, _ scale: Int, _ base: UnsafePointer<UInt8>,
    _ decoder: inout RecordDecoder
  ) -> UInt16 {
    let (start, length) = unsafe raw(fields, column, base)
    if length == 0 { return AnswerCode.blank.rawValue }
    let known = unsafe length == 1 ? UInt16(single[scale << 8 | Int(start[0])]) : markViews[scale].find(start, length)
    if known != 0 { return known }
    let cell = unsafe content(fields, column, base)
    guard unsafe isPlain(cell) else { return 0 }
    let answer = unsafe decoder.marks[scale].read(cell)
    guard answer.rule < 0 else { return 0 }
    if length == 1 {
      unsafe single[scale << 8 | Int(start[0])] = UInt8(truncatingIfNeeded: answer.code)
    } else {
      unsafe markTables[scale].insert(start, length, answer.code)
      unsafe markViews[scale] = markTables[scale].view
    }
    return answer.code
  }

  private func isPlain(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let start = cell.baseAddress else { return true }
    return unsafe survey_scan_is_plain(start, cell.count)
  }

  // MARK: Dimensions

  @inline(never)
  private func decodeChoices(
    _ fields: StructuralIndex.Fields, _ base: UnsafePointer<UInt8>, _ columns: ResponseBatch.Columns, _ row: Int,
    _ offsets: [Int], _ decoder: inout RecordDecoder
  ) -> Bool {
    let part = decoder.part
    let ends = unsafe fields.ends
    var choice = unsafe choices.baseAddress
    let last = unsafe choice.map { unsafe $0 + choices.count }
    while let known = unsafe choice, unsafe known != last {
      unsafe choice = known + 1
      if unsafe known.pointee.isUsual {
        let code = unsafe Self.usual(known, ends, base, part)
        if code != 0 {
          unsafe columns.codes[known.pointee.offset &+ row] = code
          continue
        }
      }
      guard unsafe fill(known, fields, base, columns, row, offsets, &decoder) else { return false }
    }
    return true
  }

  /// The code of a cell that is known, and of which its table needs not be told; 0 for any other.
  @inline(__always)
  private static func usual(
    _ choice: UnsafePointer<Choice>, _ ends: UnsafePointer<UInt32>, _ base: UnsafePointer<UInt8>, _ part: Int
  ) -> UInt16 {
    let column = unsafe choice.pointee.field.column
    let start = Int(unsafe ends[column &- 1] &+ 1)
    let length = Int(unsafe ends[column]) &- start
    if length == 0 { return AnswerCode.blank.rawValue }
    let code = unsafe choice.pointee.view.find(base + start, length)
    guard let parts = unsafe choice.pointee.parts else { return code }
    guard Int(code) < Self.stampedCodes else { return 0 }
    // What stands for no code has no part.
    return unsafe parts[Int(code)] == part ? code : 0
  }

  private func fill(
    _ choice: UnsafePointer<Choice>, _ fields: StructuralIndex.Fields, _ base: UnsafePointer<UInt8>,
    _ columns: ResponseBatch.Columns, _ row: Int, _ offsets: [Int], _ decoder: inout RecordDecoder
  ) -> Bool {
    let field = unsafe choice.pointee.field
    let target = field.target
    let (cell, length) = unsafe raw(fields, field.column, base)
    var code = length == 0 ? AnswerCode.blank.rawValue : unsafe choice.pointee.view.find(cell, length)
    if field.isMultiple {
      return unsafe fillSeveral(code, field, fields, base, columns, row, offsets, &decoder)
    }
    var isKnown = code != 0
    if let parts = unsafe choice.pointee.parts {
      // A value that the part has not used yet must be told to its table.
      if isKnown && length > 0 {
        isKnown =
          Int(code) < Self.stampedCodes
          ? unsafe parts[Int(code)] == decoder.part : decoder.openTables[target].isUsed(code)
      }
      if !isKnown {
        code = unsafe learnOption(fields, field, base, &decoder)
        if code != 0 && Int(code) < Self.stampedCodes { unsafe parts[Int(code)] = decoder.part }
      }
    } else if !isKnown {
      code = unsafe learnOption(fields, field, base, &decoder)
    }
    if code == 0 { return false }
    let at = target &* columns.capacity &+ row
    if field.merges {
      guard let both = RecordDecoder.both(code, and: unsafe columns.codes[at]) else { return false }
      code = both
    }
    unsafe columns.codes[at] = code
    return true
  }

  private func learnOption(
    _ fields: StructuralIndex.Fields, _ field: FilePlan.Field, _ base: UnsafePointer<UInt8>,
    _ decoder: inout RecordDecoder
  ) -> UInt16 {
    let cell = unsafe content(fields, field.column, base)
    guard unsafe isPlain(cell) else { return 0 }
    let code: UInt16
    if field.isOpen {
      code = unsafe decoder.openTables[field.target].read(cell)
      guard code != AnswerCode.invalid.rawValue else { return 0 }
    } else {
      let answer = unsafe decoder.options[field.target].read(cell)
      guard answer.rule < 0 else { return 0 }
      code = answer.code
    }
    unsafe remember(code, fields, field, base)
    return code
  }

  private func remember(
    _ code: UInt16, _ fields: StructuralIndex.Fields, _ field: FilePlan.Field, _ base: UnsafePointer<UInt8>
  ) {
    let (start, length) = unsafe raw(fields, field.column, base)
    unsafe optionTables[field.target].insert(start, length, code)
    renewViews(of: field.target)
  }

  private func renewViews(of dimension: Int) {
    let view = optionTables[dimension].view
    for number in unsafe 0..<choices.count where unsafe choices[number].field.target == dimension {
      unsafe choices[number].view = view
    }
  }

  /// - Parameter code: 1 + the index of the cell's options; 0 where they are not known yet.
  private func fillSeveral(
    _ code: UInt16, _ field: FilePlan.Field, _ fields: StructuralIndex.Fields, _ base: UnsafePointer<UInt8>,
    _ columns: ResponseBatch.Columns, _ row: Int, _ offsets: [Int], _ decoder: inout RecordDecoder
  ) -> Bool {
    let blank = AnswerCode.blank.rawValue
    let codes: [UInt16]
    if unsafe raw(fields, field.column, base).length == 0 {
      codes = [blank]
    } else if code > 0 {
      codes = several[field.target][Int(code) - 1]
    } else {
      let cell = unsafe content(fields, field.column, base)
      guard unsafe isPlain(cell) else { return false }
      let answer = unsafe decoder.options[field.target].readSeveral(cell)
      guard answer.unknown.isEmpty else { return false }
      codes = answer.codes
      if several[field.target].count < Self.maximumSpellings {
        several[field.target].append(codes)
        unsafe remember(UInt16(several[field.target].count), fields, field, base)
      }
    }
    let offset = offsets[field.target]
    let isMerged = field.merges
    if isMerged && codes == [blank] { return true }
    if isMerged {
      unsafe columns.words[offset * columns.capacity + row] &= ~(1 << UInt64(blank))
    } else {
      for word in 0..<plan.layout.words(ofDimension: field.target) {
        unsafe columns.words[(offset + word) * columns.capacity + row] = 0
      }
    }
    for code in codes {
      unsafe columns.words[(offset + Int(code) / 64) * columns.capacity + row] |= 1 << UInt64(code % 64)
    }
    return true
  }

  // MARK: Numbers and times

  private func isNumber(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    if cell.count <= 9, unsafe cell.allSatisfy({ $0 &- 0x30 < 10 }) { return true }
    guard unsafe isPlain(cell) else { return false }
    let text = unsafe String(decoding: cell, as: UTF8.self).trimmed
    return text.isEmpty || NumberReader.read(text) != nil
  }

  /// When the response was received; `nil` where a cell is no date.
  private func time(_ fields: StructuralIndex.Fields, _ base: UnsafePointer<UInt8>) -> Timestamp? {
    if isTimeAlone {
      // Nearly always a date as most exports write it, which needs no other look.
      let (cell, length) = unsafe raw(fields, timeColumn, base)
      if length == 19, let time = unsafe TimestampReader.readUsual(UnsafeBufferPointer(start: cell, count: length)) {
        return time
      }
    }
    var time = Timestamp.none
    for column in plan.times {
      let cell = unsafe content(fields, column, base)
      guard unsafe isPlain(cell) else { return nil }
      if cell.isEmpty || time.order != .absent { continue }
      guard let read = unsafe TimestampReader.read(cell) else { return nil }
      time = read
    }
    return time
  }
}
