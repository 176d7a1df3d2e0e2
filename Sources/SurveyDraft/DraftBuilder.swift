import SurveyCodebook
import SurveyIngest
import SurveyModel
import SurveyWords

/// Puts the guesses about all columns together as a codebook.
struct DraftBuilder {
  private let profile: FileProfile
  private let words: Words
  private let columns: [DraftColumn]
  private var answers = KnownAnswers()
  private var draft = CodebookDraft(codebook: Codebook(scales: [], services: [], criteria: []))
  private var scales: [ScaleGuess] = []
  private var criterionIDs = IDRegister(reserved: IDRegister.reserved)
  private var questionIDs = IDRegister(reserved: IDRegister.reserved)
  /// What each column means, by its index, with the comment at its rule.
  private var rules: [Int: (meaning: ColumnRule.Meaning, comment: String?)] = [:]

  /// - Parameter columns: those of the file's columns that are drafted.
  init(profile: FileProfile, columns: ArraySlice<DraftColumn>, words: Words) {
    self.profile = profile
    self.words = words
    self.columns = Array(columns)
  }

  /// The columns of a file that a codebook can name.
  static func columns(of profile: FileProfile) -> [DraftColumn] {
    var seen: [String: Int] = [:]
    var columns: [DraftColumn] = []
    for (index, column) in profile.columns.enumerated() where column.header.isOrdinary {
      seen[column.header, default: 0] += 1
      guard column.header.unicodeScalars.count <= DraftColumn.longestHeader else { continue }
      columns.append(DraftColumn(index: index, profile: column, occurrence: seen[column.header] ?? 1))
    }
    return columns
  }

  func finished() -> CodebookDraft {
    var builder = self
    builder.build()
    return builder.draft
  }

  private mutating func build() {
    let open = assignRoles()
    let ratings = RatingSearch(open, answers)
    addRatings(ratings.plans)
    for column in open where rules[column.index] == nil { addQuestion(column) }
    for column in columns {
      guard let rule = rules[column.index] else { continue }
      if let comment = rule.comment { draft.comments[.column(draft.codebook.columns.count)] = comment }
      draft.codebook.columns.append(
        ColumnRule(header: column.header, occurrence: column.occurrence, meaning: rule.meaning))
    }
    draft.codebook.nonSubstantive = answers.categories
    addHeadings()
  }

  // MARK: Columns that are no answers

  /// Gives its role to each column that is no answer; returns the others.
  private mutating func assignRoles() -> [DraftColumn] {
    let time = timeColumn()
    var open: [DraftColumn] = []
    for column in columns {
      if let (role, comment) = role(of: column, time: time) {
        rules[column.index] = (.role(role), comment.map { words($0) })
      } else {
        open.append(column)
      }
    }
    return open
  }

  private func role(of column: DraftColumn, time: Int?) -> (ColumnRole, Phrase?)? {
    let known = column.knownRole
    if known == .identity || column.isMostlyPersonal(50) { return (.identity, .initIdentity) }
    if known == .ignored { return (.ignored, .initIgnored) }
    // A row of a grid that nobody answered still belongs to its grid.
    if column.profile.filled == 0 && column.grid == nil { return (.ignored, .initIgnored) }
    if column.index == time { return (.time, known == .time ? nil : .initTime) }
    if column.isMostlyDates(80) {
      return HeaderHints.isBirth(column.header) ? (.identity, .initIdentity) : (.ignored, .initIgnored)
    }
    switch known {
    case .key: return (.key, .initKey)
    case .place, .wave, .mode:
      // A town's name comes back; what hardly does is an answer in free text.
      let isList = column.profile.isComplete && column.profile.distinct <= 100 && column.profile.personal == 0
      return known.flatMap { isList ? ($0, nil) : nil }
    default: return nil
    }
  }

  /// The column of submission times: one with a well-known header, or the first that holds dates.
  private func timeColumn() -> Int? {
    let dated = columns.filter {
      $0.isMostlyDates(80) && !HeaderHints.isBirth($0.header) && $0.knownRole != .identity
    }
    return (dated.first { $0.knownRole == .time } ?? dated.first)?.index
  }

  // MARK: Ratings

  private mutating func addRatings(_ plans: [RatingPlan]) {
    var serviceIDs = IDRegister(reserved: IDRegister.reserved)
    // Criteria by cluster and row.
    var criteria: [String: String] = [:]
    var chosen: [[String]] = []
    for plan in plans {
      let scale = scaleID(plan.scale)
      let number = draft.codebook.services.count + 1
      let title = plan.title.label()
      let standard = HeaderHints.standardService(plan.title).flatMap { serviceIDs.exactly($0) }
      let service = standard ?? serviceIDs.id(for: HeaderNames.withoutNumber(title), fallback: "s\(number)")
      var ids: [String] = []
      for cell in plan.cells {
        let key = "\(plan.cluster) \(cell.key)"
        let id = criteria[key] ?? addCriterion(cell)
        criteria[key] = id
        ids.append(id)
        rules[cell.column] = (.rating(service: service, criterion: id), nil)
        note(cell.column)
      }
      let isFirst = plans.first { $0.cluster == plan.cluster }?.firstColumn == plan.firstColumn
      if isFirst { draft.comments[.service(draft.codebook.services.count)] = comment(plan.origin) }
      chosen.append(ids)
      draft.codebook.services.append(
        Service(id: service, label: LocalizedText(title.isEmpty ? service : title), scale: scale))
    }
    // A service that is rated by every criterion needs no list of them.
    for (index, ids) in chosen.enumerated() where ids != draft.codebook.criteria.map(\.id) {
      draft.codebook.services[index].criteria = ids
    }
  }

  private mutating func addCriterion(_ cell: RatingPlan.Cell) -> String {
    let label = cell.label.label()
    let standard = HeaderHints.standardCriterion(cell.label).flatMap { criterionIDs.exactly($0) }
    let fallback = "c\(draft.codebook.criteria.count + 1)"
    let id = standard ?? criterionIDs.id(for: HeaderNames.withoutNumber(label), fallback: fallback)
    draft.codebook.criteria.append(Category(id: id, label: LocalizedText(label.isEmpty ? id : label)))
    return id
  }

  private mutating func note(_ column: Int) {
    for text in Spellings([profile.columns[column]], answers).nonSubstantive { answers.note(text) }
  }

  private func comment(_ origin: RatingPlan.Origin) -> String {
    switch origin {
    case .sharedRows: words(.initServicesFromTitles)
    case .singleGrid: words(.initSingleGrid)
    case .linear: words(.initLinear)
    }
  }

  private mutating func scaleID(_ guess: ScaleGuess) -> String {
    if let index = scales.firstIndex(of: guess) { return draft.codebook.scales[index].id }
    let id = scales.isEmpty ? "marks" : "marks-\(scales.count + 1)"
    draft.comments[.scale(scales.count)] = comment(guess)
    scales.append(guess)
    draft.codebook.scales.append(Scale(id: id, points: guess.points, isOrderConfirmed: guess.isOrderConfirmed))
    return id
  }

  private func comment(_ guess: ScaleGuess) -> String {
    guard guess.isOrderConfirmed else { return words(.initScaleUnconfirmed) }
    let lowest = String(guess.points.first?.value ?? 0)
    let highest = String(guess.points.last?.value ?? 0)
    let kind: String
    switch guess.kind {
    case .digits: kind = words(.initScaleDigits)
    case .numbers: kind = words(.initScaleNumbers, lowest, highest)
    case .ends(let low, let high) where !low.isEmpty && !high.isEmpty:
      kind = words(.initScaleEnds, low.label(limit: 60), lowest, high.label(limit: 60), highest)
    case .ends: kind = words(.initScaleNumbers, lowest, highest)
    case .verbal(let family): kind = words(.initScaleKnown, family)
    case .labels: kind = words(.initScaleUnconfirmed)
    }
    return kind + " " + words(.initGoodPoor)
  }

  // MARK: Questions

  private mutating func addQuestion(_ column: DraftColumn) {
    if column.profile.filled == 0 {
      rules[column.index] = (.role(.ignored), words(.initIgnored))
      return
    }
    let label = column.header.label()
    let standard = column.standardQuestion.flatMap { questionIDs.exactly($0.id) }
    let fallback = "q\(column.index + 1)"
    let id = standard ?? questionIDs.id(for: HeaderNames.withoutNumber(label), fallback: fallback)
    var question = Question(id: id, kind: .text, label: LocalizedText(label.isEmpty ? id : label))
    let comment: String
    switch QuestionGuess(column, answers) {
    case .choice(let options, let isConstant):
      question.kind = .choice
      question.options = categories(options)
      comment =
        isConstant
        ? words(.initConstant) : words(.initChoice, String(column.profile.distinct), String(column.profile.filled))
      note(column.index)
    case .multiple(let options, let separator):
      question.kind = .multiple
      question.options = categories(options)
      comment = words(.initMultiple, separator)
      note(column.index)
    case .number:
      question.kind = .number
      comment = ""
    case .text:
      comment = words(.initText)
    }
    if !comment.isEmpty { draft.comments[.question(draft.codebook.questions.count)] = comment }
    draft.codebook.questions.append(question)
    rules[column.index] = (.question(id), nil)
  }

  private func categories(_ options: [String]) -> [SurveyModel.Category] {
    let options = OptionOrder.sorted(options)
    // An id is also a spelling of its option: it must be no other option's label.
    var ids = IDRegister(reserved: IDRegister.reservedOptions)
    let keys = options.map { folded($0) }
    for key in keys { ids.reserve(key) }
    return zip(options, keys).enumerated().map { index, option in
      let (text, key) = option
      let slug = IDRegister.slug(text)
      // Its own label, though, may be its id.
      let isOwn = slug == key && !IDRegister.reservedOptions.contains(slug)
      let id = isOwn ? slug : ids.id(for: text, fallback: "o\(index + 1)")
      return Category(id: id, label: LocalizedText(text.label(limit: 1_000)))
    }
  }

  // MARK: Headings

  private mutating func addHeadings() {
    let name = profile.path.split(separator: "/").last.map(String.init) ?? profile.path
    draft.headComment = [
      words(.initHead1, name.label(limit: 100), String(profile.columns.count), String(profile.records)),
      words(.initGuess),
    ]
    draft.comments[.section("scales")] = words(.initSectionScales)
    draft.comments[.section("services")] = words(.initSectionServices)
    draft.comments[.section("criteria")] = words(.initSectionCriteria)
    draft.comments[.section("questions")] = words(.initSectionQuestions)
    draft.comments[.section("columns")] = words(.initSectionColumns)
  }
}
