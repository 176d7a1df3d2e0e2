/// `text` without the spaces at its end.
func trimmingEnd(_ text: String) -> String {
  var scalars = text.unicodeScalars[...]
  while scalars.last == " " { scalars.removeLast() }
  return String(scalars)
}

/// `text` without the spaces around it.
func trimmed(_ text: String) -> String {
  trimmingEnd(String(text.unicodeScalars.drop { $0 == " " }))
}

/// A text cut where its lines may end: at spaces, and after a hyphen or stroke between letters.
struct WrappableText {
  struct Piece {
    var text: String
    var width: Int
    /// Whether a space stands before it where it does not begin a line.
    var followsSpace: Bool
  }

  let text: String
  let width: Int
  private(set) var pieces: [Piece] = []
  /// Spaces that the text begins with: an indent, which its further lines keep.
  private(set) var lead = 0

  /// An indent deeper than this is not one.
  private static let deepestLead = 8

  init(_ text: String) {
    self.text = text
    width = displayWidth(text)
    lead = min(text.prefix { $0 == " " }.count, Self.deepestLead)
    cut()
  }

  /// The width of the widest piece: no line can be narrower unless a word is broken.
  var widestPiece: Int { pieces.map(\.width).max() ?? 0 }

  private mutating func cut() {
    var start = text.startIndex
    var followsSpace = false
    var before: Character = " "
    func piece(_ end: String.Index) -> Piece? {
      guard start < end else { return nil }
      let part = String(text[start..<end])
      return Piece(text: part, width: displayWidth(part), followsSpace: followsSpace)
    }
    var index = text.startIndex
    while index < text.endIndex {
      let character = text[index]
      let next = text.index(after: index)
      if character == " " {
        if let piece = piece(index) { add(piece) }
        (start, followsSpace) = (next, true)
      } else if character == "⏎" || (Self.breakers.contains(character) && before.isLetter && letter(at: next)) {
        if let piece = piece(next) { add(piece) }
        (start, followsSpace) = (next, false)
      }
      before = character
      index = next
    }
    if let last = piece(text.endIndex) { add(last) }
  }

  private static let breakers: [Character] = ["-", "‐", "–", "—", "/"]

  private func letter(at index: String.Index) -> Bool { index < text.endIndex && text[index].isLetter }

  /// A dash that stands by itself ends a line and never begins one.
  private mutating func add(_ piece: Piece) {
    if piece.followsSpace, piece.width == 1, let dash = piece.text.first, Self.breakers.contains(dash),
      let last = pieces.indices.last, !pieces[last].text.hasSuffix(piece.text)
    {
      pieces[last].text += " " + piece.text
      pieces[last].width += 2
    } else {
      pieces.append(piece)
    }
  }
}

extension WrappableText {
  /// The text over lines of at most `limit` columns, those after the first `indent` columns further in.
  ///
  /// A piece wider than a line is broken, between letters with a hyphen if `hyphenates`. A text that fits stays as it
  /// is; an empty one is one empty line.
  func lines(within limit: Int, indent: Int = 0, hyphenates: Bool = false) -> [String] {
    if width <= limit { return [text] }
    let lead = min(lead, max(limit / 2, 0))
    let margin = min(lead + indent, max(limit / 2, 0))
    var lines: [String] = []
    var line = String(repeating: " ", count: lead)
    var used = lead
    var isBlank = true
    func room() -> Int { max(limit - (lines.isEmpty ? lead : margin), 1) }
    func startLine(_ text: String, _ width: Int) {
      line = String(repeating: " ", count: lines.isEmpty ? lead : margin) + text
      used = (lines.isEmpty ? lead : margin) + width
      isBlank = false
    }
    for piece in pieces {
      let gap = piece.followsSpace && !isBlank ? 1 : 0
      if !isBlank, used + gap + piece.width <= limit {
        line += gap == 1 ? " " + piece.text : piece.text
        used += gap + piece.width
        continue
      }
      if !isBlank { lines.append(line) }
      if piece.width <= room() {
        startLine(piece.text, piece.width)
        continue
      }
      let parts = broken(piece.text, first: room(), further: max(limit - margin, 1), hyphenates: hyphenates)
      for (index, part) in parts.enumerated() {
        startLine(part.text, part.width)
        if index < parts.count - 1 { lines.append(line) }
      }
    }
    return lines + (isBlank && !lines.isEmpty ? [] : [line])
  }

  /// The width that `lines(within:)` takes up at most, for a text without an indent.
  func widthWrapped(within limit: Int) -> Int {
    if width <= limit { return width }
    var widest = 0
    var used = 0
    for piece in pieces {
      let gap = piece.followsSpace && used > 0 ? 1 : 0
      used = used > 0 && used + gap + piece.width <= limit ? used + gap + piece.width : min(piece.width, limit)
      widest = max(widest, used)
    }
    return widest
  }
}

/// A word in parts, the first at most `first` columns wide, the others `further`; always one character at least.
private func broken(
  _ word: String, first: Int, further: Int, hyphenates: Bool
) -> [(text: String, width: Int)] {
  let characters = Array(word)
  let widths = characters.map { displayWidth(String($0)) }
  var parts: [(text: String, width: Int)] = []
  var start = 0
  while start < characters.count {
    let room = parts.isEmpty ? first : further
    var end = start
    var width = 0
    while end < characters.count, end == start || width + widths[end] <= room {
      width += widths[end]
      end += 1
    }
    var hyphen = ""
    if hyphenates, end < characters.count, end - start > 3, characters[end - 1].isLetter, characters[end].isLetter {
      if width + 1 > room { end -= 1 }
      end = syllableEnd(in: characters, from: start, before: end)
      hyphen = "-"
    }
    // A word that a dash was joined to may end with the space between them.
    let text = trimmed(String(characters[start..<end])) + hyphen
    parts.append((text, displayWidth(text)))
    start = end
  }
  return parts
}

/// The last place within a few letters of `end` that has a vowel before it, a consonant after it and a syllable left
/// for the next line, or else `end`.
private func syllableEnd(in word: [Character], from start: Int, before end: Int) -> Int {
  for place in stride(from: end, to: max(start + 2, end - 5), by: -1) {
    let isBetweenSyllables = word[place - 1].isVowel && !word[place].isVowel && !word[place].leansBack
    if isBetweenSyllables, word[place...].prefix(8).contains(where: \.isVowel) { return place }
  }
  return end
}

extension Character {
  /// A vowel of Russian, Kyrgyz or English.
  fileprivate var isVowel: Bool {
    guard let letter = unicodeScalars.first, self != "й" else { return false }
    return "аеёиоуыэюяөүАЕЁИОУЫЭЮЯӨҮaeiouyAEIOUY".unicodeScalars.contains(letter)
  }

  /// A letter that no syllable begins with.
  fileprivate var leansBack: Bool { self == "й" || self == "ь" || self == "ъ" }
}
