/// The words of a project's log: what was done, by whom and with what.
enum ProjectLogWords {
  static let logTitle = Wording(
    ru: "Журнал проекта",
    ky: "Долбоордун журналы",
    en: "The project's log")
  static let logHead = Wording(
    ru: "Последняя сумма журнала: {1}. Храните её отдельно от проекта: если весь журнал переделают, она не сойдётся.",
    ky:
      """
      Журналдын акыркы суммасы: {1}. Аны долбоордон өзүнчө сактаңыз: журнал толугу менен кайра жасалса, ал дал \
      келбей калат.
      """,
    en: "The log's last hash: {1}. Keep it somewhere else: it shows whether the whole log was made anew.")
  static let doneTitle = Wording(ru: "Сделано", ky: "Аткарылды", en: "Done")
  static let stepHead = Wording(ru: "Шаг", ky: "Кадам", en: "Step")
  static let timeHead = Wording(ru: "Время (UTC)", ky: "Убакыт (UTC)", en: "Time (UTC)")
  static let authorHead = Wording(ru: "Кто", ky: "Ким", en: "Who")
  static let actionHead = Wording(ru: "Что", ky: "Эмне", en: "What")
  static let subjectHead = Wording(ru: "С чем", ky: "Эмнеге тиешелүү", en: "With what")
  static let factsHead = Wording(ru: "Подробности", ky: "Чоо-жайы", en: "Details")
  static let whyHead = Wording(ru: "Почему", ky: "Эмне үчүн", en: "Why")
  static let factRead = Wording(ru: "прочитано", ky: "окулду", en: "read")
  static let factAccepted = Wording(ru: "принято", ky: "кабыл алынды", en: "accepted")
  static let factRefused = Wording(ru: "отклонено", ky: "четке кагылды", en: "refused")
  static let factKnown = Wording(ru: "уже было", ky: "мурда бар", en: "known")
  static let factNew = Wording(ru: "добавлено", ky: "кошулду", en: "new")
  static let factRepeated = Wording(ru: "повторов", ky: "кайталанды", en: "repeated")
  static let factChanged = Wording(ru: "изменено", ky: "өзгөрдү", en: "changed")
  static let factRepeatedKeys = Wording(ru: "номер занят", ky: "номери колдонулган", en: "numbers taken")
  static let factVanished = Wording(ru: "исчезло", ky: "жок болду", en: "vanished")
  static let factPersonal = Wording(ru: "личное убрано", ky: "жеке маалымат алынды", en: "personal cells")
  static let factCells = Wording(ru: "ячеек", ky: "уячалар", en: "cells")
  static let factCount = Wording(ru: "учитывать", ky: "эсепке алуу", en: "count")
  static let factLeaveOut = Wording(ru: "не учитывать", ky: "эсепке албоо", en: "leave out")
  static let factOther = Wording(ru: "другое", ky: "башка", en: "other")
  static let factCountsInstead = Wording(
    ru: "вместо неё учитывается",
    ky: "анын ордуна эсепке алынат:",
    en: "counted in its place:")
  static let factLeftOutInstead = Wording(
    ru: "поэтому не учитывается",
    ky: "ошондуктан эсепке алынбайт:",
    en: "so left out:")
  static let factNoVersion = Wording(
    ru: "ни в одном виде не учитывается",
    ky: "эч бир түрүндө эсепке алынбайт:",
    en: "counted in no version:")
  static let factLost = Wording(
    ru: "есть и в файле (№:записей)",
    ky: "бул файлда да бар (№:жазуулар):",
    en: "also held by (No.:records)")
  static let lostNote = Wording(
    ru:
      """
      Записи, которые есть и в файле {1}: {2}. Они хранились только вместе с убранным файлом и больше не учитываются. \
      Если они нужны, импортируйте {3} ещё раз.
      """,
    ky:
      """
      {1} файлында да бар жазуулар: {2}. Алар алынып салынган файл менен гана сакталган жана эми эсепке алынбайт. \
      Керек болсо, {3} файлын кайра импорттоңуз.
      """,
    en:
      """
      Records that {1} holds as well: {2}. They were kept with the file that was taken out, and count no more. If they \
      should count, import {3} again.
      """)
  static let actionCreate = Wording(ru: "проект создан", ky: "долбоор түзүлдү", en: "project made")
  static let actionImport = Wording(ru: "импорт", ky: "импорт", en: "import")
  static let actionRemove = Wording(ru: "файл убран", ky: "файл алынып салынды", en: "file taken out")
  static let actionCorrect = Wording(ru: "исправление", ky: "оңдоо", en: "correction")
  static let actionDecide = Wording(
    ru: "решение о записях",
    ky: "жазуулар боюнча чечим",
    en: "decision on records")
  static let actionReconcile = Wording(
    ru: "сверка двух вводов",
    ky: "эки киргизүүнү салыштыруу",
    en: "two entries reconciled")
  static let actionForget = Wording(
    ru: "ответы удалены навсегда",
    ky: "жооптор биротоло өчүрүлдү",
    en: "answers removed for good")
  static let actionUndo = Wording(
    ru: "шаг отменён",
    ky: "кадам жокко чыгарылды",
    en: "step taken back")
}
