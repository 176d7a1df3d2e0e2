internal import SurveyModel

/// What the second record of a file is to the first: answers, or more of the header.
enum HeaderRows {
  enum Relation: Equatable {
    case answers
    /// A row of `#tags` (HXL), as Kobo writes it.
    case tags
    /// Questions above, their rows or choices below, as SurveyMonkey and hand-made tables have it; with the headers they make together.
    case choices([String])
  }

  static func relation(of second: [String], to header: [String]) -> Relation {
    let filled = second.map(\.trimmed).filter { !$0.isEmpty }
    if !filled.isEmpty
      && filled.allSatisfy({ $0.hasPrefix("#") && $0.count > 1 && !$0.dropFirst().allSatisfy(\.isNumber) })
    {
      return .tags
    }
    return joined(second, under: header).map(Relation.choices) ?? .answers
  }

  private static func joined(_ second: [String], under header: [String]) -> [String]? {
    guard second.count == header.count else { return nil }
    let blanks = header.indices.filter { header[$0].trimmed.isEmpty }
    guard blanks.count >= 2, blanks.count * 4 >= header.count, blanks.first != 0 else { return nil }
    guard blanks.allSatisfy({ !second[$0].trimmed.isEmpty }) else { return nil }
    // Answers repeat and have digits; the rows of a question do neither.
    let texts = blanks.map { folded(second[$0]) }
    guard !second.contains(where: { MarkReader.wholeNumber(folded($0)) != nil }) else { return nil }
    guard hasNoRepeats(header, second), texts.allSatisfy({ $0.unicodeScalars.contains { $0.properties.isAlphabetic } })
    else { return nil }
    var question = ""
    var names: [String] = []
    for index in header.indices {
      let top = header[index].trimmed
      if !top.isEmpty { question = top }
      let row = second[index].trimmed
      names.append(row.isEmpty || generic.contains(folded(row)) ? question : "\(question) [\(row)]")
    }
    return names
  }

  /// Under one question no choice stands twice.
  private static func hasNoRepeats(_ header: [String], _ second: [String]) -> Bool {
    var seen: Set<String> = []
    for index in header.indices {
      if !header[index].trimmed.isEmpty { seen.removeAll() }
      let text = folded(second[index])
      if !text.isEmpty && !seen.insert(text).inserted { return false }
    }
    return true
  }

  /// What stands under a question that has no rows of its own.
  private static let generic: Set<String> = ["response", "open-ended response", "ответ", "свободный ответ", "жооп"]
}
