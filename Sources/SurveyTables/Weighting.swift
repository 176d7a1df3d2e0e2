internal import SurveyModel
internal import SurveyStatistics
internal import SurveyTally

/// The weighted figures of one cell, beside its unweighted ones.
struct WeightedFigures: Hashable, Sendable {
  /// Kish's effective base of the marks, scores or respondents.
  var effectiveBase: Double
  /// `nil` while the order of the scale is unconfirmed, and for respondents.
  var mean: WeightedMean?
  /// The share of good marks or scores.
  var good: WeightedMean?
}

/// One wave of one place, which is weighted on its own.
struct WeightedSample: Hashable, Sendable {
  var place: UInt16
  var wave: UInt16
  /// Respondents who answered every margin's question with one of its options.
  var base: Int
  /// Respondents who did not: they have no weight.
  var unplaced: Int
  var result: Result<Raking, RakingFailure>
}

/// The weights of a pivot's respondents, and its figures under them.
struct Weighting: Sendable {
  /// Those that the pivot's figures come from, by place and wave.
  let samples: [WeightedSample]
  private let labels: Labels
  private let scores: ScoreIndex
  private let answers: Tally
  /// The dimensions of the pivot, which are the first keys of ``answers``.
  private let axes: [Int]
  /// The groups of ``answers`` by the codes of ``axes``.
  private let parts: [[UInt16]: [Part]]

  /// A group of answers: of one cell of one sample.
  private struct Part {
    var key: GroupKey
    /// Index in ``samples``.
    var sample: Int
    /// Index in the raking's cells; `nil` for respondents without a weight.
    var cell: Int?
  }

  /// - Returns: `nil` where the codebook weights nothing, or more dimensions are asked for than a tally tells apart.
  init?(_ counts: PivotTally, labels: Labels) {
    guard let tally = counts.weights, let answers = tally.answers, let plan = labels.codebook.weights else {
      return nil
    }
    self.labels = labels
    self.answers = answers
    scores = ScoreIndex(request: counts.request, codebook: labels.codebook, layout: labels.layout)
    let keys = answers.plan.keys
    axes = PivotTally.keys(counts.request, .none)

    let rakings = Self.rakings(tally, plan, labels)
    var samples: [WeightedSample] = []
    var numbers: [[UInt16]: Int] = [:]
    var parts: [[UInt16]: [Part]] = [:]
    func code(_ group: GroupKey, _ dimension: Int) -> UInt16 { keys.firstIndex(of: dimension).map { group[$0] } ?? 0 }
    for group in answers.groups {
      let id = [code(group, ResponseLayout.place), code(group, ResponseLayout.wave)]
      guard let raking = rakings[id] else { continue }
      if numbers[id] == nil {
        numbers[id] = samples.count
        samples.append(raking.sample)
      }
      let categories = tally.margins.map { Int(code(group, $0)) - Int(AnswerCode.firstSubstantive) }
      parts[Array(group.codes.prefix(axes.count)), default: []].append(
        Part(key: group, sample: numbers[id] ?? 0, cell: raking.cells[categories]))
    }
    // In the order of tables, whatever the order of the keys.
    let order = samples.indices.sorted {
      (samples[$0].place, samples[$0].wave) < (samples[$1].place, samples[$1].wave)
    }
    var position = samples.map { _ in 0 }
    for (new, old) in order.enumerated() { position[old] = new }
    self.samples = order.map { samples[$0] }
    self.parts = parts.mapValues { parts in
      parts.map { Part(key: $0.key, sample: position[$0.sample], cell: $0.cell) }
    }
  }

  // MARK: Weights

  /// Each sample with the numbers of its cells by their categories.
  private static func rakings(
    _ tally: WeightTally, _ plan: WeightPlan, _ labels: Labels
  ) -> [[UInt16]: (sample: WeightedSample, cells: [[Int]: Int])] {
    var cells: [[UInt16]: [RakingCell]] = [:]
    var unplaced: [[UInt16]: Int] = [:]
    let sizes = plan.margins.map(\.sizes)
    for group in tally.respondents.groups {
      let codes = group.codes
      let id = Array(codes.prefix(2))
      let count = tally.respondents.responses(in: group)
      let categories = codes.dropFirst(2).map { Int($0) - Int(AnswerCode.firstSubstantive) }
      // Beyond the options stands an answer that is none of them.
      if zip(categories, sizes).allSatisfy({ $1.indices.contains($0) }) {
        cells[id, default: []].append(RakingCell(categories, count: count))
      } else {
        unplaced[id, default: 0] += count
      }
    }
    var result: [[UInt16]: (sample: WeightedSample, cells: [[Int]: Int])] = [:]
    for id in Set(cells.keys).union(unplaced.keys) {
      let own = cells[id] ?? []
      let sample = WeightedSample(
        place: id[0], wave: id[1], base: own.reduce(0) { $0 + $1.count }, unplaced: unplaced[id] ?? 0,
        result: Result { () throws(RakingFailure) in try Raking(own, to: sizes, limit: plan.limit) })
      let numbers = Dictionary(own.enumerated().map { ($1.categories, $0) }, uniquingKeysWith: { first, _ in first })
      result[id] = (sample, numbers)
    }
    return result
  }

  // MARK: Figures

  /// The weighted figures where the axes have `values`, as ``Pivot/figures(_:margin:)`` takes them.
  ///
  /// - Parameter least: under so many weighted answers there are no figures.
  /// - Returns: `nil` without weighted answers, and where one of the samples they come from has no weights.
  func figures(_ values: [AxisValue], atLeast least: Int) -> WeightedFigures? {
    let codes = axes.map { dimension -> UInt16 in
      for case .answer(dimension, let code) in values { return code }
      return 0
    }
    let parts = parts[codes] ?? []
    guard let source = source(values) else { return nil }
    let numbers = Set(parts.map(\.sample)).sorted()
    var marks: [(raking: Raking, answers: [Distribution])] = []
    var good = marks
    for number in numbers {
      guard case .success(let raking) = samples[number].result else { return nil }
      var own = raking.cells.map { _ in Distribution([]) }
      var shares = own
      for part in parts where part.sample == number {
        guard let cell = part.cell else { continue }
        (own[cell], shares[cell]) = counted(source, in: part.key)
      }
      marks.append((raking, own))
      good.append((raking, shares))
    }
    guard let mean = WeightedMean(marks), mean.base >= least else { return nil }
    guard let scale = scale(of: source), scale.isOrderConfirmed else {
      return WeightedFigures(effectiveBase: mean.effectiveBase)
    }
    return WeightedFigures(
      effectiveBase: mean.effectiveBase, mean: mean, good: scale.good.isEmpty ? nil : WeightedMean(good))
  }

  /// What a figure is of.
  private enum Source {
    case cell(Int)
    case score(Int)
    case respondents
  }

  private func source(_ values: [AxisValue]) -> Source? {
    switch values.rating {
    case (let service?, let criterion?):
      return labels.layout.cells.firstIndex { $0.service == service && $0.criterion == criterion }.map { .cell($0) }
    case (let service?, nil): return scores.score(service: service).map { .score($0) }
    case (nil, let criterion?): return scores.score(criterion: criterion).map { .score($0) }
    case (nil, nil): return .respondents
    }
  }

  private func scale(of source: Source) -> Scale? {
    switch source {
    case .cell(let cell): labels.codebook.scales[labels.layout.cells[cell].scale]
    case .score(let score):
      answers.plan.scores[score].cells.first.map { labels.codebook.scales[labels.layout.cells[$0].scale] }
    case .respondents: nil
    }
  }

  /// A group's marks or scores, and which of them are good, as 1 and 0.
  private func counted(_ source: Source, in group: GroupKey) -> (all: Distribution, good: Distribution) {
    guard let scale = scale(of: source) else {
      return (Distribution(values: [1], counts: [answers.responses(in: group)]), Distribution([]))
    }
    var entries: [Distribution.Entry] = []
    var (good, others) = (0, 0)
    switch source {
    case .cell(let cell):
      let marks = answers.counts(of: cell, in: group).dropFirst(Int(AnswerCode.firstSubstantive))
      for (value, count) in zip(scale.values, marks) {
        entries.append(.init(numerator: value, count: count))
        if scale.good.contains(value) { good += count } else { others += count }
      }
    case .score(let score):
      let lowestGood = (scale.good.min() ?? scale.highest) - scale.lowest
      for part in answers.scores(score, in: group) {
        entries.append(
          .init(numerator: part.sum + part.marks * scale.lowest, denominator: part.marks, count: part.count))
        if part.sum >= part.marks * lowestGood { good += part.count } else { others += part.count }
      }
    case .respondents: break
    }
    return (Distribution(entries), Distribution(values: [0, 1], counts: [others, good]))
  }
}
