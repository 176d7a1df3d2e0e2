// Invariants its next editor must keep:
//
// - `slots` has 2 to the power of `bits` entries, of which at most one in `room` is taken: a search ends. `bits` is between 1 and 63.
// - An entry is a name and its number, 48 and 16 bits; no number is 65,535, so none is `free`.
// - The columns that `GroupColumns` reads have a code for each row that it is asked for.
internal import SurveyModel

/// Place, assessment and channel of a batch's rows, as one number under 2^48 each.
@safe struct GroupColumns {
  private let codes: UnsafeBufferPointer<UInt16>
  private let capacity: Int

  init(_ codes: UnsafeBufferPointer<UInt16>, capacity: Int) {
    unsafe self.codes = unsafe codes
    self.capacity = capacity
  }

  @inline(__always)
  subscript(_ row: Int) -> UInt64 {
    let place = UInt64(unsafe codes[ResponseLayout.place &* capacity &+ row])
    let wave = UInt64(unsafe codes[ResponseLayout.wave &* capacity &+ row])
    return unsafe place << 32 | wave << 16 | UInt64(codes[ResponseLayout.mode &* capacity &+ row])
  }
}

/// Numbers groups in the order in which they first come: the keys are mixed by multiplication, and the next free slot is taken.
@safe struct GroupNumbers: ~Copyable {
  @safe private struct Table {
    let slots: UnsafeMutablePointer<UInt64>
    let bits: UInt64

    static let free = UInt64.max

    init(bits: UInt64) {
      self.bits = bits
      unsafe slots = .allocate(capacity: 1 << Int(bits))
      unsafe slots.initialize(repeating: Self.free, count: 1 << Int(bits))
    }

    /// Where `name` would stand if it was alone.
    @inline(__always)
    func ownSlot(of name: UInt64) -> Int {
      Int(truncatingIfNeeded: (name &* 0x9E37_79B9_7F4A_7C15) &>> (64 &- bits))
    }

    /// Where `name` stands, or would.
    func slot(of name: UInt64) -> Int {
      var slot = ownSlot(of: name)
      while unsafe slots[slot] != Self.free && slots[slot] &>> 16 != name {
        slot = (slot &+ 1) & (1 &<< Int(bits) &- 1)
      }
      return slot
    }
  }

  private var table = Table(bits: 12)
  private(set) var count = 0

  static let none = UInt16.max
  private static let most = Int(none)
  /// How many slots a group has at the least: enough for most to have their own.
  private static let room = 4

  deinit { unsafe table.slots.deallocate() }

  /// The numbers of the groups of all rows of a batch, a new one for each that has not come; ``none`` where there are too many.
  mutating func numbers(in batch: borrowing ResponseBatch) -> [UInt16] {
    let rows = batch.count
    return unsafe batch.codes.withUnsafeBufferPointer { codes in
      let names = unsafe GroupColumns(codes, capacity: batch.capacity)
      return unsafe [UInt16](unsafeUninitializedCapacity: rows) { numbers, count in
        var table = table
        for row in 0..<rows {
          let name = names[row]
          // Nearly all stand where they would alone.
          var entry = unsafe table.slots[table.ownSlot(of: name)]
          if entry &>> 16 != name {
            entry = UInt64(number(of: name))
            table = self.table
          }
          unsafe numbers[row] = UInt16(truncatingIfNeeded: entry)
        }
        count = rows
      }
    }
  }

  @inline(never)
  private mutating func number(of name: UInt64) -> UInt16 {
    let entry = unsafe table.slots[table.slot(of: name)]
    return entry == Table.free ? add(name) : UInt16(truncatingIfNeeded: entry)
  }

  /// Gives a group that has not come its number.
  private mutating func add(_ name: UInt64) -> UInt16 {
    guard count < Self.most else { return Self.none }
    if Self.room * (count + 1) > 1 << Int(table.bits) { grow() }
    unsafe table.slots[table.slot(of: name)] = name << 16 | UInt64(count)
    count += 1
    return UInt16(truncatingIfNeeded: count - 1)
  }

  private mutating func grow() {
    let old = table
    table = Table(bits: old.bits + 1)
    for index in 0..<1 << Int(old.bits) {
      let entry = unsafe old.slots[index]
      if entry != Table.free { unsafe table.slots[table.slot(of: entry >> 16)] = entry }
    }
    unsafe old.slots.deallocate()
  }
}
