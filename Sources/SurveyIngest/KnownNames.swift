internal import SurveyModel

/// The headers that a codebook knows, to tell what an unknown one comes closest to.
struct KnownNames {
  private let names: [(text: String, folded: [Unicode.Scalar])]

  /// For more unknown columns than this the file is another form: no guesses help then, and they would take long.
  static let mostHeaders = 40

  /// Longer texts are compared by their beginning.
  private static let mostScalars = 80

  init(codebook: Codebook, layout: ResponseLayout) {
    var texts: [String] = []
    for cell in layout.cells.prefix(300) {
      let service = codebook.services[cell.service]
      let criterion = codebook.criteria[cell.criterion]
      for language in Language.allCases {
        texts.append("\(service.label.text(in: language)) [\(criterion.label.text(in: language))]")
      }
      texts.append("\(service.id)/\(criterion.id)")
    }
    for question in codebook.questions.prefix(100) { texts += question.label.wordings.map(\.text) }
    var seen: Set<String> = []
    names = texts.filter { seen.insert($0).inserted }.map { ($0, Self.scalars(folded($0))) }
  }

  /// The closest of the names, if it differs from the header in no more than two letters of five.
  ///
  /// - Complexity: O(names × letters²).
  func closest(to header: String) -> String? {
    let target = Self.scalars(HeaderNames.key(header))
    var best: (distance: Int, name: String)?
    for name in names {
      let longest = max(name.folded.count, target.count)
      guard abs(name.folded.count - target.count) * 5 <= longest * 2 else { continue }
      let distance = editDistance(target, name.folded)
      if distance * 5 <= longest * 2, best.map({ distance < $0.distance }) ?? true { best = (distance, name.text) }
    }
    return best?.name
  }

  private static func scalars(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars.prefix(mostScalars)) }
}
