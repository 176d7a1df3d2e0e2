internal import SurveyModel
internal import SurveyTally

extension PairedComparison {
  /// The figures for programs, under names of their own in `json`: the services of the people who answered both times, and who is linked.
  /// Shares in 0…1, nothing rounded; a hidden figure is empty.
  public func details() -> [Report.Detail] {
    guard !places.isEmpty else { return [] }
    return [
      .init(
        "pairs",
        DataTable(
          columns: [
            "place", "service", "n", "first_mean", "second_mean", "mean_difference", "mean_difference_low",
            "mean_difference_high", "mean_p", "rose", "fell", "first_good", "second_good", "gained", "lost",
            "good_difference", "good_difference_low", "good_difference_high", "good_p", "q", "verdict", "same",
          ], rows: places.flatMap { place in changes(place: place).map { row($0, place: place) } })),
      .init(
        "links",
        DataTable(
          columns: ["place", "first", "second", "both", "ambiguous", "elsewhere"],
          rows: places.map { place in
            let links = links(place: place)
            return [
              id(place), .integer(links.first), .integer(links.second), people(place).map { .integer($0) } ?? .empty,
              .integer(links.ambiguous), .integer(links.elsewhere),
            ]
          })),
    ]
  }

  private func id(_ place: UInt16) -> DataTable.Value { .text(labels.id(dimension: ResponseLayout.place, code: place)) }

  private func row(_ change: PairedChange, place: UInt16) -> [DataTable.Value] {
    [
      id(place), .text(labels.codebook.services[change.service].id),
      change.isHidden ? .empty : .integer(change.first.n), .init(change.first.mean), .init(change.second.mean),
      .init(change.mean?.difference), .init(change.mean?.interval?.low), .init(change.mean?.interval?.high),
      .init(change.mean?.test?.p), .init(change.rose), .init(change.fell), .init(change.first.good),
      .init(change.second.good), .init(change.gained), .init(change.lost), .init(change.good?.difference),
      .init(change.good?.interval.low), .init(change.good?.interval.high), .init(change.goodP), .init(change.q),
      change.verdict.map { .text($0.rawValue) } ?? .empty, change.isSame.map { .text($0 ? "yes" : "no") } ?? .empty,
    ]
  }

  /// How many people answered both times; `nil` where so few did that it is hidden.
  func people(_ place: UInt16) -> Int? {
    let people = links(place: place).people
    let isHidden =
      !comparison.showsSmall && people > 0 && people < labels.codebook.thresholds.hiddenUnder
    return isHidden ? nil : people
  }
}
