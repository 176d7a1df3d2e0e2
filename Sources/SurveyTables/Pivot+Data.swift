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
    let rows = PivotRows(self)
    return DataRows(columns: columns, blocks: rows.blocks) { rows }
  }

  func id(_ value: AxisValue) -> String {
    switch value {
    case .service(let index): labels.codebook.services[index].id
    case .criterion(let index): labels.codebook.criteria[index].id
    case .answer(let dimension, let code): labels.id(dimension: dimension, code: code)
    }
  }

  /// `hidden`, `not-asked`, `no-answers`, `few-answers`, or nothing.
  func flag(_ figures: Figures) -> String {
    if figures.isHidden { return "hidden" }
    if figures.isNotAsked { return "not-asked" }
    if figures.n == 0 { return "no-answers" }
    return figures.n < labels.codebook.thresholds.fewUnder ? "few-answers" : ""
  }
}

/// Makes the rows of a pivot: the values of rows and columns in order, and for each of their combinations all combinations of the `by` axes
/// that have responses.
private struct PivotRows: DataRowMaker {
  /// One of the pivot's axes with its values; where service scores are wanted, the criterion's last value is none.
  private struct Side {
    var values: [AxisValue?]
    var ids: [DataTable.Value]
    /// Where the tally's keys have the axis's dimension.
    var key: Int?
  }

  private static let rowsPerBlock = 256
  private static let reasons = [AnswerCode.dontKnow, .notUser, .refused, .blank, .invalid].map { Int($0.rawValue) }

  private let pivot: Pivot
  private let tally: Tally
  private let weighting: Weighting?
  private let sides: [Side]
  /// How many of the sides are rows and columns.
  private let outer: Int
  private let combinations: Int
  /// The combinations of the `by` axes, as numbers of values, one combination behind the other.
  private let by: [Int]
  private let byCount: Int
  /// The group of each combination of the `by` axes, where rows and columns are not among the tally's keys; −1 for none.
  private let groups: [Int]
  /// Points of the longest scale.
  private let most: Int
  private var summaries = Summaries()

  init(_ pivot: Pivot) {
    self.pivot = pivot
    let tally = pivot.counts.tally(.none)
    self.tally = tally
    most = pivot.labels.codebook.mostPoints
    weighting = pivot.weighting()
    let request = pivot.request
    let withScores = request.hasService && request.hasCriterion
    sides = request.axes.enumerated().map { index, axis in
      var values = pivot.values(of: axis).map(Optional.some)
      if withScores && axis == .criterion && index < request.rows.count + request.columns.count { values.append(nil) }
      var key: Int?
      if case .dimension(let dimension) = axis { key = tally.plan.keys.firstIndex(of: dimension) }
      return Side(
        values: values, ids: values.map { $0.map { .text(pivot.id($0)) } ?? .empty }, key: key)
    }
    outer = request.rows.count + request.columns.count
    combinations = sides[..<outer].reduce(1) { Self.product($0, $1.values.count) }
    let found = pivot.byValues()
    byCount = found.count
    let numbers = request.by.map { axis in
      Dictionary(pivot.values(of: axis).enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
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

  mutating func forEachRow(ofBlock block: Int, _ body: ([DataTable.Value]) -> Void) {
    var numbers = [Int](repeating: 0, count: sides.count)
    var row: [DataTable.Value] = []
    for position in block * Self.rowsPerBlock..<min(count, (block + 1) * Self.rowsPerBlock) {
      var rest = position / byCount
      for side in (0..<outer).reversed() {
        let values = sides[side].values.count
        numbers[side] = rest % values
        rest /= values
      }
      let combination = position % byCount
      let start = combination * (sides.count - outer)
      for side in outer..<sides.count { numbers[side] = by[start + side - outer] }
      row.removeAll(keepingCapacity: true)
      if append(numbers, combination, to: &row) { body(row) }
    }
  }

  /// - Returns: whether there is such a row.
  private mutating func append(_ numbers: [Int], _ combination: Int, to row: inout [DataTable.Value]) -> Bool {
    var service: Int?
    var criterion: Int?
    var place: UInt16?
    var key = GroupKey(count: tally.plan.keys.count)
    for side in sides.indices {
      switch sides[side].values[numbers[side]] {
      case .service(let index): service = index
      case .criterion(let index): criterion = index
      case .answer(let dimension, let code):
        if dimension == ResponseLayout.place { place = code }
        if let index = sides[side].key { key[index] = code }
      case nil: break
      }
      row.append(sides[side].ids[numbers[side]])
    }
    if let service, let place, !pivot.isAsked(service, place: place) { return false }
    guard let subject = pivot.subject(service: service, criterion: criterion) else { return false }
    let values = { [sides] in numbers.indices.compactMap { sides[$0].values[numbers[$0]] } }
    let group = groups.isEmpty ? tally.number(of: key) : groups[combination]
    let figures = pivot.shown(pivot.figures(of: subject, in: tally, group: group == -1 ? nil : group), values())
    append(figures, to: &row)
    if pivot.isWeighted { row += pivot.weightedCells(figures, values(), weighting) }
    return true
  }

  private mutating func append(_ figures: Figures, to row: inout [DataTable.Value]) {
    row.append(figures.isHidden ? .empty : .integer(figures.asked))
    row.append(figures.isHidden ? .empty : .integer(figures.n))
    if let codes = figures.codes {
      for reason in Self.reasons { row.append(.integer(codes[reason])) }
      let first = Int(AnswerCode.firstSubstantive)
      for code in first..<first + most { row.append(code < codes.count ? .integer(codes[code]) : .empty) }
    } else {
      for _ in 0..<Self.reasons.count + most { row.append(.empty) }
    }
    let summary = figures.distribution.map { summaries.summary(of: $0) }
    let good = figures.goodShare.flatMap { summaries.interval(of: $0) }
    row.append(.init(summary?.mean))
    row.append(.init(summary?.standardDeviation))
    row.append(.init(summary?.meanInterval?.low))
    row.append(.init(summary?.meanInterval?.high))
    row.append(.init(figures.good))
    row.append(.init(good?.low))
    row.append(.init(good?.high))
    row.append(.init(figures.poor))
    row.append(.init(figures.net))
    row.append(.text(pivot.flag(figures)))
  }
}
