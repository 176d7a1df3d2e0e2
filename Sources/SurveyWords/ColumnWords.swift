/// The words of the list of columns.
enum ColumnWords {
  static let columnsTitle = Wording(ru: "Столбцы", ky: "Тилкелер", en: "Columns")
  static let columnNumber = Wording(ru: "№", ky: "№", en: "No.")
  static let headerHead = Wording(ru: "Заголовок", ky: "Аталышы", en: "Header")
  static let roleHead = Wording(ru: "Роль", ky: "Ролу", en: "Role")
  static let idHead = Wording(ru: "Значение", ky: "Мааниси", en: "Meaning")
  static let filledHead = Wording(ru: "Заполнено", ky: "Толтурулган", en: "Filled")
  static let blankHead = Wording(ru: "Пусто", ky: "Бош", en: "Blank")
  static let distinctHead = Wording(ru: "Разных", ky: "Ар башка", en: "Distinct")
  static let closestNote = Wording(
    ru: "ближайший известный: {1}",
    ky: "эң жакын белгилүүсү: {1}",
    en: "closest known: {1}")
  static let roleRating = Wording(ru: "оценка услуги", ky: "кызматты баалоо", en: "rating")
  static let roleChoice = Wording(ru: "один ответ", ky: "бир жооп", en: "choice")
  static let roleMultiple = Wording(ru: "несколько ответов", ky: "бир нече жооп", en: "multiple")
  static let roleNumber = Wording(ru: "число", ky: "сан", en: "number")
  static let roleText = Wording(ru: "свободный текст", ky: "эркин текст", en: "text")
  static let roleTime = Wording(ru: "время", ky: "убакыт", en: "time")
  static let rolePlace = Wording(ru: "населённый пункт", ky: "калктуу конуш", en: "place")
  static let roleWave = Wording(ru: "номер оценки", ky: "баалоонун номери", en: "wave")
  static let roleMode = Wording(ru: "способ опроса", ky: "сурамжылоо ыкмасы", en: "mode")
  static let roleKey = Wording(ru: "номер анкеты", ky: "анкетанын номери", en: "key")
  static let roleIdentity = Wording(ru: "личные данные", ky: "жеке маалымат", en: "identity")
  static let roleIgnored = Wording(ru: "не учитывается", ky: "эсепке алынбайт", en: "ignored")
}
