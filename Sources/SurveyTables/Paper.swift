/// A document for people to finish, sign and send: the Act, or the letter that goes with it. It says what stands where, and
/// nothing of how it is set.
public struct Paper: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Sendable { case act, letter }

  /// A part of a line.
  public enum Piece: Hashable, Sendable {
    case text(String)
    case strong(String)
    /// What only people know.
    case blank(Blank)
  }

  public struct Blank: Hashable, Sendable {
    /// What is to be filled in.
    public var name: String
    /// About how long it is, in letters.
    public var letters: Int

    public init(_ name: String, letters: Int) {
      self.name = name
      self.letters = letters
    }
  }

  /// A table with empty rows, for people to fill in.
  public struct Form: Hashable, Sendable {
    public var name: String
    public var heads: [String]
    /// How wide the columns are, in parts of their sum.
    public var widths: [Int]
    public var rows: Int
    /// Whether the first column has the numbers of the rows.
    public var isNumbered: Bool
  }

  public enum Block: Hashable, Sendable {
    case title([Piece])
    case subtitle(String)
    case heading(String)
    case subheading(String)
    case paragraph([Piece])
    /// To whom a letter goes.
    case address([Piece])
    /// What stands at the beginning and at the end of one line.
    case ends([Piece], [Piece])
    case items([String])
    /// Numbered by its caption.
    case table(Table)
    case form(Form)
    case chart(Chart)
    /// Begins a new page, across where tables are wide.
    case annex(String, isAcross: Bool)
  }

  public var title: String
  /// What stands at the foot of each page.
  public var source: String
  public var blocks: [Block]

  public init(title: String = "", source: String = "", blocks: [Block] = []) {
    self.title = title
    self.source = source
    self.blocks = blocks
  }
}

/// Something that a group's own form can name, `{{services}}`, and what then stands there.
public struct PaperField: Hashable, Sendable {
  public enum Content: Hashable, Sendable {
    case text(String)
    /// A paragraph each.
    case lines([String])
    case tables([Table])
    case charts([Chart])
  }

  /// ASCII letters and `-`.
  public var name: String
  /// What it is, for people.
  public var label: String
  public var content: Content
  /// Whether a document without it is not whole.
  public var isExpected: Bool
}
