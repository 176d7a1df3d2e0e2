internal import SurveyCodebook
internal import SurveyExport
public import SurveyIngest
public import SurveyModel
public import SurveyStore
public import SurveyTables
public import SurveyWords

/// Why a command could not do what it was asked. Each says in words what to do, and has the exit status of the contract.
public enum KitError: Error, Hashable, Sendable {
  case input(InputError)
  /// A codebook that cannot be used: where, and what is wrong.
  case codebook(location: String, path: String, found: String, expected: String, problem: String)
  /// A codebook that cannot be opened.
  case codebookUnreadable(path: String, reason: SystemReason)
  case output(path: String, reason: SystemReason)
  case unknownDimension(String, known: [String])
  case unknownMeasure(String)
  case badCondition(String)
  case unknownValue(String, dimension: String, known: [String])
  case tooManyDimensions(limit: Int)
  /// Questions with several answers that one respondent may be in too many groups of.
  case tooManyOptions(limit: Int)
  case dimensionTwice(String)
  /// A dimension whose groups overlap, or tell the two assessments or places apart.
  case notASplit(String)
  case notTwoFiles
  case notTwoWaves(found: [String])
  case standardInputTwice
  /// Every record of one assessment had been read with the other already.
  case nothingToCompare
  /// A change to plan for that is not above 0 and at most 100 points; a power that is not in 0.5 ..< 1.
  case badChange(String)
  case badPower(String)
  /// An export without an output, or with one whose ending says nothing known.
  case exportNoOutput(known: [String])
  case exportEnding(path: String, known: [String])
  /// An output that is a symbolic link.
  case exportLink(path: String)
  case exportChart(String, known: [String])
  /// A chart that takes several sheets, for a single file.
  case exportPages(String, sheets: Int)
  /// librsvg cannot be loaded: what the system says.
  case noPictureLibrary(reason: String)
  /// libxlsxwriter cannot be loaded: what the system says.
  case noWorkbookLibrary(reason: String)
  /// libmd cannot be loaded: what the system says.
  case noDigestLibrary(reason: String)
  /// libzip or libxml2 cannot be loaded: what the system says.
  case noOfficeLibrary(reason: String)
  /// A template that is no presentation, is saved in the strict form, or has no layout.
  case templateKind(path: String)
  case templateStrict(path: String)
  case templateEmpty(path: String)
  /// A part of a template refers to a file outside of it.
  case templateExternal(path: String, part: String)
  /// A template that is damaged or encrypted, in which part; that has a document type; or that is too large, and for what limit.
  case officeDamaged(path: String, part: String)
  case officeDocumentType(path: String, part: String)
  case officeLarge(path: String, limit: String)
  /// A template that is no Word document, has what runs or is fetched, or names nothing.
  case formKind(path: String)
  case formActive(path: String, found: String)
  case formEmpty(path: String, known: [String])
  /// Which document to make, for something that is none.
  case documentUse
  /// A CSV for a double click, for something that is none.
  case excelUse
  /// A template for something that takes none.
  case templateUse
  /// More rows than a workbook has.
  case exportRows(Int)
  /// A fault of ours or of a library's, and where.
  case fault(String)
  /// Inputs without a rating.
  case exportNothing
  /// No sheet for typing can be made of a codebook.
  case entrySheet(EntrySheetError)
  /// Lines of a file of decisions that cannot be followed, and lines that are no record.
  case decisions(path: String, problems: [DecisionProblem], refused: [Int: Rule])
  /// A project that cannot be used, or a change to it that cannot be made.
  case project(ProjectError)
  /// Projects whose codebooks differ.
  case otherProject(String, String)
  /// An input that should be a project.
  case needsProject(String)
  /// A file that would count twice: it is a source of a project among the inputs.
  case countedTwice(file: String, source: String, project: String)
  /// A line of a table of decisions or corrections, or an option, that says something else than was expected.
  case badDecision(place: String, found: String, expected: String)
  /// A correction that would not be read as an answer.
  case badCorrection(place: String, field: String, found: String, expected: String)
  case noSuchField(place: String, field: String, source: String, known: [String])
  /// A correction that looks like an address or a telephone number.
  case personalCorrection(place: String)
  /// The file beside a project is no key.
  case linkKey(path: String)
  case nobodyToForget
  /// All that is wrong where nothing was done since something is; never empty.
  indirect case several([KitError])
  /// A table of decisions, corrections or a project's folder with more rows than are read.
  case tableTooLong(path: String, limit: Int)
  /// A folder that is to be written to and has something in it; one that is no project's, and where that shows.
  case folderThere(path: String)
  case folder(path: String, found: String)
  case noFiles
  case importStandardInput

  /// As in sysexits.h: 64 usage, 65 data, 66 an input that cannot be opened, 73 an output that cannot be written.
  public var exitCode: Int32 {
    switch self {
    case .input(.cannotOpen), .input(.isDirectory), .input(.readFailed), .codebookUnreadable: 66
    case .input(.unknownEncoding), .input(.noSuchColumn): 64
    case .project(let error): error.exitCode
    case .otherProject, .countedTwice, .badDecision, .badCorrection, .noSuchField, .personalCorrection, .linkKey,
      .tableTooLong,
      .folder:
      65
    case .folderThere: 73
    case .several(let errors): errors.first?.exitCode ?? 70
    case .needsProject, .nobodyToForget, .noFiles, .importStandardInput: 64
    case .input, .codebook, .notTwoWaves, .nothingToCompare, .exportNothing, .exportRows, .templateKind,
      .templateStrict, .templateEmpty, .templateExternal, .officeDamaged, .officeDocumentType, .officeLarge,
      .formKind, .formActive, .formEmpty:
      65
    case .output, .exportLink, .noPictureLibrary, .noWorkbookLibrary, .noOfficeLibrary, .noDigestLibrary: 73
    case .fault: 70
    case .entrySheet(let error): error == .badForms ? 64 : 65
    case .decisions: 65
    case .unknownDimension, .unknownMeasure, .badCondition, .unknownValue, .tooManyDimensions, .tooManyOptions,
      .dimensionTwice,
      .notASplit, .notTwoFiles, .standardInputTwice, .badChange, .badPower, .exportNoOutput, .exportEnding,
      .exportChart, .exportPages, .templateUse, .documentUse, .excelUse:
      64
    }
  }

  /// What is wrong and what to do, in the user's language.
  public func message(_ words: Words) -> String {
    switch self {
    case .input(let error): error.message(words)
    case .codebook(let location, let path, let found, let expected, let problem):
      words(
        .errCodebook, location, path, found, expected, words.problem(problem).isEmpty ? problem : words.problem(problem)
      )
        + " [\(problem)]"
    case .codebookUnreadable(let path, let reason): words(.errCannotOpen, path, words.reason(reason))
    case .output(let path, let reason): words(.errOutput, path, words.reason(reason))
    case .unknownDimension(let name, let known): words(.errUsageDimension, name, known.joined(separator: ", "))
    case .unknownMeasure(let name):
      words(.errUsageMeasure, name, Measure.allCases.map(\.rawValue).joined(separator: ", "))
    case .badCondition(let text): words(.errUsageWhere, text)
    case .unknownValue(let value, let dimension, let known):
      words(.errUsageWhereValue, value, dimension, known.joined(separator: ", "))
    case .tooManyDimensions(let limit): words(.errTooManyDimensions, String(limit))
    case .tooManyOptions(let limit): words(.errTooManyOptions, words.number(Double(limit), decimals: 0))
    case .dimensionTwice(let name): words(.errDimensionTwice, name)
    case .notASplit(let name): words(.errNotASplit, name)
    case .notTwoFiles: words(.errTwoFiles)
    case .notTwoWaves(let found) where found.isEmpty: words(.errNoWaves)
    case .notTwoWaves(let found) where found.count == 1: words(.errOneWave, found[0])
    case .notTwoWaves(let found): words(.errWaves, found.joined(separator: ", "))
    case .standardInputTwice: words(.errSameStdin)
    case .nothingToCompare: words(.errNothingToCompare)
    case .badChange(let text): words(.errPlanChange, text)
    case .badPower(let text): words(.errPlanPower, text)
    case .exportNoOutput(let known): words(.errExportNoOutput, known.joined(separator: ", "))
    case .exportEnding(let path, let known): words(.errExportEnding, path, known.joined(separator: ", "))
    case .exportLink(let path): words(.errExportLink, path)
    case .exportChart(let name, let known): words(.errExportChart, name, known.joined(separator: ", "))
    case .exportPages(let name, let sheets): words(.errExportPages, name, String(sheets))
    case .noPictureLibrary(let reason): words(.errNoPictureLibrary, reason)
    case .noWorkbookLibrary(let reason): words(.errNoWorkbookLibrary, reason)
    case .noDigestLibrary(let reason): words(.errNoDigestLibrary, reason)
    case .documentUse: words(.errDocumentUse)
    case .excelUse: words(.errExcelUse)
    case .formKind(let path): words(.errFormKind, path)
    case .formActive(let path, let found): words(.errFormActive, path, found)
    case .formEmpty(let path, let known): words(.errFormEmpty, path, "{{services}}", known.joined(separator: ", "))
    case .noOfficeLibrary(let reason): words(.errNoOfficeLibrary, reason)
    case .templateKind(let path): words(.errTemplateKind, path)
    case .templateStrict(let path): words(.errTemplateStrict, path)
    case .templateEmpty(let path): words(.errTemplateEmpty, path)
    case .templateExternal(let path, let part): words(.errTemplateExternal, path, part)
    case .officeDamaged(let path, let part): words(.errOfficeDamaged, path, part)
    case .officeDocumentType(let path, let part): words(.errOfficeDocumentType, path, part)
    case .officeLarge(let path, let limit): words(.errOfficeLarge, path, limit)
    case .templateUse: words(.errTemplateUse)
    case .exportRows(let count): words(.errExportRows, String(count))
    case .fault(let place): words(.errInternal, place)
    case .exportNothing: words(.errExportNothing)
    case .entrySheet(let error): error.message(words)
    case .decisions(let path, let problems, let refused): EntryDecisions.message(path, problems, refused, words)
    case .project(let error): error.message(words)
    case .otherProject(let one, let other): words(.errProjectTwo, one, other)
    case .countedTwice(let file, let source, let project): words(.errCountedTwice, file, source, project)
    case .needsProject(let path): words(.errNeedsProject, path)
    case .badDecision(let place, let found, let expected): words(.errUnfit, place, found, expected)
    case .badCorrection(let place, let field, let found, let expected):
      words(.errCorrection, place, field, found, expected)
    case .noSuchField(let place, let field, let source, let known):
      words(.errField, place, field, source, known.joined(separator: ", "))
    case .personalCorrection(let place): words(.errPersonal, place)
    case .linkKey(let path): words(.errLinkKey, path)
    case .folderThere(let path): words(.errFolderThere, path)
    case .folder(let path, let found): words(.errFolder, path, found)
    case .tableTooLong(let path, let limit): words(.errTableTooLong, path, String(limit))
    case .nobodyToForget: words(.errNobody)
    case .several(let errors): errors.map { $0.message(words) }.joined(separator: "\n")
    case .noFiles: words(.errNoFiles)
    case .importStandardInput: words(.errImportStdin)
    }
  }
}

extension KitError {
  /// - Parameter path: the document that was opened; `nil` where one was made, and no fault of the reader's is possible.
  init(_ error: OfficeError, path: String?) {
    guard let path else {
      if case .noLibrary(let reason) = error {
        self = .noOfficeLibrary(reason: reason)
      } else {
        self = .fault("libzip")
      }
      return
    }
    switch error {
    case .noLibrary(let reason): self = .noOfficeLibrary(reason: reason)
    case .noMemory: self = .fault("libzip")
    case .noPackage: self = .templateKind(path: path)
    case .strict: self = .templateStrict(path: path)
    case .damaged(let part): self = .officeDamaged(path: path, part: part)
    case .documentType(let part): self = .officeDocumentType(path: path, part: part)
    case .tooLarge(.parts(let count)): self = .officeLarge(path: path, limit: String(count))
    case .tooLarge(.megabytes(let count)): self = .officeLarge(path: path, limit: "\(count) MB")
    case .tooLarge(.depth(let depth)): self = .officeLarge(path: path, limit: String(depth))
    }
  }
}

extension KitError {
  init(_ error: CodebookError) {
    self = .codebook(
      location: error.line > 0 ? "\(error.file):\(error.line):\(error.column)" : error.file, path: error.path,
      found: error.found, expected: error.expected, problem: error.problem.rawValue)
  }
}

extension ProjectError {
  /// As in sysexits.h; 75 where trying again later may do.
  var exitCode: Int32 {
    switch self {
    case .cannotOpen: 66
    case .notAProject, .newer, .damaged, .otherCodebook, .notEmpty: 65
    case .busy, .gone: 75
    case .cannotWrite, .noDigest: 73
    case .setting: 70
    case .noSuchSource, .noSuchRecord, .noSuchStep, .cannotUndo: 64
    }
  }

  func message(_ words: Words) -> String {
    switch self {
    case .cannotOpen(let path, let reason): words(.errProjectOpen, path, words.reason(reason))
    case .notAProject(let path): words(.errProjectNone, path)
    case .newer(let path): words(.errProjectNewer, path)
    case .damaged(let path, let place):
      words(.errProjectDamaged, path, Breach.Part(rawValue: place).map { words($0.phrase) } ?? place)
    case .busy(let path): words(.errProjectBusy, path)
    case .gone(let path): words(.errProjectGone, path)
    case .cannotWrite(let path, let reason): words(.errProjectWrite, path, words.reason(reason))
    case .setting(let path, let name, let value): words(.errProjectSetting, path, name, value)
    case .noSuchSource(let path, let number, let known): words(.errProjectSource, path, String(number), String(known))
    case .noSuchRecord(let path, let record): words(.errProjectRecord, path, record)
    case .noSuchStep(let path, let number, let last):
      words(.errProjectStep, path, number == 0 ? "" : String(number), String(last))
    case .cannotUndo(let path, let step, let action):
      words(.errProjectUndo, path, String(step), Action(rawValue: action).map { words($0.phrase) } ?? action)
    case .otherCodebook(let path): words(.errProjectCodebook, path)
    case .notEmpty(let path): words(.errProjectNotEmpty, path)
    case .noDigest(let reason): words(.errNoDigestLibrary, reason)
    }
  }
}

extension InputError {
  func message(_ words: Words) -> String {
    switch self {
    case .cannotOpen(let path, let reason): words(.errCannotOpen, path, words.reason(reason))
    case .isDirectory(let path): words(.errIsDirectory, path)
    case .readFailed(let path, let reason): words(.errReadFailed, path, words.reason(reason))
    case .changedWhileReading(let path): words(.errChanged, path)
    case .notCSV(let path, let kind): words(kind.phrase, path)
    case .empty(let path): words(.errEmpty, path)
    case .unknownEncoding(let path, let name): words(.errUnknownEncoding, path, name)
    case .badHeader(let path, let line, let column, let rule):
      words(.errBadHeader, column > 0 ? "\(path):\(line):\(column)" : "\(path):\(line)", rule)
    case .tooManyColumns(let path, let limit): words(.errTooManyColumns, path, String(limit))
    case .twoHeaderRows(let path): words(.errTwoHeaderRows, path)
    case .noSuchColumn(let path, let name, let headers):
      words(.errLinkColumn, path, name, headers.map(\.trimmed).joined(separator: ", "))
    case .nothingRecognised(let path, let headers):
      words(.errNothingRecognised, path, headers.prefix(5).map { "“\($0.trimmed)”" }.joined(separator: ", "))
    }
  }
}

extension FileKind {
  var phrase: Phrase {
    switch self {
    case .xlsx: .kindXLSX
    case .ods: .kindODS
    case .docx: .kindDOCX
    case .zip: .kindZIP
    case .xls: .kindXLS
    case .pdf: .kindPDF
    case .png: .kindPNG
    case .jpeg: .kindJPEG
    case .gif: .kindGIF
    case .html: .kindHTML
    case .xml: .kindXML
    case .json: .kindJSON
    case .sqlite: .kindSQLITE
    case .gzip: .kindGZIP
    case .rtf: .kindRTF
    case .binary: .kindBINARY
    }
  }
}
