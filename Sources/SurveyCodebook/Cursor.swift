/// A node on its way into the codebook: it knows its file and its path, and what it is asked for it gives or refuses.
struct Cursor {
  var node: SourceNode
  /// `services[2].id`; empty for the whole file.
  var path: String
  var file: String

  func error(
    _ problem: CodebookError.Problem, found: String? = nil, expected: String = ""
  ) -> CodebookError {
    CodebookError(
      file: file, line: node.place.line, column: node.place.column, problem: problem, path: path,
      found: found ?? shown, expected: expected)
  }

  /// The text, or the shape of what stands in its place.
  private var shown: String {
    switch node.content {
    case .absent: ""
    case .text(let text): text
    case .list: "[…]"
    case .map: "{…}"
    }
  }

  var isAbsent: Bool {
    if case .absent = node.content { return true }
    return false
  }

  /// The scalar as it was written, whatever it looks like.
  func text() throws(CodebookError) -> String {
    guard case .text(let text) = node.content else { throw error(.wrongShape, expected: "a text") }
    return text
  }

  /// A text with something to see in it.
  func wording() throws(CodebookError) -> String {
    let text = try text()
    guard text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
      throw error(.badValue, found: "", expected: "a text that is not blank")
    }
    return text
  }

  func integer(in range: ClosedRange<Int>) throws(CodebookError) -> Int {
    let text = try text()
    let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
    let isDecimal = (1...9).contains(digits.utf8.count) && digits.utf8.allSatisfy { (0x30...0x39).contains($0) }
    guard isDecimal, let value = Int(text), range.contains(value) else {
      throw error(.badValue, expected: "\(range.lowerBound)…\(range.upperBound)")
    }
    return value
  }

  func oneOf<Value: RawRepresentable<String>>(_ allowed: [Value]) throws(CodebookError) -> Value {
    let text = try text()
    guard let value = allowed.first(where: { $0.rawValue == text }) else {
      throw error(.badValue, expected: allowed.map(\.rawValue).joined(separator: ", "))
    }
    return value
  }

  /// The items of a list; a key with nothing after it has none.
  func list(atMost most: Int = Int.max) throws(CodebookError) -> [Cursor] {
    if isAbsent { return [] }
    guard case .list(let items) = node.content else { throw error(.wrongShape, expected: "a list") }
    guard items.count <= most else { throw error(.tooLarge, found: "\(items.count)", expected: "≤ \(most)") }
    return items.enumerated().map { Cursor(node: $1, path: "\(path)[\($0 + 1)]", file: file) }
  }

  /// The pairs of a map; a key with nothing after it has none.
  func entries() throws(CodebookError) -> [(key: Cursor, value: Cursor)] {
    if isAbsent { return [] }
    guard case .map(let entries) = node.content else { throw error(.wrongShape, expected: "a map") }
    return entries.map { entry in
      let inner = path.isEmpty ? entry.key : "\(path).\(entry.key)"
      let key = SourceNode(content: .text(entry.key), place: entry.keyPlace)
      return (Cursor(node: key, path: inner, file: file), Cursor(node: entry.value, path: inner, file: file))
    }
  }

  /// The fields of a map whose keys are all among `known`.
  func fields(_ known: [String]) throws(CodebookError) -> Fields {
    guard case .map = node.content else { throw error(.wrongShape, expected: "a map") }
    var values: [String: Cursor] = [:]
    for (key, value) in try entries() {
      let name = try key.text()
      guard known.contains(name) else {
        throw key.error(.unknownKey, expected: nearest(name, in: known) ?? known.joined(separator: ", "))
      }
      values[name] = value
    }
    return Fields(owner: self, values: values)
  }
}

/// The values of a map by their keys.
struct Fields {
  var owner: Cursor
  var values: [String: Cursor]

  subscript(key: String) -> Cursor? { values[key] }

  func required(_ key: String) throws(CodebookError) -> Cursor {
    if let value = values[key] { return value }
    var error = owner.error(.missingKey, found: "", expected: key)
    error.path = owner.path.isEmpty ? key : "\(owner.path).\(key)"
    throw error
  }
}
