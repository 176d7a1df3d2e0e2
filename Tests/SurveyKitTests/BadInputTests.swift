import SurveyKit
import SurveyTestSupport
import Testing

@Suite("A bad input is named where it stands")
struct BadInputTests {
  static let cases: [BadInput] =
    quoteCases + recordCases + wholeRecordCases + headerCases + markCases + cellCases + encodingCases + fileKindCases

  @Test("there are many of them, each with a name of its own")
  func names() {
    #expect(Self.cases.count >= 120)
    #expect(Set(Self.cases.map(\.name)).count == Self.cases.count)
  }

  @Test("each case", arguments: cases)
  func named(_ bad: BadInput) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(bad.bytes(), as: "form.csv")
    let answers = ReadingWay.all.map { way in
      Answer(
        ReadRequest(
          inputs: [path], encoding: bad.encoding, delimiter: bad.delimiter, threads: way.threads,
          partBytes: way.partBytes))
    }
    for (way, answer) in zip(ReadingWay.all, answers).dropFirst() {
      #expect(answer == answers[0], "\(way) differs from \(ReadingWay.all[0])")
    }
    switch (bad.expected, answers[0]) {
    case (.refused(let code, let name), .failed(let error)):
      #expect(BadInput.name(error) == name)
      #expect(error.exitCode == code)
      for language in Language.allCases {
        #expect(error.message(Words(language)).contains(path), "the message names the file")
      }
    case (.read(let read, let refused, let repeated, let finds), .read(let findings, let counts, let files, let json)):
      let file = try #require(files.first)
      #expect(files.count == 1)
      #expect(file.path == path)
      #expect((file.read, file.refused, file.repeated) == (read, refused, repeated))
      #expect(file.accepted + file.refused == file.read)
      #expect(file.encoding.hasPrefix(bad.named + " ("), "\(file.encoding)")
      // As `check` shows them. What the short forms of these cases do not ask is a note on each.
      let found = Severity.allCases.flatMap { severity in findings.filter { $0.severity == severity } }
        .filter { $0.rule != .missingColumn }
      #expect(found.prefix(finds.count).map { Found($0) } == finds)
      let missing = counts[Rule.allCases.firstIndex(of: .missingColumn) ?? 0]
      #expect(counts.reduce(0, +) - missing == bad.total ?? finds.count, "\(found.map { Found($0) })")
      #expect(findings.allSatisfy { $0.location.file == path })
      guard bad.total == nil else { return }
      // The command exits with 1 exactly if there are errors, and a refused record is one finding: none goes in silence.
      #expect(json.contains("\"errors\": \(finds.count { $0.rule.severity == .error }),"))
      #expect(file.refused == finds.count { $0.rule.refusesRecord })
    case (_, .failed(let error)): Issue.record("not read at all: \(error)")
    case (_, .read(let findings, _, _, _)): Issue.record("read, with \(findings.map { Found($0) })")
    }
  }
}
