internal import SurveyModel
internal import SurveyTables

/// Lays slides out: chooses sizes of letters by measuring, and cuts what does not fit on one slide into several.
struct DeckLayout {
  let canvas: DeckCanvas

  private var scale: Double { canvas.scale }

  func pages(_ slides: [DeckSlide]) -> [DeckPage] { slides.flatMap(pages) }

  private func pages(_ slide: DeckSlide) -> [DeckPage] {
    switch slide.content {
    case .opening(let lines): [opening(slide, lines)]
    case .table(let table): tablePages(slide, cells(table), sizes: [20, 18, 16, 14, 13, 12])
    case .grid(let grid): tablePages(slide, cells(grid), sizes: [16, 14, 13, 12, 11])
    case .chart(let chart, let aside): chartPages(slide, chart, aside)
    case .sentences(let sentences): sentencePages(slide, sentences)
    case .blanks(let heads, let rows): [blanks(slide, heads, rows)]
    }
  }

  // MARK: The frame of a slide

  /// A title in as large letters as fit its place.
  private func title(_ text: String, _ layout: DeckCanvas.Layout, lines: Int = 2) -> DeckPage.Shape {
    let place = canvas.slide(layout)?.title
    let box = place?.box ?? Drawing.Box(x: 0, y: 0, width: canvas.width, height: canvas.height * 0.2)
    let largest = place?.size ?? 28 * scale
    let most = max(1, min(lines, Int(box.height / TextBlock.lineHeight(12 * scale))))
    var block = TextBlock(text, size: largest, isBold: true, width: box.width - 12 * scale, lines: most)
    var size = largest
    while !block.isWhole || block.height > box.height, size > 14 * scale {
      size = max(size - 2 * scale, 14 * scale)
      block = TextBlock(text, size: size, isBold: true, width: box.width - 12 * scale, lines: most)
    }
    return .text(DeckPage.TextShape(place: .title, box: box, paragraphs: [DeckPage.Paragraph(text, block)]))
  }

  /// The unit over the content and the small print under it, and the room between them.
  private func frame(_ slide: DeckSlide) -> (shapes: [DeckPage.Shape], room: Drawing.Box) {
    var room = canvas.content
    var shapes: [DeckPage.Shape] = []
    if !slide.unit.isEmpty {
      let block = TextBlock(slide.unit, size: 14 * scale, width: room.width, lines: 2)
      let box = Drawing.Box(x: room.x, y: room.y, width: room.width, height: block.height)
      shapes.append(
        .text(
          .init(place: .box, box: box, paragraphs: [DeckPage.Paragraph(slide.unit, block, colour: .faint)])))
      room.y += block.height + 8 * scale
      room.height -= block.height + 8 * scale
    }
    if let foot = foot(slide, x: room.x, width: room.width) {
      shapes.append(.text(foot))
      room.height -= foot.box.height + 8 * scale
    }
    return (shapes, room)
  }

  /// The small print, at the foot of the content.
  private func foot(_ slide: DeckSlide, x: Double, width: Double) -> DeckPage.TextShape? {
    let text = slide.footnotes.filter { !$0.isEmpty }.joined(separator: " ")
    guard !text.isEmpty else { return nil }
    let block = TextBlock(text, size: 10.5 * scale, width: width, lines: 6)
    return DeckPage.TextShape(
      place: .box,
      box: Drawing.Box(x: x, y: canvas.content.bottom - block.height, width: width, height: block.height),
      paragraphs: [DeckPage.Paragraph(text, block, colour: .faint)], isAtFoot: true)
  }

  private func numbered(_ title: String, _ index: Int, of count: Int) -> String {
    count > 1 ? "\(title) (\(index + 1)/\(count))" : title
  }

  // MARK: First slide

  private func opening(_ slide: DeckSlide, _ lines: [String]) -> DeckPage {
    var shapes = [title(slide.title, .title, lines: 3)]
    if let place = canvas.slide(.title)?.body, !lines.isEmpty {
      var size = place.size
      func paragraphs() -> [DeckPage.Paragraph] {
        lines.map {
          DeckPage.Paragraph(
            $0, TextBlock($0, size: size, width: place.box.width - 12 * scale, lines: 3), colour: .faint,
            spaceBefore: 4 * scale)
        }
      }
      var shown = paragraphs()
      while shown.reduce(0, { $0 + $1.height }) > place.box.height, size > 12 * scale {
        size -= 2 * scale
        shown = paragraphs()
      }
      shapes.append(.text(.init(place: .body, box: place.box, paragraphs: shown)))
    }
    let below = canvas.slide(.title).map { max($0.body.box.bottom, $0.title.box.bottom) } ?? canvas.height
    if let box = canvas.slide(.title)?.body.box, let foot = foot(slide, x: box.x, width: box.width),
      foot.box.y >= below
    {
      shapes.append(.text(foot))
    }
    return DeckPage(layout: .title, shapes: shapes, notes: slide.notes)
  }

  // MARK: Tables

  private typealias Cell = DeckTableLayout.Cell

  private func cells(_ table: Table) -> [[DeckTableLayout.Cell]] {
    [table.columns.map { Cell(text: $0.head, isBold: true, isRight: $0.alignment == .right) }]
      + table.rows.map { row in
        zip(table.columns, row.cells).map { column, cell in
          Cell(
            text: cell.base.map { "\(cell.text) (\($0))" } ?? cell.text, isBold: isBold(cell.emphasis),
            isRight: column.alignment == .right, colour: colour(cell.emphasis))
        }
      }
  }

  private func isBold(_ emphasis: Table.Emphasis) -> Bool {
    switch emphasis {
    case .strong, .better, .worse, .error: true
    case .plain, .faint, .warning: false
    }
  }

  private func colour(_ emphasis: Table.Emphasis) -> DeckColour {
    switch emphasis {
    case .plain, .strong: .ink
    case .faint: .faint
    case .better: .good
    case .worse, .error, .warning: .poor
    }
  }

  /// The heat map: darker for a higher figure, which stands in it with its base.
  private func cells(_ grid: GridChart) -> [[DeckTableLayout.Cell]] {
    [[Cell(text: "")] + grid.columns.map { Cell(text: $0, isBold: true, isRight: true) }]
      + grid.rows.map { row in
        [Cell(text: row.name, isBold: true)]
          + row.fields.map { field in
            let shade = field.level.map { canvas.theme.shade($0) }
            return Cell(
              text: field.base.isEmpty ? field.text : "\(field.text) \(field.base)", isRight: true,
              colour: shade.map { .fixed(canvas.theme.ink(on: $0)) } ?? .faint, fill: shade.map { .fixed($0) })
          }
      }
  }

  private func tablePages(_ slide: DeckSlide, _ cells: [[DeckTableLayout.Cell]], sizes: [Double]) -> [DeckPage] {
    let (frame, room) = frame(slide)
    let parts = DeckTableLayout(
      rows: cells, width: room.width, height: room.height, sizes: sizes.map { $0 * scale }
    ).parts()
    return parts.enumerated().map { index, part in
      let description =
        parts.count == 1
        ? slide.description
        : part.rows.dropFirst().map { $0.cells.map(\.paragraph.text).joined(separator: "; ") }.joined(separator: "\n")
      let table = DeckPage.TableShape(
        x: room.x, y: room.y, columns: part.columns, rows: part.rows, description: description)
      return DeckPage(
        layout: .titleOnly,
        shapes: [title(numbered(slide.title, index, of: parts.count), .titleOnly), .table(table)] + frame,
        notes: slide.notes)
    }
  }

  private func blanks(_ slide: DeckSlide, _ heads: [String], _ rows: Int) -> DeckPage {
    let (frame, room) = frame(slide)
    let shares = [0.06, 0.5, 0.26, 0.18]
    let columns = shares.map { $0 * room.width }
    let size = 16 * scale
    func cell(_ text: String, _ width: Double, isBold: Bool = false) -> DeckPage.TableShape.Cell {
      .init(
        paragraph: DeckPage.Paragraph(text, TextBlock(text, size: size, isBold: isBold, width: width - 14 * scale)))
    }
    let head = zip(heads, columns).map { cell($0, $1, isBold: true) }
    let headHeight = (head.map(\.paragraph.block.height).max() ?? 0) + size * 0.6
    let rowHeight = min((room.height - headHeight) / Double(max(rows, 1)), 62 * scale)
    let body = (0..<rows).map { row in
      DeckPage.TableShape.Row(
        height: rowHeight,
        cells: columns.enumerated().map { index, width in cell(index == 0 ? String(row + 1) : "", width) })
    }
    let table = DeckPage.TableShape(
      x: room.x, y: room.y, columns: columns, rows: [.init(height: headHeight, cells: head)] + body,
      description: slide.description)
    return DeckPage(
      layout: .titleOnly, shapes: [title(slide.title, .titleOnly), .table(table)] + frame, notes: slide.notes)
  }

  // MARK: Charts

  private func chartPages(_ slide: DeckSlide, _ chart: BarChart, _ aside: [DeckSlide.Line]) -> [DeckPage] {
    let (frame, room) = frame(slide)
    var box = room
    var card: [DeckPage.Shape] = []
    if !aside.isEmpty {
      let width = min(250 * scale, room.width * 0.3)
      card = [self.card(aside, x: room.right - width, y: room.y, width: width, height: room.height)]
      box.width -= width + 16 * scale
    }
    // Fourteen points are read from the last row; where bars are many, twelve and less must do.
    let count = chart.categories.count
    let sizes = [16.0, 14, 13, 12, 11].map { $0 * scale }
    let size = sizes.first { ChartML.mostCategories(chart, height: box.height, size: $0) >= count } ?? 12 * scale
    let most = ChartML.mostCategories(chart, height: box.height, size: size)
    let pages = max(1, (count + most - 1) / most)
    // Parts of about the same length.
    let length = max(1, (count + pages - 1) / pages)
    return (0..<pages).map { page in
      let range = min(page * length, count)..<min((page + 1) * length, count)
      let shape = DeckPage.ChartShape(
        box: box, chart: chart.part(range), size: size, description: slide.description)
      return DeckPage(
        layout: .titleOnly,
        shapes: [title(numbered(slide.title, page, of: pages), .titleOnly), .chart(shape)] + card + frame,
        notes: slide.notes)
    }
  }

  /// What the bars come to, beside them.
  private func card(_ lines: [DeckSlide.Line], x: Double, y: Double, width: Double, height: Double) -> DeckPage.Shape {
    let inset = 12 * scale
    func paragraphs(_ factor: Double) -> [DeckPage.Paragraph] {
      lines.map { line in
        let isVerdict = line.emphasis != .faint && line.text == lines.last?.text && lines.count > 2
        let size = (isVerdict ? 20 : line.emphasis == .faint ? 14 : 16) * scale * factor
        return DeckPage.Paragraph(
          line.text,
          TextBlock(line.text, size: size, isBold: isVerdict, width: width - inset * 2, lines: 5),
          colour: colour(line.emphasis), spaceBefore: 6 * scale * factor)
      }
    }
    var shown = paragraphs(1)
    for factor in [0.9, 0.8, 0.7] where shown.reduce(0, { $0 + $1.height }) > height - inset * 2 {
      shown = paragraphs(factor)
    }
    let used = shown.reduce(0) { $0 + $1.height } + inset * 2
    return .text(
      .init(
        place: .box, box: Drawing.Box(x: x, y: y, width: width, height: min(used, height)), paragraphs: shown,
        inset: inset, isFilled: true))
  }

  // MARK: Sentences

  /// Paragraphs by slides, each as full as it may be.
  private static func cut(_ paragraphs: [DeckPage.Paragraph], at height: Double) -> [[DeckPage.Paragraph]] {
    var parts: [[DeckPage.Paragraph]] = [[]]
    var used = 0.0
    for paragraph in paragraphs {
      if used + paragraph.height > height, !parts[parts.count - 1].isEmpty {
        parts.append([])
        used = 0
      }
      parts[parts.count - 1].append(paragraph)
      used += paragraph.height
    }
    return parts
  }

  private func sentencePages(_ slide: DeckSlide, _ sentences: [String]) -> [DeckPage] {
    let (frame, room) = frame(slide)
    let width = room.width - canvas.indent - 4 * scale
    func paragraphs(_ size: Double) -> [DeckPage.Paragraph] {
      sentences.map {
        DeckPage.Paragraph(
          $0, TextBlock($0, size: size, width: width, lines: max(1, Int(room.height / TextBlock.lineHeight(size)) - 1)),
          spaceBefore: size * 0.6)
      }
    }
    let sizes = [22.0, 20, 18, 16].map { $0 * scale }
    let fewest = Self.cut(paragraphs(16 * scale), at: room.height).count
    // As large as takes no more slides, and about as much on each.
    let size = sizes.first { Self.cut(paragraphs($0), at: room.height).count == fewest } ?? 16 * scale
    let all = paragraphs(size)
    var height = all.reduce(0) { $0 + $1.height } / Double(max(fewest, 1))
    while height < room.height, Self.cut(all, at: height).count > fewest { height += size / 2 }
    let parts = Self.cut(all, at: min(height, room.height))
    return parts.enumerated().map { index, part in
      DeckPage(
        layout: .obj,
        shapes: [
          title(numbered(slide.title, index, of: parts.count), .obj),
          .text(.init(place: .body, box: room, paragraphs: part)),
        ] + frame, notes: parts.count > 1 ? part.map(\.text) : slide.notes)
    }
  }
}
