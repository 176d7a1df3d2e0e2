internal import SurveyModel
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
  func weightedCells(_ shown: Figures, _ values: [AxisValue], _ weighting: Weighting?) -> [DataTable.Value] {
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

  /// The notes on weights, for under the last table.
  func weightNotes() -> [String] {
    guard isWeighted else { return [] }
    let words = labels.words
    guard let weighting = weighting() else {
      return [words(.weightsTooManyAxes, words.number(Double(TallyPlan.maximumKeys), decimals: 0))]
    }
    let notes = weighting.notes(weighting.samples, labels: labels) { sample in
      let names = [(ResponseLayout.place, sample.place), (ResponseLayout.wave, sample.wave)].compactMap {
        labels.isSubstantive($0.1) ? labels.label(dimension: $0.0, code: $0.1) : nil
      }
      return names.isEmpty ? words(.weightsSample) : names.joined(separator: ", ")
    }
    return notes.isEmpty ? [] : notes + [words(.weightsElsewhere)]
  }
}
