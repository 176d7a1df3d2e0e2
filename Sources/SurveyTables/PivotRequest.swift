public import SurveyModel
public import SurveyTally

/// Which pivot is asked for.
public struct PivotRequest: Hashable, Sendable {
  public var rows: [Axis]
  public var columns: [Axis]
  public var by: [Axis]
  public var measure: Measure
  public var filters: [TallyPlan.Filter]
  /// Whether the scores of criteria over services are counted beside those of services. Only tables for people show them, as totals.
  public var hasCriterionTotals = true

  public init(
    rows: [Axis] = [.service], columns: [Axis] = [.criterion], by: [Axis] = [], measure: Measure = .mean,
    filters: [TallyPlan.Filter] = []
  ) {
    self.rows = rows
    self.columns = columns
    self.by = by
    self.measure = measure
    self.filters = filters
  }

  var axes: [Axis] { rows + columns + by }
  var hasService: Bool { axes.contains(.service) }
  var hasCriterion: Bool { axes.contains(.criterion) }
  var hasCriterionScores: Bool { hasCriterion && (hasCriterionTotals || !hasService) }
}

/// Which margins of a pivot a tally is for: the same responses with the rows', the columns' dimensions, or both left out.
struct Margin: Hashable, Sendable {
  var withoutRows: Bool
  var withoutColumns: Bool

  static let none = Margin(withoutRows: false, withoutColumns: false)
}

/// Counts everything that a pivot shows: the cells, and the totals of rows and columns.
///
/// Totals have tallies of their own, since groups of a multiple-choice question overlap and do not add up.
public struct PivotTally: Sendable {
  let request: PivotRequest
  private(set) var tallies: [Tally]
  /// Which tally a margin is in.
  private let margins: [Margin: Int]
  /// What weights need; `nil` where the codebook weights nothing.
  private(set) var weights: WeightTally?

  public init(request: PivotRequest, codebook: Codebook, layout: ResponseLayout) {
    self.request = request
    let scores = ScoreIndex(request: request, codebook: codebook, layout: layout).plans
    var plans: [TallyPlan] = []
    var margins: [Margin: Int] = [:]
    for margin in [
      Margin.none, Margin(withoutRows: true, withoutColumns: false), Margin(withoutRows: false, withoutColumns: true),
      Margin(withoutRows: true, withoutColumns: true),
    ] {
      let plan = TallyPlan(layout: layout, keys: Self.keys(request, margin), filters: request.filters, scores: scores)
      if let known = plans.firstIndex(of: plan) {
        margins[margin] = known
      } else {
        margins[margin] = plans.count
        plans.append(plan)
      }
    }
    self.margins = margins
    tallies = plans.map { Tally(plan: $0) }
    weights = plans.first.flatMap { WeightTally($0, codebook: codebook) }
  }

  /// The dimensions among the axes that a margin keeps, in the order rows, columns, by.
  static func keys(_ request: PivotRequest, _ margin: Margin) -> [Int] {
    let axes = (margin.withoutRows ? [] : request.rows) + (margin.withoutColumns ? [] : request.columns) + request.by
    return axes.compactMap { if case .dimension(let index) = $0 { index } else { nil } }
  }

  /// The same for the same pivot, with nothing counted.
  public func empty() -> PivotTally {
    var other = self
    other.tallies = tallies.map { $0.empty() }
    other.weights = weights?.empty()
    return other
  }

  func tally(_ margin: Margin) -> Tally { tallies[margins[margin] ?? 0] }

  public mutating func add(_ batch: borrowing ResponseBatch) {
    for index in tallies.indices { tallies[index].add(batch) }
    weights?.add(batch)
  }

  public mutating func merge(_ other: PivotTally) {
    for index in tallies.indices { tallies[index].merge(other.tallies[index]) }
    if let more = other.weights { weights?.merge(more) }
  }
}

/// The respondent-level scores that a pivot needs, and where each stands in its tallies.
struct ScoreIndex: Sendable {
  private(set) var plans: [ScorePlan] = []
  private var byService: [Int: Int] = [:]
  private var byCriterion: [Int: Int] = [:]

  init(request: PivotRequest, codebook: Codebook, layout: ResponseLayout) {
    if request.hasService {
      for service in codebook.services.indices {
        byService[service] = add(layout.cells.indices.filter { layout.cells[$0].service == service }, codebook, layout)
      }
    }
    if request.hasCriterionScores {
      for criterion in codebook.criteria.indices {
        byCriterion[criterion] = add(
          layout.cells.indices.filter { layout.cells[$0].criterion == criterion }, codebook, layout)
      }
    }
  }

  /// The number of a score over cells that are all on one scale; over different scales there is none.
  private mutating func add(_ cells: [Int], _ codebook: Codebook, _ layout: ResponseLayout) -> Int? {
    guard let first = cells.first, cells.allSatisfy({ layout.cells[$0].scale == layout.cells[first].scale }) else {
      return nil
    }
    let scale = codebook.scales[layout.cells[first].scale]
    // A histogram over sums of wide scales and many cells would not be small any more.
    guard cells.count * cells.count * max(1, scale.highest - scale.lowest) <= 4_000_000 else { return nil }
    plans.append(
      ScorePlan(
        cells: cells, needs: codebook.thresholds.scoreNeeds,
        offsets: scale.values.map { $0 - scale.lowest }))
    return plans.count - 1
  }

  func score(service: Int) -> Int? { byService[service] }
  func score(criterion: Int) -> Int? { byCriterion[criterion] }
}
