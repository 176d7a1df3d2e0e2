/// Records to look at, and what was decided on them.
enum ReviewWords {
  static let reviewTitle = Wording(
    ru: "Записи, на которые стоит посмотреть",
    ky: "Карап чыга турган жазуулар",
    en: "Records to look at")
  static let reviewNone = Wording(
    ru: "Таких записей нет.",
    ky: "Мындай жазуулар жок.",
    en: "There are none.")
  static let reviewNote = Wording(
    ru:
      """
      Решить: svodka review ПРОЕКТ --record 2:14 --decision count (учитывать) или leave-out (не \
      учитывать), --why "…".
      """,
    ky:
      """
      Чечүү: svodka review ДОЛБООР --record 2:14 --decision count (эсепке алуу) же leave-out (эсепке \
      албоо), --why "…".
      """,
    en: "To decide: svodka review PROJECT --record 2:14 --decision count or leave-out, --why \"…\".")
  static let recordHead = Wording(ru: "Запись", ky: "Жазуу", en: "Record")
  static let reasonHead = Wording(ru: "Почему", ky: "Эмне үчүн", en: "Why")
  static let otherHead = Wording(ru: "Другая запись", ky: "Башка жазуу", en: "Other record")
  static let countsHead = Wording(ru: "Учитывается", ky: "Эсепке алынат", en: "Counted")
  static let decisionHead = Wording(ru: "Решение", ky: "Чечим", en: "Decision")
  static let decisionOpen = Wording(ru: "ещё нет", ky: "азырынча жок", en: "none yet")
  static let decisionCount = Wording(ru: "учитывать", ky: "эсепке алуу", en: "count")
  static let decisionLeaveOut = Wording(ru: "не учитывать", ky: "эсепке албоо", en: "leave out")
  static let yes = Wording(ru: "да", ky: "ооба", en: "yes")
  static let no = Wording(ru: "нет", ky: "жок", en: "no")
  static let flagRepeated = Wording(
    ru: "дословный повтор",
    ky: "сөзмө-сөз кайталоо",
    en: "word-for-word repetition")
  static let flagChanged = Wording(
    ru: "изменена в новой выгрузке",
    ky: "жаңы файлда өзгөргөн",
    en: "changed in a later export")
  static let flagVanished = Wording(
    ru: "исчезла из новой выгрузки",
    ky: "жаңы файлда жок",
    en: "gone from a later export")
  static let flagRepeatedKey = Wording(
    ru: "номер анкеты уже занят",
    ky: "анкетанын номери мурда колдонулган",
    en: "form number taken")
}
