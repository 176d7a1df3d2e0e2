internal import CDigest

/// Why no page can be made.
public enum PageError: Error, Hashable, Sendable {
  /// libmd is not installed: what the system says.
  case noLibrary(String)
  /// A fault of ours: the template.
  case template
}

/// `sha256-` and the digest in Base64, as a content security policy names what may run: CSP level 3, 2.3.1.
func policyHash(_ text: String) throws(PageError) -> String {
  let bytes = Array(text.utf8)
  var digest = [UInt8](repeating: 0, count: 32)
  // Both are lent for the call alone; it writes 32 bytes.
  let isMade = unsafe bytes.withUnsafeBufferPointer { bytes in
    unsafe digest.withUnsafeMutableBufferPointer { out in
      guard let start = bytes.baseAddress, let end = out.baseAddress else { return false }
      return unsafe digest_sha256(start, bytes.count, end) != 0
    }
  }
  guard isMade else { throw .noLibrary(unsafe String(cString: digest_library_error())) }
  return "sha256-" + base64(digest)
}

/// RFC 4648, 4.
func base64(_ bytes: [UInt8]) -> String {
  let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  var text: [UInt8] = []
  for start in stride(from: 0, to: bytes.count, by: 3) {
    let group = bytes[start..<min(start + 3, bytes.count)]
    let bits = (0..<3).reduce(0) { $0 << 8 | (start + $1 < bytes.count ? Int(bytes[start + $1]) : 0) }
    for place in 0..<4 {
      text.append(place <= group.count ? letters[bits >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
    }
  }
  return String(decoding: text, as: UTF8.self)
}
