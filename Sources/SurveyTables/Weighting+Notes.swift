internal import SurveyModel
internal import SurveyStatistics
internal import SurveyWords

extension Weighting {
  /// More samples than this are told by their numbers only.
  private static let mostNamed = 12

  /// What was weighted to what, how well that went, and why not where it was not.
  ///
  /// - Parameters:
  ///   - samples: those whose figures are shown.
  ///   - name: what a sample is called.
  func notes(_ samples: [WeightedSample], labels: Labels, name: (WeightedSample) -> String) -> [String] {
    let words = labels.words
    guard let plan = labels.codebook.weights, !samples.isEmpty else { return [] }
    var notes: [String] = []
    let weighted = samples.filter { if case .success = $0.result { true } else { false } }
    if !weighted.isEmpty { notes.append(words(.weightsNote, words.list(margins(plan, labels)))) }
    for sample in samples.prefix(Self.mostNamed) {
      let prefix = name(sample)
      switch sample.result {
      case .success(let raking):
        notes.append(
          words(
            .weightsResult, prefix, words.number(Double(raking.base), decimals: 0),
            words.number(raking.effectiveBase, decimals: 1), words.number(raking.designEffect, decimals: 2),
            words.number(raking.weights.max() ?? 1, decimals: 2), words.number(Double(raking.iterations), decimals: 0)))
        if raking.trimmed > 0 {
          notes.append(
            words(
              .weightsTrimmed, prefix, words.counted(.questionnaire, raking.trimmed),
              words.number(plan.limit, decimals: plan.limit == plan.limit.rounded() ? 0 : 3)))
        }
      case .failure(let failure):
        notes.append(words(.weightsRefused, prefix, reason(failure, plan, labels)))
      }
      if sample.unplaced > 0 {
        notes.append(
          words(
            .weightsUnplaced, prefix, words.counted(.questionnaire, sample.unplaced),
            words.list(margins(plan, labels))))
      }
    }
    if samples.count > Self.mostNamed {
      notes.append(
        words(
          .weightsMore, words.number(Double(samples.count), decimals: 0),
          words.number(Double(weighted.count), decimals: 0)))
    }
    return notes
  }

  private func margins(_ plan: WeightPlan, _ labels: Labels) -> [String] {
    plan.margins.map { label(ofQuestion: $0.question, labels) }
  }

  private func label(ofQuestion id: String, _ labels: Labels) -> String {
    labels.layout.dimension(id: id).map { labels.label(.dimension($0)) } ?? id
  }

  private func reason(_ failure: RakingFailure, _ plan: WeightPlan, _ labels: Labels) -> String {
    let words = labels.words
    func names(_ margin: Int, _ category: Int) -> (question: String, option: String) {
      let id = plan.margins[margin].question
      guard let dimension = labels.layout.dimension(id: id) else { return (id, "") }
      return (
        labels.label(.dimension(dimension)),
        labels.label(dimension: dimension, code: AnswerCode.substantive(category).rawValue)
      )
    }
    switch failure {
    case .badInput: return words(.weightsBad)
    case .emptyCategory(let margin, let category):
      let names = names(margin, category)
      return words(.weightsEmpty, names.question, names.option)
    case .limitTooLow(let margin, let category):
      let names = names(margin, category)
      return words(.weightsLimit, names.question, names.option)
    case .notConverged(let iterations, let deviation):
      return words(
        .weightsNotConverged, words.number(Double(iterations), decimals: 0), words.percent(deviation, decimals: 1))
    case .lowEffectiveBase(let effective, let base):
      return words(
        .weightsLowBase, words.number(effective, decimals: 1), words.number(Double(base), decimals: 0))
    }
  }
}
