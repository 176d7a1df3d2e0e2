/// The words of exports: charts, sources, and why an export cannot be made.
enum ExportWords {
  static let exportTitle = Wording(
    ru: "Оценка муниципальных услуг",
    ky: "Муниципалдык кызматтарды баалоо",
    en: "Assessment of municipal services")
  static let firstAssessment = Wording(ru: "Первая оценка", ky: "Биринчи баалоо", en: "First assessment")
  static let secondAssessment = Wording(ru: "Вторая оценка", ky: "Экинчи баалоо", en: "Second assessment")
  static let sourceAssessment = Wording(
    ru: "{1}: {2}⟦ ({3})⟧⟦, ответы с {4} по {5}⟧.",
    ky: "{1}: {2}⟦ ({3})⟧⟦, жооптор {4} – {5} аралыгында⟧.",
    en: "{1}: {2}⟦ ({3})⟧⟦, answers from {4} to {5}⟧.")
  static let sourceFiles = Wording(ru: "Файлы: {1}.", ky: "Файлдар: {1}.", en: "Files: {1}.")
  static let methodTitle = Wording(ru: "Как это посчитано", ky: "Бул кандай эсептелди", en: "How this was worked out")
  static let sourceTitle = Wording(
    ru: "Кого и когда спрашивали", ky: "Ким жана качан суралды", en: "Who was asked, and when")
  static let servicesTitle = Wording(ru: "Услуги", ky: "Кызматтар", en: "Services")
  static let filesTitle = Wording(
    ru: "Файлы и замечания", ky: "Файлдар жана табылган маселелер", en: "Files and findings")
  static let chartScores = Wording(
    ru: "Средний балл по услугам",
    ky: "Кызматтар боюнча орточо балл",
    en: "Mean mark by service")
  static let chartScale = Wording(
    ru: "Отметки от {1} до {2}; в скобках: сколько анкет стоит за числом",
    ky: "Баалар {1} менен {2} аралыгында; кашаанын ичинде: сан канча анкетага негизделген",
    en: "Marks from {1} to {2}; in brackets: how many questionnaires stand behind the figure")
  static let chartIntervalNote = Wording(
    ru:
      """
      Черта у точки и квадратные скобки: разброс, которого можно ждать при таком числе анкет, если бы ответы были \
      случайной выборкой (95 %).
      """,
    ky:
      """
      Чекиттин жанындагы сызык жана чарчы кашаа: жооптор кокустан тандалган болсо, мынча анкетада күтүлө турган \
      чачыроо (95 %).
      """,
    en:
      """
      The line at a point, and square brackets: the scatter to expect from so many questionnaires, if the answers were \
      a random sample (95%).
      """)
  static let chartMarks = Wording(
    ru: "{1}: какие отметки поставили",
    ky: "{1}: кандай баалар коюлду",
    en: "{1}: the marks given")
  static let chartMarksScale = Wording(
    ru: "Доля каждой отметки; в скобках: сколько отметок",
    ky: "Ар бир баанын үлүшү; кашаанын ичинде: канча баа",
    en: "Share of each mark; in brackets: how many marks")
  static let chartAsideNote = Wording(
    ru: "«{1}»: доля от всех, кого спросили; в доли отметок не входит.",
    ky: "«{1}»: суралгандардын баарынан алынган үлүшү; баалардын үлүшүнө кирбейт.",
    en: "“{1}”: the share of all who were asked; it is no part of the shares of marks.")
  static let chartGrid = Wording(
    ru: "Средний балл по услугам и критериям",
    ky: "Кызматтар жана критерийлер боюнча орточо балл",
    en: "Mean mark by service and criterion")
  static let chartTrend = Wording(
    ru: "Средний балл по услугам, от оценки к оценке",
    ky: "Кызматтар боюнча орточо балл, баалоодон баалоого",
    en: "Mean mark by service, from assessment to assessment")
  static let chartTrendNote = Wording(
    ru: "Линия соединяет соседние оценки и сама по себе не вывод: вывод даёт сравнение двух оценок.",
    ky: "Сызык кошуна баалоолорду туташтырат, өзү жыйынтык эмес: жыйынтыкты эки баалоону салыштыруу берет.",
    en: "The line joins neighbouring assessments and is no finding by itself: a verdict comes of comparing two.")
  static let chartPlaces = Wording(
    ru: "{1}: средний балл по населённым пунктам",
    ky: "{1}: калктуу конуштар боюнча орточо балл",
    en: "{1}: mean mark by place")
  static let chartGroups = Wording(
    ru: "{1}: средний балл ({2})", ky: "{1}: орточо балл ({2})", en: "{1}: mean mark by {2}")
  static let chartPlacesNote = Wording(
    ru: "Порядок населённых пунктов не рейтинг.",
    ky: "Калктуу конуштардын тартиби рейтинг эмес.",
    en: "The order of the places is no ranking.")
  static let chartGroupsNote = Wording(
    ru: "О группах вывода нет: в каждой мало анкет, а сравнений много.",
    ky: "Топтор боюнча жыйынтык жок: ар биринде анкета аз, салыштыруу көп.",
    en: "There is no verdict on groups: each has few questionnaires, and there are many comparisons.")
  static let sourceConditions = Wording(
    ru: "Только часть анкет: {1}.", ky: "Анкеталардын бир бөлүгү гана: {1}.", en: "Only some questionnaires: {1}.")
  static let errExportNoOutput = Wording(
    ru: "Не сказано, куда записать. Добавьте -o ФАЙЛ; окончание имени говорит, что делать: {1}.",
    ky: "Кайда жазуу керектиги айтылган жок. -o ФАЙЛ деп кошуңуз; аттын аягы эмне жасоо керектигин билдирет: {1}.",
    en: "It is not said where to write. Add -o FILE; the ending of the name says what to make: {1}.")
  static let errExportEnding = Wording(
    ru: "{1}: по окончанию имени непонятно, что делать. Известны: {2}.",
    ky: "{1}: аттын аягынан эмне жасоо керектиги түшүнүксүз. Белгилүүлөрү: {2}.",
    en: "{1}: the ending of the name does not say what to make. Known: {2}.")
  static let errExportLink = Wording(
    ru: "{1}: это символическая ссылка. Назовите сам файл или папку.",
    ky: "{1}: бул символдук шилтеме. Файлдын же папканын өзүн атаңыз.",
    en: "{1} is a symbolic link. Name the file or folder itself.")
  static let errExportChart = Wording(
    ru: "«{1}» — такой диаграммы нет. Есть такие: {2}.",
    ky: "«{1}» — мындай диаграмма жок. Булар бар: {2}.",
    en: "“{1}” is not a chart of these results. Known: {2}.")
  static let errExportPages = Wording(
    ru: "Диаграмма «{1}» занимает несколько листов ({2}). Назовите папку: -o диаграммы/.",
    ky: "«{1}» диаграммасы бир нече баракты ээлейт ({2}). Папканы атаңыз: -o диаграммалар/.",
    en: "The chart “{1}” takes {2} sheets. Name a folder: -o charts/.")
  static let errExportNothing = Wording(
    ru: "Показывать нечего: в этих файлах нет оценок.",
    ky: "Көрсөтө турган эч нерсе жок: бул файлдарда баалар жок.",
    en: "There is nothing to show: these files hold no ratings.")
  static let errNoPictureLibrary = Wording(
    ru: "Для PNG и PDF нужна библиотека librsvg (пакет librsvg2-2 или librsvg): {1}. SVG получится и без неё.",
    ky: "PNG жана PDF үчүн librsvg китепканасы керек (librsvg2-2 же librsvg пакети): {1}. SVG ансыз да жасалат.",
    en: "PNG and PDF need the library librsvg (package librsvg2-2 or librsvg): {1}. SVG can be made without it.")
  static let summaryTitle = Wording(ru: "Сводка", ky: "Жыйынтык", en: "Summary")
  static let comparisonSheet = Wording(ru: "Сравнение", ky: "Салыштыруу", en: "Comparison")
  static let figuresSheet = Wording(ru: "Показатели", ky: "Көрсөткүчтөр", en: "Figures")
  static let countsSheet = Wording(ru: "Количество ответов", ky: "Жооптордун саны", en: "Counts")
  static let answersHead = Wording(ru: "Ответы", ky: "Жооптор", en: "Answers")
  static let intervalHead = Wording(ru: "Разброс", ky: "Чачыроо", en: "Scatter")
  static let fromHead = Wording(ru: "от", ky: "төмөнкү чеги", en: "from")
  static let toHead = Wording(ru: "до", ky: "жогорку чеги", en: "to")
  static let bookBaseNote = Wording(
    ru: "«{1}»: сколько анкет стоит за числом.",
    ky: "«{1}»: сан канча анкетага негизделген.",
    en: "“{1}”: how many questionnaires stand behind the figure.")
  static let bookIntervalNote = Wording(
    ru:
      """
      «{1}» и «{2}» (в других таблицах в квадратных скобках): разброс, которого можно ждать при таком числе анкет, если \
      бы ответы были случайной выборкой (95 %).
      """,
    ky:
      """
      «{1}» жана «{2}» (башка таблицаларда чарчы кашаада): жооптор кокустан тандалган болсо, мынча анкетада күтүлө \
      турган чачыроо (95 %).
      """,
    en:
      """
      “{1}” and “{2}” (in other tables in square brackets): the scatter to expect from so many questionnaires, if the \
      answers were a random sample (95%).
      """)
  static let errNoWorkbookLibrary = Wording(
    ru: "Для XLSX нужна библиотека libxlsxwriter (пакет libxlsxwriter4 или libxlsxwriter): {1}.",
    ky: "XLSX үчүн libxlsxwriter китепканасы керек (libxlsxwriter4 же libxlsxwriter пакети): {1}.",
    en: "XLSX needs the library libxlsxwriter (package libxlsxwriter4 or libxlsxwriter): {1}.")
  static let errExportRows = Wording(
    ru: "На лист XLSX столько строк не поместится: {1}. Назовите меньше файлов или сделайте .csv.",
    ky: "XLSX барагына мынча сап батпайт: {1}. Азыраак файл атаңыз же .csv жасаңыз.",
    en: "So many rows do not fit on a sheet of XLSX: {1}. Name fewer files, or make .csv.")
}
