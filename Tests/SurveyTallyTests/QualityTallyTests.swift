import SurveyModel
import SurveyTestSupport
import Testing

@testable import SurveyTally

/// Questionnaires of four services by six criteria on one scale, and one service on another scale.
struct Forms {
  static let codebook = Codebook(
    scales: [
      Scale(id: "five", points: (1...5).map { ScalePoint(value: $0, label: "") }),
      Scale(id: "three", points: (1...3).map { ScalePoint(value: $0, label: "") }),
    ],
    services: ["a", "b", "c", "d"].map { Service(id: $0, label: LocalizedText($0), scale: "five") }
      + [Service(id: "e", label: "e", scale: "three")],
    criteria: ["u", "v", "w", "x", "y", "z"].map { Category(id: $0, label: LocalizedText($0)) })
  static let layout = ResponseLayout(codebook)

  struct Form {
    /// Marks from 1 of the 30 cells; 0 for blank, −1 for not asked.
    var marks: [Int]
    var place: UInt16 = 6
    var wave: UInt16 = 6
    var mode: UInt16 = 0
    var time = Timestamp.none
    var hash: UInt64
  }

  static func batches(_ forms: [Form], capacity: Int) -> [ResponseBatch] {
    stride(from: 0, to: forms.count, by: capacity).map { start in
      var batch = ResponseBatch(layout: layout, capacity: capacity)
      batch.position = start
      for (row, form) in forms[start..<min(forms.count, start + capacity)].enumerated() {
        for (cell, mark) in form.marks.enumerated() {
          let code: AnswerCode = mark < 0 ? .notAsked : mark == 0 ? .blank : .substantive(mark - 1)
          batch.ratings[cell * capacity + row] = UInt8(code.rawValue)
        }
        batch.codes[row] = form.place
        batch.codes[ResponseLayout.wave * capacity + row] = form.wave
        batch.codes[ResponseLayout.mode * capacity + row] = form.mode
        batch.times[row] = form.time
        batch.recordHashes[row] = form.hash
        batch.count = row + 1
      }
      return batch
    }
  }

  static func tally(_ forms: [Form], capacity: Int = 7, compared: Int = MarkProfiles.limit) -> QualityTally {
    var tally = QualityTally(layout: layout, compared: compared)
    for batch in batches(forms, capacity: capacity) { tally.add(batch) }
    return tally
  }

  /// `count` forms with random marks.
  static func random(_ count: Int, seed: UInt64) -> [Form] {
    var random = SplitMix64(seed: seed)
    return (0..<count).map { index in
      Form(
        marks: (0..<30).map { $0 < 24 ? 1 + random.below(5) : 1 + random.below(3) },
        hash: UInt64(index + 1))
    }
  }
}

@Suite("One mark for everything")
struct OneMarkTests {
  @Test("is found on the first scale with six marks, blanks aside")
  func found() throws {
    var forms = Forms.random(10, seed: 1)
    forms[3].marks = Array(repeating: 4, count: 24) + [1, 2, 3, 1, 2, 3]
    // Five marks are too few; six of them are enough.
    forms[5].marks = Array(repeating: 5, count: 5) + Array(repeating: 0, count: 25)
    forms[6].marks = Array(repeating: 5, count: 6) + Array(repeating: 0, count: 24)
    // Nothing on the first scale, but the same mark six times on the second.
    forms[7].marks = Array(repeating: -1, count: 24) + Array(repeating: 2, count: 6)
    let tally = Forms.tally(forms)
    #expect(tally.oneMark.map(\.same) == [2, 1])
    #expect(tally.oneMark.map { $0.respondents.reduce(0, +) } == [8, 1])
    #expect(try #require(tally.oneMark.first).respondents[6] == 1)
  }

  @Test("does not depend on how the responses are cut into batches", arguments: [1, 3, 1_000])
  func batches(capacity: Int) {
    let forms = Forms.random(50, seed: 2)
    let one = Forms.tally(forms)
    let other = Forms.tally(forms, capacity: capacity)
    #expect(one.oneMark == other.oneMark)
    #expect(one.profiles.matches() == other.profiles.matches())
    #expect((0..<30).allSatisfy { one.counts(of: $0) == other.counts(of: $0) })
  }
}

@Suite("Submissions in a row")
struct SubmissionTimesTests {
  private func at(_ day: UInt8, _ seconds: Int32, _ order: Timestamp.Order = .twoThenYear) -> Timestamp {
    Timestamp(order: order, year: 2025, first: day, second: 3, seconds: seconds)
  }

  private func runs(_ times: [(Timestamp, UInt16)]) -> SubmissionTimes.Runs {
    var all = SubmissionTimes()
    for (position, (time, place)) in times.enumerated() { all.add(time, place: place, position: position) }
    return all.runs()
  }

  @Test("three within a minute of each other are a run, in whatever order they stand in the file")
  func run() {
    let found = runs([(at(5, 1_120), 6), (at(5, 1_000), 6), (at(5, 5_000), 6), (at(5, 1_060), 6)])
    #expect(found.count == 1)
    #expect(found.submissions == 3)
    #expect(found.longest?.first == at(5, 1_000))
    #expect(found.longest?.last == at(5, 1_120))
    #expect(found.days == [4])
  }

  @Test("two are none; a second over a minute parts them; so do days and places")
  func apart() {
    #expect(runs([(at(5, 1_000), 6), (at(5, 1_060), 6)]).count == 0)
    #expect(runs([(at(5, 1_000), 6), (at(5, 1_060), 6), (at(5, 1_121), 6)]).count == 0)
    #expect(runs([(at(5, 1_000), 6), (at(5, 1_010), 6), (at(6, 1_020), 6)]).count == 0)
    #expect(runs([(at(5, 1_000), 6), (at(5, 1_010), 7), (at(5, 1_020), 6)]).count == 0)
    // The same numbers, written as year, month, day, are another day.
    #expect(runs([(at(5, 1_000), 6), (at(5, 1_010), 6), (at(5, 1_020, .yearMonthDay), 6)]).count == 0)
  }

  @Test("a date without a time of day says nothing")
  func datesAlone() {
    var times = SubmissionTimes()
    for _ in 0..<5 { times.add(at(5, -1), place: 6, position: 0) }
    times.add(.none, place: 6, position: 0)
    #expect(times.count == 0)
    #expect(times.runs() == SubmissionTimes.Runs())
  }
}

@Suite("Nearly identical responses")
struct MarkProfilesTests {
  @Test("are pairs that differ in one of twenty marks, and no more")
  func pairs() {
    var forms = Forms.random(8, seed: 3)
    forms[4].marks = forms[1].marks
    forms[4].marks[2] = forms[1].marks[2] % 5 + 1
    forms[6].marks = forms[4].marks
    forms[6].marks[9] = forms[4].marks[9] % 5 + 1
    // Thirty marks: one may differ. 1–4 and 4–6 do in one, 1–6 in two; together they are three.
    let matches = Forms.tally(forms).profiles.matches()
    #expect(matches.compared == 28)
    #expect(matches.matching == 2)
    #expect(matches.largestGroup == 3)
    #expect(matches.pairs[30] == 28)
  }

  @Test("are compared on what both marked, from ten marks on")
  func shared() {
    var forms = Forms.random(2, seed: 4)
    forms[0].marks = (0..<30).map { $0 < 19 ? 1 + $0 % 5 : 0 }
    forms[1].marks = (0..<30).map { $0 >= 9 && $0 < 24 ? 1 + $0 % 5 : 0 }
    #expect(Forms.tally(forms).profiles.matches().pairs[10] == 1)
    #expect(Forms.tally(forms).profiles.matches().matching == 1)
    forms[1].marks[9] = 0
    #expect(Forms.tally(forms).profiles.matches().compared == 0)
  }

  @Test("are neither the same record once more nor forms with one mark for everything")
  func others() {
    var forms = Forms.random(2, seed: 5)
    forms[1].marks = forms[0].marks
    #expect(Forms.tally(forms).profiles.matches().matching == 1)
    forms[1].hash = forms[0].hash
    #expect(Forms.tally(forms).profiles.matches().compared == 0)
    for index in 0..<2 {
      forms[index].marks = Array(repeating: 3, count: 30)
      forms[index].hash = UInt64(index)
    }
    #expect(Forms.tally(forms).profiles.count == 0)
  }

  @Test("are looked for among so many responses and no more, and that is said")
  func cap() {
    let forms = Forms.random(30, seed: 6)
    let tally = Forms.tally(forms, compared: 20)
    #expect(tally.profiles.count == 20)
    #expect(tally.profiles.isFull)
    #expect(tally.profiles.matches().compared == 190)
    #expect(!Forms.tally(forms, compared: 30).profiles.isFull)
  }
}

@Suite("What is blank, place by place")
struct BlankPlacesTests {
  @Test("a service that one of two towns does not ask is not left blank there")
  func towns() {
    var forms = Forms.random(9, seed: 7)
    for index in 0..<4 {
      forms[index].place = 7
      forms[index].marks[0] = 0
    }
    forms[8].marks[0] = 0
    #expect(Forms.tally(forms).counts(of: 0)[1] == 5)
    #expect(Forms.tally(forms).blanksWhereNotAsked(0) == 4)
    // One answer in the town, and it was asked.
    forms[2].marks[0] = 1
    #expect(Forms.tally(forms).blanksWhereNotAsked(0) == 0)
  }

  @Test("a question that everyone left blank is blank")
  func everyone() {
    var forms = Forms.random(4, seed: 8)
    for index in forms.indices { forms[index].marks[0] = 0 }
    #expect(Forms.tally(forms).blanksWhereNotAsked(0) == 0)
  }
}

@Suite("Scores by channel")
struct ChannelTallyTests {
  @Test("are counted by place, assessment, score and channel; those without a channel are not")
  func groups() {
    var forms = Forms.random(6, seed: 9)
    for (index, mode) in [6, 6, 7, 0, 7, 6].enumerated() {
      forms[index].mode = UInt16(mode)
      forms[index].marks = Array(repeating: 2 + index % 2, count: 30)
    }
    forms[5].place = 7
    let score = ScorePlan(cells: Array(0..<6), needs: Fraction(2, 3), offsets: [0, 1, 2, 3, 4])
    var tally = ChannelTally(scores: [score], dimensions: [ResponseLayout.mode])
    for batch in Forms.batches(forms, capacity: 4) { tally.add(batch) }
    let groups = tally.groups()
    #expect(groups.map(\.group.place) == [6, 6, 7])
    #expect(groups.map(\.group.value) == [6, 7, 6])
    #expect(
      groups.map(\.scores) == [
        [ScoreCount(marks: 6, sum: 6, count: 1), ScoreCount(marks: 6, sum: 12, count: 1)],
        [ScoreCount(marks: 6, sum: 6, count: 2)], [ScoreCount(marks: 6, sum: 12, count: 1)],
      ])
  }

  @Test("a respondent with too few marks has none")
  func tooFew() {
    var forms = Forms.random(1, seed: 10)
    forms[0].mode = 6
    for cell in 0..<3 { forms[0].marks[cell] = 0 }
    let score = ScorePlan(cells: Array(0..<6), needs: Fraction(2, 3), offsets: [0, 1, 2, 3, 4])
    var tally = ChannelTally(scores: [score], dimensions: [ResponseLayout.mode])
    for batch in Forms.batches(forms, capacity: 4) { tally.add(batch) }
    #expect(tally.groups().isEmpty)
  }
}
