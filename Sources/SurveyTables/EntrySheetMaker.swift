public import SurveyModel
internal import SurveyWords

/// Makes the sheet that a codebook's questionnaire is typed into.
public struct EntrySheetMaker {
  let codebook: Codebook
  let layout: ResponseLayout
  let reading: EntryReading
  let words: Words
  /// The codebook's file, as the commands on the guide name it; `nil` for the built-in one.
  let codebookName: String?

  public init(
    codebook: Codebook, layout: ResponseLayout, language: Language, codebookName: String?, reading: EntryReading
  ) {
    self.codebook = codebook
    self.layout = layout
    self.reading = reading
    self.codebookName = codebookName
    words = Words(language)
  }

  /// A column before its head is chosen.
  struct Field {
    var target: EntryReading.Target
    /// What people call it, for messages.
    var label: String
    /// Heads that may mean it, the best one first.
    var heads: [String]
    var content: EntrySheet.Content
    var band: Int
    var prompt: EntrySheet.Message
    var alert: EntrySheet.Message
  }

  /// - Parameters:
  ///   - forms: how many numbered forms there are: 1…``EntrySheet/mostForms``.
  ///   - first: the number of the first one, at least 1.
  public func sheet(forms: Int, from first: Int) throws(EntrySheetError) -> EntrySheet {
    guard (1...EntrySheet.mostForms).contains(forms), (1...EntrySheet.highestNumber).contains(first),
      first <= EntrySheet.highestNumber - forms + 1
    else { throw .badForms }
    var lists = Lists()
    var fields = [formField]
    try addQuestions(to: &fields, &lists) { $0 != .text }
    try addRatings(to: &fields, &lists)
    try addQuestions(to: &fields, &lists) { $0 == .text }
    guard fields.count > 1 else { throw .nothing }
    guard fields.count <= EntrySheet.mostColumns else { throw .tooManyColumns(fields.count) }
    let heads = try heads(of: fields)
    return EntrySheet(
      name: words(.entrySheetName), guideName: words(.entryGuideName), listsName: words(.entryListsName),
      columns: zip(fields, heads).map { field, head in
        EntrySheet.Column(
          head: head, content: field.content, band: field.band, prompt: field.prompt, alert: field.alert)
      },
      lists: lists.all, numbers: first...(first + forms - 1), guide: guide(fields))
  }

  // MARK: Columns

  private var formField: Field {
    let known = Language.allCases.map { Words($0)(.entryFormHead) } + (codebook.systemHeaders[.key] ?? [])
    return Field(
      target: .form, label: words(.entryFormHead), heads: [words(.entryFormHead)] + known + ruled { $0 == .role(.key) },
      content: .form, band: 0,
      prompt: message(words(.entryFormHead), words(.entryPromptForm)),
      alert: alert(words(.entryAlertForm)))
  }

  private func addRatings(to fields: inout [Field], _ lists: inout Lists) throws(EntrySheetError) {
    var byScale: [Int: (list: Int, prompt: String, answers: String)] = [:]
    for (index, cell) in layout.cells.enumerated() {
      let service = codebook.services[cell.service]
      let criterion = codebook.criteria[cell.criterion]
      let (left, right) = (text(service.label, service.id), text(criterion.label, criterion.id))
      if byScale[cell.scale] == nil { byScale[cell.scale] = try marks(cell.scale, of: left, &lists) }
      guard let known = byScale[cell.scale] else { continue }
      let places = service.places.map { ids in words.list(ids.map(placeName)) } ?? ""
      fields.append(
        Field(
          target: .cell(index), label: "\(left) [\(right)]", heads: heads(service, criterion),
          content: .marks(list: known.list), band: cell.service + 1,
          prompt: message(left, words(.entryPromptMark, right, known.prompt, places)),
          alert: alert(words(.entryAlertList, known.answers))))
    }
  }

  private func heads(_ service: Service, _ criterion: Criterion) -> [String] {
    let languages = [words.language] + Language.allCases
    let labels = languages.map { "\(text(service.label, $0)) [\(text(criterion.label, $0))]" }
    let others = service.aliases.prefix(3).flatMap { left in
      ([text(criterion.label, words.language)] + criterion.aliases.prefix(3)).map { "\(left) [\($0)]" }
    }
    return labels + others + ["\(service.id)/\(criterion.id)", "\(service.id) [\(criterion.id)]"]
      + ruled { $0 == .rating(service: service.id, criterion: criterion.id) }
  }

  private func addQuestions(
    to fields: inout [Field], _ lists: inout Lists, where isWanted: (Question.Kind) -> Bool
  ) throws(EntrySheetError) {
    for (index, question) in codebook.questions.enumerated() where isWanted(question.kind) {
      let label = text(question.label, question.id)
      let names =
        ([words.language] + Language.allCases).map { text(question.label, $0) } + question.aliases + [question.id]
        + ruled { $0 == .question(question.id) }
      var field = Field(
        target: .question(index), label: label, heads: names, content: .text, band: 0,
        prompt: message(label, words(.entryPromptText)), alert: EntrySheet.Message())
      switch question.kind {
      case .text: break
      case .number:
        field.content = .number
        field.prompt = message(label, words(.entryPromptNumber))
        field.alert = alert(words(.entryAlertNumber))
      case .choice, .multiple:
        guard let dimension = layout.dimension(id: question.id) else { continue }
        let answers = try options(dimension, of: label)
        let shown = answers.joined(separator: "; ")
        field.content = .options(list: lists.index(of: answers.map(EntrySheet.Item.text)))
        field.alert = alert(words(.entryAlertList, shown))
        if question.kind == .choice {
          field.prompt = message(label, words(.entryPromptChoice, shown))
        } else {
          // One answer a column. A number in front does not matter when a header is read, so that their heads differ.
          field.prompt = message(label, words(.entryPromptSeveral, shown))
          for number in answers.indices {
            var one = field
            one.heads = names.map { "\(number + 1). \($0)" }
            fields.append(one)
          }
          continue
        }
      }
      fields.append(field)
    }
  }

  /// Headers that the codebook's own rules name for something; only those that stand once in a file.
  private func ruled(_ isMeant: (ColumnRule.Meaning) -> Bool) -> [String] {
    codebook.columns.filter { $0.occurrence == 1 && isMeant($0.meaning) }.map(\.header)
  }

  // MARK: Heads

  /// For each field the first of its heads that reading takes for it, and that no other field has.
  private func heads(of fields: [Field]) throws(EntrySheetError) -> [String] {
    var chosen = [String?](repeating: nil, count: fields.count)
    var taken: Set<String> = []
    for rank in 0..<(fields.map(\.heads.count).max() ?? 0) {
      let open = fields.indices.filter { chosen[$0] == nil && rank < fields[$0].heads.count }
      if open.isEmpty { continue }
      let heads = open.map { fields[$0].heads[rank].trimmed }
      for (offset, target) in reading.targets(heads).enumerated() {
        let index = open[offset]
        guard target == fields[index].target, !heads[offset].isEmpty, taken.insert(heads[offset]).inserted else {
          continue
        }
        chosen[index] = heads[offset]
      }
    }
    if let index = chosen.firstIndex(of: nil) { throw .header(fields[index].label) }
    // All of them together, as they will stand in the file.
    let heads = chosen.compactMap { $0 }
    for (index, target) in reading.targets(heads).enumerated() where target != fields[index].target {
      throw .header(fields[index].label)
    }
    return heads
  }

  // MARK: Answers

  /// The answers to a rating: marks, the best first, then what is no mark.
  private func marks(
    _ scale: Int, of service: String, _ lists: inout Lists
  ) throws(EntrySheetError) -> (list: Int, prompt: String, answers: String) {
    var items: [EntrySheet.Item] = []
    var shown: [String] = []
    for (index, point) in codebook.scales[scale].points.enumerated().reversed() {
      let digits = String(point.value)
      guard reading.isMark(digits, AnswerCode.substantive(index).rawValue, scale) else {
        throw .answer(digits, of: service)
      }
      items.append(.number(point.value))
      let label = point.label.text(in: words.language)
      shown.append(label.isEmpty ? digits : "\(digits)\u{A0}–\u{A0}\(label)")
    }
    for reason in asides {
      guard let category = codebook.nonSubstantive[reason] else { continue }
      let spellings = spellings(category, id: reason.rawValue)
      let found = spellings.first { reading.isMark($0, AnswerCode(reason).rawValue, scale) }
      guard let found else { throw .answer(spellings.first ?? reason.rawValue, of: service) }
      // As a cell keeps what is typed into it.
      items.append(Int(found).map { String($0) == found ? .number($0) : .text(found) } ?? .text(found))
      shown.append(found)
    }
    let answers = items.map { item -> String in
      switch item {
      case .number(let number): String(number)
      case .text(let text): text
      }
    }
    return (lists.index(of: items), shown.joined(separator: "; "), answers.joined(separator: "; "))
  }

  /// Answers that are no mark and can be typed: an empty cell says that there is none, and nothing says that one is invalid.
  var asides: [NonSubstantive] { NonSubstantive.allCases.filter { $0 != .blank && $0 != .invalid } }

  private func options(_ dimension: Int, of question: String) throws(EntrySheetError) -> [String] {
    var answers: [String] = []
    for (index, option) in layout.dimensions[dimension].categories.enumerated() {
      let spellings = spellings(option, id: option.id)
      let code = AnswerCode.substantive(index).rawValue
      guard let found = spellings.first(where: { reading.isOption($0, code, dimension) }) else {
        throw .answer(spellings.first ?? option.id, of: question)
      }
      answers.append(found)
    }
    return answers
  }

  private func spellings(_ category: Category, id: String) -> [String] {
    (([words.language] + Language.allCases).map { category.label.text(in: $0).trimmed } + category.aliases + [id])
      .filter { !$0.isEmpty }
  }

  // MARK: Texts

  func text(_ label: LocalizedText, _ id: String) -> String {
    let text = label.text(in: words.language).trimmed
    return text.isEmpty ? id : text
  }

  private func text(_ label: LocalizedText, _ language: Language) -> String { label.text(in: language).trimmed }

  private func placeName(_ id: String) -> String {
    codebook.places.first { $0.id == id }.map { text($0.label, id) } ?? id
  }

  private func alert(_ text: String) -> EntrySheet.Message { message(words(.entryAlertTitle), text) }

  private func message(_ title: String, _ text: String) -> EntrySheet.Message {
    EntrySheet.Message(title: title, text: text)
  }
}

/// The lists of a sheet, each once.
private struct Lists {
  private(set) var all: [[EntrySheet.Item]] = []
  private var known: [[EntrySheet.Item]: Int] = [:]

  mutating func index(of items: [EntrySheet.Item]) -> Int {
    if let index = known[items] { return index }
    known[items] = all.count
    all.append(items)
    return all.count - 1
  }
}
