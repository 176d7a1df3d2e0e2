/// A workbook to type paper questionnaires into: one row a form, one column a question, and what each cell takes.
///
/// The heads and answers are such as reading recognises, so that the sheet, saved as CSV, is read as it is.
public struct EntrySheet: Hashable, Sendable {
  /// One answer of a drop-down list.
  public enum Item: Hashable, Sendable {
    case number(Int)
    case text(String)
  }

  /// What the cells of a column take.
  public enum Content: Hashable, Sendable {
    /// The form's number, each once.
    case form
    /// An answer of ``EntrySheet/lists``, by its index. Marks are numbers, options texts, so that none is taken for a date.
    case marks(list: Int)
    case options(list: Int)
    case number
    case text
  }

  public struct Column: Hashable, Sendable {
    public var head: String
    public var content: Content
    /// Neighbours of one service share it; neighbouring services differ by one.
    public var band: Int
    /// What a cell says when it is chosen, and when it refuses what is typed; empty for none.
    public var prompt: Message
    public var alert: Message
  }

  /// A few words with a title.
  public struct Message: Hashable, Sendable {
    public var title: String
    public var text: String

    public init(title: String = "", text: String = "") {
      self.title = title
      self.text = text
    }
  }

  /// A line of the sheet that says how to type.
  public enum Line: Hashable, Sendable {
    case title(String)
    case head(String)
    case paragraph(String)
    /// What is typed in a terminal.
    case command(String)
    /// An answer and its words.
    case mark(String, String)
  }

  /// Names of the sheets: for typing, with the words on how to, and of the lists, which is hidden.
  public var name: String
  public var guideName: String
  public var listsName: String
  public var columns: [Column]
  public var lists: [[Item]]
  /// The numbers of the forms that stand there already.
  public var numbers: ClosedRange<Int>
  public var guide: [Line]

  /// Of a workbook: ISO/IEC 29500-1, 18.3.1.73 with the limits that Excel and LibreOffice share.
  public static let mostColumns = 16_384
  public static let mostForms = 10_000
  public static let highestNumber = 999_999_999
}

/// Why no sheet can be made.
public enum EntrySheetError: Error, Hashable, Sendable {
  /// No name of this question, as people know it, is recognised as its own.
  case header(String)
  /// No spelling of this answer to this question is recognised as its own.
  case answer(String, of: String)
  case tooManyColumns(Int)
  /// A number of forms or a first number out of range.
  case badForms
  /// The codebook asks nothing.
  case nothing
}

/// How what stands on the sheet would be read back.
public struct EntryReading {
  /// What a column is for.
  public enum Target: Hashable, Sendable {
    case form
    /// Index in ``ResponseLayout/cells``.
    case cell(Int)
    /// Index in ``Codebook/questions``.
    case question(Int)
  }

  /// For each head what a file with these heads would have it mean; `nil` for anything else.
  public var targets: (_ heads: [String]) -> [Target?]
  /// Whether a cell with this text is read as the answer with this code, on a scale or to a question with options.
  public var isMark: (_ text: String, _ code: UInt16, _ scale: Int) -> Bool
  public var isOption: (_ text: String, _ code: UInt16, _ dimension: Int) -> Bool

  public init(
    targets: @escaping (_ heads: [String]) -> [Target?],
    isMark: @escaping (_ text: String, _ code: UInt16, _ scale: Int) -> Bool,
    isOption: @escaping (_ text: String, _ code: UInt16, _ dimension: Int) -> Bool
  ) {
    self.targets = targets
    self.isMark = isMark
    self.isOption = isOption
  }
}
