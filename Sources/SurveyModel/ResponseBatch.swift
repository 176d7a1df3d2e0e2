/// Coded responses, a column at a time: what reading hands over and a tally counts.
///
/// Columns stand one behind the other in flat storage of `capacity` rows each; the first `count` rows are filled.
/// A batch is reused from call to call: nothing is allocated per record or per field.
public struct ResponseBatch: Sendable {
  /// How many responses the batch has room for, and how many it holds.
  public let capacity: Int
  public var count: Int

  /// The room of the batches that reading hands over.
  public static let usualCapacity = 1_984

  public let cells: Int
  public let dimensions: Int
  /// How many responses of its input come before the batch's: batches are counted on several threads, in no order.
  public var position = 0

  /// Answer codes (``AnswerCode``) of the rating cells: cell `c` of row `r` at `c * capacity + r`.
  public var ratings: [UInt8]
  /// Codes of the single-choice dimensions: dimension `d` of row `r` at `d * capacity + r`. Unused where a dimension is multiple.
  public var codes: [UInt16]
  /// Bit sets of the multiple-choice dimensions, one bit an answer code: word `w` of dimension `d` of row `r` at
  /// `(wordOffsets[d] + w) * capacity + r`.
  public var words: [UInt64]
  public let wordOffsets: [Int]
  /// When the response was received; ``Timestamp/none`` where the file does not say.
  public var times: [Timestamp]
  /// A 64-bit hash of the record's fields, and of its form number (0 where it has none).
  public var recordHashes: [UInt64]
  public var keyHashes: [UInt64]
  /// The line, within the part of the file that was read, on which the record starts.
  public var lines: [Int]
  /// Who answered, one a row, where the input tells; empty where it links nobody, as a file of answers does.
  public var links: [PersonLink] = []

  public init(layout: ResponseLayout, capacity: Int) {
    self.capacity = capacity
    count = 0
    cells = layout.cells.count
    dimensions = layout.dimensions.count
    ratings = [UInt8](repeating: 0, count: cells * capacity)
    codes = [UInt16](repeating: 0, count: dimensions * capacity)
    var offsets: [Int] = []
    var total = 0
    for index in layout.dimensions.indices {
      offsets.append(total)
      total += layout.words(ofDimension: index)
    }
    wordOffsets = offsets
    words = [UInt64](repeating: 0, count: total * capacity)
    times = [Timestamp](repeating: .none, count: capacity)
    recordHashes = [UInt64](repeating: 0, count: capacity)
    keyHashes = [UInt64](repeating: 0, count: capacity)
    lines = [Int](repeating: 0, count: capacity)
  }

  /// The memory of the columns, for a writer that fills many rows at once. Row `r` must be under ``capacity``.
  @safe public struct Columns {
    public let capacity: Int
    public let ratings: UnsafeMutableBufferPointer<UInt8>
    public let codes: UnsafeMutableBufferPointer<UInt16>
    public let words: UnsafeMutableBufferPointer<UInt64>
    public let times: UnsafeMutableBufferPointer<Timestamp>
    public let recordHashes: UnsafeMutableBufferPointer<UInt64>
    public let keyHashes: UnsafeMutableBufferPointer<UInt64>
    public let lines: UnsafeMutableBufferPointer<Int>
  }

  /// Lends the columns' memory for the length of a call; `body` answers how many rows are filled then.
  public mutating func fill(_ body: (Columns) -> Int) {
    count = Self.lend(capacity, &ratings, &codes, &words, &times, &recordHashes, &keyHashes, &lines, to: body)
  }

  /// Each array comes by itself, so that all can be lent at once.
  private static func lend(
    _ capacity: Int, _ ratings: inout [UInt8], _ codes: inout [UInt16], _ words: inout [UInt64],
    _ times: inout [Timestamp], _ recordHashes: inout [UInt64], _ keyHashes: inout [UInt64], _ lines: inout [Int],
    to body: (Columns) -> Int
  ) -> Int {
    unsafe ratings.withUnsafeMutableBufferPointer { ratings in
      unsafe codes.withUnsafeMutableBufferPointer { codes in
        unsafe words.withUnsafeMutableBufferPointer { words in
          unsafe times.withUnsafeMutableBufferPointer { times in
            unsafe recordHashes.withUnsafeMutableBufferPointer { recordHashes in
              unsafe keyHashes.withUnsafeMutableBufferPointer { keyHashes in
                unsafe lines.withUnsafeMutableBufferPointer { lines in
                  unsafe body(
                    Columns(
                      capacity: capacity, ratings: ratings, codes: codes, words: words, times: times,
                      recordHashes: recordHashes, keyHashes: keyHashes, lines: lines))
                }
              }
            }
          }
        }
      }
    }
  }

  /// The answer to rating cell `cell` in row `row`.
  public func rating(_ cell: Int, row: Int) -> AnswerCode {
    AnswerCode(rawValue: UInt16(ratings[cell * capacity + row]))
  }

  /// The value of single-choice dimension `dimension` in row `row`.
  public func code(_ dimension: Int, row: Int) -> AnswerCode {
    AnswerCode(rawValue: codes[dimension * capacity + row])
  }

  /// Whether the multiple-choice dimension `dimension` of row `row` has the answer `code`.
  public func has(_ code: AnswerCode, _ dimension: Int, row: Int) -> Bool {
    let bit = Int(code.rawValue)
    return words[(wordOffsets[dimension] + bit / 64) * capacity + row] >> UInt64(bit % 64) & 1 == 1
  }

  /// Puts the response of row `from` in the place of row `to`.
  public mutating func copyRow(_ from: Int, to: Int) {
    for cell in 0..<cells { ratings[cell * capacity + to] = ratings[cell * capacity + from] }
    for dimension in 0..<dimensions { codes[dimension * capacity + to] = codes[dimension * capacity + from] }
    for word in 0..<(capacity == 0 ? 0 : words.count / capacity) {
      words[word * capacity + to] = words[word * capacity + from]
    }
    times[to] = times[from]
    recordHashes[to] = recordHashes[from]
    keyHashes[to] = keyHashes[from]
    lines[to] = lines[from]
    if links.indices.contains(from), links.indices.contains(to) { links[to] = links[from] }
  }
}
