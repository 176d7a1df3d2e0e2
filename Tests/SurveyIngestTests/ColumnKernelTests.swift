import CSurveyScan
import SurveyModel
import SurveyTestSupport
import Testing

@testable import SurveyIngest

@Suite("Columns of times, form numbers and texts, many at a time")
struct ColumnKernelTests {
  /// Cells behind one another as a column of a file with others around it.
  private struct Column {
    var bytes: [UInt8] = Array("ahead\n".utf8)
    var ends: [UInt32] = [5]
    let width: Int
    /// Which of the fields.
    let at: Int

    init(_ cells: [[UInt8]], width: Int, _ random: inout SplitMix64) {
      self.width = width
      at = random.below(width)
      for cell in cells {
        for column in 0..<width {
          bytes += column == at ? cell : Array("ab".utf8)
          ends.append(UInt32(bytes.count))
          bytes.append(column == width - 1 ? 0x0A : 0x2C)
        }
      }
      // What stands behind the last cell can be a digit, a lead or a continuation.
      bytes += (0..<StructuralIndex.slack).map { _ in random.pick([0x30, 0xD0, 0x80]) }
    }

    /// What `kernel` says of the bytes and of where the column's cells end.
    func read<Result>(_ kernel: (UnsafePointer<UInt8>, UnsafePointer<UInt32>) -> Result) -> Result? {
      unsafe bytes.withUnsafeBufferPointer { bytes in
        unsafe ends.withUnsafeBufferPointer { ends in
          guard let bytes = bytes.baseAddress, let ends = ends.baseAddress else { return nil }
          return unsafe kernel(bytes, ends + (1 + at))
        }
      }
    }
  }

  /// Changes a byte of some cells, and some cells' lengths.
  private static func spoilt(_ cells: [[UInt8]], oneIn: Int, _ random: inout SplitMix64) -> [[UInt8]] {
    cells.map { cell in
      guard random.oneIn(oneIn) else { return cell }
      var cell = cell
      switch random.below(4) {
      case 0: cell = []
      case 1: cell.append(random.pick(Array("0 :xД".utf8)))
      case 2 where !cell.isEmpty: cell.removeLast()
      default:
        if !cell.isEmpty {
          cell[random.below(cell.count)] = random.pick(Array("0123456789 /.-:TN".utf8) + [0, 0x80, 0xFF])
        }
      }
      return cell
    }
  }

  // MARK: Times

  private static func time(_ random: inout SplitMix64, isYearFirst: Bool, separator: String) -> [UInt8] {
    func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
    let isUsual = !random.oneIn(8)
    let year = isUsual ? 1900 + random.below(301) : random.pick([0, 1899, 1900, 2099, 2199, 2200, 2201, 9999])
    let one = isUsual ? 1 + random.below(12) : random.below(40)
    let other = isUsual ? 1 + random.below(31) : random.below(40)
    let date =
      isYearFirst
      ? [String(10_000 + year).dropFirst().description, two(one), two(other)]
      : [two(one), two(other), String(10_000 + year).dropFirst().description]
    let clock =
      isUsual ? [random.below(25), random.below(60), random.below(61)] : (0..<3).map { _ in random.below(100) }
    return Array((date.joined(separator: separator) + " " + clock.map(two).joined(separator: ":")).utf8)
  }

  /// What the reader of dates says that goes from byte to byte, of a cell that stands as the many at a time do.
  private static func expected(_ cell: [UInt8]) -> Timestamp? {
    let shape = String(decoding: cell.map { $0 &- 0x30 < 10 ? 0x30 : $0 }, as: UTF8.self)
    guard
      ["-", ".", "/"].contains(where: {
        shape == "0000\($0)00\($0)00 00:00:00" || shape == "00\($0)00\($0)0000 00:00:00"
      })
    else { return nil }
    // The blank in front keeps it from the way that is tested here.
    return unsafe ([0x20] + cell).withUnsafeBufferPointer { unsafe TimestampReader.read($0) }
  }

  @Test("times as one by one", arguments: 0..<60)
  func times(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let rows = 1 + random.below(64)
    let isMixed = seed % 4 == 0
    let isYearFirst = seed % 2 == 0
    let separator = random.pick(["-", ".", "/"])
    let cells = (0..<rows).map { _ in
      Self.time(
        &random, isYearFirst: isMixed ? random.oneIn(2) : isYearFirst,
        separator: isMixed ? random.pick(["-", ".", "/"]) : separator)
    }
    let column = Column(
      Self.spoilt(cells, oneIn: seed % 3 == 0 ? 10 : 100, &random), width: 1 + random.below(4), &random)
    let all = (0..<rows).map { row in
      let end = row * column.width + column.at
      return Self.expected(Array(column.bytes[Int(column.ends[end]) + 1..<Int(column.ends[end + 1])]))
    }
    // From each row on: as a group goes on behind a record that was read by itself.
    var from = 0
    while from < rows {
      let left = rows - from
      let known = all[from...].prefix { $0 != nil }
      for isPlain in [false, true] {
        var times = [survey_time](repeating: survey_time(), count: left)
        let count = unsafe column.read { bytes, ends in
          let ends = unsafe ends + from * column.width
          return unsafe isPlain
            ? survey_read_times_plain(bytes, ends, column.width, left, &times)
            : survey_read_times(bytes, ends, column.width, left, &times)
        }
        #expect(count == known.count)
        for (time, known) in zip(times, known) {
          let read = Timestamp.Order(rawValue: time.order).map {
            Timestamp(order: $0, year: time.year, first: time.first, second: time.second, seconds: time.seconds)
          }
          #expect(read == known)
        }
        // Nothing is written behind them.
        #expect(times.dropFirst(known.count + 1).allSatisfy { $0.order == 0 && $0.seconds == 0 })
      }
      from += known.count + 1
    }
  }

  @Test("a timestamp stands in memory as C writes it")
  func layout() { #expect(TimestampReader.standsAsInC) }

  // MARK: Form numbers

  /// Up to three letters, then one to ten digits.
  private static func expectedNumber(_ cell: [UInt8]) -> UInt64 {
    let letters = cell.prefix { $0 &- 0x30 >= 10 }
    let digits = cell.dropFirst(letters.count)
    guard letters.count <= 3, (1...10).contains(digits.count), digits.allSatisfy({ $0 &- 0x30 < 10 }),
      letters.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != 0x22 })
    else { return 0 }
    let value = digits.reduce(UInt64(0)) { $0 * 10 + UInt64($1 - 0x30) }
    let name = letters.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return 1 << 63 | name << 38 | UInt64(digits.count) << 34 | value
  }

  @Test("form numbers as one by one", arguments: 0..<80)
  func forms(seed: Int) {
    var random = SplitMix64(seed: UInt64(1_000 + seed))
    let rows = 1 + random.below(64)
    let letters = random.pick(["", "N", "AB", "K-7", "abc", "abcd", "Ж", " ", "\"", "\u{7F}"])
    let digits = 1 + random.below(11)
    let isMixed = seed % 5 == 0
    let cells = (0..<rows).map { _ in
      let letters = isMixed ? random.pick(["", "N", "AB", "abc"]) : letters
      let count = isMixed ? 1 + random.below(10) : digits
      return Array((letters + String((0..<count).map { _ in random.pick(Array("0123456789")) })).utf8)
    }
    let column = Column(
      Self.spoilt(cells, oneIn: seed % 3 == 0 ? 5 : 100, &random), width: 1 + random.below(4), &random)
    let all: [UInt64?] = (0..<rows).map { row in
      let end = row * column.width + column.at
      let cell = Array(column.bytes[Int(column.ends[end]) + 1..<Int(column.ends[end + 1])])
      let number = Self.expectedNumber(cell)
      #expect(unsafe survey_form_number(cell, cell.count) == number)
      return cell.isEmpty ? 0 : number == 0 ? nil : number
    }
    var from = 0
    while from < rows {
      let left = rows - from
      let known = all[from...].prefix { $0 != nil }
      for isPlain in [false, true] {
        var numbers = [UInt64](repeating: 7, count: left)
        let count = unsafe column.read { bytes, ends in
          let ends = unsafe ends + from * column.width
          return unsafe isPlain
            ? survey_read_form_numbers_plain(bytes, ends, column.width, left, &numbers)
            : survey_read_form_numbers(bytes, ends, column.width, left, &numbers)
        }
        #expect(count == known.count)
        #expect(numbers[..<known.count].map { $0 } == known.compactMap { $0 })
        #expect(numbers[known.count...].allSatisfy { $0 == 7 })
      }
      from += known.count + 1
    }
  }

  // MARK: Texts

  @Test("texts as one by one", arguments: 0..<200)
  func texts(seed: Int) {
    var random = SplitMix64(seed: UInt64(2_000 + seed))
    let rows = 1 + random.below(64)
    let usual: [[UInt8]] = [
      Array("слово ".utf8), Array("word".utf8), Array("–".utf8), Array("ң".utf8), Array("№".utf8),
    ]
    let strange: [[UInt8]] = [
      [0xD0], [0x80], [0xFF], [0x00], [0xED, 0xA0, 0x80], [0xE0, 0x80, 0x80], [0xC0, 0x80], Array("😀".utf8),
      [0xE2, 0x80],
      [0xC1, 0xBF], [0xEF, 0xBF, 0xBD], [0x7F], [0xE1, 0x80, 0xD0],
    ]
    let cells = (0..<rows).map { _ -> [UInt8] in
      if random.oneIn(2) { return [] }
      var cell: [UInt8] = []
      // Of all lengths around those that are looked at in one go.
      for _ in 0..<random.below(40) { cell += random.pick(usual) }
      if random.oneIn(rows) { cell.insert(contentsOf: random.pick(strange), at: random.below(cell.count + 1)) }
      return cell
    }
    let column = Column(cells, width: 1 + random.below(3), &random)
    let first = cells.firstIndex { cell in
      !cell.isEmpty
        && !(unsafe (cell + [UInt8](repeating: 0x80, count: StructuralIndex.slack)).withUnsafeBufferPointer {
          unsafe $0.baseAddress.map { unsafe survey_scan_is_plain($0, cell.count) } ?? true
        })
    }
    for isPlain in [false, true] {
      let count = unsafe column.read { bytes, ends in
        unsafe isPlain
          ? survey_plain_texts_plain(bytes, ends, column.width, rows)
          : survey_plain_texts(bytes, ends, column.width, rows)
      }
      #expect(count == first ?? rows)
    }
  }
}
