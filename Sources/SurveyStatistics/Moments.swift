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

    /// The same value with the smallest denominator.
    ///
    ///     Distribution.Entry(numerator: -6, denominator: 30, count: 1).inLowestTerms  // −1/5
    public var inLowestTerms: Entry {
      guard numerator > .min else { return self }
      let divisor = greatestCommonDivisor(abs(numerator), denominator)
      return Entry(numerator: numerator / divisor, denominator: denominator / divisor, count: count)
    }
  }

  public var entries: [Entry]

  /// - Parameter entries: counts are 0 or more, denominators 1 or more; the order does not matter.
  public init(_ entries: [Entry]) {
    self.entries = entries.allSatisfy { $0.count > 0 } ? entries : entries.filter { $0.count > 0 }
  }

  /// Marks with the values of their scale: `counts[i]` answers have `values[i]`.
  public init(values: [Int], counts: [Int]) { self.init(values: values, counts: counts[...]) }

  public init(values: [Int], counts: ArraySlice<Int>) {
    entries = []
    entries.reserveCapacity(values.count)
    for (value, count) in zip(values, counts) where count > 0 {
      entries.append(Entry(numerator: value, count: count))
    }
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
    if let (sum, denominator) = exactSum { return exactMean(sum, denominator, total) }
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
      if !overflow && !squareOverflow { return exactDeviation(product - square, denominator, total) }
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

/// Sums of a distribution that fit 64 bits, as nearly all do: over the values' common denominator.
struct PlainSums {
  var count = 0
  var denominator = 1
  var sum = 0
  var squares = 0

  /// ``Distribution/mean``.
  var mean: Double? { count > 0 ? exactMean(Int128(sum), denominator, count) : nil }

  /// ``Distribution/standardDeviation``.
  var standardDeviation: Double? {
    guard count > 1 else { return nil }
    return exactDeviation(
      Int128(squares) * Int128(count) - Int128(sum) * Int128(sum), denominator, count)
  }
}

extension Distribution {
  /// `nil` where an entry breaks its rules, or a sum does not fit.
  var plainSums: PlainSums? {
    var sums = PlainSums()
    var last = 1
    for entry in entries where entry.denominator != last {
      last = entry.denominator
      guard last >= 1 else { return nil }
      if sums.denominator % last == 0 { continue }
      let (next, overflow) = (sums.denominator / greatestCommonDivisor(sums.denominator, last))
        .multipliedReportingOverflow(by: last)
      if overflow || next > 1 << 53 { return nil }
      sums.denominator = next
    }
    var factor = sums.denominator
    last = 1
    for entry in entries {
      if entry.denominator != last {
        last = entry.denominator
        factor = sums.denominator / last
      }
      let (value, overflow) = entry.numerator.multipliedReportingOverflow(by: factor)
      let (term, termOverflow) = value.multipliedReportingOverflow(by: entry.count)
      let (square, squareOverflow) = term.multipliedReportingOverflow(by: value)
      let (count, countOverflow) = sums.count.addingReportingOverflow(entry.count)
      let (sum, sumOverflow) = sums.sum.addingReportingOverflow(term)
      let (squares, squaresOverflow) = sums.squares.addingReportingOverflow(square)
      if entry.count < 0 || overflow || termOverflow || squareOverflow { return nil }
      if countOverflow || sumOverflow || squaresOverflow { return nil }
      (sums.count, sums.sum, sums.squares) = (count, sum, squares)
    }
    return sums
  }
}

private func exactMean(_ sum: Int128, _ denominator: Int, _ count: Int) -> Double {
  rounded(sum) / rounded(Int128(denominator) * Int128(count))
}

/// - Parameter scatter: *n* Σ*v*² − (Σ*v*)², of the values times `denominator`.
private func exactDeviation(_ scatter: Int128, _ denominator: Int, _ count: Int) -> Double {
  let variance = rounded(scatter) / (Double(count) * Double(count - 1))
  return variance.squareRoot() / Double(denominator)
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
