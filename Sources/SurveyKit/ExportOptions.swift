public import SurveyExport
public import SurveyTables

/// How an export looks, and where it goes.
public struct ExportOptions: Sendable {
  /// A file whose ending says what is made, or a folder of charts, whose name ends in "/".
  public var output: String?
  /// Empty for the codebook's own.
  public var title: String
  /// The chart that a single file shows; `nil` for the first one.
  public var chart: String?
  public var sheet: Sheet
  /// What a folder is filled with.
  public var format: ChartFormat
  /// A theme file; `nil` for the usual fonts and colours.
  public var theme: String?
  /// Whether a `.csv` is for a double click rather than for programs.
  public var isForExcel: Bool
  /// Which document a `.docx` is; `nil` for the Act.
  public var document: Paper.Kind?
  /// A presentation whose layouts, fonts, colours and size a deck takes, or a group's own form for a document; `nil` for the usual ones.
  public var template: String?
  /// Conditions `dimension=value` that choose responses.
  public var conditions: [String]
  /// A question whose groups have charts of their own.
  public var groups: String?

  public init(
    output: String?, title: String = "", chart: String? = nil, sheet: Sheet = .slide, format: ChartFormat = .svg,
    theme: String? = nil, isForExcel: Bool = false, document: Paper.Kind? = nil, template: String? = nil,
    conditions: [String] = [], groups: String? = nil
  ) {
    self.conditions = conditions
    self.groups = groups
    self.isForExcel = isForExcel
    self.theme = theme
    self.document = document
    self.template = template
    self.format = format
    self.output = output
    self.title = title
    self.chart = chart
    self.sheet = sheet
  }
}
