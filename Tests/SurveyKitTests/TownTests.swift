import Foundation
import SurveyKit
import Testing

/// The made-up towns: every figure must equal what their generator counted from its own answers, not from the files.
@Suite("The fixture towns")
struct TownTests {
  static let fixtures = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures/towns")

  struct Expected: Decodable {
    struct Score: Decodable {
      var n: Int
      var mean, sd: Double
    }
    struct Service: Decodable {
      var score: Score
      /// Counts, mean and sd by the names of the csv.
      var criteria: [String: [String: Double]]
    }
    struct File: Decodable { var file: String }
    struct Set: Decodable {
      var read, accepted, refused: Int
      var services: [String: Service]
      var files: [File]
    }
    var sets: [String: Set]
  }

  static let expected: Expected = {
    let empty = Expected(sets: [:])
    guard let data = try? Data(contentsOf: fixtures.appending(path: "expected.json")) else { return empty }
    return (try? JSONDecoder().decode(Expected.self, from: data)) ?? empty
  }()

  static func paths(_ set: Expected.Set) -> [String] { set.files.map { fixtures.appending(path: $0.file).path } }

  /// The rows of a report as dictionaries of their fields.
  static func rows(_ outcome: Outcome) -> [[String: DataTable.Value]] {
    let data = outcome.report.data
    return data.rows.map { Dictionary(uniqueKeysWithValues: zip(data.columns, $0)) }
  }

  @Test("nine sets are known")
  func sets() { #expect(Self.expected.sets.count == 9) }

  @Test("every count, mean, deviation and score", arguments: expected.sets.keys.sorted())
  func counts(name: String) throws {
    let set = try #require(Self.expected.sets[name])
    let outcome = try Survey.pivot(ReadRequest(inputs: Self.paths(set), threads: 2), PivotQuery())
    #expect(outcome.files.reduce(0) { $0 + $1.read } == set.read)
    #expect(outcome.files.reduce(0) { $0 + $1.accepted } == set.accepted)
    #expect(outcome.files.reduce(0) { $0 + $1.refused } == set.refused)
    var seen = 0
    for row in Self.rows(outcome) {
      guard case .text(let service)? = row["service"], let known = set.services[service] else {
        #expect(row["asked"] == .integer(0), "a service that was not asked has answers")
        continue
      }
      seen += 1
      guard case .text(let criterion)? = row["criterion"] else {
        #expect(row["n"] == .integer(known.score.n))
        expectClose(row["mean"], known.score.mean)
        expectClose(row["sd"], known.score.sd)
        continue
      }
      let cell = try #require(known.criteria[criterion])
      for (field, figure) in cell where field != "mean" && field != "sd" {
        #expect(row[field] == .integer(Int(figure)), "\(service)/\(criterion) \(field)")
      }
      #expect(cell.count == 14)
      expectClose(row["mean"], try #require(cell["mean"]))
      expectClose(row["sd"], try #require(cell["sd"]))
    }
    #expect(seen == set.services.count * 7)
  }

  @Test("one file with place and wave columns says the same as the towns' own files")
  func bothTowns() throws {
    let path = Self.fixtures.appending(path: "both-towns.csv").path
    let outcome = try Survey.pivot(ReadRequest(inputs: [path]), PivotQuery(by: ["place", "wave"]))
    for (place, wave, name) in [
      ("karakol", "1", "karakol-1"), ("karakol", "2", "karakol-2"), ("kara-balta", "1", "kara-balta-1"),
      ("kara-balta", "2", "kara-balta-2"),
    ] {
      let set = try #require(Self.expected.sets[name])
      let rows = Self.rows(outcome).filter { $0["place"] == .text(place) && $0["wave"] == .text(wave) }
      for (service, known) in set.services {
        let score = try #require(rows.first { $0["service"] == .text(service) && $0["criterion"] == .empty })
        #expect(score["n"] == .integer(known.score.n))
        expectClose(score["mean"], known.score.mean)
      }
    }
  }

  @Test("a comparison takes its figures from the two pivots", arguments: ["karakol", "kara-balta"])
  func comparison(town: String) throws {
    let first = try #require(Self.expected.sets["\(town)-1"])
    let second = try #require(Self.expected.sets["\(town)-2"])
    let outcome = try Survey.compare(
      ReadRequest(inputs: []), .files(first: Self.paths(first), second: Self.paths(second)))
    let rows = Self.rows(outcome)
    #expect(rows.prefix(5).allSatisfy { $0["criterion"] == .empty }, "services come first")
    for (service, known) in first.services {
      let row = try #require(rows.first { $0["service"] == .text(service) && $0["criterion"] == .empty })
      let later = try #require(second.services[service])
      #expect(row["first_n"] == .integer(known.score.n))
      #expect(row["second_n"] == .integer(later.score.n))
      expectClose(row["mean_difference"], later.score.mean - known.score.mean)
    }
    let missing = town == "karakol" ? "lighting" : "water"
    #expect(rows.first { $0["service"] == .text(missing) }?["verdict"] == .text("not-asked-in-both"))
  }

  @Test("a later download with the earlier one counts every record once, and says so")
  func laterDownload() throws {
    let paths = ["karakol/karakol-2.csv", "karakol/karakol-2-later.csv"].map { Self.fixtures.appending(path: $0).path }
    for order in [paths, paths.reversed()] {
      let outcome = try Survey.pivot(ReadRequest(inputs: order), PivotQuery())
      let row = try #require(
        Self.rows(outcome).first { $0["service"] == .text("water") && $0["criterion"] == .text("access") })
      #expect(row["asked"] == .integer(44))
      #expect(outcome.findings.count(.containedExport) == 1)
    }
  }
}

func expectClose(
  _ value: DataTable.Value?, _ expected: Double, sourceLocation: Testing.SourceLocation = #_sourceLocation
) {
  guard case .number(let number)? = value else {
    Issue.record("no number where \(expected) was expected", sourceLocation: sourceLocation)
    return
  }
  #expect(abs(number - expected) <= 1e-12 * max(1, abs(expected)), sourceLocation: sourceLocation)
}
