internal import SurveyModel
internal import SurveyTally
internal import SurveyWords

extension Pivot {
  /// The pivot for people: one table a combination of the `by` values, each figure with its base, totals at the edges.
  public func tables() -> [Table] {
    let weighting = weighting()
    var tables = byValues().flatMap { by in
      request.measure == .distribution ? [distribution(by)] : [table(by)] + weightedTables(by, weighting)
    }
    if let last = tables.indices.last { tables[last].notes += weightNotes(weighting) }
    return tables
  }

  var words: Words { labels.words }

  func title(_ by: [AxisValue]) -> String {
    let measure = countsRespondents ? words(.respondents) : labels.label(request.measure)
    let sides = [request.rows, request.columns].filter { !$0.isEmpty }.map {
      $0.map { labels.label($0) }.joined(separator: ", ")
    }
    let title = sides.isEmpty ? measure : "\(measure): \(sides.joined(separator: " × "))"
    return by.isEmpty ? title : "\(by.map { labels.label($0) }.joined(separator: ", ")). \(title)"
  }

  // MARK: Figures by rows and columns

  func table(_ by: [AxisValue]) -> Table {
    var table = grid(by, title: title(by)) { cell($0, margin: $1) }
    let cells = table.rows.flatMap(\.cells)
    table.notes = notes(
      by: by, hasFew: cells.contains { $0.text.hasSuffix("~") },
      hasHidden: cells.contains(Table.Cell(words(.hiddenCell), .faint)))
    return table
  }

  /// The rows and columns of the request, with totals at the edges, and what `cell` makes of each.
  func grid(_ by: [AxisValue], title: String, cell: ([AxisValue], Margin) -> Table.Cell) -> Table {
    let rows = combinations(of: request.rows).filter { isShown($0 + by, alongside: request.columns) }
    let columns = combinations(of: request.columns).filter { isShown($0 + by, alongside: request.rows) }
    let rowTotal = total(of: request.columns, withoutRows: false)
    let columnTotal = total(of: request.rows, withoutRows: true)
    var table = Table(
      title: title, columns: [Table.Column(request.rows.map { labels.label($0) }.joined(separator: " / "), .left)],
      rows: [])
    table.columns += columns.map { Table.Column(heading($0)) }
    if let rowTotal { table.columns.append(Table.Column(rowTotal)) }
    for row in rows {
      var cells = [Table.Cell(row.map { labels.label($0) }.joined(separator: " / "))]
      cells += columns.map { cell(row + $0 + by, .none) }
      if rowTotal != nil { cells.append(cell(row + by, Margin(withoutRows: false, withoutColumns: true))) }
      table.rows.append(Table.Row(.body, cells))
    }
    if let columnTotal, rows.count > 1 {
      var cells = [Table.Cell(columnTotal)]
      cells += columns.map { cell($0 + by, Margin(withoutRows: true, withoutColumns: false)) }
      if rowTotal != nil {
        let isWhole = !request.rows.contains(.service) || !request.columns.contains(.criterion)
        let hasBoth = request.rows.contains(.criterion) && request.columns.contains(.service)
        cells.append(
          isWhole && !hasBoth
            ? cell(by, Margin(withoutRows: true, withoutColumns: true)) : Table.Cell(""))
      }
      table.rows.append(Table.Row(.total, cells))
    }
    return table
  }

  private func heading(_ values: [AxisValue]) -> String {
    values.isEmpty
      ? (countsRespondents ? words(.respondents) : labels.label(request.measure))
      : values.map { labels.label($0) }.joined(separator: " / ")
  }

  /// What the total over `axes` is called; `nil` where there is none that would mean something.
  private func total(of axes: [Axis], withoutRows: Bool) -> String? {
    guard !axes.isEmpty else { return nil }
    let others = request.axes.filter { !axes.contains($0) }
    if axes.contains(.criterion) {
      return axes == [.criterion] && others.contains(.service) ? words(.serviceScore) : nil
    }
    if axes.contains(.service) {
      let isOneScale = Set(labels.codebook.services.map(\.scale)).count == 1
      return axes == [.service] && others.contains(.criterion) && isOneScale ? words(.criterionScore) : nil
    }
    return words(.total)
  }

  private func cell(_ values: [AxisValue], margin: Margin) -> Table.Cell {
    guard !isNotAskedThere(values), let figures = figures(values, margin: margin) else {
      return Table.Cell(words(.notAsked), .faint)
    }
    if figures.isHidden { return Table.Cell(words(.hiddenCell), .faint) }
    if countsRespondents { return Table.Cell(words.number(Double(figures.n), decimals: 0)) }
    if figures.isNotAsked { return Table.Cell(words(.notAsked), .faint) }
    if request.measure == .n { return Table.Cell(words.number(Double(figures.n), decimals: 0)) }
    let base = request.measure == .dontKnow ? figures.asked : figures.n
    guard let value = figures.value(request.measure) else {
      // A score has no "don't know" of its own, and an unconfirmed scale no mean.
      return base > 0 ? Table.Cell(words(.noValue), base: String(base), .faint) : Table.Cell(words(.noAnswers), .faint)
    }
    let isFew = base < labels.codebook.thresholds.fewUnder
    return Table.Cell(labels.text(value, request.measure) + (isFew ? "~" : ""), base: String(base))
  }

  /// Whether a row or column has anything in it: services and criteria that no file asks are left out and named under the table.
  private func isShown(_ values: [AxisValue], alongside axes: [Axis]) -> Bool {
    var isRating = false
    for value in values {
      switch value {
      case .service, .criterion: isRating = true
      case .answer: continue
      }
    }
    if !isRating { return true }
    if isNotAskedThere(values) { return false }
    return combinations(of: axes).contains { others in
      guard let figures = figures(values + others) else { return false }
      return !figures.isNotAsked
    }
  }

  // MARK: Distribution

  /// How many gave each mark: one row a cell, one column a mark and a kind of missing answer.
  private func distribution(_ by: [AxisValue]) -> Table {
    let rows = combinations(of: request.rows + request.columns).filter { values in
      guard !isNotAskedThere(values + by), let figures = figures(values + by) else { return false }
      return !figures.isNotAsked
    }
    let scales = Set(rows.compactMap { scale(of: $0) })
    let most = scales.map { labels.codebook.scales[$0].points.count }.max() ?? 0
    var table = Table(
      title: title(by),
      columns: [
        Table.Column((request.rows + request.columns).map { labels.label($0) }.joined(separator: " / "), .left)
      ],
      rows: [])
    if scales.count == 1, let scale = scales.first {
      table.columns += labels.codebook.scales[scale].points.map { Table.Column(labels.label(point: $0)) }
    } else {
      table.columns += (0..<most).map { Table.Column(String($0 + 1)) }
    }
    let reasons: [NonSubstantive] = [.dontKnow, .notUser, .refused, .blank, .invalid]
    table.columns.append(Table.Column(words(.measureN)))
    table.columns += reasons.map { Table.Column(labels.label($0)) }
    var hasHidden = false
    for row in rows {
      guard let figures = figures(row + by) else { continue }
      var cells = [Table.Cell(row.map { labels.label($0) }.joined(separator: " / "))]
      if figures.isHidden {
        hasHidden = true
        cells += table.columns.dropFirst().map { _ in Table.Cell(words(.hiddenCell), .faint) }
        table.rows.append(Table.Row(.body, cells))
        continue
      }
      cells += (0..<most).map { index in
        Table.Cell(figures.counts.flatMap { index < $0.count ? String($0[index]) : nil } ?? "")
      }
      cells.append(Table.Cell(String(figures.n), .strong))
      cells += reasons.map { Table.Cell(figures.count($0).map(String.init) ?? "") }
      table.rows.append(Table.Row(.body, cells))
    }
    table.notes = notes(by: by, hasFew: false, hasHidden: hasHidden)
    return table
  }

  private func scale(of values: [AxisValue]) -> Int? {
    for case .service(let service) in values {
      return labels.codebook.scales.firstIndex { $0.id == labels.codebook.services[service].scale }
    }
    return labels.layout.cells.first { cell in values.contains(.criterion(cell.criterion)) }?.scale
  }

  // MARK: Notes

  private func notes(by: [AxisValue], hasFew: Bool, hasHidden: Bool) -> [String] {
    var notes: [String] = []
    if hasHidden { notes.append(words(.hiddenNote, String(labels.codebook.thresholds.hiddenUnder))) }
    if showsSmall { notes.append(words(.showSmallNote, String(labels.codebook.thresholds.hiddenUnder))) }
    let figureMeasures: Set<Measure> = [.mean, .median, .good, .poor, .net, .dontKnow]
    if figureMeasures.contains(request.measure) && !countsRespondents {
      notes.append(words(.baseNote))
      if hasFew { notes.append(words(.fewNote, String(labels.codebook.thresholds.fewUnder))) }
    }
    if !countsRespondents
      && (total(of: request.columns, withoutRows: false) == words(.serviceScore)
        || request.hasService && !request.hasCriterion)
    {
      let needs = labels.codebook.thresholds.scoreNeeds
      let most = labels.codebook.services.map { labels.codebook.criteria(of: $0).count }.max() ?? 0
      if most > 1 { notes.append(words(.scoreNote, String(needs.roundedUp(of: most)), String(most))) }
    }
    let missing = labels.codebook.services.indices.filter { service in
      request.hasService && request.rows + request.columns != [] && !isNotAskedThere([.service(service)] + by)
        && !isAsked(service, by)
    }
    if !missing.isEmpty {
      notes.append(words(.notAskedServices, words.list(missing.map { labels.label(.service($0)) })))
    }
    for axis in request.axes {
      if case .dimension(let index) = axis, labels.layout.dimensions[index].isMultiple {
        notes.append(words(.multipleNote, labels.label(axis)))
      }
    }
    for scale in labels.codebook.scales where !scale.isOrderConfirmed {
      notes.append(words(.unconfirmedNote, scale.id))
    }
    if !request.filters.isEmpty { notes.append(words(.filterNote, words.list(request.filters.map(filterText)))) }
    return notes
  }

  private func isAsked(_ service: Int, _ by: [AxisValue]) -> Bool {
    let margin = Margin(withoutRows: true, withoutColumns: true)
    return labels.codebook.criteria.indices.contains { criterion in
      figures([.service(service), .criterion(criterion)] + by, margin: margin).map { !$0.isNotAsked } ?? false
    }
  }

  private func filterText(_ filter: TallyPlan.Filter) -> String {
    let values = labels.ordered(filter.codes, dimension: filter.dimension).map {
      labels.label(dimension: filter.dimension, code: $0)
    }
    return "\(labels.label(.dimension(filter.dimension))) = \(words.list(values))"
  }
}
