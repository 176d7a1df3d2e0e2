import SurveyTables

/// Lays tables out in terminal columns: title, table, notes, a blank line before the next one.
struct TextLayout {
  let limit: Int?
  let frame: TableFrame
  let usesColour: Bool

  /// Sentences are hard to read in longer lines.
  private static let widestProse = 100
  private static let narrowestLimit = 20

  init(style: TextStyle) {
    limit = style.width.map { max($0, Self.narrowestLimit) }
    frame = style.usesBoxLines ? .box : .open
    usesColour = style.usesColour
  }

  func text(of tables: [Table]) -> String {
    var writer = LineWriter(usesColour: usesColour)
    for (index, table) in tables.enumerated() {
      if index > 0 { writer.endLine() }
      write(table, to: &writer)
    }
    return writer.text
  }

  private func write(_ table: Table, to writer: inout LineWriter) {
    write(table.title, .strong, to: &writer)
    if !table.columns.isEmpty {
      let columns = table.columns.indices.map { TextColumn(table.columns[$0], at: $0, of: table.rows) }
      let blocks = ColumnFit(columns: columns, limit: limit, overhead: frame.overhead).blocks()
      for (index, block) in blocks.enumerated() {
        if index > 0 { writer.endLine() }
        write(block, of: columns, kinds: table.rows.map(\.kind), to: &writer)
      }
    }
    if !frame.isClosed, !table.columns.isEmpty, table.notes.contains(where: { !$0.isEmpty }) { writer.endLine() }
    for note in table.notes { write(note, .plain, indent: 2, to: &writer) }
  }

  /// A title or a note, wrapped; an empty one takes no line.
  private func write(_ prose: String, _ emphasis: Table.Emphasis, indent: Int = 0, to writer: inout LineWriter) {
    let prose = trimmed(inert(prose))
    guard !prose.isEmpty else { return }
    let width = min(limit ?? Self.widestProse, Self.widestProse)
    for line in WrappableText(prose).lines(within: width, indent: indent) {
      writer.write(line, emphasis)
      writer.endLine()
    }
  }

  private func write(
    _ block: [ColumnFit.Placed], of columns: [TextColumn], kinds: [Table.Row.Kind], to writer: inout LineWriter
  ) {
    let widths = block.map(\.width)
    writer.write(frame.top, widths)
    if block.contains(where: { !columns[$0.column].head.text.isEmpty }) {
      let heads = block.map { columns[$0.column].headLines(width: $0.width) }
      write(heads, widths: widths, atBottom: true, to: &writer)
      writer.write(frame.middle, widths)
    }
    for (row, kind) in kinds.enumerated() {
      if row > 0, kind != kinds[row - 1] { writer.write(frame.middle, widths) }
      let cells = block.map { columns[$0.column].lines(of: columns[$0.column].cells[row], width: $0.width) }
      write(cells, widths: widths, atBottom: false, to: &writer)
    }
    writer.write(frame.bottom, widths)
  }

  /// The cells of one row side by side, the shorter ones at the top or at the bottom.
  private func write(_ cells: [[CellLine]], widths: [Int], atBottom: Bool, to writer: inout LineWriter) {
    let height = cells.map(\.count).max() ?? 0
    for line in 0..<height {
      for (index, cell) in cells.enumerated() {
        frame.separate(before: index, in: &writer)
        let own = atBottom ? line - (height - cell.count) : line
        if cell.indices.contains(own) {
          writer.write(cell[own])
        } else {
          writer.pad(widths[index])
        }
      }
      frame.close(in: &writer)
      writer.endLine()
    }
  }
}

extension LineWriter {
  fileprivate mutating func write(_ line: CellLine) {
    pad(line.left)
    write(line.words, line.emphasis)
    pad(line.gap)
    write(line.base, .faint)
    pad(line.right)
  }

  /// A line between rows, or none.
  fileprivate mutating func write(_ rule: TableFrame.Rule?, _ widths: [Int]) {
    guard let rule else { return }
    let strokes = widths.map { String(repeating: rule.stroke, count: $0 + rule.overhang) }
    write(rule.left + strokes.joined(separator: rule.crossing) + rule.right)
    endLine()
  }
}
