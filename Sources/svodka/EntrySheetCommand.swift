internal import ArgumentParser
internal import SurveyKit
internal import SurveyModel
internal import SurveyWords

struct EntrySheetCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "entry-sheet", abstract: words.help(.commandEntrySheet))
  }

  @Option(name: .shortAndLong, help: ArgumentHelp(words.help(.optionEntryOutput), valueName: "file")) var output:
    String?
  @Option(help: ArgumentHelp(words.help(.optionCodebook), valueName: "file")) var codebook: String?
  @Option(help: ArgumentHelp(words.help(.optionForms), valueName: "n")) var forms = 60
  @Option(name: .customLong("from"), help: ArgumentHelp(words.help(.optionFromNumber), valueName: "n")) var first = 1
  @Option(help: ArgumentHelp(words.help(.optionLang), valueName: "ru|ky|en")) var lang: Language?
  @Flag(name: .shortAndLong, help: ArgumentHelp(words.help(.optionQuiet))) var quiet = false

  func run() throws {
    let made = try Run.answering { () throws(KitError) in
      try Survey.entrySheet(
        EntrySheetRequest(
          output: output, codebook: codebook, language: words.language, forms: forms, first: first))
    }
    if !quiet { Terminal.say(made) }
  }
}
