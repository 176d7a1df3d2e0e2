internal import SurveyIngest
internal import SurveyModel

/// A small CSV of what a person decided: a header with names that are known, and a line each.
enum DecisionTable {
  struct Line {
    /// The line of the file; 0 for what was said on the command line.
    var number: Int
    var values: [String: String]

    subscript(_ column: String) -> String { values[column]?.trimmed ?? "" }

    func place(_ file: String?) -> String { number == 0 ? "--record" : "\(file ?? ""):\(number)" }
  }

  private static let mostBytes = 64 << 20

  /// The lines of `path`, which must have all of `columns`; others are read too.
  static func read(_ path: String, columns: [String]) throws(KitError) -> [Line] {
    let records: [(line: Int, fields: [String])]
    do throws(InputError) {
      records = try RecordList.read(path, mostBytes: mostBytes)
    } catch {
      throw .input(error)
    }
    guard let header = records.first else { throw .input(.empty(path: path)) }
    let names = header.fields.map { $0.trimmed.lowercased() }
    for column in columns where !names.contains(column) {
      throw .badDecision(
        place: "\(path):\(header.line)", found: names.joined(separator: ","), expected: columns.joined(separator: ","))
    }
    return try records.dropFirst().map { record throws(KitError) in
      guard record.fields.count == names.count else {
        throw .badDecision(
          place: "\(path):\(record.line)", found: String(record.fields.count), expected: String(names.count))
      }
      return Line(
        number: record.line,
        values: Dictionary(zip(names, record.fields), uniquingKeysWith: { first, _ in first }))
    }
  }
}
