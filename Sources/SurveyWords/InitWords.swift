/// Comments in a drafted codebook.
enum InitWords {
  static let initHead1 = Wording(
    ru:
      """
      Черновик создан командой svodka init по файлу {1}: столбцов {2}, записей {3}. Прочитайте его, исправьте и \
      укажите в команде: --codebook.
      """,
    ky:
      """
      Долбоор svodka init буйругу менен {1} файлынан түзүлдү: тилкелер {2}, жазуулар {3}. Аны окуп, оңдоп, буйрукта \
      көрсөтүңүз: --codebook.
      """,
    en: "Drafted by svodka init from {1}: columns {2}, records {3}. Read it, correct it, and give it with --codebook.")
  static let initGuess = Wording(
    ru: "Догадки отмечены пояснениями; всё остальное взято из файла как есть.",
    ky: "Болжолдор түшүндүрмөлөр менен белгиленген; калганынын баары файлдан ошол бойдон алынды.",
    en: "Guesses are marked by comments; all else is taken from the file as it is.")
  static let initServicesFromTitles = Wording(
    ru: "У вопросов одинаковые строки: названия вопросов стали услугами, строки стали критериями.",
    ky: "Суроолордун саптары бирдей: суроолордун аталыштары кызмат, саптары критерий болду.",
    en: "The titles share the same rows: titles became services, rows criteria.")
  static let initSingleGrid = Wording(
    ru: "Одна сетка вопросов: её название стало услугой, строки стали критериями.",
    ky: "Суроолордун бир торчосу: анын аталышы кызмат, саптары критерий болду.",
    en: "One grid: the title became the service, its rows the criteria.")
  static let initLinear = Wording(
    ru: "Вопросы с одной и той же шкалой без строк собраны в одну услугу; разделите их, если они о разном.",
    ky: "Шкаласы бирдей, саптары жок суроолор бир кызматка чогултулду; алар ар башка нерсе жөнүндө болсо, бөлүңүз.",
    en: "Questions with the same bare scale, together as one service; split them if they rate different things.")
  static let initScaleDigits = Wording(
    ru: "Подписи начинаются со своих отметок.",
    ky: "Жазуулар өз баасынан башталат.",
    en: "The labels begin with their marks.")
  static let initScaleKnown = Wording(
    ru: "Известная словесная шкала ({1}).",
    ky: "Белгилүү сөз шкаласы ({1}).",
    en: "Known verbal scale ({1}).")
  static let initScaleUnconfirmed = Wording(
    ru:
      """
      Порядок этих подписей неизвестен: они стоят в том порядке, в котором встретились. Поставьте лучшую подпись к \
      наибольшему значению, затем напишите order: confirmed. До этого показывается только количество.
      """,
    ky:
      """
      Бул жазуулардын тартиби белгисиз: алар кездешкен тартипте турат. Эң жакшы жазууну эң чоң мааниге коюңуз, андан \
      кийин order: confirmed деп жазыңыз. Ага чейин саны гана көрсөтүлөт.
      """,
    en:
      """
      The order of these labels is not known: they stand in order of appearance. Put the best label at the highest \
      value, then set order: confirmed. Until then only counts are shown.
      """)
  static let initScaleNumbers = Wording(
    ru: "Числа от {1} до {2} без подписей; края взяты из файла, расширьте их, если в анкете отметок больше.",
    ky: "Жазуусу жок сандар: {1} – {2}; чектери файлдан алынды, анкетада баалар көп болсо, кеңейтиңиз.",
    en: "Bare numbers from {1} to {2}; the ends are what was found, widen them if the form has more.")
  static let initScaleEnds = Wording(
    ru: "Числа со словами на краях: «{1}» принято за {2}, «{3}» за {4}.",
    ky: "Четтеринде сөздөр бар сандар: «{1}» {2} деп, «{3}» {4} деп алынды.",
    en: "Numbers with words at the ends: “{1}” was taken for {2}, “{3}” for {4}.")
  static let initGoodPoor = Wording(
    ru: "Какие отметки считать хорошими, а какие плохими: это предложение.",
    ky: "Кайсы баалар жакшы, кайсылары начар деп эсептелери — бул сунуш.",
    en: "Which marks count as good and as poor is a proposal.")
  static let initChoice = Wording(
    ru: "Разных ответов: {1}, записей: {2}.",
    ky: "Ар башка жооптор: {1}, жазуулар: {2}.",
    en: "Different answers: {1}, records: {2}.")
  static let initMultiple = Wording(
    ru: "Несколько ответов в одной ячейке через «{1}».",
    ky: "Бир уячада «{1}» менен бөлүнгөн бир нече жооп.",
    en: "Several answers in one cell, joined by “{1}”.")
  static let initIdentity = Wording(
    ru: "Личные данные: никогда не попадают в ответы, замечания и таблицы.",
    ky: "Жеке маалымат: жоопторго, табылган маселелерге жана таблицаларга эч качан кирбейт.",
    en: "Personal data: never read into a response, a finding or a table.")
  static let initTime = Wording(
    ru: "Даты, судя по содержанию.",
    ky: "Мазмунуна караганда, даталар.",
    en: "Dates, by their content.")
  static let initKey = Wording(
    ru: "Похоже на номер анкеты.",
    ky: "Анкетанын номерине окшош.",
    en: "It looks like a number of the form.")
  static let initText = Wording(
    ru: "Свободный текст: никогда не подсчитывается.",
    ky: "Эркин текст: эч качан эсептелбейт.",
    en: "Free text: never counted.")
  static let initIgnored = Wording(
    ru: "Не учитывается; измените, если столбец нужен.",
    ky: "Эсепке алынбайт; тилке керек болсо, өзгөртүңүз.",
    en: "Not counted; change this if the column is needed.")
  static let initConstant = Wording(
    ru: "Во всех записях одно и то же значение.",
    ky: "Бардык жазууларда бир эле маани.",
    en: "One value only.")
  static let initSectionServices = Wording(ru: "Что оценивают.", ky: "Эмне бааланат.", en: "What is rated.")
  static let initSectionCriteria = Wording(
    ru: "По чему оценивают каждую услугу.",
    ky: "Ар бир кызмат эмне боюнча бааланат.",
    en: "What each service is rated by.")
  static let initSectionScales = Wording(
    ru: "Отметки. Чем больше значение, тем лучше отметка.",
    ky: "Баалар. Мааниси канчалык чоң болсо, баа ошончолук жакшы.",
    en: "The marks. A higher value is a better mark.")
  static let initSectionQuestions = Wording(
    ru: "Другие вопросы анкеты.",
    ky: "Анкетанын башка суроолору.",
    en: "The other questions of the form.")
  static let initSectionColumns = Wording(
    ru: "Столбцы, которые нельзя понять по одному заголовку.",
    ky: "Аталышы боюнча гана түшүнүүгө мүмкүн болбогон тилкелер.",
    en: "Columns that cannot be understood by their header alone.")
}
