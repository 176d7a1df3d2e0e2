public import SurveyModel

extension SystemReason.Kind {
  /// What stands behind a colon: no capital, no full stop.
  var wording: Wording {
    switch self {
    case .noSuchFile:
      Wording(ru: "нет такого файла или папки", ky: "мындай файл же папка жок", en: "there is no such file or folder")
    case .noPermission: Wording(ru: "нет прав доступа", ky: "кирүүгө уруксат жок", en: "permission denied")
    case .isFolder: Wording(ru: "это папка", ky: "бул папка", en: "it is a folder")
    case .notAFolder:
      Wording(
        ru: "часть пути — файл, а не папка", ky: "жолдун бир бөлүгү папка эмес, файл",
        en: "a part of the path is a file, not a folder")
    case .exists:
      Wording(ru: "такой файл или папка уже есть", ky: "мындай файл же папка мурунтан бар", en: "it exists already")
    case .noSpace: Wording(ru: "на диске нет места", ky: "дискте орун жок", en: "there is no space left on the disk")
    case .overQuota:
      Wording(
        ru: "место на диске, отведённое вам, закончилось", ky: "дисктен сизге бөлүнгөн орун түгөндү",
        en: "your share of the disk is used up")
    case .readOnly:
      Wording(
        ru: "доступно только для чтения", ky: "окуу үчүн гана ачык", en: "it can only be read, not written")
    case .link:
      Wording(
        ru: "символическая ссылка, по которой нельзя пройти", ky: "өтүүгө мүмкүн болбогон символдук шилтеме",
        en: "a symbolic link that cannot be followed")
    case .longName: Wording(ru: "слишком длинное имя", ky: "аты өтө узун", en: "the name is too long")
    case .device:
      Wording(
        ru: "ошибка диска или другого устройства", ky: "дисктин же башка түзүлүштүн катасы",
        en: "an error of the disk or another device")
    case .tooManyOpen:
      Wording(
        ru: "открыто слишком много файлов", ky: "өтө көп файл ачылган", en: "too many files are open")
    }
  }
}

extension Words {
  /// Why a call failed, as behind a colon; in the system's own English where that is rare.
  public func reason(_ reason: SystemReason) -> String { reason.kind?.wording[language] ?? reason.text }
}
