import SurveyCodebook
import SurveyModel
import Testing

@testable import SurveyIngest

@Suite("Readers that go on with another file")
struct KeptReaderTests {
  private struct Read: Equatable {
    var responses: [Response] = []
    var findings: [Finding] = []
    var places: [SurveyModel.Category] = []
    var dates: [UInt16: DateRange] = [:]
  }

  private static let header = "Отметка времени,Волна,Питьевая вода [Качество]\n"

  private static func plan() throws -> FilePlan {
    let reader = SurveyReader(codebook: .standard)
    let opening = try TextStream(Array(header.utf8), path: "text", options: reader.options).open()
    return FilePlan(
      path: "text", codebook: reader.codebook, layout: reader.layout, dialect: opening.dialect,
      columns: reader.columns(of: opening.headers), headerBytes: opening.headerBytes, keepsRejects: true)
  }

  private func read(_ records: String, place: String?, _ workers: [PartWorker], _ plan: FilePlan) throws -> Read {
    let reader = SurveyReader(codebook: .standard, options: ReadOptions(threads: workers.count, partBytes: 64))
    let stream = TextStream(Array((Self.header + records).utf8), path: "text", options: reader.options)
    let opening = try stream.open()
    var read = Read()
    let pipeline = PartPipeline(workers, plan: plan, options: reader.options)
    let report = try reader.read(
      stream, of: Input(path: "text", place: place), firstLine: opening.lines, pipeline,
      settled: { part, _ in
        part.countDates()
        part.forEachBatch { batch in
          for row in 0..<batch.count { read.responses.append(Response(batch, row)) }
        }
      }, count: { _, _ in })
    read.findings = reader.findings.findings
    read.places = reader.categories[ResponseLayout.place]
    read.dates = report.dates
    return read
  }

  @Test("nothing of a file, and of what was said of it, is in the next one", arguments: [ReadingPath.fast, .careful])
  func nothingStays(path: ReadingPath) throws {
    let plan = try Self.plan()
    func workers() -> [PartWorker] {
      (0..<2).map { _ in PartWorker(PartReader(plan: plan, findingLimit: 100), path: path) }
    }
    let first = (1...40).map { "2025-03-\(10 + $0 % 9),волна \($0 % 3),\($0 % 7)\n" }.joined()
    let second = (1...30).map { "2024-05-\(10 + $0 % 9),волна \(4 - $0 % 4),\(1 + $0 % 5)\n" }.joined()
    let kept = workers()
    let before = try read(first, place: "Каракол", kept, plan)
    #expect(before.responses.contains { $0.codes[ResponseLayout.place] != 0 } && !before.findings.isEmpty)
    for worker in kept { worker.reader.beginFile(findingLimit: 100) }
    let after = try read(second, place: nil, kept, plan)
    #expect(after == (try read(second, place: nil, workers(), plan)))
    #expect(after.responses.allSatisfy { $0.codes[ResponseLayout.place] == 0 } && after.responses.count == 30)
  }
}
