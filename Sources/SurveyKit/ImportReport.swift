internal import SurveyModel
internal import SurveyStore
internal import SurveyTables
internal import SurveyWords

/// What came of one file; no summary where it could not be imported.
struct ImportResult {
  var path: String
  var summary: ImportSummary?
  /// Headers of columns that the codebook does not know, whose cells were not kept.
  var unkept: [String] = []
}

/// What `import` answers: a row a file, and under them what a person should know or look at.
struct ImportReport {
  private let results: [ImportResult]
  private let isTrial: Bool
  private let hasLinks: Bool

  init(_ results: [ImportResult], isTrial: Bool, hasLinks: Bool) {
    self.results = results
    self.isTrial = isTrial
    self.hasLinks = hasLinks
  }

  func report(_ language: Language) -> Report {
    let words = Words(language)
    var table = Table(
      title: words(isTrial ? .importTrialTitle : .importTitle),
      columns: [
        Table.Column(words(.fileHead), .left), Table.Column(words(.sourceHead)), Table.Column(words(.readHead)),
        Table.Column(words(.acceptedHead)), Table.Column(words(.refusedHead)), Table.Column(words(.knownHead)),
        Table.Column(words(.newHead)),
      ], rows: [])
    for result in results {
      guard let summary = result.summary else {
        table.rows.append(
          Table.Row(
            .body,
            [Table.Cell(result.path), Table.Cell(words(.importFailed), .error)]
              + [Table.Cell](repeating: Table.Cell(words(.noValue)), count: 5)))
        continue
      }
      table.rows.append(
        Table.Row(
          .body,
          [Table.Cell(result.path), Table.Cell(summary.source > 0 ? String(summary.source) : words(.noValue))]
            + [summary.read, summary.accepted, summary.refused, summary.known, summary.new].map {
              Table.Cell(String($0))
            }))
    }
    table.notes = results.flatMap { result in
      (result.summary.map { notes($0, result.path, words) } ?? [])
        + (result.unkept.isEmpty
          ? []
          : ["\(result.path): " + words(.importUnkept, result.unkept.map { "“\($0.trimmed)”" }.joined(separator: ", "))])
    }
    if hasLinks { table.notes.append(words(.importLinks)) }
    return Report(
      command: "import", language: language, tables: [table], data: data,
      facts: [.init("trial", .integer(isTrial ? 1 : 0))])
  }

  private func notes(_ summary: ImportSummary, _ path: String, _ words: Words) -> [String] {
    var notes: [String] = []
    func add(_ phrase: Phrase, _ arguments: String...) { notes.append("\(path): " + words(phrase, arguments)) }
    if !summary.changesSomething { add(.importNothingNew) }
    if !summary.knownIn.isEmpty {
      add(.importKnown, words.list(summary.knownIn.map { "\($0.source) (\($0.count))" }))
    }
    for (reason, count, phrase) in [
      (FlagReason.changed, summary.changed, Phrase.importChanged), (.vanished, summary.vanished, .importVanished),
      (.repeated, summary.repeated, .importRepeated), (.repeatedKey, summary.repeatedKeys, .importRepeatedKeys),
    ] where count > 0 {
      let ids = summary.flags.filter { $0.reason == reason }.map { flag in
        reason == .changed ? "\(flag.record) (\(flag.other?.description ?? ""))" : flag.record.description
      }
      add(phrase, String(count), (ids + (count > ids.count ? ["…"] : [])).joined(separator: ", "))
    }
    if summary.personalCells > 0 { add(.importPersonal, String(summary.personalCells)) }
    return notes
  }

  private var data: DataTable {
    DataTable(
      columns: [
        "file", "source", "step", "read", "accepted", "refused", "known", "new", "repeated", "changed", "vanished",
        "repeated_keys", "status",
      ],
      rows: results.map { result in
        guard let summary = result.summary else {
          return [.text(result.path)] + [DataTable.Value](repeating: .empty, count: 11) + [.text("failed")]
        }
        let counts = [
          summary.read, summary.accepted, summary.refused, summary.known, summary.new, summary.repeated,
          summary.changed,
          summary.vanished, summary.repeatedKeys,
        ]
        return [
          .text(result.path), summary.source > 0 ? .integer(summary.source) : .empty,
          summary.step > 0 ? .integer(summary.step) : .empty,
        ] + counts.map { .integer($0) } + [
          .text(summary.changesSomething ? (isTrial ? "trial" : "stored") : "nothing-new")
        ]
      })
  }
}
