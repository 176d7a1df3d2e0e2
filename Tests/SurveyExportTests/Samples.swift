import SurveyModel
import SurveyTables

/// Reports as the commands make them, with the labels of the built-in codebook.
enum Sample {
  private static let services: [LocalizedText] = [
    LocalizedText(ru: "Питьевая вода", ky: "Ичүүчү суу", en: "Drinking water"),
    LocalizedText(ru: "Сбор и вывоз мусора", ky: "Таштанды чогултуу жана чыгаруу", en: "Waste collection"),
    LocalizedText(ru: "Внутренние дороги", ky: "Ички жолдор", en: "Internal roads"),
    LocalizedText(ru: "Озеленение и благоустройство", ky: "Жашылдандыруу жана көрктөндүрүү", en: "Landscaping"),
    LocalizedText(ru: "Уличное освещение", ky: "Көчөлөрдү жарыктандыруу", en: "Street lighting"),
  ]

  private static let criteria: [LocalizedText] = [
    LocalizedText(ru: "Доступность", ky: "Жеткиликтүүлүгү", en: "Accessibility"),
    LocalizedText(ru: "Качество", ky: "Сапаты", en: "Quality"),
    LocalizedText(
      ru: "Регулярность, своевременность", ky: "Үзгүлтүксүздүгү, өз убагында болушу", en: "Regularity, timeliness"),
    LocalizedText(ru: "Безопасность", ky: "Коопсуздугу", en: "Safety"),
    LocalizedText(ru: "Приемлемость стоимости", ky: "Баасынын ылайыктуулугу", en: "Affordability"),
    LocalizedText(ru: "Реагирование на обращения", ky: "Кайрылууларга жооп берүү", en: "Responsiveness"),
  ]

  private static let title = LocalizedText(
    ru: "Средняя оценка по услугам и критериям", ky: "Кызматтар жана критерийлер боюнча орточо баа",
    en: "Mean mark by service and criterion")

  private static let note = LocalizedText(
    ru: "В скобках — число ответов. «—»: вопрос не задавали; «мало»: меньше 10 ответов, оценка не показана.",
    ky: "Кашаада — жооптордун саны. «—»: суроо берилген эмес; «аз»: жооптор 10дон аз, баа көрсөтүлгөн жок.",
    en: "Answers in brackets. “—”: not asked; “few”: fewer than 10 answers, the mark is not shown.")

  /// 5 services × 6 criteria with a total: some cells not asked, one hidden, one base of three digits.
  static func pivot(_ language: Language = .ru) -> Report {
    let few = LocalizedText(ru: "мало", ky: "аз", en: "few").text(in: language)
    var table = Table(
      title: title.text(in: language),
      columns: [Table.Column(LocalizedText(ru: "Услуга", ky: "Кызмат", en: "Service").text(in: language), .left)]
        + criteria.map { Table.Column($0.text(in: language)) },
      rows: [], notes: [note.text(in: language)])
    for (row, service) in services.enumerated() {
      let figures = criteria.indices.map { column in
        if row >= 2, column == 4 { return Table.Cell("—", .faint) }
        if row == 4, column == 5 { return Table.Cell(few, .warning) }
        return Table.Cell("\(1 + (row + column) % 4),\(10 + (row * 17 + column * 31) % 90)", base: "\(38 + column)")
      }
      table.rows.append(Table.Row(.body, [Table.Cell(service.text(in: language))] + figures))
    }
    let total = LocalizedText(ru: "Все услуги", ky: "Бардык кызматтар", en: "All services").text(in: language)
    table.rows.append(
      Table.Row(
        .total,
        [Table.Cell(total, .strong)] + criteria.indices.map { Table.Cell("3,4\($0)", base: "\(198 + $0)", .strong) }))
    let data = DataTable(
      columns: ["service", "criterion", "n", "mean"],
      rows: [
        [.text("water"), .text("access"), .integer(41), .number(3.4146341463414633)],
        [.text("roads"), .text("cost"), .integer(0), .empty],
      ])
    return Report(
      command: "pivot", language: language, tables: [table], data: data,
      facts: [Report.Fact("read", .integer(52)), Report.Fact("accepted", .integer(52))])
  }

  static let compare = Report(
    command: "compare", language: .ru,
    tables: [
      Table(
        title: "Первая и вторая оценка: Каракол",
        columns: [
          Table.Column("Услуга, критерий", .left), Table.Column("Первая оценка"), Table.Column("Вторая оценка"),
          Table.Column("Разница"), Table.Column("Интервал 95 %"), Table.Column("Вывод", .left),
        ],
        rows: [
          Table.Row(
            .body,
            [
              Table.Cell("Питьевая вода", .strong), Table.Cell("3,42", base: "41"), Table.Cell("2,87", base: "41"),
              Table.Cell("−0,55"), Table.Cell("−0,91 … −0,19"), Table.Cell("хуже", .worse),
            ]),
          Table.Row(
            .body,
            [
              Table.Cell("  Качество"), Table.Cell("3,1", base: "39"), Table.Cell("3,25", base: "38"),
              Table.Cell("+0,15"), Table.Cell("−0,22 … +0,52"), Table.Cell("надёжного изменения нет", .faint),
            ]),
          Table.Row(
            .body,
            [
              Table.Cell("  Регулярность, своевременность"), Table.Cell("2,90", base: "40"),
              Table.Cell("3,61", base: "104"), Table.Cell("+0,71"), Table.Cell("+0,30 … +1,12"),
              Table.Cell("лучше", .better),
            ]),
          Table.Row(
            .body,
            [
              Table.Cell("  Приемлемость стоимости"), Table.Cell("—", .faint), Table.Cell("3,61", base: "41"),
              Table.Cell(""), Table.Cell(""), Table.Cell("задано не в обеих оценках", .faint),
            ]),
        ],
        notes: [
          "Поправка на число сравнений: Бенджамини — Хохберг, 5 %.",
          "Самая малая разница, которую при таком числе ответов можно заметить с вероятностью 80 %: 0,6 балла; "
            + "поэтому «надёжного изменения нет» не значит «ничего не изменилось».",
        ])
    ],
    data: DataTable(columns: ["service", "verdict"], rows: [[.text("water"), .text("worse")]]))

  static let check = Report(
    command: "check", language: .ru,
    tables: [
      Table(
        title: "Что найдено",
        columns: [
          Table.Column("Где", .left), Table.Column("Важность", .left), Table.Column("Поле", .left),
          Table.Column("Найдено", .left), Table.Column("Ожидалось", .left), Table.Column("Что сделать", .left),
        ],
        rows: [
          Table.Row(
            .body,
            [
              Table.Cell("karakol-2.csv:14:9"), Table.Cell("ошибка", .error),
              Table.Cell("Питьевая вода [Качество]"), Table.Cell("6"),
              Table.Cell("оценка от 1 до 5 или пустая ячейка"),
              Table.Cell("исправьте ячейку или внесите «6» в список пропусков в survey.yaml"),
            ]),
          Table.Row(
            .body,
            [
              Table.Cell("karakol-2.csv:31"), Table.Cell("предупреждение", .warning), Table.Cell(""),
              Table.Cell("та же анкета, что в строке 12"), Table.Cell("анкета, которой ещё не было"),
              Table.Cell("удалите повтор"),
            ]),
          Table.Row(
            .body,
            [
              Table.Cell("karakol-2.csv:1:17"), Table.Cell("замечание", .faint), Table.Cell("Комментарий"),
              Table.Cell("столбец без роли"), Table.Cell("столбец из survey.yaml"),
              Table.Cell("опишите столбец или оставьте как есть"),
            ]),
        ]),
      Table(
        columns: [Table.Column("Итог", .left), Table.Column("Записей")],
        rows: [
          Table.Row(.body, [Table.Cell("прочитано"), Table.Cell("52")]),
          Table.Row(.body, [Table.Cell("принято"), Table.Cell("51")]),
          Table.Row(.body, [Table.Cell("отклонено"), Table.Cell("1")]),
        ]),
    ],
    data: DataTable(
      columns: ["file", "line", "found"], rows: [[.text("karakol-2.csv"), .integer(14), .text("6")]]))

  static let all = Language.allCases.map(pivot) + [compare, check]
}
