internal import SurveyIngest
internal import SurveyModel
internal import SurveyTables

/// Which change the next assessment is to show.
public struct PlanQuery: Sendable {
  /// The change of the share of good marks in percentage points: above 0, at most 100.
  public var change: Double
  /// How often a change of this size is to be found: 0.5 or more, below 1.
  public var power: Double
  /// Conditions `dimension=value`.
  public var conditions: [String]

  public init(change: Double = 20, power: Double = 0.8, conditions: [String] = []) {
    self.change = change
    self.power = power
    self.conditions = conditions
  }
}

extension Survey {
  /// How many questionnaires the next assessment needs, given the scatter of the inputs' responses.
  ///
  /// - Throws: ``KitError/badChange(_:)``, ``KitError/badPower(_:)`` before anything is read; else as ``pivot(_:_:)``.
  public static func plan(_ request: ReadRequest, _ query: PlanQuery = PlanQuery()) throws(KitError) -> Outcome {
    guard query.change > 0, query.change <= 100 else { throw .badChange("\(query.change)") }
    guard query.power >= 0.5, query.power < 1 else { throw .badPower("\(query.power)") }
    try requireOneStandardInput(request.inputs)
    var reading = try Reading(request)
    let resolver = Resolver(reader: reading.reader)
    let pivotRequest = Plan.request(filters: try resolver.filters(query.conditions))
    let (tallies, codes, _) = try reading.counts(reading.inputs(request.inputs), [pivotRequest])
    let plan = Plan(
      tallies[0], labels: reading.labels, change: query.change / 100, power: query.power, showsSmall: request.showsSmall
    )
    var tables = plan.tables()
    if let last = tables.indices.last {
      tables[last].notes += reading.pooledNotes(codes, pivotRequest, as: .planPooledNote) + reading.dateNotes()
    }
    return reading.outcome(
      Report(
        command: "plan", language: request.language, tables: tables, data: plan.data(),
        facts: reading.facts + [.init("change", .number(query.change / 100)), .init("power", .number(query.power))]))
  }
}
