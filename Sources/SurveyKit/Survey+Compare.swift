internal import SurveyIngest
internal import SurveyModel
internal import SurveyTables
internal import SurveyTally

/// Which two assessments are compared.
public enum CompareQuery: Sendable {
  /// The files of the first and of the second.
  case files(first: [String], second: [String])
  /// One set of files that tells them apart by a column; the names of two waves, or `nil` where there are only two.
  case waves(first: String?, second: String?)
}

extension Survey {
  /// Compares a first and a second assessment.
  ///
  /// - Parameters:
  ///   - request: its `inputs` are used where `query` tells waves apart by a column.
  ///   - conditions: `dimension=value`, as for a pivot.
  ///   - splits: names of questions by whose groups changes are split, beside the channel.
  public static func compare(
    _ request: ReadRequest, _ query: CompareQuery, conditions: [String] = [], splits: [String] = []
  ) throws(KitError) -> Outcome {
    var reading = try Reading(request, paths: paths(request, query))
    let resolver = Resolver(reader: reading.reader)
    let filters = try resolver.filters(conditions)
    let dimensions = try resolver.splits(splits)
    try requireOneStandardInput(paths(request, query))
    let inputs = try reading.inputs(query)
    guard !inputs.isEmpty else { throw .notTwoFiles }
    let requests =
      [Comparison.request(filters: filters)]
      + dimensions.map { ComparisonSplit.request(dimension: $0, filters: filters) }
    let (tallies, codes, pairs) = try reading.counts(inputs, requests, isPaired: true)
    if case .files = query, reading.hasOnlyRepeats { throw .nothingToCompare }
    let pair = try pair(query, found: codes.found(ResponseLayout.wave), reader: reading.reader)
    let comparison = Comparison(
      tallies[0], labels: reading.labels, waves: pair, wordings: wordings(reading, query),
      showsSmall: request.showsSmall)
    let parts = zip(dimensions, tallies.dropFirst()).map { ComparisonSplit($1, dimension: $0, of: comparison) }
    return reading.outcome(report(comparison, parts, paired: paired(pairs, comparison), reading))
  }

  /// The people who answered both times; `nil` where the inputs link nobody.
  ///
  /// - Parameter pairs: made by ``PairedComparison/tally(codebook:layout:filters:)``, of the responses that `comparison` counts.
  static func paired(_ pairs: PairTally?, _ comparison: Comparison) -> PairedComparison? {
    pairs.flatMap { $0.isEmpty ? nil : PairedComparison($0, of: comparison) }
  }

  /// What `compare` answers.
  ///
  /// - Parameter paired: of `comparison`; `nil` where the inputs link nobody. The people who answered both times have a table of their own,
  ///   behind those of all.
  static func report(
    _ comparison: Comparison, _ splits: [ComparisonSplit], paired: PairedComparison? = nil, _ reading: Reading
  ) -> Report {
    var tables =
      reading.request.needsTables
      ? comparison.tables() + (paired?.tables() ?? []) + splits.flatMap { $0.tables() } + comparison.sentenceTables()
      : []
    if !tables.isEmpty { tables[0].notes += reading.dateNotes() }
    var report = Report(
      command: "compare", language: reading.request.language, tables: tables, data: comparison.data(),
      facts: reading.facts)
    report.sentences = comparison.places.flatMap { comparison.sentences(place: $0) }
    var data = DataTable(columns: [], rows: [])
    for split in splits {
      let own = split.data()
      data = DataTable(columns: own.columns, rows: data.rows + own.rows)
    }
    if !data.rows.isEmpty { report.details.append(.init("splits", data)) }
    report.details += paired?.details() ?? []
    return report
  }

  /// How each rating was asked; where one file holds both assessments, in both the same way.
  static func wordings(_ reading: Reading, _ query: CompareQuery) -> QuestionWordings {
    var wordings = QuestionWordings()
    for (index, report) in reading.reports.enumerated() {
      var waves = [true, false]
      if case .files = query { waves = [index < reading.firstInputs] }
      for column in report.columns {
        guard case .rating(let cell) = column.target else { continue }
        for isFirst in waves { wordings.add(column.wording, cell: cell, isFirst: isFirst) }
      }
    }
    return wordings
  }

  /// All inputs, of both assessments.
  static func paths(_ request: ReadRequest, _ query: CompareQuery?) -> [String] {
    guard case .files(let first, let second) = query else { return request.inputs }
    return first + second
  }

  static func wave(_ id: String, _ input: Input) -> Input {
    var input = input
    input.wave = id
    input.forcesWave = true
    return input
  }

  /// The codes of the two waves.
  static func pair(
    _ query: CompareQuery, found: Set<UInt16>, reader: SurveyReader
  ) throws(KitError) -> (first: UInt16, second: UInt16) {
    let known = found.filter { $0 >= AnswerCode.firstSubstantive }
    func code(_ name: String) -> UInt16 { reader.code(of: name, dimension: ResponseLayout.wave).rawValue }
    let ids = known.map { reader.categories[ResponseLayout.wave][Int($0 - AnswerCode.firstSubstantive)].id }.sorted()
    switch query {
    case .files: return (code("1"), code("2"))
    case .waves(let first?, let second?):
      let pair = (first: code(first), second: code(second))
      guard known.contains(pair.first), known.contains(pair.second), pair.first != pair.second else {
        throw .notTwoWaves(found: ids)
      }
      return pair
    case .waves:
      guard ids.count == 2 else { throw .notTwoWaves(found: ids) }
      // Numbers by size, other names by letter.
      let order = ids.sorted { (Int($0) ?? .max, $0) < (Int($1) ?? .max, $1) }
      return (code(order[0]), code(order[1]))
    }
  }
}
