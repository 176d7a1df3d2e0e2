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

  @Test("as one by one, but that letters may be left", arguments: 0..<60)
  func marks(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let count = 1 + random.below(64)
    let pieces = ["1", "2", "5", "9", "7", "", "x", "y", "12", "отлично", String(repeating: "5", count: 300)]
    var bytes: [UInt8] = Array("ahead".utf8)
    var ends = [UInt32(bytes.count)]
    // The end of another cell, or of the record before.
    bytes.append(seed % 2 == 0 ? 0x2C : 0x0A)
    for _ in 0..<count {
      let usual = seed % 3 == 0 ? ["1", "5"] : seed % 3 == 1 ? ["1", "2", "9", ""] : Array(pieces[..<6])
      bytes += Array((seed % 5 == 4 && random.oneIn(4) ? random.pick(pieces) : random.pick(usual)).utf8)
      ends.append(UInt32(bytes.count))
      bytes.append(0x2C)
    }
    bytes += [UInt8](repeating: 0x35, count: StructuralIndex.slack)

    func decode(
      _ way: (
        UnsafePointer<UInt8>, UnsafePointer<UInt32>, Int, UnsafePointer<UInt8>, UInt8, UnsafeMutablePointer<UInt8>
      ) -> UInt64
    ) -> (left: UInt64, codes: [UInt8]) {
      var codes = [UInt8](repeating: 0xEE, count: 64)
      let left = unsafe ends.withUnsafeBufferPointer { ends in
        unsafe codes.withUnsafeMutableBufferPointer { codes in
          guard let ends = ends.baseAddress, let codes = codes.baseAddress else { return UInt64.max }
          return unsafe way(bytes, ends + 1, count, Self.single, 1, codes)
        }
      }
      return (left, codes)
    }

    let plain = unsafe decode(survey_decode_marks_plain)
    let fast = unsafe decode(survey_decode_marks)
    for cell in 0..<count {
      let start = Int(ends[cell]) + 1
      let text = bytes[start..<Int(ends[cell + 1])]
      let code = text.isEmpty ? 1 : text.count == 1 ? Self.single[Int(bytes[start])] : 0
      #expect(plain.codes[cell] == code)
      #expect(plain.left >> UInt64(cell) & 1 == (code == 0 ? 1 : 0))
      #expect(fast.codes[cell] == code || fast.codes[cell] == 0 && code == 3)
      #expect(fast.left >> UInt64(cell) & 1 == (fast.codes[cell] == 0 ? 1 : 0))
    }
    #expect(count == 64 || fast.left >> UInt64(count) == 0)
  }

  @Test("rows become columns", arguments: [1, 2, 8, 15, 16, 17, 24, 63, 64])
  func columns(count: Int) {
    let stride = 64
    let rows = (0..<16 * stride).map { UInt8(truncatingIfNeeded: $0 * 7 + $0 / 251) }
    var columns = [UInt8](repeating: 0xEE, count: count * 20)
    unsafe columns.withUnsafeMutableBufferPointer {
      unsafe survey_rows_to_columns(rows, stride, $0.baseAddress, 20, count)
    }
    for column in 0..<count {
      for row in 0..<16 { #expect(columns[column * 20 + row] == rows[row * stride + column]) }
      // Nothing is written between the columns.
      #expect(columns[column * 20 + 16..<column * 20 + 20].allSatisfy { $0 == 0xEE })
    }
  }
}
