// Invariant its next editor must keep: the numbers of slots are powers of two, and at most three quarters of them are taken: a search ends.

/// Where the first ones of some records and form numbers stand, by their hashes: the keys are mixed by multiplication, and the next free slot
/// is taken.
struct FirstPlaces {
  /// 0 where a slot is free.
  private var keys = [UInt64](repeating: 0, count: 1 << firstBits)
  private var places = [RepeatIndex.Place](repeating: RepeatIndex.Place(input: 0, line: 0), count: 1 << firstBits)
  private var bits = firstBits
  private(set) var count = 0

  private static let firstBits: UInt64 = 8

  subscript(_ hash: UInt64) -> RepeatIndex.Place? {
    let slot = slot(of: Self.key(hash))
    return keys[slot] == 0 ? nil : places[slot]
  }

  /// Remembers a place, instead of one that is known for this hash.
  mutating func set(_ hash: UInt64, _ place: RepeatIndex.Place) {
    let key = Self.key(hash)
    var slot = slot(of: key)
    if keys[slot] == 0 {
      count += 1
      if 4 * count > 3 * keys.count {
        grow()
        slot = self.slot(of: key)
      }
      keys[slot] = key
    }
    places[slot] = place
  }

  private static func key(_ hash: UInt64) -> UInt64 { hash == 0 ? 1 : hash }

  private func slot(of key: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) &>> (64 &- bits))
    while keys[slot] != 0 && keys[slot] != key { slot = (slot &+ 1) & (keys.count &- 1) }
    return slot
  }

  private mutating func grow() {
    let (oldKeys, oldPlaces) = (keys, places)
    // A few steps to the most there are, of which the last is a short one.
    bits += bits < 14 ? 2 : 1
    keys = [UInt64](repeating: 0, count: 1 << Int(bits))
    places = [RepeatIndex.Place](repeating: RepeatIndex.Place(input: 0, line: 0), count: 1 << Int(bits))
    for old in oldKeys.indices where oldKeys[old] != 0 {
      let new = slot(of: oldKeys[old])
      (keys[new], places[new]) = (oldKeys[old], oldPlaces[old])
    }
  }
}
