/// How many terminal columns `text` takes up: combining marks none, East Asian wide letters and emoji two, others one.
///
/// An emoji built of several scalars (by joiners, skin tones or U+FE0F) counts as one emoji, a pair of regional
/// indicators as one flag, as in terminals that follow Unicode's grapheme clusters. Controls count as one: make the
/// text ``inert(_:)`` first.
///
///     displayWidth("и\u{306}")  // 1
///
/// - Complexity: Linear in the length of `text`.
public func displayWidth(_ text: String) -> Int {
  if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
  var width = 0
  var emoji = false  // whether an emoji has begun that the next scalars may add to
  var narrow = false  // whether that emoji counted one so far
  var joined = false  // whether a joiner came just before
  for scalar in text.unicodeScalars {
    let value = scalar.value
    if value == 0x200D {
      joined = emoji
      continue
    }
    if value == 0xFE0F, emoji, narrow {
      width += 1
      narrow = false
      continue
    }
    let own = scalar.columns
    if own == 0 { continue }
    let isEmoji = own == 2 || !scalar.isWestern ? scalar.properties.isEmoji : scalar.isKeycapBase
    let continues = emoji && isEmoji && (joined || (0x1F3FB...0x1F3FF).contains(value))
    joined = false
    if continues { continue }
    width += own
    emoji = isEmoji
    narrow = own == 1
  }
  return width
}

extension Unicode.Scalar {
  /// Letters in which no emoji is to be looked for: all that the three languages are written with.
  fileprivate var isWestern: Bool { value < 0xA9 || (0xAF..<0x203C).contains(value) }

  fileprivate var isKeycapBase: Bool { self == "#" || self == "*" || ("0"..."9").contains(self) }

  /// The terminal columns of the scalar by itself.
  fileprivate var columns: Int {
    switch value {
    case 0..<0x300, 0x370..<0x483, 0x48A..<0x530: return 1
    // Vowels and final consonants of Hangul are drawn into the syllable that a wide consonant began.
    case 0x1160...0x11FF, 0xD7B0...0xD7FF: return 0
    case 0x1F1E6...0x1F1FF: return 1
    default: break
    }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: return properties.isEmojiPresentation || isEastAsianWide ? 2 : 1
    }
  }

  /// East_Asian_Width W or F, without emoji: Unicode 16.0, EastAsianWidth.txt, joined over what is not assigned.
  fileprivate var isEastAsianWide: Bool {
    switch value {
    case 0..<0x1100: false
    case 0x1100...0x115F, 0x2329...0x232A, 0x2630...0x2637, 0x268A...0x268F, 0x2E80...0x303E, 0x3041...0x3247,
      0x3250...0xA4C6, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6B,
      0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x1B2FB, 0x1D300...0x1D356, 0x1D360...0x1D376, 0x1F200...0x1F265,
      0x20000...0x2FFFD, 0x30000...0x3FFFD:
      true
    default: false
    }
  }
}
