import Foundation
import SurveyCodebook
import SurveyDraft
import SurveyIngest
import SurveyModel
import SurveyWords

/// A small export in a file of its own, which goes with it.
final class Export {
  let path: String

  init(_ text: String) throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("draft-\(UUID().uuidString).csv").path
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
  }

  /// Records of quoted cells, as Google Forms downloads them.
  convenience init(_ header: [String], _ records: [[String]]) throws {
    let lines = ([header] + records).map { record in
      record.map { "\"" + $0.replacingOccurrences(of: "\"", with: "\"\"") + "\"" }.joined(separator: ",")
    }
    try self.init(lines.joined(separator: "\n"))
  }

  /// One column: its values in order.
  convenience init(_ header: String, _ values: [String]) throws {
    try self.init([header, "№"], values.enumerated().map { [$1, String($0 + 1)] })
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func draft() throws -> CodebookDraft { Drafter(words: Words(.en)).draft(try FileProfile(reading: path)) }

  /// The draft as it is read back from its own text.
  func codebook() throws -> Codebook {
    try Codebook.parsing(Array(try draft().text().utf8), file: "survey.yaml")
  }

  /// How the columns are understood with the draft, and what is found wrong in the file.
  func read() throws -> (columns: [Column], findings: FindingLog) {
    let reader = SurveyReader(codebook: try codebook())
    let report = try reader.read(Input(path: path)) { _ in }
    return (report.columns, reader.findings)
  }
}

/// Every value as often as the number says, one after the other.
func repeated(_ counts: [(String, Int)]) -> [String] {
  counts.flatMap { Array(repeating: $0.0, count: $0.1) }
}

extension Codebook {
  func labels(ofScale index: Int = 0) -> [Int: String] {
    Dictionary(uniqueKeysWithValues: scales[index].points.map { ($0.value, $0.label.text(in: .en)) })
  }

  func question(_ header: String) -> Question? { questions.first { $0.label.text(in: .en) == header } }
}
