import Foundation
import SurveyKit
import Testing

@Suite("The plan of the next assessment, from files")
struct PlanFileTests {
  @Test("figures are those of the pivot, and what is counted together is said")
  func bothTowns() throws {
    let path = TownTests.fixtures.appending(path: "both-towns.csv").path
    let all = try Survey.plan(ReadRequest(inputs: [path], language: .en))
    let notes = all.report.tables.flatMap(\.notes)
    #expect(notes.contains { $0.hasPrefix("Counted together: ") && $0.hasSuffix("add --where place=….") })
    #expect(notes.contains { $0.hasPrefix("Counted together: ") && $0.hasSuffix("add --where wave=….") })
    let one = try Survey.plan(
      ReadRequest(inputs: [path]), PlanQuery(conditions: ["place=karakol", "wave=2"]))
    let score = try #require(TownTests.expected.sets["karakol-2"]?.services["water"]?.score)
    let row = try #require(TownTests.rows(one).first)
    #expect(row["service"] == .text("water"))
    #expect(row["n"] == .integer(score.n))
    #expect(row["change"] == .number(0.2))
  }

  @Test("a change or a power out of range is a usage error", arguments: [0.0, -1, 100.5, .nan, .infinity])
  func badChange(change: Double) {
    for query in [PlanQuery(change: change), PlanQuery(power: change)] {
      do throws(KitError) {
        _ = try Survey.plan(ReadRequest(inputs: ["/nowhere.csv"]), query)
        Issue.record("not refused")
      } catch {
        #expect(error.exitCode == 64)
        for language in Language.allCases { #expect(!error.message(Words(language)).isEmpty) }
      }
    }
  }
}
