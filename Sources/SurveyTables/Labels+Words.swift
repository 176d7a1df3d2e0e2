internal import SurveyModel
public import SurveyTally
internal import SurveyWords

extension Labels {
  var words: Words { Words(language) }

  func label(_ value: AxisValue) -> String {
    switch value {
    case .service(let index): codebook.services[index].label.text(in: language)
    case .criterion(let index): codebook.criteria[index].label.text(in: language)
    case .answer(let dimension, let code): label(dimension: dimension, code: code)
    }
  }

  func label(dimension: Int, code: UInt16) -> String {
    let answer = AnswerCode(rawValue: code)
    if let index = answer.substantiveIndex {
      guard index < categories[dimension].count else { return words(.otherAnswer) }
      let category = categories[dimension][index]
      let label = category.label.text(in: language)
      return label.isEmpty ? category.id : label
    }
    if let reason = answer.nonSubstantive {
      return codebook.nonSubstantive[reason]?.label.text(in: language) ?? words.label(reason)
    }
    return words(.notGiven)
  }

  func label(_ axis: Axis) -> String {
    switch axis {
    case .service: words(.service)
    case .criterion: words(.criterion)
    case .dimension(ResponseLayout.place): words(.place)
    case .dimension(ResponseLayout.wave): words(.wave)
    case .dimension(ResponseLayout.mode): words(.mode)
    case .dimension(let index):
      if case .question(let question) = layout.dimensions[index].source {
        codebook.questions[question].label.text(in: language)
      } else {
        layout.dimensions[index].id
      }
    }
  }

  /// What a condition chooses, as people read it: "Sex: Female, Male".
  public func label(_ filter: TallyPlan.Filter) -> String {
    let values = ordered(filter.codes, dimension: filter.dimension).map { label(dimension: filter.dimension, code: $0) }
    return "\(label(.dimension(filter.dimension))): \(values.joined(separator: ", "))"
  }

  func label(_ reason: NonSubstantive) -> String { label(dimension: 0, code: AnswerCode(reason).rawValue) }

  func label(_ verdict: Verdict) -> String {
    switch verdict {
    case .better: words(.verdictBetter)
    case .worse: words(.verdictWorse)
    case .noReliableChange: words(.verdictNoReliableChange)
    case .tooFewAnswers: words(.verdictTooFew)
    case .notAskedInBoth: words(.verdictNotAskedInBoth)
    }
  }

  func label(_ measure: Measure) -> String {
    switch measure {
    case .mean: words(.measureMean)
    case .good: words(.measureGood)
    case .poor: words(.measurePoor)
    case .net: words(.measureNet)
    case .median: words(.measureMedian)
    case .n: words(.measureN)
    case .dontKnow: words(.measureDontKnow)
    case .distribution: words(.measureDistribution)
    }
  }

  /// A figure for people, rounded: marks to two decimals, shares to whole percent.
  func text(_ value: Double, _ measure: Measure) -> String {
    switch measure {
    case .mean: words.number(value, decimals: 2)
    case .median: words.number(value, decimals: value == value.rounded() ? 0 : 1)
    case .good, .poor, .dontKnow, .net: words.percent(value)
    case .n, .distribution: words.number(value, decimals: 0)
    }
  }

  /// The words of a scale's point: its label, or its value where it has none.
  func label(point: ScalePoint) -> String {
    let label = point.label.text(in: language)
    return label.isEmpty ? String(point.value) : label
  }
}

extension Labels {
  /// The name of a wave, for notes; a general word where it is not known.
  public func waveName(_ code: UInt16) -> String {
    id(dimension: ResponseLayout.wave, code: code).isEmpty
      ? words(.wave) : label(dimension: ResponseLayout.wave, code: code)
  }
}

extension Labels {
  /// The names of some values of a dimension, in the order of a table.
  public func names(of codes: Set<UInt16>, dimension: Int) -> [String] {
    ordered(codes, dimension: dimension).map { label(dimension: dimension, code: $0) }
  }
}
