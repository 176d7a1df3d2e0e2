/// The words about a project: its files, and how it stands.
enum ProjectWords {
  static let sourcesTitle = Wording(
    ru: "Файлы проекта",
    ky: "Долбоордун файлдары",
    en: "Files of the project")
  static let sourceHead = Wording(ru: "№", ky: "№", en: "No.")
  static let entryHead = Wording(ru: "Ввод", ky: "Киргизүү", en: "Entry")
  static let knownHead = Wording(ru: "Уже было", ky: "Мурда бар", en: "Already there")
  static let newHead = Wording(ru: "Добавлено", ky: "Кошулду", en: "New")
  static let countedHead = Wording(ru: "В подсчёте", ky: "Эсепте", en: "Counted")
  static let stateHead = Wording(ru: "Состояние", ky: "Абалы", en: "State")
  static let stateCounted = Wording(ru: "учитывается", ky: "эсепке алынат", en: "counted")
  static let stateRemoved = Wording(ru: "убран", ky: "алынып салынган", en: "taken out")
  static let stateUndone = Wording(ru: "отменено", ky: "жокко чыгарылган", en: "taken back")
  static let stateSecondEntry = Wording(
    ru: "второй ввод, только для сверки",
    ky: "экинчи киргизүү, салыштыруу үчүн гана",
    en: "second entry, only compared")
  static let sourcesNone = Wording(
    ru: "В проекте ещё нет файлов: добавьте их командой svodka import.",
    ky: "Долбоордо азырынча файл жок: svodka import буйругу менен кошуңуз.",
    en: "The project has no files yet: add some with svodka import.")
  static let projectStanding = Wording(
    ru: "В числах проекта: исправлено ячеек: {1}, отклонено записей: {2}, не учтено записей: {3}.",
    ky: "Долбоордун сандарында: оңдолгон уячалар: {1}, четке кагылган жазуулар: {2}, эсепке алынбаган жазуулар: {3}.",
    en: "Behind the project's figures: cells corrected: {1}, records refused: {2}, records left out: {3}.")
  static let projectWaiting = Wording(
    ru: "Ждут решения человека: {1} (svodka review).",
    ky: "Адамдын чечимин күтөт: {1} (svodka review).",
    en: "Waiting for a person's decision: {1} (svodka review).")
  static let besideProject = Wording(
    ru:
      """
      С проектом не сверено: {1}. Анкета, которая есть и в проекте, и там, учтена дважды; svodka import такие находит.
      """,
    ky:
      """
      Долбоор менен салыштырылган жок: {1}. Долбоордо да, ал жерде да бар анкета эки жолу эсептелди; svodka import \
      мындайларды табат.
      """,
    en:
      """
      Not compared with the project: {1}. A questionnaire that is in the project and there counts twice; \
      svodka import finds such ones.
      """)
}
