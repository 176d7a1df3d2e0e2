/// How the marks of one service are spread, 1 to 5, and how they came about.
///
/// Behind each mark stands a number, *y* = √a · person + √b · person and service + √(1 − a − b) · the answer alone, of three independent
/// standard normals: answers of one person correlate by *a* across services and by *a* + *b* within one. The mark says between which
/// thresholds *y* − fall lies; the thresholds give the marks the shares they have here.
struct MarkShares {
  let shares: [Double]
  let thresholds: [Double]

  init(_ shares: [Double]) {
    self.shares = shares
    var below = 0.0
    thresholds = shares.dropLast().map { share in
      below += share
      return Normal.quantile(below)
    }
  }

  static let middling = MarkShares([0.10, 0.20, 0.35, 0.25, 0.10])
  static let high = MarkShares([0.03, 0.07, 0.20, 0.35, 0.35])
  static let low = MarkShares([0.35, 0.30, 0.20, 0.10, 0.05])
  static let divided = MarkShares([0.30, 0.15, 0.10, 0.15, 0.30])

  func mark(_ latent: Double) -> Int { 1 + thresholds.count { latent > $0 } }

  /// The share of marks 4 and 5 when all latent numbers fall by `fall`.
  func good(fall: Double) -> Double { 1 - Normal.below(thresholds[2] + fall) }
}

/// Whom the questionnaires come from.
struct Population {
  var name: String
  /// Four services.
  var services: [MarkShares]
  /// The correlation of one person's answers across services, and within one.
  var acrossServices = 0.3
  var withinService = 0.5

  static let criteria = 6
  /// A service that a person does not use has no marks; any other answer may be missing too.
  static let notUser = 0.04
  static let missing = 0.06

  static let all = [
    Population(name: "middling", services: Array(repeating: .middling, count: 4)),
    Population(name: "high", services: Array(repeating: .high, count: 4)),
    Population(name: "low", services: Array(repeating: .low, count: 4)),
    Population(name: "divided", services: Array(repeating: .divided, count: 4)),
    Population(name: "one of each", services: [.middling, .high, .low, .divided]),
    Population(
      name: "middling, nearly one mark a person", services: Array(repeating: .middling, count: 4), acrossServices: 0.6,
      withinService: 0.9),
  ]

  /// The true share of respondents whose own mean mark of `service` is 4 or more, among those with four marks or more, when all latent
  /// numbers fall by `fall`: by integration over what a person's answers share.
  func goodRespondents(_ service: Int, fall: Double) -> Double {
    let shares = services[service]
    let steps = 400
    var (good, all) = (0.0, 0.0)
    for step in 0..<steps {
      // The middles of equal slices of probability.
      let common = Normal.quantile((Double(step) + 0.5) / Double(steps)) * withinService.squareRoot()
      let scatter = (1 - withinService).squareRoot()
      let below = shares.thresholds.map { Normal.below(($0 + fall - common) / scatter) } + [1]
      let marks = zip(below, [0] + below).map { $0 - $1 }
      // Chances of each number of marks so far with each sum above 1 a mark.
      var sums = [[1.0]]
      for _ in 0..<Self.criteria { sums = Self.withOneMore(sums, marks) }
      for (count, chances) in sums.enumerated() where count >= 4 {
        for (sum, chance) in chances.enumerated() {
          all += chance
          if sum >= 3 * count { good += chance }
        }
      }
    }
    return good / all
  }

  /// `sums[k][s]` is the chance of `k` marks with a sum `s` above `k`; another answer adds a mark or, missing, none.
  private static func withOneMore(_ sums: [[Double]], _ marks: [Double]) -> [[Double]] {
    var next = (0...sums.count).map { [Double](repeating: 0, count: 4 * $0 + 1) }
    for (count, chances) in sums.enumerated() {
      for (sum, chance) in chances.enumerated() {
        next[count][sum] += chance * missing
        for (mark, share) in marks.enumerated() { next[count + 1][sum + mark] += chance * (1 - missing) * share }
      }
    }
    return next
  }
}
