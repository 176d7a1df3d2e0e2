import Foundation
import FoundationXML

/// Reads XML as a parser does that we did not write.
enum XMLReader {
  /// The names of all elements; `nil` where the text is no well-formed XML.
  static func elements(of text: String) -> Set<String>? {
    let parser = XMLParser(data: Data(text.utf8))
    let names = Names()
    parser.delegate = names
    return parser.parse() ? names.elements : nil
  }

  static func isValid(_ text: String) -> Bool { elements(of: text) != nil }

  private final class Names: NSObject, XMLParserDelegate {
    private(set) var elements: Set<String> = []

    func parser(
      _ parser: XMLParser, didStartElement elementName: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String]
    ) { elements.insert(elementName) }
  }
}
