internal import SurveyModel

/// A form number as one number: an exact one where it is a few letters and then up to ten digits, as nearly all are; else a hash.
///
/// The two kinds differ in their highest bit. 0 is no form number.
enum FormNumber {
  /// Set where the number stands for exactly one text.
  static let exact: UInt64 = 1 << 63

  static func isExact(_ number: UInt64) -> Bool { number & exact != 0 }

  /// Of an exact one: its letters and number of digits.
  static func family(_ number: UInt64) -> UInt64 { number >> 34 }

  /// The exact one of a family whose digits say 0: less it, all others are what their digits say.
  static func first(ofFamily family: UInt64) -> UInt64 { family << 34 }

  /// Of an exact one: what its digits say.
  static func value(_ number: UInt64) -> Int { Int(number & (1 << 34 - 1)) }

  /// `N0042` → its letters, how many digits, and what they say; `nil` for any other text.
  @inline(__always)
  static func exact(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> UInt64? {
    guard count > 0 && count <= 13 else { return nil }
    var at = 0
    var prefix: UInt64 = 0
    while at < 3 && at < count {
      let byte = unsafe bytes[at]
      if byte &- 0x30 < 10 { break }
      // Blanks, control characters and what is no ASCII need the look that texts get.
      guard byte > 0x20 && byte < 0x7F && byte != UInt8(ascii: "\"") else { return nil }
      prefix = prefix << 8 | UInt64(byte)
      at &+= 1
    }
    let digits = count &- at
    guard digits > 0 && digits <= 10 else { return nil }
    var number: UInt64 = 0
    while at < count {
      let digit = unsafe bytes[at] &- 0x30
      guard digit < 10 else { return nil }
      number = number &* 10 &+ UInt64(digit)
      at &+= 1
    }
    return exact | prefix << 38 | UInt64(truncatingIfNeeded: digits) << 34 | number
  }

  /// The same for a cell behind whose start 16 bytes can be read, eight digits at a time.
  @inline(__always)
  static func exactInBlock(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> UInt64? {
    // Without letters, or with one: nearly all.
    let at = unsafe count > 0 && bytes[0] &- 0x30 >= 10 ? 1 : 0
    let digits = count &- at
    guard digits > 0 && digits <= 8 else { return unsafe exact(bytes, count) }
    let word = unsafe UInt64(
      littleEndian: UnsafeRawPointer(bytes).loadUnaligned(fromByteOffset: at, as: UInt64.self))
    // The digits stand at the word's end, zeros in front of them.
    var value = (word ^ 0x3030_3030_3030_3030) << UInt64(truncatingIfNeeded: 64 &- 8 &* digits)
    guard ((value &+ 0x7676_7676_7676_7676) | value) & 0x8080_8080_8080_8080 == 0 else {
      return unsafe exact(bytes, count)
    }
    var prefix: UInt64 = 0
    if at == 1 {
      let byte = unsafe bytes[0]
      guard byte > 0x20 && byte < 0x7F && byte != UInt8(ascii: "\"") else { return nil }
      prefix = UInt64(byte)
    }
    // Pairs, then fours, then all eight.
    value = value &* 10 &+ (value >> 8)
    let low = (value & 0x0000_00FF_0000_00FF) &* 0x000F_4240_0000_0064
    let high = (value >> 16 & 0x0000_00FF_0000_00FF) &* 0x0000_2710_0000_0001
    return exact | prefix << 38 | UInt64(truncatingIfNeeded: digits) << 34 | (low &+ high) >> 32
  }

  /// The number of a record whose form number is `cell`, after that of an earlier column; `key` stays where the cell is empty.
  static func adding(_ cell: UnsafeBufferPointer<UInt8>, to key: UInt64) -> UInt64 {
    guard let start = cell.baseAddress, !cell.isEmpty else { return key }
    if key == 0, let exact = unsafe exact(start, cell.count) { return exact }
    return (unsafe hashBytes(cell, seed: key &+ 1)) & ~exact | 1
  }
}
