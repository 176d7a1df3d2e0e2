import Foundation
import SurveyKit
import SurveyTestSupport
import Testing

/// Files of two assessments that asked something else.
@Suite("Other questions are not compared")
struct DriftTests {
  private static let codebook = """
    svodka: 1
    scales:
      - id: marks
        points: [{value: 1}, {value: 2}, {value: 3}, {value: 4}, {value: 5}]
        good: [4, 5]
        poor: [1, 2]
    criteria: [{id: quality, label: Quality}]
    services: [{id: water, label: Water}, {id: roads, label: Roads}]
    questions:
      - {id: sex, type: choice, options: [{id: f}, {id: m}]}
    modes: [{id: online}, {id: paper}]
    system: {mode: [mode]}
    columns:
      - {header: How do you find the taste of the water, service: water, criterion: quality}
      - {header: Water quality (paper), service: water, criterion: quality, same-question: yes}

    """

  private func compare(_ first: [String], _ second: [String], splits: [String] = []) throws -> Outcome {
    let folder = try TemporaryFolder()
    func write(_ text: String, _ name: String) throws -> String { try folder.write(Array(text.utf8), as: name) }
    let codebook = try write(Self.codebook, "survey.yaml")
    let one = try write(first.joined(separator: "\n") + "\n", "first.csv")
    let two = try write(second.joined(separator: "\n") + "\n", "second.csv")
    return try Survey.compare(
      ReadRequest(inputs: [], codebook: codebook, language: .en), .files(first: [one], second: [two]), splits: splits)
  }

  /// A header and forty records, each with its number, so that none is a repeat.
  private func file(_ header: String, _ marks: (Int) -> String) -> [String] {
    ["No,\(header),Roads: quality,sex"]
      + (0..<40).map { "\($0),\(marks($0)),\(1 + ($0 + 2) % 5),\($0 % 2 == 0 ? "f" : "m")" }
  }

  private func verdict(_ outcome: Outcome, _ service: String) -> DataTable.Value? {
    TownTests.rows(outcome).first { $0["service"] == .text(service) && $0["criterion"] == .text("quality") }?["verdict"]
  }

  @Test("another wording is named, and that question alone is not compared")
  func wording() throws {
    let outcome = try compare(
      file("Water: quality") { "\(1 + $0 % 5)" },
      file("How do you find the taste of the water") { "\(1 + ($0 + 1) % 5)" })
    #expect(verdict(outcome, "water") == .text("not-asked-in-both"))
    #expect(verdict(outcome, "roads") == .text("no-reliable-change"))
    #expect(outcome.report.tables[0].notes.contains { $0.contains("“how do you find the taste of the water”") })
  }

  @Test("another wording that is said to be the same question is compared")
  func sameQuestion() throws {
    let outcome = try compare(
      file("Water: quality") { "\(1 + $0 % 5)" }, file("Water quality (paper)") { "\(1 + ($0 + 1) % 5)" })
    #expect(verdict(outcome, "water") == .text("no-reliable-change"))
  }

  @Test("answers of another scale are named, and not compared")
  func scale() throws {
    let outcome = try compare(
      file("Water: quality") { "\(1 + $0 % 5)" }, file("Water: quality") { "\(1 + $0 % 10)" })
    #expect(verdict(outcome, "water") == .text("not-asked-in-both"))
    #expect(outcome.report.tables[0].notes.contains { $0.contains("20 answers of 40 are off the scale") })
  }

  @Test("where one assessment was online and the other on paper, the difference is not split, and that is said")
  func otherChannel() throws {
    func file(_ mode: String, _ shift: Int) -> [String] {
      ["No,mode,Water: quality"] + (0..<40).map { "\($0),\(mode),\(1 + ($0 + shift) % 5)" }
    }
    let outcome = try compare(file("online", 0), file("paper", 1))
    let table = try #require(outcome.report.tables.first { $0.title.hasPrefix("What the difference is made of") })
    #expect(table.rows.isEmpty)
    #expect(table.notes.first?.contains("First: online 40. Second: paper 40.") == true)
    #expect(table.notes.last?.hasPrefix("The difference cannot be split") == true)
    #expect(outcome.report.details.isEmpty)
  }

  @Test("a split by a question of one answer has its rows in json, by others it is refused")
  func splits() throws {
    let one = file("Water: quality") { "\(1 + $0 % 5)" }
    let two = file("Water: quality") { "\(1 + ($0 + 1) % 5)" }
    let outcome = try compare(one, two, splits: ["sex"])
    #expect(outcome.report.details.map(\.name) == ["splits"])
    #expect(throws: KitError.notASplit("service")) { try compare(one, two, splits: ["service"]) }
    #expect(throws: KitError.notASplit("wave")) { try compare(one, two, splits: ["wave"]) }
  }
}
