/// What a step of the log did.
public enum Action: String, CaseIterable, Sendable {
  case create
  case `import`
  case remove
  case correct
  case decide
  case reconcile
  case forget
  case undo
}

/// Who does something to a project, why, and when.
public struct Author: Hashable, Sendable {
  public var name: String
  public var why: String
  /// UTC as in ISO 8601: `2026-03-01T09:30:00Z`.
  public var time: String

  public init(name: String, why: String, time: String) {
    self.name = name
    self.why = why
    self.time = time
  }
}

/// A fact that a step's log entry holds: a name that stays the same in every language, and a value.
public struct StepFact: Hashable, Sendable {
  public var name: String
  public var value: String

  public init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}

/// One entry of the log: something that was done to the project. Entries are added and never changed; each holds the hash of the one before.
public struct Step: Hashable, Sendable {
  /// From 1, without gaps.
  public var number: Int
  public var time: String
  public var author: String
  public var action: Action
  /// What it was done to: a source's number, a record's ID, or another step's number; empty for the project as a whole.
  public var subject: String
  public var facts: [StepFact]
  public var why: String
  /// Whether a later step has taken it back.
  public var isUndone = false

  /// The making of the project stays, and what was forgotten is gone.
  var canBeUndone: Bool { !isUndone && action != .create && action != .forget }
}
