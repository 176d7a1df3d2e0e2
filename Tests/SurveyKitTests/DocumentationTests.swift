import Foundation
import SurveyKit
import Testing

@Suite("The documentation")
struct DocumentationTests {
  @Test("lists every rule of validation with its severity")
  func rules() throws {
    let page = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "docs/reading.md")
    let text = String(decoding: try Data(contentsOf: page), as: UTF8.self)
    for rule in Rule.allCases {
      #expect(text.contains("\n| `\(rule.rawValue)` | \(rule.severity.rawValue) | "), "\(rule.rawValue)")
    }
  }
}
