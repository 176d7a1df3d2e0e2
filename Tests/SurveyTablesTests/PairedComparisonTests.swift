import SurveyModel
import SurveyTables
import SurveyTally
import SurveyWords
import Testing

/// Two assessments of the small survey, some of whose respondents are linked.
private struct TwiceAsked {
  struct Person {
    /// Nobody where 0.
    var link: UInt64
    /// Marks of water/access, water/quality, roads/quality; no answer where `nil`.
    var first: [Int?]?
    var second: [Int?]?
    var place: String?
  }

  var survey = SmallSurvey()
  var people: [Person]

  func comparison(_ language: Language = .en, showsSmall: Bool = false) -> PairedComparison {
    var counts = PivotTally(request: Comparison.request(), codebook: survey.codebook, layout: survey.layout)
    var pairs = PairedComparison.tally(codebook: survey.codebook, layout: survey.layout)
    for (wave, marks) in [\Person.first, \Person.second].enumerated() {
      let asked = people.filter { $0[keyPath: marks] != nil }
      var batch = survey.batch(asked.map { .init(marks: $0[keyPath: marks] ?? [], place: $0.place) })
      batch.links = asked.map { PersonLink(high: 0, low: $0.link) }
      for row in 0..<batch.count {
        batch.codes[ResponseLayout.wave * batch.capacity + row] = AnswerCode.substantive(wave).rawValue
      }
      counts.add(batch)
      pairs.add(batch)
    }
    let comparison = Comparison(
      counts, labels: survey.labels(language),
      waves: (AnswerCode.substantive(0).rawValue, AnswerCode.substantive(1).rawValue), showsSmall: showsSmall)
    return PairedComparison(pairs, of: comparison)
  }

  /// Forty people with marks of 2, 3 and 4 for water; `move` is what a person's marks rise by.
  static func forty(_ move: (Int) -> Int) -> TwiceAsked {
    TwiceAsked(
      people: (0..<40).map { index in
        let before = 2 + index % 3
        let after = before + move(index)
        return Person(link: UInt64(index + 1), first: [before, before, 3], second: [after, after, 3])
      })
  }
}

@Suite("The same people, both times")
struct PairedComparisonTests {
  private func row(_ comparison: PairedComparison, _ service: String) throws -> [String: DataTable.Value] {
    let detail = try #require(comparison.details().first { $0.name == "pairs" })
    return try #require(records(detail.data).first { $0["service"] == .text(service) })
  }

  private func number(_ value: DataTable.Value?) -> Double? {
    if case .number(let number)? = value { number } else { nil }
  }

  @Test("each person is compared with himself or herself: figures of R's t.test of the same changes")
  func figures() throws {
    // Of each ten people five rise by 1, two fall by 1, and three stay.
    let comparison = TwiceAsked.forty { [1, 1, -1, 0, 1, 1, 0, 0, 1, -1][$0 % 10] }.comparison()
    let water = try row(comparison, "water")
    #expect(water["n"] == .integer(40))
    // t.test(rep(c(1, 1, -1, 0, 1, 1, 0, 0, 1, -1), 4)): mean 0.3, p 0.0213296, 0.0470340 … 0.5529660.
    #expect(number(water["mean_difference"]) == 0.3)
    #expect(abs(try #require(number(water["mean_difference_low"])) - 0.0470340) < 1e-6)
    #expect(abs(try #require(number(water["mean_difference_high"])) - 0.5529660) < 1e-6)
    let p = try #require(number(water["mean_p"]))
    #expect(abs(p - 0.0213296) < 1e-6)
    #expect((water["rose"], water["fell"]) == (.integer(20), .integer(8)))
    // Roads moved nowhere: with it there are two services to correct for.
    #expect(abs(try #require(number(water["q"])) - 2 * p) < 1e-12)
    #expect(water["verdict"] == .text("better"))
    let roads = try row(comparison, "roads")
    #expect(roads["mean_p"] == .empty && roads["mean_difference_low"] == .empty)
    #expect(roads["q"] == .number(1))
    #expect(roads["verdict"] == .text("no-reliable-change"))
    #expect(
      comparison.details().last?.data.rows == [
        [.text(""), .integer(40), .integer(40), .integer(40), .integer(0), .integer(0)]
      ])
  }

  @Test("shares are of the persons' own scores, with McNemar's p and Newcombe's interval for pairs")
  func shares() throws {
    let comparison = TwiceAsked.forty { $0 % 3 == 1 ? 1 : $0 == 2 ? -2 : 0 }.comparison()
    let water = try row(comparison, "water")
    // Thirteen of 40 begin at 4 and one of them falls; thirteen rise from 3 to 4.
    #expect((water["gained"], water["lost"]) == (.integer(13), .integer(1)))
    #expect(number(water["first_good"]) == 13.0 / 40 && number(water["second_good"]) == 25.0 / 40)
    #expect(number(water["good_difference"]) == 0.3)
    // 2 · P(X ≤ 1) − P(X = 1) of the binomial(14, ½).
    #expect(abs(try #require(number(water["good_p"])) - 16.0 / 16_384) < 1e-12)
    let low = try #require(number(water["good_difference_low"]))
    #expect(low > 0 && low < 0.3)
    #expect(water["same"] == .text("no"))
    let turned = TwiceAsked.forty { $0 % 3 == 1 ? -1 : $0 == 2 ? 1 : 0 }.comparison()
    #expect(try row(turned, "water")["verdict"] == .text("worse"))
  }

  @Test("where everyone changes by the same there is no test of the mean, the sign decides, and it is said")
  func noScatter() throws {
    let comparison = TwiceAsked.forty { _ in 1 }.comparison()
    let water = try row(comparison, "water")
    #expect(number(water["mean_difference"]) == 1)
    #expect(water["mean_p"] == .empty && water["mean_difference_low"] == .empty)
    #expect(water["verdict"] == .text("better"))
    let notes = try #require(comparison.tables().first).notes
    #expect(notes.contains { $0.hasPrefix("Water: everyone's mean changed by the same") })
    #expect(notes.contains("Roads: nobody's mean changed."))
    #expect(notes.contains(Words(.en)(.pairsSignNote)))
  }

  @Test("the mean alone is not enough: more people must have moved its way")
  func directions() throws {
    // Twenty-six fall by a half, fourteen rise by 4: the mean rises, and most fall.
    let people = (0..<40).map { index -> TwiceAsked.Person in
      let first: [Int?] = index < 26 ? [2, 2, 3] : [1, 1, 3]
      let second: [Int?] = index < 26 ? [2, 1, 3] : [5, 5, 3]
      return TwiceAsked.Person(link: UInt64(index + 1), first: first, second: second)
    }
    let water = try row(TwiceAsked(people: people).comparison(), "water")
    #expect(try #require(number(water["mean_difference"])) > 1)
    #expect(try #require(number(water["q"])) < 0.01)
    #expect((water["rose"], water["fell"]) == (.integer(14), .integer(26)))
    #expect(water["verdict"] == .text("no-reliable-change"))
  }

  @Test("a verdict needs thirty people who answered both times; figures on fewer are marked")
  func fewPeople() throws {
    var twice = TwiceAsked.forty { _ in 1 }
    twice.people = Array(twice.people.prefix(29))
    let comparison = twice.comparison()
    let water = try row(comparison, "water")
    #expect(water["verdict"] == .text("too-few-answers"))
    #expect(water["q"] == .empty)
    #expect(number(water["mean_difference"]) == 1)
    let table = try #require(comparison.tables().first)
    #expect(table.rows[0].cells[1].text.hasSuffix("~"))
    #expect(table.rows[0].cells[1].base == "29")
    #expect(table.notes.contains(Words(.en)(.pairsTooFew, "too few answers", "30")))
    #expect(!table.notes.contains(Words(.en)(.pairsSignNote)))
  }

  @Test("fewer than five people are hidden")
  func small() throws {
    var twice = TwiceAsked.forty { _ in 1 }
    for index in 4..<40 { twice.people[index].link = 0 }
    let comparison = twice.comparison()
    let water = try row(comparison, "water")
    for name in ["n", "first_mean", "second_mean", "mean_difference", "rose", "gained", "good_p", "q"] {
      #expect(water[name] == .empty, "\(name)")
    }
    #expect(water["verdict"] == .text("too-few-answers"))
    #expect(records(try #require(comparison.details().last).data)[0]["both"] == .empty)
    let table = try #require(comparison.tables().first)
    #expect(table.rows[0].cells[1].text == "hidden")
    #expect(table.notes[1].hasSuffix("both times: fewer than 5."))
    #expect(try row(twice.comparison(showsSmall: true), "water")["n"] == .integer(4))
  }

  @Test(
    "figures that would give away the few who answered once are hidden, and the verdict stays",
    arguments: [true, false])
  func complementary(isFirst: Bool) throws {
    var twice = TwiceAsked.forty { $0 % 4 == 0 ? 0 : 1 }
    func others(_ count: Int) -> [TwiceAsked.Person] {
      (0..<count).map { _ in .init(link: 0, first: isFirst ? [1, 1, 1] : nil, second: isFirst ? nil : [1, 1, 1]) }
    }
    let people = twice.people
    twice.people = people + others(4)
    let comparison = twice.comparison()
    let water = try row(comparison, "water")
    for name in ["n", "first_mean", "second_mean", "mean_difference", "rose", "good_difference", "q"] {
      #expect(water[name] == .empty, "\(name)")
    }
    #expect(water["verdict"] == .text("better"))
    let notes = try #require(comparison.tables().first).notes
    #expect(notes.contains(Words(.en)(.pairsHidden, "5")))
    for count in [0, 5] {
      twice.people = people + others(count)
      #expect(try row(twice.comparison(), "water")["n"] == .integer(40), "\(count)")
    }
  }

  @Test("without anybody in both assessments there is no table of figures, and without links nothing at all")
  func nobody() throws {
    var twice = TwiceAsked.forty { _ in 1 }
    for index in twice.people.indices { twice.people[index].second = index < 20 ? nil : [3, 3, 3] }
    for index in 20..<40 { twice.people[index].first = nil }
    let comparison = twice.comparison()
    let table = try #require(comparison.tables().first)
    #expect(table.rows.isEmpty && table.columns.isEmpty)
    #expect(table.notes.last == Words(.en)(.pairsNone))
    for index in twice.people.indices { twice.people[index].link = 0 }
    #expect(twice.comparison().tables().isEmpty && twice.comparison().details().isEmpty)
  }

  @Test("what cannot be compared for all is not compared for some; an unconfirmed scale has no means")
  func notCompared() throws {
    var twice = TwiceAsked.forty { _ in 1 }
    for index in twice.people.indices { twice.people[index].second?[2] = nil }
    let roads = try row(twice.comparison(), "roads")
    #expect(roads["verdict"] == .text("not-asked-in-both"))
    #expect(roads["mean_difference"] == .empty)
    var unconfirmed = TwiceAsked.forty { _ in 1 }
    unconfirmed.survey = SmallSurvey(confirmed: false)
    let water = try row(unconfirmed.comparison(), "water")
    #expect(water["n"] == .integer(40))
    #expect(water["first_mean"] == .empty && water["mean_difference"] == .empty && water["verdict"] == .empty)
  }

  @Test("places have tables of their own, and whoever answered in two is told of")
  func places() throws {
    var twice = TwiceAsked.forty { _ in 1 }
    for index in twice.people.indices { twice.people[index].place = index < 30 ? "north" : "south" }
    twice.people += [
      .init(link: 100, first: [3, 3, 3], place: "north"), .init(link: 100, second: [3, 3, 3], place: "south"),
      .init(link: 101, first: [3, 3, 3], place: "north"), .init(link: 101, first: [3, 3, 3], place: "north"),
    ]
    // Enough others for figures to be shown.
    twice.people += ["north", "south"].flatMap { place in
      (0..<6).map { _ in .init(link: 0, first: [3, 3, 3], second: [3, 3, 3], place: place) }
    }
    let tables = twice.comparison().tables()
    #expect(tables.map(\.title) == ["North. Same people, both times", "South. Same people, both times"])
    #expect(tables[0].notes[1] == Words(.en)(.pairsCounts, "33", "30", "30"))
    #expect(tables[0].notes[2] == Words(.en)(.pairsAmbiguous, "1"))
    #expect(tables[0].notes[3] == Words(.en)(.pairsElsewhere, "1"))
    #expect(tables[1].notes[1] == Words(.en)(.pairsCounts, "10", "11", "10"))
  }

  @Test("the table says who it is of and how people were linked", arguments: Language.allCases)
  func words(language: Language) throws {
    let words = Words(language)
    let table = try #require(TwiceAsked.forty { [1, 0, -1, 1, 1][$0 % 5] }.comparison(language).tables().first)
    #expect(table.title == words(.pairsTitle))
    #expect(table.columns.count == 9 && table.rows.allSatisfy { $0.cells.count == 9 })
    #expect(table.notes.first == words(.pairsNote))
    #expect(table.notes.contains(words(.pairsVerdictNote, words(.correctionBenjaminiHochberg))))
    #expect(table.notes.contains(words(.pairsMovesNote)))
    for note in table.notes { #expect(!note.contains("{") && !note.contains("⟦")) }
    #expect(table.rows[0].cells[7].text == "24 / 8")
  }
}
