/// How many answers of equal weight would tell as much as these weighted ones: Kish's effective base.
///
///     (Σw)² / Σw²
///
/// Kish, *Survey Sampling*, 1965, section 11.7. Takes the weights as unrelated to the answers.
///
///     effectiveBase(weights: [1, 1, 2])  // 2.666…
///
/// - Parameter weights: one an answer; 0 or more, finite.
/// - Returns: From 1 to the number of weights above 0, and exactly that number where these are all equal. `nil` where
///   there is none, or one is negative or no number.
public func effectiveBase(weights: some Collection<Double>) -> Double? {
  effectiveBase(weights.map { (weight: $0, count: 1) })
}

/// Kish's effective base of answers that share a few weights.
///
///     effectiveBase([(weight: 1, count: 30), (weight: 2, count: 11)])  // 36.540540…
///
/// - Parameter groups: each weight, 0 or more and finite, with the number of answers that have it, 0 or more.
/// - Returns: As ``effectiveBase(weights:)``; `nil` for a count below 0 too.
public func effectiveBase(_ groups: some Collection<(weight: Double, count: Int)>) -> Double? {
  guard groups.allSatisfy({ $0.weight.isFinite && $0.weight >= 0 && $0.count >= 0 }) else { return nil }
  // Relative to the largest, so that no square passes what a number can hold.
  let largest = groups.reduce(0) { $1.count > 0 ? max($0, $1.weight) : $0 }
  guard largest > 0 else { return nil }
  var (sum, squares) = (0.0, 0.0)
  for group in groups {
    let weight = group.weight / largest
    sum += weight * Double(group.count)
    squares += weight * weight * Double(group.count)
  }
  return number(sum * sum / squares)
}
