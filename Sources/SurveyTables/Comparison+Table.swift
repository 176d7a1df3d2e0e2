internal import SurveyModel
internal import SurveyStatistics
internal import SurveyWords

extension Comparison {
  var words: Words { labels.words }

  /// For each place the before/after table of services, and behind it the one of their criteria.
  public func tables() -> [Table] {
    let weighting = pivot.weighting()
    return places.flatMap { tables(place: $0, weighting) }
  }

  func tables(place: UInt16, _ weighting: Weighting?) -> [Table] {
    let changes = changes(place: place).filter { !($0.first.isNotAsked && $0.second.isNotAsked) }
    let services = changes.filter { $0.criterion == nil }
    let details = changes.filter { $0.criterion != nil }
    var tables = [table(services, title: title(place), notes: notes(place, services))]
    if !details.isEmpty { tables.append(table(details, title: words(.detailTitle), notes: [])) }
    if let weighted = weightedTable(services, place: place, weighting) { tables.append(weighted) }
    return tables
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
      labels.cell(change.first, .mean), labels.cell(change.second, .mean),
      difference(change.meanDifference, change.mean?.interval) { words.number($0, decimals: 2) },
      labels.cell(change.first, .good), labels.cell(change.second, .good),
      difference(change.goodDifference, change.good?.interval) { words.number($0 * 100, decimals: 0) },
      change.goodDetectable.map { Table.Cell(words.number($0 * 100, decimals: 0)) }
        ?? Table.Cell(words(.noValue), .faint),
      labels.verdict(change),
    ]
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

  /// "First: 46 questionnaires. Second: 41 questionnaires."
  func countsNote(_ place: UInt16) -> String {
    let counts = respondents(place: place)
    return
      "\(words(.first)): \(words.counted(.questionnaire, counts.first)). \(words(.second)): \(words.counted(.questionnaire, counts.second))."
  }

  private func notes(_ place: UInt16, _ services: [Change]) -> [String] {
    var notes = [countsNote(place), words(.baseNote)]
    notes += labels.scoreNotes
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
    if changes.contains(where: { $0.q != nil }) { notes.append(words(.verdictNote, labels.correction)) }
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
