// Remembers which records and form numbers were seen, eight bytes each. Bounded: at `maximumEntries` it stops taking new ones and says so.

/// A set of 64-bit hashes that grows in small steps: sixteen tables, each doubling on its own.
struct HashSet64 {
  private struct Shard {
    var slots = [UInt64](repeating: 0, count: 64)
    var count = 0
  }

  private var shards = [Shard](repeating: Shard(), count: 16)
  private(set) var count = 0
  private(set) var isFull = false

  /// About 13 MB at the most.
  static let maximumEntries = 1_300_000

  /// Puts `hash` in; says whether it was there already.
  mutating func insert(_ hash: UInt64) -> Bool {
    let value = hash == 0 ? 1 : hash
    let shard = Int(truncatingIfNeeded: value >> 60)
    let wasThere = Self.insert(value, &shards[shard], isFull: count >= Self.maximumEntries)
    switch wasThere {
    case true?: return true
    case false?: count += 1
    case nil: isFull = true
    }
    return false
  }

  /// Whether `value` was there; `nil` where it was not and may not be put in.
  private static func insert(_ value: UInt64, _ shard: inout Shard, isFull: Bool) -> Bool? {
    var index = Int(truncatingIfNeeded: value) & (shard.slots.count - 1)
    while shard.slots[index] != 0 {
      if shard.slots[index] == value { return true }
      index = (index + 1) & (shard.slots.count - 1)
    }
    if isFull { return nil }
    shard.slots[index] = value
    shard.count += 1
    if shard.count * 5 > shard.slots.count * 4 {
      let old = shard.slots
      shard.slots = [UInt64](repeating: 0, count: old.count * 2)
      for value in old where value != 0 {
        var index = Int(truncatingIfNeeded: value) & (shard.slots.count - 1)
        while shard.slots[index] != 0 { index = (index + 1) & (shard.slots.count - 1) }
        shard.slots[index] = value
      }
    }
    return false
  }
}

/// Which records and form numbers have been read, over all inputs of a run.
struct RepeatIndex {
  struct Place: Equatable {
    var input: Int
    var line: Int
  }

  private var records = HashSet64()
  private var keys = HashSet64()
  /// Where each was first, while there are few.
  private var places: [UInt64: Place] = [:]

  private static let maximumPlaces = 20_000

  var isFull: Bool { records.isFull || keys.isFull }

  /// Whether a record with this hash was read before, and where the first one stands if that is still known.
  mutating func seenRecord(_ hash: UInt64, at place: Place) -> (seen: Bool, first: Place?) {
    seen(hash, at: place, in: \.records)
  }

  mutating func seenKey(_ hash: UInt64, at place: Place) -> (seen: Bool, first: Place?) {
    seen(hash, at: place, in: \.keys)
  }

  private mutating func seen(
    _ hash: UInt64, at place: Place, in set: WritableKeyPath<RepeatIndex, HashSet64>
  ) -> (seen: Bool, first: Place?) {
    if self[keyPath: set].insert(hash) { return (true, places[hash]) }
    if places.count < Self.maximumPlaces { places[hash] = place }
    return (false, nil)
  }
}
