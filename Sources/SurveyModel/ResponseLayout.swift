/// One service × criterion pair that a codebook asks.
public struct RatingCell: Hashable, Sendable {
  /// Index in ``Codebook/services`` and in ``Codebook/criteria``.
  public var service: Int
  public var criterion: Int
  /// Index in ``Codebook/scales``.
  public var scale: Int

  public init(service: Int, criterion: Int, scale: Int) {
    self.service = service
    self.criterion = criterion
    self.scale = scale
  }
}

/// A profile or system fact that responses can be told apart by.
public struct Dimension: Hashable, Sendable {
  public enum Source: Hashable, Sendable {
    case place, wave, mode
    /// Index in ``Codebook/questions``.
    case question(Int)
  }

  public var id: String
  public var source: Source
  /// Whether a respondent can have several of its values.
  public var isMultiple: Bool
  /// The known values. An open dimension (place, wave, mode) grows by what the files hold.
  public var categories: [Category]
  public var isOpen: Bool

  public init(id: String, source: Source, isMultiple: Bool, categories: [Category], isOpen: Bool) {
    self.id = id
    self.source = source
    self.isMultiple = isMultiple
    self.categories = categories
    self.isOpen = isOpen
  }
}

/// Which cells and dimensions a response has, and where each stands: what all stages after reading share.
///
/// Made from a codebook alone, so that every file read with one codebook gives responses of the same layout.
public struct ResponseLayout: Hashable, Sendable {
  /// Rating cells, services in the codebook's order, criteria within.
  public var cells: [RatingCell]
  /// `place`, `wave`, `mode`, then every choice question, in the codebook's order.
  public var dimensions: [Dimension]
  /// Counters a histogram of each cell needs: 6 + the points of its scale.
  public var codeCounts: [Int]

  public static let place = 0
  public static let wave = 1
  public static let mode = 2

  /// The code of an answer to a closed question that is none of its options.
  public static func other(_ dimension: Dimension) -> AnswerCode { .substantive(dimension.categories.count) }

  public init(_ codebook: Codebook) {
    let scaleIndex = Dictionary(
      codebook.scales.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let criterionIndex = Dictionary(
      codebook.criteria.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    cells = []
    for (index, service) in codebook.services.enumerated() {
      guard let scale = scaleIndex[service.scale] else { continue }
      for criterion in codebook.criteria(of: service) {
        guard let at = criterionIndex[criterion.id] else { continue }
        cells.append(RatingCell(service: index, criterion: at, scale: scale))
      }
    }
    dimensions = [
      Dimension(id: "place", source: .place, isMultiple: false, categories: codebook.places, isOpen: true),
      Dimension(id: "wave", source: .wave, isMultiple: false, categories: codebook.waves, isOpen: true),
      Dimension(id: "mode", source: .mode, isMultiple: false, categories: codebook.modes, isOpen: true),
    ]
    for (index, question) in codebook.questions.enumerated() {
      guard question.kind == .choice || question.kind == .multiple else { continue }
      dimensions.append(
        Dimension(
          id: question.id, source: .question(index), isMultiple: question.kind == .multiple,
          categories: question.options, isOpen: false))
    }
    codeCounts = cells.map { Int(AnswerCode.firstSubstantive) + codebook.scales[$0.scale].points.count }
  }

  /// Index in `dimensions` of the dimension with this id, or `nil`.
  public func dimension(id: String) -> Int? { dimensions.firstIndex { $0.id == id } }

  /// How many 64-bit words the chosen options of the dimension take in a batch; 0 for a single choice.
  public func words(ofDimension index: Int) -> Int {
    let dimension = dimensions[index]
    // One bit an answer code, so that blank, invalid and "other" have their bit too.
    return dimension.isMultiple ? (Int(AnswerCode.firstSubstantive) + dimension.categories.count + 1 + 63) / 64 : 0
  }
}
