public import SurveyModel
internal import SurveyWords

/// How one column was understood, and what is in it.
public struct ColumnSummary: Hashable, Sendable {
  /// From 1.
  public var number: Int
  public var header: String
  public var role: ColumnRole
  public var id: String
  public var service: String
  public var criterion: String
  public var filled: Int
  public var blank: Int
  public var distinct: Int
  public var closest: String?

  public init(
    number: Int, header: String, role: ColumnRole, id: String, service: String, criterion: String, filled: Int,
    blank: Int,
    distinct: Int, closest: String?
  ) {
    self.number = number
    self.header = header
    self.role = role
    self.id = id
    self.service = service
    self.criterion = criterion
    self.filled = filled
    self.blank = blank
    self.distinct = distinct
    self.closest = closest
  }
}

/// What `columns` answers: one line a column of each file.
public struct ColumnsReport: Sendable {
  public var files: [(path: String, columns: [ColumnSummary])]

  public init(files: [(path: String, columns: [ColumnSummary])]) { self.files = files }

  public func report(_ language: Language) -> Report {
    let words = Words(language)
    return Report(
      command: "columns", language: language, tables: files.map { table($0.path, $0.columns, words) }, data: data(),
      facts: files.map { .init("file", .text($0.path)) })
  }

  private func table(_ path: String, _ columns: [ColumnSummary], _ words: Words) -> Table {
    Table(
      title: "\(words(.columnsTitle)): \(path)",
      columns: [
        Table.Column(words(.columnNumber)), Table.Column(words(.headerHead), .left),
        Table.Column(words(.roleHead), .left),
        Table.Column(words(.idHead), .left), Table.Column(words(.filledHead)), Table.Column(words(.blankHead)),
        Table.Column(words(.distinctHead)),
      ],
      rows: columns.map { column in
        let hint = column.closest.map { words(.closestNote, $0) }
        return Table.Row(
          .body,
          [
            Table.Cell(String(column.number)), Table.Cell(column.header),
            Table.Cell(words.role(column.role), column.role == .ignored ? .faint : .plain),
            Table.Cell(hint ?? column.id), Table.Cell(String(column.filled)), Table.Cell(String(column.blank)),
            Table.Cell(String(column.distinct)),
          ])
      })
  }

  /// The contract's columns; with several files, their columns one behind the other.
  private func data() -> DataTable {
    DataTable(
      columns: ["column", "header", "role", "id", "service", "criterion", "filled", "blank", "distinct"],
      rows: files.flatMap(\.columns).map { column in
        [
          .integer(column.number), .text(column.header), .text(column.role.rawValue), .text(column.id),
          .text(column.service),
          .text(column.criterion), .integer(column.filled), .integer(column.blank), .integer(column.distinct),
        ]
      })
  }
}
