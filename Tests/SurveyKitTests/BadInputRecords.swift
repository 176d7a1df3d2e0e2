import SurveyKit

// Records of the wrong width, lines that are no answers, and lines with nothing on them.

extension BadInputTests {
  static let recordCases: [BadInput] = widths + tables + emptiness

  private static let time = "2025/03/20 11:00:00"
  private static let later = "2025/03/20 11:00:01"

  /// A record that is short is named at its first missing field, one that is long at its first surplus one.
  private static let widths: [BadInput] = [
    .reads("a short first record", Form.bytes(["\(time),5", Form.good(2)]), 2, refused: 1, [Found(.wrongWidth, 2, 3)]),
    .reads("a short record in the middle", Form.second("\(time),5,4"), 3, refused: 1, [Found(.wrongWidth, 3, 4)]),
    .reads(
      "a short last record", Form.bytes([Form.good(1), "\(time),5,4"]), 2, refused: 1, [Found(.wrongWidth, 3, 4)]),
    .reads("a record of one field", Form.second("примечание"), 3, refused: 1, [Found(.wrongWidth, 3, 2)]),
    .reads(
      "a long first record", Form.bytes(["\(time),5,4,x,y", Form.good(2)]), 2, refused: 1, [Found(.wrongWidth, 2, 5)]),
    .reads("a long record in the middle", Form.second("\(time),5,4,x,y,z"), 3, refused: 1, [Found(.wrongWidth, 3, 5)]),
    .reads(
      "a long last record", Form.open([Form.good(1), "\(time),5,4,x,"]), 2, refused: 1, [Found(.wrongWidth, 3, 5)]),
    .reads("a decimal comma without quotes", Form.second("\(time),4,5,4,x"), 3, refused: 1, [Found(.wrongWidth, 3, 5)]),
    .reads(
      "a file cut in the middle of a record", Form.open([Form.good(1), "\(time),5,"]), 2, refused: 1,
      [Found(.wrongWidth, 3, 4)]),
    .reads("a file cut behind the last delimiter", Form.open([Form.good(1), "\(time),5,4,"]), 2),
    .reads("a file without a last line end", Form.open(Form.goods(1..<4)), 3),
    .reads(
      "a delimiter behind every record but not the header", Form.bytes(["\(time),5,4,x,", "\(later),5,4,y,"]), 2,
      refused: 2,
      [Found(.wrongWidth, 2, 5), Found(.wrongWidth, 3, 5)]),
    .reads(
      "a delimiter behind the header alone", Form.bytes(Form.goods(1..<3), header: Form.header + ","), 2, refused: 2,
      [Found(.wrongWidth, 2, 5), Found(.wrongWidth, 3, 5), Found(.blankHeader, 1, 5)]),
    .reads(
      "a wrong width behind a cell of several lines", Form.bytes(["\(time),5,4,\"a\nb\"", "\(later),5"]), 2, refused: 1,
      [Found(.wrongWidth, 4, 3)]),
    .reads(
      "every fiftieth of hundreds of records is short",
      Form.bytes((1..<501).map { $0 % 50 == 0 ? "\(time),5" : Form.good($0) }), 500, refused: 10,
      (1..<11).map { Found(.wrongWidth, $0 * 50 + 1, 3) }),
    .reads(
      "more records are refused than findings are kept",
      Form.bytes((1..<1_201).map { "\(time),\($0)" }), 1_200, refused: 1_200, [Found(.wrongWidth, 2, 3)], total: 1_200),
  ]

  private static let tables: [BadInput] = [
    .reads("a line of sums", Form.bytes([Form.good(1), "Итого,5,4,"]), 2, refused: 1, [Found(.totalLine, 3, 1)]),
    .reads(
      "a line of sums behind an empty field", Form.bytes([Form.good(1), ",Всего,8,"]), 2, refused: 1,
      [Found(.totalLine, 3, 2)]),
    .reads(
      "a line of means", Form.bytes([Form.good(1), "СРЕДНЕЕ:,\"4,5\",4,"]), 2, refused: 1, [Found(.totalLine, 3, 1)]),
    .reads(
      "a line of sums in English", Form.bytes([Form.good(1), "Total,5,4,", Form.good(3)]), 3, refused: 1,
      [Found(.totalLine, 3, 1)]),
    .reads(
      "a line of sums with fewer fields", Form.bytes([Form.good(1), "Итого,5"]), 2, refused: 1,
      [Found(.totalLine, 3, 1)]),
    .reads(
      "a line of sums in Kyrgyz", Form.bytes([Form.good(1), "Жыйынтыгы,5,4,"]), 2, refused: 1, [Found(.totalLine, 3, 1)]
    ),
    .reads(
      "a mark whose word also names a mean is a mark",
      Form.bytes(["Орточо,Жакшы", "Average,4", "5,Орточо"], header: "water/quality,water/access"), 3),
    .reads("a word of sums in the comment is a comment", Form.second("\(time),5,4,Итого"), 3),
    .reads("a repeated header", Form.second(Form.header), 3, refused: 1, [Found(.repeatedHeader, 3, 1)]),
    .reads(
      "a repeated header with quotes",
      Form.second("\"Отметка времени\",\"water/quality\",\"water/access\",\"Комментарий\""), 3, refused: 1,
      [Found(.repeatedHeader, 3, 1)]),
    .reads(
      "two files put one behind the other", Form.bytes(Form.goods(1..<1_500)) + Form.bytes(Form.goods(1_500..<3_000)),
      3_000, refused: 1,
      [Found(.repeatedHeader, 1_501, 1)]),
    .reads(
      "a second table of another width behind an empty line",
      Form.bytes(Form.goods(1..<3) + ["", "Город,Анкет", "Каракол,12"]), 4, refused: 2,
      [Found(.secondTable, 5, 1), Found(.wrongWidth, 6, 3), Found(.blankLines)]),
    .reads(
      "a second table of the same width behind an empty line",
      Form.bytes(
        ["\(time),5,4,3,", "", "Дата,Квартал,Улица,Дом,", "\(later),4,4,3,"],
        header: "Отметка времени,water/quality,water/access,water/safety,Комментарий"), 3, refused: 1,
      [Found(.secondTable, 4, 1), Found(.blankLines)]),
  ]

  private static let emptiness: [BadInput] = [
    .reads("a record of delimiters alone", Form.second(",,,"), 3, refused: 1, [Found(.emptyRecord, 3, 1)]),
    .reads(
      "a record of semicolons alone",
      Form.bytes(["\(time);5;4;x", ";;;", ";;;"], header: "Отметка времени;water/quality;water/access;Комментарий"), 3,
      refused: 2,
      [Found(.emptyRecord, 3, 1), Found(.emptyRecord, 4, 1)]),
    .reads(
      "a record of empty quoted fields", Form.second("\"\",\"\",\"\",\"\""), 3, refused: 1, [Found(.emptyRecord, 3, 1)]),
    .reads("a blank line between records", Form.bytes([Form.good(1), "", Form.good(3)]), 2, [Found(.blankLines)]),
    .reads("blank lines at the end", Form.bytes([Form.good(1), "", "", ""]), 1, [Found(.blankLines)]),
    .reads("lines of blanks", Form.bytes([Form.good(1), "   ", " ", Form.good(4)]), 2, [Found(.blankLines)]),
    .reads(
      "blank lines do not move what follows", Form.bytes(["", "", "\(time),6,4,x"]), 1,
      [Found(.markOffScale, 4, 2), Found(.blankLines)]),
    .reads(
      "a blank line in a file of one column is an answer", Form.bytes(["5", "", "4"], header: "water/quality"), 3),
    .reads(
      "a bad mark in a file of one column", Form.bytes(["5", "", "7"], header: "water/quality"), 3,
      [Found(.markOffScale, 4, 1)]),
    .reads("a header alone", Form.bytes([]), 0, [Found(.noRecords)]),
    .reads("a header without a line end", Form.open([]), 0, [Found(.noRecords)]),
    .reads("a header and blank lines", Form.bytes(["", "", ""]), 0, [Found(.noRecords), Found(.blankLines)]),
    .reads(
      "line ends of two kinds", Form.bytes([Form.good(1)]) + Array("\(Form.good(2))\r\n\(time),6,4,x\n".utf8), 3,
      [Found(.markOffScale, 4, 2), Found(.mixedLineEnds)]),
    .reads(
      "a carriage return in the middle of a line", Form.second("\(time),5\r,4,x"), 3, refused: 1,
      [Found(.strayCarriageReturn, 3, 2), Found(.mixedLineEnds)]),
    .reads("a carriage return in a quoted cell is sound", Form.second("\(time),5,4,\"a\rb\""), 3),
    .reads(
      "a bad mark in a file with CR", Form.bytes([Form.good(1), "\(time),6,4,x"], end: "\r"), 2,
      [Found(.markOffScale, 3, 2)]),
    .reads(
      "a bad mark behind a cell of several lines in a file with CR",
      Form.bytes(["\(later),5,4,\"a\rb\"", "\(time),6,4,x"], end: "\r"), 2, [Found(.markOffScale, 4, 2)]),
  ]
}
