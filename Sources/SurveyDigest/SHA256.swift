internal import CDigest

/// Why there is no digest: libmd is not installed, and what the system says of it.
public struct DigestError: Error, Hashable, Sendable {
  public var reason: String

  public init(reason: String) { self.reason = reason }
}

/// SHA-256 of bytes that come in parts: FIPS 180-4.
@safe public struct SHA256: ~Copyable {
  /// Length of a digest in bytes.
  public static let length = 32

  private let state: OpaquePointer

  public init() throws(DigestError) {
    guard let state = unsafe digest_start() else {
      throw DigestError(reason: unsafe String(cString: digest_library_error()))
    }
    unsafe self.state = unsafe state
  }

  deinit { unsafe digest_finish(state, nil) }

  public mutating func update(_ bytes: [UInt8]) {
    // Lent for the call alone.
    unsafe bytes.withUnsafeBufferPointer { if let start = $0.baseAddress { unsafe digest_add(state, start, $0.count) } }
  }

  /// The 32 bytes of the digest.
  public consuming func finish() -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: Self.length)
    unsafe digest.withUnsafeMutableBufferPointer { unsafe digest_finish(state, $0.baseAddress) }
    discard self
    return digest
  }

  /// The digest of `bytes`.
  public static func digest(_ bytes: [UInt8]) throws(DigestError) -> [UInt8] {
    var hash = try SHA256()
    hash.update(bytes)
    return hash.finish()
  }

  /// HMAC-SHA-256 of `message` with `key`: RFC 2104; the tests hold RFC 4231's examples.
  public static func authentication(of message: [UInt8], key: [UInt8]) throws(DigestError) -> [UInt8] {
    let blockLength = 64
    var key = key.count > blockLength ? try digest(key) : key
    key += [UInt8](repeating: 0, count: blockLength - key.count)
    let inner = try digest(key.map { $0 ^ 0x36 } + message)
    return try digest(key.map { $0 ^ 0x5C } + inner)
  }
}

/// Bytes as hexadecimal digits, two a byte, in small letters.
public func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
  let digits = Array("0123456789abcdef".utf8)
  return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
}

/// The bytes that ``hexadecimal(_:)`` wrote, or `nil` where `text` is something else.
public func bytes(hexadecimal text: String) -> [UInt8]? {
  let digits = text.utf8.map { digit -> UInt8? in
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    default: nil
    }
  }
  guard digits.count % 2 == 0 else { return nil }
  var bytes: [UInt8] = []
  for index in stride(from: 0, to: digits.count, by: 2) {
    guard let high = digits[index], let low = digits[index + 1] else { return nil }
    bytes.append(high << 4 | low)
  }
  return bytes
}
