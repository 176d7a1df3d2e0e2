/// IDs of records that a spreadsheet took for times of day: it saves `1:7` as `1:07` or `01:07:00`, and may save `2:75` as `3:15:00`.
package enum RecordTime {
  /// The ID that `text` was; a text that is no such time as it is.
  package static func record(_ text: String) -> String { numbers(text).map { "\($0):\($1)" } ?? text }

  /// The same where the record's line is known besides: whole hours of minutes go back to where they came from. `nil` where the two do not fit.
  package static func record(_ text: String, line: Int) -> String? {
    guard let (source, found) = numbers(text), found != line else { return record(text) }
    let (rest, remainder) = (source * 60 + found - line).quotientAndRemainder(dividingBy: 60)
    return rest > 0 && remainder == 0 ? "\(rest):\(line)" : nil
  }

  private static func numbers(_ text: String) -> (Int, Int)? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2 || parts.count == 3 && parts[2] == "00",
      parts.allSatisfy({ (1...9).contains($0.utf8.count) }),
      let first = Int(parts[0]), let second = Int(parts[1])
    else { return nil }
    return (first, second)
  }
}
