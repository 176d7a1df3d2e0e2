public import SurveyExport
internal import SurveyModel
internal import SurveyTables

/// How an export looks, and where it goes.
public struct ExportOptions: Sendable {
  /// A file whose ending says what is made, or a folder of charts, whose name ends in "/".
  public var output: String?
  /// Empty for the codebook's own.
  public var title: String
  /// The chart that a single file shows; `nil` for the first one.
  public var chart: String?
  public var sheet: Sheet

  public init(output: String?, title: String = "", chart: String? = nil, sheet: Sheet = .slide) {
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
    let (results, outcome) = try results(request, query, title: options.title)
    switch target {
    case .folder(let path):
      try ExportTarget.makeFolder(path)
      for chart in try charts(results, options) {
        for picture in chart.pictures(on: options.sheet, language: results.language) {
          try ExportTarget.write(picture.svg, to: "\(path)\(picture.name).svg")
        }
      }
    case .file(let path, let kind): try ExportTarget.write(text(results, kind, options), to: path)
    }
    return outcome
  }

  private static func text(_ results: Results, _ kind: ExportKind, _ options: ExportOptions) throws(KitError) -> String
  {
    switch kind {
    case .markdown: return results.markdown()
    case .csv: return results.report.rendered(as: .csv)
    case .json: return results.report.rendered(as: .json)
    case .svg:
      guard let chart = try charts(results, options).first else { throw .exportNothing }
      let pictures = chart.pictures(on: options.sheet, language: results.language)
      guard pictures.count == 1 else { throw .exportPages(chart.name, sheets: pictures.count) }
      return pictures[0].svg
    }
  }

  /// All charts, or the one that is named.
  private static func charts(_ results: Results, _ options: ExportOptions) throws(KitError) -> [Chart] {
    guard let name = options.chart else { return results.charts }
    let named = results.charts.filter { $0.name == name }
    guard !named.isEmpty else { throw .exportChart(name, known: results.charts.map(\.name)) }
    return named
  }
}
