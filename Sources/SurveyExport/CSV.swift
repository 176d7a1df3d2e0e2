public import SurveyModel
internal import SurveyTables

/// For whom a CSV is.
public struct CSVStyle: Hashable, Sendable {
  var delimiter: UInt8
  var decimalSign: UInt8
  var recordEnd: [UInt8]
  /// Before the first record.
  var mark: [UInt8]

  /// The contract: commas, points, LF, and nothing before the first record.
  public static let programs = CSVStyle(
    delimiter: UInt8(ascii: ","), decimalSign: UInt8(ascii: "."), recordEnd: [0x0A], mark: [])

  /// Opened with a double click: what Excel takes for columns and numbers where its language is that one, and the mark by which
  /// it knows UTF-8.
  public static func excel(_ language: Language) -> CSVStyle {
    let isEnglish = language == .en
    return CSVStyle(
      delimiter: isEnglish ? UInt8(ascii: ",") : UInt8(ascii: ";"),
      decimalSign: isEnglish ? UInt8(ascii: ".") : UInt8(ascii: ","), recordEnd: [0x0D, 0x0A],
      mark: [0xEF, 0xBB, 0xBF])
  }
}

/// Writes figures as RFC 4180 has it, but with LF at record ends, the last one too, unless its style says otherwise.
///
/// A field is quoted only where it has to be. Texts are neutralised, numbers never: `-5` that is a figure stays one.
struct CSVWriter {
  private var output = NumberStream()
  /// By column: the text that came last and its field. Ids come again row after row.
  private var lastTexts: [(text: String, field: [UInt8])]
  private let columns: Int
  private let style: CSVStyle

  /// Fields that are made as fast as found.
  private static let shortText = 4

  /// - Parameter columns: how many fields a record has; one with fewer values is filled up, and what it has beyond is left out.
  init(columns: Int, style: CSVStyle = .programs) {
    self.columns = columns
    self.style = style
    lastTexts = Array(repeating: ("", []), count: columns)
  }

  var bytes: [UInt8] { output.bytes }

  mutating func removeAll() { output.bytes.removeAll(keepingCapacity: true) }

  mutating func append(_ row: [DataTable.Value]) {
    let start = output.bytes.count
    for column in 0..<columns {
      if column > 0 { output.bytes.append(style.delimiter) }
      guard column < row.count else { continue }
      switch row[column] {
      case .text(let text): append(text, column)
      case .integer(let value): append(value)
      case .number(let value): if value.isFinite { append(value) }
      case .empty: break
      }
    }
    // A record of one empty field would be an empty line, which readers skip.
    if output.bytes.count == start { output.bytes += "\"\"".utf8 }
    output.bytes += style.recordEnd
  }

  private mutating func append(_ value: Int) {
    if 0..<10 ~= value {
      output.bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value))
      return
    }
    if value < 0 { output.bytes.append(UInt8(ascii: "-")) }
    let start = output.bytes.count
    var rest = value.magnitude
    repeat {
      let (next, digit) = rest.quotientAndRemainder(dividingBy: 10)
      output.bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit))
      rest = next
    } while rest > 0
    output.bytes[start...].reverse()
  }

  /// Digits as in `DataTable.Value.decimal`.
  private mutating func append(_ value: Double) {
    guard value != 0 else { return output.bytes.append(UInt8(ascii: "0")) }
    let start = output.bytes.count
    value.write(to: &output)
    let end = output.bytes.count
    if end - start > 2 && output.bytes[end - 1] == UInt8(ascii: "0") && output.bytes[end - 2] == UInt8(ascii: ".") {
      output.bytes.removeLast(2)
    }
    guard style.decimalSign != UInt8(ascii: "."),
      let point = output.bytes[start...].firstIndex(of: UInt8(ascii: "."))
    else { return }
    output.bytes[point] = style.decimalSign
  }

  private mutating func append(_ text: String, _ column: Int) {
    if text.utf8.count <= Self.shortText {
      appendField(text, to: &output.bytes)
    } else {
      if lastTexts[column].text != text {
        lastTexts[column].text = text
        lastTexts[column].field.removeAll(keepingCapacity: true)
        appendField(text, to: &lastTexts[column].field)
      }
      output.bytes += lastTexts[column].field
    }
  }

  private func appendField(_ text: String, to bytes: inout [UInt8]) {
    if isPlain(text.utf8, style.delimiter) {
      bytes += text.utf8
    } else {
      bytes += textField(text, style.delimiter).utf8
    }
  }
}

/// Takes a number's digits as bytes: a string of each would be what most of the time goes into.
private struct NumberStream: TextOutputStream {
  var bytes: [UInt8] = []

  mutating func write(_ string: String) { bytes += string.utf8 }

  /// What the standard library hands digits to; where it does not know this method, to the other one.
  mutating func _writeASCII(_ buffer: UnsafeBufferPointer<UInt8>) { unsafe bytes += buffer }
}

/// Whether a text is written as it is: letters and digits, as nearly all ids are. Texts of other alphabets than Latin and Cyrillic are not
/// looked at so closely.
private func isPlain(_ text: String.UTF8View, _ delimiter: UInt8) -> Bool {
  guard let first = text.first else { return true }
  switch first {
  case UInt8(ascii: " "), UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"): return false
  default: break
  }
  var last = first
  for byte in text {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: ","), delimiter: return false
    // A string is sound: behind a byte that begins one of these letters follows the other that it takes.
    case 0x20...0x7E, 0x80...0xBF, 0xD0...0xD3: last = byte
    default: return false
    }
  }
  return last != UInt8(ascii: " ")
}

/// A text as a field: inert but for its line ends, and never taken for a formula by a spreadsheet.
private func textField(_ text: String, _ delimiter: UInt8) -> String {
  var field = startsFormula(text) ? "'" : ""
  if text.unicodeScalars.contains(where: { $0 == "\n" }) {
    // By scalars: "\r\n" is one character, and its return is to go.
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    field += lines.enumerated().map { index, line in
      let endsInReturn = line.last == "\r" && index < lines.count - 1
      return inert(String(endsInReturn ? line.dropLast() : line))
    }.joined(separator: "\n")
  } else {
    field += inert(text)
  }
  return quoted(field, delimiter)
}

/// Whether a spreadsheet might compute `text`: OWASP, "CSV Injection", full-width forms included.
private func startsFormula(_ text: String) -> Bool {
  guard let first = text.unicodeScalars.first else { return false }
  if first == "\t" || first == "\r" || first == "\n" { return true }
  let start = text.unicodeScalars.first { !$0.properties.isWhitespace }
  return start.map { "=+-@＝＋－＠".unicodeScalars.contains($0) } ?? false
}

private func quoted(_ field: String, _ delimiter: UInt8) -> String {
  let scalars = field.unicodeScalars
  let needsQuotes =
    scalars.first == " " || scalars.last == " "
    || scalars.contains { $0 == Unicode.Scalar(delimiter) || $0 == "," || $0 == "\"" || $0 == "\n" || $0 == "\r" }
  guard needsQuotes else { return field }
  var text = "\""
  for scalar in scalars {
    if scalar == "\"" { text.unicodeScalars.append(scalar) }
    text.unicodeScalars.append(scalar)
  }
  text.unicodeScalars.append("\"")
  return text
}
