/// Why a question cannot be compared although it stands in both assessments: it was not the same question.
public enum Drift: Hashable, Sendable {
  /// The headers of the two assessments, where the codebook's own names know neither as the other's.
  case wording(first: String, second: String)
  /// So many answers of one assessment are off the scale that another one must have been used.
  case scale(invalid: Int, answers: Int)
  /// Criteria (indices in the codebook) that a service score has in one assessment only, or that drifted themselves.
  case criteria([Int])

  /// From this part of the answers on, those off the scale are taken for another scale, if they are this many.
  static let (leastShare, leastAnswers) = (1.0 / 3, 5)

  /// Whether a cell's answers say that its scale was another one.
  static func scale(of figures: Figures) -> Drift? {
    let invalid = figures.count(.invalid) ?? 0
    let answers = figures.n + invalid
    guard invalid >= leastAnswers, Double(invalid) >= leastShare * Double(answers) else { return nil }
    return .scale(invalid: invalid, answers: answers)
  }
}

/// How each rating was asked in the two assessments.
public struct QuestionWordings: Hashable, Sendable {
  /// For each rating cell of the layout, its headers as they were matched; "" for one that consists of the codebook's own names.
  public private(set) var first: [Int: Set<String>] = [:]
  public private(set) var second: [Int: Set<String>] = [:]

  public init() {}

  public mutating func add(_ wording: String, cell: Int, isFirst: Bool) {
    if isFirst { first[cell, default: []].insert(wording) } else { second[cell, default: []].insert(wording) }
  }

  /// What differs, where no wording of a cell is common to both assessments.
  func drift(of cell: Int) -> Drift? {
    guard let before = first[cell], let after = second[cell], before.isDisjoint(with: after),
      let earlier = before.min(), let later = after.min()
    else { return nil }
    return .wording(first: earlier, second: later)
  }
}
