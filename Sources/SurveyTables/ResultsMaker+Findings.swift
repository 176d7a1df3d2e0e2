internal import SurveyModel
internal import SurveyWords

extension ResultsMaker {
  /// No more columns are named beside a finding.
  private static let mostColumns = 4

  /// What was found in the files, as those read it who have not made them: in words alone, and of which columns. `nil` for nothing.
  func findingsTable(_ counts: [(rule: Rule, count: Int)], _ found: [Finding]) -> Table? {
    let counts = counts.filter { $0.count > 0 }
    guard !counts.isEmpty else { return nil }
    let columns = counts.map { entry in self.columns(found.filter { $0.rule == entry.rule }) }
    let hasColumns = columns.contains { !$0.isEmpty }
    return Table(
      title: words(.findingsTitle),
      columns: [Table.Column(words(.findingsTitle), .left), Table.Column(words(.countHead))]
        + (hasColumns ? [Table.Column(words(.findingColumnsHead), .left)] : []),
      rows: zip(counts, columns).map { entry, columns in
        Table.Row(
          .body,
          [words.namedCell(entry.rule), Table.Cell(String(entry.count))]
            + (hasColumns ? [Table.Cell(columns)] : []))
      })
  }

  /// The columns that findings of one rule are about, each once; empty where they are about none.
  private func columns(_ found: [Finding]) -> String {
    var seen: Set<[UInt8]> = []
    var names: [String] = []
    for finding in found {
      let name = column(finding)
      guard !name.isEmpty, seen.insert(Array(name.utf8)).inserted else { continue }
      guard names.count < Self.mostColumns else { return (names + ["…"]).joined(separator: "; ") }
      names.append(name)
    }
    return names.joined(separator: "; ")
  }

  private func column(_ finding: Finding) -> String {
    // What is wrong with a whole record is only noticed at one of its columns.
    guard !finding.rule.refusesRecord else { return "" }
    guard finding.rule == .missingColumn else { return Finding.shortened(finding.field) }
    // A column that is not there has no header: it goes by its service and criteria.
    let codebook = labels.codebook
    guard let service = codebook.services.firstIndex(where: { $0.id == finding.found }) else { return finding.found }
    let criteria = Set(finding.arguments.flatMap { $0.split(separator: ",").map { String($0).trimmed } })
    let names = codebook.criteria.indices.filter { criteria.contains(codebook.criteria[$0].id) }
      .map { labels.label(.criterion($0)) }
    let name = labels.label(.service(service))
    return names.isEmpty ? name : "\(name): \(names.joined(separator: ", "))"
  }
}
