// Reads the bytes it is lent, and none behind them: eight at a time while there are eight, then one by one.

/// A 64-bit hash of bytes, the same in every run: multiply and fold, eight bytes at a time.
///
/// Not for keeping strangers out: two different texts that were made to collide would be compared in full or, for repeated records, taken
/// for the same.
@inlinable public func hashBytes(_ bytes: UnsafeBufferPointer<UInt8>, seed: UInt64) -> UInt64 {
  var hash = seed ^ 0x9E37_79B9_7F4A_7C15
  guard let base = unsafe UnsafeRawPointer(bytes.baseAddress) else { return mixed(hash, 0) }
  var index = 0
  while index + 8 <= bytes.count {
    hash = mixed(hash, unsafe base.loadUnaligned(fromByteOffset: index, as: UInt64.self))
    index += 8
  }
  var tail: UInt64 = 0
  var shift: UInt64 = 0
  while index < bytes.count {
    tail |= UInt64(unsafe bytes[index]) << shift
    shift += 8
    index += 1
  }
  return mixed(mixed(hash, tail), UInt64(truncatingIfNeeded: bytes.count))
}

/// One step of the hash: both halves of a 128-bit product, folded.
@inlinable public func mixed(_ hash: UInt64, _ value: UInt64) -> UInt64 {
  let product = (hash ^ value &* 0xD6E8_FEB8_6659_FD93).multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
  return product.high ^ product.low ^ value.byteSwapped
}
