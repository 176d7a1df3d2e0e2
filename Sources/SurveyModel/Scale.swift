/// An answer that can be given: its words in each language, and other spellings that mean the same.
public struct Category: Hashable, Sendable, Identifiable {
  public var id: String
  public var label: LocalizedText
  public var aliases: [String]

  public init(id: String, label: LocalizedText, aliases: [String] = []) {
    self.id = id
    self.label = label
    self.aliases = aliases
  }
}

/// One point of a scale: a whole number and its words.
public struct ScalePoint: Hashable, Sendable {
  public var value: Int
  /// Empty where the form shows a bare number.
  public var label: LocalizedText
  public var aliases: [String]

  public init(value: Int, label: LocalizedText, aliases: [String] = []) {
    self.value = value
    self.label = label
    self.aliases = aliases
  }
}

/// The marks that a rating can have, lowest value first.
///
/// A higher value is a better mark. A codebook whose form runs the other way gives its best label the highest value.
public struct Scale: Hashable, Sendable, Identifiable {
  public var id: String
  /// In ascending order of `value`, without repeats.
  public private(set) var points: [ScalePoint]
  /// Whether a person has confirmed that the points stand in their order.
  ///
  /// While it is false the values only number the labels: counts are given, and means are left empty.
  public var isOrderConfirmed: Bool
  /// Values that count as a good and as a poor mark.
  public var good: Set<Int>
  public var poor: Set<Int>

  /// The most points a scale may have: a code of a point must fit one byte.
  public static let maximumPoints = 200

  public init(
    id: String, points: [ScalePoint], isOrderConfirmed: Bool = true, good: Set<Int>? = nil, poor: Set<Int>? = nil
  ) {
    self.id = id
    self.points = points.sorted { $0.value < $1.value }
    self.isOrderConfirmed = isOrderConfirmed
    let values = self.points.map(\.value)
    self.good = good ?? Self.topValues(of: values)
    self.poor = poor ?? Self.bottomValues(of: values)
  }

  public var values: [Int] { points.map(\.value) }
  public var lowest: Int { points.first?.value ?? 0 }
  public var highest: Int { points.last?.value ?? 0 }

  /// Where `value` stands in `points`, or `nil`.
  public func index(of value: Int) -> Int? { points.firstIndex { $0.value == value } }

  /// How many marks count as good where a codebook does not say: the top two fifths, at least one (2 of 5, 2 of 7, 4 of 10).
  static func extremeCount(_ points: Int) -> Int { points < 2 ? 0 : max(1, points * 2 / 5) }

  static func topValues(of values: [Int]) -> Set<Int> { Set(values.suffix(extremeCount(values.count))) }
  static func bottomValues(of values: [Int]) -> Set<Int> { Set(values.prefix(extremeCount(values.count))) }
}
