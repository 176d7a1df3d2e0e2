public import SurveyModel
internal import SurveyWords

/// Makes ``Results`` of counts: of a comparison, or of one assessment alone.
public struct ResultsMaker: Sendable {
  /// What the figures come from.
  enum Subject: Sendable {
    case comparison(Comparison)
    case pivot(Pivot)

    var showsSmall: Bool {
      switch self {
      case .comparison(let comparison): comparison.showsSmall
      case .pivot(let pivot): pivot.showsSmall
      }
    }
  }

  /// Facts that the counts do not hold.
  public struct Facts: Sendable {
    /// Empty for the codebook's own title.
    public var title: String
    public var files: [FileSummary]
    /// The first and last day of the answers, by the code of their wave.
    public var days: [UInt16: ClosedRange<CalendarDay>]
    public var findings: [(rule: Rule, count: Int)]
    /// Those that were kept in full: they say which columns they are about.
    public var found: [Finding]
    /// Sentences on what was counted together, on dates and the like.
    public var notes: [String]
    /// Those of them that every chart and the letter have too, since they are shown alone: what was done to a project.
    public var standing: [String]
    /// The conditions that chose the responses, as people read them; empty where all are counted.
    public var conditions: String

    public init(
      title: String, files: [FileSummary], days: [UInt16: ClosedRange<CalendarDay>],
      findings: [(rule: Rule, count: Int)], found: [Finding] = [], notes: [String], standing: [String] = [],
      conditions: String = ""
    ) {
      self.title = title
      self.files = files
      self.days = days
      self.findings = findings
      self.found = found
      self.notes = notes
      self.standing = standing
      self.conditions = conditions
    }
  }

  let labels: Labels
  let subject: Subject
  /// The people who answered both times; `nil` where no input links anybody.
  let paired: PairedComparison?
  private let respondents: Pivot
  /// The groups of a question that have charts of their own, if any.
  let groups: (dimension: Int, pivot: Pivot)?
  let facts: Facts

  /// How the responses of one assessment are counted.
  public static let request = PivotRequest(
    rows: [.service], columns: [.criterion], by: [.dimension(ResponseLayout.place)])

  /// How respondents are counted by place, assessment and channel.
  public static let respondentsRequest = PivotRequest(
    rows: [], columns: [], by: [ResponseLayout.place, ResponseLayout.wave, ResponseLayout.mode].map(Axis.dimension))

  /// How responses are counted for the charts of a question's groups: as columns, so that a hidden one cannot be worked out from the others.
  public static func groupsRequest(dimension: Int) -> PivotRequest {
    PivotRequest(
      rows: [.service], columns: [.dimension(dimension)],
      by: [.dimension(ResponseLayout.place), .dimension(ResponseLayout.wave)])
  }

  /// - Parameters:
  ///   - paired: of `comparison`; `nil` where no input links anybody.
  ///   - respondents: made with ``respondentsRequest``.
  ///   - groups: made with ``groupsRequest(dimension:)``; `nil` where no groups are shown.
  public init(
    _ comparison: Comparison, paired: PairedComparison? = nil, respondents: PivotTally,
    groups: (dimension: Int, tally: PivotTally)? = nil, facts: Facts
  ) {
    self.init(.comparison(comparison), paired, labels: comparison.labels, respondents, groups, facts)
  }

  /// - Parameters:
  ///   - pivot: made with ``request``.
  ///   - groups: as for a comparison.
  public init(
    _ pivot: Pivot, respondents: PivotTally, groups: (dimension: Int, tally: PivotTally)? = nil, facts: Facts
  ) {
    self.init(.pivot(pivot), nil, labels: pivot.labels, respondents, groups, facts)
  }

  private init(
    _ subject: Subject, _ paired: PairedComparison?, labels: Labels, _ respondents: PivotTally,
    _ groups: (dimension: Int, tally: PivotTally)?, _ facts: Facts
  ) {
    self.subject = subject
    self.paired = paired
    self.labels = labels
    self.respondents = Pivot(respondents, labels: labels, showsSmall: true)
    self.groups = groups.map { ($0.dimension, Pivot($0.tally, labels: labels, showsSmall: subject.showsSmall)) }
    self.facts = facts
  }

  var words: Words { labels.words }
  var showsSmall: Bool { subject.showsSmall }
  var fileSummaries: [FileSummary] { facts.files }

  /// - Parameter report: what the command that shows the same figures as a table answers.
  public func results(_ report: Report) -> Results {
    var places = placeCodes.map(place)
    var names = ChartNames()
    for index in places.indices {
      let prefix = places.count > 1 ? placeID(index) : ""
      places[index].charts = charts(places[index], prefix: prefix, &names)
      places[index].charts += panelCharts(places[index], placeCodes[index], prefix, &names)
    }
    let title = [facts.title, labels.codebook.title?.text(in: labels.language) ?? ""].first { !$0.trimmed.isEmpty }
    let files = facts.files.map { file in
      var file = file
      file.path = Self.name(of: file)
      return file
    }
    let check = CheckReport(files: files, findings: [], counts: facts.findings, notes: [])
      .report(labels.language).tables
    var results = Results(
      title: title ?? words(.exportTitle), language: labels.language, places: places,
      overview: places.count > 1 ? placeCharts(places, &names) : [],
      method: method(places), files: check[0], findings: findingsTable(facts.findings, facts.found),
      headings: Results.Headings(
        source: words(.sourceTitle), services: words(.servicesTitle), sentences: words(.sentencesTitle),
        method: words(.methodTitle), files: words(.filesTitle)),
      page: Results.PageTexts(
        skip: words(.pageSkip), contents: words(.pageContents), charts: words(.pageCharts), sort: words(.pageSort),
        made: words(.pageMade)),
      sheets: [], slides: [], report: report)
    results.sheets = book(results)
    results.slides = slides(results)
    results.act = act(results)
    results.letter = letter(results)
    results.fields = paperFields(results)
    return results
  }

  private func placeID(_ index: Int) -> String {
    labels.id(dimension: ResponseLayout.place, code: placeCodes[index])
  }

  /// The notes of all tables, each once, and those on the inputs.
  private func method(_ places: [Results.Place]) -> [String] {
    // Texts are told apart by their bytes: hashing a String is slow where hostile ones are.
    var seen: Set<[UInt8]> = []
    if case .comparison(let comparison) = subject {
      // Who answered is told beside each place.
      for place in placeCodes { seen.insert(Array(comparison.countsNote(place).utf8)) }
    }
    return (places.flatMap(\.tables).flatMap(\.notes) + facts.notes).filter { seen.insert(Array($0.utf8)).inserted }
  }

  // MARK: One place

  var placeCodes: [UInt16] {
    switch subject {
    case .comparison(let comparison): comparison.places
    case .pivot(let pivot): pivot.placeCodes
    }
  }

  private func place(_ code: UInt16) -> Results.Place {
    let assessments = assessments(code)
    return Results.Place(
      name: placeID(of: code).isEmpty ? "" : labels.label(dimension: ResponseLayout.place, code: code),
      assessments: assessments, source: source(assessments), services: services(code), tables: tables(code),
      paired: pairedTable(code), sentences: sentences(code), charts: [])
  }

  private func placeID(of code: UInt16) -> String { labels.id(dimension: ResponseLayout.place, code: code) }

  private func tables(_ place: UInt16) -> [Table] {
    switch subject {
    case .comparison(let comparison): comparison.tables(place: place, comparison.pivot.weighting())
    case .pivot(let pivot):
      [scoreTable(pivot, place)]
        + pivot.byValues().filter { $0 == [.answer(dimension: ResponseLayout.place, code: place)] }.map {
          var table = pivot.table($0)
          table.title = words(.detailTitle)
          return table
        }
    }
  }

  private func sentences(_ place: UInt16) -> [String] {
    guard case .comparison(let comparison) = subject else { return [] }
    return comparison.sentences(place: place).map(\.text)
  }

  // MARK: Services

  private func services(_ place: UInt16) -> [Results.Service] {
    labels.codebook.services.indices.compactMap { service in
      guard let scale = labels.codebook.scale(of: labels.codebook.services[service]) else { return nil }
      let rows = rows(place, service).filter { !$0.figures.allSatisfy(\.isNotAsked) }
      guard !rows.isEmpty else { return nil }
      return Results.Service(
        id: labels.codebook.services[service].id, name: labels.label(.service(service)), marks: marks(scale),
        scale: scale.lowest...scale.highest,
        isOrdered: scale.isOrderConfirmed, rows: rows)
    }
  }

  /// The service score, then the criteria.
  private func rows(_ place: UInt16, _ service: Int) -> [Results.Row] {
    switch subject {
    case .comparison(let comparison):
      return comparison.changes(place: place).filter { $0.service == service }.map { change in
        Results.Row(
          name: change.criterion.map { labels.label(.criterion($0)) } ?? words(.serviceScore),
          criterion: change.criterion, figures: [change.first, change.second], change: change,
          difference: comparison.difference(change.meanDifference, change.mean?.interval) {
            words.number($0, decimals: 2)
          }.text,
          verdict: labels.verdict(change))
      }
    case .pivot(let pivot):
      return ([nil] + labels.codebook.criteria.indices.map(Optional.some)).compactMap { criterion in
        guard let figures = pivot.shown(place: place, service: service, criterion: criterion) else { return nil }
        return Results.Row(
          name: criterion.map { labels.label(.criterion($0)) } ?? words(.serviceScore), criterion: criterion,
          figures: [figures], change: nil, difference: "", verdict: Table.Cell(""))
      }
    }
  }

  private func marks(_ scale: Scale) -> [Results.Mark] {
    scale.points.map { point in
      let label = labels.label(point: point)
      let value = String(point.value)
      let isNamed = scale.isOrderConfirmed && label != value && !label.hasPrefix(value)
      return Results.Mark(
        value: point.value, label: isNamed ? "\(value) \(label)" : label,
        side: !scale.isOrderConfirmed
          ? .middle : scale.good.contains(point.value) ? .good : scale.poor.contains(point.value) ? .poor : .middle)
    }
  }

  // MARK: Who was asked

  private func assessments(_ place: UInt16) -> [Results.Assessment] {
    switch subject {
    case .comparison(let comparison):
      [
        assessment(place, [comparison.waves.first], name(of: comparison.waves.first, .firstAssessment)),
        assessment(place, [comparison.waves.second], name(of: comparison.waves.second, .secondAssessment)),
      ]
    case .pivot:
      [assessment(place, waves, waves.count == 1 ? name(of: waves[0], .wave) : words(.wave))]
    }
  }

  /// Of all assessments in the inputs.
  var waves: [UInt16] { respondents.codes(of: ResponseLayout.wave) }

  /// What the codebook calls an assessment; `otherwise` where it has no more than a number for it.
  private func name(of wave: UInt16, _ otherwise: Phrase) -> String {
    let label = labels.label(dimension: ResponseLayout.wave, code: wave)
    let id = labels.id(dimension: ResponseLayout.wave, code: wave)
    return id.isEmpty || label == id ? words(otherwise) : label
  }

  private func assessment(_ place: UInt16, _ waves: [UInt16], _ name: String) -> Results.Assessment {
    func count(_ modes: [UInt16]) -> Int {
      var sum = 0
      for wave in waves {
        for mode in modes { sum += respondents.count(place: place, wave: wave, mode: mode) }
      }
      return sum
    }
    let modes = respondents.codes(of: ResponseLayout.mode)
    let groups = modes.map {
      Results.Assessment.Group(
        name: labels.label(dimension: ResponseLayout.mode, code: $0), respondents: count([$0]))
    }.filter { $0.respondents > 0 }
    let isKnown = modes.contains { labels.isSubstantive($0) && count([$0]) > 0 }
    let days = waves.compactMap { facts.days[$0] }
    let range = days.first.map { first in
      days.dropFirst().reduce(first) { min($0.lowerBound, $1.lowerBound)...max($0.upperBound, $1.upperBound) }
    }
    return Results.Assessment(name: name, respondents: count(modes), modes: isKnown ? groups : [], days: range)
  }

  /// "First assessment: 41 questionnaires (Online 22, Paper 19), answers from 3 September 2025 to 12 October 2025."
  func source(_ assessments: [Results.Assessment]) -> [String] {
    let lines = assessments.map { assessment in
      words(
        .sourceAssessment, assessment.name, words.counted(.questionnaire, assessment.respondents),
        assessment.modes.map { "\($0.name) \($0.respondents)" }.joined(separator: ", "),
        assessment.days.map { words.date($0.lowerBound) } ?? "", assessment.days.map { words.date($0.upperBound) } ?? ""
      )
    }
    let names = facts.files.map(Self.name)
    let conditions = facts.conditions.isEmpty ? [] : [words(.sourceConditions, facts.conditions)]
    return
      lines + conditions + [
        words(.sourceFiles, (names.count > 6 ? Array(names.prefix(6)) + ["…"] : names).joined(separator: ", "))
      ]
  }

  /// The file without its folders, which say nothing to those who get the results.
  private static func name(of file: FileSummary) -> String {
    file.path.split(separator: "/").last.map(String.init) ?? file.path
  }
}

extension Pivot {
  fileprivate func codes(of dimension: Int) -> [UInt16] {
    values(of: .dimension(dimension)).compactMap { if case .answer(_, let code) = $0 { code } else { nil } }
  }

  fileprivate var placeCodes: [UInt16] { codes(of: ResponseLayout.place) }

  fileprivate func count(place: UInt16, wave: UInt16, mode: UInt16) -> Int {
    counted([
      .answer(dimension: ResponseLayout.place, code: place), .answer(dimension: ResponseLayout.wave, code: wave),
      .answer(dimension: ResponseLayout.mode, code: mode),
    ])?.n ?? 0
  }

  /// The figures of a service score or a criterion in a place, as they may be shown; `nil` where the codebook does not ask it there.
  func shown(place: UInt16, service: Int, criterion: Int?) -> Figures? {
    let values =
      [.service(service)] + (criterion.map { [AxisValue.criterion($0)] } ?? [])
      + [.answer(dimension: ResponseLayout.place, code: place)]
    return isNotAskedThere(values) ? nil : figures(values)
  }
}

/// Gives each chart of one document a name of its own.
struct ChartNames {
  private var taken: Set<String> = []

  /// The parts' ASCII letters, digits, `-` and `_`, joined by `-`; a number behind it where that name is taken.
  mutating func name(_ parts: String...) -> String {
    let safe = parts.filter { !$0.isEmpty }.map { part in
      String(
        part.unicodeScalars.prefix(40).map { scalar in
          let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
          return isPlain || scalar == "-" || scalar == "_" ? Character(scalar) : "_"
        })
    }.joined(separator: "-")
    var name = safe
    var number = 2
    while !taken.insert(name.lowercased()).inserted {
      name = "\(safe)-\(number)"
      number += 1
    }
    return name
  }
}
