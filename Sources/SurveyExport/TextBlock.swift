/// A text broken into lines that are no wider than they may be.
struct TextBlock {
  private(set) var lines: [String] = []
  /// Whether the lines hold all of the text.
  private(set) var isWhole = true
  let size: Double
  let isBold: Bool

  /// From one line to the next.
  static func lineHeight(_ size: Double) -> Double { size * 1.25 }

  var height: Double { Double(lines.count) * Self.lineHeight(size) }

  /// The widest line.
  var width: Double { lines.map { FontMetrics.width($0.unicodeScalars, size: size, isBold: isBold) }.max() ?? 0 }

  /// No more of a text is looked at: it would not fit anyway.
  private static let mostScalars = 2_000

  /// - Parameter lines: how many there may be; the last one ends in "…" where the text goes on.
  init(_ text: String, size: Double, isBold: Bool = false, width: Double, lines most: Int = 3) {
    self.size = size
    self.isBold = isBold
    let scalars = Array(
      inert(String(String.UnicodeScalarView(text.unicodeScalars.prefix(Self.mostScalars)))).unicodeScalars)
    var breaker = LineBreaker(scalars, size: size, isBold: isBold, width: width)
    while lines.count < most, let line = breaker.next(isLast: lines.count == most - 1) { lines.append(line) }
    isWhole = !breaker.hasCut && text.unicodeScalars.dropFirst(Self.mostScalars).isEmpty
  }

  /// The width of the widest part that cannot be broken.
  static func widestWord(_ text: String, size: Double, isBold: Bool = false) -> Double {
    inert(String(String.UnicodeScalarView(text.unicodeScalars.prefix(mostScalars)))).unicodeScalars
      .split(separator: " ").map { FontMetrics.width($0, size: size, isBold: isBold) }.max() ?? 0
  }

  /// The width of the text on one line.
  static func width(_ text: String, size: Double, isBold: Bool = false) -> Double {
    FontMetrics.width(inert(text).unicodeScalars.prefix(mostScalars), size: size, isBold: isBold)
  }
}

/// Takes lines off a text: broken at spaces, and inside a word only where it is wider than a line.
private struct LineBreaker {
  private let scalars: [Unicode.Scalar]
  private let size: Double
  private let isBold: Bool
  private let width: Double
  private var position = 0
  /// Whether a line ended in "…" because the text goes on.
  private(set) var hasCut = false

  init(_ scalars: [Unicode.Scalar], size: Double, isBold: Bool, width: Double) {
    self.scalars = scalars
    self.size = size
    self.isBold = isBold
    self.width = width
  }

  private func advance(_ scalar: Unicode.Scalar) -> Double {
    Double(FontMetrics.advance(scalar, isBold: isBold)) * size / 1000
  }

  mutating func next(isLast: Bool) -> String? {
    while position < scalars.count, scalars[position] == " " { position += 1 }
    guard position < scalars.count else { return nil }
    let start = position
    let end = lineEnd(from: start, within: width)
    if isLast && end < scalars.count {
      let cut = start + max(0, charactersThatFit(from: start, within: width - advance("…")))
      position = scalars.count
      hasCut = true
      return text(start..<cut) + "…"
    }
    position = end
    return text(start..<end)
  }

  private func text(_ range: Range<Int>) -> String {
    var end = range.upperBound
    while end > range.lowerBound, scalars[end - 1] == " " { end -= 1 }
    return String(String.UnicodeScalarView(scalars[range.lowerBound..<end]))
  }

  /// How many scalars fit, at least one, with what combines with them.
  private func charactersThatFit(from start: Int, within width: Double) -> Int {
    var used = 0.0
    var count = 0
    while start + count < scalars.count {
      used += advance(scalars[start + count])
      if used > width && count > 0 { break }
      count += 1
    }
    while start + count < scalars.count, FontMetrics.advance(scalars[start + count], isBold: isBold) == 0 { count += 1 }
    return count
  }

  private func lineEnd(from start: Int, within width: Double) -> Int {
    let most = start + charactersThatFit(from: start, within: width)
    if most >= scalars.count || scalars[most] == " " { return most }
    if let space = scalars[start..<most].lastIndex(where: { $0 == " " || $0 == "-" || $0 == "/" }), space > start {
      return space + 1
    }
    return most
  }
}
