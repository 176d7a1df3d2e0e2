import SurveyCodebook
import SurveyModel
import Testing

@testable import SurveyIngest

@Suite("Part sizes and threads change nothing")
struct ChunkingTests {
  /// Reads a file in several ways and compares all that comes of it.
  private func expectSame(_ input: CorpusInput, _ ways: [(partBytes: Int, threads: Int)]) throws {
    let file = try TemporaryFile(input.bytes)
    func read(_ partBytes: Int, _ threads: Int, _ turns: WorkerTurns = .threads) throws -> Reading {
      var options = ReadOptions(threads: threads, partBytes: partBytes, keepsRejects: true)
      options.turns = turns
      return try Reading(path: file.path, codebook: ChunkingCorpus.codebook, options: options)
    }
    let expected = try read(1 << 24, 1)
    let report = try #require(expected.reports.first)
    #expect(report.read == report.accepted + report.refused)
    #expect(report.accepted == expected.responses.count + report.repeated)
    #expect(report.rejects.count == report.refused)
    let all = ways.flatMap { way in
      (way.threads > 1 ? [WorkerTurns.threads, .together, .alternately] : [.threads]).map { (way, $0) }
    }
    for (way, turns) in all {
      let reading = try read(way.partBytes, way.threads, turns)
      let name = Comment(rawValue: "\(way.partBytes) bytes, \(way.threads) workers, \(turns)")
      #expect(reading.responses == expected.responses, name)
      #expect(reading.findings == expected.findings, name)
      #expect(reading.counts == expected.counts, name)
      #expect(reading.categories == expected.categories, name)
      let other = try #require(reading.reports.first)
      #expect(
        other.columns == report.columns && other.dialect == report.dialect && other.encoding == report.encoding, name)
      #expect(
        [other.read, other.accepted, other.refused, other.repeated, other.blankLines]
          == [report.read, report.accepted, report.refused, report.repeated, report.blankLines], name)
      #expect(other.dates == report.dates, name)
      #expect(other.rejects == report.rejects, name)
    }
  }

  static let small = [(1, 1), (1, 2), (7, 1), (7, 2), (4_096, 2), (1 << 20, 2)]

  @Test("small shapes", arguments: ChunkingCorpus.shapes)
  func shapes(_ input: CorpusInput) throws { try expectSame(input, Self.small) }

  @Test("random tables", arguments: (0..<10).map { ChunkingCorpus.random(seed: $0, records: 40) })
  func random(_ input: CorpusInput) throws { try expectSame(input, Self.small) }

  @Test(
    "random tables of more than 100 kB", arguments: (100..<103).map { ChunkingCorpus.random(seed: $0, records: 1_500) })
  func large(_ input: CorpusInput) throws {
    #expect(input.bytes.count > 100_000)
    try expectSame(input, [(997, 1), (4_096, 2), (30_011, 2), (1 << 16, 3), (1 << 20, 2), (1 << 20, 5)])
  }

  @Test("a worker that began inside a quoted cell begins again where the record before it really ended")
  func wrongGuess() throws {
    // Every cut falls into a comment whose lines look like records of the file: all that is read there must be thrown away.
    let fake = String(repeating: "Ж,9,ложь\n", count: 160)
    var text = "Пол,Питьевая вода [Качество],Комментарий\n"
    for index in 0..<24 { text += "М,\(1 + index % 5),\"\n\(fake)\"\n" }
    let file = try TemporaryFile(text)
    for (partBytes, threads) in [(1 << 9, 2), (1 << 10, 2), (1 << 10, 4), (1 << 20, 3)] {
      let reading = try Reading(path: file.path, options: ReadOptions(threads: threads, partBytes: partBytes))
      #expect(reading.marks("water", "quality") == (0..<24).map { 1 + $0 % 5 })
      #expect(reading.counts.reduce(0, +) == reading.findings.count)
      #expect(Set(reading.rules) == [.missingColumn, .identicalAnswers])
    }
  }

  @Test("a value is spelled as where it first stands, whatever a worker saw in a cell that is none")
  func spelling() throws {
    let fake = String(repeating: "ОШ,М,ложь\n", count: 2_000)
    var text = "Город,Пол,Комментарий\n" + "Каракол,М,\"\n\(fake)\"\n"
    for index in 0..<2_000 { text += "Ош,М,\(index)\n" }
    let file = try TemporaryFile(text)
    for threads in 1...3 {
      let reading = try Reading(path: file.path, options: ReadOptions(threads: threads, partBytes: 1 << 15))
      #expect(reading.categories[ResponseLayout.place].last?.id == "Ош")
    }
  }

  @Test("findings stand in the order of the file, repeats among them", arguments: [1, 100, 1 << 20])
  func findingOrder(partBytes: Int) throws {
    let text = """
      Отметка времени,Пол,Питьевая вода [Качество]
      1.2.2025 10:00,М,4
      1.2.2025 10:00,М,4
      1.2.2025 11:00,Ж,8
      1.2.2025 10:00,М,4
      1.2.2025 12:00,иное,4

      """
    let reading = try Reading(text, options: ReadOptions(partBytes: partBytes))
    #expect(
      reading.places(.repeatedRecord, .markOffScale, .unknownOption) == [
        "repeated-record 3:0", "mark-off-scale 4:3", "repeated-record 5:0", "unknown-option 6:2",
      ])
  }

  @Test("the first findings are kept in full and all are counted, in parts as in one piece")
  func findingLimit() throws {
    let text = "Пол,Питьевая вода [Качество]\n" + (1...300).map { "Ж,\($0 + 5)\n" }.joined()
    for partBytes in [1, 50, 1 << 20] {
      let reading = try Reading(text, options: ReadOptions(partBytes: partBytes, findingLimit: 20))
      // The limit is for each severity, so that notes keep no error out.
      #expect(reading.findings(.markOffScale).map(\.found) == (6...25).map(String.init))
      #expect(reading.rules.contains(.missingColumn))
      #expect(reading.counts[Int(ruleIndex(.markOffScale))] == 300)
    }
  }

  @Test("two files read as one set find the records they share")
  func containedExport() throws {
    let first = try TemporaryFile("Отметка времени,Пол\n1.2.2025 10:00,М\n1.2.2025 11:00,Ж\n")
    let second = try TemporaryFile("Отметка времени,Пол\n1.2.2025 10:00,М\n1.2.2025 11:00,Ж\n1.2.2025 12:00,Ж\n")
    for partBytes in [1, 1 << 20] {
      let reading = try Reading(
        [Input(path: first.path), Input(path: second.path)], options: ReadOptions(partBytes: partBytes))
      #expect(reading.responses.count == 3)
      #expect(reading.reports.map(\.repeated) == [0, 2])
      let finding = try #require(reading.findings(.containedExport).first)
      #expect(finding.location.file == second.path)
      #expect(finding.found == "2")
      #expect(finding.arguments == [first.path, "3"])
    }
  }
}
