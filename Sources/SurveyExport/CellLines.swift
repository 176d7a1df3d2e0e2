import SurveyTables

/// One line of a cell, padded on both sides to the width of its column.
struct CellLine {
  var left = 0
  var words = ""
  var emphasis: Table.Emphasis = .plain
  /// Spaces between the figure and its base.
  var gap = 0
  var base = ""
  var right = 0
}

extension TextColumn {
  /// The head over as many lines as it takes at `width`.
  func headLines(width: Int) -> [CellLine] {
    head.lines(within: width, hyphenates: true).map { aligned($0, .strong, width: width) }
  }

  /// A cell over as many lines as it takes at `width`.
  ///
  /// Figures of one column line up, and so do their bases:
  ///
  ///     3,42  (41)
  ///     3,9  (107)
  ///        —
  func lines(of cell: Cell, width: Int) -> [CellLine] {
    let fits = figureWidth > 0 && cell.text.width <= figureWidth && figureAndBaseWidth <= width
    if fits, cell.base == nil || cell.baseWidth <= baseWidth {
      let left = width - figureAndBaseWidth + figureWidth - cell.text.width
      guard let base = cell.base else {
        return [CellLine(left: left, words: cell.text.text, emphasis: cell.emphasis, right: baseWidth + 1)]
      }
      let gap = 1 + baseWidth - cell.baseWidth
      return [CellLine(left: left, words: cell.text.text, emphasis: cell.emphasis, gap: gap, base: base)]
    }
    guard let base = cell.base else {
      return cell.text.lines(within: width, indent: holdsNames ? 2 : 0, hyphenates: holdsNames)
        .map { aligned($0, cell.emphasis, width: width) }
    }
    if cell.width <= width {
      let free = width - cell.width
      return [
        CellLine(
          left: alignment == .right ? free : 0, words: cell.text.text, emphasis: cell.emphasis, gap: 1, base: base,
          right: alignment == .right ? 0 : free)
      ]
    }
    return WrappableText(cell.text.text + " " + base).lines(within: width)
      .map { aligned($0, cell.emphasis, width: width) }
  }

  private func aligned(_ words: String, _ emphasis: Table.Emphasis, width: Int) -> CellLine {
    let free = max(width - displayWidth(words), 0)
    return alignment == .right
      ? CellLine(left: free, words: words, emphasis: emphasis)
      : CellLine(words: words, emphasis: emphasis, right: free)
  }
}
