internal import SurveyIngest
internal import SurveyModel

/// Refused records, written out so that a person can mend and read them again.
///
/// Personal data stays out: the columns that hold it are emptied, and so is every cell that looks like an e-mail address or a telephone
/// number. Where a record has too many or too few fields its columns may have moved by as many, and those beside them are emptied too.
enum Rejects {
  static func bytes(of report: InputReport) -> [UInt8] {
    let delimiter = report.dialect.delimiter
    let personal = report.columns.filter { $0.role == .identity }.map(\.index)
    var output = record(report.columns.map { Array(shownHeader($0.header).utf8) }, delimiter)
    for record in report.rejects {
      output += joined(cleaned(record, personal: personal, width: report.columns.count, delimiter), delimiter)
    }
    return output
  }

  /// A refused record for a project, without a line end.
  static func cleaned(_ record: [UInt8], _ lot: RecordLot) -> [UInt8] {
    Array(
      cleaned(record, personal: lot.personal, width: lot.width, lot.delimiter).joined(separator: [lot.delimiter]))
  }

  /// A record of fields that stand without their quotes.
  static func record(_ fields: [[UInt8]], _ delimiter: UInt8) -> [UInt8] {
    joined(fields.map { quoted($0, delimiter) }, delimiter)
  }

  private static func cleaned(_ record: [UInt8], personal: [Int], width: Int, _ delimiter: UInt8) -> [[UInt8]] {
    var bytes = record
    while bytes.last == 0x0A || bytes.last == 0x0D { bytes.removeLast() }
    let fields = split(bytes, delimiter)
    let shift = abs(fields.count - width)
    return fields.enumerated().map { index, field -> [UInt8] in
      let isNear = personal.contains { abs($0 - index) <= shift }
      return isNear || looksPersonal(String(decoding: field, as: UTF8.self)) ? [] : field
    }
  }

  private static func joined(_ fields: [[UInt8]], _ delimiter: UInt8) -> [UInt8] {
    Array(fields.joined(separator: [delimiter])) + [0x0A]
  }

  private static func quoted(_ field: [UInt8], _ delimiter: UInt8) -> [UInt8] {
    guard field.contains(where: { $0 == delimiter || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }) else { return field }
    return [0x22] + field.flatMap { $0 == 0x22 ? [0x22, 0x22] : [$0] } + [0x22]
  }

  /// The fields as they stand, their quotes included: cut at delimiters outside quotes.
  private static func split(_ bytes: [UInt8], _ delimiter: UInt8) -> [[UInt8]] {
    var fields: [[UInt8]] = [[]]
    var isQuoted = false
    for byte in bytes {
      if byte == 0x22 { isQuoted.toggle() }
      if byte == delimiter && !isQuoted {
        fields.append([])
      } else {
        fields[fields.count - 1].append(byte)
      }
    }
    return fields
  }
}

/// A header as a project and a file of refused records have it: one that holds an address or a number is no header.
func shownHeader(_ header: String) -> String { looksPersonal(header) ? "…" : header }
