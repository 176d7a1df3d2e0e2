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
  private var isHidden: [Bool] = []
  /// The hidden arcs at each node.
  private var hiddenAt: [[Int]]
  /// Which search has last met each node, and from which end: see ``leads(from:to:without:)``.
  private var met: [Int]
  private var searches = 0

  /// - Parameters:
  ///   - cells: row by row, all of one length.
  ///   - rowTotals: the totals over columns, one a row; `nil` where the table has none. `columnTotals` likewise.
  ///   - whole: the total of both; used where there are totals of both kinds.
  /// - Complexity: O(cells) where nothing is small; for each hidden base and each one hidden for it, at most O(hidden) more, and in tables
  ///   with far more rows than columns a few steps.
  init(_ cells: [[Bases]], rowTotals: [Bases]?, columnTotals: [Bases]?, whole: Bases, limit: Int) {
    let (rows, columns) = (cells.count, cells.first?.count ?? 0)
    let (head, foot) = (rows + columns, rows + columns + 1)
    hiddenAt = Array(repeating: [], count: rows + columns + 2)
    met = Array(repeating: 0, count: rows + columns + 2)
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
    isHidden = Array(repeating: false, count: arcs.count)
    for arc in small { hide(arc) }
    if (rowTotals != nil || columnTotals != nil) && !small.isEmpty { protect(small, least: max(2, limit)) }
  }

  private mutating func hide(_ arc: Int) {
    hidden.insert(arcs[arc].position)
    isHidden[arc] = true
    hiddenAt[arcs[arc].from].append(arc)
    if arcs[arc].to != arcs[arc].from { hiddenAt[arcs[arc].to].append(arc) }
  }

  /// Hides more until no hidden base can be worked out, or everything is hidden.
  ///
  /// A base that cannot be worked out stays so: whatever else is hidden only adds to what it could be.
  private mutating func protect(_ small: [Int], least: Int) {
    var candidates = Candidates(
      arcs.indices.filter { arcs[$0].n >= least }.sorted { order($0) < order($1) }, arcs, hiddenAt.count)
    var waiting = small
    var first = 0
    while first < waiting.count {
      let arc = waiting[first]
      guard isExposed(arc) else {
        first += 1
        continue
      }
      let ends = [arcs[arc].from, arcs[arc].to]
      let alone = ends.filter { hiddenAt[$0].count == 1 }
      let next =
        alone.compactMap { candidates.first(at: $0, isHidden) }.min { order($0) < order($1) }
        ?? ends.compactMap { candidates.first(at: $0, isHidden) }.min { order($0) < order($1) }
        ?? candidates.first(isHidden)
      guard let next else { return }
      hide(next)
      waiting.append(next)
    }
  }

  /// Cells before totals, the smallest first.
  private func order(_ arc: Int) -> (Int, Int, Position) {
    (arcs[arc].position.isTotal ? 1 : 0, arcs[arc].n, arcs[arc].position)
  }

  /// What could be hidden, at each node and in all, in order: what has been hidden is passed over for good.
  private struct Candidates {
    private var at: [[Int]]
    private var passed: [Int]

    init(_ ordered: [Int], _ arcs: [Arc], _ nodes: Int) {
      at = Array(repeating: [], count: nodes + 1)
      passed = Array(repeating: 0, count: nodes + 1)
      for arc in ordered {
        at[arcs[arc].from].append(arc)
        at[arcs[arc].to].append(arc)
        at[nodes].append(arc)
      }
    }

    mutating func first(at node: Int, _ isHidden: [Bool]) -> Int? {
      while passed[node] < at[node].count {
        let arc = at[node][passed[node]]
        if !isHidden[arc] { return arc }
        passed[node] += 1
      }
      return nil
    }

    mutating func first(_ isHidden: [Bool]) -> Int? { first(at: at.count - 1, isHidden) }
  }

  /// Whether the base of `arc` can be no other number than it is.
  private mutating func isExposed(_ arc: Int) -> Bool {
    let (from, to) = (arcs[arc].from, arcs[arc].to)
    let canRise = leads(from: to, to: from, without: arc)
    let canFall = arcs[arc].n >= 2 && leads(from: from, to: to, without: arc)
    return !canRise && !canFall
  }

  /// One of the two ends from which a path is looked for.
  private struct Side {
    /// What ``Suppression/met`` says of the nodes it has come to.
    var mark: Int
    var isStart: Bool
    /// The way to where it stands: nodes, and the next hidden arc to follow from each.
    var path: [(node: Int, next: Int)]
  }

  /// Whether raising and lowering hidden bases leads from one node to another.
  ///
  /// Depth first from both ends, an arc at a time from each: a column of a long table has as many hidden arcs as the table has rows, and one
  /// of them is enough. Where there is no way, the end with the fewer nodes around it says so.
  private mutating func leads(from start: Int, to end: Int, without excluded: Int) -> Bool {
    searches += 2
    var sides = [
      Side(mark: searches - 1, isStart: true, path: [(start, 0)]),
      Side(mark: searches, isStart: false, path: [(end, 0)]),
    ]
    met[start] = sides[0].mark
    met[end] = sides[1].mark
    while true {
      for side in sides.indices {
        guard let (node, next) = sides[side].path.last else { return false }
        guard next < hiddenAt[node].count else {
          sides[side].path.removeLast()
          if sides[side].path.isEmpty { return false }
          continue
        }
        sides[side].path[sides[side].path.count - 1].next += 1
        let arc = hiddenAt[node][next]
        let following = sides[side].isStart ? step(from: node, along: arc) : step(into: node, along: arc)
        guard arc != excluded, let following, met[following] != sides[side].mark else { continue }
        if met[following] == sides[1 - side].mark { return true }
        met[following] = sides[side].mark
        sides[side].path.append((following, 0))
      }
    }
  }

  /// Where raising or lowering a hidden base leads from `node`; `nil` where it cannot.
  private func step(from node: Int, along arc: Int) -> Int? {
    if arcs[arc].from == node { return arcs[arc].to }
    return arcs[arc].n >= 2 ? arcs[arc].from : nil
  }

  private func step(into node: Int, along arc: Int) -> Int? {
    if arcs[arc].to == node { return arcs[arc].from }
    return arcs[arc].n >= 2 ? arcs[arc].to : nil
  }
}
