internal import SurveyModel

/// Understands what stands in a rating cell: the slow, complete reading, done once for each spelling.
struct MarkReader {
  private let scale: Scale
  /// Folded labels, aliases and ids → code.
  private let words: [String: UInt16]
  private let answers: [String: UInt16]
  /// The scale's labels and aliases as the codebook spells them, with what they mean.
  let knownTexts: [(text: String, answer: CodedAnswer)]

  init(scale: Scale, nonSubstantive: [NonSubstantive: SurveyModel.Category]) {
    self.scale = scale
    var words: [String: UInt16] = [:]
    var texts: [(String, CodedAnswer)] = []
    for (index, point) in scale.points.enumerated() {
      let code = AnswerCode.substantive(index).rawValue
      for text in point.label.wordings.map(\.text) + point.aliases {
        let key = folded(text)
        if !key.isEmpty && words[key] == nil {
          words[key] = code
          texts.append((text, CodedAnswer(code: code)))
        }
      }
    }
    self.words = words
    knownTexts = texts
    answers = Self.answers(nonSubstantive)
  }

  /// Folded words of the non-substantive answers.
  static func answers(_ categories: [NonSubstantive: SurveyModel.Category]) -> [String: UInt16] {
    var answers: [String: UInt16] = [:]
    for reason in NonSubstantive.allCases where reason != .invalid {
      guard let category = categories[reason] else { continue }
      for text in [reason.rawValue] + category.label.wordings.map(\.text) + category.aliases {
        let key = folded(text)
        if !key.isEmpty && answers[key] == nil { answers[key] = AnswerCode(reason).rawValue }
      }
    }
    return answers
  }

  func read(_ text: String) -> CodedAnswer {
    let key = folded(text)
    if key.isEmpty && text.trimmed.isEmpty { return CodedAnswer(code: AnswerCode.blank.rawValue) }
    if let code = words[key] ?? answers[key] { return CodedAnswer(code: code) }
    if let value = Self.wholeNumber(key) {
      guard let index = scale.index(of: value) else { return invalid(.markOffScale) }
      return CodedAnswer(code: AnswerCode.substantive(index).rawValue)
    }
    return labelled(key) ?? several(key) ?? decimal(key) ?? invalid(.notAMark)
  }

  private func invalid(_ rule: Rule) -> CodedAnswer {
    CodedAnswer(code: AnswerCode.invalid.rawValue, rule: ruleIndex(rule))
  }

  /// "5 – Отлично", "5. отлично", "Отлично (5)", "5 баллов": the mark and its label must agree.
  private func labelled(_ key: String) -> CodedAnswer? {
    guard key.utf8.contains(where: { (0x30...0x39).contains($0) }) else { return nil }
    let scalars = Array(key.unicodeScalars)
    guard let start = scalars.firstIndex(where: Self.isDigit) else { return nil }
    let end = scalars[start...].firstIndex { !Self.isDigit($0) } ?? scalars.endIndex
    guard start == 0 || end == scalars.endIndex || scalars[end...].allSatisfy({ Self.isMargin($0) }) else { return nil }
    let isNegative = start == 1 && scalars[0] == "-"
    guard let number = Int(string(of: scalars[start..<end])) else { return nil }
    let rest = string(of: scalars[..<start] + scalars[end...])
    let label = Self.withoutMargin(rest)
    guard let index = scale.index(of: isNegative ? -number : number) else {
      return label.isEmpty || Self.units.contains(label) || words[label] != nil ? invalid(.markOffScale) : nil
    }
    let code = AnswerCode.substantive(index).rawValue
    if label.isEmpty || Self.units.contains(label) { return CodedAnswer(code: code) }
    let translation = several(label).flatMap { $0.rule < 0 ? $0.code : nil }
    if let labelCode = words[label] ?? translation {
      return labelCode == code ? CodedAnswer(code: code) : invalid(.markContradictsLabel)
    }
    return nil
  }

  /// "4;5", "Хорошо, Отлично": two marks. "Agree | Келісемін | Согласен": one mark in three languages.
  private func several(_ key: String) -> CodedAnswer? {
    for separator in Self.separators {
      // To tell letters apart takes longer than to see that none is the separator.
      guard key.utf8.contains(separator) else { continue }
      let parts = key.split(separator: Character(Unicode.Scalar(separator))).map { Self.withoutMargin(String($0)) }
        .filter { !$0.isEmpty }
      guard parts.count > 1 else { continue }
      let codes = parts.map { code(ofPart: $0) }
      let known = codes.compactMap { $0 }
      guard known.count == codes.count, let first = known.first else { continue }
      let isOneMark = known.allSatisfy { $0 == first }
      let isTranslation = isOneMark && parts.allSatisfy { Self.wholeNumber($0) == nil }
      return isTranslation || Set(parts).count > 1 && isOneMark ? CodedAnswer(code: first) : invalid(.twoMarks)
    }
    return nil
  }

  private static let separators = Array("|/;,\\+& ".utf8)

  private func code(ofPart part: String) -> UInt16? {
    if let code = words[part] { return code }
    return Self.wholeNumber(part).flatMap { scale.index(of: $0) }.map { AnswerCode.substantive($0).rawValue }
  }

  /// "4,5", "4.50": a number between two marks.
  private func decimal(_ key: String) -> CodedAnswer? {
    let isNumber = key.unicodeScalars.allSatisfy { Self.isDigit($0) || $0 == "." || $0 == "," || $0 == "-" }
    return isNumber && key.unicodeScalars.contains(where: Self.isDigit) ? invalid(.markOffScale) : nil
  }

  /// "5", "+5", "05", "5.0", "5,00": the whole number it stands for.
  static func wholeNumber(_ text: String) -> Int? {
    guard text.utf8.contains(where: { (0x30...0x39).contains($0) }) else { return nil }
    var digits = Substring(text)
    var sign = 1
    if digits.hasPrefix("+") || digits.hasPrefix("-") {
      sign = digits.hasPrefix("-") ? -1 : 1
      digits = digits.dropFirst()
    }
    if let point = digits.firstIndex(where: { $0 == "." || $0 == "," }) {
      let zeros = digits[digits.index(after: point)...]
      guard zeros.allSatisfy({ $0 == "0" }), !zeros.isEmpty else { return nil }
      digits = digits[..<point]
    }
    guard !digits.isEmpty, digits.count <= 6, digits.unicodeScalars.allSatisfy(isDigit) else { return nil }
    return Int(digits).map { $0 * sign }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }

  /// What may stand between a mark and its label.
  private static func isMargin(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "-", ".", ",", ":", ";", "(", ")", "[", "]", "=", "\"", "/", "|": true
    default: false
    }
  }

  private static func withoutMargin(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !isMargin($0) }),
      let last = scalars.lastIndex(where: { !isMargin($0) })
    else { return "" }
    return String(scalars[first...last])
  }

  /// Words that only name the unit of a mark, folded.
  private static let units: Set<String> = Set(
    ["балл", "балла", "баллов", "б", "упай", "points", "point", "pt", "баллы"].map { folded($0) })
}

/// All rules: ``Rule/allCases`` makes its list anew each time.
let allRules = Rule.allCases

/// Index of `rule` in ``allRules``.
func ruleIndex(_ rule: Rule) -> Int16 { Int16(allRules.firstIndex(of: rule) ?? -1) }

/// Understands the answers to a choice question: its options and the non-substantive answers.
struct OptionReader {
  let dimension: Dimension
  private let words: [String: UInt16]
  /// The most separators inside one option.
  private let mostParts: Int

  init(dimension: Dimension, nonSubstantive: [NonSubstantive: SurveyModel.Category]) {
    self.dimension = dimension
    var words: [String: UInt16] = [:]
    var most = 1
    for (index, option) in dimension.categories.enumerated() {
      let code = AnswerCode.substantive(index).rawValue
      for text in option.label.wordings.map(\.text) + option.aliases + [option.id] {
        let key = folded(text)
        guard !key.isEmpty else { continue }
        if words[key] == nil { words[key] = code }
        most = max(most, text.unicodeScalars.count(where: Self.isSeparator) + 1)
      }
    }
    for (key, code) in MarkReader.answers(nonSubstantive) where words[key] == nil { words[key] = code }
    self.words = words
    mostParts = most
  }

  /// The one option that `text` is; ``Rule/unknownOption`` where it is none.
  func read(_ text: String) -> CodedAnswer {
    let key = folded(text)
    if key.isEmpty && text.trimmed.isEmpty { return CodedAnswer(code: AnswerCode.blank.rawValue) }
    if let code = words[key] { return CodedAnswer(code: code) }
    // A label in several languages: all of its parts are the same option.
    for separator in "|/".utf8 where key.utf8.contains(separator) {
      let parts = key.split(separator: Character(Unicode.Scalar(separator))).map { folded(String($0)) }
      let codes = Set(parts.map { words[$0] })
      if parts.count > 1, codes.count == 1, let code = codes.first ?? nil { return CodedAnswer(code: code) }
    }
    return CodedAnswer(code: ResponseLayout.other(dimension).rawValue, rule: ruleIndex(.unknownOption))
  }

  /// The option that a part is by itself.
  func code(ofPart text: String) -> UInt16? { words[folded(text)] }

  /// The options that a cell joins, and where the parts stand that are none of them.
  ///
  /// An option may hold the separator itself, so at each place the longest run of parts that is a known option wins. Nothing comes of
  /// empty parts, such as the one behind a trailing separator.
  ///
  /// - Parameter codeOfPart: as ``code(ofPart:)``, which need not fold what it has seen before.
  func readSeveral(_ bytes: UnsafeBufferPointer<UInt8>, codeOfPart: (UnsafeBufferPointer<UInt8>) -> UInt16?)
    -> (codes: [UInt16], unknown: [Range<Int>])
  {
    // Where each part ends.
    var ends: [Int] = []
    for index in bytes.indices where unsafe Self.isSeparator(Unicode.Scalar(bytes[index])) { ends.append(index) }
    ends.append(bytes.count)
    var codes: [UInt16] = []
    var unknown: [Range<Int>] = []
    var part = 0
    var start = 0
    while part < ends.count {
      var last = min(part + mostParts, ends.count) - 1
      var code: UInt16?
      while true {
        code = unsafe codeOfPart(UnsafeBufferPointer(rebasing: bytes[start..<ends[last]]))
        if code != nil || last == part { break }
        last -= 1
      }
      if let code {
        if !codes.contains(code) { codes.append(code) }
      } else {
        let range = start..<ends[part]
        if unsafe !Self.isBlank(UnsafeBufferPointer(rebasing: bytes[range])) { unknown.append(range) }
      }
      start = ends[last] + 1
      part = last + 1
    }
    let other = ResponseLayout.other(dimension).rawValue
    if !unknown.isEmpty { codes.append(other) }
    if codes.isEmpty { codes.append(AnswerCode.blank.rawValue) }
    return (codes, unknown)
  }

  /// Whether nothing can be seen in a part.
  private static func isBlank(_ part: UnsafeBufferPointer<UInt8>) -> Bool {
    // Printable ASCII and Russian letters can.
    if unsafe part.contains(where: { (0x21...0x7E).contains($0) || $0 == 0xD0 || $0 == 0xD1 }) { return false }
    return unsafe String(decoding: part, as: UTF8.self).trimmed.isEmpty
  }

  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    scalar == ";" || scalar == "," || scalar == "|" || scalar == "\n"
  }
}
