/// Which cells of a table of bases are kept back, so that no small base can be worked out from what is shown.
///
/// A base under the limit is hidden (primary suppression), be it of a cell or of a total. Where the others of a row or a column would give
/// it back, more is hidden until they do not (complementary suppression): the smallest first, cells before totals.
///
/// A reader knows whatever is shown, that cells add up to their totals, and that a hidden base is 1 or more. Such a table is a circulation:
/// each cell an arc from its row to its column, each column's total an arc from the column to the foot, the whole from the foot to the
/// head, each row's total from the head to the row. A hidden base could be another number, with all that is shown as it is, if and only if
/// it lies on a cycle of hidden arcs along which bases are raised with their direction and lowered against it, those lowered being 2 or
/// more: Gusfield, *SIAM Journal on Computing* 17 (1988) 552–571, doi:10.1137/0217034. Every hidden base is held to that.
struct Suppression {
  /// A cell by its row and column; a total over all rows or all columns has none of that.
  struct Position: Hashable, Comparable {
    var row: Int?
    var column: Int?

    var isTotal: Bool { row == nil || column == nil }

    static func < (left: Position, right: Position) -> Bool { left.order < right.order }

    private var order: (Int, Int) { (row ?? .max, column ?? .max) }
  }

  /// How many were asked, and how many stand behind a cell's figures.
  struct Bases: Hashable {
    var asked: Int
    var n: Int

    /// Whether a limit keeps the figures back.
    func isSmall(_ limit: Int) -> Bool { asked > 0 && (asked < limit || n > 0 && n < limit) }
  }

  fileprivate enum Node: Hashable {
    case row(Int)
    case column(Int)
    case head
    case foot
  }

  fileprivate struct Arc {
    var position: Position
    var from: Node
    var to: Node
    var n: Int
  }

  private(set) var hidden: Set<Position> = []
  private let arcs: [Arc]

  /// - Parameters:
  ///   - cells: row by row, all of one length.
  ///   - rowTotals: the totals over columns, one a row; `nil` where the table has none. `columnTotals` likewise.
  ///   - whole: the total of both; used where there are totals of both kinds.
  /// - Complexity: O(cells) where nothing is small; else O(hidden² · cells).
  init(_ cells: [[Bases]], rowTotals: [Bases]?, columnTotals: [Bases]?, whole: Bases, limit: Int) {
    var arcs: [Arc] = []
    var hidden: Set<Position> = []
    func add(_ bases: Bases, _ position: Position, from: Node, to: Node) {
      arcs.append(Arc(position: position, from: from, to: to, n: bases.n))
      if bases.isSmall(limit) { hidden.insert(position) }
    }
    for (row, line) in cells.enumerated() {
      for (column, bases) in line.enumerated() {
        add(
          bases, Position(row: row, column: column), from: rowTotals == nil ? .foot : .row(row),
          to: columnTotals == nil ? .head : .column(column))
      }
    }
    for (row, total) in (rowTotals ?? []).enumerated() { add(total, Position(row: row), from: .head, to: .row(row)) }
    for (column, total) in (columnTotals ?? []).enumerated() {
      add(total, Position(column: column), from: .column(column), to: .foot)
    }
    if rowTotals != nil && columnTotals != nil { add(whole, Position(), from: .foot, to: .head) }
    self.arcs = arcs
    self.hidden = hidden
    if (rowTotals != nil || columnTotals != nil) && !hidden.isEmpty { protect(least: max(2, limit)) }
  }

  /// Hides more until no hidden base can be worked out, or everything is hidden.
  private mutating func protect(least: Int) {
    var shown = arcs.filter { !hidden.contains($0.position) && $0.n >= least }
      .sorted { ($0.position.isTotal ? 1 : 0, $0.n, $0.position) < ($1.position.isTotal ? 1 : 0, $1.n, $1.position) }
    while let exposed = arcs.first(where: { hidden.contains($0.position) && isExposed($0) }) {
      let next =
        shown.firstIndex { $0.touches(alone(exposed)) } ?? shown.firstIndex { $0.touches([exposed.from, exposed.to]) }
        ?? shown.indices.first
      guard let next else { return }
      hidden.insert(shown.remove(at: next).position)
    }
  }

  /// The ends of an arc where no other arc is hidden.
  private func alone(_ arc: Arc) -> [Node] {
    [arc.from, arc.to].filter { node in
      !arcs.contains { $0.position != arc.position && hidden.contains($0.position) && $0.touches([node]) }
    }
  }

  /// Whether the base of `arc` can be no other number than it is.
  private func isExposed(_ arc: Arc) -> Bool {
    let canRise = leads(from: arc.to, to: arc.from, without: arc)
    let canFall = arc.n >= 2 && leads(from: arc.from, to: arc.to, without: arc)
    return !canRise && !canFall
  }

  /// Whether raising and lowering hidden bases leads from one node to another.
  private func leads(from start: Node, to end: Node, without excluded: Arc) -> Bool {
    let others = arcs.filter { hidden.contains($0.position) && $0.position != excluded.position }
    var reached: Set<Node> = [start]
    var waiting = [start]
    while let node = waiting.popLast() {
      if node == end { return true }
      for arc in others {
        if arc.from == node, reached.insert(arc.to).inserted { waiting.append(arc.to) }
        if arc.to == node, arc.n >= 2, reached.insert(arc.from).inserted { waiting.append(arc.from) }
      }
    }
    return false
  }
}

extension Suppression.Arc {
  fileprivate func touches(_ nodes: [Suppression.Node]) -> Bool { nodes.contains(from) || nodes.contains(to) }
}
