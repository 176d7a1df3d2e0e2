/// What is drawn around and between the cells of a text table.
struct TableFrame {
  /// A line across the table.
  struct Rule {
    var left = ""
    var stroke: String
    var crossing: String
    var right = ""
    /// Strokes over the width of a column.
    var overhang = 0
  }

  /// Whether lines close the table off on all sides.
  var isClosed: Bool
  /// The line above the head, the one under it and next to totals, the one at the end; `nil` for none.
  var top, middle, bottom: Rule?

  /// Columns two spaces apart, dashes under the head and above totals.
  static let open = TableFrame(isClosed: false, middle: Rule(stroke: "-", crossing: "  "))

  /// Light box lines (U+2500–U+253C).
  static let box = TableFrame(
    isClosed: true, top: Rule(left: "┌", stroke: "─", crossing: "┬", right: "┐", overhang: 2),
    middle: Rule(left: "├", stroke: "─", crossing: "┼", right: "┤", overhang: 2),
    bottom: Rule(left: "└", stroke: "─", crossing: "┴", right: "┘", overhang: 2))

  /// The terminal columns that `count` columns need beside their own widths.
  func overhead(_ count: Int) -> Int { isClosed ? 3 * count + 1 : 2 * max(count - 1, 0) }

  func separate(before index: Int, in writer: inout LineWriter) {
    guard isClosed else { return writer.pad(index == 0 ? 0 : 2) }
    writer.pad(index == 0 ? 0 : 1)
    writer.write("│")
    writer.pad(1)
  }

  func close(in writer: inout LineWriter) {
    guard isClosed else { return }
    writer.pad(1)
    writer.write("│")
  }
}
