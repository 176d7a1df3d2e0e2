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

  /// Where hidden bases are raised and lowered: the rows, then the columns, then the head and the foot.
  private struct Arc {
    var position: Position
    var from: Int
    var to: Int
    var n: Int
  }

  private(set) var hidden: Set<Position> = []
  private var arcs: [Arc] = []
  /// The hidden arcs at each node.
  private var hiddenAt: [[Int]]

  /// - Parameters:
  ///   - cells: row by row, all of one length.
  ///   - rowTotals: the totals over columns, one a row; `nil` where the table has none. `columnTotals` likewise.
  ///   - whole: the total of both; used where there are totals of both kinds.
  /// - Complexity: O(cells) where nothing is small; for each hidden base and each one hidden for it, at most O(hidden) more.
  init(_ cells: [[Bases]], rowTotals: [Bases]?, columnTotals: [Bases]?, whole: Bases, limit: Int) {
    let (rows, columns) = (cells.count, cells.first?.count ?? 0)
    let (head, foot) = (rows + columns, rows + columns + 1)
    hiddenAt = Array(repeating: [], count: rows + columns + 2)
    var small: [Int] = []
    func add(_ bases: Bases, _ position: Position, from: Int, to: Int) {
      if bases.isSmall(limit) { small.append(arcs.count) }
      arcs.append(Arc(position: position, from: from, to: to, n: bases.n))
    }
    for (row, line) in cells.enumerated() {
      for (column, bases) in line.enumerated() {
        add(
          bases, Position(row: row, column: column), from: rowTotals == nil ? foot : row,
          to: columnTotals == nil ? head : rows + column)
      }
    }
    for (row, total) in (rowTotals ?? []).enumerated() { add(total, Position(row: row), from: head, to: row) }
    for (column, total) in (columnTotals ?? []).enumerated() {
      add(total, Position(column: column), from: rows + column, to: foot)
    }
    if rowTotals != nil && columnTotals != nil { add(whole, Position(), from: foot, to: head) }
    for arc in small { hide(arc) }
    if (rowTotals != nil || columnTotals != nil) && !small.isEmpty { protect(small, least: max(2, limit)) }
  }

  private mutating func hide(_ arc: Int) {
    hidden.insert(arcs[arc].position)
    hiddenAt[arcs[arc].from].append(arc)
    if arcs[arc].to != arcs[arc].from { hiddenAt[arcs[arc].to].append(arc) }
  }

  /// Hides more until no hidden base can be worked out, or everything is hidden.
  ///
  /// A base that cannot be worked out stays so: whatever else is hidden only adds to what it could be.
  private mutating func protect(_ small: [Int], least: Int) {
    func order(_ arc: Int) -> (Int, Int, Position) {
      (arcs[arc].position.isTotal ? 1 : 0, arcs[arc].n, arcs[arc].position)
    }
    var shown = arcs.indices.filter { !hidden.contains(arcs[$0].position) && arcs[$0].n >= least }
      .sorted { order($0) < order($1) }
    var waiting = Array(small.reversed())
    while let arc = waiting.last {
      guard isExposed(arc) else {
        waiting.removeLast()
        continue
      }
      let ends = [arcs[arc].from, arcs[arc].to]
      let alone = ends.filter { hiddenAt[$0].count == 1 }
      let next =
        shown.firstIndex { touches($0, alone) } ?? shown.firstIndex { touches($0, ends) } ?? shown.indices.first
      guard let next else { return }
      let more = shown.remove(at: next)
      hide(more)
      waiting.insert(more, at: 0)
    }
  }

  private func touches(_ arc: Int, _ nodes: [Int]) -> Bool {
    nodes.contains(arcs[arc].from) || nodes.contains(arcs[arc].to)
  }

  /// Whether the base of `arc` can be no other number than it is.
  private func isExposed(_ arc: Int) -> Bool {
    let (from, to) = (arcs[arc].from, arcs[arc].to)
    let canRise = leads(from: to, to: from, without: arc)
    let canFall = arcs[arc].n >= 2 && leads(from: from, to: to, without: arc)
    return !canRise && !canFall
  }

  /// Whether raising and lowering hidden bases leads from one node to another.
  private func leads(from start: Int, to end: Int, without excluded: Int) -> Bool {
    if start == end { return hiddenAt[start].contains { $0 != excluded } }
    var reached: Set<Int> = [start]
    var waiting = [start]
    while let node = waiting.popLast() {
      for arc in hiddenAt[node] where arc != excluded {
        let next: Int
        if arcs[arc].from == node {
          next = arcs[arc].to
        } else if arcs[arc].n >= 2 {
          next = arcs[arc].from
        } else {
          continue
        }
        if next == end { return true }
        if reached.insert(next).inserted { waiting.append(next) }
      }
    }
    return false
  }
}
