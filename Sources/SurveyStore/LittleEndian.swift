/// Whole numbers among bytes, the lowest byte first.
extension [UInt8] {
  mutating func append(_ number: UInt64, bytes count: Int) {
    for byte in 0..<count { append(UInt8(truncatingIfNeeded: number >> UInt64(8 * byte))) }
  }

  /// The number of `count` bytes at `index`, which must be there.
  func number(at index: Int, bytes count: Int) -> UInt64 {
    (0..<count).reduce(0) { $0 | UInt64(self[index + $1]) << UInt64(8 * $1) }
  }
}
