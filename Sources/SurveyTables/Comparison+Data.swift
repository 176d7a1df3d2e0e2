internal import SurveyModel

extension Comparison {
  /// The figures for programs: one row a service, then one a criterion, place by place; shares in 0…1, nothing rounded.
  public func data() -> DataTable {
    let columns = [
      "place", "service", "criterion", "first_n", "second_n", "first_mean", "second_mean", "mean_difference",
      "mean_difference_low", "mean_difference_high", "mean_p", "first_good", "second_good", "good_difference",
      "good_difference_low", "good_difference_high", "good_detectable", "superiority", "superiority_low",
      "superiority_high", "ordinal_p", "q", "verdict", "good_p", "same",
    ]
    let rows = places.flatMap { place in changes(place: place).map { row($0, place: place) } }
    guard pivot.isWeighted else { return DataTable(columns: columns, rows: rows) }
    let weighting = pivot.weighting()
    let more = places.flatMap { place in
      changes(place: place).map { weightedCells(weighted($0, place: place, weighting)) }
    }
    return DataTable(columns: columns + Self.weightedColumns, rows: zip(rows, more).map { $0 + $1 })
  }

  private func row(_ change: Change, place: UInt16) -> [DataTable.Value] {
    [
      .text(labels.id(dimension: ResponseLayout.place, code: place)),
      .text(labels.codebook.services[change.service].id),
      change.criterion.map { .text(labels.codebook.criteria[$0].id) } ?? .empty,
      base(change.first), base(change.second), .init(change.first.mean), .init(change.second.mean),
      .init(change.meanDifference), .init(change.mean?.interval?.low), .init(change.mean?.interval?.high),
      .init(change.mean?.test?.p), .init(change.first.good), .init(change.second.good), .init(change.goodDifference),
      .init(change.good?.interval.low), .init(change.good?.interval.high), .init(change.goodDetectable),
      .init(change.ordinal?.probability), .init(change.ordinal?.interval?.low),
      .init(change.ordinal?.interval?.high), .init(change.ordinal?.p), .init(change.q),
      change.verdict.map { .text($0.rawValue) } ?? .empty, .init(change.goodP),
      change.isSame.map { .text($0 ? "yes" : "no") } ?? .empty,
    ]
  }

  private func base(_ figures: Figures) -> DataTable.Value { figures.isHidden ? .empty : .integer(figures.n) }
}
