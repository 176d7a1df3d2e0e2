/// Makes the rows of a table for programs, block by block. Each serves one thread.
public protocol DataRowMaker: Sendable {
  /// Calls `body` with each row of a block, in order; a row holds one value a column.
  mutating func forEachRow(ofBlock block: Int, _ body: ([DataTable.Value]) -> Void)
}

/// The rows of a table for programs, in blocks that are made when they are asked for: however long the table, no more of it is kept than
/// whoever writes it keeps.
public struct DataRows: Sendable {
  public let columns: [String]
  /// How many blocks there are; one may be without rows.
  public let blocks: Int
  /// A maker for one thread. All makers make the same rows.
  public let maker: @Sendable () -> any DataRowMaker

  public init(columns: [String], blocks: Int, maker: @escaping @Sendable () -> any DataRowMaker) {
    self.columns = columns
    self.blocks = blocks
    self.maker = maker
  }

  /// A finished table as one block.
  public init(_ table: DataTable) {
    self.init(columns: table.columns, blocks: 1) { FinishedRows(rows: table.rows) }
  }

  /// All rows at once.
  public var table: DataTable {
    var table = DataTable(columns: columns, rows: [])
    var maker = maker()
    for block in 0..<blocks { maker.forEachRow(ofBlock: block) { table.rows.append($0) } }
    return table
  }
}

extension DataRows: Hashable {
  /// Equal where they make the same rows.
  public static func == (left: DataRows, right: DataRows) -> Bool { left.table == right.table }

  public func hash(into hasher: inout Hasher) { hasher.combine(table) }
}

private struct FinishedRows: DataRowMaker {
  let rows: [[DataTable.Value]]

  func forEachRow(ofBlock block: Int, _ body: ([DataTable.Value]) -> Void) {
    for row in rows { body(row) }
  }
}
