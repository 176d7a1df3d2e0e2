import SurveyCodebook
import SurveyModel
import SurveyTestSupport
import Testing

/// One input that every way of reading must understand in the same way.
struct CorpusInput: CustomTestStringConvertible, Sendable {
  var name: String
  var bytes: [UInt8]

  var testDescription: String { name }

  init(_ name: String, _ text: String) { self.init(name, Array(text.utf8)) }

  init(_ name: String, _ bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

enum ChunkingCorpus {
  /// The built-in codebook with a multiple-choice and a number question.
  static let codebook: Codebook = {
    var codebook = Codebook.standard
    codebook.questions.append(
      Question(
        id: "channels", kind: .multiple, label: "Откуда вы узнаёте о работе мэрии?",
        options: [
          Category(id: "web", label: "Сайт, соцсети"), Category(id: "tv", label: "Телевидение"),
          Category(id: "people", label: "Соседи; знакомые"),
        ]))
    codebook.questions.append(Question(id: "family", kind: .number, label: "Сколько человек в семье?"))
    return codebook
  }()

  private static let head = "Отметка времени,Пол,Питьевая вода [Качество],Питьевая вода [Доступность],Комментарий"

  /// Small shapes, each named for the one thing inside.
  static let shapes: [CorpusInput] = [
    CorpusInput("one record", head + "\n2025/03/20 3:18:09 PM GMT+6,Женский,5,4,\n"),
    CorpusInput("no final line end", head + "\n20.03.2025 15:18:09,Ж,5,4,да"),
    CorpusInput("header alone", head + "\n"),
    CorpusInput("CRLF", head + "\r\n20.03.2025 15:18,М,Хорошо,3,\r\n21.03.2025 9:00,Ж,1,2,нет\r\n"),
    CorpusInput("CR", head + "\r20.03.2025 15:18,М,Хорошо,3,\r21.03.2025 9:00,Ж,1,2,нет\r"),
    CorpusInput("mixed line ends", head + "\r\n,М,4,3,\n,Ж,1,2,нет\r\n,Ж,5,5,\n"),
    CorpusInput("blank lines", head + "\n\n,М,4,3,\n\n\n,Ж,1,2,нет\n   \n"),
    CorpusInput("blank lines, CRLF", head + "\r\n\r\n,М,4,3,\r\n\r\n\r\n,Ж,1,2,нет\r\n"),
    CorpusInput("line ends in cells", head + "\n,М,4,3,\"раз\nдва\r\nтри\"\n,Ж,1,2,\"\n\"\n"),
    CorpusInput(
      "line ends in the header", "Пол,\"Питьевая вода\n[Качество]\",\"Питьевая\rвода [Доступность]\"\nЖ,6,5\n"),
    CorpusInput("doubled quotes", head + "\n\"\",\"М\",\"4\",\"3\",\"он сказал \"\"да\"\"\"\n"),
    CorpusInput("stray quotes", head + "\n,М,4,3,ул. \"Мира\" 5\n,Ж,1,2,\"а\"б\n,Ж,5,5,\n"),
    CorpusInput("an open quote", head + "\n,М,4,3,\"открыто\n,Ж,1,2,нет\n,М,5,5,\"да\"\n,Ж,1,1,\n"),
    CorpusInput("an open quote at the end", head + "\n,М,4,3,нет\n,Ж,1,2,\"открыто"),
    CorpusInput("stray carriage return", head + "\n,М,4,3,а\r,Ж,1,2,б\n,Ж,5,5,\n"),
    CorpusInput("short and long records", head + "\n,М,4\n,Ж,1,2,нет,6,7\n,Ж,5,5,\n"),
    CorpusInput("bad marks", head + "\n,М,6,0,\n,Ж,45,\"4;5\",\n,Ж,4.5,хз,\n,М,5 – Плохо,Отлично (5),\n"),
    CorpusInput("repeated header", head + "\n,М,4,3,\n" + head + "\n,Ж,5,5,\n"),
    CorpusInput("total line", head + "\n,М,4,3,\nИтого,,9,8,\n"),
    CorpusInput("second table", head + "\n,М,4,3,\n\nУслуга,Критерий,Балл,Доля,Ещё\n,Ж,5,5,\n"),
    CorpusInput(
      "repeats", head + "\n1.2.2025 10:00,М,4,9,\n1.2.2025 10:00,М,4,9,\n1.2.2025 11:00,Ж,8,9,\n1.2.2025 10:00,М,4,9,\n"
    ),
    CorpusInput("repeated keys", "№ анкеты,Пол,Возраст\n1,Ж,18-34\n2,М,кто знает\n1,М,55+\n,М,55+\n2,Ж,?\n"),
    CorpusInput("identical answers", "Пол,Возраст\nЖ,18-34\nЖ,18-34\nМ,55+\n"),
    CorpusInput(
      "open dimensions", "Город,Волна,Способ,Пол\nОш,1,web,Ж\nОШ,2,бумага,М\nКаракол,весна,чат,М\nг. Ош,Весна,Чат,Ж\n"),
    CorpusInput(
      "several answers",
      "Пол;Откуда вы узнаёте о работе мэрии?;Сколько человек в семье?\nЖ;\"Сайт, соцсети, Телевидение\";3\n"
        + "М;\"Соседи; знакомые;\";много\nМ;\"Радио, Телевидение\";12,5\n"),
    CorpusInput("one column", "Пол\nЖ\n\nМ\n\n\nЖ"),
    CorpusInput("sep line", "sep=;\r\nПол;Возраст\r\nЖ;18-34\r\nМ;сто\r\n"),
    CorpusInput("tabs", "Пол\tВозраст\nЖ\t18-34\n М \t55+\n"),
    CorpusInput("byte-order mark", "\u{FEFF}\"Пол\",\"Возраст\"\n\"Ж\",\"18-34\"\n"),
    CorpusInput(
      "NUL and bytes that are no UTF-8",
      Array("Пол,Возраст,Комментарий\nЖ,18-34,а".utf8) + [0, 0xFF]
        + Array("\nМ,55+,\"\n".utf8) + [0xC3, 0x28] + Array("\"\n".utf8)),
    CorpusInput(
      "windows-1251",
      encoded("Пол;Возраст;Комментарий\r\nЖенский;18-34;Всё хорошо\r\nМужской;55+;Так себе\r\n", .windows1251)),
    CorpusInput(
      "UTF-16", [0xFF, 0xFE] + encoded("Пол\tВозраст\tКомментарий\r\nЖ\t18-34\t😀\r\nМ\tсто\t\"а\nб\"\r\n", .utf16LE)),
    CorpusInput("tag row", "Пол,Возраст\n#sex,#age\nЖ,18-34\nМ,сто\n"),
    CorpusInput(
      "two header rows", "Пол,Питьевая вода,,\nResponse,Качество,Доступность,Безопасность\nЖ,5,6,4\nМ,1,2,3\n"),
  ]

  /// Random tables of about `records` records, with everything that goes wrong in such files.
  static func random(seed: UInt64, records: Int) -> CorpusInput {
    var random = SplitMix64(seed: seed)
    let delimiter = random.pick([",", ";", "\t"])
    let end = random.pick(["\n", "\r\n"])
    let header = [
      "Отметка времени", "№ анкеты", "Город", "Пол", "Возраст", "Питьевая вода [Качество]",
      "Внутренние дороги [Безопасность]",
      "Откуда вы узнаёте о работе мэрии?", "Сколько человек в семье?", "Комментарий",
    ]
    var text = header.joined(separator: delimiter) + end
    var lines: [String] = []
    for _ in 0..<records {
      var line: String
      switch random.below(60) {
      case 0: line = ""
      case 1: line = header.joined(separator: delimiter)
      case 2: line = "Итого" + String(repeating: delimiter, count: header.count - 1)
      case 3: line = "коротко" + delimiter + "1"
      case 4: line = String(repeating: delimiter, count: header.count - 1)
      case 5: line = lines.isEmpty ? "" : random.pick(lines)
      case 6: line = fields(&random).joined(separator: delimiter) + delimiter + "\"открыто"
      case 7: line = "а\"б" + delimiter + fields(&random).joined(separator: delimiter)
      case 8: line = fields(&random).joined(separator: delimiter) + "\r" + random.pick(["", "1,2"])
      default: line = fields(&random).joined(separator: delimiter)
      }
      lines.append(line)
      text += line + (random.oneIn(40) ? random.pick(["\n", "\r\n"]) : end)
    }
    if random.oneIn(3) { text = String(text.unicodeScalars.dropLast(end.unicodeScalars.count)) }
    return CorpusInput("random \(seed), \(records) records", text)
  }

  private static func fields(_ random: inout SplitMix64) -> [String] {
    [
      random.pick([
        "", "20.03.2025 \(random.below(24)):\(10 + random.below(50))", "3/\(1 + random.below(12))/2025 9:05:00 PM",
        "вчера",
      ]),
      random.oneIn(4) ? "" : String(random.below(500)),
      random.pick(["Ош", "ОШ", "Каракол", "г. Каракол", "Нарын", " Талас ", "город \(random.below(30))", ""]),
      random.pick(["Ж", "М", "Женский", "\"Мужской\"", "иное", ""]),
      random.pick(["18-34", "35–54", "55+", "\"55+\"", "сто"]),
      random.pick(["1", "2", "3", "4", "5", "6", "Хорошо", "\"5 – Отлично\"", "\"4;5\"", "Не знаю", ""]),
      random.pick(["1", "2", "3", "4", "5", "", "-", "плoxо", "Отлично (5)"]),
      random.pick([
        "Телевидение", "\"Сайт, соцсети, Телевидение\"", "\"Соседи; знакомые\"", "\"Радио, Телевидение;\"", "",
      ]),
      random.pick(["3", "\"1 200\"", "\"12,5\"", "много", ""]),
      random.pick([
        "", "да", "\"он сказал \"\"нет\"\"\"", "\"раз\nдва\"", "\"раз\r\n\r\nдва\"",
        "\"\n,,,,,,,,,\n1,2,3,4,5,6,7,8,9,0\n\"",
        "\"Ж\n\"", "😀",
      ]),
    ]
  }
}
