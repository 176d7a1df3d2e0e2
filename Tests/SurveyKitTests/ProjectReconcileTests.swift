import SurveyKit
import Testing

@Suite("Two typings of paper in a project")
struct ProjectReconcileTests {
  private let desk: Desk
  private static let head = "Номер анкеты,Пол,Питьевая вода [Качество],Питьевая вода [Доступность]"

  init() throws {
    desk = try Desk()
    try desk.take(Self.head + "\n1,Ж,4,4\n2,М,5,3\n3,М,2,1\n", as: "one.csv", mode: "paper", entry: 1)
    try desk.take(Self.head + "\n3,М,2,1\n2,М,3,3\n1,Женский,4,2\n", as: "two.csv", mode: "paper", entry: 2)
  }

  private func differences(_ outcome: Outcome) -> [[String?]] {
    Desk.rows(outcome).map { [$0["record"], $0["field"]] }
  }

  @Test("the second typing is compared and never counted")
  func compared() throws {
    #expect(try desk.responses == 3)
    let outcome = try Survey.reconcile(desk.request())
    #expect(
      differences(outcome) == [["1:2", "water/access"], ["1:3", "water/quality"]],
      "one spelling of a sex is as good as another")
    #expect(try desk.marks()["mean"] == "\(11.0 / 3)")
  }

  @Test("decisions from a table correct the first typing, and the tables follow")
  func decided() throws {
    let file = try desk.folder.write(
      "record,field,decision,value,why\n1:2,water/access,B,,почерк\n1:3,water/quality,other,4,\n", as: "decisions.csv")
    _ = try Survey.reconcile(desk.request(), decisions: file)
    #expect(try desk.marks()["mean"] == "\(10.0 / 3)")
    #expect(try desk.marks("water", "access")["mean"] == "2.0")
    #expect(try desk.log.last?["action"] == "reconcile")
    #expect(try desk.isWhole())
    _ = try Survey.undo(desk.request(), step: nil)
    #expect(try desk.marks()["mean"] == "\(11.0 / 3)")
  }

  @Test("a table with one line that cannot be followed decides nothing")
  func refused() throws {
    let file = try desk.folder.write(
      "record,field,decision,value\n1:2,water/access,B,\n1:3,water/quality,other,9\n", as: "decisions.csv")
    let before = desk.bytes
    #expect(kitError { _ = try Survey.reconcile(desk.request(), decisions: file) }?.exitCode == 65)
    #expect(desk.bytes == before)
  }

  @Test("talking it through keeps each decision, also when the talk breaks off")
  func conversation() throws {
    var lines = ["b"]
    var shown: [String] = []
    let conversation = EntryConversation(
      readLine: { lines.isEmpty ? nil : lines.removeFirst() }, write: { shown.append($0) })
    _ = try Survey.reconcile(desk.request(), conversation: conversation)
    #expect(!shown.isEmpty)
    #expect(try desk.marks("water", "access")["mean"] == "2.0")
    #expect(try desk.marks()["mean"] == "\(11.0 / 3)")
    #expect(try desk.log.map { $0["action"] } == ["create", "import", "import", "reconcile"])
  }
}
