import SurveyModel

/// One thing to say, in every language of the program.
struct Wording: Sendable {
  var ru: String
  var ky: String
  var en: String

  subscript(language: Language) -> String {
    switch language {
    case .ru: ru
    case .ky: ky
    case .en: en
    }
  }
}
