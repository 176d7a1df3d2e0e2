internal import SurveyTables

/// Cuts a table into parts that fit on a slide: between rows, and between columns where even narrow ones are too many. Each part
/// has the head and the first column.
struct DeckTableLayout {
  /// A cell with what its text looks like.
  struct Cell {
    var text: String
    var isBold = false
    var isRight = false
    var colour = DeckColour.ink
    var fill: DeckColour?
  }

  /// The first one is the head.
  let rows: [[Cell]]
  let width: Double
  let height: Double
  /// Of letters, largest first.
  let sizes: [Double]

  /// No cell has more lines: what is longer ends in "…".
  private static let mostLines = 6
  /// A column is no wider, so that there is room for others.
  private static let widest = 0.42

  private static let longestMeasured = 200

  static func padding(_ size: Double) -> (x: Double, y: Double) { (size * 0.45, size * 0.3) }

  private typealias Row = DeckPage.TableShape.Row

  /// Of one part: the widths of its columns, and its rows.
  typealias Part = (columns: [Double], rows: [DeckPage.TableShape.Row])

  func parts() -> [Part] {
    guard let head = rows.first, !head.isEmpty else { return [] }
    let all = Array(head.indices)
    for size in sizes {
      guard let columns = widths(all, size) else { continue }
      let laid = laid(all, columns, size)
      if laid.reduce(0, { $0 + $1.height }) <= height { return [(columns, laid)] }
    }
    let readable = sizes.count > 2 ? sizes[sizes.count - 2] : sizes[sizes.count - 1]
    for size in [readable, sizes[sizes.count - 1]] {
      if let columns = widths(all, size) { return cut(laid(all, columns, size)).map { (columns, $0) } }
    }
    let size = sizes[sizes.count - 1]
    return blocks(size).flatMap { block -> [Part] in
      let columns = widths(block, size) ?? evenWidths(block.count)
      return cut(laid(block, columns, size)).map { (columns, $0) }
    }
  }

  // MARK: Columns

  /// How wide a column is with its longest words on lines of their own, and with every text on one line.
  private struct Measure {
    var least: Double
    var whole: Double

    var lack: Double { max(0, whole - least) }
  }

  private func measure(_ column: Int, _ size: Double) -> Measure {
    let padding = Self.padding(size).x * 2 + 1
    var (least, whole) = (0.0, 0.0)
    for (index, row) in rows.enumerated() where column < row.count {
      var cell = row[column]
      // What is so long takes several lines in any column.
      cell.text = String(String.UnicodeScalarView(cell.text.unicodeScalars.prefix(Self.longestMeasured)))
      let own = TextBlock.width(cell.text, size: size, isBold: cell.isBold)
      // A figure and its interval stay together.
      let isOne = index > 0 && cell.isRight && own < width * 0.34
      least = max(least, isOne ? own : TextBlock.widestWord(cell.text, size: size, isBold: cell.isBold))
      // A head may take several lines.
      if index > 0 { whole = max(whole, own) }
    }
    whole = max(whole, least)
    let most = width * Self.widest
    return Measure(least: min(least + padding, most), whole: min(whole + padding, most))
  }

  /// The widths of columns, which fill the slide; `nil` where their longest words are too wide for it.
  private func widths(_ columns: [Int], _ size: Double) -> [Double]? {
    let measures = columns.map { measure($0, size) }
    let least = measures.reduce(0) { $0 + $1.least }
    guard least <= width else { return nil }
    let whole = measures.reduce(0) { $0 + $1.whole }
    if whole <= width {
      // Room to spare is shared alike.
      return measures.map { $0.whole + (width - whole) / Double(measures.count) }
    }
    // Columns that lack little get it all, so that figures stay on one line; the others share what is left.
    var widths = measures.map(\.least)
    var (room, waiting) = (width - least, measures.count)
    for index in measures.indices.sorted(by: { (measures[$0].lack, $0) < (measures[$1].lack, $1) }) {
      let given = min(measures[index].lack, room / Double(waiting))
      widths[index] += given
      room -= given
      waiting -= 1
    }
    return widths
  }

  private func evenWidths(_ count: Int) -> [Double] { Array(repeating: width / Double(count), count: count) }

  /// Columns that have room beside the first one.
  private func blocks(_ size: Double) -> [[Int]] {
    let first = measure(0, size).least
    var blocks: [[Int]] = []
    var used = width
    for column in rows[0].indices.dropFirst() {
      let least = measure(column, size).least
      if used + least > width {
        blocks.append([0])
        used = first
      }
      blocks[blocks.count - 1].append(column)
      used += least
    }
    return blocks.isEmpty ? [[0]] : blocks
  }

  // MARK: Rows

  private func laid(_ columns: [Int], _ widths: [Double], _ size: Double) -> [DeckPage.TableShape.Row] {
    let padding = Self.padding(size)
    return rows.map { row in
      let cells = zip(columns, widths).map { column, width in
        let cell = column < row.count ? row[column] : Cell(text: "")
        return DeckPage.TableShape.Cell(
          paragraph: DeckPage.Paragraph(
            cell.text,
            TextBlock(
              cell.text, size: size, isBold: cell.isBold, width: max(width - padding.x * 2, size),
              lines: Self.mostLines), colour: cell.colour), isRight: cell.isRight, fill: cell.fill)
      }
      let lines = cells.map(\.paragraph.block.height).max() ?? 0
      return Row(height: max(lines, TextBlock.lineHeight(size)) + padding.y * 2, cells: cells)
    }
  }

  private func cut(_ rows: [DeckPage.TableShape.Row]) -> [[DeckPage.TableShape.Row]] {
    guard let head = rows.first else { return [] }
    var parts = [[head]]
    var used = head.height
    for row in rows.dropFirst() {
      if used + row.height > height, parts[parts.count - 1].count > 1 {
        parts.append([head])
        used = head.height
      }
      parts[parts.count - 1].append(row)
      used += row.height
    }
    return parts
  }
}
