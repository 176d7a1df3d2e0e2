internal import SurveyIngest
internal import SurveyModel
internal import SurveyTables

/// A small CSV whose columns have names that are known: what a person decided, or a table of a project's folder.
enum NamedTable {
  struct Line {
    /// The line of the file; 0 for what was said on the command line.
    var number: Int
    var values: [String: String]

    subscript(_ column: String) -> String { values[column]?.trimmed ?? "" }

    /// The record's ID; with the columns `file` and `line`, as the csv of `review` has them, even where a spreadsheet made another time of it.
    var record: String {
      let text = self["record"]
      guard let line = Int(self["line"]) else { return text }
      return RecordTime.record(text, line: line) ?? "\(text), \(line)"
    }

    /// Where a value stands: the line of the file, or the option that is named as its column.
    func place(_ file: String?, _ column: String = "record") -> String {
      number == 0 ? "--\(column)" : "\(file ?? ""):\(number)"
    }
  }

  /// The lines of `path`, which must have all of `columns`; others are read too.
  static func read(_ path: String, columns: [String]) throws(KitError) -> [Line] {
    let table: SmallTable
    do throws(InputError) {
      table = try SmallTable(reading: path)
    } catch {
      throw .input(error)
    }
    guard !table.isCut else { throw .tableTooLong(path: path, limit: SmallTable.mostRows) }
    let names = table.header.map { $0.trimmed.lowercased() }
    for column in columns where !names.contains(column) {
      throw .badDecision(
        place: "\(path):\(table.headerLine)", found: names.joined(separator: ","),
        expected: columns.joined(separator: ","))
    }
    if let refused = table.refused.first {
      throw .badDecision(
        place: "\(path):\(refused.line)", found: refused.rule.rawValue, expected: names.joined(separator: ","))
    }
    return try table.rows.map { row throws(KitError) in
      guard row.cells.count == names.count else {
        throw .badDecision(
          place: "\(path):\(row.line)", found: row.cells.joined(separator: ","), expected: names.joined(separator: ","))
      }
      return Line(
        number: row.line, values: Dictionary(zip(names, row.cells), uniquingKeysWith: { first, _ in first }))
    }
  }
}
