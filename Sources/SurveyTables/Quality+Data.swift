internal import SurveyModel
internal import SurveyTally

extension Quality {
  /// The same for programs, under names of their own in `json`: what was found and what chance brings; every question; every
  /// comparison of channels. Nothing is rounded.
  func details() -> [Report.Detail] {
    [
      .init(
        "quality", DataTable(columns: ["file", "rule", "found", "base", "chance", "runs", "largest"], rows: signs())),
      .init(
        "missing",
        DataTable(
          columns: ["file", "service", "criterion", "asked", "blank", "dont_know", "not_user", "refused", "share"],
          rows: files.flatMap { file in file.questions.map { row($0, file.path) } })),
      .init(
        "channels",
        DataTable(
          columns: [
            "place", "wave", "dimension", "value", "other", "service", "n", "other_n", "difference", "low", "high", "p",
            "q",
          ], rows: channels.effects.map(row))),
      consistencyDetail,
    ]
  }

  private func signs() -> [[DataTable.Value]] {
    files.flatMap { file -> [[DataTable.Value]] in
      let signs: [(Rule, Sign?, runs: Int?, largest: Int?)] = [
        (.straightLining, file.oneMark, nil, nil), (.fastSubmissions, file.fast, file.runs.count, nil),
        (.nearDuplicates, file.near, nil, file.matches.largestGroup),
        (.missingAnswers, file.judged > 0 ? Sign(found: file.missing.count, base: file.judged) : nil, nil, nil),
      ]
      return signs.compactMap { rule, sign, runs, largest in
        sign.map {
          [
            .text(file.path), .text(rule.rawValue), .integer($0.found), .integer($0.base), .init($0.chance),
            .init(runs),
            .init(largest),
          ]
        }
      }
    }
  }

  private func row(_ question: Question, _ path: String) -> [DataTable.Value] {
    let cell = labels.layout.cells[question.cell]
    return [
      .text(path), .text(labels.codebook.services[cell.service].id), .text(labels.codebook.criteria[cell.criterion].id),
      .integer(question.asked), .integer(question.blank), .integer(question.dontKnow), .integer(question.notUser),
      .integer(question.refused), .number(question.share),
    ]
  }

  private func row(_ effect: ChannelEffect) -> [DataTable.Value] {
    let group = effect.group
    func id(_ dimension: Int, _ code: UInt16) -> DataTable.Value {
      let id = labels.id(dimension: dimension, code: code)
      return id.isEmpty ? .empty : .text(id)
    }
    return [
      id(ResponseLayout.place, group.place), id(ResponseLayout.wave, group.wave),
      .text(labels.layout.dimensions[group.dimension].id), id(group.dimension, group.value),
      effect.other.map { id(group.dimension, $0) } ?? .empty, .text(labels.codebook.services[effect.service].id),
      .integer(effect.n), .integer(effect.otherN), .number(effect.change.difference),
      .init(effect.change.interval?.low), .init(effect.change.interval?.high), .init(effect.change.test?.p),
      .init(effect.q),
    ]
  }
}
