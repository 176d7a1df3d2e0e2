import SurveyModel
import SurveyTables

/// The report as one object: command, language, facts, rows, notes, in this order and each under one name.
///
/// Where a name comes twice, among the facts or among the columns, the first one stands. What is undefined is `null`.
func json(of report: Report) -> String {
  var members = [
    ("command", string(report.command)), ("language", string(report.language.rawValue)),
  ]
  // Names are compared by bytes: hashing a String normalises it, at a cost that hostile texts can drive up.
  var names = Set(["command", "language", "rows", "sentences", "notes"].map { Array($0.utf8) })
  for fact in report.facts where names.insert(Array(fact.name.utf8)).inserted {
    members.append((fact.name, literal(fact.value)))
  }
  members.append(("rows", array(rows(of: report.data))))
  for detail in report.details where names.insert(Array(detail.name.utf8)).inserted {
    members.append((detail.name, array(rows(of: detail.data))))
  }
  if !report.sentences.isEmpty { members.append(("sentences", array(report.sentences.map(sentence)))) }
  var seen = Set(report.sentences.map { Array($0.text.utf8) })
  let notes = report.tables.flatMap(\.notes).filter { seen.insert(Array($0.utf8)).inserted }
  members.append(("notes", array(notes.map(string))))
  return "{\n" + members.map { "  \(string($0.0)): \($0.1)" }.joined(separator: ",\n") + "\n}\n"
}

/// A sentence, and the cells that its numbers come from.
private func sentence(_ sentence: Sentence) -> String {
  let sources = sentence.sources.map { source in
    let members = [
      ("text", source.text), ("place", source.place), ("service", source.service), ("criterion", source.criterion),
      ("column", source.column),
    ]
    return "{" + members.map { "\(string($0.0)): \(string($0.1))" }.joined(separator: ", ") + "}"
  }
  return "{\"text\": \(string(sentence.text)), \"numbers\": [\(sources.joined(separator: ", "))]}"
}

/// Each row as an object on one line.
private func rows(of data: DataTable) -> [String] {
  var seen: Set<[UInt8]> = []
  let named = data.columns.indices.filter { seen.insert(Array(data.columns[$0].utf8)).inserted }
  let keys = data.columns.map { string($0) + ": " }
  return data.rows.map { row in
    let members = named.map { index in
      keys[index] + (row.indices.contains(index) ? literal(row[index]) : "null")
    }
    return "{" + members.joined(separator: ", ") + "}"
  }
}

private func array(_ elements: [String]) -> String {
  elements.isEmpty ? "[]" : "[\n    " + elements.joined(separator: ",\n    ") + "\n  ]"
}

private func literal(_ value: DataTable.Value) -> String {
  if case .text(let text) = value { return string(text) }
  return value.decimal ?? "null"
}

/// A string by RFC 8259, section 7, with whatever a terminal must not get escaped as well.
private func string(_ text: String) -> String {
  var literal = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": literal += "\\\""
    case "\\": literal += "\\\\"
    case "\n": literal += "\\n"
    case "\r": literal += "\\r"
    case "\t": literal += "\\t"
    case _ where scalar.isHidden: for unit in scalar.utf16 { literal += escape(unit) }
    default: literal.unicodeScalars.append(scalar)
    }
  }
  return literal + "\""
}

private func escape(_ unit: UInt16) -> String {
  let digits = String(unit, radix: 16)
  return "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
}
