internal import SurveyModel
internal import SurveyStatistics
internal import SurveyWords

/// The weighted figures of a ``Change``.
struct WeightedChange {
  var first: WeightedFigures?
  var second: WeightedFigures?
  /// Whether the unweighted figures are compared: questions that differ between the waves are not.
  var isCompared = false

  var mean: WeightedMeanChange? {
    guard isCompared else { return nil }
    return first?.mean.flatMap { first in second?.mean.map { WeightedMeanChange(from: first, to: $0) } }
  }

  var good: WeightedShareChange? {
    guard isCompared else { return nil }
    return first?.good.flatMap { first in second?.good.flatMap { WeightedShareChange(from: first, to: $0) } }
  }
}

extension Comparison {
  /// What tables for programs have at the end of a row where the codebook weights answers.
  static let weightedColumns = [
    "first_effective_n", "second_effective_n", "first_weighted_mean", "second_weighted_mean",
    "weighted_mean_difference", "weighted_mean_difference_low", "weighted_mean_difference_high", "first_weighted_good",
    "second_weighted_good", "weighted_good_difference", "weighted_good_difference_low", "weighted_good_difference_high",
  ]

  /// - Returns: nothing where the figures of either wave are not to be shown.
  func weighted(_ change: Change, place: UInt16, _ weighting: Weighting?) -> WeightedChange {
    guard let weighting else { return WeightedChange() }
    let values: [AxisValue] = [.service(change.service)] + (change.criterion.map { [.criterion($0)] } ?? [])
    func figures(_ shown: Figures, _ wave: UInt16) -> WeightedFigures? {
      let answers: [AxisValue] = [
        .answer(dimension: ResponseLayout.place, code: place), .answer(dimension: ResponseLayout.wave, code: wave),
      ]
      return shown.isHidden ? nil : weighting.figures(values + answers, atLeast: pivot.leastWeighted)
    }
    return WeightedChange(
      first: figures(change.first, waves.first), second: figures(change.second, waves.second),
      isCompared: change.mean != nil)
  }

  func weightedCells(_ change: WeightedChange) -> [DataTable.Value] {
    let (mean, good) = (change.mean, change.good)
    return [
      .init(change.first?.effectiveBase), .init(change.second?.effectiveBase), .init(change.first?.mean?.value),
      .init(change.second?.mean?.value), .init(mean?.difference), .init(mean?.interval?.low),
      .init(mean?.interval?.high), .init(change.first?.good?.value), .init(change.second?.good?.value),
      .init(good?.difference), .init(good?.interval.low), .init(good?.interval.high),
    ]
  }

  /// The services of a place once more, with weights; `nil` where the codebook weights nothing.
  ///
  /// Where neither wave has weights, the notes say why, and there are no rows.
  func weightedTable(_ services: [Change], place: UInt16, _ weighting: Weighting?) -> Table? {
    guard let weighting else { return nil }
    let samples = weighting.samples.filter {
      $0.place == place && ($0.wave == waves.first || $0.wave == waves.second)
    }
    var table = Table(
      title: words(.weightedTitle),
      columns: [
        Table.Column(words(.service), .left),
        Table.Column("\(words(.first)): \(words(.meanMark))"), Table.Column("\(words(.second)): \(words(.meanMark))"),
        Table.Column(words(.difference)),
        Table.Column("\(words(.first)): \(words(.goodMarks))"), Table.Column("\(words(.second)): \(words(.goodMarks))"),
        Table.Column(words(.differencePoints)),
      ], rows: [])
    for service in services {
      let change = weighted(service, place: place, weighting)
      guard change.first != nil || change.second != nil else { continue }
      let (mean, good) = (change.mean, change.good)
      table.rows.append(
        Table.Row(
          .body,
          [
            Table.Cell(labels.label(.service(service.service))),
            cell(change.first, change.first?.mean, .mean), cell(change.second, change.second?.mean, .mean),
            difference(mean?.difference, mean?.interval) { words.number($0, decimals: 2) },
            cell(change.first, change.first?.good, .good), cell(change.second, change.second?.good, .good),
            difference(good?.difference, good?.interval) { words.number($0 * 100, decimals: 0) },
          ]))
    }
    table.notes = weighting.notes(samples, labels: labels) { words($0.wave == waves.first ? .first : .second) }
    if table.rows.isEmpty {
      table.columns = []
    } else {
      table.notes = [words(.weightedNote), words(.weightedVerdicts)] + table.notes
    }
    return table
  }

  private func cell(_ figures: WeightedFigures?, _ mean: WeightedMean?, _ measure: Measure) -> Table.Cell {
    guard let figures, let mean else { return Table.Cell(words(.noValue), .faint) }
    return labels.cell(figures, mean, measure)
  }
}
