internal import SurveyModel
internal import SurveyTally
internal import SurveyWords

extension Quality {
  private var words: Words { labels.words }

  /// The table for people: a row a sign, input by input; none where there was nothing to look at.
  func tables() -> [Table] {
    let rows = files.map { file in (file, self.rows(file)) }.filter { !$0.1.isEmpty }
    let channelRow = channelRow()
    guard !rows.isEmpty || channelRow != nil else { return [] }
    let hasFiles = files.count > 1
    var table = Table(
      title: words(.qualityTitle),
      columns: (hasFiles ? [Table.Column(words(.fileHead), .left)] : []) + [
        Table.Column(words(.qualitySign), .left), Table.Column(words(.qualityFound)), Table.Column(words(.qualityBase)),
        Table.Column(words(.qualityChance)), Table.Column(words(.qualityDetail), .left),
      ], rows: [])
    for (file, cells) in rows {
      for (index, cells) in cells.enumerated() {
        table.rows.append(Table.Row(.body, (hasFiles ? [Table.Cell(index == 0 ? file.path : "")] : []) + cells))
      }
    }
    if let channelRow {
      table.rows.append(Table.Row(.body, (hasFiles ? [Table.Cell(words(.qualityAllFiles))] : []) + channelRow))
    }
    table.notes = notes()
    return [table]
  }

  private func rows(_ file: FileFacts) -> [[Table.Cell]] {
    var rows: [[Table.Cell]] = []
    if let sign = file.oneMark {
      rows.append(row(words(.qualityOneMark, String(QualityTally.fewestForOneMark)), sign, least: 2, detail: ""))
    }
    if let sign = file.fast {
      var detail = ""
      if let longest = file.longest {
        detail = words(.qualityRuns, String(file.runs.count), text(longest.first), text(longest.last))
      }
      let name = words(.qualityFast, String(SubmissionTimes.fewestInRun), String(SubmissionTimes.seconds))
      rows.append(row(name, sign, least: 1, detail: detail))
    }
    if let sign = file.near {
      let detail = sign.found > 0 ? words(.qualityGroup, String(file.matches.largestGroup)) : ""
      rows.append(row(words(.qualityNear), sign, least: 1, detail: detail))
    }
    if file.judged > 0 {
      let missing = file.missing
      let worst = missing.prefix(3).map { "\(label($0)): \(words.percent($0.share))" }.joined(separator: "; ")
      rows.append(
        row(
          words(.qualityMissing, words.percent(Self.missingShare)), Sign(found: missing.count, base: file.judged),
          least: 1, detail: worst + (missing.count > 3 ? "; …" : "")))
    }
    return rows + consistencyRows(file)
  }

  private func channelRow() -> [Table.Cell]? {
    guard !channels.effects.isEmpty else { return nil }
    let noted = noted
    let details = noted.prefix(3).map { effect in
      "\(field(effect)): \(name(effect)) \(signed(effect.change.difference))"
    }
    return row(
      words(.qualityChannels), Sign(found: noted.count, base: channels.effects.count), least: 1,
      detail: details.joined(separator: "; ") + (noted.count > 3 ? "; …" : ""))
  }

  func row(_ name: String, _ sign: Sign, least: Int, detail: String) -> [Table.Cell] {
    [
      Table.Cell(name), Table.Cell(String(sign.found), sign.isNoted(from: least) ? .warning : .plain),
      Table.Cell(String(sign.base)),
      sign.chance.map { Table.Cell(text(chance: $0)) } ?? Table.Cell(words(.noValue), .faint), Table.Cell(detail),
    ]
  }

  private func notes() -> [String] {
    var notes = [words(.qualityNote), words(.qualityChanceNote)]
    if !noted.isEmpty { notes.append(words(.qualityChannelNote)) }
    if files.contains(where: { !known($0.consistency).isEmpty }) {
      notes.append(words(.qualityConsistencyNote, String(labels.codebook.thresholds.fewUnder)))
    }
    if files.contains(where: \.pairsAreCapped) {
      notes.append(words(.qualityPairsCapped, String(files.reduce(0) { $0 + $1.compared })))
    }
    if files.contains(where: \.timesAreCapped) {
      notes.append(words(.qualityTimesCapped, String(SubmissionTimes.limit)))
    }
    if channels.isCapped { notes.append(words(.qualityChannelsCapped, String(ChannelFacts.mostValues))) }
    return notes
  }

  // MARK: Texts

  var noted: [ChannelEffect] { channels.effects.filter(\.isNoted) }

  /// One decimal, and none from ten on: more would feign knowledge.
  func text(chance: Double) -> String { words.number(chance, decimals: chance < 9.95 ? 1 : 0) }

  func text(_ moment: Moment) -> String { "\(words.date(moment.day)) \(Self.clock(moment.second))" }

  /// `09:05:00`.
  private static func clock(_ second: Int) -> String {
    [second / 3_600, second / 60 % 60, second % 60].map { $0 < 10 ? "0\($0)" : String($0) }.joined(separator: ":")
  }

  func signed(_ value: Double) -> String {
    let text = words.number(value, decimals: 2)
    return value > 0 ? "+\(text)" : text
  }

  private func label(_ question: Question) -> String {
    let cell = labels.layout.cells[question.cell]
    return "\(labels.label(.service(cell.service))) / \(labels.label(.criterion(cell.criterion)))"
  }

  /// The service, and in which place and assessment, where there are such.
  func field(_ effect: ChannelEffect) -> String {
    let known = [(ResponseLayout.place, effect.group.place), (ResponseLayout.wave, effect.group.wave)].filter {
      AnswerCode(rawValue: $0.1).substantiveIndex != nil
    }
    let scope = known.map { labels.label(dimension: $0.0, code: $0.1) }.joined(separator: ", ")
    return labels.label(.service(effect.service)) + (scope.isEmpty ? "" : " (\(scope))")
  }

  private func name(_ effect: ChannelEffect) -> String { "\(first(effect)) − \(second(effect))" }

  func first(_ effect: ChannelEffect) -> String {
    labels.label(dimension: effect.group.dimension, code: effect.group.value)
  }

  func second(_ effect: ChannelEffect) -> String {
    effect.other.map { labels.label(dimension: effect.group.dimension, code: $0) } ?? words(.qualityOthers)
  }
}
