import SurveyKit
import SurveyTestSupport
import Testing

@Suite("Forgetting a respondent")
struct ForgetTests {
  private let desk: Desk
  private static let head = "Отметка времени,Email,Питьевая вода [Качество],Комментарий"

  init() throws {
    desk = try Desk()
    let lines = [
      "2025-03-14 10:01:00,aida@mail.kg,4,первый отзыв", "2025-03-14 10:02:00,bakyt@mail.kg,2,второй отзыв",
      "2025-03-14 10:03:00,Aida@mail.kg ,1,третий отзыв",
    ]
    try desk.take(([Self.head] + lines).map { $0 + "\n" }.joined(), link: "Email")
    try desk.take(
      "\(Self.head)\n2025-09-14 10:01:00,AIDA@mail.kg,5,четвёртый отзыв\n", as: "b.csv", wave: "2", link: "Email")
  }

  private func counted(_ outcome: Outcome) -> [[String?]] {
    Desk.rows(outcome).map { [$0["source"], $0["counted_before"], $0["counted_after"]] }
  }

  @Test("takes one record's answers out of the file itself, and tells what is left")
  func record() throws {
    _ = try Survey.correct(
      desk.request(), CorrectionQuery(record: "1:3", field: "comment", value: "исправленный отзыв"))
    #expect(desk.holds("второй отзыв") && desk.holds("исправленный отзыв"))
    let outcome = try Survey.forget(desk.request("asked to"), record: "1:3", person: nil)
    #expect(counted(outcome) == [["1", "3", "2"]])
    #expect(!desk.holds("второй отзыв") && !desk.holds("исправленный отзыв") && desk.holds("первый отзыв"))
    #expect(try desk.marks()["mean"] == "\((4.0 + 1 + 5) / 3)")
    #expect(try desk.isWhole())
    #expect(kitError { _ = try Survey.forget(desk.request(), record: "1:3", person: nil) }?.exitCode == 64)
    #expect(kitError { _ = try Survey.undo(desk.request(), step: desk.log.count) }?.exitCode == 64)
    let correction = CorrectionQuery(record: "1:3", field: "water/quality", value: "3")
    #expect(kitError { _ = try Survey.correct(desk.request(), correction) }?.exitCode == 64)
    #expect(try desk.marks()["n"] == "3")
  }

  @Test("takes all records of a person, however the name is written")
  func person() throws {
    let outcome = try Survey.forget(desk.request(), record: nil, person: " aida@MAIL.kg")
    #expect(counted(outcome) == [["1", "3", "1"], ["2", "1", "0"]])
    for text in ["первый", "третий", "четвёртый"] { #expect(!desk.holds("\(text) отзыв")) }
    #expect(desk.holds("второй отзыв"))
    #expect(try desk.responses == 1)
    #expect(try desk.isWhole())
    #expect(kitError { _ = try Survey.forget(desk.request(), record: nil, person: "aida@mail.kg") }?.exitCode == 64)
    #expect(kitError { _ = try Survey.forget(desk.request(), record: nil, person: "") }?.exitCode == 64)
  }

  @Test("a project given back and taken in again keeps it forgotten")
  func roundTrip() throws {
    _ = try Survey.forget(desk.request(), record: "1:3", person: nil)
    let folder = desk.folder.path("out")
    _ = try Survey.export(desk.request(), toFolder: folder)
    let other = try Desk()
    try other.take([folder])
    #expect(try other.responses == 3)
    #expect(try other.isWhole())
    #expect(!other.holds("второй отзыв"))
    #expect(
      try Survey.pivot(other.reading(), PivotQuery()).report.data
        == Survey.pivot(desk.reading(), PivotQuery()).report.data)
  }
}
