/// Parts of a document that is made here.
enum WordPart {
  static let document: PartName = "/word/document.xml"
  static let styles: PartName = "/word/styles.xml"
  static let numbering: PartName = "/word/numbering.xml"
  static let settings: PartName = "/word/settings.xml"
  static let footer: PartName = "/word/footer1.xml"
}

/// Media types of WordprocessingML (ISO/IEC 29500-1:2016, 15.2).
enum WordType {
  private static let stem = "application/vnd.openxmlformats-officedocument.wordprocessingml"
  static let document = "\(stem).document.main+xml"
  static let template = "\(stem).template.main+xml"
  static let styles = "\(stem).styles+xml"
  static let numbering = "\(stem).numbering+xml"
  static let settings = "\(stem).settings+xml"
  static let footer = "\(stem).footer+xml"
  static let header = "\(stem).header+xml"
}

extension RelationshipType {
  static let styles = RelationshipType("styles")
  static let numbering = RelationshipType("numbering")
  static let settings = RelationshipType("settings")
  static let footer = RelationshipType("footer")
  static let attachedTemplate = RelationshipType("attachedTemplate")
}

extension Namespace {
  static let wordDrawing = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
  static let picture = "http://schemas.openxmlformats.org/drawingml/2006/picture"
}

/// Styles by their ids; the names that Word knows them by are in ``WordStyles``.
enum WordStyle: String {
  case title = "Title"
  case subtitle = "Subtitle"
  case heading = "Heading1"
  case subheading = "Heading2"
  case caption = "Caption"
  case item = "ListBullet"
  case address = "Address"
  case note = "Note"
  case footer = "Footer"
  case blank = "PlaceholderText"
}
