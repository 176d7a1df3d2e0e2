import SurveyCodebook
import SurveyModel
import Testing

@testable import SurveyIngest

@Suite("What each column is, by its header")
struct HeaderMatchingTests {
  static func columns(
    _ headers: [String], sample: [[String]] = [], codebook: Codebook = .standard
  ) -> [Column] {
    HeaderMatcher(codebook: codebook, layout: ResponseLayout(codebook)).columns(headers, sample: sample)
  }

  private func column(_ header: String, codebook: Codebook = .standard) -> Column? {
    Self.columns([header], codebook: codebook).first
  }

  @Test(
    "the question of a grid is a service and its row a criterion, or the other way round",
    arguments: [
      "Питьевая вода [Качество]", "Качество [Питьевая вода]", "Drinking water [Quality]", "Quality [Drinking water]",
      "Ичүүчү суу [Сапаты]", "Сапаты [Ичүүчү суу]",
      // The words inside a longer question.
      "Оцените, пожалуйста: питьевая вода [Качество]", "Насколько вас устраивает качество услуг? [Питьевая вода]",
      "Питьевая вода (за последний год) [Качество услуги]",
      // Spaces that forms leave.
      "Питьевая вода  [Качество]", "Питьевая вода [Качество ]", " Питьевая вода[Качество]",
      "Питьевая\u{A0}вода [Качество]",
      "Питьевая\nвода [Качество]", "ПИТЬЕВАЯ ВОДА [КАЧЕСТВО]",
      // Numbers.
      "3. Питьевая вода [Качество]", "3) Питьевая вода [2. Качество]", "2.1. Питьевая вода [Качество]",
      "№ 4: Питьевая вода [Качество]", "Q5. Питьевая вода [Качество]", "В5. Питьевая вода [Качество]",
      // Aliases.
      "Водоснабжение [Качество услуги]", "Water [Quality of service]",
      // Quotes and brackets.
      "«Питьевая вода» [Качество]", "Питьевая вода [«Качество»]", "\"Питьевая вода\" [Качество]",
      "Качество [Питьевая вода [из крана]]", "Качество [Питьевая вода (холодная)]",
      // Latin letters that look like Cyrillic ones.
      "Питьeвaя вoдa [Кaчеcтвo]", "Питьевая вода [Kачество]",
      // Kyrgyz typed without its letters.
      "Ичуучу суу [Сапаты]",
      // Two languages.
      "Питьевая вода / Ичүүчү суу [Качество / Сапаты]",
      "Питьевая вода | Ичүүчү суу | Drinking water [Качество | Сапаты | Quality]",
      // Without brackets, and ids.
      "water/quality", "water.quality", "water_quality", "quality: water", "Питьевая вода: качество",
      "Качество – Питьевая вода", "Питьевая вода — Качество", "Питьевая вода, качество",
    ])
  func grid(_ header: String) {
    #expect(column(header)?.role == .rating)
    #expect(column(header)?.id == "water/quality")
    #expect(column(header)?.header == header)
  }

  @Test(
    "a criterion whose name holds a comma is known whole and by each of its parts",
    arguments: [
      "Питьевая вода [Регулярность, своевременность]", "Питьевая вода [Регулярность]",
      "Питьевая вода [своевременность]",
      "Питьевая вода: регулярность, своевременность", "Ичүүчү суу [Үзгүлтүксүздүгү, өз убагында болушу]",
    ])
  func comma(_ header: String) { #expect(column(header)?.id == "water/regularity") }

  @Test("hyphens, dashes and ё are no difference")
  func spelling() {
    var codebook = Codebook.standard
    codebook.services.append(Service(id: "trees", label: "Зелёные зоны – парки", scale: "marks"))
    for header in [
      "Зеленые зоны - парки [Качество]", "Зелёные зоны — парки [Качество]", "зелёные зоны ‑ парки [Качество]",
    ] {
      #expect(column(header, codebook: codebook)?.id == "trees/quality")
    }
  }

  @Test("a longer name wins over one that stands inside it")
  func longest() {
    var codebook = Codebook.standard
    codebook.services.append(Service(id: "hot", label: "Горячая питьевая вода", scale: "marks"))
    #expect(column("Горячая питьевая вода [Качество]", codebook: codebook)?.id == "hot/quality")
    #expect(column("Вопрос: горячая питьевая вода [Качество]", codebook: codebook)?.id == "hot/quality")
    #expect(column("Питьевая вода [Качество]", codebook: codebook)?.id == "water/quality")
  }

  @Test(
    "what names two services, or none, is not guessed",
    arguments: [
      "Питьевая вода и дороги [Качество]", "Канализация [Качество]", "Питьевая вода [Вкус]", "Питьевая вода",
      "Качество", "[Качество]", "Питьевая вода []", "Водяной знак [Качество]",
    ])
  func ambiguous(_ header: String) {
    #expect(column(header)?.role == .ignored)
    #expect(column(header)?.isUnknown == true)
  }

  @Test("a criterion that the codebook does not ask of a service is not understood")
  func notAsked() {
    var codebook = Codebook.standard
    codebook.services[0].criteria = ["access"]
    #expect(column("Питьевая вода [Качество]", codebook: codebook)?.isUnknown == true)
  }

  @Test(
    "results and feedback of a quiz are no ratings",
    arguments: ["Питьевая вода [Score]", "Качество [Feedback]", "Total score"])
  func quiz(_ header: String) {
    #expect(column(header)?.role == .ignored)
    #expect(column(header)?.isUnknown == false)
  }

  @Test("an unknown column names what it comes closest to; nothing where nothing is close")
  func closest() {
    #expect(column("Питевая вода [Качество]")?.closest == "Питьевая вода [Качество]")
    #expect(column("Drinking watr [Qualty]")?.closest == "Drinking water [Quality]")
    #expect(column("Возрост")?.closest == "Возраст")
    #expect(column("Любимый цвет вашей кошки летом")?.closest == nil)
  }

  @Test("a blank header is ignored and not unknown")
  func blank() {
    #expect(column("") == Column(index: 0, header: "", role: .ignored, target: .ignored))
    #expect(column(" \u{A0} ")?.isUnknown == false)
  }

  @Test(
    "questions, with and without a number",
    arguments: [
      ("Пол", .choice, "sex"), ("1. Пол", .choice, "sex"), ("Ваш пол?", .choice, "sex"), ("ЖЫНЫСЫ", .choice, "sex"),
      ("Жынысыныз", .choice, "sex"), ("sex", .choice, "sex"), ("Ваш возраст:", .choice, "age"),
      ("Age group", .choice, "age"),
      ("Комментарий", .text, "comment"), ("Квартал", .text, "district"),
    ] as [(String, ColumnRole, String)])
  func questions(header: String, role: ColumnRole, id: String) {
    #expect(column(header)?.role == role)
    #expect(column(header)?.id == id)
  }

  @Test(
    "system columns",
    arguments: [
      ("Отметка времени", .time), ("Timestamp", .time), ("Horodateur", .time), ("Marca temporal", .time),
      ("Zaman damgası", .time),
      ("ZAMAN DAMGASI", .time), ("Убакыт белгиси", .time), ("Город", .place), ("Населенный пункт", .place),
      ("Шаар", .place),
      ("Волна", .wave), ("Wave", .wave), ("Способ", .mode), ("№ анкеты", .key), ("Анкетанын номери", .key),
      ("ID", .key),
      ("Номер анкеты", .key), ("Язык", .ignored),
    ] as [(String, ColumnRole)])
  func system(header: String, role: ColumnRole) { #expect(column(header)?.role == role) }

  @Test(
    "identity columns in several languages",
    arguments: [
      "Email Address", "E-mail", "Username", "Адрес электронной почты", "Имя пользователя", "Телефон",
      "Ваш номер телефона",
      "ФИО", "Ф.И.О.", "Ваше имя", "Имя и фамилия", "Аты-жөнүңүз", "Аты-жону", "Телефон номери", "Nom", "Prénom",
      "Correo electrónico",
      "Adınız ve Soyadınız", "E-posta adresi", "IP Address", "Full name", "Phone number",
      // Inside a longer header.
      "Оставьте, пожалуйста, ваш телефон для связи", "Your e-mail (optional)", "Укажите ФИО полностью",
      "WhatsApp, если хотите ответ",
    ])
  func identity(_ header: String) {
    #expect(column(header)?.role == .identity)
    #expect(column(header)?.target == .identity)
  }

  @Test("the same header twice is two columns with one target")
  func twice() {
    let columns = Self.columns(["Пол", "Питьевая вода [Качество]", "Питьевая вода [Качество]"])
    #expect(columns.map(\.index) == [0, 1, 2])
    #expect(columns[1].target == columns[2].target)
  }
}

@Suite("What each column is, by its cells")
struct ColumnContentTests {
  private func columns(_ headers: [String], _ sample: [[String]]) -> [Column] {
    HeaderMatchingTests.columns(headers, sample: sample)
  }

  @Test("a column of dates is the time, whatever it is called")
  func time() {
    let columns = columns(
      ["Столбец 1", "Пол"], [["20.03.2025 15:18:09", "Ж"], ["21.03.2025 9:00:00", "М"], ["", "М"]])
    #expect(columns[0].role == .time)
  }

  @Test("a second column of dates is not, nor one where the header already says which is")
  func oneTime() {
    let dates = [["20.03.2025 15:18:09", "1.1.1980"]]
    #expect(columns(["Столбец 1", "Столбец 2"], dates).map(\.role) == [.time, .ignored])
    #expect(columns(["Столбец 1", "Отметка времени"], dates).map(\.role) == [.ignored, .time])
  }

  @Test("columns of addresses and telephone numbers are identities")
  func personal() {
    let sample = [
      ["a@b.kg", "+996 555 123 456", "12"], ["name.surname@mail.example.org", "0555-12-34-56", "13"], ["", "", "14"],
    ]
    #expect(columns(["Столбец 1", "Столбец 2", "Столбец 3"], sample).map(\.role) == [.identity, .identity, .ignored])
  }

  @Test("one e-mail in five cells does not make a column of e-mails")
  func mostly() {
    let sample = [["да"], ["нет"], ["a@b.kg"], ["да"], ["да"]]
    #expect(columns(["Столбец 1"], sample).map(\.role) == [.ignored])
  }

  @Test(
    "e-mail addresses and telephone numbers",
    arguments: [
      ("a@b.kg", true), ("пишите на name@mail.example.org, пожалуйста", true), ("<a@b.kg>", true), ("@name", false),
      ("a@b", false),
      ("+996 (555) 12-34-56", true), ("0555123456", true), ("996555123456", true), ("звоните 0555 12 34 56", true),
      ("12345678", false), ("20.03.2025 15:18:09", false), ("2025-03-20", false), ("1 200", false), ("5", false),
      ("", false),
    ])
  func looks(text: String, isPersonal: Bool) { #expect(looksPersonal(text) == isPersonal) }
}

@Suite("Columns that a codebook names one by one")
struct ColumnRuleTests {
  private func columns(_ headers: [String], _ rules: [ColumnRule]) -> [String] {
    var codebook = Codebook.standard
    codebook.columns = rules
    return HeaderMatchingTests.columns(headers, codebook: codebook).map { $0.id.isEmpty ? $0.role.rawValue : $0.id }
  }

  private let water = ColumnRule.Meaning.rating(service: "water", criterion: "quality")
  private let roads = ColumnRule.Meaning.rating(service: "roads", criterion: "quality")

  @Test("a rule goes before what the header says")
  func first() {
    #expect(columns(["Пол", "X"], [ColumnRule(header: "Пол", meaning: .role(.ignored))]) == ["ignored", "ignored"])
    #expect(columns(["Пол"], [ColumnRule(header: "Пол", meaning: .question("age"))]) == ["age"])
    #expect(
      columns(["Питьевая вода [Качество]"], [ColumnRule(header: "Питьевая вода [Качество]", meaning: roads)]) == [
        "roads/quality"
      ])
  }

  @Test("of several columns with one header a rule means one")
  func occurrence() {
    #expect(
      columns(
        ["Оценка", "Оценка", "Оценка"],
        [ColumnRule(header: "Оценка", meaning: water), ColumnRule(header: "Оценка", occurrence: 3, meaning: roads)])
        == ["water/quality", "ignored", "roads/quality"])
  }

  @Test("headers that differ only in white space stay two")
  func whiteSpace() {
    let rules = [ColumnRule(header: "Оценка", meaning: water), ColumnRule(header: "Оценка ", meaning: roads)]
    #expect(columns(["Оценка", "Оценка "], rules) == ["water/quality", "roads/quality"])
    #expect(columns(["Оценка ", "Оценка"], rules) == ["roads/quality", "water/quality"])
    // Unquoted, both lose their edges: then they stand in the order of the rules.
    #expect(columns(["Оценка", "Оценка"], rules) == ["water/quality", "roads/quality"])
    let inner = [ColumnRule(header: "Оценка  воды", meaning: water), ColumnRule(header: "Оценка воды", meaning: roads)]
    #expect(columns(["Оценка воды", "Оценка  воды"], inner) == ["roads/quality", "water/quality"])
  }

  @Test("a rule's header is found in another spelling where it stands in no other way")
  func folding() {
    #expect(columns(["ОЦЕНКА  воды!"], [ColumnRule(header: "Оценка воды", meaning: water)]) == ["water/quality"])
    #expect(
      columns(["ОЦЕНКА ВОДЫ", "Оценка воды"], [ColumnRule(header: "Оценка воды", meaning: water)])
        == ["ignored", "water/quality"])
  }

  @Test("roles")
  func roles() {
    let rules: [ColumnRule] = [
      ColumnRule(header: "A", meaning: .role(.time)), ColumnRule(header: "B", meaning: .role(.place)),
      ColumnRule(header: "C", meaning: .role(.wave)), ColumnRule(header: "D", meaning: .role(.mode)),
      ColumnRule(header: "E", meaning: .role(.key)), ColumnRule(header: "F", meaning: .role(.identity)),
    ]
    #expect(columns(["A", "B", "C", "D", "E", "F"], rules) == ["time", "place", "wave", "mode", "key", "identity"])
  }

  @Test("a codebook's own system headers count beside the well-known ones")
  func systemHeaders() {
    var codebook = Codebook.standard
    codebook.systemHeaders[.place] = ["Айыл аймагы"]
    let columns = HeaderMatchingTests.columns(["Айыл аймагы", "Timestamp"], codebook: codebook)
    #expect(columns.map(\.role) == [.place, .time])
  }
}

@Suite("Exports with more than one header row, and other programs' forms")
struct HeaderRowTests {
  @Test("SurveyMonkey: questions above, rows below")
  func surveyMonkey() throws {
    let text = """
      Respondent ID,Collector ID,Start Date,Питьевая вода,,,Пол,Комментарий
      ,,,Доступность,Качество,Безопасность,Response,Open-Ended Response
      101,7,03/20/2025 03:18:09 PM,5,4,3,Женский,нет
      102,7,03/21/2025 03:18:09 PM,1,2,6,Мужской,

      """
    let reading = try Reading(text)
    #expect(
      reading.reports[0].columns.map(\.role) == [.key, .ignored, .time, .rating, .rating, .rating, .choice, .text])
    #expect(reading.marks("water", "access") == [5, 1])
    #expect(reading.marks("water", "quality") == [4, 2])
    #expect(reading.places(.twoHeaderRows) == ["two-header-rows 2:0"])
    #expect(reading.places(.markOffScale) == ["mark-off-scale 4:6"])
  }

  @Test("Kobo: a row of HXL tags under the header is no response")
  func tags() throws {
    let text =
      "\"start\";\"Пол\";\"Питьевая вода [Качество]\"\r\n\"#date\";\"#meta+sex\";\"#indicator\"\r\n"
      + "\"2025-03-20T15:18:09.000+06:00\";\"female\";\"4\"\r\n\"2025-03-21T15:18:09.000+06:00\";\"male\";\"6\"\r\n"
    let reading = try Reading(text)
    #expect(reading.places(.tagRow) == ["tag-row 2:0"])
    #expect(reading.marks("water", "quality") == [4, nil])
    #expect(reading.places(.markOffScale) == ["mark-off-scale 4:3"])
    #expect(reading.reports[0].read == 2)
  }

  @Test(
    "a second row of answers is no header",
    arguments: [
      "Пол,Возраст,Комментарий\nЖ,55+,\n", "Пол,,\nЖ,1,2\n", "Пол,,,\nЖ,да,да,да\n", "Пол,Возраст,\nЖ,55+,что-то\n",
      "№,Пол\n#1,Ж\n", "№,Пол\n#,Ж\n",
    ])
  func answers(_ text: String) throws {
    let reading = try Reading(text)
    #expect(reading.reports[0].read == 1)
    #expect(!reading.rules.contains(.twoHeaderRows) && !reading.rules.contains(.tagRow))
  }

  @Test("LimeSurvey's full text, CRLF and quoted, with its own system columns")
  func limeSurvey() throws {
    let text =
      "\"Response ID\",\"Date submitted\",\"Питьевая вода [Качество]\",\"Питьевая вода [Безопасность]\"\r\n"
      + "\"1\",\"2025-03-20 15:18:09\",\"5\",\"N/A\"\r\n"
    let reading = try Reading(text)
    #expect(reading.reports[0].columns.map(\.role) == [.key, .time, .rating, .rating])
    #expect(reading.marks("water", "quality") == [5])
    #expect(reading.findings.allSatisfy { $0.rule == .missingColumn })
  }

  @Test("a Google form with identities: they enter nothing")
  func identities() throws {
    let text =
      "Отметка времени,Адрес электронной почты,Столбец 3,Питьевая вода [Качество],Комментарий\n"
      + "20.03.2025 15:18:09,a@b.kg,+996 555 123 456,пишите a@b.kg,звоните 0555123456\n"
    let reading = try Reading(text)
    #expect(reading.reports[0].columns.map(\.role) == [.time, .identity, .identity, .rating, .text])
    #expect(reading.findings(.notAMark).map(\.found) == ["…"])
    let said = reading.findings.flatMap { [$0.field, $0.found] + $0.arguments }.joined(separator: "\n")
    #expect(!said.contains("a@b.kg") && !said.contains("555"))
  }

  @Test("a file in which nothing is understood is an error that shows its headers")
  func nothing() throws {
    let file = try TemporaryFile("foo,bar,a@b.kg\n1,2,3\n")
    #expect(throws: InputError.nothingRecognised(path: file.path, headers: ["foo", "bar"])) {
      _ = try Reading(path: file.path)
    }
  }

  @Test("duplicate and blank headers are said, by field")
  func said() throws {
    let reading = try Reading("Пол,,Пол,Питьевая вода [Качество]\nЖ,1,Ж,5\nЖ,1,М,5\n,1,М,5\n")
    #expect(reading.places(.blankHeader, .duplicateHeader) == ["blank-header 1:2", "duplicate-header 1:3"])
    #expect(reading.findings(.duplicateHeader).first?.arguments == ["1"])
    // Two columns of one question: the filled one counts; where both are filled they must agree.
    #expect(reading.places(.columnsDisagree) == ["columns-disagree 3:3"])
    let sex = try #require(reading.layout.dimension(id: "sex"))
    #expect(reading.responses.map { $0.codes[sex] } == [6, 2, 7])
  }
}
