import SurveyTestSupport
import Testing

@testable import SurveyKit
@testable import SurveyTables

/// What was done to a project is said with its figures, in whatever form they are.
@Suite("What stands behind a project's figures")
struct ProjectStandingTests {
  private let desk: Desk
  private let line = "cells corrected: 1, records refused: 1, records left out: 1."

  init() throws {
    desk = try Desk()
    let files = [1, 2].map { TownTests.fixtures.appending(path: "karakol/karakol-\($0).csv").path }
    for (index, file) in files.enumerated() { try desk.take([file], place: "karakol", wave: "\(index + 1)") }
    try desk.take(Desk.export([Desk.response(1), "x,y"]), as: "cut.csv", place: "karakol")
    _ = try Survey.correct(desk.request(), CorrectionQuery(record: "1:5", field: "water/quality", value: "1"))
    _ = try Survey.decide(desk.request(), record: "1:6", decision: "leave-out", file: nil)
  }

  private func request(_ inputs: [String]? = nil) -> ReadRequest {
    ReadRequest(inputs: inputs ?? [desk.project], language: .en)
  }

  @Test("every command has it: in words, and as facts for json; a CSV's notes have it", arguments: 0..<4)
  func commands(_ command: Int) throws {
    let outcome =
      switch command {
      case 0: try Survey.pivot(request(), PivotQuery())
      case 1: try Survey.compare(request(), .waves(first: nil, second: nil))
      case 2: try Survey.check(request())
      default: try Survey.plan(request())
      }
    #expect(outcome.report.tables.flatMap(\.notes).contains { $0.hasSuffix(line) })
    let facts = Dictionary(outcome.report.facts.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    #expect(facts["corrected_cells"] == .integer(1) && facts["left_out"] == .integer(1))
    #expect(facts["refused"] == .integer(1) && facts["waiting"] == .integer(0))
    #expect(outcome.standing.count == 1 && outcome.standing[0].hasSuffix(line))
  }

  @Test("files alone have no such facts and lines")
  func files() throws {
    let outcome = try Survey.pivot(
      request([TownTests.fixtures.appending(path: "karakol/karakol-1.csv").path]), PivotQuery())
    #expect(outcome.standing.isEmpty && !outcome.report.facts.contains { $0.name == "corrected_cells" })
  }

  @Test("each form of an export has it")
  func exports() throws {
    let results = try Survey.results(request(), .found).results
    #expect(results.charts.count > 3)
    for chart in results.charts { #expect(chart.notes.last?.hasSuffix(line) == true, "\(chart.name)") }
    for (name, text) in [
      ("act", "\(results.act)"), ("letter", "\(results.letter)"), ("slides", "\(results.slides)"),
      ("book", "\(results.sheets)"), ("report", "\(results.report.tables)"),
    ] { #expect(text.contains(line), "\(name)") }
    for ending in ["md", "html", "json", "svg"] {
      let path = desk.folder.path("out.\(ending)")
      _ = try Survey.export(request(), .found, ExportOptions(output: path))
      let text = String(decoding: try #require(TemporaryFolder.contents(of: path)), as: UTF8.self)
      #expect(text.contains(line), "\(ending)")
    }
    let outcome = try Survey.export(request(), .found, ExportOptions(output: desk.folder.path("out.csv")))
    #expect(outcome.remarks.contains { $0.hasSuffix(line) })
  }

  @Test("two projects are told of together")
  func two() throws {
    let other = try Desk()
    try other.take(Desk.export([Desk.response(7)]), place: "karakol")
    _ = try Survey.correct(other.request(), CorrectionQuery(record: "1:2", field: "water/quality", value: "1"))
    let outcome = try Survey.pivot(request([desk.project, other.project]), PivotQuery())
    #expect(outcome.standing.map { $0.contains("cells corrected: 2") } == [true])
  }

  // MARK: Files that would count twice

  @Test("a file that a project holds is refused beside it, and so is a project beside itself")
  func twice() throws {
    let copy = try desk.folder.write(
      try #require(TemporaryFolder.contents(of: desk.folder.path("cut.csv"))), as: "x.csv")
    let failure = try #require(kitError { _ = try Survey.pivot(request([desk.project, copy]), PivotQuery()) })
    #expect(failure == .countedTwice(file: copy, source: "3/cut.csv", project: desk.project) && failure.exitCode == 65)
    for language in Language.allCases { #expect(failure.message(Words(language)).contains("3/cut.csv")) }
    #expect(
      kitError { _ = try Survey.compare(request(), .files(first: [desk.project], second: [copy])) }?.exitCode == 65)
    #expect(kitError { _ = try Survey.pivot(request([desk.project, desk.project]), PivotQuery()) }?.exitCode == 65)
    let other = try Desk()
    try other.take([copy], place: "karakol", wave: "1")
    #expect(kitError { _ = try Survey.pivot(request([desk.project, other.project]), PivotQuery()) }?.exitCode == 65)
    _ = try Survey.remove(desk.request(), source: 3)
    #expect(kitError { _ = try Survey.pivot(request([desk.project, copy]), PivotQuery()) } == nil)
  }

  @Test("a file that is not compared with the project is named")
  func beside() throws {
    let later = try desk.folder.write(Desk.export([1, 2]), as: "later.csv")
    let notes = try Survey.pivot(request([desk.project, later]), PivotQuery()).report.tables.flatMap(\.notes)
    #expect(notes.contains { $0.contains("Not compared with the project: \(later).") }, "\(notes)")
    #expect(
      try !Survey.pivot(request(), PivotQuery()).report.tables.flatMap(\.notes).contains { $0.contains("Not compared") }
    )
  }
}
