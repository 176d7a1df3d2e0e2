internal import SurveyExport
internal import SurveyIngest
public import SurveyModel
internal import SurveyTables
internal import SurveyWords

/// Which sheet for typing is wanted.
public struct EntrySheetRequest: Sendable {
  /// A path that ends in `.xlsx`.
  public var output: String?
  /// The codebook's path; `nil` for the built-in one.
  public var codebook: String?
  public var language: Language
  /// How many forms are numbered, and from which number on.
  public var forms: Int
  public var first: Int

  public init(
    output: String?, codebook: String? = nil, language: Language = .ru, forms: Int = 60, first: Int = 1
  ) {
    self.output = output
    self.codebook = codebook
    self.language = language
    self.forms = forms
    self.first = first
  }
}

extension Survey {
  /// Makes a workbook to type paper questionnaires into, whole or not at all.
  ///
  /// - Returns: What was made, in words.
  /// - Throws: ``KitError/entrySheet(_:)`` where the codebook's questions or answers would not be recognised in what is typed.
  public static func entrySheet(_ request: EntrySheetRequest) throws(KitError) -> String {
    let known = [".\(ExportKind.workbook.rawValue)"]
    guard let output = request.output else { throw .exportNoOutput(known: known) }
    guard case .file(let path, .workbook)? = try? ExportTarget(output) else {
      throw .exportEnding(path: output, known: known)
    }
    let sheet = try makeEntrySheet(request)
    let bytes = try workbookBytes { path, folder throws(WorkbookError) in
      try sheet.writeWorkbook(to: path, within: folder)
    }
    try ExportTarget.write(bytes, to: path)
    let words = Words(request.language)
    return words(
      .entryMade, path, words.counted(.questionnaire, sheet.numbers.count), String(sheet.numbers.lowerBound),
      String(sheet.numbers.upperBound), words.counted(.column, sheet.columns.count))
  }

  static func makeEntrySheet(_ request: EntrySheetRequest) throws(KitError) -> EntrySheet {
    let reader = SurveyReader(codebook: try Reading.codebook(request.codebook), options: ReadOptions())
    let maker = EntrySheetMaker(
      codebook: reader.codebook, layout: reader.layout, language: request.language,
      codebookName: request.codebook.map { $0.split(separator: "/").last.map(String.init) ?? $0 },
      reading: EntryReading(reader))
    do throws(EntrySheetError) {
      return try maker.sheet(forms: request.forms, from: request.first)
    } catch {
      throw .entrySheet(error)
    }
  }
}

extension EntryReading {
  /// What is longer is cut in a cell's list, and no head that people can read.
  private static let longest = 250

  /// What stands on the sheet is shown inert, and so it is read back.
  init(_ reader: SurveyReader) {
    self.init(
      targets: { heads in
        let shown = heads.map { $0.unicodeScalars.count > Self.longest ? "" : inert($0) }
        return reader.columns(named: shown).map { column in
          switch column.target {
          case .key: Target.form
          case .rating(let cell): column.wording.isEmpty ? Target.cell(cell) : nil
          case .question(let question): Target.question(question)
          case .dimension(let index):
            if case .question(let question) = reader.layout.dimensions[index].source {
              Target.question(question)
            } else {
              nil
            }
          case .time, .identity, .ignored: nil
          }
        }
      },
      isMark: { text, code, scale in
        text.unicodeScalars.count <= Self.longest && reader.answer(inert(text), scale: scale)?.rawValue == code
      },
      isOption: { text, code, dimension in
        text.unicodeScalars.count <= Self.longest && reader.answer(inert(text), dimension: dimension)?.rawValue == code
      })
  }
}

extension EntrySheetError {
  func message(_ words: Words) -> String {
    switch self {
    case .header(let label): words(.errEntryHeader, Self.short(label))
    case .answer(let answer, let question): words(.errEntryAnswer, Self.short(question), Self.short(answer))
    case .tooManyColumns(let count): words(.errEntryColumns, String(count), String(EntrySheet.mostColumns))
    case .badForms: words(.errEntryForms, String(EntrySheet.mostForms), String(EntrySheet.highestNumber))
    case .nothing: words(.errEntryNothing)
    }
  }

  private static func short(_ text: String) -> String {
    text.unicodeScalars.count > 80 ? String(String.UnicodeScalarView(text.unicodeScalars.prefix(80))) + "…" : text
  }
}
