/// Makes the rows of a table for programs, block by block. Each serves one thread.
public protocol DataRowMaker: Sendable {
  /// Calls `body` with each row of a block, in order; a row holds one item a column.
  mutating func forEachRow(ofBlock block: Int, _ body: ([DataRows.Item]) -> Void)
}

/// The rows of a table for programs, in blocks that are made when they are asked for: however long the table, no more of it is kept than
/// whoever writes it keeps.
public struct DataRows: Sendable {
  /// A value of a row as it is made: a number, also where it is a text, so that rows cost nothing but what is in them.
  public enum Item: Hashable, Sendable {
    /// One of the table's texts, by its number.
    case text(Int)
    case integer(Int)
    case number(Double)
    case empty

    public init(_ value: Double?) { self = value.map { $0.isFinite ? .number($0) : .empty } ?? .empty }
  }

  public let columns: [String]
  /// How many of the texts come row after row: those with numbers under this. Whoever writes them may keep what it makes of each.
  public let usualTexts: Int
  /// The text with a number that stands in a row.
  public let text: @Sendable (Int) -> String
  /// How many blocks there are; one may be without rows.
  public let blocks: Int
  /// A maker for one thread. All makers make the same rows.
  public let maker: @Sendable () -> any DataRowMaker

  public init(
    columns: [String], blocks: Int, usualTexts: Int, text: @escaping @Sendable (Int) -> String,
    maker: @escaping @Sendable () -> any DataRowMaker
  ) {
    self.columns = columns
    self.usualTexts = usualTexts
    self.text = text
    self.blocks = blocks
    self.maker = maker
  }

  /// A finished table as one block.
  public init(_ table: DataTable) {
    let rows = FinishedRows(rows: table.rows)
    self.init(columns: table.columns, blocks: 1, usualTexts: 0, text: rows.text) { rows }
  }

  /// All rows at once.
  public var table: DataTable {
    var table = DataTable(columns: columns, rows: [])
    var maker = maker()
    for block in 0..<blocks { maker.forEachRow(ofBlock: block) { table.rows.append($0.map(value)) } }
    return table
  }

  private func value(_ item: Item) -> DataTable.Value {
    switch item {
    case .text(let number): .text(text(number))
    case .integer(let value): .integer(value)
    case .number(let value): .number(value)
    case .empty: .empty
    }
  }
}

extension DataRows: Hashable {
  /// Equal where they make the same rows.
  public static func == (left: DataRows, right: DataRows) -> Bool { left.table == right.table }

  public func hash(into hasher: inout Hasher) { hasher.combine(table) }
}

/// A text has the number of its place in the table.
private struct FinishedRows: DataRowMaker {
  let rows: [[DataTable.Value]]
  private let width: Int

  init(rows: [[DataTable.Value]]) {
    self.rows = rows
    width = rows.map(\.count).max() ?? 0
  }

  func text(_ number: Int) -> String {
    guard case .text(let text) = rows[number / width][number % width] else { return "" }
    return text
  }

  func forEachRow(ofBlock block: Int, _ body: ([DataRows.Item]) -> Void) {
    for (index, row) in rows.enumerated() {
      body(
        row.enumerated().map { column, value in
          switch value {
          case .text: .text(index * width + column)
          case .integer(let value): .integer(value)
          case .number(let value): .number(value)
          case .empty: .empty
          }
        })
    }
  }
}
