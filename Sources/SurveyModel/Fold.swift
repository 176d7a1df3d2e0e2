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
  var output = String.UnicodeScalarView()
  var word: [Unicode.Scalar] = []
  var pendingSpace = false
  var seen = 0

  func flushWord() {
    guard !word.isEmpty else { return }
    if pendingSpace && !output.isEmpty { output.append(" ") }
    pendingSpace = false
    output.append(contentsOf: oneScript(word))
    word.removeAll(keepingCapacity: true)
  }

  for scalar in text.unicodeScalars {
    seen += 1
    if seen > limit { break }
    if isSpace(scalar) {
      flushWord()
      pendingSpace = true
    } else if !isInvisible(scalar) {
      append(scalar, to: &word)
    }
  }
  flushWord()
  let bare = output.lastIndex { !".!:;,?*… ".unicodeScalars.contains($0) }
  return String(bare.map { output[...$0] } ?? output[...])
}

/// White space of any kind, the no-break and ideographic ones too.
func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }

/// Characters that show nothing: zero-width and bidirectional marks, soft hyphen, byte-order mark.
func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0xAD, 0x61C, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFE00...0xFE0F, 0xFEFF: true
  default: false
  }
}

private func append(_ scalar: Unicode.Scalar, to word: inout [Unicode.Scalar]) {
  switch scalar.value {
  case 0x2010...0x2015, 0x2212, 0x2E3A, 0x2E3B, 0xFE58, 0xFE63, 0xFF0D: word.append("-")
  case 0x22, 0x27, 0x60, 0xAB, 0xBB, 0x2018...0x201F, 0x2032, 0x2033, 0x2039, 0x203A, 0x300C, 0x300D: word.append("\"")
  case 0xFF10...0xFF19: word.append(Unicode.Scalar(UInt8(scalar.value - 0xFF10 + 0x30)))
  case 0x401, 0x451: word.append("е")
  case 0x4E8, 0x4E9: word.append("о")
  case 0x4AE, 0x4AF: word.append("у")
  case 0x4A2, 0x4A3: word.append("н")
  case 0x130, 0x131: word.append("i")
  // The marks of a decomposed ё and of a lower-cased İ.
  case 0x308 where word.last == "е": break
  case 0x307 where word.last == "i": break
  default: word.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
  }
}

/// Letters that look alike once they are small or were capital: Latin, Cyrillic.
private let lookAlikes: [(latin: Unicode.Scalar, cyrillic: Unicode.Scalar)] = [
  ("a", "а"), ("b", "в"), ("c", "с"), ("e", "е"), ("h", "н"), ("k", "к"), ("m", "м"), ("o", "о"), ("p", "р"),
  ("t", "т"),
  ("x", "х"), ("y", "у"),
]

/// A word written in two alphabets is taken for the one that has a letter the other cannot imitate.
private func oneScript(_ word: [Unicode.Scalar]) -> [Unicode.Scalar] {
  var latin = false
  var cyrillic = false
  var properLatin = false
  var properCyrillic = false
  for scalar in word {
    if (0x61...0x7A).contains(scalar.value) {
      latin = true
      if !lookAlikes.contains(where: { $0.latin == scalar }) { properLatin = true }
    } else if (0x400...0x4FF).contains(scalar.value) {
      cyrillic = true
      if !lookAlikes.contains(where: { $0.cyrillic == scalar }) { properCyrillic = true }
    }
  }
  guard latin && cyrillic, properLatin != properCyrillic || !properLatin else { return word }
  if properLatin {
    return word.map { scalar in lookAlikes.first { $0.cyrillic == scalar }?.latin ?? scalar }
  }
  return word.map { scalar in lookAlikes.first { $0.latin == scalar }?.cyrillic ?? scalar }
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
