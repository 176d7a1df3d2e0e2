internal import SurveyModel
internal import SurveyWords

extension ResultsMaker {
  /// No more services get a sheet of their own: nobody leafs through them.
  static let mostServiceSheets = 300
  /// No more charts stand on the summary, and no more bars in a chart.
  private static let mostCharts = 20
  private static let mostBars = 40

  /// The sheets of a workbook: summary, comparison, one a service, counts, findings, method.
  func book(_ results: Results) -> [BookSheet] {
    let places = results.places
    var sheets = [summary(results), figures(places)] + pairedSheets(places)
    if places.reduce(0, { $0 + $1.services.count }) <= Self.mostServiceSheets {
      sheets += places.flatMap { place in place.services.map { service($0, place, among: places.count) } }
    }
    sheets.append(counts(places))
    sheets.append(findings(results))
    sheets.append(
      BookSheet(
        name: words(.methodTitle), title: words(.methodTitle), lines: sources(places), columns: [],
        rows: [],
        notes: places.flatMap { place in
          place.sentences.isEmpty
            ? []
            : [place.name.isEmpty ? words(.sentencesTitle) : "\(place.name). \(words(.sentencesTitle)):"]
              + place.sentences
        } + method(results)))
    return sheets
  }

  /// Whose answers the figures are: printed sheets part from one another.
  func sources(_ places: [Results.Place]) -> [String] {
    places.flatMap { place in place.source.map { places.count > 1 ? "\(place.name). \($0)" : $0 } }
  }

  /// How figures came about. Bases and intervals have columns here, where other tables have brackets.
  private func method(_ results: Results) -> [String] { columnNotes(results.method) }

  func columnNotes(_ notes: [String]) -> [String] {
    notes.map { note in
      switch note {
      case words(.baseNote): words(.bookBaseNote, words(.answersHead))
      case words(.pairsBase): words(.bookPairsBase, words(.peopleHead))
      case words(.intervalNote): words(.bookIntervalNote, intervalHeads.low, intervalHeads.high)
      default: note
      }
    }
  }

  var intervalHeads: (low: String, high: String) {
    ("\(words(.intervalHead)) \(words(.fromHead))", "\(words(.intervalHead)) \(words(.toHead))")
  }

  /// The name of an assessment for the head of a column, where "first" is enough.
  private func short(_ name: String) -> String {
    switch name {
    case words(.firstAssessment): words(.first)
    case words(.secondAssessment): words(.second)
    default: name
    }
  }

  /// Whether a column says which place a row is of.
  private func isNamed(_ places: [Results.Place]) -> Bool { places.contains { !$0.name.isEmpty } }

  // MARK: Cells

  func mean(_ figures: Figures) -> BookSheet.Cell {
    figures.mean.map(BookSheet.Cell.mark) ?? missing(figures, .mean)
  }

  func good(_ figures: Figures) -> BookSheet.Cell {
    figures.good.map(BookSheet.Cell.share) ?? missing(figures, .good)
  }

  /// Why there is no figure.
  private func missing(_ figures: Figures, _ measure: Measure) -> BookSheet.Cell {
    .text(labels.cell(figures, measure).text, .faint)
  }

  func base(_ figures: Figures) -> BookSheet.Cell {
    figures.isHidden ? missing(figures, .n) : .count(figures.n)
  }

  private func mark(_ value: Double?) -> BookSheet.Cell { value.map(BookSheet.Cell.mark) ?? .empty }

  func change(_ value: Double?) -> BookSheet.Cell { value.map(BookSheet.Cell.change) ?? .empty }

  func points(_ value: Double?) -> BookSheet.Cell { value.map(BookSheet.Cell.points) ?? .empty }

  private func share(_ value: Double?) -> BookSheet.Cell { value.map(BookSheet.Cell.share) ?? .empty }

  // MARK: Figures

  /// The columns of one row's figures, those of the first column at `start`.
  private func columns(_ place: Results.Place?, shade: ClosedRange<Int>?) -> [BookSheet.Column] {
    let names = place?.assessments.map { short($0.name) } ?? []
    let (low, high) = intervalHeads
    guard names.count > 1 else {
      return [
        .init(words(.meanMark), shade: shade), .init(words(.answersHead)), .init(low), .init(high),
        .init(words(.goodMarks)),
        .init(low), .init(high),
      ]
    }
    return names.map { .init("\($0): \(words(.meanMark))", shade: shade) }
      + names.map { .init("\($0): \(words(.answersHead))") }
      + [.init(words(.difference)), .init(low), .init(high)] + names.map { .init("\($0): \(words(.goodMarks))") }
      + [
        .init(words(.differencePoints)), .init(low), .init(high), .init(words(.detectableHead)), .init(words(.verdict)),
      ]
  }

  /// The cells of ``columns(_:shade:)``, of which the first stands in column `start`.
  private func cells(_ row: Results.Row, start: Int) -> [BookSheet.Cell] {
    guard let change = row.change else {
      guard let figures = row.figures.first else { return [] }
      let (around, shares) = (figures.meanInterval, figures.goodInterval)
      return [
        mean(figures), base(figures), mark(around?.low), mark(around?.high), good(figures), share(shares?.low),
        share(shares?.high),
      ]
    }
    let difference: BookSheet.Cell =
      change.meanDifference.map { .difference(first: start, second: start + 1, .mark, value: $0) } ?? .empty
    let points: BookSheet.Cell =
      change.goodDifference.map { .difference(first: start + 7, second: start + 8, .share, value: $0) } ?? .empty
    return row.figures.map(mean) + row.figures.map(base)
      + [difference, self.change(change.mean?.interval?.low), self.change(change.mean?.interval?.high)]
      + row.figures.map(good)
      + [
        points, self.points(change.good?.interval.low), self.points(change.good?.interval.high),
        change.goodDetectable.map(BookSheet.Cell.size) ?? .empty,
        .text(row.verdict.text, row.verdict.emphasis),
      ]
  }

  /// The scale of all services, where they have one in common.
  private func shade(_ places: [Results.Place]) -> ClosedRange<Int>? {
    let scales = Set(places.flatMap { $0.services.map(\.scale) })
    return scales.count == 1 ? scales.first : nil
  }

  private func summary(_ results: Results) -> BookSheet {
    let places = results.places
    let hasPlaces = places.count > 1
    let start = hasPlaces ? 2 : 1
    let scale = shade(places)
    var rows: [[BookSheet.Cell]] = []
    var bars: [BookSheet.Bars] = []
    for place in places {
      let scores = place.services.compactMap { service in
        service.rows.first.flatMap { $0.isScore ? (name: service.name, row: $0) : nil }
      }
      bars.append(
        BookSheet.Bars(
          title: hasPlaces ? "\(place.name). \(words(.chartScores))" : words(.chartScores), names: start - 1,
          series: place.assessments.indices.map { .init(column: start + $0, side: nil) }, isStacked: false,
          scale: scale,
          rows: rows.count..<(rows.count + min(scores.count, Self.mostBars))))
      for score in scores {
        rows.append((hasPlaces ? [.text(place.name)] : []) + [.text(score.name)] + cells(score.row, start: start))
      }
    }
    return BookSheet(
      name: words(.summaryTitle), title: results.title,
      lines: sources(places),
      columns: (hasPlaces ? [.init(words(.place))] : []) + [.init(words(.service))]
        + columns(places.first, shade: scale),
      rows: rows, notes: method(results), bars: Array(bars.prefix(Self.mostCharts)))
  }

  private func figures(_ places: [Results.Place]) -> BookSheet {
    let isNamed = isNamed(places)
    let rows = places.flatMap { place in
      place.services.flatMap { service in
        service.rows.map { row -> [BookSheet.Cell] in
          (isNamed ? [.text(place.name)] : [])
            + [.text(service.name), .text(row.name, row.isScore ? .strong : .plain)]
            + cells(row, start: isNamed ? 3 : 2)
        }
      }
    }
    let isCompared = (places.first?.assessments.count ?? 0) > 1
    let title = words(isCompared ? .comparisonSheet : .figuresSheet)
    return BookSheet(
      name: title, title: title, lines: sources(places),
      columns: (isNamed ? [.init(words(.place))] : []) + [.init(words(.service)), .init(words(.criterion))]
        + columns(places.first, shade: shade(places)), rows: rows)
  }

  // MARK: Counts

  private static let reasons: [NonSubstantive] = [.dontKnow, .notUser, .refused, .blank, .invalid]

  private func reasonColumns() -> [BookSheet.Column] { Self.reasons.map { .init(labels.label($0)) } }

  private func reasonCells(_ figures: Figures) -> [BookSheet.Cell] {
    Self.reasons.map { reason in figures.count(reason).map { .count($0) } ?? .empty }
  }

  private func service(_ service: Results.Service, _ place: Results.Place, among places: Int) -> BookSheet {
    // One assessment after the other, so that each has a chart of neighbouring rows.
    let criteria = service.rows.filter { !$0.isScore }
    let rows = place.assessments.indices.flatMap { index in
      criteria.map { row -> [BookSheet.Cell] in
        let figures = row.figures[index]
        let marks: [BookSheet.Cell] = service.marks.indices.map { mark in
          figures.counts.map { .count($0[mark]) } ?? (figures.isHidden ? missing(figures, .n) : .empty)
        }
        return [.text(row.name), .text(place.assessments[index].name)] + marks + reasonCells(figures)
          + [base(figures), mean(figures), good(figures)]
      }
    }
    let scale = service.isOrdered ? service.scale : nil
    return BookSheet(
      name: places > 1 && !place.name.isEmpty ? "\(service.name), \(place.name)" : service.name,
      title: place.name.isEmpty ? service.name : "\(place.name). \(service.name)", lines: place.source,
      columns: [.init(words(.criterion)), .init(words(.wave))] + service.marks.map { .init($0.label) } + reasonColumns()
        + [.init(words(.answersHead)), .init(words(.meanMark), shade: scale), .init(words(.goodMarks))],
      rows: rows, notes: smallNotes(service.rows.flatMap(\.figures)),
      bars: place.assessments.indices.map { index in
        let title = words(.chartMarks, service.name)
        return BookSheet.Bars(
          title: place.assessments.count > 1 ? "\(title) (\(place.assessments[index].name))" : title, names: 0,
          series: service.marks.indices.map {
            .init(column: 2 + $0, side: service.isOrdered ? service.marks[$0].side : nil)
          }, isStacked: true, scale: nil,
          rows: (index * criteria.count)..<(index * criteria.count + min(criteria.count, Self.mostBars)))
      })
  }

  private func counts(_ places: [Results.Place]) -> BookSheet {
    let isNamed = isNamed(places)
    var rows: [[BookSheet.Cell]] = []
    for place in places {
      for service in place.services {
        for row in service.rows where !row.isScore {
          for (assessment, figures) in zip(place.assessments, row.figures) {
            let head: [BookSheet.Cell] =
              (isNamed ? [.text(place.name)] : [])
              + [.text(service.name), .text(row.name), .text(assessment.name)]
            let marks = service.marks.indices.map { index -> [BookSheet.Cell] in
              let count: BookSheet.Cell = figures.counts.map { .count($0[index]) } ?? .empty
              return head + [.text(service.marks[index].label), figures.isHidden ? missing(figures, .n) : count]
            }
            let reasons = zip(Self.reasons, reasonCells(figures)).map { reason, cell in
              head + [.text(labels.label(reason), .faint), figures.isHidden ? missing(figures, .n) : cell]
            }
            rows += marks + reasons
          }
        }
      }
    }
    return BookSheet(
      name: words(.countsSheet), title: words(.measureDistribution), lines: sources(places),
      columns: (isNamed ? [.init(words(.place))] : []) + [
        .init(words(.service)), .init(words(.criterion)), .init(words(.wave)), .init(words(.answer)),
        .init(words(.count)),
      ], rows: rows)
  }

  // MARK: Findings

  private func findings(_ results: Results) -> BookSheet {
    func rows(_ table: Table) -> [[BookSheet.Cell]] {
      table.rows.map { row in
        row.cells.map { cell in Int(cell.text).map { .count($0) } ?? .text(cell.text, cell.emphasis) }
      }
    }
    let files = results.files
    var cells = rows(files)
    if let findings = results.findings {
      let blank = [BookSheet.Cell.empty]
      cells += [blank, findings.columns.map { .text($0.head, .strong) }] + rows(findings)
    }
    return BookSheet(
      name: words(.findingsTitle), title: words(.filesTitle), lines: sources(results.places),
      columns: files.columns.map { .init($0.head) },
      rows: cells,
      notes: files.notes)
  }
}
