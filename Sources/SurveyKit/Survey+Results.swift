internal import SurveyIngest
internal import SurveyModel
public import SurveyTables

/// Which assessments an export shows.
public enum ExportQuery: Sendable {
  case compare(CompareQuery)
  /// Whatever the inputs hold: one assessment, or two told apart by a column.
  case found
}

extension Survey {
  /// Everything an export shows, from reading to words.
  ///
  /// - Parameter title: empty for the codebook's own.
  public static func results(
    _ request: ReadRequest, _ query: ExportQuery, title: String = ""
  ) throws(KitError) -> (results: Results, outcome: Outcome) {
    var reading = try Reading(request)
    let resolver = Resolver(reader: reading.reader)
    let dimensions = try resolver.splits([])
    let inputs = try inputs(request, query)
    let requests =
      [ResultsMaker.respondentsRequest, ResultsMaker.request, Comparison.request()]
      + dimensions.map { ComparisonSplit.request(dimension: $0) }
    let (tallies, codes) = try reading.counts(inputs, requests)
    guard reading.reports.contains(where: { $0.accepted > 0 }), !reading.reader.layout.cells.isEmpty else {
      throw .exportNothing
    }
    let waves = codes.found(ResponseLayout.wave).filter { $0 >= AnswerCode.firstSubstantive }
    var compare: CompareQuery?
    switch query {
    case .compare(let asked): compare = asked
    case .found: compare = waves.count > 1 ? .waves(first: nil, second: nil) : nil
    }
    let results: Results
    if let compare {
      if case .files = compare, reading.hasOnlyRepeats { throw .nothingToCompare }
      let comparison = Comparison(
        tallies[2], labels: reading.labels, waves: try pair(compare, found: waves, reader: reading.reader),
        wordings: wordings(reading, compare), showsSmall: request.showsSmall)
      let splits = zip(dimensions, tallies.dropFirst(3)).map { ComparisonSplit($1, dimension: $0, of: comparison) }
      let maker = ResultsMaker(comparison, respondents: tallies[0], facts: facts(reading, title, []))
      results = maker.results(report(comparison, splits, reading))
    } else {
      let pivot = Pivot(tallies[1], labels: reading.labels, showsSmall: request.showsSmall)
      let pooled = reading.pooledNotes(codes, ResultsMaker.request)
      let maker = ResultsMaker(pivot, respondents: tallies[0], facts: facts(reading, title, []))
      var tables = pivot.tables()
      if let last = tables.indices.last { tables[last].notes += pooled + reading.dateNotes() }
      results = maker.results(
        Report(
          command: "pivot", language: request.language, tables: tables, data: pivot.data(), facts: reading.facts))
    }
    return (results, reading.outcome(results.report))
  }

  private static func inputs(_ request: ReadRequest, _ query: ExportQuery) throws(KitError) -> [Input] {
    var inputs = request.inputs.map(request.input)
    if case .compare(.files(let first, let second)) = query {
      guard !first.isEmpty, !second.isEmpty else { throw .notTwoFiles }
      inputs = first.map { wave("1", request.input($0)) } + second.map { wave("2", request.input($0)) }
    }
    try requireOneStandardInput(inputs.map(\.path))
    return inputs
  }

  private static func facts(_ reading: Reading, _ title: String, _ notes: [String]) -> ResultsMaker.Facts {
    let log = reading.reader.findings
    return ResultsMaker.Facts(
      title: title, files: reading.summaries, days: reading.days(),
      findings: Rule.allCases.map { ($0, log.count($0)) }.filter { $0.1 > 0 },
      notes: notes + reading.undecidedDateNotes)
  }
}
