// What the verdicts are worth, found out by trying: how often they find a change where there is none, how often they find one that there is,
// and how often the intervals hold the truth.
//
//   Scripts/simulate [RUNS]
//
// Without a number 2,000 runs. Ends with status 1 where a promise is broken. The same seed gives the same figures.

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@main
struct Simulate {
  /// What is promised: a change found where there is none in at most so many runs, and a fall of 30 points in at least so many.
  static let falselyFound = 0.05
  static let rightlyFound = 0.75

  static func main() {
    let numbers = CommandLine.arguments.dropFirst().map { Int($0) }
    guard numbers.count <= 1, !numbers.contains(where: { !(1...1_000_000).contains($0 ?? 0) }) else {
      print("usage: simulate [RUNS]")
      exit(64)
    }
    let runs = (numbers.first ?? nil) ?? 2_000
    let verdicts = Verdicts(runs: runs)
    print(
      "\(runs) runs, n = \(Assessments.bases.first) and \(Assessments.bases.second), seed \(Verdicts.seed)\n")
    let unchanged = verdicts.unchanged()
    write(unchanged, runs)
    let fallen = verdicts.fallen()
    write(fallen, runs)
    write(Coverage.rows())
    exit(isKept(unchanged, fallen, runs) ? 0 : 1)
  }

  static func write(_ rows: [Verdicts.Unchanged], _ runs: Int) {
    print(
      "| answers, nothing changed | a verdict on a service | by the order alone | not corrected | a verdict on a criterion | “the same” |"
    )
    print("|---|---|---|---|---|---|")
    for row in rows {
      let figures = [row.headline, row.byOrder, row.uncorrected, row.details, row.same].map { fraction($0, of: runs) }
      print("| \(row.name) | \(figures.joined(separator: " | ")) |")
    }
    print("")
  }

  static func write(_ rows: [Verdicts.Fallen], _ runs: Int) {
    print(
      "| answers | fall, points | share of good | found | found as better | a verdict on another service | false part of the verdicts |"
    )
    print("|---|---|---|---|---|---|---|")
    for row in rows {
      let figures =
        [row.found, row.opposite, row.others].map { fraction($0, of: runs) }
        + [percent(row.falseParts / Double(runs), decimals: 1)]
      print("| \(row.name) | \(row.points) | \(row.truth) | \(figures.joined(separator: " | ")) |")
    }
    print("")
  }

  static func write(_ rows: [Coverage.Row]) {
    print("| interval | truth | \(Coverage.bases.map { "n = \($0)" }.joined(separator: " | ")) |")
    print("|---|---|\(Coverage.bases.map { _ in "---|" }.joined())")
    for row in rows {
      print(
        "| \(row.method) | \(row.truth) | \(row.shares.map { percent($0, decimals: 1) }.joined(separator: " | ")) |")
    }
  }

  /// Whether the promises are kept, as far as so many runs can tell.
  ///
  /// All runs without a change are taken together, and all with a fall of 30 points. A promise is broken where chance alone would bring as many
  /// misses, or more, less than once in 10,000 times even with the promise just kept.
  static func isKept(_ unchanged: [Verdicts.Unchanged], _ fallen: [Verdicts.Fallen], _ runs: Int) -> Bool {
    let large = fallen.filter { $0.points == 30 }
    let checks = [
      (
        "a verdict where nothing changed", unchanged.reduce(0) { $0 + $1.headline }, unchanged.count * runs,
        falselyFound
      ),
      (
        "a fall of 30 points not found", large.reduce(0) { $0 + runs - $1.found }, large.count * runs, 1 - rightlyFound
      ),
    ]
    var isKept = true
    for (name, count, of, promise) in checks {
      let most = bound(of, promise)
      print("\n\(name): \(count) of \(of) runs (\(fraction(count, of: of))), at most \(most) allowed")
      if count > most { isKept = false }
    }
    return isKept
  }

  /// The smallest number that is passed less than once in 10,000 times when `share` of `runs` is to be expected.
  static func bound(_ runs: Int, _ share: Double) -> Int {
    var above = 1.0
    for (count, chance) in Coverage.binomial(runs, share).enumerated() {
      above -= chance
      if above < 1e-4 { return count }
    }
    return runs
  }
}

func fraction(_ count: Int, of all: Int) -> String { percent(Double(count) / Double(all), decimals: 1) }

/// A share as a whole number of percent, or with one decimal.
func percent(_ share: Double, decimals: Int = 0) -> String {
  let tenths = Int((share * 1_000).rounded())
  guard decimals > 0 else { return "\(Int((share * 100).rounded()))%" }
  return "\(tenths / 10).\(tenths % 10)%"
}
