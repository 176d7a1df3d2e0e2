import SurveyModel
import SurveyTestSupport
import Testing

@testable import SurveyKit

@Suite("What compare answers of linked questionnaires")
struct PairedReportTests {
  /// Two assessments of forty people each, water alone, read as compare reads them.
  private func read() throws -> (reading: Reading, comparison: Comparison) {
    let folder = try TemporaryFolder()
    let criteria = ["access", "quality", "regularity", "safety", "cost", "response"]
    func file(_ name: String, _ mark: (Int) -> Int) throws -> String {
      let lines = (0..<40).map { row in criteria.map { _ in String(mark(row)) }.joined(separator: ",") }
      let head = criteria.map { "water/\($0)" }.joined(separator: ",")
      return try folder.write(([head] + lines).map { $0 + "\n" }.joined(), as: name)
    }
    let files = [try file("first.csv") { 2 + $0 % 3 }, try file("second.csv") { 2 + $0 % 3 + ($0 % 4 > 0 ? 1 : 0) }]
    let request = ReadRequest(inputs: files, language: .en)
    var reading = try Reading(request)
    let inputs = zip(["1", "2"], files).map { Survey.wave($0, request.input($1)) }
    let (tallies, codes, _) = try reading.counts(inputs, [Comparison.request()])
    let waves = try Survey.pair(
      .files(first: [files[0]], second: [files[1]]), found: codes.found(ResponseLayout.wave), reader: reading.reader)
    return (reading, Comparison(tallies[0], labels: reading.labels, waves: waves))
  }

  /// The same forty people in both, as a store would hand them over.
  private func batches(_ layout: ResponseLayout, _ waves: (first: UInt16, second: UInt16)) -> [ResponseBatch] {
    [(waves.first, 0), (waves.second, 1)].map { wave, rise in
      var batch = ResponseBatch(layout: layout, capacity: 40)
      for row in 0..<40 {
        for cell in 0..<6 {
          let mark = 2 + row % 3 + (row % 4 > 0 ? rise : 0)
          batch.ratings[cell * 40 + row] = UInt8(AnswerCode.substantive(mark - 1).rawValue)
        }
        batch.codes[ResponseLayout.wave * 40 + row] = wave
      }
      batch.links = (0..<40).map { PersonLink(high: 1, low: UInt64($0)) }
      batch.count = 40
      return batch
    }
  }

  @Test("the paired table stands behind the tables of all, which stay as they are; json has its figures")
  func report() throws {
    let (reading, comparison) = try read()
    let usual = Survey.report(comparison, [], reading)
    var pairs = PairedComparison.tally(codebook: reading.labels.codebook, layout: reading.labels.layout)
    #expect(Survey.report(comparison, [], paired: Survey.paired(pairs, comparison), reading) == usual)
    for batch in batches(reading.labels.layout, comparison.waves) { pairs.add(batch) }
    let report = Survey.report(comparison, [], paired: Survey.paired(pairs, comparison), reading)
    let paired = try #require(report.tables.firstIndex { $0.title == "Same people, both times" })
    #expect(paired == comparison.tables().count)
    #expect(report.tables.enumerated().filter { $0.offset != paired }.map(\.element) == usual.tables)
    #expect(report.data == usual.data && report.sentences == usual.sentences)
    #expect(report.details.map(\.name) == usual.details.map(\.name) + ["pairs", "links"])
    let json = report.rendered(as: .json)
    #expect(json.contains("\"rose\": 30") || json.contains("\"rose\":30"))
    #expect(report.tables[paired].rows.first?.cells.last?.text == "better")
    #expect(report.rendered(as: .csv) == usual.rendered(as: .csv))
  }
}
