import Foundation
import SurveyModel
import SurveyTestSupport
import Testing

@testable import SurveyExport
@testable import SurveyTables

/// What is inside the workbook is compared as the XML that Excel reads: ISO/IEC 29500-1, 18.3.1.32 and 18.2.19.
@Suite("The workbook for typing")
struct EntryWorkbookTests {
  static func sheet(_ text: String) -> EntrySheet {
    let message = EntrySheet.Message(title: text, text: text)
    func column(_ head: String, _ content: EntrySheet.Content) -> EntrySheet.Column {
      EntrySheet.Column(head: head, content: content, band: 1, prompt: message, alert: message)
    }
    return EntrySheet(
      name: text, guideName: text, listsName: text,
      columns: [
        column("n", .form), column(text, .marks(list: 0)), column(text, .options(list: 1)), column("years", .number),
        column(text, .text),
      ],
      lists: [[.number(2), .number(-1), .text(text)], [.text(text), .text("1-2")]], numbers: 7...9,
      guide: [.title(text), .paragraph(text), .head(text), .command(text), .mark("5", text)])
  }

  static func parts(_ sheet: EntrySheet) throws -> [String: String] {
    let folder = try TemporaryFolder()
    let path = folder.path("entry.xlsx")
    try sheet.writeWorkbook(to: path, within: folder.path)
    #expect(folder.names == ["entry.xlsx"])
    let unzip = Process()
    unzip.executableURL = URL(filePath: "/usr/bin/env")
    unzip.arguments = ["python3", "-m", "zipfile", "-e", path, folder.path("parts")]
    try unzip.run()
    unzip.waitUntilExit()
    var parts: [String: String] = [:]
    let root = URL(filePath: folder.path("parts"))
    for case let name as String in FileManager.default.enumerator(atPath: root.path) ?? .init()
    where name.hasSuffix(".xml") {
      parts[name] = String(decoding: try Data(contentsOf: root.appending(path: name)), as: UTF8.self)
    }
    return parts
  }

  @Test("each column takes what it may, down to the last row, and stops at anything else")
  func validations() throws {
    let parts = try Self.parts(Self.sheet("Вода"))
    let page = try #require(parts["xl/worksheets/sheet1.xml"])
    let rules = page.components(separatedBy: "<dataValidation ").dropFirst().map { String($0) }
    #expect(rules.count == 5)
    for (rule, range) in zip(rules, ["A", "B", "C", "D", "E"]) {
      #expect(rule.contains(#"sqref="\#(range)2:\#(range)1048576""#) && rule.contains(#"showInputMessage="1""#))
      #expect(rule.contains(#"promptTitle="Вода""#) && rule.contains(#"prompt="Вода""#))
    }
    for rule in rules.prefix(4) {
      #expect(rule.contains(#"showErrorMessage="1""#) && !rule.contains("errorStyle"), "it stops")
      #expect(rule.contains(#"error="Вода""#))
    }
    #expect(rules[0].contains("<formula1>COUNTIF($A$2:$A$1048576,A2)=1</formula1>"))
    #expect(rules[1].contains(#"type="list""#) && rules[1].contains("<formula1>'Вода 3'!$A$1:$A$3</formula1>"))
    #expect(rules[2].contains("<formula1>'Вода 3'!$B$1:$B$2</formula1>"))
    #expect(rules[3].contains(#"type="decimal""#))
    #expect(page.contains(#"<pane xSplit="1" ySplit="1" topLeftCell="B2""#))
    #expect(page.contains(#"<c r="A2""#) && page.contains("<v>9</v>") && page.contains(#"orientation="landscape""#))
    let book = try #require(parts["xl/workbook.xml"])
    #expect(book.components(separatedBy: #"state="hidden""#).count == 2)
    #expect(book.contains(#"name="Вода 3" sheetId="3" state="hidden""#))
    // A mark is a number and an option a text, in the list as in the cell.
    let lists = try #require(parts["xl/worksheets/sheet3.xml"])
    #expect(lists.contains("<v>-1</v>") && lists.components(separatedBy: #"t="s""#).count == 4)
  }

  @Test("take whatever text there is, as text, within what Excel takes", arguments: HostileTests.texts.indices)
  func hostile(_ index: Int) throws {
    let parts = try Self.parts(Self.sheet(HostileTests.texts[index]))
    for (name, part) in parts {
      #expect(XMLReader.isValid(part), "\(name)")
      for line in part.split(whereSeparator: \.isNewline) { #expect(inert(String(line)).utf8.count == line.utf8.count) }
    }
    let page = try #require(parts["xl/worksheets/sheet1.xml"])
    #expect(page.components(separatedBy: "<dataValidation ").count == 6)
    #expect(!page.contains("<f>"))
  }

  @Test("a message is as long as it may be, in units of UTF-16")
  func lengths() {
    for text in [String(repeating: "ы", count: 300), String(repeating: "🚰", count: 300)] {
      #expect((253...255).contains(WorkbookWriter.fitted(text, 255).utf16.count))
      #expect((31...32).contains(WorkbookWriter.fitted(text, 32).utf16.count))
    }
    #expect(WorkbookWriter.fitted("Вода", 4) == "Вода")
  }
}
