internal import SurveyModel
internal import SurveyWords

extension ResultsMaker {
  /// The most marks of a scale that a bar shows one by one; more are taken together as poor, middling and good ones.
  private static let mostParts = 7

  func charts(_ place: Results.Place, prefix: String, _ names: inout ChartNames) -> [Chart] {
    var charts = scoreCharts(place, prefix, &names)
    for service in place.services {
      if let chart = markChart(service, place, prefix, &names) { charts.append(chart) }
    }
    return charts + gridCharts(place, prefix, &names)
  }

  func chart(
    _ name: String, _ place: Results.Place, title: String, subtitle: String, description: [String], notes: [String],
    _ content: Chart.Content
  ) -> Chart {
    Chart(
      name: name, title: place.name.isEmpty ? title : "\(place.name). \(title)", subtitle: subtitle,
      description: ([title, subtitle] + description).joined(separator: "\n"),
      notes: notes + place.source + facts.standing,
      content: content)
  }

  // MARK: Mean marks

  /// One chart for each scale.
  private func scoreCharts(_ place: Results.Place, _ prefix: String, _ names: inout ChartNames) -> [Chart] {
    var scales: [ClosedRange<Int>] = []
    let services = place.services.filter { $0.isOrdered && $0.rows.first?.isScore == true }
    for service in services where !scales.contains(service.scale) { scales.append(service.scale) }
    return scales.map { scale in
      let shown = services.filter { $0.scale == scale }
      let rows = shown.compactMap { service in service.rows.first.map { scoreRow($0, name: service.name) } }
      let isCompared = place.assessments.count > 1
      let series = place.assessments.map(\.name)
      let hasIntervals = rows.contains { $0.figures.contains { $0.point?.interval != nil } }
      return chart(
        names.name(prefix, "services"), place, title: words(.chartScores),
        subtitle: words(.chartScale, String(scale.lowerBound), String(scale.upperBound)),
        description: rows.map { description(of: $0, series) },
        notes: (hasIntervals ? [words(.chartIntervalNote)] : []) + smallNotes(shown.flatMap { $0.rows[0].figures }),
        .scores(
          ScoreChart(
            scale: scale, series: series, differenceHead: isCompared ? words(.difference) : "",
            verdictHead: isCompared ? words(.verdict) : "", rows: rows)))
    }
  }

  private func scoreRow(_ row: Results.Row, name: String) -> ScoreChart.Row {
    ScoreChart.Row(
      name: name,
      figures: row.figures.map(figure), difference: row.difference, verdict: row.verdict)
  }

  /// A mean with its interval, and what stands for it in words.
  func figure(_ figures: Figures) -> ScoreChart.Figure {
    let cell = cell(figures, .mean)
    return ScoreChart.Figure(
      figures.mean.map { mean in
        ScoreChart.Point(mean, interval: figures.meanInterval.map { $0.low...$0.high })
      }, cell.base.map { "\(cell.text) (\($0))" } ?? cell.text)
  }

  private func description(of row: ScoreChart.Row, _ series: [String]) -> String {
    var parts = zip(series, row.figures).map { "\($0): \($1.text)" }
    if !row.difference.isEmpty { parts.append("\(words(.difference)): \(row.difference)") }
    if !row.verdict.text.isEmpty { parts.append(row.verdict.text) }
    return "\(row.name): \(parts.joined(separator: "; "))."
  }

  // MARK: Marks

  /// Neighbouring marks of one side, taken together where there are too many to tell apart.
  private func parts(_ marks: [Results.Mark]) -> [[Int]] {
    if marks.count <= Self.mostParts { return marks.indices.map { [$0] } }
    return marks.indices.reduce(into: []) { parts, index in
      if let last = parts.last?.last, marks[last].side == marks[index].side {
        parts[parts.count - 1].append(index)
      } else {
        parts.append([index])
      }
    }
  }

  func markChart(
    _ service: Results.Service, _ place: Results.Place, _ prefix: String, _ names: inout ChartNames
  ) -> Chart? {
    let parts = parts(service.marks)
    let criteria = service.rows.filter { !$0.isScore }
    let isAnswered = criteria.contains { $0.figures.contains { $0.isHidden || $0.n > 0 } }
    guard service.isOrdered || service.marks.count <= Self.mostParts, isAnswered else { return nil }
    let marks = parts.map { part in
      let ends = (service.marks[part[0]], service.marks[part[part.count - 1]])
      return MarkChart.Mark(
        label: part.count == 1 ? ends.0.label : "\(ends.0.value)–\(ends.1.value)", side: ends.0.side)
    }
    let groups = criteria.map { row in
      MarkChart.Group(
        name: row.name,
        bars: zip(place.assessments, row.figures).map {
          bar($1, parts, name: place.assessments.count > 1 ? $0.name : "")
        })
    }
    let dontKnow = labels.label(NonSubstantive.dontKnow)
    let hasAside = groups.contains { $0.bars.contains { $0.aside != nil } }
    return chart(
      names.name(prefix, "marks", service.id), place, title: words(.chartMarks, service.name),
      subtitle: words(.chartMarksScale), description: groups.flatMap { description(of: $0, marks, dontKnow) },
      notes: (hasAside ? [words(.chartAsideNote, dontKnow)] : []) + smallNotes(criteria.flatMap(\.figures)),
      .marks(MarkChart(marks: marks, isOrdered: service.isOrdered, asideHead: dontKnow, groups: groups)))
  }

  private func bar(_ figures: Figures, _ parts: [[Int]], name: String) -> MarkChart.Bar {
    guard !figures.isHidden, figures.n > 0, let counts = figures.counts else {
      let text = labels.cell(figures, .mean).text
      return MarkChart.Bar(name: name, base: text, shares: [], texts: [], aside: nil, asideText: "")
    }
    let shares = parts.map { part in
      Double(part.reduce(0) { $0 + (counts.indices.contains($1) ? counts[$1] : 0) }) / Double(figures.n)
    }
    let aside = figures.value(.dontKnow)
    return MarkChart.Bar(
      name: name, base: "(\(figures.n))\(isOnFew(figures) ? "~" : "")", shares: shares,
      texts: shares.map { words.percent($0) }, aside: aside,
      asideText: aside.map { words.percent($0) } ?? "")
  }

  private func description(of group: MarkChart.Group, _ marks: [MarkChart.Mark], _ dontKnow: String) -> [String] {
    group.bars.map { bar in
      let head = bar.name.isEmpty ? group.name : "\(group.name), \(bar.name)"
      var figures = zip(marks, bar.texts).map { "\($0.label) \($1)" }
      if !bar.asideText.isEmpty { figures.append("\(dontKnow) \(bar.asideText)") }
      return "\(head) \(bar.base)\(figures.isEmpty ? "" : ": ")\(figures.joined(separator: "; "))."
    }
  }

  // MARK: Services by criteria

  /// One chart an assessment.
  private func gridCharts(_ place: Results.Place, _ prefix: String, _ names: inout ChartNames) -> [Chart] {
    let services = place.services.filter(\.isOrdered)
    let columns = labels.codebook.criteria.indices.filter { criterion in
      services.contains { $0.rows.contains { $0.criterion == criterion } }
    }
    let scales = Set(services.map(\.scale))
    guard columns.count > 1, scales.count == 1, let scale = scales.first else { return [] }
    return place.assessments.indices.map { assessment in
      let heads = columns.map { labels.label(.criterion($0)) } + [words(.serviceScore)]
      let rows = services.map { service in
        GridChart.Row(
          name: service.name,
          fields: (columns.map(Optional.some) + [nil]).map { criterion in
            field(service.rows.first { $0.criterion == criterion }?.figures[assessment], scale)
          })
      }
      let isCompared = place.assessments.count > 1
      let figures = services.flatMap { $0.rows.map { $0.figures[assessment] } }
      return chart(
        isCompared ? names.name(prefix, "criteria", String(assessment + 1)) : names.name(prefix, "criteria"), place,
        title: isCompared ? "\(words(.chartGrid)): \(place.assessments[assessment].name)" : words(.chartGrid),
        subtitle: words(.chartScale, String(scale.lowerBound), String(scale.upperBound)),
        description: rows.map { row in
          let cells = zip(heads, row.fields).map { "\($0) \($1.text) \($1.base)".trimmed }
          return "\(row.name): \(cells.joined(separator: "; "))."
        }, notes: smallNotes(figures),
        .grid(
          GridChart(columns: heads, rows: rows, lowest: String(scale.lowerBound), highest: String(scale.upperBound))))
    }
  }

  private func field(_ figures: Figures?, _ scale: ClosedRange<Int>) -> GridChart.Field {
    guard let figures else { return GridChart.Field(text: words(.notAsked), base: "", level: nil) }
    let cell = cell(figures, .mean)
    let width = Double(max(1, scale.count - 1))
    return GridChart.Field(
      text: cell.text, base: cell.base.map { "(\($0))" } ?? "",
      level: figures.mean.map { ($0 - Double(scale.lowerBound)) / width })
  }
}
