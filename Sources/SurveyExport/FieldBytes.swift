// Invariants its next editor must keep:
//
// - `start` has room for `capacity` bytes, and the first `count` of them are written. Nothing is written that `reserve` has made no room
//   for: a caller reserves `numberRoom` for each number or sign, and what a field takes is reserved where it is appended.
// - A number takes fewer than `numberRoom` bytes, with what is written behind it for the sake of fixed lengths: a sign, 19 digits in groups
//   of three, a point, and 20 digits behind it, of which one is none.

/// Bytes of fields, one behind the other.
@safe struct FieldBytes: ~Copyable {
  private var start: UnsafeMutableRawPointer
  private var capacity = 1 << 12
  private(set) var count = 0
  /// By number under 1,000: its three digits as bytes, and behind them how many of these are not leading zeros.
  private let groups: [UInt32]

  static let numberRoom = 64

  init() {
    unsafe start = .allocate(byteCount: capacity, alignment: 16)
    groups = (0..<1_000).map { number in
      let digits: [UInt32] = [number / 100, number / 10 % 10, number % 10].map { UInt32($0) + 0x30 }
      let length: UInt32 = number < 10 ? 1 : number < 100 ? 2 : 3
      return digits[0] | digits[1] << 8 | digits[2] << 16 | length << 24
    }
  }

  deinit { unsafe start.deallocate() }

  /// What has been written.
  var bytes: [UInt8] { unsafe [UInt8](UnsafeRawBufferPointer(start: start, count: count)) }

  mutating func removeAll() { count = 0 }

  /// Makes room for so many bytes more.
  @inline(__always)
  mutating func reserve(_ more: Int) {
    if capacity - count < more { grow(more) }
  }

  private mutating func grow(_ more: Int) {
    capacity = max(capacity * 2, count + more)
    let larger = UnsafeMutableRawPointer.allocate(byteCount: capacity, alignment: 16)
    unsafe larger.copyMemory(from: start, byteCount: count)
    unsafe start.deallocate()
    unsafe start = larger
  }

  // MARK: For what there is room

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    unsafe start.storeBytes(of: byte, toByteOffset: count, as: UInt8.self)
    count &+= 1
  }

  @inline(__always)
  mutating func append(_ number: Int) {
    if number < 0 { append(UInt8(ascii: "-")) }
    append(number.magnitude)
  }

  @inline(__always)
  private mutating func append(_ number: UInt) {
    guard number >= 1_000 else {
      let group = groups[Int(truncatingIfNeeded: number)]
      let length = group >> 24
      store((group & 0xFF_FFFF) &>> ((3 &- length) &* 8), behind: 0)
      count &+= Int(truncatingIfNeeded: length)
      return
    }
    appendGroups(number)
  }

  private mutating func appendGroups(_ number: UInt) {
    var power: UInt = 1_000
    while number / power >= 1_000 { power *= 1_000 }
    append(number / power)
    while power > 1 {
      let rest = number % power
      power /= 1_000
      store(groups[Int(truncatingIfNeeded: rest / power)], behind: 0)
      count += 3
    }
  }

  /// The shortest decimal, `point` before its places.
  @inline(__always)
  mutating func append(_ decimal: ShortestDecimal, point: UInt8) {
    append(decimal.whole.magnitude)
    append(point)
    let (first, rest) = decimal.fraction.quotientAndRemainder(dividingBy: 100_000_000_000)
    let (second, last) = rest.quotientAndRemainder(dividingBy: 1_000)
    store(Self.digits(first), behind: 0)
    store(Self.digits(second), behind: 8)
    store(groups[Int(truncatingIfNeeded: last)], behind: 16)
    count &+= decimal.places
    guard decimal.mayEndInZeros else { return }
    while unsafe start.load(fromByteOffset: count &- 1, as: UInt8.self) == UInt8(ascii: "0") { count &-= 1 }
  }

  @inline(__always)
  private mutating func store<Number: FixedWidthInteger>(_ number: Number, behind offset: Int) {
    unsafe start.storeBytes(of: number.littleEndian, toByteOffset: count &+ offset, as: Number.self)
  }

  /// The eight digits of a number under 10⁸ as bytes, the first one lowest: halves, then quarters and eighths, are parted side by side.
  @inline(__always)
  private static func digits(_ number: UInt64) -> UInt64 {
    let halves = number / 10_000 | (number % 10_000) &<< 32
    let hundreds = (halves &* 10_486) &>> 20 & 0x7F_0000_007F
    let quarters = hundreds | (halves &- hundreds &* 100) &<< 16
    let tens = (quarters &* 103) &>> 10 & 0x000F_000F_000F_000F
    return (tens | (quarters &- tens &* 10) &<< 8) | 0x3030_3030_3030_3030
  }

  // MARK: For which room is made

  /// Appends bytes, and sees to it that there is room for `more` behind them.
  mutating func append(_ bytes: some Collection<UInt8>, more: Int) {
    reserve(bytes.count + more)
    for byte in bytes { append(byte) }
  }

  /// Appends some of `bytes`, and sees to it that there is room for `more` behind them.
  @inline(__always)
  mutating func append(_ bytes: [UInt8], _ range: Range<Int>, more: Int) {
    reserve(range.count &+ more)
    unsafe bytes[range].withUnsafeBytes { bytes in
      if let first = bytes.baseAddress {
        unsafe start.advanced(by: count).copyMemory(from: first, byteCount: bytes.count)
      }
    }
    count &+= range.count
  }
}
