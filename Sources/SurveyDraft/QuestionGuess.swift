import SurveyIngest
import SurveyModel

/// What a column that is no rating asks, by its answers.
enum QuestionGuess {
  case choice(options: [String], isConstant: Bool)
  case multiple(options: [String], separator: String)
  case number
  case text

  /// The most answers a choice question is given.
  private static let mostOptions = 60

  init(_ column: DraftColumn, _ answers: KnownAnswers) {
    self = Self.guess(column, answers)
  }

  private static func guess(_ column: DraftColumn, _ answers: KnownAnswers) -> QuestionGuess {
    let profile = column.profile
    // Free text may name a person; so may an answer that looks like an address.
    guard profile.personal == 0, column.standardQuestion?.id != "comment" else { return .text }
    let spellings = Spellings([profile], answers)
    let texts = spellings.all.map(\.text)
    guard !texts.isEmpty, texts.allSatisfy(\.isOrdinary) else { return .text }
    let numeric = spellings.all.reduce(0) { $0 + (isNumber($1.text) ? $1.count : 0) }
    if numeric * 10 >= spellings.filled * 9 {
      let isGroup =
        HeaderHints.isGroup(column.header) || column.standardQuestion?.kind == .choice
      let fits = texts.count <= 15 && texts.count * 2 <= spellings.filled
      return isGroup && fits && profile.isComplete && !HeaderHints.isAmount(column.header)
        ? .choice(options: texts, isConstant: false) : .number
    }
    if let split = OptionSplit(spellings, answers: answers), isHarmless(split.options) {
      return .multiple(options: split.options, separator: split.separator)
    }
    guard profile.isComplete, let options = options(spellings) else { return .text }
    return .choice(options: options, isConstant: options.count == 1 && spellings.all.count == 1)
  }

  /// The answers of a choice question; `nil` where they come back too seldom to have been chosen from a list.
  private static func options(_ spellings: Spellings) -> [String]? {
    let all = spellings.all
    let isShort = all.allSatisfy { $0.text.unicodeScalars.count <= 60 }
    guard all.count * 2 <= spellings.filled || all.count <= 6 && all.count < spellings.filled && isShort else {
      return nil
    }
    let repeated = all.reduce(0) { $0 + ($1.count > 1 ? $1.count : 0) }
    guard repeated * 2 >= spellings.filled else { return nil }
    let options = all.filter { $0.text.unicodeScalars.count <= longest(of: $0, in: spellings) }.map(\.text)
    return (1...mostOptions).contains(options.count) && isHarmless(options) ? options : nil
  }

  /// How long an option may be, in scalars: an answer that occurs once was typed under "Other" if it is longer than those that come back,
  /// or if there are many such answers.
  private static func longest(of spelling: Spellings.Spelling, in spellings: Spellings) -> Int {
    guard spelling.count == 1, spellings.filled >= 10 else { return ScaleGuess.longestLabel }
    let repeated = spellings.all.filter { $0.count > 1 }
    let single = spellings.all.count - repeated.count
    if single >= 6 && single > repeated.count { return OptionSplit.longestRareOption }
    let usual = repeated.map(\.text.unicodeScalars.count).max() ?? 0
    return min(max(2 * OptionSplit.longestRareOption, usual + usual / 2), ScaleGuess.longestLabel)
  }

  private static func isHarmless(_ options: [String]) -> Bool {
    !options.contains { looksPersonal($0) || $0.contains("://") }
  }
}
