internal import SurveyModel
internal import SurveyStatistics
public import SurveyTally

/// How many questionnaires the next assessment needs to show a change of a given size, service by service.
///
/// Two questions are answered for each service score, of one comparison looked at by itself: how many answers the next
/// assessment needs beside this one as it is, and how many each of two assessments needs. By the formulas of
/// `SampleSize` and `DetectableChange`, two-sided at 5 %:
///
///     // 41 answers, half of them good; a change of 30 points, found in 80 of 100 cases
///     // needed in the next assessment: 47; in each of two: 44; this size once more shows 31 points
///
/// The share in the formulas is halfway between the one observed and the changed one, towards ½ and at most that: from 8 % to 33 %, a share
/// scatters more than at 8 %. Where the observed one is 0 or 1, or stands on fewer answers than the codebook's `fewUnder`, it is ½, for
/// which the numbers are largest. The change of a mean mark is the same part of the scale's
/// length: 20 points are 0.8 marks from 1 to 5.
public struct Plan: Sendable {
  public let labels: Labels
  /// The change to be shown, as a share: above 0, at most 1.
  public let change: Double
  /// How often a change of this size is to be found: 0.5 or more, below 1.
  public let power: Double
  private let pivot: Pivot

  /// One service, or the worst case of all.
  struct Row {
    /// Index in the codebook's services; `nil` for the worst case.
    var service: Int?
    var asked: Int
    /// Respondents with a service score; 0 where ``isHidden``.
    var n: Int
    /// Whether the base is kept back: then only what two new assessments need is known.
    var isHidden = false
    var good: Double?
    /// The share that the formulas take: halfway from ``good`` to the changed one, or ½.
    var share: Double
    var isShareAssumed: Bool
    var deviation: Double?
    /// Answers in the next assessment beside this one; `nil` where this one has none.
    var needed: SampleSize?
    /// Answers in each of two assessments.
    var neededEach: SampleSize?
    /// ``needed`` with as many questionnaires without an answer as now.
    var questionnaires: Int?
    /// The smallest change of the share that two assessments of this size show; `nil` where none is large enough.
    var detectable: Double?
    /// The change of the mean mark that is as large a part of the scale; `nil` while the order of marks is open.
    var meanChange: Double?
    var meanNeeded: SampleSize?
    var meanNeededEach: SampleSize?
    var meanDetectable: Double?
  }

  /// How responses are counted for a plan: all together.
  public static func request(filters: [TallyPlan.Filter] = []) -> PivotRequest {
    PivotRequest(rows: [.service], columns: [], filters: filters)
  }

  /// - Parameters:
  ///   - counts: made by ``request(filters:)``.
  ///   - showsSmall: whether figures on bases under the codebook's limit are shown too: for checking, not for publishing.
  public init(_ counts: PivotTally, labels: Labels, change: Double, power: Double, showsSmall: Bool = false) {
    self.labels = labels
    self.change = change
    self.power = power
    pivot = Pivot(counts, labels: labels, showsSmall: showsSmall)
  }

  /// Services that were asked, in the codebook's order, and behind them the worst case; empty where none was asked.
  ///
  /// - Complexity: O(services × sizes tried), some hundred tries each.
  func rows() -> [Row] {
    let services = labels.codebook.services.indices.compactMap { service -> Row? in
      guard let figures = pivot.figures([.service(service)]), !figures.isNotAsked,
        let scale = labels.codebook.scale(of: labels.codebook.services[service])
      else { return nil }
      let isUsable = figures.good.map { $0 > 0 && $0 < 1 } ?? false
      let isAssumed = !isUsable || figures.n < labels.codebook.thresholds.fewUnder
      var row = row(
        service: service, asked: figures.asked, n: figures.n, good: figures.good, isAssumed: isAssumed,
        deviation: figures.standardDeviation, length: scale.isOrderConfirmed ? scale.highest - scale.lowest : nil)
      row.isHidden = figures.isHidden
      return row
    }
    // The fewest answers of all services that have any; half of them good; the widest scatter.
    guard let fewest = services.filter({ $0.n > 0 }).min(by: { $0.n < $1.n }) else { return services }
    let scales = Set(services.compactMap { $0.service.map { labels.codebook.services[$0].scale } })
    let scale = scales.count == 1 ? labels.codebook.scales.first { scales.contains($0.id) } : nil
    let worst = row(
      service: nil, asked: fewest.asked, n: fewest.n, good: nil, isAssumed: true,
      deviation: scale == nil ? nil : services.compactMap(\.deviation).max(),
      length: scale.flatMap { $0.isOrderConfirmed ? $0.highest - $0.lowest : nil })
    return services + [worst]
  }

  private func row(
    service: Int?, asked: Int, n: Int, good: Double?, isAssumed: Bool, deviation: Double?, length: Int?
  ) -> Row {
    let share = isAssumed ? 0.5 : good.map { $0 < 0.5 ? min(0.5, $0 + change / 2) : max(0.5, $0 - change / 2) } ?? 0.5
    var row = Row(
      service: service, asked: asked, n: n, good: good, share: share, isShareAssumed: isAssumed, deviation: deviation,
      needed: SampleSize.share(change: change, share: share, first: n, power: power),
      neededEach: SampleSize.share(change: change, share: share, power: power),
      detectable: DetectableChange.share(share, first: n, second: n, power: power),
      meanChange: length.map { change * Double($0) })
    if case .answers(let answers)? = row.needed {
      row.questionnaires = Self.questionnaires(answers, asked: asked, n: n)
    }
    if let deviation, deviation > 0, let meanChange = row.meanChange {
      row.meanNeeded = SampleSize.mean(change: meanChange, deviation: deviation, first: n, power: power)
      row.meanNeededEach = SampleSize.mean(change: meanChange, deviation: deviation, power: power)
      row.meanDetectable = DetectableChange.mean(
        deviations: deviation, deviation, first: n, second: n, power: power)
    }
    return row
  }

  /// Questionnaires that bring so many answers at the present rate of *n* in *asked*, rounded up; `nil` where there is
  /// no such rate, or no such number.
  static func questionnaires(_ answers: Int, asked: Int, n: Int) -> Int? {
    guard n > 0 else { return nil }
    let (product, overflow) = Int128(answers).multipliedReportingOverflow(by: Int128(asked))
    return overflow ? nil : Int(exactly: (product + Int128(n) - 1) / Int128(n))
  }

  var showsSmall: Bool { pivot.showsSmall }

  // MARK: For programs

  /// One row a service, and last the worst case, whose `service` is empty; shares in 0…1, nothing rounded.
  ///
  /// A size that no number of answers reaches is the text `unreachable`; a base that is kept back is empty.
  public func data() -> DataTable {
    DataTable(
      columns: [
        "service", "n", "good", "sd", "change", "needed", "needed_each", "needed_questionnaires", "detectable", "share",
        "mean_change", "mean_needed", "mean_needed_each", "mean_detectable",
      ],
      rows: rows().map { row in
        [
          row.service.map { .text(labels.codebook.services[$0].id) } ?? .empty,
          row.isHidden ? .empty : .integer(row.n), .init(row.good),
          .init(row.deviation), .number(change), value(row.needed), value(row.neededEach),
          row.needed == .unreachable ? value(.unreachable) : .init(row.questionnaires), .init(row.detectable),
          .number(row.share), .init(row.meanChange), value(row.meanNeeded), value(row.meanNeededEach),
          .init(row.meanDetectable),
        ]
      })
  }

  private func value(_ size: SampleSize?) -> DataTable.Value {
    switch size {
    case .answers(let count): .integer(count)
    case .unreachable: .text("unreachable")
    case nil: .empty
    }
  }
}
