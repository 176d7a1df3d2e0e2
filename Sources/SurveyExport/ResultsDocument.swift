public import SurveyTables

extension Results {
  /// The results as a document in GitHub Flavored Markdown: for each place who was asked, the tables and what can be said; then how the
  /// figures were made.
  public func markdown() -> String {
    var blocks = ["# \(prose(title))"]
    for place in places {
      if !place.name.isEmpty { blocks.append("## \(prose(place.name))") }
      blocks.append(section(headings.source, place.source))
      for (index, table) in place.tables.enumerated() {
        var plain = table
        plain.notes = []
        if index == 0 { plain.title = headings.services }
        if !plain.columns.isEmpty { blocks.append(SurveyExport.markdown(of: [plain])) }
      }
      if let paired = place.paired { blocks.append(SurveyExport.markdown(of: [paired])) }
      if !place.sentences.isEmpty { blocks.append(section(headings.sentences, place.sentences)) }
    }
    blocks.append(section(headings.method, method))
    var files = files
    files.title = headings.files
    blocks.append(SurveyExport.markdown(of: [files] + (findings.map { [$0] } ?? [])))
    return blocks.map { $0.trimmed }.joined(separator: "\n\n") + "\n"
  }

  private func section(_ title: String, _ notes: [String]) -> String {
    SurveyExport.markdown(of: [Table(title: title, columns: [], rows: [], notes: notes)])
  }
}
