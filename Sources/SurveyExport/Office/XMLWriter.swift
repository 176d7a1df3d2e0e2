/// Writes a part's XML: elements close where they should, and every text is escaped and inert.
///
/// The order of elements and attributes is the order of the calls; that it is the schema's is up to the caller.
struct XMLWriter {
  private(set) var text = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

  init() {}

  /// Elements that are to stand in another writer's.
  init(fragment: Void) { text = "" }

  mutating func append(_ fragment: XMLWriter) { text += fragment.text }

  var bytes: [UInt8] { Array(text.utf8) }

  /// An element of elements. Attributes that are `nil` are left out.
  mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], _ content: (inout XMLWriter) -> Void = { _ in }
  ) {
    open(name, attributes)
    let start = text.utf8.count
    text += ">"
    content(&self)
    close(name, isEmpty: text.utf8.count == start + 1)
  }

  /// An element of text.
  mutating func element(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:], text content: String) {
    open(name, attributes)
    text += ">\(xml(content))</\(name)>"
  }

  /// An element whose attribute `val` is all there is to it.
  mutating func value(_ name: String, _ value: String) { element(name, ["val": value]) }
  mutating func value(_ name: String, _ value: Int) { element(name, ["val": String(value)]) }
  mutating func value(_ name: String, _ value: Bool) { element(name, ["val": value ? "1" : "0"]) }

  /// XML that was read, as it was.
  mutating func markup(_ markup: Markup) {
    text += "<\(markup.name)"
    for attribute in markup.attributes { text += " \(attribute.name)=\"\(xmlEscaped(attribute.value))\"" }
    text += ">"
    for child in markup.children {
      switch child {
      case .element(let element): self.markup(element)
      case .text(let content): text += xmlEscaped(content)
      }
    }
    close(markup.name, isEmpty: markup.children.isEmpty)
  }

  private mutating func open(_ name: String, _ attributes: KeyValuePairs<String, String?>) {
    text += "<\(name)"
    for (name, value) in attributes {
      if let value { text += " \(name)=\"\(xml(value))\"" }
    }
  }

  private mutating func close(_ name: String, isEmpty: Bool) {
    if isEmpty {
      text.removeLast()
      text += "/>"
    } else {
      text += "</\(name)>"
    }
  }
}
