import SurveyModel
import SurveyTables
import SurveyTally
import SurveyWords
import Testing

@Suite("A comparison")
struct ComparisonTests {
  private let survey = SmallSurvey()

  /// The comparison of two waves of answers.
  private func comparison(
    _ first: [SmallSurvey.Answer], _ second: [SmallSurvey.Answer], language: Language = .en, showsSmall: Bool = false
  ) -> Comparison {
    var counts = PivotTally(request: Comparison.request(), codebook: survey.codebook, layout: survey.layout)
    for (wave, answers) in [first, second].enumerated() {
      var batch = survey.batch(answers)
      for row in 0..<batch.count {
        batch.codes[ResponseLayout.wave * batch.capacity + row] = AnswerCode.substantive(wave).rawValue
      }
      counts.add(batch)
    }
    var named = survey
    named.categories[ResponseLayout.wave] = [Category(id: "1", label: "First"), Category(id: "2", label: "Second")]
    return Comparison(
      counts, labels: named.labels(language),
      waves: (AnswerCode.substantive(0).rawValue, AnswerCode.substantive(1).rawValue), showsSmall: showsSmall)
  }

  /// So many answers a mark from 1 to 5, the same mark for all of the service water, and roads by another count.
  private func answers(_ water: [Int], roads: [Int]? = nil) -> [SmallSurvey.Answer] {
    let marks = water.enumerated().flatMap { mark, count in [Int](repeating: mark + 1, count: count) }
    let others = roads.map { $0.enumerated().flatMap { mark, count in [Int](repeating: mark + 1, count: count) } }
    return marks.enumerated().map { index, mark in .init(marks: [mark, mark, others.map { $0[index % $0.count] }]) }
  }

  private func row(_ comparison: Comparison, _ service: String, _ criterion: DataTable.Value = .empty) throws
    -> [String: DataTable.Value]
  {
    try #require(records(comparison.data()).first { $0["service"] == .text(service) && $0["criterion"] == criterion })
  }

  @Test("says too few answers, and not asked in both; services first")
  func withoutVerdict() {
    let comparison = comparison(answers([0, 0, 0, 40, 0], roads: [0, 0, 0, 0, 1]), answers([0, 0, 29, 0, 0]))
    let rows = records(comparison.data())
    #expect(rows.map { $0["criterion"] } == [.empty, .empty, .text("access"), .text("quality"), .text("quality")])
    #expect(rows[0]["mean_difference"] == .number(-1))
    #expect(rows[0]["good_difference"] == .number(-1))
    #expect(rows[0]["verdict"] == .text("too-few-answers"))
    #expect(rows[0]["q"] == .empty)
    #expect(rows[1]["verdict"] == .text("not-asked-in-both"))
    #expect(rows[1]["mean_difference"] == .empty)
  }

  @Test("says better, worse and no reliable change, each with the figures of its tests")
  func verdicts() throws {
    let low = answers([20, 10, 5, 3, 2], roads: [8, 8, 8, 8, 8])
    let high = answers([2, 3, 5, 10, 20], roads: [8, 8, 8, 8, 8])
    let better = try row(comparison(low, high), "water")
    #expect(better["verdict"] == .text("better"))
    #expect(better["good_difference"] == .number(0.75 - 0.125))
    #expect(try row(comparison(high, low), "water")["verdict"] == .text("worse"))
    let roads = try row(comparison(low, high), "roads")
    #expect(roads["verdict"] == .text("no-reliable-change"))
    #expect(roads["ordinal_p"] == .number(1))
    #expect(roads["superiority"] == .number(0.5))
    #expect(roads["same"] == .text("no"))
    // 40 against 40: 2.8016 · √(¼ · 2/40).
    guard case .number(let detectable)? = roads["good_detectable"] else { throw Missing() }
    #expect(abs(detectable - 0.313227) < 1e-6)
  }

  @Test("a verdict rests on the corrected p value: two services and one criterion each have a family of their own")
  func families() throws {
    // Water has p of about 0.03 alone, roads none: corrected for two services it is 0.06.
    let first = answers([6, 10, 10, 8, 6], roads: [8, 8, 8, 8, 8])
    let second = answers([2, 6, 11, 11, 10], roads: [8, 8, 8, 8, 8])
    let water = try row(comparison(first, second), "water")
    guard case .number(let order)? = water["ordinal_p"], case .number(let mean)? = water["mean_p"],
      case .number(let q)? = water["q"]
    else { throw Missing() }
    let p = max(order, mean)
    #expect(p < 0.05 && p > 0.025)
    #expect(abs(q - 2 * p) < 1e-12)
    #expect(water["verdict"] == .text("no-reliable-change"))
    // Among the criteria water has two that moved, of three: the larger p keeps two thirds of the correction.
    let access = try row(comparison(first, second), "water", .text("access"))
    guard case .number(let detail)? = access["q"] else { throw Missing() }
    #expect(abs(detail - 1.5 * p) < 1e-12)
  }

  @Test(
    "a verdict needs the mean as well as the order: most marks a little higher, a few much lower, is neither better nor worse"
  )
  func bothTests() throws {
    let first = answers([0, 0, 28, 12, 0], roads: [8, 8, 8, 8, 8])
    let second = answers([6, 0, 6, 28, 0], roads: [8, 8, 8, 8, 8])
    let water = try row(comparison(first, second), "water")
    guard case .number(let order)? = water["ordinal_p"], case .number(let mean)? = water["mean_p"] else {
      throw Missing()
    }
    #expect(order < 0.025 && mean > 0.5)
    #expect(water["verdict"] == .text("no-reliable-change"))
  }

  @Test("the same is said only where the whole interval is within the margin")
  func same() throws {
    let many = answers([80, 80, 80, 80, 80])
    let row = try row(comparison(many, many), "water")
    #expect(row["same"] == .text("yes"))
    #expect(row["verdict"] == .text("no-reliable-change"))
    let table = try #require(comparison(many, many).tables().first)
    #expect(table.rows[0].cells.last?.text == "no reliable change; the same within 10 points")
  }

  @Test("bases under five are hidden with all their figures; --show-small shows them")
  func hidden() throws {
    let few = answers([1, 1, 1, 0, 0])
    let many = answers([8, 8, 8, 8, 8])
    let hidden = try row(comparison(few, many), "water")
    #expect(hidden["first_n"] == .empty)
    #expect(hidden["first_mean"] == .empty)
    #expect(hidden["mean_difference"] == .empty)
    #expect(hidden["second_n"] == .integer(40))
    #expect(hidden["verdict"] == .text("too-few-answers"))
    #expect(try row(comparison(few, many, showsSmall: true), "water")["first_n"] == .integer(3))
    let sentences = comparison(few, many).sentences(place: AnswerCode.notAsked.rawValue)
    #expect(sentences.contains { $0.text.contains("Answers in the first assessment: fewer than 5, in the second: 40") })
  }

  @Test("sentences say no more than the verdict, and trace every figure", arguments: Language.allCases)
  func sentences(language: Language) throws {
    let words = Words(language)
    let low = answers([20, 10, 5, 3, 2], roads: [8, 8, 8, 8, 8])
    let high = answers([2, 3, 5, 10, 20], roads: [7, 8, 8, 8, 9])
    let all = comparison(low, high, language: language).sentences(place: AnswerCode.notAsked.rawValue)
    #expect(all.count == 3)
    let water = try #require(all.dropFirst().first)
    let roads = try #require(all.last)
    #expect(water.text.contains(words(.verdictBetter)))
    #expect(roads.text.contains(words(.verdictNoReliableChange)))
    for sentence in all {
      for banned in ["погрешност", "margin of error", "{", "}"] { #expect(!sentence.text.contains(banned)) }
      #expect(sentence.sources.allSatisfy { sentence.text.contains($0.text) })
    }
    #expect(!roads.text.contains(words(.verdictBetter)))
    #expect(
      water.sources.map(\.column) == [
        "first_mean", "second_mean", "mean_difference", "mean_difference_low", "mean_difference_high", "first_good",
        "second_good",
      ])
    #expect(roads.sources.last?.column == "good_detectable")
    #expect(water.sources.allSatisfy { $0.service == "water" && $0.criterion.isEmpty })
  }

  @Test("a score of other criteria is not compared, and says which; its common criterion is")
  func otherCriteria() throws {
    let second = answers([8, 8, 8, 8, 8]).map { SmallSurvey.Answer(marks: [$0.marks[0], nil, nil]) }
    let comparison = comparison(answers([8, 8, 8, 8, 8]), second)
    let water = try row(comparison, "water")
    #expect(water["verdict"] == .text("not-asked-in-both"))
    #expect(water["mean_difference"] == .empty)
    #expect(try row(comparison, "water", .text("access"))["verdict"] == .text("no-reliable-change"))
    let notes = try #require(comparison.tables().first).notes
    #expect(notes.contains { $0.hasPrefix("Water: the score is not compared") && $0.contains("Quality") })
    let sentences = comparison.sentences(place: AnswerCode.notAsked.rawValue)
    #expect(sentences.contains { $0.text == "Water: cannot be compared, the two assessments asked it differently." })
  }

  @Test("what a change is made of: by the groups of a question")
  func split() throws {
    // Women say 5, men 1; women 30 then 10, men 10 then 30: all of it is composition.
    func wave(_ women: Int, _ men: Int) -> [SmallSurvey.Answer] {
      (0..<women).map { _ in .init(marks: [5, 5, nil], sex: "f") }
        + (0..<men).map { _ in .init(marks: [1, 1, nil], sex: "m") }
    }
    let first = wave(30, 10)
    let second = wave(10, 30)
    let comparison = comparison(first, second)
    let request = ComparisonSplit.request(dimension: 3)
    var counts = PivotTally(request: request, codebook: survey.codebook, layout: survey.layout)
    for (wave, answers) in [first, second].enumerated() {
      var batch = survey.batch(answers)
      for row in 0..<batch.count {
        batch.codes[ResponseLayout.wave * batch.capacity + row] = AnswerCode.substantive(wave).rawValue
      }
      counts.add(batch)
    }
    let split = ComparisonSplit(counts, dimension: 3, of: comparison)
    let rows = records(split.data())
    #expect(rows.map { $0["measure"] } == [.text("mean"), .text("good")])
    #expect(rows[0]["difference"] == .number(-2))
    #expect(rows[0]["composition"] == .number(-2))
    #expect(rows[0]["answers"] == .number(0))
    let table = try #require(split.tables().first)
    #expect(table.title == "What the difference is made of: Sex")
    #expect(table.notes.first == "Sex. First: Female 30, Male 10. Second: Female 10, Male 30.")
    #expect(
      table.rows[0].cells.map(\.text) == [
        "Water", "\u{2212}2.00", "\u{2212}2.00", "0.00", "\u{2212}50", "\u{2212}50", "0",
      ])
  }

  @Test("an unconfirmed scale has neither figures nor verdict")
  func unconfirmed() throws {
    let unconfirmed = SmallSurvey(confirmed: false)
    var counts = PivotTally(request: Comparison.request(), codebook: unconfirmed.codebook, layout: unconfirmed.layout)
    for wave in 0..<2 {
      var batch = unconfirmed.batch(answers([8, 8, 8, 8, 8]))
      for row in 0..<batch.count {
        batch.codes[ResponseLayout.wave * batch.capacity + row] = AnswerCode.substantive(wave).rawValue
      }
      counts.add(batch)
    }
    var named = unconfirmed
    named.categories[ResponseLayout.wave] = [Category(id: "1", label: "First"), Category(id: "2", label: "Second")]
    let comparison = Comparison(
      counts, labels: named.labels(.en),
      waves: (AnswerCode.substantive(0).rawValue, AnswerCode.substantive(1).rawValue))
    let water = try row(comparison, "water")
    #expect(water["verdict"] == .empty)
    #expect(water["ordinal_p"] == .empty)
  }
}

private struct Missing: Error {}
