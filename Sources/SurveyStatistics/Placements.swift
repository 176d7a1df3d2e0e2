/// Where each answer of one group stands among the answers of the other.
struct Placements {
  var firstBase = 0.0
  var secondBase = 0.0
  /// P(first < second) + ½ P(first = second).
  var probability = 0.0
  /// ``probability`` − ½, without the loss of digits that the subtraction would bring.
  var excess = 0.0
  /// Sample variances of the placements, with *n* − 1; 0 for a group of one.
  var firstVariance = 0.0
  var secondVariance = 0.0
  /// Whether all placements of the first group are one number, and all of the second.
  var areConstant = true

  /// - Returns: `nil` where either group is empty, or breaks the rules of a distribution.
  init?(_ first: Distribution, _ second: Distribution) {
    guard first.isSound, second.isSound else { return nil }
    let points = Self.points(first, second)
    firstBase = points.reduce(0) { $0 + $1.first }
    secondBase = points.reduce(0) { $0 + $1.second }
    guard firstBase > 0, secondBase > 0 else { return nil }

    // Twice the placements, so that halves are whole: how many of the other group are below, twice, and equal, once.
    var (firstBelow, secondBelow) = (0.0, 0.0)
    var (ofFirst, ofSecond): ([Placement], [Placement]) = ([], [])
    for point in points {
      ofFirst.append(Placement(value: 2 * secondBelow + point.second, count: point.first))
      ofSecond.append(Placement(value: 2 * firstBelow + point.first, count: point.second))
      firstBelow += point.first
      secondBelow += point.second
    }
    let pairs = firstBase * secondBase
    let doubled = ofSecond.reduce(0) { $0 + $1.value * $1.count }
    probability = doubled / (2 * pairs)
    excess = (doubled - pairs) / (2 * pairs)
    firstVariance = Self.variance(ofFirst, firstBase) / 4
    secondVariance = Self.variance(ofSecond, secondBase) / 4
    areConstant = firstVariance == 0 && secondVariance == 0
  }

  /// How many answers of either group have one value.
  private struct Point {
    var first: Double
    var second: Double
  }

  private struct Placement {
    var value: Double
    var count: Double
  }

  /// All values of both groups, lowest first, compared as exact fractions.
  private static func points(_ first: Distribution, _ second: Distribution) -> [Point] {
    let all = first.entries.map { ($0, true) } + second.entries.map { ($0, false) }
    var points: [Point] = []
    var last: Distribution.Entry?
    for (entry, isFirst) in all.sorted(by: { isBelow($0.0, $1.0) }) where entry.count > 0 {
      if last.map({ isBelow($0, entry) }) ?? true { points.append(Point(first: 0, second: 0)) }
      points[points.count - 1].first += isFirst ? Double(entry.count) : 0
      points[points.count - 1].second += isFirst ? 0 : Double(entry.count)
      last = entry
    }
    return points
  }

  private static func isBelow(_ left: Distribution.Entry, _ right: Distribution.Entry) -> Bool {
    Int128(left.numerator) * Int128(right.denominator) < Int128(right.numerator) * Int128(left.denominator)
  }

  private static func variance(_ placements: [Placement], _ base: Double) -> Double {
    let present = placements.filter { $0.count > 0 }
    guard let any = present.first, base > 1, present.contains(where: { $0.value != any.value }) else { return 0 }
    let mean = present.reduce(0) { $0 + $1.value * $1.count } / base
    return present.reduce(0) { $0 + ($1.value - mean) * ($1.value - mean) * $1.count } / (base - 1)
  }
}
