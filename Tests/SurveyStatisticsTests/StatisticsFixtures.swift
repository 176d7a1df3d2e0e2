import Foundation
import SurveyStatistics

/// Fixtures/statistics, a row at a time.
enum StatisticsFixtures {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Fixtures/statistics")

  /// The fields of every line but the heads; none of them is quoted.
  static func rows(_ name: String) -> [[String]] {
    let text = (try? String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)) ?? ""
    return text.split(separator: "\n").dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  /// "1:3 7/2:4 1.25:1" as values with their counts, exact.
  static func distribution(_ text: String) -> Distribution? {
    var entries: [Distribution.Entry] = []
    for part in text.split(separator: " ") {
      let pair = part.split(separator: ":")
      guard pair.count == 2, let count = Int(pair[1]), let value = fraction(pair[0]) else { return nil }
      entries.append(.init(numerator: value.numerator, denominator: value.denominator, count: count))
    }
    return Distribution(entries)
  }

  private static func fraction(_ text: Substring) -> (numerator: Int, denominator: Int)? {
    let quotient = text.split(separator: "/")
    if quotient.count == 2, let numerator = Int(quotient[0]), let denominator = Int(quotient[1]) {
      return (numerator, denominator)
    }
    let decimal = text.split(separator: ".")
    let digits = decimal.count > 1 ? decimal[1].count : 0
    guard let numerator = Int(decimal.joined()) else { return nil }
    return (numerator, (0..<digits).reduce(1) { power, _ in power * 10 })
  }
}
