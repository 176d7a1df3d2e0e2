import Foundation
import SurveyTestSupport
import Testing

/// A made-up town's year in one project, as docs/a-year.en.md tells it, against the counts that Scripts/make-fixtures knows from the answers.
@Suite("A year with one project")
struct YearTests {
  static let year = CommandTests.root.appending(path: "Fixtures/year")

  static func file(_ name: String) -> String { year.appending(path: name).path }

  struct Expected: Decodable {
    struct Group: Decodable {
      var accepted: Int
      var services: [String: Service]
    }
    struct Service: Decodable {
      var score: [String: Double?]
      var criteria: [String: [String: Double?]]
    }
    struct Difference: Decodable {
      var record: String
      var field: String
    }
    var differences: [Difference]
    var first: Group
    var second: Group
  }

  static func expected() throws -> Expected {
    try JSONDecoder().decode(Expected.self, from: Data(contentsOf: year.appending(path: "expected.json")))
  }

  /// Runs a command that has to succeed, and answers what it prints on both outputs.
  @discardableResult
  static func take(_ arguments: String...) throws -> String {
    let done = try CommandTests.run(arguments, environment: ["LANG": "en_US.UTF-8", "SVODKA_AUTHOR": "Ann"])
    #expect(done.status == 0, "\(arguments.joined(separator: " ")): \(done.errors)")
    return done.output + done.errors
  }

  /// Takes every step of the year; answers what the commands printed.
  static func tell(in project: String) throws -> String {
    var printed = ""
    func load(_ name: String, _ wave: String, _ mode: String, entry: String = "1") throws {
      printed += try take(
        "import", file(name), "--into", project, "--place", "karakol", "--wave", wave, "--mode", mode, "--entry", entry)
    }
    try load("wave-1-online.csv", "1", "online")
    try load("paper-entry-1.csv", "1", "paper")
    try load("paper-entry-2.csv", "1", "paper", entry: "2")
    printed += try take("reconcile", project, "--decisions", file("decisions.csv"))
    printed += try take("correct", project, "--from", file("corrections.csv"))
    try load("wave-1-online-later.csv", "1", "online")
    try load("wave-2-online.csv", "2", "online")
    try load("wave-2-online-later.csv", "2", "online")
    try load("wave-2-paper.csv", "2", "paper")
    return printed
  }

  /// The lines of a CSV that `svodka` printed, by column.
  static func rows(_ csv: String) -> [[String: String]] {
    let lines = csv.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    guard let header = lines.first else { return [] }
    return lines.dropFirst().map { Dictionary(zip(header, $0)) { first, _ in first } }
  }

  @Test("its counts are those of the people who answered")
  func counts() throws {
    let folder = try TemporaryFolder()
    let project = folder.path("town.svodka")
    _ = try Self.tell(in: project)
    try Self.take("review", project, "--decide", Self.file("review.csv"), "--why", "asked the resident")
    let csv = try Self.take("pivot", project, "--by", "wave", "--format", "csv", "--quiet", "--show-small")
    let rows = Self.rows(csv)
    let expected = try Self.expected()
    var compared = 0
    for (wave, group) in [("1", expected.first), ("2", expected.second)] {
      for (service, figures) in group.services {
        let cells = figures.criteria.merging(["": figures.score]) { first, _ in first }
        for (criterion, values) in cells {
          let row = try #require(
            rows.first { $0["wave"] == wave && $0["service"] == service && $0["criterion"] == criterion })
          // The counts of a service score are empty.
          for (name, value) in values where !(criterion.isEmpty && name == "n") {
            let found = row[name].flatMap(Double.init)
            let fits = value.map { abs($0 - (found ?? .infinity)) < 1e-12 } ?? (found == nil)
            #expect(
              fits, "wave \(wave), \(service)/\(criterion), \(name): \(row[name] ?? "no column"), not \(value as Any)")
            compared += 1
          }
        }
      }
      #expect(group.accepted == (wave == "1" ? 41 : 40))
    }
    #expect(compared == 2 * 4 * (6 * 14 + 2))
  }

  @Test("reconcile lists each difference of the two typings, and no other")
  func differences() throws {
    let folder = try TemporaryFolder()
    let project = folder.path("town.svodka")
    for entry in ["1", "2"] {
      try Self.take(
        "import", Self.file("paper-entry-\(entry).csv"), "--into", project, "--place", "karakol", "--wave", "1",
        "--mode", "paper",
        "--entry", entry)
    }
    let found = Self.rows(try Self.take("reconcile", project, "--format", "csv", "--quiet"))
    // Here the first typing is the first source.
    let expected = try Self.expected().differences.map { "1\($0.record.dropFirst()) \($0.field)" }
    #expect(found.map { "\($0["record"] ?? "") \($0["field"] ?? "")" }.sorted() == expected.sorted())
  }

  @Test("no name, address or telephone number is in the project or in what a command prints")
  func personal() throws {
    let folder = try TemporaryFolder()
    let project = folder.path("town.svodka")
    let printed = try Self.tell(in: project)
    let list = try String(contentsOf: Self.year.appending(path: "personal.txt"), encoding: .utf8).split(separator: "\n")
    #expect(list.count > 150)
    let export = folder.path("town.md")
    try Self.take("export", project, "-o", export)
    let things = [
      "the project": try Data(contentsOf: URL(filePath: project)),
      "a document": try Data(contentsOf: URL(filePath: export)),
      "what was printed": Data(printed.utf8), "the log": Data(try Self.take("log", project).utf8),
    ]
    for (name, data) in things {
      #expect(!data.isEmpty)
      for text in list { #expect(data.range(of: Data(text.utf8)) == nil, "\(text) is in \(name)") }
    }
  }
}
