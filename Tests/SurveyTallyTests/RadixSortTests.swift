import SurveyModel
import SurveyTestSupport
import Testing

@testable import SurveyTally

@Suite("Sorting by digits")
struct RadixSortTests {
  @Test("is sorting", arguments: [0, 1, 300, 5_000])
  func sorting(count: Int) {
    var random = SplitMix64(seed: 9)
    for mask in [UInt64.max, 0xFF00, 0x3FF_0000_0000_00FF, 0] {
      let keys = (0..<count).map { _ in random.next() & mask }
      #expect(radixSorted(keys) == keys.sorted())
    }
    for bits in [0, 1, 11, 12, 17, 32] {
      let keys = (0..<count).map { _ in UInt32(truncatingIfNeeded: random.next()) & UInt32((1 << bits) - 1) }
      #expect(radixSorted(keys, bits: bits) == keys.sorted())
    }
  }

  @Test(
    "bits that differ are put together in order, and taken apart again",
    arguments: [0, 0xFF, 0xF0F0_0000_00F0, 0x8000_0000_0000_0001, 0x3FF_0000_0003, .max] as [UInt64])
  func packing(mask: UInt64) {
    var random = SplitMix64(seed: mask)
    let rest = random.next() & ~mask
    let parts = [3, 0, 40].map { count in (0..<count).map { _ in random.next() & mask | rest } }
    let varying = VaryingBits(parts, kept: 3)
    let packed = varying.packed(parts, as: UInt64.self)
    let numbers = parts.flatMap { $0 }
    #expect(varying.count == (mask | 7).nonzeroBitCount)
    #expect(packed.allSatisfy { varying.count == 64 || $0 >> UInt64(varying.count) == 0 })
    #expect(packed.map(varying.unpacked) == numbers)
    #expect(packed.map { $0 & 7 } == numbers.map { $0 & 7 })
    #expect(packed.sorted().map(varying.unpacked) == numbers.sorted())
  }

  @Test("nothing has no bits that differ but those that are kept")
  func empty() {
    #expect(VaryingBits([], kept: 17).count == 17)
    #expect(VaryingBits([], kept: 17).packed([], as: UInt32.self) == [])
  }

  @Test("runs are found in any number of places and years", arguments: [(3, 1), (50_000, 1), (3, 9_000)])
  func runs(places: Int, years: Int) {
    var random = SplitMix64(seed: UInt64(places + years))
    var times = SubmissionTimes()
    var sent: [(place: Int, year: Int, second: Int)] = []
    // Twenty starts, and what follows them, so that there are runs in spite of so many places.
    while sent.count < 2_000 {
      let (place, year, start) = (random.below(places), random.below(years), random.below(80_000))
      for _ in 0..<random.below(20) { sent.append((place, year, start + random.below(300))) }
    }
    for (position, one) in sent.shuffled(using: &random).enumerated() {
      let time = Timestamp(
        order: .twoThenYear, year: Int16(one.year), first: 1, second: 2, seconds: Int32(one.second))
      times.add(time, place: UInt16(one.place), position: position)
    }
    sent.sort { ($0.place, $0.year, $0.second) < ($1.place, $1.year, $1.second) }
    var lengths: [Int] = []
    var days: [Int] = []
    for (index, one) in sent.enumerated() {
      let isSameDay = index > 0 && sent[index - 1].place == one.place && sent[index - 1].year == one.year
      if isSameDay { days[days.count - 1] += 1 } else { days.append(1) }
      if isSameDay && one.second - sent[index - 1].second <= 60 {
        lengths[lengths.count - 1] += 1
      } else {
        lengths.append(1)
      }
    }
    let found = times.runs()
    #expect(times.count == sent.count)
    #expect(found.days == days)
    #expect(found.count == lengths.count { $0 >= 3 })
    #expect(found.submissions == lengths.filter { $0 >= 3 }.reduce(0, +))
    let longest = lengths.indices.max { (lengths[$0], -$0) < (lengths[$1], -$1) } ?? 0
    let start = lengths[..<longest].reduce(0, +)
    #expect(found.longest?.first.seconds == Int32(sent[start].second))
    #expect(found.longest?.first.year == Int16(sent[start].year))
    #expect(found.longest?.last.seconds == Int32(sent[start + lengths[longest] - 1].second))
  }
}
