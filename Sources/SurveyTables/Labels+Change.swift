internal import SurveyModel
internal import SurveyWords

extension Labels {
  /// A figure of a comparison: rounded, with its base, or why there is none.
  func cell(_ figures: Figures, _ measure: Measure) -> Table.Cell {
    if figures.isHidden { return Table.Cell(words(.hiddenCell), .faint) }
    if figures.isNotAsked { return Table.Cell(words(.notAsked), .faint) }
    guard let value = figures.value(measure) else {
      return Table.Cell(
        figures.n == 0 ? words(.noAnswers) : words(.noValue), base: figures.n == 0 ? nil : String(figures.n), .faint)
    }
    return Table.Cell(text(value, measure), base: String(figures.n))
  }

  /// A figure with its base, and a mark where few answers stand behind it.
  func markedCell(_ figures: Figures, _ measure: Measure) -> Table.Cell {
    var cell = cell(figures, measure)
    if isOnFew(figures) && figures.value(measure) != nil { cell.text += "~" }
    return cell
  }

  func isOnFew(_ figures: Figures) -> Bool {
    !figures.isHidden && figures.n > 0 && figures.n < codebook.thresholds.fewUnder
  }

  /// What a change comes to, in words.
  func verdict(_ change: Change) -> Table.Cell { verdictCell(change.verdict, isSame: change.isSame) }

  func verdictCell(_ verdict: Verdict?, isSame: Bool?) -> Table.Cell {
    guard let verdict else { return Table.Cell("") }
    switch verdict {
    case .better: return Table.Cell(label(verdict), .better)
    case .worse: return Table.Cell(label(verdict), .worse)
    case .noReliableChange where isSame == true:
      let margin = String(codebook.thresholds.sameMargin)
      return Table.Cell(words(.verdictSame, label(verdict), margin))
    case .noReliableChange: return Table.Cell(label(verdict))
    case .tooFewAnswers, .notAskedInBoth: return Table.Cell(label(verdict), .faint)
    }
  }

  /// The name of the correction for several comparisons.
  var correction: String {
    switch codebook.thresholds.correction {
    case .benjaminiHochberg: words(.correctionBenjaminiHochberg)
    case .holm: words(.correctionHolm)
    }
  }

  /// What the score of a service is, and its share of good marks.
  var scoreNotes: [String] {
    var notes: [String] = []
    let most = codebook.services.map { codebook.criteria(of: $0).count }.max() ?? 0
    if most > 1 {
      notes.append(words(.scoreNote, String(codebook.thresholds.scoreNeeds.roundedUp(of: most)), String(most)))
    }
    if let lowestGood = Set(codebook.scales.compactMap { $0.good.min() }).first, codebook.scales.count == 1 {
      notes.append(words(.goodScoreNote, String(lowestGood)))
    }
    return notes
  }
}
