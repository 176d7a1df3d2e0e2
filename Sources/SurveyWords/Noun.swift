import SurveyModel

/// What Svodka counts in a sentence.
public enum Noun: String, CaseIterable, Sendable {
  case questionnaire, record, finding, error, warning, note, mark, column

  /// The forms of the noun after a number.
  struct Forms {
    /// Russian: after 1, 21, 31 … ; after 2–4, 22–24 … ; after all others.
    var ru: (one: String, few: String, many: String)
    /// Kyrgyz: the same after every number.
    var ky: String
    /// English: after 1; after all others.
    var en: (one: String, other: String)
  }

  var forms: Forms {
    switch self {
    case .questionnaire:
      Forms(ru: ("анкета", "анкеты", "анкет"), ky: "анкета", en: ("questionnaire", "questionnaires"))
    case .record:
      Forms(ru: ("запись", "записи", "записей"), ky: "жазуу", en: ("record", "records"))
    case .finding:
      Forms(ru: ("замечание", "замечания", "замечаний"), ky: "табылган маселе", en: ("finding", "findings"))
    case .error:
      Forms(ru: ("ошибка", "ошибки", "ошибок"), ky: "ката", en: ("error", "errors"))
    case .warning:
      Forms(ru: ("предупреждение", "предупреждения", "предупреждений"), ky: "эскертүү", en: ("warning", "warnings"))
    case .note:
      Forms(ru: ("примечание", "примечания", "примечаний"), ky: "түшүндүрмө", en: ("note", "notes"))
    case .mark:
      Forms(ru: ("отметка", "отметки", "отметок"), ky: "баа", en: ("mark", "marks"))
    case .column:
      Forms(ru: ("столбец", "столбца", "столбцов"), ky: "тилке", en: ("column", "columns"))
    }
  }

  /// The number and the noun in the form that follows it.
  func counted(_ count: Int, in language: Language) -> String {
    let forms = forms
    switch language {
    case .ru: return "\(count) \(Self.russian(forms.ru, count.magnitude))"
    case .ky: return "\(count) \(forms.ky)"
    case .en: return "\(count) \(count.magnitude == 1 ? forms.en.one : forms.en.other)"
    }
  }

  private static func russian(_ forms: (one: String, few: String, many: String), _ count: UInt) -> String {
    if (11...14).contains(count % 100) { return forms.many }
    switch count % 10 {
    case 1: return forms.one
    case 2...4: return forms.few
    default: return forms.many
    }
  }
}
