// Invariants its next editor must keep:
//
// - A response's place is its group times `size`, and `size` counters of each group stand in the section that is counted: so a place and a
//   code under `size` make an index of it. `Place` holds all of them.
// - `places` and `sums` have as many elements as there are responses to be counted.
internal import SurveyModel

/// Where the counters of the responses' groups begin, in sections with `size` counters a group.
struct CounterPlaces<Place: FixedWidthInteger & UnsignedInteger & Sendable> {
  private let size: Int
  private let places: [Place]
  /// Scratch: a place and a code, or a sum of marks.
  private var sums: [Place]

  init(_ groups: [UInt32], size: Int) {
    self.size = size
    let factor = Place(truncatingIfNeeded: size)
    guard !groups.isEmpty else {
      // An array without room is one that all threads share, and its count would be written all the same.
      places = []
      sums = []
      return
    }
    places = unsafe [Place](unsafeUninitializedCapacity: groups.count) { places, count in
      unsafe groups.withUnsafeBufferPointer { groups in
        for row in 0..<groups.count { unsafe places[row] = Place(truncatingIfNeeded: groups[row]) &* factor }
      }
      count = groups.count
    }
    sums = places
  }

  /// Counts the responses' codes in one section. Codes from `size` on have no counter.
  mutating func count(_ codes: UnsafeBufferPointer<UInt8>, in counters: inout [UInt32]) {
    var highest: UInt8 = 0
    for row in 0..<codes.count { highest = max(highest, unsafe codes[row]) }
    let rows = min(codes.count, places.count)
    unsafe counters.withUnsafeMutableBufferPointer { counters in
      guard Int(highest) < size else {
        for row in 0..<rows where unsafe Int(codes[row]) < size {
          unsafe counters[Int(places[row]) &+ Int(codes[row])] &+= 1
        }
        return
      }
      unsafe add(codes, rows)
      unsafe sums.withUnsafeBufferPointer { sums in
        var row = 0
        while row &+ 8 <= rows {
          unsafe counters[Int(sums[row])] &+= 1
          unsafe counters[Int(sums[row &+ 1])] &+= 1
          unsafe counters[Int(sums[row &+ 2])] &+= 1
          unsafe counters[Int(sums[row &+ 3])] &+= 1
          unsafe counters[Int(sums[row &+ 4])] &+= 1
          unsafe counters[Int(sums[row &+ 5])] &+= 1
          unsafe counters[Int(sums[row &+ 6])] &+= 1
          unsafe counters[Int(sums[row &+ 7])] &+= 1
          row &+= 8
        }
        while row < rows {
          unsafe counters[Int(sums[row])] &+= 1
          row &+= 1
        }
      }
    }
  }

  /// A loop of its own, of which the compiler makes vector code.
  private mutating func add<Number: FixedWidthInteger>(_ numbers: UnsafeBufferPointer<Number>, _ rows: Int) {
    unsafe places.withUnsafeBufferPointer { places in
      unsafe sums.withUnsafeMutableBufferPointer { sums in
        for row in 0..<rows { unsafe sums[row] = places[row] &+ Place(truncatingIfNeeded: numbers[row]) }
      }
    }
  }
}
