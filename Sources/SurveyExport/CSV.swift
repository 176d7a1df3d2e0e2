import SurveyTables

/// The figures as RFC 4180 has it, but with LF at record ends, the last one too; the first record names the columns.
///
/// A field is quoted only where it has to be. Texts are neutralised, numbers never: `-5` that is a figure stays one.
func csv(of data: DataTable) -> String {
  guard !data.columns.isEmpty else { return "" }
  var lines = ""
  func append(_ fields: some Sequence<String>) {
    // A record of one empty field would be an empty line, which readers skip.
    let record = fields.joined(separator: ",")
    lines += record.isEmpty ? "\"\"" : record
    lines += "\n"
  }
  append(data.columns.map(textField))
  for row in data.rows {
    append(
      data.columns.indices.map { index in
        guard row.indices.contains(index) else { return "" }
        if case .text(let text) = row[index] { return textField(text) }
        return row[index].decimal ?? ""
      })
  }
  return lines
}

/// A text as a field: inert but for its line ends, and never taken for a formula by a spreadsheet.
private func textField(_ text: String) -> String {
  var field = startsFormula(text) ? "'" : ""
  if text.unicodeScalars.contains(where: { $0 == "\n" }) {
    // By scalars: "\r\n" is one character, and its return is to go.
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    field += lines.enumerated().map { index, line in
      let endsInReturn = line.last == "\r" && index < lines.count - 1
      return inert(String(endsInReturn ? line.dropLast() : line))
    }.joined(separator: "\n")
  } else {
    field += inert(text)
  }
  return quoted(field)
}

/// Whether a spreadsheet might compute `text`: OWASP, "CSV Injection", full-width forms included.
private func startsFormula(_ text: String) -> Bool {
  guard let first = text.unicodeScalars.first else { return false }
  if first == "\t" || first == "\r" || first == "\n" { return true }
  let start = text.unicodeScalars.first { !$0.properties.isWhitespace }
  return start.map { "=+-@＝＋－＠".unicodeScalars.contains($0) } ?? false
}

private func quoted(_ field: String) -> String {
  let scalars = field.unicodeScalars
  let needsQuotes =
    scalars.first == " " || scalars.last == " "
    || scalars.contains { $0 == "," || $0 == "\"" || $0 == "\n" || $0 == "\r" }
  guard needsQuotes else { return field }
  var text = "\""
  for scalar in scalars {
    if scalar == "\"" { text.unicodeScalars.append(scalar) }
    text.unicodeScalars.append(scalar)
  }
  text.unicodeScalars.append("\"")
  return text
}
