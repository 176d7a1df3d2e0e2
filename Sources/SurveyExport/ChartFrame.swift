public import SurveyModel
public import SurveyTables

/// What all charts have around their figures: title and subtitle above, notes and the number of the sheet below.
struct ChartFrame {
  let sheet: Sheet
  let theme: Theme
  /// What is left for the figures.
  let body: Drawing.Box
  private let title: TextBlock
  private let subtitle: TextBlock
  private let notes: [TextBlock]
  private let sign: Drawing.Box?

  private static let mostNoteLines = 3

  init(_ chart: Chart, _ sheet: Sheet, _ theme: Theme) {
    self.sheet = sheet
    self.theme = theme
    let width = sheet.width - 2 * sheet.margin
    // The sign stands in the upper right corner, beside title and subtitle.
    sign = theme.logo.map { logo in
      let size = logo.size(within: width * 0.2, sheet.title * 2)
      return Drawing.Box(
        x: sheet.width - sheet.margin - size.width, y: sheet.margin * 0.75, width: size.width, height: size.height)
    }
    let head = sign.map { $0.x - sheet.margin - sheet.text } ?? width
    title = TextBlock(chart.title, size: sheet.title, isBold: true, width: head, lines: 2)
    subtitle = TextBlock(chart.subtitle, size: sheet.text * 0.9, width: head, lines: 2)
    // Room for the number of the sheet beside the last note.
    notes = chart.notes.map {
      TextBlock($0, size: sheet.small, width: width - 4 * sheet.text, lines: Self.mostNoteLines)
    }
    let top = max(sheet.margin + title.height + subtitle.height, sign?.bottom ?? 0) + sheet.text * 0.8
    let bottom = sheet.margin + notes.reduce(0) { $0 + $1.height } + sheet.text * 0.6
    body = Drawing.Box(x: sheet.margin, y: top, width: width, height: max(sheet.height - top - bottom, 0))
  }

  /// The sheet with everything but the figures.
  func drawing(page: Int, of pages: Int) -> Drawing {
    var drawing = Drawing(width: sheet.width, height: sheet.height)
    drawing.add(
      .rectangle(
        Drawing.Box(x: 0, y: 0, width: sheet.width, height: sheet.height), .colour(theme.paper), nil))
    if let sign, let logo = theme.logo { drawing.add(.picture(sign, logo)) }
    drawing.add(title, x: sheet.margin, y: sheet.margin, colour: theme.ink)
    drawing.add(subtitle, x: sheet.margin, y: sheet.margin + title.height, colour: theme.faint)
    var y = sheet.height - sheet.margin - notes.reduce(0) { $0 + $1.height }
    drawing.add(
      .line(
        x1: body.x, y1: y - sheet.text * 0.25, x2: body.right, y2: y - sheet.text * 0.25,
        Drawing.Stroke(colour: theme.rule, width: 1)))
    for note in notes {
      drawing.add(note, x: sheet.margin, y: y, colour: theme.faint)
      y += note.height
    }
    if pages > 1 {
      let number = TextBlock("\(page)/\(pages)", size: sheet.small, isBold: true, width: sheet.width)
      drawing.add(
        number, x: body.right, y: sheet.height - sheet.margin - number.height, colour: theme.faint, anchor: .end)
    }
    return drawing
  }

  /// Rows of the given heights, as many to a sheet as fit, and one at least.
  static func pages(_ heights: [Double], within height: Double) -> [Range<Int>] {
    var pages: [Range<Int>] = []
    var start = 0
    var used = 0.0
    for (index, row) in heights.enumerated() {
      if index > start && used + row > height {
        pages.append(start..<index)
        (start, used) = (index, 0)
      }
      used += row
    }
    if start < heights.count { pages.append(start..<heights.count) }
    return pages
  }
}

extension Chart {
  /// The chart drawn, on as many sheets as it takes.
  public func pictures(on sheet: Sheet, theme: Theme = Theme(), language: Language) -> [Picture] {
    let drawings = drawings(on: sheet, theme: theme)
    return drawings.enumerated().map { index, drawing in
      let name = drawings.count == 1 ? self.name : "\(self.name)-\(index + 1)"
      return Picture(
        name: name,
        svg: SVGWriter.svg(
          drawing, name: name, title: title, description: description, language: language, theme: theme),
        sheet: sheet)
    }
  }

  func drawings(on sheet: Sheet, theme: Theme) -> [Drawing] {
    let frame = ChartFrame(self, sheet, theme)
    return switch content {
    case .scores(let chart): ScoreLayout(chart, frame).drawings()
    case .marks(let chart): MarkLayout(chart, frame).drawings()
    case .grid(let chart): GridLayout(chart, frame).drawings()
    case .panels(let chart): PanelLayout(chart, frame).drawings()
    }
  }
}
