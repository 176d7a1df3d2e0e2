import GRDB
import SurveyKit
import SurveyTestSupport

/// A folder with a project in it, and what a person does with it.
struct Desk {
  let folder: TemporaryFolder
  let project: String

  init() throws {
    folder = try TemporaryFolder()
    project = folder.path("town.svodka")
  }

  func request(_ why: String = "because", _ language: Language = .en) -> ProjectRequest {
    ProjectRequest(path: project, language: language, author: "Aida", why: why)
  }

  /// Imports files by their paths.
  @discardableResult
  func take(
    _ files: [String], place: String? = nil, wave: String? = nil, mode: String? = nil, entry: Int? = nil,
    link: String? = nil, codebook: String? = nil, isTrial: Bool = false
  ) throws -> Outcome {
    try Survey.import(
      ImportRequest(
        project: request(),
        reading: ReadRequest(inputs: files, codebook: codebook, place: place, wave: wave, mode: mode, language: .en),
        entry: entry, linkColumn: link, isTrial: isTrial))
  }

  /// Writes a file and imports it.
  @discardableResult
  func take(
    _ text: String, as name: String = "a.csv", place: String? = nil, wave: String? = "1", mode: String? = nil,
    entry: Int? = nil, link: String? = nil, isTrial: Bool = false
  ) throws -> Outcome {
    try take(
      [folder.write(text, as: name)], place: place, wave: wave, mode: mode, entry: entry, link: link, isTrial: isTrial)
  }

  /// The rows of what a command answers.
  static func rows(_ outcome: Outcome) -> [[String: String]] {
    TownTests.rows(outcome).map { $0.mapValues(text) }
  }

  private static func text(_ value: DataTable.Value) -> String {
    switch value {
    case .text(let text): text
    case .integer(let number): String(number)
    case .number(let number): String(number)
    case .empty: ""
    }
  }

  /// The bytes of the project's file; `nil` where there is none.
  var bytes: [UInt8]? { TemporaryFolder.contents(of: project) }

  func holds(_ text: String) -> Bool { String(decoding: bytes ?? [], as: UTF8.self).contains(text) }

  func reading(_ threads: Int = 1) -> ReadRequest {
    ReadRequest(inputs: [project], language: .en, threads: threads, showsSmall: true)
  }

  /// How many marks of each value the questions have: `water/quality` → `["4": 2]`.
  func marks(_ service: String = "water", _ criterion: String = "quality", paths: [String]? = nil) throws -> [String:
    String]
  {
    var request = reading()
    if let paths { request.inputs = paths }
    let rows = Self.rows(try Survey.pivot(request, PivotQuery()))
    return rows.first { $0["service"] == service && $0["criterion"] == criterion } ?? [:]
  }

  /// How many responses count.
  var responses: Int {
    get throws { Self.rows(try Survey.sources(request())).reduce(0) { $0 + (Int($1["counted"] ?? "") ?? 0) } }
  }

  var log: [[String: String]] { get throws { Self.rows(try Survey.log(request())) } }
  var flags: [[String: String]] { get throws { Self.rows(try Survey.review(request())) } }

  func isWhole() throws -> Bool { try Survey.verify(request()).isWhole }

  /// What someone does who opens the file with another program.
  func change(_ sql: String) throws { try DatabaseQueue(path: project).write { try $0.execute(sql: sql) } }

  static let head = "Отметка времени,Email,Пол,Питьевая вода [Качество],Питьевая вода [Доступность],Комментарий"

  /// An export of an online form, a line a response.
  static func export(_ lines: [String]) -> String { ([head] + lines).map { $0 + "\n" }.joined() }

  /// A response at the minute `number`.
  static func response(_ number: Int, _ mark: Int = 4, sex: String = "Женский", comment: String = "") -> String {
    let minute = number < 10 ? "0\(number)" : "\(number)"
    return "2025-03-14 10:\(minute):00,person-\(number)@mail.kg,\(sex),\(mark),\(1 + number % 5),\(comment)"
  }

  static func export(_ numbers: some Sequence<Int>) -> String { export(numbers.map { response($0) }) }
}

/// The error of a call, with its exit code; `nil` where it went well.
func kitError(_ body: () throws -> Void) -> KitError? {
  do {
    try body()
    return nil
  } catch {
    return error as? KitError
  }
}
