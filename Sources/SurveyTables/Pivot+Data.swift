internal import SurveyModel
internal import SurveyStatistics
internal import SurveyTally

extension Pivot {
  /// The figures for programs: one row a cell that the codebook asks, the dimensions as ids, shares in 0…1, nothing rounded.
  ///
  /// With both service and criterion among the axes, each service has one row more, whose criterion is empty: the service score.
  public func data() -> DataTable { rows().table }

  /// The same, row by row.
  public func rows() -> DataRows {
    let columns =
      request.axes.map(labels.name(ofAxis:))
      + ["asked", "n", "dont_know", "not_user", "refused", "blank", "invalid"]
      + (0..<labels.codebook.mostPoints).map { "count_\($0 + 1)" }
      + ["mean", "sd", "mean_low", "mean_high", "good", "good_low", "good_high", "poor", "net", "flag"]
      + (isWeighted ? Self.weightedColumns : [])
    let plan = RowPlan(self)
    return DataRows(
      columns: columns, blocks: plan.blocks, usualTexts: plan.texts.count, text: { plan.texts[$0] },
      maker: { PivotRows(plan: plan) })
  }

  func id(_ value: AxisValue) -> String {
    switch value {
    case .service(let index): labels.codebook.services[index].id
    case .criterion(let index): labels.codebook.criteria[index].id
    case .answer(let dimension, let code): labels.id(dimension: dimension, code: code)
    }
  }
}

/// What a row says of its figures.
private enum Flag: Int, CaseIterable {
  case hidden, notAsked, noAnswers, fewAnswers, none

  var text: String {
    switch self {
    case .hidden: "hidden"
    case .notAsked: "not-asked"
    case .noAnswers: "no-answers"
    case .fewAnswers: "few-answers"
    case .none: ""
    }
  }
}

private struct PivotRows: DataRowMaker {
  let plan: RowPlan
  private var scratch = RowPlan.Scratch()

  init(plan: RowPlan) { self.plan = plan }

  mutating func forEachRow(ofBlock block: Int, _ body: ([DataRows.Item]) -> Void) {
    plan.forEachRow(ofBlock: block, &scratch, body)
  }
}

/// The rows of a pivot: the values of rows and columns in order, and for each of their combinations all combinations of the `by` axes that
/// have responses.
///
/// A class, since what it holds is much to copy, and row after row is made with it.
private final class RowPlan: Sendable {
  /// What one thread works with, kept from row to row.
  struct Scratch {
    fileprivate var summaries = Summaries()
    fileprivate var figures = Figures(respondents: 0)
    fileprivate var counts: [Int] = []
    fileprivate var row: [DataRows.Item] = []
  }

  /// Some rows with figures of one thing.
  private struct Run {
    var subject: Pivot.Subject
    /// By row: the number of the group, or −1 for none.
    var groups: [Int] = []
    /// The values of the rows' sides, as numbers of values, one row behind the other.
    var values: [Int] = []
  }

  /// One of the pivot's axes; where service scores are wanted, the criterion's last value is none.
  private struct Side {
    /// Where its values stand among those of all sides.
    var values: Range<Int>
    /// Where the tally's keys have the axis's dimension.
    var key: Int?
  }

  private static let rowsPerBlock = 256
  private static let reasons = [AnswerCode.dontKnow, .notUser, .refused, .blank, .invalid].map { Int($0.rawValue) }

  private let pivot: Pivot
  private let tally: Tally
  private let weighting: Weighting?
  private let sides: [Side]
  /// The values of all sides, one side behind the other; the texts of the same numbers are their ids.
  private let values: [AxisValue?]
  let texts: [String]
  /// How many of the sides are rows and columns.
  private let outer: Int
  private let combinations: Int
  /// The combinations of the `by` axes, as numbers of values among those of all sides, one combination behind the other.
  private let by: [Int]
  private let byCount: Int
  /// The group of each combination of the `by` axes, where rows and columns are not among the tally's keys; −1 for none.
  private let groups: [Int]
  /// Points of the longest scale.
  private let most: Int
  private let fewUnder: Int

  init(_ pivot: Pivot) {
    self.pivot = pivot
    let tally = pivot.counts.tally(.none)
    self.tally = tally
    most = pivot.labels.codebook.mostPoints
    fewUnder = pivot.labels.codebook.thresholds.fewUnder
    weighting = pivot.weighting()
    let request = pivot.request
    let withScores = request.hasService && request.hasCriterion
    var sides: [Side] = []
    var values: [AxisValue?] = []
    for (index, axis) in request.axes.enumerated() {
      let start = values.count
      values += pivot.values(of: axis).map(Optional.some)
      if withScores && axis == .criterion && index < request.rows.count + request.columns.count { values.append(nil) }
      var key: Int?
      if case .dimension(let dimension) = axis { key = tally.plan.keys.firstIndex(of: dimension) }
      sides.append(Side(values: start..<values.count, key: key))
    }
    self.sides = sides
    self.values = values
    texts = values.map { $0.map(pivot.id) ?? "" } + Flag.allCases.map(\.text)
    outer = request.rows.count + request.columns.count
    combinations = sides[..<outer].reduce(1) { Self.product($0, $1.values.count) }
    let found = pivot.byValues()
    byCount = found.count
    let numbers = sides[outer...].map { side in
      Dictionary(side.values.map { (values[$0], $0) }, uniquingKeysWith: { first, _ in first })
    }
    by = found.flatMap { values in zip(numbers, values).map { $0[$1] ?? 0 } }
    groups = sides[..<outer].contains { $0.key != nil } ? [] : found.map { tally.number(of: Self.key($0, tally)) ?? -1 }
  }

  private static func key(_ values: [AxisValue], _ tally: Tally) -> GroupKey {
    var key = GroupKey(count: tally.plan.keys.count)
    for case .answer(let dimension, let code) in values {
      if let index = tally.plan.keys.firstIndex(of: dimension) { key[index] = code }
    }
    return key
  }

  private var count: Int { Self.product(combinations, byCount) }

  /// Nobody waits for more rows than a number counts.
  private static func product(_ one: Int, _ other: Int) -> Int {
    let (product, overflow) = one.multipliedReportingOverflow(by: other)
    return overflow ? .max - rowsPerBlock : product
  }

  var blocks: Int { (count + Self.rowsPerBlock - 1) / Self.rowsPerBlock }

  func forEachRow(ofBlock block: Int, _ scratch: inout Scratch, _ body: ([DataRows.Item]) -> Void) {
    for run in runs(ofBlock: block) {
      var size = 0
      if case .cell(let cell) = run.subject {
        tally.read(&scratch.counts, of: cell, inGroups: run.groups)
        size = scratch.counts.count / run.groups.count
      }
      for (index, group) in run.groups.enumerated() {
        pivot.set(
          &scratch.figures, to: run.subject, in: tally, group: group == -1 ? nil : group, scratch.counts,
          index * size..<(index + 1) * size)
        let own = index * sides.count..<(index + 1) * sides.count
        // Only where they are needed.
        let values = pivot.hidesLarge || pivot.isWeighted ? run.values[own].compactMap { self.values[$0] } : []
        if pivot.hides(scratch.figures, values) { scratch.figures = .hidden }
        scratch.row.removeAll(keepingCapacity: true)
        for side in own {
          let value = run.values[side]
          scratch.row.append(self.values[value] == nil ? .empty : .text(value))
        }
        appendFigures(&scratch)
        if pivot.isWeighted { scratch.row += pivot.weightedCells(scratch.figures, values, weighting) }
        body(scratch.row)
      }
    }
  }

  /// The rows that there are.
  private func runs(ofBlock block: Int) -> [Run] {
    let first = block * Self.rowsPerBlock
    var runs: [Run] = []
    var numbers = [Int](repeating: 0, count: sides.count)
    for position in first..<min(count, first + Self.rowsPerBlock) {
      let combination = position % byCount
      if position == first || combination == 0 {
        var rest = position / byCount
        for side in (0..<outer).reversed() {
          let values = sides[side].values
          numbers[side] = values.lowerBound + rest % values.count
          rest /= values.count
        }
      }
      let start = combination * (sides.count - outer)
      for side in outer..<sides.count { numbers[side] = by[start + side - outer] }
      guard let (subject, group) = place(numbers, combination) else { continue }
      if runs.last?.subject != subject { runs.append(Run(subject: subject)) }
      runs[runs.count - 1].groups.append(group)
      runs[runs.count - 1].values += numbers
    }
    return runs
  }

  /// What a row has figures of, and in which group; `nil` where there is no such row.
  private func place(_ numbers: [Int], _ combination: Int) -> (subject: Pivot.Subject, group: Int)? {
    var service: Int?
    var criterion: Int?
    var place: UInt16?
    var key = GroupKey(count: tally.plan.keys.count)
    for (side, number) in numbers.enumerated() {
      switch values[number] {
      case .service(let index): service = index
      case .criterion(let index): criterion = index
      case .answer(let dimension, let code):
        if dimension == ResponseLayout.place { place = code }
        if let index = sides[side].key { key[index] = code }
      case nil: break
      }
    }
    if let service, let place, !pivot.isAsked(service, place: place) { return nil }
    guard let subject = pivot.subject(service: service, criterion: criterion) else { return nil }
    return (subject, groups.isEmpty ? tally.number(of: key) ?? -1 : groups[combination])
  }

  private func appendFigures(_ scratch: inout Scratch) {
    let isHidden = scratch.figures.isHidden
    scratch.row.append(isHidden ? .empty : .integer(scratch.figures.asked))
    scratch.row.append(isHidden ? .empty : .integer(scratch.figures.n))
    if let codes = scratch.figures.codes {
      for reason in Self.reasons { scratch.row.append(.integer(codes[reason])) }
      let first = Int(AnswerCode.firstSubstantive)
      for code in first..<first + most { scratch.row.append(code < codes.count ? .integer(codes[code]) : .empty) }
    } else {
      for _ in 0..<Self.reasons.count + most { scratch.row.append(.empty) }
    }
    let summary = scratch.figures.distribution.map { scratch.summaries.summary(of: $0) }
    let good = scratch.figures.goodShare.flatMap { scratch.summaries.interval(of: $0) }
    scratch.row.append(.init(summary?.mean))
    scratch.row.append(.init(summary?.standardDeviation))
    scratch.row.append(.init(summary?.meanInterval?.low))
    scratch.row.append(.init(summary?.meanInterval?.high))
    scratch.row.append(.init(scratch.figures.good))
    scratch.row.append(.init(good?.low))
    scratch.row.append(.init(good?.high))
    scratch.row.append(.init(scratch.figures.poor))
    scratch.row.append(.init(scratch.figures.net))
    scratch.row.append(.text(flag(scratch.figures)))
  }

  /// The number of its text.
  private func flag(_ figures: borrowing Figures) -> Int {
    let flag: Flag =
      if figures.isHidden {
        .hidden
      } else if figures.isNotAsked {
        .notAsked
      } else if figures.n == 0 {
        .noAnswers
      } else {
        figures.n < fewUnder ? .fewAnswers : .none
      }
    return values.count + flag.rawValue
  }
}
