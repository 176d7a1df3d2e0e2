import SurveyKit
import SurveyTestSupport
import Testing

// Whole records against each other: the same record twice, the same form number, one export inside another.

extension BadInputTests {
  private static let same = "2025/03/20 11:00:00,5,4,Спасибо"

  static let wholeRecordCases: [BadInput] = [
    .reads(
      "the same record twice", Form.bytes([same, Form.good(2), same]), 3, repeated: 1, [Found(.repeatedRecord, 4)]),
    .reads(
      "the same record three times", Form.bytes([same, same, same]), 3, repeated: 2,
      [Found(.repeatedRecord, 3), Found(.repeatedRecord, 4)]),
    .reads(
      "the same record hundreds of lines apart", Form.bytes([same] + Form.goods(2..<400) + [same]), 400,
      repeated: 1,
      [Found(.repeatedRecord, 401)]),
    .reads("the same answers at another time", Form.bytes([same, "2025/03/20 11:00:01,5,4,Спасибо"]), 2),
    .reads(
      "the same form number on other answers",
      Form.bytes(["1,5,4", "2,5,4", "1,3,3"], header: "Номер анкеты,water/quality,water/access"), 3,
      [Found(.repeatedKey, 4, 1)]),
    .reads(
      "the same form number in two towns",
      Form.bytes(["1,Каракол,5", "1,Кара-Балта,3"], header: "Номер анкеты,Город,water/quality"), 2),
    .reads(
      "the same answers with the same form number",
      Form.bytes(["1,5,4", "1,5,4"], header: "Номер анкеты,water/quality,water/access"), 2,
      repeated: 1, [Found(.repeatedRecord, 3)]),
    .reads(
      "the same answers without a time or form number",
      Form.bytes(["5,4", "5,4", "5,4"], header: "water/quality,water/access"), 3,
      [Found(.identicalAnswers)]),
  ]

  @Test("a later export that holds an earlier one is counted once", arguments: ReadingWay.all)
  func containedExport(_ way: ReadingWay) throws {
    let folder = try TemporaryFolder()
    let early = try folder.write(Form.bytes(Form.goods(1..<40)), as: "early.csv")
    let late = try folder.write(Form.bytes(Form.goods(1..<60)), as: "late.csv")
    let outcome = try Survey.check(ReadRequest(inputs: [early, late], threads: way.threads, partBytes: way.partBytes))
    let found = outcome.findings.findings.filter { $0.rule != .missingColumn }
    #expect(found.map(\.rule) == [.containedExport])
    #expect(found.first?.location == SourceLocation(file: late))
    #expect(found.first?.found == "39")
    #expect(found.first?.arguments == [early, "59"])
    #expect(outcome.files.map(\.read) == [39, 59])
    #expect(outcome.files.map(\.repeated) == [0, 39])
  }

  @Test("the same file given twice adds nothing")
  func sameFile() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Form.bytes(Form.goods(1..<40)), as: "form.csv")
    let outcome = try Survey.check(ReadRequest(inputs: [path, path]))
    #expect(outcome.files.map(\.repeated) == [0, 39])
    let other = try folder.write(Form.bytes(Form.goods(50..<60)), as: "other.csv")
    #expect(try Survey.check(ReadRequest(inputs: [path, other])).files.map(\.repeated) == [0, 0])
  }

  @Test("criteria of a service that is rated by others, and services that are not rated, are notes")
  func missing() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.missingColumns, as: "form.csv")
    let found = try Survey.check(ReadRequest(inputs: [path])).findings.findings
    #expect(
      found.filter { $0.severity > .warning }.map { Found($0) }
        == [Found](repeating: Found(.missingColumn, 1), count: 5))
    let missing = found.filter { $0.rule == .missingColumn }
    #expect(missing.map(\.found) == ["water", "waste", "roads", "greening", "lighting"])
    #expect(missing.first?.arguments == ["access, regularity, safety, cost, response"])
  }
}
