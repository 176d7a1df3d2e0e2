public import SurveyModel

/// The catalogue of all words that users read, in one language.
public struct Words: Sendable {
  public let language: Language

  public init(_ language: Language) { self.language = language }

  /// The wording of `phrase` with `{1}`, `{2}`, … filled; a missing argument is an empty text.
  public func callAsFunction(_ phrase: Phrase, _ arguments: String...) -> String { self(phrase, arguments) }

  public func callAsFunction(_ phrase: Phrase, _ arguments: [String]) -> String {
    Template(phrase.wording[language]).filled(arguments)
  }

  /// A number and its noun: "41 анкета", "2 анкеты", "5 анкет".
  public func counted(_ noun: Noun, _ count: Int) -> String { noun.counted(count, in: language) }

  /// The help text of a command, an argument or an option.
  public func help(_ key: HelpKey) -> String { key.wording[language] }

  /// The answer that is no mark: "Don't know".
  public func label(_ reason: NonSubstantive) -> String { reason.wording[language] }

  /// What is wrong in a codebook, by the stable name of the trouble (`unknown-key`); empty for a name not known.
  public func problem(_ name: String) -> String {
    let camel = name.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    return Phrase(rawValue: "problem" + camel).map { self($0) } ?? ""
  }

  /// Items as in a sentence: "a, b and c". Empty for no items.
  public func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    let joint = Wording(ru: " и ", ky: " жана ", en: " and ")[language]
    return items.dropLast().joined(separator: ", ") + joint + last
  }
}
