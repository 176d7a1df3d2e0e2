public import SurveyModel
internal import SurveyStatistics
public import SurveyTally
internal import SurveyWords

extension Quality {
  /// How consistent the criteria of one service are.
  struct Consistency: Hashable {
    var service: Int
    var criteria: Int
    /// Respondents who marked all of them.
    var n: Int
    /// Cronbach's; `nil` where all respondents have the same total.
    var alpha: Double?
  }

  /// From here on a score of the criteria together is customarily called consistent.
  static let consistentFrom = 0.7
  /// Services that are named, the least consistent first.
  private static let mostNamed = 3

  /// What is to be counted of each input: services with enough criteria, all on one scale whose order is confirmed.
  public static func consistencyTally(_ codebook: Codebook, _ layout: ResponseLayout) -> ConsistencyTally {
    let scores = ScoreIndex(request: PivotRequest(columns: []), codebook: codebook, layout: layout).plans
    return ConsistencyTally(
      scores: scores.filter { score in
        score.cells.first.map { codebook.scales[layout.cells[$0].scale].isOrderConfirmed } ?? false
      })
  }

  static func consistency(_ tally: ConsistencyTally, _ layout: ResponseLayout) -> [Consistency] {
    zip(tally.scores, tally.services).compactMap { score, counted in
      guard counted.respondents > 0, let cell = score.cells.first else { return nil }
      func sums(_ own: ConsistencyTally.Sums) -> Sums { Sums(values: own.values, squares: own.squares) }
      return Consistency(
        service: layout.cells[cell].service, criteria: score.cells.count, n: counted.respondents,
        alpha: cronbachAlpha(items: counted.items.map(sums), total: sums(counted.totals), count: counted.respondents))
    }
  }

  /// The services with enough respondents to say anything.
  func known(_ consistency: [Consistency]) -> [Consistency] {
    consistency.filter { $0.alpha != nil && $0.n >= labels.codebook.thresholds.fewUnder }
  }

  /// One row, which warns of nothing: a low figure is a reason to look at the criteria one by one.
  func consistencyRows(_ file: FileFacts) -> [[Table.Cell]] {
    let known = known(file.consistency)
    guard !known.isEmpty else { return [] }
    let words = labels.words
    let worst = known.enumerated().sorted { ($0.element.alpha ?? 0, $0.offset) < ($1.element.alpha ?? 0, $1.offset) }
    let named = worst.prefix(Self.mostNamed).map { entry in
      let alpha = words.number(entry.element.alpha ?? 0, decimals: 2)
      return "\(labels.label(.service(entry.element.service))): \(alpha) (\(entry.element.n))"
    }
    return [
      row(
        words(.qualityConsistency, words.number(Self.consistentFrom, decimals: 1)),
        Sign(found: known.count { $0.alpha ?? 0 < Self.consistentFrom }, base: known.count), least: .max,
        detail: named.joined(separator: "; ") + (known.count > Self.mostNamed ? "; …" : ""))
    ]
  }

  var consistencyDetail: Report.Detail {
    Report.Detail(
      "consistency",
      DataTable(
        columns: ["file", "service", "criteria", "n", "alpha"],
        rows: files.flatMap { file in
          known(file.consistency).map {
            [
              .text(file.path), .text(labels.codebook.services[$0.service].id), .integer($0.criteria), .integer($0.n),
              .init($0.alpha),
            ]
          }
        }))
  }
}
