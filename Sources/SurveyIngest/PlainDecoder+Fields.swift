internal import CSurveyScan
internal import SurveyModel

// The fields of a record as they stand in the block, and those that are neither marks nor choices.
extension PlainDecoder {
  /// The bytes of a field, as they stand in the block.
  @inline(__always)
  func raw(_ fields: StructuralIndex.Fields, _ column: Int, _ base: UnsafePointer<UInt8>) -> (
    start: UnsafePointer<UInt8>, length: Int
  ) {
    let start = Int(unsafe fields.ends[column &- 1] &+ 1)
    var length = Int(unsafe fields.ends[column]) &- start
    if column &+ 1 == fields.count && length > 0, unsafe base[start &+ length &- 1] == 0x0D { length &-= 1 }
    return unsafe (base + start, length)
  }

  /// What a field says: without its quotes, or without the blanks around it.
  func content(_ fields: StructuralIndex.Fields, _ column: Int, _ base: UnsafePointer<UInt8>)
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

  /// Whether the rules of text hold for a cell.
  func isText(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let start = cell.baseAddress else { return true }
    return unsafe survey_scan_is_plain(start, cell.count) || UTF8Sequence.isText(cell)
  }

  /// Whether the rules of text hold for a field.
  func isText(_ fields: StructuralIndex.Fields, _ column: Int, _ base: UnsafePointer<UInt8>) -> Bool {
    unsafe raw(fields, column, base).length == 0 || isText(content(fields, column, base))
  }

  func isNumber(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    if cell.count <= 9, unsafe cell.allSatisfy({ $0 &- 0x30 < 10 }) { return true }
    guard unsafe isText(cell) else { return false }
    let text = unsafe String(decoding: cell, as: UTF8.self).trimmed
    return text.isEmpty || NumberReader.read(text) != nil
  }

  /// The number of a record's form number; `nil` where it needs a closer look.
  @inline(__always)
  func key(_ fields: StructuralIndex.Fields, _ base: UnsafePointer<UInt8>) -> UInt64? {
    var key: UInt64 = 0
    for number in unsafe 0..<keys.count {
      let (start, length) = unsafe raw(fields, keys[number], base)
      if key == 0, let exact = unsafe FormNumber.exact(start, length) {
        key = exact
      } else if length > 0 {
        let cell = unsafe content(fields, keys[number], base)
        guard unsafe isText(cell) else { return nil }
        key = unsafe FormNumber.adding(cell, to: key)
      }
    }
    return key
  }

  /// When the response was received; `nil` where a cell needs a closer look.
  ///
  /// - Parameter notesFlaws: whether a cell that is no date becomes a flaw; else it needs a closer look.
  func time(_ fields: StructuralIndex.Fields, _ base: UnsafePointer<UInt8>, notesFlaws: Bool) -> Timestamp? {
    if isTimeAlone {
      // Nearly always a date as most exports write it, which needs no other look.
      let (cell, length) = unsafe raw(fields, timeColumn, base)
      if length == 19, let time = unsafe TimestampReader.readUsual(cell) {
        return time
      }
    }
    var time = Timestamp.none
    for column in plan.times {
      let cell = unsafe content(fields, column, base)
      guard unsafe isText(cell) else { return nil }
      if cell.isEmpty || time.order != .absent { continue }
      if let read = unsafe TimestampReader.read(cell) {
        time = read
      } else if !notesFlaws {
        return nil
      } else if unsafe !String(decoding: cell, as: UTF8.self).trimmed.isEmpty {
        flaws.append(Flaw(rule: ruleIndex(.notADate), column: column))
      }
    }
    return time
  }
}
