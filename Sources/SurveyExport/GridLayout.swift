internal import SurveyModel
internal import SurveyTables

/// Draws a figure for each service and criterion as a field: darker for a higher mark, with the figure and its base in it.
///
/// Where the heads are too wide for their columns, rows and columns change places; what still does not fit goes on another sheet.
struct GridLayout {
  private let chart: GridChart
  private let frame: ChartFrame
  private var text: Double { frame.sheet.text }
  private var theme: Theme { frame.theme }

  init(_ chart: GridChart, _ frame: ChartFrame) {
    self.frame = frame
    let turned = Self.turned(chart)
    self.chart =
      Self.overflow(chart, frame) > 0 && Self.overflow(turned, frame) < Self.overflow(chart, frame) ? turned : chart
  }

  private static func turned(_ chart: GridChart) -> GridChart {
    var turned = chart
    turned.columns = chart.rows.map(\.name)
    turned.rows = chart.columns.indices.map { column in
      GridChart.Row(name: chart.columns[column], fields: chart.rows.map { $0.fields[column] })
    }
    return turned
  }

  // MARK: Columns

  private static let headSize = 0.75

  private static func nameWidth(_ chart: GridChart, _ frame: ChartFrame) -> Double {
    let names = chart.rows.map { TextBlock.width($0.name, size: frame.sheet.text * 0.9) }.max() ?? 0
    return min(names + 1, frame.body.width * 0.22)
  }

  /// How many columns stand side by side.
  private static func columnsPerSheet(_ chart: GridChart, _ frame: ChartFrame) -> Int {
    let room = frame.body.width - nameWidth(chart, frame) - frame.sheet.text
    return max(1, min(chart.columns.count, Int(room / (frame.sheet.text * 4.6))))
  }

  private static func columnWidth(_ chart: GridChart, _ frame: ChartFrame) -> Double {
    let room = frame.body.width - nameWidth(chart, frame) - frame.sheet.text
    return min(room / Double(columnsPerSheet(chart, frame)), frame.sheet.text * 14)
  }

  /// By how much the widest word of the heads is too wide, and how many sheets more than one the columns take.
  private static func overflow(_ chart: GridChart, _ frame: ChartFrame) -> Double {
    let size = frame.sheet.text * headSize
    let widest = chart.columns.map { TextBlock.widestWord($0, size: size, isBold: true) }.max() ?? 0
    let sheets = (chart.columns.count - 1) / columnsPerSheet(chart, frame)
    return max(widest - columnWidth(chart, frame) + size * 0.4, 0) + Double(sheets) * frame.sheet.width
  }

  // MARK: Drawing

  func drawings() -> [Drawing] {
    let perSheet = Self.columnsPerSheet(chart, frame)
    let width = Self.columnWidth(chart, frame)
    let nameWidth = Self.nameWidth(chart, frame)
    let heads = chart.columns.map {
      TextBlock($0, size: text * Self.headSize, isBold: true, width: width - text * 0.3, lines: 4)
    }
    let names = chart.rows.map { TextBlock($0.name, size: text * 0.9, width: nameWidth, lines: 3) }
    let headHeight = (heads.map(\.height).max() ?? 0) + text * 0.3
    let keyHeight = text * 1.6
    let least = names.map { max($0.height, text * 2.3) + text * 0.3 }
    let room = frame.body.height - headHeight - keyHeight
    let rowPages = ChartFrame.pages(least, within: room)
    let columnPages = stride(from: 0, to: chart.columns.count, by: perSheet).map {
      $0..<min($0 + perSheet, chart.columns.count)
    }
    let pages = rowPages.flatMap { rows in columnPages.map { (rows: rows, columns: $0) } }
    return pages.enumerated().map { index, page in
      var drawing = frame.drawing(page: index + 1, of: pages.count)
      drawKey(&drawing)
      let left = frame.body.x + nameWidth + text
      let top = frame.body.y + keyHeight
      for (position, column) in page.columns.enumerated() {
        let head = heads[column]
        drawing.add(
          head, x: left + width * (Double(position) + 0.5), y: top + headHeight - text * 0.3 - head.height,
          colour: theme.ink, anchor: .middle)
      }
      let used = least[page.rows].reduce(0, +)
      let extra = min(max((room - used) / Double(page.rows.count), 0), text * 3)
      var y = top + headHeight
      for row in page.rows {
        let height = least[row] + extra
        drawing.add(names[row], x: frame.body.x, y: y + (height - names[row].height) / 2, colour: theme.ink)
        for (position, column) in page.columns.enumerated() {
          let box = Drawing.Box(x: left + width * Double(position), y: y, width: width, height: height)
          draw(chart.rows[row].fields[column], in: box, &drawing)
        }
        y += height
      }
      return drawing
    }
  }

  /// The shades from the lowest mark to the highest.
  private func drawKey(_ drawing: inout Drawing) {
    let (size, steps) = (text * 0.8, 5)
    let low = TextBlock(chart.lowest, size: size, width: frame.body.width / 4, lines: 1)
    let high = TextBlock(chart.highest, size: size, width: frame.body.width / 4, lines: 1)
    var x = frame.body.x
    drawing.add(low, x: x, y: frame.body.y, colour: theme.ink)
    x += low.width + size * 0.5
    for step in 0..<steps {
      let box = Drawing.Box(x: x, y: frame.body.y + size * 0.1, width: size * 1.6, height: size)
      drawing.add(
        .rectangle(
          box, .colour(theme.shade(Double(step) / Double(steps - 1))), Drawing.Stroke(colour: theme.rule, width: 0.75)))
      x += box.width
    }
    drawing.add(high, x: x + size * 0.5, y: frame.body.y, colour: theme.ink)
  }

  private func draw(_ field: GridChart.Field, in box: Drawing.Box, _ drawing: inout Drawing) {
    let fill = field.level.map { theme.shade($0) }
    drawing.add(
      .rectangle(box, fill.map { .colour($0) } ?? .none, Drawing.Stroke(colour: theme.rule, width: 1)))
    let ink = fill.map { theme.ink(on: $0) } ?? theme.faint
    let isFigure = field.level != nil
    let figure = TextBlock(
      field.text, size: text * (isFigure ? 0.95 : 0.65), isBold: isFigure, width: box.width - text * 0.3, lines: 2)
    let base = TextBlock(field.base, size: text * 0.7, width: box.width - text * 0.3, lines: 1)
    let top = box.y + (box.height - figure.height - base.height) / 2
    drawing.add(figure, x: box.x + box.width / 2, y: top, colour: ink, anchor: .middle)
    drawing.add(base, x: box.x + box.width / 2, y: top + figure.height, colour: ink, anchor: .middle)
  }
}
