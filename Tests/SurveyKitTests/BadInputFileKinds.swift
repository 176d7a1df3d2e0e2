import SurveyKit
import SurveyTestSupport

// Files that only their name calls CSV: refused, and called what they are.

extension BadInputTests {
  static let fileKindCases: [BadInput] =
    kinds.map { name, bytes, kind in .refuses(name, bytes, 65, "not-csv \(kind)") } + empties

  private static let kinds: [(String, [UInt8], String)] = [
    ("an XLSX workbook", zip("[Content_Types].xml", "xl/workbook.xml"), "xlsx"),
    ("an ODS sheet", zip("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), "ods"),
    ("a DOCX document", zip("word/document.xml", "word/styles.xml"), "docx"),
    ("a ZIP archive", zip("form.csv", "other.csv"), "zip"),
    ("an empty ZIP archive", Array("PK\u{5}\u{6}".utf8) + [UInt8](repeating: 0, count: 18), "zip"),
    ("an XLS workbook", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + noise(2_000, seed: 1), "xls"),
    ("a PDF document", Array("%PDF-1.7\n%".utf8) + noise(2_000, seed: 2), "pdf"),
    ("a PNG picture", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + noise(2_000, seed: 3), "png"),
    ("a JPEG picture", [0xFF, 0xD8, 0xFF, 0xE0] + noise(2_000, seed: 4), "jpeg"),
    ("a GIF picture", Array("GIF89a".utf8) + noise(2_000, seed: 5), "gif"),
    ("an HTML page", Array("\n  <!DOCTYPE html><html><body><table><tr><td>5</td></tr></table>".utf8), "html"),
    ("an HTML table", Array("<table border=1>\n<tr><td>Отметка времени</td></tr></table>".utf8), "html"),
    ("an HTML page with a mark", [0xEF, 0xBB, 0xBF] + Array("<HTML><head></head></HTML>".utf8), "html"),
    ("an XML document", Array("<?xml version=\"1.0\"?>\n<Workbook/>".utf8), "xml"),
    ("a JSON object", Array("{\n  \"water/quality\": 5\n}".utf8), "json"),
    ("a JSON array", Array("[{\"water/quality\": 5}]".utf8), "json"),
    ("an SQLite database", Array("SQLite format 3\0".utf8) + noise(2_000, seed: 6), "sqlite"),
    ("a GZIP file", [0x1F, 0x8B, 0x08] + noise(2_000, seed: 7), "gzip"),
    ("an RTF document", Array("{\\rtf1\\ansi Анкета}".utf8), "rtf"),
    ("a program", Array("\u{7F}ELF".utf8) + [UInt8](repeating: 0, count: 400) + noise(800, seed: 8), "binary"),
    ("random bytes", noise(40_000, seed: 9), "binary"),
    ("zero bytes", [UInt8](repeating: 0, count: 5_000), "binary"),
  ]

  private static let empties: [BadInput] = [
    .refuses("an empty file", [], 65, "empty"),
    .refuses("a byte-order mark alone", [0xEF, 0xBB, 0xBF], 65, "empty"),
    .refuses("a UTF-16 mark alone", [0xFF, 0xFE], 65, "empty"),
    .refuses("blank lines alone", Array("\n\r\n   \n\n".utf8), 65, "empty"),
    .refuses("one line end", [0x0A], 65, "empty"),
    .refuses("a single quote", [0x22], 65, "bad-header 1:1 unterminated-quote"),
    .refuses("a text of one line", Array("Здравствуйте!".utf8), 65, "nothing-recognised"),
  ]

  private static func noise(_ count: Int, seed: UInt64) -> [UInt8] {
    var generator = SplitMix64(seed: seed)
    return (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
  }

  /// The start of an archive that holds files of these names.
  private static func zip(_ names: String...) -> [UInt8] {
    var bytes: [UInt8] = []
    for name in names {
      bytes += [0x50, 0x4B, 0x03, 0x04]
      bytes += [UInt8](repeating: 0, count: 22)
      bytes += [UInt8(name.utf8.count), 0, 0, 0]
      bytes += Array(name.utf8)
      bytes += noise(40, seed: 10)
    }
    return bytes
  }
}
