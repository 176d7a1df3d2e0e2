/// Some of all: 81 good marks of 263.
public struct Share: Hashable, Sendable {
  /// 0 or more, at most ``base``.
  public let count: Int
  /// How many answers there are; may be 0.
  public let base: Int

  /// - Returns: `nil` unless 0 ≤ `count` ≤ `base`.
  public init?(_ count: Int, of base: Int) {
    guard 0 <= count, count <= base else { return nil }
    self.count = count
    self.base = base
  }

  /// *count* / *base*, in 0…1; `nil` without answers.
  ///
  ///     Share(3, of: 4)?.value  // 0.75
  public var value: Double? { base > 0 ? Double(count) / Double(base) : nil }
}
