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
    /// Whether most of its cells were longer than a byte when it was last looked at: in a group, or in the first record of one.
    var areLong = false

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

  /// All rating cells of a row, one by one.
  func decodeRatings(
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
      for index in 0..<run.count {
        let code = unsafe mark(fields, run.column + index, run.scale, base, &decoder)
        if code == 0 { return false }
        unsafe codes[run.offset + index * PartReader.batchCapacity + row] = UInt8(truncatingIfNeeded: code)
      }
    }
    return true
  }

  /// The code of a cell that has come up, or 0.
  @inline(__always)
  func knownMark(_ start: UnsafePointer<UInt8>, _ length: Int, _ scale: Int) -> UInt16 {
    if length > 1 { return unsafe markViews[scale].find(start, length) }
    return unsafe length == 0 ? AnswerCode.blank.rawValue : UInt16(single[scale << 8 | Int(start[0])])
  }

  /// One rating cell; 0 where it needs a closer look.
  private func mark(
    _ fields: StructuralIndex.Fields, _ column: Int, _ scale: Int, _ base: UnsafePointer<UInt8>,
    _ decoder: inout RecordDecoder
  ) -> UInt16 {
    let (start, length) = unsafe raw(fields, column, base)
    let known = unsafe knownMark(start, length, scale)
    if known != 0 { return known }
    let cell = unsafe content(fields, column, base)
    guard unsafe isText(cell) else { return 0 }
    let answer = unsafe decoder.marks[scale].read(cell)
    if answer.rule >= 0 {
      flaws.append(Flaw(rule: answer.rule, column: column))
      return answer.code
    }
    if length == 1 { unsafe single[scale << 8 | Int(start[0])] = UInt8(truncatingIfNeeded: answer.code) }
    unsafe markTables[scale].insert(start, length, answer.code)
    unsafe markViews[scale] = markTables[scale].view
    return answer.code
  }
}
