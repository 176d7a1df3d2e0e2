internal import SurveyExport
internal import SurveyTables
internal import SurveyWords

extension Survey {
  /// Makes what can be put in front of people, of one assessment or of a first and a second one, and writes it.
  ///
  /// - Throws: ``KitError``: an output that cannot be before anything is read; else as ``compare(_:_:conditions:splits:)``.
  public static func export(
    _ request: ReadRequest, _ query: ExportQuery, _ options: ExportOptions
  ) throws(KitError) -> Outcome {
    let target = try ExportTarget(options.output)
    let style = try ExportStyle(options, for: target)
    var (results, outcome) = try results(
      request, query, title: options.title, conditions: options.conditions, groups: options.groups)
    switch target {
    case .folder(let path):
      try ExportTarget.makeFolder(path)
      for picture in try pictures(results, style) {
        try ExportTarget.write(
          bytes([picture], style.format, results), to: "\(path)\(picture.name).\(style.format.rawValue)")
      }
    case .file(let path, let kind):
      let file = try file(results, kind, style)
      try ExportTarget.write(file.bytes, to: path)
      outcome.remarks = file.remarks + (kind == .csv ? outcome.standing : [])
    }
    return outcome
  }

  private static func file(_ results: Results, _ kind: ExportKind, _ style: ExportStyle) throws(KitError)
    -> ExportedFile
  {
    switch kind {
    case .markdown: return ExportedFile(bytes: Array(results.markdown().utf8))
    case .csv:
      var bytes: [UInt8] = []
      results.report.write(as: .csv, csv: style.isForExcel ? .excel(results.language) : .programs) { bytes += $0 }
      return ExportedFile(bytes: bytes)
    case .json: return ExportedFile(bytes: Array(results.report.rendered(as: .json).utf8))
    case .workbook: return ExportedFile(bytes: try workbookBytes(results, theme: style.theme))
    case .document: return try document(results, style)
    case .html: return ExportedFile(bytes: try page(results, style.theme))
    case .deck: return try deck(results, style)
    case .svg: return ExportedFile(bytes: try bytes([picture(results, style)], .svg, results))
    case .png: return ExportedFile(bytes: try bytes([picture(results, style)], .png, results))
    case .pdf: return ExportedFile(bytes: try bytes(pictures(results, style), .pdf, results))
    }
  }

  private static func page(_ results: Results, _ theme: Theme) throws(KitError) -> [UInt8] {
    do throws(PageError) {
      return Array(try results.page(theme: theme).utf8)
    } catch {
      switch error {
      case .noLibrary(let reason): throw .noDigestLibrary(reason: reason)
      case .template: throw .fault("page")
      }
    }
  }

  // MARK: Charts

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
  private static func picture(_ results: Results, _ style: ExportStyle) throws(KitError) -> Picture {
    guard let chart = try charts(results, style).first else { throw .exportNothing }
    let pictures = chart.pictures(on: style.sheet, theme: style.theme, language: results.language)
    guard pictures.count == 1 else { throw .exportPages(chart.name, sheets: pictures.count) }
    return pictures[0]
  }

  private static func pictures(_ results: Results, _ style: ExportStyle) throws(KitError) -> [Picture] {
    let pictures = try charts(results, style).flatMap {
      $0.pictures(on: style.sheet, theme: style.theme, language: results.language)
    }
    guard !pictures.isEmpty else { throw .exportNothing }
    return pictures
  }

  /// All charts, or the one that is named.
  private static func charts(_ results: Results, _ style: ExportStyle) throws(KitError) -> [Chart] {
    guard let name = style.chart else { return results.charts }
    let named = results.charts.filter { $0.name == name }
    guard !named.isEmpty else { throw .exportChart(name, known: results.charts.map(\.name)) }
    return named
  }
}
