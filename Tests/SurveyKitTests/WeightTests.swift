import SurveyKit
import SurveyModel
import SurveyTestSupport
import Testing

@Suite("Weighted figures, from files to tables")
struct WeightTests {
  private static let codebook = """
    svodka: 1
    scales:
      - id: marks
        points: [{value: 1}, {value: 2}, {value: 3}, {value: 4}, {value: 5}]
    services: [{id: water, label: Water}]
    criteria: [{id: quality, label: Quality}]
    questions:
      - id: sex
        type: choice
        label: Sex
        options: [{id: female, label: Female}, {id: male, label: Male}]
      - id: needs
        type: multiple
        label: Needs
        options: [{id: pipe, label: Pipe}, {id: tap, label: Tap}]
    thresholds: {hidden-under: 0, few-under: 0, verdict-from: 2}

    """
  private static let halves = "weights: {margins: {sex: {female: 50, male: 50}}}\n"

  /// Six women, four of whose marks are good, and two men. Women weigh 8 × ½ / 6 = 2/3, men 8 × ½ / 2 = 2.
  private static let eight = [
    "Female,5,Pipe;Tap", "Female,5,Pipe", "Female,5,Pipe", "Female,4,Tap", "Female,3,", "Female,2,", "Male,1,Pipe",
    "Male,2,Tap",
  ]

  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func file(_ name: String, _ text: String) throws -> String { try folder.write(text, as: name) }

  private func survey(_ name: String, _ lines: [String], places: [String]? = nil) throws -> String {
    let head = "Sex,Water [Quality],Needs" + (places == nil ? "" : ",Place")
    let records = lines.enumerated().map { index, line in
      places.map { "\(line),\($0[index % $0.count])" } ?? line
    }
    return try file(name, ([head] + records).joined(separator: "\n") + "\n")
  }

  private func request(_ weights: String = halves, _ inputs: [String] = [], _ language: Language = .en) throws
    -> ReadRequest
  {
    ReadRequest(inputs: inputs, codebook: try file("survey.yaml", Self.codebook + weights), language: language)
  }

  private func rows(_ outcome: Outcome) -> [[String: DataTable.Value]] { TownTests.rows(outcome) }

  private func notes(_ outcome: Outcome) -> String { outcome.report.tables.flatMap(\.notes).joined(separator: "\n") }

  @Test("a pivot has them at the end of the line, beside the unweighted ones")
  func pivot() throws {
    let outcome = try Survey.pivot(request(Self.halves, [survey("a.csv", Self.eight)]), PivotQuery())
    #expect(
      outcome.report.data.columns.suffix(8) == [
        "flag", "effective_n", "weighted_mean", "weighted_mean_low", "weighted_mean_high", "weighted_good",
        "weighted_good_low", "weighted_good_high",
      ])
    let row = try #require(rows(outcome).first)
    #expect(row["n"] == .integer(8))
    // 27 / 8, and with weights half of 24 / 6 and half of 3 / 2.
    #expect(row["mean"] == .number(3.375))
    expectClose(row["weighted_mean"], 2.75)
    // 8² / (6 × 4/9 + 2 × 4)
    expectClose(row["effective_n"], 6)
    // Half of 4/6, and half of none.
    expectClose(row["weighted_good"], 1.0 / 3)
    // Σ (x − x̄)² is 8 among women and ½ among men: 8/7 × ((2/3)² × 8 + 2² × ½) / 8² = 0.0992…, t of 5 degrees 2.5706.
    let reach = 2.570581835636314 * (8.0 / 7 * (32.0 / 9 + 2) / 64).squareRoot()
    expectClose(row["weighted_mean_low"], 2.75 - reach)
    expectClose(row["weighted_mean_high"], 2.75 + reach)
    #expect(
      notes(outcome).contains(
        "All questionnaires: weighted, 8 questionnaires tell as much as 6.0 unweighted ones (design effect 1.33); highest weight 2.00, rounds"
      ), "\(notes(outcome))")
    #expect(notes(outcome).contains("shares are those of all residents: Sex."))
  }

  @Test("tables show the weighted figures with their effective bases, whatever the dimension, and no total over it")
  func pivotTables() throws {
    let path = try survey("a.csv", Self.eight)
    let tables = try Survey.pivot(request(Self.halves, [path]), PivotQuery()).report.tables
    let weighted = try #require(tables.first { $0.title.hasPrefix("The same with weights. ") })
    #expect(weighted.rows[0].cells[1] == Table.Cell("2.75", base: "6"))
    let bySex = try Survey.pivot(
      request(Self.halves, [path]), PivotQuery(rows: ["sex"], columns: ["service"], measure: "good")
    ).report.tables
    let shares = try #require(bySex.first { $0.title.hasPrefix("The same with weights. ") })
    // Four women of six and no man of two; equal weights within a group tell as much as its own answers.
    #expect(
      shares.rows.map { $0.cells.dropFirst() } == [[Table.Cell("67%", base: "6")], [Table.Cell("0%", base: "2")]])
    let turned = try Survey.pivot(
      request(Self.halves, [path]), PivotQuery(rows: ["service"], columns: ["sex"], measure: "good")
    ).report.tables
    let sides = try #require(turned.first { $0.title.hasPrefix("The same with weights. ") })
    #expect(sides.columns.map(\.head) == ["Service", "Female", "Male"])
    #expect(sides.rows.map(\.cells.count) == [3])
    let counts = try Survey.pivot(request(Self.halves, [path]), PivotQuery(measure: "n")).report.tables
    #expect(!counts.contains { $0.title.hasPrefix("The same with weights") })
    #expect(counts.flatMap(\.notes).contains { $0.contains("CSV") })
  }

  @Test("without the section there is nothing of them")
  func unweighted() throws {
    let outcome = try Survey.pivot(request("", [survey("a.csv", Self.eight)]), PivotQuery())
    #expect(outcome.report.data.columns.last == "flag")
    #expect(!notes(outcome).contains("eight"))
  }

  @Test("conditions and dimensions choose whose figures are shown, not whose answers make the weights")
  func conditions() throws {
    let path = try survey("a.csv", Self.eight)
    let women = try Survey.pivot(request(Self.halves, [path]), PivotQuery(conditions: ["sex=female"]))
    expectClose(rows(women)[0]["weighted_mean"], 4)
    expectClose(rows(women)[0]["effective_n"], 6)
    let bySex = try Survey.pivot(request(Self.halves, [path]), PivotQuery(rows: ["sex"], columns: ["service"]))
    #expect(rows(bySex).count == 2)
    expectClose(rows(bySex)[0]["weighted_mean"], 4)
    expectClose(rows(bySex)[1]["weighted_mean"], 1.5)
    // Pipe: 5, 5, 5 of women and 1 of a man: (2/3 × 15 + 2 × 1) / 4. Groups of several answers overlap.
    let byNeeds = try Survey.pivot(request(Self.halves, [path]), PivotQuery(rows: ["needs"], columns: ["service"]))
    expectClose(rows(byNeeds)[0]["weighted_mean"], 3)
    // Tap: 5 and 4 of women, 2 of a man.
    expectClose(rows(byNeeds)[1]["weighted_mean"], (2.0 / 3 * 9 + 2 * 2) / (4.0 / 3 + 2))
    // Respondents alone have an effective base.
    let respondents = try Survey.pivot(request(Self.halves, [path]), PivotQuery(rows: ["sex"], columns: []))
    expectClose(rows(respondents)[1]["effective_n"], 2)
    #expect(rows(respondents)[1]["weighted_mean"] == .empty)
  }

  @Test("places are weighted each on its own, and add up by their questionnaires")
  func places() throws {
    // North: two women 4, 4 and two men 2, 2. South: three women 5, 5, 5 and one man 1.
    let path = try survey(
      "a.csv", ["Female,4,", "Female,5,", "Female,4,", "Female,5,", "Male,2,", "Female,5,", "Male,2,", "Male,1,"],
      places: ["North", "South"])
    let apart = try Survey.pivot(request(Self.halves, [path]), PivotQuery(by: ["place"]))
    expectClose(rows(apart)[0]["weighted_mean"], 3)
    expectClose(rows(apart)[1]["weighted_mean"], 3)
    #expect(notes(apart).contains("North: weighted, 4 questionnaires tell as much as 4.0"))
    #expect(notes(apart).contains("South: weighted, 4 questionnaires tell as much as 3.0"))
    let together = try Survey.pivot(request(Self.halves, [path]), PivotQuery())
    expectClose(rows(together)[0]["weighted_mean"], 3)
    // (4 + 4)² / (4 × 1 + 3 × 4/9 + 4)
    expectClose(rows(together)[0]["effective_n"], 64 / (8 + 4.0 / 3))
  }

  @Test("who did not answer a margin's question has no weight, and is counted in a note")
  func unplaced() throws {
    let path = try survey("a.csv", Self.eight + [",5,", "Other,5,"])
    let outcome = try Survey.pivot(request(Self.halves, [path]), PivotQuery())
    #expect(rows(outcome)[0]["n"] == .integer(10))
    expectClose(rows(outcome)[0]["weighted_mean"], 2.75)
    #expect(
      notes(outcome).contains("without a weight, for want of an answer to Sex: 2 questionnaires."), "\(notes(outcome))")
  }

  @Test(
    "where there are no weights, the reason is given and the unweighted figures stand alone",
    arguments: [
      (halves, Array(eight.prefix(6)), "nobody answered “Male” to “Sex”"),
      (
        "weights: {limit: 1.5, margins: {sex: {female: 50, male: 50}}}\n", eight,
        "too few answered “Male” to “Sex”: their weights would pass the limit"
      ),
      (
        "weights: {margins: {sex: {female: 2, male: 98}}}\n", eight,
        "the weights are too uneven: 8 questionnaires would tell as much as 2.1, under half"
      ),
    ])
  func refused(weights: String, lines: [String], reason: String) throws {
    let outcome = try Survey.pivot(request(weights, [survey("a.csv", lines)]), PivotQuery())
    let row = try #require(rows(outcome).first)
    #expect(row["effective_n"] == .empty)
    #expect(row["weighted_mean"] == .empty)
    #expect(row["n"] == .integer(lines.count))
    #expect(row["mean"] != .empty)
    #expect(
      notes(outcome).contains("not weighted, there are unweighted figures only. The reason: \(reason)."),
      "\(notes(outcome))")
  }

  @Test("margins that contradict each other are refused with how far they are off")
  func contradiction() throws {
    let path = try file(
      "a.csv", "Sex,Age,Water [Quality]\n" + String(repeating: "Female,Young,4\nMale,Old,3\n", count: 5))
    let age = "  - {id: age, type: choice, label: Age, options: [{id: young, label: Young}, {id: old, label: Old}]}\n"
    let text = Self.codebook.split(separator: "thresholds").joined(separator: age + "thresholds")
    let weights = "weights: {margins: {sex: {female: 50, male: 50}, age: {young: 40, old: 60}}}\n"
    let outcome = try Survey.pivot(
      ReadRequest(inputs: [path], codebook: file("survey.yaml", text + weights), language: .en), PivotQuery())
    #expect(
      notes(outcome).contains("the margins contradict each other: after 1000 rounds a share is still 10.0% off"),
      "\(notes(outcome))")
  }

  @Test("weights cut down to the limit are counted, in every language", arguments: Language.allCases)
  func trimmed(language: Language) throws {
    let age = "  - {id: age, type: choice, label: Age, options: [{id: young, label: Young}, {id: old, label: Old}]}\n"
    let text = Self.codebook.split(separator: "thresholds").joined(separator: age + "thresholds")
    let weights = "weights: {limit: 1.3, margins: {sex: {female: 50, male: 50}, age: {young: 40, old: 60}}}\n"
    let records = [("Female,Young,4\n", 6), ("Male,Young,3\n", 2), ("Female,Old,5\n", 6), ("Male,Old,1\n", 6)]
    let path = try file(
      "a.csv", "Sex,Age,Water [Quality]\n" + records.map { String(repeating: $0, count: $1) }.joined())
    let outcome = try Survey.pivot(
      ReadRequest(inputs: [path], codebook: file("survey.yaml", text + weights), language: language), PivotQuery())
    // Weights 0.9, 1.3, 4.6/6 and 7.4/6.
    expectClose(rows(outcome)[0]["weighted_mean"], (5.4 * 4 + 2.6 * 3 + 4.6 * 5 + 7.4) / 20)
    let expected: [Language: String] = [
      .en: "weights cut down to the limit: 2 questionnaires; the limit is 1.3",
      .ru: "вес срезан до предела — 2 анкеты; предел — 1,3", .ky: "чекке чейин кыскартылды — 2 анкета; чек — орточо",
    ]
    #expect(notes(outcome).contains(try #require(expected[language])), "\(notes(outcome))")
  }

  @Test("a comparison has both waves' figures, and the change with its interval")
  func compare() throws {
    let first = try survey("a.csv", Self.eight)
    // Three women 4, 5, 5 and three men 3, 4, 2: a margin that is met already.
    let second = try survey("b.csv", ["Female,4,", "Female,5,", "Female,5,", "Male,3,", "Male,4,", "Male,2,"])
    let outcome = try Survey.compare(request(), .files(first: [first], second: [second]))
    #expect(outcome.report.data.columns.suffix(12).first == "first_effective_n")
    let row = try #require(rows(outcome).first)
    expectClose(row["first_effective_n"], 6)
    expectClose(row["second_effective_n"], 6)
    expectClose(row["first_weighted_mean"], 2.75)
    expectClose(row["second_weighted_mean"], 23.0 / 6)
    expectClose(row["weighted_mean_difference"], 23.0 / 6 - 2.75)
    expectClose(row["first_weighted_good"], 1.0 / 3)
    expectClose(row["weighted_good_difference"], 1.0 / 3)
    for name in ["mean", "good"] {
      guard case .number(let low)? = row["weighted_\(name)_difference_low"],
        case .number(let high)? = row["weighted_\(name)_difference_high"],
        case .number(let difference)? = row["weighted_\(name)_difference"]
      else {
        Issue.record("no interval of the \(name)")
        continue
      }
      #expect(low < difference && difference < high)
    }
    #expect(row["mean_difference"] == .number(23.0 / 6 - 3.375))
    let table = try #require(outcome.report.tables.first { $0.title == "The same with weights" })
    #expect(table.rows.count == 1)
    #expect(table.rows[0].cells[1].text == "2.75")
    #expect(table.rows[0].cells[1].base == "6")
    #expect(notes(outcome).contains("First: weighted, 8 questionnaires tell as much as 6.0"))
    #expect(notes(outcome).contains("Second: weighted, 6 questionnaires tell as much as 6.0"))
  }

  @Test("where one wave has no weights, a comparison has the other's figures and says why")
  func compareRefused() throws {
    let first = try survey("a.csv", Self.eight)
    let second = try survey("b.csv", ["Female,4,", "Female,5,", "Female,5,"])
    let outcome = try Survey.compare(request(), .files(first: [first], second: [second]))
    let row = try #require(rows(outcome).first)
    expectClose(row["first_weighted_mean"], 2.75)
    #expect(row["second_weighted_mean"] == .empty)
    #expect(row["weighted_mean_difference"] == .empty)
    #expect(notes(outcome).contains("Second: not weighted"))
    let neither = try Survey.compare(request(), .files(first: [second], second: [survey("c.csv", ["Female,1,"])]))
    #expect(neither.report.tables.contains { $0.title == "The same with weights" && $0.rows.isEmpty })
    #expect(notes(neither).contains("First: not weighted"))
  }

  @Test("any number of threads and any size of parts give the same")
  func threads() throws {
    let lines = (0..<40).flatMap { _ in Self.eight }
    var seen: Set<Report> = []
    for (threads, bytes) in [(1, 1 << 18), (3, 64), (2, 999)] {
      var request = try request(Self.halves, [survey("a.csv", lines)])
      (request.threads, request.partBytes) = (threads, bytes)
      seen.insert(try Survey.pivot(request, PivotQuery()).report)
    }
    #expect(seen.count == 1)
  }

  @Test("under the limit of small bases, weighted figures are hidden too")
  func hidden() throws {
    let text = Self.codebook.split(separator: "hidden-under: 0").joined(separator: "hidden-under: 5") + Self.halves
    let path = try survey("a.csv", Self.eight)
    var request = try ReadRequest(inputs: [path], codebook: file("survey.yaml", text), language: .en)
    let query = PivotQuery(rows: ["service"], columns: [], by: ["sex"])
    let men = try #require(rows(try Survey.pivot(request, query)).first { $0["sex"] == .text("male") })
    #expect(men["effective_n"] == .empty)
    #expect(men["weighted_mean"] == .empty)
    request.showsSmall = true
    let shown = try #require(rows(try Survey.pivot(request, query)).first { $0["sex"] == .text("male") })
    expectClose(shown["weighted_mean"], 1.5)
  }
}
