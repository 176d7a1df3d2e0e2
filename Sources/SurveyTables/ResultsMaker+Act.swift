internal import SurveyModel
internal import SurveyWords

extension ResultsMaker {
  /// No more charts are put into one document, and none of so many rows that it takes several sheets.
  private static let mostPaperCharts = 24
  private static let mostPaperRows = 14

  func paperCharts(_ results: Results) -> [Chart] {
    Array(results.charts.filter { $0.rowCount <= Self.mostPaperRows }.prefix(Self.mostPaperCharts))
  }

  /// The Act: what the group found, with blanks for what only people know. It names no causes.
  func act(_ results: Results) -> Paper {
    let places = results.places
    var blocks: [Paper.Block] = [
      .title([.text("\(words(.actTitle)) \(words(.actNo)) "), .blank(Paper.Blank(words(.actNumber), letters: 6))]),
      .subtitle(words(.actSubtitle)), .subtitle(results.title),
      .ends(town(places), [.blank(Paper.Blank(words(.actDate), letters: 18))]),
      .paragraph([.strong("\(words(.actBasis)): "), .blank(Paper.Blank(words(.actBasis), letters: 60))]),
      .paragraph([.strong("\(words(.actMembers)):")]),
      .form(
        Paper.Form(
          name: words(.actMembers), heads: [words(.actNo), words(.actName), words(.actRole)],
          widths: [1, 6, 6], rows: 5, isNumbered: true)),
      .heading(words(.actSubject)),
    ]
    blocks += subject(places).map { .paragraph([.text($0)]) }
    blocks.append(.heading(words(.actSurvey)))
    blocks += each(places) { [.items($0.source)] }
    blocks.append(
      .paragraph([
        .strong("\(words(.actCollectors)): "), .blank(Paper.Blank(words(.actCollectors), letters: 40)),
      ]))
    blocks += [.heading(words(.actForms)), .paragraph([.text(formCounts)]), .table(named(results.files, .filesTitle))]
    if let findings = results.findings { blocks.append(.table(named(findings, .findingsTitle))) }
    blocks.append(.heading(words(.actServices)))
    blocks += each(places) { [.table(self.paperServices($0))] }
    blocks.append(.heading(words(.actCriteria)))
    blocks += each(places) { [.table(self.paperCriteria($0))] }
    if places.contains(where: { !$0.sentences.isEmpty }) {
      blocks.append(.heading(words(.sentencesTitle)))
      blocks += each(places) { [.items($0.sentences)] }
    }
    blocks += [.heading(words(.actLimits)), .items([words(.actNoCauses)] + results.method)]
    blocks += conclusions + signatures
    return Paper(title: words(.actTitle), source: foot(results), blocks: numbered(blocks + annexes(results)))
  }

  /// Tables with their numbers, through the whole document.
  private func numbered(_ blocks: [Paper.Block]) -> [Paper.Block] {
    var number = 0
    return blocks.map { block in
      guard case .table(var table) = block else { return block }
      number += 1
      table.title = words(.actTable, String(number), table.title)
      return .table(table)
    }
  }

  // MARK: Parts

  private func town(_ places: [Results.Place]) -> [Paper.Piece] {
    let names = places.map(\.name).filter { !$0.isEmpty }
    return names.count == 1 ? [.text(names[0])] : [.blank(Paper.Blank(words(.actTown), letters: 24))]
  }

  /// The blocks of each place, under its name where there are several.
  func each(_ places: [Results.Place], _ blocks: (Results.Place) -> [Paper.Block]) -> [Paper.Block] {
    places.flatMap { place in (places.count > 1 ? [.subheading(place.name)] : []) + blocks(place) }
  }

  /// What was rated, and when.
  func subject(_ places: [Results.Place]) -> [String] {
    var lines = [words(.actServiceNames, serviceNames(places)), words(.actCriterionNames, criterionNames(places))]
    let period = period(places)
    if !period.isEmpty { lines.append(period) }
    return lines
  }

  func serviceNames(_ places: [Results.Place]) -> String {
    distinct(places.flatMap { $0.services.map(\.name) }).joined(separator: "; ")
  }

  func criterionNames(_ places: [Results.Place]) -> String {
    let rows = places.flatMap { $0.services.flatMap(\.rows) }.filter { !$0.isScore }
    return distinct(rows.map(\.name)).joined(separator: "; ")
  }

  private func distinct(_ names: [String]) -> [String] {
    var seen: Set<[UInt8]> = []
    return names.filter { seen.insert(Array($0.utf8)).inserted }
  }

  /// From the first answer of each assessment to its last one: nobody was asked in between. Empty where no input has dates.
  func period(_ places: [Results.Place]) -> String {
    let assessments = places.first?.assessments ?? []
    let periods = assessments.indices.compactMap { index -> String? in
      let days = places.compactMap { $0.assessments[index].days }
      guard let first = days.map(\.lowerBound).min(), let last = days.map(\.upperBound).max() else { return nil }
      let period = words.dates(first...last)
      return assessments.count > 1 ? "\(period) (\(assessments[index].name.lowercased()))" : period
    }
    return periods.isEmpty ? "" : words(.actPeriod, periods.joined(separator: ", "))
  }

  var formCounts: String {
    func sum(_ count: (FileSummary) -> Int) -> Int { fileSummaries.reduce(0) { $0 + count($1) } }
    let repeated = sum(\.repeated)
    return words(
      .actFormCounts, String(sum(\.read)), String(sum(\.accepted)), String(sum(\.refused)),
      repeated > 0 ? String(repeated) : "")
  }

  private func named(_ table: Table, _ title: Phrase) -> Table {
    var table = table
    table.title = words(title)
    return table
  }

  private var conclusions: [Paper.Block] {
    [
      .heading(words(.actConclusions)),
      .paragraph([
        .strong("\(words(.actConclusionsBlank)): "), .blank(Paper.Blank(words(.actConclusionsBlank), letters: 200)),
      ]),
      .form(
        Paper.Form(
          name: words(.actConclusions),
          heads: [words(.actNo), words(.recommendationHead), words(.addresseeHead), words(.deadlineHead)],
          widths: [1, 7, 4, 3], rows: 4, isNumbered: true)),
    ]
  }

  private var signatures: [Paper.Block] {
    [
      .heading(words(.actSignatures)),
      .form(
        Paper.Form(
          name: words(.actSignatures), heads: [words(.actRole), words(.actName), words(.actSignature)],
          widths: [5, 5, 3], rows: 5, isNumbered: false)),
    ]
  }

  private func annexes(_ results: Results) -> [Paper.Block] {
    let charts = paperCharts(results)
    let names = [words(.actFullTables)] + (charts.isEmpty ? [] : [words(.pageCharts)])
    let titles = names.enumerated().map { words(.actAnnex, String($0 + 1), $1) }
    var blocks: [Paper.Block] = [.heading(words(.actAnnexes)), .items(titles), .annex(titles[0], isAcross: true)]
    blocks += each(results.places) { place in (self.fullTables(place) + self.pairedTables(place)).map { .table($0) } }
    guard !charts.isEmpty else { return blocks }
    blocks.append(.annex(titles[1], isAcross: false))
    blocks += charts.map { .chart($0) }
    if charts.count < results.charts.count {
      blocks.append(
        .paragraph([.text(words(.actMoreCharts, String(charts.count), String(results.charts.count)))]))
    }
    return blocks
  }

  /// What they rest on is said once, among the limits.
  func fullTables(_ place: Results.Place) -> [Table] {
    place.tables.filter { !$0.columns.isEmpty }.enumerated().map { index, table in
      var table = table
      table.notes = []
      if table.title.isEmpty { table.title = index == 0 ? words(.servicesTitle) : words(.detailTitle) }
      return table
    }
  }

  /// The people who answered both times, with what is said of them nowhere else.
  func pairedTables(_ place: Results.Place) -> [Table] {
    place.paired.map { $0.columns.isEmpty ? [] : [$0] } ?? []
  }

  /// Who was asked, where there is one place; else the title alone fits.
  func foot(_ results: Results) -> String {
    ([results.title] + (results.places.count == 1 ? results.places[0].source : [])).joined(separator: " · ")
  }

  // MARK: Tables

  /// Service × first, second, difference, verdict; of one assessment, its means and shares of good marks.
  func paperServices(_ place: Results.Place) -> Table {
    guard place.assessments.count > 1 else {
      var table = place.tables.first ?? Table(columns: [], rows: [])
      table.title = words(.actMeansTable)
      table.notes = table.notes.filter { $0 == words(.intervalNote) }
      return table
    }
    let rows = place.services.compactMap { service in
      service.rows.first { $0.isScore }.map { Table.Row(.body, cells($0, name: service.name)) }
    }
    let hasIntervals = place.services.contains { $0.rows.contains { $0.isScore && $0.change?.mean?.interval != nil } }
    return Table(
      title: words(.actMeansTable), columns: columns(place, words(.service)), rows: rows,
      notes: hasIntervals ? [words(.intervalNote)] : [])
  }

  func paperCriteria(_ place: Results.Place) -> Table {
    var table = Table(
      title: words(.actMeansTable), columns: columns(place, "\(words(.service)) / \(words(.criterion))"), rows: [])
    for service in place.services {
      let name = Table.Cell(service.name, .strong)
      table.rows.append(Table.Row(.body, [name] + table.columns.dropFirst().map { _ in Table.Cell("") }))
      table.rows += service.rows.filter { !$0.isScore }.map { Table.Row(.body, cells($0, name: $0.name)) }
    }
    return table
  }

  private func columns(_ place: Results.Place, _ head: String) -> [Table.Column] {
    let first = Table.Column(head, .left)
    guard place.assessments.count > 1 else {
      return [first, Table.Column(words(.meanMark)), Table.Column(words(.goodMarks))]
    }
    return [first] + place.assessments.map { Table.Column($0.name) }
      + [Table.Column(words(.difference)), Table.Column(words(.verdict), .left)]
  }

  private func cells(_ row: Results.Row, name: String) -> [Table.Cell] {
    guard row.figures.count > 1 else {
      return [Table.Cell(name)] + row.figures.flatMap { [labels.cell($0, .mean), labels.cell($0, .good)] }
    }
    return [Table.Cell(name)] + row.figures.map { labels.cell($0, .mean) } + [Table.Cell(row.difference), row.verdict]
  }
}

extension Chart {
  fileprivate var rowCount: Int {
    switch content {
    case .scores(let chart): chart.rows.count
    case .marks(let chart): chart.groups.count
    case .grid(let chart): chart.rows.count
    case .panels(let chart): chart.panels.count
    }
  }
}
