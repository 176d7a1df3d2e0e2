internal import SurveyModel

/// What a document says of itself (ISO/IEC 29500-2:2021, 8, and 29500-1, 22.2). There is no time in it and no name of a person.
struct DocumentProperties {
  var title: String
  var language: Language

  /// Adds both parts of properties to a package.
  func add(to package: inout OfficePackage) {
    var core = XMLWriter()
    core.element(
      "cp:coreProperties",
      [
        "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
        "xmlns:dc": "http://purl.org/dc/elements/1.1/",
      ]
    ) { core in
      core.element("dc:title", text: title)
      core.element("dc:language", text: language.tag)
    }
    var extended = XMLWriter()
    extended.element(
      "Properties", ["xmlns": "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"]
    ) { $0.element("Application", text: "Svodka") }
    package.add("/docProps/core.xml", ContentType.coreProperties, core)
    package.add("/docProps/app.xml", ContentType.extendedProperties, extended)
    package.relationships.add(.coreProperties, "/docProps/core.xml")
    package.relationships.add(.extendedProperties, "/docProps/app.xml")
  }
}

extension Language {
  /// As Office marks texts (RFC 5646).
  var tag: String {
    switch self {
    case .ru: "ru-RU"
    case .ky: "ky-KG"
    case .en: "en-GB"
    }
  }
}
