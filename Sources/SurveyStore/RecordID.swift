/// What names a record in a project for good: the number of its source, and the line of the source's file on which it begins: `2:14`.
public struct RecordID: Hashable, Sendable, Comparable, CustomStringConvertible {
  public var source: Int
  public var line: Int

  public init(source: Int, line: Int) {
    self.source = source
    self.line = line
  }

  /// `nil` where `text` is no two numbers from 1 with a colon between.
  public init?(_ text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let source = Int(parts[0]), let line = Int(parts[1]), (1...Self.most).contains(source),
      (1...Self.most).contains(line)
    else { return nil }
    self.init(source: source, line: line)
  }

  public var description: String { "\(source):\(line)" }

  public static func < (left: RecordID, right: RecordID) -> Bool {
    (left.source, left.line) < (right.source, right.line)
  }

  static let most = Int(Int32.max)

  /// Source and line in one key, in their order.
  var key: Int64 { Int64(source) << 32 | Int64(line) }

  init(key: Int64) {
    self.init(source: Int(key >> 32), line: Int(key & 0xFFFF_FFFF))
  }
}
