internal import SurveyModel
public import SurveyTally

/// What a comparison of two assessments comes to for one service or criterion.
public enum Verdict: String, CaseIterable, Sendable {
  case better, worse
  case noReliableChange = "no-reliable-change"
  case tooFewAnswers = "too-few-answers"
  case notAskedInBoth = "not-asked-in-both"
}

/// The figures of one service or criterion in two assessments. Differences are second less first.
public struct Change: Hashable, Sendable {
  /// Index in the codebook's services, and in its criteria; no criterion for the service score.
  public var service: Int
  public var criterion: Int?
  public var first: Figures
  public var second: Figures
  /// `nil` where nothing has been judged yet.
  public var verdict: Verdict?

  public var meanDifference: Double? { difference(first.mean, second.mean) }
  public var goodDifference: Double? { difference(first.good, second.good) }

  private func difference(_ first: Double?, _ second: Double?) -> Double? {
    first.flatMap { first in second.map { $0 - first } }
  }
}

/// A first and a second assessment, service by service and criterion by criterion, place by place.
public struct Comparison: Sendable {
  public let labels: Labels
  /// Codes of the two waves.
  public let waves: (first: UInt16, second: UInt16)
  private let pivot: Pivot

  /// How responses are counted for a comparison: by place and wave.
  public static func request(filters: [TallyPlan.Filter] = []) -> PivotRequest {
    PivotRequest(
      rows: [.service], columns: [.criterion], by: [.dimension(ResponseLayout.place), .dimension(ResponseLayout.wave)],
      filters: filters)
  }

  public init(_ counts: PivotTally, labels: Labels, waves: (first: UInt16, second: UInt16)) {
    self.labels = labels
    self.waves = waves
    pivot = Pivot(counts, labels: labels)
  }

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

  /// Services first, then every criterion of every service, in the codebook's order.
  public func changes(place: UInt16) -> [Change] {
    let services = labels.codebook.services.indices.filter {
      !pivot.isNotAskedThere([.service($0)] + by(place, waves.first))
    }
    var changes = services.compactMap { change(place: place, service: $0, criterion: nil) }
    for service in services {
      for criterion in labels.codebook.criteria.indices {
        if let change = change(place: place, service: service, criterion: criterion) { changes.append(change) }
      }
    }
    return changes
  }

  private func by(_ place: UInt16, _ wave: UInt16) -> [AxisValue] {
    [.answer(dimension: ResponseLayout.place, code: place), .answer(dimension: ResponseLayout.wave, code: wave)]
  }

  private func change(place: UInt16, service: Int, criterion: Int?) -> Change? {
    let values: [AxisValue] = [.service(service)] + (criterion.map { [.criterion($0)] } ?? [])
    guard let first = pivot.figures(values + by(place, waves.first)),
      let second = pivot.figures(values + by(place, waves.second))
    else { return nil }
    var change = Change(service: service, criterion: criterion, first: first, second: second)
    if first.isNotAsked || second.isNotAsked {
      change.verdict = .notAskedInBoth
    } else if min(first.n, second.n) < labels.codebook.thresholds.verdictFrom {
      change.verdict = .tooFewAnswers
    }
    return change
  }

  // MARK: For programs

  /// One row a service, then one a criterion, place by place; shares in 0…1, nothing rounded.
  public func data() -> DataTable {
    let columns = [
      "place", "service", "criterion", "first_n", "second_n", "first_mean", "second_mean", "mean_difference",
      "mean_difference_low", "mean_difference_high", "mean_p", "first_good", "second_good", "good_difference",
      "good_difference_low", "good_difference_high", "good_detectable", "superiority", "superiority_low",
      "superiority_high", "ordinal_p", "q", "verdict",
    ]
    var rows: [[DataTable.Value]] = []
    for place in places {
      for change in changes(place: place) {
        rows.append([
          .text(labels.id(dimension: ResponseLayout.place, code: place)),
          .text(labels.codebook.services[change.service].id),
          change.criterion.map { .text(labels.codebook.criteria[$0].id) } ?? .empty,
          .integer(change.first.n), .integer(change.second.n), .init(change.first.mean), .init(change.second.mean),
          .init(change.meanDifference), .empty, .empty, .empty, .init(change.first.good), .init(change.second.good),
          .init(change.goodDifference), .empty, .empty, .empty, .empty, .empty, .empty, .empty, .empty,
          change.verdict.map { .text($0.rawValue) } ?? .empty,
        ])
      }
    }
    return DataTable(columns: columns, rows: rows)
  }
}

extension Pivot {
  /// Questionnaires of one place and wave.
  func respondents(place: UInt16, wave: UInt16) -> Int {
    figures([
      .answer(dimension: ResponseLayout.place, code: place), .answer(dimension: ResponseLayout.wave, code: wave),
    ])?.n ?? 0
  }
}
