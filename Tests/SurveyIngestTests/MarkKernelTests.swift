import CSurveyScan
import SurveyTestSupport
import Testing

@testable import SurveyIngest

@Suite("Cells of one byte, many at a time")
struct MarkKernelTests {
  /// A code for some digits, and for one letter.
  private static let single: [UInt8] = (0..<256).map {
    switch UInt8($0) {
    case 0x31...0x35: UInt8($0) - 0x30 + 5
    case 0x39: 2
    case UInt8(ascii: "x"): 3
    default: 0
    }
  }

  @Test("as one by one, but that letters may be left", arguments: 0..<120)
  func marks(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let (count, rows, others) = (1 + random.below(64), 1 + random.below(6), random.below(3))
    let pieces = ["1", "2", "5", "9", "7", "", "x", "y", "12", "отлично", String(repeating: "5", count: 300)]
    var bytes: [UInt8] = Array("ahead".utf8)
    var ends = [UInt32(bytes.count)]
    // The end of another cell, or of the record before.
    bytes.append(seed % 2 == 0 ? 0x2C : 0x0A)
    for _ in 0..<rows {
      for cell in 0..<count + others {
        let usual = seed % 3 == 0 ? ["1", "5"] : seed % 3 == 1 ? ["1", "2", "9", ""] : Array(pieces[..<6])
        let isOdd = cell < count && seed % 5 == 4 && random.oneIn(rows * 4)
        bytes += Array((isOdd ? random.pick(pieces) : random.pick(usual)).utf8)
        ends.append(UInt32(bytes.count))
        bytes.append(0x2C)
      }
    }
    bytes += [UInt8](repeating: 0x35, count: StructuralIndex.slack)

    func expected(_ row: Int, _ cell: Int) -> UInt8 {
      let at = row * (count + others) + cell
      let text = bytes[Int(ends[at]) + 1..<Int(ends[at + 1])]
      return text.isEmpty ? 1 : text.count == 1 ? Self.single[Int(bytes[Int(ends[at]) + 1])] : 0
    }

    /// From every row on: how many come before the first with a cell that is left, the codes up to its end, and what is left.
    func check(
      _ way: (
        UnsafePointer<UInt8>, UnsafePointer<UInt32>, Int, Int, Int, UnsafePointer<UInt8>, UInt8,
        UnsafeMutablePointer<UInt8>, Int, UnsafeMutablePointer<UInt64>
      ) -> Int, leaves: [UInt8]
    ) {
      for first in 0..<rows {
        var codes = [UInt8](repeating: 0xEE, count: rows * 70)
        var left = UInt64.max
        let done = unsafe ends.withUnsafeBufferPointer { ends in
          unsafe codes.withUnsafeMutableBufferPointer { codes in
            guard let ends = ends.baseAddress, let codes = codes.baseAddress else { return -1 }
            return unsafe way(
              bytes, ends + 1 + first * (count + others), count + others, rows - first, count, Self.single, 1, codes,
              70,
              &left)
          }
        }
        #expect((0...rows - first).contains(done))
        #expect((left == 0) == (done == rows - first))
        #expect(count == 64 || left >> UInt64(count) == 0)
        for row in 0..<min(done + 1, rows - first) {
          for cell in 0..<count {
            let (code, own) = (codes[row * 70 + cell], expected(first + row, cell))
            #expect(code == own || code == 0 && leaves.contains(own))
            #expect((row == done && left >> UInt64(cell) & 1 == 1) == (code == 0))
          }
        }
      }
    }

    unsafe check(survey_decode_marks_plain, leaves: [])
    unsafe check(survey_decode_marks, leaves: [3])
  }

  @Test("rows become columns", arguments: [1, 2, 8, 15, 16, 17, 24, 63, 64], [1, 15, 16, 40, 63, 64])
  func columns(count: Int, rowCount: Int) {
    let stride = 64
    let rows = (0..<64 * stride).map { UInt8(truncatingIfNeeded: $0 * 7 + $0 / 251) }
    var columns = [UInt8](repeating: 0xEE, count: count * 70)
    unsafe columns.withUnsafeMutableBufferPointer {
      unsafe survey_rows_to_columns(rows, stride, $0.baseAddress, 70, count, rowCount)
    }
    for column in 0..<count {
      for row in 0..<rowCount { #expect(columns[column * 70 + row] == rows[row * stride + column]) }
      // Nothing is written between the columns.
      #expect(columns[column * 70 + rowCount..<column * 70 + 70].allSatisfy { $0 == 0xEE })
    }
  }
}
