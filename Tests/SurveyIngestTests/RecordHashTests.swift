import CSurveyScan
import SurveyTestSupport
import Testing

@testable import SurveyIngest

@Suite("Hashes of records")
struct RecordHashTests {
  private static func hash(_ bytes: [UInt8]) -> UInt64 { unsafe survey_hash(bytes, bytes.count) }

  /// The record as it is hashed, byte by byte.
  private static func unquoted(_ record: [UInt8], delimiter: UInt8) -> [UInt8] {
    var text: [UInt8] = []
    var isQuoted = false
    var index = 0
    while index < record.count {
      let byte = record[index]
      index += 1
      if byte != UInt8(ascii: "\"") {
        text.append(byte != delimiter ? byte : isQuoted ? 0x1F : UInt8(ascii: ","))
      } else if isQuoted && index < record.count && record[index] == byte {
        text.append(byte)
        index += 1
      } else {
        isQuoted.toggle()
      }
    }
    return text
  }

  @Test(
    "the same by every way of this machine, wherever the bytes stand and whatever stands behind them", arguments: 0..<20
  )
  func ways(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    for count in 0..<660 {
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
      let hash = Self.hash(bytes)
      var own: UInt64 = 0
      #expect(unsafe survey_hash_by(0, bytes, count, &own) && own == hash)
      for way in Int32(1)...2 where unsafe survey_hash_by(way, bytes, count, &own) { #expect(own == hash) }
      let ahead = random.below(64)
      let among = [UInt8](repeating: 0x61, count: ahead) + bytes + [UInt8](repeating: 0x62, count: 64)
      unsafe among.withUnsafeBufferPointer {
        guard let start = $0.baseAddress else { return }
        #expect(unsafe survey_hash(start + ahead, count) == hash)
        #expect(unsafe survey_hash(start + ahead, count + 1) != hash)
      }
    }
  }

  @Test("the same on every processor")
  func fixed() {
    #expect(
      [0, 1, 15, 16, 63, 64, 65, 200].map { count in Self.hash((0..<count).map { UInt8($0) }) } == [
        0xE2F0_A50E_BD44_9D79, 0x4D5F_9FD1_E95A_4CE0, 0x15CD_7A01_58D0_6B84, 0x6289_1107_F515_899E,
        0x49EE_4485_33DB_2A10, 0x211B_2ED0_D51D_2DDC, 0x764E_987A_DC55_F325, 0x4580_C126_388F_E193,
      ])
  }

  @Test("any two bytes that are changed change it")
  func twoBytes() {
    var random = SplitMix64(seed: 3)
    for count in [1, 7, 40, 64, 100, 191, 256] {
      let bytes = (0..<count).map { _ in UInt8.random(in: 0x20...0x7E, using: &random) }
      var seen: Set<UInt64> = [Self.hash(bytes)]
      var tried = 1
      for one in 0..<count {
        for other in one..<count {
          var changed = bytes
          changed[one] ^= UInt8(1 + random.below(15))
          if other > one { changed[other] ^= UInt8(1 + random.below(15)) }
          seen.insert(Self.hash(changed))
          tried += 1
        }
      }
      #expect(seen.count == tried)
    }
  }

  @Test("what a byte changes is not made good by four bytes in the next turn")
  func differential() {
    // A byte that differs goes to four that differ by its substitution, that once or twice, or both.
    let base = Array("2025-09-22 23:44:45,N00000001,".utf8) + (0..<98).map { UInt8(ascii: "1") + UInt8($0 % 5) }
    #expect(base.count == 128)
    let hash = Self.hash(base)
    var made = 0
    func twice(_ byte: Int) -> Int { byte << 1 ^ (byte >> 7) * 0x1B }
    for place in 0..<16 {
      // Where the byte's column goes, as rows are shifted.
      let row = place % 4
      let column = 4 * ((place / 4 + 4 - row) % 4)
      for change in 1..<16 {
        for difference in 1..<256 {
          var changed = base
          changed[place] ^= UInt8(change)
          for at in 0..<4 {
            let factor = (at + 4 - row) % 4
            let byte = factor == 0 ? twice(difference) : factor == 3 ? twice(difference) ^ difference : difference
            changed[64 + column + at] ^= UInt8(truncatingIfNeeded: byte)
          }
          made += Self.hash(changed) == hash ? 1 : 0
        }
      }
    }
    #expect(made == 0)
  }

  @Test("records that are much alike have hashes that are not")
  func alike() {
    var random = SplitMix64(seed: 4)
    var seen: Set<UInt64> = []
    var upper: Set<UInt32> = []
    var lower: Set<UInt32> = []
    let count = 200_000
    for number in 0..<count {
      let marks = (0..<30).map { _ in String(1 + random.below(2)) }.joined(separator: ",")
      let hash = Self.hash(
        Array("2025-09-22 23:44:45,N\(10_000_000 + number),Бишкек,2,Северный,Женский,25–34,\(marks),".utf8))
      seen.insert(hash)
      upper.insert(UInt32(truncatingIfNeeded: hash >> 32))
      lower.insert(UInt32(truncatingIfNeeded: hash))
    }
    #expect(seen.count == count)
    // Of 32 bits, five are to be expected twice.
    #expect(count - upper.count < 20)
    #expect(count - lower.count < 20)
  }

  @Test("quotes go, delimiters inside and outside are told apart", arguments: 0..<40)
  func unquoted(seed: Int) {
    var random = SplitMix64(seed: UInt64(500 + seed))
    let delimiter = random.pick(Array(",;\t".utf8))
    let pieces: [[UInt8]] = [
      Array("слово".utf8), Array("a".utf8), [delimiter], Array("\"".utf8), Array("\"\"".utf8), Array(",".utf8),
      [0x0A], [UInt8](repeating: 0x62, count: 70),
    ]
    for _ in 0..<50 {
      var record: [UInt8] = []
      for _ in 0..<random.below(30) { record += random.pick(pieces) }
      let behind = (0..<StructuralIndex.slack).map { _ in random.pick([UInt8(ascii: "\""), delimiter]) }
      var text = [UInt8](repeating: 0, count: record.count + StructuralIndex.slack)
      let expected = Self.unquoted(record, delimiter: delimiter)
      let whole = record + behind
      var count = unsafe survey_unquote(whole, record.count, delimiter, &text)
      #expect(Array(text[..<count]) == expected)
      count = unsafe survey_unquote_plain(whole, record.count, delimiter, &text)
      #expect(Array(text[..<count]) == expected)
      let hasher = RecordHasher(delimiter: delimiter)
      #expect(
        unsafe (record + [0x0A]).withUnsafeBufferPointer { unsafe hasher.hash($0, mayHaveQuotes: true) }
          == Self.hash(expected))
    }
  }

  @Test("records behind one another as one by one", arguments: 0..<40)
  func records(seed: Int) {
    var random = SplitMix64(seed: UInt64(700 + seed))
    let delimiter = seed % 4 == 0 ? UInt8(ascii: ";") : UInt8(ascii: ",")
    let rows = 1 + random.below(64)
    let width = 2 + random.below(4)
    var bytes: [UInt8] = []
    var ends: [UInt32] = [UInt32.max]
    var quoted: UInt64 = 0
    var expected: [UInt64] = []
    let hasher = RecordHasher(delimiter: delimiter)
    for row in 0..<rows {
      let start = bytes.count
      for column in 0..<width {
        if random.oneIn(8) {
          quoted |= 1 << UInt64(row)
          bytes += [0x22] + Array("сказал".utf8) + [delimiter] + Array(" \"\"да\"\"".utf8) + [0x22]
        } else {
          bytes += [UInt8](repeating: UInt8(ascii: "a") + UInt8(random.below(20)), count: random.below(60))
        }
        if column == width - 1 && seed % 3 == 0 { bytes.append(0x0D) }
        ends.append(UInt32(bytes.count))
        bytes.append(column == width - 1 ? 0x0A : delimiter)
      }
      expected.append(
        unsafe bytes[start...].withUnsafeBufferPointer { unsafe hasher.hash($0, mayHaveQuotes: true) })
    }
    bytes += [UInt8](repeating: 0x22, count: StructuralIndex.slack)
    var scratch = [UInt8](repeating: 0, count: bytes.count + StructuralIndex.slack)
    var hashes = [UInt64](repeating: 0, count: rows)
    unsafe ends.withUnsafeBufferPointer {
      guard let ends = $0.baseAddress else { return }
      unsafe survey_hash_records(bytes, ends + 1, width, rows, quoted, delimiter, &scratch, &hashes)
    }
    #expect(hashes == expected)
  }
}
