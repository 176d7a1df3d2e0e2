// Answers for the cases in which the Brunner–Munzel statistic would divide by 0.

/// The permutation test's p value where every answer of one group is above every answer of the other, 2 / C(*m* + *n*,
/// *m*).
///
/// Exact where no two answers are equal and both groups are of one size; otherwise an upper bound. At most 1.
func permutationP(ofSeparated m: Double, _ n: Double) -> Double {
  var p = 2.0
  var i = 1.0
  // Every factor is ½ or less: it vanishes within some 1,100 steps.
  while i <= min(m, n), p > 0 {
    p *= i / (max(m, n) + i)
    i += 1
  }
  return min(1, p)
}

/// The score interval of θ = P(first < second) + ½ P(first = second), seen as 0, ½ or 1: Newcombe 2006, method 5.
///
/// The θ with (θ − θ̂)² ≤ z² V(θ), where V is the variance of Hanley and McNeil, N = (*m* + *n*)/2 − 1:
///
///     V(θ) = θ(1 − θ)(1 + N((1 − θ)/(2 − θ) + θ/(1 + θ))) / mn
func scoreInterval(ofPlacement seen: Double, _ m: Double, _ n: Double, confidence: Double) -> Interval? {
  guard let z = StandardNormal.reach(confidence) else { return nil }
  // V is the same for θ and 1 − θ, so that a lower end is all that is needed.
  if seen == 0 {
    return scoreInterval(ofPlacement: 1, m, n, confidence: confidence).map { Interval(low: 0, high: 1 - $0.low) }
  }
  let others = (m + n) / 2 - 1
  func isOutside(_ theta: Double) -> Bool {
    let variance = theta * (1 - theta) * (1 + others * ((1 - theta) / (2 - theta) + theta / (1 + theta))) / (m * n)
    return (theta - seen) * (theta - seen) > z * z * variance
  }
  var (outside, inside) = (0.0, seen)
  // At 1 the variance is 0, and just below it every θ is inside.
  while true {
    let middle = outside + (inside - outside) / 2
    guard outside < middle, middle < inside else { break }
    if isOutside(middle) { outside = middle } else { inside = middle }
  }
  return Interval(low: inside, high: seen == 1 ? 1 : 1 - inside)
}
