/// The words of tables.
enum TableWords {
  static let service = Wording(ru: "Услуга", ky: "Кызмат", en: "Service")
  static let criterion = Wording(ru: "Критерий", ky: "Критерий", en: "Criterion")
  static let serviceScore = Wording(ru: "Итог по услуге", ky: "Кызматтын жыйынтыгы", en: "Service score")
  static let criterionScore = Wording(ru: "По всем услугам", ky: "Бардык кызматтар боюнча", en: "Across services")
  static let total = Wording(ru: "Всего", ky: "Баары", en: "Total")
  static let respondents = Wording(ru: "Анкеты", ky: "Анкеталар", en: "Questionnaires")
  static let question = Wording(ru: "Вопрос", ky: "Суроо", en: "Question")
  static let answer = Wording(ru: "Ответ", ky: "Жооп", en: "Answer")
  static let share = Wording(ru: "Доля", ky: "Үлүшү", en: "Share")
  static let count = Wording(ru: "Количество", ky: "Саны", en: "Count")
  static let place = Wording(ru: "Населённый пункт", ky: "Калктуу конуш", en: "Place")
  static let wave = Wording(ru: "Оценка", ky: "Баалоо", en: "Assessment")
  static let mode = Wording(ru: "Способ опроса", ky: "Сурамжылоо ыкмасы", en: "Channel")
  static let measureMean = Wording(ru: "Средний балл", ky: "Орточо балл", en: "Mean mark")
  static let measureGood = Wording(ru: "Доля хороших отметок", ky: "Жакшы баалардын үлүшү", en: "Share of good marks")
  static let measurePoor = Wording(ru: "Доля плохих отметок", ky: "Начар баалардын үлүшү", en: "Share of poor marks")
  static let measureNet = Wording(
    ru: "Баланс отметок (хорошие минус плохие)",
    ky: "Баалардын айырмасы (жакшы минус начар)",
    en: "Net score (good minus poor)")
  static let measureMedian = Wording(ru: "Медианная отметка", ky: "Медианалык баа", en: "Median mark")
  static let measureN = Wording(ru: "Число отметок", ky: "Баалардын саны", en: "Number of marks")
  static let measureDontKnow = Wording(
    ru: "Доля ответов «Затрудняюсь ответить»",
    ky: "«Жооп берүү кыйын» деген жооптордун үлүшү",
    en: "Share of “don't know”")
  static let measureDistribution = Wording(
    ru: "Сколько раз поставлена каждая отметка",
    ky: "Ар бир баа канча жолу коюлган",
    en: "How many gave each mark")
  static let notAsked = Wording(ru: "не спрашивали", ky: "суралган эмес", en: "not asked")
  static let noAnswers = Wording(ru: "нет ответов", ky: "жооп жок", en: "no answers")
  static let noValue = Wording(ru: "—", ky: "—", en: "—")
  static let otherAnswer = Wording(ru: "Другой ответ", ky: "Башка жооп", en: "Other answer")
  static let blankAnswer = Wording(ru: "Нет ответа", ky: "Жооп жок", en: "No answer")
  static let invalidAnswer = Wording(ru: "Недопустимый ответ", ky: "Жараксыз жооп", en: "Invalid")
  static let notGiven = Wording(ru: "не указано", ky: "көрсөтүлгөн эмес", en: "not stated")
  static let pivotTitle = Wording(ru: "{1}: {2} × {3}", ky: "{1}: {2} × {3}", en: "{1}: {2} × {3}")
}
