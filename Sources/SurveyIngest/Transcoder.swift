#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Turns bytes of one encoding into UTF-8 with iconv, part by part.
///
/// A byte that cannot be decoded becomes one byte 0xFF, which is no UTF-8 anywhere: the check that every record's text
/// goes through finds it again and says on which line and in which field it stands.
@safe final class Transcoder {
  private let converter: iconv_t
  private let unitLength: Int
  /// The bytes of a character that the last part ended inside of.
  private var rest: [UInt8] = []

  static let undecodable: UInt8 = 0xFF

  init?(_ encoding: TextEncoding) {
    guard let opened = unsafe iconv_open("UTF-8", encoding.iconvName), unsafe opened != iconv_t(bitPattern: -1) else {
      return nil
    }
    unsafe converter = unsafe opened
    unitLength = encoding.unitLength
  }

  deinit { unsafe iconv_close(converter) }

  static func knows(_ name: String) -> Bool { Transcoder(TextEncoding(name: name)) != nil }

  /// Appends `part` to `output` as UTF-8. `isLast` says that nothing follows: a character cut by the end is undecodable.
  func append(_ part: UnsafeBufferPointer<UInt8>, isLast: Bool, to output: inout [UInt8]) {
    var input = rest
    unsafe input.append(contentsOf: part)
    rest.removeAll(keepingCapacity: true)
    unsafe input.withUnsafeMutableBytes { bytes in
      guard let base = bytes.baseAddress else { return }
      unsafe convert(base, count: bytes.count, isLast: isLast, to: &output)
    }
  }

  private func convert(_ base: UnsafeMutableRawPointer, count: Int, isLast: Bool, to output: inout [UInt8]) {
    let room = 65_536
    unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: room) { buffer in
      var next: UnsafeMutablePointer<CChar>? = unsafe base.assumingMemoryBound(to: CChar.self)
      var left = count
      while left > 0 {
        var target = buffer.baseAddress
        var free = room
        let result = unsafe iconv(converter, &next, &left, &target, &free)
        let code = errno
        unsafe output.append(
          contentsOf: UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: buffer[..<(room - free)])))
        if result != -1 { continue }
        switch code {
        case E2BIG: continue
        case EINVAL where !isLast:
          if let start = unsafe next {
            unsafe rest.append(contentsOf: UnsafeRawBufferPointer(start: start, count: left))
          }
          return
        default:
          output.append(Self.undecodable)
          let skipped = min(unitLength, left)
          unsafe next = next?.advanced(by: skipped)
          left -= skipped
        }
      }
    }
  }

  /// All of `bytes` as text, undecodable ones as U+FFFD; empty where iconv does not know the encoding.
  static func decoded(_ bytes: UnsafeBufferPointer<UInt8>, from encoding: TextEncoding) -> String {
    guard let transcoder = Transcoder(encoding) else { return "" }
    var output: [UInt8] = []
    unsafe transcoder.append(bytes, isLast: true, to: &output)
    return String(decoding: output, as: UTF8.self)
  }
}
