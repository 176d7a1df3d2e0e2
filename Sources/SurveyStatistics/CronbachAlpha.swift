/// Exact sums over the people who answered: of a value, and of its square.
public struct Sums: Hashable, Sendable {
  public var values: Int
  public var squares: Int

  public init(values: Int, squares: Int) {
    self.values = values
    self.squares = squares
  }

  /// *n*² times the variance with divisor *n*: *n* Σ*x*² − (Σ*x*)², exact. Fits: no product is above 2¹²⁶.
  func scatter(_ count: Int) -> Int128 {
    Int128(count) * Int128(squares) - Int128(values) * Int128(values)
  }
}

/// Cronbach's α: how well the criteria of a service measure one thing together.
///
/// With *k* criteria, *s*ᵢ² the sample variance of one and *s*² that of the persons' totals:
///
///     α = k/(k − 1) (1 − Σ sᵢ² / s²)
///
/// Cronbach, *Psychometrika* 16 (1951) 297–334, doi:10.1007/BF02310555. From 0.7 on, a score of the criteria together
/// is customarily called consistent. Takes every person as having answered every criterion.
///
///     // Three people on two criteria: (1, 2), (3, 3), (5, 4)
///     cronbachAlpha(
///       items: [Sums(values: 9, squares: 35), Sums(values: 9, squares: 29)], total: Sums(values: 18, squares: 126),
///       count: 3)  // 0.888889: 8/9
///
/// - Parameters:
///   - items: sums of each criterion's values.
///   - total: sums of each person's values taken together.
///   - count: how many people answered all of them.
/// - Returns: At most 1; below 0 where criteria run against each other. `nil` under two criteria or two people, where
///   all totals are equal, and where the sums contradict each other.
public func cronbachAlpha(items: [Sums], total: Sums, count: Int) -> Double? {
  let scatters = items.map { $0.scatter(count) }
  let whole = total.scatter(count)
  guard items.count > 1, count > 1, whole > 0, scatters.allSatisfy({ $0 >= 0 }) else { return nil }
  let k = Double(items.count)
  let (sum, overflow) = scatters.reduce((Int128(0), false)) { sum, next in
    let (partial, overflow) = sum.0.addingReportingOverflow(next)
    return (partial, sum.1 || overflow)
  }
  guard !overflow else { return nil }
  let (rest, restOverflow) = whole.subtractingReportingOverflow(sum)
  let alpha = k / (k - 1) * (Double(rest) / Double(whole))
  // By the Cauchy–Schwarz inequality s² is at most k Σ sᵢ², so that real answers never pass 1.
  return restOverflow || alpha > 1 + 1e-9 ? nil : number(min(1, alpha))
}
