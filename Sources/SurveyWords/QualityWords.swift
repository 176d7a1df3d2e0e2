/// The words of the table on the quality of answers.
enum QualityWords {
  static let qualityTitle = Wording(ru: "Качество ответов", ky: "Жооптордун сапаты", en: "Data quality")
  static let qualitySign = Wording(ru: "Признак", ky: "Белги", en: "Sign")
  static let qualityFound = Wording(ru: "Найдено", ky: "Табылды", en: "Found")
  static let qualityBase = Wording(ru: "Из скольких", ky: "Канчанын ичинен", en: "Out of")
  static let qualityChance = Wording(ru: "Вышло бы случайно", ky: "Кокустан чыкмак", en: "By chance")
  static let qualityDetail = Wording(ru: "Подробнее", ky: "Кененирээк", en: "Details")
  static let qualityAllFiles = Wording(ru: "все файлы", ky: "бардык файлдар", en: "all files")
  static let qualityOneMark = Wording(
    ru: "Анкеты с одной и той же отметкой на всё (отметок не меньше {1})",
    ky: "Баарына бирдей баа коюлган анкеталар (кеминде {1} баа)",
    en: "Questionnaires with one mark for everything (at least {1} marks)")
  static let qualityFast = Wording(
    ru: "Анкеты, пришедшие подряд (от {1}, каждая не позже {2} с после предыдущей)",
    ky: "Удаа-удаа келген анкеталар (кеминде {1}, ар бири мурункусунан {2} с ичинде)",
    en: "Questionnaires sent in a row ({1} or more, each within {2} s of the one before)")
  static let qualityNear = Wording(
    ru: "Пары почти одинаковых анкет",
    ky: "Дээрлик бирдей анкеталардын жуптары",
    en: "Pairs of nearly identical questionnaires")
  static let qualityMissing = Wording(
    ru: "Вопросы без отметки больше чем в {1} анкет",
    ky: "Анкеталардын {1} көбүндө баасы жок суроолор",
    en: "Questions without a mark in more than {1} of questionnaires")
  static let qualityChannels = Wording(
    ru: "Различия по способу опроса или по сборщику анкет",
    ky: "Сурамжылоо ыкмасы же анкета чогултуучу боюнча айырмалар",
    en: "Differences by channel or by collector")
  static let qualityOthers = Wording(ru: "остальные", ky: "калгандары", en: "all others")
  static let qualityRuns = Wording(
    ru: "серий: {1}; самая длинная: {2} – {3}",
    ky: "катарлар: {1}; эң узуну: {2} – {3}",
    en: "runs: {1}; the longest: {2} – {3}")
  static let qualityGroup = Wording(
    ru: "самая большая группа: {1}",
    ky: "эң чоң топ: {1}",
    en: "largest group: {1}")
  static let qualityNote = Wording(
    ru: "Ничего не удалено: это повод посмотреть на анкеты, а не доказательство.",
    ky: "Эч нерсе өчүрүлгөн жок: бул анкеталарды карап чыгууга себеп, бирок далил эмес.",
    en: "Nothing is dropped: this is a reason to look at the questionnaires, and no proof.")
  static let qualityChanceNote = Wording(
    ru:
      """
      Вышло бы случайно: если бы на каждый вопрос отвечали независимо от других, а анкеты приходили в случайное время. \
      Ответы одного человека связаны между собой, поэтому на деле совпадений всегда больше.
      """,
    ky:
      """
      Кокустан чыкмак: ар бир суроого башкаларына көз карандысыз жооп берилсе жана анкеталар туш келди убакта келсе. Бир \
      адамдын жооптору өз ара байланышта, ошондуктан чындыгында дал келүүлөр ар дайым көбүрөөк.
      """,
    en:
      """
      By chance: if each question were answered independently of the others, and questionnaires came at random times. \
      The answers of one person go together, so that in truth there is always more agreement.
      """)
  static let qualityChannelNote = Wording(
    ru: "Ответы различаются по способу опроса: смена способа между оценками выглядела бы как перемена в услуге.",
    ky:
      """
      Жооптор сурамжылоо ыкмасына жараша айырмаланат: баалоолордун ортосунда ыкма алмашса, кызмат өзгөргөндөй көрүнмөк.
      """,
    en:
      """
      Answers differ by channel: a change of channel between assessments would look like a change of service.
      """)
  static let qualityPairsCapped = Wording(
    ru: "Почти одинаковые анкеты искались только среди первых: {1}.",
    ky: "Дээрлик бирдей анкеталар биринчилердин арасынан гана изделди: {1}.",
    en: "Nearly identical questionnaires were looked for among the first {1} only.")
  static let qualityTimesCapped = Wording(
    ru: "Время учтено только у первых анкет каждого файла: {1}.",
    ky: "Убакыт ар бир файлдын биринчи анкеталарында гана эске алынды: {1}.",
    en: "Times were looked at for the first {1} questionnaires of each file only.")
  static let qualityChannelsCapped = Wording(
    ru: "Способов опроса или сборщиков больше {1}: они не сравнивались.",
    ky: "Сурамжылоо ыкмалары же анкета чогултуучулар {1} санынан көп: алар салыштырылган жок.",
    en: "There are more than {1} channels or collectors: they were not compared.")
}
