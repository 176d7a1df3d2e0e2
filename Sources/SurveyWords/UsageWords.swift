/// What a command line got wrong, and the progress of reading.
enum UsageWords {
  static let errUsageDimension = Wording(
    ru: "«{1}» — неизвестный разрез таблицы. Есть такие: {2}.",
    ky: "«{1}» — таблицанын белгисиз кесилиши. Булар бар: {2}.",
    en: "“{1}” is not a dimension. Known: {2}.")
  static let errUsageMeasure = Wording(
    ru: "«{1}» — неизвестный показатель. Есть такие: {2}.",
    ky: "«{1}» — белгисиз көрсөткүч. Булар бар: {2}.",
    en: "“{1}” is not a measure. Known: {2}.")
  static let errUsageWhere = Wording(
    ru: "«{1}» — непонятное условие. Пишите так: --where place=karakol.",
    ky: "«{1}» — түшүнүксүз шарт. Мындай жазыңыз: --where place=karakol.",
    en: "“{1}” is not a condition. Write it like this: --where place=karakol.")
  static let errUsageWhereValue = Wording(
    ru: "«{1}» — неизвестное значение для «{2}». Есть такие: {3}.",
    ky: "«{1}» — «{2}» үчүн белгисиз маани. Булар бар: {3}.",
    en: "“{1}” is not a value of “{2}”. Known: {3}.")
  static let errTooManyDimensions = Wording(
    ru: "Слишком много разрезов; допускается не больше: {1}.",
    ky: "Кесилиштер өтө көп; эң көбү: {1}.",
    en: "Too many dimensions; at most {1} are allowed.")
  static let errTooManyOptions = Wording(
    ru:
      "Вопросы с несколькими ответами среди разрезов дают слишком много сочетаний вариантов; допускается не больше {1}. Уберите один из них.",
    ky:
      "Кесилиштердеги бир нече жооптуу суроолор варианттардын өтө көп айкалышын берет; эң көбү: {1}. Алардын бирин алып салыңыз.",
    en:
      "The questions with several answers among the dimensions have too many combinations of options; at most {1} are allowed. Leave one of them out."
  )
  static let errDimensionTwice = Wording(
    ru: "Разрез «{1}» указан дважды.",
    ky: "«{1}» кесилиши эки жолу көрсөтүлгөн.",
    en: "The dimension “{1}” is given twice.")
  static let errTwoFiles = Wording(
    ru: "Для сравнения нужны два файла, или --first и --second, или файлы с двумя оценками внутри.",
    ky: "Салыштыруу үчүн эки файл, же --first жана --second, же ичинде эки баалоосу бар файлдар керек.",
    en: "A comparison needs two files, or --first and --second, or files that hold two assessments.")
  static let errWaves = Wording(
    ru: "В файлах есть такие оценки: {1}. Назовите две из них: --waves 1 2.",
    ky: "Файлдарда мындай баалоолор бар: {1}. Экөөнү көрсөтүңүз: --waves 1 2.",
    en: "The files hold these assessments: {1}. Name two of them: --waves 1 2.")
  static let errOneWave = Wording(
    ru: "В файлах только одна оценка: {1}. Назовите файлы первой и второй: --first ФАЙЛЫ --second ФАЙЛЫ.",
    ky:
      "Файлдарда бир эле баалоо бар: {1}. Биринчисинин жана экинчисинин файлдарын көрсөтүңүз: --first ФАЙЛДАР --second ФАЙЛДАР.",
    en:
      "The files hold one assessment only: {1}. Name the files of the first and of the second: --first FILES --second FILES."
  )
  static let errNoWaves = Wording(
    ru: "В файлах не сказано, какая это оценка. Назовите файлы первой и второй: --first ФАЙЛЫ --second ФАЙЛЫ.",
    ky:
      "Файлдарда кайсы баалоо экени айтылган эмес. Биринчисинин жана экинчисинин файлдарын көрсөтүңүз: --first ФАЙЛДАР --second ФАЙЛДАР.",
    en:
      "The files do not say which assessment they are of. Name those of the first and of the second: --first FILES --second FILES."
  )
  static let errNoInputs = Wording(
    ru: "Не названо ни одного файла. Назовите файл CSV или «-» для стандартного ввода.",
    ky: "Бир да файл аталган жок. CSV файлын же стандарттык киргизүү үчүн «-» белгисин жазыңыз.",
    en: "No file is named. Name a CSV file, or - for standard input.")

  static let errNothingToCompare = Wording(
    ru: "Все анкеты одного из файлов уже есть в другом: сравнивать нечего. Проверьте, не один ли это файл.",
    ky:
      "Бир файлдын бардык анкеталары экинчисинде бар: салыштыра турган эч нерсе жок. Бул бир эле файл эмеспи, текшериңиз.",
    en:
      "Every questionnaire of one file is in another already: there is nothing to compare. See whether it is the same file."
  )

  static let errSameStdin = Wording(
    ru: "Стандартный ввод (-) можно прочитать только один раз.",
    ky: "Стандарттык киргизүүнү (-) бир жолу гана окууга болот.",
    en: "Standard input (-) can be read only once.")
  static let progress = Wording(ru: "Чтение {1}: {2} %", ky: "{1} окулууда: {2} %", en: "Reading {1}: {2} %")
  static let progressBytes = Wording(ru: "Чтение {1}: {2} МБ", ky: "{1} окулууда: {2} МБ", en: "Reading {1}: {2} MB")
  static let errNotASplit = Wording(
    ru: "По «{1}» разницу разложить нельзя: нужен вопрос с одним ответом из списка.",
    ky: "«{1}» боюнча айырманы бөлүүгө болбойт: тизмеден бир жооп тандалган суроо керек.",
    en: "A difference cannot be split by “{1}”: it takes a question with one answer out of a list.")
}
