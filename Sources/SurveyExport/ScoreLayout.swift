internal import SurveyModel
internal import SurveyTables

/// Draws mean marks: names at the left, points on a common scale, then the same in figures.
struct ScoreLayout {
  private let chart: ScoreChart
  private let frame: ChartFrame
  private var text: Double { frame.sheet.text }
  private var theme: Theme { frame.theme }

  private struct Column {
    var x: Double
    var width: Double
  }

  private var name = Column(x: 0, width: 0)
  private var plot = Column(x: 0, width: 0)
  private var figures: [Column] = []
  private var difference: Column?
  private var verdict: Column?
  /// Whether names stand above their rows, where they would leave the points too little room beside them.
  private var isStacked = false

  init(_ chart: ScoreChart, _ frame: ChartFrame) {
    self.chart = chart
    self.frame = frame
    placeColumns()
  }

  private var figureSize: Double { text * 0.9 }

  private mutating func placeColumns() {
    let (gap, body) = (text * 0.9, frame.body)
    func width(_ texts: [String], _ head: String, atMost most: Double) -> Double {
      let words = texts.map { TextBlock.width($0, size: figureSize) }
      let widest = max(words.max() ?? 0, TextBlock.widestWord(head, size: figureSize, isBold: true) + text)
      return min(widest, body.width * most) + 1
    }
    let names = chart.rows.map { TextBlock.width($0.name, size: text) }.max() ?? 0
    name = Column(x: body.x, width: min(names + 1, body.width * 0.24))
    var right = body.right
    func take(_ width: Double) -> Column {
      right -= width
      defer { right -= gap }
      return Column(x: right, width: width)
    }
    if !chart.verdictHead.isEmpty {
      verdict = take(width(chart.rows.map(\.verdict.text), chart.verdictHead, atMost: 0.2))
      // The interval stands under the difference.
      let parts = chart.rows.flatMap { lines(ofDifference: $0.difference) }
      difference = take(width(parts, chart.differenceHead, atMost: 0.15))
    }
    figures = chart.series.indices.reversed().map { index in
      let texts = chart.rows.compactMap { $0.figures.indices.contains(index) ? $0.figures[index].text : nil }
      return take(width(texts, chart.series[index], atMost: 0.17))
    }.reversed()
    plot = Column(x: name.x + name.width + gap, width: right - name.x - name.width - gap)
    if plot.width < body.width * 0.3 {
      isStacked = true
      name = Column(x: body.x, width: body.width)
      plot = Column(x: body.x + text, width: max(right - body.x - text, text))
    }
  }

  private func lines(ofDifference text: String) -> [String] {
    guard let bracket = text.firstIndex(of: "[") else { return [text] }
    return [String(text[..<bracket]).trimmed, String(text[bracket...])]
  }

  private func block(_ text: String, _ column: Column, size: Double, isBold: Bool = false, lines: Int = 3) -> TextBlock
  {
    TextBlock(text, size: size, isBold: isBold, width: column.width, lines: lines)
  }

  // MARK: Heights

  /// Each assessment has a lane of its own, so that intervals do not lie on one another.
  private var lane: Double { text * 0.8 }

  private func height(_ row: ScoreChart.Row) -> Double {
    let name = block(row.name, name, size: text).height
    var heights = [isStacked ? 0 : name, lane * Double(chart.series.count + 1)]
    if let verdict { heights.append(block(row.verdict.text, verdict, size: figureSize).height) }
    if difference != nil {
      heights.append(TextBlock.lineHeight(figureSize) * Double(lines(ofDifference: row.difference).count))
    }
    heights += zip(row.figures, figures).map { block($0.text, $1, size: figureSize).height }
    return (heights.max() ?? 0) + (isStacked ? name : 0) + text * 0.5
  }

  private var headHeight: Double {
    let blocks = heads.map { block($0.text, $0.column, size: figureSize, isBold: true, lines: 4) }
    return max(blocks.map(\.height).max() ?? 0, TextBlock.lineHeight(text)) + text * 0.5
  }

  private var heads: [(text: String, column: Column)] {
    var heads = zip(chart.series, figures).map { ($0, shifted($1)) }
    if let difference { heads.append((chart.differenceHead, difference)) }
    if let verdict { heads.append((chart.verdictHead, verdict)) }
    return heads
  }

  /// Room for the point that stands before an assessment's name.
  private func shifted(_ column: Column) -> Column { Column(x: column.x + text, width: column.width - text) }

  // MARK: Drawing

  func drawings() -> [Drawing] {
    let heights = chart.rows.map(height)
    let pages = ChartFrame.pages(heights, within: frame.body.height - headHeight)
    return pages.enumerated().map { page, rows in
      var drawing = frame.drawing(page: page + 1, of: pages.count)
      drawHeads(&drawing)
      // What room is left is shared out among the rows of a sheet that is not full.
      let used = heights[rows].reduce(0, +)
      let spare = (frame.body.height - headHeight - used) / Double(rows.count)
      let extra = min(max(spare, 0), text * 3)
      var y = frame.body.y + headHeight
      drawTicks(&drawing, above: y)
      for row in rows {
        draw(chart.rows[row], &drawing, y: y, height: heights[row] + extra, isFirst: row == rows.lowerBound)
        y += heights[row] + extra
      }
      return drawing
    }
  }

  private func drawHeads(_ drawing: inout Drawing) {
    for head in heads {
      let block = block(head.text, head.column, size: figureSize, isBold: true, lines: 4)
      drawing.add(block, x: head.column.x, y: frame.body.y, colour: theme.ink)
    }
    for (index, column) in figures.enumerated() {
      drawPoint(&drawing, x: column.x + text * 0.4, y: frame.body.y + figureSize * 0.68, series: index)
    }
  }

  private func x(_ value: Double) -> Double {
    let (low, high) = (Double(chart.scale.lowerBound), Double(chart.scale.upperBound))
    return plot.x + plot.width * (min(max(value, low), high) - low) / max(high - low, 1)
  }

  /// The marks that have a line: every one, or every so many where there are more than a handful.
  private var ticks: [Int] {
    let span = chart.scale.upperBound - chart.scale.lowerBound
    let step = [1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1_000].first { span / $0 <= 10 } ?? max(1, span / 5)
    return Array(stride(from: chart.scale.lowerBound, through: chart.scale.upperBound, by: step))
  }

  private func drawTicks(_ drawing: inout Drawing, above y: Double) {
    for value in ticks {
      let label = TextBlock(String(value), size: figureSize, width: plot.width)
      drawing.add(label, x: x(Double(value)), y: y - label.height - 2, colour: theme.faint, anchor: .middle)
    }
  }

  private func drawLines(_ drawing: inout Drawing, from top: Double, to bottom: Double) {
    for value in ticks {
      let x = x(Double(value))
      drawing.add(.line(x1: x, y1: top, x2: x, y2: bottom, Drawing.Stroke(colour: theme.rule, width: 1)))
    }
  }

  private func draw(_ row: ScoreChart.Row, _ drawing: inout Drawing, y: Double, height: Double, isFirst: Bool) {
    if !isFirst {
      drawing.add(
        .line(x1: frame.body.x, y1: y, x2: frame.body.right, y2: y, Drawing.Stroke(colour: theme.rule, width: 0.5)))
    }
    let nameBlock = block(row.name, name, size: text)
    let centre =
      isStacked ? y + text * 0.3 + nameBlock.height + (height - text * 0.3 - nameBlock.height) / 2 : y + height / 2
    func centred(_ block: TextBlock, _ column: Column, _ colour: Theme.Colour) {
      drawing.add(block, x: column.x, y: centre - block.height / 2, colour: colour)
    }
    drawLines(&drawing, from: isStacked ? y + text * 0.3 + nameBlock.height : y, to: y + height)
    if isStacked {
      drawing.add(nameBlock, x: name.x, y: y + text * 0.3, colour: theme.ink)
    } else {
      centred(nameBlock, name, theme.ink)
    }
    for (figure, column) in zip(row.figures, figures) {
      centred(
        block(figure.text, column, size: figureSize), column, figure.point == nil ? theme.faint : theme.ink)
    }
    if let difference {
      let lines = lines(ofDifference: row.difference)
      var top = centre - TextBlock.lineHeight(figureSize) * Double(lines.count) / 2
      for line in lines {
        let block = block(line, difference, size: figureSize, lines: 1)
        drawing.add(block, x: difference.x, y: top, colour: theme.ink)
        top += TextBlock.lineHeight(figureSize)
      }
    }
    if let verdict {
      let isChange = row.verdict.emphasis == .better || row.verdict.emphasis == .worse
      let block = block(row.verdict.text, verdict, size: figureSize, isBold: isChange)
      centred(block, verdict, theme.colour(row.verdict.emphasis))
    }
    drawPoints(row, &drawing, centre: centre)
  }

  private func drawPoints(_ row: ScoreChart.Row, _ drawing: inout Drawing, centre: Double) {
    let top = centre - lane * Double(row.figures.count - 1) / 2
    let points = row.figures.enumerated().compactMap { index, figure in
      figure.point.map { (index: index, point: $0, y: top + lane * Double(index)) }
    }
    for (one, next) in zip(points, points.dropFirst()) {
      drawing.add(
        .line(
          x1: x(one.point.value), y1: one.y, x2: x(next.point.value), y2: next.y,
          Drawing.Stroke(colour: theme.faint, width: 1)))
    }
    for (index, point, y) in points {
      if let interval = point.interval {
        let (low, high) = (x(interval.lowerBound), x(interval.upperBound))
        let stroke = Drawing.Stroke(colour: colour(series: index), width: 2)
        drawing.add(.line(x1: low, y1: y, x2: high, y2: y, stroke))
        for end in [low, high] { drawing.add(.line(x1: end, y1: y - 4, x2: end, y2: y + 4, stroke)) }
      }
      drawPoint(&drawing, x: x(point.value), y: y, series: index)
    }
  }

  private func colour(series: Int) -> Theme.Colour { series == chart.series.count - 1 ? theme.ink : theme.faint }

  /// The last assessment is a full point, those before it are hollow.
  private func drawPoint(_ drawing: inout Drawing, x: Double, y: Double, series: Int) {
    let colour = colour(series: series)
    let fill = series == chart.series.count - 1 ? colour : theme.paper
    drawing.add(
      .circle(
        x: x, y: y, radius: text * 0.32, .colour(fill), Drawing.Stroke(colour: colour, width: 2)))
  }
}
