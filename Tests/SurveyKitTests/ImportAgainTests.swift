import Foundation
import SurveyKit
import SurveyModel
import SurveyTestSupport
import Testing

@Suite("Files that are imported into a project more than once")
struct ImportAgainTests {
  private let folder: TemporaryFolder
  private let project: String

  init() throws {
    folder = try TemporaryFolder()
    project = folder.path("town.svodka")
  }

  private static let head = "id,email,water/access,water/quality\n"
  private static let first = ["1,a@example.org,5,4", "2,b@example.org,6,4", "3,c@example.org,3,3"]

  private func file(_ lines: [String]) throws -> String {
    try folder.write(Self.head + lines.map { $0 + "\n" }.joined(), as: "export.csv")
  }

  @discardableResult
  private func imported(_ lines: [String], link: String? = nil, isTrial: Bool = false) throws -> Outcome {
    try Survey.import(
      ImportRequest(
        project: request, reading: ReadRequest(inputs: [try file(lines)], place: "a", wave: "1", language: .en),
        linkColumn: link, isTrial: isTrial))
  }

  private var request: ProjectRequest { ProjectRequest(path: project, language: .en, author: "A", why: "") }

  private func count(_ rule: Rule) throws -> Int {
    try Survey.check(ReadRequest(inputs: [project], language: .en)).findings.count(rule)
  }

  @Test("what is wrong in a record is told once, however many exports hold it")
  func findings() throws {
    try imported(Self.first)
    #expect(try count(.markOffScale) == 1)
    try imported(Self.first + ["4,d@example.org,7,3"])
    #expect(try count(.markOffScale) == 2)
  }

  @Test("a decision on a record that is not there is refused, and counts nothing away")
  func decision() throws {
    try imported(Self.first)
    #expect(throws: KitError.self) {
      _ = try Survey.decide(request, record: "1:99", decision: "leave-out", file: nil)
    }
    #expect(TownTests.rows(try Survey.sources(request)).map { $0["counted"] } == [.integer(3)])
  }

  @Test("a key that is lost is not replaced by another one; a trial needs none and leaves nothing")
  func key() throws {
    try imported(Self.first, link: "email", isTrial: true)
    #expect(TemporaryFolder.contents(of: project) == nil)
    try imported(Self.first, link: "email")
    let key = project + ".key"
    #expect(TemporaryFolder.contents(of: key)?.count == 65)
    try FileManager.default.removeItem(atPath: key)
    #expect(throws: KitError.self) { try imported(Self.first + ["4,d@example.org,2,3"], link: "email") }
    #expect(TemporaryFolder.contents(of: key) == nil)
  }
}
