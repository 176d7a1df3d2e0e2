import SurveyModel

/// The order in which a question's options are listed: of an export, only the order of appearance is known.
enum OptionOrder {
  /// Options of a well-known scale best first; options that all name numbers by these; others as they are.
  static func sorted(_ options: [String]) -> [String] {
    for family in VerbalFamily.all {
      let ranks = options.map { family.rank(of: $0) }
      guard ranks.allSatisfy({ $0 != nil }) else { continue }
      return zip(options, ranks).enumerated().sorted { ($0.element.1 ?? 0, $0.offset) < ($1.element.1 ?? 0, $1.offset) }
        .map(\.element.0)
    }
    let numbers = options.map(Self.numbers)
    guard numbers.allSatisfy({ !$0.isEmpty }) else { return options }
    // "Less than 10" goes before "10 - 25".
    return zip(options, numbers).enumerated().sorted { left, right in
      let (first, second) = (left.element.1, right.element.1)
      return (first.first ?? 0, first.count, left.offset) < (second.first ?? 0, second.count, right.offset)
    }.map(\.element.0)
  }

  /// The whole numbers in a text, as far as they have at most nine digits.
  private static func numbers(_ text: String) -> [Int] {
    text.unicodeScalars.split { !(0x30...0x39).contains($0.value) }.compactMap {
      $0.count <= 9 ? Int(String(String.UnicodeScalarView($0))) : nil
    }
  }
}
