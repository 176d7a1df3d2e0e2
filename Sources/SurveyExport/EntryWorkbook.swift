// What of this file is unsafe: as in WorkbookWriter. Texts are lent for the length of one call; the library copies them.
internal import CXLSXWriter
internal import SurveyModel
public import SurveyTables

extension EntrySheet {
  /// Writes the workbook to a file that is not there yet.
  ///
  /// - Parameter folder: where what does not fit into memory is kept meanwhile.
  public func writeWorkbook(to path: String, within folder: String) throws(WorkbookError) {
    var title = name
    if case .title(let text)? = guide.first { title = text }
    try WorkbookWriter.write(title: title, theme: Theme(), to: path, within: folder) { $0.add(self) }
  }
}

extension WorkbookWriter {
  fileprivate mutating func add(_ entry: EntrySheet) {
    var names = SheetNames()
    let (name, guide, lists) = (names.name(entry.name), names.name(entry.guideName), names.name(entry.listsName))
    // The sheet to type into stands first: programs that take one sheet of a workbook take that one.
    guard let page = unsafe workbook_add_worksheet(book, name), let words = unsafe workbook_add_worksheet(book, guide),
      let hidden = unsafe workbook_add_worksheet(book, lists)
    else { return }
    unsafe worksheet_activate(page)
    unsafe write(entry.lists, hidden)
    unsafe worksheet_hide(hidden)
    unsafe write(entry.guide, words)
    unsafe write(entry, page, lists: lists)
  }

  // MARK: The sheet to type into

  private static let lastRow: UInt32 = 1_048_575

  private mutating func write(_ entry: EntrySheet, _ page: UnsafeMutablePointer<lxw_worksheet>, lists: String) {
    var height = 1
    for (index, column) in entry.columns.enumerated() {
      let at = UInt16(index)
      let width = Self.width(column, entry.lists)
      height = max(height, Self.lines(of: column.head, width, isBold: true))
      _ = unsafe worksheet_set_column(page, at, at, width, format(style(column)))
      unsafe write(
        column.head, page, 0, at,
        Style(isBold: true, colour: theme.ink, wraps: true, isHead: true, fill: band(column.band, 0.16)))
      unsafe check(column, entry.lists, page, at, lists: lists)
    }
    // Excel has no higher row.
    _ = unsafe worksheet_set_row(page, 0, min(Self.line * Double(height), 400), nil)
    let number = Style(isBold: true, colour: theme.ink, fill: band(0, 0.06))
    for (row, form) in entry.numbers.enumerated() {
      _ = unsafe worksheet_write_number(page, UInt32(row) + 1, 0, Double(form), format(number))
    }
    unsafe worksheet_freeze_panes(page, 1, 1)
    // Options that are digits are texts on purpose.
    _ = unsafe worksheet_ignore_errors(
      page, UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), "A1:XFD\(Self.lastRow + 1)")
    unsafe worksheet_set_landscape(page)
    unsafe worksheet_set_paper(page, 9)
    _ = unsafe worksheet_repeat_rows(page, 0, 0)
    _ = unsafe worksheet_repeat_columns(page, 0, 0)
    unsafe worksheet_gridlines(page, UInt8(LXW_SHOW_ALL_GRIDLINES.rawValue))
    _ = unsafe worksheet_set_footer(page, "&L&A&R&P / &N")
  }

  /// Neighbouring services differ, so that a mark does not land in the wrong one.
  private func band(_ band: Int, _ share: Double) -> Theme.Colour {
    theme.paper.mixed(with: band % 2 == 0 ? theme.faint : theme.good, share)
  }

  private func style(_ column: EntrySheet.Column) -> Style {
    var style = Style(colour: theme.ink)
    switch column.content {
    case .form: style.isBold = true
    case .marks: style.shrinks = true
    // Text: neither a date is made of "1-2" nor a formula of "=".
    case .options:
      style.number = "@"
      style.shrinks = true
    case .number: break
    case .text:
      style.number = "@"
      style.wraps = true
    }
    return style
  }

  /// In digits.
  private static func width(_ column: EntrySheet.Column, _ lists: [[EntrySheet.Item]]) -> Double {
    let digit = FontMetrics.width("0".unicodeScalars, size: 11)
    let word = TextBlock.widestWord(column.head, size: 11, isBold: true) / digit + 2
    var answer = 10.0
    if case .options(let list) = column.content {
      answer = lists[list].map { TextBlock.width($0.shown, size: 11) / digit + 3 }.max() ?? answer
    }
    switch column.content {
    case .text: return 40
    case .form, .number, .marks: return min(max(word, 10), 24)
    case .options: return min(max(word, answer, 10), 32)
    }
  }

  // MARK: What cells take

  /// In units of UTF-16: [MS-OI29500] 2.1.613, for ISO/IEC 29500-1, 18.3.1.32.
  private static let longestTitle = 32
  private static let longestPrompt = 255
  private static let longestAlert = 224

  private func check(
    _ column: EntrySheet.Column, _ lists: [[EntrySheet.Item]], _ page: UnsafeMutablePointer<lxw_worksheet>,
    _ at: UInt16, lists sheet: String
  ) {
    var rule = unsafe lxw_data_validation()
    var formula = ""
    switch column.content {
    case .form:
      unsafe rule.validate = UInt8(LXW_VALIDATION_TYPE_CUSTOM_FORMULA.rawValue)
      let letter = Self.name(column: Int(at))
      formula = "=COUNTIF($\(letter)$2:$\(letter)$\(Self.lastRow + 1),\(letter)2)=1"
    case .marks(let list), .options(let list):
      unsafe rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
      let letter = Self.name(column: list)
      // A list of cells: one written out could hold neither a comma nor more than 255 letters, and minds capitals.
      formula = "='\(sheet)'!$\(letter)$1:$\(letter)$\(max(lists[list].count, 1))"
    case .number:
      unsafe rule.validate = UInt8(LXW_VALIDATION_TYPE_DECIMAL.rawValue)
      unsafe rule.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
      // As many digits as a cell shows, and so saves, without an exponent.
      unsafe rule.minimum_number = -99_999_999_999
      unsafe rule.maximum_number = 99_999_999_999
    case .text:
      unsafe rule.validate = UInt8(LXW_VALIDATION_TYPE_ANY.rawValue)
    }
    let texts = [
      formula, Self.fitted(column.prompt.title, Self.longestTitle), Self.fitted(column.prompt.text, Self.longestPrompt),
      Self.fitted(column.alert.title, Self.longestTitle), Self.fitted(column.alert.text, Self.longestAlert),
    ]
    unsafe lending(texts[...]) { lent in
      unsafe rule.value_formula = lent[0]
      unsafe rule.input_title = lent[1]
      unsafe rule.input_message = lent[2]
      unsafe rule.error_title = lent[3]
      unsafe rule.error_message = lent[4]
      _ = unsafe worksheet_data_validation_range(page, 1, at, Self.lastRow, at, &rule)
    }
  }

  /// Lends texts as C has them; `nil` for an empty one.
  private func lending(
    _ texts: ArraySlice<String>, _ lent: [UnsafeMutablePointer<CChar>?] = unsafe [],
    _ body: ([UnsafeMutablePointer<CChar>?]) -> Void
  ) {
    guard let text = texts.first else { return unsafe body(lent) }
    guard !text.isEmpty else { return unsafe lending(texts.dropFirst(), lent + [nil], body) }
    var bytes = Array(text.utf8CString)
    unsafe bytes.withUnsafeMutableBufferPointer { buffer in
      unsafe lending(texts.dropFirst(), lent + [buffer.baseAddress], body)
    }
  }

  /// `text`, or its beginning and "…" where it has more than `most` units of UTF-16.
  static func fitted(_ text: String, _ most: Int) -> String {
    let shown = inert(text)
    guard shown.utf16.count > most else { return shown }
    var units = 0
    let kept = shown.unicodeScalars.prefix { scalar in
      units += UTF16.width(scalar)
      return units < most
    }
    return String(String.UnicodeScalarView(kept)) + "…"
  }

  // MARK: The lists

  private mutating func write(_ lists: [[EntrySheet.Item]], _ page: UnsafeMutablePointer<lxw_worksheet>) {
    for (column, items) in lists.enumerated() {
      for (row, item) in items.enumerated() {
        switch item {
        case .number(let number):
          _ = unsafe worksheet_write_number(page, UInt32(row), UInt16(column), Double(number), nil)
        case .text(let text):
          unsafe write(text, page, UInt32(row), UInt16(column), Style(number: "@", colour: theme.ink))
        }
      }
    }
  }

  // MARK: How to type

  private static let firstWidth = 12.0

  private mutating func write(_ lines: [EntrySheet.Line], _ page: UnsafeMutablePointer<lxw_worksheet>) {
    _ = unsafe worksheet_set_column(page, 0, 0, Self.firstWidth, nil)
    _ = unsafe worksheet_set_column(page, 1, 1, Self.pageWidth - Self.firstWidth, nil)
    var row: UInt32 = 0
    for line in lines {
      switch line {
      case .title(let text): unsafe write(text, page, row, 0, Style(size: 14, isBold: true, colour: theme.ink))
      case .head(let text):
        row += 1
        unsafe write(text, page, row, 0, Style(size: 12, isBold: true, colour: theme.ink))
      case .paragraph(let text): unsafe write(text, over: page, row, Style(colour: theme.ink, wraps: true))
      case .command(let text):
        unsafe write(text, over: page, row, Style(colour: theme.ink, wraps: true, fill: band(0, 0.1)))
      case .mark(let mark, let label):
        unsafe write(mark, page, row, 0, Style(isBold: true, colour: theme.ink, isRight: true))
        unsafe write(label, page, row, 1, Style(colour: theme.ink, wraps: true, isIndented: true))
        let height = Double(max(Self.lines(of: label, Self.pageWidth - Self.firstWidth - 2), 1))
        _ = unsafe worksheet_set_row(page, row, Self.line * height, nil)
      }
      row += 1
    }
    unsafe worksheet_set_paper(page, 9)
    unsafe worksheet_fit_to_pages(page, 1, 0)
    _ = unsafe worksheet_set_footer(page, "&L&A&R&P / &N")
  }

  /// A text over both columns, broken where it is wider.
  private mutating func write(
    _ text: String, over page: UnsafeMutablePointer<lxw_worksheet>, _ row: UInt32, _ style: Style
  ) {
    _ = unsafe worksheet_merge_range(page, row, 0, row, 1, "", format(style))
    unsafe write(text, page, row, 0, style)
    _ = unsafe worksheet_set_row(page, row, Self.line * Double(max(Self.lines(of: text, Self.pageWidth), 1)), nil)
  }
}

extension EntrySheet.Item {
  fileprivate var shown: String {
    switch self {
    case .number(let number): String(number)
    case .text(let text): text
    }
  }
}
