/// The words of slides.
enum DeckWords {
  static let modesHead = Wording(ru: "Как отвечали", ky: "Кантип жооп беришти", en: "How they answered")
  static let daysHead = Wording(ru: "Когда", ky: "Качан", en: "When")
  static let questionnairesHead = Wording(ru: "Анкет", ky: "Анкеталар", en: "Questionnaires")
  static let unitMeans = Wording(
    ru: "Средний балл по шкале от {1} до {2}; в скобках: сколько анкет стоит за числом",
    ky: "{1} менен {2} аралыгындагы орточо балл; кашаанын ичинде: сан канча анкетага негизделген",
    en: "Mean mark on a scale from {1} to {2}; in brackets: how many questionnaires stand behind the figure")
  static let unitBars = Wording(
    ru: "Средний балл по шкале от {1} до {2}; в скобках у каждой строки: сколько анкет⟦ ({3})⟧",
    ky: "{1} менен {2} аралыгындагы орточо балл; ар бир саптагы кашаанын ичинде: канча анкета⟦ ({3})⟧",
    en: "Mean mark on a scale from {1} to {2}; in brackets on each line: how many questionnaires⟦ ({3})⟧")
  static let deckIntervalNote = Wording(
    ru:
      """
      Отрезок на конце полосы и квадратные скобки: разброс, которого можно ждать при таком числе анкет, если бы ответы \
      были случайной выборкой (95 %).
      """,
    ky:
      """
      Тилкенин учундагы кесинди жана чарчы кашаа: жооптор кокустан тандалган болсо, мынча анкетада күтүлө турган \
      чачыроо (95 %).
      """,
    en:
      """
      The line at the end of a bar, and square brackets: the scatter to expect from so many questionnaires, if the \
      answers were a random sample (95%).
      """)
  static let lowerReach = Wording(
    ru: "{1}: разброс вниз", ky: "{1}: ылдый чачыроо", en: "{1}: scatter downwards")
  static let upperReach = Wording(
    ru: "{1}: разброс вверх", ky: "{1}: жогору чачыроо", en: "{1}: scatter upwards")
  static let cannotTitle = Wording(
    ru: "Чего по этим анкетам сказать нельзя",
    ky: "Бул анкеталар боюнча эмнени айтууга болбойт",
    en: "What these questionnaires cannot say")
  static let cannotCauses = Wording(
    ru: "Почему люди поставили такие отметки: анкеты показывают оценку, а не её причину.",
    ky: "Адамдар эмне үчүн мындай баа койгонун: анкеталар бааны көрсөтөт, анын себебин эмес.",
    en: "Why people gave these marks: questionnaires show the mark, not its cause.")
  static let cannotPlaces = Wording(
    ru:
      "Где лучше, а где хуже: места, в которых спрашивали по-разному или о разных услугах, не сравнивают между собой.",
    ky:
      "Кайсы жерде жакшыраак, кайсы жерде начарыраак: ар башкача же ар башка кызмат жөнүндө суралган жерлер салыштырылбайт.",
    en:
      """
      Where things are better and where worse: places that were asked in other ways, or about other services, are not \
      set against each other.
      """)
  static let recommendationsTitle = Wording(ru: "Рекомендации", ky: "Сунуштар", en: "Recommendations")
  static let recommendationHead = Wording(
    ru: "Что предлагается сделать", ky: "Эмне кылуу сунушталат", en: "What is proposed")
  static let addresseeHead = Wording(ru: "Кому", ky: "Кимге", en: "To whom")
  static let deadlineHead = Wording(ru: "Срок", ky: "Мөөнөтү", en: "Deadline")
  static let recommendationsNote = Wording(
    ru: "Этот лист заполняет группа: предложения, кому они адресованы и к какому сроку.",
    ky: "Бул баракты топ толтурат: сунуштар, алар кимге жана кайсы мөөнөткө багытталган.",
    en: "The group fills this sheet in: what is proposed, to whom, and by when.")
  static let annex = Wording(ru: "Приложение. {1}", ky: "Тиркеме. {1}", en: "Annex. {1}")
  static let templateNoLayout = Wording(
    ru: "{1}: в шаблоне нет макета «{2}»; вместо него взят «{3}».",
    ky: "{1}: калыпта «{2}» макети жок; анын ордуна «{3}» алынды.",
    en: "{1}: the template has no layout “{2}”; “{3}” is used instead.")
  static let templateNoTitle = Wording(
    ru: "{1}: в макете «{2}» нет места для заголовка; заголовок стоит обычным текстом.",
    ky: "{1}: «{2}» макетинде аталыш үчүн орун жок; аталыш жөнөкөй текст болуп турат.",
    en: "{1}: the layout “{2}” has no place for a title; the title stands as plain text.")
  static let templateNoNotes = Wording(
    ru: "{1}: в шаблоне нет образца заметок; взят обычный.",
    ky: "{1}: калыпта эскертмелердин үлгүсү жок; кадимкиси алынды.",
    en: "{1}: the template has no notes master; the usual one is used.")
  static let templateNoRoom = Wording(
    ru: "{1}: в макетах шаблона мало места для содержания; оно занимает лист от края до края.",
    ky: "{1}: калыптын макеттеринде мазмун үчүн орун аз; ал баракты четинен четине чейин ээлейт.",
    en: "{1}: the template's layouts leave little room; the content takes the slide from edge to edge.")
  static let errTemplateKind = Wording(
    ru: "{1}: это не презентация PowerPoint (.pptx или .potx). Сохраните её в этом виде.",
    ky: "{1}: бул PowerPoint презентациясы (.pptx же .potx) эмес. Аны ушул түрдө сактаңыз.",
    en: "{1} is no PowerPoint presentation (.pptx or .potx). Save it as one.")
  static let errTemplateStrict = Wording(
    ru: "{1}: сохранено в строгом виде (Strict Open XML). Сохраните в обычном виде Office.",
    ky: "{1}: катуу түрдө (Strict Open XML) сакталган. Office программасынын кадимки түрүндө сактаңыз.",
    en: "{1} is saved as Strict Open XML. Save it in the ordinary form of Office.")
  static let errTemplateEmpty = Wording(
    ru: "{1}: в шаблоне нет ни одного макета. Возьмите другую презентацию.",
    ky: "{1}: калыпта бир да макет жок. Башка презентацияны алыңыз.",
    en: "{1}: the template has no layout at all. Take another presentation.")
  static let errOfficeDamaged = Wording(
    ru: "{1}: файл повреждён или зашифрован: {2}. Откройте и сохраните его заново.",
    ky: "{1}: файл бузулган же шифрленген: {2}. Аны ачып, кайра сактаңыз.",
    en: "{1} is damaged or encrypted: {2}. Open it and save it again.")
  static let errTemplateExternal = Wording(
    ru: "{1}: «{2}» ссылается на файл вне презентации. Вставьте его в шаблон или уберите.",
    ky: "{1}: «{2}» презентациядан тышкаркы файлга шилтейт. Аны калыпка кошуңуз же алып салыңыз.",
    en: "{1}: “{2}” refers to a file outside of the presentation. Put it into the template, or take it out.")
  static let errOfficeDocumentType = Wording(
    ru: "{1}: в «{2}» стоит DOCTYPE, чего в документах Office не бывает. Такой файл не берётся.",
    ky: "{1}: «{2}» ичинде DOCTYPE бар, Office документтеринде андай болбойт. Мындай файл алынбайт.",
    en: "{1}: “{2}” has a DOCTYPE, which no Office document has. Such a file is not taken.")
  static let errOfficeLarge = Wording(
    ru: "{1}: файл слишком велик: больше {2}.",
    ky: "{1}: файл өтө чоң: {2} чегинен ашат.",
    en: "{1} is too large: more than {2}.")
  static let errNoOfficeLibrary = Wording(
    ru: "Для PPTX и DOCX нужны библиотеки libzip и libxml2: {1}.",
    ky: "PPTX жана DOCX үчүн libzip жана libxml2 китепканалары керек: {1}.",
    en: "PPTX and DOCX need the libraries libzip and libxml2: {1}.")
  static let errTemplateUse = Wording(
    ru: "--template годится для презентации или документа: -o ФАЙЛ.pptx, -o ФАЙЛ.docx.",
    ky: "--template презентация же документ үчүн: -o ФАЙЛ.pptx, -o ФАЙЛ.docx.",
    en: "--template is for a presentation or a document: -o FILE.pptx, -o FILE.docx.")
}
