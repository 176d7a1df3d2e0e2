import SurveyModel

extension CodebookReader {
  /// With place and wave, as many as a tally tells apart.
  static let mostMargins = 6
  /// Of a weight, in mean weights.
  private static let limits = 1.0...1_000
  /// Of a margin's part.
  private static let sizes = 0.0...1_000_000_000

  func weights(_ cursor: Cursor, _ questions: [Question]) throws(CodebookError) -> WeightPlan? {
    if cursor.isAbsent { return nil }
    let fields = try cursor.fields(["limit", "margins"])
    let owner = try fields.required("margins")
    let entries = try owner.entries()
    guard !entries.isEmpty else { throw owner.error(.badValue, found: "", expected: "sex: {female: 52, male: 48}") }
    guard entries.count <= Self.mostMargins else {
      throw owner.error(.tooLarge, found: "\(entries.count)", expected: "≤ \(Self.mostMargins)")
    }
    var plan = WeightPlan(margins: [])
    if let limit = fields["limit"] { plan.limit = try limit.decimal(above: Self.limits) }
    for (key, value) in entries { plan.margins.append(try margin(key, value, questions)) }
    return plan
  }

  private func margin(
    _ key: Cursor, _ value: Cursor, _ questions: [Question]
  ) throws(CodebookError) -> WeightPlan.Margin {
    let id = try key.text()
    guard let question = questions.first(where: { $0.id == id }) else {
      throw unknown(key, id, among: questions.filter { $0.kind == .choice }.map(\.id), "questions")
    }
    guard question.kind == .choice else { throw key.error(.badValue, expected: "type: choice") }
    let options = question.options.map(\.id)
    var sizes: [String: Double] = [:]
    for (option, size) in try value.entries() {
      let id = try option.text()
      guard options.contains(id) else { throw unknown(option, id, among: options) }
      sizes[id] = try size.decimal(above: Self.sizes)
    }
    var margin = WeightPlan.Margin(question: id, sizes: [])
    for option in options {
      guard let size = sizes[option] else {
        var error = value.error(.missingKey, found: "", expected: option)
        error.path += ".\(option)"
        throw error
      }
      margin.sizes.append(size)
    }
    return margin
  }
}

extension Cursor {
  /// A number above the range's lower end, at most its upper one, with up to three digits after the point.
  fileprivate func decimal(above range: ClosedRange<Double>) throws(CodebookError) -> Double {
    let text = try text()
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let areDigits = parts.allSatisfy { part in
      !part.isEmpty && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
    guard
      areDigits, (1...10).contains(parts[0].utf8.count), parts.count < 2 || parts[1].utf8.count <= 3,
      let value = Double(text), value > range.lowerBound, value <= range.upperBound
    else {
      throw error(.badValue, expected: "> \(Int(range.lowerBound)), ≤ \(Int(range.upperBound))")
    }
    return value
  }
}
