import SurveyCodebook
import SurveyModel

/// The words of answers that are no mark and no option, in the languages of forms.
struct KnownAnswers {
  /// What the draft's section `answers` holds: the standard codebook's words and those found in the file.
  private(set) var categories: [NonSubstantive: SurveyModel.Category]
  private var reasons: [String: NonSubstantive] = [:]

  init() {
    categories = Codebook.standard.nonSubstantive
    for reason in NonSubstantive.allCases {
      guard reason != .invalid, let category = categories[reason] else { continue }
      for text in category.label.wordings.map(\.text) + category.aliases { reasons[folded(text)] = reason }
    }
  }

  /// Why `text` is no substantive answer; `nil` where it is one.
  func reason(_ text: String) -> NonSubstantive? {
    let key = folded(text)
    if let reason = reasons[key] ?? Self.further[key] { return reason }
    // A label in several languages.
    let parts = text.split { $0 == "|" || $0 == "/" }
    guard parts.count > 1 else { return nil }
    let known = Set(parts.map { part in reasons[folded(String(part))] ?? Self.further[folded(String(part))] })
    return known.count == 1 ? known.first ?? nil : nil
  }

  /// Makes sure that `text`, an answer of the file, is among the draft's words.
  mutating func note(_ text: String) {
    let key = folded(text)
    guard reasons[key] == nil, let reason = reason(text) else { return }
    reasons[key] = reason
    categories[reason]?.aliases.append(text.trimmed)
  }

  private static let further: [String: NonSubstantive] = {
    var words: [String: NonSubstantive] = [:]
    let lists: [(NonSubstantive, [String])] = [
      (
        .dontKnow,
        [
          "Не знаю / затрудняюсь ответить", "Незнаю", "Я не знаю", "Трудно сказать", "Затрудняюсь сказать",
          "Нет мнения",
          "Не могу оценить", "Не могу ответить", "Билбейм / жооп берүү кыйын", "Айтуу кыйын", "I don't know",
          "No opinion", "Unsure", "Can't say", "Cannot say", "Білмеймін", "Жауап беру қиын", "Жауап беру қиынға соғады",
          "Je ne sais pas", "Ne sait pas", "NSP", "Sans opinion", "No sé", "No sabe", "No lo sé", "NS/NC", "Bilmiyorum",
          "Fikrim yok", "Weiß nicht", "Ich weiß nicht", "Weiss nicht", "Kann ich nicht beurteilen",
        ]
      ),
      (
        .notUser,
        [
          "Не пользуюсь этой услугой", "Не пользуемся", "Нет такой услуги", "Кызматты колдонбойм", "Колдонбойм",
          "Not used", "Do not use", "Don't use", "Not applicable (N/A)", "NA", "n.a.", "Қолданбаймын", "Пайдаланбаймын",
          "Non concerné", "Non concernée", "Sans objet", "Non applicable", "No aplica", "No corresponde",
          "Geçerli değil",
          "Uygulanamaz", "Kullanmıyorum", "Nicht zutreffend", "Nutze ich nicht",
        ]
      ),
      (
        .refused,
        [
          "Не хочу отвечать на этот вопрос", "Не желаю отвечать", "I prefer not to say", "Rather not say",
          "Жауап бергім келмейді", "Je préfère ne pas répondre", "Ne souhaite pas répondre", "Prefiero no responder",
          "Prefiero no decirlo", "Belirtmek istemiyorum", "Cevaplamak istemiyorum", "Keine Angabe", "Keine Antwort",
        ]
      ),
    ]
    for (reason, texts) in lists {
      for text in texts { words[folded(text)] = reason }
    }
    return words
  }()
}
