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
  private struct Rating {
    var column: Int
    /// Where its column of the batch begins.
    var offset: Int
    var scale: Int
    var merges: Bool
  }

  private let plan: FilePlan
  private let ratings: UnsafeMutableBufferPointer<Rating>
  private let dimensions: UnsafeMutableBufferPointer<FilePlan.Field>
  /// Columns of which only the text is checked.
  private let others: UnsafeMutableBufferPointer<Int>
  /// By scale and byte: what a cell of one byte means; 0 where that has not come up.
  private let single: UnsafeMutablePointer<UInt8>
  private let markTables: [AnswerTable]
  private let markViews: UnsafeMutablePointer<AnswerTable.View>
  /// By dimension. Of a multiple choice: 1 + the index in `several`.
  private let optionTables: [AnswerTable]
  private let optionViews: UnsafeMutablePointer<AnswerTable.View>
  /// By open dimension and code: the last part in which a cell was understood as that code.
  private let parts: UnsafeMutableBufferPointer<UnsafeMutablePointer<Int>?>
  private var several: [[[UInt16]]]
  private var generations: [Int]
  private let hasher: RecordHasher
  private var totals = TotalWords()
  private var scratch: UnsafeMutablePointer<UInt8>

  private static let maximumSpellings = 4_096
  private static let maximumValues = 32_768
  /// Codes with an entry in `parts`; of the others the table itself is asked.
  private static let stampedCodes = 8_192

  init(plan: FilePlan, decoder: RecordDecoder) {
    self.plan = plan
    let capacity = PartReader.batchCapacity
    unsafe ratings = Self.copy(
      plan.ratings.map {
        Rating(
          column: $0.column, offset: $0.target * capacity, scale: decoder.scaleOfCell[$0.target], merges: $0.merges)
      })
    let used = Set(
      plan.ratings.map(\.column) + plan.dimensions.map(\.column) + plan.numbers.map(\.column) + plan.times + plan.keys)
    unsafe others = Self.copy((0..<plan.width).filter { !used.contains($0) })
    unsafe dimensions = Self.copy(plan.dimensions)
    let scales = plan.codebook.scales.count
    unsafe single = .allocate(capacity: scales * 256)
    unsafe single.initialize(repeating: 0, count: scales * 256)
    markTables = (0..<scales).map { _ in AnswerTable(limit: Self.maximumSpellings) }
    unsafe markViews = .allocate(capacity: scales)
    for (index, table) in markTables.enumerated() { unsafe (markViews + index).initialize(to: table.view) }
    optionTables = plan.layout.dimensions.map {
      AnswerTable(limit: $0.isOpen ? Self.maximumValues : Self.maximumSpellings)
    }
    unsafe optionViews = .allocate(capacity: optionTables.count)
    for (index, table) in optionTables.enumerated() { unsafe (optionViews + index).initialize(to: table.view) }
    unsafe parts = Self.copy(
      plan.layout.dimensions.map { dimension in
        guard dimension.isOpen else { return nil }
        let parts = UnsafeMutablePointer<Int>.allocate(capacity: Self.stampedCodes)
        unsafe parts.initialize(repeating: 0, count: Self.stampedCodes)
        return unsafe parts
      })
    several = optionTables.map { _ in [] }
    generations = optionTables.map { _ in 0 }
    hasher = RecordHasher(delimiter: plan.dialect.delimiter)
    unsafe scratch = .allocate(capacity: StructuralIndex.maximumRecordBytes + StructuralIndex.slack)
  }

  deinit {
    unsafe ratings.deallocate()
    unsafe single.deallocate()
    unsafe markViews.deallocate()
    unsafe optionViews.deallocate()
    for index in unsafe 0..<parts.count { unsafe parts[index]?.deallocate() }
    unsafe parts.deallocate()
    unsafe dimensions.deallocate()
    unsafe others.deallocate()
    unsafe scratch.deallocate()
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
      unsafe optionViews[dimension] = optionTables[dimension].view
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
        end.offset = fields.end
        end.lines += index.advance(over: fields)
      }
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
    for number in unsafe 0..<dimensions.count {
      guard unsafe fill(dimensions[number], fields, base, columns, row, offsets, &decoder) else { return false }
    }
    for column in plan.numbers {
      guard unsafe isNumber(content(fields, column.column, base)) else { return false }
    }
    guard let time = unsafe time(fields, base) else { return false }
    unsafe columns.times[row] = time
    var key: UInt64 = 0
    for column in plan.keys {
      let cell = unsafe content(fields, column, base)
      guard unsafe isPlain(cell) else { return false }
      if !cell.isEmpty { key = unsafe hashBytes(cell, seed: key &+ 1) | 1 }
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

  /// The hot loop: whatever it needs stands in constants, since it stores bytes that the compiler must take to be anybody's; and it is a
  /// function of its own, so that the constants find registers.
  @inline(never)
  private func decodeRatings(
    _ fields: StructuralIndex.Fields, _ base: UnsafePointer<UInt8>, _ codes: UnsafeMutableBufferPointer<UInt8>,
    _ row: Int, _ decoder: inout RecordDecoder
  ) -> Bool {
    let blank = AnswerCode.blank.rawValue
    let ratings = unsafe UnsafeBufferPointer(ratings)
    if ratings.isEmpty { return true }
    let single = unsafe UnsafePointer(single)
    let ends = unsafe fields.ends
    let last = fields.count &- 1
    var scale = -1
    var view = unsafe markViews[0]
    for number in 0..<ratings.count {
      let rating = unsafe ratings[number]
      if rating.scale != scale {
        scale = rating.scale
        view = unsafe markViews[scale]
      }
      let start = Int(unsafe ends[rating.column &- 1] &+ 1)
      var length = Int(unsafe ends[rating.column]) &- start
      if rating.column == last && length > 0, unsafe base[start &+ length &- 1] == 0x0D { length &-= 1 }
      let cell = unsafe base + start
      var code: UInt16
      if length == 1 {
        code = UInt16(unsafe single[scale << 8 | Int(cell[0])])
      } else if length == 0 {
        code = blank
      } else {
        code = unsafe view.find(cell, length)
      }
      if code == 0 {
        code = unsafe learnMark(fields, rating.column, scale, base, &decoder)
        if code == 0 { return false }
        view = unsafe markViews[scale]
      }
      if rating.merges {
        guard let both = RecordDecoder.both(code, and: UInt16(unsafe codes[rating.offset &+ row])) else {
          return false
        }
        code = both
      }
      unsafe codes[rating.offset &+ row] = UInt8(truncatingIfNeeded: code)
    }
    return true
  }

  private func isPlain(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let start = cell.baseAddress else { return true }
    return unsafe survey_scan_is_plain(start, cell.count)
  }

  /// Understands a rating cell that has not come up yet; 0 where it breaks a rule.
  private func learnMark(
    _ fields: StructuralIndex.Fields, _ column: Int, _ scale: Int, _ base: UnsafePointer<UInt8>,
    _ decoder: inout RecordDecoder
  ) -> UInt16 {
    let (start, length) = unsafe raw(fields, column, base)
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

  // MARK: Dimensions

  @inline(__always)
  private func fill(
    _ field: FilePlan.Field, _ fields: StructuralIndex.Fields, _ base: UnsafePointer<UInt8>,
    _ columns: ResponseBatch.Columns, _ row: Int, _ offsets: [Int], _ decoder: inout RecordDecoder
  ) -> Bool {
    let target = field.target
    let (cell, length) = unsafe raw(fields, field.column, base)
    var code = length == 0 ? AnswerCode.blank.rawValue : unsafe optionViews[target].find(cell, length)
    if field.isMultiple {
      return unsafe fillSeveral(code, field, fields, base, columns, row, offsets, &decoder)
    }
    var isKnown = code != 0
    if let parts = unsafe parts[target] {
      // A value that the part has not used yet must be told to its table.
      if isKnown && length > 0 {
        isKnown =
          Int(code) < Self.stampedCodes
          ? unsafe parts[Int(code)] == decoder.part : decoder.openTables[target].isUsed(code)
      }
      if !isKnown {
        code = unsafe learnOption(fields, field, base, &decoder)
        if Int(code) < Self.stampedCodes { unsafe parts[Int(code)] = decoder.part }
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
    unsafe optionViews[field.target] = optionTables[field.target].view
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
