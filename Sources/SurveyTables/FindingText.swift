public import SurveyModel
public import SurveyWords

extension Finding {
  /// The finding as people read it: where, what was found, what was expected, the rule's name, and on a second line what to do.
  ///
  ///     karakol-2.csv:14:9: error: Питьевая вода [Качество]: found "6", expected a mark from 1 to 5 or an empty cell [mark-off-scale]
  ///       fix: correct the cell, or list "6" under missing answers in survey.yaml
  public func lines(_ words: Words) -> [String] {
    var text = "\(location): \(words.severity(severity)): "
    if !field.isEmpty { text += "\(Self.shortened(field)): " }
    text += words.title(rule)
    var parts: [String] = []
    if !found.isEmpty { parts.append("\(words(.found)) \"\(found)\"") }
    let expected = words.expected(self)
    if !expected.isEmpty { parts.append("\(words(.expected)) \(expected)") }
    if !parts.isEmpty { text += ": " + parts.joined(separator: ", ") }
    text += " [\(rule.rawValue)]"
    let fix = words.fix(self)
    return fix.isEmpty ? [text] : [text, "  \(words(.fix)): \(fix)"]
  }

  /// A header as it stands in a line of text.
  static func shortened(_ header: String) -> String {
    let scalars = header.trimmed.unicodeScalars
    return scalars.count <= 80 ? String(scalars) : String(String.UnicodeScalarView(scalars.prefix(79))) + "…"
  }
}

extension Words {
  /// "note: a missing column", set off by how grave it is.
  func namedCell(_ rule: Rule) -> Table.Cell {
    let emphasis: Table.Emphasis = rule.severity == .error ? .error : rule.severity == .warning ? .warning : .faint
    return Table.Cell("\(severity(rule.severity)): \(title(rule))", emphasis)
  }

  public func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: self(.severityError)
    case .warning: self(.severityWarning)
    case .note: self(.severityNote)
    }
  }

  public func role(_ role: ColumnRole) -> String {
    switch role {
    case .rating: self(.roleRating)
    case .choice: self(.roleChoice)
    case .multiple: self(.roleMultiple)
    case .number: self(.roleNumber)
    case .text: self(.roleText)
    case .time: self(.roleTime)
    case .place: self(.rolePlace)
    case .wave: self(.roleWave)
    case .mode: self(.roleMode)
    case .key: self(.roleKey)
    case .identity: self(.roleIdentity)
    case .ignored: self(.roleIgnored)
    }
  }
}
