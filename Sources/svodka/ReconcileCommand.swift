internal import ArgumentParser
internal import SurveyKit
internal import SurveyModel
internal import SurveyWords

struct ReconcileCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "reconcile", abstract: words.help(.commandReconcile))
  }

  @OptionGroup var argument: ProjectArgument
  @Option(help: ArgumentHelp(words.help(.optionDecisions), valueName: "file")) var decisions: String?
  @Flag(help: ArgumentHelp(words.help(.optionAsk))) var ask = false
  @OptionGroup var step: StepOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let conversation = EntryConversation(
      readLine: { Swift.readLine(strippingNewline: true) }, write: { Terminal.say($0) })
    try Run.reporting(output) { () throws(KitError) in
      try Survey.reconcile(
        step.request(argument.project), decisions: decisions, conversation: ask ? conversation : nil)
    }
  }
}
