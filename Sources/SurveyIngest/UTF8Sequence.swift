/// Checks UTF-8 a sequence at a time, as the Unicode Standard's table 3-7 has it: no overlong forms, no surrogates.
enum UTF8Sequence {
  enum Length: Equatable {
    case valid(Int)
    case invalid
    /// The bytes end inside a sequence that is valid so far.
    case cut
  }

  static func length(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Length {
    let first = unsafe bytes[index]
    if first < 0x80 { return .valid(1) }
    let count: Int
    var low: UInt8 = 0x80
    var high: UInt8 = 0xBF
    switch first {
    case 0xC2...0xDF: count = 2
    case 0xE0:
      count = 3
      low = 0xA0
    case 0xED:
      count = 3
      high = 0x9F
    case 0xE1...0xEF: count = 3
    case 0xF0:
      count = 4
      low = 0x90
    case 0xF4:
      count = 4
      high = 0x8F
    case 0xF1...0xF3: count = 4
    default: return .invalid
    }
    for step in 1..<count {
      guard index + step < bytes.count else { return .cut }
      let byte = unsafe bytes[index + step]
      guard byte >= low && byte <= high else { return .invalid }
      low = 0x80
      high = 0xBF
    }
    return .valid(count)
  }

  /// Where the first byte stands that is no UTF-8, or `nil`.
  ///
  /// - Complexity: linear; ASCII goes eight bytes at a time.
  static func firstInvalid(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let base = unsafe UnsafeRawPointer(bytes.baseAddress) else { return nil }
    var index = 0
    while index < bytes.count {
      if index + 8 <= bytes.count,
        unsafe base.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
      {
        index += 8
        continue
      }
      let byte = unsafe bytes[index]
      if byte < 0x80 {
        index += 1
      } else if byte == 0xD0 || byte == 0xD1, index + 1 < bytes.count, unsafe bytes[index + 1] & 0xC0 == 0x80 {
        index += 2  // Cyrillic, most of what there is
      } else {
        guard case .valid(let length) = unsafe length(bytes, at: index) else { return index }
        index += length
      }
    }
    return nil
  }

  /// Whether bytes are text: UTF-8 without a NUL.
  static func isText(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    unsafe firstInvalid(bytes) == nil && !bytes.contains(0)
  }
}
