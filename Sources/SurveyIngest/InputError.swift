public import SurveyModel

/// Why an input cannot be used at all. Bad cells and records are findings, not errors.
public enum InputError: Error, Hashable, Sendable {
  /// The file cannot be opened or read: the system's reason.
  case cannotOpen(path: String, reason: SystemReason)
  case isDirectory(path: String)
  case readFailed(path: String, reason: SystemReason)
  /// The file's size is not what it was when reading began.
  case changedWhileReading(path: String)
  /// The file is something else than CSV.
  case notCSV(path: String, kind: FileKind)
  case empty(path: String)
  case unknownEncoding(path: String, name: String)
  /// The first record, which should hold the headers, cannot be read.
  case badHeader(path: String, line: Int, column: Int, rule: String)
  case tooManyColumns(path: String, limit: Int)
  /// Two header rows that cannot be joined.
  case twoHeaderRows(path: String)
  /// The column that is to link the answers of one person is not there.
  case noSuchColumn(path: String, name: String, headers: [String])
  /// No column of the file is a rating or a question of the codebook.
  case nothingRecognised(path: String, headers: [String])

  public var path: String {
    switch self {
    case .cannotOpen(let path, _), .isDirectory(let path), .readFailed(let path, _), .changedWhileReading(let path),
      .notCSV(let path, _), .empty(let path), .unknownEncoding(let path, _), .badHeader(let path, _, _, _),
      .tooManyColumns(let path, _), .twoHeaderRows(let path), .noSuchColumn(let path, _, _),
      .nothingRecognised(let path, _):
      path
    }
  }
}

/// What a file is that is no CSV.
public enum FileKind: String, CaseIterable, Sendable {
  case xlsx, ods, docx, zip, xls, pdf, png, jpeg, gif, html, xml, json, sqlite, gzip, rtf, binary

  /// What the first bytes of a file give away; `nil` where they may be CSV.
  static func detect(_ sample: UnsafeBufferPointer<UInt8>) -> FileKind? {
    let start = unsafe Array(sample.prefix(4_096))
    func starts(_ text: String) -> Bool { start.starts(with: text.utf8) }
    if start.starts(with: [0x50, 0x4B, 0x03, 0x04]) || start.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
      let names = String(decoding: start, as: UTF8.self)
      if names.contains("opendocument") { return .ods }
      if names.contains("word/") { return .docx }
      if names.contains("xl/") || names.contains("[Content_Types].xml") { return .xlsx }
      return .zip
    }
    if start.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) { return .xls }
    if starts("%PDF-") { return .pdf }
    if start.starts(with: [0x89, 0x50, 0x4E, 0x47]) { return .png }
    if start.starts(with: [0xFF, 0xD8, 0xFF]) { return .jpeg }
    if starts("GIF87a") || starts("GIF89a") { return .gif }
    if starts("SQLite format 3\0") { return .sqlite }
    if start.starts(with: [0x1F, 0x8B]) { return .gzip }
    if starts("{\\rtf") { return .rtf }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = start.dropFirst(start.starts(with: mark) ? 3 : 0).drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
    if let kind = markup(text) { return kind }
    return unsafe isBinary(sample) ? .binary : nil
  }

  private static func markup(_ text: ArraySlice<UInt8>) -> FileKind? {
    let head = String(decoding: text.prefix(64), as: UTF8.self).lowercased()
    if head.hasPrefix("<!doctype html") || head.hasPrefix("<html") || head.hasPrefix("<head")
      || head.hasPrefix("<table")
    {
      return .html
    }
    if head.hasPrefix("<?xml") { return .xml }
    let rest = text.dropFirst().drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
    if head.hasPrefix("{") && (rest.first == UInt8(ascii: "\"") || rest.first == UInt8(ascii: "}")) { return .json }
    if head.hasPrefix("["), let next = rest.first, "{[\"]".utf8.contains(next) { return .json }
    return nil
  }

  /// Zero bytes in no pattern that UTF-16 would have, or many control characters.
  private static func isBinary(_ sample: UnsafeBufferPointer<UInt8>) -> Bool {
    let part = unsafe sample.prefix(65_536)
    let count = unsafe part.count
    var zeros = (even: 0, odd: 0)
    var controls = 0
    for index in 0..<count {
      let byte = unsafe part[index]
      if byte == 0 {
        if index % 2 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
      } else if byte < 0x20 && !(0x09...0x0D).contains(byte) && byte != 0x1B {
        controls += 1
      }
    }
    if min(zeros.even, zeros.odd) * 20 > count { return true }
    // UTF-16 text has bytes under 0x20 as halves of its letters, but then it has a mark, or zero bytes on one side.
    let hasMark = unsafe part.count >= 2 && min(part[0], part[1]) == 0xFE && max(part[0], part[1]) == 0xFF
    return !hasMark && max(zeros.even, zeros.odd) * 20 < count && controls * 20 > count
  }
}
