internal import SurveyModel
internal import SurveyStatistics
internal import SurveyWords

extension Comparison {
  var words: Words { labels.words }

  /// For each place the before/after table of services, and behind it the one of their criteria.
  public func tables() -> [Table] {
    let weighting = pivot.weighting()
    return places.flatMap { place -> [Table] in
      let changes = changes(place: place).filter { !($0.first.isNotAsked && $0.second.isNotAsked) }
      let services = changes.filter { $0.criterion == nil }
      let details = changes.filter { $0.criterion != nil }
      var tables = [table(services, title: title(place), notes: notes(place, services))]
      if !details.isEmpty { tables.append(table(details, title: words(.detailTitle), notes: [])) }
      if let weighted = weightedTable(services, place: place, weighting) { tables.append(weighted) }
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
        Table.Column(words(.differencePoints)), Table.Column(words(.detectableHead)),
        Table.Column(words(.verdict), .left),
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
      difference(change.meanDifference, change.mean?.interval) { words.number($0, decimals: 2) },
      figure(change.first, .good), figure(change.second, .good),
      difference(change.goodDifference, change.good?.interval) { words.number($0 * 100, decimals: 0) },
      change.goodDetectable.map { Table.Cell(words.number($0 * 100, decimals: 0)) }
        ?? Table.Cell(words(.noValue), .faint),
      verdict(change),
    ]
  }

  private func figure(_ figures: Figures, _ measure: Measure) -> Table.Cell {
    if figures.isHidden { return Table.Cell(words(.hiddenCell), .faint) }
    if figures.isNotAsked { return Table.Cell(words(.notAsked), .faint) }
    guard let value = figures.value(measure) else {
      return Table.Cell(
        figures.n == 0 ? words(.noAnswers) : words(.noValue), base: figures.n == 0 ? nil : String(figures.n), .faint)
    }
    return Table.Cell(labels.text(value, measure), base: String(figures.n))
  }

  /// With its interval, and each number with its sign, so that a fall is seen without colour.
  func difference(_ value: Double?, _ interval: Interval?, _ text: (Double) -> String) -> Table.Cell {
    guard let value else { return Table.Cell(words(.noValue), .faint) }
    guard let interval else { return Table.Cell(signed(value, text)) }
    return Table.Cell("\(signed(value, text)) [\(signed(interval.low, text)); \(signed(interval.high, text))]")
  }

  func signed(_ value: Double, _ text: (Double) -> String) -> String {
    value > 0 && text(value) != text(0) ? "+\(text(value))" : text(value)
  }

  private func verdict(_ change: Change) -> Table.Cell {
    guard let verdict = change.verdict else { return Table.Cell("") }
    switch verdict {
    case .better: return Table.Cell(labels.label(verdict), .better)
    case .worse: return Table.Cell(labels.label(verdict), .worse)
    case .noReliableChange where change.isSame == true:
      let margin = String(labels.codebook.thresholds.sameMargin)
      return Table.Cell(words(.verdictSame, labels.label(verdict), margin))
    case .noReliableChange: return Table.Cell(labels.label(verdict))
    case .tooFewAnswers, .notAskedInBoth: return Table.Cell(labels.label(verdict), .faint)
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
    notes += judgementNotes(changes(place: place))
    if services.contains(where: { $0.verdict == .tooFewAnswers }) {
      notes.append(words(.tooFewNote, words(.verdictTooFew), String(labels.codebook.thresholds.verdictFrom)))
    }
    notes.append(words(.sampleNote))
    return notes
  }

  /// What the differences, the verdicts and the hidden figures are.
  private func judgementNotes(_ changes: [Change]) -> [String] {
    let thresholds = labels.codebook.thresholds
    var notes: [String] = []
    if changes.contains(where: { $0.good != nil || $0.mean?.interval != nil }) { notes.append(words(.intervalNote)) }
    if changes.contains(where: { $0.q != nil }) {
      let correction: Phrase =
        switch thresholds.correction {
        case .benjaminiHochberg: .correctionBenjaminiHochberg
        case .holm: .correctionHolm
        }
      notes.append(words(.verdictNote, words(correction)))
    }
    if changes.contains(where: { $0.goodDetectable != nil }) { notes.append(words(.detectableNote)) }
    if changes.contains(where: { $0.verdict == .noReliableChange }) {
      notes.append(words(.noChangeNote, words(.verdictNoReliableChange), String(thresholds.sameMargin)))
    }
    if changes.contains(where: { $0.first.isHidden || $0.second.isHidden }) {
      notes.append(words(.hiddenNote, String(thresholds.hiddenUnder)))
    }
    notes += changes.compactMap(driftNote)
    if showsSmall { notes.append(words(.showSmallNote, String(thresholds.hiddenUnder))) }
    return notes
  }

  /// Why a service or a criterion is not compared although both assessments have answers.
  private func driftNote(_ change: Change) -> String? {
    let service = labels.label(.service(change.service))
    let name = change.criterion.map { "\(service) / \(labels.label(.criterion($0)))" } ?? service
    switch change.drift {
    case nil: return nil
    case .wording(let first, let second):
      func shown(_ wording: String) -> String { wording.isEmpty ? name : wording }
      return words(.driftWording, name, shown(first), shown(second))
    case .scale(let invalid, let answers): return words(.driftScale, name, String(invalid), String(answers))
    case .criteria(let criteria):
      return words(.driftCriteria, name, words.list(criteria.map { labels.label(.criterion($0)) }))
    }
  }
}
