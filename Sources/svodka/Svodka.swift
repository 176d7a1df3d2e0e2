public import ArgumentParser
internal import SurveyKit
internal import SurveyModel
internal import SurveyWords

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The words of this run: `--lang`, else the locale, else Russian.
let words = Words(UserLanguage.ofThisRun)

@main
struct Svodka: ParsableCommand {
  static let version = "0.1.0"

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "svodka", abstract: words.help(.commandRoot), version: version,
      subcommands: [
        InitCommand.self, ColumnsCommand.self, CheckCommand.self, PivotCommand.self, CompareCommand.self,
        PlanCommand.self, ExportCommand.self, EntrySheetCommand.self, ReconcileCommand.self, ImportCommand.self,
        SourcesCommand.self, ReviewCommand.self,
        CorrectCommand.self, RemoveCommand.self, LogCommand.self, UndoCommand.self, VerifyCommand.self,
        ForgetCommand.self,
      ])
  }

  static func main() {
    // A closed pipe is an output that cannot be written, not a reason to be killed.
    signal(SIGPIPE, SIG_IGN)
    main(nil)
  }
}

enum UserLanguage {
  /// `--lang` on the command line, else the locale of the environment, else Russian.
  static var ofThisRun: Language {
    let arguments = CommandLine.arguments
    for (index, argument) in arguments.enumerated() {
      if argument == "--lang", index + 1 < arguments.count, let language = Language(rawValue: arguments[index + 1]) {
        return language
      }
      if argument.hasPrefix("--lang="), let language = Language(rawValue: String(argument.dropFirst(7))) {
        return language
      }
    }
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = unsafe getenv(name) else { continue }
      let locale = unsafe String(cString: value)
      if locale.isEmpty { continue }
      return Language(locale: locale) ?? .ru
    }
    return .ru
  }
}

extension Language: ExpressibleByArgument {}
