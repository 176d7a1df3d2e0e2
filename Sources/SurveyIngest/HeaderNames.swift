package import SurveyModel

/// Header texts taken apart, and the well-known names of system columns.
package enum HeaderNames {
  /// The two parts of `Question [Row]`, split at the last bracket; `nil` where there is none.
  package static func grid(_ header: String) -> (question: String, row: String)? {
    let text = header.trimmed
    guard text.hasSuffix("]") else { return nil }
    // The bracket that the last one closes: a row may hold brackets of its own.
    var depth = 0
    var index = text.endIndex
    while index > text.startIndex {
      index = text.index(before: index)
      if text[index] == "]" { depth += 1 }
      if text[index] == "[" {
        depth -= 1
        if depth == 0 {
          let row = text[text.index(after: index)..<text.index(before: text.endIndex)]
          let question = String(text[..<index]).trimmed
          return question.isEmpty ? nil : (question, String(row).trimmed)
        }
      }
    }
    return nil
  }

  /// `Q [Score]` and `Q [Feedback]` of a quiz export, and its total.
  package static func isQuizResult(_ header: String) -> Bool {
    if let grid = grid(header) { return ["score", "feedback"].contains(folded(grid.row)) }
    return folded(header) == "total score"
  }

  /// The text without a number in front: `3. Пол`, `2.1) Пол`, `№ 4: Пол`, `Q5 Пол`, `В6. Пол`.
  package static func withoutNumber(_ text: String) -> String {
    let scalars = Array(text.trimmed.unicodeScalars)
    var index = 0
    if let first = scalars.first, "№QqВв#".unicodeScalars.contains(first) {
      index = 1
      while index < scalars.count, isBlank(scalars[index]) { index += 1 }
    }
    let digits = index
    while index < scalars.count,
      isDigit(scalars[index])
        || (index > digits && scalars[index] == "." && index + 1 < scalars.count && isDigit(scalars[index + 1]))
    { index += 1 }
    guard index > digits else { return text.trimmed }
    let afterNumber = index
    while index < scalars.count, isBlank(scalars[index]) || ".):]-–—".unicodeScalars.contains(scalars[index]) {
      index += 1
    }
    guard index > afterNumber, index < scalars.count,
      scalars[index].properties.isAlphabetic || "«\"“(".unicodeScalars.contains(scalars[index])
    else {
      return text.trimmed
    }
    return String(String.UnicodeScalarView(scalars[index...]))
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }
  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }

  /// A header folded for matching, its number taken off.
  package static func key(_ header: String) -> String { folded(withoutNumber(header)) }

  /// Names of system columns in the exports of Google Forms, Excel sheets, Kobo, LimeSurvey and SurveyMonkey.
  package static let wellKnown: [ColumnRole: [String]] = [
    .time: [
      "Timestamp", "Отметка времени", "Horodateur", "Marca temporal", "Zaman damgası", "Zeitstempel", "Убакыт белгиси",
      "Дата и время", "Дата заполнения", "submitdate", "end", "_submission_time", "End Date", "Date submitted",
    ],
    .place: ["place", "Город", "Населённый пункт", "Муниципалитет", "Шаар", "Town", "City", "Municipality"],
    .wave: ["wave", "Волна", "Баалоо", "Assessment", "Round"],
    .mode: ["mode", "Способ", "Channel"],
    .key: [
      "key", "Номер анкеты", "№ анкеты", "Анкета №", "Анкетанын номери", "Form number", "Questionnaire number",
      "Respondent ID", "Response ID", "_id", "_uuid", "№", "ID",
    ],
    .identity: [
      "Email Address", "Email", "E-mail", "Username", "Адрес электронной почты", "Электронная почта",
      "Имя пользователя",
      "Телефон", "Номер телефона", "Ваш телефон", "Phone", "Phone number", "ФИО", "Ф.И.О.", "Ваше имя", "Имя",
      "Фамилия", "Имя и фамилия", "Name", "Full name", "Your name", "Аты-жөнүңүз", "Аты-жөнү", "Телефон номериңиз",
      "Телефон номери", "Электрондук почта", "Электрондук дарек", "Nom", "Prénom", "Adresse e-mail", "Courriel",
      "Nombre", "Correo electrónico", "Dirección de correo electrónico", "Teléfono", "Adınız", "Adınız ve Soyadınız",
      "Ad Soyad", "E-posta adresi", "E-posta", "Telefon", "E-Mail-Adresse", "IP Address", "IP-адрес", "ipaddr",
      "First name", "Last name", "Custom Data 1",
    ],
    .ignored: ["Total score", "Язык", "Language", "Тил", "Collector ID"],
  ]

  /// Words that give a column of personal data away inside a longer header, folded.
  package static let identityWords: [String] = [
    "e-mail", "email", "электронной почты", "электронная почта", "телефон", "phone", "фио", "ф.и.о", "имя и фамили",
    "фамилия и имя", "аты-жону", "correo electrónico", "correo electronico", "courriel", "soyad", "whatsapp",
    "telegram", "телеграм",
    "ватсап",
  ].map { folded($0) }
}

/// Whether a cell holds an e-mail address or a telephone number.
public func looksPersonal(_ text: String) -> Bool {
  // Numbers copied from a telephone come between marks that nobody sees.
  let text = text.trimmed
  return looksLikeEmail(text) || looksLikePhone(text) && !looksLikeDate(text)
}

/// Whether a cell is a date: written with dashes, it has digits enough for a telephone number.
private func looksLikeDate(_ text: String) -> Bool {
  var text = text
  return text.withUTF8 { unsafe TimestampReader.read($0) } != nil
}

func looksLikeEmail(_ text: String) -> Bool {
  guard text.utf8.contains(UInt8(ascii: "@")) else { return false }
  for word in text.split(whereSeparator: { $0.isWhitespace || $0 == "," || $0 == ";" || $0 == "<" || $0 == ">" }) {
    guard let at = word.firstIndex(of: "@"), at != word.startIndex else { continue }
    let domain = word[word.index(after: at)...]
    if let dot = domain.firstIndex(of: "."), dot != domain.startIndex { return true }
  }
  return false
}

/// Nine digits or more, written with nothing but spaces, brackets, dashes and a plus, or all with full stops.
func looksLikePhone(_ text: String) -> Bool {
  guard text.utf8.count >= 9, text.utf8.count(where: { (0x30...0x39).contains($0) }) >= 9 else { return false }
  if text.split(whereSeparator: { $0.isWhitespace || $0 == "," || $0 == ";" }).contains(where: isDottedPhone) {
    return true
  }
  var digits = 0
  var longest = 0
  var separators = 0
  for scalar in text.unicodeScalars {
    if (0x30...0x39).contains(scalar.value) {
      digits += 1
      longest = max(longest, digits)
      separators = 0
    } else if " -()+\u{A0}\u{2010}\u{2011}\u{2013}".unicodeScalars.contains(scalar), separators < 3 {
      separators += 1
    } else {
      digits = 0
    }
  }
  return longest >= 9 && longest <= 15
}

/// `0555.123.456`: at least two full stops, single ones, between digits. A date has eight digits, a time beside it colons.
private func isDottedPhone(_ word: Substring) -> Bool {
  let groups = word.drop { $0 == "+" }.split(separator: ".", omittingEmptySubsequences: false)
  guard groups.count >= 3, groups.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
  else {
    return false
  }
  return (9...15).contains(groups.reduce(0) { $0 + $1.utf8.count })
}
