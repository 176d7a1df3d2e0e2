import Yams

/// Turns the text of a codebook into nodes, with the YAML library behind a fence. See ``Disguise``.
struct Composition {
  /// The most levels of lists and maps inside each other.
  static let deepest = 64
  /// Above this many hashing steps the shape is checked before the library may hash any key.
  static let cheapHashing = 20_000_000

  let text: CodebookText
  let disguise: Disguise

  /// The root of the file's only document, or `nil` for a file without any.
  static func compose(_ text: CodebookText) throws(CodebookError) -> SourceNode? {
    guard let disguise = Disguise(text) else {
      throw CodebookError(file: text.file, problem: .badCharacter, found: "U+F0000 … U+10FFFD")
    }
    return try Composition(text: text, disguise: disguise).compose()
  }

  private func compose() throws(CodebookError) -> SourceNode? {
    let openings = text.scalars.reduce(0) { $0 + ($1 == "{" || $1 == "[" ? 1 : 0) }
    if openings * text.scalars.count > Self.cheapHashing { try checkShape() }
    guard let root = try root(of: text.scalars) else { return nil }
    return try node(root, depth: 1)
  }

  /// Refuses depth, and lists and maps as keys, on a tree in which flow maps are lists and nothing large is hashed.
  private func checkShape() throws(CodebookError) {
    let root: Node?
    switch attempt(disguise.applied(to: text.scalars, bracesAsBrackets: true)) {
    case .success(let node): root = node
    case .failure(let failure): throw error(failure)
    }
    guard let root else { return }
    try checkShape(root, depth: 1)
  }

  private func checkShape(_ node: Node, depth: Int) throws(CodebookError) {
    // A flow map counts twice here: as a list and as the pair in it.
    guard depth <= 2 * Self.deepest else { throw tooDeep(place(of: node)) }
    switch node {
    case .scalar, .alias: break
    case .sequence(let list):
      let at = place(of: node)
      let wasMap = text.index(line: at.line, column: at.column).map { text.scalars[$0] == "{" } ?? false
      for item in list {
        if wasMap, case .sequence = item { throw collectionAsKey(place(of: item)) }
        try checkShape(item, depth: depth + 1)
      }
    case .mapping(let map):
      for (key, value) in map {
        guard case .scalar = key else { throw collectionAsKey(place(of: key)) }
        try checkShape(value, depth: depth + 1)
      }
    }
  }

  private func root(of scalars: [Unicode.Scalar]) throws(CodebookError) -> Node? {
    switch attempt(disguise.applied(to: scalars, bracesAsBrackets: false)) {
    case .success(let node): return node
    case .failure(.duplicatedKeysInMapping(let names, let context)):
      throw duplicateKey(names.first ?? "", first: SourcePlace(line: context.mark.line, column: context.mark.column))
    case .failure(let failure): throw error(failure)
    }
  }

  private func attempt(_ yaml: String) -> Result<Node?, YamlError> {
    do {
      return .success(try Parser(yaml: yaml, resolver: .basic, encoding: .utf8).singleRoot())
    } catch let failure as YamlError {
      return .failure(failure)
    } catch {
      return .failure(.no)
    }
  }

  // MARK: - The tree

  private func node(_ node: Node, depth: Int) throws(CodebookError) -> SourceNode {
    let place = place(of: node)
    guard depth <= Self.deepest else { throw tooDeep(place) }
    switch node {
    case .scalar(let scalar):
      if scalar.style == .plain {
        if scalar.string.isEmpty { return SourceNode(content: .absent, place: place) }
        if let indicator = disguise.indicator(atStartOf: scalar.string) {
          throw refusal(of: indicator, place, found: disguise.removed(from: scalar.string))
        }
      }
      var text = disguise.removed(from: scalar.string)
      if scalar.style == .doubleQuoted { restoreByteOrderMarks(in: &text, from: place) }
      return SourceNode(content: .text(text), place: place)
    case .sequence(let list):
      var items: [SourceNode] = []
      items.reserveCapacity(list.count)
      for item in list { items.append(try self.node(item, depth: depth + 1)) }
      return SourceNode(content: .list(items), place: place)
    case .mapping(let map):
      return SourceNode(content: .map(try entries(of: map, depth: depth)), place: place)
    case .alias:
      throw refusal(of: .alias, place, found: "*")
    }
  }

  /// Puts back what the library takes off: a text in quotes that begins with `\uFEFF` loses it on its way through Foundation.
  private func restoreByteOrderMarks(in text: inout String, from place: SourcePlace) {
    guard let quote = self.text.index(line: place.line, column: place.column) else { return }
    let source = self.text.scalars[(quote + 1)...]
    let mark = Array("\\uFEFF".unicodeScalars)
    var marks = 0
    while source.dropFirst(marks * mark.count).starts(with: mark) { marks += 1 }
    guard marks > 0 else { return }
    var scalars = String.UnicodeScalarView(repeating: "\u{FEFF}", count: marks)
    scalars.append(contentsOf: text.unicodeScalars.drop { $0 == "\u{FEFF}" })
    text = String(scalars)
  }

  private func entries(of map: Node.Mapping, depth: Int) throws(CodebookError) -> [SourceNode.Entry] {
    var entries: [SourceNode.Entry] = []
    var seen: Set<String> = []
    for (key, value) in map {
      let keyNode = try node(key, depth: depth + 1)
      let name: String
      switch keyNode.content {
      case .text(let text): name = text
      case .absent: name = ""
      case .list, .map: throw collectionAsKey(keyNode.place)
      }
      if name == "<<" { throw refusal(of: .alias, keyNode.place, found: name) }
      guard seen.insert(name).inserted else { throw duplicate(name, keyNode.place) }
      entries.append(
        SourceNode.Entry(key: name, keyPlace: keyNode.place, value: try node(value, depth: depth + 1)))
    }
    return entries
  }

  private func place(of node: Node) -> SourcePlace {
    SourcePlace(line: node.mark?.line ?? 0, column: node.mark?.column ?? 0)
  }

  // MARK: - Repeated keys

  /// The library names the first occurrence; a person wants the second, so the first is made another key and sought around.
  private func duplicateKey(_ name: String, first: SourcePlace) -> CodebookError {
    let key = disguise.removed(from: name)
    guard var index = text.index(line: first.line, column: first.column) else { return duplicate(key, first) }
    var scalars = text.scalars
    if scalars[index] == "\"" || scalars[index] == "'", index + 1 < scalars.count { index += 1 }
    scalars[index] = disguise.marker
    switch attempt(disguise.applied(to: scalars, bracesAsBrackets: false)) {
    case .success(let root?): return duplicate(key, second(name, beside: first, in: root) ?? first)
    case .failure(.duplicatedKeysInMapping(let names, let context)) where names.first == name:
      return duplicate(key, SourcePlace(line: context.mark.line, column: context.mark.column))
    default: return duplicate(key, first)
    }
  }

  private func second(_ name: String, beside first: SourcePlace, in node: Node) -> SourcePlace? {
    switch node {
    case .scalar, .alias: return nil
    case .sequence(let list):
      return list.lazy.compactMap { second(name, beside: first, in: $0) }.first
    case .mapping(let map):
      if map.contains(where: { place(of: $0.key) == first }) {
        return map.first { $0.key.scalar?.string == name }.map { place(of: $0.key) }
      }
      return map.lazy.compactMap { second(name, beside: first, in: $0.value) }.first
    }
  }
}
