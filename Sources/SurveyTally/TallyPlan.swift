public import SurveyModel

/// Respondent-level scores to be counted: one respondent's mean over a set of rating cells.
public struct ScorePlan: Hashable, Sendable {
  /// Indices in ``ResponseLayout/cells``, all on one scale.
  public var cells: [Int]
  /// The share of the cells a respondent was asked that must have a mark: with 2/3, four of six.
  public var needs: Fraction
  /// The values of the scale's points, less the lowest: what a mark adds to a respondent's sum.
  public var offsets: [Int]

  public init(cells: [Int], needs: Fraction, offsets: [Int]) {
    self.cells = cells
    self.needs = needs
    self.offsets = offsets
  }

  /// How many marks a respondent needs who was asked `asked` of the cells: at least one.
  public func required(ofAsked asked: Int) -> Int { max(1, needs.roundedUp(of: asked)) }

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
