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
