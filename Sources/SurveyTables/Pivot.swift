internal import SurveyModel
internal import SurveyTally

/// A pivot: the figures of every cell that its axes make, and of their totals.
public struct Pivot: Sendable {
  public let request: PivotRequest
  public let labels: Labels
  let counts: PivotTally
  let scores: ScoreIndex
  /// The rating cell of each service and criterion: that of service *s* and criterion *c* at *s* · criteria + *c*.
  private let cellIndex: [Int?]
  /// By index in the codebook's scales.
  private let scales: [MarkScale]
  /// Where a service is asked in some places only: the codes of these.
  private var askedIn: [Int: Set<UInt16>] = [:]
  /// The values of the request's axes: worked out once, as a table asks for them row by row.
  private var axisValues: [Axis: [AxisValue]] = [:]
  /// `nil` where everything is shown.
  private var hiding: Hiding?
  /// Figures on bases under this are hidden; 0 where none are for their base.
  private var leastShown = 0
  /// Whether figures on larger bases may be hidden too.
  private(set) var hidesLarge = false

  /// - Parameter showsSmall: whether figures on bases under the codebook's limit are shown too: for checking, not for publishing.
  public init(_ counts: PivotTally, labels: Labels, showsSmall: Bool = false) {
    self.counts = counts
    self.labels = labels
    request = counts.request
    countsRespondents = !request.hasService && !request.hasCriterion
    scores = ScoreIndex(request: counts.request, codebook: labels.codebook, layout: labels.layout)
    let criteria = labels.codebook.criteria.count
    var cells = [Int?](repeating: nil, count: labels.codebook.services.count * criteria)
    for (index, cell) in labels.layout.cells.enumerated().reversed() {
      cells[cell.service * criteria + cell.criterion] = index
    }
    cellIndex = cells
    scales = labels.codebook.scales.map(MarkScale.init)
    for axis in request.axes { axisValues[axis] = found(axis) }
    findPlaces()
    guard !showsSmall else { return }
    let hiding = Hiding(self, limit: labels.codebook.thresholds.hiddenUnder)
    self.hiding = hiding
    // How many respondents a question's answers have says nothing more of any of them.
    guard !countsRespondents || request.axes.count > 1 else { return }
    leastShown = labels.codebook.thresholds.hiddenUnder
    hidesLarge = !hiding.isEmpty
  }

  /// Whether the pivot counts respondents, and no ratings.
  let countsRespondents: Bool

  var showsSmall: Bool { hiding == nil }

  /// The values of an axis, in the order of a table.
  ///
  /// A closed question has all of its options, chosen or not, and what else was found; an open dimension what was found.
  func values(of axis: Axis) -> [AxisValue] { axisValues[axis] ?? found(axis) }

  private func found(_ axis: Axis) -> [AxisValue] {
    switch axis {
    case .service: return labels.codebook.services.indices.map { .service($0) }
    case .criterion: return labels.codebook.criteria.indices.map { .criterion($0) }
    case .dimension(let dimension):
      let tally = counts.tally(.none)
      guard let position = tally.plan.keys.firstIndex(of: dimension) else { return [] }
      var found = Set(tally.groups.map { $0[position] })
      if !labels.layout.dimensions[dimension].isOpen {
        for index in labels.layout.dimensions[dimension].categories.indices {
          found.insert(AnswerCode.substantive(index).rawValue)
        }
      }
      if let filter = request.filters.first(where: { $0.dimension == dimension }),
        !labels.layout.dimensions[dimension].isMultiple
      {
        found.formIntersection(filter.codes)
      }
      return labels.ordered(found, dimension: dimension).map { .answer(dimension: dimension, code: $0) }
    }
  }

  /// The combinations of the `by` axes that have responses, in order; one empty combination where there is no such axis.
  func byValues() -> [[AxisValue]] {
    let dimensions = request.by.compactMap { if case .dimension(let index) = $0 { index } else { nil } }
    guard !dimensions.isEmpty else { return combinations(of: request.by) }
    let tally = counts.tally(Margin(withoutRows: true, withoutColumns: true))
    if dimensions == tally.plan.keys && dimensions.count == request.by.count { return foundGroups(tally) }
    return combinations(of: request.by).filter { values in
      let key = GroupKey(values.compactMap { if case .answer(_, let code) = $0 { code } else { nil } })
      return tally.responses(in: key) > 0
    }
  }

  /// The groups of the `by` dimensions in the order of a table: there may be far fewer than combinations.
  private func foundGroups(_ tally: Tally) -> [[AxisValue]] {
    let values = request.by.map(values)
    let ranks = values.map { values in
      var ranks: [UInt16: Int] = [:]
      for (rank, value) in values.enumerated() {
        if case .answer(_, let code) = value { ranks[code] = rank }
      }
      return ranks
    }
    var found: [[Int]] = []
    for group in tally.groups where tally.responses(in: group) > 0 {
      let places = ranks.indices.compactMap { ranks[$0][group[$0]] }
      if places.count == ranks.count { found.append(places) }
    }
    return found.sorted { $0.lexicographicallyPrecedes($1) }.map { places in
      places.indices.map { values[$0][places[$0]] }
    }
  }

  func combinations(of axes: [Axis]) -> [[AxisValue]] {
    axes.reduce([[]]) { partial, axis in
      let values = values(of: axis)
      return partial.flatMap { start in values.map { start + [$0] } }
    }
  }

  /// The rating cell of a service's criterion; `nil` where the codebook does not ask it.
  func cell(service: Int, criterion: Int) -> Int? { cellIndex[service * labels.codebook.criteria.count + criterion] }

  /// The figures where the axes have `values`, as they may be shown; `nil` where the codebook does not ask that criterion of that service.
  ///
  /// Without a criterion they are those of the service score, without a service those of the criterion over services, and without both of the
  /// respondents.
  func figures(_ values: [AxisValue], margin: Margin = .none) -> Figures? {
    counted(values, margin: margin).map { shown($0, values, margin: margin) }
  }

  /// `figures`, or that they are kept back.
  func shown(_ figures: Figures, _ values: @autoclosure () -> [AxisValue], margin: Margin = .none) -> Figures {
    hides(figures, values(), margin: margin) ? .hidden : figures
  }

  /// Whether figures are kept back.
  func hides(_ figures: borrowing Figures, _ values: @autoclosure () -> [AxisValue], margin: Margin = .none) -> Bool {
    if Suppression.Bases(asked: figures.asked, n: figures.n).isSmall(leastShown) { return true }
    return hidesLarge && hiding?.hides(values(), margin: margin) == true
  }

  /// The figures where the axes have `values`, whatever their base.
  func counted(_ values: [AxisValue], margin: Margin = .none) -> Figures? {
    let rating = values.rating
    return subject(service: rating.service, criterion: rating.criterion).map {
      figures(of: $0, in: counts.tally(margin), group: group(values, margin: margin))
    }
  }

  /// What figures are of.
  enum Subject: Equatable {
    case cell(Int)
    /// Index in the plan's scores.
    case score(Int)
    case respondents
  }

  /// `nil` where the codebook does not ask the criterion of the service, or the score is none.
  func subject(service: Int?, criterion: Int?) -> Subject? {
    switch (service, criterion) {
    case (let service?, let criterion?): cell(service: service, criterion: criterion).map { .cell($0) }
    case (let service?, nil): scores.score(service: service).map { .score($0) }
    case (nil, let criterion?): scores.score(criterion: criterion).map { .score($0) }
    case (nil, nil): .respondents
    }
  }

  /// The number of the group where the axes have `values`; `nil` where it has no responses.
  private func group(_ values: [AxisValue], margin: Margin) -> Int? {
    let tally = counts.tally(margin)
    var key = GroupKey(count: tally.plan.keys.count)
    for (index, dimension) in tally.plan.keys.enumerated() {
      for case .answer(dimension, let code) in values {
        key[index] = code
        break
      }
    }
    return tally.number(of: key)
  }

  func figures(of subject: Subject, in tally: Tally, group: Int?) -> Figures {
    var figures = Figures(respondents: 0)
    var counts: [Int] = []
    if case .cell(let cell) = subject { counts = tally.counts(of: cell, inGroup: group) }
    set(&figures, to: subject, in: tally, group: group, counts, counts.indices)
    return figures
  }

  /// The same in the place of other figures, in their memory.
  ///
  /// - Parameter counts: those of a cell are some of them.
  func set(
    _ figures: inout Figures, to subject: Subject, in tally: Tally, group: Int?, _ counts: [Int], _ own: Range<Int>
  ) {
    switch subject {
    case .cell(let cell): figures.become(counts, own, scale: scales[labels.layout.cells[cell].scale])
    case .score(let score):
      // All cells of a score are on one scale.
      let cell = labels.layout.cells[tally.plan.scores[score].cells[0]]
      figures.become(score: score, of: tally, inGroup: group, scale: scales[cell.scale])
    case .respondents: figures = Figures(respondents: group.map { tally.responses[$0] } ?? 0)
    }
  }

  // MARK: Places

  private mutating func findPlaces() {
    let place = Axis.dimension(ResponseLayout.place)
    guard request.axes.contains(place) else { return }
    for (service, asked) in labels.codebook.services.enumerated() {
      guard let places = asked.places.map(Set.init) else { continue }
      askedIn[service] = Set(
        values(of: place).compactMap { value in
          guard case .answer(let dimension, let code) = value,
            places.contains(labels.id(dimension: dimension, code: code))
          else { return nil }
          return code
        })
    }
  }

  /// Whether the codebook does not ask the service in the place.
  func isNotAskedThere(_ values: [AxisValue]) -> Bool {
    guard !askedIn.isEmpty, let service = values.rating.service else { return false }
    for case .answer(ResponseLayout.place, let code) in values { return !isAsked(service, place: code) }
    return false
  }

  func isAsked(_ service: Int, place: UInt16) -> Bool { askedIn[service].map { $0.contains(place) } ?? true }
}
