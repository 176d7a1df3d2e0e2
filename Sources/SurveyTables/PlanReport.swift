internal import SurveyModel
internal import SurveyStatistics
internal import SurveyWords

extension Plan {
  private var words: Words { labels.words }

  /// The plan for people: the share of good marks, the mean mark, and under them what it takes in words.
  public func tables() -> [Table] {
    let rows = rows()
    guard !rows.isEmpty else { return [] }
    let hasMeans = rows.contains { $0.meanNeeded != nil || $0.meanNeededEach != nil }
    var tables = [shares(rows)] + (hasMeans ? [means(rows)] : [])
    tables[tables.count - 1].notes = rows.compactMap(advice) + notes(rows)
    return tables
  }

  // MARK: Tables

  private func shares(_ rows: [Row]) -> Table {
    Table(
      title: words(.planShareTitle, points(change)),
      columns: [
        Table.Column(words(.service), .left), Table.Column(words(.planAnswers)), Table.Column(words(.goodMarks)),
        Table.Column(words(.planShareTaken)), Table.Column(words(.planNeeded)), Table.Column(words(.planNeededEach)),
        Table.Column(words(.planQuestionnaires)), Table.Column(words(.planDetectable)),
      ],
      rows: rows.map { row in
        Table.Row(
          row.service == nil ? .total : .body,
          [
            Table.Cell(name(row)), base(row), optional(row.good) { words.percent($0) },
            Table.Cell(words.percent(row.share) + (row.isShareAssumed && row.service != nil ? " *" : "")),
            cell(row.needed), cell(row.neededEach),
            row.needed == .unreachable ? cell(.unreachable) : optional(row.questionnaires) { String($0) },
            row.n > 0 && row.detectable == nil ? cell(.unreachable) : optional(row.detectable) { roundedUp($0) },
          ])
      })
  }

  private func means(_ rows: [Row]) -> Table {
    Table(
      title: words(.planMeanTitle),
      columns: [
        Table.Column(words(.service), .left), Table.Column(words(.planAnswers)), Table.Column(words(.planDeviation)),
        Table.Column(words(.planMeanChange)), Table.Column(words(.planNeeded)), Table.Column(words(.planNeededEach)),
        Table.Column(words(.planMeanDetectable)),
      ],
      rows: rows.map { row in
        Table.Row(
          row.service == nil ? .total : .body,
          [
            Table.Cell(name(row)), base(row),
            optional(row.deviation) { words.number($0, decimals: 2) },
            optional(row.meanChange) { words.number($0, decimals: 2) }, cell(row.meanNeeded), cell(row.meanNeededEach),
            optional(row.meanDetectable) { words.number($0, decimals: 2) },
          ])
      })
  }

  private func name(_ row: Row) -> String {
    row.service.map { labels.label(.service($0)) } ?? words(.planWorst)
  }

  private func base(_ row: Row) -> Table.Cell {
    row.isHidden ? Table.Cell(words(.hiddenCell), .faint) : Table.Cell(String(row.n))
  }

  private func cell(_ size: SampleSize?) -> Table.Cell {
    switch size {
    case .answers(let count): Table.Cell(String(count))
    case .unreachable: Table.Cell(words(.planUnreachable), .faint)
    case nil: Table.Cell(words(.noValue), .faint)
    }
  }

  private func optional<Value>(_ value: Value?, _ text: (Value) -> String) -> Table.Cell {
    value.map { Table.Cell(text($0)) } ?? Table.Cell(words(.noValue), .faint)
  }

  /// A share in percentage points: whole ones without a decimal.
  private func points(_ share: Double) -> String {
    let points = share * 100
    // 0.29 × 100 is not 29.
    let isWhole = abs(points - points.rounded()) < 1e-9
    return words.number(isWhole ? points.rounded() : points, decimals: isWhole ? 0 : 1)
  }

  /// The smallest whole number of points that is enough: a change that rounds down would not be.
  private func roundedUp(_ share: Double) -> String {
    words.number((share * 100 - 1e-9).rounded(.up), decimals: 0)
  }

  // MARK: In words

  private func advice(_ row: Row) -> String? {
    guard row.service != nil else { return nil }
    switch row.needed {
    case nil: return nil
    case .answers(let count):
      // A verdict needs its least number of answers, however large the change.
      let least = max(count, labels.codebook.thresholds.verdictFrom)
      guard row.n > 0, let all = Plan.questionnaires(least, asked: row.asked, n: row.n) else { return nil }
      return words(
        least > count ? .planLeastAdvice : .planAdvice, name(row), points(change), words.counted(.questionnaire, least),
        words.percent(Double(row.n) / Double(row.asked)), words.counted(.questionnaire, all))
    case .unreachable:
      guard case .answers(let each)? = row.neededEach else { return nil }
      return words(
        .planUnreachableAdvice, name(row), points(change), words.counted(.questionnaire, row.n),
        words.counted(.questionnaire, max(each, labels.codebook.thresholds.verdictFrom)))
    }
  }

  private func notes(_ rows: [Row]) -> [String] {
    let thresholds = labels.codebook.thresholds
    let services = rows.filter { $0.service != nil }
    var notes = [words(.planMethodNote, points(change), words.percent(power, decimals: decimals(ofPercent: power)))]
    if services.contains(where: \.isShareAssumed) {
      notes.append(words(.planAssumedNote, words.percent(0.5), String(thresholds.fewUnder)))
    }
    if rows.contains(where: { $0.service == nil }) { notes.append(words(.planWorstNote, words.percent(0.5))) }
    let few = services.filter { $0.n < thresholds.verdictFrom }.map(name)
    notes.append(words(.planVerdictNote, String(thresholds.verdictFrom), words.list(few)))
    if services.contains(where: \.isHidden) { notes.append(words(.hiddenNote, String(thresholds.hiddenUnder))) }
    if showsSmall { notes.append(words(.showSmallNote, String(thresholds.hiddenUnder))) }
    notes += [words(.planOneNote), words(.sampleNote)]
    return notes
  }

  private func decimals(ofPercent share: Double) -> Int {
    abs(share * 100 - (share * 100).rounded()) < 1e-9 ? 0 : 1
  }
}
