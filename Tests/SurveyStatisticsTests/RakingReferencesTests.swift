import SurveyStatistics
import Testing

@Suite("Weights and weighted means agree with R's survey")
struct RakingReferencesTests {
  static let cases = StatisticsFixtures.rows("raking.csv").map(RakingCase.init)
  static let tolerance = 1e-8

  @Test("there are cases with and without a limit, of one to four margins")
  func enough() {
    #expect(Self.cases.count >= 40)
    #expect(Set(Self.cases.map(\.margins.count)) == [1, 2, 3, 4])
    #expect(Self.cases.count { ($0.figures["trimmed"] ?? 0) > 0 } >= 8)
    #expect(Self.cases.count { $0.name.hasPrefix("api") } >= 12)
  }

  @Test("weights, means, standard errors and intervals agree to 1e-8", arguments: cases)
  func agrees(_ reference: RakingCase) throws {
    let raking = try Raking(reference.cells, to: reference.margins, limit: reference.limit)
    #expect(raking.weights.count == reference.weights.count)
    for (found, expected) in zip(raking.weights, reference.weights) { #expect(isClose(found, expected)) }
    #expect(raking.deviation < 1e-9)

    let mean = try #require(raking.mean(of: reference.answers))
    let interval = mean.interval(confidence: reference.confidence)
    let share = mean.shareInterval(confidence: reference.confidence)
    let found: [String: Double?] = [
      "base": raking.effectiveBase, "trimmed": Double(raking.trimmed), "answers": Double(mean.base),
      "effective": mean.effectiveBase, "mean": mean.value, "se": mean.standardError, "plain": mean.plainError,
      "low": interval?.low, "high": interval?.high, "share_low": share?.low, "share_high": share?.high,
    ]
    #expect(reference.figures.count >= 9)
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
  var name = ""
  var margins: [[Double]] = []
  var limit: Double?
  var confidence = 0.95
  var cells: [RakingCell] = []
  var answers: [Distribution] = []
  var figures: [String: Double] = [:]
  var weights: [Double] = []

  var testDescription: String { name }

  init(_ fields: [String]) {
    guard fields.count == 7 else { return }
    name = fields[0]
    margins = fields[2].split(separator: ";").map(Self.numbers)
    limit = Double(fields[3]).flatMap { $0.isFinite ? $0 : nil }
    confidence = Double(fields[4]) ?? 0
    for cell in fields[5].split(separator: ";") {
      let parts = cell.split(separator: " ", maxSplits: 3)
      guard parts.count >= 3, let count = Int(parts[1]), let weight = Double(parts[2]) else { continue }
      cells.append(RakingCell(parts[0].split(separator: ".").compactMap { Int($0) }, count: count, weight: weight))
      answers.append(StatisticsFixtures.distribution(parts.count > 3 ? String(parts[3]) : "") ?? Distribution([]))
    }
    for figure in fields[6].split(separator: ";") {
      let pair = figure.split(separator: "=")
      guard pair.count == 2 else { continue }
      if pair[0] == "weights" { weights = Self.numbers(pair[1]) } else { figures[String(pair[0])] = Double(pair[1]) }
    }
  }

  private static func numbers(_ text: Substring) -> [Double] { text.split(separator: " ").compactMap { Double($0) } }
}
