internal import SurveyModel
internal import SurveyTally

/// What weights and weighted figures are worked out from: counts that keep the margins' answers apart.
///
/// Each wave of each place is a sample of its own. Its weights come from all of its respondents, whatever the pivot's
/// conditions; the answers are those of the respondents that meet them.
struct WeightTally: Sendable {
  /// The margins' dimensions, in the codebook's order.
  let margins: [Int]
  /// Respondents by place, wave and margins.
  private(set) var respondents: Tally
  /// Answers by the pivot's dimensions, place, wave and margins; `nil` where that is more than a tally tells apart.
  private(set) var answers: Tally?

  /// - Parameter pivot: how the pivot's own cells are counted.
  /// - Returns: `nil` where the codebook weights nothing.
  init?(_ pivot: TallyPlan, codebook: Codebook) {
    guard let plan = codebook.weights else { return nil }
    let margins = plan.margins.compactMap { pivot.layout.dimension(id: $0.question) }
    guard margins.count == plan.margins.count else { return nil }
    self.margins = margins
    let sample = [ResponseLayout.place, ResponseLayout.wave] + margins
    var layout = pivot.layout
    layout.cells = []
    layout.codeCounts = []
    respondents = Tally(plan: TallyPlan(layout: layout, keys: sample))
    let keys = pivot.keys + sample.filter { !pivot.keys.contains($0) }
    guard keys.count <= TallyPlan.maximumKeys else { return }
    answers = Tally(
      plan: TallyPlan(layout: pivot.layout, keys: keys, filters: pivot.filters, scores: pivot.scores))
  }

  mutating func add(_ batch: borrowing ResponseBatch) {
    respondents.add(batch)
    answers?.add(batch)
  }

  func empty() -> WeightTally {
    var other = self
    other.respondents = respondents.empty()
    other.answers = answers?.empty()
    return other
  }

  mutating func merge(_ other: WeightTally) {
    respondents.merge(other.respondents)
    if let more = other.answers { answers?.merge(more) }
  }
}
