/// A mean of weighted answers, and how far it is to be trusted.
///
/// With *w* the weight of a respondent, *x* an answer and *W* the sum of the weights of those who gave one:
///
///     x̄ = Σ w x / W,   u = w (x − x̄) / W for those who answered and 0 for the others,   s.e.² = n / (n − 1) Σ (u − ū)²
///
/// over all *n* respondents of the sample: ``plainError``, which takes the weights as given. Raking to known margins
/// also takes away the scatter between the margins' categories: for ``standardError`` each *u* / *w* is first freed
/// of its means by category, one margin after another, ten rounds over all of them. Both are what `svymean` of R's
/// `survey` gives, by `svyrecvar`: Lumley, *Complex Surveys*, 2010, section 7.2, and D'Arrigo & Skinner, *Survey
/// Methodology* 36 (2010) 181–192. Take the respondents as independent, and drawn from a population far larger than the
/// sample. Respondents at the weights' limit are counted as if they were raked like the others.
///
/// For shares, the answers are 1 and 0.
public struct WeightedMean: Hashable, Sendable {
  public var value: Double
  /// Of the mean, with what raking takes away; 0 where all answers are equal, or equal within each combination of
  /// categories that the margins can tell apart.
  public var standardError: Double
  /// Of the mean, without what raking takes away.
  public var plainError: Double
  /// How many answers there are: 1 or more.
  public var base: Int
  /// Kish's effective base of these answers.
  public var effectiveBase: Double

  public init(value: Double, standardError: Double, plainError: Double, base: Int, effectiveBase: Double) {
    self.value = value
    self.standardError = standardError
    self.plainError = plainError
    self.base = base
    self.effectiveBase = effectiveBase
  }
}

extension Raking {
  /// The weighted mean of a question's answers.
  ///
  ///     // 30 women who answered 4 and 5 as often, 10 men who answered 1 and 3 as often; half of the town is women
  ///     let raking = try Raking([RakingCell([0], count: 30), RakingCell([1], count: 10)], to: [[50, 50]])
  ///     raking.mean(of: [
  ///       Distribution(values: [4, 5], counts: [15, 15]), Distribution(values: [1, 3], counts: [5, 5]),
  ///     ])?.value  // 3.25: half of 4.5 and half of 2
  ///
  /// - Parameter answers: one distribution a cell, in the cells' order, of at most ``RakingCell/count`` answers; those
  ///   who did not answer the question have none in it, and count for the scatter only.
  /// - Returns: `nil` without answers, where the distributions do not go with the cells, and where a figure would be no
  ///   number.
  /// - Complexity: O(answers' different values + cells × margins).
  public func mean(of answers: [Distribution]) -> WeightedMean? { WeightedMean([(raking: self, answers: answers)]) }
}

extension WeightedMean {
  /// The mean of answers of several samples, each raked on its own: towns or waves that are shown together.
  ///
  /// Weights have a mean of 1 in each sample, so each counts as much as it has respondents. The samples are strata: the
  /// squared errors of each add up.
  ///
  /// - Parameter samples: each with its answers, as in ``Raking/mean(of:)``.
  /// - Returns: `nil` as there.
  public init?(_ samples: [(raking: Raking, answers: [Distribution])]) {
    var strata: [Stratum] = []
    for (raking, answers) in samples {
      guard let stratum = Stratum(raking, answers) else { return nil }
      strata.append(stratum)
    }
    // From the first cell's mean on, so that equal answers leave no rounding behind.
    guard let origin = strata.lazy.flatMap(\.parts).first(where: { $0.count > 0 })?.mean else { return nil }
    let weighed = strata.reduce(0) { $0 + $1.weighed }
    value = origin + strata.reduce(0) { $0 + $1.sum(from: origin) } / weighed
    base = samples.reduce(0) { $0 + $1.answers.reduce(0) { $0 + $1.count } }
    let groups = samples.flatMap { sample in
      zip(sample.raking.weights, sample.answers).map { (weight: $0, count: $1.count) }
    }
    guard value.isFinite, let effective = SurveyStatistics.effectiveBase(groups) else { return nil }
    effectiveBase = effective
    var (raked, plain) = (0.0, 0.0)
    for stratum in strata where stratum.weighed > 0 {
      guard let errors = stratum.squaredErrors(around: value, of: weighed) else { return nil }
      raked += errors.raked
      plain += errors.plain
    }
    (standardError, plainError) = (raked.squareRoot(), plain.squareRoot())
  }
}

/// A sample and its answers to one question.
private struct Stratum {
  /// The rounds over all margins in which answers are freed of their means by category, as in R's `survey`.
  private static let sweeps = 10

  private let raking: Raking
  let parts: [AnswersOfCell]
  /// What those who answered weigh.
  let weighed: Double

  /// - Returns: `nil` where the answers do not go with the cells.
  init?(_ raking: Raking, _ answers: [Distribution]) {
    guard
      answers.count == raking.cells.count,
      zip(answers, raking.cells).allSatisfy({ $0.isSound && $0.count <= $1.count })
    else { return nil }
    self.raking = raking
    parts = answers.map { AnswersOfCell($0) }
    weighed = zip(raking.weights, parts).reduce(0) { $0 + $1.0 * $1.1.count }
  }

  /// Σ w (x − origin).
  func sum(from origin: Double) -> Double {
    zip(raking.weights, parts).reduce(0) { $0 + $1.0 * $1.1.count * ($1.1.mean - origin) }
  }

  /// What this sample adds to the square of the mean's errors; `nil` with a single respondent.
  func squaredErrors(around mean: Double, of weighed: Double) -> (raked: Double, plain: Double)? {
    let offsets = offsets(around: mean, of: weighed)
    guard
      let raked = squaredError(around: mean, of: weighed, offsets: offsets),
      let plain = squaredError(around: mean, of: weighed, offsets: offsets.map { _ in 0 })
    else { return nil }
    return (raked, plain)
  }

  /// What is taken off *u* / *w* in each cell.
  private func offsets(around mean: Double, of weighed: Double) -> [Double] {
    let cells = raking.cells
    let sums = parts.map { $0.count * ($0.mean - mean) / weighed }
    let margins = cells.first?.categories.count ?? 0
    let categories = (0..<margins).map { margin in (cells.map { $0.categories[margin] }.max() ?? -1) + 1 }
    var offsets = cells.map { _ in 0.0 }
    for _ in 0..<Self.sweeps {
      for margin in 0..<margins {
        var left = Array(repeating: 0.0, count: categories[margin])
        var people = left
        for (index, cell) in cells.enumerated() {
          left[cell.categories[margin]] += sums[index] - Double(cell.count) * offsets[index]
          people[cell.categories[margin]] += Double(cell.count)
        }
        for (index, cell) in cells.enumerated() where people[cell.categories[margin]] > 0 {
          offsets[index] += left[cell.categories[margin]] / people[cell.categories[margin]]
        }
      }
    }
    return offsets
  }

  /// n / (n − 1) Σ (u − ū)² over all respondents.
  private func squaredError(around mean: Double, of weighed: Double, offsets: [Double]) -> Double? {
    guard raking.base > 1 else { return nil }
    var (sum, squares) = (0.0, 0.0)
    for (index, part) in parts.enumerated() {
      let weight = raking.weights[index]
      let silent = Double(raking.cells[index].count) - part.count
      // The cell's own mean of u / w, and the scatter around it.
      let middle = (part.mean - mean) / weighed - offsets[index]
      let spread = part.squares / (weighed * weighed)
      sum += weight * (part.count * middle - silent * offsets[index])
      squares +=
        weight * weight * (part.count * middle * middle + silent * offsets[index] * offsets[index] + spread)
    }
    let people = Double(raking.base)
    return number(people / (people - 1) * max(0, squares - sum * sum / people))
  }
}

/// What a cell's answers come to.
private struct AnswersOfCell {
  var count: Double
  /// 0 without answers.
  var mean: Double
  /// Σ (x − mean)².
  var squares: Double

  init(_ distribution: Distribution) {
    count = Double(distribution.count)
    mean = distribution.mean ?? 0
    let deviation = distribution.standardDeviation ?? 0
    squares = deviation * deviation * max(0, count - 1)
  }
}

extension WeightedMean {
  /// Under this part of ``plainError``, ``standardError`` is what rounding left.
  private static let leastPart = 1e-7

  /// The standard error where it says something of the scatter.
  fileprivate var spread: Double? {
    standardError > Self.leastPart * plainError && effectiveBase > 1 ? standardError : nil
  }

  /// The interval of a weighted mean: Student's t.
  ///
  ///     x̄ ± t s.e.,   t the quantile of n_eff − 1 degrees of freedom
  ///
  /// R's `confint` takes a normal quantile, or one of *n* − 1 degrees where it is told so; with answers as few and
  /// weights as uneven as here, both would promise too much. With equal weights it is close to the unweighted interval:
  /// there *n*_eff is *n*. It is not cut at the ends of the scale.
  ///
  /// - Parameter confidence: above 0 and below 1.
  /// - Returns: `nil` where ``effectiveBase`` is not above 1 or the answers do not scatter within the categories: an
  ///   interval that is a point would claim certainty.
  public func interval(confidence: Double = 0.95) -> Interval? {
    guard let spread else { return nil }
    return StudentT(degrees: effectiveBase - 1).reach(confidence).flatMap { Interval(value, reach: $0 * spread) }
  }

  /// The interval of a weighted share: Wilson's, of the weighted share of ``effectiveBase`` answers.
  ///
  /// The standard error of a share of none or all is 0; Wilson's interval needs none. It leaves out what raking takes
  /// away, and so is rather too wide than too narrow. Kish's base in place of the number of answers: Korn & Graubard,
  /// *Survey Methodology* 24 (1998) 193–201, with Wilson's interval in place of theirs.
  ///
  /// - Parameter confidence: above 0 and below 1.
  /// - Returns: Inside 0…1. `nil` where ``value`` is no share.
  public func shareInterval(confidence: Double = 0.95) -> Interval? {
    guard value >= -1e-12, value <= 1 + 1e-12 else { return nil }
    let share = min(1, max(0, value))
    return wilson(share * effectiveBase, (1 - share) * effectiveBase, confidence: confidence)
  }
}

/// How a weighted mean changed from one assessment to the next, asked of different people.
///
/// As ``MeanChange``, with the standard errors of the weighted means and *n*_eff in place of *n*:
///
///     d = x̄₂ − x̄₁,   t = d / √(v₁ + v₂),   df = (v₁ + v₂)² / (v₁²/(n_eff₁ − 1) + v₂²/(n_eff₂ − 1))
public struct WeightedMeanChange: Hashable, Sendable {
  /// Later minus earlier, in the units of the values.
  public var difference: Double
  /// `nil` where ``test`` is.
  public var interval: Interval?
  /// `nil` where an effective base is not above 1, or neither wave's answers scatter within the categories.
  public var test: TTest?

  /// - Parameter confidence: above 0 and below 1.
  public init(from earlier: WeightedMean, to later: WeightedMean, confidence: Double = 0.95) {
    difference = later.value - earlier.value
    let (before, after) = (earlier.spread, later.spread)
    guard before != nil || after != nil, earlier.effectiveBase > 1, later.effectiveBase > 1 else { return }
    let (first, second) = (before ?? 0, after ?? 0)
    let spread = WelchSpread(first * first, earlier.effectiveBase, second * second, later.effectiveBase)
    test = TTest(estimate: difference, standardError: spread.standardError, degrees: spread.degrees)
    guard test != nil, let reach = StudentT(degrees: spread.degrees).reach(confidence) else { return }
    interval = Interval(difference, reach: reach * spread.standardError)
  }
}

/// How a weighted share changed from one assessment to the next, asked of different people: as ``ShareChange``, with
/// ``WeightedMean/shareInterval(confidence:)`` of both shares.
public struct WeightedShareChange: Hashable, Sendable {
  /// Later minus earlier, in −1…1.
  public var difference: Double
  /// Inside −1…1.
  public var interval: Interval

  /// - Parameter confidence: above 0 and below 1.
  /// - Returns: `nil` where either value is no share.
  public init?(from earlier: WeightedMean, to later: WeightedMean, confidence: Double = 0.95) {
    guard
      let before = earlier.shareInterval(confidence: confidence),
      let after = later.shareInterval(confidence: confidence)
    else { return nil }
    let (first, second) = (min(1, max(0, earlier.value)), min(1, max(0, later.value)))
    difference = second - first
    interval = Interval(differenceOf: second, in: after, and: first, in: before, within: -1...1)
  }
}
