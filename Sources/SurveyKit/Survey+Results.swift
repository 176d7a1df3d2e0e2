internal import SurveyIngest
internal import SurveyModel
public import SurveyTables
internal import SurveyTally

/// Which assessments an export shows.
public enum ExportQuery: Sendable {
  case compare(CompareQuery)
  /// Whatever the inputs hold: one assessment, or two told apart by a column.
  case found
}

extension Survey {
  /// Everything an export shows, from reading to words.
  ///
  /// - Parameters:
  ///   - title: empty for the codebook's own.
  ///   - conditions: `dimension=value`, as for a pivot.
  ///   - groups: the name of a question whose groups have charts of their own; `nil` for none.
  public static func results(
    _ request: ReadRequest, _ query: ExportQuery, title: String = "", conditions: [String] = [], groups: String? = nil
  ) throws(KitError) -> (results: Results, outcome: Outcome) {
    var asked: CompareQuery?
    if case .compare(let query) = query { asked = query }
    try requireOneStandardInput(paths(request, asked))
    var reading = try Reading(request, paths: paths(request, asked))
    let resolver = Resolver(reader: reading.reader)
    let dimensions = try resolver.splits([])
    let filters = try resolver.filters(conditions)
    let group = try groups.map(resolver.group)
    let inputs = try reading.inputs(asked)
    var requests =
      [ResultsMaker.respondentsRequest, ResultsMaker.request, Comparison.request()]
      + dimensions.map { ComparisonSplit.request(dimension: $0) }
      + [group].compactMap { $0.map(ResultsMaker.groupsRequest) }
    for index in requests.indices { requests[index].filters = filters }
    let (tallies, codes, pairs) = try reading.counts(inputs, requests, isPaired: true)
    guard reading.reports.contains(where: { $0.accepted > 0 }), !reading.reader.layout.cells.isEmpty else {
      throw .exportNothing
    }
    let waves = codes.found(ResponseLayout.wave).filter { $0 >= AnswerCode.firstSubstantive }
    let compare: CompareQuery? =
      asked ?? (waves.count > 1 ? .waves(first: nil, second: nil) : nil)
    let results: Results
    let shown = group.flatMap { dimension in tallies.last.map { (dimension: dimension, tally: $0) } }
    let facts = facts(reading, title, filters)
    if let compare {
      if case .files = compare, reading.hasOnlyRepeats { throw .nothingToCompare }
      let comparison = Comparison(
        tallies[2], labels: reading.labels, waves: try pair(compare, found: waves, reader: reading.reader),
        wordings: wordings(reading, compare), showsSmall: request.showsSmall)
      let splits = zip(dimensions, tallies.dropFirst(3)).map { ComparisonSplit($1, dimension: $0, of: comparison) }
      let paired = paired(pairs, comparison)
      let maker = ResultsMaker(
        comparison, paired: paired, respondents: tallies[0], groups: shown, facts: facts)
      results = maker.results(report(comparison, splits, paired: paired, reading))
    } else {
      let pivot = Pivot(tallies[1], labels: reading.labels, showsSmall: request.showsSmall)
      let pooled = reading.pooledNotes(codes, ResultsMaker.request)
      let maker = ResultsMaker(pivot, respondents: tallies[0], groups: shown, facts: facts)
      var tables = pivot.tables()
      if let last = tables.indices.last { tables[last].notes += pooled + reading.dateNotes() }
      results = maker.results(
        Report(
          command: "pivot", language: request.language, tables: tables, data: pivot.data(), facts: reading.facts))
    }
    // Nothing but a method and files is no result.
    guard filters.isEmpty || results.places.contains(where: { $0.assessments.contains { $0.respondents > 0 } }) else {
      throw .exportNothing
    }
    return (results, reading.outcome(results.report))
  }

  private static func facts(
    _ reading: Reading, _ title: String, _ filters: [TallyPlan.Filter]
  ) -> ResultsMaker.Facts {
    let log = reading.reader.findings
    return ResultsMaker.Facts(
      title: title, files: reading.summaries, days: reading.days(),
      findings: Rule.allCases.map { ($0, log.count($0)) }.filter { $0.1 > 0 }, found: log.findings,
      notes: reading.inputNotes, standing: reading.standing?.lines(reading.words) ?? [],
      conditions: filters.map(reading.labels.label).joined(separator: "; "))
  }
}
