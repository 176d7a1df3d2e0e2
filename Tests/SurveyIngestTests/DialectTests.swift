import SurveyModel
import Testing

@testable import SurveyIngest

@Suite("Finding out how a file separates its fields and ends its lines")
struct DialectTests {
  struct Sample: CustomTestStringConvertible {
    var text: String
    var delimiter: Character
    var lineEnd: Dialect.LineEnd = .lf
    var isMixed = false

    var testDescription: String {
      String(text.prefix(50).map { $0 == "\n" ? "⏎" : $0 == "\r" || $0 == "\r\n" ? "␍" : $0 == "\t" ? "⇥" : $0 })
    }
  }

  private func detect(_ text: String, forced: UInt8? = nil) -> (dialect: Dialect, skip: Int) {
    let bytes = Array(text.utf8)
    return unsafe bytes.withUnsafeBufferPointer { unsafe Dialect.detect(in: $0, delimiter: forced) }
  }

  @Test(
    "the delimiter is the one that gives the records the header's width",
    arguments: [
      Sample(text: "a,b,c\n1,2,3\n", delimiter: ","),
      Sample(text: "a;b;c\n1;2;3\n", delimiter: ";"),
      Sample(text: "a\tb\tc\n1\t2\t3\n", delimiter: "\t"),
      // A Forms zip file: semicolons inside quoted cells.
      Sample(text: "\"a\",\"b\"\n\"x;y;z\",\"p;q\"\n\"v;w\",\"\"\n", delimiter: ","),
      // Excel's semicolons with decimal commas and commas in a header.
      Sample(text: "Регулярность, своевременность;Цена\n4,5;3,5\n5,0;2,5\n", delimiter: ";"),
      Sample(text: "Вода, качество;Вода, цена;Дороги, качество\n4;5;3\n2;3;1\n", delimiter: ";"),
      Sample(text: "a\tb, c\n1\t2, 3\n4\t5\n", delimiter: "\t"),
      Sample(text: "a,b\n1,x;y\n2,z\n3,\"p;q;r\"\n", delimiter: ","),
      // A quoted delimiter in the header itself.
      Sample(text: "\"a,b,c\";d\n1;2\n", delimiter: ";"),
      Sample(text: "\"вопрос\nв две строки, с запятой\";d\n1;2\n", delimiter: ";"),
      Sample(text: "a;b\n1;\"x\ny,z\n\"\n", delimiter: ";"),
      // One column.
      Sample(text: "Пол\nЖ\nМ\n", delimiter: ","),
      Sample(text: "Пол\nЖ; наверное\nМ, точно\n", delimiter: ","),
      // No line end at all.
      Sample(text: "a;b", delimiter: ";"),
      Sample(text: "", delimiter: ","),
    ])
  func delimiter(_ sample: Sample) {
    let (dialect, skip) = detect(sample.text)
    #expect(dialect.delimiter == sample.delimiter.asciiValue)
    #expect(skip == 0)
  }

  @Test(
    "line ends count outside quotes; a lone CR counts only where nothing else ends lines",
    arguments: [
      Sample(text: "a,b\n1,2\n", delimiter: ",", lineEnd: .lf),
      Sample(text: "a,b\r\n1,2\r\n", delimiter: ",", lineEnd: .crlf),
      Sample(text: "a,b\r1,2\r", delimiter: ",", lineEnd: .cr),
      Sample(text: "a,b\r\n1,\"x\ny\nz\"\r\n", delimiter: ",", lineEnd: .crlf),
      Sample(text: "a,b\n1,\"x\r\ny\r\nz\r\n\"\n", delimiter: ",", lineEnd: .lf),
      Sample(text: "a,b\n1,2\r\n3,4\n", delimiter: ",", lineEnd: .lf, isMixed: true),
      Sample(text: "a,b\r\n1,2\n3,4\r\n", delimiter: ",", lineEnd: .crlf, isMixed: true),
      Sample(text: "a,b\n1,2\r3,4\n", delimiter: ",", lineEnd: .lf, isMixed: true),
      Sample(text: "a,b", delimiter: ",", lineEnd: .lf),
    ])
  func lineEnds(_ sample: Sample) {
    let (dialect, _) = detect(sample.text)
    #expect(dialect.lineEnd == sample.lineEnd)
    #expect(dialect.hasMixedLineEnds == sample.isMixed)
    #expect(dialect.delimiter == sample.delimiter.asciiValue)
  }

  @Test(
    "a sep= line names the delimiter and is no record",
    arguments: [
      ("sep=;\r\na;b\r\n", ";", 7), ("sep=;\na;b\n", ";", 6), ("SEP=,\na,b\n", ",", 6), ("sep=\t\na\tb\n", "\t", 6),
      ("sep=|\na|b\n", "|", 6), ("sep=;\ra;b\r", ";", 6),
    ] as [(String, Character, Int)])
  func separatorLine(text: String, delimiter: Character, length: Int) {
    let (dialect, skip) = detect(text)
    #expect(dialect.delimiter == delimiter.asciiValue)
    #expect(dialect.hasSeparatorLine)
    #expect(skip == length)
  }

  @Test(
    "what only looks like a sep= line is a header", arguments: ["sep=;;\na\n", "separator,b\n1,2\n", "sep=;", "sep"])
  func noSeparatorLine(_ text: String) {
    let (dialect, skip) = detect(text)
    #expect(!dialect.hasSeparatorLine)
    #expect(skip == 0)
  }

  @Test("a delimiter that was asked for stands, whatever the file looks like")
  func forced() {
    #expect(detect("a,b\n1,2\n", forced: 0x3B).dialect.delimiter == 0x3B)
    #expect(detect("sep=,\na;b\n", forced: 0x3B).dialect.delimiter == 0x3B)
    #expect(detect("sep=,\na;b\n", forced: 0x3B).skip == 6)
  }

  @Test("a sep= line and blank lines count in the lines of findings")
  func lines() throws {
    let reading = try Reading("sep=;\r\n\r\nПол;Питьевая вода [Качество]\r\nЖ;6\r\n\r\nМ;7\r\n")
    #expect(reading.places(.markOffScale) == ["mark-off-scale 4:2", "mark-off-scale 6:2"])
    #expect(reading.findings(.missingColumn).first?.location.line == 3)
  }

  @Test("a header of several lines, or with a stray CR in a quoted cell, moves lines by what it takes")
  func headerLines() throws {
    let two = try Reading("Пол,\"Питьевая\nвода [Качество]\"\nЖ,6\n")
    #expect(two.places(.markOffScale) == ["mark-off-scale 3:2"])
    let stray = try Reading("Пол,\"Питьевая\rвода [Качество]\"\nЖ,6\n")
    #expect(stray.places(.markOffScale) == ["mark-off-scale 2:2"])
    let paired = try Reading("Пол,\"Питьевая\r\nвода [Качество]\"\r\nЖ,6\r\n")
    #expect(paired.places(.markOffScale) == ["mark-off-scale 3:2"])
  }

  @Test("mixed line ends are said")
  func mixed() throws {
    #expect(try Reading("Пол,Возраст\r\nЖ,55+\nМ,55+\r\n").rules.contains(.mixedLineEnds))
    #expect(try !Reading("Пол,Комментарий\r\nЖ,\"а\nб\"\r\n").rules.contains(.mixedLineEnds))
  }

  @Test("a header that cannot be told apart is an error, and the next line is not taken for it")
  func badHeader() throws {
    let file = try TemporaryFile("Пол,ул. \"Мира\"\nПол,Возраст\nЖ,55+\n")
    #expect(throws: InputError.badHeader(path: file.path, line: 1, column: 2, rule: "stray-quote")) {
      _ = try Reading(path: file.path)
    }
    let open = try TemporaryFile("Пол,\"Возраст\nЖ,55+\n")
    #expect(throws: InputError.badHeader(path: open.path, line: 1, column: 2, rule: "unterminated-quote")) {
      _ = try Reading(path: open.path)
    }
  }
}
