/// A wording with gaps: `{1}`, `{2}`, … are filled with arguments, `{name}` with named texts. A part in `⟦ ⟧` is left out
/// when a gap in it stays empty; `⟦! ⟧` after its gaps' names, as in `⟦!1 nothing ⟧`, stands only when gap 1 is empty.
///
/// What is filled in is never read as a template again: a cell that holds `{1}` is shown as it is.
struct Template {
  private let text: String

  init(_ text: String) { self.text = text }

  /// The text with its gaps filled; a gap without a value is empty. Linear in the length of text and values.
  func filled(_ value: (Substring) -> String) -> String {
    var result = ""
    var part = ""
    var inPart = false
    var keeps = true
    var rest = text[...]
    while let character = rest.popFirst() {
      switch character {
      case "{":
        let name = rest.prefix { $0 != "}" }
        rest = rest.dropFirst(name.count + 1)
        let text = value(name)
        if inPart {
          part += text
          keeps = keeps && !text.isEmpty
        } else {
          result += text
        }
      case "⟦":
        inPart = true
        keeps = true
        part = ""
        guard rest.first == "!" else { break }
        let name = rest.dropFirst().prefix { $0 != " " }
        rest = rest.dropFirst(name.count + 2)
        keeps = value(name).isEmpty
      case "⟧":
        if keeps { result += part }
        inPart = false
      default:
        if inPart { part.append(character) } else { result.append(character) }
      }
    }
    return result
  }

  /// The text with `{1}`, `{2}`, … filled.
  func filled(_ arguments: [String]) -> String {
    filled { name in
      guard let number = Int(name), number >= 1, number <= arguments.count else { return "" }
      return arguments[number - 1]
    }
  }
}
