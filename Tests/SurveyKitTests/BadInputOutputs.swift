import SurveyKit
import SurveyTestSupport
import Testing

// What comes out: nothing that steers a terminal or a spreadsheet, nothing personal, and refused records whole.

extension BadInputTests {
  private static let time = "2025/03/20 11:00:00"

  /// Everything that a run writes: the report in every format and language, each finding in words.
  private static func outputs(_ path: String, rejects: String? = nil) throws -> [String] {
    var texts: [String] = []
    for language in Language.allCases {
      let request = ReadRequest(inputs: [path], language: language, rejects: rejects)
      for outcome in [try Survey.check(request), try Survey.columns(request), try Survey.pivot(request, PivotQuery())] {
        for format in ReportFormat.allCases { texts.append(outcome.report.rendered(as: format)) }
        texts.append(outcome.report.rendered(as: .text, style: TextStyle(width: 80, usesBoxLines: true)))
        for finding in outcome.findings.findings { texts += finding.lines(Words(language)).map { inert($0) } }
      }
    }
    return texts
  }

  static let hostile: [String] = [
    "\u{1B}[31mred\u{1B}[0m", "\u{1B}]0;title\u{7}", "\u{9B}2J", "\u{202E}сохорош", "\u{2066}a\u{2069}", "a\u{8}\u{8}b",
    "\u{85}x", "\u{7F}",
    "=1+1", "+cmd|'/c calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "<script>alert(1)</script>", "a|b", "**bold**",
    "\u{E0041}tag", "\u{FEFF}x\u{200B}",
  ]

  @Test("hostile text in a cell is inert wherever it is shown", arguments: hostile)
  func hostileCell(_ text: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      Form.bytes(
        ["\(Self.time),\"x \(text)\",4,\"\(text)\",\"\(text)\",\"\(text)\""]
          + (10..<40).map { "2025/03/20 11:00:\($0),5,4,Мужской,Каракол,Спасибо" },
        header: "Отметка времени,water/quality,water/access,Пол,Город,\"\(text)\""), as: "form.csv")
    for output in try Self.outputs(path) {
      for scalar in output.unicodeScalars {
        #expect(
          scalar == "\n" || !Self.steers(scalar), "U+\(String(scalar.value, radix: 16)) in \(output.debugDescription)")
      }
    }
    let csv = try Survey.check(ReadRequest(inputs: [path])).report.rendered(as: .csv)
    for field in csv.split(whereSeparator: { $0 == "\n" || $0 == "," }) {
      #expect(!"=+-@\t\r".contains(field.drop { $0 == "\"" }.first ?? " "), "\(field)")
    }
  }

  private static func steers(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF, 0xE0000...0xE007F:
      true
    default: false
    }
  }

  @Test(
    "a file's name is inert in the report", arguments: ["a\u{1B}[31m.csv", "b\n.csv", "\u{202E}vsc.csv", "=1+1.csv"])
  func hostileName(_ name: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Form.mark("6"), as: name)
    for output in try Self.outputs(path) {
      #expect(!output.unicodeScalars.contains { $0 != "\n" && Self.steers($0) })
    }
  }

  private static let personal = [
    "aida.osmonova@mail.kg", "+996 555 123 456", "0 (555) 12-34-56", "996700987654", "Асанова Бермет Кубанычбековна",
  ]

  /// Addresses, numbers and names in columns of their own, in records of the wrong width, in mark cells, behind stray quotes.
  private static let personalForm = Form.bytes(
    [
      "\(time),\(personal[0]),\(personal[1]),\(personal[4]),5,4,Пишите на \(personal[0])",
      "2025/03/20 11:00:01,\(personal[0]),\(personal[2]),\(personal[4]),\(personal[0]),\(personal[3]),x",
      "2025/03/20 11:00:02,\(personal[0]),\(personal[1]),\(personal[4]),5",
      "2025/03/20 11:00:03,\(personal[0]),\(personal[1]),\(personal[4]),5,4,x,\(personal[0]),\(personal[3])",
      "2025/03/20 11:00:04,,\(personal[0]),\(personal[1]),\(personal[4]),5,4,x",
      "2025/03/20 11:00:05,\(personal[0]),\(personal[1]),\(personal[4]),5\",4,x",
      "2025/03/20 11:00:06,\"\(personal[0]),\(personal[1]),\(personal[4]),5,4,x",
      "2025/03/20 11:00:07,\(personal[0]),\(personal[1]),\"\(personal[4])\"x,5,4,x",
      "Итого,\(personal[0]),,,5,4,",
      "2025/03/20 11:00:08,\(personal[0]),\(personal[2]),\(personal[4]),Позвоните \(personal[1]),тел. \(personal[2]),x",
      "\(personal[0]),\(personal[0]),\(personal[2]),\(personal[4]),4,\"\(personal[1]); \(personal[0])\",\(personal[3])",
    ], header: "Отметка времени,Email Address,Ваш телефон,ФИО,water/quality,water/access,Комментарий")

  @Test("nothing personal comes out, in no format and not in the refused records")
  func nothingPersonal() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.personalForm, as: "form.csv")
    let rejects = folder.path("rejects.csv")
    var texts = try Self.outputs(path, rejects: rejects)
    texts.append(String(decoding: try #require(TemporaryFolder.contents(of: rejects)), as: UTF8.self))
    #expect(folder.names == ["form.csv", "rejects.csv"], "no temporary file stays")
    for text in texts {
      for part in Self.personal + ["mail.kg", "osmonova", "123 456", "12-34-56", "987654", "Асанова", "Бермет"] {
        #expect(!text.contains(part), "\(part) in \(text.debugDescription)")
      }
    }
    let outcome = try Survey.check(ReadRequest(inputs: [path]))
    #expect(outcome.files.first.map { [$0.read, $0.accepted, $0.refused] } == [11, 4, 7])
  }

  @Test("an error about a file without headers shows nothing personal")
  func personalHeader() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("\(Self.time),\(Self.personal[0]),\(Self.personal[1]),5\n", as: "form.csv")
    guard case .failed(let error) = Answer(ReadRequest(inputs: [path])) else {
      Issue.record("read")
      return
    }
    for language in Language.allCases {
      let text = error.message(Words(language))
      #expect(!text.contains("mail.kg") && !text.contains("123 456"), "\(text)")
    }
  }

  @Test(
    "the refused records are written under the headers, as they stand, and can be read again", arguments: ReadingWay.all
  )
  func rejects(_ way: ReadingWay) throws {
    let folder = try TemporaryFolder()
    let refused = ["\(Self.time),5", "\(Self.time),5,4,\"да, да\",x", "Итого,5,4,", "\(Self.time),5,4,a\"b"]
    let path = try folder.write(
      Form.bytes(Form.goods(1..<200) + refused[..<2] + Form.goods(201..<300) + refused[2...]), as: "form.csv")
    let rejects = folder.path("rejects.csv")
    let outcome = try Survey.check(
      ReadRequest(inputs: [path], threads: way.threads, partBytes: way.partBytes, rejects: rejects))
    #expect(outcome.files.first?.refused == refused.count)
    let written = try #require(TemporaryFolder.contents(of: rejects))
    #expect(String(decoding: written, as: UTF8.self) == Form.text(refused))

    let again = try Survey.check(ReadRequest(inputs: [rejects])).files.first
    #expect(again.map { [$0.read, $0.accepted, $0.refused] } == [4, 0, 4])

    // Mended, they are read like any others.
    let mended = try folder.write(
      Form.bytes(["\(Self.time),5,,", "2025/03/20 11:00:01,5,4,\"да, да\""]), as: "mended.csv")
    #expect(try Survey.check(ReadRequest(inputs: [mended])).files.first?.accepted == 2)
  }

  @Test("refused records of a windows-1251 file with semicolons are written in UTF-8 with semicolons")
  func rejectsDecoded() throws {
    let folder = try TemporaryFolder()
    let header = "Отметка времени;Питьевая вода [Качество];Комментарий"
    let lines = (10..<40).map { "20.03.2025 15:18:\($0);5;Дороги стали лучше" } + ["20.03.2025 15:19:00;Отлично"]
    let path = try folder.write(
      CyrillicBytes.windows1251(Form.text(lines, header: header, end: "\r\n")), as: "form.csv")
    let rejects = folder.path("rejects.csv")
    _ = try Survey.check(ReadRequest(inputs: [path], rejects: rejects))
    #expect(
      TemporaryFolder.contents(of: rejects).map { String(decoding: $0, as: UTF8.self) }
        == "\(header)\n20.03.2025 15:19:00;Отлично\n")
  }

  @Test("a rejects file that cannot be written answers 73")
  func rejectsUnwritable() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Form.second("\(Self.time),5"), as: "form.csv")
    guard case .failed(let error) = Answer(ReadRequest(inputs: [path], rejects: folder.path("no/rejects.csv"))) else {
      Issue.record("written")
      return
    }
    #expect(error.exitCode == 73)
  }
}
