import SurveyModel
import SurveyTestSupport

/// Valid codebooks with nasty texts, from a seed.
struct RandomCodebook {
  private var random: SplitMix64
  /// Makes each wording unlike the others, where they have to be.
  private var serial = 0

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  private static let pieces = [
    "a", "Ж", "ө", "é", "e\u{301}", " ", "  ", "\u{A0}", "\n", "\r\n", "\t", "\"", "'", "#", " #", ": ", ":", "- ", "-",
    "&x", "*x", "!x", "? ", "{", "}", "[", "]", ",", "|", ">", "%", "@", "`", "\\", "\\n", "👩‍🔧", "🇰🇬", "~", "no", "1",
    "\u{0}", "\u{1B}", "\u{85}", "\u{2028}", "\u{200D}", "\u{202E}", "\u{F0000}", "\u{10FFFF}", "---", "...", "=",
  ]

  private mutating func below(_ count: Int) -> Int { Int.random(in: 0..<count, using: &random) }

  private mutating func chance(_ oneIn: Int) -> Bool { below(oneIn) == 0 }

  mutating func text() -> String {
    let length = chance(40) ? 2_000 : 1 + below(8)
    var result = chance(3) ? " " : "x"
    for _ in 0..<length { result += Self.pieces[below(Self.pieces.count)] }
    return result + (chance(3) ? "" : ".")
  }

  /// A text that is not blank and, however it is folded or cut, like no other.
  private mutating func wording() -> String {
    serial += 1
    if chance(4) { return "слово номер \(serial)" }
    let text = text()
    return text.prefix(1) + "w\(serial);" + text.dropFirst() + (chance(2) ? " " : "")
  }

  private mutating func label() -> LocalizedText {
    switch below(4) {
    case 0: return LocalizedText(wording())
    case 1: return LocalizedText(ru: wording(), ky: wording(), en: wording())
    case 2:
      return LocalizedText(wordings: [.init(tag: nil, text: wording()), .init(tag: "no", text: wording())])
    default: return LocalizedText(wordings: [.init(tag: "x-Yes", text: wording())])
    }
  }

  private mutating func aliases() -> [String] {
    (0..<below(chance(10) ? 30 : 4)).map { _ in wording() }
  }

  private mutating func ids(_ count: Int) -> [String] {
    let stems = ["no", "18-34", "55+", "a.b", "вода", "東", "_", "1", "null", "1e5", ".inf", "-", "+1"]
    return (0..<count).map { "\(stems[below(stems.count)])\($0 == 0 ? "" : "_\($0)")" }
  }

  private mutating func categories(_ count: Int) -> [SurveyModel.Category] {
    ids(count).map { SurveyModel.Category(id: $0, label: label(), aliases: aliases()) }
  }

  private mutating func scale(_ id: String) -> Scale {
    var values = Set((0...below(7)).map { _ in below(2_001) - 1_000 })
    if chance(2) { values = [1, 2, 3, 4, 5] }
    let points = values.sorted().map {
      ScalePoint(value: $0, label: chance(4) ? LocalizedText(wordings: []) : label(), aliases: aliases())
    }
    let isConfirmed = chance(2)
    if chance(2) { return Scale(id: id, points: points, isOrderConfirmed: isConfirmed) }
    let sorted = values.sorted()
    return Scale(
      id: id, points: points, isOrderConfirmed: isConfirmed, good: Set(sorted.suffix(sorted.count / 3)),
      poor: Set(sorted.prefix(below(2))).subtracting(sorted.suffix(sorted.count / 3)))
  }

  mutating func codebook() -> Codebook {
    let scales = ids(1 + below(3)).map { scale($0) }
    let criteria = categories(below(5))
    let places = categories(below(3))
    let services = ids(below(5)).map { id in
      let some = criteria.map(\.id).filter { _ in chance(2) }
      let here = places.map(\.id).filter { _ in chance(2) }
      return Service(
        id: id, label: label(), aliases: aliases(), scale: scales[below(scales.count)].id,
        criteria: some.isEmpty ? nil : some.reversed(), places: here.isEmpty ? nil : here)
    }
    let questions = ids(below(5)).map { id in
      let kind = Question.Kind.allCases[below(4)]
      let options = kind == .choice || kind == .multiple ? categories(1 + below(5)) : []
      return Question(id: id, kind: kind, label: label(), aliases: aliases(), options: options)
    }
    var codebook = Codebook(
      title: chance(2) ? label() : nil, scales: scales, services: services, criteria: criteria, questions: questions,
      places: places, waves: categories(below(3)), modes: categories(below(3)))
    for reason in NonSubstantive.allCases where chance(2) {
      codebook.nonSubstantive[reason] = SurveyModel.Category(id: reason.rawValue, label: label(), aliases: aliases())
    }
    for role in [ColumnRole.time, .place, .wave, .mode, .key, .identity, .ignored] where chance(2) {
      codebook.systemHeaders[role] = aliases()
    }
    codebook.columns = columns(of: codebook)
    if chance(2) {
      codebook.thresholds = Thresholds(
        hiddenUnder: below(9), fewUnder: below(99), verdictFrom: below(99), sameMargin: below(101),
        scoreNeeds: Fraction(1 + below(3), 3 + below(3)), correction: chance(2) ? .holm : .benjaminiHochberg)
    }
    let margins = questions.filter { $0.kind == .choice && chance(2) }.map { question in
      WeightPlan.Margin(question: question.id, sizes: question.options.map { _ in size() })
    }
    if !margins.isEmpty {
      codebook.weights = WeightPlan(limit: Double(1_001 + below(900_000)) / 1_000, margins: margins)
    }
    return codebook
  }

  /// A whole number or one with digits after the point, above 0.
  private mutating func size() -> Double {
    chance(2) ? Double(1 + below(900)) : Double(1 + below(900_000)) / 1_000
  }

  private mutating func columns(of codebook: Codebook) -> [ColumnRule] {
    (0..<below(6)).map { index in
      let header = chance(4) ? "" : text()
      let meaning: ColumnRule.Meaning
      if chance(3), let service = codebook.services.last, let criterion = codebook.criteria(of: service).first {
        meaning = .rating(service: service.id, criterion: criterion.id)
      } else if chance(2), let question = codebook.questions.last {
        meaning = .question(question.id)
      } else {
        meaning = .role(.identity)
      }
      var isRating = false
      if case .rating = meaning { isRating = true }
      return ColumnRule(
        header: header, occurrence: index + 1, meaning: meaning, isSameQuestion: isRating && chance(2))
    }
  }
}
