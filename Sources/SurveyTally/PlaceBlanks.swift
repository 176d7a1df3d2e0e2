internal import SurveyModel

/// Which cells are blank in which place, and whether a place has anything else there.
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
  /// The cells of each place, one place behind the other.
  private var blanks: [Int]
  private var hasOthers: [Bool]

  init(cells: Int, limit: Int? = nil) {
    self.cells = cells
    self.limit = limit ?? max(0, min(500, 1_000_000 / max(1, cells)) - 1)
    blanks = [Int](repeating: 0, count: cells)
    hasOthers = [Bool](repeating: false, count: cells)
  }

  /// Numbers are below this.
  var count: Int { codes.count }

  /// The number of a place. It can be another one after the next place has been asked for.
  mutating func number(of code: UInt16) -> Int {
    if Int(code) < numbers.count, numbers[Int(code)] > 0 { return numbers[Int(code)] }
    return add(code)
  }

  /// The numbers of the places of all responses of a batch.
  mutating func numbers(of batch: borrowing ResponseBatch) -> [UInt32] {
    let start = ResponseLayout.place * batch.capacity
    // They are settled once all places of the batch have been asked for.
    for row in 0..<batch.count {
      let code = Int(batch.codes[start + row])
      if code >= numbers.count || numbers[code] == 0 { _ = add(batch.codes[start + row]) }
    }
    return (0..<batch.count).map { UInt32(truncatingIfNeeded: numbers[Int(batch.codes[start + $0])]) }
  }

  private mutating func add(_ code: UInt16) -> Int {
    if Int(code) >= numbers.count {
      numbers.append(contentsOf: repeatElement(0, count: Int(code) + 1 - numbers.count))
    }
    if codes.count <= limit {
      codes.append(code)
      blanks.append(contentsOf: repeatElement(0, count: cells))
      hasOthers.append(contentsOf: repeatElement(false, count: cells))
      numbers[Int(code)] = codes.count - 1
      return codes.count - 1
    }
    highest = highest ?? highestNumber
    guard let number = highest, codes[number] > code else { return 0 }
    // It gives its room up.
    for cell in 0..<cells {
      blanks[cell] += blanks[number * cells + cell]
      hasOthers[cell] = hasOthers[cell] || hasOthers[number * cells + cell]
      blanks[number * cells + cell] = 0
      hasOthers[number * cells + cell] = false
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
      if sums[number] >> 32 > 0 { hasOthers[number * cells + cell] = true }
      sums[number] = 0
    }
  }

  mutating func merge(_ other: PlaceBlanks) {
    for from in other.codes.indices {
      let to = from == 0 ? 0 : number(of: other.codes[from])
      for cell in 0..<cells {
        blanks[to * cells + cell] += other.blanks[from * cells + cell]
        if other.hasOthers[from * cells + cell] { hasOthers[to * cells + cell] = true }
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
