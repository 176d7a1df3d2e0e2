// Responses as bytes, a column at a time. Layout, little-endian: rows, cells, dimensions, words, links or none (32 bits each), then lines (32
// bits), times (64 bits), links (128 bits) where the source has them, ratings by cell, codes by dimension (16 bits), words by word (64 bits). A block's length is compared with what its head says, and
// its head with the batch, before anything else is read.
public import SurveyModel

/// The answers of one part of a source, as its block keeps them.
public struct AnswerBlock: Sendable {
  let id: Int64
  let sum: Int64
  let bytes: [UInt8]

  /// Whether the block's sum fits.
  var isWhole: Bool { Chunk.blockSum(id: id, bytes) == sum }

  private static let headLength = 20

  /// How long a block with this head is.
  private struct Head: Equatable {
    var rows: Int
    var cells: Int
    var dimensions: Int
    var words: Int
    /// 1 where rows have links, else 0.
    var links: Int

    var length: Int { headLength + rows * (4 + 8 + 16 * links + cells + 2 * dimensions + 8 * words) }
  }

  /// The rows of `batch` with these numbers, and the lines on which their records stand.
  ///
  /// - Parameter links: as many as rows; empty where nobody is linked.
  static func bytes(_ batch: ResponseBatch, rows: [Int], lines: [Int], links: [PersonLink]) -> [UInt8] {
    let head = Head(
      rows: rows.count, cells: batch.cells, dimensions: batch.dimensions, words: words(of: batch),
      links: links.isEmpty ? 0 : 1)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(head.length)
    for number in [head.rows, head.cells, head.dimensions, head.words, head.links] {
      bytes.append(UInt64(number), bytes: 4)
    }
    for line in lines { bytes.append(UInt64(line), bytes: 4) }
    for row in rows { bytes.append(packed(batch.times[row]), bytes: 8) }
    for link in links {
      bytes.append(link.high, bytes: 8)
      bytes.append(link.low, bytes: 8)
    }
    for cell in 0..<batch.cells {
      let start = cell * batch.capacity
      for row in rows { bytes.append(batch.ratings[start + row]) }
    }
    for dimension in 0..<batch.dimensions {
      let start = dimension * batch.capacity
      for row in rows { bytes.append(UInt64(batch.codes[start + row]), bytes: 2) }
    }
    for word in 0..<head.words {
      let start = word * batch.capacity
      for row in rows { bytes.append(batch.words[start + row], bytes: 8) }
    }
    return bytes
  }

  private static func words(of batch: borrowing ResponseBatch) -> Int {
    batch.capacity == 0 ? 0 : batch.words.count / batch.capacity
  }

  private static func packed(_ time: Timestamp) -> UInt64 {
    UInt64(time.order.rawValue) | UInt64(time.first) << 8 | UInt64(time.second) << 16
      | UInt64(UInt16(bitPattern: time.year)) << 24 | UInt64(UInt32(bitPattern: time.seconds) & 0xFF_FFFF) << 40
  }

  private static func time(_ packed: UInt64) -> Timestamp {
    let seconds = UInt32(truncatingIfNeeded: packed >> 40)
    return Timestamp(
      order: Timestamp.Order(rawValue: UInt8(truncatingIfNeeded: packed)) ?? .absent,
      year: Int16(bitPattern: UInt16(truncatingIfNeeded: packed >> 24)), first: UInt8(truncatingIfNeeded: packed >> 8),
      second: UInt8(truncatingIfNeeded: packed >> 16), seconds: seconds == 0xFF_FFFF ? -1 : Int32(seconds))
  }

  private static func head(_ bytes: [UInt8]) -> Head? {
    guard bytes.count >= headLength else { return nil }
    func number(_ at: Int) -> Int { Int(bytes.number(at: at, bytes: 4)) }
    let head = Head(rows: number(0), cells: number(4), dimensions: number(8), words: number(12), links: number(16))
    guard [head.rows, head.cells, head.dimensions, head.words].allSatisfy({ $0 < 1 << 20 }), head.links < 2 else {
      return nil
    }
    return bytes.count == head.length ? head : nil
  }

  /// The block with zeros in one row, but for its line.
  static func clearing(row: Int, of bytes: [UInt8]) -> [UInt8] {
    guard let head = head(bytes), row < head.rows else { return bytes }
    var bytes = bytes
    var at = headLength + 4 * head.rows
    for (count, width) in [(1, 8), (head.links, 16), (head.cells, 1), (head.dimensions, 2), (head.words, 8)] {
      for _ in 0..<count {
        for byte in at + row * width..<at + (row + 1) * width { bytes[byte] = 0 }
        at += head.rows * width
      }
    }
    return bytes
  }

  /// The link of each row; none where nobody is linked.
  private func links(_ head: Head) -> [PersonLink] {
    guard head.links == 1 else { return [] }
    let start = Self.headLength + 12 * head.rows
    return stride(from: start, to: start + 16 * head.rows, by: 16).map {
      PersonLink(high: bytes.number(at: $0, bytes: 8), low: bytes.number(at: $0 + 8, bytes: 8))
    }
  }

  /// Fills `batch` with the block's rows; `false` where its sum does not fit, or it is of another layout or too large.
  ///
  /// - Complexity: linear in the block's bytes.
  public func fill(_ batch: inout ResponseBatch) -> Bool {
    guard isWhole, let head = Self.head(bytes), head.rows <= batch.capacity,
      head.cells == batch.cells, head.dimensions == batch.dimensions, head.words == Self.words(of: batch)
    else { return false }
    let (rows, capacity) = (head.rows, batch.capacity)
    let source = UInt64(truncatingIfNeeded: id >> 32)
    batch.links = links(head)
    unsafe bytes.withUnsafeBytes { bytes in
      batch.fill { columns in
        var at = Self.headLength
        for row in 0..<rows {
          let line = unsafe bytes.loadUnaligned(fromByteOffset: at + 4 * row, as: UInt32.self).littleEndian
          unsafe columns.lines[row] = Int(line)
          // Nothing seeks repetitions among them; a record is only never another one.
          unsafe columns.recordHashes[row] = mixed(source, UInt64(line))
          unsafe columns.keyHashes[row] = 0
        }
        at += 4 * rows
        for row in 0..<rows {
          unsafe columns.times[row] = Self.time(
            bytes.loadUnaligned(fromByteOffset: at + 8 * row, as: UInt64.self).littleEndian)
        }
        at += (8 + 16 * head.links) * rows
        // All numbers below are as the machine keeps them: little-endian, like every machine this runs on.
        func copy(_ target: UnsafeMutableRawBufferPointer, _ index: Int, width: Int) {
          // Both ranges lie inside: the block's length was compared, and a column has `capacity` rows.
          let part = unsafe UnsafeMutableRawBufferPointer(
            rebasing: target[index * capacity * width..<(index * capacity + rows) * width])
          unsafe part.copyBytes(from: bytes[at..<at + rows * width])
          at += rows * width
        }
        for cell in 0..<head.cells { unsafe copy(UnsafeMutableRawBufferPointer(columns.ratings), cell, width: 1) }
        for index in 0..<head.dimensions { unsafe copy(UnsafeMutableRawBufferPointer(columns.codes), index, width: 2) }
        for word in 0..<head.words { unsafe copy(UnsafeMutableRawBufferPointer(columns.words), word, width: 8) }
        return rows
      }
    }
    return true
  }
}
