import SurveyTestSupport
import Testing

@testable import SurveyKit

/// Whatever a command answers of a project, it answers of the files that were imported.
@Suite("Figures of a project")
struct ProjectFiguresTests {
  private static func path(_ name: String) -> String { TownTests.fixtures.appending(path: name).path }

  /// Tables without their notes, which speak of files and of the project's standing, and all data.
  private struct Figures: Equatable {
    var rows: [[Table.Row]]
    var data: DataTable
    var details: [Report.Detail]
    var sentences: [Sentence]

    init(_ outcome: Outcome) {
      rows = outcome.report.tables.map(\.rows)
      data = outcome.report.data
      details = outcome.report.details
      sentences = outcome.report.sentences
    }
  }

  private static let queries: [PivotQuery] = [
    PivotQuery(), PivotQuery(by: ["sex"], measure: "good"),
    PivotQuery(rows: ["sex", "age"], columns: ["none"], by: [], measure: "n"),
    PivotQuery(rows: ["mode", "wave"], columns: ["place"], measure: "n"),
    PivotQuery(by: ["wave"], measure: "mean", conditions: ["sex=female", "age=18-34,55+"]),
    PivotQuery(rows: ["service"], columns: ["wave"], measure: "median"),
  ]

  private func expectSame(_ project: [String], _ files: [String], _ queries: [PivotQuery], threads: Int = 1) throws {
    for query in queries {
      let own = try Survey.pivot(ReadRequest(inputs: project, language: .en, threads: threads, showsSmall: true), query)
      let known = try Survey.pivot(ReadRequest(inputs: files, language: .en, showsSmall: true), query)
      #expect(Figures(own) == Figures(known), "\(query), \(threads) threads")
    }
  }

  @Test("open places, waves and modes in columns of the file", arguments: [1, 2, 5])
  func columns(_ threads: Int) throws {
    let desk = try Desk()
    let file = Self.path("both-towns.csv")
    try desk.take([file])
    try expectSame([desk.project], [file], Self.queries + [PivotQuery(conditions: ["place=karakol"])], threads: threads)
    let compare = try Survey.compare(desk.reading(threads), .waves(first: nil, second: nil), splits: ["sex"])
    var request = desk.reading()
    request.inputs = [file]
    #expect(Figures(compare) == Figures(try Survey.compare(request, .waves(first: nil, second: nil), splits: ["sex"])))
  }

  @Test("two assessments as two sources, and as two projects, are the pair of files", arguments: [1, 2, 5])
  func pair(_ threads: Int) throws {
    let files = [Self.path("verdicts/verdicts-1.csv"), Self.path("verdicts/verdicts-2.csv")]
    let request = ReadRequest(inputs: files, language: .en, showsSmall: true)
    let known = try Survey.compare(request, .files(first: [files[0]], second: [files[1]]), splits: ["sex"])
    let desk = try Desk()
    try desk.take([files[0]], wave: "1")
    try desk.take([files[1]], wave: "2")
    let own = try Survey.compare(desk.reading(threads), .waves(first: nil, second: nil), splits: ["sex"])
    #expect(Figures(own) == Figures(known))
    let (one, two) = (try Desk(), try Desk())
    // Each project says something else of its wave; the command's word holds.
    try one.take([files[0]], wave: "2")
    try two.take([files[1]])
    let forced = try Survey.compare(
      ReadRequest(inputs: [], language: .en, threads: threads, showsSmall: true),
      .files(first: [one.project], second: [two.project]), splits: ["sex"])
    #expect(Figures(forced) == Figures(known))
    #expect(Figures(try Survey.plan(desk.reading(threads))) == Figures(try Survey.plan(request)))
  }

  @Test("check counts the same findings, columns see the same, of several files")
  func check() throws {
    let files = ["karakol/karakol-1.csv", "karakol/karakol-2.csv", "kara-balta/kara-balta-1-paper.csv"].map(Self.path)
    let desk = try Desk()
    try desk.take([files[0]], place: "karakol", wave: "1")
    try desk.take([files[1]], place: "karakol", wave: "2")
    try desk.take([files[2]], place: "kara-balta", wave: "1", mode: "paper")
    let own = try Survey.check(desk.reading())
    var request = desk.reading()
    request.inputs = files
    let known = try Survey.check(request)
    // What a project settles when it takes a file in is told then.
    for rule in Rule.allCases where rule != .repeatedRecord && rule != .repeatedKey {
      #expect(own.findings.count(rule) == known.findings.count(rule), "\(rule)")
    }
    func shapes(_ outcome: Outcome) -> [[String?]] {
      Desk.rows(outcome).map { [$0["header"], $0["role"], $0["id"], $0["service"], $0["criterion"]] }
    }
    #expect(shapes(try Survey.columns(desk.reading())) == shapes(try Survey.columns(request)))
    try expectSame([desk.project], files, [PivotQuery(), PivotQuery(by: ["sex"], measure: "n")])
  }

  @Test("what was found in a record that is left out is told no more, on whichever of its lines")
  func leftOut() throws {
    let desk = try Desk()
    // Each record takes two lines, and has something to be found on both.
    try desk.take(Desk.export((1...6).map { Desk.response($0, 9, sex: "\"И\nной\"") }), place: "karakol")
    for record in [6, 12] {
      _ = try Survey.decide(desk.request(), record: "1:\(record)", decision: "leave-out", file: nil)
    }
    let found = try Survey.check(desk.reading()).findings
    #expect(found.count(.unknownOption) == 4 && found.count(.markOffScale) == 4)
    func lines(_ rule: Rule) -> [Int] { found.findings.filter { $0.rule == rule }.map(\.location.line) }
    #expect(lines(.unknownOption) == [2, 4, 8, 10])
    #expect(lines(.markOffScale) == [3, 5, 9, 11])
  }

  @Test("corrected cells give what the file gives with the cells written over", arguments: [1, 3])
  func corrected(_ threads: Int) throws {
    let numbers = Array(1...40)
    var lines = numbers.map {
      Desk.response($0, 1 + $0 % 5, sex: $0 % 2 == 0 ? "Женский" : "Мужской", comment: "\"a\nb\"")
    }
    let desk = try Desk()
    try desk.take(Desk.export(lines), place: "karakol")
    // Each response takes two lines, from the second line of the file on.
    for (record, field, value) in [
      (10, "water/quality", "5"), (10, "sex", "male"), (20, "water/quality", ""), (30, "water/access", "3"),
    ] {
      _ = try Survey.correct(
        desk.request(), CorrectionQuery(record: "1:\(2 * record)", field: field, value: value))
    }
    func replace(_ record: Int, _ column: Int, _ value: String) {
      var fields = lines[record - 1].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      fields[column] = value
      lines[record - 1] = fields.joined(separator: ",")
    }
    replace(10, 3, "5")
    replace(10, 2, "Мужской")
    replace(20, 3, "")
    replace(30, 4, "3")
    let other = try Desk()
    try other.take(Desk.export(lines), place: "karakol")
    let file = try desk.folder.write(Desk.export(lines), as: "edited.csv")
    try expectSame([desk.project], [other.project], Self.queries, threads: threads)
    try expectSame([desk.project], [file], [PivotQuery(), PivotQuery(by: ["sex"], measure: "n")], threads: threads)
    #expect(try desk.isWhole())
  }

  @Test("questions with several answers, and services that were asked in one town only")
  func several() throws {
    let desk = try Desk()
    let codebook = try desk.folder.write(try Self.withSources(), as: "survey.yaml")
    let one = try desk.folder.write(
      "Питьевая вода [Качество],Откуда вода?\n4,\"Кран, Колодец\"\n5,Кран\n3,\n2,Колодец\n", as: "one.csv")
    let two = try desk.folder.write(
      "Питьевая вода [Качество],Внутренние дороги [Качество],Откуда вода?\n4,2,Колодец\n5,1,\"Кран, Колодец\"\n",
      as: "two.csv")
    try desk.take([one], place: "karakol", wave: "1", codebook: codebook)
    try desk.take([two], place: "kara-balta", wave: "1")
    for query in [
      PivotQuery(), PivotQuery(rows: ["source"], columns: ["none"], measure: "n"),
      PivotQuery(by: ["source"], measure: "mean"),
      PivotQuery(conditions: ["source=tap"]),
    ] {
      let own = try Survey.pivot(desk.reading(2), query)
      let known = try Survey.pivot(
        ReadRequest(inputs: [one, two], codebook: codebook, language: .en, showsSmall: true), query)
      #expect(own.report.data == known.report.data, "\(query)")
    }
    #expect(try desk.isWhole())
  }

  /// The standard codebook and a question with several answers.
  private static func withSources() throws -> String {
    try Survey.draft(nil, ReadRequest(inputs: [])).replacing(
      "\nquestions:\n",
      with: "\nquestions:\n  - id: source\n    type: multiple\n    label: Откуда вода?\n    options:\n"
        + "      - id: tap\n        label: Кран\n      - id: well\n        label: Колодец\n")
  }
}
