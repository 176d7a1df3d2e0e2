internal import SurveyModel
internal import SurveyStatistics
internal import SurveyTally
internal import SurveyWords

extension Pivot {
  /// What tables for programs have at the end of a row where the codebook weights answers.
  static let weightedColumns = [
    "effective_n", "weighted_mean", "weighted_mean_low", "weighted_mean_high", "weighted_good", "weighted_good_low",
    "weighted_good_high",
  ]

  /// The weights of the respondents; `nil` where nothing is weighted.
  func weighting() -> Weighting? { Weighting(counts, labels: labels) }

  var isWeighted: Bool { labels.codebook.weights != nil }

  /// - Parameter shown: the unweighted figures, as they may be shown: where they are hidden, the weighted ones are too.
  func weightedCells(_ shown: Figures, _ values: [AxisValue], _ weighting: Weighting?) -> [DataRows.Item] {
    let figures = shown.isHidden ? nil : weighting?.figures(values, atLeast: leastWeighted)
    let mean = figures?.mean
    let good = figures?.good
    let (meanInterval, goodInterval) = (mean?.interval(), good?.shareInterval())
    return [
      .init(figures?.effectiveBase), .init(mean?.value), .init(meanInterval?.low), .init(meanInterval?.high),
      .init(good?.value), .init(goodInterval?.low), .init(goodInterval?.high),
    ]
  }

  /// Weighted figures on fewer answers are hidden: some of the unweighted ones may have no weight.
  var leastWeighted: Int { showsSmall ? 0 : labels.codebook.thresholds.hiddenUnder }

  /// The table of a `by` combination once more, with weights and effective bases; none where the measure has no weighted figures.
  func weightedTables(_ by: [AxisValue], _ weighting: Weighting?) -> [Table] {
    guard let weighting, hasWeightedMeasure else { return [] }
    var table = grid(by, title: "\(words(.weightedTitle)). \(title(by))") { weightedCell($0, $1, weighting) }
    // Without a single weight, the notes say why.
    guard table.rows.contains(where: { $0.cells.contains { $0.base != nil } }) else { return [] }
    table.rows.removeAll { $0.kind == .total && $0.cells.dropFirst().allSatisfy(\.text.isEmpty) }
    if table.rows.allSatisfy({ $0.cells.last?.text.isEmpty == true }) {
      table.columns.removeLast()
      for row in table.rows.indices { table.rows[row].cells.removeLast() }
    }
    table.notes = [words(.weightedNote)]
    return [table]
  }

  private var hasWeightedMeasure: Bool { !countsRespondents && [.mean, .good].contains(request.measure) }

  /// Totals over a dimension have no weighted figures: its groups are weighted each by itself.
  private func weightedCell(_ values: [AxisValue], _ margin: Margin, _ weighting: Weighting) -> Table.Cell {
    let left = (margin.withoutRows ? request.rows : []) + (margin.withoutColumns ? request.columns : [])
    let isOverDimension = left.contains { if case .dimension = $0 { true } else { false } }
    guard !isOverDimension else { return Table.Cell("") }
    guard !isNotAskedThere(values), let shown = figures(values, margin: margin), !shown.isNotAsked else {
      return Table.Cell(words(.notAsked), .faint)
    }
    if shown.isHidden { return Table.Cell(words(.hiddenCell), .faint) }
    let figures = weighting.figures(values, atLeast: leastWeighted)
    guard let figures, let mean = request.measure == .mean ? figures.mean : figures.good else {
      return Table.Cell(words(.noValue), .faint)
    }
    return labels.cell(figures, mean, request.measure)
  }

  /// The notes on weights, for under the last table.
  func weightNotes(_ weighting: Weighting?) -> [String] {
    guard isWeighted else { return [] }
    guard let weighting else {
      return [words(.weightsTooManyAxes, words.number(Double(TallyPlan.maximumKeys), decimals: 0))]
    }
    let notes = weighting.notes(weighting.samples, labels: labels) { sample in
      let names = [(ResponseLayout.place, sample.place), (ResponseLayout.wave, sample.wave)].compactMap {
        labels.isSubstantive($0.1) ? labels.label(dimension: $0.0, code: $0.1) : nil
      }
      return names.isEmpty ? words(.weightsSample) : names.joined(separator: ", ")
    }
    return notes.isEmpty || hasWeightedMeasure ? notes : notes + [words(.weightsElsewhere)]
  }
}

extension Labels {
  /// A weighted figure with its effective base.
  func cell(_ figures: WeightedFigures, _ mean: WeightedMean, _ measure: Measure) -> Table.Cell {
    Table.Cell(text(mean.value, measure), base: words.number(figures.effectiveBase, decimals: 0))
  }
}
