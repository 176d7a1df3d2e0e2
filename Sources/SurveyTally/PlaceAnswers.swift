// Invariant its next editor must keep: `counters` has `size` counters of each of `places` places, and numbers of places are under `places`. All
// cells have a code for each reason why there is no mark, so `size` is more than these.
internal import SurveyModel

/// Counters of one batch's answers, by place and code: those of one cell at a time.
struct PlaceAnswers {
  private let places: Int
  private let size: Int
  private var counters: [UInt32]
  private var rows: CounterPlaces<UInt32>

  /// - Parameters:
  ///   - size: how many codes the cells have.
  ///   - rows: the number of each response's place.
  init(places: Int, size: Int, _ rows: [UInt32]) {
    self.places = places
    self.size = size
    counters = [UInt32](repeating: 0, count: places * size)
    self.rows = CounterPlaces(rows, size: size)
  }

  mutating func count(_ cell: Int, of batch: borrowing ResponseBatch) {
    let start = cell * batch.capacity
    unsafe batch.ratings.withUnsafeBufferPointer { ratings in
      unsafe rows.count(UnsafeBufferPointer(rebasing: ratings[start..<start + batch.count]), in: &counters)
    }
  }

  /// Adds what was counted of `cell` to its `counts`, from `start` on, and to `blanks`, and begins anew; whether there are marks.
  mutating func take(_ cell: Int, into counts: inout [Int], from start: Int, _ blanks: inout PlaceBlanks) -> Bool {
    let (blank, size) = (Int(AnswerCode.blank.rawValue), size)
    var totals = [UInt32](repeating: 0, count: size)
    var sums = [UInt64](repeating: 0, count: places)
    unsafe counters.withUnsafeMutableBufferPointer { counters in
      unsafe totals.withUnsafeMutableBufferPointer { totals in
        for place in 0..<places {
          let first = place * size
          var others: UInt32 = 0
          for code in 0..<size {
            let count = unsafe counters[first &+ code]
            unsafe totals[code] &+= count
            others &+= code > blank ? count : 0
          }
          sums[place] =
            UInt64(unsafe counters[first &+ blank]) * PlaceBlanks.weight(of: UInt8(blank))
            + UInt64(others) * PlaceBlanks.weight(of: UInt8(blank + 1))
        }
      }
      unsafe counters.update(repeating: 0)
    }
    for code in 0..<size { counts[start + code] += Int(totals[code]) }
    blanks.add(&sums, cell: cell)
    return totals[Int(AnswerCode.firstSubstantive)...].contains { $0 > 0 }
  }
}
