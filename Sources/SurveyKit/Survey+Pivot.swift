internal import SurveyIngest
internal import SurveyModel
internal import SurveyTables
internal import SurveyTally
internal import SurveyWords

/// A pivot as a user asks for it: names, not yet looked up in a codebook.
public struct PivotQuery: Sendable {
  /// Names of dimensions; `nil` for the usual ones. An empty list lays nothing out that way.
  public var rows: [String]?
  public var columns: [String]?
  public var by: [String]
  public var measure: String?
  /// Conditions `dimension=value`.
  public var conditions: [String]

  public init(
    rows: [String]? = nil, columns: [String]? = nil, by: [String] = [], measure: String? = nil,
    conditions: [String] = []
  ) {
    self.rows = rows
    self.columns = columns
    self.by = by
    self.measure = measure
    self.conditions = conditions
  }
}

extension Survey {
  /// Counts the inputs' responses and lays them out.
  public static func pivot(_ request: ReadRequest, _ query: PivotQuery) throws(KitError) -> Outcome {
    try requireOneStandardInput(request.inputs)
    var reading = try Reading(request)
    var pivotRequest = try Resolver(reader: reading.reader).request(query)
    pivotRequest.hasCriterionTotals = request.needsTables
    let (tallies, codes, _) = try reading.counts(reading.inputs(request.inputs), [pivotRequest])
    let pivot = Pivot(tallies[0], labels: reading.labels, showsSmall: request.showsSmall)
    var tables = request.needsTables ? pivot.tables() : []
    if let last = tables.indices.last {
      tables[last].notes += reading.pooledNotes(codes, pivotRequest) + reading.dateNotes()
    }
    return reading.outcome(
      Report(command: "pivot", language: request.language, tables: tables, rows: pivot.rows(), facts: reading.facts))
  }
}

extension Reading {
  /// Places, waves and channels that a pivot counts together without being told to.
  func pooledNotes(_ codes: OpenCodes, _ request: PivotRequest, as phrase: Phrase = .pooledNote) -> [String] {
    OpenCodes.dimensions.compactMap { dimension in
      var found = codes.found(dimension).filter { $0 >= AnswerCode.firstSubstantive }
      let axes = request.rows + request.columns + request.by
      if let filter = request.filters.first(where: { $0.dimension == dimension }) {
        found.formIntersection(filter.codes)
      }
      guard found.count > 1, !axes.contains(.dimension(dimension)) else { return nil }
      let names = labels.names(of: found, dimension: dimension)
      return words(
        phrase, words.list(names.count > 5 ? Array(names.prefix(5)) + ["…"] : names),
        reader.layout.dimensions[dimension].id)
    }
  }

  /// Facts for `json`: how many records stand behind the figures, and what was done to those of a project.
  var facts: [Report.Fact] {
    [
      .init("read", .integer(reports.reduce(0) { $0 + $1.read })),
      .init("accepted", .integer(reports.reduce(0) { $0 + $1.accepted })),
      .init("refused", .integer(reports.reduce(0) { $0 + $1.refused })),
      .init("repeated", .integer(reports.reduce(0) { $0 + $1.repeated })),
    ] + (standing?.facts ?? [])
  }
}

/// Looks names up in a codebook.
struct Resolver {
  let reader: SurveyReader

  func request(_ query: PivotQuery) throws(KitError) -> PivotRequest {
    var rows = try query.rows.map(axes)
    var columns = try query.columns.map(axes)
    let by = try axes(query.by)
    // What is not said is the usual, less what is used already.
    let given = (rows ?? []) + (columns ?? []) + by
    if rows == nil { rows = given.contains(.service) ? (given.contains(.criterion) ? [] : [.criterion]) : [.service] }
    if columns == nil {
      let used = (rows ?? []) + by
      columns = used.contains(.criterion) ? (used.contains(.service) ? [] : [.service]) : [.criterion]
    }
    let all = (rows ?? []) + (columns ?? []) + by
    for (index, axis) in all.enumerated() where all[..<index].contains(axis) { throw .dimensionTwice(name(axis)) }
    guard all.count(where: { $0 != .service && $0 != .criterion }) <= TallyPlan.maximumKeys else {
      throw .tooManyDimensions(limit: TallyPlan.maximumKeys)
    }
    try requireFewGroups(all)
    let needsRatings = all.contains(.service) || all.contains(.criterion)
    if needsRatings && reader.layout.cells.isEmpty {
      throw .unknownDimension("service", known: reader.layout.dimensions.map(\.id))
    }
    let measure: Measure
    if let name = query.measure {
      guard let known = Measure(rawValue: name) else { throw .unknownMeasure(name) }
      measure = known
    } else {
      measure = needsRatings ? .mean : .n
    }
    return PivotRequest(
      rows: rows ?? [], columns: columns ?? [], by: by, measure: measure, filters: try filters(query.conditions))
  }

  /// The most groups that one respondent may be in.
  private static let mostGroups = 100_000

  /// A respondent is in a group for each combination of the options they chose: all of them, at worst.
  private func requireFewGroups(_ axes: [Axis]) throws(KitError) {
    var combinations = 1
    for case .dimension(let index) in axes where reader.layout.dimensions[index].isMultiple {
      let (product, overflow) = combinations.multipliedReportingOverflow(
        by: max(1, reader.layout.dimensions[index].categories.count))
      guard !overflow, product <= Self.mostGroups else { throw .tooManyOptions(limit: Self.mostGroups) }
      combinations = product
    }
  }

  private func axes(_ names: [String]) throws(KitError) -> [Axis] {
    var axes: [Axis] = []
    for name in names where name != "none" && !name.isEmpty { axes.append(try axis(name)) }
    return axes
  }

  func axis(_ name: String) throws(KitError) -> Axis {
    switch name {
    case "service": return .service
    case "criterion": return .criterion
    default:
      if let index = reader.layout.dimension(id: name) { return .dimension(index) }
      throw .unknownDimension(name, known: ["service", "criterion"] + reader.layout.dimensions.map(\.id))
    }
  }

  /// The channel, and the choice questions of `names`: dimensions whose groups do not overlap.
  func splits(_ names: [String]) throws(KitError) -> [Int] {
    var dimensions = [ResponseLayout.mode]
    for name in names {
      guard case .dimension(let dimension) = try axis(name), dimension != ResponseLayout.place,
        dimension != ResponseLayout.wave, !reader.layout.dimensions[dimension].isMultiple
      else { throw .notASplit(name) }
      if !dimensions.contains(dimension) { dimensions.append(dimension) }
    }
    return dimensions
  }

  /// A question by whose groups charts are made: any but those that an export is laid out by.
  func group(_ name: String) throws(KitError) -> Int {
    guard case .dimension(let dimension) = try axis(name), dimension != ResponseLayout.place,
      dimension != ResponseLayout.wave
    else { throw .notASplit(name) }
    return dimension
  }

  private func name(_ axis: Axis) -> String {
    switch axis {
    case .service: "service"
    case .criterion: "criterion"
    case .dimension(let index): reader.layout.dimensions[index].id
    }
  }

  /// Conditions on one dimension widen each other, those on different dimensions narrow: `place=a`, `place=b`, `sex=female`.
  func filters(_ conditions: [String]) throws(KitError) -> [TallyPlan.Filter] {
    var filters: [TallyPlan.Filter] = []
    for condition in conditions {
      guard let sign = condition.firstIndex(of: "="), sign != condition.startIndex else {
        throw .badCondition(condition)
      }
      let name = String(condition[..<sign])
      guard case .dimension(let dimension) = try axis(name) else { throw .badCondition(condition) }
      var codes: Set<UInt16> = []
      for value in condition[condition.index(after: sign)...].split(separator: ",", omittingEmptySubsequences: false) {
        codes.insert(try code(String(value), dimension: dimension))
      }
      if let known = filters.firstIndex(where: { $0.dimension == dimension }) {
        filters[known].codes.formUnion(codes)
      } else {
        filters.append(TallyPlan.Filter(dimension: dimension, codes: codes))
      }
    }
    return filters
  }

  private func code(_ value: String, dimension: Int) throws(KitError) -> UInt16 {
    let known = reader.layout.dimensions[dimension]
    if value.trimmed.isEmpty { return AnswerCode.notAsked.rawValue }
    let key = folded(value)
    for (index, category) in known.categories.enumerated() {
      let texts = [category.id] + category.label.wordings.map(\.text) + category.aliases
      if texts.contains(where: { folded($0) == key }) { return AnswerCode.substantive(index).rawValue }
    }
    if let reason = NonSubstantive(rawValue: value) { return AnswerCode(reason).rawValue }
    if known.isOpen { return reader.code(of: value, dimension: dimension).rawValue }
    if value == "other" { return ResponseLayout.other(known).rawValue }
    throw .unknownValue(value, dimension: known.id, known: known.categories.map(\.id))
  }
}
