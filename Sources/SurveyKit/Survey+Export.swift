public import SurveyExport
internal import SurveyModel
public import SurveyTables
internal import SurveyWords

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

extension Survey {
  /// Makes what can be put in front of people, of one assessment or of a first and a second one, and writes it.
  ///
  /// - Throws: ``KitError``: an output that cannot be before anything is read; else as ``compare(_:_:conditions:splits:)``.
  public static func export(
    _ request: ReadRequest, _ query: ExportQuery, _ options: ExportOptions
  ) throws(KitError) -> Outcome {
    let target = try ExportTarget(options.output)
    if options.isForExcel {
      guard case .file(_, .csv) = target else { throw .excelUse }
    }
    if options.document != nil {
      guard case .file(_, .document) = target else { throw .documentUse }
    }
    var style = Style(
      sheet: options.sheet, theme: try Reading.theme(options.theme), chart: options.chart, format: options.format)
    style.isForExcel = options.isForExcel
    var form: WordTemplate?
    if let path = options.template {
      switch target {
      case .file(_, .deck): style.template = try deckTemplate(path)
      case .file(_, .document): form = try WordTemplate(path)
      default: throw .templateUse
      }
    }
    var (results, outcome) = try results(
      request, query, title: options.title, conditions: options.conditions, groups: options.groups)
    switch target {
    case .folder(let path):
      try ExportTarget.makeFolder(path)
      for picture in try pictures(results, style) {
        try ExportTarget.write(
          bytes([picture], style.format, results), to: "\(path)\(picture.name).\(style.format.rawValue)")
      }
    case .file(let path, .document):
      let (bytes, remarks) = try document(results, options.document ?? .act, form, style.theme)
      try ExportTarget.write(bytes, to: path)
      outcome.remarks = remarks
    case .file(let path, let kind): try ExportTarget.write(bytes(results, kind, style), to: path)
    }
    if let path = options.template, let template = style.template {
      outcome.remarks = template.remarks.map { $0.words(Words(request.language), path: path) }
    }
    return outcome
  }

  /// Options that are ready to use.
  private struct Style {
    var sheet: Sheet
    var theme: Theme
    var chart: String?
    var format: ChartFormat
    var template: DeckTemplate?
    var isForExcel = false
  }

  private static func bytes(_ results: Results, _ kind: ExportKind, _ style: Style) throws(KitError)
    -> [UInt8]
  {
    switch kind {
    case .markdown: Array(results.markdown().utf8)
    case .csv: csv(results.report, style.isForExcel ? .excel(results.language) : .programs)
    case .json: Array(results.report.rendered(as: .json).utf8)
    case .workbook: try workbookBytes(results, theme: style.theme)
    case .document: try document(results, .act, nil, style.theme).bytes
    case .html: try page(results, style)
    case .deck: try deckBytes(results, style)
    case .svg: try bytes([picture(results, style)], .svg, results)
    case .png: try bytes([picture(results, style)], .png, results)
    case .pdf: try bytes(pictures(results, style), .pdf, results)
    }
  }

  private static func csv(_ report: Report, _ style: CSVStyle) -> [UInt8] {
    var bytes: [UInt8] = []
    report.write(as: .csv, csv: style) { bytes += $0 }
    return bytes
  }

  private static func page(_ results: Results, _ style: Style) throws(KitError) -> [UInt8] {
    do throws(PageError) {
      return Array(try results.page(theme: style.theme).utf8)
    } catch {
      switch error {
      case .noLibrary(let reason): throw .noDigestLibrary(reason: reason)
      case .template: throw .fault("page")
      }
    }
  }

  private static func deckBytes(_ results: Results, _ style: Style) throws(KitError) -> [UInt8] {
    do throws(OfficeError) {
      return try results.deck(theme: style.theme, template: style.template)
    } catch {
      throw KitError(error, path: nil)
    }
  }

  private static func bytes(_ pictures: [Picture], _ format: ChartFormat, _ results: Results) throws(KitError)
    -> [UInt8]
  {
    do throws(PictureError) {
      switch format {
      case .svg: return pictures.flatMap { Array($0.svg.utf8) }
      case .png: return try pictures.first?.png() ?? []
      case .pdf: return try Picture.pdf(pictures, title: results.title)
      }
    } catch {
      throw KitError(error)
    }
  }

  /// The one sheet of the chart that is named, or of the first one.
  private static func picture(_ results: Results, _ style: Style) throws(KitError) -> Picture {
    guard let chart = try charts(results, style).first else { throw .exportNothing }
    let pictures = chart.pictures(on: style.sheet, theme: style.theme, language: results.language)
    guard pictures.count == 1 else { throw .exportPages(chart.name, sheets: pictures.count) }
    return pictures[0]
  }

  private static func pictures(_ results: Results, _ style: Style) throws(KitError) -> [Picture] {
    let pictures = try charts(results, style).flatMap {
      $0.pictures(on: style.sheet, theme: style.theme, language: results.language)
    }
    guard !pictures.isEmpty else { throw .exportNothing }
    return pictures
  }

  /// All charts, or the one that is named.
  private static func charts(_ results: Results, _ style: Style) throws(KitError) -> [Chart] {
    guard let name = style.chart else { return results.charts }
    let named = results.charts.filter { $0.name == name }
    guard !named.isEmpty else { throw .exportChart(name, known: results.charts.map(\.name)) }
    return named
  }
}
