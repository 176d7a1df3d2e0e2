import SurveyModel

extension CodebookReader {
  /// What a codebook without a section `answers` means.
  static let usualAnswers: [NonSubstantive: SurveyModel.Category] = Dictionary(
    uniqueKeysWithValues: NonSubstantive.allCases.map {
      ($0, SurveyModel.Category(id: $0.rawValue, label: usualLabel(of: $0)))
    })

  private static func usualLabel(of reason: NonSubstantive) -> LocalizedText {
    switch reason {
    case .blank: LocalizedText(ru: "Нет ответа", ky: "Жооп жок", en: "No answer")
    case .invalid: LocalizedText(ru: "Недопустимый ответ", ky: "Жараксыз жооп", en: "Invalid")
    case .dontKnow: LocalizedText(ru: "Затрудняюсь ответить", ky: "Жооп берүү кыйын", en: "Don't know")
    case .notUser: LocalizedText(ru: "Не пользуюсь услугой", ky: "Кызматты пайдаланбайм", en: "Not a user")
    case .refused: LocalizedText(ru: "Отказ от ответа", ky: "Жооп берүүдөн баш тартуу", en: "Refused")
    }
  }

  func answers(_ cursor: Cursor) throws(CodebookError) -> [NonSubstantive: SurveyModel.Category] {
    let known = NonSubstantive.allCases.map(\.rawValue)
    let reasons = try cursor.isAbsent ? nil : cursor.fields(known)
    var result: [NonSubstantive: SurveyModel.Category] = [:]
    var words = WordingRegister()
    for (index, reason) in NonSubstantive.allCases.enumerated() {
      guard let item = reasons?[reason.rawValue] else { continue }
      let fields = try item.fields(["label", "aliases"])
      let label = try fields["label"].map { cursor throws(CodebookError) in try localized(cursor) }
      result[reason] = SurveyModel.Category(
        id: reason.rawValue, label: label ?? Self.usualLabel(of: reason), aliases: try wordings(fields["aliases"]))
      try words.add(fields, owner: index)
    }
    return result
  }
}
