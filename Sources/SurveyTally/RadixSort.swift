// The keys are moved from one array to another and back, each to a place counted before: `places` holds, for each value of a digit, where
// the next key with that value goes. All places are under `keys.count`, since the counts of all values add up to that.

/// `keys` in ascending order, sorted by their binary digits from the last to the first: a million takes a tenth of the time that comparing
/// them with each other does.
///
/// - Complexity: O(*n*) for each eight digits in which keys differ.
func radixSorted(_ keys: [UInt64]) -> [UInt64] {
  guard keys.count > 256 else { return keys.sorted() }
  var keys = keys
  var others = [UInt64](repeating: 0, count: keys.count)
  let all = keys.reduce(0, |)
  let common = keys.reduce(UInt64.max, &)
  for shift in stride(from: UInt64(0), to: 64, by: 8) where (all ^ common) >> shift & 0xFF != 0 {
    var places = [Int](repeating: 0, count: 257)
    for key in keys { places[Int(truncatingIfNeeded: key >> shift & 0xFF) + 1] += 1 }
    for value in 1...256 { places[value] += places[value - 1] }
    unsafe others.withUnsafeMutableBufferPointer { others in
      unsafe places.withUnsafeMutableBufferPointer { places in
        for key in keys {
          let value = Int(truncatingIfNeeded: key >> shift & 0xFF)
          unsafe others[places[value]] = key
          unsafe places[value] &+= 1
        }
      }
    }
    swap(&keys, &others)
  }
  return keys
}
