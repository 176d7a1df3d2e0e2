import Foundation
import SurveyStatistics
import Testing

@Suite("Mean and deviation of NIST's certified data sets")
struct StatisticsNISTTests {
  static let sets = StatisticsFixtures.rows("nist.csv")

  @Test("all nine univariate sets are there")
  func all() {
    #expect(
      Self.sets.map { $0[0] } == [
        "Lew", "Lottery", "Mavro", "Michelso", "PiDigits", "NumAcc1", "NumAcc2", "NumAcc3", "NumAcc4",
      ])
  }

  @Test("as many digits agree as are required", arguments: sets)
  func digits(_ row: [String]) throws {
    let values = try #require(StatisticsFixtures.distribution(row[5]))
    #expect(try Self.digits(of: #require(values.mean), certified: row[1]) >= Double(row[3]) ?? 14)
    #expect(try Self.digits(of: #require(values.standardDeviation), certified: row[2]) >= Double(row[4]) ?? 13)
  }

  /// The log relative error, at most 15: certified figures have no more digits.
  private static func digits(of figure: Double, certified: String) throws -> Double {
    let certified = try #require(Double(certified))
    return figure == certified ? 15 : min(15, -log10(abs(figure - certified) / abs(certified)))
  }
}
