internal import CSurveyScan
internal import SurveyModel

// Rating cells → codes.
extension PlainDecoder {
  /// Rating columns of one scale that stand side by side, as their cells of the layout do, each filled by no other column. The last column
  /// of a file stands alone, since its line end needs a look.
  struct Run {
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

  static func runs(_ plan: FilePlan, scaleOfCell: [Int]) -> [Run] {
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

  /// All rating cells of a row: runs of columns by their bytes at once, then one by one those that are not understood so.
  @inline(never)
  func decodeRatings(
    _ fields: StructuralIndex.Fields, _ base: UnsafePointer<UInt8>, _ codes: UnsafeMutableBufferPointer<UInt8>,
    _ row: Int, _ staged: Int, _ decoder: inout RecordDecoder
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

  /// Writes the cells of the `staged` rows in front of `row`, which stand in `stage`, to the batch's columns.
  func unstage(_ codes: UnsafeMutableBufferPointer<UInt8>, _ staged: Int, before row: Int) {
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
}
