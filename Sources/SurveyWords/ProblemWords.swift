/// What is wrong in a codebook.
enum ProblemWords {
  static let problemNotUtf8 = Wording(
    ru: "файл сохранён не в UTF-8",
    ky: "файл UTF-8 коддоосунда сакталган эмес",
    en: "the file is not saved in UTF-8")
  static let problemBadCharacter = Wording(
    ru: "символ, которому не место в текстовом файле",
    ky: "текст файлында болбой турган белги",
    en: "a character that a text file does not hold")
  static let problemTooLarge = Wording(
    ru: "файл или список слишком большой",
    ky: "файл же тизме өтө чоң",
    en: "the file or a list is too large")
  static let problemTooDeep = Wording(
    ru: "списки вложены слишком глубоко",
    ky: "тизмелер бири-биринин ичине өтө терең киргизилген",
    en: "lists stand inside each other too deeply")
  static let problemNotYaml = Wording(
    ru: "запись не по правилам YAML: проверьте отступы, двоеточия и кавычки",
    ky: "YAML эрежелерине туура келбейт: боштуктарды, кош чекиттерди жана тырмакчаларды текшериңиз",
    en: "not YAML: check the indents, colons and quotes")
  static let problemSeveralDocuments = Wording(
    ru: "в файле больше одного документа YAML",
    ky: "файлда бирден көп YAML документи бар",
    en: "more than one YAML document in the file")
  static let problemAnchor = Wording(
    ru: "якоря и ссылки YAML (&, *, <<) здесь не используются",
    ky: "YAML шилтемелери (&, *, <<) бул жерде колдонулбайт",
    en: "YAML anchors and aliases (&, *, <<) are not used here")
  static let problemTag = Wording(
    ru: "метки YAML (!!) здесь не используются",
    ky: "YAML энбелгилери (!!) бул жерде колдонулбайт",
    en: "YAML tags (!!) are not used here")
  static let problemDuplicateKey = Wording(
    ru: "ключ указан дважды",
    ky: "ачкыч эки жолу жазылган",
    en: "the key is given twice")
  static let problemUnknownKey = Wording(ru: "неизвестный ключ", ky: "белгисиз ачкыч", en: "an unknown key")
  static let problemMissingKey = Wording(ru: "не хватает ключа", ky: "ачкыч жетишпейт", en: "a key is missing")
  static let problemWrongShape = Wording(
    ru: "здесь должен стоять список, набор ключей или текст другого вида",
    ky: "бул жерде тизме, ачкычтар же текст башка түрдө болушу керек",
    en: "a list, a map or a text stands where another of them belongs")
  static let problemBadValue = Wording(
    ru: "недопустимое значение",
    ky: "жараксыз маани",
    en: "a value that is not allowed")
  static let problemBadId = Wording(
    ru: "недопустимый идентификатор: буквы, цифры, - _ + . и без пробелов",
    ky: "жараксыз идентификатор: тамгалар, цифралар, - _ + . жана боштуксуз",
    en: "an id that is not allowed: letters, digits, - _ + . and no spaces")
  static let problemReservedId = Wording(
    ru: "этот идентификатор занят самой программой",
    ky: "бул идентификаторду программанын өзү колдонот",
    en: "the id has another meaning in tables")
  static let problemDuplicateId = Wording(
    ru: "идентификатор использован дважды",
    ky: "идентификатор эки жолу колдонулган",
    en: "the id is used twice")
  static let problemUnknownReference = Wording(
    ru: "ссылка на то, чего нет в файле",
    ky: "файлда жок нерсеге шилтеме",
    en: "it refers to something that is not in the file")
  static let problemAmbiguousLabel = Wording(
    ru: "одна и та же подпись у двух ответов",
    ky: "эки жооптун жазылышы бирдей",
    en: "one wording for two answers")
  static let problemReversedLabels = Wording(
    ru: "лучшая подпись стоит у наименьшего значения",
    ky: "эң жакшы аталыш эң кичине маанинин жанында турат",
    en: "the best label has the lowest value")
}
