import Foundation
import SurveyModel
import SurveyTestSupport
import Testing

@testable import SurveyExport
@testable import SurveyTables

/// What is inside a workbook is compared as the XML that Excel reads.
@Suite("Workbooks")
struct WorkbookTests {
  static func sheet(_ text: String, rows: Int = 2) -> BookSheet {
    let row: [BookSheet.Cell] = [
      .text(text), .text(text, .worse), .mark(3.756), .mark(3.02),
      .difference(first: 2, second: 3, .mark, value: -0.736),
      .share(0.5), .share(0.25), .difference(first: 5, second: 6, .share, value: -0.25), .points(-0.1), .count(41),
      .empty,
    ]
    return BookSheet(
      name: text, title: text, lines: [text],
      columns: ["Service", text, "First", "Second", "Difference", "First", "Second", "Points", "Low", "n", "None"].map {
        BookSheet.Column($0, shade: $0 == "First" ? 1...5 : nil)
      }, rows: Array(repeating: row, count: rows), notes: [text],
      bars: [
        BookSheet.Bars(
          title: text, names: 0,
          series: [.init(column: 2, side: .poor), .init(column: 3, side: .middle), .init(column: 5, side: .good)],
          isStacked: true, scale: nil, rows: 0..<rows)
      ])
  }

  /// The bytes of a workbook and the parts that are in it.
  static func written(_ sheets: [BookSheet], title: String = "Karakol") throws -> (bytes: Data, parts: [String: String])
  {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/book.xlsx"
    try WorkbookWriter.write(sheets, title: title, language: .ru, theme: Theme(), to: path, within: folder.path)
    let bytes = try Data(contentsOf: URL(filePath: path))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["book.xlsx"])
    let unzip = Process()
    unzip.executableURL = URL(filePath: "/usr/bin/env")
    unzip.arguments = ["python3", "-m", "zipfile", "-e", path, "\(folder.path)/parts"]
    try unzip.run()
    unzip.waitUntilExit()
    var parts: [String: String] = [:]
    let root = URL(filePath: "\(folder.path)/parts")
    for case let name as String in FileManager.default.enumerator(atPath: root.path) ?? .init()
    where name.hasSuffix(".xml") {
      parts[name] = String(decoding: try Data(contentsOf: root.appending(path: name)), as: UTF8.self)
    }
    return (bytes, parts)
  }

  @Test("hold figures as numbers and differences as formulas with their values")
  func figures() throws {
    let (bytes, parts) = try Self.written([Self.sheet("Water", rows: 1)])
    let sheet = try #require(parts["xl/worksheets/sheet1.xml"])
    // Title, line, blank, head: the figures are in row 5.
    #expect(sheet.contains(#"<f>D5-C5</f><v>-0.736</v>"#))
    #expect(sheet.contains(#"<f>(G5-F5)*100</f><v>-25</v>"#))
    #expect(sheet.contains("<v>3.756</v>") && sheet.contains("<v>41</v>"))
    #expect(sheet.contains(#"<pane xSplit="1" ySplit="4" topLeftCell="B5""#))
    #expect(sheet.contains("<colorScale>") && sheet.contains(#"orientation="landscape""#))
    let chart = try #require(parts["xl/charts/chart1.xml"])
    #expect(chart.contains("percentStacked") && chart.contains("<a:pattFill"))
    // In Russian 50 % has a space, in cells and at the axis.
    let styles = try #require(parts["xl/styles.xml"])
    #expect(styles.contains("formatCode=\"0&quot;\u{A0}&quot;%_0\""))
    #expect(chart.contains("<c:numFmt formatCode=\"0&quot;\u{A0}&quot;%\""))
    #expect(bytes == (try Self.written([Self.sheet("Water", rows: 1)]).bytes))
  }

  @Test("are printed with their charts whole where one page holds them, and each page with its sources")
  func printed() throws {
    var long = Self.sheet("Water", rows: 80)
    long.lines = Array(repeating: "One of many towns", count: 9)
    let (_, parts) = try Self.written([Self.sheet("Roads"), long])
    let (short, spilling) = (
      try #require(parts["xl/worksheets/sheet1.xml"]), try #require(parts["xl/worksheets/sheet2.xml"])
    )
    #expect(short.contains("<pageSetup ") && !short.contains("fitToHeight"))
    #expect(spilling.contains(#"fitToHeight="0""#))
    let styles = try #require(parts["xl/styles.xml"])
    #expect(styles.contains(#"formatCode="+0.00_0;\#u{2212}0.00_0;0.00_0""#), "room beside the next head")
    let book = try #require(parts["xl/workbook.xml"])
    #expect(book.contains(">Roads!$1:$4<"), "title, source, blank, head")
    #expect(book.contains(">Water!$12:$12<"), "of many sources none is repeated")
  }

  @Test("show no sign before a difference that rounds to 0")
  func signs() throws {
    let row: [BookSheet.Cell] = [.points(-0.003), .change(-0.004), .points(-0.006), .change(-0.006)]
    let sheet = BookSheet(
      name: "x", title: "x", columns: Array(repeating: BookSheet.Column("x"), count: 4), rows: [row])
    let (_, parts) = try Self.written([sheet])
    let styles = try #require(parts["xl/styles.xml"])
    for shape in ["0_0;0_0", "0.00_0;0.00_0", "+0_0;\u{2212}0_0;0_0", "+0.00_0;\u{2212}0.00_0;0.00_0"] {
      #expect(styles.contains("formatCode=\"\(shape)\""), "\(shape)")
    }
  }

  @Test("take whatever text there is, as text", arguments: HostileTests.texts.indices)
  func hostile(_ index: Int) throws {
    let text = HostileTests.texts[index]
    let (_, parts) = try Self.written([Self.sheet(text), Self.sheet(text)], title: text)
    #expect(parts.count > 10)
    for (name, part) in parts {
      #expect(XMLReader.isValid(part), "\(name)")
      for line in part.split(whereSeparator: \.isNewline) { #expect(inert(String(line)).utf8.count == line.utf8.count) }
    }
    let chart = try #require(parts["xl/charts/chart1.xml"])
    #expect(chart.contains("<c:title><c:tx><c:rich>"), "a title is text")
    let references = chart.components(separatedBy: "<c:f>").dropFirst().map { $0.prefix { $0 != "<" } }
    // For each of three series the cells of its name, of its bars' names and of its figures.
    #expect(
      references.count == 9 && references.allSatisfy { $0.contains("!$") && $0.contains("$5") || $0.contains("$4") })
    for name in ["xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"] {
      let sheet = try #require(parts[name])
      let formulas = sheet.components(separatedBy: "<f>").dropFirst().map { $0.prefix { $0 != "<" } }
      #expect(formulas == ["D5-C5", "(G5-F5)*100", "D6-C6", "(G6-F6)*100"])
    }
  }

  @Test("names of sheets are such as Excel takes, each once", arguments: HostileTests.texts.indices)
  func names(_ index: Int) {
    var names = SheetNames()
    let made =
      (0..<3).map { _ in names.name(HostileTests.texts[index]) }
      + ["history", "HISTORY", "", "[]"].map { names.name($0) }
    #expect(Set(made.map { $0.lowercased() }).count == made.count)
    for name in made {
      #expect((1...31).contains(name.utf16.count) && !name.contains { "[]:*?/\\'".contains($0) }, "\(name)")
    }
  }

  @Test("more rows than Excel has are refused")
  func tooLong() throws {
    let folder = try TemporaryFolder()
    let sheet = BookSheet(
      name: "x", title: "x", columns: [.init("x")], rows: Array(repeating: [.count(1)], count: 1_000_001))
    #expect(throws: WorkbookError.tooManyRows(1_000_001)) {
      try WorkbookWriter.write(
        [sheet], title: "", language: .en, theme: Theme(), to: "\(folder.path)/x.xlsx", within: folder.path)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test("columns are named as in Excel", arguments: [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")])
  func columns(_ index: Int, _ name: String) { #expect(WorkbookWriter.name(column: index) == name) }

  @Test("a last text that runs on over free cells makes no column wider")
  func runningOn() throws {
    func width(_ row: [BookSheet.Cell]) throws -> Double {
      let sheet = BookSheet(name: "a", title: "a", columns: ["a", "b", "c"].map { .init($0) }, rows: [row])
      let part = try #require(try Self.written([sheet]).parts["xl/worksheets/sheet1.xml"])
      let column = try #require(part.firstRange(of: /<col min="2" max="2" width="([0-9.]+)"/))
      return try #require(Double(part[column].split(separator: "\"").last ?? ""))
    }
    let text = String(repeating: "Питьевая вода; ", count: 3)
    #expect(try width([.count(1), .text(text)]) < 12)
    #expect(try width([.count(1), .text(text), .empty]) > 30)
  }
}
