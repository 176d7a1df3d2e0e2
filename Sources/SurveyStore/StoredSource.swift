internal import GRDB

/// How one column of an imported file was understood.
public struct StoredColumn: Hashable, Sendable {
  /// A ``ColumnRole``'s raw value.
  public var role: String
  /// The id of the question or dimension, or `service/criterion`; empty where the column has none.
  public var id: String

  public init(role: String, id: String) {
    self.role = role
    self.id = id
  }
}

/// Place, wave and mode of a response, by their ids; empty where they are not known.
public struct ResponseGroup: Hashable, Sendable {
  public var place: String
  public var wave: String
  public var mode: String

  public init(place: String, wave: String, mode: String) {
    self.place = place
    self.wave = wave
    self.mode = mode
  }
}

/// A value that an open dimension (place, wave, mode) has in a source beside those of the codebook, and its code in the source's answers.
public struct OpenedValue: Hashable, Sendable {
  public var dimension: Int
  public var code: UInt16
  public var name: String

  public init(dimension: Int, code: UInt16, name: String) {
    self.dimension = dimension
    self.code = code
    self.name = name
  }
}

/// What is said of a file when it is imported.
public struct SourceFile: Hashable, Sendable {
  /// Its name without folders, and the SHA-256 and number of its bytes.
  public var name: String
  public var digest: [UInt8]
  public var bytes: Int
  /// Facts about all its records that no column says.
  public var place: String?
  public var wave: String?
  public var mode: String?
  /// 1 and 2 for the first and second typing of the same paper, 0 for all else.
  public var entry: Int
  public var encoding = ""
  public var separator = ""
  /// The header record as CSV with commas.
  public var header: [UInt8] = []
  public var columns: [StoredColumn] = []
  /// The header of the column that links one person's answers; empty without one.
  public var link: String
  /// Which version of the coding the blocks are of.
  public var coding: Int

  public init(
    name: String, digest: [UInt8], bytes: Int, place: String?, wave: String?, mode: String?, entry: Int, link: String,
    coding: Int
  ) {
    self.name = name
    self.digest = digest
    self.bytes = bytes
    self.place = place
    self.wave = wave
    self.mode = mode
    self.entry = entry
    self.link = link
    self.coding = coding
  }
}

/// A file that was imported, and what of it was new to the project.
public struct StoredSource: Hashable, Sendable {
  public var number: Int
  public var step: Int
  public var file: SourceFile
  public var opened: [OpenedValue]
  public var groups: [ResponseGroup]
  /// Of the file: read == accepted + refused. `known` of the records were in the project already.
  public var read: Int
  public var accepted: Int
  public var refused: Int
  public var known: Int
  /// What the project keeps of it: accepted records that were not there, and refused ones that were not.
  public var records: Int
  public var newlyRefused: Int
  /// Cells outside of personal columns from which an address or a telephone number was taken out.
  public var personalCells: Int
  public var chunks: Int
  /// What was found in it, by rule.
  public var findings: [FindingCount]

  public struct FindingCount: Hashable, Sendable {
    public var rule: String
    public var count: Int

    public init(rule: String, count: Int) {
      self.rule = rule
      self.count = count
    }
  }

  /// Whether its records count: the second typing of paper is there to be compared alone.
  public var isCounted: Bool { file.entry != 2 }
}

extension StoredSource {
  /// A row of ``Seal/sources``.
  init(_ row: Row) throws {
    number = try row.int(0)
    step = try row.int(1)
    file = SourceFile(
      name: try row.text(2), digest: try row.bytes(3), bytes: try row.int(4), place: try row.textIfAny(5),
      wave: try row.textIfAny(6), mode: try row.textIfAny(7), entry: try row.int(8), link: try row.text(15),
      coding: try row.int(25))
    file.encoding = try row.text(9)
    file.separator = try row.text(10)
    file.header = try row.bytes(11)
    file.columns = try Self.fields(row.text(12), of: 2).map { StoredColumn(role: $0[0], id: $0[1]) }
    opened = try Self.fields(row.text(13), of: 3).map { fields in
      guard let dimension = Int(fields[0]), let code = UInt16(fields[1]) else { throw BadValue() }
      return OpenedValue(dimension: dimension, code: code, name: fields[2])
    }
    groups = try Self.fields(row.text(14), of: 3).map { ResponseGroup(place: $0[0], wave: $0[1], mode: $0[2]) }
    read = try row.int(16)
    accepted = try row.int(17)
    refused = try row.int(18)
    known = try row.int(19)
    records = try row.int(20)
    newlyRefused = try row.int(21)
    personalCells = try row.int(22)
    chunks = try row.int(24)
    findings = try Self.fields(row.text(23), of: 2).map { fields in
      guard let count = Int(fields[1]) else { throw BadValue() }
      return FindingCount(rule: fields[0], count: count)
    }
  }

  /// Lines of fields that a control character parts: no text of a cell or a codebook holds one, since they are taken out here.
  static func text(_ lines: [[String]]) -> String {
    lines.map { fields in
      fields.map { field in String(String.UnicodeScalarView(field.unicodeScalars.filter { $0.value >= 0x20 })) }.joined(
        separator: "\u{1F}")
    }.joined(separator: "\n")
  }

  private static func fields(_ text: String, of count: Int) throws -> [[String]] {
    guard !text.isEmpty else { return [] }
    return try text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let fields = line.split(separator: "\u{1F}", omittingEmptySubsequences: false).map(String.init)
      guard fields.count == count else { throw BadValue() }
      return fields
    }
  }
}
