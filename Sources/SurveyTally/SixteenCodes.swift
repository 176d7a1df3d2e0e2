// Invariant its next editor must keep: 16 codes are read at once only where as many are left.

/// Answer codes by 16.
typealias SixteenCodes = SIMD16<UInt8>

extension UnsafeBufferPointer<UInt8> {
  /// The codes from `position` on: 16 of them must be left.
  @inline(__always)
  func sixteen(from position: Int) -> SixteenCodes {
    unsafe UnsafeRawBufferPointer(self).loadUnaligned(fromByteOffset: position, as: SixteenCodes.self)
  }

  /// How many of the codes are `code`.
  func count(of code: UInt8) -> Int {
    let wanted = SixteenCodes(repeating: code)
    let whole = count - count % SixteenCodes.scalarCount
    var total = 0
    // Each of the 16 counts to 255 at the most.
    for start in stride(from: 0, to: whole, by: 255 * SixteenCodes.scalarCount) {
      var counts = SixteenCodes.zero
      for position in stride(
        from: start, to: Swift.min(start + 255 * SixteenCodes.scalarCount, whole), by: SixteenCodes.scalarCount)
      {
        counts &+= SixteenCodes.zero.replacing(with: 1, where: unsafe sixteen(from: position) .== wanted)
      }
      total += Int(SIMD16<UInt16>(truncatingIfNeeded: counts).wrappedSum())
    }
    for position in whole..<count where unsafe self[position] == code { total += 1 }
    return total
  }
}
