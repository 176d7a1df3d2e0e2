import SurveyModel

/// Well-known labels of marks, best 5 to worst 1, to tell a scale that has been entered upside down.
enum VerbalAnchors {
  private static let sets: [[Int: [String]]] = [
    [
      5: ["отлично", "мыкты", "excellent", "очень хорошо", "very good"], 4: ["хорошо", "жакшы", "good"],
      3: ["удовлетворительно", "орточо", "fair"],
      2: ["плохо", "начар", "poor"], 1: ["очень плохо", "өтө начар", "very poor"],
    ],
    [
      5: ["полностью удовлетворён", "полностью удовлетворена", "very satisfied"],
      4: ["скорее удовлетворён", "скорее удовлетворена", "satisfied"],
      2: ["скорее не удовлетворён", "скорее не удовлетворена", "dissatisfied"],
      1: ["совсем не удовлетворён", "совсем не удовлетворена", "very dissatisfied"],
    ],
  ]

  private static let ranks: [String: Int] = {
    var ranks: [String: Int] = [:]
    for set in sets {
      for (rank, labels) in set {
        for label in labels { ranks[folded(label)] = rank }
      }
    }
    return ranks
  }()

  /// Where in `points` the best known label stands, if there are two or more known labels and every better one has a lower value.
  static func firstReversed(in points: [ScalePoint]) -> Int? {
    let known = points.enumerated().compactMap { index, point -> (value: Int, rank: Int, index: Int)? in
      let wordings = point.label.wordings.map(\.text) + point.aliases
      return wordings.lazy.compactMap { ranks[folded($0)] }.first.map { (point.value, $0, index) }
    }.sorted { $0.value < $1.value }
    guard known.count >= 2, zip(known, known.dropFirst()).allSatisfy({ $0.rank > $1.rank }) else { return nil }
    return known.first?.index
  }
}
