import SurveyIngest
import SurveyModel

/// One column of the file on its way into the draft.
struct DraftColumn {
  var index: Int
  var profile: ColumnProfile
  /// Which of several columns with this header, from 1.
  var occurrence: Int
  /// `Title [Row]` taken apart; the title with its spaces, since two titles may differ in nothing else.
  var grid: (title: String, row: String)?

  /// What the words of the header say the column is, where that is no answer.
  var knownRole: ColumnRole?
  /// The standard codebook's question with this header.
  var standardQuestion: Question?

  var header: String { profile.header }

  /// In scalars; a column with a longer header is left out.
  static let longestHeader = 4_000

  init(index: Int, profile: ColumnProfile, occurrence: Int) {
    self.index = index
    self.profile = profile
    self.occurrence = occurrence
    grid = Self.split(profile.header)
    knownRole = HeaderHints.role(profile.header)
    standardQuestion = HeaderHints.standardQuestion(profile.header)
  }

  /// As ``HeaderNames/grid(_:)``, but with the spaces of the title: two titles may differ in nothing else.
  private static func split(_ header: String) -> (title: String, row: String)? {
    guard let row = HeaderNames.grid(header)?.row else { return nil }
    let scalars = Array(header.trimmed.unicodeScalars)
    var depth = 0
    for index in scalars.indices.reversed() {
      if scalars[index] == "]" { depth += 1 }
      if scalars[index] == "[" { depth -= 1 }
      if depth == 0 { return (String(String.UnicodeScalarView(scalars[..<index])), row) }
    }
    return nil
  }

  /// Whether at least `share` per cent of the answers are dates.
  func isMostlyDates(_ share: Int) -> Bool { isMostly(profile.dates, share) }

  /// Whether at least `share` per cent of the answers are addresses or telephone numbers.
  func isMostlyPersonal(_ share: Int) -> Bool { isMostly(profile.personal, share) }

  private func isMostly(_ count: Int, _ share: Int) -> Bool {
    // Of a long column only different values have been looked at.
    let base = profile.isComplete ? profile.filled : min(profile.distinct, profile.filled)
    return base > 0 && count * 100 >= base * share
  }
}
