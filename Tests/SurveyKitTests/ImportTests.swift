import Foundation
import SurveyKit
import SurveyTestSupport
import Testing

@Suite("Importing into a project")
struct ImportTests {
  private let desk: Desk

  init() throws { desk = try Desk() }

  @Test("makes a file that only its owner can read, without a journal beside it")
  func mode() throws {
    try desk.take(Desk.export(1...3))
    let mode = try FileManager.default.attributesOfItem(atPath: desk.project)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    #expect(desk.folder.names == ["a.csv", "town.svodka"])
    #expect(try desk.responses == 3)
    #expect(try desk.log.map { $0["action"] } == ["create", "import"])
    #expect(try desk.isWhole())
  }

  @Test("a project under a name that no other command would take for one is not made, changed or told of")
  func ending() throws {
    let file = try desk.folder.write(Desk.export(1...3), as: "a.csv")
    let request = ProjectRequest(path: desk.folder.path("town.db"), language: .en, author: "Aida")
    let failures = [
      kitError { _ = try Survey.import(ImportRequest(project: request, reading: ReadRequest(inputs: [file]))) },
      kitError { _ = try Survey.sources(request) }, kitError { _ = try Survey.verify(request) },
    ]
    #expect(failures.allSatisfy { $0 == .needsProject(request.path) })
    #expect(desk.folder.names == ["a.csv"])
  }

  @Test("the same file again changes no byte of the project")
  func again() throws {
    try desk.take(Desk.export(1...3))
    let before = desk.bytes
    let row = try #require(Desk.rows(try desk.take(Desk.export(1...3), as: "copy.csv")).first)
    #expect(row["known"] == "3" && row["new"] == "0" && row["status"] == "nothing-new" && row["source"] == "")
    #expect(desk.bytes == before)
  }

  @Test("a later export adds what is new; a changed record and one that is gone wait for a person; nobody counts twice")
  func later() throws {
    try desk.take(Desk.export(1...8))
    var lines = (1...10).map { Desk.response($0) }
    lines[2] = Desk.response(3, 1)
    lines.remove(at: 6)
    for name in ["later.csv", "later-again.csv"] {
      let row = try #require(Desk.rows(try desk.take(Desk.export(lines), as: name)).first)
      let isFirst = name == "later.csv"
      #expect(row["new"] == (isFirst ? "3" : "0") && row["changed"] == (isFirst ? "1" : "0"))
      #expect(row["vanished"] == (isFirst ? "1" : "0") && row["known"] == (isFirst ? "6" : "9"))
      #expect(try desk.responses == 10)
      #expect(
        try desk.marks()["n"] == "10" && desk.marks()["n1"] ?? "0" == "0", "the changed one counts as it first came")
    }
    #expect(
      try desk.flags.map { [$0["record"], $0["reason"], $0["other"]] } == [
        ["2:4", "changed", "1:4"], ["1:8", "vanished", ""],
      ])
  }

  @Test("a record twice in one file is flagged and not counted; a form number twice is flagged and counted")
  func repeated() throws {
    try desk.take(Desk.export([Desk.response(1), Desk.response(2), Desk.response(1)]))
    #expect(try desk.responses == 2)
    let paper = "Номер анкеты,Питьевая вода [Качество]\n7,3\n7,4\n8,4\n"
    let row = try #require(Desk.rows(try desk.take(paper, as: "paper.csv", mode: "paper")).first)
    #expect(row["repeated_keys"] == "1" && row["new"] == "3")
    #expect(try desk.responses == 5)
    #expect(try desk.flags.map { $0["reason"] } == ["repeated", "repeated-key"])
  }

  @Test("the same answers without a time or a number are other people's, in a file; the file again is known")
  func others() throws {
    let text = "Питьевая вода [Качество],Питьевая вода [Доступность]\n4,4\n4,4\n4,4\n"
    try desk.take(text)
    #expect(try desk.responses == 3)
    #expect(try desk.flags.isEmpty)
    #expect(Desk.rows(try desk.take(text, as: "b.csv")).first?["known"] == "3")
    #expect(try desk.responses == 3)
  }

  @Test("the same paper form in another wave is new; the same moments said to be of another wave are told as known")
  func waves() throws {
    let paper = "Номер анкеты,Питьевая вода [Качество]\n7,3\n8,4\n"
    try desk.take(paper, as: "p1.csv", wave: "1")
    #expect(Desk.rows(try desk.take(paper, as: "p2.csv", wave: "2")).first?["new"] == "2")
    try desk.take(Desk.export(1...4), as: "o1.csv", place: "karakol", wave: "1")
    let outcome = try desk.take(Desk.export(1...4), as: "o2.csv", place: "kara-balta", wave: "2")
    #expect(Desk.rows(outcome).first?["known"] == "4" && Desk.rows(outcome).first?["new"] == "0")
    #expect(outcome.report.tables[0].notes.contains { $0.contains("3 (4)") }, "\(outcome.report.tables[0].notes)")
    #expect(try desk.responses == 8)
  }

  @Test("a file that cannot be read does not stop the others; its error is told", arguments: Language.allCases)
  func bad(_ language: Language) throws {
    let good = try desk.folder.write(Desk.export(1...3), as: "good.csv")
    let bad = try desk.folder.write("%PDF-1.4 \n", as: "bad.csv")
    let more = try desk.folder.write(Desk.export(4...5), as: "more.csv")
    let outcome = try desk.take([bad, good, desk.folder.path("none.csv"), more])
    #expect(outcome.failures.map(\.exitCode) == [65, 66])
    for failure in outcome.failures { #expect(!failure.message(Words(language)).isEmpty) }
    #expect(Desk.rows(outcome).map { $0["status"] } == ["failed", "stored", "failed", "stored"])
    #expect(try desk.responses == 5)
    #expect(try desk.isWhole())
  }

  @Test("a folder's tables are imported by name; what is hidden or something else is left alone")
  func folder() throws {
    let folder = desk.folder.path("in")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    for (name, text) in [
      ("b.csv", Desk.export(3...4)), ("a.CSV", Desk.export(1...2)), (".c.csv", Desk.export(5...6)), ("notes.md", "x"),
    ] { try desk.folder.write(text, as: "in/\(name)") }
    let outcome = try desk.take([folder])
    #expect(Desk.rows(outcome).map { $0["file"] } == ["\(folder)/a.CSV", "\(folder)/b.csv"])
    #expect(try desk.responses == 4)
    let empty = try Desk()
    #expect(kitError { try empty.take([empty.folder.path]) }?.exitCode == 64)
    #expect(empty.folder.names == [])
  }

  @Test("a trial tells what would come of it and leaves no file, no key, and no changed byte")
  func trial() throws {
    let trial = try desk.take(Desk.export(1...3), link: "Email", isTrial: true)
    #expect(Desk.rows(trial).first?["new"] == "3" && Desk.rows(trial).first?["status"] == "trial")
    #expect(desk.folder.names == ["a.csv"])
    try desk.take(Desk.export(1...3))
    let before = desk.bytes
    #expect(Desk.rows(try desk.take(Desk.export(1...9), as: "b.csv", isTrial: true)).first?["new"] == "6")
    #expect(desk.bytes == before)
    #expect(desk.folder.names == ["a.csv", "b.csv", "town.svodka"])
  }

  @Test("a first import that fails leaves nothing; one into a project leaves it as it was")
  func failed() throws {
    let headless = "2025-03-14 10:01:00,4\n2025-03-14 10:02:00,5\n"
    let outcome = try desk.take(headless, link: nil)
    #expect(outcome.failures.map(\.exitCode) == [65], "an export without a header is refused")
    #expect(desk.folder.names == ["a.csv"])
    #expect(try desk.take(Desk.export(1...2), link: "Passport").failures.map(\.exitCode) == [64])
    #expect(desk.folder.names == ["a.csv"])
    try desk.take(Desk.export(1...3))
    let before = desk.bytes
    #expect(try desk.take("Имя\nАйда\n", as: "b.csv").failures.count == 1)
    #expect(desk.bytes == before)
  }

  @Test("who answered is nowhere in the file: not as identity, not in what the codebook does not know, not as a link")
  func personal() throws {
    let text =
      "Отметка времени,Email,Сосед,Питьевая вода [Качество],Комментарий\n"
      + "2025-03-14 10:01:00,aida@mail.kg,bakyt-secret,4,хорошо\n"
      + "2025-03-14 10:02:00,bakyt@mail.kg,aida-secret,5,\"пишите на third@mail.kg, жду\"\n"
      + "2025-03-14 10:03:00,nurlan@mail.kg,,3,+996 555 12 34 56\n"
      + "2025-03-14 10:04:00,fields@mail.kg,,3,x,too,many\n"
    let outcome = try desk.take(text, link: "Email")
    for secret in ["@mail.kg", "aida", "bakyt", "nurlan", "secret", "third", "555 12", "fields"] {
      #expect(!desk.holds(secret), "\(secret)")
    }
    #expect(desk.holds("хорошо"))
    #expect(outcome.report.tables[0].notes.contains { $0.contains("Сосед") })
    #expect(try desk.log.last?["facts"]?.contains("personal=2") == true)
    #expect(Desk.rows(outcome).first?["refused"] == "1")
    #expect(desk.folder.names == ["a.csv", "town.svodka", "town.svodka.key"])
    let mode = try FileManager.default.attributesOfItem(atPath: desk.project + ".key")[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }

  @Test("a later import with another codebook is refused, and changes nothing")
  func codebook() throws {
    try desk.take(Desk.export(1...3))
    let before = desk.bytes
    let other = try desk.folder.write("svodka: 1\nscales: []\n", as: "other.yaml")
    let file = try desk.folder.write(Desk.export(4...5), as: "b.csv")
    #expect(kitError { try desk.take([file], codebook: other) }?.exitCode == 65)
    #expect(desk.bytes == before)
  }
}
