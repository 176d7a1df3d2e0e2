import SurveyModel

/// A family of well-known labels: the same points, best first, in several languages.
struct VerbalFamily: Sendable {
  var name: String
  /// Whether the points that a file lacks are added: forms with these labels nearly always have them all.
  var isClassic: Bool
  /// One set a language; variants of a label are parted by `|`, the usual one first.
  private let languages: [[[String]]]
  /// Folded variant → point, 0 for the best.
  private let ranks: [String: Int]

  init(_ name: String, isClassic: Bool = true, _ languages: [[String]]) {
    self.name = name
    self.isClassic = isClassic
    self.languages = languages.map { $0.map { $0.split(separator: "|").map(String.init) } }
    var ranks: [String: Int] = [:]
    for points in self.languages {
      for (rank, variants) in points.enumerated() {
        for variant in variants where ranks[folded(variant)] == nil { ranks[folded(variant)] = rank }
      }
    }
    self.ranks = ranks
  }

  var pointCount: Int { languages.first?.count ?? 0 }

  /// The point that `label` names, from 0 for the best; a label in several languages (`Agree | Согласен`) by any part, if the
  /// parts agree.
  func rank(of label: String) -> Int? {
    if let rank = ranks[folded(label)] { return rank }
    for separator in ["|", "/", "\\"] as [Character] {
      let parts = label.split(separator: separator).map { ranks[folded(String($0))] }
      let known = Set(parts.compactMap { $0 })
      if parts.count > 1, known.count == 1, let rank = known.first { return rank }
    }
    return nil
  }

  /// The usual labels, best first, in the one language that all of `labels` are in; `nil` where there is none.
  func usualLabels(inLanguageOf labels: [String]) -> [String]? {
    let keys = labels.map { folded($0) }
    return languages.first { points in
      let variants = Set(points.joined().map { folded($0) })
      return keys.allSatisfy { variants.contains($0) }
    }?.map { $0.first ?? "" }
  }
}

extension VerbalFamily {
  /// Families in the order in which they are tried.
  static let all: [VerbalFamily] = [
    VerbalFamily(
      "Отлично … Очень плохо",
      [
        ["Отлично", "Хорошо", "Удовлетворительно|Нормально|Средне", "Плохо|Неудовлетворительно", "Очень плохо"],
        ["Мыкты|Эң жакшы", "Жакшы", "Орточо|Канааттандырарлык", "Начар", "Өтө начар|Абдан начар"],
        ["Excellent", "Good", "Fair|Average|Satisfactory|Neutral", "Poor|Bad", "Very poor|Very bad|Terrible"],
        ["Өте жақсы", "Жақсы", "Қанағаттанарлық|Орташа", "Нашар", "Өте нашар"],
        ["Excellent", "Bon", "Moyen|Passable", "Mauvais", "Très mauvais"],
        ["Excelente", "Bueno|Buena|Bien", "Regular|Aceptable", "Malo|Mala|Mal", "Muy malo|Muy mala|Muy mal"],
        ["Mükemmel", "İyi", "Orta", "Kötü|Zayıf", "Çok kötü|Çok zayıf"],
        ["Ausgezeichnet", "Gut", "Befriedigend|Mittel|Mittelmäßig", "Schlecht", "Sehr schlecht"],
      ]),
    VerbalFamily(
      "Excellent … Poor",
      [
        ["Excellent", "Very good", "Good", "Fair|Satisfactory", "Poor"],
        ["Отлично", "Очень хорошо", "Хорошо", "Удовлетворительно|Средне", "Плохо"],
      ]),
    VerbalFamily(
      "Очень хорошо … Очень плохо",
      [
        ["Очень хорошо", "Хорошо", "Удовлетворительно|Средне|Нормально|Ни хорошо, ни плохо", "Плохо", "Очень плохо"],
        ["Абдан жакшы|Өтө жакшы", "Жакшы", "Орточо|Канааттандырарлык", "Начар", "Абдан начар|Өтө начар"],
        ["Very good", "Good", "Fair|Average|Acceptable|Neutral", "Poor|Bad", "Very poor|Very bad"],
        ["Très bon|Très bien", "Bon|Bien", "Moyen|Passable", "Mauvais|Mal", "Très mauvais|Très mal"],
        ["Muy bueno|Muy buena|Muy bien", "Bueno|Buena|Bien", "Regular", "Malo|Mala|Mal", "Muy malo|Muy mala|Muy mal"],
        ["Çok iyi", "İyi", "Orta", "Kötü|Zayıf", "Çok kötü|Çok zayıf"],
        ["Sehr gut", "Gut", "Mittel|Befriedigend|Teils, teils|Mittelmäßig", "Schlecht", "Sehr schlecht"],
      ]),
    VerbalFamily(
      "Полностью удовлетворён … Совсем не удовлетворён",
      [
        [
          "Полностью удовлетворен|Полностью удовлетворена|Полностью удовлетворены|Полностью доволен|Полностью довольна"
            + "|Очень доволен|Очень довольна|Полностью удовлетворен(а)|Полностью удовлетворяет",
          "Скорее удовлетворен|Скорее удовлетворена|Скорее удовлетворены|Удовлетворен|Удовлетворена|Доволен|Довольна"
            + "|Скорее доволен|Скорее довольна|Скорее удовлетворен(а)|Скорее удовлетворяет",
          "Отчасти удовлетворен, отчасти нет|Отчасти удовлетворена, отчасти нет|Нейтрально|И да, и нет|Средне",
          "Скорее не удовлетворен|Скорее не удовлетворена|Скорее не удовлетворены|Не удовлетворен|Не удовлетворена"
            + "|Скорее недоволен|Скорее недовольна|Недоволен|Недовольна|Скорее не удовлетворен(а)"
            + "|Скорее не удовлетворяет",
          "Совсем не удовлетворен|Совсем не удовлетворена|Совсем не удовлетворены|Полностью не удовлетворен"
            + "|Полностью не удовлетворена|Совсем недоволен|Совсем недовольна|Очень недоволен|Очень недовольна"
            + "|Совсем не удовлетворен(а)|Полностью не удовлетворяет|Совсем не удовлетворяет",
        ],
        [
          "Толук канааттанам|Абдан канааттанам|Толугу менен канааттанам", "Канааттанам",
          "Жарым-жартылай канааттанам", "Канааттанбайм", "Такыр канааттанбайм|Таптакыр канааттанбайм",
        ],
        [
          "Very satisfied|Completely satisfied|Extremely satisfied",
          "Satisfied|Somewhat satisfied|Rather satisfied|Mostly satisfied",
          "Neither satisfied nor dissatisfied|Neutral|Partly satisfied",
          "Dissatisfied|Somewhat dissatisfied|Rather dissatisfied|Unsatisfied",
          "Very dissatisfied|Completely dissatisfied|Extremely dissatisfied|Very unsatisfied",
        ],
        [
          "Толық қанағаттанамын", "Қанағаттанамын", "Ішінара қанағаттанамын", "Қанағаттанбаймын",
          "Мүлдем қанағаттанбаймын",
        ],
        [
          "Très satisfait|Très satisfaite|Très satisfait(e)", "Satisfait|Satisfaite|Plutôt satisfait|Satisfait(e)",
          "Neutre|Ni satisfait ni insatisfait", "Insatisfait|Insatisfaite|Peu satisfait|Plutôt insatisfait",
          "Très insatisfait|Très insatisfaite|Pas du tout satisfait",
        ],
        [
          "Muy satisfecho|Muy satisfecha", "Satisfecho|Satisfecha", "Neutral|Ni satisfecho ni insatisfecho",
          "Insatisfecho|Insatisfecha|Poco satisfecho", "Muy insatisfecho|Muy insatisfecha|Nada satisfecho",
        ],
        [
          "Çok memnunum|Çok memnun", "Memnunum|Memnun", "Kararsızım|Ne memnunum ne değilim",
          "Memnun değilim|Memnun değil", "Hiç memnun değilim|Hiç memnun değil",
        ],
        [
          "Sehr zufrieden", "Zufrieden|Eher zufrieden", "Neutral|Teils, teils|Weder noch",
          "Unzufrieden|Eher unzufrieden",
          "Sehr unzufrieden",
        ],
      ]),
    VerbalFamily(
      "Полностью согласен … Полностью не согласен",
      [
        [
          "Полностью согласен|Полностью согласна|Полностью согласен(на)|Абсолютно согласен|Совершенно согласен",
          "Согласен|Согласна|Скорее согласен|Скорее согласна|Согласен(на)",
          "Нейтрально|Ни согласен, ни не согласен|Не уверен|Не уверена|Отчасти согласен|Частично согласен",
          "Не согласен|Не согласна|Скорее не согласен|Скорее не согласна|Не согласен(на)",
          "Полностью не согласен|Полностью не согласна|Абсолютно не согласен|Совершенно не согласен"
            + "|Совсем не согласен|Категорически не согласен",
        ],
        [
          "Толук макулмун|Толугу менен макулмун", "Макулмун", "Бейтарап|Жарым-жартылай макулмун", "Макул эмесмин",
          "Такыр макул эмесмин|Таптакыр макул эмесмин",
        ],
        [
          "Strongly agree|Completely agree|Totally agree", "Agree|Somewhat agree|Rather agree|Mostly agree",
          "Neutral|Neither agree nor disagree|Undecided|Neither agree or disagree",
          "Disagree|Somewhat disagree|Rather disagree|Mostly disagree",
          "Strongly disagree|Completely disagree|Totally disagree",
        ],
        [
          "Толық келісемін|Толығымен келісемін", "Келісемін", "Бейтарап", "Келіспеймін",
          "Мүлдем келіспеймін|Толық келіспеймін|Толығымен келіспеймін",
        ],
        [
          "Tout à fait d'accord|Tout à fait d’accord", "D'accord|Plutôt d'accord", "Neutre|Ni d'accord ni pas d'accord",
          "Pas d'accord|Plutôt pas d'accord", "Pas du tout d'accord",
        ],
        [
          "Totalmente de acuerdo|Muy de acuerdo", "De acuerdo", "Neutral|Ni de acuerdo ni en desacuerdo|Indiferente",
          "En desacuerdo", "Totalmente en desacuerdo|Muy en desacuerdo",
        ],
        [
          "Kesinlikle katılıyorum|Tamamen katılıyorum", "Katılıyorum", "Kararsızım|Ne katılıyorum ne katılmıyorum",
          "Katılmıyorum", "Kesinlikle katılmıyorum|Hiç katılmıyorum",
        ],
        [
          "Stimme voll zu|Stimme voll und ganz zu|Trifft voll zu|Trifft voll und ganz zu",
          "Stimme zu|Stimme eher zu|Trifft eher zu", "Neutral|Teils, teils|Weder noch|Teils-teils",
          "Stimme nicht zu|Stimme eher nicht zu|Trifft eher nicht zu",
          "Stimme überhaupt nicht zu|Stimme gar nicht zu|Trifft gar nicht zu|Trifft überhaupt nicht zu",
        ],
      ]),
    VerbalFamily(
      "Всегда … Никогда",
      [
        ["Всегда|Постоянно", "Часто", "Иногда|Время от времени|Периодически", "Редко", "Никогда"],
        ["Ар дайым|Дайыма", "Көп учурда|Көбүнчө|Тез-тез", "Кээде", "Сейрек", "Эч качан"],
        ["Always", "Often|Usually|Frequently", "Sometimes|Occasionally", "Rarely|Seldom", "Never"],
        ["Әрқашан|Үнемі", "Жиі", "Кейде", "Сирек", "Ешқашан"],
        ["Toujours", "Souvent", "Parfois|Quelquefois", "Rarement", "Jamais"],
        ["Siempre", "A menudo|Casi siempre|Frecuentemente", "A veces", "Rara vez|Casi nunca|Raramente", "Nunca"],
        ["Her zaman|Daima", "Sık sık|Çoğunlukla|Genellikle", "Bazen|Ara sıra", "Nadiren", "Hiçbir zaman|Asla|Hiç"],
        ["Immer", "Oft|Häufig", "Manchmal|Gelegentlich", "Selten", "Nie|Niemals"],
      ]),
    VerbalFamily(
      "Очень часто … Очень редко",
      [
        ["Очень часто", "Часто", "Иногда|Периодически|Время от времени", "Редко", "Очень редко"],
        ["Абдан көп", "Көп", "Кээде", "Сейрек", "Өтө сейрек"],
        ["Very often", "Often", "Sometimes|Occasionally", "Rarely", "Very rarely"],
        ["Өте жиі", "Жиі", "Кейде", "Сирек", "Өте сирек"],
        ["Très souvent", "Souvent", "Parfois|De temps en temps", "Rarement", "Très rarement"],
        ["Çok sık", "Sık|Sık sık", "Bazen|Ara sıra", "Nadiren|Nadir", "Çok nadir|Çok nadiren"],
        ["Sehr oft", "Oft", "Manchmal", "Selten", "Sehr selten"],
      ]),
    VerbalFamily(
      "Очень важно … Совсем не важно",
      [
        [
          "Очень важно", "Важно|Скорее важно", "Нейтрально|Средне|Отчасти важно", "Не важно|Неважно|Скорее не важно",
          "Совсем не важно|Совершенно не важно|Совсем неважно",
        ],
        ["Абдан маанилүү|Өтө маанилүү", "Маанилүү", "Орточо|Бейтарап", "Маанилүү эмес", "Такыр маанилүү эмес"],
        [
          "Very important|Extremely important", "Important|Rather important", "Moderately important|Neutral",
          "Slightly important|Unimportant|Not important", "Not at all important|Very unimportant",
        ],
        ["Өте маңызды", "Маңызды", "Орташа", "Маңызды емес", "Мүлдем маңызды емес"],
        [
          "Très important", "Important|Assez important", "Moyennement important|Neutre", "Peu important",
          "Pas du tout important|Pas important du tout",
        ],
        ["Muy importante", "Importante", "Neutral|Moderadamente importante", "Poco importante", "Nada importante"],
        ["Çok önemli", "Önemli", "Orta|Kararsızım", "Önemli değil|Önemsiz", "Hiç önemli değil"],
        [
          "Sehr wichtig", "Wichtig|Eher wichtig", "Neutral|Teils, teils", "Unwichtig|Eher unwichtig",
          "Überhaupt nicht wichtig|Völlig unwichtig",
        ],
      ]),
    VerbalFamily(
      "Да … Нет", isClassic: false,
      [
        [
          "Да|Да, полностью|Определенно да", "Скорее да|Скорее да, чем нет", "И да, и нет|Отчасти|Частично",
          "Скорее нет|Скорее нет, чем да", "Нет|Совсем нет|Определенно нет",
        ],
        ["Ооба", "Ооба көрүнөт|Балким ооба", "Жарым-жартылай", "Жок көрүнөт|Балким жок", "Жок"],
        [
          "Yes|Definitely yes", "Rather yes|Probably yes|Mostly yes", "Partly|Maybe|Somewhat",
          "Rather no|Probably no|Probably not|Mostly no", "No|Definitely no|Definitely not",
        ],
        ["Иә", "Иә болар", "Ішінара", "Жоқ болар", "Жоқ"],
        ["Oui|Oui, tout à fait", "Plutôt oui", "En partie|Moyennement", "Plutôt non", "Non|Non, pas du tout"],
        ["Sí|Si", "Más bien sí", "En parte|Tal vez", "Más bien no", "No"],
        ["Evet", "Kısmen evet", "Kısmen|Belki", "Pek değil", "Hayır"],
        ["Ja", "Eher ja", "Teils, teils|Teilweise", "Eher nein", "Nein"],
      ]),
  ]
}
