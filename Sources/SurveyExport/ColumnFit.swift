/// Shares out the terminal columns among the columns of a table, and cuts it into blocks where they do not suffice.
///
/// The order of retreat: heads over more lines, then names and texts over more lines, then long words in heads broken,
/// then several blocks of columns, each beginning with the names.
struct ColumnFit {
  /// A column of the table and the width it is drawn with.
  struct Placed {
    var column: Int
    var width: Int
  }

  var columns: [TextColumn]
  /// `nil` where lines may be of any length.
  var limit: Int?
  /// What stands between and around `count` columns.
  var overhead: (_ count: Int) -> Int

  /// Heads are wrapped at this width even where there is room for more.
  private static let widestHead = 24
  /// Words up to this width are not broken in a head.
  private static let longestWord = 14
  /// Names never get less, however narrow the terminal.
  private static let narrowestNames = 6

  /// The blocks from top to bottom; one where the table fits.
  func blocks() -> [[Placed]] {
    let all = Array(columns.indices)
    if let widths = widths(of: all) { return [placed(all, widths)] }
    let groups = groups()
    let fitted = groups.map { widths(of: [0] + $0) }
    // The names get the same width in every block, so that the blocks read as one table.
    let names = fitted.compactMap { $0?.first }.min() ?? columns[0].least
    return groups.map { group in
      let chosen = [0] + group
      return placed(chosen, widths(of: chosen, names: names) ?? squeezed(chosen))
    }
  }

  private func placed(_ chosen: [Int], _ widths: [Int]) -> [Placed] {
    zip(chosen, widths).map { Placed(column: $0, width: $1) }
  }
}

// MARK: - Widths of one block

extension ColumnFit {
  /// A width for each of the columns, or `nil` where they do not fit; the names get at most `names`.
  private func widths(of chosen: [Int], names: Int = .max) -> [Int]? {
    let natural = chosen.map { columns[$0].holdsNames ? min(columns[$0].natural, names) : columns[$0].natural }
    let least = zip(chosen, natural).map { min(columns[$0].least, $1) }
    func widened(to heads: [Int]) -> [Int] { zip(natural, heads).map { max($0, $1) } }
    let widest = widened(to: chosen.map { headWidth(of: $0, within: Self.widestHead, longestWord: Self.widestHead) })
    guard let limit else { return widest }
    let room = limit - overhead(chosen.count)
    if sum(widest) <= room { return widest }
    for width in stride(from: Self.widestHead - 1, to: 3, by: -1) {
      let widths = widened(to: chosen.map { headWidth(of: $0, within: width, longestWord: Self.widestHead) })
      if sum(widths) <= room { return widths }
    }
    for longestWord in [Self.widestHead, Self.longestWord] {
      let heads = chosen.map { headWidth(of: $0, within: 1, longestWord: longestWord) }
      let floors = zip(least, heads).map { max($0, $1) }
      if sum(floors) <= room { return levelled(floors: floors, natural: natural, room: room) }
    }
    return nil
  }

  /// The width of a head wrapped within `width`, or within its longest word if that is more.
  ///
  /// Words longer than `longestWord` are broken, unless the column is that wide anyway.
  private func headWidth(of column: Int, within width: Int, longestWord: Int) -> Int {
    let head = columns[column].head
    return head.widthWrapped(within: max(width, min(head.widestPiece, longestWord)))
  }

  /// Every column as wide as it needs, but none wider than a level that makes all of them fit.
  private func levelled(floors: [Int], natural: [Int], room: Int) -> [Int] {
    func widths(at level: Int) -> [Int] { zip(floors, natural).map { max($0, min($1, level)) } }
    var low = 0
    var high = natural.max() ?? 0
    while low < high {
      let middle = (low + high + 1) / 2
      if sum(widths(at: middle)) <= room { low = middle } else { high = middle - 1 }
    }
    var shared = widths(at: low)
    // What the level leaves over goes to the columns that still want it, from the left.
    for index in shared.indices where sum(shared) < room && shared[index] < natural[index] { shared[index] += 1 }
    return shared
  }

  /// For columns that fit by no means: as narrow as they can get, and over the limit if they must.
  private func squeezed(_ chosen: [Int]) -> [Int] {
    let room = (limit ?? .max) - overhead(chosen.count)
    let others = chosen.dropFirst().map { column in
      max(columns[column].least, headWidth(of: column, within: 1, longestWord: Self.longestWord))
    }
    let names = max(min(columns[0].least, room - sum(others)), Self.narrowestNames)
    return [names] + others
  }

  private func sum(_ widths: some Sequence<Int>) -> Int { widths.reduce(0, +) }
}

// MARK: - Blocks

extension ColumnFit {
  /// The columns after the names in groups that fit, as few as can be and of nearly the same number of columns.
  private func groups() -> [[Int]] {
    let others = Array(columns.indices.dropFirst())
    guard !others.isEmpty else { return [[]] }
    let greedy = packed(others)
    let share = others.count / greedy.count
    let larger = others.count % greedy.count
    var even: [[Int]] = []
    var rest = others[...]
    for block in greedy.indices {
      let size = share + (block < larger ? 1 : 0)
      even.append(Array(rest.prefix(size)))
      rest = rest.dropFirst(size)
    }
    return even.allSatisfy { widths(of: [0] + $0) != nil } ? even : greedy
  }

  /// Each group filled as far as it goes, heads not broken for it.
  private func packed(_ others: [Int]) -> [[Int]] {
    var groups: [[Int]] = []
    var group: [Int] = []
    var used = 0
    let names = max(columns[0].least, headWidth(of: 0, within: 1, longestWord: Self.widestHead))
    for column in others {
      let width = max(columns[column].comfortable, headWidth(of: column, within: 1, longestWord: Self.widestHead))
      let total = names + used + width + overhead(group.count + 2)
      if !group.isEmpty, total > limit ?? .max {
        groups.append(group)
        (group, used) = ([], 0)
      }
      group.append(column)
      used += width
    }
    return groups + [group]
  }
}
