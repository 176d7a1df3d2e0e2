/// A language that Svodka speaks to its users.
public enum Language: String, CaseIterable, Sendable, Codable {
  case ru, ky, en

  /// The language a POSIX locale name asks for (`ky_KG.UTF-8`, `en_US`, `ru`), or `nil` for any other.
  public init?(locale: String) {
    let tag = locale.prefix { $0 != "_" && $0 != "." && $0 != "@" && $0 != "-" }
    self.init(rawValue: tag.lowercased())
  }
}

/// A text in one or several languages, in the order in which they were given.
///
/// A text given without a language stands for every language.
public struct LocalizedText: Hashable, Sendable, ExpressibleByStringLiteral {
  /// One wording: the language's tag (`ru`, `kk`, …), or `nil` for a text that stands for every language.
  public struct Wording: Hashable, Sendable {
    public var tag: String?
    public var text: String

    public init(tag: String?, text: String) {
      self.tag = tag
      self.text = text
    }
  }

  public var wordings: [Wording]

  public init(wordings: [Wording]) { self.wordings = wordings }

  /// A text that stands for every language.
  public init(_ text: String) { self.wordings = [Wording(tag: nil, text: text)] }

  public init(stringLiteral value: String) { self.init(value) }

  /// A text in the three languages of the program.
  public init(ru: String, ky: String, en: String) {
    wordings = [
      Wording(tag: "ru", text: ru), Wording(tag: "ky", text: ky), Wording(tag: "en", text: en),
    ]
  }

  /// The wording for `language`; where there is none, the one for every language, then the first there is.
  public func text(in language: Language) -> String {
    (wordings.first { $0.tag == language.rawValue } ?? wordings.first { $0.tag == nil } ?? wordings.first)?
      .text ?? ""
  }

  public var isEmpty: Bool { wordings.allSatisfy { $0.text.isEmpty } }
}
