internal import SurveyModel

/// Cells of rating columns on one scale → codes: a table for single bytes, a table of known spellings, and the slow reading behind both.
struct MarkDecoder {
  private let reader: MarkReader
  private var table = CodeTable()
  /// What a cell of one byte means, as far as such a cell has come up.
  private var single = [CodedAnswer?](repeating: nil, count: 256)

  init(scale: Scale, nonSubstantive: [NonSubstantive: SurveyModel.Category]) {
    reader = MarkReader(scale: scale, nonSubstantive: nonSubstantive)
    // The codebook's own words come first, so that no crowd of odd spellings can keep them out.
    for (text, answer) in reader.knownTexts {
      var bytes = Array(text.utf8)
      unsafe bytes.withUnsafeMutableBufferPointer { unsafe table.insert(UnsafeBufferPointer($0), answer) }
    }
  }

  mutating func read(_ cell: UnsafeBufferPointer<UInt8>) -> CodedAnswer {
    if cell.isEmpty { return CodedAnswer(code: AnswerCode.blank.rawValue) }
    if cell.count == 1, let known = single[Int(unsafe cell[0])] { return known }
    if let known = unsafe table.find(cell) { return known }
    let answer = reader.read(unsafe String(decoding: cell.prefix(CodeTable.maximumLength * 4), as: UTF8.self))
    if cell.count == 1 {
      single[Int(unsafe cell[0])] = answer
    } else {
      unsafe table.insert(cell, answer)
    }
    return answer
  }
}

/// Cells of a choice question → codes.
struct OptionDecoder {
  let reader: OptionReader
  private var table = CodeTable()
  private var several: [[UInt16]] = []
  private var severalTable = CodeTable()

  init(_ dimension: Dimension, nonSubstantive: [NonSubstantive: SurveyModel.Category]) {
    reader = OptionReader(dimension: dimension, nonSubstantive: nonSubstantive)
  }

  mutating func read(_ cell: UnsafeBufferPointer<UInt8>) -> CodedAnswer {
    if cell.isEmpty { return CodedAnswer(code: AnswerCode.blank.rawValue) }
    if let known = unsafe table.find(cell) { return known }
    let answer = reader.read(unsafe String(decoding: cell, as: UTF8.self))
    unsafe table.insert(cell, answer)
    return answer
  }

  /// The options a cell joins; answers without unknown parts are remembered.
  mutating func readSeveral(_ cell: UnsafeBufferPointer<UInt8>) -> (codes: [UInt16], unknown: [String]) {
    if let known = unsafe severalTable.find(cell) { return (several[Int(known.code)], []) }
    let answer = reader.readSeveral(unsafe String(decoding: cell.prefix(65_536), as: UTF8.self))
    if answer.unknown.isEmpty && several.count < CodeTable.maximumEntries {
      unsafe severalTable.insert(cell, CodedAnswer(code: UInt16(several.count)))
      several.append(answer.codes)
    }
    return answer
  }
}

/// Cells of an open dimension (place, wave, mode) → codes: the codebook's categories, then values as they come, in a numbering of this
/// reader's own that follows them.
struct OpenTable {
  private var table = CodeTable()
  private var byKey: [String: UInt16] = [:]

  /// More different values than this in all inputs, and the column is no place, wave or mode.
  static let maximumValues = 20_000

  /// The most values of one part: as many as codes can number beside those of the codebook.
  static let maximumNumbered = 60_000

  mutating func read(_ cell: UnsafeBufferPointer<UInt8>, known: OptionReader, values: inout [String]) -> UInt16 {
    if cell.isEmpty { return AnswerCode.blank.rawValue }
    if let answer = unsafe table.find(cell) { return answer.code }
    let text = unsafe String(decoding: cell.prefix(256), as: UTF8.self).trimmed
    let answer = known.read(text)
    var code = answer.code
    if answer.rule >= 0 {
      let key = folded(text)
      if let seen = byKey[key] {
        code = seen
      } else if values.count < Self.maximumNumbered {
        code = AnswerCode.substantive(known.dimension.categories.count + values.count).rawValue
        byKey[key] = code
        values.append(text)
      } else {
        return AnswerCode.invalid.rawValue
      }
    }
    unsafe table.insert(cell, CodedAnswer(code: code))
    return code
  }
}
