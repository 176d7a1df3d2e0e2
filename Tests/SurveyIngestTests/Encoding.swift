import SurveyModel

@testable import SurveyIngest

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The bytes of `text` in an encoding; empty where it has letters that the encoding does not know.
func encoded(_ text: String, _ encoding: TextEncoding) -> [UInt8] {
  guard let converter = unsafe iconv_open(encoding.iconvName, "UTF-8"), unsafe converter != iconv_t(bitPattern: -1)
  else { return [] }
  defer { unsafe iconv_close(converter) }
  var input = Array(text.utf8).map { CChar(bitPattern: $0) }
  var output = [CChar](repeating: 0, count: input.count * 4 + 16)
  let room = output.count
  var free = room
  let failed = unsafe input.withUnsafeMutableBufferPointer { source in
    unsafe output.withUnsafeMutableBufferPointer { target in
      var next = source.baseAddress
      var left = source.count
      var end = target.baseAddress
      return unsafe iconv(converter, &next, &left, &end, &free) == -1
    }
  }
  return failed ? [] : output[..<(room - free)].map { UInt8(bitPattern: $0) }
}
