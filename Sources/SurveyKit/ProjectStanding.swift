internal import SurveyTables
internal import SurveyWords

/// What stands behind the figures of projects, and is said with every one: corrections, refusals, records left out, and those that a person
/// should look at.
struct ProjectStanding {
  private var correctedCells = 0
  private var refused = 0
  private var leftOut = 0
  private var waiting = 0

  init() {}

  init(_ open: OpenProject) {
    let sources = open.state.countedSources
    correctedCells = open.state.correctedCells
    refused = sources.reduce(0) { $0 + $1.newlyRefused }
    leftOut = sources.reduce(0) { $0 + $1.records - open.forgottenRecords($1) - open.countedRecords($1) }
    waiting = open.state.waiting.count
  }

  mutating func add(_ other: ProjectStanding) {
    correctedCells += other.correctedCells
    refused += other.refused
    leftOut += other.leftOut
    waiting += other.waiting
  }

  func lines(_ words: Words) -> [String] {
    [words(.projectStanding, String(correctedCells), String(refused), String(leftOut))]
      + (waiting > 0 ? [words(.projectWaiting, String(waiting))] : [])
  }

  /// For `json`, beside the records refused.
  var facts: [Report.Fact] {
    [
      .init("corrected_cells", .integer(correctedCells)), .init("left_out", .integer(leftOut)),
      .init("waiting", .integer(waiting)),
    ]
  }
}
