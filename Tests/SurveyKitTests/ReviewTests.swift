import SurveyKit
import Testing

@Suite("Records that a person should look at")
struct ReviewTests {
  private let desk: Desk

  /// Four responses, and a later export in which the third one is changed and the fourth gone.
  init() throws {
    desk = try Desk()
    try desk.take(Desk.export(1...4))
    try desk.take(Desk.export([Desk.response(1), Desk.response(2), Desk.response(3, 1)]), as: "later.csv")
  }

  private func decide(_ record: String, _ decision: String) throws {
    _ = try Survey.decide(desk.request(), record: record, decision: decision, file: nil)
  }

  @Test("whoever takes the changed record leaves the earlier one out")
  func changed() throws {
    #expect(try desk.responses == 4)
    #expect(try desk.marks()["mean"] == "4.0")
    try decide("2:4", "count")
    #expect(try desk.responses == 4)
    #expect(try desk.marks()["mean"] == "3.25")
    _ = try Survey.undo(desk.request(), step: nil)
    #expect(try desk.marks()["mean"] == "4.0")
    #expect(try desk.flags.map { $0["decided"] } == ["0", "0"])
  }

  /// The facts of the last step.
  private func facts() throws -> String { try desk.log.last?["facts"] ?? "" }

  @Test("whoever leaves the earlier version out takes the later one, and is told so")
  func earlierLeftOut() throws {
    try decide("1:4", "leave-out")
    #expect(try desk.responses == 4)
    #expect(try desk.marks()["mean"] == "3.25")
    #expect(try facts() == "count=1; leave-out=1; counts-instead=2:4")
    #expect(try desk.flags.map { $0["decided"] } == ["1", "0"])
    _ = try Survey.undo(desk.request(), step: nil)
    #expect(try desk.marks()["mean"] == "4.0")
    try decide("2:4", "count")
    #expect(try facts() == "count=1; leave-out=1; left-out-instead=1:4")
  }

  @Test("whoever takes the later version and then leaves it out has the earlier one again")
  func back() throws {
    try decide("2:4", "leave-out")
    #expect(try facts() == "leave-out=1")
    #expect(try desk.marks()["mean"] == "4.0")
    try decide("2:4", "count")
    try decide("2:4", "leave-out")
    #expect(try desk.responses == 4)
    #expect(try desk.marks()["mean"] == "4.0")
    #expect(try facts() == "count=1; leave-out=1; counts-instead=1:4")
  }

  @Test("both versions are left out where a person says so of both, at once or one by one; the log says it")
  func neither() throws {
    try decide("1:4", "leave-out")
    try decide("2:4", "leave-out")
    #expect(try desk.responses == 3)
    #expect(try facts() == "leave-out=1; no-version=1:4")
    _ = try Survey.undo(desk.request(), step: nil)
    _ = try Survey.undo(desk.request(), step: nil)
    let both = try desk.folder.write("record,decision\n2:4,leave-out\n1:4,leave-out\n", as: "both.csv")
    let outcome = try Survey.decide(desk.request(), record: nil, decision: nil, file: both)
    #expect(try desk.responses == 3)
    #expect(try facts() == "leave-out=2; no-version=1:4")
    #expect(outcome.report.tables[0].rows[0].cells.contains { $0.text.contains("counted in no version: 1:4") })
  }

  @Test("of three versions one counts, whichever is decided on")
  func three() throws {
    try desk.take(Desk.export([Desk.response(1), Desk.response(2), Desk.response(3, 2)]), as: "third.csv")
    #expect(try desk.flags.map { $0["reason"] } == ["changed", "vanished", "changed"])
    #expect(try desk.responses == 4)
    #expect(try desk.marks()["mean"] == "4.0")
    try decide("1:4", "leave-out")
    #expect(try desk.responses == 4)
    #expect(try desk.marks()["mean"] == "3.5", "the last version counts")
    try decide("2:4", "count")
    #expect(try desk.responses == 4)
    #expect(try desk.marks()["mean"] == "3.25")
    #expect(try desk.isWhole())
  }

  @Test(
    "what goes with a source although a later export holds it is told with its number, and comes back with that file")
  func removedSource() throws {
    let outcome = try Survey.remove(desk.request(), source: 1)
    #expect(try desk.responses == 1, "the changed version alone is of the later file")
    let notes = outcome.report.tables[0].notes
    #expect(notes.first?.contains("2/later.csv holds as well: 2.") == true, "\(notes)")
    try desk.take([desk.folder.path("later.csv")], wave: "1")
    #expect(try desk.responses == 3)
    #expect(try desk.marks()["mean"] == "3.0")
    let second = try Survey.remove(desk.request(), source: 2).report.tables[0].notes
    #expect(second.first?.contains("3/later.csv holds as well: 1.") == true, "\(second)")
  }

  @Test("a record that is gone from the form counts until a person leaves it out")
  func vanished() throws {
    try decide("1:5", "leave-out")
    #expect(try desk.responses == 3)
    #expect(try desk.flags.map { $0["counts"] } == ["0", "0"])
    #expect(try desk.isWhole())
  }

  @Test("decisions from a table; one that cannot be followed stops all")
  func table() throws {
    let bad = try desk.folder.write("record,decision\n2:4,count\n1:5,perhaps\n", as: "bad.csv")
    let before = desk.bytes
    #expect(kitError { _ = try Survey.decide(desk.request(), record: nil, decision: nil, file: bad) }?.exitCode == 65)
    let slip = kitError { try decide("1:5", "leave") }
    #expect(slip == .badDecision(place: "--decision", found: "leave", expected: "count, leave-out"))
    #expect(desk.bytes == before)
    let good = try desk.folder.write("record,decision,why\n2/later.csv:4,count,\n1:5,leave-out,moved\n", as: "good.csv")
    _ = try Survey.decide(desk.request(), record: nil, decision: nil, file: good)
    #expect(try desk.responses == 3)
    #expect(try desk.flags.map { $0["decided"] } == ["1", "1"])
  }

  @Test(
    "records that a spreadsheet took for times are found, by the line that review says where minutes became hours",
    arguments: [
      ("record", "2:04:00", true), ("record,line", "02:04:00,4", true), ("record,line", "2:4,4", true),
      ("record,line", "2:3,4", false), ("record,line", "2:04:30,4", false),
    ])
  func times(_ columns: String, _ record: String, _ isFound: Bool) throws {
    let file = try desk.folder.write("\(columns),decision\n\(record),leave-out\n", as: "times.csv")
    let failure = kitError { _ = try Survey.decide(desk.request(), record: nil, decision: nil, file: file) }
    #expect((failure == nil) == isFound)
    #expect(try (desk.log.last?["subject"] == "2:4") == isFound)
  }

  @Test("minutes over an hour go back to the line they came from")
  func hours() throws {
    let numbers = (1...80).map { number in
      "2025-03-14 \(10 + number / 60):\(number % 60 < 10 ? "0" : "")\(number % 60):00,p@mail.kg,Женский,4,3,\(number)"
    }
    try desk.take(Desk.export(numbers), as: "long.csv")
    let file = try desk.folder.write("record,file,line,decision\n4:15:00,long.csv,75,leave-out\n", as: "hours.csv")
    _ = try Survey.decide(desk.request(), record: nil, decision: nil, file: file)
    #expect(try desk.log.last?["subject"] == "3:75")
  }

  @Test("a decision on a record that is not there is refused", arguments: ["1:99", "9:2", "1:1", "2:2"])
  func nobody(_ record: String) throws {
    let before = desk.bytes
    #expect(kitError { try decide(record, "leave-out") }?.exitCode == 64)
    #expect(desk.bytes == before)
  }
}
