// Invariant: `memchr` is given bytes of the block alone.
#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension UnsafeBufferPointer<UInt8> {
  /// The offset of the first `byte` at or after `offset`.
  func offset(of byte: UInt8, from offset: Int) -> Int? {
    guard offset < count, let base = baseAddress, let found = unsafe memchr(base + offset, CInt(byte), count - offset)
    else { return nil }
    return unsafe UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }
}
