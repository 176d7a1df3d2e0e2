internal import SurveyExport
internal import SurveyModel
internal import SurveyTables

/// The options of an export, looked at before anything is read.
struct ExportStyle {
  /// A group's own document that an export goes into.
  enum Template {
    case deck(DeckTemplate, path: String)
    case form(bytes: [UInt8], path: String)
  }

  let sheet: Sheet
  let theme: Theme
  let chart: String?
  let format: ChartFormat
  let isForExcel: Bool
  let document: Paper.Kind
  let template: Template?

  init(_ options: ExportOptions, for target: ExportTarget) throws(KitError) {
    var kind: ExportKind?
    if case .file(_, let known) = target { kind = known }
    guard !options.isForExcel || kind == .csv else { throw .excelUse }
    guard options.document == nil || kind == .document else { throw .documentUse }
    sheet = options.sheet
    theme = try Reading.theme(options.theme)
    chart = options.chart
    format = options.format
    isForExcel = options.isForExcel
    document = options.document ?? .act
    switch (options.template, kind) {
    case (nil, _): template = nil
    case (let path?, .deck): template = .deck(try deckTemplate(path), path: path)
    case (let path?, .document): template = .form(bytes: try Self.contents(of: path), path: path)
    case (_?, _): throw .templateUse
    }
  }

  /// No template is larger: those that are have films in them.
  private static let largestTemplate = 64 << 20

  /// The bytes of a template.
  static func contents(of path: String) throws(KitError) -> [UInt8] {
    let bytes = try InputFile.contents(of: path, limit: largestTemplate)
    guard bytes.count <= largestTemplate else { throw .officeLarge(path: path, limit: "\(largestTemplate >> 20) MB") }
    return bytes
  }
}

/// What an export makes, and what is to be said of the template that it went into.
struct ExportedFile {
  var bytes: [UInt8]
  var remarks: [String] = []
}
