/// The texts of a paragraph, one for each `w:t`, and where names in double brackets stand in them taken together.
struct WordTexts {
  /// `{{services}}`, found.
  struct Name: Hashable {
    var text: String
    /// In the scalars of all texts together.
    var range: Range<Int>
  }

  private var texts: [[Unicode.Scalar]] = []

  init(_ paragraph: Markup) {
    Self.collect(paragraph) { texts.append(Array($0.unicodeScalars)) }
  }

  /// Hands over the text of each `w:t` in order, but not of those in text boxes.
  private static func collect(_ element: Markup, _ take: (String) -> Void) {
    for inner in element.elements where inner.localName != "txbxContent" {
      if inner.isWord("t") { take(inner.text) } else { collect(inner, take) }
    }
  }

  private static let longest = 40

  /// From the first to the last.
  func names() -> [Name] {
    let all = Array(texts.joined())
    var names: [Name] = []
    var index = 0
    while index + 1 < all.count {
      guard all[index] == "{", all[index + 1] == "{" else {
        index += 1
        continue
      }
      var end = index + 2
      while end < all.count, end - index <= Self.longest + 2, Self.isPart(all[end]) { end += 1 }
      let name = String(String.UnicodeScalarView(all[(index + 2)..<end])).trimmed
      guard end + 1 < all.count, all[end] == "}", all[end + 1] == "}", !name.isEmpty else {
        index += 1
        continue
      }
      names.append(Name(text: name, range: index..<(end + 2)))
      index = end + 2
    }
    return names
  }

  private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      || " -_\u{A0}".unicodeScalars.contains(scalar)
  }

  /// Whether nothing is left when that name is taken away.
  func isBlank(without name: Name) -> Bool {
    texts.joined().enumerated().allSatisfy { name.range.contains($0.offset) || $0.element.properties.isWhitespace }
  }

  /// Puts `text` where the name begins, and takes the name away from all texts it runs through.
  mutating func replace(_ name: Name, with text: String) {
    var start = 0
    var isPut = false
    for index in texts.indices {
      let range = start..<(start + texts[index].count)
      start = range.upperBound
      let part = name.range.clamped(to: range)
      guard !part.isEmpty else { continue }
      let local = (part.lowerBound - range.lowerBound)..<(part.upperBound - range.lowerBound)
      texts[index].replaceSubrange(local, with: isPut ? [] : Array(inert(text).unicodeScalars))
      isPut = true
    }
  }

  /// The paragraph with these texts in it.
  func filled(_ paragraph: Markup) -> Markup {
    var rest = texts[...]
    return Self.filled(paragraph, &rest)
  }

  private static func filled(_ element: Markup, _ texts: inout ArraySlice<[Unicode.Scalar]>) -> Markup {
    var element = element
    for index in element.children.indices {
      guard case .element(var inner) = element.children[index], inner.localName != "txbxContent" else { continue }
      if inner.isWord("t") {
        let text = String(String.UnicodeScalarView(texts.popFirst() ?? []))
        inner.children = [.text(text)]
        inner["xml:space"] = "preserve"
      } else {
        inner = filled(inner, &texts)
      }
      element.children[index] = .element(inner)
    }
    return element
  }
}
