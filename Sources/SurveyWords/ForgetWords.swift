/// Answers that were removed for good.
enum ForgetWords {
  static let forgetTitle = Wording(
    ru: "Ответы удалены: {1}",
    ky: "Жооптор өчүрүлдү: {1}",
    en: "Answers removed: {1}")
  static let countedBeforeHead = Wording(ru: "В подсчёте было", ky: "Эсепте болгон", en: "Counted before")
  static let countedAfterHead = Wording(ru: "Стало", ky: "Калды", en: "Counted now")
  static let forgetNote = Wording(
    ru:
      """
      Ответов больше нет в файле проекта. Удалите их и из исходных выгрузок (повторный импорт вернёт их), \
      и из копий проекта, а отчёты сделайте заново.
      """,
    ky:
      """
      Жооптор долбоордун файлында калган жок. Аларды баштапкы файлдардан (кайра импорттолсо, кайтып келет) \
      жана долбоордун көчүрмөлөрүнөн да өчүрүп, отчётторду кайра түзүңүз.
      """,
    en:
      """
      The answers are no longer in the project's file. Take them out of the original exports, which would \
      bring them back when imported again, and of copies of the project; make the reports anew.
      """)
}
