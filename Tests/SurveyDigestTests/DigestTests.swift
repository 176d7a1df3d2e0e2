import SurveyDigest
import Testing

@Suite("Digests")
struct DigestTests {
  /// NIST's examples to FIPS 180-4: https://csrc.nist.gov/projects/cryptographic-standards-and-guidelines/example-values
  @Test(
    "SHA-256 of FIPS 180-4's examples",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
      (
        "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
        "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
      ),
    ])
  func examples(_ text: String, _ digest: String) throws {
    #expect(hexadecimal(try SHA256.digest(Array(text.utf8))) == digest)
  }

  @Test("SHA-256 of a million letters, whatever the parts it comes in", arguments: [1_000, 4_096, 1_000_000])
  func parts(_ length: Int) throws {
    let text = [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000)
    var hash = try SHA256()
    for start in stride(from: 0, to: text.count, by: length) {
      hash.update(Array(text[start..<min(start + length, text.count)]))
      hash.update([])
    }
    #expect(hexadecimal(hash.finish()) == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  /// RFC 4231, test cases 1–4, 6 and 7: the key shorter than, as long as and longer than a block.
  @Test(
    "HMAC-SHA-256 of RFC 4231's examples",
    arguments: [
      (
        [UInt8](repeating: 0x0B, count: 20), Array("Hi There".utf8),
        "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"
      ),
      (
        Array("Jefe".utf8), Array("what do ya want for nothing?".utf8),
        "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
      ),
      (
        [UInt8](repeating: 0xAA, count: 20), [UInt8](repeating: 0xDD, count: 50),
        "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe"
      ),
      (
        Array(1...25), [UInt8](repeating: 0xCD, count: 50),
        "82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b"
      ),
      (
        [UInt8](repeating: 0xAA, count: 131), Array("Test Using Larger Than Block-Size Key - Hash Key First".utf8),
        "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
      ),
      (
        [UInt8](repeating: 0xAA, count: 131),
        Array(
          ("This is a test using a larger than block-size key and a larger than block-size data. "
            + "The key needs to be hashed before being used by the HMAC algorithm.").utf8),
        "9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2"
      ),
    ])
  func authentication(_ key: [UInt8], _ message: [UInt8], _ digest: String) throws {
    #expect(hexadecimal(try SHA256.authentication(of: message, key: key)) == digest)
  }

  @Test("bytes come back from their hexadecimal digits, and from nothing else")
  func hexadecimalDigits() {
    let all = [UInt8](0...255)
    #expect(hexadecimal(all).count == 512)
    #expect(bytes(hexadecimal: hexadecimal(all)) == all)
    #expect(bytes(hexadecimal: "") == [])
    #expect(hexadecimal([0x0A, 0xF0]) == "0af0")
    for text in ["0", "0g", "AB", "0x00", " 00", "0\u{0660}", "-1"] {
      #expect(bytes(hexadecimal: text) == nil, "\(text)")
    }
  }

  /// RFC 4648, 10.
  @Test(
    "base 64 of RFC 4648's examples",
    arguments: [
      ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
      ("foobar", "Zm9vYmFy"),
    ])
  func base64Examples(_ text: String, _ coded: String) { #expect(base64(Array(text.utf8)) == coded) }

  @Test("base 64 of bytes that need its last letters")
  func base64Bytes() { #expect(base64([0xFF]) == "/w==" && base64([0xFF, 0xEE]) == "/+4=") }
}
