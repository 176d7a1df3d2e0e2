public import SurveyModel

/// Respondent-level scores to be counted: one respondent's mean over a set of rating cells.
public struct ScorePlan: Hashable, Sendable {
  /// Indices in ``ResponseLayout/cells``, all on one scale.
  public var cells: [Int]
  /// How many of them a respondent must have marked.
  public var required: Int
  /// The values of the scale's points, less the lowest: what a mark adds to a respondent's sum.
  public var offsets: [Int]

  public init(cells: [Int], required: Int, offsets: [Int]) {
    self.cells = cells
    self.required = max(1, required)
    self.offsets = offsets
  }

  /// The most that one mark can add.
  public var span: Int { offsets.max() ?? 0 }
}

/// Which responses are counted apart, and what is counted of them.
public struct TallyPlan: Hashable, Sendable {
  /// A condition a response must meet: one of `codes` in a dimension.
  public struct Filter: Hashable, Sendable {
    public var dimension: Int
    public var codes: Set<UInt16>

    public init(dimension: Int, codes: Set<UInt16>) {
      self.dimension = dimension
      self.codes = codes
    }
  }

  public var layout: ResponseLayout
  /// Dimensions by whose values responses are told apart, at most ``maximumKeys`` of them.
  public var keys: [Int]
  public var filters: [Filter]
  public var scores: [ScorePlan]

  public static let maximumKeys = 8

  public init(layout: ResponseLayout, keys: [Int] = [], filters: [Filter] = [], scores: [ScorePlan] = []) {
    self.layout = layout
    self.keys = Array(keys.prefix(Self.maximumKeys))
    self.filters = filters
    self.scores = scores
  }
}
