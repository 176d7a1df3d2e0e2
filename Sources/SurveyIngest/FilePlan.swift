internal import SurveyModel

/// What is done with each column of one file: made once, shared by all its readers.
struct FilePlan: Sendable {
  struct Field: Sendable {
    /// The column, from 0.
    var column: Int
    /// The cell, dimension or question it fills.
    var target: Int
    /// Whether another column of the file has filled the same target before.
    var merges: Bool
    /// For a dimension: whether it grows by what the file holds, and whether a respondent can have several of its values.
    var isOpen = false
    var isMultiple = false
  }

  let path: String
  let codebook: Codebook
  let layout: ResponseLayout
  let dialect: Dialect
  let columns: [Column]
  let headers: [String]
  var ratings: [Field] = []
  var dimensions: [Field] = []
  var numbers: [Field] = []
  var times: [Int] = []
  var keys: [Int] = []
  /// The bytes of the header record, to know it again further down.
  let headerBytes: [UInt8]
  let headerStartsWithDigit: Bool
  let keepsRejects: Bool
  /// Whether the records were accepted before: see ``StoredText``.
  var isSettled = false
  /// Whether records are kept, for a project; and the column that links the answers of one person.
  var keepsRecords = false
  var linkColumn: Int?

  init(
    path: String, codebook: Codebook, layout: ResponseLayout, dialect: Dialect, columns: [Column],
    headerBytes: [UInt8], keepsRejects: Bool
  ) {
    self.path = path
    self.codebook = codebook
    self.layout = layout
    self.dialect = dialect
    self.columns = columns
    self.headerBytes = headerBytes
    headerStartsWithDigit = headerBytes.first.map { (0x30...0x39).contains($0) } ?? true
    self.keepsRejects = keepsRejects
    headers = columns.map(\.header)
    var filled: Set<Column.Target> = []
    for column in columns {
      let isSecond = !filled.insert(column.target).inserted
      switch column.target {
      case .rating(let cell): ratings.append(Field(column: column.index, target: cell, merges: isSecond))
      case .dimension(let index):
        dimensions.append(
          Field(
            column: column.index, target: index, merges: isSecond, isOpen: layout.dimensions[index].isOpen,
            isMultiple: layout.dimensions[index].isMultiple))
      case .question(let index) where codebook.questions[index].kind == .number:
        numbers.append(Field(column: column.index, target: index, merges: isSecond))
      case .time: times.append(column.index)
      case .key: keys.append(column.index)
      case .question, .identity, .ignored: break
      }
    }
  }

  var width: Int { columns.count }
}
