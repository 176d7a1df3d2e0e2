internal import SurveyModel
internal import SurveyWords

extension PairedComparison {
  private var words: Words { labels.words }

  /// One table a place in which somebody is linked; without rows where nobody is in both assessments.
  public func tables() -> [Table] {
    places.map { place in
      var table = table(place)
      if !labels.id(dimension: ResponseLayout.place, code: place).isEmpty {
        table.title = "\(labels.label(dimension: ResponseLayout.place, code: place)). \(table.title)"
      }
      return table
    }
  }

  /// Without the name of the place.
  func table(_ place: UInt16) -> Table {
    var table = Table(
      title: words(.pairsTitle), columns: [], rows: [], notes: [words(.pairsNote)] + countNotes(place))
    guard links(place: place).people > 0 else {
      table.notes.append(words(.pairsNone))
      return table
    }
    let changes = changes(place: place)
    table.columns = [
      Table.Column(words(.service), .left),
      Table.Column("\(words(.first)): \(words(.meanMark))"), Table.Column("\(words(.second)): \(words(.meanMark))"),
      Table.Column(words(.difference)),
      Table.Column("\(words(.first)): \(words(.goodMarks))"), Table.Column("\(words(.second)): \(words(.goodMarks))"),
      Table.Column(words(.differencePoints)), Table.Column(words(.pairsMoves)), Table.Column(words(.verdict), .left),
    ]
    table.rows = changes.map { Table.Row(.body, cells($0)) }
    table.notes += notes(changes)
    return table
  }

  private func cells(_ change: PairedChange) -> [Table.Cell] {
    let (mean, good) = (change.mean, change.good)
    let moves = change.rose.flatMap { rose in change.fell.map { Table.Cell("\(rose) / \($0)") } }
    return [
      Table.Cell(labels.label(.service(change.service))),
      labels.markedCell(change.first, .mean), labels.markedCell(change.second, .mean),
      comparison.difference(mean?.difference, mean?.interval) { words.number($0, decimals: 2) },
      labels.markedCell(change.first, .good), labels.markedCell(change.second, .good),
      comparison.difference(good?.difference, good?.interval) { words.number($0 * 100, decimals: 0) },
      moves ?? Table.Cell(words(.noValue), .faint), labels.verdictCell(change.verdict, isSame: change.isSame),
    ]
  }

  /// Who is linked, and who is left out.
  private func countNotes(_ place: UInt16) -> [String] {
    let links = links(place: place)
    let both = people(place).map { String($0) } ?? words(.lessThan, String(labels.codebook.thresholds.hiddenUnder))
    var notes = [words(.pairsCounts, String(links.first), String(links.second), both)]
    if links.ambiguous > 0 { notes.append(words(.pairsAmbiguous, String(links.ambiguous))) }
    if links.elsewhere > 0 { notes.append(words(.pairsElsewhere, String(links.elsewhere))) }
    return notes
  }

  private func notes(_ changes: [PairedChange]) -> [String] {
    let thresholds = labels.codebook.thresholds
    var notes: [String] = []
    if changes.contains(where: { $0.first.mean != nil }) { notes.append(words(.pairsBase)) }
    if changes.contains(where: { labels.isOnFew($0.first) }) {
      notes.append(words(.fewNote, String(thresholds.fewUnder)))
    }
    if changes.contains(where: { $0.mean?.interval != nil || $0.good != nil }) { notes.append(words(.intervalNote)) }
    if changes.contains(where: { $0.rose != nil }) { notes.append(words(.pairsMovesNote)) }
    if changes.contains(where: { $0.p != nil && $0.verdict != .tooFewAnswers }) {
      notes.append(words(.pairsVerdictNote, labels.correction))
    }
    notes += changes.filter(\.isWithoutScatter).map(scatterNote)
    if changes.contains(where: { $0.isWithoutScatter && $0.q != nil }) { notes.append(words(.pairsSignNote)) }
    if changes.contains(where: { $0.verdict == .noReliableChange }) {
      notes.append(words(.noChangeNote, words(.verdictNoReliableChange), String(thresholds.sameMargin)))
    }
    if changes.contains(where: { $0.verdict == .tooFewAnswers }) {
      notes.append(words(.pairsTooFew, words(.verdictTooFew), String(thresholds.verdictFrom)))
    }
    if changes.contains(where: \.isHidden) { notes.append(words(.pairsHidden, String(thresholds.hiddenUnder))) }
    if comparison.showsSmall { notes.append(words(.showSmallNote, String(thresholds.hiddenUnder))) }
    return notes
  }

  /// That everyone changed by the same, or nobody did.
  private func scatterNote(_ change: PairedChange) -> String {
    words(change.mean?.difference == 0 ? .pairsNoMove : .pairsNoScatter, labels.label(.service(change.service)))
  }
}
