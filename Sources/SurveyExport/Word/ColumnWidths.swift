internal import SurveyTables

/// How wide the columns of a table have to be: figures on one line, words broken between words, as browsers do it (CSS 2.1, 17.5.2.2).
struct ColumnWidths {
  private var least: [Double]
  private var most: [Double]

  /// No text asks for more: long ones are broken.
  private static let widest = 260.0

  /// - Parameters:
  ///   - size: of letters, in points.
  ///   - padding: on both sides of a cell together, in points.
  init(_ table: Table, size: Double, padding: Double) {
    least = table.columns.map { TextBlock.widestWord($0.head, size: size, isBold: true) }
    most = table.columns.map { TextBlock.width($0.head, size: size, isBold: true) / 2 }
    for row in table.rows where !row.isGroup {
      for (index, column) in table.columns.enumerated() where row.cells.indices.contains(index) {
        let cell = row.cells[index]
        let whole = TextBlock.width(cell.wholeText, size: size, isBold: cell.emphasis.isBold)
        let word = TextBlock.widestWord(cell.wholeText, size: size, isBold: cell.emphasis.isBold)
        least[index] = max(least[index], min(column.alignment == .right ? whole : word, Self.widest))
        most[index] = max(most[index], min(whole, Self.widest))
      }
    }
    least = least.map { min($0, Self.widest) + padding }
    most = zip(least, most).map { max($0, min($1, Self.widest) + padding) }
  }

  /// Widths that come to `total`, in whole units of which `scale` are a point.
  func fitted(to total: Int, scale: Double = 20) -> [Int] {
    guard !least.isEmpty else { return [] }
    let room = Double(total) / scale
    let (low, high) = (least.reduce(0, +), most.reduce(0, +))
    let wanted: [Double]
    if low >= room {
      wanted = least.map { $0 * room / low }
    } else if high >= room {
      wanted = zip(least, most).map { $0 + ($1 - $0) * (room - low) / (high - low) }
    } else {
      wanted = most.map { $0 * room / high }
    }
    var widths = wanted.map { Int($0 * scale) }
    widths[0] += total - widths.reduce(0, +)
    return widths
  }
}

extension Table.Row {
  /// Whether it names the rows that follow, and has nothing else in it.
  var isGroup: Bool {
    kind == .body && cells.count > 1 && cells[0].emphasis == .strong && cells.dropFirst().allSatisfy { $0.text.isEmpty }
  }
}

extension Table.Cell {
  /// With the base in brackets.
  var wholeText: String { base.map { "\(text) (\($0))" } ?? text }
}

extension Table.Emphasis {
  var isBold: Bool {
    switch self {
    case .strong, .better, .worse, .error: true
    case .plain, .faint, .warning: false
    }
  }
}
