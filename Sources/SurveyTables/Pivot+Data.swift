internal import SurveyModel

extension Pivot {
  /// The figures for programs: one row a cell that the codebook asks, the dimensions as ids, shares in 0…1, nothing rounded.
  ///
  /// With both service and criterion among the axes, each service has one row more, whose criterion is empty: the service score.
  public func data() -> DataTable {
    let most = labels.codebook.mostPoints
    let columns =
      request.axes.map(labels.name(ofAxis:))
      + ["asked", "n", "dont_know", "not_user", "refused", "blank", "invalid"]
      + (0..<most).map { "count_\($0 + 1)" }
      + ["mean", "sd", "mean_low", "mean_high", "good", "good_low", "good_high", "poor", "net", "flag"]
      + (isWeighted ? Self.weightedColumns : [])
    let weighting = weighting()
    var rows: [[DataTable.Value]] = []
    let by = byValues()
    for values in combinations(
      of: request.rows + request.columns, withScores: request.hasService && request.hasCriterion)
    {
      for more in by {
        let all = values.compactMap { $0 } + more
        guard let figures = figures(all), !isNotAskedThere(all) else { continue }
        let ids: [DataTable.Value] = (values + more.map(Optional.some)).map { $0.map { .text(id($0)) } ?? .empty }
        let weighted = isWeighted ? weightedCells(figures, all, weighting) : []
        rows.append(ids + cells(figures, most: most) + weighted)
      }
    }
    return DataTable(columns: columns, rows: rows)
  }

  /// Combinations of values; where scores are wanted, the criterion's last value is none.
  private func combinations(of axes: [Axis], withScores: Bool) -> [[AxisValue?]] {
    axes.reduce([[]]) { partial, axis in
      var values = self.values(of: axis).map(Optional.some)
      if withScores && axis == .criterion { values.append(nil) }
      return partial.flatMap { start in values.map { start + [$0] } }
    }
  }

  /// Whether the codebook does not ask the service in the place.
  func isNotAskedThere(_ values: [AxisValue]) -> Bool {
    for case .service(let service) in values {
      guard let places = labels.codebook.services[service].places else { continue }
      for case .answer(ResponseLayout.place, let code) in values {
        return !places.contains(labels.id(dimension: ResponseLayout.place, code: code))
      }
    }
    return false
  }

  func id(_ value: AxisValue) -> String {
    switch value {
    case .service(let index): labels.codebook.services[index].id
    case .criterion(let index): labels.codebook.criteria[index].id
    case .answer(let dimension, let code): labels.id(dimension: dimension, code: code)
    }
  }

  private func cells(_ figures: Figures, most: Int) -> [DataTable.Value] {
    var cells: [DataTable.Value] =
      figures.isHidden ? [.empty, .empty] : [.integer(figures.asked), .integer(figures.n)]
    for reason in [NonSubstantive.dontKnow, .notUser, .refused, .blank, .invalid] {
      cells.append(.init(figures.count(reason)))
    }
    for index in 0..<most {
      cells.append(.init(figures.counts.flatMap { index < $0.count ? $0[index] : nil }))
    }
    let (mean, good) = (figures.meanInterval, figures.goodInterval)
    cells += [.init(figures.mean), .init(figures.standardDeviation), .init(mean?.low), .init(mean?.high)]
    cells += [.init(figures.good), .init(good?.low), .init(good?.high), .init(figures.poor), .init(figures.net)]
    cells.append(.text(flag(figures)))
    return cells
  }

  /// `hidden`, `not-asked`, `no-answers`, `few-answers`, or nothing.
  func flag(_ figures: Figures) -> String {
    if figures.isHidden { return "hidden" }
    if figures.isNotAsked { return "not-asked" }
    if figures.n == 0 { return "no-answers" }
    return figures.n < labels.codebook.thresholds.fewUnder ? "few-answers" : ""
  }
}
