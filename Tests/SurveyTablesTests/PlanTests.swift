import SurveyModel
import SurveyTables
import SurveyTally
import SurveyWords
import Testing

@Suite("The plan of the next assessment")
struct PlanTests {
  /// `good` respondents who mark everything 5, `poor` who mark everything 1, and `blank` who mark nothing.
  private func answers(good: Int, poor: Int, blank: Int = 0) -> [SmallSurvey.Answer] {
    Array(repeating: .init(marks: [5, 5, 5]), count: good) + Array(repeating: .init(marks: [1, 1, 1]), count: poor)
      + Array(repeating: .init(marks: [0, 0, 0]), count: blank)
  }

  private func plan(
    _ answers: [SmallSurvey.Answer], change: Double, power: Double = 0.8, confirmed: Bool = true,
    showsSmall: Bool = false, language: Language = .en
  ) -> Plan {
    let survey = SmallSurvey(confirmed: confirmed)
    var counts = PivotTally(request: Plan.request(), codebook: survey.codebook, layout: survey.layout)
    counts.add(survey.batch(answers))
    return Plan(
      counts,
      labels: Labels(
        codebook: survey.codebook, layout: survey.layout, categories: survey.categories, language: language),
      change: change, power: power, showsSmall: showsSmall)
  }

  @Test("the worked example: 41 answers, half of them good, a change of 30 points")
  func workedExample() throws {
    // 20 of 41 are good: halfway to 30 points more, at most a half.
    let rows = records(plan(answers(good: 20, poor: 21), change: 0.3).data())
    #expect(rows.count == 3)
    let water = try #require(rows.first)
    #expect(water["service"] == .text("water"))
    #expect(water["n"] == .integer(41))
    #expect(water["needed"] == .integer(47))
    #expect(water["needed_each"] == .integer(44))
    #expect(water["needed_questionnaires"] == .integer(47))
    guard case .number(let detectable)? = water["detectable"] else {
      Issue.record("no detectable change")
      return
    }
    // 2.801585 √(½ · ½ · 2/41)
    #expect(abs(detectable - 0.309383) < 1e-6)
    // As large a part of the scale from 1 to 5.
    #expect(water["mean_change"] == .number(1.2))
    let worst = try #require(rows.last)
    #expect(worst["service"] == .empty)
    #expect(worst["good"] == .empty)
    #expect(worst["share"] == .number(0.5))
    #expect(worst["needed"] == .integer(47))
  }

  @Test("questionnaires without an answer are added at the present rate")
  func rate() throws {
    // 41 scores in 82 questionnaires: twice as many are needed.
    let rows = records(plan(answers(good: 20, poor: 21, blank: 41), change: 0.3).data())
    #expect(rows[0]["needed_questionnaires"] == .integer(94))
  }

  @Test("what no number of answers reaches is said so")
  func unreachable() {
    let plan = plan(answers(good: 20, poor: 21), change: 0.2)
    let rows = records(plan.data())
    #expect(rows[0]["needed"] == .text("unreachable"))
    #expect(rows[0]["needed_questionnaires"] == .text("unreachable"))
    #expect(rows[0]["needed_each"] == .integer(99))
    #expect(plan.tables()[0].rows[0].cells[4].text == "unreachable")
    #expect(
      plan.tables().flatMap(\.notes).contains {
        $0.hasPrefix("Water: no next assessment can show a change of 20 points") && $0.contains("99 questionnaires")
      })
  }

  @Test("a share of 0 or 1, or on few answers, is taken as a half", arguments: [(40, 0), (0, 40), (3, 26)])
  func assumed(good: Int, poor: Int) {
    let plan = plan(answers(good: good, poor: poor), change: 0.35)
    let row = records(plan.data())[0]
    #expect(row["share"] == .number(0.5))
    #expect(row["good"] == .number(Double(good) / Double(good + poor)))
    #expect(plan.tables().flatMap(\.notes).contains { $0.hasPrefix("* the share 50%") })
    #expect(plan.tables()[0].rows[0].cells[3].text == "50% *")
  }

  @Test("an observed share is used from thirty answers on")
  func observed() {
    let row = records(plan(answers(good: 3, poor: 27), change: 0.35).data())[0]
    // Halfway from 0.1 to 0.45.
    #expect(row["share"] == .number(0.275))
  }

  @Test("few answers now, and fewer needed than a verdict takes, are said in words")
  func verdicts() {
    let notes = plan(answers(good: 3, poor: 17), change: 0.6).tables().flatMap(\.notes)
    #expect(notes.contains { $0.hasPrefix("A verdict takes at least 30 answers") && $0.hasSuffix("Water and Roads.") })
    #expect(
      notes.contains { $0.hasPrefix("Water: a change of 60 points shows with fewer too") && $0.contains("30 quest") })
  }

  @Test("while the order of marks is open there are no means, and the share is a half")
  func unconfirmed() {
    let plan = plan(answers(good: 20, poor: 21), change: 0.3, confirmed: false)
    let row = records(plan.data())[0]
    for name in ["good", "sd", "mean_change", "mean_needed", "mean_detectable"] {
      #expect(row[name] == .empty, "\(name)")
    }
    #expect(row["share"] == .number(0.5))
    #expect(row["needed"] == .integer(47))
    #expect(plan.tables().count == 1)
  }

  @Test("no answers: nothing to start from, but two new assessments can be planned")
  func noAnswers() {
    let row = records(plan(answers(good: 0, poor: 0, blank: 5), change: 0.3, showsSmall: true).data())[0]
    #expect(row["n"] == .integer(0))
    #expect(row["needed"] == .empty)
    #expect(row["needed_each"] == .integer(44))
    #expect(row["detectable"] == .empty)
    #expect(plan([], change: 0.3).tables().isEmpty)
  }

  @Test("a base under the codebook's limit is kept back, and everything that it would give away")
  func hidden() {
    let plan = plan(answers(good: 1, poor: 2), change: 0.3)
    let row = records(plan.data())[0]
    for name in ["n", "good", "sd", "needed", "needed_questionnaires", "detectable", "mean_needed_each"] {
      #expect(row[name] == .empty, "\(name)")
    }
    #expect(row["needed_each"] == .integer(44))
    #expect(plan.tables()[0].rows[0].cells[1].text == "hidden")
    #expect(records(self.plan(answers(good: 1, poor: 2), change: 0.3, showsSmall: true).data())[0]["n"] == .integer(3))
  }

  @Test("more power takes more answers")
  func power() {
    #expect(
      records(plan(answers(good: 20, poor: 21), change: 0.3, power: 0.9).data())[0]["needed_each"] == .integer(59))
  }
}
