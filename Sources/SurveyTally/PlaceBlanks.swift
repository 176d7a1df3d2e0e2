// Invariants its next editor must keep: numbers of places are under `codes.count`, and `sums` has an element for each; rows are those of the
// batch that is counted, and no code is beyond the table of weights.
internal import SurveyModel

/// Which cells are blank in which place, and whether a place has anything else there. Once it has, its blanks are of no account: of most
/// files nobody looks at them any more after a few responses.
///
/// Memory is bounded: the places of the lowest codes are kept apart, all others are one. Whatever the order in which places come and parts
/// are merged, that is the same.
struct PlaceBlanks: Sendable {
  private let cells: Int
  /// How many places are kept apart.
  private let limit: Int
  /// Numbers by code; 0 where there is none. The place with number 0 is all that are not kept apart.
  private var numbers: [Int] = []
  /// Codes by number.
  private var codes: [UInt16] = [0]
  /// The number of the highest code, once no more places can be kept apart.
  private var highest: Int?
  /// The cells of each place, one place behind the other. Where there are others, not all blanks are counted.
  private var blanks: [Int]
  private var hasOthers: [Bool]
  /// How many cells of a place, by number, have no others, and in how many places a cell has none.
  private var openInPlace: [Int]
  private var openOfCell: [Int]
  /// By code: whether its place has others in all cells.
  private var isSettled: [Bool] = []

  init(cells: Int, limit: Int? = nil) {
    self.cells = cells
    self.limit = limit ?? max(0, min(500, 1_000_000 / max(1, cells)) - 1)
    blanks = [Int](repeating: 0, count: cells)
    hasOthers = [Bool](repeating: false, count: cells)
    openInPlace = [cells]
    openOfCell = [Int](repeating: 1, count: cells)
  }

  /// Numbers are below this.
  var count: Int { codes.count }

  /// The number of a place. It can be another one after the next place has been asked for.
  mutating func number(of code: UInt16) -> Int {
    if Int(code) < numbers.count, numbers[Int(code)] > 0 { return numbers[Int(code)] }
    return add(code)
  }

  /// Looks at the answers of a batch's responses.
  ///
  /// - Parameter asked: the cells that have any.
  mutating func add(_ batch: borrowing ResponseBatch, asked: [Int]) {
    let start = ResponseLayout.place * batch.capacity
    let rows = (0..<batch.count).filter {
      let code = Int(batch.codes[start + $0])
      return code >= isSettled.count || !isSettled[code]
    }
    // Numbers are settled once all places of the batch have been asked for.
    for row in rows { _ = number(of: batch.codes[start + row]) }
    let open = asked.filter { openOfCell[$0] > 0 }
    guard !open.isEmpty, !rows.isEmpty else { return }
    let places = rows.map { numbers[Int(batch.codes[start + $0])] }
    let weights = (UInt8.min...UInt8.max).map { Self.weight(of: $0) }
    var sums = [UInt64](repeating: 0, count: count)
    for cell in open {
      let column = cell * batch.capacity
      unsafe batch.ratings.withUnsafeBufferPointer { ratings in
        unsafe sums.withUnsafeMutableBufferPointer { sums in
          unsafe weights.withUnsafeBufferPointer { weights in
            for (row, place) in zip(rows, places) { unsafe sums[place] &+= weights[Int(ratings[column &+ row])] }
          }
        }
      }
      add(&sums, cell: cell)
    }
    for (row, place) in zip(rows, places) where openInPlace[place] == 0 { settle(batch.codes[start + row]) }
  }

  private mutating func settle(_ code: UInt16) {
    let missing = Int(code) + 1 - isSettled.count
    if missing > 0 { isSettled.append(contentsOf: repeatElement(false, count: missing)) }
    isSettled[Int(code)] = true
  }

  /// A cell has others from now on.
  private mutating func close(_ number: Int, _ cell: Int) {
    guard !hasOthers[number * cells + cell] else { return }
    hasOthers[number * cells + cell] = true
    openInPlace[number] -= 1
    openOfCell[cell] -= 1
  }

  private mutating func add(_ code: UInt16) -> Int {
    if Int(code) >= numbers.count {
      numbers.append(contentsOf: repeatElement(0, count: Int(code) + 1 - numbers.count))
    }
    if codes.count <= limit {
      codes.append(code)
      blanks.append(contentsOf: repeatElement(0, count: cells))
      hasOthers.append(contentsOf: repeatElement(false, count: cells))
      openInPlace.append(cells)
      for cell in 0..<cells { openOfCell[cell] += 1 }
      numbers[Int(code)] = codes.count - 1
      return codes.count - 1
    }
    highest = highest ?? highestNumber
    guard let number = highest, codes[number] > code else { return 0 }
    // It gives its room up. If it was settled, so are those now that are not kept apart, with all that it had.
    for cell in 0..<cells {
      blanks[cell] += blanks[number * cells + cell]
      blanks[number * cells + cell] = 0
      guard hasOthers[number * cells + cell] else { continue }
      close(0, cell)
      hasOthers[number * cells + cell] = false
      openInPlace[number] += 1
      openOfCell[cell] += 1
    }
    numbers[Int(codes[number])] = 0
    codes[number] = code
    numbers[Int(code)] = number
    highest = highestNumber
    return number
  }

  private var highestNumber: Int? { codes.indices.dropFirst().max { codes[$0] < codes[$1] } }

  /// What an answer adds to a place's sum: blanks in the low half, other answers in the high one.
  static func weight(of code: UInt8) -> UInt64 {
    let blank = UInt8(AnswerCode.blank.rawValue)
    return code == blank ? 1 : code > blank ? 1 << 32 : 0
  }

  /// Adds a cell's sums by place, and sets them to 0.
  mutating func add(_ sums: inout [UInt64], cell: Int) {
    for number in sums.indices where sums[number] != 0 {
      blanks[number * cells + cell] += Int(sums[number] & 0xFFFF_FFFF)
      if sums[number] >> 32 > 0 { close(number, cell) }
      sums[number] = 0
    }
  }

  mutating func merge(_ other: PlaceBlanks) {
    for from in other.codes.indices {
      let to = from == 0 ? 0 : number(of: other.codes[from])
      for cell in 0..<cells {
        blanks[to * cells + cell] += other.blanks[from * cells + cell]
        if other.hasOthers[from * cells + cell] { close(to, cell) }
      }
    }
  }

  /// Blanks of `cell` in places where it has no answer at all, though it has some in others.
  func blanksWhereNotAsked(_ cell: Int) -> Int {
    let own = codes.indices.map { $0 * cells + cell }
    guard own.contains(where: { hasOthers[$0] }) else { return 0 }
    return own.reduce(0) { $0 + (hasOthers[$1] ? 0 : blanks[$1]) }
  }
}
