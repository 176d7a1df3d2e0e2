import SurveyModel
import SurveyTestSupport
import Testing

@Suite("The days of a set of responses")
struct DateRangeTests {
  private static func ordered(_ year: Int16, _ month: UInt8, _ day: UInt8) -> Timestamp {
    Timestamp(order: .yearMonthDay, year: year, first: month, second: day, seconds: -1)
  }

  private static func open(_ first: UInt8, _ second: UInt8, _ year: Int16) -> Timestamp {
    Timestamp(order: .twoThenYear, year: year, first: first, second: second, seconds: -1)
  }

  private func range(_ times: Timestamp...) -> DateRange {
    var range = DateRange()
    for time in times { range.add(time) }
    return range
  }

  private func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDay {
    CalendarDay(year: year, month: month, day: day)
  }

  @Test("no dates, no days")
  func empty() {
    #expect(DateRange().days == nil)
    #expect(!DateRange().isUndecided)
    #expect(range(.none).days == nil)
    #expect(range(.none).count == 0)
  }

  @Test("a number over 12 decides for the whole column which one is the day")
  func decided() {
    let dayFirst = range(Self.open(4, 3, 2025), Self.open(20, 3, 2025))
    #expect(dayFirst.days == day(2025, 3, 4)...day(2025, 3, 20))
    #expect(!dayFirst.isUndecided)
    let monthFirst = range(Self.open(4, 3, 2025), Self.open(3, 20, 2025))
    #expect(monthFirst.days == day(2025, 3, 20)...day(2025, 4, 3))
    #expect(!monthFirst.isUndecided)
  }

  @Test("where nothing decides, the first number is the day, and that is said")
  func undecided() {
    let open = range(Self.open(4, 3, 2025), Self.open(5, 2, 2025))
    #expect(open.days == day(2025, 2, 5)...day(2025, 3, 4))
    #expect(open.isUndecided)
    #expect(!range(Self.open(4, 4, 2025)).isUndecided)
  }

  @Test("dates that contradict each other give no days")
  func contradictory() {
    let both = range(Self.open(20, 3, 2025), Self.open(3, 20, 2025))
    #expect(both.days == nil)
    #expect(!both.isUndecided)
    #expect(both.count == 2)
  }

  @Test("dates whose order is known leave the others open, and widen both readings")
  func known() {
    let mixed = range(Self.ordered(2025, 1, 15), Self.open(4, 3, 2025))
    #expect(mixed.days == day(2025, 1, 15)...day(2025, 3, 4))
    #expect(mixed.isUndecided)
    #expect(!range(Self.ordered(2025, 3, 4)).isUndecided)
  }

  @Test("merging is associative and commutative, and parts make the whole", arguments: 0..<100)
  func merging(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let most = random.pick([12, 12, 31])
    let times = (0..<random.below(12)).map { _ in
      random.oneIn(4)
        ? Self.ordered(2024 + Int16(random.below(2)), UInt8(1 + random.below(12)), UInt8(1 + random.below(31)))
        : Self.open(UInt8(1 + random.below(most)), UInt8(1 + random.below(12)), 2024 + Int16(random.below(2)))
    }
    var parts = [DateRange](repeating: DateRange(), count: 3)
    var whole = DateRange()
    for time in times {
      whole.add(time)
      parts[random.below(3)].add(time)
    }
    var left = parts[0]
    left.merge(parts[1])
    left.merge(parts[2])
    var right = parts[1]
    right.merge(parts[2])
    var other = parts[0]
    other.merge(right)
    var reversed = parts[2]
    reversed.merge(parts[1])
    reversed.merge(parts[0])
    #expect(left == whole)
    #expect(other == whole)
    #expect(reversed == whole)
    whole.merge(DateRange())
    #expect(left == whole)
  }

  @Test("the dates of a batch are those of its responses, wave by wave", arguments: 0..<20)
  func batches(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var expected: [UInt16: DateRange] = [:]
    var ranges: [DateRange] = []
    for _ in 0..<3 {
      var batch = ResponseBatch(layout: ResponseLayout(Codebook(scales: [], services: [], criteria: [])), capacity: 40)
      batch.count = 33
      for row in 0..<batch.count {
        let (year, first, second) = (
          Int16(2_020 + random.below(5)), UInt8(1 + random.below(31)), UInt8(random.below(14))
        )
        batch.times[row] =
          switch random.below(4) {
          case 0: .none
          case 1 where seed % 3 != 0: Self.open(first, second, year)
          default: Self.ordered(year, UInt8(random.below(256)), UInt8(random.below(256)))
          }
        let wave = UInt16(random.pick([0, 6, 7, 300]))
        batch.codes[ResponseLayout.wave * batch.capacity + row] = wave
        if batch.times[row].order != .absent { expected[wave, default: DateRange()].add(batch.times[row]) }
      }
      batch.addDates(to: &ranges)
    }
    for (wave, range) in ranges.enumerated() { #expect(range == expected[UInt16(wave), default: DateRange()]) }
    #expect(Set(ranges.indices.filter { ranges[$0].count > 0 }.map { UInt16($0) }) == Set(expected.keys))
  }
}
