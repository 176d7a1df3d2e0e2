/// Where something stands in an input. Lines and columns count from 1; a column is a CSV field.
public struct SourceLocation: Hashable, Sendable, CustomStringConvertible {
  public var file: String
  /// 0 where the finding is about the file as a whole.
  public var line: Int
  /// 0 where the finding is about the whole line.
  public var column: Int

  public init(file: String, line: Int = 0, column: Int = 0) {
    self.file = file
    self.line = line
    self.column = column
  }

  public var description: String {
    if line == 0 { return file }
    return column == 0 ? "\(file):\(line)" : "\(file):\(line):\(column)"
  }
}

public enum Severity: String, CaseIterable, Sendable, Comparable {
  case error, warning, note

  private var rank: Int { self == .error ? 0 : self == .warning ? 1 : 2 }

  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
}

/// What validation reports about an input. The raw value is the stable name that scripts match.
public enum Rule: String, CaseIterable, Sendable {
  // Records that cannot be told apart: refused.
  case wrongWidth = "wrong-width"
  case strayQuote = "stray-quote"
  case unterminatedQuote = "unterminated-quote"
  case strayCarriageReturn = "stray-carriage-return"
  case cellTooLong = "cell-too-long"
  case recordTooLong = "record-too-long"
  case repeatedHeader = "repeated-header"
  case totalLine = "total-line"
  case secondTable = "second-table"
  case emptyRecord = "empty-record"
  // Cells.
  case undecodable
  case nulByte = "nul-byte"
  case markOffScale = "mark-off-scale"
  case twoMarks = "two-marks"
  case notAMark = "not-a-mark"
  case markContradictsLabel = "mark-contradicts-label"
  case unknownOption = "unknown-option"
  case notANumber = "not-a-number"
  case notADate = "not-a-date"
  case columnsDisagree = "columns-disagree"
  case tooManyValues = "too-many-values"
  // Headers.
  case duplicateHeader = "duplicate-header"
  case blankHeader = "blank-header"
  case unknownColumn = "unknown-column"
  case missingColumn = "missing-column"
  case twoHeaderRows = "two-header-rows"
  case tagRow = "tag-row"
  case sameCell = "same-cell"
  // Records against each other.
  case repeatedRecord = "repeated-record"
  case repeatedKey = "repeated-key"
  case identicalAnswers = "identical-answers"
  case containedExport = "contained-export"
  case repeatSearchLimit = "repeat-search-limit"
  // The file.
  case blankLines = "blank-lines"
  case noRecords = "no-records"
  case mixedLineEnds = "mixed-line-ends"
  case undecidedDates = "undecided-dates"
  case guessedEncoding = "guessed-encoding"
  case unconfirmedOrder = "unconfirmed-order"
  // The answers taken together.
  case straightLining = "straight-lining"
  case fastSubmissions = "fast-submissions"
  case nearDuplicates = "near-duplicates"
  case missingAnswers = "missing-answers"
  case channelEffect = "channel-effect"

  public var severity: Severity {
    switch self {
    case .wrongWidth, .strayQuote, .unterminatedQuote, .strayCarriageReturn, .cellTooLong, .recordTooLong,
      .repeatedHeader, .totalLine, .secondTable, .undecodable, .nulByte, .markOffScale, .twoMarks, .notAMark,
      .markContradictsLabel, .columnsDisagree, .tooManyValues, .sameCell:
      .error
    case .emptyRecord, .unknownOption, .notANumber, .duplicateHeader, .blankHeader, .twoHeaderRows, .repeatedRecord,
      .repeatedKey, .containedExport, .repeatSearchLimit, .noRecords, .undecidedDates, .guessedEncoding,
      .unconfirmedOrder, .mixedLineEnds:
      .warning
    case .notADate, .unknownColumn, .missingColumn, .tagRow, .identicalAnswers, .blankLines, .straightLining,
      .fastSubmissions, .nearDuplicates, .missingAnswers, .channelEffect:
      .note
    }
  }

  /// Whether the record it is about is refused: it is in no count, and `--rejects` writes it out.
  public var refusesRecord: Bool {
    switch self {
    case .wrongWidth, .strayQuote, .unterminatedQuote, .strayCarriageReturn, .cellTooLong, .recordTooLong,
      .repeatedHeader, .totalLine, .secondTable, .emptyRecord:
      true
    default: false
    }
  }
}

/// One thing that validation found. The words are made from it in the catalogue, in the user's language.
public struct Finding: Hashable, Sendable {
  public var rule: Rule
  public var location: SourceLocation
  /// The column's header, or empty.
  public var field: String
  /// What stands there, shortened; personal data is never put here.
  public var found: String
  /// What the rule's words are filled with, in the order the catalogue's templates name them.
  public var arguments: [String]

  public init(
    _ rule: Rule, at location: SourceLocation, field: String = "", found: String = "", arguments: [String] = []
  ) {
    self.rule = rule
    self.location = location
    self.field = field
    self.found = found
    self.arguments = arguments
  }

  public var severity: Severity { rule.severity }
}
