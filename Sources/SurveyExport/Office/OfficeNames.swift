// What ISO/IEC 29500 calls its namespaces, content types and relationships, in its transitional form.

/// Namespaces of XML.
enum Namespace {
  static let relationships = "http://schemas.openxmlformats.org/package/2006/relationships"
  static let drawing = "http://schemas.openxmlformats.org/drawingml/2006/main"
  static let chart = "http://schemas.openxmlformats.org/drawingml/2006/chart"
  static let presentation = "http://schemas.openxmlformats.org/presentationml/2006/main"
  static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  /// Of the attributes that name a relationship.
  static let documentRelationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
}

/// Media types of parts.
enum ContentType {
  static let relationships = "application/vnd.openxmlformats-package.relationships+xml"
  static let coreProperties = "application/vnd.openxmlformats-package.core-properties+xml"
  static let extendedProperties = "application/vnd.openxmlformats-officedocument.extended-properties+xml"
  static let theme = "application/vnd.openxmlformats-officedocument.theme+xml"
  static let chart = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
  static let png = "image/png"
  static let workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
}

/// What a relationship means.
struct RelationshipType: Hashable, Sendable {
  let uri: String

  init(uri: String) { self.uri = uri }

  /// One of the types of ISO/IEC 29500-1.
  init(_ name: StaticString) { uri = "\(Namespace.documentRelationships)/\(name)" }

  static let officeDocument = RelationshipType("officeDocument")
  static let extendedProperties = RelationshipType("extended-properties")
  static let coreProperties = RelationshipType(
    uri: "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties")
  static let theme = RelationshipType("theme")
  static let chart = RelationshipType("chart")
  /// An embedded Office document: the workbook of a chart.
  static let package = RelationshipType("package")
  static let image = RelationshipType("image")
  static let hyperlink = RelationshipType("hyperlink")
}
