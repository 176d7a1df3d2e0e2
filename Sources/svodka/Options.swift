public import ArgumentParser
internal import SurveyKit
internal import SurveyModel
internal import SurveyWords

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// How inputs are read: the same for every command.
struct InputOptions: ParsableArguments {
  @Option(help: ArgumentHelp(words.help(.optionCodebook), valueName: "file")) var codebook: String?
  @Option(help: ArgumentHelp(words.help(.optionPlace), valueName: "id")) var place: String?
  @Option(help: ArgumentHelp(words.help(.optionWave), valueName: "id")) var wave: String?
  @Option(help: ArgumentHelp(words.help(.optionMode), valueName: "id")) var mode: String?
  @Option(help: ArgumentHelp(words.help(.optionEncoding), valueName: "name")) var encoding: String?
  @Option(help: ArgumentHelp(words.help(.optionDelimiter), valueName: "character")) var delimiter: String?
  @Option(help: ArgumentHelp(words.help(.optionRejects), valueName: "file")) var rejects: String?
  @Option(help: ArgumentHelp(words.help(.optionThreads), valueName: "n")) var threads: Int?
  @Flag(help: ArgumentHelp(words.help(.optionShowSmall))) var showSmall = false

  func validate() throws {
    if let threads, !(1...256).contains(threads) {
      throw ValidationError(words(.errUnfit, "--threads", "\(threads)", "1–256"))
    }
    if let delimiter, Self.byte(delimiter) == nil {
      throw ValidationError(words(.errUnfit, "--delimiter", delimiter, "\",\", \";\", tab"))
    }
  }

  /// One ASCII character, or `tab`.
  static func byte(_ text: String) -> UInt8? {
    if text == "tab" || text == "\\t" { return 9 }
    guard text.utf8.count == 1, let byte = text.utf8.first, byte != 0x22, byte != 0x0A, byte != 0x0D else { return nil }
    return byte
  }

  func request(_ inputs: [String], _ output: OutputOptions) -> ReadRequest {
    var request = request(inputs, isQuiet: output.quiet)
    request.needsTables = output.kind != .csv
    return request
  }

  func request(_ inputs: [String], isQuiet: Bool) -> ReadRequest {
    ReadRequest(
      inputs: inputs, codebook: codebook, place: place, wave: wave, mode: mode, language: words.language,
      encoding: encoding,
      delimiter: delimiter.flatMap(Self.byte), threads: threads ?? max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))),
      rejects: rejects,
      showsSmall: showSmall, progress: Progress.callback(isQuiet: isQuiet))
  }
}

/// Which two assessments a command sets beside each other.
struct AssessmentOptions: ParsableArguments {
  @Option(parsing: .upToNextOption, help: ArgumentHelp(words.help(.optionFirst), valueName: "input")) var first:
    [String] = []
  @Option(parsing: .upToNextOption, help: ArgumentHelp(words.help(.optionSecond), valueName: "input")) var second:
    [String] = []
  @Option(parsing: .upToNextOption, help: ArgumentHelp(words.help(.optionWaves), valueName: "id id")) var waves:
    [String] = []

  /// The assessments that are named; `nil` where none are. `files` are the inputs that are told apart by a column, where there are such.
  func chosen(_ files: inout [String]) throws -> CompareQuery? {
    let names = waves.flatMap { $0.split(separator: ",").map(String.init) }
    // What is typed behind two names is a file.
    files += names.dropFirst(2)
    if !first.isEmpty || !second.isEmpty {
      guard files.isEmpty, names.isEmpty else { throw ValidationError(KitError.notTwoFiles.message(words)) }
      return .files(first: first, second: second)
    }
    guard !names.isEmpty else { return nil }
    guard names.count >= 2, !files.isEmpty else { throw ValidationError(KitError.notTwoFiles.message(words)) }
    return .waves(first: names[0], second: names[1])
  }
}

/// How a report is written: the same for every command.
struct OutputOptions: ParsableArguments {
  @Option(help: ArgumentHelp(words.help(.optionLang), valueName: "ru|ky|en")) var lang: Language?
  @Option(help: ArgumentHelp(words.help(.optionFormat), valueName: "text|markdown|csv|json")) var format = ReportFormat
    .text
  @Option(name: .shortAndLong, help: ArgumentHelp(words.help(.optionOutput), valueName: "file")) var output: String?
  @Flag(name: .shortAndLong, help: ArgumentHelp(words.help(.optionQuiet))) var quiet = false
  @Option(help: ArgumentHelp(words.help(.optionWidth), valueName: "n")) var width: Int?
  @Flag(help: ArgumentHelp(words.help(.optionNoColour))) var noColour = false
  @Flag(help: ArgumentHelp(words.help(.optionExcel))) var excel = false

  /// A table for Excel is CSV, also where that is not said.
  var kind: ReportFormat { excel ? .csv : format }
  var csvStyle: CSVStyle { excel ? .excel(words.language) : .programs }

  func validate() throws {
    if excel, format == .markdown || format == .json { throw ValidationError(words(.errExcelUse)) }
  }
}

extension ReportFormat: ExpressibleByArgument {}
extension Sheet: ExpressibleByArgument {}
extension ChartFormat: ExpressibleByArgument {}
extension Paper.Kind: ExpressibleByArgument {}
