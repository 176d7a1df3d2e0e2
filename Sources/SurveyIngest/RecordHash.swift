// Hashes of whole records, for finding those that were read before. Invariant: a record's hash depends on its fields as they stand
// between delimiters and quotes, not on which fields are quoted, on the delimiter, or on which path read it.
#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// What stands for a delimiter that is inside a quoted field: a control character that no keyboard types.
private let quotedDelimiter: UInt8 = 0x1F

/// Hashes records of one file's dialect.
@safe final class RecordHasher {
  private let delimiter: UInt8
  private var scratch = UnsafeMutablePointer<UInt8>.allocate(capacity: 4_096)
  private var capacity = 4_096

  init(delimiter: UInt8) { self.delimiter = delimiter }

  deinit { unsafe scratch.deallocate() }

  /// The hash of the record in `bytes`, with or without its line end.
  ///
  /// - Parameter mayHaveQuotes: `false` only where no byte of it is a quote.
  func hash(_ bytes: UnsafeBufferPointer<UInt8>, mayHaveQuotes: Bool) -> UInt64 {
    var count = bytes.count
    if count > 0, unsafe bytes[count - 1] == 0x0A { count -= 1 }
    if count > 0, unsafe bytes[count - 1] == 0x0D { count -= 1 }
    guard count > 0, let base = bytes.baseAddress else { return 1 }
    let isComma = delimiter == UInt8(ascii: ",")
    if isComma, unsafe !mayHaveQuotes || memchr(base, CInt(UInt8(ascii: "\"")), count) == nil {
      return unsafe Self.hash(base, count)
    }
    if count > capacity {
      unsafe scratch.deallocate()
      capacity = 2 * count
      unsafe scratch = .allocate(capacity: capacity)
    }
    // Runs between quotes, one inside and one outside in turn; of two quotes inside a field one stays.
    var isQuoted = false
    var length = 0
    var index = 0
    while index < count {
      let run = unsafe memchr(base + index, CInt(UInt8(ascii: "\"")), count - index)
      let end = unsafe run.map { unsafe UnsafeRawPointer($0) - UnsafeRawPointer(base) } ?? count
      unsafe (scratch + length).update(from: base + index, count: end - index)
      if isQuoted || !isComma {
        let replacement = isQuoted ? quotedDelimiter : UInt8(ascii: ",")
        let stop = unsafe scratch + (length + end - index)
        var from = unsafe scratch + length
        while unsafe from < stop, let found = unsafe memchr(from, CInt(delimiter), stop - from) {
          let at = unsafe found.assumingMemoryBound(to: UInt8.self)
          unsafe at.pointee = replacement
          unsafe from = at + 1
        }
      }
      length += end - index
      index = end + 1
      if isQuoted && index < count, unsafe base[index] == UInt8(ascii: "\"") {
        unsafe scratch[length] = UInt8(ascii: "\"")
        length += 1
        index += 1
      } else {
        isQuoted.toggle()
      }
    }
    return unsafe Self.hash(scratch, length)
  }

  /// Multiply and fold, 32 bytes a turn in two lanes, as wyhash does (Wang Yi, 2019, public domain).
  private static func hash(_ start: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
    let bytes = unsafe UnsafeRawPointer(start)
    func word(_ offset: Int) -> UInt64 {
      unsafe UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }
    var one: UInt64 = 0x9E37_79B9_7F4A_7C15
    var two: UInt64 = 0xC2B2_AE3D_27D4_EB4F
    func fold(_ index: Int) {
      one = folded(word(index) ^ 0xA076_1D64_78BD_642F, word(index &+ 8) ^ one)
      two = folded(word(index &+ 16) ^ 0xE703_7ED1_A0B4_28DB, word(index &+ 24) ^ two)
    }
    var tail: UInt64 = 0
    var index = 0
    if count >= 32 {
      // The last 32 bytes, some of which may be in a turn before, are a turn of their own.
      while index < count &- 32 {
        fold(index)
        index &+= 32
      }
      fold(count &- 32)
    } else {
      while index &+ 8 <= count {
        one = folded(word(index) ^ 0x8EBC_6AF0_9C88_C6E3, one ^ 0x5899_65CC_7537_4CC3)
        index &+= 8
      }
      while index < count {
        tail = tail << 8 | UInt64(unsafe start[index])
        index &+= 1
      }
    }
    return folded(one ^ tail, two ^ UInt64(truncatingIfNeeded: count) ^ 0x1D8E_4E27_C47D_124F)
  }

  @inline(__always)
  private static func folded(_ one: UInt64, _ other: UInt64) -> UInt64 {
    let product = one.multipliedFullWidth(by: other)
    return product.high ^ product.low
  }
}
