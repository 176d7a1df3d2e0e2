/// Why a person should look at a record.
public enum FlagReason: String, CaseIterable, Sendable {
  /// The very record, with its form number or time, stands further up in its file. It does not count until a person says so.
  case repeated
  /// A record that came earlier has the same form number or time in a file of the same form that no longer holds it: it was changed since.
  /// The earlier one goes on counting until a person says otherwise.
  case changed
  /// A later export of its form no longer holds it. It goes on counting.
  case vanished
  /// Another record of the same place, wave and mode has the same form number. Both count.
  case repeatedKey = "repeated-key"

  /// Whether a record with this flag counts as long as nobody has decided.
  public var counts: Bool { self == .vanished || self == .repeatedKey }
}

/// A record that a person should look at.
public struct Flag: Hashable, Sendable {
  public var record: RecordID
  public var reason: FlagReason
  /// The record it repeats or takes the place of; `nil` where there is none.
  public var other: RecordID?
  public var step: Int

  public init(record: RecordID, reason: FlagReason, other: RecordID?, step: Int) {
    self.record = record
    self.reason = reason
    self.other = other
    self.step = step
  }
}

/// What a person said of a record.
public struct Decision: Hashable, Sendable {
  public var record: RecordID
  public var counts: Bool

  public init(record: RecordID, counts: Bool) {
    self.record = record
    self.counts = counts
  }
}

/// A cell's text, put in the place of what the file says. The file's own text stays in the project.
public struct CellCorrection: Hashable, Sendable {
  public var record: RecordID
  /// The column, from 0.
  public var column: Int
  public var value: [UInt8]
  /// What stood there before this correction.
  public var was: [UInt8]
  /// Whether the column holds free text: its texts can be forgotten later, so the log does not rest on them.
  public var isText: Bool
  /// Whether it was decided by comparing two typings; it may then say what stood there before.
  public var isReconciled = false

  public init(record: RecordID, column: Int, value: [UInt8], was: [UInt8], isText: Bool) {
    self.record = record
    self.column = column
    self.value = value
    self.was = was
    self.isText = isText
  }
}
