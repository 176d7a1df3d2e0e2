internal import SurveyModel
internal import SurveyTables

/// Draws how many gave each mark: bars whose parts stand in the order of the scale, their middles over one another.
struct MarkLayout {
  private let chart: MarkChart
  private let frame: ChartFrame
  private let fills: [Drawing.Fill]
  private let legend: [LegendRow]
  private var text: Double { frame.sheet.text }
  private var theme: Theme { frame.theme }

  private struct LegendRow { var entries: [(mark: Int, x: Double, block: TextBlock)] }

  private let nameWidth: Double
  private let barNameWidth: Double
  private let asideWidth: Double
  private let hasAside: Bool

  init(_ chart: MarkChart, _ frame: ChartFrame) {
    self.chart = chart
    self.frame = frame
    fills = frame.theme.fills(chart.marks, isOrdered: chart.isOrdered)
    let (text, width) = (frame.sheet.text, frame.body.width)
    let bars = chart.groups.flatMap(\.bars)
    let names = chart.groups.map { TextBlock.width($0.name, size: text * 0.9) }.max() ?? 0
    nameWidth = min(names + 1, width * 0.22)
    let barNames = bars.map { TextBlock.width(Self.label(of: $0), size: text * 0.8) }.max() ?? 0
    barNameWidth = min(barNames + 1, width * 0.22)
    hasAside = bars.contains { $0.aside != nil }
    asideWidth = hasAside ? width * 0.13 : 0
    legend = Self.legend(chart.marks, frame)
  }

  private static func label(of bar: MarkChart.Bar) -> String {
    bar.shares.isEmpty ? bar.name : "\(bar.name) \(bar.base)".trimmed
  }

  // MARK: Legend

  private static func legend(_ marks: [MarkChart.Mark], _ frame: ChartFrame) -> [LegendRow] {
    let size = frame.sheet.text * 0.8
    let (box, gap) = (size * 1.2, size)
    var rows: [LegendRow] = []
    var x = frame.body.right
    for index in marks.indices {
      let block = TextBlock(marks[index].label, size: size, width: frame.body.width - box - gap, lines: 1)
      let width = box + size * 0.4 + block.width + gap
      if x + width > frame.body.right + gap {
        rows.append(LegendRow(entries: []))
        x = frame.body.x
      }
      rows[rows.count - 1].entries.append((index, x, block))
      x += width
    }
    return rows
  }

  private func drawLegend(_ drawing: inout Drawing) {
    var y = frame.body.y
    let size = text * 0.8
    for row in legend {
      for (mark, x, block) in row.entries {
        let box = Drawing.Box(x: x, y: y + size * 0.15, width: size * 1.2, height: size)
        drawing.add(.rectangle(box, fills[mark], Drawing.Stroke(colour: theme.faint, width: 0.75)))
        drawing.add(block, x: x + size * 1.6, y: y, colour: theme.ink)
      }
      y += TextBlock.lineHeight(size) + size * 0.3
    }
  }

  private var asideHead: TextBlock {
    TextBlock(chart.asideHead, size: text * 0.7, isBold: true, width: asideWidth, lines: 3)
  }

  private var headHeight: Double {
    Double(legend.count) * (TextBlock.lineHeight(text * 0.8) + text * 0.24)
      + (hasAside ? asideHead.height : 0) + text * 0.4
  }

  // MARK: Bars

  private var bar: Double { text * 1.1 }

  private func name(_ group: MarkChart.Group) -> TextBlock {
    TextBlock(group.name, size: text * 0.9, width: nameWidth, lines: 3)
  }

  private func barName(_ bar: MarkChart.Bar) -> TextBlock {
    TextBlock(Self.label(of: bar), size: text * 0.8, width: barNameWidth, lines: 2)
  }

  private func height(_ bar: MarkChart.Bar) -> Double { max(barName(bar).height, self.bar) + text * 0.1 }

  private func height(_ group: MarkChart.Group) -> Double {
    max(name(group).height, group.bars.reduce(0) { $0 + height($1) }) + text * 0.4
  }

  private var plot: Drawing.Box {
    let gap = text * 0.7
    let x = frame.body.x + nameWidth + gap + (barNameWidth > 1 ? barNameWidth + gap : 0)
    let right = frame.body.right - (hasAside ? asideWidth + gap : 0)
    return Drawing.Box(x: x, y: 0, width: max(right - x, text), height: 0)
  }

  /// How far a bar reaches to the left of its middle, and to the right.
  private func reach(_ bar: MarkChart.Bar) -> (left: Double, right: Double) {
    guard chart.isOrdered else { return (0, 1) }
    var reach = (left: 0.0, right: 0.0)
    for (mark, share) in zip(chart.marks, bar.shares) {
      switch mark.side {
      case .poor: reach.left += share
      case .middle:
        reach.left += share / 2
        reach.right += share / 2
      case .good: reach.right += share
      }
    }
    return reach
  }

  func drawings() -> [Drawing] {
    let heights = chart.groups.map(height)
    let reaches = chart.groups.flatMap(\.bars).filter { !$0.shares.isEmpty }.map(reach)
    let left = reaches.map(\.left).max() ?? 0
    let whole = max(left + (reaches.map(\.right).max() ?? 0), 0.01)
    let middle = plot.x + plot.width * left / whole
    let pages = ChartFrame.pages(heights, within: frame.body.height - headHeight)
    return pages.enumerated().map { page, groups in
      var drawing = frame.drawing(page: page + 1, of: pages.count)
      drawLegend(&drawing)
      if hasAside {
        let head = asideHead
        drawing.add(
          head, x: frame.body.right - asideWidth, y: frame.body.y + headHeight - head.height - text * 0.2,
          colour: theme.ink)
      }
      // Where there is room, bars are higher and stand further apart.
      let used = heights[groups].reduce(0, +)
      let stretch = min(max((frame.body.height - headHeight) / used, 1), 1.8)
      var y = frame.body.y + headHeight
      if chart.isOrdered && !reaches.isEmpty {
        let bottom = y + used * stretch
        drawing.add(
          .line(x1: middle, y1: y, x2: middle, y2: bottom, Drawing.Stroke(colour: theme.faint, width: 1)))
      }
      for group in groups {
        draw(
          chart.groups[group], &drawing, y: y, height: heights[group] * stretch, middle: middle,
          unit: plot.width / whole, stretch: stretch)
        y += heights[group] * stretch
      }
      return drawing
    }
  }

  private func draw(
    _ group: MarkChart.Group, _ drawing: inout Drawing, y: Double, height: Double, middle: Double, unit: Double,
    stretch: Double
  ) {
    let name = name(group)
    let bars = group.bars.reduce(0) { $0 + self.height($1) * stretch }
    drawing.add(name, x: frame.body.x, y: y + (height - name.height) / 2, colour: theme.ink)
    var top = y + (height - bars) / 2
    for bar in group.bars {
      let height = self.height(bar) * stretch
      let label = barName(bar)
      let x = frame.body.x + nameWidth + text * 0.7
      drawing.add(label, x: x, y: top + (height - label.height) / 2, colour: theme.faint)
      draw(
        bar, &drawing, y: top + (height - self.bar * stretch) / 2, height: self.bar * stretch, middle: middle,
        unit: unit)
      top += height
    }
  }

  private func draw(
    _ bar: MarkChart.Bar, _ drawing: inout Drawing, y: Double, height: Double, middle: Double, unit: Double
  ) {
    guard !bar.shares.isEmpty else {
      let block = TextBlock(bar.base, size: text * 0.8, width: plot.width, lines: 1)
      drawing.add(block, x: plot.x, y: y + (height - block.height) / 2, colour: theme.faint)
      return
    }
    var x = middle - reach(bar).left * unit
    for (index, share) in bar.shares.enumerated() where share > 0 {
      let box = Drawing.Box(x: x, y: y, width: share * unit, height: height)
      drawing.add(.rectangle(box, fills[index], Drawing.Stroke(colour: theme.paper, width: 1)))
      drawText(bar.texts[index], on: fills[index], in: box, &drawing)
      x += share * unit
    }
    guard let aside = bar.aside else { return }
    let left = frame.body.right - asideWidth
    let block = TextBlock(bar.asideText, size: text * 0.75, width: asideWidth, lines: 1)
    let room = max(asideWidth - TextBlock.width("100 %", size: text * 0.75) - text * 0.4, 0)
    let width = min(aside * unit, room)
    if width > 0 {
      drawing.add(
        .rectangle(
          Drawing.Box(x: left, y: y + height * 0.2, width: width, height: height * 0.6), .none,
          Drawing.Stroke(colour: theme.faint, width: 1.25)))
    }
    drawing.add(
      block, x: left + width + text * 0.3, y: y + (height - block.height) / 2, colour: theme.faint)
  }

  /// The share in its part of the bar, where there is room for it.
  private func drawText(_ share: String, on fill: Drawing.Fill, in box: Drawing.Box, _ drawing: inout Drawing) {
    guard let colour = fill.colour else { return }
    let size = text * 0.75
    let width = TextBlock.width(share, size: size)
    guard width + size * 0.5 <= box.width else { return }
    let block = TextBlock(share, size: size, width: box.width, lines: 1)
    if case .striped = fill {
      // Stripes would run through the digits.
      let pad = size * 0.2
      drawing.add(
        .rectangle(
          Drawing.Box(
            x: box.x + (box.width - width) / 2 - pad, y: box.y + (box.height - block.height) / 2,
            width: width + 2 * pad, height: block.height), .colour(colour), nil))
    }
    drawing.add(
      block, x: box.x + box.width / 2, y: box.y + (box.height - block.height) / 2, colour: theme.ink(on: colour),
      anchor: .middle)
  }
}
