/// An element of XML that was read, with all that stands in it; written again it means the same.
struct Markup: Hashable, Sendable {
  struct Attribute: Hashable, Sendable {
    /// With its prefix.
    var name: String
    var value: String
  }

  indirect enum Child: Hashable, Sendable {
    case element(Markup)
    case text(String)
  }

  /// With its prefix: `p:sld`.
  var name: String
  /// Empty where it has none, or was not read.
  var namespace = ""
  /// Declarations of namespaces among them.
  var attributes: [Attribute] = []
  var children: [Child] = []

  init(name: String, namespace: String) {
    self.name = name
    self.namespace = namespace
  }

  /// An element that is made here.
  init(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ elements: [Markup] = []) {
    self.name = name
    self.attributes = attributes.map { Attribute(name: $0.key, value: $0.value) }
    children = elements.map(Child.element)
  }

  var localName: Substring { name.split(separator: ":").last ?? Substring(name) }

  /// `p:` of `p:sld`; empty where there is none.
  var prefix: String { String(name.dropLast(localName.count)) }

  /// The elements in it, without the texts between them.
  var elements: [Markup] { children.compactMap { if case .element(let element) = $0 { element } else { nil } } }

  /// All text in it, however deep.
  var text: String {
    children.map { child in
      switch child {
      case .element(let element): element.text
      case .text(let text): text
      }
    }.joined()
  }

  /// The value of an attribute, by its name with the usual prefix.
  subscript(attribute: String) -> String? {
    get { attributes.first { $0.name == attribute }?.value }
    set {
      let index = attributes.firstIndex { $0.name == attribute }
      switch (index, newValue) {
      case (let index?, let value?): attributes[index].value = value
      case (nil, let value?): attributes.append(Attribute(name: attribute, value: value))
      case (let index?, nil): attributes.remove(at: index)
      case (nil, nil): break
      }
    }
  }

  /// The first element in it of that name, whatever its prefix.
  func first(_ localName: String) -> Markup? { elements.first { $0.localName == localName } }

  /// The element that is found going down by these names, whatever their prefixes.
  func first(at path: String...) -> Markup? {
    var found: Markup? = self
    for name in path { found = found?.first(name) }
    return found
  }

  /// Takes elements out, however deep.
  mutating func removeAll(where isGone: (Markup) -> Bool) {
    children = children.compactMap { child in
      guard case .element(var element) = child else { return child }
      if isGone(element) { return nil }
      element.removeAll(where: isGone)
      return .element(element)
    }
  }

  /// All elements in it of that name, whatever their prefixes, however deep, in order.
  func all(_ localName: String) -> [Markup] {
    elements.flatMap { ($0.localName == localName ? [$0] : []) + $0.all(localName) }
  }
}
