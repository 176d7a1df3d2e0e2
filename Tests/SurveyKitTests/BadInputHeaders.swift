import SurveyKit

// Headers: two alike, none at all, some that mean nothing, and lines in front of them.

extension BadInputTests {
  private static let time = "2025/03/20 11:00:00"
  private static let later = "2025/03/20 11:00:01"

  static let headerCases: [BadInput] = [
    .reads(
      "two headers alike",
      Form.bytes(["\(time),5,5,4"], header: "Отметка времени,water/quality,water/quality,water/access"), 1,
      [Found(.duplicateHeader, 1, 3)]),
    .reads(
      "two headers alike whose marks differ",
      Form.bytes(["\(time),5,4,4"], header: "Отметка времени,water/quality,water/quality,water/access"), 1,
      [Found(.columnsDisagree, 2, 3), Found(.duplicateHeader, 1, 3)]),
    .reads(
      "three headers alike",
      Form.bytes(["\(time),x,y,z,5"], header: "Отметка времени,Комментарий,Комментарий,Комментарий,water/quality"), 1,
      [Found(.duplicateHeader, 1, 3), Found(.duplicateHeader, 1, 4)]),
    .reads(
      "a blank first header", Form.bytes(["1,5,4"], header: ",water/quality,water/access"), 1,
      [Found(.blankHeader, 1, 1)]),
    .reads(
      "a blank header in the middle", Form.bytes(["\(time),,5"], header: "Отметка времени,,water/quality"), 1,
      [Found(.blankHeader, 1, 2)]),
    .reads(
      "a header of blanks", Form.bytes(["\(time),x,5"], header: "Отметка времени,\" \u{A0} \",water/quality"), 1,
      [Found(.blankHeader, 1, 2)]),
    .reads(
      "delimiters behind every line, the header too",
      Form.bytes(["\(time),5,4,x,,", "\(later),5,4,y,,"], header: Form.header + ",,"), 2,
      [Found(.blankHeader, 1, 5), Found(.blankHeader, 1, 6)]),
    .reads(
      "a header that means nothing", Form.bytes(["\(time),5,x"], header: "Отметка времени,water/quality,Любимый цвет"),
      1,
      [Found(.unknownColumn, 1, 3)]),
    .reads(
      "a header with a slip of the pen",
      Form.bytes(["\(time),5,4"], header: "Отметка времени,water/quality,Питьевая вада [Доступость]"), 1,
      [Found(.unknownColumn, 1, 3)]),
    .refuses("headers that mean nothing", Form.bytes(["1,2"], header: "a,b"), 65, "nothing-recognised"),
    .refuses("no header at all", Array(Form.good(1).utf8) + Form.bytes([], header: ""), 65, "nothing-recognised"),
    .refuses("headers that are all blank", Form.bytes(["1,2,3"], header: ",,"), 65, "nothing-recognised"),
    .refuses(
      "a title above the headers", Array("Анкета жителей\n".utf8) + Form.bytes(Form.goods(1..<3)), 65,
      "nothing-recognised"),
    .reads(
      "a title above the headers, filled up with delimiters", Array("Анкета,,,\n".utf8) + Form.bytes(["\(time),6,4,x"]),
      1,
      [Found(.markOffScale, 3, 2), Found(.twoHeaderRows, 2), Found(.unknownColumn, 1, 4)]),
    .reads(
      "two rows of headers",
      Form.bytes([",Качество,Доступность,Безопасность", "\(time),5,9,4"], header: "Отметка времени,Питьевая вода,,"), 1,
      [Found(.markOffScale, 3, 3), Found(.twoHeaderRows, 2)]),
    .reads(
      "a row of tags under the headers", Form.bytes(["#date,#rating+water,#rating+access,#comment", "\(time),6,4,x"]),
      1,
      [Found(.markOffScale, 3, 2), Found(.tagRow, 2)]),
    .reads(
      "a blank line above the headers", Array("\n\n".utf8) + Form.bytes(["\(time),6,4,x"]), 1,
      [Found(.markOffScale, 4, 2)]),
    .reads(
      "a blank line above a bad header",
      Array("\n".utf8) + Form.bytes(["\(time),5,"], header: "Отметка времени,water/quality,"), 1,
      [Found(.blankHeader, 2, 3)]),
    .reads(
      "a line end in a header",
      Form.bytes(["\(time),6,4,x"], header: "\"Отметка\nвремени\",water/quality,\"water/\naccess\",Комментарий"), 1,
      [Found(.markOffScale, 4, 2)], total: nil),
    .reads(
      "a carriage return in a header",
      Form.bytes(["\(time),6,4,x"], header: "\"Отметка\rвремени\",water/quality,water/access,Комментарий"), 1,
      [Found(.markOffScale, 2, 2)]),
    .reads(
      "a NUL in a header", Form.bytes(["\(time),5,x"], header: "Отметка времени,water/quality,Ком\0ментарий"), 1,
      [Found(.nulByte, 1, 3), Found(.unknownColumn, 1, 3)]),
    .reads(
      "a byte in a header that is no text",
      Array("Отметка времени,water/quality,Коммен".utf8) + [0xFF] + Array("тарий\n\(time),5,x\n".utf8), 1,
      [Found(.undecodable, 1, 3), Found(.guessedEncoding), Found(.unknownColumn, 1, 3)]),
    .reads(
      "a byte-order mark before a quoted header",
      [0xEF, 0xBB, 0xBF]
        + Form.bytes(["\(time),6,4,x"], header: "\"Отметка времени\",\"water/quality\",water/access,Комментарий"), 1,
      [Found(.markOffScale, 2, 2)]),
    .refuses(
      "more headers than a sheet has columns",
      Form.bytes([], header: (0..<16_385).map { "c\($0)" }.joined(separator: ",")), 65, "too-many-columns 16384"),
    .reads(
      "as many headers as a sheet has columns",
      Form.bytes(
        [String(repeating: ",", count: 16_383) + "6"], header: String(repeating: "x,", count: 16_383) + "water/quality"),
      1,
      [Found(.markOffScale, 2, 16_384), Found(.duplicateHeader, 1, 2)], total: 2 * 16_383),
    .reads(
      "a `sep=` line",
      Array("sep=;\r\n".utf8)
        + Form.bytes(["\(time);6;4"], header: "Отметка времени;water/quality;water/access", end: "\r\n"), 1,
      [Found(.markOffScale, 3, 2)]),
    .refuses(
      "a `sep=` line that says something else",
      Array("sep=,\n".utf8) + Form.bytes(["\(time);6;4"], header: "Отметка времени;water/quality;water/access"),
      65, "nothing-recognised"),
    .refuses(
      "another delimiter than the file's", Form.bytes(Form.goods(1..<3)), 65, "nothing-recognised", delimiter: 0x3B),
    .reads(
      "a delimiter of its own", Form.bytes(["\(time)|6|4"], header: "Отметка времени|water/quality|water/access"), 1,
      [Found(.markOffScale, 2, 2)], delimiter: 0x7C),
    .reads(
      "tabs", Form.bytes(["\(time)\t6\t4"], header: "Отметка времени\twater/quality\twater/access"), 1,
      [Found(.markOffScale, 2, 2)]),
    .reads(
      "commas in the cells of a file with semicolons",
      Form.bytes(
        ["\(time);\"4,5\";4;да, да, да", "\(later);5;4;a,b,c,d"],
        header: "Отметка времени;water/quality;water/access;Комментарий"), 2,
      [Found(.twoMarks, 2, 2)]),
  ]

  /// A service that is rated by some criteria only, and services that are not rated at all, are named behind everything else.
  static let missingColumns = Form.bytes(["\(time),6"], header: "Отметка времени,water/quality")
}
