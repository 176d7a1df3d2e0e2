// What of this file is unsafe: the reader of CXMLReader, which lends texts until the next step. They are copied at once. The
// bytes stay in place while there is a reader, which does not outlive the closure that lends them.
internal import CXMLReader

extension Markup {
  /// Elements that stand in one another; real documents have some thirty.
  private static let mostDepth = 200

  /// Reads a document. Nothing outside of it is looked at; one with a document type is refused.
  ///
  /// - Parameter part: what errors name.
  init(_ bytes: [UInt8], part: String) throws(OfficeError) {
    let missing = unsafe String(cString: cxml_library_error())
    guard missing.isEmpty else { throw .noLibrary(missing) }
    let result = unsafe bytes.withUnsafeBufferPointer { buffer -> Result<Markup, OfficeError> in
      guard let reader = unsafe cxml_open(buffer.baseAddress, buffer.count) else {
        return .failure(.damaged(part: part))
      }
      defer { unsafe cxml_close(reader) }
      return unsafe Self.read(reader, part)
    }
    self = try result.get()
  }

  private static func read(_ reader: OpaquePointer, _ part: String) -> Result<Markup, OfficeError> {
    var open: [Markup] = []
    var root: Markup?
    func close(_ element: Markup) {
      if open.isEmpty { root = element } else { open[open.count - 1].children.append(.element(element)) }
    }
    while true {
      switch unsafe cxml_next(reader) {
      case CXML_END:
        guard let root, open.isEmpty else { return .failure(.damaged(part: part)) }
        return .success(root)
      case CXML_ELEMENT:
        guard open.count < mostDepth else { return .failure(.tooLarge(.depth(mostDepth))) }
        let isEmpty = unsafe cxml_is_empty(reader) != 0
        var element = unsafe Markup(
          name: String(cString: cxml_name(reader)), namespace: String(cString: cxml_namespace(reader)))
        while unsafe cxml_next_attribute(reader) != 0 {
          unsafe element.attributes.append(
            Attribute(name: String(cString: cxml_name(reader)), value: String(cString: cxml_value(reader))))
        }
        if isEmpty { close(element) } else { open.append(element) }
      case CXML_ELEMENT_END:
        guard let element = open.popLast() else { return .failure(.damaged(part: part)) }
        close(element)
      case CXML_TEXT:
        guard !open.isEmpty else { continue }
        unsafe open[open.count - 1].children.append(.text(String(cString: cxml_value(reader))))
      case CXML_DOCUMENT_TYPE: return .failure(.documentType(part: part))
      default: return .failure(.damaged(part: part))
      }
    }
  }
}
