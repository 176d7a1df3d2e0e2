internal import SurveyModel

/// The marks of the first responses, kept so that each can be compared with each.
public struct MarkProfiles: Sendable {
  /// How many responses of one run are compared: some twelve million pairs.
  public static let limit = 5_000
  /// Pairs with fewer cells that both marked are not compared; nor are responses with fewer marks kept.
  public static let fewestMarks = 10

  /// On how many of `shared` marks two near-duplicates may disagree: so that they agree on at least 95 %.
  ///
  ///     MarkProfiles.allowed(19)  // 0
  ///     MarkProfiles.allowed(24)  // 1
  public static func allowed(_ shared: Int) -> Int { shared / 20 }

  private let cells: [Int]
  let limit: Int
  /// How many points the longest scale has.
  let points: Int
  /// Words for one bit a cell.
  let width: Int
  /// Of each response, cell by cell: 0 without a mark, else which point of the scale it is, from 1 on.
  private(set) var marks: [UInt8] = []
  /// Of each response, a bit for each cell with a mark.
  private(set) var marked: [UInt64] = []
  private(set) var hashes: [UInt64] = []
  /// How many responses of the input come before each.
  private var positions: [Int] = []
  /// Whether there were more responses than could be kept.
  public private(set) var isFull = false

  init(layout: ResponseLayout, cells: [Int], limit: Int) {
    self.cells = cells
    self.limit = limit
    width = (cells.count + 63) / 64
    points = cells.map { layout.codeCounts[$0] - Int(AnswerCode.firstSubstantive) }.max() ?? 0
  }

  /// How many responses are kept.
  public var count: Int { hashes.count }

  /// Of how many cells marks are kept.
  var cellCount: Int { cells.count }

  /// Keeps the response, unless as many have come before that could be kept; in the order of the input.
  mutating func add(_ batch: borrowing ResponseBatch, row: Int) {
    let first = UInt8(AnswerCode.firstSubstantive)
    var given = 0
    for cell in cells where batch.ratings[cell * batch.capacity + row] >= first { given += 1 }
    guard given >= Self.fewestMarks else { return }
    guard count < limit else {
      isFull = true
      return
    }
    let start = marked.count
    marked.append(contentsOf: repeatElement(0, count: width))
    hashes.append(batch.recordHashes[row])
    positions.append(batch.position + row)
    for (position, cell) in cells.enumerated() {
      let code = batch.ratings[cell * batch.capacity + row]
      let isMark = code >= first
      marks.append(isMark ? UInt8(min(Int(code - first) + 1, points)) : 0)
      if isMark { marked[start + position / 64] |= 1 << UInt64(position % 64) }
    }
  }

  /// Adds what was kept of other parts of the same input: the first of both stay.
  mutating func merge(_ other: MarkProfiles) {
    isFull = isFull || other.isFull || count + other.count > limit
    if count == 0 {
      (marks, marked, hashes, positions) = (other.marks, other.marked, other.hashes, other.positions)
      return
    }
    let (own, count) = (self, count)
    marks.removeAll()
    marked.removeAll()
    hashes.removeAll()
    positions.removeAll()
    var (left, right) = (0, 0)
    while hashes.count < limit, left < count || right < other.count {
      let isLeft = right == other.count || left < count && own.positions[left] <= other.positions[right]
      append(isLeft ? own : other, isLeft ? left : right)
      if isLeft { left += 1 } else { right += 1 }
    }
  }

  private mutating func append(_ other: MarkProfiles, _ index: Int) {
    marks += other.marks[index * cells.count..<(index + 1) * cells.count]
    marked += other.marked[index * width..<(index + 1) * width]
    hashes.append(other.hashes[index])
    positions.append(other.positions[index])
  }
}
