// What of this file is unsafe: libxlsxwriter's objects, which it hands out as pointers. The workbook owns all others and
// frees them when it is closed; no pointer is kept longer than `write`. Structures that are lent live until the call
// returns, since the library copies them, and so it does with texts.
internal import CXLSXWriter
public import SurveyModel
public import SurveyTables

/// Why no workbook can be made.
public enum WorkbookError: Error, Hashable, Sendable {
  /// libxlsxwriter is not installed, or is not the one that is needed: what the system says.
  case noLibrary(String)
  /// A sheet would have more rows than Excel has.
  case tooManyRows(Int)
  /// The library could not write, with its number for why.
  case failed(Int)
}

/// Writes sheets as an Excel workbook.
@safe struct WorkbookWriter {
  let book: UnsafeMutablePointer<lxw_workbook>
  let theme: Theme
  private let font: String
  /// The number format of shares.
  private(set) var percent = Language.en.percentFormat
  private var formats: [Style: UnsafeMutablePointer<lxw_format>] = unsafe [:]

  /// How a cell looks.
  struct Style: Hashable {
    var number = ""
    var size = 11.0
    var isBold = false
    var colour: Theme.Colour
    var wraps = false
    var isHead = false
    var isRight = false
    /// Room between it and the cell beside it, on the side where it is aligned.
    var isIndented = false
    var fill: Theme.Colour?
    /// Whether letters get smaller where the text is wider than the cell.
    var shrinks = false
  }

  /// Writes a workbook to a file that is not there yet. It bears no time, so that the same sheets make the same bytes.
  ///
  /// - Parameter folder: where what does not fit into memory is kept meanwhile.
  static func write(
    _ sheets: [BookSheet], title: String, language: Language, theme: Theme, to path: String, within folder: String
  ) throws(WorkbookError) {
    if let most = sheets.map(\.rows.count).max(), most > Self.mostRows { throw .tooManyRows(most) }
    try write(title: title, theme: theme, to: path, within: folder) { writer in
      writer.percent = language.percentFormat
      var names = SheetNames()
      for (index, sheet) in sheets.enumerated() {
        writer.add(sheet, name: names.name(sheet.name), logo: index == 0 ? theme.logo : nil)
      }
    }
  }

  /// Writes a workbook whose sheets `body` adds.
  static func write(
    title: String, theme: Theme, to path: String, within folder: String, _ body: (inout WorkbookWriter) -> Void
  ) throws(WorkbookError) {
    let missing = unsafe String(cString: xlsxwriter_library_error())
    guard missing.isEmpty else { throw .noLibrary(missing) }
    var options = unsafe lxw_workbook_options()
    var name = Array(folder.utf8CString)
    let made = unsafe name.withUnsafeMutableBufferPointer { buffer -> UnsafeMutablePointer<lxw_workbook>? in
      unsafe options.tmpdir = buffer.baseAddress
      return unsafe workbook_new_opt(path, &options)
    }
    guard let book = unsafe made else { throw .failed(0) }
    var writer = unsafe WorkbookWriter(book: book, theme: theme)
    writer.setTitle(title)
    body(&writer)
    let result = unsafe workbook_close(book)
    guard result == LXW_NO_ERROR else { throw .failed(Int(result.rawValue)) }
  }

  /// Of 1,048,576, some are for what stands around a table.
  private static let mostRows = 1_000_000

  private init(book: UnsafeMutablePointer<lxw_workbook>, theme: Theme) {
    unsafe self.book = unsafe book
    self.theme = theme
    font = theme.officeFont
  }

  private func setTitle(_ title: String) {
    var properties = unsafe lxw_doc_properties()
    // 1 January 2000: a workbook without a time would be given that of its making.
    unsafe properties.created = 946_684_800
    var text = Array(inert(title).utf8CString)
    unsafe text.withUnsafeMutableBufferPointer { buffer in
      unsafe properties.title = buffer.baseAddress
      _ = unsafe workbook_set_properties(book, &properties)
    }
  }

  // MARK: Formats

  mutating func format(_ style: Style) -> UnsafeMutablePointer<lxw_format>? {
    if let known = unsafe formats[style] { return unsafe known }
    guard let format = unsafe workbook_add_format(book) else { return nil }
    if style.isBold { unsafe format_set_bold(format) }
    unsafe format_set_font_name(format, font)
    unsafe format_set_font_size(format, style.size)
    unsafe format_set_font_color(format, Self.colour(style.colour))
    if !style.number.isEmpty { unsafe format_set_num_format(format, style.number) }
    if style.wraps { unsafe format_set_text_wrap(format) }
    unsafe format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    if style.isRight { unsafe format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue)) }
    if style.isIndented { unsafe format_set_indent(format, 1) }
    if style.isHead { unsafe format_set_bottom(format, UInt8(LXW_BORDER_THIN.rawValue)) }
    if let fill = style.fill { unsafe format_set_bg_color(format, Self.colour(fill)) }
    if style.shrinks { unsafe format_set_shrink(format) }
    unsafe formats[style] = unsafe format
    return unsafe format
  }

  static func colour(_ colour: Theme.Colour) -> lxw_color_t {
    lxw_color_t(colour.red) << 16 | lxw_color_t(colour.green) << 8 | lxw_color_t(colour.blue)
  }

  /// A group's sign at the right of the table, as high as the title and the lines under it.
  private func add(_ logo: Logo, _ page: UnsafeMutablePointer<lxw_worksheet>, column: UInt16) {
    let size = logo.size(within: 160, 60)
    var place = unsafe lxw_image_options()
    unsafe place.x_offset = 8
    unsafe place.x_scale = size.width / Double(logo.width)
    unsafe place.y_scale = size.height / Double(logo.height)
    unsafe place.decorative = 1
    // The library copies the bytes.
    _ = unsafe logo.bytes.withUnsafeBufferPointer { bytes in
      unsafe worksheet_insert_image_buffer_opt(page, 0, column, bytes.baseAddress, bytes.count, &place)
    }
  }

  // MARK: Sheets

  private static let narrowest = 8.0
  private static let widest = 44.0

  private mutating func add(_ sheet: BookSheet, name: String, logo: Logo? = nil) {
    guard let page = unsafe workbook_add_worksheet(book, name) else { return }
    if let logo { unsafe add(logo, page, column: UInt16(max(sheet.columns.count, 1))) }
    let widths = widths(sheet)
    var row: UInt32 = 0
    unsafe write(sheet.title, page, row, 0, Style(size: 14, isBold: true, colour: theme.ink))
    _ = unsafe worksheet_set_row(page, row, Self.titleHeight, nil)
    row += 1
    for line in sheet.lines {
      unsafe write(line, across: widths, page, row)
      row += 1
    }
    row += 1
    let head = row
    if !sheet.columns.isEmpty {
      for (index, column) in sheet.columns.enumerated() {
        let isText =
          index == 0 || sheet.rows.contains { if index < $0.count, case .text = $0[index] { true } else { false } }
        unsafe write(
          column.head, page, row, UInt16(index),
          Style(
            isBold: true, colour: theme.ink, wraps: true, isHead: true, isRight: !isText, isIndented: index > 0))
        _ = unsafe worksheet_set_column(page, UInt16(index), UInt16(index), widths[index], nil)
      }
      _ = unsafe worksheet_set_row(page, row, Self.headHeight(sheet, widths), nil)
      row += 1
      unsafe worksheet_freeze_panes(page, row, 1)
      // Each page says what its figures are, and whose: so do their sources, unless they would fill it.
      _ = unsafe worksheet_repeat_rows(page, sheet.lines.count <= Self.mostRepeatedLines ? 0 : head, head)
    } else {
      _ = unsafe worksheet_set_column(page, 0, 0, Self.pageWidth, nil)
    }
    let first = row
    for cells in sheet.rows {
      for (index, cell) in cells.enumerated() { unsafe write(cell, page, row, UInt16(index)) }
      row += 1
    }
    unsafe shade(sheet, page, first: first, last: row)
    if !sheet.rows.isEmpty { row += 1 }
    for note in sheet.notes {
      unsafe write(note, across: widths, page, row)
      row += 1
    }
    row += 1
    for bars in sheet.bars {
      unsafe draw(bars, page, name, head: head, at: row)
      row += Self.chartRows(bars)
    }
    unsafe worksheet_set_landscape(page)
    unsafe worksheet_set_paper(page, 9)
    // A chart is not cut in two, and sentences stay under their title, where all can be read on one page.
    let isOnePage =
      sheet.columns.isEmpty ? row <= Self.mostSentencesOfPage : !sheet.bars.isEmpty && row <= Self.mostRowsOfPage
    unsafe worksheet_fit_to_pages(page, 1, isOnePage ? 1 : 0)
    _ = unsafe worksheet_set_footer(page, "&L&A&R&P / &N")
  }

  private static let titleHeight = 21.0
  private static let mostRepeatedLines = 4
  /// Of A4 across, at about half their size.
  private static let mostRowsOfPage: UInt32 = 64
  private static let mostSentencesOfPage: UInt32 = 30

  /// A4.
  /// With room for the wider font of a machine that has not the usual one: there a digit takes up to 6.7 points, and A4 across has 740.
  static let pageWidth = 100.0

  /// In digits, as a workbook has it: wide enough for the widest word of the head and for most cells.
  private func widths(_ sheet: BookSheet) -> [Double] {
    let digit = FontMetrics.width("0".unicodeScalars, size: 11)
    return sheet.columns.indices.map { index in
      var width = TextBlock.widestWord(sheet.columns[index].head, size: 11, isBold: true)
      // A text with nothing beside it runs on over the columns that are left.
      for cells in sheet.rows where index < cells.count - (cells.count < sheet.columns.count ? 1 : 0) {
        if case .text(let text, _) = cells[index] { width = max(width, TextBlock.width(text, size: 11) + digit) }
      }
      return min(max(width / digit + (index == 0 ? 2 : 2 + Self.indent), Self.narrowest), Self.widest)
    }
  }

  /// What keeps a cell from the one beside it, in digits.
  private static let indent = 1.4

  /// Points from one line to the next.
  static let line = 15.0

  private static func headHeight(_ sheet: BookSheet, _ widths: [Double]) -> Double {
    let lines = zip(sheet.columns, widths).map { Self.lines(of: $0.head, $1 - Self.indent, isBold: true) }.max() ?? 1
    return line * Double(lines)
  }

  /// How many lines a text takes in a cell that is `width` digits wide.
  static func lines(of text: String, _ width: Double, isBold: Bool = false) -> Int {
    TextBlock(text, size: 11, isBold: isBold, width: width * FontMetrics.width("0".unicodeScalars, size: 11), lines: 20)
      .lines.count
  }

  // MARK: Cells

  /// A line of text over the whole width of the table, broken where it is wider.
  private mutating func write(
    _ text: String, across widths: [Double], _ page: UnsafeMutablePointer<lxw_worksheet>, _ row: UInt32
  ) {
    let style = Style(colour: theme.faint, wraps: true)
    if widths.count > 1 {
      _ = unsafe worksheet_merge_range(page, row, 0, row, UInt16(widths.count - 1), "", format(style))
    }
    unsafe write(text, page, row, 0, style)
    let width = widths.isEmpty ? Self.pageWidth : widths.reduce(0, +)
    _ = unsafe worksheet_set_row(page, row, Self.line * Double(max(Self.lines(of: text, width), 1)), nil)
  }

  /// Excel's limit is 32,767 units of UTF-16.
  private static let longestText = 32_000

  /// Text is text, whatever it begins with: it is never read as a formula.
  mutating func write(
    _ text: String, _ page: UnsafeMutablePointer<lxw_worksheet>, _ row: UInt32, _ column: UInt16, _ style: Style
  ) {
    guard !text.isEmpty else { return }
    var shown = inert(text)
    if shown.utf16.count > Self.longestText {
      var units = 0
      let kept = shown.unicodeScalars.prefix { scalar in
        units += UTF16.width(scalar)
        return units < Self.longestText
      }
      shown = String(String.UnicodeScalarView(kept)) + "…"
    }
    _ = unsafe worksheet_write_string(page, row, column, shown, format(style))
  }

  private mutating func write(
    _ number: Double, _ page: UnsafeMutablePointer<lxw_worksheet>, _ row: UInt32, _ column: UInt16, _ shape: String
  ) { _ = unsafe worksheet_write_number(page, row, column, number, format(figure(shape))) }

  private mutating func write(
    _ cell: BookSheet.Cell, _ page: UnsafeMutablePointer<lxw_worksheet>, _ row: UInt32, _ column: UInt16
  ) {
    switch cell {
    case .empty: break
    case .text(let text, let emphasis):
      var style = style(emphasis)
      style.isIndented = column > 0
      unsafe write(text, page, row, column, style)
    case .count(let count): unsafe write(Double(count), page, row, column, "0")
    case .mark(let mark): unsafe write(mark, page, row, column, "0.00;\u{2212}0.00")
    case .change(let change): unsafe write(change, page, row, column, Self.signedMark(change))
    case .share(let share): unsafe write(share, page, row, column, percent)
    case .points(let share): unsafe write(share * 100, page, row, column, Self.signed(share * 100))
    case .size(let share): unsafe write(share * 100, page, row, column, "0")
    case .difference(let first, let second, let kind, let value):
      let cells = "\(Self.name(column: second))\(row + 1)-\(Self.name(column: first))\(row + 1)"
      let (formula, result, shape) =
        kind == .mark
        ? ("=\(cells)", value, Self.signedMark(value)) : ("=(\(cells))*100", value * 100, Self.signed(value * 100))
      _ = unsafe worksheet_write_formula_num(
        page, row, column, formula, format(figure(shape)), result)
    }
  }

  /// With its sign, unless what is shown is 0.
  private static func signed(_ points: Double) -> String { abs(points) < 0.5 ? "0;0" : "+0;\u{2212}0;0" }

  private static func signedMark(_ difference: Double) -> String {
    abs(difference) < 0.005 ? "0.00;0.00" : "+0.00;\u{2212}0.00;0.00"
  }

  /// Of a figure, shown as `shape` says and kept from its right edge by the width of a digit: ISO 29500-1, 18.8.31, `_`.
  ///
  /// LibreOffice forgets the indent of some numbers that stand at the right.
  private func figure(_ shape: String) -> Style {
    Style(number: shape.split(separator: ";").map { "\($0)_0" }.joined(separator: ";"), colour: theme.ink)
  }

  private func style(_ emphasis: Table.Emphasis) -> Style {
    switch emphasis {
    case .plain: Style(colour: theme.ink)
    case .strong: Style(isBold: true, colour: theme.ink)
    case .faint: Style(colour: theme.faint)
    case .better: Style(isBold: true, colour: theme.good)
    case .worse, .error: Style(isBold: true, colour: theme.poor)
    case .warning: Style(colour: theme.poor)
    }
  }

  /// `A`, …, `Z`, `AA`, …
  static func name(column: Int) -> String {
    let letter = String(UnicodeScalar(UInt8(65 + column % 26)))
    return column < 26 ? letter : name(column: column / 26 - 1) + letter
  }

  private func shade(
    _ sheet: BookSheet, _ page: UnsafeMutablePointer<lxw_worksheet>, first: UInt32, last: UInt32
  ) {
    guard last > first else { return }
    for (index, column) in sheet.columns.enumerated() {
      guard let scale = column.shade else { continue }
      var rule = unsafe lxw_conditional_format()
      unsafe rule.type = UInt8(LXW_CONDITIONAL_2_COLOR_SCALE.rawValue)
      unsafe rule.min_rule_type = UInt8(LXW_CONDITIONAL_RULE_TYPE_NUMBER.rawValue)
      unsafe rule.max_rule_type = UInt8(LXW_CONDITIONAL_RULE_TYPE_NUMBER.rawValue)
      unsafe rule.min_value = Double(scale.lowerBound)
      unsafe rule.max_value = Double(scale.upperBound)
      unsafe rule.min_color = Self.colour(theme.paper)
      // Light enough for the figure to be read on it.
      unsafe rule.max_color = Self.colour(theme.good.mixed(with: theme.paper, 0.45))
      _ = unsafe worksheet_conditional_format_range(page, first, UInt16(index), last - 1, UInt16(index), &rule)
    }
  }
}

extension Results {
  /// Writes the workbook to a file that is not there yet.
  ///
  /// - Parameter folder: where what does not fit into memory is kept meanwhile.
  public func writeWorkbook(theme: Theme = Theme(), to path: String, within folder: String) throws(WorkbookError) {
    try WorkbookWriter.write(sheets, title: title, language: language, theme: theme, to: path, within: folder)
  }
}
