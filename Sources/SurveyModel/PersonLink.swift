/// What tells that two responses come from the same person, and nothing else of that person: a keyed hash of 128 bits.
///
/// Equal links mean the same person. It stands in no table, finding or export.
public struct PersonLink: Hashable, Sendable {
  public var high: UInt64
  public var low: UInt64

  public init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// Of a response that is linked with nobody's.
  public static let none = PersonLink(high: 0, low: 0)
}

extension PersonLink: Comparable {
  public static func < (left: PersonLink, right: PersonLink) -> Bool {
    (left.high, left.low) < (right.high, right.low)
  }
}
