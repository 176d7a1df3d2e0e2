import SurveyTestSupport

/// Small questionnaires for the tables of cases: four columns, a line a record.
enum Form {
  static let header = "Отметка времени,water/quality,water/access,Комментарий"

  /// A record that nothing is wrong with; each number gives another, 97 seconds later: close ones would be noted.
  static func good(_ number: Int) -> String {
    let (day, second) = (number * 97).quotientAndRemainder(dividingBy: 11 * 3_600)
    let date = "2025/\(two(3 + day / 28 % 10))/\(two(1 + day % 28))"
    return
      "\(date) \(1 + second / 3_600):\(two(second / 60 % 60)):\(two(second % 60)) AM GMT+6,5,4,Спасибо \(number)"
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

  static func goods(_ numbers: Range<Int>) -> [String] { numbers.map(good) }

  /// The header and `lines`, each ended with `end`.
  static func text(_ lines: [String], header: String = header, end: String = "\n") -> String {
    ([header] + lines).map { $0 + end }.joined()
  }

  static func bytes(_ lines: [String], header: String = header, end: String = "\n") -> [UInt8] {
    Array(text(lines, header: header, end: end).utf8)
  }

  /// The same without a line end behind the last line.
  static func open(_ lines: [String], header: String = header) -> [UInt8] { bytes(lines, header: header).dropLast() }

  /// A form whose second record, on line 3, is `record`.
  static func second(_ record: String) -> [UInt8] { bytes([good(1), record, good(3)]) }

  /// A form whose second record, on line 3, has `mark` in field 2.
  static func mark(_ mark: String) -> [UInt8] { second("2025/03/20 11:00:00,\(mark),4,Спасибо") }

  /// The same with the bytes as they are, and enough Russian around them to tell the encoding by.
  static func mark(_ mark: [UInt8]) -> [UInt8] {
    bytes([good(1)]) + Array("2025/03/20 11:00:00,".utf8) + mark + Array(",4,Спасибо\n".utf8)
      + bytes(goods(3..<9)).afterHeader
  }

  /// A form whose second record, on line 3, has `comment` in its last field, in quotes.
  static func comment(_ comment: [UInt8]) -> [UInt8] {
    bytes([good(1)]) + Array("2025/03/20 11:00:00,5,4,\"".utf8) + comment + Array("\"\n".utf8)
      + bytes(goods(3..<9)).afterHeader
  }
}

extension [UInt8] {
  /// What stands behind the first line.
  var afterHeader: [UInt8] { firstIndex(of: 0x0A).map { Array(self[index(after: $0)...]) } ?? self }
}
