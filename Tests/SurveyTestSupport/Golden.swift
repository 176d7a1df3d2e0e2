import Foundation

/// A reviewed text that a test must produce, letter by letter.
public enum Golden {
  private static let isRecording = ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1"

  /// How `text` differs from the file `name` in the folder `Goldens` beside the test; `nil` where it does not.
  ///
  /// `RECORD_GOLDEN=1` writes the file instead, for review; that run fails all the same.
  public static func difference(_ text: String, _ name: String, file: String = #filePath) throws -> String? {
    let path = URL(filePath: file).deletingLastPathComponent().appending(path: "Goldens/\(name)")
    if isRecording {
      try FileManager.default.createDirectory(at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: path)
      return "\(name) is recorded: review it, and run again without RECORD_GOLDEN"
    }
    let known = try String(decoding: Data(contentsOf: path), as: UTF8.self)
    guard text != known else { return nil }
    let lines = [text, known].map { $0.split(separator: "\n", omittingEmptySubsequences: false) }
    let line = zip(lines[0], lines[1]).prefix { $0 == $1 }.count
    func shown(_ lines: [Substring]) -> String { line < lines.count ? String(lines[line]) : "the end" }
    return "\(name), line \(line + 1): found \(shown(lines[0])), expected \(shown(lines[1]))"
  }
}
