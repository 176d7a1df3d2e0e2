import SurveyModel
import SurveyStatistics
import Testing

@Suite("Figures agree with R, SciPy and statsmodels")
struct StatisticsReferencesTests {
  static let cases = StatisticsFixtures.rows("references.csv").map(ReferenceCase.init)

  @Test("there are at least 200 cases, of every method")
  func enough() {
    #expect(Self.cases.count >= 200)
    #expect(Set(Self.cases.map(\.method)).count == 19)
  }

  @Test("a case agrees to its tolerance on every figure", arguments: cases)
  func agrees(_ reference: ReferenceCase) throws {
    let found = try #require(reference.figures(), "an input that cannot be read")
    #expect(!reference.expected.isEmpty)
    for (name, expected) in reference.expected {
      let figure = try #require(found[name], "no figure \(name)")
      guard let expected, let figure else {
        #expect(figure == expected, "\(name)")
        continue
      }
      let scale = max(abs(expected), abs(figure))
      // Differences of numbers near 1 keep some 15 digits after the point; a p value keeps all of its own.
      let floor = name.hasPrefix("p") ? 0 : 1e-14
      #expect(abs(figure - expected) <= reference.tolerance * scale + floor, "\(name): \(figure), not \(expected)")
    }
  }
}

/// A row of references.csv.
struct ReferenceCase: Sendable, CustomTestStringConvertible {
  var method: String
  var reference: String
  var tolerance: Double
  var input: [String: String]
  var expected: [(String, Double?)]

  var testDescription: String { "\(method), by \(reference): \(input.sorted { $0.key < $1.key })" }

  init(_ fields: [String]) {
    func pairs(_ text: String) -> [(String, String)] {
      text.split(separator: ";").compactMap {
        let pair = $0.split(separator: "=", omittingEmptySubsequences: false)
        return pair.count == 2 ? (String(pair[0]), String(pair[1])) : nil
      }
    }
    let isComplete = fields.count == 5
    method = fields.first ?? ""
    reference = isComplete ? fields[1] : ""
    tolerance = isComplete ? Double(fields[2]) ?? 0 : 0
    input = Dictionary(pairs(isComplete ? fields[3] : "")) { first, _ in first }
    expected = pairs(isComplete ? fields[4] : "").map { ($0.0, $0.1 == "none" ? nil : Double($0.1) ?? .nan) }
  }

  private func integer(_ name: String) -> Int { input[name].flatMap { Int($0) } ?? -1 }
  private func number(_ name: String) -> Double { input[name].flatMap { Double($0) } ?? .nan }
  private var confidence: Double { number("confidence") }
  private var numbers: [Double?] {
    (input["p"] ?? input["weights"] ?? "").split(separator: " ").map { Double($0) }
  }

  private func distribution(_ name: String) -> Distribution? {
    input[name].flatMap { StatisticsFixtures.distribution($0) }
  }

  /// The method's own figures under the names the file uses; `nil` where the input cannot be read.
  func figures() -> [String: Double?]? {
    switch method {
    case "wilson", "newcombe", "fisher": shares()
    case "student", "welch", "paired": means()
    case "brunner-munzel": ordinal()
    case "net", "net-change": netScores()
    case "paired-share": pairedShares()
    case "mcnemar": ["p": mcNemarMidP(gained: integer("gained"), lost: integer("lost"))]
    case "holm": adjusted(.holm)
    case "benjamini-hochberg": adjusted(.benjaminiHochberg)
    case "detectable-share", "detectable-mean": detectable()
    case "size-share", "size-mean": sizes()
    case "kish": ["base": effectiveBase(weights: numbers.compactMap { $0 })]
    case "cronbach": ["alpha": alpha()]
    default: nil
    }
  }

  private func shares() -> [String: Double?]? {
    if method == "wilson" {
      guard let share = Share(integer("x"), of: integer("n")) else { return nil }
      let interval = share.interval(confidence: confidence)
      return ["low": interval?.low, "high": interval?.high]
    }
    guard let first = Share(integer("x"), of: integer("m")), let second = Share(integer("y"), of: integer("n")) else {
      return nil
    }
    if method == "fisher" { return ["p": fisherMidP(first, second)] }
    let change = ShareChange(from: first, to: second, confidence: confidence)
    return ["difference": change?.difference, "low": change?.interval.low, "high": change?.interval.high]
  }

  private func pairedShares() -> [String: Double?] {
    let change = PairedShareChange(
      both: integer("both"), lost: integer("lost"), gained: integer("gained"), neither: integer("neither"),
      confidence: confidence)
    return ["difference": change?.difference, "low": change?.interval.low, "high": change?.interval.high]
  }

  private func means() -> [String: Double?]? {
    guard let first = distribution("first") else { return nil }
    if method == "student" {
      let interval = first.meanInterval(confidence: confidence)
      return ["low": interval?.low, "high": interval?.high]
    }
    if method == "paired" {
      let change = PairedMeanChange(changes: first, confidence: confidence)
      return figures(change?.difference, change?.test, change?.interval)
    }
    guard let second = distribution("second") else { return nil }
    let change = MeanChange(from: first, to: second, confidence: confidence)
    return figures(change?.difference, change?.test, change?.interval)
  }

  private func figures(_ difference: Double?, _ test: TTest?, _ interval: Interval?) -> [String: Double?] {
    [
      "difference": difference, "t": test?.statistic, "df": test?.degrees, "p": test?.p, "low": interval?.low,
      "high": interval?.high,
    ]
  }

  private func ordinal() -> [String: Double?]? {
    guard let first = distribution("first"), let second = distribution("second") else { return nil }
    let change = OrdinalChange(from: first, to: second, confidence: confidence)
    var test: TTest?
    if case .brunnerMunzel(let found)? = change?.basis { test = found }
    return [
      "probability": change?.probability, "w": test?.statistic, "df": test?.degrees, "p": change?.p,
      "low": change?.interval?.low, "high": change?.interval?.high,
    ]
  }

  private func netScores() -> [String: Double?]? {
    guard let net = NetScore(positive: integer("positive"), negative: integer("negative"), of: integer("n")) else {
      return nil
    }
    if method == "net" {
      let interval = net.interval(confidence: confidence)
      return ["net": net.value, "variance": net.variance, "low": interval?.low, "high": interval?.high]
    }
    guard let later = NetScore(positive: integer("positive2"), negative: integer("negative2"), of: integer("n2")) else {
      return nil
    }
    let change = NetScoreChange(from: net, to: later, confidence: confidence)
    return ["difference": change?.difference, "low": change?.interval.low, "high": change?.interval.high]
  }

  private func adjusted(_ correction: Correction) -> [String: Double?] {
    Dictionary(correction.adjusted(numbers).enumerated().map { ("p\($0.offset)", $0.element) }) { first, _ in first }
  }

  private func detectable() -> [String: Double?] {
    let (m, n) = (integer("m"), integer("n"))
    if method == "detectable-share" {
      return [
        "change": DetectableChange.share(
          number("share"), first: m, second: n, confidence: confidence, power: number("power"))
      ]
    }
    return [
      "change": DetectableChange.mean(
        deviations: number("s1"), number("s2"), first: m, second: n, confidence: confidence, power: number("power"))
    ]
  }

  private func sizes() -> [String: Double?]? {
    let first = input["first"].flatMap { Int($0) }
    let size =
      method == "size-share"
      ? SampleSize.share(change: number("change"), share: number("share"), first: first)
      : SampleSize.mean(change: number("change"), deviation: number("deviation"), first: first)
    switch size {
    case .answers(let answers)?: return ["size": Double(answers)]
    case .unreachable?: return ["size": nil]
    case nil: return nil
    }
  }

  /// A person is a word, a criterion a digit of it.
  private func alpha() -> Double? {
    let people = (input["answers"] ?? "").split(separator: " ").map { $0.compactMap(\.wholeNumberValue) }
    func sums(_ values: [Int]) -> Sums {
      Sums(values: values.reduce(0, +), squares: values.reduce(0) { $0 + $1 * $1 })
    }
    let items = (0..<(people.first?.count ?? 0)).map { item in sums(people.map { $0[item] }) }
    return cronbachAlpha(items: items, total: sums(people.map { $0.reduce(0, +) }), count: people.count)
  }
}
