// `foldedUsual` writes at most as many bytes as it reads, into memory of that size: one for each byte of ASCII, two for each letter of two.

/// The form of a text in which two spellings of the same thing are equal.
///
/// What goes: letter case; runs of white space, no-break spaces, and invisible characters; kinds of dashes and quotes; ё against е; Latin
/// letters that look like Cyrillic ones inside a Cyrillic word and the reverse; ө, ү, ң against о, у, н, as Kyrgyz is typed on a Russian
/// keyboard; the dots of the Turkish i; full stops and such at the end, unless the text is nothing else: `*` and `**` stay apart.
/// Composed and decomposed letters are equal because Swift's `String` compares by canonical equivalence.
///
/// The original is kept wherever a fold is used: this is for comparing only.
///
/// - Complexity: linear. Texts longer than `limit` scalars are cut there, since hashing long runs of combining marks is quadratic.
public func folded(_ text: String, limit: Int = 1_024) -> String {
  let usual = unsafe text.utf8.withContiguousStorageIfAvailable { unsafe foldedUsual($0, limit: limit) }
  return (usual ?? nil) ?? foldedSlowly(text, limit: limit)
}

/// ``folded(_:limit:)`` of a text of printable ASCII, blanks, and Russian and Kyrgyz letters, each of whose words is in one alphabet; `nil`
/// of any other.
private func foldedUsual(_ bytes: UnsafeBufferPointer<UInt8>, limit: Int) -> String? {
  guard bytes.count <= limit else { return nil }
  var isUsual = true
  // No letter becomes longer.
  let text = unsafe String(unsafeUninitializedCapacity: bytes.count) { output in
    var count = 0
    // What remains without that which goes from the end.
    var bare = 0
    var hasSpace = false
    var isLatin = false
    var isCyrillic = false
    var index = 0
    func put(_ byte: UInt8) {
      unsafe output[count] = byte
      count += 1
    }
    while index < bytes.count {
      let byte = unsafe bytes[index]
      index += 1
      if byte == 0x20 || (0x09...0x0D).contains(byte) {
        hasSpace = true
        continue
      }
      if hasSpace {
        if count > 0 { put(0x20) }
        (hasSpace, isLatin, isCyrillic) = (false, false, false)
      }
      switch byte {
      case 0x22, 0x27, 0x60: put(0x22)
      case 0x41...0x5A, 0x61...0x7A:
        put(byte | 0x20)
        isLatin = true
      case 0x21...0x7E: put(byte)
      case 0xD0...0xD3 where index < bytes.count:
        let letter = unsafe smallCyrillic(byte, bytes[index])
        put(UInt8(truncatingIfNeeded: letter >> 8))
        put(UInt8(truncatingIfNeeded: letter))
        isCyrillic = true
        index += 1
        if letter == 0 { isUsual = false }
      default: isUsual = false
      }
      guard isUsual, !(isLatin && isCyrillic) else {
        isUsual = false
        return 0
      }
      if !isClosing(Unicode.Scalar(byte)) { bare = count }
    }
    return bare > 0 ? bare : count
  }
  return isUsual ? text : nil
}

/// The two bytes of the small form of a Russian or Kyrgyz letter; 0 for any other two.
private func smallCyrillic(_ first: UInt8, _ second: UInt8) -> UInt16 {
  let pair = UInt16(first) << 8 | UInt16(second)
  switch pair {
  case 0xD0B0...0xD0BF, 0xD180...0xD18F: return pair  // а–я
  case 0xD090...0xD09F: return pair + 0x20  // А–П
  case 0xD0A0...0xD0AF: return 0xD180 + (pair - 0xD0A0)  // Р–Я
  case 0xD081, 0xD191: return 0xD0B5  // Ё, ё
  case 0xD3A8, 0xD3A9: return 0xD0BE  // Ө, ө
  case 0xD2AE, 0xD2AF: return 0xD183  // Ү, ү
  case 0xD2A2, 0xD2A3: return 0xD0BD  // Ң, ң
  default: return 0
  }
}

/// ``folded(_:limit:)`` of any text.
package func foldedSlowly(_ text: String, limit: Int = 1_024) -> String {
  var output: [Unicode.Scalar] = []
  output.reserveCapacity(min(text.utf8.count, limit))
  // Where the word at hand begins in the output; `nil` between words.
  var word: Int?
  var hasSpace = false
  for scalar in text.unicodeScalars.prefix(limit) {
    if isSpace(scalar) {
      if let start = word { toOneScript(&output, from: start) }
      word = nil
      hasSpace = true
    } else if !isInvisible(scalar) {
      if word == nil {
        if hasSpace && !output.isEmpty { output.append(" ") }
        word = output.count
        hasSpace = false
      }
      append(scalar, to: &output, word: word ?? 0)
    }
  }
  if let start = word { toOneScript(&output, from: start) }
  let bare = output.lastIndex { !isClosing($0) }
  return string(of: bare.map { output[...$0] } ?? output[...])
}

/// What goes from the end of a text.
private func isClosing(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case ".", "!", ":", ";", ",", "?", "*", "…", " ": true
  default: false
  }
}

/// The text of these scalars. Appending to a `String`, scalar by scalar, takes many times longer.
package func string(of scalars: ArraySlice<Unicode.Scalar>) -> String {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(scalars.count * 2)
  for scalar in scalars {
    if scalar.isASCII {
      bytes.append(UInt8(truncatingIfNeeded: scalar.value))
    } else {
      bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}

/// White space of any kind, the no-break and ideographic ones too.
func isSpace(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x21...0x7E, 0xA1...0x167F: false
  case 0x20: true
  default: scalar.properties.isWhitespace
  }
}

/// Characters that show nothing: zero-width and bidirectional marks, soft hyphen, byte-order mark.
func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0xAD, 0x61C, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFE00...0xFE0F, 0xFEFF: true
  default: false
  }
}

/// Appends the small form of `scalar`.
///
/// - Parameter start: where the word it belongs to begins.
private func append(_ scalar: Unicode.Scalar, to output: inout [Unicode.Scalar], word start: Int) {
  let last = output.count > start ? output.last : nil
  switch scalar.value {
  case 0x2010...0x2015, 0x2212, 0x2E3A, 0x2E3B, 0xFE58, 0xFE63, 0xFF0D: output.append("-")
  case 0x22, 0x27, 0x60, 0xAB, 0xBB, 0x2018...0x201F, 0x2032, 0x2033, 0x2039, 0x203A, 0x300C, 0x300D:
    output.append("\"")
  case 0xFF10...0xFF19: output.append(Unicode.Scalar(UInt8(scalar.value - 0xFF10 + 0x30)))
  case 0x401, 0x451: output.append("е")
  case 0x4E8, 0x4E9: output.append("о")
  case 0x4AE, 0x4AF: output.append("у")
  case 0x4A2, 0x4A3: output.append("н")
  case 0x130, 0x131: output.append("i")
  // The marks of a decomposed ё and of a lower-cased İ.
  case 0x308 where last == "е": break
  case 0x307 where last == "i": break
  // Most letters, which need not be looked up.
  case 0x41...0x5A: output.append(Unicode.Scalar(UInt8(scalar.value + 0x20)))
  case 0x410...0x42F: output.append(Unicode.Scalar(scalar.value + 0x20) ?? scalar)
  case 0x21...0x7E, 0x430...0x45F: output.append(scalar)
  default: output.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
  }
}

/// Letters that look alike once they are small or were capital: Latin, Cyrillic.
private let lookAlikes: [(latin: Unicode.Scalar, cyrillic: Unicode.Scalar)] = [
  ("a", "а"), ("b", "в"), ("c", "с"), ("e", "е"), ("h", "н"), ("k", "к"), ("m", "м"), ("o", "о"), ("p", "р"),
  ("t", "т"),
  ("x", "х"), ("y", "у"),
]

/// A word written in two alphabets is taken for the one that has a letter the other cannot imitate.
private func toOneScript(_ output: inout [Unicode.Scalar], from start: Int) {
  func isLatin(_ scalar: Unicode.Scalar) -> Bool { (0x61...0x7A).contains(scalar.value) }
  func isCyrillic(_ scalar: Unicode.Scalar) -> Bool { (0x400...0x4FF).contains(scalar.value) }
  let word = output[start...]
  guard word.contains(where: isLatin), word.contains(where: isCyrillic) else { return }
  let properLatin = word.contains { scalar in
    isLatin(scalar) && !lookAlikes.contains { $0.latin == scalar }
  }
  let properCyrillic = word.contains { scalar in
    isCyrillic(scalar) && !lookAlikes.contains { $0.cyrillic == scalar }
  }
  guard !(properLatin && properCyrillic) else { return }
  for index in output.indices[start...] {
    let scalar = output[index]
    output[index] =
      properLatin
      ? lookAlikes.first { $0.cyrillic == scalar }?.latin ?? scalar
      : lookAlikes.first { $0.latin == scalar }?.cyrillic ?? scalar
  }
}

extension String {
  /// The text without white space and invisible characters at its ends.
  public var trimmed: String {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !isSpace($0) && !isInvisible($0) }),
      let last = scalars.lastIndex(where: { !isSpace($0) && !isInvisible($0) })
    else { return "" }
    return String(scalars[first...last])
  }
}
