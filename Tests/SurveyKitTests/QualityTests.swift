import Foundation
import SurveyKit
import SurveyTestSupport
import Testing

/// Made-up questionnaires with one thing planted in them.
private struct Planted {
  static let services = ["water", "waste", "roads", "greening"]
  static let criteria = ["access", "quality", "regularity", "safety", "cost", "response"]
  static let header =
    "Отметка времени,mode," + services.flatMap { service in criteria.map { "\(service)/\($0)" } }.joined(separator: ",")

  /// Marks of 24 questions, "" for blank.
  var marks: [[String]]
  var times: [String]
  var modes: [String]

  /// Random marks, an hour apart.
  init(_ count: Int = 40, seed: UInt64 = 1) {
    var random = SplitMix64(seed: seed)
    marks = (0..<count).map { _ in (0..<24).map { _ in String(1 + random.below(5)) } }
    times = (0..<count).map { "\(10 + $0 / 20).03.2025 \(2 + $0 % 20):00:00" }
    modes = Array(repeating: "", count: count)
  }

  var text: String {
    ([Self.header] + marks.indices.map { ([times[$0], modes[$0]] + marks[$0]).joined(separator: ",") })
      .map { $0 + "\n" }.joined()
  }

  func check(_ language: Language = .en, threads: Int = 2, partBytes: Int = 999) throws -> Outcome {
    let folder = try TemporaryFolder()
    return try Survey.check(
      ReadRequest(
        inputs: [try folder.write(text, as: "form.csv")], language: language, threads: threads, partBytes: partBytes))
  }
}

extension Outcome {
  /// The findings of one rule.
  fileprivate func found(_ rule: Rule) -> [Finding] { findings.findings.filter { $0.rule == rule } }

  /// One row of a detail of the report, as a dictionary.
  fileprivate func detail(_ name: String, _ rule: Rule) -> [String: DataTable.Value] {
    guard let data = report.details.first(where: { $0.name == name })?.data else { return [:] }
    let row = data.rows.first { $0.contains(.text(rule.rawValue)) } ?? []
    return Dictionary(zip(data.columns, row), uniquingKeysWith: { first, _ in first })
  }
}

@Suite("The quality of answers")
struct QualityTests {
  static let rules: [Rule] = [.straightLining, .fastSubmissions, .nearDuplicates, .missingAnswers, .channelEffect]

  @Test("does not depend on the number of threads, nor on how the file is cut into parts")
  func threads() throws {
    var planted = Planted(700)
    var random = SplitMix64(seed: 3)
    for row in planted.marks.indices {
      planted.modes[row] = random.pick(["online", "paper", ""])
      planted.times[row] = "\(10 + row % 7).03.2025 9:\(10 + random.below(50)):\(10 + random.below(50))"
      if random.oneIn(4) { planted.marks[row] = planted.marks[random.below(700)] }
      if random.oneIn(9) { planted.marks[row] = Array(repeating: "3", count: 24) }
      if planted.modes[row] == "paper", random.oneIn(2) { planted.marks[row][2] = "" }
    }
    let outcomes = try [(1, 1 << 20), (1, 700), (2, 5_000), (5, 1_300)].map {
      try planted.check(threads: $0, partBytes: $1)
    }
    func texts(_ outcome: Outcome) -> [String] {
      [ReportFormat.json, .csv].map { format in
        // The name of the folder differs.
        outcome.report.rendered(as: format).replacing(/[^ "]*\/form\.csv/, with: "form.csv")
      }
    }
    for rule in Self.rules.prefix(3) { #expect(outcomes[0].found(rule).count == 1, "\(rule)") }
    for outcome in outcomes { #expect(texts(outcome)[0] == texts(outcomes[0])[0]) }
    for outcome in outcomes { #expect(texts(outcome)[1] == texts(outcomes[0])[1]) }
  }

  @Test("there is nothing to note where nothing is planted", arguments: 1...5)
  func nothing(seed: UInt64) throws {
    let outcome = try Planted(seed: seed).check()
    for rule in Self.rules { #expect(outcome.found(rule).isEmpty, "\(rule)") }
    #expect(outcome.report.tables.last?.title == "Data quality")
    #expect(outcome.report.tables.last?.rows.count == 5)
  }

  @Test("one mark for everything is noted, with what chance brings")
  func oneMark() throws {
    var planted = Planted()
    for index in [3, 11, 30] { planted.marks[index] = Array(repeating: "4", count: 24) }
    let outcome = try planted.check()
    let finding = try #require(outcome.found(.straightLining).first)
    #expect(finding.location.line == 0 && finding.location.column == 0)
    #expect(finding.found == "3")
    #expect(finding.arguments == ["40", "0.0"])
    #expect(outcome.detail("quality", .straightLining)["base"] == .integer(40))
    // One alone is no more than a row of the table.
    planted = Planted()
    planted.marks[3] = Array(repeating: "4", count: 24)
    let one = try planted.check()
    #expect(one.found(.straightLining).isEmpty)
    #expect(one.detail("quality", .straightLining)["found"] == .integer(1))
  }

  @Test("submissions in a row are noted, with the first and last time, whichever number is the day")
  func fast() throws {
    var planted = Planted()
    for (index, time) in ["05:06:07", "05:06:50", "05:07:40", "05:08:40"].enumerated() {
      planted.times[index] = "03.04.2025 \(time)"
    }
    let outcome = try planted.check()
    let finding = try #require(outcome.found(.fastSubmissions).first)
    #expect(finding.found == "4")
    #expect(Array(finding.arguments.dropFirst()) == ["60", "1", "3 April 2025 05:06:07", "3 April 2025 05:08:40"])
    // Every date undecided: the day is taken to come first, and the runs are the same.
    planted.times = planted.times.map {
      $0.replacingOccurrences(of: "10.03", with: "05.03").replacing("11.03", with: "06.03")
    }
    #expect(try planted.check().found(.fastSubmissions).map(\.arguments) == [finding.arguments])
    // A number over 12 in second place turns the order of all.
    planted.times[39] = "02/25/2025 10:00:00"
    #expect(try planted.check().found(.fastSubmissions).first?.arguments[3] == "4 March 2025 05:06:07")
  }

  @Test("nearly identical questionnaires are noted, with the largest group")
  func near() throws {
    var planted = Planted()
    for index in [7, 20] {
      planted.marks[index] = planted.marks[2]
      planted.marks[index][index] = planted.marks[2][index] == "5" ? "1" : "5"
    }
    let outcome = try planted.check()
    let finding = try #require(outcome.found(.nearDuplicates).first)
    // 2–7 and 2–20 differ in one of 24; 7–20 in two, which is more than 5 %.
    #expect(finding.found == "2")
    #expect(finding.arguments == ["0.0", "780", "3"])
    guard case .number(let chance)? = outcome.detail("quality", .nearDuplicates)["chance"] else {
      Issue.record("no chance level")
      return
    }
    #expect(chance > 0 && chance < 1e-9)
  }

  @Test(
    "how consistent a service's criteria are is told with its base, and warned of nowhere", arguments: Language.allCases
  )
  func consistency(language: Language) throws {
    var planted = Planted()
    // The six marks of the first service are one and the same for each person.
    for index in 0..<40 { for cell in 0..<6 { planted.marks[index][cell] = String(1 + index % 5) } }
    // Too few mark all criteria of the second service.
    for index in 0..<11 { planted.marks[index][6] = "" }
    let outcome = try planted.check(language)
    let detail = try #require(outcome.report.details.first { $0.name == "consistency" }).data
    #expect(detail.columns == ["file", "service", "criteria", "n", "alpha"])
    #expect(detail.rows.map { $0[1] } == [.text("water"), .text("roads"), .text("greening")])
    #expect(detail.rows.map { $0[3] } == [.integer(40), .integer(40), .integer(40)])
    #expect(detail.rows.first?.last == .number(1))
    let table = try #require(outcome.report.tables.last)
    let row = try #require(table.rows.last)
    #expect(row.cells[0].text == Words(language)(.qualityConsistency, Words(language).number(0.7, decimals: 1)))
    // Random marks do not go together; nor is that a fault.
    #expect(row.cells[1].text == "2" && row.cells[1].emphasis == .plain)
    #expect(row.cells[2].text == "3")
    #expect(row.cells[4].text.hasSuffix("\(Words(language).number(1, decimals: 2)) (40)"))
    #expect(table.notes.contains(Words(language)(.qualityConsistencyNote, "30")))
    // Under thirty questionnaires nothing is said.
    let few = try Planted(29).check(language)
    #expect(few.report.details.first { $0.name == "consistency" }?.data.rows.isEmpty == true)
    #expect(few.report.tables.last?.rows.count == 4)
  }

  @Test("a question without marks is noted by its header, with the reasons")
  func missing() throws {
    var planted = Planted()
    for index in 0..<6 { planted.marks[index][4] = "" }
    for index in 6..<9 { planted.marks[index][4] = "Не знаю" }
    let outcome = try planted.check()
    #expect(outcome.found(.missingAnswers).map(\.field) == ["water/cost"])
    #expect(outcome.found(.missingAnswers).first?.found == "9")
    #expect(outcome.found(.missingAnswers).first?.arguments == ["40", "23", "6", "3", "0", "0"])
    // One in five is not more than one in five.
    planted.marks[8][4] = "3"
    #expect(try planted.check().found(.missingAnswers).isEmpty)
  }

  @Test("a channel that answers differently is noted service by service")
  func channels() throws {
    var planted = Planted(60)
    for index in planted.marks.indices {
      planted.modes[index] = index % 2 == 0 ? "online" : "paper"
      for question in 0..<6 where index % 2 == 0 {
        planted.marks[index][question] = ["3": "5", "2": "4", "1": "4"][planted.marks[index][question]] ?? "5"
      }
    }
    let outcome = try planted.check()
    let found = outcome.found(.channelEffect)
    #expect(found.map(\.field) == ["Drinking water"])
    #expect(found.first?.arguments.prefix(2) == ["Online", "Paper"])
    #expect(found.first?.found.hasPrefix("+1.") == true)
    #expect(outcome.report.details.first { $0.name == "channels" }?.data.rows.count == 4)
    let notes = outcome.report.tables.last?.notes ?? []
    #expect(
      notes.contains(
        "Answers differ by channel: a change of channel between assessments would look like a change of service."))
  }

  @Test("a channel with under ten scores is not compared, nor one assessment with another")
  func fewOfAChannel() throws {
    var planted = Planted()
    for index in planted.marks.indices { planted.modes[index] = index < 9 ? "online" : "paper" }
    #expect(try planted.check().report.details.first { $0.name == "channels" }?.data.rows.isEmpty == true)
    planted.modes[9] = "online"
    #expect(try planted.check().report.details.first { $0.name == "channels" }?.data.rows.count == 4)
  }

  @Test(
    "nothing is dropped, the exit status has no errors to go by, and each language has its words",
    arguments: Language.allCases)
  func nothingDropped(language: Language) throws {
    var planted = Planted()
    for index in 0..<5 { planted.marks[index] = Array(repeating: "4", count: 24) }
    let outcome = try planted.check(language)
    #expect(outcome.files.map(\.accepted) == [40])
    #expect(outcome.findings.count(.error) == 0)
    #expect(outcome.findings.count(.note) == 2, "what is planted, and the service that was not asked")
    let title = ["ru": "Качество ответов", "ky": "Жооптордун сапаты", "en": "Data quality"]
    #expect(outcome.report.tables.last?.title == title[language.rawValue])
    #expect(outcome.report.rendered(as: .csv).contains(",,note,straight-lining,,5,"))
    #expect(outcome.report.rendered(as: .json).contains("\"rule\": \"straight-lining\", \"found\": 5, \"base\": 40"))
  }

  @Test("several files are looked at each for itself, channels together")
  func files() throws {
    let folder = try TemporaryFolder()
    var first = Planted(12, seed: 11)
    var second = Planted(12, seed: 12)
    first.modes = Array(repeating: "online", count: 12)
    second.modes = Array(repeating: "paper", count: 12)
    second.marks[0] = first.marks[0]
    let paths = [try folder.write(first.text, as: "a.csv"), try folder.write(second.text, as: "b.csv")]
    let outcome = try Survey.check(ReadRequest(inputs: paths, language: .en))
    #expect(outcome.found(.nearDuplicates).isEmpty)
    #expect(outcome.report.details.first { $0.name == "channels" }?.data.rows.count == 4)
    #expect(outcome.report.tables.last?.rows.count == 9)
    #expect(outcome.report.tables.last?.rows.last?.cells.first?.text == "all files")
  }

  @Test("the fixture towns have nothing but questions left without a mark")
  func towns() throws {
    for name in ["karakol/karakol-1.csv", "karakol/karakol-2.csv", "kara-balta/kara-balta-2.csv", "both-towns.csv"] {
      let outcome = try Survey.check(ReadRequest(inputs: [TownTests.fixtures.appending(path: name).path]))
      for rule in Self.rules { #expect(outcome.found(rule).isEmpty, "\(name): \(rule)") }
    }
    let paper = TownTests.fixtures.appending(path: "karakol/karakol-1-paper.csv").path
    let outcome = try Survey.check(ReadRequest(inputs: [paper]))
    #expect(outcome.found(.missingAnswers).count == 2)
  }
}
