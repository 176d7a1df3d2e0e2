import SurveyTables

extension DataTable.Value {
  /// The number in the shortest decimal form that reads back as itself; `nil` for a text and for what is undefined.
  var decimal: String? {
    switch self {
    case .integer(let value): return String(value)
    case .number(let value): return value.isFinite ? decimalText(value) : nil
    case .text, .empty: return nil
    }
  }
}

/// `3` for 3.0 and for -0.0 `0`, otherwise the shortest digits that read back as `value`, which is finite.
private func decimalText(_ value: Double) -> String {
  if value == 0 { return "0" }
  let text = value.description
  return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
}
