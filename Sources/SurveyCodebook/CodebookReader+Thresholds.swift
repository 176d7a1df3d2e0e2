import SurveyModel

extension CodebookReader {
  private static let bases = 0...1_000_000

  /// Thresholds that are left out keep their usual values.
  func thresholds(_ cursor: Cursor) throws(CodebookError) -> Thresholds {
    var result = Thresholds()
    if cursor.isAbsent { return result }
    let fields = try cursor.fields([
      "hidden-under", "few-under", "verdict-from", "same-margin", "score-needs", "correction",
    ])
    if let value = fields["hidden-under"] { result.hiddenUnder = try value.integer(in: Self.bases) }
    if let value = fields["few-under"] { result.fewUnder = try value.integer(in: Self.bases) }
    if let value = fields["verdict-from"] { result.verdictFrom = try value.integer(in: Self.bases) }
    if let value = fields["same-margin"] { result.sameMargin = try value.integer(in: 0...100) }
    if let value = fields["score-needs"] { result.scoreNeeds = try fraction(value) }
    if let value = fields["correction"] { result.correction = try value.oneOf(Correction.allCases) }
    return result
  }

  /// A share over 0 and up to 1, as two whole numbers up to 1,000.
  private func fraction(_ cursor: Cursor) throws(CodebookError) -> Fraction {
    let parts = try cursor.text().split(separator: "/", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { part in
      part.utf8.count <= 4 && part.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(part) : nil
    }
    guard parts.count == 2, numbers.count == 2, numbers[0] >= 1, numbers[0] <= numbers[1], numbers[1] <= 1_000 else {
      throw cursor.error(.badValue, expected: "2/3")
    }
    return Fraction(numbers[0], numbers[1])
  }
}
