/// An Office document as a package of parts (ISO/IEC 29500-2): each with its content type, its bytes and its relationships.
struct OfficePackage: Sendable {
  /// In the order in which they are written.
  private(set) var parts: [OfficePart] = []
  /// Those of the package itself, which lead to the main part and to the properties.
  var relationships = Relationships()
  private var indices: [PartName: Int] = [:]

  /// The part of that name; setting it to `nil` takes it away, and leaves the relationships that lead to it.
  subscript(name: PartName) -> OfficePart? {
    get { indices[name].map { parts[$0] } }
    set {
      switch (indices[name], newValue) {
      case (let index?, let part?): parts[index] = part
      case (nil, let part?):
        indices[name] = parts.count
        parts.append(part)
      case (let index?, nil):
        parts.remove(at: index)
        indices = Dictionary(uniqueKeysWithValues: parts.enumerated().map { ($1.name, $0) })
      case (nil, nil): break
      }
    }
  }

  /// Adds a part, or replaces the one of its name.
  mutating func add(_ part: OfficePart) { self[part.name] = part }

  /// Adds a part of XML.
  mutating func add(_ name: PartName, _ contentType: String, _ xml: XMLWriter, _ relationships: Relationships = .init())
  {
    add(OfficePart(name: name, contentType: contentType, bytes: xml.bytes, relationships: relationships))
  }

  /// The main part: what the package's relationship `officeDocument` leads to.
  var main: OfficePart? { relationships.parts(.officeDocument).first.flatMap { self[$0] } }
}

/// A part of a package.
struct OfficePart: Sendable {
  let name: PartName
  /// A media type: `application/vnd.openxmlformats-officedocument.presentationml.slide+xml`.
  var contentType: String
  var bytes: [UInt8]
  var relationships = Relationships()
}

/// Where a part, or a package, leads to.
struct Relationships: Hashable, Sendable {
  enum Target: Hashable, Sendable {
    case part(PartName)
    /// An address outside of the package, as it is written.
    case external(String)
  }

  struct Relationship: Hashable, Sendable {
    /// What the XML of the part calls it: `rId1`.
    var id: String
    var type: RelationshipType
    var target: Target
  }

  private(set) var all: [Relationship] = []

  /// Adds a relationship and answers its id, which no other has.
  @discardableResult
  mutating func add(_ type: RelationshipType, _ target: PartName) -> String {
    var number = all.count + 1
    while all.contains(where: { $0.id == "rId\(number)" }) { number += 1 }
    all.append(Relationship(id: "rId\(number)", type: type, target: .part(target)))
    return "rId\(number)"
  }

  mutating func add(_ relationship: Relationship) { all.append(relationship) }

  mutating func removeAll(where isGone: (Relationship) -> Bool) { all.removeAll(where: isGone) }

  /// The parts that relationships of that type lead to, in order.
  func parts(_ type: RelationshipType) -> [PartName] { all.filter { $0.type == type }.compactMap(\.part) }

  /// The part that a relationship leads to; `nil` where there is none of that id, or it leads elsewhere.
  func part(id: String) -> PartName? { all.first { $0.id == id }?.part }
}

extension Relationships.Relationship {
  var part: PartName? { if case .part(let name) = target { name } else { nil } }
}
