/// How much agreement chance alone brings, where every mark is drawn by itself from the marks its question has.
///
/// People's own marks go together, so that real answers agree more often than this: it is a lower bound to set counts of
/// suspicious questionnaires beside, and no test. Where respondents left questions out, which ones is taken as random.
public enum ChanceAgreement {
  /// How many respondents would give one and the same mark to every question they marked.
  ///
  /// With *p*(*q*, *v*) the share of mark *v* among the marks of question *q*, a respondent who marked the questions *Q*
  /// does so with probability Σ*v* Π*q*∈*Q* *p*(*q*, *v*). It is averaged over all sets *Q* of as many questions, by
  ///
  ///     A(j, m) = (1 − m/j) A(j − 1, m) + (m/j) p(j, v) A(j − 1, m − 1),   A(0, 0) = 1
  ///
  /// where *A*(*j*, *m*) is the mean product over sets of *m* of the first *j* questions; and added up over respondents.
  ///
  ///     // Six questions whose marks are half fours, half fives: 2 · (1/2)⁶ = 1/32 of those who marked all six.
  ///     ChanceAgreement.equalMarks(marks: Array(repeating: [0, 0, 0, 5, 5], count: 6), respondents: [0, 0, 0, 0, 0, 0, 64])
  ///     // 2
  ///
  /// - Parameters:
  ///   - marks: how often each question has each mark, 0 or more; questions without marks do not count.
  ///   - respondents: how many marked 0, 1, 2, … of the questions.
  /// - Returns: A number of respondents, 0 or more.
  /// - Complexity: O(questions × most marks of a respondent × points).
  public static func equalMarks(marks: [[Int]], respondents: [Int]) -> Double {
    let questions = marks.filter { $0.contains { $0 > 0 } }
    let most = min(respondents.count - 1, questions.count)
    guard most > 0 else { return 0 }
    var expected = 0.0
    for value in 0..<(questions.map(\.count).max() ?? 0) {
      var average = [Double](repeating: 0, count: most + 1)
      average[0] = 1
      for (index, question) in questions.enumerated() {
        let share = value < question.count ? Double(question[value]) / Double(question.reduce(0, +)) : 0
        for size in stride(from: min(index + 1, most), through: 1, by: -1) {
          let part = Double(size) / Double(index + 1)
          average[size] = (1 - part) * average[size] + part * share * average[size - 1]
        }
      }
      for size in 1...most { expected += Double(respondents[size]) * average[size] }
    }
    return expected
  }

  /// How many pairs of respondents would disagree on no more than a few of the questions both marked.
  ///
  /// Two different respondents agree on question *q* with probability *a*(*q*) = Σ*v* *n*(*v*)(*n*(*v*) − 1) / (*n*(*n* − 1)),
  /// *n*(*v*) of its *n* marks being *v*. The number of disagreements over a set of questions is Poisson-binomial (Wang,
  /// *Statistica Sinica* 3 (1993) 295–312). Averaged over all sets of as many questions:
  ///
  ///     B(j, m, d) = (1 − m/j) B(j − 1, m, d) + (m/j) (a(j) B(j − 1, m − 1, d) + (1 − a(j)) B(j − 1, m − 1, d − 1))
  ///
  /// That near-duplicates are looked for by the share of equal answers follows Kuriakose and Robbins, *Statistical
  /// Journal of the IAOS* 32 (2016) 283–291.
  ///
  ///     // Ten questions with two fours and two fives each: any two respondents agree with probability 1/3 on each.
  ///     ChanceAgreement.agreeingPairs(
  ///       marks: Array(repeating: [2, 2], count: 10), pairs: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 59_049], allowed: { _ in 0 })
  ///     // 59,049 pairs / 3¹⁰ = 1
  ///
  /// - Parameters:
  ///   - marks: how often each question has each mark, 0 or more.
  ///   - pairs: how many pairs have 0, 1, 2, … questions that both marked.
  ///   - allowed: on how many of so many questions a pair may disagree.
  /// - Returns: A number of pairs, 0 or more.
  /// - Complexity: O(questions × most shared questions × most disagreements allowed).
  public static func agreeingPairs(marks: [[Int]], pairs: [Int], allowed: (Int) -> Int) -> Double {
    let questions = marks.map { $0.reduce(0, +) > 0 ? $0 : [] }.filter { !$0.isEmpty }
    let most = min(pairs.count - 1, questions.count)
    let sizes = most > 0 ? (1...most).filter { pairs[$0] > 0 } : []
    guard let largest = sizes.map(allowed).max(), largest >= 0 else { return 0 }
    let width = largest + 1
    var average = [Double](repeating: 0, count: (most + 1) * width)
    average[0] = 1
    for (index, question) in questions.enumerated() {
      let agreement = Self.agreement(question)
      for size in stride(from: min(index + 1, most), through: 1, by: -1) {
        let part = Double(size) / Double(index + 1)
        for wrong in stride(from: largest, through: 0, by: -1) {
          let before = (size - 1) * width + wrong
          let disagreeing = wrong > 0 ? average[before - 1] : 0
          average[size * width + wrong] =
            (1 - part) * average[size * width + wrong]
            + part * (agreement * average[before] + (1 - agreement) * disagreeing)
        }
      }
    }
    return sizes.reduce(0) { sum, size in
      let share = (0..<max(0, min(largest, allowed(size)) + 1)).reduce(0) { $0 + average[size * width + $1] }
      return sum + Double(pairs[size]) * share
    }
  }

  /// The share of pairs of different answers that are equal; 0 under two answers.
  private static func agreement(_ counts: [Int]) -> Double {
    let total = Double(counts.reduce(0, +))
    guard total > 1 else { return 0 }
    return counts.reduce(0) { $0 + Double($1) * Double($1 - 1) } / (total * (total - 1))
  }

  /// How many of `count` submissions would stand in runs of three or more with no gap over `gap`, were they sent at
  /// random moments of a time of `span`.
  ///
  /// A submission has none of the other *n* − 1 within the next *gap* with probability (1 − *gap*/*span*)ⁿ⁻¹, the time
  /// being bent to a circle; with *p* one less that, and gaps taken as independent, it stands alone with probability
  /// (1 − *p*)² and in a pair with 2*p*(1 − *p*)². What is left is
  ///
  ///     n (3p² − 2p³)
  ///
  ///     ChanceAgreement.inRuns(100, gap: 60, span: 43_200)  // 4.532599
  ///
  /// - Parameters:
  ///   - gap: 0 or more, in the unit of `span`.
  ///   - span: above 0.
  /// - Returns: 0…`count`; 0 under three submissions.
  public static func inRuns(_ count: Int, gap: Double, span: Double) -> Double {
    guard count > 2, gap >= 0, span > 0 else { return 0 }
    let short = 1 - power(1 - min(1, gap / span), count - 1)
    return Double(count) * (3 * short * short - 2 * short * short * short)
  }

  /// `base` to the power of `exponent`, 0 or more, by squaring: the same on every machine.
  private static func power(_ base: Double, _ exponent: Int) -> Double {
    var (result, square, rest) = (1.0, base, exponent)
    while rest > 0 {
      if rest & 1 == 1 { result *= square }
      square *= square
      rest >>= 1
    }
    return result
  }
}
