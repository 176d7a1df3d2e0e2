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
struct CSVWriter: ~Copyable {
  private var output = FieldBytes()
  private let columns: Int
  private let style: CSVStyle
  private let text: @Sendable (Int) -> String
  /// The fields of the texts that come row after row, one behind the other, and where each ends.
  private var fields: [UInt8] = []
  private var ends: [Int] = [0]

  private static let mostKept = 1 << 16

  /// - Parameter columns: how many fields a record has; one with fewer values is filled up, and what it has beyond is left out.
  init(columns: Int, usualTexts: Int = 0, style: CSVStyle = .programs, text: @escaping @Sendable (Int) -> String) {
    self.columns = columns
    self.style = style
    self.text = text
    for number in 0..<min(usualTexts, Self.mostKept) {
      appendField(text(number), style.delimiter, to: &fields)
      ends.append(fields.count)
    }
  }

  init(_ rows: DataRows, _ style: CSVStyle) {
    self.init(columns: rows.columns.count, usualTexts: rows.usualTexts, style: style, text: rows.text)
  }

  var bytes: [UInt8] { output.bytes }

  mutating func removeAll() { output.removeAll() }

  mutating func append(_ row: [DataRows.Item]) {
    let start = output.count
    // For delimiters and the end too.
    let room = (columns + 2) * FieldBytes.numberRoom
    output.reserve(room)
    for column in 0..<columns {
      if column > 0 { output.append(style.delimiter) }
      guard column < row.count else { continue }
      switch row[column] {
      case .text(let number): append(textNumber: number, more: room)
      case .integer(let value): output.append(value)
      case .number(let value): append(value, more: room)
      case .empty: break
      }
    }
    // A record of one empty field would be an empty line, which readers skip.
    if output.count == start { output.append("\"\"".utf8, more: room) }
    for byte in style.recordEnd { output.append(byte) }
  }

  private mutating func append(textNumber number: Int, more: Int) {
    if number + 1 < ends.count {
      output.append(fields, ends[number]..<ends[number + 1], more: more)
    } else {
      var field: [UInt8] = []
      appendField(text(number), style.delimiter, to: &field)
      output.append(field, more: more)
    }
  }

  /// Digits as in `DataTable.Value.decimal`.
  private mutating func append(_ value: Double, more: Int) {
    if value.magnitude < 0x1p53, Double(Int(value)) == value {
      output.append(Int(value))
    } else if let decimal = ShortestDecimal(value.magnitude) {
      if value < 0 { output.append(UInt8(ascii: "-")) }
      output.append(decimal, point: style.decimalSign)
    } else if let text = DataTable.Value.number(value).decimal {
      output.append(text.utf8.map { $0 == UInt8(ascii: ".") ? style.decimalSign : $0 }, more: more)
    }
  }
}

private func appendField(_ text: String, _ delimiter: UInt8, to bytes: inout [UInt8]) {
  if isPlain(text.utf8, delimiter) {
    bytes += text.utf8
  } else {
    bytes += textField(text, delimiter).utf8
  }
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
