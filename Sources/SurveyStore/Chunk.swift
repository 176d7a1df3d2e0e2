internal import GRDB

/// The records of a part of a source. One that was forgotten has no text.
struct Chunk {
  var texts: [[UInt8]]
  var knownBy: [KnownBy]

  /// Records, each with its length in front.
  private static func joined(_ texts: [[UInt8]]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(texts.reduce(0) { $0 + $1.count + 4 })
    for text in texts {
      bytes.append(UInt64(text.count), bytes: 4)
      bytes += text
    }
    return bytes
  }

  private static func split(_ bytes: [UInt8]) throws -> [[UInt8]] {
    var texts: [[UInt8]] = []
    var at = 0
    while at < bytes.count {
      guard bytes.count - at >= 4 else { throw BadValue() }
      let length = Int(bytes.number(at: at, bytes: 4))
      at += 4
      guard length <= bytes.count - at else { throw BadValue() }
      texts.append(Array(bytes[at..<at + length]))
      at += length
    }
    return texts
  }

  static func id(source: Int, number: Int) -> Int64 { RecordID(source: source, line: number).key }

  /// The sum over all of a chunk, its place in the file included.
  private static func sum(id: Int64, knownBy: [UInt8], text: [UInt8]) -> Int64 {
    signed(hash64(text, seed: hash64(knownBy, seed: UInt64(bitPattern: id))))
  }

  static func blockSum(id: Int64, _ answers: [UInt8]) -> Int64 {
    signed(hash64(answers, seed: ~UInt64(bitPattern: id)))
  }

  func write(_ db: Database, id: Int64) throws {
    let knownBy = KnownBy.pack(knownBy)
    let text = Self.joined(texts)
    try db.cachedStatement(sql: "INSERT OR REPLACE INTO chunk VALUES (?, ?, ?, ?, ?)").execute(arguments: [
      id, texts.count, Self.sum(id: id, knownBy: knownBy, text: text), knownBy.data, text.data,
    ])
  }

  static func writeBlock(_ db: Database, id: Int64, answers: [UInt8]) throws {
    try db.cachedStatement(sql: "INSERT OR REPLACE INTO block VALUES (?, ?, ?)").execute(arguments: [
      id, blockSum(id: id, answers), answers.data,
    ])
  }

  /// The chunk with this id, whole or an error.
  static func read(_ db: Database, id: Int64) throws -> Chunk {
    guard
      let row = try Row.fetchOne(
        db, sql: "SELECT records, sum, known_by, text FROM chunk WHERE id = ?", arguments: [id])
    else { throw BadValue() }
    let (known, text) = (try row.bytes(2), try row.bytes(3))
    guard sum(id: id, knownBy: known, text: text) == Int64(try row.int(1)) else { throw BadValue() }
    let chunk = Chunk(texts: try split(text), knownBy: try KnownBy.unpack(known))
    guard chunk.texts.count == (try row.int(0)), chunk.knownBy.count == chunk.texts.count else { throw BadValue() }
    return chunk
  }

  /// The answers of the chunk with this id; their sum is compared when they are used.
  static func readBlock(_ db: Database, id: Int64) throws -> AnswerBlock {
    guard let row = try Row.fetchOne(db, sql: "SELECT sum, answers FROM block WHERE id = ?", arguments: [id]) else {
      throw BadValue()
    }
    return AnswerBlock(id: id, sum: Int64(try row.int(0)), bytes: try row.bytes(1))
  }
}
