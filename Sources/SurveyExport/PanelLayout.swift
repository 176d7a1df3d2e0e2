internal import SurveyModel
internal import SurveyTables

/// Draws the same plot many times over, side by side: in each panel one line of means from assessment to assessment.
struct PanelLayout {
  private let chart: PanelChart
  private let frame: ChartFrame
  private var text: Double { frame.sheet.text }
  private var theme: Theme { frame.theme }
  /// Of names and of figures.
  private var size: Double { text * 0.75 }

  /// How many panels stand side by side, and how wide each is.
  private let across: Int
  private let width: Double

  init(_ chart: PanelChart, _ frame: ChartFrame) {
    self.chart = chart
    self.frame = frame
    let text = frame.sheet.text
    let words = chart.series.map { TextBlock.widestWord($0, size: text * 0.75) }
    let figures = chart.panels.flatMap(\.figures).map { TextBlock.widestWord($0.text, size: text * 0.75) }
    let step = max(min((words + figures).max() ?? 0, text * 6) + text * 0.4, text * 3)
    let least = step * Double(max(chart.series.count, 1)) + text * 2.5
    across = max(1, min(chart.panels.count, Int(frame.body.width / least)))
    width = frame.body.width / Double(across)
  }

  private var step: Double { (width - text * 2.5) / Double(max(chart.series.count, 1)) }

  /// Above a panel: its name, then its verdict.
  private func head(_ panel: PanelChart.Panel) -> (name: TextBlock, verdict: TextBlock) {
    (
      TextBlock(panel.name, size: text * 0.85, isBold: true, width: width - text, lines: 2),
      TextBlock(panel.verdict.text, size: size, width: width - text, lines: 2)
    )
  }

  /// Under a point: the assessment, then its figure.
  private func foot(_ figure: ScoreChart.Figure, _ series: String) -> (name: TextBlock, figure: TextBlock) {
    (
      TextBlock(series, size: size, width: step - text * 0.3, lines: 2),
      TextBlock(figure.text, size: size, width: step - text * 0.3, lines: 2)
    )
  }

  func drawings() -> [Drawing] {
    let heads = chart.panels.map { head($0).name.height + head($0).verdict.height }.max() ?? 0
    let feet = chart.panels.flatMap { zip($0.figures, chart.series).map(foot) }
    let nameHeight = feet.map(\.name.height).max() ?? 0
    let footHeight = nameHeight + (feet.map(\.figure.height).max() ?? 0)
    let least = heads + footHeight + text * 6.5
    let down = max(1, Int(frame.body.height / least))
    let rows = (chart.panels.count + across - 1) / across
    let height = min(frame.body.height / Double(min(down, max(rows, 1))), least + text * 8)
    let perSheet = across * down
    let pages = stride(from: 0, to: chart.panels.count, by: perSheet).map {
      $0..<min($0 + perSheet, chart.panels.count)
    }
    return pages.enumerated().map { index, panels in
      var drawing = frame.drawing(page: index + 1, of: pages.count)
      for (position, panel) in panels.enumerated() {
        let box = Drawing.Box(
          x: frame.body.x + width * Double(position % across), y: frame.body.y + height * Double(position / across),
          width: width, height: height)
        let plot = Drawing.Box(
          x: box.x + text * 1.5, y: box.y + heads + text * 0.5, width: width - text * 2.5,
          height: height - heads - footHeight - text * 1.8)
        draw(chart.panels[panel], in: box, plot: plot, nameHeight: nameHeight, &drawing)
      }
      return drawing
    }
  }

  private func draw(
    _ panel: PanelChart.Panel, in box: Drawing.Box, plot: Drawing.Box, nameHeight: Double, _ drawing: inout Drawing
  ) {
    let (name, verdict) = head(panel)
    drawing.add(name, x: box.x, y: box.y, colour: theme.ink)
    drawing.add(verdict, x: box.x, y: box.y + name.height, colour: theme.colour(panel.verdict.emphasis))
    let (low, high) = (Double(chart.scale.lowerBound), Double(chart.scale.upperBound))
    func y(_ value: Double) -> Double {
      plot.bottom - plot.height * (min(max(value, low), high) - low) / max(high - low, 1)
    }
    let middle = (chart.scale.lowerBound + chart.scale.upperBound) / 2
    for value in Set([chart.scale.lowerBound, middle, chart.scale.upperBound]).sorted() {
      let level = y(Double(value))
      drawing.add(
        .line(x1: plot.x, y1: level, x2: plot.right, y2: level, Drawing.Stroke(colour: theme.rule, width: 1)))
      let label = TextBlock(String(value), size: size, width: text * 2, lines: 1)
      drawing.add(label, x: plot.x - text * 0.3, y: level - size * 0.65, colour: theme.faint, anchor: .end)
    }
    func x(_ index: Int) -> Double { plot.x + step * (Double(index) + 0.5) }
    let points = panel.figures.enumerated().compactMap { index, figure in figure.point.map { (index, $0) } }
    for (one, next) in zip(points, points.dropFirst()) where next.0 == one.0 + 1 {
      drawing.add(
        .line(
          x1: x(one.0), y1: y(one.1.value), x2: x(next.0), y2: y(next.1.value),
          Drawing.Stroke(colour: theme.ink, width: 1.5)))
    }
    for (index, point) in points {
      if let interval = point.interval {
        let stroke = Drawing.Stroke(colour: theme.faint, width: 1.5)
        let (low, high) = (y(interval.lowerBound), y(interval.upperBound))
        drawing.add(.line(x1: x(index), y1: low, x2: x(index), y2: high, stroke))
        for end in [low, high] { drawing.add(.line(x1: x(index) - 4, y1: end, x2: x(index) + 4, y2: end, stroke)) }
      }
      drawing.add(
        .circle(
          x: x(index), y: y(point.value), radius: text * 0.25, .colour(theme.ink),
          Drawing.Stroke(colour: theme.paper, width: 1)))
    }
    for (index, figure) in panel.figures.enumerated() where index < chart.series.count {
      let foot = foot(figure, chart.series[index])
      drawing.add(foot.name, x: x(index), y: plot.bottom + text * 0.4, colour: theme.faint, anchor: .middle)
      drawing.add(
        foot.figure, x: x(index), y: plot.bottom + text * 0.4 + nameHeight, colour: theme.ink, anchor: .middle)
    }
  }
}
