import SurveyKit
import SurveyTestSupport
import Testing

@Suite("Correcting a project's cells")
struct CorrectTests {
  private let desk: Desk

  init() throws {
    desk = try Desk()
    try desk.take(Desk.export([4, 4, 5, 2].enumerated().map { Desk.response($0 + 1, $1) }))
  }

  @discardableResult
  private func correct(_ record: String, _ field: String, _ value: String) throws -> Outcome {
    try Survey.correct(desk.request("the paper says so"), CorrectionQuery(record: record, field: field, value: value))
  }

  private func figures() throws -> DataTable { try Survey.pivot(desk.reading(), PivotQuery(by: ["sex"])).report.data }

  @Test("counts the new text and keeps the file's own, which comes back when it is undone")
  func undone() throws {
    let before = try figures()
    let step = try #require(Desk.rows(try correct("1:2", "water/quality", "1")).first)
    #expect(
      step["step"] == "3" && step["action"] == "correct" && step["author"] == "Aida"
        && step["why"] == "the paper says so")
    #expect(step["facts"]?.contains("4") == true && step["facts"]?.contains("1") == true)
    #expect(try figures() != before)
    #expect(try desk.isWhole())
    _ = try Survey.undo(desk.request(), step: nil)
    #expect(try figures() == before)
  }

  @Test(
    "takes a label in any language, an id, a number, or nothing",
    arguments: [
      ("sex", "male"), ("sex", "Мужской"), ("sex", "Эркек"), ("sex", "male "), ("water/quality", "Хорошо"),
      ("water/quality", "4"),
      ("water/quality", "Жакшы"), ("water/quality", ""), ("water/quality", "dont-know"), ("water/quality", "blank"),
    ])
  func values(_ field: String, _ value: String) throws {
    try correct("1:4", field, value)
    let row = try #require(
      Desk.rows(try Survey.pivot(desk.reading(), PivotQuery(conditions: ["sex=male"]))).first {
        $0["criterion"] == "quality" && $0["service"] == "water"
      })
    if field == "sex" { #expect(row["n"] == "1") }
    let mean = try desk.marks()["mean"]
    switch value {
    case "Хорошо", "4", "Жакшы": #expect(mean == "3.5")
    case "", "blank", "dont-know": #expect(try desk.marks()["n"] == "3")
    default: #expect(mean == "3.75")
    }
    #expect(try desk.isWhole())
  }

  @Test(
    "whatever cannot be done is told in words, and no byte changes",
    arguments: [
      ("1:2", "water/quality", "7", 65), ("1:2", "sex", "robot", 65), ("1:2", "roads/quality", "4", 65),
      ("1:2", "nothing", "4", 65),
      ("1:2", "email", "x", 65), ("1:99", "sex", "male", 64), ("9:2", "sex", "male", 64), ("first", "sex", "male", 65),
      ("1:2", "comment", "call 0555 12 34 56", 65), ("1:2", "comment", "a@mail.kg", 65), ("1:1", "sex", "male", 64),
    ])
  func refused(_ record: String, _ field: String, _ value: String, _ code: Int32) throws {
    let before = desk.bytes
    let failure = kitError { try correct(record, field, value) }
    #expect(failure?.exitCode == code)
    for language in Language.allCases {
      let message = try #require(failure?.message(Words(language)))
      #expect(!message.contains("@mail") && !message.contains("0555"), "\(message)")
    }
    #expect(desk.bytes == before)
  }

  @Test("a bad mark is told with what the question takes")
  func expected() throws {
    let failure = try #require(kitError { try correct("1:2", "water/quality", "7") })
    let message = failure.message(Words(.en))
    #expect(message.contains("water/quality") && message.contains("7") && message.contains("5"), "\(message)")
  }

  @Test("a table of corrections is done whole or not at all")
  func table() throws {
    let good = try desk.folder.write(
      "record,field,to,why\n1:2,water/quality,5,\n1:3,sex,male,\"a, b\"\n1:4,water/access,,\n", as: "good.csv")
    let bad = try desk.folder.write(
      "record,field,to\n1:2,water/quality,5\n1:3,sex,robot\n1:77,sex,male\n", as: "bad.csv")
    let before = desk.bytes
    let failure = try #require(kitError { _ = try Survey.correct(desk.request(), from: bad) })
    let lines = failure.message(Words(.en)).split(separator: "\n")
    #expect(failure.exitCode == 65 && lines.count == 2 && lines[0].contains("bad.csv:3"), "\(lines)")
    #expect(desk.bytes == before)
    _ = try Survey.correct(desk.request(), from: good)
    #expect(try desk.log.map { $0["action"] } == ["create", "import", "correct"])
    #expect(try desk.marks()["mean"] == "4.0")
    #expect(try desk.marks("water", "access")["n"] == "3")
    let lacking = try desk.folder.write("record,field\n1:2,sex\n", as: "lacking.csv")
    #expect(kitError { _ = try Survey.correct(desk.request(), from: lacking) }?.exitCode == 65)
  }

  @Test("a record that a spreadsheet took for a time of day is found")
  func times() throws {
    let file = try desk.folder.write("record,field,to\n01:02:00,water/quality,5\n1:03:00,sex,male\n", as: "times.csv")
    _ = try Survey.correct(desk.request(), from: file)
    #expect(try desk.log.last?["facts"]?.contains("1:2 water/quality") == true)
    let seconds = try desk.folder.write("record,field,to\n01:02:05,water/quality,5\n", as: "seconds.csv")
    #expect(kitError { _ = try Survey.correct(desk.request(), from: seconds) }?.exitCode == 65)
  }

  @Test("place, wave, mode and time are cells where the file has such a column")
  func dimensions() throws {
    try desk.take(
      "Город,Волна,Отметка времени,Питьевая вода [Качество]\nОш,1,2025-03-14 10:00:00,3\nОш,1,2025-03-14 10:01:00,4\n",
      as: "b.csv",
      wave: nil)
    try correct("2:2", "place", "Нарын")
    try correct("2:2", "wave", "2")
    try correct("2:3", "time", "2025-03-15 11:00:00")
    let rows = Desk.rows(try Survey.pivot(desk.reading(), PivotQuery(rows: ["place"], columns: ["wave"], measure: "n")))
    #expect(rows.contains { $0["place"] == "Нарын" && $0["wave"] == "2" && $0["n"] == "1" }, "\(rows)")
    #expect(try desk.isWhole())
  }
}
