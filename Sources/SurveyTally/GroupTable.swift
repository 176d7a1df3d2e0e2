// Invariants its next editor must keep:
//
// - `groups` has a place for each combination of codes of `widths` binary digits each: `slots` is only called for a batch that `fit` let
//   pass, and makes no slot that is not under `groups.count`.
internal import SurveyModel

/// Numbers of groups by the codes of their keys: a table with a place for each combination of codes, so that a response's group costs one
/// access to memory and no comparison. Only for keys with few codes.
struct GroupTable: Sendable {
  /// By slot; ``none`` where the combination has not come yet.
  private var groups: [UInt32] = []
  /// Binary digits of each key's codes.
  private var widths: [UInt16] = []

  static let none = UInt32.max
  /// A quarter of a megabyte: behind that a table would be mostly empty.
  private static let mostBits: UInt16 = 16

  /// Makes room for all codes that the batch has in the key dimensions; `false` where that would take too much.
  ///
  /// What the table knew is forgotten where it grows.
  mutating func fit(_ keys: [Int], of batch: borrowing ResponseBatch) -> Bool {
    var wanted = widths.count == keys.count ? widths : [UInt16](repeating: 0, count: keys.count)
    for (index, dimension) in keys.enumerated() {
      let highest = batch.highestBits(ofDimension: dimension)
      wanted[index] = max(wanted[index], UInt16(UInt16.bitWidth - highest.leadingZeroBitCount))
    }
    if !groups.isEmpty && wanted == widths { return true }
    let bits = wanted.reduce(0, +)
    guard bits <= Self.mostBits else { return false }
    widths = wanted
    groups = [UInt32](repeating: Self.none, count: 1 << Int(bits))
    return true
  }

  subscript(_ slot: UInt16) -> UInt32 {
    get { groups[Int(slot)] }
    set { groups[Int(slot)] = newValue }
  }

  /// The groups of all slots, and whether some of them is ``none``.
  func groups(_ slots: [UInt16]) -> (groups: [UInt32], hasNew: Bool) {
    // An array without room is one that all threads share, and its count would be written all the same.
    if slots.isEmpty { return ([], false) }
    var highest: UInt32 = 0
    let own = unsafe [UInt32](unsafeUninitializedCapacity: slots.count) { own, count in
      unsafe groups.withUnsafeBufferPointer { groups in
        unsafe slots.withUnsafeBufferPointer { slots in
          for position in 0..<slots.count {
            let group = unsafe groups[Int(slots[position])]
            highest = max(highest, group)
            unsafe own[position] = group
          }
        }
      }
      count = slots.count
    }
    return (own, highest == Self.none)
  }

  /// The slots of all responses of the batch, whose codes must fit.
  func slots(_ keys: [Int], of batch: borrowing ResponseBatch) -> [UInt16] {
    var slots = [UInt16](repeating: 0, count: batch.count)
    unsafe batch.codes.withUnsafeBufferPointer { codes in
      unsafe slots.withUnsafeMutableBufferPointer { slots in
        for (index, dimension) in keys.enumerated() {
          let start = dimension * batch.capacity
          let own = unsafe UnsafeBufferPointer(rebasing: codes[start..<start + slots.count])
          // A shift by 16 or more gives 0: then this key alone has all the digits.
          let width = widths[index]
          for row in 0..<slots.count { unsafe slots[row] = slots[row] << width | own[row] }
        }
      }
    }
    return slots
  }
}
