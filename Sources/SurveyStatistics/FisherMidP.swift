/// The p value of a change of a share between two groups: Fisher's exact test with the mid-p correction, two-sided.
///
/// With both groups' sizes and the number of successes in all given, the successes of the first group follow the
/// hypergeometric distribution *f* where nothing has changed. For *x* seen,
///
///     p = Σ f(i) over f(i) < f(x)  +  ½ Σ f(i) over f(i) = f(x)
///
/// Probabilities within 10⁻⁷ of each other, relatively, count as equal, as in R's `fisher.test`. Fisher's own p value
/// counts the second sum whole and is too cautious; mid-p: Lancaster, *JASA* 56 (1961) 223–234; advised for two shares
/// by Lydersen, Fagerland, Laake, *Statistics in Medicine* 28 (2009) 1159–1175, doi:10.1002/sim.3531. Takes the answers
/// as independent.
///
///     // first: Share(3, of: 4), second: Share(1, of: 4)
///     fisherMidP(first, second)  // 0.257143: 18/70
///
/// - Returns: In 0…1, the same for either order. 1 where all successes or no successes leave only one possible table.
///   `nil` where either group is empty, or above 10¹² answers. Below about 10⁻³⁰⁰ it is 0.
/// - Complexity: at most some 80 standard deviations of *f*: O(√*n*).
public func fisherMidP(_ first: Share, _ second: Share) -> Double? {
  let limit = 1_000_000_000_000
  guard first.base > 0, second.base > 0, first.base <= limit, second.base <= limit else { return nil }
  let successes = first.count + second.count
  let lowest = max(0, successes - second.base)
  let highest = min(successes, first.base)
  guard lowest < highest else { return 1 }

  // f(i + 1) / f(i). The first factor of the divisor is at least 1, the second too from the lowest i on.
  func ratio(_ i: Int) -> Double {
    Double(successes - i) / Double(i + 1) * (Double(first.base - i) / Double(second.base - successes + i + 1))
  }

  // All weights are relative to the likeliest table's, where the walk begins, in both directions, until they vanish.
  let top = Double(successes + 1) * (Double(first.base + 1) / Double(first.base + second.base + 2))
  let mode = min(max(Int(top), lowest), highest)
  let seen = weight(of: first.count, from: mode, ratio: ratio)
  var total = 0.0
  var rarer = 0.0
  func count(_ weight: Double) {
    total += weight
    if weight < seen * (1 - 1e-7) {
      rarer += weight
    } else if weight <= seen * (1 + 1e-7) {
      rarer += weight / 2
    }
  }
  count(1)
  var current = 1.0
  var i = mode
  while i < highest, current > vanished {
    current *= ratio(i)
    i += 1
    count(current)
  }
  current = 1
  i = mode
  while i > lowest, current > vanished {
    i -= 1
    current /= ratio(i)
    count(current)
  }
  return min(1, rarer / total)
}

/// Below it numbers lose their digits one by one, and a factor near 1 no longer makes them smaller.
private let vanished = Double.leastNormalMagnitude

/// How likely `target` is beside `mode`, 0 where that is too small for a number.
private func weight(of target: Int, from mode: Int, ratio: (Int) -> Double) -> Double {
  var current = 1.0
  var i = mode
  while i < target, current > vanished {
    current *= ratio(i)
    i += 1
  }
  while i > target, current > vanished {
    i -= 1
    current /= ratio(i)
  }
  return i == target ? current : 0
}
