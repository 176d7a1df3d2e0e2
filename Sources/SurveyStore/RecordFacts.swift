public import SurveyModel

/// What one record is known by. Numbers are 0 where there is nothing.
public struct RecordFacts: Hashable, Sendable {
  public var line: Int
  /// Its form number and its time as hashes.
  public var key: UInt64
  public var time: UInt64
  /// Index in the source's groups.
  public var group: Int
  /// The first 128 bits of a keyed hash of what links the answers of one person.
  public var link: PersonLink

  public init(line: Int, key: UInt64, time: UInt64, group: Int, link: PersonLink) {
    self.line = line
    self.key = key
    self.time = time
    self.group = group
    self.link = link
  }
}

/// A record's facts as a chunk keeps them: with the hash of its content, and what it is recognised by in a later export.
struct KnownBy: Hashable {
  var line: UInt64
  var hash: UInt64
  /// Hash of form number or time in its group; 0 without either. `isKey` tells which.
  var identity: UInt64
  var group: UInt64
  var link: PersonLink

  /// Whether its identity is a form number.
  static let keyBit: UInt64 = 1

  static let length = 48

  static func pack(_ rows: [KnownBy]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(rows.count * length)
    for row in rows {
      for number in [row.line, row.hash, row.identity, row.group, row.link.high, row.link.low] {
        bytes.append(number, bytes: 8)
      }
    }
    return bytes
  }

  static func unpack(_ bytes: [UInt8]) throws -> [KnownBy] {
    guard bytes.count % length == 0 else { throw BadValue() }
    return stride(from: 0, to: bytes.count, by: length).map { start in
      func number(_ index: Int) -> UInt64 { bytes.number(at: start + 8 * index, bytes: 8) }
      return KnownBy(
        line: number(0), hash: number(1), identity: number(2), group: number(3),
        link: PersonLink(high: number(4), low: number(5)))
    }
  }
}

func hash64(_ bytes: [UInt8], seed: UInt64) -> UInt64 {
  unsafe bytes.withUnsafeBufferPointer { unsafe hashBytes($0, seed: seed) }
}

/// A hash as SQLite's whole number.
func signed(_ hash: UInt64) -> Int64 { Int64(bitPattern: hash) }
