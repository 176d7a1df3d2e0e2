/// How often each value occurs: what every figure is worked out from.
public struct Distribution: Hashable, Sendable {
  /// One value, as an exact fraction, and how many answers have it.
  public struct Entry: Hashable, Sendable {
    public var numerator: Int
    public var denominator: Int
    public var count: Int

    public init(numerator: Int, denominator: Int = 1, count: Int) {
      self.numerator = numerator
      self.denominator = denominator
      self.count = count
    }

    var value: Double { Double(numerator) / Double(denominator) }
  }

  public var entries: [Entry]

  /// - Parameter entries: counts are 0 or more, denominators 1 or more; the order does not matter.
  public init(_ entries: [Entry]) { self.entries = entries.filter { $0.count > 0 } }

  /// Marks with the values of their scale: `counts[i]` answers have `values[i]`.
  public init(values: [Int], counts: [Int]) {
    self.init(zip(values, counts).map { Entry(numerator: $0, count: $1) })
  }

  /// How many answers there are.
  public var count: Int { entries.reduce(0) { $0 + $1.count } }

  /// The arithmetic mean, Σ *count* · *value* / *n*; `nil` without answers.
  ///
  ///     Distribution(values: [2, 3, 4, 5], counts: [1, 3, 4, 2]).mean  // 3.7
  ///
  /// The sum is exact, over the values' common denominator; one division rounds it. Where the common denominator passes 2⁵³, as with
  /// more than twenty criteria, sums are rounded a denominator at a time, lowest denominator first.
  public var mean: Double? {
    let total = count
    guard total > 0 else { return nil }
    if let (sum, denominator) = exactSum { return rounded(sum) / rounded(Int128(denominator) * Int128(total)) }
    return sorted.reduce(0) { $0 + Double($1.numerator * $1.count) / Double($1.denominator) } / Double(total)
  }

  /// The sample standard deviation, √(Σ *count* · (*value* − *mean*)² / (*n* − 1)); `nil` under two answers.
  ///
  ///     Distribution(values: [2, 3, 4, 5], counts: [1, 3, 4, 2]).standardDeviation  // 0.948683…
  ///
  /// Where the sums fit, *n* Σ*v*² − (Σ*v*)² is an exact integer, so that equal values give exactly 0.
  public var standardDeviation: Double? {
    let total = count
    guard total > 1, let mean else { return nil }
    if let (sum, denominator) = exactSum, let squares = exactSquares(denominator) {
      let (product, overflow) = squares.multipliedReportingOverflow(by: Int128(total))
      let (square, squareOverflow) = sum.multipliedReportingOverflow(by: sum)
      if !overflow && !squareOverflow {
        let variance = rounded(product - square) / (Double(total) * Double(total - 1))
        return variance.squareRoot() / Double(denominator)
      }
    }
    let squares = sorted.reduce(0) { $0 + Double($1.count) * ($1.value - mean) * ($1.value - mean) }
    return (squares / Double(total - 1)).squareRoot()
  }

  /// The middle value; between two middle values, their mean. `nil` without answers.
  ///
  ///     Distribution(values: [2, 3, 4, 5], counts: [1, 3, 4, 2]).median  // 4
  public var median: Double? {
    let total = count
    guard total > 0 else { return nil }
    let low = value(at: (total - 1) / 2)
    let high = value(at: total / 2)
    return low == high ? low : (low + high) / 2
  }

  private var sorted: [Entry] { entries.sorted { ($0.value, $0.denominator) < ($1.value, $1.denominator) } }

  private func value(at position: Int) -> Double {
    var passed = 0
    for entry in sorted {
      passed += entry.count
      if position < passed { return entry.value }
    }
    return sorted.last?.value ?? 0
  }

  /// Σ *count* · *value* over the least common denominator; `nil` where that grows too large.
  private var exactSum: (sum: Int128, denominator: Int)? {
    var common = 1
    for entry in entries where common % entry.denominator != 0 {
      let (next, overflow) = (common / greatestCommonDivisor(common, entry.denominator))
        .multipliedReportingOverflow(by: entry.denominator)
      if overflow || next > 1 << 53 { return nil }
      common = next
    }
    return (
      entries.reduce(0) { $0 + Int128($1.numerator) * Int128($1.count) * Int128(common / $1.denominator) }, common
    )
  }

  private func exactSquares(_ common: Int) -> Int128? {
    var sum: Int128 = 0
    for entry in entries {
      let value = Int128(entry.numerator) * Int128(common / entry.denominator)
      let (square, overflow) = value.multipliedReportingOverflow(by: value)
      let (term, termOverflow) = square.multipliedReportingOverflow(by: Int128(entry.count))
      let (next, sumOverflow) = sum.addingReportingOverflow(term)
      if overflow || termOverflow || sumOverflow { return nil }
      sum = next
    }
    return sum
  }
}

private func greatestCommonDivisor(_ left: Int, _ right: Int) -> Int {
  var (a, b) = (left, right)
  while b != 0 { (a, b) = (b, a % b) }
  return max(a, 1)
}

/// The nearest `Double`. Nearly all numbers fit 64 bits, which convert many times faster than 128.
private func rounded(_ number: Int128) -> Double {
  let low = Int(truncatingIfNeeded: number)
  return Int128(low) == number ? Double(low) : Double(number)
}
