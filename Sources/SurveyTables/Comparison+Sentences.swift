internal import SurveyModel
internal import SurveyStatistics
internal import SurveyWords

/// A sentence for people, and where each number in it comes from.
public struct Sentence: Hashable, Sendable {
  /// A number as it stands in the sentence, and its cell in the figures for programs: the row by its ids, empty ones as there.
  public struct Source: Hashable, Sendable {
    public var text: String
    public var place: String
    public var service: String
    public var criterion: String
    public var column: String
  }

  public var text: String
  /// In the order of the sentence.
  public var sources: [Source]
}

extension Comparison {
  /// What may be said of a place: one sentence for the whole, one for each service, each made from its verdict.
  public func sentences(place: UInt16) -> [Sentence] {
    let services = changes(place: place).filter {
      $0.criterion == nil && !($0.first.isNotAsked && $0.second.isNotAsked)
    }
    guard !services.isEmpty else { return [] }
    return [whole(services, place)] + services.map { sentence($0, place) }
  }

  /// The sentences of every place, each place under its name.
  public func sentenceTables() -> [Table] {
    places.map { place in
      let name = labels.id(dimension: ResponseLayout.place, code: place)
      let title = words(.sentencesTitle)
      return Table(
        title: name.isEmpty ? title : "\(labels.label(dimension: ResponseLayout.place, code: place)). \(title)",
        columns: [], rows: [], notes: sentences(place: place).map(\.text))
    }.filter { !$0.notes.isEmpty }
  }

  private func whole(_ services: [Change], _ place: UInt16) -> Sentence {
    var writer = SentenceWriter(place: labels.id(dimension: ResponseLayout.place, code: place))
    let compared = services.filter { $0.verdict != nil && $0.verdict != .notAskedInBoth }
    var arguments = [writer.number(String(compared.count), "verdict")]
    for verdict in [Verdict.better, .worse, .noReliableChange, .tooFewAnswers] {
      let found = compared.filter { $0.verdict == verdict }
      let count = writer.number(String(found.count), "verdict")
      // Names of services have commas and conjunctions of their own.
      let names = found.map { labels.label(.service($0.service)) }.joined(separator: "; ")
      arguments.append(found.isEmpty ? count : "\(count) (\(names))")
    }
    return writer.sentence(words(.sayWhole, arguments))
  }

  private func sentence(_ change: Change, _ place: UInt16) -> Sentence {
    var writer = SentenceWriter(
      place: labels.id(dimension: ResponseLayout.place, code: place),
      service: labels.codebook.services[change.service].id)
    let name = labels.label(.service(change.service))
    let thresholds = labels.codebook.thresholds
    guard let verdict = change.verdict else { return writer.sentence(words(.sayUnordered, name)) }
    switch verdict {
    case .notAskedInBoth:
      return writer.sentence(words(change.drift == nil ? .sayNotAsked : .sayAskedOtherwise, name))
    case .tooFewAnswers:
      let arguments = [
        name, labels.label(verdict), writer.number(base(change.first), "first_n"),
        writer.number(base(change.second), "second_n"), String(thresholds.verdictFrom),
      ]
      return writer.sentence(words(.sayTooFew, arguments))
    case .better, .worse, .noReliableChange:
      let isSame = verdict == .noReliableChange && change.isSame == true
      var arguments = [name, labels.label(verdict)]
      arguments.append(writer.number(mark(change.first.mean), "first_mean"))
      arguments.append(writer.number(mark(change.second.mean), "second_mean"))
      if !isSame {
        // The mean goes with the order of marks, which the verdict rests on; a share can stand still where marks moved.
        arguments.append(writer.number(signedMark(change.meanDifference), "mean_difference"))
        arguments.append(writer.number(signedMark(change.mean?.interval?.low), "mean_difference_low"))
        arguments.append(writer.number(signedMark(change.mean?.interval?.high), "mean_difference_high"))
      }
      arguments.append(lowestGood(change).map(String.init) ?? "")
      arguments.append(writer.number(change.first.good.map { words.percent($0) }, "first_good"))
      arguments.append(writer.number(change.second.good.map { words.percent($0) }, "second_good"))
      if isSame {
        arguments.append(writer.number(points(change.goodDifference), "good_difference"))
        arguments.append(writer.number(points(change.good?.interval.low), "good_difference_low"))
        arguments.append(writer.number(points(change.good?.interval.high), "good_difference_high"))
        return writer.sentence(words(.saySame, arguments + [String(thresholds.sameMargin)]))
      }
      guard verdict == .noReliableChange else { return writer.sentence(words(.sayChange, arguments)) }
      let detectable = change.goodDetectable.map { words.number($0 * 100, decimals: 0) }
      arguments.append(writer.number(detectable, "good_detectable"))
      return writer.sentence(words(.sayNoChange, arguments))
    }
  }

  /// The lowest good mark of a service's scale.
  private func lowestGood(_ change: Change) -> Int? {
    labels.codebook.scale(of: labels.codebook.services[change.service])?.good.min()
  }

  private func mark(_ mean: Double?) -> String? { mean.map { words.number($0, decimals: 2) } }

  private func signedMark(_ mean: Double?) -> String? { mean.map { signed($0) { words.number($0, decimals: 2) } } }

  private func base(_ figures: Figures) -> String {
    figures.isHidden ? words(.lessThan, String(labels.codebook.thresholds.hiddenUnder)) : String(figures.n)
  }

  private func points(_ share: Double?) -> String? {
    share.map { signed($0) { words.number($0 * 100, decimals: 0) } }
  }
}

/// Notes each number that goes into a sentence; one that there is not leaves its gap empty.
private struct SentenceWriter {
  var place: String
  var service = ""
  private(set) var sources: [Sentence.Source] = []

  init(place: String, service: String = "") {
    self.place = place
    self.service = service
  }

  mutating func number(_ text: String?, _ column: String) -> String {
    guard let text else { return "" }
    sources.append(Sentence.Source(text: text, place: place, service: service, criterion: "", column: column))
    return text
  }

  func sentence(_ text: String) -> Sentence { Sentence(text: text, sources: sources) }
}
