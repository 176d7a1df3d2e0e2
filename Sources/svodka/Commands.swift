internal import ArgumentParser
internal import SurveyKit
internal import SurveyModel
internal import SurveyWords

struct InitCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "init", abstract: words.help(.commandInit))
  }

  @Argument(help: ArgumentHelp(words.help(.argumentInitFile))) var file: String?
  @OptionGroup var input: InputOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let text = try Run.answering { () throws(KitError) in try Survey.draft(file, input.request([], output)) }
    try Run.writing(output) { write throws(KitError) in try write(Array(text.utf8)) }
  }
}

struct ColumnsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "columns", abstract: words.help(.commandColumns))
  }

  @Argument(help: ArgumentHelp(words.help(.argumentInputs))) var inputs: [String]
  @OptionGroup var input: InputOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    try Run.reporting(output) { () throws(KitError) in try Survey.columns(input.request(inputs, output)) }
  }
}

struct CheckCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "check", abstract: words.help(.commandCheck))
  }

  @Argument(help: ArgumentHelp(words.help(.argumentInputs))) var inputs: [String]
  @OptionGroup var input: InputOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    var hasErrors = false
    try Run.reporting(output) { () throws(KitError) in
      let outcome = try Survey.check(input.request(inputs, output))
      hasErrors = outcome.findings.count(.error) > 0
      return outcome
    }
    if hasErrors { throw ExitCode(1) }
  }
}

struct PivotCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "pivot", abstract: words.help(.commandPivot))
  }

  @Argument(help: ArgumentHelp(words.help(.argumentInputs))) var inputs: [String] = []
  @Option(parsing: .upToNextOption, help: ArgumentHelp(words.help(.optionRows), valueName: "dimension")) var rows:
    [String] = []
  @Option(parsing: .upToNextOption, help: ArgumentHelp(words.help(.optionColumns), valueName: "dimension")) var columns:
    [String] = []
  @Option(parsing: .upToNextOption, help: ArgumentHelp(words.help(.optionBy), valueName: "dimension")) var by:
    [String] = []
  @Option(help: ArgumentHelp(words.help(.optionMeasure), valueName: "measure")) var measure: String?
  @Option(name: .customLong("where"), help: ArgumentHelp(words.help(.optionWhere), valueName: "dimension=value"))
  var conditions: [String] = []
  @OptionGroup var input: InputOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    var files = inputs
    let query = PivotQuery(
      rows: rows.isEmpty ? nil : Names.taken(from: rows, &files),
      columns: columns.isEmpty ? nil : Names.taken(from: columns, &files),
      by: Names.taken(from: by, &files), measure: measure, conditions: conditions)
    guard !files.isEmpty else { throw ValidationError(words(.errNoInputs)) }
    try Run.reporting(output) { () throws(KitError) in try Survey.pivot(input.request(files, output), query) }
  }
}

struct CompareCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "compare", abstract: words.help(.commandCompare))
  }

  @Argument(help: ArgumentHelp("\(words.help(.argumentFirst)) \(words.help(.argumentSecond))")) var inputs: [String] =
    []
  @OptionGroup var assessments: AssessmentOptions
  @Option(name: .customLong("where"), help: ArgumentHelp(words.help(.optionWhere), valueName: "dimension=value"))
  var conditions: [String] = []
  @Option(parsing: .upToNextOption, help: ArgumentHelp(words.help(.optionSplit), valueName: "dimension")) var split:
    [String] = []
  @OptionGroup var input: InputOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    var files = inputs
    let splits = Names.taken(from: split, &files)
    let chosen = try assessments.chosen(&files)
    let isPair = chosen == nil && files.count == 2
    let query =
      isPair ? .files(first: [files[0]], second: [files[1]]) : chosen ?? CompareQuery.waves(first: nil, second: nil)
    guard chosen != nil || !files.isEmpty else { throw ValidationError(KitError.notTwoFiles.message(words)) }
    try Run.reporting(output) { () throws(KitError) in
      try Survey.compare(input.request(files, output), query, conditions: conditions, splits: splits)
    }
  }
}

struct PlanCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "plan", abstract: words.help(.commandPlan))
  }

  @Argument(help: ArgumentHelp(words.help(.argumentInputs))) var inputs: [String]
  @Option(help: ArgumentHelp(words.help(.optionChange), valueName: "points")) var change = 20.0
  @Option(help: ArgumentHelp(words.help(.optionPower), valueName: "probability")) var power = 0.8
  @Option(name: .customLong("where"), help: ArgumentHelp(words.help(.optionWhere), valueName: "dimension=value"))
  var conditions: [String] = []
  @OptionGroup var input: InputOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let query = PlanQuery(change: change, power: power, conditions: conditions)
    try Run.reporting(output) { () throws(KitError) in try Survey.plan(input.request(inputs, output), query) }
  }
}

/// Names of dimensions as they are typed: `place wave`, `place,wave`, or several options.
enum Names {
  /// The names among `values`; what follows them on the command line and can only be a file goes to `files`.
  static func taken(from values: [String], _ files: inout [String]) -> [String] {
    var names: [String] = []
    for value in values {
      if value == "-" || value.contains("/") || value.lowercased().hasSuffix(".csv")
        || value.lowercased().hasSuffix(".tsv") || value.lowercased().hasSuffix(".txt")
        || value.lowercased().hasSuffix(".svodka")
      {
        files.append(value)
      } else {
        names += value.split(separator: ",").map(String.init)
      }
    }
    return names
  }
}
