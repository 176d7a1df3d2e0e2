/// Weights under which a sample has the population's shares in each of several margins: raking.
///
/// One margin after another, each category's weights are multiplied by what its target has over what it weighs, until
/// nothing moves: iterative proportional fitting, Deming & Stephan, *Annals of Mathematical Statistics* 11 (1940)
/// 427–444, doi:10.1214/aoms/1177731829. With a limit *L*, no weight passes *L* times the mean one: those that would
/// are set to it, and the others of the category make up for it, so that the margins hold all the same. That is
/// raking with bounds: Deville & Särndal, *JASA* 87 (1992) 376–382, doi:10.1080/01621459.1992.10475217.
///
/// Takes it that within a cell those who answered are like those who did not, and that the margins' effects multiply.
/// It does not turn volunteers into a random sample.
///
///     // 6 women and 2 men under 35, 6 women and 6 men above; the town is half women, and two fifths under 35
///     let raking = try Raking(
///       [
///         RakingCell([0, 0], count: 6), RakingCell([1, 0], count: 2), RakingCell([0, 1], count: 6),
///         RakingCell([1, 1], count: 6),
///       ], to: [[50, 50], [40, 60]])
///     raking.weights        // 0.880367, 1.358899, 0.786300, 1.213700
///     raking.effectiveBase  // 19.146540, of 20
public struct Raking: Hashable, Sendable {
  /// The most rounds over all margins.
  public static let mostIterations = 1_000
  /// Weights stand still where a round moves none of them by more than this part of itself.
  static let tolerance = 1e-12
  /// How far a margin's shares may be off their targets in the end.
  static let mostDeviation = 1e-9

  /// As they were given.
  public let cells: [RakingCell]
  /// What a respondent of each cell counts for, in the cells' order; over all respondents the mean is 1.
  public let weights: [Double]
  /// How many respondents there are.
  public let base: Int
  /// Kish's effective base of all respondents: from half of ``base`` to ``base``.
  public let effectiveBase: Double
  /// How many rounds over all margins it took.
  public let iterations: Int
  /// How many respondents have the highest weight allowed, and would have a higher one without the limit.
  public let trimmed: Int
  /// How far the share of a category is off its target at most: under 1e-9.
  public let deviation: Double

  /// *n* / *n*_eff: by how much weights like these widen a variance, where they are unrelated to the answers; 1 or more.
  public var designEffect: Double { Double(base) / effectiveBase }

  /// - Parameters:
  ///   - cells: respondents by their categories, each combination once, in any order.
  ///   - margins: for each margin the sizes of its categories, as shares or counts: above 0, finite, and scaled to 1.
  ///   - limit: the highest weight allowed, in mean weights: above 1. `nil` for none.
  /// - Throws: where there are no such weights, or they would throw away more than half of the answers.
  /// - Complexity: O(rounds × cells × margins).
  public init(
    _ cells: [RakingCell], to margins: [[Double]], limit: Double? = nil
  ) throws(RakingFailure) {
    var fit = try RakingFit(cells, to: margins, limit: limit)
    let iterations = try fit.run()
    let groups = zip(fit.weights, cells).map { (weight: $0, count: $1.count) }
    guard let effective = SurveyStatistics.effectiveBase(groups) else { throw .badInput }
    // A base of exactly half may come out a rounding below it.
    guard effective >= Double(fit.base) * (0.5 - 1e-12) else {
      throw .lowEffectiveBase(effective, base: fit.base)
    }
    self.cells = cells
    self.iterations = iterations
    weights = fit.weights
    base = fit.base
    effectiveBase = min(effective, Double(fit.base))
    trimmed = fit.trimmed
    deviation = fit.deviation
  }
}

/// Respondents who are in the same category of every margin.
public struct RakingCell: Hashable, Sendable {
  /// For each margin, the place of the category among its targets, from 0.
  public var categories: [Int]
  /// How many respondents there are; 0 or more.
  public var count: Int
  /// What each of them counts for before raking; above 0 and finite.
  public var weight: Double

  public init(_ categories: [Int], count: Int, weight: Double = 1) {
    self.categories = categories
    self.count = count
    self.weight = weight
  }
}

/// Why there are no weights. Margins and categories are counted from 0.
public enum RakingFailure: Error, Hashable, Sendable {
  /// No margin, a size that is not above 0, a category that a margin does not have, a limit that is not above 1.
  case badInput
  /// Nobody answered who is in this category, so nobody can be weighted up to its target.
  case emptyCategory(margin: Int, category: Int)
  /// Even with the highest weight allowed, this category's respondents do not reach its target.
  case limitTooLow(margin: Int, category: Int)
  /// The margins contradict each other, given who answered: some share stays this far off its target.
  case notConverged(iterations: Int, deviation: Double)
  /// Kish's effective base is under half of the base: a few answers would speak for all.
  case lowEffectiveBase(Double, base: Int)
}

/// Raking under way.
private struct RakingFit {
  private let cells: [RakingCell]
  private let limit: Double
  /// For each margin and category, what its respondents are to weigh together.
  private let targets: [[Double]]
  /// For each margin and category, the cells that are in it.
  private let members: [[[Int]]]
  /// What the weights were without the limit.
  private var free: [Double]

  let base: Int

  init(_ cells: [RakingCell], to margins: [[Double]], limit: Double?) throws(RakingFailure) {
    guard !margins.isEmpty, margins.allSatisfy({ !$0.isEmpty }), limit.map({ $0 > 1 && $0.isFinite }) ?? true else {
      throw .badInput
    }
    var total = 0
    var weighed = 0.0
    for cell in cells {
      let (sum, overflow) = total.addingReportingOverflow(cell.count)
      guard
        cell.count >= 0, !overflow, cell.weight > 0, cell.weight.isFinite, cell.categories.count == margins.count,
        zip(cell.categories, margins).allSatisfy({ $1.indices.contains($0) })
      else { throw .badInput }
      total = sum
      weighed += cell.weight * Double(cell.count)
    }
    let scale = total > 0 ? Double(total) / weighed : 1
    guard scale > 0, scale.isFinite else { throw .badInput }
    self.cells = cells
    self.limit = limit ?? .infinity
    base = total
    free = cells.map { $0.weight * scale }

    var targets: [[Double]] = []
    var members: [[[Int]]] = []
    for (margin, sizes) in margins.enumerated() {
      let sum = sizes.reduce(0, +)
      guard sizes.allSatisfy({ $0 > 0 && $0.isFinite }), sum.isFinite else { throw .badInput }
      var inside: [[Int]] = Array(repeating: [], count: sizes.count)
      for (index, cell) in cells.enumerated() where cell.count > 0 { inside[cell.categories[margin]].append(index) }
      targets.append(sizes.map { $0 / sum * Double(total) })
      members.append(inside)
    }
    self.targets = targets
    self.members = members
    try checkReach()
  }

  /// Refuses categories that no weights bring to their target.
  private func checkReach() throws(RakingFailure) {
    for (margin, inside) in members.enumerated() {
      for (category, members) in inside.enumerated() {
        let count = members.reduce(0) { $0 + cells[$1].count }
        guard count > 0 else { throw .emptyCategory(margin: margin, category: category) }
        guard limit * Double(count) >= targets[margin][category] * (1 - Raking.tolerance) else {
          throw .limitTooLow(margin: margin, category: category)
        }
      }
    }
  }

  var weights: [Double] { free.map { min(limit, $0) } }

  var trimmed: Int { zip(cells, free).reduce(0) { $0 + ($1.1 > limit * (1 + Raking.tolerance) ? $1.0.count : 0) } }

  /// The largest distance of a category's share from its target.
  var deviation: Double {
    var largest = 0.0
    for (inside, targets) in zip(members, targets) {
      for (members, target) in zip(inside, targets) {
        let weighed = members.reduce(0) { $0 + min(limit, free[$1]) * Double(cells[$1].count) }
        largest = max(largest, abs(weighed - target) / Double(base))
      }
    }
    return largest
  }

  /// - Returns: how many rounds it took.
  mutating func run() throws(RakingFailure) -> Int {
    var weights = weights
    for iteration in 1...Raking.mostIterations {
      for margin in members.indices {
        for category in members[margin].indices { fit(members[margin][category], to: targets[margin][category]) }
      }
      let moved = self.weights
      guard moved.allSatisfy(\.isFinite) else { break }
      let stands = zip(cells, zip(weights, moved)).allSatisfy { cell, weight in
        cell.count == 0 || abs(weight.1 - weight.0) <= Raking.tolerance * weight.1
      }
      if stands, deviation <= Raking.mostDeviation { return iteration }
      weights = moved
    }
    let deviation = deviation
    throw .notConverged(iterations: Raking.mostIterations, deviation: deviation.isFinite ? deviation : 1)
  }

  /// Multiplies the weights of a category's cells by the factor that brings them to the target under the limit.
  private mutating func fit(_ members: [Int], to target: Double) {
    var factor = 1.0
    var capped = 0
    while true {
      var weighed = 0.0
      var left = target
      var above = 0
      for cell in members {
        // Comparing as the weight will be made: a cell at the limit stays at it, as the factor only grows.
        if capped > 0, free[cell] * factor >= limit {
          left -= limit * Double(cells[cell].count)
          above += 1
        } else {
          weighed += free[cell] * Double(cells[cell].count)
        }
      }
      // With all of them at the limit, they are there already.
      if above == members.count { break }
      let next = left / weighed
      guard next.isFinite, next > 0 else { break }
      factor = capped == 0 ? next : max(factor, next)
      let now = members.reduce(0) { $0 + (free[$1] * factor >= limit ? 1 : 0) }
      if now == capped { break }
      capped = now
    }
    for cell in members { free[cell] *= factor }
  }
}
