import SurveyCodebook
import SurveyModel

/// A small codebook and the headers of an export of it. All of it is made up.
struct Form: Sendable {
  var codebook: Codebook
  var headers: [String]

  private init(_ headers: [String], _ codebook: String) {
    do {
      self.codebook = try Codebook.parsing(Array(("svodka: 1\n" + codebook).utf8), file: "form")
    } catch {
      fatalError("a codebook of the forms: \(error)")
    }
    self.headers = headers
  }

  private static let digits = """
    scales:
      - {id: marks, points: [{value: 1}, {value: 2}, {value: 3}, {value: 4}, {value: 5}]}

    """
  private static let labels = """
    scales:
      - id: marks
        points:
          - {value: 5, label: {ru: Отлично, ky: Мыкты, en: Excellent}, aliases: [Очень хорошо, "Да, вполне"]}
          - {value: 4, label: {ru: Хорошо, ky: Жакшы, en: Good}}
          - {value: 3, label: {ru: Удовлетворительно, ky: Орточо, en: Fair}, aliases: ["Отчасти да, отчасти нет"]}
          - {value: 2, label: {ru: Плохо, ky: Начар, en: Poor}}
          - {value: 1, label: {ru: Очень плохо, ky: Өтө начар, en: Very poor}, aliases: ["+"]}
    answers:
      blank: {label: Нет ответа, aliases: ["-"]}
      dont-know: {label: {ru: Затрудняюсь ответить, ky: Билбейм, en: Don't know}, aliases: ["99", "?"]}
      not-user: {label: Не пользуюсь}

    """
  private static let ratings = """
    services:
      - {id: water, label: Вода}
      - {id: roads, label: Дороги}
    criteria:
      - {id: quality, label: Качество}
      - {id: access, label: Доступность}

    """
  private static let profile = """
    questions:
      - id: sex
        type: choice
        label: Пол
        options:
          - {id: f, label: {ru: Женский, ky: Аял, en: Female}, aliases: [Жен]}
          - {id: m, label: {ru: Мужской, ky: Эркек, en: Male}, aliases: [Муж]}
      - id: needs
        type: multiple
        label: Что нужно
        options:
          - {id: bridge, label: Мост}
          - {id: both, label: "Мост, дорога"}
          - {id: road, label: Дорога}
          - {id: light, label: Свет, aliases: [С]}
      - {id: people, type: number, label: Сколько человек}
      - {id: note, type: text, label: Примечание}

    """
  private static let places = """
    places:
      - {id: archa, label: {ru: Арча, en: Archa}}
      - {id: bulak, label: {ru: Булак, en: Bulak}, aliases: ["Село Булак, верхнее"]}
    waves:
      - {id: "1", label: Первая}
      - {id: "2", label: Вторая}

    """

  /// A multiple choice whose options need more than one word of bits.
  private static var manyOptions: String {
    let options = (1...90).map { "      - {id: o\($0), label: О\($0)}" }.joined(separator: "\n")
    return "questions:\n  - id: many\n    type: multiple\n    label: Многое\n    options:\n\(options)\n"
  }

  /// The numbers of the corpus count on this order: new forms go to the end.
  static let all: [Form] = [
    Form(["Вода [Качество]", "Вода [Доступность]", "Комментарий"], digits + ratings),
    Form(["Вода [Качество]", "Вода [Доступность]", "Дороги [Качество]"], labels + ratings),
    Form(["Пол", "Что нужно", "Вода [Качество]", "Сколько человек", "Примечание"], labels + ratings + profile),
    Form(
      ["Отметка времени", "Номер анкеты", "Город", "Волна", "Способ", "Вода [Качество]"], labels + ratings + places),
    // Roads are asked in one place, water in no place that is known.
    Form(
      ["Город", "Вода [Качество]", "Дороги [Качество]"],
      digits
        + ratings.replacing("Дороги}", with: "Дороги, places: [archa]}").replacing("Вода}", with: "Вода, places: [x]}")
        + places.replacing("places:\n", with: "places:\n  - {id: x, label: Икс}\n")),
    Form(["Вода [Качество]"], labels + ratings),
    // Two columns of one question each.
    Form(
      ["Вода [Качество]", "Пол", "Вода: Качество", "Что нужно", "Пол", "Что нужно", "Город", "place"],
      labels + ratings + profile + places),
    // A header that begins with a digit, two scales, no label on one of them.
    Form(
      ["1. Вода [Качество]", "2. Дороги [Качество]", "E-mail", "3. Вода [Доступность]", "Отметка времени"],
      """
      scales:
        - {id: five, points: [{value: 1, label: Нет}, {value: 5, label: Да}]}
        - {id: ten, points: [{value: 0}, {value: 5}, {value: 10, label: Да}]}
      services:
        - {id: water, label: Вода}
        - {id: roads, label: Дороги, scale: ten}
      criteria:
        - {id: quality, label: Качество}
        - {id: access, label: Доступность}
      """),
    Form(["Многое", "Вода [Качество]"], digits + ratings + manyOptions),
    Form(
      ["Пол", "Вода [Качество]"], labels + ratings + profile + "weights: {limit: 3, margins: {sex: {f: 52, m: 48}}}\n"),
    Form(["Номер анкеты", "№", "Дата заполнения", "Отметка времени", "Телефон", "Вода [Качество]"], digits + ratings),
  ]
}
