import SurveyModel

/// A service to be: the columns that rate one thing on one scale.
struct RatingPlan {
  struct Cell {
    var column: Int
    /// What tells the criterion from others of the same cluster.
    var key: String
    var label: String
  }

  /// Where a plan came from, for its comment.
  enum Origin {
    case sharedRows, singleGrid, linear
  }

  var title: String
  var cells: [Cell]
  /// Plans of one cluster share their criteria.
  var cluster: Int
  var scale: ScaleGuess
  var origin: Origin

  var firstColumn: Int { cells.first?.column ?? 0 }
}

/// Finds the ratings among the columns of a file.
struct RatingSearch {
  private let answers: KnownAnswers
  private(set) var plans: [RatingPlan] = []
  private var clusterCount = 0

  init(_ columns: [DraftColumn], _ answers: KnownAnswers) {
    self.answers = answers
    addGrids(columns.filter { $0.grid != nil })
    let rated = Set(plans.flatMap { $0.cells.map(\.column) })
    addLinear(columns.filter { !rated.contains($0.index) })
    plans.sort { $0.firstColumn < $1.firstColumn }
  }

  // MARK: Grids

  private struct Grid {
    var title: String
    var columns: [DraftColumn]
    var keys: [String]
  }

  private mutating func addGrids(_ columns: [DraftColumn]) {
    var clusters: [[Grid]] = []
    var byRows: [[String]: Int] = [:]
    for grid in grids(columns) {
      let rows = grid.keys.sorted()
      if let cluster = byRows[rows] {
        clusters[cluster].append(grid)
      } else {
        byRows[rows] = clusters.count
        clusters.append([grid])
      }
    }
    for cluster in clusters { add(cluster) }
  }

  /// Columns by title; a title that stands in the file again starts a grid of its own.
  private func grids(_ columns: [DraftColumn]) -> [Grid] {
    var grids: [Grid] = []
    var byTitle: [String: Int] = [:]
    for column in columns {
      guard let grid = column.grid else { continue }
      let name = "\(column.occurrence) \(grid.title)"
      if let index = byTitle[name] {
        grids[index].columns.append(column)
      } else {
        byTitle[name] = grids.count
        grids.append(Grid(title: grid.title, columns: [column], keys: []))
      }
    }
    for index in grids.indices {
      let rows = grids[index].columns.map { $0.grid?.row ?? "" }
      let keys = rows.map { folded($0) }
      // Rows that only differ in spelling are kept apart by their place.
      var seen: [String: Int] = [:]
      grids[index].keys = keys.map { key in
        seen[key, default: 0] += 1
        return "\(key) \(seen[key] ?? 1)"
      }
    }
    return grids
  }

  private mutating func add(_ cluster: [Grid]) {
    let all = cluster.flatMap(\.columns)
    if let scale = scale(of: all) {
      append(cluster.map { ($0, scale) })
      return
    }
    let own = cluster.compactMap { grid in self.scale(of: grid.columns).map { (grid, $0) } }
    if !own.isEmpty { append(own) }
  }

  private func scale(of columns: [DraftColumn]) -> ScaleGuess? {
    guard columns.allSatisfy({ $0.profile.isComplete && $0.profile.personal == 0 }) else { return nil }
    let title = columns.first?.grid?.title ?? ""
    let spellings = Spellings(columns.map(\.profile), answers)
    if spellings.wholeNumbers != nil, HeaderHints.isAmount(title) { return nil }
    return ScaleGuess.ofGrid(spellings)
  }

  private mutating func append(_ grids: [(grid: Grid, scale: ScaleGuess)]) {
    let cluster = clusterCount
    clusterCount += 1
    if turns(grids.map(\.grid)) {
      appendTurned(grids, cluster)
      return
    }
    for (grid, scale) in grids {
      let cells = zip(grid.columns, grid.keys).map { column, key in
        RatingPlan.Cell(column: column.index, key: key, label: column.grid?.row ?? "")
      }
      plans.append(
        RatingPlan(
          title: grid.title, cells: cells, cluster: cluster, scale: scale,
          origin: grids.count > 1 ? .sharedRows : .singleGrid))
    }
  }

  /// Whether the titles are criteria and the rows services, by the standard names of both.
  private func turns(_ grids: [Grid]) -> Bool {
    grids.allSatisfy {
      HeaderHints.standardCriterion($0.title) != nil
        && $0.columns.allSatisfy { HeaderHints.standardService($0.grid?.row ?? "") != nil }
    }
  }

  private mutating func appendTurned(_ grids: [(grid: Grid, scale: ScaleGuess)], _ cluster: Int) {
    guard let first = grids.first else { return }
    for (at, key) in first.grid.keys.enumerated() {
      var cells: [RatingPlan.Cell] = []
      for (number, (grid, _)) in grids.enumerated() {
        guard let row = grid.keys.firstIndex(of: key) else { continue }
        cells.append(RatingPlan.Cell(column: grid.columns[row].index, key: "\(number)", label: grid.title))
      }
      plans.append(
        RatingPlan(
          title: first.grid.columns[at].grid?.row ?? "", cells: cells, cluster: cluster, scale: first.scale,
          origin: .sharedRows))
    }
  }

  // MARK: Linear scales

  /// Questions with a scale and no rows; those on the same scale stand together.
  private mutating func addLinear(_ columns: [DraftColumn]) {
    var groups: [(scale: ScaleGuess, columns: [DraftColumn])] = []
    for column in columns {
      guard let scale = linearScale(of: column) else { continue }
      if let index = groups.firstIndex(where: { $0.scale == scale }) {
        groups[index].columns.append(column)
      } else {
        groups.append((scale, [column]))
      }
    }
    for (scale, columns) in groups {
      let isOne = columns.count == 1
      let range = "\(scale.points.first?.value ?? 0)–\(scale.points.last?.value ?? 0)"
      let cells = columns.map { RatingPlan.Cell(column: $0.index, key: "\($0.index)", label: $0.header) }
      plans.append(
        RatingPlan(
          title: isOne ? columns[0].header : range, cells: cells, cluster: clusterCount, scale: scale, origin: .linear))
      clusterCount += 1
    }
  }

  private func linearScale(of column: DraftColumn) -> ScaleGuess? {
    let profile = column.profile
    guard profile.isComplete, profile.personal == 0, profile.filled > 0,
      column.standardQuestion == nil
    else { return nil }
    let spellings = Spellings([profile], answers)
    guard let scale = ScaleGuess.ofQuestion(spellings), scale.isOrderConfirmed else { return nil }
    if scale.kind == .numbers, HeaderHints.isAmount(column.header) || HeaderHints.isGroup(column.header) { return nil }
    // Answers that hardly come back are typed, not chosen.
    return spellings.all.count < spellings.filled || spellings.all.count <= 3 ? scale : nil
  }
}
