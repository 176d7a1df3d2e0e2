import CSurveyCount
import SurveyTestSupport
import Testing

@testable import SurveyTally

@Suite("Answers of many responses counted at once")
struct CountKernelTests {
  private typealias Way = (
    UnsafePointer<UInt8>, Int, Int, UnsafePointer<UInt32>, Int, UnsafeMutablePointer<UInt8>, Int, Int
  ) -> Void

  @Test("as one by one, however many cells and codes there are", arguments: 0..<150)
  func marks(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let cells = random.pick([1, 5, 8, 9, 16, 17, 24, 31, 32, 33, 40, 41, 64, 70, 130])
    let rows = seed % 3 == 0 ? Int(SURVEY_COUNT_ROWS) : 1 + random.below(Int(SURVEY_COUNT_ROWS))
    // Also more codes than are counted many at a time, and answers that have no counter.
    let planes = random.pick([1, 2, 7, 11, 12, 17, 18, 40, 255])
    let highest = random.pick([2, 7, 11, 17, 18, 33, 256])
    let groups = 1 + random.below(5)
    let capacity = rows + random.below(9)
    let plane = survey_count_plane(cells)
    let groupStride = plane * planes + random.below(20)
    let codes = (0..<cells * capacity).map { _ in UInt8(truncatingIfNeeded: random.below(highest)) }
    let numbers = (0..<rows).map { _ in UInt32(truncatingIfNeeded: random.below(groups)) }
    let before = (0..<groups * groupStride).map { _ in UInt8(truncatingIfNeeded: random.below(256)) }

    var expected = before
    for cell in 0..<cells {
      for row in 0..<rows where codes[cell * capacity + row] < planes {
        expected[Int(numbers[row]) * groupStride + Int(codes[cell * capacity + row]) * plane + cell] &+= 1
      }
    }
    func counted(_ way: Way) -> [UInt8] {
      var counters = before
      unsafe counters.withUnsafeMutableBufferPointer {
        guard let counters = $0.baseAddress else { return }
        unsafe way(codes, capacity, cells, numbers, rows, counters, groupStride, planes)
      }
      return counters
    }
    #expect(plane >= cells && plane < 2 * cells)
    #expect(unsafe counted(survey_count) == expected)
    #expect(unsafe counted(survey_count_plain) == expected)
  }

  @Test("one counter of each response's group, with its sum where that counts")
  func scores() {
    var counters = [UInt8](repeating: 0, count: 30)
    unsafe counters.withUnsafeMutableBufferPointer {
      unsafe survey_count_scores(
        [0, 1, 0, 2], [3, 7, 3, 1], [0x0000_00FF, 0x0004_0000, 0x0008_00FF], [0, 1, 0, 2], 4, $0.baseAddress, 10)
    }
    #expect(counters.indices.filter { counters[$0] > 0 } == [3, 14, 29])
    #expect(counters[3] == 2)
  }
}
