internal import SurveyModel

/// Levenshtein's distance: how many letters must be put in, taken out or changed.
func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
  var previous = Array(0...right.count)
  for (row, scalar) in left.enumerated() {
    var current = [row + 1]
    current.reserveCapacity(right.count + 1)
    for (column, other) in right.enumerated() {
      current.append(min(previous[column + 1] + 1, current[column] + 1, previous[column] + (scalar == other ? 0 : 1)))
    }
    previous = current
  }
  return previous[right.count]
}

/// Names of a list of things, folded, for looking a header up.
struct NameIndex {
  private var byName: [String: Int] = [:]
  /// Names two things share: they decide nothing.
  private var ambiguous: Set<String> = []
  private let names: [(name: String, index: Int)]

  /// - Parameter splitsAtCommas: whether "Регулярность, своевременность" is also known by each of its parts.
  init(_ things: [[String]], splitsAtCommas: Bool = false) {
    var byName: [String: Int] = [:]
    var ambiguous: Set<String> = []
    var names: [(String, Int)] = []
    func add(_ name: String, _ index: Int) {
      let key = folded(name)
      guard !key.isEmpty else { return }
      if let known = byName[key] {
        if known != index { ambiguous.insert(key) }
      } else {
        byName[key] = index
        names.append((key, index))
      }
    }
    for (index, texts) in things.enumerated() {
      for text in texts { add(text, index) }
    }
    if splitsAtCommas {
      for (index, texts) in things.enumerated() {
        for text in texts where text.contains(",") {
          for part in text.split(separator: ",") where byName[folded(String(part))] == nil { add(String(part), index) }
        }
      }
    }
    self.byName = byName
    self.ambiguous = ambiguous
    self.names = names
  }

  /// The thing with exactly this name.
  func exact(_ key: String) -> Int? { ambiguous.contains(key) ? nil : byName[key] }

  /// The thing with this name, or the only one whose name stands as whole words inside `key`; the longest name wins over those inside it.
  func find(_ key: String) -> Int? {
    if let index = exact(key) { return index }
    var best: (name: String, index: Int)?
    var others: [String] = []
    for (name, index) in names where name.count >= 3 && !ambiguous.contains(name) && containsWords(key, name) {
      if let current = best {
        if name.count > current.name.count {
          if current.index != index { others.append(current.name) }
          best = (name, index)
        } else if current.index != index {
          others.append(name)
        }
      } else {
        best = (name, index)
      }
    }
    guard let best else { return nil }
    return others.allSatisfy { best.name.contains($0) } ? best.index : nil
  }

  private func containsWords(_ text: String, _ words: String) -> Bool {
    guard text.count > words.count else { return false }
    var start = text.startIndex
    while let range = text.range(of: words, from: start) {
      let before = range.lowerBound == text.startIndex ? nil : text[text.index(before: range.lowerBound)]
      let after = range.upperBound == text.endIndex ? nil : text[range.upperBound]
      if !(before?.isLetter ?? false) && !(after?.isLetter ?? false) { return true }
      start = text.index(after: range.lowerBound)
    }
    return false
  }
}

extension String {
  /// Where `other` first stands at or after `start`: a plain search, for headers.
  fileprivate func range(of other: String, from start: Index) -> Range<Index>? {
    var index = start
    while index < endIndex {
      if self[index...].hasPrefix(other) { return index..<self.index(index, offsetBy: other.count) }
      index = self.index(after: index)
    }
    return nil
  }
}
