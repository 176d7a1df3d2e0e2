import Foundation
import SurveyKit
import SurveyTestSupport
import Testing

/// What an export shows: the same figures as the tables, and no others.
@Suite("Results for a council")
struct ResultsTests {
  static func town(_ name: String) -> String { TownTests.fixtures.appending(path: name).path }

  static func karakol(_ language: Language) throws -> Results {
    try Survey.results(
      ReadRequest(inputs: [], language: language),
      .compare(.files(first: [town("karakol/karakol-1.csv")], second: [town("karakol/karakol-2.csv")]))
    ).results
  }

  @Test("tell the figures of the comparison", arguments: Language.allCases)
  func figures(_ language: Language) throws {
    let results = try Self.karakol(language)
    let outcome = try Survey.compare(
      ReadRequest(inputs: [], language: language),
      .files(first: [Self.town("karakol/karakol-1.csv")], second: [Self.town("karakol/karakol-2.csv")]))
    #expect(results.report == outcome.report)
    let place = try #require(results.places.first)
    #expect(results.places.count == 1)
    #expect(place.tables == Array(outcome.report.tables.prefix(2)).map(withoutDates))
    #expect(place.sentences == outcome.report.sentences.map(\.text))
    #expect(place.assessments.map(\.respondents) == [46, 41])
    let words = Words(language)
    for (service, row) in zip(place.services, place.tables[0].rows) {
      #expect(service.name == row.cells[0].text)
      let score = try #require(service.rows.first)
      #expect(score.isScore && service.rows.count == 7)
      for (figures, cell) in zip(score.figures, row.cells[1...2]) {
        #expect(words.number(try #require(figures.mean), decimals: 2) == cell.text)
      }
      #expect(score.difference == row.cells[3].text && score.verdict == row.cells[8])
    }
  }

  /// The command adds what it knows of dates under its first table.
  private func withoutDates(_ table: Table) -> Table {
    var table = table
    if table.notes.count > 2 { table.notes.removeLast(2) }
    return table
  }

  @Test("have a chart of services, one for each service, and one of criteria for each assessment")
  func charts() throws {
    let results = try Self.karakol(.en)
    #expect(
      results.charts.map(\.name) == [
        "services", "marks-water", "marks-waste", "marks-roads", "marks-greening", "criteria-1", "criteria-2",
      ])
    for chart in results.charts {
      #expect(chart.notes.suffix(3).elementsEqual(results.places[0].source))
      #expect(chart.description.contains("3.") || chart.description.contains("%"), "\(chart.name) is told in words")
    }
  }

  @Test("shares of marks are those of the counts, and add up to all of them")
  func shares() throws {
    let results = try Self.karakol(.en)
    for chart in results.charts {
      guard case .marks(let marks) = chart.content else { continue }
      for bar in marks.groups.flatMap(\.bars) { #expect(abs(bar.shares.reduce(0, +) - 1) < 1e-12) }
    }
    let water = try #require(results.places[0].services.first)
    guard case .marks(let marks) = results.charts[1].content else { throw CocoaError(.featureUnsupported) }
    let counts = try #require(water.rows[1].figures[0].counts)
    let sum = Double(counts.reduce(0, +))
    #expect(marks.groups[0].bars[0].shares == counts.map { Double($0) / sum })
  }

  @Test("make sheets that explain their own columns, and say whose answers they show", arguments: Language.allCases)
  func sheets(_ language: Language) throws {
    let results = try Self.karakol(language)
    let words = Words(language)
    for sheet in results.sheets { #expect(sheet.lines == results.places[0].source, "\(sheet.name)") }
    for sheet in results.sheets.prefix(2) {
      #expect(!sheet.columns.contains { $0.head == words(.place) }, "no place is named")
      let column = try #require(sheet.columns.firstIndex { $0.head == words(.detectableHead) })
      guard case .size(let share) = sheet.rows[0][column] else {
        Issue.record("no smallest change beside the difference")
        continue
      }
      #expect(share == results.places[0].services[0].rows[0].change?.goodDetectable)
    }
    let notes = results.sheets[0].notes
    #expect(notes.contains(words(.bookBaseNote, words(.answersHead))))
    #expect(!notes.contains(words(.baseNote)) && !notes.contains(words(.intervalNote)))
    #expect(notes.contains { $0.contains(words(.correctionBenjaminiHochberg)) })
    let brackets = ["квадратных скобках", "Чарчы кашаа", "square brackets"]
    // What a head explains may say what stands for it elsewhere.
    for note in notes where !note.contains("\(words(.intervalHead)) \(words(.fromHead))") {
      #expect(!brackets.contains { note.contains($0) }, "\(note)")
    }
  }

  @Test("name findings in the reader's language, with the columns they are about", arguments: Language.allCases)
  func findings(_ language: Language) throws {
    let words = Words(language)
    let findings = try #require(try Self.karakol(language).findings)
    #expect(findings.columns.map(\.head) == [.findingsTitle, .countHead, .findingColumnsHead].map { words($0) })
    let lighting = ["ru": "Уличное освещение", "ky": "Көчөлөрдү жарыктандыруу", "en": "Street lighting"]
    #expect(
      findings.rows.map { $0.cells.map(\.text) }
        == [["\(words.severity(.note)): \(words.title(.missingColumn))", "2", lighting[language.rawValue] ?? ""]])
  }

  @Test("a column that is not there goes by its service and criteria; no more are named than can be read")
  func missingColumns() throws {
    let folder = try TemporaryFolder()
    let ids = ["access", "quality", "regularity", "safety", "cost", "response"]
    let kept = ids.map { "water/\($0)" } + ids.dropFirst(2).map { "waste/\($0)" }
    let others = ["a", "b", "a", "c", "d", "e"].map { "\($0) note" }
    let row = kept.map { _ in "4" } + others.map { _ in "x" }
    let short = Array(row.dropLast(3))
    let lines = [kept + others, row, row.map { $0 == "4" ? "3" : $0 }, short].map { $0.joined(separator: ",") + "\n" }
    let path = try folder.write(lines.joined(), as: "a.csv")
    let results = try Survey.results(ReadRequest(inputs: [path], place: "karakol", language: .en), .found).results
    let words = Words(.en)
    func named(_ rule: Rule) -> String? {
      results.findings?.rows.first { $0.cells[0].text.hasSuffix(words.title(rule)) }?.cells[2].text
    }
    #expect(
      named(.missingColumn)
        == "Waste collection: Accessibility, Quality; Internal roads; Landscaping; Street lighting")
    #expect(named(.wrongWidth)?.isEmpty == true, "a record too short is about no column")
    #expect(named(.unknownColumn) == "a note; b note; c note; d note; …")
  }

  @Test("of one assessment have no comparison", arguments: Language.allCases)
  func single(_ language: Language) throws {
    let input = Self.town("karakol/karakol-2.csv")
    let results = try Survey.results(ReadRequest(inputs: [input], language: language), .found).results
    let place = try #require(results.places.first)
    #expect(place.assessments.count == 1 && place.sentences.isEmpty)
    #expect(place.services.flatMap(\.rows).allSatisfy { $0.change == nil && $0.figures.count == 1 })
    #expect(results.charts.map(\.name).contains("criteria") && !results.charts.map(\.name).contains("criteria-1"))
    let pivot = try Survey.pivot(ReadRequest(inputs: [input], language: language), PivotQuery(by: ["place"]))
    #expect(results.report.data == pivot.report.data)
    #expect(place.tables[1].rows == pivot.report.tables[0].rows)
  }

  @Test("of two places show each by itself, and name their charts")
  func places() throws {
    let input = Self.town("both-towns.csv")
    let results = try Survey.results(ReadRequest(inputs: [input], language: .en), .found).results
    #expect(
      results.places.map(\.name) == ["Kara-Balta", "Karakol"]
        || results.places.map(\.name) == ["Karakol", "Kara-Balta"])
    #expect(results.charts.map(\.name).contains("karakol-services"))
    #expect(Set(results.charts.map(\.name)).count == results.charts.count)
    for place in results.places { #expect(place.assessments.allSatisfy { $0.days != nil }) }
  }

  // MARK: Small bases

  /// Three places; one of them has three questionnaires, whose marks no other place has.
  static let small =
    "place,wave,mode,water/access,water/quality\n"
    + (0..<40).map {
      "\($0 % 2 == 0 ? "naryn" : "osh"),\($0 % 4 / 2 + 1),\($0 % 5 == 0 ? "paper" : "online"),\($0 % 2 + 4),5\n"
    }.joined()
    + "talas,1,,1,2\ntalas,1,,2,1\ntalas,1,,1,1\ntalas,2,,2,2\ntalas,2,,1,1\ntalas,2,,2,2\n"

  static func smallResults(showsSmall: Bool = false) throws -> Results {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/small.csv"
    try Data(small.utf8).write(to: URL(filePath: path))
    return try Survey.results(
      ReadRequest(inputs: [path], language: .en, showsSmall: showsSmall), .found
    ).results
  }

  @Test("a small place shows no mark, no share and no mean in any chart, table or sentence")
  func hidden() throws {
    let results = try Self.smallResults()
    let talas = try #require(results.places.first { $0.name == "talas" })
    for row in talas.services.flatMap(\.rows) {
      #expect(row.figures.allSatisfy { $0.isHidden && $0.counts == nil && $0.mean == nil })
    }
    for chart in talas.charts {
      switch chart.content {
      case .scores(let scores):
        #expect(scores.rows.flatMap(\.figures).allSatisfy { $0 == ScoreChart.Figure(nil, "hidden") })
      case .marks(let marks):
        for bar in marks.groups.flatMap(\.bars) {
          #expect(bar.shares.isEmpty && bar.texts.isEmpty && bar.aside == nil && bar.base == "hidden")
        }
      case .grid(let grid): #expect(grid.rows.flatMap(\.fields).allSatisfy { $0.level == nil && $0.base.isEmpty })
      case .panels: Issue.record("two assessments have no chart of panels in one place")
      }
      #expect(chart.notes.contains { $0.hasPrefix("“Hidden”") })
    }
    #expect(talas.charts.count == 4)
    let naryn = try #require(results.places.first { $0.name == "naryn" })
    #expect(naryn.assessments.map { $0.modes.map(\.respondents) } == [[8, 2], [8, 2]])
    #expect(naryn.source[0] == "First assessment: 10 questionnaires (Online 8, Paper 2).")
    let shown = try Self.smallResults(showsSmall: true)
    #expect(shown.charts.flatMap(\.notes).contains { $0.contains("for checking, not for publishing") })
  }
}
