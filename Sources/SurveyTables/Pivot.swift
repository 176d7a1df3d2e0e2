internal import SurveyModel
internal import SurveyTally

/// A pivot: the figures of every cell that its axes make, and of their totals.
public struct Pivot: Sendable {
  public let request: PivotRequest
  public let labels: Labels
  let counts: PivotTally
  private let scores: ScoreIndex
  private let cellIndex: [[Int]: Int]
  /// The values of the request's axes: worked out once, as a table asks for them row by row.
  private var axisValues: [Axis: [AxisValue]] = [:]
  /// `nil` where everything is shown.
  private var hiding: Hiding?

  /// - Parameter showsSmall: whether figures on bases under the codebook's limit are shown too: for checking, not for publishing.
  public init(_ counts: PivotTally, labels: Labels, showsSmall: Bool = false) {
    self.counts = counts
    self.labels = labels
    request = counts.request
    scores = ScoreIndex(request: counts.request, codebook: labels.codebook, layout: labels.layout)
    cellIndex = Dictionary(
      labels.layout.cells.enumerated().map { ([$1.service, $1.criterion], $0) }, uniquingKeysWith: { first, _ in first }
    )
    for axis in request.axes { axisValues[axis] = found(axis) }
    if !showsSmall { hiding = Hiding(self, limit: labels.codebook.thresholds.hiddenUnder) }
  }

  /// Whether the pivot counts respondents, and no ratings.
  var countsRespondents: Bool { !request.hasService && !request.hasCriterion }

  var showsSmall: Bool { hiding == nil }

  /// The values of an axis, in the order of a table.
  ///
  /// A closed question has all of its options, chosen or not, and what else was found; an open dimension what was found.
  func values(of axis: Axis) -> [AxisValue] { axisValues[axis] ?? found(axis) }

  private func found(_ axis: Axis) -> [AxisValue] {
    switch axis {
    case .service: return labels.codebook.services.indices.map { .service($0) }
    case .criterion: return labels.codebook.criteria.indices.map { .criterion($0) }
    case .dimension(let dimension):
      let tally = counts.tally(.none)
      guard let position = tally.plan.keys.firstIndex(of: dimension) else { return [] }
      var found = Set(tally.groups.map { $0[position] })
      if !labels.layout.dimensions[dimension].isOpen {
        for index in labels.layout.dimensions[dimension].categories.indices {
          found.insert(AnswerCode.substantive(index).rawValue)
        }
      }
      if let filter = request.filters.first(where: { $0.dimension == dimension }),
        !labels.layout.dimensions[dimension].isMultiple
      {
        found.formIntersection(filter.codes)
      }
      return labels.ordered(found, dimension: dimension).map { .answer(dimension: dimension, code: $0) }
    }
  }

  /// The combinations of the `by` axes that have responses, in order; one empty combination where there is no such axis.
  func byValues() -> [[AxisValue]] {
    let combinations = combinations(of: request.by)
    let dimensions = request.by.compactMap { if case .dimension(let index) = $0 { index } else { nil } }
    guard !dimensions.isEmpty else { return combinations }
    let tally = counts.tally(Margin(withoutRows: true, withoutColumns: true))
    return combinations.filter { values in
      let key = GroupKey(values.compactMap { if case .answer(_, let code) = $0 { code } else { nil } })
      return tally.responses(in: key) > 0
    }
  }

  func combinations(of axes: [Axis]) -> [[AxisValue]] {
    axes.reduce([[]]) { partial, axis in
      let values = values(of: axis)
      return partial.flatMap { start in values.map { start + [$0] } }
    }
  }

  /// The rating cell of a service's criterion; `nil` where the codebook does not ask it.
  func cell(service: Int, criterion: Int) -> Int? { cellIndex[[service, criterion]] }

  /// The figures where the axes have `values`, as they may be shown; `nil` where the codebook does not ask that criterion of that service.
  ///
  /// Without a criterion they are those of the service score, without a service those of the criterion over services, and without both of the
  /// respondents.
  func figures(_ values: [AxisValue], margin: Margin = .none) -> Figures? {
    guard let figures = counted(values, margin: margin) else { return nil }
    // How many respondents a question's answers have says nothing more of any of them.
    guard let hiding, !(countsRespondents && request.axes.count <= 1) else { return figures }
    let bases = Suppression.Bases(asked: figures.asked, n: figures.n)
    return hiding.hides(values, margin: margin, bases: bases) ? .hidden : figures
  }

  /// The figures where the axes have `values`, whatever their base.
  func counted(_ values: [AxisValue], margin: Margin = .none) -> Figures? {
    let tally = counts.tally(margin)
    let key = GroupKey(
      tally.plan.keys.map { dimension in
        for case .answer(dimension, let code) in values { return code }
        return 0
      })
    switch values.rating {
    case (let service?, let criterion?):
      guard let cell = cell(service: service, criterion: criterion) else { return nil }
      let scale = labels.codebook.scales[labels.layout.cells[cell].scale]
      return Figures(counts: tally.counts(of: cell, in: key), scale: scale)
    case (let service?, nil): return scores.score(service: service).flatMap { score($0, tally, key) }
    case (nil, let criterion?): return scores.score(criterion: criterion).flatMap { score($0, tally, key) }
    case (nil, nil): return Figures(respondents: tally.responses(in: key))
    }
  }

  private func score(_ score: Int, _ tally: Tally, _ key: GroupKey) -> Figures? {
    let plan = tally.plan.scores[score]
    guard let first = plan.cells.first else { return nil }
    let scale = labels.codebook.scales[labels.layout.cells[first].scale]
    // Asked: whoever was asked any of the cells; a file asks all of its respondents the same.
    let asked = plan.cells.map { tally.counts(of: $0, in: key)[1...].reduce(0, +) }.max() ?? 0
    return Figures(scores: tally.scores(score, in: key), asked: asked, scale: scale)
  }
}
