import SurveyStatistics
import Testing

@Suite("Agreement by chance")
struct ChanceAgreementTests {
  private func isClose(_ one: Double, _ other: Double) -> Bool { abs(one - other) <= 1e-12 * max(1, abs(other)) }

  @Test("one mark for everything: the worked example")
  func equalMarks() {
    let six = Array(repeating: [0, 0, 0, 5, 5], count: 6)
    #expect(isClose(ChanceAgreement.equalMarks(marks: six, respondents: [0, 0, 0, 0, 0, 0, 64]), 2))
    // Fewer questions marked: 2 · (1/2)⁴ = 1/8 of 16.
    #expect(isClose(ChanceAgreement.equalMarks(marks: six, respondents: [0, 0, 0, 0, 16]), 2))
  }

  @Test("where questions differ, every set of those marked is as likely as any other")
  func uneven() {
    // Shares of the first mark 1, 1/2, 1/4: pairs of questions agree on it with 1/2, 1/4, 1/8, on the second with 0, 0, 3/8.
    let marks = [[4, 0], [2, 2], [1, 3]]
    let expected = (0.5 + 0.25 + 0.125 + 0.375) / 3
    #expect(isClose(ChanceAgreement.equalMarks(marks: marks, respondents: [0, 0, 1]), expected))
    #expect(isClose(ChanceAgreement.equalMarks(marks: marks + [[0, 0]], respondents: [0, 0, 1, 0]), expected))
  }

  @Test("near-duplicates: the worked example")
  func agreeingPairs() {
    let ten = Array(repeating: [2, 2], count: 10)
    let pairs = [Int](repeating: 0, count: 10) + [59_049]
    #expect(isClose(ChanceAgreement.agreeingPairs(marks: ten, pairs: pairs) { _ in 0 }, 1))
    // One disagreement allowed: (1/3)¹⁰ + 10 (1/3)⁹ (2/3) = 21 / 3¹⁰.
    #expect(isClose(ChanceAgreement.agreeingPairs(marks: ten, pairs: pairs) { _ in 1 }, 21))
    // As many as there are: every pair.
    #expect(isClose(ChanceAgreement.agreeingPairs(marks: ten, pairs: pairs) { $0 }, 59_049))
  }

  @Test("pairs that share fewer questions share any of them")
  func fewerShared() {
    // Agreement 1 and 1/3: a pair with one question in common agrees with 2/3.
    let marks = [[4, 0], [2, 2]]
    #expect(isClose(ChanceAgreement.agreeingPairs(marks: marks, pairs: [0, 3]) { _ in 0 }, 2))
    #expect(isClose(ChanceAgreement.agreeingPairs(marks: marks, pairs: [0, 3, 3]) { _ in 0 }, 3))
  }

  @Test("submissions in a row: the worked example")
  func inRuns() {
    #expect(abs(ChanceAgreement.inRuns(100, gap: 60, span: 43_200) - 4.532599290796564) < 1e-9)
    #expect(ChanceAgreement.inRuns(5, gap: 60, span: 60) == 5)
    #expect(ChanceAgreement.inRuns(2, gap: 60, span: 43_200) == 0)
    #expect(ChanceAgreement.inRuns(100, gap: 0, span: 43_200) == 0)
  }

  @Test("nothing to look at is no agreement")
  func empty() {
    #expect(ChanceAgreement.equalMarks(marks: [], respondents: []) == 0)
    #expect(ChanceAgreement.equalMarks(marks: [[0, 0]], respondents: [3]) == 0)
    #expect(ChanceAgreement.agreeingPairs(marks: [], pairs: []) { _ in 0 } == 0)
    #expect(ChanceAgreement.agreeingPairs(marks: [[1, 0]], pairs: [0, 1]) { _ in 0 } == 0)
    #expect(ChanceAgreement.agreeingPairs(marks: [[1, 1]], pairs: [0, 1]) { _ in -1 } == 0)
    #expect(ChanceAgreement.inRuns(100, gap: 60, span: 0) == 0)
  }
}
