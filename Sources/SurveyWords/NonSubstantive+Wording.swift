import SurveyModel

extension NonSubstantive {
  var wording: Wording {
    switch self {
    case .blank:
      Wording(ru: "Нет ответа", ky: "Жооп жок", en: "No answer")
    case .invalid:
      Wording(ru: "Недопустимый ответ", ky: "Жараксыз жооп", en: "Invalid")
    case .dontKnow:
      Wording(ru: "Затрудняюсь ответить", ky: "Жооп берүү кыйын", en: "Don't know")
    case .notUser:
      Wording(ru: "Не пользуюсь услугой", ky: "Кызматты пайдаланбайм", en: "Not a user")
    case .refused:
      Wording(ru: "Отказ от ответа", ky: "Жооп берүүдөн баш тартуу", en: "Refused")
    }
  }
}
