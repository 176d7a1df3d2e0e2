/// The words of the report on a check.
enum CheckWords {
  static let checkTitle = Wording(ru: "Проверка", ky: "Текшерүү", en: "Check")
  static let fileHead = Wording(ru: "Файл", ky: "Файл", en: "File")
  static let readHead = Wording(ru: "Прочитано", ky: "Окулду", en: "Read")
  static let acceptedHead = Wording(ru: "Принято", ky: "Кабыл алынды", en: "Accepted")
  static let refusedHead = Wording(ru: "Отклонено", ky: "Четке кагылды", en: "Refused")
  static let repeatedHead = Wording(ru: "Повторы", ky: "Кайталанган", en: "Repeated")
  static let encodingHead = Wording(ru: "Кодировка", ky: "Коддоо", en: "Encoding")
  static let dialectHead = Wording(
    ru: "Разделитель и концы строк",
    ky: "Бөлгүч жана сап аяктары",
    en: "Separator and line ends")
  static let findingsTitle = Wording(ru: "Замечания", ky: "Табылган маселелер", en: "Findings")
  static let severityError = Wording(ru: "ошибка", ky: "ката", en: "error")
  static let severityWarning = Wording(ru: "предупреждение", ky: "эскертүү", en: "warning")
  static let severityNote = Wording(ru: "примечание", ky: "түшүндүрмө", en: "note")
  static let lineHead = Wording(ru: "Строка", ky: "Сап", en: "Line")
  static let columnHead = Wording(ru: "Столбец", ky: "Тилке", en: "Column")
  static let ruleHead = Wording(ru: "Правило", ky: "Эреже", en: "Rule")
  static let fieldHead = Wording(ru: "Поле", ky: "Талаа", en: "Field")
  static let foundHead = Wording(ru: "Найдено", ky: "Табылды", en: "Found")
  static let expectedHead = Wording(ru: "Ожидалось", ky: "Күтүлгөн", en: "Expected")
  static let fixHead = Wording(ru: "Что сделать", ky: "Эмне кылуу керек", en: "What to do")
  static let countHead = Wording(ru: "Количество", ky: "Саны", en: "Count")
  static let readSummary = Wording(
    ru: "{1}: прочитано {2}, принято {3}, отклонено {4}",
    ky: "{1}: окулду {2}, кабыл алынды {3}, четке кагылды {4}",
    en: "{1}: read {2}, accepted {3}, refused {4}")
  static let repeatedSummary = Wording(
    ru: "из принятых уже встречались раньше и учтены один раз: {1}",
    ky: "кабыл алынгандардын ичинен мурда окулганы жана бир жолу эсептелгени: {1}",
    en: "{1} of the accepted had been read before and are counted once")
  static let findingsCapped = Wording(
    ru: "Всего замечаний: {1}; показаны первые: {2}.",
    ky: "Бардыгы табылган маселелер: {1}; биринчилери көрсөтүлдү: {2}.",
    en: "{1} findings in all; the first {2} are shown.")
  static let findingColumnsHead = Wording(ru: "Столбцы", ky: "Тилкелер", en: "Columns")
  static let nothingFound = Wording(
    ru: "Исправлять нечего.",
    ky: "Оңдой турган эч нерсе жок.",
    en: "Nothing to correct.")
  static let found = Wording(ru: "найдено", ky: "табылды", en: "found")
  static let expected = Wording(ru: "ожидалось:", ky: "күтүлгөн:", en: "expected")
  static let fix = Wording(ru: "что сделать", ky: "эмне кылуу керек", en: "fix")
  static let encodingGiven = Wording(ru: "указана в команде", ky: "буйрукта көрсөтүлгөн", en: "as given")
  static let encodingMark = Wording(ru: "метка порядка байтов", ky: "байт тартибинин белгиси", en: "byte-order mark")
  static let encodingZeros = Wording(ru: "по нулевым байтам", ky: "нөл байттар боюнча", en: "zero bytes")
  static let encodingValid = Wording(ru: "правильный UTF-8", ky: "туура UTF-8", en: "valid UTF-8")
  static let encodingNearly = Wording(
    ru: "почти весь текст правильный UTF-8",
    ky: "тексттин дээрлик баары туура UTF-8",
    en: "nearly all valid UTF-8")
  static let encodingLikely = Wording(
    ru: "правдоподобных букв: {1}\u{A0}%",
    ky: "ылайыктуу тамгалар: {1}\u{A0}%",
    en: "{1}% of letters likely")
  static let encodingDetector = Wording(ru: "по libuchardet", ky: "libuchardet боюнча", en: "by libuchardet")
  static let separatorTab = Wording(ru: "табуляция", ky: "табуляция", en: "tab")
}
