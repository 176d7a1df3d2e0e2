public import SurveyModel

/// A finished table for people: words and rounded figures, ready to be laid out. Renderers compute nothing.
public struct Table: Hashable, Sendable {
  public enum Alignment: Sendable { case left, right }

  /// How a cell stands out. A renderer may use colour for it, but never colour alone.
  public enum Emphasis: Sendable { case plain, strong, faint, better, worse, warning, error }

  public struct Column: Hashable, Sendable {
    public var head: String
    public var alignment: Alignment

    public init(_ head: String, _ alignment: Alignment = .right) {
      self.head = head
      self.alignment = alignment
    }
  }

  public struct Cell: Hashable, Sendable {
    public var text: String
    /// How many answers stand behind the figure, in words for people ("41"); `nil` where the cell is no figure.
    public var base: String?
    public var emphasis: Emphasis

    public init(_ text: String, base: String? = nil, _ emphasis: Emphasis = .plain) {
      self.text = text
      self.base = base
      self.emphasis = emphasis
    }
  }

  public struct Row: Hashable, Sendable {
    public enum Kind: Sendable { case body, total }

    public var kind: Kind
    public var cells: [Cell]

    public init(_ kind: Kind, _ cells: [Cell]) {
      self.kind = kind
      self.cells = cells
    }
  }

  public var title: String
  /// The first column holds the names of the rows.
  public var columns: [Column]
  /// Each with one cell a column.
  public var rows: [Row]
  /// Sentences under the table.
  public var notes: [String]

  public init(title: String = "", columns: [Column], rows: [Row], notes: [String] = []) {
    self.title = title
    self.columns = columns
    self.rows = rows
    self.notes = notes
  }
}

/// The same figures for programs: named columns, ids and unrounded numbers.
public struct DataTable: Hashable, Sendable {
  public enum Value: Hashable, Sendable {
    /// Text that may come from an input: renderers make it inert.
    case text(String)
    case integer(Int)
    /// A finite number, written with as many digits as are needed to read it back.
    case number(Double)
    /// An undefined figure.
    case empty

    public init(_ value: Int?) { self = value.map(Value.integer) ?? .empty }
    public init(_ value: Double?) { self = value.map { $0.isFinite ? .number($0) : .empty } ?? .empty }
  }

  public var columns: [String]
  /// Each with one value a column.
  public var rows: [[Value]]

  public init(columns: [String], rows: [[Value]]) {
    self.columns = columns
    self.rows = rows
  }
}

/// What a command answers: tables for people, the same figures for programs, and facts about the answer as a whole.
public struct Report: Hashable, Sendable {
  /// `pivot`, `compare`, `plan`, `check`, `columns`.
  public var command: String
  public var language: Language
  public var tables: [Table]
  /// The figures for programs.
  public var rows: DataRows
  /// Facts for `json`, in order: `("read", .integer(52))`.
  public var facts: [Fact]
  /// The sentences among the tables' notes whose numbers are traced to their cells.
  public var sentences: [Sentence] = []
  /// Further figures for `json`, each under its own name.
  public var details: [Detail] = []

  public struct Detail: Hashable, Sendable {
    public var name: String
    public var data: DataTable

    public init(_ name: String, _ data: DataTable) {
      self.name = name
      self.data = data
    }
  }

  public struct Fact: Hashable, Sendable {
    public var name: String
    public var value: DataTable.Value

    public init(_ name: String, _ value: DataTable.Value) {
      self.name = name
      self.value = value
    }
  }

  public init(command: String, language: Language, tables: [Table], rows: DataRows, facts: [Fact] = []) {
    self.command = command
    self.language = language
    self.tables = tables
    self.rows = rows
    self.facts = facts
  }

  public init(command: String, language: Language, tables: [Table], data: DataTable, facts: [Fact] = []) {
    self.init(command: command, language: language, tables: tables, rows: DataRows(data), facts: facts)
  }

  /// The figures for programs, all at once.
  public var data: DataTable { rows.table }
}
