public import SurveyModel
internal import SurveyStatistics
public import SurveyTally

/// What one input says of the care its questionnaires were filled in with.
public struct FileQuality: Sendable {
  let facts: Quality.FileFacts

  /// Works out everything at once: of the tally nothing is kept.
  ///
  /// - Parameters:
  ///   - headers: of the rating cells' columns.
  ///   - dates: all dates of the input: they decide which number is the day.
  ///   - consistency: made by ``Quality/consistencyTally(_:_:)``; `nil` where it was not counted.
  ///   - threads: how many threads may work at it.
  /// - Complexity: O(*n*²) over the responses that the tally keeps to be compared.
  public init(
    path: String, tally: QualityTally, headers: [Int: String], dates: DateRange, consistency: ConsistencyTally? = nil,
    threads: Int = 1
  ) {
    var facts = Quality.facts(path: path, tally, headers: headers, dates: dates, threads: threads)
    facts.consistency = consistency.map { Quality.consistency($0, tally.layout) } ?? []
    self.facts = facts
  }
}

/// Signs of careless or made-up questionnaires, and of channels that answer differently: notes for a person to look into.
///
/// Nothing is dropped for them. Where it can be said how much chance alone brings, that stands beside what was found, by
/// `ChanceAgreement`: marks are taken as drawn one by one from the marks that their question has in the input. People's
/// answers go together, so this is a lower bound.
public struct Quality: Sendable {
  public let labels: Labels
  /// Input by input.
  let files: [FileFacts]
  /// Over all inputs together.
  let channels: ChannelFacts

  /// A share of answers that are no mark above this is noted, in 0…1.
  static let missingShare = 0.2
  /// Signs are noted, and channels compared, from so many responses on.
  static let fewestResponses = 10
  /// The level at which a difference between channels is noted, after Benjamini and Hochberg.
  static let level = 0.05
  /// Questions of one input that are noted, those with the highest share first.
  static let mostQuestions = 10
  /// The time in which one day's submissions come, in seconds: twelve hours.
  static let day = 43_200.0

  /// What was counted, of how many, and what chance brings (`nil` where that is not known).
  struct Sign {
    var found: Int
    var base: Int
    var chance: Double?
  }

  struct FileFacts {
    var path: String
    /// Respondents with one mark for everything, of those with enough marks.
    var oneMark: Sign?
    /// Submissions that stand in runs, of those with a time.
    var fast: Sign?
    var runs: SubmissionTimes.Runs
    var timesAreCapped: Bool
    var longest: (first: Moment, last: Moment)?
    /// Pairs of near-duplicates, of those compared.
    var near: Sign?
    var matches: MarkProfiles.Matches
    var pairsAreCapped: Bool
    var compared: Int
    /// Every rating cell that was asked, in the layout's order.
    var questions: [Question]
    /// Services whose criteria somebody marked all, in the codebook's order.
    var consistency: [Consistency] = []

    /// Questions asked of enough respondents of whom too many gave no mark, the worst first.
    var missing: [Question] {
      let found = questions.enumerated().filter {
        $0.element.asked >= Quality.fewestResponses && $0.element.share > Quality.missingShare
      }
      return found.sorted { (-$0.element.share, $0.offset) < (-$1.element.share, $1.offset) }.map(\.element)
    }

    /// How many questions were asked of enough respondents.
    var judged: Int { questions.count { $0.asked >= Quality.fewestResponses } }
  }

  /// A day and the second after its midnight.
  struct Moment: Hashable {
    var day: CalendarDay
    var second: Int
  }

  struct Question {
    /// Index in the layout's cells, and the header of its column.
    var cell: Int
    var header: String
    var asked: Int
    var blank: Int
    var dontKnow: Int
    var notUser: Int
    var refused: Int
    /// Answers that are no mark, of those asked; an invalid answer is a finding of its own.
    var missing: Int { blank + dontKnow + notUser + refused }
    var share: Double { asked > 0 ? Double(missing) / Double(asked) : 0 }
  }

  public init(files: [FileQuality], channels: ChannelTally, labels: Labels) {
    self.labels = labels
    self.files = files.map(\.facts)
    self.channels = ChannelFacts(channels, labels: labels)
  }

  fileprivate static func facts(
    path: String, _ tally: QualityTally, headers: [Int: String], dates: DateRange, threads: Int
  ) -> FileFacts {
    let runs = tally.times.runs()
    let matches = tally.profiles.matches(threads: threads)
    var facts = FileFacts(
      path: path, runs: runs, timesAreCapped: tally.times.isFull, matches: matches,
      pairsAreCapped: tally.profiles.isFull, compared: tally.profiles.count, questions: questions(tally, headers))
    let eligible = tally.oneMark.reduce(0) { $0 + $1.respondents.reduce(0, +) }
    if eligible > 0 {
      facts.oneMark = Sign(
        found: tally.oneMark.reduce(0) { $0 + $1.same }, base: eligible,
        chance: tally.oneMark.reduce(0) { sum, scale in
          sum + ChanceAgreement.equalMarks(marks: scale.cells.map(tally.marks), respondents: scale.respondents)
        })
    }
    if tally.times.count > 0 {
      facts.fast = Sign(
        found: runs.submissions, base: tally.times.count,
        chance: runs.days.reduce(0) {
          $0 + ChanceAgreement.inRuns($1, gap: Double(SubmissionTimes.seconds), span: Self.day)
        })
      facts.longest = runs.longest.flatMap { longest in
        moment(longest.first, dates).flatMap { first in moment(longest.last, dates).map { (first, $0) } }
      }
    }
    if matches.compared > 0 {
      let cells = tally.layout.cells.indices.prefix(QualityTally.comparedCells)
      facts.near = Sign(
        found: matches.matching, base: matches.compared,
        chance: ChanceAgreement.agreeingPairs(
          marks: cells.map(tally.marks), pairs: matches.pairs, allowed: MarkProfiles.allowed))
    }
    return facts
  }

  private static func moment(_ time: Timestamp, _ dates: DateRange) -> Moment? {
    var range = DateRange()
    range.add(time)
    return range.days(decidedBy: dates).map { Moment(day: $0.lowerBound, second: Int(time.seconds)) }
  }

  private static func questions(_ tally: QualityTally, _ headers: [Int: String]) -> [Question] {
    tally.layout.cells.indices.compactMap { cell in
      let counts = tally.counts(of: cell)
      let notAsked = tally.blanksWhereNotAsked(cell)
      let asked = counts[1...].reduce(0, +) - notAsked
      guard asked > 0 else { return nil }
      func count(_ code: AnswerCode) -> Int { counts[Int(code.rawValue)] }
      return Question(
        cell: cell, header: headers[cell] ?? "", asked: asked, blank: count(.blank) - notAsked,
        dontKnow: count(.dontKnow),
        notUser: count(.notUser), refused: count(.refused))
    }
  }
}

extension Quality.Sign {
  /// Whether there are at least `least`, and more than chance brings.
  func isNoted(from least: Int) -> Bool { found >= least && Double(found) > chance ?? 0 }
}
