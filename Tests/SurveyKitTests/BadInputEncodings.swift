import SurveyKit
import SurveyTestSupport

// Encodings: files of every spreadsheet are read as they are, and a byte that is no text is named where it stands.

extension BadInputTests {
  private static let form = Form.text(
    (1..<20).map(record), header: "Отметка времени;Питьевая вода [Качество];Комментарий", end: "\r\n")

  private static func record(_ number: Int) -> String {
    "20.03.2025 15:\(10 + 2 * number):18;\(number % 5 + 1);Дороги стали лучше, Спасибо вам"
  }

  /// The same form with the bad mark `Ещё плоxже` in field 2 of line 21.
  private static let badForm = form + "20.03.2025 15:50:00;Ещё хуже;Двор не убран\r\n"

  static let encodingCases: [BadInput] = decoded + badUTF8 + badOthers

  private static let decoded: [BadInput] = [
    .reads("windows-1251", CyrillicBytes.windows1251(form), 19, named: "windows-1251"),
    .reads("KOI8-R", CyrillicBytes.koi8R(form), 19, named: "KOI8-R"),
    .reads("MacCyrillic", CyrillicBytes.macCyrillic(form), 19, named: "MacCyrillic"),
    .reads("UTF-16LE with a mark", CyrillicBytes.utf16("\u{FEFF}" + form), 19, named: "UTF-16LE"),
    .reads("UTF-16BE with a mark", CyrillicBytes.utf16("\u{FEFF}" + form, bigEndian: true), 19, named: "UTF-16BE"),
    .reads("UTF-16LE without a mark", CyrillicBytes.utf16(form), 19, named: "UTF-16LE"),
    .reads("UTF-16BE without a mark", CyrillicBytes.utf16(form, bigEndian: true), 19, named: "UTF-16BE"),
    .reads("UTF-8 with a mark", Array(("\u{FEFF}" + form).utf8), 19),
    .reads("windows-1251 as said", CyrillicBytes.windows1251(form), 19, named: "windows-1251", encoding: "cp1251"),
    .reads(
      "a mark in Russian in windows-1251", CyrillicBytes.windows1251(badForm), 20, [Found(.notAMark, 21, 2)],
      named: "windows-1251"),
    .reads("a mark in Russian in KOI8-R", CyrillicBytes.koi8R(badForm), 20, [Found(.notAMark, 21, 2)], named: "KOI8-R"),
    .reads(
      "a mark in Russian in MacCyrillic", CyrillicBytes.macCyrillic(badForm), 20, [Found(.notAMark, 21, 2)],
      named: "MacCyrillic"),
    .reads(
      "a mark in Russian in UTF-16", CyrillicBytes.utf16("\u{FEFF}" + badForm), 20, [Found(.notAMark, 21, 2)],
      named: "UTF-16LE"),
    .refuses(
      "windows-1251 read as something it is not", CyrillicBytes.windows1251(form), 65, "nothing-recognised",
      encoding: "UTF-16BE"),
    .refuses(
      "an encoding that does not exist", Form.bytes(Form.goods(1..<3)), 64, "unknown-encoding klingon-8",
      encoding: "klingon-8"),
    .refuses(
      "an encoding of no name", Form.bytes(Form.goods(1..<3)), 64, "unknown-encoding no such\nname\0",
      encoding: "no such\nname\0"),
  ]

  private static let badUTF8: [BadInput] = [
    .reads(
      "a byte in a mark that is no UTF-8", Form.mark([0x35, 0xFF]), 8,
      [Found(.undecodable, 3, 2), Found(.notAMark, 3, 2), Found(.guessedEncoding)]),
    .reads(
      "a byte in a comment that is no UTF-8", Form.comment([0xD0, 0xA1, 0xFE, 0x21]), 8,
      [Found(.undecodable, 3, 4), Found(.guessedEncoding)]),
    .reads(
      "a byte on the second line of a comment that is no UTF-8", Form.comment([0xD0, 0xA1, 0x0A, 0x61, 0xFE]), 8,
      [Found(.undecodable, 4, 4), Found(.guessedEncoding)]),
    .reads(
      "a byte behind a cell of several lines that is no UTF-8",
      Form.bytes(Form.goods(1..<9)) + Array("\"\n\n\",5,4,\"a\nb".utf8) + [0xFE] + Array("\"\n".utf8), 9,
      [Found(.undecodable, 13, 4), Found(.guessedEncoding)]),
    .reads("an overlong slash", Form.comment([0xC0, 0xAF]), 8, [Found(.undecodable, 3, 4), Found(.guessedEncoding)]),
    .reads(
      "an overlong three-byte form", Form.comment([0xE0, 0x80, 0xAF]), 8,
      [Found(.undecodable, 3, 4), Found(.guessedEncoding)]),
    .reads(
      "a surrogate in UTF-8", Form.comment([0xED, 0xA0, 0x80]), 8, [Found(.undecodable, 3, 4), Found(.guessedEncoding)]),
    .reads(
      "a character above U+10FFFF", Form.comment([0xF4, 0x90, 0x80, 0x80]), 8,
      [Found(.undecodable, 3, 4), Found(.guessedEncoding)]),
    .reads("half a letter in a cell", Form.comment([0xD0]), 8, [Found(.undecodable, 3, 4), Found(.guessedEncoding)]),
    .reads(
      "a file cut inside a letter", Form.open([Form.good(1), "2025/03/20 11:00:00,5,4,Спасибо"]).dropLast(), 2,
      [Found(.undecodable, 3, 4), Found(.guessedEncoding)]),
    .reads(
      "a bad byte in a file with a mark", [0xEF, 0xBB, 0xBF] + Form.comment([0xFF]), 8, [Found(.undecodable, 3, 4)]),
    .reads(
      "a bad byte far behind the sample",
      Form.bytes(Form.goods(1..<6_000)) + Array("2025/03/20 11:00:00,5,4,".utf8) + [0xFF] + Array("\n".utf8), 6_000,
      [Found(.undecodable, 6_001, 4)]),
    .reads(
      "one record of windows-1251 in UTF-8",
      Form.bytes(Form.goods(1..<9)) + CyrillicBytes.windows1251("2025/03/20 11:00:00,5,4,Спасибо\n")
        + Form.bytes([Form.good(10)]).afterHeader, 10,
      [Found(.undecodable, 10, 4), Found(.guessedEncoding)]),
  ]

  private static let badOthers: [BadInput] = [
    .reads(
      "the byte that windows-1251 leaves open",
      CyrillicBytes.windows1251(form + "20.03.2025 15:20:00;5;дво") + [0x98] + CyrillicBytes.windows1251("ры\r\n"), 20,
      [Found(.undecodable, 21, 3)], named: "windows-1251"),
    .reads(
      "half a surrogate pair in UTF-16",
      utf16("20.03.2025 15:20:00;5;дво") + [0x3D, 0xD8] + CyrillicBytes.utf16("ры\r\n"), 20,
      [Found(.undecodable, 21, 3)], named: "UTF-16LE"),
    .reads(
      "a second half of a surrogate pair in UTF-16",
      utf16("20.03.2025 15:20:00;5;дво") + [0x00, 0xDC] + CyrillicBytes.utf16("ры\r\n"), 20,
      [Found(.undecodable, 21, 3)], named: "UTF-16LE"),
    .reads(
      "an odd number of bytes in UTF-16", utf16("20.03.2025 15:20:00;5;двор") + [0x3D], 20,
      [Found(.undecodable, 21, 3)], named: "UTF-16LE"),
    .reads(
      "an odd byte behind the last line of UTF-16", utf16("20.03.2025 15:20:00;5;двор\r\n") + [0x3D], 21, refused: 1,
      [Found(.wrongWidth, 22, 2)], named: "UTF-16LE"),
    .reads(
      "UTF-8 said to be UTF-8 and damaged", Form.comment([0xFF]), 8, [Found(.undecodable, 3, 4)], encoding: "utf-8"),
    .reads(
      "one byte of Latin in windows-1251 said to be UTF-8",
      Array("Отметка времени,water/quality\n2025/03/20,5\n".utf8) + [0xE9, 0x2C, 0x35, 0x0A], 2,
      [Found(.undecodable, 3, 1), Found(.notADate, 3, 1)], encoding: "UTF-8"),
  ]

  /// The form in UTF-16 with a mark, and `more` behind it.
  private static func utf16(_ more: String) -> [UInt8] { CyrillicBytes.utf16("\u{FEFF}" + form + more) }
}
