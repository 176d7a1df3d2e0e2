import SurveyTables

/// The tables as GitHub Flavored Markdown, a blank line between blocks.
func markdown(of tables: [Table]) -> String {
  var blocks: [String] = []
  for table in tables {
    let title = prose(table.title)
    if !title.isEmpty { blocks.append("### " + title) }
    if !table.columns.isEmpty { blocks.append(pipeTable(table)) }
    blocks += table.notes.map(prose).filter { !$0.isEmpty }
  }
  return blocks.isEmpty ? "" : blocks.joined(separator: "\n\n") + "\n"
}

/// Columns padded to one width, so that the source reads well too; a long cell does not widen the others.
private let widestPadding = 40

private func pipeTable(_ table: Table) -> String {
  let heads = table.columns.map { escaped($0.head) }
  let rows = table.rows.map { row in
    table.columns.indices.map { row.cells.indices.contains($0) ? text(of: row.cells[$0]) : "" }
  }
  let widths = table.columns.indices.map { column in
    min(([heads] + rows).map { displayWidth($0[column]) }.max() ?? 0, widestPadding)
  }
  func line(_ cells: [String]) -> String {
    let padded = cells.indices.map { column in
      let space = String(repeating: " ", count: max(widths[column] - displayWidth(cells[column]), 0))
      return table.columns[column].alignment == .right ? space + cells[column] : cells[column] + space
    }
    return "| " + padded.joined(separator: " | ") + " |"
  }
  let rule = table.columns.indices.map { column in
    let dashes = String(repeating: "-", count: max(widths[column] - 1, 2))
    return dashes + (table.columns[column].alignment == .right ? ":" : "-")
  }
  return ([line(heads), "| " + rule.joined(separator: " | ") + " |"] + rows.map(line)).joined(separator: "\n")
}

private func text(of cell: Table.Cell) -> String {
  let figure = escaped(cell.text)
  let strong = cell.emphasis == .strong && !figure.isEmpty ? "**\(figure)**" : figure
  return cell.base.map { "\(strong) (\(escaped($0)))" } ?? strong
}

/// A text of its own block, whose first characters could begin a list, a heading or a rule.
func prose(_ text: String) -> String {
  let text = escaped(text)
  guard let first = text.unicodeScalars.first else { return text }
  if first == "-" || first == "+" || first == "=" { return "\\" + text }
  let digits = text.prefix { $0.isASCII && $0.isNumber }
  guard !digits.isEmpty, let next = text.dropFirst(digits.count).first, next == "." || next == ")" else { return text }
  return digits + "\\" + text.dropFirst(digits.count)
}

/// `text` on one line, with nothing in it that Markdown, HTML or GitHub's autolinks would read.
private func escaped(_ text: String) -> String {
  var oneLine = ""
  for character in text {
    oneLine.append(character == "\n" || character == "\r\n" ? " " : character)
  }
  var result = ""
  for scalar in inert(oneLine).unicodeScalars {
    switch scalar {
    case "&": result += "&amp;"
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    // Addresses and web links are found without any markup, by these two.
    case "@": result += "&#64;"
    case ":": result += result.isAfterScheme ? "&#58;" : ":"
    case ".": result += result.isAfterWWW ? "&#46;" : "."
    case "\\", "|", "`", "*", "_", "[", "]", "~", "#", "$":
      result += "\\"
      result.unicodeScalars.append(scalar)
    default: result.unicodeScalars.append(scalar)
    }
  }
  return trimmed(result)
}

extension String {
  /// Whether a colon here would end a scheme that GitHub links: `http`, `https`, `ftp`, `mailto`, `xmpp`.
  fileprivate var isAfterScheme: Bool {
    let tail = String(decoding: utf8.suffix(6), as: UTF8.self).lowercased()
    return ["http", "https", "ftp", "mailto", "xmpp"].contains { tail.hasSuffix($0) }
  }

  fileprivate var isAfterWWW: Bool { String(decoding: utf8.suffix(3), as: UTF8.self).lowercased() == "www" }
}
