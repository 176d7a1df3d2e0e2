/// One combination of codes of the key dimensions, in the plan's order.
public struct GroupKey: Hashable, Sendable, Comparable {
  private var storage: SIMD8<UInt16>
  public let count: Int

  /// - Parameter codes: at most eight.
  public init(_ codes: [UInt16] = []) {
    storage = .zero
    count = min(codes.count, 8)
    for index in 0..<count { storage[index] = codes[index] }
  }

  /// - Parameter count: at most eight codes, all 0.
  public init(count: Int) {
    storage = .zero
    self.count = min(count, 8)
  }

  public subscript(_ index: Int) -> UInt16 {
    get { storage[index] }
    set { storage[index] = newValue }
  }

  public var codes: [UInt16] { (0..<count).map { storage[$0] } }

  public static func < (left: GroupKey, right: GroupKey) -> Bool {
    for index in 0..<8 where left.storage[index] != right.storage[index] {
      return left.storage[index] < right.storage[index]
    }
    return false
  }

  var hash: UInt64 {
    let halves = unsafe unsafeBitCast(storage, to: SIMD2<UInt64>.self)
    let product = (halves.x ^ 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
    let other = (halves.y ^ product.high ^ product.low).multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    return other.high ^ other.low
  }
}

/// Numbers groups in the order in which they first come.
struct GroupIndex: Sendable {
  private(set) var keys: [GroupKey] = []
  private var slots = [Int](repeating: -1, count: 64)
  private var last = -1

  func find(_ key: GroupKey) -> Int? {
    var index = Int(truncatingIfNeeded: key.hash) & (slots.count - 1)
    while slots[index] >= 0 {
      if keys[slots[index]] == key { return slots[index] }
      index = (index + 1) & (slots.count - 1)
    }
    return nil
  }

  mutating func number(of key: GroupKey) -> (number: Int, isNew: Bool) {
    // Records of one place and wave often follow each other.
    if last >= 0 && keys[last] == key { return (last, false) }
    if let number = find(key) {
      last = number
      return (number, false)
    }
    keys.append(key)
    last = keys.count - 1
    if keys.count * 2 > slots.count {
      slots = [Int](repeating: -1, count: slots.count * 2)
      for number in keys.indices { place(number) }
    } else {
      place(last)
    }
    return (last, true)
  }

  private mutating func place(_ number: Int) {
    var index = Int(truncatingIfNeeded: keys[number].hash) & (slots.count - 1)
    while slots[index] >= 0 { index = (index + 1) & (slots.count - 1) }
    slots[index] = number
  }
}

/// Numbers of groups by the packed codes of their keys: a table in which a newer entry replaces an older one, and which grows with the groups.
struct GroupMemo: Sendable {
  private struct Entry {
    var packed: UInt64 = .max
    var group = 0
  }

  private var entries = [Entry](repeating: Entry(), count: 1 << firstBits)
  private var bits = firstBits

  private static let firstBits = 8
  /// Two megabytes: behind that, the memory of a group's counters costs more than finding its number.
  private static let mostBits = 17

  subscript(_ packed: UInt64) -> Int? {
    let entry = entries[slot(packed)]
    return entry.packed == packed ? entry.group : nil
  }

  mutating func remember(_ packed: UInt64, _ group: Int) {
    // Four times as many entries as groups, so that few share one.
    if group >> (bits - 2) > 0 && bits < Self.mostBits {
      bits = min(bits + 2, Self.mostBits)
      entries = [Entry](repeating: Entry(), count: 1 << bits)
    }
    entries[slot(packed)] = Entry(packed: packed, group: group)
  }

  private func slot(_ packed: UInt64) -> Int {
    Int(truncatingIfNeeded: (packed &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - bits))
  }
}
