import SurveyKit
import SurveyTestSupport
import Testing

@Suite("Refused records of imports and projects")
struct ProjectRejectsTests {
  private static let head = "Отметка времени;Email;Пол;Питьевая вода [Качество];Имя"
  private static let text = #"""
    \#(head)
    2025-03-14 10:00:00;a@mail.kg;Женский;4;Бакыт
    2025-03-14 10:01:00;b@mail.kg;Женский;4;Бакыт;да;нет
    Айгуль;"нет; да"
    2025-03-14 10:03:00;c@mail.kg;"Жен;ский";"4 ""да""";Бакыт;+996 555 12 34 56;5;6

    """#

  private func request(_ inputs: [String], _ rejects: String) -> ReadRequest {
    ReadRequest(inputs: inputs, place: "Ош", wave: "1", language: .en, rejects: rejects)
  }

  private func imported(_ desk: Desk, _ file: String, isTrial: Bool = false, entry: Int? = nil) throws -> String {
    let path = desk.folder.path("rejects.csv")
    let outcome = try Survey.import(
      ImportRequest(project: desk.request(), reading: request([file], path), entry: entry, isTrial: isTrial))
    #expect(outcome.failures.isEmpty)
    return String(decoding: try #require(TemporaryFolder.contents(of: path)), as: UTF8.self)
  }

  @Test("an import writes them as a CSV's are written, without what is personal; a trial and a second import too")
  func importing() throws {
    let desk = try Desk()
    let file = try desk.folder.write(Self.text, as: "a.csv")
    let trial = try imported(desk, file, isTrial: true)
    let lines = trial.split(separator: "\n").map(String.init)
    #expect(lines.count == 4 && lines[0] == Self.head && lines[2] == ";")
    for text in ["mail.kg", "Бакыт", "Айгуль", "555"] { #expect(!trial.contains(text), "\(text)") }
    #expect(lines[3] == ";;;;;;;", "with three fields too many, none is far enough from a personal one")
    #expect(try imported(desk, file) == trial)
    #expect(try imported(desk, file) == trial, "although the project has them")
  }

  @Test("a command that reads a project writes the project's, which can be read again")
  func reading() throws {
    let desk = try Desk()
    let known = try imported(desk, try desk.folder.write(Self.text, as: "a.csv"))
    let path = desk.folder.path("again.csv")
    for call in [{ _ = try Survey.pivot($0, PivotQuery()) }, { _ = try Survey.check($0) }]
      as [(ReadRequest) throws -> Void]
    {
      try call(request([desk.project], path))
      #expect(TemporaryFolder.contents(of: path).map { String(decoding: $0, as: UTF8.self) } == known)
    }
    #expect(
      Desk.rows(try Survey.check(request([path], desk.folder.path("none.csv")))).count >= 3, "all are refused again")
    _ = try Survey.remove(desk.request(), source: 1)
    _ = try Survey.check(request([desk.project], path))
    #expect(TemporaryFolder.contents(of: path) == [])
  }

  @Test("a form that nobody has typed is among them, with the file's separators")
  func forms() throws {
    let desk = try Desk()
    let file = try desk.folder.write("Номер анкеты;water/quality;water/access\n1;4;5\n2;;\n", as: "entry.csv")
    #expect(try imported(desk, file, entry: 1) == "Номер анкеты;water/quality;water/access\n2;;\n")
  }
}
