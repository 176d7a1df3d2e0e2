import SurveyKit

// Cells: what is no mark is an error in its own field, and the record is kept; what people write for a mark is one.

extension BadInputTests {
  static let markCases: [BadInput] =
    badMarks.map { mark, rule in
      .reads("the mark \(shown(mark))", Form.mark(quoted(mark)), 3, [Found(rule, 3, 2)])
    }
    + goodMarks.map { mark in .reads("the answer \(shown(mark)) is one", Form.mark(quoted(mark)), 3) }

  private static let badMarks: [(String, Rule)] = [
    ("0", .markOffScale), ("6", .markOffScale), ("45", .markOffScale), ("-1", .markOffScale), ("4.5", .markOffScale),
    ("100000000000000000000", .markOffScale), ("999999", .markOffScale), ("6 – Отлично", .markOffScale),
    ("4,5", .twoMarks), ("4;5", .twoMarks), ("4 5", .twoMarks), ("4, 5", .twoMarks), ("4/5", .twoMarks),
    ("5, 5", .twoMarks),
    ("Хорошо, Отлично", .twoMarks), ("Хорошо; Плохо", .twoMarks),
    ("1e400", .notAMark), ("nan", .notAMark), ("inf", .notAMark), ("0x1F", .notAMark), ("5%", .notAMark),
    ("½", .notAMark),
    ("все плохо", .notAMark), ("#REF!", .notAMark), ("=1+4", .twoMarks), ("=A1", .notAMark), ("true", .notAMark),
    ("4.5.6.x", .notAMark),
    ("5 – Плохо", .markContradictsLabel), ("5 - Плохо", .markContradictsLabel), ("Хорошо (2)", .markContradictsLabel),
    ("5\u{A0}– Плохо", .markContradictsLabel),
  ]

  private static let goodMarks: [String] = [
    "5\u{A0}", "\u{A0}5", " 5 ", "\u{FEFF}5", "\u{200B}5", "５", "+5", "05", "5,0", "5.00", "5 – Отлично", "5—отлично",
    "Отлично (5)",
    "5 баллов", "ОТЛИЧНО", "Отлично.", "Оtлично", "Xopoшo", "Xорошо\u{A0}", "Мыкты", "Өтө начар", "Ото начар",
    "Excellent",
    "Отлично | Мыкты | Excellent", "Не знаю", "Затрудняюсь  ответить", "Не пользуюсь", "–", "   ",
  ]

  private static func quoted(_ mark: String) -> String { "\"\(mark)\"" }

  /// A mark as its case is named: blanks and invisible characters by number.
  private static func shown(_ mark: String) -> String {
    let text = mark.unicodeScalars.map { scalar in
      (0x21...0x7E).contains(scalar.value) || (0x400...0x4FF).contains(scalar.value)
        || "–—½|".unicodeScalars.contains(scalar)
        ? String(scalar) : scalar == " " ? " " : "U+" + String(scalar.value, radix: 16, uppercase: true)
    }
    return "\"\(text.joined())\""
  }

  private static let time = "2025/03/20 11:00:00"

  static let cellCases: [BadInput] = [
    .reads("a NUL in a mark", Form.mark("5\0"), 3, [Found(.nulByte, 3, 2), Found(.notAMark, 3, 2)]),
    .reads("a NUL in a comment", Form.second("\(time),5,4,спа\0сибо"), 3, [Found(.nulByte, 3, 4)]),
    .reads(
      "a NUL on the third line of a comment", Form.second("\(time),5,4,\"спа\n\nси\0бо\""), 3, [Found(.nulByte, 5, 4)]),
    .reads("a NUL in a date", Form.second("2025/03/20\0,5,4,x"), 3, [Found(.nulByte, 3, 1), Found(.notADate, 3, 1)]),
    .reads("a word for a date", Form.second("вчера,5,4,x"), 3, [Found(.notADate, 3, 1)]),
    .reads("a date that is none", Form.second("2025/13/45,5,4,x"), 3, [Found(.notADate, 3, 1)]),
    .reads(
      "bad marks in both fields of a record", Form.second("\(time),6,\"4;5\",x"), 3,
      [Found(.markOffScale, 3, 2), Found(.twoMarks, 3, 3)]),
    .reads(
      "an option that is none",
      Form.bytes(["\(time),5,Мужской", "2025/03/20 11:00:01,5,Не скажу"], header: "Отметка времени,water/quality,Пол"),
      2, [Found(.unknownOption, 3, 3)]),
    .reads(
      "an age group that is none",
      Form.bytes(["\(time),5,18-34", "2025/03/20 11:00:01,5,19"], header: "Отметка времени,water/quality,Возраст"),
      2, [Found(.unknownOption, 3, 3)]),
    .reads(
      "two languages of a question that say the same, or one of them nothing",
      Form.bytes(["\(time),5,", "2025/03/20 11:00:01,,4", "2025/03/20 11:00:02,3,3"], header: twoLanguages), 3),
    .reads(
      "two languages of a question that disagree",
      Form.bytes(["\(time),5,", "2025/03/20 11:00:01,5,4"], header: twoLanguages), 2,
      [Found(.columnsDisagree, 3, 3)]),
    .reads(
      "two languages of a question, the second with a bad mark", Form.bytes(["\(time),,9"], header: twoLanguages), 1,
      [Found(.markOffScale, 2, 3)]),
    .reads(
      "a bad mark in the last of hundreds of records", Form.bytes(Form.goods(1..<400) + ["\(time),5,7,x"]), 400,
      [Found(.markOffScale, 401, 3)]),
    .reads(
      "a bad mark in every record, more than are kept",
      Form.bytes(Form.goods(1..<1_201).map { $0.replacing(",5,4,", with: ",9,4,") }), 1_200,
      [Found(.markOffScale, 2, 2), Found(.markOffScale, 3, 2)], total: 1_200),
  ]

  private static let twoLanguages = "Отметка времени,Питьевая вода [Качество],Ичүүчү суу [Сапаты]"
}
