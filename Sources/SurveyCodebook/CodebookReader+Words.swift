import SurveyModel

extension CodebookReader {
  /// Stands for "every language" in a map of wordings, where a text has both such a wording and others.
  static let everyLanguage = "mul"

  /// A text for every language, or a map of wordings by language tag.
  func localized(_ cursor: Cursor) throws(CodebookError) -> LocalizedText {
    if case .text = cursor.node.content { return LocalizedText(try cursor.wording()) }
    guard case .map = cursor.node.content else {
      throw cursor.error(.wrongShape, expected: "a text, or {ru: …, ky: …, en: …}")
    }
    var wordings: [LocalizedText.Wording] = []
    for (key, value) in try cursor.entries() {
      let tag = try key.text()
      guard Self.isLanguageTag(tag) else { throw key.error(.badValue, expected: "ru, ky, en") }
      wordings.append(
        LocalizedText.Wording(tag: tag == Self.everyLanguage ? nil : tag, text: try value.wording()))
    }
    guard !wordings.isEmpty else { throw cursor.error(.badValue, expected: "{ru: …, ky: …, en: …}") }
    return LocalizedText(wordings: wordings)
  }

  private static func isLanguageTag(_ text: String) -> Bool {
    (1...35).contains(text.utf8.count)
      && text.utf8.allSatisfy {
        (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) || $0 == 0x2D
      }
  }

  /// Other spellings or headers.
  func wordings(_ cursor: Cursor?) throws(CodebookError) -> [String] {
    guard let cursor else { return [] }
    return try cursor.list().map { item throws(CodebookError) in try item.wording() }
  }

  /// An id: letters of any script, digits, `-`, `_`, `+`, `.`.
  func id(_ cursor: Cursor) throws(CodebookError) -> String {
    let text = try cursor.text()
    guard !text.isEmpty, text.utf8.count <= 64, text.unicodeScalars.allSatisfy(Self.mayStandInID),
      let first = text.unicodeScalars.first, !Self.isMark(first)
    else { throw cursor.error(.badID, expected: "letters, digits, - _ + . (≤ 64 B)") }
    return text
  }

  private static func mayStandInID(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", "_", "+", ".": true
    default: scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal || isMark(scalar)
    }
  }

  /// Whether the scalar goes on the letter before it, as the breve of a decomposed `й` does.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark: true
    default: false
    }
  }

  /// A list of things with an id, a label (the id, where it has none) and other spellings.
  ///
  /// Answers must not share a wording; titles of columns may, as rules for columns can tell those apart.
  func categories(
    _ cursor: Cursor, atMost most: Int = Int.max, areAnswers: Bool = false
  ) throws(CodebookError) -> [SurveyModel.Category] {
    var result: [SurveyModel.Category] = []
    var ids: Set<String> = []
    var words = WordingRegister()
    for item in try cursor.list(atMost: most) {
      let fields = try item.fields(["id", "label", "aliases"])
      let id = try newID(fields, among: &ids)
      result.append(
        SurveyModel.Category(id: id, label: try label(fields, id), aliases: try wordings(fields["aliases"])))
      if areAnswers { try words.add(fields, owner: result.count) }
    }
    return result
  }

  func newID(_ fields: Fields, among ids: inout Set<String>) throws(CodebookError) -> String {
    let cursor = try fields.required("id")
    let id = try id(cursor)
    guard ids.insert(id).inserted else { throw cursor.error(.duplicateID) }
    return id
  }

  func label(_ fields: Fields, _ id: String) throws(CodebookError) -> LocalizedText {
    guard let label = fields["label"] else { return LocalizedText(id) }
    return try localized(label)
  }
}

/// Which answer each wording belongs to: two answers with one wording could not be told apart in an export.
struct WordingRegister {
  private var owners: [String: Int] = [:]

  /// Notes the label and the aliases of the answer `owner`.
  mutating func add(_ fields: Fields, owner: Int) throws(CodebookError) {
    if let label = fields["label"] {
      if case .text = label.node.content { try add(label, owner: owner) }
      if case .map = label.node.content {
        for (_, wording) in try label.entries() { try add(wording, owner: owner) }
      }
    }
    for alias in try fields["aliases"]?.list() ?? [] { try add(alias, owner: owner) }
  }

  mutating func add(_ cursor: Cursor, owner: Int) throws(CodebookError) {
    let wording = folded(try cursor.text())
    if owners.updateValue(owner, forKey: wording) ?? owner != owner {
      throw cursor.error(.ambiguousLabel, expected: "a wording of one answer only")
    }
  }
}
