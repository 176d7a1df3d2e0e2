internal import SurveyModel
internal import SurveyWords

/// The people who answered both assessments, in documents: beside the figures of all, never in their place.
extension ResultsMaker {
  func pairedTable(_ place: UInt16) -> Table? {
    guard let paired, paired.places.contains(place) else { return nil }
    return paired.table(place)
  }

  /// A sheet for each place where people are linked.
  func pairedSheets(_ places: [Results.Place]) -> [BookSheet] {
    let linked = zip(placeCodes, places).filter { $1.paired != nil }
    return linked.count > Self.mostServiceSheets ? [] : linked.map { pairedSheet($0, $1, among: places.count) }
  }

  private func pairedSheet(_ code: UInt16, _ place: Results.Place, among places: Int) -> BookSheet {
    let title = words(.pairsTitle)
    let (low, high) = intervalHeads
    let isEmpty = place.paired?.rows.isEmpty ?? true
    let heads = [words(.first), words(.second)]
    let columns =
      [words(.service)] + heads.map { "\($0): \(words(.meanMark))" } + [
        words(.peopleHead), words(.difference), low, high,
      ]
      + heads.map { "\($0): \(words(.goodMarks))" }
      + [words(.differencePoints), low, high, words(.pairsMoves), words(.verdict)]
    return BookSheet(
      name: places > 1 && !place.name.isEmpty ? "\(title), \(place.name)" : title,
      title: place.name.isEmpty ? title : "\(place.name). \(title)", lines: place.source,
      columns: isEmpty ? [] : columns.map { BookSheet.Column($0) },
      rows: zip(paired?.changes(place: code) ?? [], place.paired?.rows ?? []).map(cells),
      notes: columnNotes(place.paired?.notes ?? []))
  }

  /// - Parameter row: of ``PairedComparison/table(_:)``, which has a column for the moves and a verdict in words.
  private func cells(_ change: PairedChange, _ row: Table.Row) -> [BookSheet.Cell] {
    let difference: BookSheet.Cell =
      change.mean.map { .difference(first: 1, second: 2, .mark, value: $0.difference) } ?? .empty
    let points: BookSheet.Cell =
      change.good.map { .difference(first: 7, second: 8, .share, value: $0.difference) } ?? .empty
    let words = row.cells.suffix(2).map { BookSheet.Cell.text($0.text, $0.emphasis) }
    return [
      .text(labels.label(.service(change.service))), mean(change.first), mean(change.second), base(change.first),
      difference, self.change(change.mean?.interval?.low), self.change(change.mean?.interval?.high),
      good(change.first), good(change.second), points, self.points(change.good?.interval.low),
      self.points(change.good?.interval.high),
    ] + words
  }

  /// What of the table fits on a slide, with who is in it under it.
  func pairedSlide(_ place: Results.Place) -> DeckSlide? {
    guard let paired = place.paired, !paired.columns.isEmpty else { return nil }
    let shown = [0, 1, 2, 3, 7, 8]
    let table = Table(
      columns: shown.map { paired.columns[$0] },
      rows: paired.rows.map { row in Table.Row(row.kind, shown.map { row.cells[$0] }) })
    return DeckSlide(
      title: words(.annex, place.name.isEmpty ? paired.title : "\(place.name). \(paired.title)"),
      unit: words(.pairsBase), content: .table(table),
      footnotes: paired.notes.prefix(2) + paired.notes.filter { $0 == words(.intervalNote) } + place.source,
      notes: paired.notes, description: described(table))
  }
}
