internal import SurveyModel
internal import SurveyStatistics
internal import SurveyWords

extension ResultsMaker {
  /// Rows that are left for people to fill in.
  private static let blankRows = 5

  /// The slides of a deck: who was asked, the table, a chart a service, what can be said and what not, room for recommendations;
  /// as an annex the marks given, services by criteria, and how it was worked out.
  func slides(_ results: Results) -> [DeckSlide] {
    let places = results.places
    let sources = places.count == 1 ? places[0].source : places.first.map { Array($0.source.suffix(1)) } ?? []
    var slides = [opening(results, sources), asked(results, sources)]
    for place in places {
      slides += table(place).map { [$0] } ?? []
      slides += overview(place)
      slides += place.services.compactMap { service($0, place) }
      if !place.sentences.isEmpty {
        slides.append(
          DeckSlide(
            title: titled(words(.sentencesTitle), place), content: .sentences(place.sentences),
            footnotes: place.source, notes: place.sentences))
      }
    }
    slides.append(limits(results, sources))
    slides.append(
      DeckSlide(
        title: words(.recommendationsTitle),
        content: .blanks(
          heads: ["№", words(.recommendationHead), words(.addresseeHead), words(.deadlineHead)], rows: Self.blankRows),
        footnotes: sources, notes: [words(.recommendationsNote)], description: words(.recommendationsNote)))
    slides += places.flatMap { place in (pairedSlide(place).map { [$0] } ?? []) + annex(place) }
    // No slide has the column that this sentence explains: the sentences on services say it themselves.
    let method = results.method.filter { $0 != words(.detectableNote) }
    slides.append(
      DeckSlide(
        title: words(.annex, results.headings.method), content: .sentences(method), footnotes: sources, notes: method))
    return slides
  }

  private func titled(_ title: String, _ place: Results.Place) -> String {
    place.name.isEmpty ? title : "\(place.name). \(title)"
  }

  // MARK: Who was asked

  private func opening(_ results: Results, _ sources: [String]) -> DeckSlide {
    let names = results.places.map(\.name).filter { !$0.isEmpty }
    let lines = results.places.first.map { place in
      place.assessments.map { assessment in
        assessment.days.map { "\(assessment.name): \(words.dates($0))" } ?? assessment.name
      }
    }
    return DeckSlide(
      title: results.title,
      content: .opening(
        (names.isEmpty ? [] : [names.joined(separator: ", ")]) + (results.places.count == 1 ? lines ?? [] : [])),
      footnotes: sources, notes: sources)
  }

  private func asked(_ results: Results, _ sources: [String]) -> DeckSlide {
    let hasPlaces = results.places.count > 1 || results.places.contains { !$0.name.isEmpty }
    let rows = results.places.flatMap { place in
      place.assessments.map { assessment in
        Table.Row(
          .body,
          (hasPlaces ? [Table.Cell(place.name)] : []) + [
            Table.Cell(assessment.name), Table.Cell(String(assessment.respondents)),
            Table.Cell(
              assessment.modes.isEmpty
                ? words(.notGiven)
                : assessment.modes.map { "\($0.name) \($0.respondents)" }.joined(separator: ", ")),
            Table.Cell(assessment.days.map { words.dates($0) } ?? words(.notGiven)),
          ])
      }
    }
    let table = Table(
      columns: (hasPlaces ? [Table.Column(words(.place), .left)] : []) + [
        Table.Column(words(.wave), .left), Table.Column(words(.questionnairesHead)),
        Table.Column(words(.modesHead), .left), Table.Column(words(.daysHead), .left),
      ], rows: rows)
    return DeckSlide(
      title: words(.sourceTitle), content: .table(table), footnotes: [words(.sampleNote)] + sources.suffix(1),
      notes: results.places.flatMap { place in place.source.map { place.name.isEmpty ? $0 : "\(place.name). \($0)" } },
      description: described(table))
  }

  // MARK: The table

  private func table(_ place: Results.Place) -> DeckSlide? {
    guard var table = place.tables.first else { return nil }
    let notes = table.notes
    let isCompared = place.assessments.count > 1
    if isCompared {
      table = Table(
        columns: [Table.Column(words(.service), .left)] + place.assessments.map { Table.Column($0.name) } + [
          Table.Column(words(.difference)), Table.Column(words(.verdict), .left),
        ],
        rows: place.services.compactMap { service in
          guard let row = service.rows.first, row.isScore else { return nil }
          return Table.Row(
            .body,
            [Table.Cell(service.name, .strong)] + row.figures.map { labels.cell($0, .mean) } + [
              Table.Cell(row.difference), row.verdict,
            ])
        })
    }
    table.title = ""
    table.notes = []
    if table.rows.isEmpty {
      let blanks = table.columns.dropFirst().map { _ in Table.Cell("") }
      table.rows = [Table.Row(.body, [Table.Cell(words(.noAnswers), .faint)] + blanks)]
    }
    let scores = place.services.compactMap { $0.rows.first }.flatMap(\.figures)
    return DeckSlide(
      title: titled(isCompared ? words(.compareTitlePlain) : words(.servicesTitle), place),
      unit: unit(place.services, .unitMeans), content: .table(table),
      footnotes: [words(.intervalNote)] + smallNotes(scores) + place.source, notes: place.sentences.prefix(1) + notes,
      description: described(table))
  }

  /// What a mean mark is, where all services have one scale.
  private func unit(_ services: [Results.Service], _ phrase: Phrase, _ more: String = "") -> String {
    let scales = Set(services.filter(\.isOrdered).map(\.scale))
    guard scales.count == 1, let scale = scales.first else { return words(.baseNote) }
    return words(phrase, String(scale.lowerBound), String(scale.upperBound), more)
  }

  func described(_ table: Table) -> String {
    table.rows.map { row in
      zip(table.columns, row.cells).enumerated().map { index, pair in
        let text = pair.1.base.map { "\(pair.1.text) (\($0))" } ?? pair.1.text
        return index == 0 ? text : "\(pair.0.head): \(text)"
      }.joined(separator: "; ") + "."
    }.joined(separator: "\n")
  }

  // MARK: Charts

  /// The scores of all services on one scale.
  private func overview(_ place: Results.Place) -> [DeckSlide] {
    place.charts.compactMap { chart in
      guard case .scores(let scores) = chart.content, scores.rows.count > 1 else { return nil }
      let services = place.services.filter { $0.isOrdered && $0.scale == scores.scale }
      let rows = services.compactMap { service in service.rows.first.map { (service.name, $0) } }
      return means(rows, services, place, title: chart.title, description: chart.description)
    }
  }

  private func service(_ service: Results.Service, _ place: Results.Place) -> DeckSlide? {
    let title = titled(service.name, place)
    let criteria = service.rows.filter { !$0.isScore }
    guard service.isOrdered, !criteria.isEmpty else { return marks(service, place, title: title) }
    let score = service.rows.first { $0.isScore }
    var aside: [DeckSlide.Line] = []
    if let score {
      aside.append(DeckSlide.Line(score.name, .faint))
      for (assessment, figures) in zip(place.assessments, score.figures) {
        let cell = labels.cell(figures, .mean)
        aside.append(DeckSlide.Line("\(assessment.name): \(cell.base.map { "\(cell.text) (\($0))" } ?? cell.text)"))
      }
      if !score.difference.isEmpty { aside.append(DeckSlide.Line("\(words(.difference)): \(score.difference)")) }
      if !score.verdict.text.isEmpty { aside.append(DeckSlide.Line(score.verdict.text, score.verdict.emphasis)) }
    }
    let index = place.services.firstIndex { $0.id == service.id }
    // The first sentence is on all services.
    let sentence = index.flatMap { place.sentences.count == place.services.count + 1 ? place.sentences[$0 + 1] : nil }
    return means(
      criteria.map { ($0.name, $0) }, [service], place, title: title, aside: aside,
      notes: sentence.map { [$0] } ?? [])
  }

  /// Bars of mean marks, each with its interval.
  private func means(
    _ rows: [(name: String, row: Results.Row)], _ services: [Results.Service], _ place: Results.Place, title: String,
    aside: [DeckSlide.Line] = [], notes: [String] = [], description: String = ""
  ) -> DeckSlide? {
    // Without one figure that can be shown there is nothing to draw: the table says why.
    guard rows.contains(where: { $0.row.figures.contains { $0.mean != nil } }) else { return nil }
    let names = place.assessments.map(\.name)
    let chart = BarChart(
      measure: .means(services.first?.scale ?? 0...1), head: words(.service),
      categories: rows.map { .init($0.name, base: $0.row.figures.map(base).joined(separator: "; ")) },
      series: names.indices.map { index in
        BarChart.Series(
          name: names[index], lowerReach: words(.lowerReach, names[index]),
          upperReach: words(.upperReach, names[index]),
          points: rows.map { row in
            let figures = row.row.figures[index]
            return figures.mean.map { mean in
              BarChart.Point(mean, interval: figures.meanInterval.map { $0.low...$0.high })
            }
          })
      })
    let lines = rows.map { name, row in
      let figures = zip(names, row.figures).map { name, figures in
        let cell = labels.cell(figures, .mean)
        return "\(name): \(cell.base.map { "\(cell.text) (\($0))" } ?? cell.text)"
      }
      let rest = [row.difference, row.verdict.text].filter { !$0.isEmpty }
      return "\(name): \((figures + rest).joined(separator: "; "))."
    }
    return DeckSlide(
      title: title, unit: unit(services, .unitBars, names.count > 1 ? names.joined(separator: "; ").lowercased() : ""),
      content: .chart(chart, aside: aside),
      footnotes: [words(.deckIntervalNote)] + smallNotes(rows.flatMap(\.row.figures)) + place.source,
      notes: notes + lines, description: description.isEmpty ? ([title] + lines).joined(separator: "\n") : description)
  }

  /// How many marks stand behind a bar, or why there is none.
  private func base(_ figures: Figures) -> String {
    figures.mean == nil ? labels.cell(figures, .mean).text : String(figures.n)
  }

  /// Bars of the marks given, one an assessment.
  private func marks(_ service: Results.Service, _ place: Results.Place, title: String) -> DeckSlide? {
    var names = ChartNames()
    guard let chart = markChart(service, place, "", &names), case .marks(let marks) = chart.content,
      marks.groups.contains(where: { $0.bars.contains { !$0.shares.isEmpty } })
    else { return nil }
    let bars = marks.groups.flatMap { group in
      group.bars.enumerated().map { index, bar in
        let names = (index == 0 ? [group.name] : []) + (bar.name.isEmpty ? [] : [bar.name])
        let base = String(bar.base.drop { $0 == "(" }.prefix { $0 != ")" })
        return (category: BarChart.Category(names.joined(separator: ". "), base: base), bar: bar)
      }
    }
    let bar = BarChart(
      measure: .shares(isOrdered: marks.isOrdered), head: words(.criterion), categories: bars.map(\.category),
      series: marks.marks.enumerated().map { index, mark in
        BarChart.Series(
          name: mark.label, side: mark.side,
          points: bars.map { $0.bar.shares.indices.contains(index) ? BarChart.Point($0.bar.shares[index]) : nil })
      })
    return DeckSlide(
      title: title, unit: chart.subtitle, content: .chart(bar, aside: []),
      footnotes: smallNotes(service.rows.flatMap(\.figures)) + place.source,
      notes: chart.description.split(separator: "\n").map(String.init), description: chart.description)
  }

  // MARK: What cannot be said, and the annex

  private func limits(_ results: Results, _ sources: [String]) -> DeckSlide {
    let changes = results.places.flatMap(\.services).flatMap(\.rows).compactMap(\.change)
    let thresholds = labels.codebook.thresholds
    var lines = [words(.sampleNote)]
    if changes.contains(where: { $0.verdict == .noReliableChange }) {
      lines.append(words(.noChangeNote, words(.verdictNoReliableChange), String(thresholds.sameMargin)))
    }
    lines.append(words(.cannotCauses))
    if results.places.count > 1 { lines.append(words(.cannotPlaces)) }
    return DeckSlide(title: words(.cannotTitle), content: .sentences(lines), footnotes: sources, notes: lines)
  }

  private func annex(_ place: Results.Place) -> [DeckSlide] {
    let marks = place.services.filter(\.isOrdered).compactMap { service in
      self.marks(service, place, title: words(.annex, titled(words(.chartMarks, service.name), place)))
    }
    let grids = place.charts.compactMap { chart -> DeckSlide? in
      guard case .grid(let grid) = chart.content else { return nil }
      return DeckSlide(
        title: words(.annex, chart.title), unit: chart.subtitle, content: .grid(grid), footnotes: chart.notes,
        notes: chart.description.split(separator: "\n").map(String.init), description: chart.description)
    }
    return marks + grids
  }
}

extension Words {
  /// From the first day to the last one.
  func dates(_ days: ClosedRange<CalendarDay>) -> String {
    days.lowerBound == days.upperBound
      ? date(days.lowerBound) : "\(date(days.lowerBound)) – \(date(days.upperBound))"
  }
}
