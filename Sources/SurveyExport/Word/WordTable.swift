internal import SurveyModel
internal import SurveyTables

/// A table of WordprocessingML (ISO/IEC 29500-1:2016, 17.4) that looks the same whatever the styles of the document are: lines, sizes and
/// colours stand in it.
struct WordTable {
  let theme: Theme
  /// Of the text, in twentieths of a point.
  let width: Int
  /// Of letters, in points.
  let size: Double
  /// Whether it takes the room there is, as in somebody else's form.
  var isFluid = false

  /// On each side of a cell, in twentieths of a point.
  private static let padding = 70

  /// A table of so few rows stays on one page; of a longer one the last rows do.
  private static let mostTogether = 8
  private static let lastTogether = 3

  private var faint: WordRun { WordRun(colour: theme.faint, size: size) }

  // MARK: Tables of figures

  func write(_ table: Table, _ xml: inout XMLWriter) {
    // The letters of somebody else's form may be wider than those that are measured.
    let measured = isFluid ? size * 1.15 : size
    let widths = ColumnWidths(table, size: measured, padding: Double(2 * Self.padding) / 20).fitted(to: width)
    frame(widths, name: table.title, &xml) { xml in
      row(isHead: true, &xml) { xml in
        for (column, width) in zip(table.columns, widths) {
          head(column.head, width, column.alignment, &xml)
        }
      }
      for (number, entry) in table.rows.enumerated() {
        // No row stands alone on a page behind the others.
        let together = table.rows.count <= Self.mostTogether ? table.rows.count : Self.lastTogether
        let isBeforeLast = (table.rows.count - together..<table.rows.count - 1).contains(number)
        row(&xml) { xml in
          if entry.isGroup {
            cell(widths.reduce(0, +), span: widths.count, isShaded: true, .left, keepsWithNext: true, &xml) {
              $0.run(entry.cells[0].text, WordRun(isBold: true, size: size))
            }
          } else {
            for (index, column) in table.columns.enumerated() {
              let content = entry.cells.indices.contains(index) ? entry.cells[index] : Table.Cell("")
              cell(widths[index], column.alignment, keepsWithNext: isBeforeLast, &xml) {
                write(content, isTotal: entry.kind == .total, &$0)
              }
            }
          }
        }
      }
    }
  }

  private func write(_ content: Table.Cell, isTotal: Bool, _ xml: inout XMLWriter) {
    let colour: Theme.Colour? =
      switch content.emphasis {
      case .better: theme.good
      case .worse, .error: theme.poor
      case .faint: theme.faint
      case .plain, .strong, .warning: nil
      }
    xml.run(content.text.trimmed, WordRun(isBold: isTotal || content.emphasis.isBold, colour: colour, size: size))
    if let base = content.base { xml.run(" (\(base))", faint) }
  }

  // MARK: Tables to fill in

  func write(_ form: Paper.Form, _ xml: inout XMLWriter) {
    let parts = max(form.widths.reduce(0, +), 1)
    let widths = form.widths.map { width * $0 / parts }
    frame(widths, name: form.name, isRuled: true, &xml) { xml in
      row(isHead: true, &xml) { xml in
        for (name, width) in zip(form.heads, widths) { head(name, width, .left, &xml) }
      }
      for number in 1...max(form.rows, 1) {
        // Room to write by hand: 9 mm.
        row(height: 510, &xml) { xml in
          for (index, width) in widths.enumerated() {
            // The rows of one form are looked for on one page.
            cell(width, .left, keepsWithNext: number < form.rows, &xml) { xml in
              if form.isNumbered, index == 0 { xml.run(String(number), faint) }
            }
          }
        }
      }
    }
  }

  // MARK: Parts of a table

  private func frame(
    _ widths: [Int], name: String, isRuled: Bool = false, _ xml: inout XMLWriter, _ rows: (inout XMLWriter) -> Void
  ) {
    xml.element("w:tbl") { xml in
      xml.element("w:tblPr") { xml in
        xml.element(
          "w:tblW", isFluid ? ["w:w": "5000", "w:type": "pct"] : ["w:w": String(widths.reduce(0, +)), "w:type": "dxa"])
        xml.element("w:tblBorders") { xml in
          line("top", theme.ink, 8, &xml)
          if isRuled { line("left", theme.rule, 4, &xml) }
          line("bottom", theme.ink, 8, &xml)
          if isRuled { line("right", theme.rule, 4, &xml) }
          line("insideH", theme.rule, 4, &xml)
          if isRuled { line("insideV", theme.rule, 4, &xml) }
        }
        xml.element("w:tblLayout", ["w:type": isFluid ? "autofit" : "fixed"])
        xml.element("w:tblCellMar") { xml in
          for (side, margin) in [("top", 30), ("left", Self.padding), ("bottom", 30), ("right", Self.padding)] {
            xml.element("w:\(side)", ["w:w": String(margin), "w:type": "dxa"])
          }
        }
        xml.element("w:tblLook", ["w:val": "0020", "w:firstRow": "1", "w:noHBand": "1", "w:noVBand": "1"])
        if !name.isEmpty { xml.word("w:tblCaption", shortened(name, to: 200)) }
      }
      xml.element("w:tblGrid") { xml in
        for width in widths { xml.element("w:gridCol", ["w:w": String(width)]) }
      }
      rows(&xml)
    }
  }

  private func line(_ side: String, _ colour: Theme.Colour, _ eighths: Int, _ xml: inout XMLWriter) {
    xml.element(
      "w:\(side)", ["w:val": "single", "w:sz": String(eighths), "w:space": "0", "w:color": colour.digits])
  }

  private func row(
    isHead: Bool = false, height: Int? = nil, _ xml: inout XMLWriter,
    _ cells: (inout XMLWriter) -> Void
  ) {
    xml.element("w:tr") { xml in
      xml.element("w:trPr") { xml in
        xml.element("w:cantSplit")
        if let height { xml.element("w:trHeight", ["w:val": String(height), "w:hRule": "atLeast"]) }
        if isHead { xml.element("w:tblHeader") }
      }
      cells(&xml)
    }
  }

  private func head(_ text: String, _ width: Int, _ alignment: Table.Alignment, _ xml: inout XMLWriter) {
    cell(width, isShaded: true, alignment, keepsWithNext: true, &xml) {
      $0.run(text, WordRun(isBold: true, size: size))
    }
  }

  private func cell(
    _ width: Int, span: Int = 1, isShaded: Bool = false, _ alignment: Table.Alignment, keepsWithNext: Bool = false,
    _ xml: inout XMLWriter, _ content: (inout XMLWriter) -> Void
  ) {
    xml.element("w:tc") { xml in
      xml.element("w:tcPr") { xml in
        xml.element("w:tcW", ["w:w": String(width), "w:type": "dxa"])
        if span > 1 { xml.word("w:gridSpan", span) }
        if isShaded {
          let shade = theme.paper.mixed(with: theme.ink, 0.06)
          xml.element("w:shd", ["w:val": "clear", "w:color": "auto", "w:fill": shade.digits])
        }
      }
      let properties = WordParagraph(
        keepsWithNext: keepsWithNext, spacing: (0, 0), alignment: alignment == .right ? "right" : "left")
      xml.paragraph(properties, content)
    }
  }
}
