extension OfficePackage {
  /// How much is taken of a document that comes from elsewhere.
  struct Limits: Sendable {
    var parts = 20_000
    /// All parts together, unpacked.
    var bytes = 256 << 20
  }

  /// Opens a package. What is in the archive beside its parts is left out.
  init(zipped bytes: [UInt8], limits: Limits = Limits()) throws(OfficeError) {
    var items: [(name: PartName, bytes: [UInt8])] = []
    var types: ContentTypes?
    var names: Set<PartName> = []
    for item in try Zip.read(bytes, items: limits.parts, bytes: limits.bytes) {
      if item.name == "[Content_Types].xml" {
        types = try ContentTypes(try Markup(item.bytes, part: item.name))
      } else if let name = PartName(checking: "/" + item.name) {
        // Two parts of one name: whichever a reader takes, another reader takes the other.
        guard names.insert(name).inserted else { throw .damaged(part: name.path) }
        items.append((name, item.bytes))
      }
    }
    guard let types else { throw .noPackage }
    var sources: [PartName: Relationships] = [:]
    for (name, bytes) in items where name.ending == "rels" {
      sources[name] = try Relationships(try Markup(bytes, part: name.path), of: name)
    }
    relationships = sources["/_rels/.rels"] ?? Relationships()
    for (name, bytes) in items where name.ending != "rels" {
      guard let type = types.type(of: name) else { continue }
      add(
        OfficePart(
          name: name, contentType: type, bytes: bytes, relationships: sources[name.relationships] ?? Relationships()))
    }
    guard main != nil else {
      throw relationships.all.contains { $0.type.uri.hasPrefix("http://purl.oclc.org/ooxml/") } ? .strict : .noPackage
    }
  }
}

/// The content types of a package, by name and by ending.
private struct ContentTypes {
  private var overrides: [PartName: String] = [:]
  private var defaults: [String: String] = [:]

  init(_ root: Markup) throws(OfficeError) {
    guard root.localName == "Types" else { throw .noPackage }
    for entry in root.elements {
      guard let type = entry["ContentType"] else { continue }
      if entry.localName == "Override", let name = entry["PartName"].flatMap({ PartName(checking: $0) }) {
        overrides[name] = type
      } else if entry.localName == "Default", let ending = entry["Extension"] {
        defaults[ending.lowercased()] = type
      }
    }
  }

  func type(of name: PartName) -> String? { overrides[name] ?? defaults[name.ending] }
}

extension Relationships {
  /// The relationships that the part `name` holds: `/ppt/_rels/presentation.xml.rels`.
  fileprivate init(_ root: Markup, of name: PartName) throws(OfficeError) {
    guard root.localName == "Relationships" else { throw .damaged(part: name.path) }
    // Of `/ppt/_rels/presentation.xml.rels` the folder above is where references begin.
    let folder = name.resolving("../x")
    for entry in root.elements where entry.localName == "Relationship" {
      guard let id = entry["Id"], let type = entry["Type"], let target = entry["Target"] else { continue }
      if entry["TargetMode"] == "External" {
        add(Relationship(id: id, type: RelationshipType(uri: type), target: .external(target)))
      } else if let part = folder?.resolving(target) {
        add(Relationship(id: id, type: RelationshipType(uri: type), target: .part(part)))
      }
    }
  }
}
