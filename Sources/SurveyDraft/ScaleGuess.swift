import SurveyCodebook
import SurveyIngest
import SurveyModel

/// A scale that the answers of some columns seem to be given on.
struct ScaleGuess: Equatable {
  enum Kind: Equatable {
    /// `4 – Good`: labels that begin with their marks.
    case digits
    /// Bare numbers.
    case numbers
    /// Numbers with words at the ends.
    case ends(low: String, high: String)
    case verbal(family: String)
    /// Labels whose order is not known.
    case labels
  }

  var kind: Kind
  var points: [ScalePoint]
  var isOrderConfirmed = true

  /// The most different labels of a scale whose order is not known.
  static let mostLabels = 11
  static let longestLabel = 200

  /// The scale of a grid's answers; `nil` where they seem to be no marks.
  static func ofGrid(_ spellings: Spellings) -> ScaleGuess? {
    guard !spellings.all.isEmpty, spellings.all.count <= Scale.maximumPoints,
      spellings.all.allSatisfy({ $0.text.unicodeScalars.count <= longestLabel && $0.text.isOrdinary })
    else { return nil }
    return numbers(spellings) ?? digits(spellings) ?? ends(spellings) ?? verbal(spellings) ?? labels(spellings)
  }

  /// The scale of one question: bare numbers from 1, or numbers with words at the ends or beside them.
  static func ofQuestion(_ spellings: Spellings) -> ScaleGuess? {
    guard spellings.all.count >= 2,
      spellings.all.allSatisfy({ $0.text.unicodeScalars.count <= longestLabel && $0.text.isOrdinary })
    else { return nil }
    if let numbers = spellings.wholeNumbers {
      // A zero is an amount, unless the numbers reach to ten: "How likely are you to recommend …".
      let isRecommendation = numbers.min() == 0 && (numbers.max() ?? 0) >= 9 && numbers.count >= 4
      return (numbers.min() ?? 0) >= 1 || isRecommendation ? Self.numbers(spellings) : nil
    }
    return digits(spellings) ?? ends(spellings)
  }

  // MARK: Numbers

  private static func numbers(_ spellings: Spellings) -> ScaleGuess? {
    guard let numbers = spellings.wholeNumbers, let least = numbers.min(), let most = numbers.max(), most <= 10 else {
      return nil
    }
    let range: ClosedRange<Int>
    switch (least, most) {
    case (0, ...1): range = 0...1
    case (0, ...5): range = 0...5
    case (0, _): range = 0...10
    case (_, ...5): range = 1...5
    case (_, ...7): range = 1...7
    default: range = 1...10
    }
    return ScaleGuess(kind: .numbers, points: range.map { ScalePoint(value: $0, label: LocalizedText(wordings: [])) })
  }

  private static func digits(_ spellings: Spellings) -> ScaleGuess? {
    var labels: [Int: MarkLabel] = [:]
    for spelling in spellings.all {
      guard let mark = MarkLabel(spelling.text) else { return nil }
      if let known = labels[mark.value], !known.label.isEmpty, !mark.label.isEmpty { return nil }
      if labels[mark.value]?.label.isEmpty ?? true { labels[mark.value] = mark }
    }
    let least = labels.keys.min() ?? 0
    let most = labels.keys.max() ?? 0
    guard most <= 10, labels.values.contains(where: { !$0.label.isEmpty }) else { return nil }
    // Two marks with one label could not be told apart.
    guard
      Set(labels.values.map { folded($0.label) }.filter { !$0.isEmpty }).count
        == labels.values.count(where: { !$0.label.isEmpty })
    else { return nil }
    let points = (min(least, 1)...most).map { value -> ScalePoint in
      guard let mark = labels[value], !mark.label.isEmpty else {
        return ScalePoint(value: value, label: LocalizedText(wordings: []))
      }
      return ScalePoint(value: value, label: LocalizedText(mark.label), aliases: mark.needsAlias ? [mark.text] : [])
    }
    let guess = ScaleGuess(kind: .digits, points: points)
    return guess.isReadable && !runsDownwards(points) ? guess : turned(labels, points)
  }

  /// A form that gives its best label the lowest number: the labels keep their texts and change their values, for a person to confirm.
  private static func turned(_ labels: [Int: MarkLabel], _ points: [ScalePoint]) -> ScaleGuess? {
    let least = points.first?.value ?? 0
    let most = points.last?.value ?? 0
    let turned = points.map { point -> ScalePoint in
      guard let mark = labels[point.value], !mark.label.isEmpty else {
        return ScalePoint(value: least + most - point.value, label: LocalizedText(String(point.value)))
      }
      return ScalePoint(
        value: least + most - point.value, label: LocalizedText(mark.text), aliases: [String(point.value), mark.label])
    }
    let guess = ScaleGuess(kind: .labels, points: turned.sorted { $0.value < $1.value }, isOrderConfirmed: false)
    return guess.isReadable ? guess : nil
  }

  private static func runsDownwards(_ points: [ScalePoint]) -> Bool {
    for family in VerbalFamily.all {
      let ranks = points.compactMap { $0.label.wordings.first.flatMap { family.rank(of: $0.text) } }
      if ranks.count >= 2 { return zip(ranks, ranks.dropFirst()).allSatisfy { $0 < $1 } }
    }
    return false
  }

  // MARK: Words

  private static func ends(_ spellings: Spellings) -> ScaleGuess? {
    let verbal = spellings.all.filter { smallNumber($0.key) == nil }
    let numbers = spellings.all.compactMap { smallNumber($0.key) }
    guard (1...2).contains(verbal.count), let least = numbers.min(), let most = numbers.max(), numbers.count >= 2,
      most <= 10, !verbal.contains(where: { isNumber($0.text) })
    else { return nil }
    let low = least >= 2 ? 1 : least - 1
    let high = most + 1
    let polarities = verbal.map { Polarity($0.text) }
    var lowLabel = ""
    var highLabel = ""
    var isDecided = true
    if verbal.count == 1 {
      isDecided = polarities[0] != nil
      if polarities[0] == .low { lowLabel = verbal[0].text } else { highLabel = verbal[0].text }
    } else {
      isDecided = polarities[0] != polarities[1]
      let firstIsLow = polarities[0] == .low || polarities[1] == .high || !isDecided
      lowLabel = verbal[firstIsLow ? 0 : 1].text
      highLabel = verbal[firstIsLow ? 1 : 0].text
    }
    let bottom = lowLabel.isEmpty ? min(least, 1) : low
    let top = highLabel.isEmpty ? most : high
    guard bottom >= -1, top <= 11 else { return nil }
    let points = (bottom...top).map { value -> ScalePoint in
      let label = value == low ? lowLabel : value == high ? highLabel : ""
      return ScalePoint(value: value, label: label.isEmpty ? LocalizedText(wordings: []) : LocalizedText(label))
    }
    let guess = ScaleGuess(
      kind: .ends(low: lowLabel, high: highLabel), points: points, isOrderConfirmed: isDecided)
    return guess.isReadable ? guess : nil
  }

  private static func verbal(_ spellings: Spellings) -> ScaleGuess? {
    for family in VerbalFamily.all {
      var labels: [Int: [String]] = [:]
      for spelling in spellings.all {
        guard let rank = family.rank(of: spelling.text) else {
          labels = [:]
          break
        }
        labels[rank, default: []].append(spelling.text)
      }
      guard !labels.isEmpty else { continue }
      let usual = family.isClassic ? family.usualLabels(inLanguageOf: spellings.all.map(\.text)) : nil
      var points: [ScalePoint] = []
      for rank in stride(from: family.pointCount - 1, through: 0, by: -1) {
        let value = family.pointCount - rank
        if let found = labels[rank], let first = found.first {
          points.append(ScalePoint(value: value, label: LocalizedText(first), aliases: Array(found.dropFirst())))
        } else if let usual {
          points.append(ScalePoint(value: value, label: LocalizedText(usual[rank])))
        }
      }
      let guess = ScaleGuess(kind: .verbal(family: family.name), points: points)
      if guess.isReadable { return guess }
    }
    return nil
  }

  private static func labels(_ spellings: Spellings) -> ScaleGuess? {
    let texts = spellings.all.map(\.text)
    guard texts.count <= mostLabels, spellings.filled >= 2 * texts.count, !texts.contains(where: isNumber),
      !texts.contains(where: looksPersonal), !joinsOthers(spellings)
    else { return nil }
    let points = texts.enumerated().map { ScalePoint(value: $0 + 1, label: LocalizedText($1)) }
    let guess = ScaleGuess(kind: .labels, points: points, isOrderConfirmed: false)
    return guess.isReadable ? guess : nil
  }

  /// Whether some answers are several others in one cell: a grid of check boxes.
  private static func joinsOthers(_ spellings: Spellings) -> Bool {
    let keys = Set(spellings.all.map(\.key))
    return spellings.all.contains { spelling in
      if spelling.text.contains(";") { return true }
      let parts = spelling.text.split(separator: ",").map { folded(String($0)) }
      return parts.count > 1 && parts.contains { keys.contains($0) }
    }
  }

  /// Whether a codebook with this scale can be read.
  private var isReadable: Bool {
    let codebook = Codebook(
      scales: [Scale(id: "s", points: points, isOrderConfirmed: isOrderConfirmed)], services: [], criteria: [])
    return (try? Codebook.parsing(Array(codebook.yaml().utf8), file: "")) != nil
  }
}
