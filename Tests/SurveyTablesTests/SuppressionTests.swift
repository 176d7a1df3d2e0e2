import SurveyModel
import SurveyTestSupport
import Testing

@testable import SurveyTables

/// What a reader knows of a table: what is shown, that cells add up to totals, and that a hidden base is 1 or more.
private struct Reader {
  let bases: [[Int]]
  let suppression: Suppression
  let hasRowTotals: Bool

  private func base(_ position: Suppression.Position) -> Int {
    let rows = position.row.map { [$0] } ?? Array(bases.indices)
    let columns = position.column.map { [$0] } ?? Array(bases[0].indices)
    return rows.reduce(0) { sum, row in sum + columns.reduce(0) { $0 + bases[row][$1] } }
  }

  /// Whether the hidden base at `position` can be anything but what it is: tries every number, each by a maximum flow.
  func isOpen(_ position: Suppression.Position) -> Bool {
    let truth = base(position)
    return (1...(2 * base(.init()) + 2)).contains { $0 != truth && isPossible(position, $0) }
  }

  /// Rows are 0…, columns behind them, then the row of totals and the column of totals.
  private func ends(_ position: Suppression.Position) -> (from: Int, to: Int) {
    let (rows, columns) = (bases.count, bases[0].count)
    let (foot, head) = (rows + columns, rows + columns + 1)
    switch (position.row, position.column) {
    case (let row?, let column?): return (hasRowTotals ? row : foot, rows + column)
    case (let row?, nil): return (head, row)
    case (nil, let column?): return (rows + column, foot)
    case (nil, nil): return (foot, head)
    }
  }

  /// Whether the hidden bases can be 1 or more each, that at `fixed` being `value`, so that every line still adds up.
  private func isPossible(_ fixed: Suppression.Position, _ value: Int) -> Bool {
    let lines = bases.count + bases[0].count + 2
    let (source, sink) = (lines, lines + 1)
    // The hidden part of each line must come out as it is: what flows in less what flows out, less the 1 that each has at least.
    var balance = [Int](repeating: 0, count: lines)
    var capacity = [[Int]](repeating: [Int](repeating: 0, count: lines + 2), count: lines + 2)
    for position in suppression.hidden {
      let (from, to) = ends(position)
      let change = base(position) - (position == fixed ? value : 1)
      balance[from] += change
      balance[to] -= change
      if position != fixed { capacity[from][to] += 1_000 }
    }
    for (line, amount) in balance.enumerated() {
      capacity[source][line] = max(0, amount)
      capacity[line][sink] = max(0, -amount)
    }
    var flow = 0
    while let path = path(from: source, to: sink, capacity) {
      for (from, to) in zip(path, path.dropFirst()) {
        capacity[from][to] -= 1
        capacity[to][from] += 1
      }
      flow += 1
    }
    return flow == balance.reduce(0) { $0 + max(0, $1) }
  }

  private func path(from source: Int, to sink: Int, _ capacity: [[Int]]) -> [Int]? {
    var paths = [source: [source]]
    var waiting = [source]
    while let node = waiting.popLast() {
      if node == sink { return paths[node] }
      for next in capacity.indices where capacity[node][next] > 0 && paths[next] == nil {
        paths[next] = (paths[node] ?? []) + [next]
        waiting.append(next)
      }
    }
    return nil
  }
}

@Suite("Small bases are hidden")
struct SuppressionTests {
  private func suppression(_ bases: [[Int]], limit: Int = 5, columns: Bool = true) -> (Suppression, Reader) {
    let rowTotals = bases.map { $0.reduce(0, +) }
    let columnTotals = (bases.first ?? []).indices.map { column in bases.reduce(0) { $0 + $1[column] } }
    func wrap(_ n: Int) -> Suppression.Bases { .init(asked: n, n: n) }
    let suppression = Suppression(
      bases.map { $0.map(wrap) }, rowTotals: columns ? rowTotals.map(wrap) : nil,
      columnTotals: columnTotals.map(wrap), whole: wrap(rowTotals.reduce(0, +)), limit: limit)
    return (suppression, Reader(bases: bases, suppression: suppression, hasRowTotals: columns))
  }

  @Test("a base under the limit is hidden, and the smallest other one where a total would give it back")
  func smallest() {
    let (one, _) = suppression([[20], [3], [9], [7]], columns: false)
    #expect(one.hidden == [.init(row: 1, column: 0), .init(row: 3, column: 0)])
    let (two, _) = suppression([[20], [3], [4], [7]], columns: false)
    #expect(two.hidden == [.init(row: 1, column: 0), .init(row: 2, column: 0)])
  }

  @Test("two bases of 1 with a total of 2 give each other away: a third is hidden")
  func ones() {
    let (table, _) = suppression([[1], [1], [8], [30]], columns: false)
    #expect(table.hidden.count == 3)
    #expect(table.hidden.contains(.init(row: 2, column: 0)))
  }

  @Test("a base of 0 that was asked of nobody is no secret; nothing small, nothing hidden")
  func nothing() {
    #expect(suppression([[0, 9], [8, 7]]).0.hidden.isEmpty)
    #expect(suppression([[5, 9], [8, 7]]).0.hidden.isEmpty)
  }

  @Test("a small total is hidden, with another one that its whole would give it back from")
  func totals() {
    let (table, _) = suppression([[3, 0], [8, 9]])
    #expect(table.hidden.contains(.init(row: 0)))
    #expect(table.hidden.contains(.init(row: 1)))
  }

  @Test("a table of thousands of rows with many small bases is hidden in no time")
  func long() {
    var random = SplitMix64(seed: 1)
    let bases = (0..<10_000).map { _ in (0..<3).map { _ in 2 + random.below(9) } }
    let clock = ContinuousClock()
    let time = clock.measure {
      let (table, _) = suppression(bases, columns: true)
      #expect(table.hidden.count > 10_000)
    }
    #expect(time < .seconds(patience))
  }

  @Test("no hidden base can be worked out from a random table with totals", arguments: 0..<300 as Range<UInt64>)
  func solver(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let (rows, columns) = (1 + random.below(5), 1 + random.below(4))
    let bases = (0..<rows).map { _ in
      (0..<columns).map { _ in random.oneIn(3) ? random.below(5) : random.below(14) }
    }
    let (table, reader) = suppression(bases, columns: columns > 1)
    for (row, line) in bases.enumerated() {
      for (column, base) in line.enumerated() where base > 0 && base < 5 {
        #expect(table.hidden.contains(.init(row: row, column: column)))
      }
    }
    // Where every base of a table is small, all of it is hidden, and there is nothing to work anything out from.
    let shown = bases.indices.flatMap { row in bases[row].indices.map { Suppression.Position(row: row, column: $0) } }
      .filter { bases[$0.row ?? 0][$0.column ?? 0] > 0 && !table.hidden.contains($0) }
    let totals =
      [Suppression.Position()] + bases.indices.map { .init(row: $0) } + bases[0].indices.map { .init(column: $0) }
    if shown.isEmpty && totals.allSatisfy({ table.hidden.contains($0) || columns == 1 && $0.column == nil }) { return }
    for cell in table.hidden { #expect(reader.isOpen(cell), "\(bases) \(cell) \(table)") }
  }
}

@Suite("A pivot that hides")
struct HidingTests {
  private let survey = SmallSurvey()

  private func answers(_ female: Int, _ male: Int) -> [SmallSurvey.Answer] {
    (0..<female).map { .init(marks: [1 + $0 % 5, 3, 4], sex: "f") }
      + (0..<male).map { .init(marks: [1 + $0 % 5, 2, 5], sex: "m") }
  }

  @Test("shows no figure of a small group, nor of the other one that its total would give away")
  func groups() throws {
    let request = PivotRequest(rows: [.dimension(3)], columns: [.criterion], by: [.service])
    let pivot = survey.pivot(request, answers(30, 3), showsSmall: false)
    let rows = records(pivot.data()).filter { $0["asked"] != .integer(0) }
    #expect(rows.allSatisfy { $0["flag"] == .text("hidden") })
    #expect(
      rows.allSatisfy { $0["n"] == .empty && $0["asked"] == .empty && $0["mean"] == .empty && $0["count_1"] == .empty })
    let table = try #require(pivot.tables().first)
    #expect(table.rows[0].cells[1].text == "hidden")
    #expect(table.rows[1].cells[1].text == "hidden")
    // The total is that of 33.
    #expect(table.rows[2].cells[1].base == "33")
    #expect(table.notes.contains { $0.hasPrefix("“Hidden”: fewer than 5") })
  }

  @Test("--show-small shows them, and says so")
  func showSmall() throws {
    let request = PivotRequest(rows: [.dimension(3)], columns: [.criterion], by: [.service])
    let pivot = survey.pivot(request, answers(30, 3), showsSmall: true)
    #expect(records(pivot.data()).allSatisfy { $0["flag"] != .text("hidden") })
    let table = try #require(pivot.tables().first)
    #expect(table.notes.contains { $0.contains("for checking, not for publishing") })
  }

  @Test("groups of five and more are shown")
  func large() {
    let request = PivotRequest(rows: [.dimension(3)], columns: [.criterion], by: [.service])
    let rows = records(survey.pivot(request, answers(30, 5), showsSmall: false).data())
    #expect(rows.allSatisfy { $0["flag"] != .text("hidden") })
  }

  @Test("how many chose each answer of one question is shown; two questions crossed are not")
  func respondents() {
    let one = survey.pivot(PivotRequest(rows: [.dimension(3)], columns: []), answers(30, 3), showsSmall: false)
    #expect(records(one.data()).map { $0["n"] } == [.integer(30), .integer(3)])
    let two = survey.pivot(
      PivotRequest(rows: [.dimension(3)], columns: [.dimension(0)]), answers(30, 3), showsSmall: false)
    #expect(records(two.data()).contains { $0["flag"] == .text("hidden") })
  }

  @Test("no figure of a hidden cell can be had from the shown ones and the totals", arguments: 0..<60 as Range<UInt64>)
  func sums(seed: UInt64) throws {
    // Groups of a choice question by place: what is hidden in a row or a column is never a single cell.
    var random = SplitMix64(seed: seed)
    var answers: [SmallSurvey.Answer] = []
    for (sex, place) in [("f", "north"), ("f", "south"), ("m", "north"), ("m", "south")] {
      for _ in 0..<random.below(random.oneIn(2) ? 6 : 30) {
        answers.append(.init(marks: [1 + random.below(5), random.below(6), 3], sex: sex, place: place))
      }
    }
    let request = PivotRequest(rows: [.dimension(3)], columns: [.dimension(0)], by: [.service], measure: .n)
    let pivot = survey.pivot(request, answers, showsSmall: false)
    let tables = pivot.tables()
    for table in tables {
      let hidden = Table.Cell("hidden", .faint)
      let cells = table.rows.map { $0.cells.dropFirst() }
      for line in cells { #expect(line.count { $0 == hidden } != 1, "\(table)") }
      for column in table.columns.indices.dropFirst() where table.rows.last?.kind == .total {
        #expect(cells.count { $0[column] == hidden } != 1, "\(table)")
      }
    }
  }
}
