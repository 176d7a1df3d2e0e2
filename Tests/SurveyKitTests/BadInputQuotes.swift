import SurveyKit

// Quotes: one that is never closed is named where it was opened, and takes its own record with it and no other.

extension BadInputTests {
  static let quoteCases: [BadInput] = openQuotes + strayQuotes + soundQuotes

  private static let time = "2025/03/20 11:00:00"

  private static let openQuotes: [BadInput] = [
    .reads(
      "an open quote in the first record", Form.bytes(["\(time),5,4,\"open"] + Form.goods(2..<4)), 3, refused: 1,
      [Found(.unterminatedQuote, 2, 4)]),
    .reads(
      "an open quote in the middle of a file", Form.bytes([Form.good(1), "\(time),5,\"4,x"] + Form.goods(3..<5)), 4,
      refused: 1,
      [Found(.unterminatedQuote, 3, 3)]),
    .reads(
      "an open quote in the last record", Form.bytes([Form.good(1), Form.good(2), "\(time),5,4,\"open"]), 3, refused: 1,
      [Found(.unterminatedQuote, 4, 4)]),
    .reads(
      "an open quote in a last record without a line end", Form.open([Form.good(1), "\(time),5,4,\"open"]), 2,
      refused: 1,
      [Found(.unterminatedQuote, 3, 4)]),
    .reads(
      "an open quote in the first field", Form.bytes([Form.good(1), "\"\(time),5,4,x", Form.good(3)]), 3, refused: 1,
      [Found(.unterminatedQuote, 3, 1)]),
    .reads(
      "an open quote as the only character of the last field",
      Form.bytes([Form.good(1), "\(time),5,4,\"", Form.good(3)]), 3,
      refused: 1, [Found(.unterminatedQuote, 3, 4)]),
    .reads(
      "an open quote that swallows two hundred records", Form.bytes(["\(time),5,\"4,x"] + Form.goods(2..<202)), 201,
      refused: 1,
      [Found(.unterminatedQuote, 2, 3)]),
    .reads(
      "an open quote behind and before thousands of records",
      Form.bytes(Form.goods(1..<2_000) + ["\(time),\"5,4,x"] + Form.goods(2_001..<4_000)), 3_999, refused: 1,
      [Found(.unterminatedQuote, 2_001, 2)]),
    .reads(
      "two open quotes", Form.bytes([Form.good(1), "\(time),5,\"4,x", Form.good(3), "\(time),\"5,4,x", Form.good(5)]),
      5,
      refused: 2, [Found(.unterminatedQuote, 3, 3), Found(.unterminatedQuote, 5, 2)]),
    .reads(
      "two open quotes far apart",
      Form.bytes(["\(time),5,4,\"x"] + Form.goods(2..<300) + ["\(time),5,4,\"y"] + Form.goods(301..<400)), 399,
      refused: 2,
      [Found(.unterminatedQuote, 2, 4), Found(.unterminatedQuote, 301, 4)]),
    .reads(
      "an open quote between quoted records",
      Form.bytes(["\"\(time)\",\"5\",\"4\",\"да", "\"2025/03/20 11:00:01\",\"3\",\"4\",\"нет\""]), 2, refused: 1,
      [Found(.unterminatedQuote, 2, 4)]),
    .reads(
      "a closing quote left out between two quoted fields", Form.second("\"\(time)\",\"5,\"4\",\"x\""), 3, refused: 1,
      [Found(.strayQuote, 3, 2)]),
    .reads(
      "an open quote on the second line of a record",
      Form.bytes([Form.good(1), "\(time),\"5\n\",4,\"open", Form.good(4)]), 3, refused: 1,
      [Found(.unterminatedQuote, 4, 4)]),
    .reads(
      "an open quote in a file with semicolons",
      Form.bytes(
        ["\(time);5;\"4;x", "2025/03/20 11:00:01;3;4;y"],
        header: "Отметка времени;water/quality;water/access;Комментарий"), 2,
      refused: 1, [Found(.unterminatedQuote, 2, 3)]),
    .reads(
      "an open quote in a file with CR LF", Form.bytes([Form.good(1), "\(time),5,4,\"x", Form.good(3)], end: "\r\n"), 3,
      refused: 1,
      [Found(.unterminatedQuote, 3, 4)]),
    .reads(
      "an open quote in a file with CR", Form.bytes([Form.good(1), "\(time),5,4,\"x", Form.good(3)], end: "\r"), 3,
      refused: 1,
      [Found(.unterminatedQuote, 3, 4)]),
    .reads(
      "a file cut inside a quoted field", Form.open([Form.good(1), "\(time),5,4,\"Спас"]), 2, refused: 1,
      [Found(.unterminatedQuote, 3, 4)]),
    .refuses(
      "an open quote in the header",
      Form.bytes(Form.goods(1..<3), header: "Отметка времени,\"water/quality,water/access,Комментарий"),
      65, "bad-header 1:2 unterminated-quote"),
    .refuses(
      "an open quote in the header of a long file",
      Form.bytes(Form.goods(1..<3_000), header: "Отметка времени,water/quality,water/access,\"Комментарий"), 65,
      "bad-header 1:4 unterminated-quote"),
    .refuses(
      "a stray quote in the header",
      Form.bytes(Form.goods(1..<3), header: "Отметка времени,water/quality,wat\"er/access,Комментарий"),
      65, "bad-header 1:3 stray-quote"),
  ]

  private static let strayQuotes: [BadInput] = [
    .reads(
      "a quote in an unquoted field", Form.second("\(time),5,4,Кафе \"Ала-Тоо\""), 3, refused: 1,
      [Found(.strayQuote, 3, 4)]),
    .reads("a quote behind a mark", Form.second("\(time),5\",4,x"), 3, refused: 1, [Found(.strayQuote, 3, 2)]),
    .reads(
      "text behind a closing quote", Form.second("\(time),5,4,\"да\"нет"), 3, refused: 1, [Found(.strayQuote, 3, 4)]),
    .reads(
      "a stray quote at the end of the file", Form.open([Form.good(1), "\(time),5,4,да\""]), 2, refused: 1,
      [Found(.strayQuote, 3, 4)]),
    .reads(
      "a quote escaped with a backslash", Form.second("\(time),5,4,\"он сказал \\\"да\\\"\""), 3, refused: 1,
      [Found(.strayQuote, 3, 4)]),
    .reads(
      "stray quotes in two records", Form.bytes(["\(time),5\",4,x", Form.good(2), "\(time),5,4\"4,x"]), 3, refused: 2,
      [Found(.strayQuote, 2, 2), Found(.strayQuote, 4, 3)]),
    .reads(
      "a stray quote behind a cell of several lines", Form.second("\(time),\"5\n\",4,a\"b"), 3, refused: 1,
      [Found(.strayQuote, 4, 4)]),
    .reads(
      "a stray quote among hundreds of records",
      Form.bytes(Form.goods(1..<500) + ["\(time),5,4\",x"] + Form.goods(501..<800)), 799, refused: 1,
      [Found(.strayQuote, 501, 3)]),
  ]

  private static let soundQuotes: [BadInput] = [
    .reads("doubled quotes are sound", Form.second("\(time),5,4,\"Кафе \"\"Ала-Тоо\"\"\""), 3),
    .reads("typographic quotes are sound", Form.second("\(time),5,4,«да» “нет” ‘’'"), 3),
    .reads("blanks around a quoted field are sound", Form.second("\(time), \"5\" ,4,x"), 3),
    .reads(
      "a delimiter and a line end in a quoted field are sound", Form.second("\(time),5,4,\"да,\nнет;\r\nтак\""), 3),
    .reads(
      "a bad mark behind cells of several lines has its own line",
      Form.bytes(["\(time),5,4,\"a\nb\n\nc\"", "2025/03/20 11:00:01,6,4,x"]), 2, [Found(.markOffScale, 6, 2)]),
    .reads(
      "a bad mark in a record of several lines has its own line", Form.second("\(time),\"5\n\",6,x"), 3,
      [Found(.markOffScale, 4, 3)]),
  ]
}
