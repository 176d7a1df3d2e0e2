internal import ArgumentParser
internal import SurveyKit
internal import SurveyModel
internal import SurveyWords

/// The project that a command is about.
struct ProjectArgument: ParsableArguments {
  @Argument(help: ArgumentHelp(words.help(.argumentProject))) var project: String
}

/// Who changes a project, and why.
struct StepOptions: ParsableArguments {
  @Option(help: ArgumentHelp(words.help(.optionAuthor), valueName: "name")) var author: String?
  @Option(help: ArgumentHelp(words.help(.optionWhy), valueName: "text")) var why = ""

  func request(_ path: String) -> ProjectRequest {
    ProjectRequest(path: path, language: words.language, author: author, why: why)
  }
}

struct ImportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "import", abstract: words.help(.commandImport))
  }

  @Argument(help: ArgumentHelp(words.help(.argumentImportFiles))) var files: [String]
  @Option(help: ArgumentHelp(words.help(.optionInto), valueName: "project")) var into: String
  @Option(help: ArgumentHelp(words.help(.optionEntry), valueName: "1|2")) var entry: Int?
  @Option(help: ArgumentHelp(words.help(.optionLinkBy), valueName: "column")) var linkBy: String?
  @Flag(help: ArgumentHelp(words.help(.optionDryRun))) var dryRun = false
  @OptionGroup var step: StepOptions
  @OptionGroup var input: InputOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if let entry, !(1...2).contains(entry) { throw ValidationError(words(.errUnfit, "--entry", "\(entry)", "1, 2")) }
  }

  func run() throws {
    try Run.reporting(output) { () throws(KitError) in
      try Survey.import(
        ImportRequest(
          project: step.request(into), reading: input.request(files, output), entry: entry, linkColumn: linkBy,
          isTrial: dryRun))
    }
  }
}

struct SourcesCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "sources", abstract: words.help(.commandSources))
  }

  @OptionGroup var argument: ProjectArgument
  @OptionGroup var output: OutputOptions

  func run() throws {
    try Run.reporting(output) { () throws(KitError) in
      try Survey.sources(ProjectRequest(path: argument.project, language: words.language))
    }
  }
}

struct LogCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "log", abstract: words.help(.commandLog))
  }

  @OptionGroup var argument: ProjectArgument
  @OptionGroup var output: OutputOptions

  func run() throws {
    try Run.reporting(output) { () throws(KitError) in
      try Survey.log(ProjectRequest(path: argument.project, language: words.language))
    }
  }
}

struct RemoveCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "remove", abstract: words.help(.commandRemove))
  }

  @OptionGroup var argument: ProjectArgument
  @Argument(help: ArgumentHelp(words.help(.argumentSource))) var source: Int
  @OptionGroup var step: StepOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    try Run.reporting(output) { () throws(KitError) in
      try Survey.remove(step.request(argument.project), source: source)
    }
  }
}

struct UndoCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "undo", abstract: words.help(.commandUndo))
  }

  @OptionGroup var argument: ProjectArgument
  @Option(name: .customLong("step"), help: ArgumentHelp(words.help(.optionStep), valueName: "n")) var number: Int?
  @OptionGroup var step: StepOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    try Run.reporting(output) { () throws(KitError) in
      try Survey.undo(step.request(argument.project), step: number)
    }
  }
}

struct CorrectCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "correct", abstract: words.help(.commandCorrect))
  }

  @OptionGroup var argument: ProjectArgument
  @Option(help: ArgumentHelp(words.help(.optionRecord), valueName: "id")) var record: String?
  @Option(help: ArgumentHelp(words.help(.optionField), valueName: "id")) var field: String?
  @Option(help: ArgumentHelp(words.help(.optionTo), valueName: "value")) var to: String?
  @Option(help: ArgumentHelp(words.help(.optionCorrections), valueName: "file")) var from: String?
  @OptionGroup var step: StepOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    let isOne = record != nil && field != nil && to != nil
    let isNone = record == nil && field == nil && to == nil
    guard from == nil ? isOne : isNone else { throw ValidationError(words(.errCorrectUse)) }
  }

  func run() throws {
    try Run.reporting(output) { () throws(KitError) in
      let request = step.request(argument.project)
      if let from { return try Survey.correct(request, from: from) }
      return try Survey.correct(
        request, CorrectionQuery(record: record ?? "", field: field ?? "", value: to ?? ""))
    }
  }
}

struct ReviewCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "review", abstract: words.help(.commandReview))
  }

  @OptionGroup var argument: ProjectArgument
  @Option(help: ArgumentHelp(words.help(.optionRecord), valueName: "id")) var record: String?
  @Option(help: ArgumentHelp(words.help(.optionDecision), valueName: "count|leave-out")) var decision: String?
  @Option(help: ArgumentHelp(words.help(.optionDecide), valueName: "file")) var decide: String?
  @OptionGroup var step: StepOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard (record == nil) == (decision == nil), record == nil || decide == nil else {
      throw ValidationError(words(.errReviewUse))
    }
  }

  func run() throws {
    try Run.reporting(output) { () throws(KitError) in
      let request = step.request(argument.project)
      if record == nil && decide == nil { return try Survey.review(request) }
      return try Survey.decide(request, record: record, decision: decision, file: decide)
    }
  }
}

struct VerifyCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "verify", abstract: words.help(.commandVerify))
  }

  @OptionGroup var argument: ProjectArgument
  @OptionGroup var output: OutputOptions

  func run() throws {
    var isWhole = true
    try Run.reporting(output) { () throws(KitError) in
      let answer = try Survey.verify(ProjectRequest(path: argument.project, language: words.language))
      isWhole = answer.isWhole
      return answer.outcome
    }
    // EX_DATAERR: data that cannot be used.
    if !isWhole { throw ExitCode(65) }
  }
}

struct ForgetCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "forget", abstract: words.help(.commandForget))
  }

  @OptionGroup var argument: ProjectArgument
  @Option(help: ArgumentHelp(words.help(.optionRecord), valueName: "id")) var record: String?
  @Option(help: ArgumentHelp(words.help(.optionForgetWho), valueName: "text")) var who: String?
  @OptionGroup var step: StepOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard (record == nil) != (who == nil) else { throw ValidationError(words(.errForgetUse)) }
  }

  func run() throws {
    try Run.reporting(output) { () throws(KitError) in
      try Survey.forget(step.request(argument.project), record: record, person: who)
    }
  }
}
