/// The notes under tables.
enum NoteWords {
  static let baseNote = Wording(
    ru: "В скобках: сколько анкет стоит за числом.",
    ky: "Кашаанын ичинде: сан канча анкетага негизделген.",
    en: "In brackets: how many questionnaires stand behind the figure.")
  static let scoreNote = Wording(
    ru:
      """
      Итог по услуге: для каждого жителя берётся среднее его отметок, затем среднее по жителям, которые оценили не \
      менее {1} из {2} критериев. Это не среднее чисел в строке.
      """,
    ky:
      """
      Кызматтын жыйынтыгы: ар бир тургундун өз бааларынын орточосу алынат, андан кийин {2} критерийдин кеминде \
      {1} баалаган тургундар боюнча орточосу чыгарылат. Бул саптагы сандардын орточосу эмес.
      """,
    en:
      """
      The service score is the mean of each respondent's own mean, for respondents who marked at least {1} of {2} \
      criteria; it is not the mean of the row.
      """)
  static let goodScoreNote = Wording(
    ru: "Хорошие отметки у услуги в целом: доля жителей, у которых среднее по услуге не ниже {1}.",
    ky: "Жалпы кызмат боюнча жакшы баалар: кызмат боюнча орточосу {1} же андан жогору болгон тургундардын үлүшү.",
    en: "Good marks for a service as a whole: the share of respondents whose own mean is {1} or more.")
  static let multipleNote = Wording(
    ru: "Можно было выбрать несколько ответов: группы вопроса «{1}» пересекаются, и их сумма не равна общему числу.",
    ky: "Бир нече жоопту тандаса болот: «{1}» суроосунун топтору кайчылашат, алардын суммасы жалпы санга барабар эмес.",
    en: "A respondent can choose several answers: the groups of “{1}” overlap and do not add up to the total.")
  static let notAskedServices = Wording(
    ru: "В этих файлах не спрашивали: {1}.",
    ky: "Бул файлдарда суралган эмес: {1}.",
    en: "Not asked in these files: {1}.")
  static let unconfirmedNote = Wording(
    ru: "Порядок отметок шкалы «{1}» не подтверждён в кодовой книге: показано количество ответов, средние не показаны.",
    ky:
      """
      «{1}» шкаласындагы баалардын тартиби коддор китебинде ырасталган эмес: жооптордун саны көрсөтүлдү, орточолор \
      көрсөтүлгөн жок.
      """,
    en: "The order of the marks on scale “{1}” is not confirmed in the codebook: counts are given, means are not.")
  static let filterNote = Wording(
    ru: "Только анкеты, где {1}.",
    ky: "Ушул шартка туура келген анкеталар гана: {1}.",
    en: "Only questionnaires where {1}.")
  static let pooledNote = Wording(
    ru: "Посчитано вместе: {1}. Чтобы увидеть по отдельности, добавьте --by {2}.",
    ky: "Чогуу эсептелди: {1}. Өз-өзүнчө көрүү үчүн --by {2} деп кошуңуз.",
    en: "Counted together: {1}. To see them apart, add --by {2}.")
  static let fewNote = Wording(
    ru: "~ мало ответов: меньше {1}.",
    ky: "~ жооп аз: {1} санынан аз.",
    en: "~ few answers: fewer than {1}.")
  static let waveDates = Wording(
    ru: "{1}: ответы с {2} по {3}",
    ky: "{1}: жооптор {2} – {3} аралыгында",
    en: "{1}: answers from {2} to {3}")
  static let waveDatesUnknown = Wording(
    ru: "{1}: в файлах нет дат",
    ky: "{1}: файлдарда даталар жок",
    en: "{1}: the files have no dates")
  static let datesUndecided = Wording(
    ru: "В некоторых датах нельзя отличить день от месяца; принято, что сначала стоит день.",
    ky: "Айрым даталарда күн менен айды ажыратуу мүмкүн эмес; күн биринчи турат деп алынды.",
    en: "Day and month could not be told apart in some dates; the day was taken to come first.")
  static let sampleNote = Wording(
    ru: "Отвечали те, кто сам захотел: числа описывают их, а не всех жителей.",
    ky: "Өзү каалагандар жооп берди: сандар бардык тургундарды эмес, ошолорду гана сүрөттөйт.",
    en: "Those who answered chose to: the figures describe them, not all residents.")
  static let sourceNote = Wording(
    ru: "Файлы: {1}. Анкеты: {2}.",
    ky: "Файлдар: {1}. Анкеталар: {2}.",
    en: "Files: {1}. Questionnaires: {2}.")
}
