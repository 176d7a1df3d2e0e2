internal import SurveyModel
internal import SurveyStatistics
public import SurveyTally

/// A first and a second assessment, service by service and criterion by criterion, place by place.
public struct Comparison: Sendable {
  public let labels: Labels
  /// Codes of the two waves.
  public let waves: (first: UInt16, second: UInt16)
  let pivot: Pivot
  private let wordings: QuestionWordings
  /// By place.
  private var judged: [UInt16: [Change]] = [:]
  /// The level of verdicts.
  static let level = 0.05

  /// How responses are counted for a comparison: by place and wave.
  public static func request(filters: [TallyPlan.Filter] = []) -> PivotRequest {
    var request = PivotRequest(
      rows: [.service], columns: [.criterion], by: [.dimension(ResponseLayout.place), .dimension(ResponseLayout.wave)],
      filters: filters)
    request.hasCriterionTotals = false
    return request
  }

  /// - Parameters:
  ///   - wordings: how each rating was asked, where the files tell.
  ///   - showsSmall: whether figures on bases under the codebook's limit are shown too: for checking, not for publishing.
  public init(
    _ counts: PivotTally, labels: Labels, waves: (first: UInt16, second: UInt16),
    wordings: QuestionWordings = QuestionWordings(), showsSmall: Bool = false
  ) {
    self.wordings = wordings
    self.labels = labels
    self.waves = waves
    pivot = Pivot(counts, labels: labels, showsSmall: showsSmall)
    for place in places { judged[place] = compared(place: place) }
  }

  var showsSmall: Bool { pivot.showsSmall }

  /// Codes of the places that have responses, in order.
  public var places: [UInt16] {
    pivot.values(of: .dimension(ResponseLayout.place)).compactMap {
      if case .answer(_, let code) = $0 { code } else { nil }
    }
  }

  /// Questionnaires of each wave in a place.
  public func respondents(place: UInt16) -> (first: Int, second: Int) {
    (pivot.respondents(place: place, wave: waves.first), pivot.respondents(place: place, wave: waves.second))
  }

  /// Services first, then every criterion of every service, in the codebook's order, each judged.
  ///
  /// The p values of a place are corrected in two families: its services, which are the headline, and the criteria of its services, which
  /// are exploratory. Only comparisons that can have a verdict belong to a family.
  public func changes(place: UInt16) -> [Change] { judged[place] ?? [] }

  private func compared(place: UInt16) -> [Change] {
    let services = labels.codebook.services.indices.filter {
      !pivot.isNotAskedThere([.service($0)] + by(place, waves.first))
    }
    var (headline, details): ([Change], [Change]) = ([], [])
    for service in services {
      let criteria = labels.codebook.criteria.indices.compactMap {
        change(place: place, service: service, criterion: $0)
      }
      // A score is compared where it is made of the same questions.
      let differing = criteria.filter { $0.drift != nil || $0.first.isNotAsked != $0.second.isNotAsked }
      let isAskedInBoth = criteria.contains { !$0.first.isNotAsked } && criteria.contains { !$0.second.isNotAsked }
      let drift = isAskedInBoth && !differing.isEmpty ? Drift.criteria(differing.compactMap(\.criterion)) : nil
      if let score = change(place: place, service: service, criterion: nil, drift: drift) { headline.append(score) }
      details += criteria
    }
    return judged(headline) + judged(details)
  }

  private func judged(_ family: [Change]) -> [Change] {
    let adjusted = labels.codebook.thresholds.correction.adjusted(
      family.map { $0.verdict == nil ? $0.p : nil })
    return zip(family, adjusted).map { change, q in
      var change = change
      change.judge(q: q, level: Self.level)
      return change
    }
  }

  func by(_ place: UInt16, _ wave: UInt16) -> [AxisValue] {
    [.answer(dimension: ResponseLayout.place, code: place), .answer(dimension: ResponseLayout.wave, code: wave)]
  }

  private func change(place: UInt16, service: Int, criterion: Int?, drift: Drift? = nil) -> Change? {
    let values: [AxisValue] = [.service(service)] + (criterion.map { [.criterion($0)] } ?? [])
    guard let first = pivot.counted(values + by(place, waves.first)),
      let second = pivot.counted(values + by(place, waves.second))
    else { return nil }
    var drift = drift
    if let criterion, !first.isNotAsked, !second.isNotAsked {
      drift =
        pivot.cell(service: service, criterion: criterion).flatMap(wordings.drift) ?? Drift.scale(of: first)
        ?? Drift.scale(of: second)
    }
    return Change(
      service: service, criterion: criterion, first: first, second: second, drift: drift,
      thresholds: labels.codebook.thresholds,
      showsSmall: showsSmall)
  }
}

extension Pivot {
  /// Questionnaires of one place and wave.
  func respondents(place: UInt16, wave: UInt16) -> Int {
    counted([
      .answer(dimension: ResponseLayout.place, code: place), .answer(dimension: ResponseLayout.wave, code: wave),
    ])?.n ?? 0
  }
}
