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
  /// Parts of cells with several options, and runs of parts; those that are no option, which may all differ, have half of it at the most.
  private var partTable = CodeTable()

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

  /// The options a cell joins, and where its unknown parts stand; answers without any are remembered.
  mutating func readSeveral(_ cell: UnsafeBufferPointer<UInt8>) -> (codes: [UInt16], unknown: [Range<Int>]) {
    if let known = unsafe severalTable.find(cell) { return (several[Int(known.code)], []) }
    let reader = reader
    let answer = unsafe reader.readSeveral(UnsafeBufferPointer(rebasing: cell.prefix(65_536))) {
      unsafe code(ofPart: $0)
    }
    if answer.unknown.isEmpty {
      unsafe severalTable.insert(cell, CodedAnswer(code: UInt16(several.count)))
      if severalTable.count > several.count { several.append(answer.codes) }
    }
    return answer
  }

  private mutating func code(ofPart part: UnsafeBufferPointer<UInt8>) -> UInt16? {
    if let known = unsafe partTable.find(part) { return known.rule < 0 ? known.code : nil }
    let code = reader.code(ofPart: unsafe String(decoding: part, as: UTF8.self))
    if let code {
      unsafe partTable.insert(part, CodedAnswer(code: code))
    } else if partTable.count < CodeTable.maximumEntries / 2 {
      unsafe partTable.insert(part, CodedAnswer(code: 0, rule: ruleIndex(.unknownOption)))
    }
    return code
  }
}

/// Cells of an open dimension (place, wave, mode) → codes: the codebook's categories, then values as they come, in a numbering of this
/// reader's own that follows them.
///
/// It is kept from part to part; which values a part uses, as it spells them first, is told part by part in their order, so that the
/// numbering common to all readers does not depend on who read what.
struct OpenTable {
  /// A value that is not in the codebook.
  struct Value {
    /// The last part that used it.
    var lastPart = 0
    /// Its code in the numbering common to all readers; 0 while it has none.
    var common: UInt16 = 0
  }

  private let known: OptionReader
  /// The code of the first value that is not in the codebook.
  let firstOwn: Int
  /// Spellings.
  private var table = CodeTable(maximumEntries: maximumNumbered)
  private var byKey: [String: UInt16] = [:]
  private(set) var values: [Value] = []
  /// How many of them have no code in the common numbering yet.
  private(set) var unnumbered = 0
  private var part = 0
  /// The values of this part that had no number in common with all readers when it began, in order of appearance, each as it is spelled
  /// first.
  private(set) var uses: [(number: Int, text: String)] = []
  /// Changes when everything is forgotten.
  private(set) var generation = 0

  /// More different values than this in all inputs, and the column is no place, wave or mode.
  static let maximumValues = 20_000

  /// The most values that are kept: as many as codes can number beside those of the codebook.
  static let maximumNumbered = 60_000

  init(_ known: OptionReader) {
    self.known = known
    firstOwn = Int(AnswerCode.substantive(known.dimension.categories.count).rawValue)
  }

  /// Begins a new part. With more values than there may be at all, the table begins anew too.
  mutating func begin() {
    part += 1
    uses.removeAll(keepingCapacity: true)
    if values.count > Self.maximumValues { forgetValues() }
  }

  /// Begins anew, with the codebook's values alone.
  mutating func forgetValues() {
    guard !values.isEmpty else { return }
    values.removeAll()
    unnumbered = 0
    byKey.removeAll()
    table = CodeTable(maximumEntries: Self.maximumNumbered)
    generation += 1
  }

  /// The code of the value in `cell`: one of the codebook's, or one of this reader's own; ``AnswerCode/invalid`` where there are too many.
  mutating func read(_ cell: UnsafeBufferPointer<UInt8>) -> UInt16 {
    if cell.isEmpty { return AnswerCode.blank.rawValue }
    if let answer = unsafe table.find(cell) {
      if !isUsed(answer.code) { use(answer.code, unsafe Self.text(cell)) }
      return answer.code
    }
    let text = unsafe Self.text(cell)
    let answer = known.read(text)
    var code = answer.code
    if answer.rule >= 0 {
      let key = folded(text)
      if let seen = byKey[key] {
        code = seen
      } else {
        guard values.count < min(Self.maximumNumbered, Int(UInt16.max) - firstOwn) else {
          return AnswerCode.invalid.rawValue
        }
        code = UInt16(firstOwn + values.count)
        byKey[key] = code
        values.append(Value())
        unnumbered += 1
      }
      use(code, text)
    }
    unsafe table.insert(cell, CodedAnswer(code: code))
    return code
  }

  private static func text(_ cell: UnsafeBufferPointer<UInt8>) -> String {
    unsafe String(decoding: cell.prefix(256), as: UTF8.self).trimmed
  }

  /// Whether a code is the codebook's, or of a value that has its number in common with all readers, or that this part has used already.
  @inline(__always)
  func isUsed(_ code: UInt16) -> Bool {
    let number = Int(code) - firstOwn
    return number < 0 || values[number].common != 0 || values[number].lastPart == part
  }

  private mutating func use(_ code: UInt16, _ text: String) {
    let number = Int(code) - firstOwn
    guard values[number].lastPart != part, values[number].common == 0 else { return }
    values[number].lastPart = part
    uses.append((number, text))
  }

  mutating func setCommon(_ code: UInt16, number: Int) {
    if values[number].common == 0 && code != 0 { unnumbered -= 1 }
    values[number].common = code
  }
}
