internal import SurveyModel
internal import SurveyStatistics
internal import SurveyWords

extension ResultsMaker {
  /// The services of one assessment: means and shares of good marks, each with its interval.
  func scoreTable(_ pivot: Pivot, _ place: UInt16) -> Table {
    var table = Table(
      title: "",
      columns: [
        Table.Column(words(.service), .left), Table.Column(words(.meanMark)), Table.Column(words(.goodMarks)),
      ], rows: [])
    var all: [Figures] = []
    for service in labels.codebook.services.indices {
      guard let figures = pivot.shown(place: place, service: service, criterion: nil), !figures.isNotAsked else {
        continue
      }
      all.append(figures)
      table.rows.append(
        Table.Row(
          .body,
          [
            Table.Cell(labels.label(.service(service))), cell(figures, .mean, figures.meanInterval),
            cell(figures, .good, figures.goodInterval),
          ]))
    }
    table.notes = [words(.baseNote)] + labels.scoreNotes
    if all.contains(where: { $0.meanInterval != nil || $0.goodInterval != nil }) {
      table.notes.append(words(.intervalNote))
    }
    table.notes += smallNotes(all) + [words(.sampleNote)]
    return table
  }

  /// "3.02 [2.81; 3.21]".
  private func cell(_ figures: Figures, _ measure: Measure, _ interval: Interval?) -> Table.Cell {
    var cell = cell(figures, measure)
    if let interval, figures.value(measure) != nil {
      cell.text += " [\(labels.text(interval.low, measure)); \(labels.text(interval.high, measure))]"
    }
    return cell
  }

  /// A figure with its base, and a mark where few answers stand behind it.
  func cell(_ figures: Figures, _ measure: Measure) -> Table.Cell { labels.markedCell(figures, measure) }

  func isOnFew(_ figures: Figures) -> Bool { labels.isOnFew(figures) }

  /// What is hidden, or shown although it is small, and what few answers stand behind.
  func smallNotes(_ figures: [Figures]) -> [String] {
    let limit = String(labels.codebook.thresholds.hiddenUnder)
    var notes: [String] = []
    if figures.contains(where: isOnFew) {
      notes.append(words(.fewNote, String(labels.codebook.thresholds.fewUnder)))
    }
    if showsSmall {
      notes.append(words(.showSmallNote, limit))
    } else if figures.contains(where: \.isHidden) {
      notes.append(words(.hiddenNote, limit))
    }
    return notes
  }
}
