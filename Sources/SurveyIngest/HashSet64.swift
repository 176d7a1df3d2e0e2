/// A set of 64-bit hashes that grows in small steps: sixteen tables, each by a quarter on its own, so that hardly more than the entries
/// themselves is ever held.
struct HashSet64 {
  private struct Shard {
    var slots = [UInt64](repeating: 0, count: 64)
    var count = 0

    /// Where the search for `value` begins: its bits below the four that chose the shard, spread over all slots.
    func start(of value: UInt64) -> Int {
      Int(truncatingIfNeeded: (value << 4).multipliedFullWidth(by: UInt64(slots.count)).high)
    }

    /// Where `value` stands, or the empty slot where it would.
    func slot(of value: UInt64) -> Int {
      var index = start(of: value)
      while slots[index] != 0 && slots[index] != value { index = index + 1 == slots.count ? 0 : index + 1 }
      return index
    }

    mutating func grow() {
      let old = slots
      slots = [UInt64](repeating: 0, count: old.count + old.count / 4)
      for value in old where value != 0 { slots[slot(of: value)] = value }
    }
  }

  private var shards = [Shard](repeating: Shard(), count: 16)
  private(set) var count = 0
  private(set) var isFull = false

  /// About 11 MB at the most.
  static let maximumEntries = 1_100_000

  /// Puts `hash` in; says whether it was there already.
  mutating func insert(_ hash: UInt64) -> Bool {
    let value = hash == 0 ? 1 : hash
    let number = Int(truncatingIfNeeded: value >> 60)
    let slot = shards[number].slot(of: value)
    if shards[number].slots[slot] == value { return true }
    guard count < Self.maximumEntries else {
      isFull = true
      return false
    }
    shards[number].slots[slot] = value
    shards[number].count += 1
    count += 1
    if shards[number].count * 10 > shards[number].slots.count * 9 { shards[number].grow() }
    return false
  }
}
