internal import SurveyModel
internal import SurveyTables

/// Gives each sheet a name that Excel takes: at most 31 units, without its signs, each once.
struct SheetNames {
  private var taken: Set<String> = []

  private static let longest = 31

  mutating func name(_ text: String) -> String {
    let plain = String(
      String.UnicodeScalarView(
        inert(text).unicodeScalars.map { "[]:*?/\\'".unicodeScalars.contains($0) ? " " : $0 }))
    let base = cut(plain.trimmed, to: Self.longest)
    var name = base.isEmpty || base.lowercased() == "history" ? "-" : base
    var number = 2
    while !taken.insert(name.lowercased()).inserted {
      let tail = " \(number)"
      name = cut(base, to: Self.longest - tail.utf16.count) + tail
      number += 1
    }
    return name
  }

  private func cut(_ text: String, to limit: Int) -> String {
    var units = 0
    let kept = text.unicodeScalars.prefix { scalar in
      units += UTF16.width(scalar)
      return units <= limit
    }
    return String(String.UnicodeScalarView(kept)).trimmed
  }
}
