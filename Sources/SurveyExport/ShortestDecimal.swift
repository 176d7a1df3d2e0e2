/// The shortest decimal that reads back as a number, and of several the nearest to it: the digits of Swift's own `description`, found in a
/// third of its time, for the numbers that tables are full of.
///
/// A number *c* · 2⁻ˢ has neighbours 2⁻ˢ away, and what is nearer than half of that reads back as it. With 10ᵐ the lowest power of ten above
/// 2ˢ, two multiples of 10⁻ᵐ or more lie so near, and of those of 10¹⁻ᵐ one at most: that one is the shortest where there is one, its zeros
/// at the end left out, and otherwise the multiple of 10⁻ᵐ next to it is. After Raffaello Giulietti, *The Schubfach way to render doubles*
/// (2020). All is worked out exactly in units of 2⁻ˢ · 10⁻ᵐ, in 128 bits where *c* · 10ᵐ is split and in 64 from there on: what is left is
/// under 10 · 2ˢ, and *s* at most 60.
struct ShortestDecimal {
  let whole: Int
  /// The digits behind the point, followed by zeros, as a number of 19 digits.
  let fraction: UInt64
  /// How many of them there are.
  let places: Int
  /// Whether those at the end may be zeros, which are no part of the shortest decimal.
  let mayEndInZeros: Bool

  private static let bits = 52
  private static let bias = 1023
  private static let powers: [UInt64] = [
    1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000, 10_000_000_000,
    100_000_000_000, 1_000_000_000_000, 10_000_000_000_000, 100_000_000_000_000, 1_000_000_000_000_000,
    10_000_000_000_000_000, 100_000_000_000_000_000, 1_000_000_000_000_000_000, 10_000_000_000_000_000_000,
  ]

  /// - Returns: `nil` unless `number` is from 2⁻⁸ to 2⁴⁷, no whole number, and no power of two, whose neighbours are not equally far.
  @inline(__always)
  init?(_ number: Double) {
    let exponent = Int(number.bitPattern >> UInt64(Self.bits)) - Self.bias
    let significand = number.bitPattern & (1 << UInt64(Self.bits) - 1)
    guard exponent >= -8, exponent < 47, significand != 0 else { return nil }
    whole = Int(number)
    guard Double(whole) != number else { return nil }
    let shift = UInt64(truncatingIfNeeded: Self.bits - exponent)
    // log₁₀ 2 as a fraction.
    let most = Int(truncatingIfNeeded: (shift &* 78_913) &>> 18) + 1
    let power = Self.powers[most]
    let product = (significand | 1 << UInt64(Self.bits)).multipliedFullWidth(by: power)
    let all = product.high &<< (64 - shift) | product.low &>> shift
    let tens = all / 10
    let above = product.low &- (tens &* 10) &<< shift
    let below = 10 &<< shift &- above
    let reach = power / 2
    mayEndInZeros = above < reach || below < reach
    places = mayEndInZeros ? most - 1 : most
    // Half way between two, the even one.
    let rest = product.low & (1 &<< shift &- 1)
    let nearest = all &+ (rest &+ (1 &<< (shift &- 1) &- 1) &+ (all & 1)) &>> shift
    let digits = mayEndInZeros ? tens &+ (above < reach ? 0 : 1) : nearest
    // No decimal between whole numbers reads back as one of them.
    fraction = (digits &- UInt64(truncatingIfNeeded: whole) &* Self.powers[places]) &* Self.powers[19 - places]
  }
}
