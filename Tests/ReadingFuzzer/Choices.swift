import SurveyModel

@testable import SurveyIngest

/// One way of reading.
struct Way: CustomStringConvertible {
  var path = ReadingPath.careful
  var readsSegments = false
  /// Longer than inputs are.
  var partBytes = 1 << 10
  var threads = 1
  var turns = WorkerTurns.threads

  var description: String {
    "\(path), \(readsSegments ? "in segments" : "as a stream"), parts of \(partBytes) bytes, workers: \(threads), \(turns)"
  }
}

/// What the first bytes of an input choose. Any byte is a choice; a corpus writes letters and digits.
struct Choices {
  var form: Int
  var delimiter: UInt8
  var lineEnd: Dialect.LineEnd
  var way: Way
  /// How many findings are kept in full.
  var findingLimit: Int
  var place: String?
  var wave: String?
  var records: ArraySlice<UInt8>

  static let length = 5
  static let findingLimits = [FindingLog.defaultLimit, 2]

  /// `nil` where there are too few bytes.
  init?(_ bytes: [UInt8]) {
    guard bytes.count >= Self.length else { return nil }
    form = Int(bytes[0]) % Form.all.count
    delimiter = Dialect.candidates[Int(bytes[1]) % Dialect.candidates.count]
    lineEnd = bytes[1] & 0x0F == 0x0F ? .cr : .lf
    let bits = bytes[2]
    way = Way()
    way.readsSegments = bits & 1 == 0
    way.path = bits & 0b110 == 0b110 ? .careful : .fast
    findingLimit = Self.findingLimits[bits & 0b1000 == 0 ? 0 : 1]
    place = bits & 0b1_0000 == 0 ? nil : "Арча"
    wave = bits & 0b10_0000 == 0 ? nil : "2"
    // Every size up to 128, then up to 4 kB.
    way.partBytes = bytes[3] < 0x80 ? Int(bytes[3]) + 1 : (Int(bytes[3]) - 0x7F) * 32
    // Threads cost more than the reading does.
    way.threads = max(1, Int(bytes[4] % 8) - 3)
    records = bytes[Self.length...]
  }

  /// Another way, which `number` chooses: always the fast path.
  func otherWay(_ number: UInt64) -> Way {
    var other = Way()
    other.path = .fast
    other.readsSegments = !way.readsSegments
    let size = Int(truncatingIfNeeded: number >> 16 & 0xFF)
    other.partBytes = size < 0x10 ? size + 1 : size
    other.threads = Int(truncatingIfNeeded: number >> 24 & 3) + 1
    return other
  }
}
