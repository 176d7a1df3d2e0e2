import SurveyStatistics
import Testing

@Suite("Weights and weighted means agree with R's survey")
struct RakingReferencesTests {
  static let cases = StatisticsFixtures.rows("raking.csv").map(RakingCase.init)
  static let tolerance = 1e-8

  @Test("there are cases with and without a limit, of one to four margins")
  func enough() {
    #expect(Self.cases.count >= 40)
    #expect(Set(Self.cases.compactMap(\.samples.first?.margins.count)) == [1, 2, 3, 4])
    #expect(Self.cases.count { ($0.figures["trimmed"] ?? 0) > 0 } >= 8)
    #expect(Self.cases.count { $0.samples.count > 1 } >= 6)
    #expect(Self.cases.count { $0.name.hasPrefix("api") } >= 12)
  }

  @Test("weights, means, standard errors and intervals agree to 1e-8", arguments: cases)
  func agrees(_ reference: RakingCase) throws {
    let rakings = try reference.samples.map { try Raking($0.cells, to: $0.margins, limit: reference.limit) }
    for (raking, sample) in zip(rakings, reference.samples) {
      #expect(raking.weights.count == sample.weights.count)
      for (found, expected) in zip(raking.weights, sample.weights) { #expect(isClose(found, expected)) }
      #expect(raking.deviation < 1e-9)
    }

    let answers = reference.samples.map(\.answers)
    let mean = try #require(WeightedMean(zip(rakings, answers).map { (raking: $0, answers: $1) }))
    let interval = mean.interval(confidence: reference.confidence)
    let share = mean.shareInterval(confidence: reference.confidence)
    let found: [String: Double?] = [
      "base": rakings.first?.effectiveBase, "trimmed": rakings.first.map { Double($0.trimmed) },
      "answers": Double(mean.base), "effective": mean.effectiveBase, "mean": mean.value, "se": mean.standardError,
      "plain": mean.plainError, "low": interval?.low, "high": interval?.high, "share_low": share?.low,
      "share_high": share?.high,
    ]
    #expect(reference.figures.count >= 7)
    for (name, expected) in reference.figures {
      let figure = try #require(found[name] ?? nil, "no figure \(name)")
      #expect(isClose(figure, expected), "\(name): \(figure), not \(expected)")
    }
  }

  private func isClose(_ found: Double, _ expected: Double) -> Bool {
    abs(found - expected) <= Self.tolerance * max(abs(found), abs(expected))
  }
}

/// A row of raking.csv.
struct RakingCase: Sendable, CustomTestStringConvertible {
  struct Sample: Sendable {
    var margins: [[Double]]
    var cells: [RakingCell] = []
    var answers: [Distribution] = []
    var weights: [Double]
  }

  var name = ""
  var samples: [Sample] = []
  var limit: Double?
  var confidence = 0.95
  var figures: [String: Double] = [:]

  var testDescription: String { name }

  init(_ fields: [String]) {
    guard fields.count == 7 else { return }
    name = fields[0]
    limit = Double(fields[3]).flatMap { $0.isFinite ? $0 : nil }
    confidence = Double(fields[4]) ?? 0
    var weights: [[Double]] = []
    for figure in fields[6].split(separator: ";") {
      let pair = figure.split(separator: "=")
      guard pair.count == 2 else { continue }
      if pair[0] == "weights" {
        weights = pair[1].split(separator: "|").map(Self.numbers)
      } else {
        figures[String(pair[0])] = Double(pair[1])
      }
    }
    for (index, (margins, cells)) in zip(fields[2].split(separator: "|"), fields[5].split(separator: "|")).enumerated()
    {
      var sample = Sample(
        margins: margins.split(separator: ";").map(Self.numbers),
        weights: weights.indices.contains(index) ? weights[index] : [])
      for cell in cells.split(separator: ";") {
        let parts = cell.split(separator: " ", maxSplits: 3)
        guard parts.count >= 3, let count = Int(parts[1]), let weight = Double(parts[2]) else { continue }
        let categories = parts[0].split(separator: ".").compactMap { Int($0) }
        sample.cells.append(RakingCell(categories, count: count, weight: weight))
        sample.answers.append(
          StatisticsFixtures.distribution(parts.count > 3 ? String(parts[3]) : "") ?? Distribution([]))
      }
      samples.append(sample)
    }
  }

  private static func numbers(_ text: Substring) -> [Double] { text.split(separator: " ").compactMap { Double($0) } }
}
