internal import ArgumentParser
internal import SurveyKit
internal import SurveyModel
internal import SurveyWords
internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// What this process writes to.
enum Terminal {
  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// Columns of the terminal; `nil` where standard output is none.
  static var width: Int? {
    var size = winsize()
    guard isTerminal(1), unsafe ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  static func style(_ options: OutputOptions) -> TextStyle {
    let isTerminal = options.output == nil && isTerminal(1)
    let isPlain = unsafe options.noColour || getenv("NO_COLOR") != nil
    return TextStyle(
      width: options.width ?? (isTerminal ? width : nil), usesColour: isTerminal && !isPlain, usesBoxLines: isTerminal)
  }

  /// A line on standard error; whatever of it came from data is inert.
  static func say(_ text: String) {
    let line = text.split(separator: "\n", omittingEmptySubsequences: false).map { inert(String($0)) }.joined(
      separator: "\n")
    // Nothing can be said about a standard error that is closed.
    try? OutputFile.write(Array((line + "\n").utf8), descriptor: 2, path: "stderr")
  }
}

/// Runs a command's one call, writes its answer, and turns errors into words and exit codes.
enum Run {
  static func reporting(_ options: OutputOptions, _ call: () throws(KitError) -> Outcome) throws {
    let outcome = try answering(call)
    try writing(options) { write throws(KitError) in
      try outcome.report.write(
        as: options.kind, style: Terminal.style(options), csv: options.csvStyle, threads: outcome.threads, to: write)
    }
    if !options.quiet {
      if options.kind == .csv { for line in outcome.standing { Terminal.say(line) } }
      tell(outcome)
    }
    try fail(outcome.failures)
  }

  /// Says why some of what was asked could not be done; the exit code is the first one's.
  private static func fail(_ failures: [KitError]) throws {
    for failure in failures { Terminal.say("svodka: \(failure.message(words))") }
    if let first = failures.first { throw ExitCode(first.exitCode) }
  }

  static func answering<Answer>(_ call: () throws(KitError) -> Answer) throws -> Answer {
    do throws(KitError) {
      defer { Progress.clear() }
      return try call()
    } catch {
      Terminal.say("svodka: \(error.message(words))")
      throw ExitCode(error.exitCode)
    }
  }

  /// Writes what `body` hands over to where the options say.
  static func writing(
    _ options: OutputOptions, _ body: (_ write: ([UInt8]) throws(KitError) -> Void) throws(KitError) -> Void
  ) throws {
    try answering { () throws(KitError) in
      if let path = options.output, path != "-" {
        try OutputFile.write(to: path, body)
      } else {
        try body { bytes throws(KitError) in try OutputFile.write(bytes, descriptor: 1, path: "stdout") }
      }
    }
  }

  /// How the inputs were read, and the first of what was found in them.
  static func tell(_ outcome: Outcome) {
    for file in outcome.files {
      var line = words(.readSummary, file.path, String(file.read), String(file.accepted), String(file.refused))
      if file.repeated > 0 { line += "; " + words(.repeatedSummary, String(file.repeated)) }
      Terminal.say(line)
    }
    for remark in outcome.remarks { Terminal.say(remark) }
    if outcome.report.command == "columns" { return }
    let isCheck = outcome.report.command == "check"
    let found = outcome.findings.findings
    let shown = (isCheck ? Severity.allCases : [.error, .warning]).flatMap { severity in
      found.filter { $0.severity == severity }
    }
    let most = isCheck ? shown.count : 20
    for finding in shown.prefix(most) { for line in finding.lines(words) { Terminal.say(line) } }
    let total = isCheck ? outcome.findings.count : outcome.findings.count(.error) + outcome.findings.count(.warning)
    if total > min(most, shown.count) {
      Terminal.say(words(.findingsCapped, String(total), String(min(most, shown.count))))
    }
  }
}

/// Shows on a terminal's standard error how far reading has come, from the second second on.
enum Progress {
  private static let state = Mutex((start: ContinuousClock.now, shown: -1))

  static func callback(isQuiet: Bool) -> (@Sendable (String, Int, Int?) -> Void)? {
    guard !isQuiet, Terminal.isTerminal(2) else { return nil }
    return { path, read, size in
      let step = size.map { $0 == 0 ? 100 : min(100, read * 100 / $0) } ?? read >> 20
      let isDue = state.withLock { state in
        guard ContinuousClock.now - state.start > .seconds(1), state.shown != step else { return false }
        state.shown = step
        return true
      }
      guard isDue else { return }
      let text =
        size == nil ? words(.progressBytes, inert(path), String(step)) : words(.progress, inert(path), String(step))
      try? OutputFile.write(Array("\r\u{1B}[K\(text)".utf8), descriptor: 2, path: "stderr")
    }
  }

  static func clear() {
    let wasShown = state.withLock { $0.shown >= 0 }
    if wasShown { try? OutputFile.write(Array("\r\u{1B}[K".utf8), descriptor: 2, path: "stderr") }
  }
}
