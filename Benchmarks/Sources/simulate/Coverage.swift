import SurveyStatistics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How often an interval of 95 % holds the true value.
enum Coverage {
  static let bases = [10, 41, 200]
  static let draws = 100_000

  struct Row {
    var method: String
    var truth: String
    /// For each of ``bases``, in both groups.
    var shares: [Double]
  }

  static func rows() -> [Row] { wilson() + newcombe() + welch() + brunnerMunzel() }

  // MARK: Exact, over every possible outcome

  private static func wilson() -> [Row] {
    [0.1, 0.3, 0.5, 0.9].map { truth in
      Row(
        method: "Wilson", truth: percent(truth),
        shares: bases.map { base in
          binomial(base, truth).enumerated().reduce(0) { sum, outcome in
            let holds = Share(outcome.offset, of: base)?.interval()?.contains(truth) ?? false
            return sum + (holds ? outcome.element : 0)
          }
        })
    }
  }

  private static func newcombe() -> [Row] {
    [(0.5, 0.5), (0.6, 0.3), (0.1, 0.1), (0.9, 0.6)].map { first, second in
      Row(
        method: "Newcombe", truth: "\(percent(first)) → \(percent(second))",
        shares: bases.map { base in
          var sum = 0.0
          let (before, after) = (binomial(base, first), binomial(base, second))
          for x in 0...base {
            for y in 0...base where before[x] * after[y] > 1e-15 {
              guard let earlier = Share(x, of: base), let later = Share(y, of: base) else { continue }
              let change = ShareChange(from: earlier, to: later)
              if change?.interval.contains(second - first) ?? false { sum += before[x] * after[y] }
            }
          }
          return sum
        })
    }
  }

  /// The chances of 0, 1, … `base` of `base`.
  static func binomial(_ base: Int, _ share: Double) -> [Double] {
    (0...base).map { count in
      let ways = logFactorial(base) - logFactorial(count) - logFactorial(base - count)
      return exp(ways + Double(count) * log(share) + Double(base - count) * log(1 - share))
    }
  }

  private static func logFactorial(_ number: Int) -> Double { lgamma(Double(number) + 1) }

  // MARK: Simulated

  private static let pairs: [(name: String, first: MarkShares, second: MarkShares)] = [
    ("middling → middling", .middling, .middling),
    ("middling → divided", .middling, .divided),
    ("middling → high", .middling, .high),
    ("high → low", .high, .low),
  ]

  private static func welch() -> [Row] {
    simulated("Welch") { first, second in
      let truth = mean(second) - mean(first)
      return { MeanChange(from: $0, to: $1)?.interval?.contains(truth) ?? false }
    }
  }

  private static func brunnerMunzel() -> [Row] {
    simulated("Brunner–Munzel") { first, second in
      let truth = superiority(first, second)
      return { OrdinalChange(from: $0, to: $1)?.interval?.contains(truth) ?? false }
    }
  }

  private static func simulated(
    _ method: String, _ holds: (MarkShares, MarkShares) -> (Distribution, Distribution) -> Bool
  ) -> [Row] {
    pairs.enumerated().map { number, pair in
      let holds = holds(pair.first, pair.second)
      return Row(
        method: method, truth: pair.name,
        shares: bases.map { base in
          var random = Draws(seed: Verdicts.seed, set: 200 + number, run: base)
          var count = 0
          for _ in 0..<draws {
            let first = sample(pair.first, base, &random)
            if holds(first, sample(pair.second, base, &random)) { count += 1 }
          }
          return Double(count) / Double(draws)
        })
    }
  }

  private static func sample(_ marks: MarkShares, _ base: Int, _ draws: inout Draws) -> Distribution {
    var counts = [0, 0, 0, 0, 0]
    for _ in 0..<base {
      var rest = draws.uniform()
      var mark = 0
      while mark < 4, rest >= marks.shares[mark] {
        rest -= marks.shares[mark]
        mark += 1
      }
      counts[mark] += 1
    }
    return Distribution(values: [1, 2, 3, 4, 5], counts: counts)
  }

  private static func mean(_ marks: MarkShares) -> Double {
    zip(1...5, marks.shares).reduce(0) { $0 + Double($1.0) * $1.1 }
  }

  /// P(first < second) + ½ P(first = second).
  private static func superiority(_ first: MarkShares, _ second: MarkShares) -> Double {
    var (below, sum) = (0.0, 0.0)
    for (before, after) in zip(first.shares, second.shares) {
      sum += after * (below + before / 2)
      below += before
    }
    return sum
  }
}
