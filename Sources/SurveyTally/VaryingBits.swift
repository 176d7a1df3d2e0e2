// Invariant its next editor must keep: `packed` has as many elements as all parts together, and each part writes behind the one before it.

/// The bits in which numbers differ, from the last on: put together, the numbers stand in the same order, take less room and are sorted in
/// fewer rounds.
struct VaryingBits {
  /// How many there are.
  let count: Int
  /// Bits that stand together, the last ones first, and how far they move.
  private var fields: [(bits: UInt64, shift: UInt64)] = []
  /// All other bits.
  private let common: UInt64

  /// - Parameter kept: how many bits, from the last on, count as varying: they stay what they are.
  init(_ parts: [[UInt64]], kept: Int) {
    var (all, every): (UInt64, UInt64) = (0, .max)
    for part in parts {
      for number in part {
        all |= number
        every &= number
      }
    }
    var varying = (parts.isEmpty ? 0 : all ^ every) | (1 << UInt64(kept) - 1)
    common = all & ~varying
    count = varying.nonzeroBitCount
    var target: UInt64 = 0
    while varying != 0 {
      let start = UInt64(varying.trailingZeroBitCount)
      let length = UInt64((~(varying >> start)).trailingZeroBitCount)
      let bits = length == 64 ? varying : (1 << length - 1) << start
      fields.append((bits, start - target))
      target += length
      varying &= ~bits
    }
  }

  /// The bits of all numbers, part by part; `Number` must have room for them.
  func packed<Number: FixedWidthInteger & UnsignedInteger>(_ parts: [[UInt64]], as: Number.Type) -> [Number] {
    var packed = [Number](repeating: 0, count: parts.reduce(0) { $0 + $1.count })
    unsafe packed.withUnsafeMutableBufferPointer { packed in
      var start = 0
      for part in parts {
        for (bits, shift) in fields {
          for index in part.indices {
            unsafe packed[start &+ index] |= Number(truncatingIfNeeded: (part[index] & bits) &>> shift)
          }
        }
        start += part.count
      }
    }
    return packed
  }

  /// The number that these bits were taken of.
  func unpacked(_ packed: UInt64) -> UInt64 {
    fields.reduce(common) { $0 | (packed << $1.shift & $1.bits) }
  }
}
