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

  var header: String { profile.header }

  /// Whether the header can stand in a codebook.
  var isUsable: Bool { header.isOrdinary && header.unicodeScalars.count <= 4_000 }

  init(index: Int, profile: ColumnProfile, occurrence: Int) {
    self.index = index
    self.profile = profile
    self.occurrence = occurrence
    guard let parts = HeaderNames.grid(profile.header) else { return }
    let tail = parts.row.unicodeScalars.count + 1
    // The row, its bracket and spaces inside of it are cut from the header, so that the title keeps its own.
    var scalars = Array(profile.header.trimmed.unicodeScalars)
    scalars.removeLast(min(tail, scalars.count))
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    if scalars.last == "[" { scalars.removeLast() }
    grid = (String(String.UnicodeScalarView(scalars)), parts.row)
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
