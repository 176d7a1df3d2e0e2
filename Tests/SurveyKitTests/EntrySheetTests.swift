import Foundation
import SurveyModel
import SurveyTestSupport
import Testing

@testable import SurveyKit

/// The sheet for typing paper questionnaires: what is typed into it is read as it was meant.
@Suite("The sheet for typing")
struct EntrySheetTests {
  /// Labels with digits in front, commas and quotes, two services of one name, scales of their own, and every kind of question.
  static let odd = """
    svodka: 1
    scales:
      - id: marks
        points:
          - {value: 2, label: "Да, вполне"}
          - {value: 0, label: "И да, и нет"}
          - {value: -2, label: "Нет, совсем"}
      - id: ten
        points: [{value: 10}, {value: 9}, {value: 8}]
    services:
      - {id: desk, label: "24 часа: окно"}
      - {id: one, label: "Служба", aliases: [Первая служба]}
      - {id: two, label: "Служба", scale: ten, criteria: [b]}
    criteria:
      - {id: a, label: 'Быстро, "точно" [в срок]'}
      - {id: b, label: "=1+1"}
    answers:
      dont-know: {label: "99"}
      refused: {label: "Отказ, молчание"}
    questions:
      - id: heard
        type: multiple
        label: Откуда вы узнали
        options: [{id: tv, label: "Радио, телевидение"}, {id: net, label: Интернет}, {id: "1-2", label: "1-2"}]
      - {id: years, type: number, label: "3. Сколько лет"}
      - {id: note, type: text, label: "Что ещё?"}
      - id: who
        type: choice
        label: Кто вы
        options: [{id: a, label: {ru: "Житель, -ница", ky: Тургун}}, {id: b, label: "01"}]
    """

  static func sheet(_ codebook: String? = nil, _ language: Language = .ru, forms: Int = 3, from first: Int = 1) throws
    -> (sheet: EntrySheet, codebook: String?, folder: TemporaryFolder)
  {
    let folder = try TemporaryFolder()
    let path = try codebook.map { try folder.write($0, as: "survey.yaml") }
    let request = EntrySheetRequest(output: nil, codebook: path, language: language, forms: forms, first: first)
    return (try Survey.makeEntrySheet(request), path, folder)
  }

  /// What typing would save: row `number` has the answer with this number of each list, over and over.
  static func csv(_ sheet: EntrySheet, rows: Int) -> String {
    func quoted(_ text: String) -> String { "\"\(text.replacing("\"", with: "\"\""))\"" }
    var lines = [sheet.columns.map { quoted($0.head) }.joined(separator: ",")]
    for row in 0..<rows {
      let cells = sheet.columns.map { column -> String in
        switch column.content {
        case .form: String(sheet.numbers.lowerBound + row)
        case .marks(let list), .options(let list):
          switch sheet.lists[list][row % sheet.lists[list].count] {
          case .number(let number): String(number)
          case .text(let text): quoted(text)
          }
        case .number: "12,5"
        case .text: "-"
        }
      }
      lines.append(cells.joined(separator: ",").replacing("12,5", with: "\"12,5\""))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  @Test(
    "what is typed is read without a finding", arguments: [nil, odd], Language.allCases)
  func roundTrip(_ codebook: String?, _ language: Language) throws {
    let (sheet, path, folder) = try Self.sheet(codebook, language)
    let rows = sheet.lists.map(\.count).max() ?? 1
    let file = try folder.write(Self.csv(sheet, rows: rows), as: "entry.csv")
    var request = ReadRequest(inputs: [file], codebook: path, place: "karakol", wave: "1", mode: "paper")
    request.language = language
    let outcome = try Survey.check(request)
    #expect(outcome.findings.findings.filter { $0.rule != .missingAnswers } == [])
    #expect(outcome.files.map(\.accepted) == [rows])
    let columns = try Survey.columns(request).report.data
    #expect(columns.rows.count == sheet.columns.count)
    let roles = columns.rows.map { $0[2] }
    #expect(roles.first == .text("key") && !roles.contains(.text("ignored")))
    // Each answer of the first list, once.
    let counts = try Survey.pivot(request, PivotQuery(measure: "distribution")).report.data
    let asked = try #require(counts.columns.firstIndex(of: "asked"))
    let invalid = try #require(counts.columns.firstIndex(of: "invalid"))
    for row in counts.rows where row[asked] != .empty && row[invalid] != .empty {
      #expect(row[asked] == .integer(rows) && row[invalid] == .integer(0))
    }
  }

  @Test("every rating, every profile question, the form's number first and texts last")
  func columns() throws {
    let sheet = try Self.sheet(nil, .ru).sheet
    let heads = sheet.columns.map(\.head)
    #expect(heads.prefix(3) == ["Номер анкеты", "Пол", "Возраст"] && heads.suffix(2) == ["Квартал", "Комментарий"])
    #expect(heads.count == 5 + 30 && heads.contains("Питьевая вода [Регулярность, своевременность]"))
    #expect(Set(heads).count == heads.count)
    #expect(
      sheet.lists.contains([
        .number(5), .number(4), .number(3), .number(2), .number(1), .text("Затрудняюсь ответить"),
        .text("Не пользуюсь услугой"), .text("Отказ от ответа"),
      ]))
    #expect(sheet.numbers == 1...3)
    #expect(!heads.contains { $0.contains("Телефон") || $0.contains("Город") })
  }

  @Test("a question with several answers has a column for each, told apart by a number")
  func several() throws {
    let sheet = try Self.sheet(Self.odd, .ru, forms: 2, from: 101).sheet
    #expect(sheet.columns.map(\.head).filter { $0.contains("узнали") } == (1...3).map { "\($0). Откуда вы узнали" })
    #expect(sheet.numbers == 101...102)
    // Two services of one name go by what only one of them has.
    #expect(sheet.columns.contains { $0.head.hasPrefix("Первая служба [") })
    #expect(sheet.columns.contains { $0.head == "two/b" })
  }

  static func services(_ count: Int, criteria: Int = 6) -> String {
    "svodka: 1\nscales: [{id: m, points: [{value: 1}, {value: 2}]}]\nservices:\n"
      + (1...count).map { "  - {id: s\($0), label: Услуга \($0)}\n" }.joined()
      + "criteria:\n" + (1...criteria).map { "  - {id: c\($0), label: Критерий \($0)}\n" }.joined()
  }

  @Test("300 services work; more columns than a workbook has are refused in words")
  func many() throws {
    let (sheet, path, folder) = try Self.sheet(Self.services(300), .ru)
    #expect(sheet.columns.count == 1_801)
    let file = try folder.write(Self.csv(sheet, rows: 2), as: "entry.csv")
    let request = ReadRequest(inputs: [file], codebook: path, place: "karakol", wave: "1", mode: "paper")
    #expect(try Survey.check(request).findings.findings == [])
    let error = #expect(throws: KitError.self) { try Self.sheet(Self.services(1_639, criteria: 10)) }
    #expect(error == .entrySheet(.tooManyColumns(16_391)) && error?.exitCode == 65)
    for language in Language.allCases { #expect(error?.message(Words(language)).contains("16391") == true) }
  }

  @Test("what would not be recognised is refused in words")
  func refused() throws {
    // No head can be as long as this label; of the id the number in front would be taken off.
    let lost = """
      svodka: 1
      scales: [{id: m, points: [{value: 1}, {value: 2}]}]
      services: [{id: 1-a, label: \(String(repeating: "я", count: 300))}]
      criteria: [{id: c, label: C}]
      """
    for (codebook, message) in [(lost, String(repeating: "я", count: 80) + "…"), ("svodka: 1\n", "")] {
      let error = #expect(throws: KitError.self) { try Self.sheet(codebook) }
      #expect(error?.exitCode == 65)
      for language in Language.allCases {
        #expect(error?.message(Words(language)).contains(message) != message.isEmpty)
      }
    }
    for (forms, first) in [(0, 1), (10_001, 1), (1, 0), (2, 999_999_999), (1, Int.max), (Int.min, Int.min)] {
      let error = #expect(throws: KitError.self) { try Self.sheet(nil, .en, forms: forms, from: first) }
      #expect(error?.exitCode == 64)
    }
  }

  @Test("a workbook is written whole, the same each time, and no link is followed")
  func written() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("entry.xlsx")
    let said = try Survey.entrySheet(EntrySheetRequest(output: path, language: .en))
    #expect(said.contains("60 questionnaires, numbers 1–60; 35 columns"))
    let once = try #require(TemporaryFolder.contents(of: path))
    _ = try Survey.entrySheet(EntrySheetRequest(output: path, language: .en))
    #expect(TemporaryFolder.contents(of: path) == once && folder.names == ["entry.xlsx"])
    for output in [nil, folder.path("x.csv"), folder.path("x/")] {
      let error = #expect(throws: KitError.self) { try Survey.entrySheet(EntrySheetRequest(output: output)) }
      #expect(error?.exitCode == 64)
    }
    try FileManager.default.createSymbolicLink(atPath: folder.path("link.xlsx"), withDestinationPath: path)
    #expect(throws: KitError.exportLink(path: folder.path("link.xlsx"))) {
      try Survey.entrySheet(EntrySheetRequest(output: folder.path("link.xlsx")))
    }
  }
}
