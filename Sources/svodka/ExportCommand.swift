internal import ArgumentParser
internal import SurveyKit
internal import SurveyModel
internal import SurveyWords

struct ExportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "export", abstract: words.help(.commandExport))
  }

  @Argument(help: ArgumentHelp(words.help(.argumentInputs))) var inputs: [String] = []
  @OptionGroup var assessments: AssessmentOptions
  @Option(name: .shortAndLong, help: ArgumentHelp(words.help(.optionExportOutput), valueName: "file")) var output:
    String?
  @Option(help: ArgumentHelp(words.help(.optionTitle), valueName: "text")) var title = ""
  @Option(help: ArgumentHelp(words.help(.optionExportBy), valueName: "dimension")) var by: String?
  @Option(name: .customLong("where"), help: ArgumentHelp(words.help(.optionWhere), valueName: "dimension=value"))
  var conditions: [String] = []
  @Option(help: ArgumentHelp(words.help(.optionChart), valueName: "name")) var chart: String?
  @Option(help: ArgumentHelp(words.help(.optionSize), valueName: "slide|a4|square")) var size = Sheet.slide
  @Flag(help: ArgumentHelp(words.help(.optionExcel))) var excel = false
  @Option(help: ArgumentHelp(words.help(.optionDocument), valueName: "act|letter")) var document: Paper.Kind?
  @Option(help: ArgumentHelp(words.help(.optionTemplate), valueName: "file")) var template: String?
  @Option(help: ArgumentHelp(words.help(.optionTheme), valueName: "file")) var theme: String?
  @Option(help: ArgumentHelp(words.help(.optionChartFormat), valueName: "svg|png|pdf")) var format = ChartFormat.svg
  @Option(help: ArgumentHelp(words.help(.optionLang), valueName: "ru|ky|en")) var lang: Language?
  @Option(name: .customLong("to-csv"), help: ArgumentHelp(words.help(.optionToCSV), valueName: "folder")) var toCSV:
    String?
  @Flag(name: .shortAndLong, help: ArgumentHelp(words.help(.optionQuiet))) var quiet = false
  @OptionGroup var input: InputOptions

  func run() throws {
    if let toCSV { return try giveBack(to: toCSV) }
    var files = inputs
    let chosen = try assessments.chosen(&files)
    guard chosen != nil || !files.isEmpty else { throw ValidationError(words(.errNoInputs)) }
    let query = chosen.map(ExportQuery.compare) ?? .found
    let options = ExportOptions(
      output: output, title: title, chart: chart, sheet: size, format: format, theme: theme, isForExcel: excel,
      document: document, template: template, conditions: conditions, groups: by)
    let outcome = try Run.answering { () throws(KitError) in
      try Survey.export(input.request(files, isQuiet: quiet), query, options)
    }
    if !quiet { Run.tell(outcome) }
  }

  private func giveBack(to folder: String) throws {
    guard inputs.count == 1 else { throw ValidationError(words(.errNoInputs)) }
    try Run.reporting(OutputOptions.parse(quiet ? ["--quiet"] : [])) { () throws(KitError) in
      try Survey.export(ProjectRequest(path: inputs[0], language: words.language), toFolder: folder)
    }
  }
}
