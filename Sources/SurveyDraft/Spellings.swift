import SurveyIngest
import SurveyModel

/// The different answers of one or several columns, in order of appearance; spellings that fold to the same are one answer.
struct Spellings {
  struct Spelling {
    /// The first spelling, without spaces at its ends.
    var text: String
    var key: String
    var count: Int
  }

  private(set) var all: [Spelling] = []
  /// Answers that are no mark and no option, as they stand.
  private(set) var nonSubstantive: [String] = []
  /// Answers of both kinds.
  private(set) var total = 0
  private var indices: [String: Int] = [:]

  init(_ columns: [ColumnProfile], _ answers: KnownAnswers) {
    for column in columns {
      for value in column.values { add(value, answers) }
    }
  }

  private mutating func add(_ value: ColumnProfile.Value, _ answers: KnownAnswers) {
    let text = value.text.trimmed
    guard !text.isEmpty else { return }
    if answers.reason(text) != nil {
      total += value.count
      nonSubstantive.append(text)
      return
    }
    let key = folded(text)
    // Nothing but full stops or quotes: an answer without words.
    guard !key.isEmpty else { return }
    total += value.count
    if let index = indices[key] ?? indices[Self.plain(text)] {
      all[index].count += value.count
    } else {
      indices[key] = all.count
      // A codebook's wordings must also differ by case and spaces alone.
      indices[Self.plain(text)] = all.count
      all.append(Spelling(text: text, key: key, count: value.count))
    }
  }

  private static func plain(_ text: String) -> String {
    "=" + text.lowercased().split { $0.isWhitespace }.joined(separator: " ")
  }

  /// How many of the answers are substantive.
  var filled: Int { all.reduce(0) { $0 + $1.count } }

  /// The whole numbers that all answers are, or `nil`.
  var wholeNumbers: [Int]? {
    var numbers: [Int] = []
    for spelling in all {
      guard let number = smallNumber(spelling.key) else { return nil }
      numbers.append(number)
    }
    return numbers.isEmpty ? nil : numbers
  }
}

/// The whole number from 0 to 999 that a text is, or `nil`.
func smallNumber(_ text: String) -> Int? {
  guard (1...3).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
  return Int(text)
}

/// Whether a text is a number as people type it: `12`, `12,5`, `1 200`, `-3`.
func isNumber(_ text: String) -> Bool {
  var digits = 0
  var points = 0
  var last: Unicode.Scalar = " "
  for (index, scalar) in text.unicodeScalars.enumerated() {
    switch scalar {
    case "0"..."9": digits += 1
    case ",", ".": points += 1
    case "-", "+", "\u{2212}": if index > 0 { return false }
    case " ", "\u{A0}", "\u{202F}": if !("0"..."9").contains(last) { return false }
    default: return false
    }
    last = scalar
  }
  return (1...15).contains(digits) && points <= 1
}

extension String {
  /// The text on one line, shortened to `limit` scalars.
  func label(limit: Int = 300) -> String {
    var result = String.UnicodeScalarView()
    var pendingSpace = false
    var count = 0
    for scalar in trimmed.unicodeScalars {
      if scalar.properties.isWhitespace {
        pendingSpace = true
        continue
      }
      if count >= limit { return String(result) + "…" }
      if pendingSpace {
        result.append(" ")
        count += 1
      }
      pendingSpace = false
      result.append(scalar)
      count += 1
    }
    return String(result)
  }

  /// Whether the text may stand in a codebook: it has no long run of combining marks, which would be slow to compare.
  var isOrdinary: Bool {
    var run = 0
    for scalar in unicodeScalars {
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .spacingMark, .enclosingMark:
        run += 1
        if run > 20 { return false }
      case .privateUse, .unassigned: return false
      default: run = 0
      }
    }
    return true
  }
}
