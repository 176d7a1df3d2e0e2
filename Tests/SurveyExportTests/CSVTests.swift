import SurveyExport
import SurveyModel
import SurveyTables
import SurveyTestSupport
import Testing

@Suite("CSV")
struct CSVTests {
  @Test("one record a row under the names of the columns, ended by LF")
  func records() {
    let data = DataTable(
      columns: ["service", "n", "mean"],
      rows: [
        [.text("water"), .integer(41), .number(3.4146341463414633)], [.text("a, \"b\""), .integer(0), .empty], [],
      ])
    #expect(csvText(data) == "service,n,mean\nwater,41,3.4146341463414633\n\"a, \"\"b\"\"\",0,\n,,\n")
    #expect(csvText(DataTable(columns: ["only"], rows: [[.empty]])) == "only\n\"\"\n")
    #expect(csvText(DataTable(columns: [], rows: [])).isEmpty)
  }

  static let numbers: [(Double, String)] = [
    (3, "3"), (-0.0, "0"), (0.1 + 0.2, "0.30000000000000004"), (-5.5, "-5.5"), (1e-05, "1e-05"), (1e22, "1e+22"),
    (9_007_199_254_740_992, "9007199254740992"), (.leastNonzeroMagnitude, "5e-324"),
  ]

  @Test("a number is written as short as it reads back", arguments: numbers)
  func number(_ value: Double, _ text: String) {
    #expect(csvText(DataTable(columns: ["x"], rows: [[.number(value)]])) == "x\n\(text)\n")
    #expect(Double(text) == value)
  }

  /// What is written of a number: Swift's own digits, whole numbers without a point.
  private static func shortest(_ number: Double) -> String {
    let text = number == 0 ? "0" : number.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  @Test("digits are those that read back, the nearest of the shortest", arguments: 0..<8)
  func digits(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var numbers: [Double] = []
    for _ in 0..<2_000 {
      let base = random.below(2_000) + 1
      // Shares and means, any significand with exponents on both sides of those that have a way of their own, few binary digits behind
      // the point (which lie half way between two decimals), few decimal ones, and what is next to them.
      numbers.append(Double(random.below(base * 5)) / Double(base))
      numbers.append(
        Double(sign: .plus, exponent: random.below(62) - 12, significand: Double.random(in: 1..<2, using: &random)))
      let digits = random.below(54)
      numbers.append(
        Double(random.next() >> UInt64(11 + random.below(40))) / Double(sign: .plus, exponent: digits, significand: 1))
      let decimal = Double(random.below(1_000_000)) / [10, 100, 1e3, 1e4, 1e5, 1e7, 1e9][random.below(7)]
      numbers += [decimal, decimal.nextUp, decimal.nextDown, -decimal]
    }
    for exponent in -12..<60 {
      let power = Double(sign: .plus, exponent: exponent, significand: 1)
      numbers += [power, power.nextUp, power.nextDown, 3 * power, -power]
    }
    let written = csvText(DataTable(columns: ["x"], rows: numbers.map { [.number($0)] }))
    let expected = numbers.map { Self.shortest($0) + "\n" }.joined()
    #expect(written == "x\n" + expected)
  }

  @Test("a number that is none is an empty field", arguments: [Double.nan, .infinity, -.infinity])
  func undefined(_ value: Double) {
    #expect(csvText(DataTable(columns: ["x", "y"], rows: [[.number(value), .integer(1)]])) == "x,y\n,1\n")
  }

  @Test("for a double click: mark, separator and decimal sign of the language, CRLF", arguments: Language.allCases)
  func excel(_ language: Language) {
    let data = DataTable(
      columns: ["service", "n", "mean"],
      rows: [
        [.text("water"), .integer(-41), .number(-3.5)], [.text("a;b"), .empty, .number(1e-05)],
        [.text("=1+1"), .integer(0), .number(2)], [.text("a,b"), .empty, .empty],
      ])
    var bytes: [UInt8] = []
    Report(command: "pivot", language: language, tables: [], data: data).write(as: .csv, csv: .excel(language)) {
      bytes += $0
    }
    let text = String(decoding: bytes, as: UTF8.self)
    let expected =
      language == .en
      ? "service,n,mean\r\nwater,-41,-3.5\r\na;b,,1e-05\r\n'=1+1,0,2\r\n\"a,b\",,\r\n"
      : "service;n;mean\r\nwater;-41;-3,5\r\n\"a;b\";;1e-05\r\n'=1+1;0;2\r\n\"a,b\";;\r\n"
    #expect(text == "\u{FEFF}" + expected)
  }

  static let formulas = [
    "=1+1", "+3.2", "-5", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "＝1", "\u{A0}-1",
  ]

  @Test("a text that a spreadsheet would compute is neutralised, a number never", arguments: formulas)
  func neutralised(_ text: String) throws {
    let records = parsedCSV(csvText(DataTable(columns: ["x"], rows: [[.text(text)], [.integer(-5)]])))
    #expect(try #require(records[1].first).hasPrefix("'"))
    #expect(records[2] == ["-5"])
  }

  @Test("a header is a text too")
  func header() {
    #expect(csvText(DataTable(columns: ["=x", "a,b"], rows: [])) == "'=x,\"a,b\"\n")
  }

  @Test("line ends stay, other controls are shown")
  func controls() {
    let data = DataTable(columns: ["x"], rows: [[.text("a\r\nb\nc\rd\u{1B}\u{202E}")]])
    #expect(csvText(data) == "x\n\"a\nb\nc␍d␛\\u{202E}\"\n")
  }

  static let texts = [
    "", "a", "a,b", "\"", "\"\"", " a", "a ", "a\nb", "\n", "Питьевая вода", "a;b", "и\u{306}", "\",\"\n,\"",
  ]

  @Test("whatever is written reads back")
  func readsBack() {
    let rows = Self.texts.flatMap { first in Self.texts.map { [first, $0, "end"] } }
    let data = DataTable(columns: ["a", "b", "c"], rows: rows.map { $0.map { .text($0) } })
    let expected = rows.map { $0.map { $0.hasPrefix("\n") ? "'" + $0 : $0 } }
    #expect(Array(parsedCSV(csvText(data)).dropFirst()) == expected)
  }
}

func csvText(_ data: DataTable) -> String {
  Report(command: "pivot", language: .en, tables: [], data: data).rendered(as: .csv)
}

/// The records of an RFC 4180 text with LF ends.
func parsedCSV(_ text: String) -> [[String]] {
  var records: [[String]] = []
  var record: [String] = []
  var field = String.UnicodeScalarView()
  var isQuoted = false
  var closed = false
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"" where !isQuoted:
      if closed { field.append(scalar) }
      isQuoted = true
    case "\"": (isQuoted, closed) = (false, true)
    case _ where isQuoted: field.append(scalar)
    case ",", "\n":
      record.append(String(field))
      (field, closed) = (String.UnicodeScalarView(), false)
      if scalar == "\n" {
        records.append(record)
        record = []
      }
    default: field.append(scalar)
    }
    if scalar != "\"" { closed = false }
  }
  return records
}
