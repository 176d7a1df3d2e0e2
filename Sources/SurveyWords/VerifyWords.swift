/// Whether a project is whole, and what of it is not.
enum VerifyWords {
  static let verifyWhole = Wording(ru: "Проект цел", ky: "Долбоор бүтүн", en: "The project is whole")
  static let verifyBroken = Wording(
    ru: "Проект повреждён или изменён в обход программы",
    ky: "Долбоор бузулган же программаны айланып өтүп өзгөртүлгөн",
    en: "The project is damaged, or was changed behind the program's back")
  static let verifyCount = Wording(
    ru: "В журнале шагов: {1}.",
    ky: "Журналдагы кадамдар: {1}.",
    en: "Steps in the log: {1}.")
  static let verifyAdvice = Wording(
    ru: "Возьмите последнюю целую копию проекта; если её нет, начните новый проект с исходных файлов.",
    ky: "Долбоордун акыркы бүтүн көчүрмөсүн алыңыз; ал жок болсо, жаңы долбоорду баштапкы файлдардан баштаңыз.",
    en: "Take the last copy of the project that is whole; without one, begin a new project from the original files.")
  static let verifyFits = Wording(ru: "цело", ky: "бүтүн", en: "whole")
  static let verifyStep = Wording(ru: "шаг {1}: {2}", ky: "{1}-кадам: {2}", en: "step {1}: {2}")
  static let verifyChanged = Wording(
    ru: "запись изменена",
    ky: "жазуу өзгөртүлгөн",
    en: "the entry was changed")
  static let verifyMissing = Wording(
    ru: "записи нет",
    ky: "жазуу жок",
    en: "the entry is missing")
  static let verifyOrder = Wording(
    ru: "запись не следует за предыдущей: что-то переставлено или вставлено",
    ky: "жазуу мурункусунан кийин келбейт: бир нерсе жылдырылган же кошулган",
    en: "the entry does not follow the one before: something was moved or put in")
  static let verifyRows = Wording(
    ru: "изменено то, что сделал этот шаг",
    ky: "бул кадам жасаган нерсе өзгөртүлгөн",
    en: "what the step did was changed")
  static let verifyHead = Wording(
    ru: "конец журнала не сходится с тем, что записано в проекте",
    ky: "журналдын аягы долбоордо жазылганга дал келбейт",
    en: "the log's end is not the one that the project notes")
  static let verifySeal = Wording(
    ru: "не сходится: изменены строки, на которых держатся числа",
    ky: "дал келбейт: сандардын негизи болгон саптар өзгөртүлгөн",
    en: "does not fit: rows that figures rest on were changed")
  static let verifyRecords = Wording(
    ru: "файл № {1}: записи или ответы изменены или их не хватает",
    ky: "№ {1} файл: жазуулар же жооптор өзгөртүлгөн же жетишпейт",
    en: "file No. {1}: records or answers were changed or are missing")
  static let verifyAnswers = Wording(
    ru: "файл № {1}, строка {2}: ответы не те, что в записи",
    ky: "№ {1} файл, {2}-сап: жооптор жазуудагыдай эмес",
    en: "file No. {1}, line {2}: the answers are not those of the record")
  static let partHead = Wording(ru: "Что", ky: "Эмне", en: "What")
  static let partFile = Wording(ru: "файл", ky: "файл", en: "file")
  static let partLog = Wording(ru: "журнал", ky: "журнал", en: "log")
  static let partSeal = Wording(ru: "печать", ky: "мөөр", en: "seal")
  static let partRecords = Wording(ru: "записи", ky: "жазуулар", en: "records")
  static let partAnswers = Wording(ru: "ответы", ky: "жооптор", en: "answers")
}
