public import SurveyModel
internal import SurveyWords

/// What reading one input came to, in words.
public struct FileSummary: Hashable, Sendable {
  public var path: String
  /// "UTF-8 (byte-order mark)".
  public var encoding: String
  /// "; CRLF".
  public var dialect: String
  public var read: Int
  public var accepted: Int
  public var refused: Int
  public var repeated: Int

  public init(path: String, encoding: String, dialect: String, read: Int, accepted: Int, refused: Int, repeated: Int) {
    self.path = path
    self.encoding = encoding
    self.dialect = dialect
    self.read = read
    self.accepted = accepted
    self.refused = refused
    self.repeated = repeated
  }
}

/// What `check` answers: how each file was read, and everything that was found.
public struct CheckReport: Sendable {
  public var files: [FileSummary]
  /// The findings that are shown: errors first, then warnings, then notes, each in the order of reading.
  public var findings: [Finding]
  /// How many there are of each rule, also of those that are not shown.
  public var counts: [(rule: Rule, count: Int)]
  /// Sentences on dates and the like.
  public var notes: [String]
  /// Signs of careless or made-up questionnaires; `nil` where none were looked for.
  public var quality: Quality?

  public init(
    files: [FileSummary], findings: [Finding], counts: [(rule: Rule, count: Int)], notes: [String],
    quality: Quality? = nil
  ) {
    self.files = files
    self.findings = Severity.allCases.flatMap { severity in findings.filter { $0.severity == severity } }
    self.counts = counts
    self.notes = notes
    self.quality = quality
  }

  private var total: Int { counts.reduce(0) { $0 + $1.count } }

  public func report(_ language: Language) -> Report {
    let words = Words(language)
    let errors = counts.reduce(0) { $0 + ($1.rule.severity == .error ? $1.count : 0) }
    let warnings = counts.reduce(0) { $0 + ($1.rule.severity == .warning ? $1.count : 0) }
    let sums = (
      read: files.reduce(0) { $0 + $1.read }, accepted: files.reduce(0) { $0 + $1.accepted },
      refused: files.reduce(0) { $0 + $1.refused }, repeated: files.reduce(0) { $0 + $1.repeated }
    )
    var report = Report(
      command: "check", language: language, tables: [fileTable(words)] + ruleTables(words) + (quality?.tables() ?? []),
      data: data(words),
      facts: [
        .init("read", .integer(sums.read)), .init("accepted", .integer(sums.accepted)),
        .init("refused", .integer(sums.refused)),
        .init("repeated", .integer(sums.repeated)), .init("errors", .integer(errors)),
        .init("warnings", .integer(warnings)),
        .init("findings", .integer(total)),
      ])
    report.details = quality?.details() ?? []
    return report
  }

  private func fileTable(_ words: Words) -> Table {
    var table = Table(
      title: words(.checkTitle),
      columns: [
        Table.Column(words(.fileHead), .left), Table.Column(words(.readHead)), Table.Column(words(.acceptedHead)),
        Table.Column(words(.refusedHead)), Table.Column(words(.repeatedHead)),
        Table.Column(words(.encodingHead), .left),
        Table.Column(words(.dialectHead), .left),
      ],
      rows: files.map { file in
        Table.Row(
          .body,
          [
            Table.Cell(file.path), Table.Cell(String(file.read)), Table.Cell(String(file.accepted)),
            Table.Cell(String(file.refused)),
            Table.Cell(String(file.repeated)), Table.Cell(file.encoding), Table.Cell(file.dialect),
          ])
      }, notes: notes)
    if files.count > 1 {
      func sum(_ field: KeyPath<FileSummary, Int>) -> Table.Cell {
        Table.Cell(String(files.reduce(0) { $0 + $1[keyPath: field] }))
      }
      table.rows.append(
        Table.Row(
          .total,
          [
            Table.Cell(words(.total)), sum(\.read), sum(\.accepted), sum(\.refused), sum(\.repeated), Table.Cell(""),
            Table.Cell(""),
          ]))
    }
    if total == 0 { table.notes.append(words(.nothingFound)) }
    return table
  }

  private func ruleTables(_ words: Words) -> [Table] {
    guard total > 0 else { return [] }
    var table = Table(
      title: words(.findingsTitle),
      columns: [
        Table.Column(words(.findingsTitle), .left), Table.Column(words(.ruleHead), .left),
        Table.Column(words(.countHead)),
      ], rows: [])
    for (rule, count) in counts where count > 0 {
      table.rows.append(
        Table.Row(.body, [words.namedCell(rule), Table.Cell(rule.rawValue), Table.Cell(String(count))]))
    }
    if findings.count < total { table.notes.append(words(.findingsCapped, String(total), String(findings.count))) }
    return [table]
  }

  /// One row a finding.
  private func data(_ words: Words) -> DataTable {
    DataTable(
      columns: ["file", "line", "column", "severity", "rule", "field", "found", "expected", "fix"],
      rows: findings.map { finding in
        [
          .text(finding.location.file), finding.location.line == 0 ? .empty : .integer(finding.location.line),
          finding.location.column == 0 ? .empty : .integer(finding.location.column), .text(finding.severity.rawValue),
          .text(finding.rule.rawValue), .text(finding.field), .text(finding.found), .text(words.expected(finding)),
          .text(words.fix(finding)),
        ]
      })
  }
}
