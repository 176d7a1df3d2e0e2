internal import SurveyModel
public import SurveyStatistics
internal import SurveyTally

/// How the same people's scores of one service moved from the first assessment to the second. Differences are second less first.
///
/// Everything but the verdict is `nil` where the service cannot be compared, where it is hidden, and while the order of the scale is
/// unconfirmed.
public struct PairedChange: Hashable, Sendable {
  /// Index in the codebook's services.
  public let service: Int
  /// The figures of the people who have a score both times: their bases are the same, and count people.
  public let first: Figures
  public let second: Figures
  /// The mean of the persons' own changes, by the paired t test.
  public private(set) var mean: PairedMeanChange?
  /// How many people's scores rose, and how many people's fell.
  public private(set) var rose: Int?
  public private(set) var fell: Int?
  /// How many people's scores became good, and how many people's ceased to be.
  public private(set) var gained: Int?
  public private(set) var lost: Int?
  /// The change of the share of good scores, by Newcombe's interval for pairs, and the p value of McNemar's test by mid-p.
  public private(set) var good: PairedShareChange?
  public private(set) var goodP: Double?
  /// ``p``, corrected for the other services of the place; `nil` where there can be no verdict.
  public private(set) var q: Double?
  /// `nil` while the order of the scale is unconfirmed.
  public private(set) var verdict: Verdict?
  /// Whether the share of good scores is the same within the codebook's margin: its whole interval lies inside.
  public private(set) var isSame: Bool?

  /// What a verdict rests on: the p value of the paired t test.
  ///
  /// Where everyone changed by the same there is no such test, and McNemar's mid-p of those who rose and those who fell decides: the sign
  /// test. It is kept where the figures are hidden, as the verdict is.
  private(set) var p: Double?
  /// 1 where more people rose than fell and the mean rose too, −1 where both fell, 0 where they disagree or nothing moved.
  private var direction = 0

  var isHidden: Bool { first.isHidden }

  /// Whether everyone's score changed by the same, so that nothing is known of the scatter.
  var isWithoutScatter: Bool { mean.map { $0.test == nil && first.n > 1 } ?? false }

  /// - Parameters:
  ///   - pairs: the people who have a score both times.
  ///   - people: all who answered both times.
  ///   - change: of all respondents: it knows whether the service can be compared.
  init(
    _ pairs: [PairTally.ScorePair], people: Int, beside change: Change, scale: MarkScale, thresholds: Thresholds,
    isHidden: Bool
  ) {
    service = change.service
    func figures(_ score: (PairTally.ScorePair) -> PairTally.Score, isAsked: Bool) -> Figures {
      let scores = pairs.map { ScoreCount(marks: score($0).marks, sum: score($0).sum, count: $0.count) }
      return Figures(scores: scores, asked: isAsked ? people : 0, scale: scale)
    }
    let before = figures(\.first, isAsked: !change.first.isNotAsked)
    let after = figures(\.second, isAsked: !change.second.isNotAsked)
    first = isHidden ? .hidden : before
    second = isHidden ? .hidden : after
    if change.verdict == .notAskedInBoth {
      verdict = .notAskedInBoth
      return
    }
    if before.n < max(2, thresholds.verdictFrom) { verdict = .tooFewAnswers }
    guard scale.isOrderConfirmed, let mean = PairedMeanChange(changes: Self.changes(pairs)) else { return }
    let rose = pairs.reduce(0) { $0 + (Self.change(of: $1).numerator > 0 ? $1.count : 0) }
    let fell = pairs.reduce(0) { $0 + (Self.change(of: $1).numerator < 0 ? $1.count : 0) }
    p = mean.test?.p ?? mcNemarMidP(gained: rose, lost: fell)
    if rose > fell && mean.difference > 0 { direction = 1 }
    if rose < fell && mean.difference < 0 { direction = -1 }
    guard !isHidden else { return }
    (self.mean, self.rose, self.fell) = (mean, rose, fell)
    countGood(pairs, scale, thresholds)
  }

  private mutating func countGood(_ pairs: [PairTally.ScorePair], _ scale: MarkScale, _ thresholds: Thresholds) {
    guard let lowestGood = scale.lowestGood else { return }
    func isGood(_ score: PairTally.Score) -> Bool { score.sum >= score.marks * (lowestGood - scale.lowest) }
    func count(_ before: Bool, _ after: Bool) -> Int {
      pairs.reduce(0) { $0 + (isGood($1.first) == before && isGood($1.second) == after ? $1.count : 0) }
    }
    let (gained, lost) = (count(false, true), count(true, false))
    (self.gained, self.lost) = (gained, lost)
    good = PairedShareChange(both: count(true, true), lost: lost, gained: gained, neither: count(false, false))
    goodP = mcNemarMidP(gained: gained, lost: lost)
    isSame = good?.interval.isInside(margin: Double(thresholds.sameMargin) / 100)
  }

  /// Settles the verdict, where there is none yet: better or worse where the corrected p value is under `level` and most of those who
  /// moved went the way of the mean; no reliable change otherwise.
  mutating func judge(q: Double?, level: Double) {
    if !isHidden { self.q = q }
    guard verdict == nil, let q else { return }
    verdict = q >= level || direction == 0 ? .noReliableChange : direction > 0 ? .better : .worse
  }

  // MARK: Persons' own changes

  /// One person's later score less the earlier one, in lowest terms: then equal changes are one entry, and their scatter is exactly 0.
  private static func change(of pair: PairTally.ScorePair) -> Distribution.Entry {
    // The lowest mark of the scale is in both scores, and cancels out.
    let numerator = pair.second.sum * pair.first.marks - pair.first.sum * pair.second.marks
    return Distribution.Entry(
      numerator: numerator, denominator: pair.first.marks * pair.second.marks, count: pair.count
    ).inLowestTerms
  }

  private static func changes(_ pairs: [PairTally.ScorePair]) -> Distribution {
    var entries: [Distribution.Entry] = []
    let all = pairs.map(change).sorted { ($0.denominator, $0.numerator) < ($1.denominator, $1.numerator) }
    for change in all {
      if let last = entries.last, (last.denominator, last.numerator) == (change.denominator, change.numerator) {
        entries[entries.count - 1].count += change.count
      } else {
        entries.append(change)
      }
    }
    return Distribution(entries)
  }
}
