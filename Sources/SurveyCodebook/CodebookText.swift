/// The text of a codebook file: UTF-8, of a bounded size, free of characters that a text file does not hold.
///
/// Checked here, before the YAML library sees it, because each of these makes the library slow, stop the process, or count
/// lines in another way than an editor does.
struct CodebookText {
  /// The most bytes a codebook may have.
  static let largest = 1 << 20
  /// The most combining marks in a row. Hashing and comparing text is quadratic in the length of such a run.
  static let longestRunOfMarks = 100

  var file: String
  var scalars: [Unicode.Scalar]
  /// Where each line begins in `scalars`.
  var lineStarts: [Int]
  /// Values of the `\u` and `\U` escapes in the text, wherever they stand.
  var escapes: Set<UInt32> = []

  init(_ bytes: [UInt8], file: String) throws(CodebookError) {
    self.file = file
    guard bytes.count <= Self.largest else {
      throw CodebookError(
        file: file, problem: .tooLarge, found: "\(bytes.count) B", expected: "\(Self.largest) B")
    }
    scalars = []
    scalars.reserveCapacity(bytes.count)
    lineStarts = [0]
    try decode(bytes)
    try checkRunsOfMarks()
  }

  /// The scalar at a line and column that count from 1, or `nil` outside of the text.
  func index(line: Int, column: Int) -> Int? {
    guard line >= 1, line <= lineStarts.count, column >= 1, column <= scalars.count + 1 else { return nil }
    let index = lineStarts[line - 1] + column - 1
    return index < scalars.count ? index : nil
  }

  /// The line without the spaces at its ends.
  func excerpt(line: Int) -> String {
    guard line >= 1, line <= lineStarts.count else { return "" }
    let rest = scalars[lineStarts[line - 1]...].prefix { $0 != "\n" && $0 != "\r" }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: rest.drop { $0 == " " }.prefix(CodebookError.longestExcerpt + 1))
    return String(text)
  }

  private mutating func decode(_ bytes: [UInt8]) throws(CodebookError) {
    // A byte-order mark is not part of the text.
    let marked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    var iterator = bytes[(marked ? 3 : 0)...].makeIterator()
    var parser = Unicode.UTF8.ForwardParser()
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .emptyInput: return
      case .error: throw error(.notUTF8, at: scalars.count, found: "", expected: "UTF-8")
      case .valid(let encoded):
        let scalar = Unicode.UTF8.decode(encoded)
        if Self.isRefused(scalar) {
          let code = String(scalar.value, radix: 16, uppercase: true)
          let digits = String(repeating: "0", count: max(0, 4 - code.utf8.count)) + code
          throw error(.badCharacter, at: scalars.count, found: "U+\(digits)", expected: "\"\\u\(digits)\"")
        }
        // CR LF is one line end, a lone CR is one too.
        if let last = scalars.last, last == "\n" || (last == "\r" && scalar != "\n") {
          if lineStarts.last != scalars.count { lineStarts.append(scalars.count) }
        }
        scalars.append(scalar)
      }
    }
  }

  private static func isRefused(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  /// Counts marks in a row, those written as escapes too: `\u0301\u0323…` is the same text once it is read.
  private mutating func checkRunsOfMarks() throws(CodebookError) {
    var run = 0
    var index = 0
    while index < scalars.count {
      var value = scalars[index]
      var length = 1
      if value == "\\", let escape = escape(at: index) {
        escapes.insert(escape.scalar.value)
        value = escape.scalar
        length = escape.length
      }
      if value.value >= 0x300, value.properties.canonicalCombiningClass != .notReordered {
        run += 1
        guard run <= Self.longestRunOfMarks else {
          throw error(
            .badCharacter, at: index, found: "U+" + String(value.value, radix: 16, uppercase: true), expected: "")
        }
      } else {
        run = 0
      }
      index += length
    }
  }

  private func escape(at index: Int) -> (scalar: Unicode.Scalar, length: Int)? {
    guard index + 1 < scalars.count else { return nil }
    let digits: Int
    switch scalars[index + 1] {
    case "u": digits = 4
    case "U": digits = 8
    default: return nil
    }
    guard index + 2 + digits <= scalars.count else { return nil }
    var value: UInt32 = 0
    for scalar in scalars[(index + 2)..<(index + 2 + digits)] {
      guard let digit = Character(scalar).hexDigitValue, scalar.isASCII else { return nil }
      value = value << 4 | UInt32(digit)
    }
    return Unicode.Scalar(value).map { ($0, 2 + digits) }
  }

  private func error(
    _ problem: CodebookError.Problem, at index: Int, found: String, expected: String
  ) -> CodebookError {
    var starts = lineStarts
    // The scalar at `index` may be the first of a line that has not been noted yet.
    if index == scalars.count, let last = scalars.last, last == "\n" || last == "\r" { starts.append(index) }
    let line = starts.lastIndex { $0 <= index } ?? 0
    return CodebookError(
      file: file, line: line + 1, column: index - starts[line] + 1, problem: problem, found: found, expected: expected)
  }
}
