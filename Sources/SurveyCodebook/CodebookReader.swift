import SurveyModel

/// Makes a codebook of nodes, section by section. Sections that others refer to are read first, whatever their order in the file.
struct CodebookReader {
  static let formatVersion = "1"
  static let sections = [
    "svodka", "title", "scales", "services", "criteria", "answers", "questions", "places", "waves", "modes", "columns",
    "system", "thresholds", "weights",
  ]
  /// The most services and criteria together, and the most pairs of them that are asked.
  static let mostServicesAndCriteria = 5_000
  static let mostCells = 20_000
  /// The most options of one question.
  static let mostOptions = 1_000
  /// The most places, waves or modes: beside them there is room for those that files add.
  static let mostValues = 40_000

  var scaleIDs: [String] = []
  var criterionIDs: Set<String> = []
  var placeIDs: Set<String> = []
  var questionIDs: Set<String> = []
  /// Criteria of each service; `nil` for all.
  var criteriaOfServices: [String: Set<String>?] = [:]

  mutating func codebook(_ root: Cursor) throws(CodebookError) -> Codebook {
    let fields = try root.fields(Self.sections)
    let version = try fields.required("svodka")
    guard try version.text() == Self.formatVersion else {
      throw version.error(.badValue, expected: Self.formatVersion)
    }

    var codebook = Codebook(scales: [], services: [], criteria: [])
    if let title = fields["title"] { codebook.title = try localized(title) }
    if let scales = fields["scales"] { codebook.scales = try self.scales(scales) }
    scaleIDs = codebook.scales.map(\.id)
    if let criteria = fields["criteria"] {
      codebook.criteria = try categories(criteria, atMost: Self.mostServicesAndCriteria)
    }
    criterionIDs = Set(codebook.criteria.map(\.id))
    if let places = fields["places"] {
      codebook.places = try categories(places, atMost: Self.mostValues, areAnswers: true)
    }
    placeIDs = Set(codebook.places.map(\.id))
    if let waves = fields["waves"] { codebook.waves = try categories(waves, atMost: Self.mostValues, areAnswers: true) }
    if let modes = fields["modes"] { codebook.modes = try categories(modes, atMost: Self.mostValues, areAnswers: true) }
    if let services = fields["services"] { codebook.services = try self.services(services, codebook.criteria.count) }
    codebook.nonSubstantive =
      try fields["answers"].map { cursor throws(CodebookError) in try answers(cursor) }
      ?? Self.usualAnswers
    if let questions = fields["questions"] { codebook.questions = try self.questions(questions) }
    questionIDs = Set(codebook.questions.map(\.id))
    if let columns = fields["columns"] { codebook.columns = try self.columns(columns) }
    if let system = fields["system"] { codebook.systemHeaders = try systemHeaders(system) }
    if let thresholds = fields["thresholds"] { codebook.thresholds = try self.thresholds(thresholds) }
    if let weights = fields["weights"] { codebook.weights = try self.weights(weights, codebook.questions) }
    return codebook
  }
}
