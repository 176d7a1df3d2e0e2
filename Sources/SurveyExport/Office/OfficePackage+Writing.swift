extension OfficePackage {
  /// The package as the bytes of a file. The same package makes the same bytes.
  func zipped() throws(OfficeError) -> [UInt8] {
    var items: [(name: String, bytes: [UInt8])] = [
      ("[Content_Types].xml", contentTypes.bytes), ("_rels/.rels", relationships.xml(of: nil).bytes),
    ]
    for part in parts {
      items.append((part.name.item, part.bytes))
      if !part.relationships.all.isEmpty {
        items.append((part.name.relationships.item, part.relationships.xml(of: part.name).bytes))
      }
    }
    return try Zip.write(items)
  }

  /// Content types by ending where they have one in common, and of all other parts by name (ISO/IEC 29500-2:2021, 7.2.3).
  private var contentTypes: XMLWriter {
    var defaults: [(ending: String, type: String)] = [("rels", ContentType.relationships), ("xml", "application/xml")]
    var overrides: [OfficePart] = []
    for part in parts {
      switch defaults.first(where: { $0.ending == part.name.ending })?.type {
      case part.contentType: break
      case nil where !part.name.ending.isEmpty: defaults.append((part.name.ending, part.contentType))
      default: overrides.append(part)
      }
    }
    var xml = XMLWriter()
    xml.element("Types", ["xmlns": "http://schemas.openxmlformats.org/package/2006/content-types"]) { xml in
      for (ending, type) in defaults { xml.element("Default", ["Extension": ending, "ContentType": type]) }
      for part in overrides {
        xml.element("Override", ["PartName": part.name.path, "ContentType": part.contentType])
      }
    }
    return xml
  }
}

extension Relationships {
  fileprivate func xml(of source: PartName?) -> XMLWriter {
    var xml = XMLWriter()
    xml.element("Relationships", ["xmlns": Namespace.relationships]) { xml in
      for relationship in all {
        let (target, mode): (String, String?) =
          switch relationship.target {
          case .part(let name): (name.reference(from: source), nil)
          case .external(let address): (address, "External")
          }
        xml.element(
          "Relationship",
          ["Id": relationship.id, "Type": relationship.type.uri, "Target": target, "TargetMode": mode])
      }
    }
    return xml
  }
}
