/// Texts in the encodings that spreadsheets write, made without the converter that reading uses.
public enum CyrillicBytes {
  /// Excel in Russian; what it has no byte for becomes `?`.
  public static func windows1251(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { scalar in
      switch scalar.value {
      case 0..<0x80: UInt8(scalar.value)
      case 0x410...0x44F: UInt8(scalar.value - 0x410 + 0xC0)
      case 0x401: 0xA8
      case 0x451: 0xB8
      case 0x2013: 0x96
      case 0xA0, 0xAB, 0xBB: UInt8(scalar.value)
      case 0x2116: 0xB9
      default: 0x3F
      }
    }
  }

  public static func koi8R(_ text: String) -> [UInt8] {
    let small = Array("юабцдефгхийклмнопярстужвьызшэщчъ".unicodeScalars)
    return text.unicodeScalars.map { scalar in
      if scalar.value < 0x80 { return UInt8(scalar.value) }
      if scalar == "ё" { return 0xA3 }
      if scalar == "Ё" { return 0xB3 }
      if let at = small.firstIndex(of: scalar) { return UInt8(0xC0 + at) }
      if let at = small.firstIndex(where: { $0.value == scalar.value + 0x20 }) { return UInt8(0xE0 + at) }
      return 0x3F
    }
  }

  /// Excel for Mac in Russian.
  public static func macCyrillic(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { scalar in
      switch scalar.value {
      case 0..<0x80: UInt8(scalar.value)
      case 0x410...0x42F: UInt8(scalar.value - 0x410 + 0x80)
      case 0x430...0x44E: UInt8(scalar.value - 0x430 + 0xE0)
      case 0x44F: 0xDF
      case 0x401: 0xDD
      case 0x451: 0xDE
      default: 0x3F
      }
    }
  }

  /// UTF-16 without a byte-order mark: a text that begins with U+FEFF has one.
  public static func utf16(_ text: String, bigEndian: Bool = false) -> [UInt8] {
    text.utf16.flatMap { unit in
      let bytes = [UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8)]
      return bigEndian ? bytes.reversed() : bytes
    }
  }
}
