internal import CSurveyScan
internal import SurveyModel

// Cells of dimensions → codes.
extension PlainDecoder {
  /// A column of a dimension.
  @safe struct Choice {
    var field: FilePlan.Field
    /// Where its column of the batch begins.
    var offset: Int
    /// Whether its cells are looked up and put down, and nothing else: neither several options nor several columns, nor the last one.
    var isUsual: Bool
    /// What is known of its cells. Of a multiple choice: 1 + the index in `several`.
    var view: survey_answers
    /// Of an open dimension, by code: the last part in which a cell was understood as that code.
    var parts: UnsafeMutablePointer<Int64>?
  }

  func decodeChoices(
    _ fields: StructuralIndex.Fields, _ base: UnsafePointer<UInt8>, _ columns: ResponseBatch.Columns, _ row: Int,
    _ offsets: [Int], _ decoder: inout RecordDecoder
  ) -> Bool {
    guard let first = unsafe choices.baseAddress else { return true }
    for number in unsafe 0..<choices.count {
      guard unsafe fill(first + number, fields, base, columns, row, offsets, &decoder) else { return false }
    }
    return true
  }

  /// The code of a cell that is known, and of which its table needs not be told; 0 for any other.
  @inline(__always)
  static func knownCode(
    _ cell: UnsafePointer<UInt8>, _ length: Int, of choice: Choice, _ part: Int
  ) -> UInt16 {
    if length == 0 { return AnswerCode.blank.rawValue }
    let code = unsafe choice.view.find(cell, length)
    guard let parts = unsafe choice.parts else { return code }
    guard Int(code) < stampedCodes else { return 0 }
    // What stands for no code has no part.
    return unsafe parts[Int(code)] == Int64(part) ? code : 0
  }

  /// Any cell of a dimension; `false` where it needs a closer look.
  private func fill(
    _ choice: UnsafePointer<Choice>, _ fields: StructuralIndex.Fields, _ base: UnsafePointer<UInt8>,
    _ columns: ResponseBatch.Columns, _ row: Int, _ offsets: [Int], _ decoder: inout RecordDecoder
  ) -> Bool {
    let field = unsafe choice.pointee.field
    let (cell, length) = unsafe raw(fields, field.column, base)
    if field.isMultiple {
      let number = length == 0 ? 0 : unsafe choice.pointee.view.find(cell, length)
      return unsafe fillSeveral(number, field, fields, base, columns, row, offsets, &decoder)
    }
    var code = unsafe Self.knownCode(cell, length, of: choice.pointee, decoder.part)
    if code == 0 { code = unsafe tellCode(cell, length, of: choice, fields, base, &decoder) }
    if code == 0 { return false }
    let at = field.target &* columns.capacity &+ row
    if field.merges {
      guard let both = RecordDecoder.both(code, and: unsafe columns.codes[at]) else { return false }
      code = both
    }
    unsafe columns.codes[at] = code
    return true
  }

  /// The code of a cell that has not come up, or not in this part: its table is told of it. 0 where it needs a closer look.
  func tellCode(
    _ cell: UnsafePointer<UInt8>, _ length: Int, of choice: UnsafePointer<Choice>, _ fields: StructuralIndex.Fields,
    _ base: UnsafePointer<UInt8>, _ decoder: inout RecordDecoder
  ) -> UInt16 {
    let field = unsafe choice.pointee.field
    guard let parts = unsafe choice.pointee.parts else { return unsafe learnOption(fields, field, base, &decoder) }
    var code = unsafe choice.pointee.view.find(cell, length)
    if code == 0 || !decoder.openTables[field.target].isUsed(code) {
      code = unsafe learnOption(fields, field, base, &decoder)
    }
    if code != 0 && Int(code) < Self.stampedCodes { unsafe parts[Int(code)] = Int64(decoder.part) }
    return code
  }

  private func learnOption(
    _ fields: StructuralIndex.Fields, _ field: FilePlan.Field, _ base: UnsafePointer<UInt8>,
    _ decoder: inout RecordDecoder
  ) -> UInt16 {
    let cell = unsafe content(fields, field.column, base)
    guard unsafe isText(cell) else { return 0 }
    let code: UInt16
    if field.isOpen {
      code = unsafe decoder.openTables[field.target].read(cell)
      guard code != AnswerCode.invalid.rawValue else { return 0 }
    } else {
      let answer = unsafe decoder.options[field.target].read(cell)
      if answer.rule >= 0 {
        flaws.append(Flaw(rule: answer.rule, column: field.column))
        return answer.code
      }
      code = answer.code
    }
    _ = unsafe remember(code, fields, field, base)
    return code
  }

  /// Whether there was room for it.
  private func remember(
    _ code: UInt16, _ fields: StructuralIndex.Fields, _ field: FilePlan.Field, _ base: UnsafePointer<UInt8>
  ) -> Bool {
    let (start, length) = unsafe raw(fields, field.column, base)
    let before = optionTables[field.target].count
    unsafe optionTables[field.target].insert(start, length, code)
    renewViews(of: field.target)
    return optionTables[field.target].count > before
  }

  func renewViews(of dimension: Int) {
    let view = unsafe optionTables[dimension].view
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
      guard unsafe isText(cell) else { return false }
      let answer = unsafe decoder.options[field.target].readSeveral(cell)
      codes = answer.codes
      for part in answer.unknown {
        flaws.append(
          Flaw(
            rule: ruleIndex(.unknownOption), column: field.column, text: unsafe decoder.unknownOption(part, of: cell)))
      }
      let number = several[field.target].count + 1
      if answer.unknown.isEmpty, number <= Self.maximumSpellings,
        unsafe remember(UInt16(number), fields, field, base)
      {
        several[field.target].append(codes)
      }
    }
    put(codes, field, columns, row, offsets)
    return true
  }

  /// Puts down the options of a row; of a dimension with several columns, in addition to those of the columns before.
  func put(
    _ codes: [UInt16], _ field: FilePlan.Field, _ columns: ResponseBatch.Columns, _ row: Int, _ offsets: [Int]
  ) {
    let blank = AnswerCode.blank.rawValue
    let offset = offsets[field.target]
    let isMerged = field.merges
    if isMerged && codes == [blank] { return }
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
  }
}
