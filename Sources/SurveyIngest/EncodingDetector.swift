internal import CUchardet

/// Decides the encoding of a file by a sample from its start.
enum EncodingDetector {
  static func decide(_ sample: UnsafeBufferPointer<UInt8>, isWhole: Bool, given: TextEncoding?) -> EncodingDecision {
    let mark = unsafe byteOrderMark(sample)
    if let given { return EncodingDecision(given, .given, markLength: mark?.0 == given ? mark?.1 ?? 0 : 0) }
    if let (encoding, length) = mark { return EncodingDecision(encoding, .byteOrderMark, markLength: length) }
    if let encoding = unsafe utf16ByZeros(sample) { return EncodingDecision(encoding, .zeroBytes) }
    let (valid, invalid) = unsafe utf8Counts(sample, isWhole: isWhole)
    if invalid == 0 { return EncodingDecision(.utf8, .valid) }
    // A page of an 8-bit Cyrillic encoding has hardly a valid multi-byte sequence; a UTF-8 file with a few damaged cells has many.
    if valid >= 4 * invalid { return EncodingDecision(.utf8, .nearlyValid) }
    return unsafe eightBit(sample)
  }

  private static func byteOrderMark(_ sample: UnsafeBufferPointer<UInt8>) -> (TextEncoding, Int)? {
    let start = unsafe Array(sample.prefix(3))
    if start.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if start.starts(with: [0xFF, 0xFE]) { return (.utf16LE, 2) }
    if start.starts(with: [0xFE, 0xFF]) { return (.utf16BE, 2) }
    return nil
  }

  /// UTF-16 without a mark: separators, digits and line ends have a zero byte, always on the same side.
  private static func utf16ByZeros(_ sample: UnsafeBufferPointer<UInt8>) -> TextEncoding? {
    guard sample.count >= 4 else { return nil }
    var zeros = (even: 0, odd: 0)
    for index in 0..<sample.count where unsafe sample[index] == 0 {
      if index % 2 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
    }
    let units = sample.count / 2
    // A tenth of the letters of a Cyrillic CSV are ASCII at the very least.
    if zeros.odd * 10 >= units && zeros.even * 50 <= zeros.odd { return .utf16LE }
    if zeros.even * 10 >= units && zeros.odd * 50 <= zeros.even { return .utf16BE }
    return nil
  }

  /// Multi-byte sequences that are and are not valid UTF-8; a sequence cut by the end of the sample is neither.
  private static func utf8Counts(_ sample: UnsafeBufferPointer<UInt8>, isWhole: Bool) -> (valid: Int, invalid: Int) {
    var valid = 0
    var invalid = 0
    var index = 0
    while index < sample.count {
      if unsafe sample[index] < 0x80 {
        index += 1
        continue
      }
      switch unsafe UTF8Sequence.length(sample, at: index) {
      case .valid(let length):
        valid += 1
        index += length
      case .cut where !isWhole: return (valid, invalid)
      case .cut, .invalid:
        invalid += 1
        index += 1
      }
    }
    return (valid, invalid)
  }

  /// windows-1251, KOI8-R or MacCyrillic by how likely the letters are; anything else by libuchardet.
  private static func eightBit(_ sample: UnsafeBufferPointer<UInt8>) -> EncodingDecision {
    let part = unsafe UnsafeBufferPointer(rebasing: sample.prefix(65_536))
    var best: (encoding: TextEncoding, score: Double, frequency: Double) = (.windows1251, -1, 0)
    for encoding in [TextEncoding.windows1251, .koi8R, .macCyrillic] {
      let (score, frequency) = unsafe likelihood(of: Transcoder.decoded(part, from: encoding))
      if (score, frequency) > (best.score, best.frequency) { best = (encoding, score, frequency) }
    }
    let percent = Int((max(best.score, 0) * 100).rounded())
    if percent >= EncodingDecision.decidingPercent {
      return EncodingDecision(best.encoding, .likelyLetters, percent: percent)
    }
    if let name = unsafe detectorName(part), Transcoder.knows(name) {
      return EncodingDecision(TextEncoding(name: name), .detector)
    }
    return EncodingDecision(best.encoding, .likelyLetters, percent: percent)
  }

  private static func detectorName(_ sample: UnsafeBufferPointer<UInt8>) -> String? {
    var name = [CChar](repeating: 0, count: Int(CUCHARDET_NAME))
    let isKnown = unsafe sample.withMemoryRebound(to: CChar.self) {
      unsafe cuchardet_encoding($0.baseAddress, $0.count, &name)
    }
    return isKnown ? String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self) : nil
  }

  /// The share of non-ASCII characters that are Cyrillic letters where a word would have them: a small letter anywhere, a
  /// capital only at the start of a word or after another capital.
  ///
  /// KOI8-R read as windows-1251 (and the reverse) turns the case of every letter over; MacCyrillic and windows-1251 share the
  /// small letters but not the capitals. So the right reading scores near 1 and the others far below. Text of capitals or small
  /// letters alone scores the same in windows-1251 and KOI8-R: there the share of the most frequent letters decides.
  private static func likelihood(of text: String) -> (share: Double, frequency: Double) {
    var letters = 0
    var likely = 0
    var characters = 0
    var frequent = 0
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      defer { previous = scalar }
      guard scalar.value >= 0x80 else { continue }
      characters += 1
      if frequentLetters.contains(scalar) { frequent += 1 }
      // Typographic marks and the no-break space stand in every one of these encodings.
      if (0x2010...0x2122).contains(scalar.value) || [0xA0, 0xAB, 0xBB].contains(scalar.value) { continue }
      letters += 1
      let isSmall = (0x430...0x45F).contains(scalar.value)
      let isCapital = (0x400...0x42F).contains(scalar.value)
      let followsSmall = (0x430...0x45F).contains(previous.value)
      // ъ, ы, ь and the letters of other Slavic languages never start a word in Russian.
      let startsWord = !previous.properties.isAlphabetic
      let isCommon = (0x430...0x44F).contains(scalar.value) || scalar == "ё"
      if isSmall && isCommon && !(startsWord && "ъыь".unicodeScalars.contains(scalar)) {
        likely += 1
      } else if isCapital && !followsSmall && ((0x410...0x42F).contains(scalar.value) || scalar == "Ё") {
        likely += 1
      }
    }
    guard letters > 0 else { return (0, 0) }
    return (Double(likely) / Double(letters), Double(frequent) / Double(characters))
  }

  /// The letters that make up more than half of any Russian text.
  private static let frequentLetters = Set("оеаинтсрОЕАИНТСР".unicodeScalars)
}
