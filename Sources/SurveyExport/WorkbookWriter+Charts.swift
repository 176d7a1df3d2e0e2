// What is unsafe here is so as in `WorkbookWriter`: the library's objects, and structures that are lent until a call returns.
internal import CXLSXWriter
internal import SurveyModel
internal import SurveyTables

// Native charts, whose series are ranges of the sheet.
extension WorkbookWriter {
  /// Puts a chart on a sheet whose head stands in row `head`, from `row` on.
  func draw(
    _ bars: BookSheet.Bars, _ page: UnsafeMutablePointer<lxw_worksheet>, _ name: String, head: UInt32, at row: UInt32
  ) {
    guard !bars.rows.isEmpty,
      let chart = unsafe workbook_add_chart(
        book, UInt8((bars.isStacked ? LXW_CHART_BAR_STACKED_PERCENT : LXW_CHART_BAR).rawValue))
    else { return }
    let (first, last) = (head + 1 + UInt32(bars.rows.lowerBound), head + UInt32(bars.rows.upperBound))
    let marks = bars.series.compactMap { series in series.side.map { MarkChart.Mark(label: "", side: $0) } }
    let fills = theme.fills(marks, isOrdered: marks.count == bars.series.count)
    for (index, bar) in bars.series.enumerated() {
      guard let series = unsafe chart_add_series(chart, nil, nil) else { continue }
      let column = UInt16(bar.column)
      unsafe chart_series_set_categories(
        series, name, first, UInt16(bars.names), last, UInt16(bars.names))
      unsafe chart_series_set_values(series, name, first, column, last, column)
      unsafe chart_series_set_name_range(series, name, head, column)
      if index < fills.count {
        unsafe paint(series, fills[index])
      } else {
        unsafe paint(
          series, .colour(index == bars.series.count - 1 ? theme.ink : theme.middle.mixed(with: theme.ink, 0.25)))
      }
    }
    // The library takes a title that begins with this sign for a reference to a cell.
    let title = inert(bars.title)
    unsafe chart_title_set_name(chart, title.unicodeScalars.first == "=" ? " \(title)" : title)
    unsafe chart_legend_set_position(chart, UInt8(LXW_CHART_LEGEND_BOTTOM.rawValue))
    // Of lying bars the names are on the axis that stands: there the first row goes on top.
    unsafe chart_axis_set_reverse(chart.pointee.y_axis)
    if let scale = bars.scale {
      unsafe chart_axis_set_min(chart.pointee.x_axis, Double(scale.lowerBound))
      unsafe chart_axis_set_max(chart.pointee.x_axis, Double(scale.upperBound))
    }
    unsafe chart_axis_set_num_format(chart.pointee.x_axis, bars.isStacked ? percent : "0")
    var place = unsafe lxw_chart_options()
    unsafe place.x_scale = 1.9
    unsafe place.y_scale = Self.chartScale(bars)
    var description = Array(title.utf8CString)
    unsafe description.withUnsafeMutableBufferPointer { buffer in
      unsafe place.description = buffer.baseAddress
      _ = unsafe worksheet_insert_chart_opt(page, row, 0, chart, &place)
    }
  }

  /// Of the usual height of a chart, which is 288 pixels.
  private static func chartScale(_ bars: BookSheet.Bars) -> Double { 0.55 + 0.1 * Double(bars.rows.count) }

  /// How many rows of 20 pixels a chart covers, with one to spare.
  static func chartRows(_ bars: BookSheet.Bars) -> UInt32 { UInt32(chartScale(bars) * 288 / 20) + 2 }

  private func paint(_ series: UnsafeMutablePointer<lxw_chart_series>, _ fill: Drawing.Fill) {
    switch fill {
    case .none: break
    case .colour(let colour):
      var plain = lxw_chart_fill()
      plain.color = Self.colour(colour)
      unsafe chart_series_set_fill(series, &plain)
    case .striped(let colour):
      var pattern = lxw_chart_pattern()
      pattern.bg_color = Self.colour(colour)
      pattern.fg_color = Self.colour(theme.stripe(on: colour))
      pattern.type = UInt8(LXW_CHART_PATTERN_WIDE_UPWARD_DIAGONAL.rawValue)
      unsafe chart_series_set_pattern(series, &pattern)
    }
  }
}
