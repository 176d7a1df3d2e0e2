// Invariants its next editor must keep:
//
// - All loops go over the first `count` rows, which all columns have.
// - No code is higher than `highestBits`, for which `addDates` makes `days` and `ranges`.

extension ResponseBatch {
  /// The binary digits that some response's code in a single-choice dimension has: no code is a higher number.
  public func highestBits(ofDimension dimension: Int) -> UInt16 {
    unsafe column(dimension) { codes in
      var bits: UInt16 = 0
      for row in 0..<codes.count { bits |= unsafe codes[row] }
      return bits
    }
  }

  /// Lends the codes of all responses in one single-choice dimension.
  private func column<Result>(_ dimension: Int, _ body: (UnsafeBufferPointer<UInt16>) -> Result) -> Result {
    unsafe codes.withUnsafeBufferPointer { codes in
      unsafe body(UnsafeBufferPointer(rebasing: codes[dimension * capacity..<dimension * capacity + count]))
    }
  }

  /// Adds the dates of all responses to those of their waves.
  ///
  /// - Parameter ranges: by the code of the wave; grows to have one for each wave of the batch.
  /// - Complexity: O(responses + waves).
  public func addDates(to ranges: inout [DateRange]) {
    let waves = Int(highestBits(ofDimension: ResponseLayout.wave)) + 1
    while ranges.count < waves { ranges.append(DateRange()) }
    // Dates whose day and month are told apart need no more than their first and last day.
    // Of each wave four in turn, so that a row need not wait for the one before it.
    var days = [Days](repeating: Days(), count: 4 * waves)
    unsafe column(ResponseLayout.wave) { codes in
      unsafe times.withUnsafeBufferPointer { times in
        unsafe days.withUnsafeMutableBufferPointer { days in
          for row in 0..<codes.count {
            let time = unsafe times[row]
            let wave = Int(unsafe codes[row])
            if time.order == .yearMonthDay {
              unsafe days[wave << 2 | row & 3].add(Int32(time.year), Int32(time.first), Int32(time.second))
            } else if time.order != .absent {
              ranges[wave].add(time)
            }
          }
        }
      }
    }
    for (number, days) in days.enumerated() where days.count > 0 {
      let range = CalendarDay(number: days.first)...CalendarDay(number: days.last)
      ranges[number >> 2].add(days.count, dayFirst: range, monthFirst: range)
    }
  }

  /// How many dates of one wave were added, and the first and the last of them.
  private struct Days {
    var count = 0
    var first = Int32.max
    var last = Int32.min

    @inline(__always)
    mutating func add(_ year: Int32, _ month: Int32, _ day: Int32) {
      let number = CalendarDay.number(year, month, day)
      count &+= 1
      if number < first { first = number }
      if number > last { last = number }
    }
  }
}
