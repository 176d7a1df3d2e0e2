public import SurveyModel
public import SurveyTally

/// The people who answered both assessments, each compared with himself or herself, service by service and place by place.
///
/// It stands beside the ``Comparison`` of all respondents and changes nothing in it.
public struct PairedComparison: Sendable {
  let comparison: Comparison
  /// By place.
  private let pairs: [UInt16: PairTally.Pairs]
  private var judged: [UInt16: [PairedChange]] = [:]

  /// What is to be kept of the responses: the scores of the services.
  ///
  /// - Parameter filters: those of the comparison.
  public static func tally(codebook: Codebook, layout: ResponseLayout, filters: [TallyPlan.Filter] = []) -> PairTally {
    PairTally(layout: layout, scores: index(codebook, layout).plans, filters: filters)
  }

  private static func index(_ codebook: Codebook, _ layout: ResponseLayout) -> ScoreIndex {
    ScoreIndex(request: PivotRequest(columns: []), codebook: codebook, layout: layout)
  }

  /// - Parameters:
  ///   - tally: made by ``tally(codebook:layout:filters:)``, of the responses that `comparison` counts.
  ///   - comparison: of all respondents: it says which two assessments, what cannot be compared, and what is shown of all.
  public init(_ tally: PairTally, of comparison: Comparison) {
    self.comparison = comparison
    pairs = tally.pairs(first: comparison.waves.first, second: comparison.waves.second)
    let index = Self.index(comparison.labels.codebook, comparison.labels.layout)
    for (place, found) in pairs { judged[place] = compared(found, place: place, index) }
  }

  var labels: Labels { comparison.labels }

  /// Codes of the places with linked responses, in order.
  public var places: [UInt16] { comparison.places.filter { pairs[$0] != nil } }

  /// Who is linked in a place.
  public func links(place: UInt16) -> PairTally.Pairs { pairs[place] ?? PairTally.Pairs() }

  /// The services that were asked in either assessment, in the codebook's order, each judged.
  ///
  /// Their p values are a family of their own, corrected together.
  public func changes(place: UInt16) -> [PairedChange] { judged[place] ?? [] }

  private func compared(_ pairs: PairTally.Pairs, place: UInt16, _ index: ScoreIndex) -> [PairedChange] {
    let codebook = labels.codebook
    let family = comparison.changes(place: place).compactMap { change -> PairedChange? in
      guard change.criterion == nil, !(change.first.isNotAsked && change.second.isNotAsked),
        let score = index.score(service: change.service), pairs.scores.indices.contains(score),
        let scale = codebook.scale(of: codebook.services[change.service])
      else { return nil }
      return PairedChange(
        pairs.scores[score], people: pairs.people, beside: change, scale: MarkScale(scale),
        thresholds: codebook.thresholds, isHidden: hides(pairs.scores[score], people: pairs.people, beside: change))
    }
    let adjusted = codebook.thresholds.correction.adjusted(family.map { $0.verdict == nil ? $0.p : nil })
    return zip(family, adjusted).map { change, q in
      var change = change
      change.judge(q: q, level: Comparison.level)
      return change
    }
  }

  /// Whether so few people stand behind the figures that they are kept back, or so few others answered beside them that the figures of
  /// all respondents, which are shown, would give those others' answers away.
  private func hides(_ pairs: [PairTally.ScorePair], people: Int, beside change: Change) -> Bool {
    guard !comparison.showsSmall else { return false }
    if change.first.isHidden || change.second.isHidden { return true }
    let paired = pairs.reduce(0) { $0 + $1.count }
    return [change.first.n, change.second.n].contains { all in
      let others = max(0, all - paired)
      let whole = Suppression.Bases(asked: all, n: all)
      let suppression = Suppression(
        [[.init(asked: people, n: paired), .init(asked: others, n: others)]], rowTotals: [whole], columnTotals: nil,
        whole: whole, limit: labels.codebook.thresholds.hiddenUnder)
      return suppression.hidden.contains(Suppression.Position(row: 0, column: 0))
    }
  }
}
