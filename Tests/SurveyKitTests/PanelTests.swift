import Foundation
import SurveyTestSupport
import Testing

@testable import SurveyKit
@testable import SurveyTables

/// Small plots side by side: places, groups of a question, three assessments and more.
@Suite("Charts of panels")
struct PanelTests {
  /// Three assessments in two places; in Talas one man, who could be worked out from all and the women.
  static let survey: String = {
    var text = "place,wave,Ваш пол,water/access,water/quality,roads/access,roads/quality\n"
    for wave in 1...3 {
      for number in 0..<20 {
        let isTalas = number < 8
        let sex = isTalas ? (number == 0 ? "Мужской" : "Женский") : number % 2 == 0 ? "Мужской" : "Женский"
        let mark = 1 + (number + wave) % 4
        text += "\(isTalas ? "talas" : "naryn"),\(wave),\(sex),\(mark),\(mark + 1),3,\(wave)\n"
      }
    }
    return text
  }()

  private func results(_ query: ExportQuery, conditions: [String] = [], groups: String? = nil) throws -> Results {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/waves.csv"
    try Data(Self.survey.utf8).write(to: URL(filePath: path))
    return try Survey.results(
      ReadRequest(inputs: [path], language: .en), query, conditions: conditions, groups: groups
    ).results
  }

  private func panels(_ name: String, of results: Results) throws -> (chart: Chart, panels: PanelChart) {
    let chart = try #require(results.charts.first { $0.name == name }, "of \(results.charts.map(\.name))")
    guard case .panels(let panels) = chart.content else { throw CocoaError(.featureUnsupported) }
    return (chart, panels)
  }

  @Test("three assessments have a chart from one to the next, with the figures of a pivot by assessment")
  func trend() throws {
    let results = try results(.compare(.waves(first: "1", second: "3")))
    let (chart, trend) = try panels("naryn-trend", of: results)
    #expect(trend.series == ["First assessment", "Second assessment", "Assessment 3"])
    #expect(trend.panels.map(\.name) == ["Drinking water", "Internal roads"])
    #expect(trend.panels[1].figures.map(\.point?.value) == [2, 2.5, 3])
    #expect(trend.panels[1].figures.map(\.text) == ["2.00~ (12)", "2.50~ (12)", "3.00~ (12)"])
    let interval = try #require(trend.panels[0].figures[0].point?.interval)
    let value = try #require(trend.panels[0].figures[0].point?.value)
    #expect(interval.lowerBound < value && value < interval.upperBound)
    #expect(chart.notes[0].contains("no finding by itself"))
    #expect(chart.description.contains("Internal roads: First assessment: 2.00~ (12); Second assessment: 2.50~ (12)"))
    let score = try #require(results.places[0].services[0].rows.first)
    #expect(trend.panels[0].figures.first?.point?.value == score.figures[0].mean)
    #expect(trend.panels[0].figures.last?.point?.value == score.figures[1].mean)
  }

  @Test("several places have a chart a service, each place with its verdict, in no order of marks")
  func places() throws {
    let results = try results(.compare(.waves(first: "1", second: "3")))
    #expect(results.overview.map(\.name) == ["places-water", "places-roads"])
    let (chart, places) = try panels("places-roads", of: results)
    #expect(places.panels.map(\.name) == ["naryn", "talas"])
    #expect(places.panels.map { $0.figures.map(\.point?.value) } == [[2, 3], [2, 3]])
    #expect(places.panels.map(\.verdict.text) == ["too few answers", "too few answers"])
    #expect(chart.notes[0] == "The order of the places is no ranking.")
    #expect(chart.notes.contains { $0.hasPrefix("First assessment: 20 questionnaires") })
  }

  @Test("one place has no chart of places, and two assessments none of a trend")
  func fewer() throws {
    let results = try results(.compare(.waves(first: "1", second: "2")), conditions: ["place=naryn", "wave=1,2"])
    #expect(results.places.map(\.name) == ["naryn"])
    #expect(!results.charts.contains { $0.name.contains("trend") || $0.name.contains("places") })
  }

  @Test("a group of one is hidden, and so is the one from which it could be worked out")
  func groups() throws {
    let results = try results(.compare(.waves(first: "1", second: "3")), groups: "sex")
    let naryn = try panels("naryn-sex-roads", of: results).panels
    #expect(naryn.series == ["First assessment", "Second assessment"])
    #expect(naryn.panels.map(\.name) == ["Female", "Male"])
    #expect(naryn.panels.map { $0.figures.map(\.text) } == [["2.00~ (6)", "3.00~ (6)"], ["2.00~ (6)", "3.00~ (6)"]])
    let (chart, talas) = try panels("talas-sex-roads", of: results)
    #expect(talas.panels.flatMap(\.figures).allSatisfy { $0 == ScoreChart.Figure(nil, "hidden") })
    #expect(chart.notes[0].hasPrefix("There is no verdict on groups"))
    #expect(chart.notes.contains { $0.hasPrefix("“Hidden”") })
  }

  @Test("what chose the questionnaires stands under every chart")
  func conditions() throws {
    let results = try results(.compare(.waves(first: "1", second: "3")), conditions: ["sex=female", "place=naryn"])
    #expect(!results.charts.isEmpty)
    for chart in results.charts {
      #expect(
        chart.notes.contains("Only some questionnaires: Sex: Female; Place: naryn."), "\(chart.name): \(chart.notes)")
    }
    #expect(results.places[0].assessments.map(\.respondents) == [6, 6])
    #expect(throws: KitError.exportNothing) {
      try self.results(.compare(.waves(first: "1", second: "3")), conditions: ["sex=refused"])
    }
    #expect(throws: KitError.self) { try self.results(.found, groups: "place") }
    #expect(throws: KitError.self) { try self.results(.found, groups: "service") }
  }
}
