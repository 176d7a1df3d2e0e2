/// The words of the Act and of the letter that goes with it.
enum ActWords {
  static let actNo = Wording(ru: "№", ky: "№", en: "No.")
  static let actTitle = Wording(ru: "Акт", ky: "Акт", en: "Act")
  static let actSubtitle = Wording(
    ru: "совместного мониторинга и оценки муниципальных услуг",
    ky: "муниципалдык кызматтарды биргелешкен мониторинг жана баалоо боюнча",
    en: "of joint monitoring and evaluation of municipal services")
  static let actBasis = Wording(ru: "Основание", ky: "Негиздеме", en: "Legal basis")
  static let actMembers = Wording(
    ru: "Присутствовали члены группы", ky: "Катышкан топ мүчөлөрү", en: "Members of the group who were present")
  static let actName = Wording(ru: "Фамилия, имя, отчество", ky: "Аты-жөнү", en: "Name")
  static let actRole = Wording(
    ru: "Должность, кого представляет", ky: "Кызматы, кимдин атынан", en: "Position, or whom they speak for")
  static let actSubject = Wording(ru: "Предмет и период", ky: "Предмети жана мезгили", en: "Subject and period")
  static let actServiceNames = Wording(
    ru: "Жители оценивали услуги: {1}.", ky: "Тургундар бул кызматтарды баалады: {1}.",
    en: "Residents rated these services: {1}.")
  static let actCriterionNames = Wording(
    ru: "Критерии: {1}.", ky: "Критерийлер: {1}.", en: "The criteria: {1}.")
  static let actPeriod = Wording(
    ru: "Ответы получены: {1}.", ky: "Жооптор алынган мезгил: {1}.", en: "Answers came in: {1}.")
  static let actSurvey = Wording(
    ru: "Как проводился опрос", ky: "Сурамжылоо кандай өткөрүлдү", en: "How the survey was made")
  static let actCollectors = Wording(
    ru: "Анкеты собирали", ky: "Анкеталарды чогулткандар", en: "The questionnaires were collected by")
  static let actForms = Wording(
    ru: "Получено, принято и отклонено анкет", ky: "Алынган, кабыл алынган жана четке кагылган анкеталар",
    en: "Questionnaires received, accepted and refused")
  static let actFormCounts = Wording(
    ru: "Получено записей: {1}. Принято: {2}. Отклонено: {3}.⟦ Повторов, посчитанных один раз: {4}.⟧",
    ky: "Алынган жазуулар: {1}. Кабыл алынганы: {2}. Четке кагылганы: {3}.⟦ Бир жолу эсептелген кайталанмалар: {4}.⟧",
    en: "Records received: {1}. Accepted: {2}. Refused: {3}.⟦ Repeats, counted once: {4}.⟧")
  static let actServices = Wording(
    ru: "Результаты по услугам", ky: "Кызматтар боюнча жыйынтыктар", en: "Results by service")
  static let actCriteria = Wording(
    ru: "Результаты по критериям", ky: "Критерийлер боюнча жыйынтыктар", en: "Results by criterion")
  static let actMeansTable = Wording(
    ru: "Средний балл; в скобках: сколько анкет стоит за числом",
    ky: "Орточо балл; кашаанын ичинде: сан канча анкетага негизделген",
    en: "Mean mark; in brackets: how many questionnaires stand behind the figure")
  static let actLimits = Wording(
    ru: "Чего сказать нельзя, и как это посчитано", ky: "Эмнени айтууга болбойт жана бул кандай эсептелди",
    en: "What cannot be said, and how this was worked out")
  static let actNoCauses = Wording(
    ru: "Почему так получилось, анкеты не говорят: отметка — это оценка, а не её причина. Причины называет группа.",
    ky: "Эмне үчүн ушундай болгонун анкеталар айтпайт: баа — бул пикир, анын себеби эмес. Себептерди топ аныктайт.",
    en:
      "Why it came to this the questionnaires do not say: a mark is a rating, not its cause. Causes are for the group to name."
  )
  static let actConclusions = Wording(
    ru: "Выводы и рекомендации", ky: "Корутундулар жана сунуштар", en: "Conclusions and recommendations")
  static let actConclusionsBlank = Wording(
    ru: "Выводы группы", ky: "Топтун корутундулары", en: "The group's conclusions")
  static let actSignatures = Wording(ru: "Подписи", ky: "Кол тамгалар", en: "Signatures")
  static let actSignature = Wording(ru: "Подпись", ky: "Кол тамгасы", en: "Signature")
  static let actAnnexes = Wording(ru: "Приложения", ky: "Тиркемелер", en: "Annexes")
  static let actAnnex = Wording(
    ru: "Приложение {1}. {2}", ky: "{1}-тиркеме. {2}", en: "Annex {1}. {2}")
  static let actFullTables = Wording(ru: "Полные таблицы", ky: "Толук таблицалар", en: "Full tables")
  static let actTable = Wording(ru: "Таблица {1}. {2}", ky: "{1}-таблица. {2}", en: "Table {1}. {2}")
  static let actMoreCharts = Wording(
    ru: "Здесь первые диаграммы: {1} из {2}. Остальные получатся отдельными файлами: svodka export -o диаграммы/.",
    ky:
      "Мында алгачкы диаграммалар: {2} ичинен {1}. Калгандары өзүнчө файл болуп чыгат: svodka export -o диаграммалар/.",
    en: "These are the first charts: {1} of {2}. The others can be had as files of their own: svodka export -o charts/."
  )
  static let actTown = Wording(ru: "Город или село", ky: "Шаар же айыл", en: "Town or village")
  static let actDate = Wording(ru: "Дата", ky: "Күнү", en: "Date")
  static let actNumber = Wording(ru: "Номер", ky: "Номери", en: "Number")

  static let letterMayor = Wording(
    ru: "Мэру города (главе айыл окмоту)", ky: "Шаардын мэрине (айыл өкмөтүнүн башчысына)",
    en: "To the mayor (head of the local administration)")
  static let letterCouncil = Wording(
    ru: "Председателю местного кенеша", ky: "Жергиликтүү кеңештин төрагасына", en: "To the chair of the local council")
  static let letterSubject = Wording(
    ru: "О результатах оценки муниципальных услуг жителями",
    ky: "Тургундардын муниципалдык кызматтарды баалоосунун жыйынтыктары жөнүндө",
    en: "On the results of the residents' assessment of municipal services")
  static let letterOpening = Wording(
    ru:
      "Группа совместного мониторинга и оценки направляет вам Акт о том, как жители⟦ ({1})⟧ оценили муниципальные услуги.",
    ky:
      """
      Биргелешкен мониторинг жана баалоо тобу тургундар⟦ ({1})⟧ муниципалдык кызматтарды кандай баалаганы жөнүндө \
      Актыны сиздерге жөнөтөт.
      """,
    en: "The joint monitoring and evaluation group sends you its Act on how residents⟦ ({1})⟧ rated municipal services."
  )
  static let letterAsk = Wording(
    ru: "Просим рассмотреть Акт на ближайшем заседании кенеша. О решении просим сообщить группе не позднее:",
    ky: "Актыны кеңештин жакынкы жыйынында карап чыгууну суранабыз. Чечим жөнүндө топко кабарлоо мөөнөтү:",
    en: "Please consider the Act at the next session of the council, and let the group know of the decision by:")
  static let letterAttached = Wording(
    ru: "Приложение: Акт, листов:", ky: "Тиркеме: Акт, барактардын саны:", en: "Attached: the Act, sheets:")
  static let letterSigner = Wording(ru: "Руководитель группы", ky: "Топтун жетекчиси", en: "Head of the group")
  static let letterSheets = Wording(ru: "Сколько листов", ky: "Канча барак", en: "How many sheets")

  static let formUnknown = Wording(
    ru: "{1}: в шаблоне стоит то, чего программа не знает, и осталось как есть: {2}. Известны: {3}.",
    ky: "{1}: калыпта программа билбеген нерсе бар, ал ошол бойдон калды: {2}. Белгилүүлөрү: {3}.",
    en: "{1}: the template names what is not known here, and that was left as it is: {2}. Known: {3}.")
  static let formMissing = Wording(
    ru: "{1}: в шаблоне нет места для этого, и в документ оно не вошло: {2}.",
    ky: "{1}: калыпта буга орун жок, документке кирген жок: {2}.",
    en: "{1}: the template has no place for this, and the document goes without: {2}.")
  static let formOutside = Wording(
    ru: "{1}: этому не место в верхнем или нижнем поле, оно опущено: {2}.",
    ky: "{1}: бул жогорку же төмөнкү талаага туура келбейт, ал калтырылды: {2}.",
    en: "{1}: this cannot stand in a header or footer, and was left out: {2}.")
  static let errFormKind = Wording(
    ru: "{1}: это не документ Word (.docx или .dotx). Сохраните его в этом виде.",
    ky: "{1}: бул Word документи (.docx же .dotx) эмес. Аны ушул түрдө сактаңыз.",
    en: "{1} is no Word document (.docx or .dotx). Save it as one.")
  static let errFormActive = Wording(
    ru: "{1}: в шаблоне есть макросы или то, что загружается извне ({2}). Сохраните его как обычный .docx без них.",
    ky: "{1}: калыпта макростор же сырттан жүктөлө турган нерсе бар ({2}). Аны аларсыз кадимки .docx катары сактаңыз.",
    en:
      "{1}: the template has macros, or something that is loaded from outside ({2}). Save it as an ordinary .docx without them."
  )
  static let errFormEmpty = Wording(
    ru: "{1}: в шаблоне нет ни одного имени в двойных скобках, например {2}. Известны: {3}.",
    ky: "{1}: калыпта кош кашаадагы бир да ат жок, мисалы {2}. Белгилүүлөрү: {3}.",
    en: "{1}: the template has no name in double brackets, such as {2}. Known: {3}.")
  static let errExcelUse = Wording(
    ru: "--excel годится только для CSV: --format csv или -o ФАЙЛ.csv.",
    ky: "--excel CSV үчүн гана: --format csv же -o ФАЙЛ.csv.",
    en: "--excel is for CSV alone: --format csv or -o FILE.csv.")
  static let errDocumentUse = Wording(
    ru: "--document годится только для документа: -o ФАЙЛ.docx.",
    ky: "--document документ үчүн гана: -o ФАЙЛ.docx.",
    en: "--document is for a document alone: -o FILE.docx.")
}
