public import SurveyModel
internal import SurveyStatistics
public import SurveyTally

/// One service score compared between two channels, or between one collector and all others.
struct ChannelEffect {
  var group: ChannelTally.Group
  /// Index in the codebook's services.
  var service: Int
  /// The other channel; `nil` for all others together.
  var other: UInt16?
  var n: Int
  var otherN: Int
  /// Mean score of the group less that of the other, in marks.
  var change: MeanChange
  /// The p value after Benjamini and Hochberg over everything that was compared; `nil` where nothing scatters.
  var q: Double?

  var isNoted: Bool { q.map { $0 <= Quality.level } ?? false }
}

/// How service scores differ between channels and between collectors, place by place and assessment by assessment.
struct ChannelFacts: Sendable {
  private(set) var effects: [ChannelEffect] = []
  /// Whether there were too many channels to compare them.
  private(set) var isCapped = false

  /// Channels or collectors of one place and assessment beyond which none is compared: no list of people is that long.
  static let mostValues = 60

  init(_ tally: ChannelTally, labels: Labels) {
    isCapped = tally.isFull
    let services = Self.services(labels.codebook, labels.layout)
    var rest = tally.groups()[...]
    while let first = rest.first?.group {
      // Groups are in order: all values of one score stand together.
      let family = rest.prefix { other in
        other.group.dimension == first.dimension && other.group.place == first.place && other.group.wave == first.wave
          && other.group.score == first.score
      }
      rest = rest.dropFirst(family.count)
      let scale = labels.codebook.scales[
        tally.scores[first.score].cells.first.map { labels.layout.cells[$0].scale } ?? 0]
      let values = family.map { ($0.group, Self.entries($0.scores, lowest: scale.lowest)) }
        .filter { $0.1.reduce(0) { $0 + $1.count } >= Quality.fewestResponses }
      if scale.isOrderConfirmed { compare(values, service: services[first.score], labels) }
    }
    let adjusted = Correction.benjaminiHochberg.adjusted(effects.map { $0.change.test?.p })
    for index in effects.indices { effects[index].q = adjusted[index] }
  }

  /// Two values are compared once; of more, each with all others.
  private mutating func compare(
    _ values: [(group: ChannelTally.Group, entries: [Distribution.Entry])], service: Int, _ labels: Labels
  ) {
    guard values.count <= Self.mostValues else {
      isCapped = true
      return
    }
    guard values.count > 1, let dimension = values.first?.group.dimension else { return }
    let order = labels.ordered(Set(values.map(\.group.value)), dimension: dimension)
    let sorted = order.compactMap { code in values.first { $0.group.value == code } }
    for (index, value) in sorted.enumerated() where sorted.count > 2 || index == 0 {
      let others = sorted.enumerated().filter { $0.offset != index }.map(\.element)
      let one = Distribution(value.entries)
      let other = Distribution(others.flatMap(\.entries))
      guard let change = MeanChange(from: other, to: one) else { continue }
      effects.append(
        ChannelEffect(
          group: value.group, service: service, other: others.count == 1 ? others.first?.group.value : nil,
          n: one.count, otherN: other.count, change: change))
    }
  }

  private static func entries(_ scores: [ScoreCount], lowest: Int) -> [Distribution.Entry] {
    scores.map { Distribution.Entry(numerator: $0.sum + $0.marks * lowest, denominator: $0.marks, count: $0.count) }
  }

  /// The services whose cells are all on one scale, in the order of the scores that ``Quality/channelTally`` counts.
  private static func services(_ codebook: Codebook, _ layout: ResponseLayout) -> [Int] {
    let index = ScoreIndex(request: PivotRequest(columns: []), codebook: codebook, layout: layout)
    return codebook.services.indices.filter { index.score(service: $0) != nil }
  }
}

extension Quality {
  /// What is to be counted for ``init(files:channels:labels:)``: service scores by channel, and by every question with
  /// options that says who asked.
  public static func channelTally(_ codebook: Codebook, _ layout: ResponseLayout) -> ChannelTally {
    let scores = ScoreIndex(request: PivotRequest(columns: []), codebook: codebook, layout: layout)
    return ChannelTally(
      scores: scores.plans,
      dimensions: layout.dimensions.indices.filter { index in
        switch layout.dimensions[index].source {
        case .mode: true
        case .question(let question): !layout.dimensions[index].isMultiple && isCollector(codebook.questions[question])
        case .place, .wave: false
        }
      })
  }

  /// Whether a question says who asked or collected the questionnaire, by its id, label and aliases.
  static func isCollector(_ question: SurveyModel.Question) -> Bool {
    let texts = ([question.id] + question.label.wordings.map(\.text) + question.aliases).map { folded($0) }
    return texts.contains { text in collectors.contains(text) || collectorParts.contains { text.contains($0) } }
  }

  /// Whole names, since as parts they mean other things too; and what means a collector in any text.
  private static let collectors = Set(
    ["collector", "surveyor", "сборщик", "квартальный", "чогултуучу"].map { folded($0) })
  private static let collectorParts = [
    "interviewer", "enumerator", "data collector", "интервьюер", "анкетёр", "сборщик анкет", "кто опрашивал",
    "кто заполнял", "кто собрал анкет", "сурамжылоочу", "интервью алуучу", "анкета чогулт",
  ].map { folded($0) }
}
