internal import SurveyModel
internal import SurveyStatistics
public import SurveyTally
internal import SurveyWords

/// What the changes of a comparison are made of, by the groups of one question: how much comes of other people answering, and how much of
/// other answers.
///
/// Groups under the codebook's limit in either assessment are taken together, and with the next smallest one if they still are under it.
public struct ComparisonSplit: Sendable {
  /// The parts of one service's change.
  struct Part {
    var service: Int
    var mean: CompositionSplit
    /// Of the share of good scores.
    var good: CompositionSplit
  }

  /// A group's scores in both assessments.
  private struct Group {
    var first: Figures
    var second: Figures

    var least: Int { min(first.n, second.n) }
  }

  /// Index in ``ResponseLayout/dimensions``.
  public let dimension: Int
  private let comparison: Comparison
  private let pivot: Pivot

  /// How responses are counted for a split by the groups of `dimension`.
  public static func request(dimension: Int, filters: [TallyPlan.Filter] = []) -> PivotRequest {
    PivotRequest(
      rows: [.service], columns: [],
      by: [.dimension(ResponseLayout.place), .dimension(ResponseLayout.wave), .dimension(dimension)], filters: filters)
  }

  /// - Parameter counts: made with ``request(dimension:filters:)`` for the same dimension.
  public init(_ counts: PivotTally, dimension: Int, of comparison: Comparison) {
    self.dimension = dimension
    self.comparison = comparison
    pivot = Pivot(counts, labels: comparison.labels, showsSmall: true)
  }

  private var labels: Labels { comparison.labels }
  private var words: Words { comparison.words }

  /// The codes of the groups that have responses in a place, in order.
  private func groups(place: UInt16) -> [UInt16] {
    pivot.values(of: .dimension(dimension)).compactMap { value in
      guard case .answer(_, let code) = value else { return nil }
      let counts = respondents(place: place, group: code)
      return counts.first + counts.second > 0 ? code : nil
    }
  }

  private func respondents(place: UInt16, group: UInt16) -> (first: Int, second: Int) {
    let group = AxisValue.answer(dimension: dimension, code: group)
    return (
      pivot.counted(comparison.by(place, comparison.waves.first) + [group])?.n ?? 0,
      pivot.counted(comparison.by(place, comparison.waves.second) + [group])?.n ?? 0
    )
  }

  /// Whether both assessments of a place say their groups, and there is more than one.
  public func isTelling(place: UInt16) -> Bool {
    let known = groups(place: place).filter { $0 >= AnswerCode.firstSubstantive }
    let counts = known.map { respondents(place: place, group: $0) }
    return known.count > 1 && counts.contains { $0.first > 0 } && counts.contains { $0.second > 0 }
  }

  /// The parts of every service's change that can be split.
  func parts(place: UInt16) -> [Part] {
    let codes = groups(place: place)
    return comparison.changes(place: place).compactMap { change in
      guard change.criterion == nil, change.drift == nil, change.mean != nil else { return nil }
      let groups = codes.compactMap { code -> Group? in
        let value: [AxisValue] = [.service(change.service), .answer(dimension: dimension, code: code)]
        guard let first = pivot.counted(value + comparison.by(place, comparison.waves.first)),
          let second = pivot.counted(value + comparison.by(place, comparison.waves.second))
        else { return nil }
        return Group(first: first, second: second)
      }
      let pooled = pooled(groups)
      guard pooled.count > 1,
        let mean = CompositionSplit(pooled.map { .init(first: scores($0, \.first), second: scores($0, \.second)) }),
        let good = CompositionSplit(pooled.map { .init(first: shares($0, \.first), second: shares($0, \.second)) })
      else { return nil }
      return Part(service: change.service, mean: mean, good: good)
    }
  }

  /// Small groups taken together.
  private func pooled(_ groups: [Group]) -> [[Group]] {
    let limit = labels.codebook.thresholds.hiddenUnder
    let sorted = groups.enumerated().sorted { ($0.element.least, $0.offset) < ($1.element.least, $1.offset) }.map(
      \.element)
    var small = sorted.filter { $0.least < limit }
    var large = sorted.filter { $0.least >= limit }
    func least(_ groups: [Group]) -> Int {
      min(groups.reduce(0) { $0 + $1.first.n }, groups.reduce(0) { $0 + $1.second.n })
    }
    while !small.isEmpty, least(small) < limit, !large.isEmpty { small.append(large.removeFirst()) }
    return (small.isEmpty ? [] : [small]) + large.map { [$0] }
  }

  private func scores(_ groups: [Group], _ side: (Group) -> Figures) -> Distribution {
    Distribution(groups.flatMap { side($0).distribution?.entries ?? [] })
  }

  /// Good scores as 1, others as 0.
  private func shares(_ groups: [Group], _ side: (Group) -> Figures) -> Distribution {
    let shares = groups.compactMap { side($0).goodShare }
    let good = shares.reduce(0) { $0 + $1.count }
    return Distribution(values: [1, 0], counts: [good, shares.reduce(0) { $0 + $1.base } - good])
  }

  // MARK: For people

  /// One table a place, where there is something to tell.
  public func tables() -> [Table] {
    comparison.places.compactMap { place in
      guard isTelling(place: place) else { return nil }
      let parts = parts(place: place)
      let name = labels.id(dimension: ResponseLayout.place, code: place)
      let title = words(.splitTitle, labels.label(.dimension(dimension)))
      var table = Table(
        title: name.isEmpty ? title : "\(labels.label(dimension: ResponseLayout.place, code: place)). \(title)",
        columns: [
          Table.Column(words(.service), .left), Table.Column(words(.difference)), Table.Column(words(.splitPeople)),
          Table.Column(words(.splitAnswers)), Table.Column(words(.differencePoints)), Table.Column(words(.splitPeople)),
          Table.Column(words(.splitAnswers)),
        ],
        rows: parts.map { part in
          Table.Row(
            .body,
            [Table.Cell(labels.label(.service(part.service)))] + cells(part.mean) { words.number($0, decimals: 2) }
              + cells(part.good) { words.number($0 * 100, decimals: 0) })
        })
      if parts.isEmpty { table.columns = [] }
      table.notes = [groupsNote(place)] + [words(parts.isEmpty ? .splitNothing : .splitNote)]
      return table
    }
  }

  private func cells(_ split: CompositionSplit, _ text: (Double) -> String) -> [Table.Cell] {
    [split.difference, split.composition, split.answers].map { Table.Cell(comparison.signed($0, text)) }
  }

  /// "Channel: First: Online 41. Second: Online 30, Paper 22."
  private func groupsNote(_ place: UInt16) -> String {
    let codes = groups(place: place)
    let counts = codes.map { respondents(place: place, group: $0) }
    func list(_ side: ((first: Int, second: Int)) -> Int) -> String {
      zip(codes, counts).filter { side($0.1) > 0 }
        .map { "\(labels.label(dimension: dimension, code: $0.0)) \(side($0.1))" }.joined(separator: ", ")
    }
    return
      "\(labels.label(.dimension(dimension))). \(words(.first)): \(list { $0.first }). \(words(.second)): \(list { $0.second })."
  }

  // MARK: For programs

  /// One row a service and measure: `place,service,dimension,measure,difference,composition,answers`.
  public func data() -> DataTable {
    var table = DataTable(
      columns: ["place", "service", "dimension", "measure", "difference", "composition", "answers"], rows: [])
    for place in comparison.places where isTelling(place: place) {
      for part in parts(place: place) {
        for (measure, split) in [(Measure.mean, part.mean), (.good, part.good)] {
          table.rows.append([
            .text(labels.id(dimension: ResponseLayout.place, code: place)),
            .text(labels.codebook.services[part.service].id), .text(labels.layout.dimensions[dimension].id),
            .text(measure.rawValue), .init(split.difference), .init(split.composition), .init(split.answers),
          ])
        }
      }
    }
    return table
  }
}
