import SurveyCodebook
import SurveyModel
import SurveyTestSupport
import Testing

@testable import SurveyIngest

@Suite("Records and form numbers that come again")
struct RepeatIndexTests {
  private struct Record: Hashable {
    var content: UInt64
    var number: UInt64
    var place: UInt16
  }

  private static func batch(_ records: ArraySlice<Record>) -> ResponseBatch {
    var batch = ResponseBatch(layout: ResponseLayout(.standard), capacity: 64)
    for record in records {
      batch.recordHashes[batch.count] = mixed(record.content, 1)
      batch.keyHashes[batch.count] = record.number
      batch.codes[ResponseLayout.place * batch.capacity + batch.count] = record.place
      batch.count += 1
    }
    return batch
  }

  /// What `index` says of `records`, batch by batch: `7 record of 3`, `9 number of 2`.
  private static func said(_ records: [Record], by index: inout RepeatIndex) -> [String] {
    var said: [String] = []
    for start in stride(from: 0, to: records.count, by: 64) {
      let part = records[start..<min(start + 64, records.count)]
      let repeats = index.repeats(in: batch(part)) { RepeatIndex.Place(input: 0, line: start + $0) }
      said += repeats.map {
        "\(start + $0.row) \($0.isWholeRecord ? "record" : "number") of \($0.first.map { String($0.line) } ?? "?")"
      }
    }
    return said
  }

  /// The same by plain dictionaries.
  private static func expected(_ records: [Record]) -> [String] {
    var contents: [UInt64: Int] = [:]
    var numbers: [[UInt64]: Int] = [:]
    var said: [String] = []
    for (line, record) in records.enumerated() {
      if let first = contents[record.content] {
        said.append("\(line) record of \(first)")
        continue
      }
      contents[record.content] = line
      guard record.number != 0 else { continue }
      let key = [record.number, UInt64(record.place)]
      if let first = numbers[key] { said.append("\(line) number of \(first)") } else { numbers[key] = line }
    }
    return said
  }

  private static func number(_ text: String) -> UInt64 {
    unsafe Array(text.utf8).withUnsafeBufferPointer { unsafe FormNumber.adding($0, to: 0) }
  }

  @Test(
    "as plain sets say, whatever the numbers are like",
    arguments: ["N%", "%", "%", "form %", "", "N%", "%"].enumerated().map { ($0, $1) }, [300, 20_000])
  func random(kind: (seed: Int, pattern: String), range: Int) {
    var random = SplitMix64(seed: UInt64(kind.seed))
    var records: [Record] = []
    for content in 0..<3_000 {
      if content > 0 && random.oneIn(20) {
        // The same record, number and place.
        records.append(random.pick(records))
        continue
      }
      let digits = String(random.below(range) * (kind.seed == 2 ? 99_991 : 1))
      let text = kind.pattern.replacing("%", with: digits)
      records.append(
        Record(
          content: UInt64(content) + 1, number: Self.number(text), place: UInt16(random.below(kind.seed == 5 ? 700 : 3))
        ))
    }
    var index = RepeatIndex(memory: 27 << 20)
    index.expect(3_000)
    #expect(Self.said(records, by: &index) == Self.expected(records))
    let isFull = index.isFull
    #expect(!isFull)
  }

  @Test("a record that is in another place by the command line is the same record still")
  func placedByHand() {
    let records = [
      Record(content: 1, number: Self.number("7"), place: 1), Record(content: 1, number: Self.number("7"), place: 2),
    ]
    var index = RepeatIndex(memory: 27 << 20)
    index.begin(isPlacedByHand: true)
    #expect(Self.said(records, by: &index) == ["1 record of 0"])
  }

  @Test("without memory left it says so, and what it knew it still knows", arguments: ["%", "form %", ""])
  func full(pattern: String) {
    let records = (0..<20_000).map {
      Record(
        content: UInt64($0) + 1, number: Self.number(pattern.replacing("%", with: String($0 * 5_000))), place: 1)
    }
    var index = RepeatIndex(memory: 40_000)
    index.expect(20_000)
    #expect(Self.said(records, by: &index).isEmpty)
    let isFull = index.isFull
    #expect(isFull)
    let count = index.count
    #expect(count > 1_000 && count < 20_000)
    let again = Self.said(Array(records[..<100]), by: &index)
    #expect(again.count == 100)
  }

  @Test(
    "a form number is exact where it is a few letters and digits",
    arguments: ["1", "0001", "N00000001", "AB-17", "9999999999", "x1"])
  func exact(text: String) {
    #expect(FormNumber.isExact(Self.number(text)))
  }

  @Test(
    "else it is a hash",
    arguments: ["", "N", "1a", "12345678901", "ABCD1", "№ 17", "1 7", " 17", "17 ", "5e3", "\u{7F}1", "\"1\"", "-"])
  func hashed(text: String) {
    #expect(!FormNumber.isExact(Self.number(text)))
    #expect((Self.number(text) == 0) == text.isEmpty)
  }

  @Test("different texts are different numbers")
  func distinct() {
    var texts: Set<String> = []
    for prefix in ["", "N", "n", "NN", "N-", "A1", "№", "form "] {
      for number in [0, 1, 10, 100, 4_095, 4_096, 9_999_999_999] {
        for zeros in ["", "0", "000"] { texts.insert(prefix + zeros + String(number)) }
      }
    }
    #expect(Set(texts.map(Self.number)).count == texts.count)
  }

  @Test("groups are numbered as they come, as far as two bytes go")
  func groupNumbers() {
    var groups = GroupNumbers()
    var batch = ResponseBatch(layout: ResponseLayout(.standard), capacity: 1_000)
    batch.count = 1_000
    var expected: [UInt16] = []
    var numbers: [UInt16] = []
    // Each group comes twice: in its own batch and in the next one.
    for start in stride(from: 0, to: 70_000, by: 500) {
      for row in 0..<batch.count {
        let group = max(0, start - 500) + row
        batch.codes[ResponseLayout.place * batch.capacity + row] = UInt16(group % 300)
        batch.codes[ResponseLayout.wave * batch.capacity + row] = UInt16(group / 300)
        batch.codes[ResponseLayout.mode * batch.capacity + row] = UInt16(group % 2)
        expected.append(UInt16(min(group, Int(GroupNumbers.none))))
      }
      numbers += groups.numbers(in: batch)
    }
    #expect(numbers == expected)
    let count = groups.count
    #expect(count == Int(GroupNumbers.none))
  }
}
