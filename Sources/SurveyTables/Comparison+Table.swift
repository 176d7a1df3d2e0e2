internal import SurveyModel
internal import SurveyWords

extension Comparison {
  private var words: Words { labels.words }

  /// For each place the before/after table of services, and behind it the one of their criteria.
  public func tables() -> [Table] {
    places.flatMap { place -> [Table] in
      let changes = changes(place: place).filter { !($0.first.isNotAsked && $0.second.isNotAsked) }
      let services = changes.filter { $0.criterion == nil }
      let details = changes.filter { $0.criterion != nil }
      var tables = [table(services, title: title(place), notes: notes(place, services))]
      if !details.isEmpty { tables.append(table(details, title: words(.detailTitle), notes: [])) }
      return tables
    }
  }

  private func title(_ place: UInt16) -> String {
    let name = labels.id(dimension: ResponseLayout.place, code: place)
    return name.isEmpty
      ? words(.compareTitlePlain) : words(.compareTitle, labels.label(dimension: ResponseLayout.place, code: place))
  }

  private func table(_ changes: [Change], title: String, notes: [String]) -> Table {
    let isDetail = changes.first?.criterion != nil
    var table = Table(
      title: title,
      columns: [
        Table.Column(isDetail ? "\(words(.service)) / \(words(.criterion))" : words(.service), .left),
        Table.Column("\(words(.first)): \(words(.meanMark))"), Table.Column("\(words(.second)): \(words(.meanMark))"),
        Table.Column(words(.difference)),
        Table.Column("\(words(.first)): \(words(.goodMarks))"), Table.Column("\(words(.second)): \(words(.goodMarks))"),
        Table.Column(words(.differencePoints)), Table.Column(words(.verdict), .left),
      ], rows: [], notes: notes)
    var service = -1
    for change in changes {
      if isDetail && change.service != service {
        service = change.service
        let name = Table.Cell(labels.label(.service(service)), .strong)
        table.rows.append(Table.Row(.body, [name] + table.columns.dropFirst().map { _ in Table.Cell("") }))
      }
      table.rows.append(Table.Row(.body, cells(change)))
    }
    return table
  }

  private func cells(_ change: Change) -> [Table.Cell] {
    let name = change.criterion.map { "  " + labels.label(.criterion($0)) } ?? labels.label(.service(change.service))
    return [
      Table.Cell(name),
      figure(change.first, .mean), figure(change.second, .mean),
      difference(change.meanDifference) { words.number($0, decimals: 2) },
      figure(change.first, .good), figure(change.second, .good),
      difference(change.goodDifference) { words.number($0 * 100, decimals: 0) },
      verdict(change.verdict),
    ]
  }

  private func figure(_ figures: Figures, _ measure: Measure) -> Table.Cell {
    if figures.isNotAsked { return Table.Cell(words(.notAsked), .faint) }
    guard let value = figures.value(measure) else {
      return Table.Cell(
        figures.n == 0 ? words(.noAnswers) : words(.noValue), base: figures.n == 0 ? nil : String(figures.n), .faint)
    }
    return Table.Cell(labels.text(value, measure), base: String(figures.n))
  }

  /// With its sign, so that a fall is seen without colour.
  private func difference(_ value: Double?, _ text: (Double) -> String) -> Table.Cell {
    guard let value else { return Table.Cell(words(.noValue), .faint) }
    let plain = text(value)
    let isZero = text(abs(value)) == text(0)
    return Table.Cell(value > 0 && !isZero ? "+\(plain)" : plain)
  }

  private func verdict(_ verdict: Verdict?) -> Table.Cell {
    switch verdict {
    case nil: Table.Cell("")
    case .better: Table.Cell(words(.verdictBetter), .better)
    case .worse: Table.Cell(words(.verdictWorse), .worse)
    case .noReliableChange: Table.Cell(words(.verdictNoReliableChange))
    case .tooFewAnswers: Table.Cell(words(.verdictTooFew), .faint)
    case .notAskedInBoth: Table.Cell(words(.verdictNotAskedInBoth), .faint)
    }
  }

  private func notes(_ place: UInt16, _ services: [Change]) -> [String] {
    let counts = respondents(place: place)
    var notes = [
      "\(words(.first)): \(words.counted(.questionnaire, counts.first)). \(words(.second)): \(words.counted(.questionnaire, counts.second)).",
      words(.baseNote),
    ]
    let most = labels.codebook.services.map { labels.codebook.criteria(of: $0).count }.max() ?? 0
    if most > 1 {
      notes.append(words(.scoreNote, String(labels.codebook.thresholds.scoreNeeds.roundedUp(of: most)), String(most)))
    }
    if let lowestGood = Set(labels.codebook.scales.compactMap { $0.good.min() }).first,
      labels.codebook.scales.count == 1
    {
      notes.append(words(.goodScoreNote, String(lowestGood)))
    }
    if services.contains(where: { $0.verdict == nil }) { notes.append(words(.verdictPending)) }
    if services.contains(where: { $0.verdict == .tooFewAnswers }) {
      notes.append(words(.tooFewNote, words(.verdictTooFew), String(labels.codebook.thresholds.verdictFrom)))
    }
    notes.append(words(.sampleNote))
    return notes
  }
}
