public import SurveyModel

/// How one column of a file was understood.
public struct Column: Hashable, Sendable {
  /// What the column's answers become.
  public enum Target: Hashable, Sendable {
    /// Index in ``ResponseLayout/cells``.
    case rating(cell: Int)
    /// Index in ``ResponseLayout/dimensions`` (place, wave, mode and the choice questions).
    case dimension(Int)
    /// A number or text question: index in ``Codebook/questions``.
    case question(Int)
    case time, key, identity, ignored
  }

  /// From 0.
  public var index: Int
  /// As in the file.
  public var header: String
  public var role: ColumnRole
  public var target: Target
  /// The id of the question or dimension, or `service/criterion`; empty where the column has none.
  public var id: String
  /// For a column that was not understood, the closest name the codebook knows.
  public var closest: String?
  /// Whether the column was taken for what it is by its header or a rule, and not only by what its cells look like.
  public var isUnknown: Bool

  /// For a rating that a rule of the codebook alone knows, its header, folded: another wording of the question. Empty where the header
  /// consists of the codebook's own names, or is said to be the same question.
  public var wording = ""

  public init(
    index: Int, header: String, role: ColumnRole, target: Target, id: String = "", closest: String? = nil,
    isUnknown: Bool = false
  ) {
    self.index = index
    self.header = header
    self.role = role
    self.target = target
    self.id = id
    self.closest = closest
    self.isUnknown = isUnknown
  }
}
