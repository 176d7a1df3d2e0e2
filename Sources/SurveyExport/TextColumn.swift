import SurveyTables

/// A column of a table measured for terminal columns: every text in it inert, every width known.
struct TextColumn {
  struct Cell {
    var text: WrappableText
    /// The base in brackets, or `nil`.
    var base: String?
    var baseWidth: Int
    var emphasis: Table.Emphasis

    /// What stands in the cell where figure and base do not have a place of their own.
    var width: Int { base == nil ? text.width : text.width + 1 + baseWidth }
  }

  var alignment: Table.Alignment
  /// Whether it is the first one, which names the rows and is repeated where a table is cut into blocks.
  var holdsNames: Bool
  var head: WrappableText
  var cells: [Cell]
  /// The widest figure that has a base; figures without one line up with those.
  private(set) var figureWidth = 0
  /// The widest base with its brackets.
  private(set) var baseWidth = 0
  /// The width at which no cell is wrapped.
  private(set) var natural = 0
  /// The width under which cells become hard to read; heads are not part of it.
  private(set) var least = 0
  /// The width at which texts read well: what they get where the table is cut into blocks anyway.
  var comfortable: Int { max(least, min(natural, Self.narrowestNames)) }

  /// Figures up to this width are never broken.
  private static let widestFigure = 24
  /// No text takes more than this, whatever the limit: one long cell would otherwise pad every row to its length.
  private static let widestText = 1_000
  /// Texts are not wrapped narrower than this, unless a word is left that is longer than the line.
  private static let narrowestText = 12
  private static let narrowestNames = 16

  init(_ column: Table.Column, at index: Int, of rows: [Table.Row]) {
    alignment = column.alignment
    holdsNames = index == 0
    head = WrappableText(trimmed(inert(column.head)))
    cells = rows.map { row in
      let cell = row.cells.indices.contains(index) ? row.cells[index] : Table.Cell("")
      let base = cell.base.map { "(\(inert($0)))" }
      return Cell(
        text: WrappableText(trimmingEnd(inert(cell.text))), base: base, baseWidth: base.map(displayWidth) ?? 0,
        emphasis: cell.emphasis)
    }
    measure()
  }

  /// Figure, space and base; 0 where no cell has a base.
  var figureAndBaseWidth: Int { figureWidth == 0 ? 0 : figureWidth + 1 + baseWidth }

  private mutating func measure() {
    if alignment == .right {
      for cell in cells where cell.base != nil && cell.width <= Self.widestFigure {
        figureWidth = max(figureWidth, cell.text.width)
        baseWidth = max(baseWidth, cell.baseWidth)
      }
    }
    natural = min(max(cells.map(\.width).max() ?? 0, figureAndBaseWidth), Self.widestText)
    // Further lines of a name stand two columns further in than its first.
    let longestWord = cells.map { $0.text.widestPiece + (holdsNames ? $0.text.lead + 2 : 0) }.max() ?? 0
    switch (alignment, holdsNames) {
    case (_, true):
      least = min(natural, max(Self.narrowestNames, min(longestWord, Self.widestFigure)))
    case (.left, false):
      least = min(natural, max(Self.narrowestText, min(longestWord, Self.narrowestNames)))
    case (.right, false):
      let figures = cells.filter { $0.width <= Self.widestFigure }.map(\.width).max() ?? 0
      least = min(natural, max(figures, figureAndBaseWidth, Self.narrowestText))
    }
  }
}
