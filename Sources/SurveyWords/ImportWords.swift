/// What an import came to.
enum ImportWords {
  static let importTitle = Wording(ru: "Импорт", ky: "Импорт", en: "Import")
  static let importTrialTitle = Wording(
    ru: "Что дал бы импорт (ничего не записано)",
    ky: "Импорт эмне берер эле (эч нерсе жазылган жок)",
    en: "What the import would do (nothing was stored)")
  static let importFailed = Wording(ru: "не принят", ky: "кабыл алынган жок", en: "not taken")
  static let importNothingNew = Wording(
    ru: "ничего нового: все записи уже есть в проекте.",
    ky: "жаңы эч нерсе жок: бардык жазуулар долбоордо бар.",
    en: "nothing new: the project has all of its records.")
  static let importKnown = Wording(
    ru: "что уже было, стоит в файле № {1}.",
    ky: "мурда бары № {1} файлда турат.",
    en: "the records that are already there stand in files No. {1}.")
  static let importChanged = Wording(
    ru: "изменено после прошлой выгрузки: {1}; пока никто не решил, учитываются прежние ответы: {2}.",
    ky: "мурунку файлдан кийин өзгөргөнү: {1}; эч ким чечмейинче мурунку жооптор эсепке алынат: {2}.",
    en: "{1} changed since the earlier export; until somebody decides, the earlier ones count: {2}.")
  static let importVanished = Wording(
    ru: "исчезло из этой выгрузки: {1}; по-прежнему учитываются: {2}.",
    ky: "бул файлда жогу: {1}; мурункудай эле эсепке алынат: {2}.",
    en: "{1} gone from this export, and still counted: {2}.")
  static let importRepeated = Wording(
    ru: "дословных повторов: {1}; пока никто не решил, не учитываются: {2}.",
    ky: "сөзмө-сөз кайталанганы: {1}; эч ким чечмейинче эсепке алынбайт: {2}.",
    en: "{1} repeat others word for word and are not counted until somebody decides: {2}.")
  static let importRepeatedKeys = Wording(
    ru: "с номером анкеты, который уже занят: {1}; учитываются: {2}.",
    ky: "анкетасынын номери мурда колдонулганы: {1}; эсепке алынат: {2}.",
    en: "{1} with a form number that is taken; counted: {2}.")
  static let importPersonal = Wording(
    ru: "убрано из ячеек адресов и номеров телефонов: {1}.",
    ky: "уячалардан алып салынган даректер жана телефон номерлери: {1}.",
    en: "addresses and telephone numbers taken out of cells: {1}.")
  static let importUnkept = Wording(
    ru:
      """
      столбцы, которых кодовая книга не знает, не сохранены: {1}. Если они нужны, опишите их в кодовой \
      книге нового проекта.
      """,
    ky:
      """
      коддор китеби билбеген тилкелер сакталган жок: {1}. Керек болсо, аларды жаңы долбоордун коддор \
      китебинде сүрөттөңүз.
      """,
    en:
      """
      columns that the codebook does not know were not kept: {1}. If they are needed, describe them in the \
      codebook of a new project.
      """)
  static let importLinks = Wording(
    ru:
      """
      Ответы одного человека связаны с помощью ключа: файл с окончанием .key рядом с проектом. Без него новые \
      ответы не связать; храните его отдельно от проекта.
      """,
    ky:
      """
      Бир адамдын жооптору ачкыч менен байланыштырылды: ал долбоордун жанындагы .key менен бүткөн файлда. Ансыз \
      жаңы жоопторду байланыштырууга болбойт; аны долбоордон өзүнчө сактаңыз.
      """,
    en:
      """
      One person's answers are linked by a key that stands beside the project. Without the key file no new ones \
      can be linked: keep it apart from the project.
      """)
}
