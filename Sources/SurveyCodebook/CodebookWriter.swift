import SurveyModel

/// Writes a codebook in the shape that is read.
struct CodebookWriter {
  /// In Unicode scalars; a list that is longer goes on lines of its own.
  static let longestLine = 100

  var text = ""
  let comments: [CodebookDraft.CommentKey: String]

  init(comments: [CodebookDraft.CommentKey: String]) { self.comments = comments }

  mutating func write(_ codebook: Codebook, headComment: [String]) {
    for comment in headComment { line(0, YAMLScalar.comment(comment)) }
    if !headComment.isEmpty { line(0, "") }
    comment(.section("svodka"), 0)
    line(0, "svodka: \(CodebookReader.formatVersion)")
    if let title = codebook.title {
      open("title")
      line(0, "title: \(label(title))")
    }
    scales(codebook.scales)
    services(codebook.services)
    categories("criteria", codebook.criteria) { .criterion($0) }
    answers(codebook.nonSubstantive)
    questions(codebook.questions)
    categories("places", codebook.places) { _ in nil }
    categories("waves", codebook.waves) { _ in nil }
    categories("modes", codebook.modes) { _ in nil }
    columns(codebook.columns)
    system(codebook.systemHeaders)
    thresholds(codebook.thresholds)
    if let plan = codebook.weights { weights(plan, codebook.questions) }
  }

  // MARK: - Sections

  private mutating func scales(_ scales: [Scale]) {
    guard begin("scales", isEmpty: scales.isEmpty) else { return }
    for (index, scale) in scales.enumerated() {
      comment(.scale(index), 2)
      line(2, "- id: \(YAMLScalar.written(scale.id))")
      line(4, "order: \(scale.isOrderConfirmed ? "confirmed" : "unconfirmed")")
      line(4, "good: \(numbers(scale.good))")
      line(4, "poor: \(numbers(scale.poor))")
      line(4, "points:")
      for point in scale.points {
        line(6, "- value: \(point.value)")
        if !point.label.wordings.isEmpty { line(8, "label: \(label(point.label))") }
        list("aliases", point.aliases, 8)
      }
    }
  }

  private mutating func services(_ services: [Service]) {
    guard begin("services", isEmpty: services.isEmpty) else { return }
    for (index, service) in services.enumerated() {
      comment(.service(index), 2)
      line(2, "- id: \(YAMLScalar.written(service.id))")
      line(4, "label: \(label(service.label))")
      list("aliases", service.aliases, 4)
      line(4, "scale: \(YAMLScalar.written(service.scale))")
      if let criteria = service.criteria { list("criteria", criteria, 4, evenEmpty: true) }
      if let places = service.places { list("places", places, 4, evenEmpty: true) }
    }
  }

  private mutating func categories(
    _ key: String, _ categories: [SurveyModel.Category], _ place: (Int) -> CodebookDraft.CommentKey?
  ) {
    guard begin(key, isEmpty: categories.isEmpty) else { return }
    for (index, category) in categories.enumerated() {
      if let place = place(index) { comment(place, 2) }
      self.category(category, 2)
    }
  }

  private mutating func category(_ category: SurveyModel.Category, _ indent: Int) {
    line(indent, "- id: \(YAMLScalar.written(category.id))")
    line(indent + 2, "label: \(label(category.label))")
    list("aliases", category.aliases, indent + 2)
  }

  private mutating func answers(_ answers: [NonSubstantive: SurveyModel.Category]) {
    guard begin("answers", isEmpty: answers.isEmpty, emptyValue: "{}") else { return }
    for reason in NonSubstantive.allCases {
      guard let answer = answers[reason] else { continue }
      line(2, "\(reason.rawValue):")
      line(4, "label: \(label(answer.label))")
      list("aliases", answer.aliases, 4)
    }
  }

  private mutating func questions(_ questions: [Question]) {
    guard begin("questions", isEmpty: questions.isEmpty) else { return }
    for (index, question) in questions.enumerated() {
      comment(.question(index), 2)
      line(2, "- id: \(YAMLScalar.written(question.id))")
      line(4, "type: \(question.kind.rawValue)")
      line(4, "label: \(label(question.label))")
      list("aliases", question.aliases, 4)
      guard !question.options.isEmpty else { continue }
      line(4, "options:")
      for option in question.options { category(option, 6) }
    }
  }

  private mutating func columns(_ columns: [ColumnRule]) {
    guard begin("columns", isEmpty: columns.isEmpty) else { return }
    for (index, column) in columns.enumerated() {
      comment(.column(index), 2)
      line(2, "- header: \(YAMLScalar.written(column.header))")
      if column.occurrence != 1 { line(4, "occurrence: \(column.occurrence)") }
      switch column.meaning {
      case .rating(let service, let criterion):
        line(4, "service: \(YAMLScalar.written(service))")
        line(4, "criterion: \(YAMLScalar.written(criterion))")
        if column.isSameQuestion { line(4, "same-question: yes") }
      case .question(let id): line(4, "question: \(YAMLScalar.written(id))")
      case .role(let role): line(4, "role: \(role.rawValue)")
      }
    }
  }

  private mutating func system(_ headers: [ColumnRole: [String]]) {
    guard begin("system", isEmpty: headers.isEmpty, emptyValue: "{}") else { return }
    for role in CodebookReader.systemRoles {
      if let names = headers[role] { list(role.rawValue, names, 2, evenEmpty: true) }
    }
  }

  private mutating func thresholds(_ thresholds: Thresholds) {
    open("thresholds")
    line(0, "thresholds:")
    line(2, "hidden-under: \(thresholds.hiddenUnder)")
    line(2, "few-under: \(thresholds.fewUnder)")
    line(2, "verdict-from: \(thresholds.verdictFrom)")
    line(2, "same-margin: \(thresholds.sameMargin)")
    line(2, "score-needs: \(thresholds.scoreNeeds.numerator)/\(thresholds.scoreNeeds.denominator)")
    line(2, "correction: \(thresholds.correction.rawValue)")
  }

  private mutating func weights(_ plan: WeightPlan, _ questions: [Question]) {
    open("weights")
    line(0, "weights:")
    line(2, "limit: \(number(plan.limit))")
    line(2, "margins:")
    for margin in plan.margins {
      guard let question = questions.first(where: { $0.id == margin.question }) else { continue }
      line(4, "\(YAMLScalar.written(question.id)):")
      for (option, size) in zip(question.options, margin.sizes) {
        line(6, "\(YAMLScalar.written(option.id)): \(number(size))")
      }
    }
  }

  // MARK: - Lines

  private mutating func line(_ indent: Int, _ content: String) {
    if !content.isEmpty { text += String(repeating: " ", count: indent) }
    text += content
    text += "\n"
  }

  private mutating func comment(_ place: CodebookDraft.CommentKey, _ indent: Int) {
    if let comment = comments[place] { line(indent, YAMLScalar.comment(comment)) }
  }

  private mutating func open(_ section: String) {
    line(0, "")
    comment(.section(section), 0)
  }

  /// Writes the section's key, and says whether entries follow.
  private mutating func begin(_ section: String, isEmpty: Bool, emptyValue: String = "[]") -> Bool {
    open(section)
    line(0, isEmpty ? "\(section): \(emptyValue)" : "\(section):")
    return !isEmpty
  }

  private mutating func list(_ key: String, _ texts: [String], _ indent: Int, evenEmpty: Bool = false) {
    guard !texts.isEmpty || evenEmpty else { return }
    let written = texts.map(YAMLScalar.written)
    let inline = "\(key): [\(written.joined(separator: ", "))]"
    if inline.unicodeScalars.count + indent <= Self.longestLine {
      line(indent, inline)
      return
    }
    line(indent, "\(key):")
    for item in written { line(indent + 2, "- \(item)") }
  }

  private func numbers(_ values: Set<Int>) -> String {
    "[" + values.sorted().map(String.init).joined(separator: ", ") + "]"
  }

  /// Without a point where it is whole.
  private func number(_ value: Double) -> String {
    let text = "\(value)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// One text, or the wordings by language.
  private func label(_ label: LocalizedText) -> String {
    if label.wordings.count == 1, let only = label.wordings.first, only.tag == nil {
      return YAMLScalar.written(only.text)
    }
    let pairs = label.wordings.map {
      YAMLScalar.written($0.tag ?? CodebookReader.everyLanguage) + ": " + YAMLScalar.written($0.text)
    }
    return "{" + pairs.joined(separator: ", ") + "}"
  }
}
