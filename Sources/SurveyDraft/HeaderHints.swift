import SurveyCodebook
import SurveyIngest
import SurveyModel

/// What the words of a header say of its column.
enum HeaderHints {
  /// The role of a column that is no answer, by the well-known names of such columns.
  static func role(_ header: String) -> ColumnRole? {
    if HeaderNames.isQuizResult(header) { return .ignored }
    let key = HeaderNames.key(header)
    guard !key.isEmpty else { return nil }
    if let role = system[key] ?? system[folded(header)] { return role }
    return isIdentity(key) ? .identity : nil
  }

  private static let system: [String: ColumnRole] = {
    var names: [String: ColumnRole] = [:]
    for role in ColumnRole.allCases {
      let known = (HeaderNames.wellKnown[role] ?? []) + (Codebook.standard.systemHeaders[role] ?? [])
      for name in known where names[folded(name)] == nil { names[folded(name)] = role }
    }
    return names
  }()

  /// Whether the column holds names, addresses or the like.
  private static func isIdentity(_ key: String) -> Bool {
    if identityPhrases.isHeld(by: key) { return true }
    let tokens = tokens(key)
    if tokens.contains(where: { identityTokens.contains($0) }) { return true }
    let isOfNames = tokens.contains { nameTokens.contains($0) }
    return isOfNames && tokens.contains { personTokens.contains($0) }
  }

  /// Dates of birth tell who a person is.
  static func isBirth(_ header: String) -> Bool {
    birthWords.isHeld(by: folded(header))
  }

  /// Whether the answers are amounts: ages, hours, numbers of things.
  static func isAmount(_ header: String) -> Bool {
    let tokens = tokens(folded(header))
    // "How satisfied are you with the waiting time?" asks for a mark.
    if tokens.contains(where: { token in ratingStems.contains { token.hasPrefix($0) } }) { return false }
    return tokens.contains { token in
      amountTokens.contains(token) || amountStems.contains { token.hasPrefix($0) }
    }
  }

  /// Whether numbers in the column only name groups: a year of study, a district.
  static func isGroup(_ header: String) -> Bool {
    tokens(folded(header)).contains { token in groupStems.contains { token.hasPrefix($0) } }
  }

  /// The standard codebook's question with this header.
  static func standardQuestion(_ header: String) -> Question? {
    let key = HeaderNames.key(header)
    return key.isEmpty ? nil : standard.questions[key]
  }

  static func standardService(_ title: String) -> String? { standard.services[HeaderNames.key(title)] }
  static func standardCriterion(_ row: String) -> String? { standard.criteria[HeaderNames.key(row)] }

  private static let standard: (questions: [String: Question], services: [String: String], criteria: [String: String]) =
    {
      var questions: [String: Question] = [:]
      for question in Codebook.standard.questions {
        for text in question.label.wordings.map(\.text) + question.aliases where questions[folded(text)] == nil {
          questions[folded(text)] = question
        }
      }
      var services: [String: String] = [:]
      for service in Codebook.standard.services {
        for text in service.label.wordings.map(\.text) + service.aliases { services[folded(text)] = service.id }
      }
      var criteria: [String: String] = [:]
      for criterion in Codebook.standard.criteria {
        for text in criterion.label.wordings.map(\.text) + criterion.aliases { criteria[folded(text)] = criterion.id }
      }
      return (questions, services, criteria)
    }()

  private static func tokens(_ key: String) -> [String] {
    key.split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  private static let identityPhrases = PhraseSet(
    HeaderNames.identityWords + [
      "correo electrónico", "prénom", "adresse e-mail", "adresse mail", "adresse email", "full name", "your name",
      "first name", "last name", "kullanıcı adı", "e-posta", "instagram", "контактные данные", "контактный номер",
      "почтовый адрес", "домашний адрес", "home address", "ip address", "vorname", "nachname", "ваше имя", "атыңыз",
      "nom et prénom", "nombre y apellido",
    ])

  private static let identityTokens = Set(
    [
      "фамилия", "фамилию", "отчество", "apellidos", "apellido", "soyadı", "soyadınız", "имя", "passport", "паспорт",
      "инн",
    ]
    .map { folded($0) })

  private static let nameTokens = Set(
    ["name", "names", "имена", "nom", "noms", "nombre", "nombres", "adı", "adları", "аты"].map { folded($0) })

  private static let personTokens = Set(
    [
      "instructor", "instructors", "teacher", "teachers", "manager", "respondent", "person", "employee", "doctor",
      "parent", "child", "student", "professor", "interviewer", "преподавателя", "преподавателей", "учителя",
      "enseignant",
      "professeur", "profesor", "öğretmen", "мугалимдин",
    ].map { folded($0) })

  private static let birthWords = PhraseSet([
    "рожден", "birth", "naissance", "nacimiento", "doğum", "туулган", "туған", "geburt",
  ])

  private static let amountTokens = Set(
    [
      "лет", "год", "года", "годах", "сколько", "время", "час", "часов", "часа", "минут", "минуты", "дней", "сом",
      "рублей",
      "рост", "вес", "стаж", "доход", "зарплата", "км", "процент", "процентов", "сумма", "age", "ages", "old", "years",
      "year", "hours", "hour", "minutes", "days", "many", "much", "number", "amount", "height", "weight", "income",
      "salary", "percent", "time", "âge", "ans", "combien", "heures", "années", "edad", "años", "cuántos", "cuántas",
      "cuánto", "horas", "yaş", "yaşınız", "yaşınızı", "kaç", "saat", "yıl", "alter", "jahre", "viele", "stunden",
      "жаш",
      "жашыңыз", "жашы", "канча", "нече", "саат", "жыл", "жасыңыз", "қанша", "неше", "сағат",
    ].map { folded($0) })

  private static let amountStems = ["возраст", "количеств", "числен", "колич"].map { folded($0) }

  private static let ratingStems = [
    "оцен", "насколько", "удовлетвор", "доволен", "довольн", "rate", "rating", "satisf", "évalu", "puan", "memnun",
    "bewert", "баала", "канааттан", "баға",
  ].map { folded($0) }

  private static let groupStems = [
    "курс", "класс", "групп", "квартал", "участ", "район", "отделен", "округ", "код", "class", "grade", "group",
    "district", "ward", "code", "sınıf", "grup", "classe", "groupe", "grupo", "klasse", "тайпа", "топ",
  ].map { folded($0) }
}
