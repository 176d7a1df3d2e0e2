internal import SurveyModel
public import SurveyStatistics

/// What a comparison of two assessments comes to for one service or criterion.
public enum Verdict: String, CaseIterable, Sendable {
  case better, worse
  case noReliableChange = "no-reliable-change"
  case tooFewAnswers = "too-few-answers"
  case notAskedInBoth = "not-asked-in-both"
}

/// The figures of one service or criterion in two assessments, and what their difference comes to. Differences are second less first.
///
/// Everything but the verdict is `nil` where the question was not asked in both assessments, where either base is hidden, and while the
/// order of the scale is unconfirmed.
public struct Change: Hashable, Sendable {
  /// Index in the codebook's services, and in its criteria; no criterion for the service score.
  public let service: Int
  public let criterion: Int?
  public let first: Figures
  public let second: Figures
  /// The change of the mean, by Welch's t test.
  public private(set) var mean: MeanChange?
  /// The change of the share of good marks, by Newcombe's interval, and the p value of Fisher's test by mid-p.
  public private(set) var good: ShareChange?
  public private(set) var goodP: Double?
  /// The smallest change of a share that these bases would show four times in five, in 0…1.
  public private(set) var goodDetectable: Double?
  /// How the marks moved by their order, by the Brunner–Munzel test.
  public private(set) var ordinal: OrdinalChange?
  /// ``p``, corrected for the other comparisons of the family; `nil` where there can be no verdict.
  public private(set) var q: Double?
  /// `nil` while the order of the scale is unconfirmed.
  public private(set) var verdict: Verdict?
  /// Whether the share of good marks is the same within the codebook's margin: its whole interval lies inside.
  public private(set) var isSame: Bool?
  /// Why the two are not compared although both have answers; `nil` where they are.
  public let drift: Drift?

  /// What a verdict rests on: the larger p value of ``ordinal`` and ``mean``, so that both have to find the change.
  ///
  /// With some forty answers the Brunner–Munzel test alone finds a change in slightly more than 5 % of the cases where there is none.
  /// Where no mark varies in either group there is no test of the mean, and the order decides alone.
  public var p: Double? { ordinal?.p.map { max($0, mean?.test?.p ?? 0) } }

  public var meanDifference: Double? { mean?.difference }
  public var goodDifference: Double? { good?.difference }

  init(
    service: Int, criterion: Int?, first: Figures, second: Figures, drift: Drift?, thresholds: Thresholds,
    showsSmall: Bool
  ) {
    self.drift = drift
    self.service = service
    self.criterion = criterion
    func shown(_ figures: Figures) -> Figures {
      let bases = Suppression.Bases(asked: figures.asked, n: figures.n)
      return !showsSmall && bases.isSmall(thresholds.hiddenUnder) ? .hidden : figures
    }
    self.first = shown(first)
    self.second = shown(second)
    if first.isNotAsked || second.isNotAsked || drift != nil {
      verdict = .notAskedInBoth
      return
    }
    if min(first.n, second.n) < max(2, thresholds.verdictFrom) { verdict = .tooFewAnswers }
    guard let before = self.first.distribution, let after = self.second.distribution else { return }
    mean = MeanChange(from: before, to: after)
    ordinal = OrdinalChange(from: before, to: after)
    goodDetectable = DetectableChange.share(first: first.n, second: second.n)
    guard let before = self.first.goodShare, let after = self.second.goodShare else { return }
    good = ShareChange(from: before, to: after)
    goodP = fisherMidP(before, after)
    isSame = good?.interval.isInside(margin: Double(thresholds.sameMargin) / 100)
  }

  /// Settles the verdict, where there is none yet.
  ///
  /// Better or worse it is where the corrected p value is under `level` and mean and order moved the same way; no reliable change
  /// otherwise.
  mutating func judge(q: Double?, level: Double) {
    self.q = q
    guard verdict == nil, let q, let ordinal, let difference = meanDifference else { return }
    verdict =
      switch (q < level, ordinal.delta, difference) {
      case (true, 0.nextUp..., 0.nextUp...): .better
      case (true, ...0.nextDown, ...0.nextDown): .worse
      default: .noReliableChange
      }
  }
}
