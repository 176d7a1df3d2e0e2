import SurveyModel

extension CodebookReader {
  /// Values of points are small whole numbers, so that sums over any number of answers stay exact.
  static let pointValues = -1_000...1_000

  private enum Order: String, CaseIterable { case confirmed, unconfirmed }
  private enum Direction: String, CaseIterable { case up }

  func scales(_ cursor: Cursor) throws(CodebookError) -> [Scale] {
    var result: [Scale] = []
    var ids: Set<String> = []
    for item in try cursor.list() {
      let fields = try item.fields(["id", "order", "direction", "good", "poor", "points"])
      let id = try newID(fields, among: &ids)
      let isConfirmed =
        try fields["order"].map { cursor throws(CodebookError) in
          try cursor.oneOf(Order.allCases) == .confirmed
        } ?? true
      if let direction = fields["direction"], try direction.text() != Direction.up.rawValue {
        throw direction.error(.badValue, expected: "up: the best label has the highest value")
      }
      let points = try self.points(try fields.required("points"), isConfirmed: isConfirmed)
      let good = try marks(fields["good"], of: points)
      let poor = try marks(fields["poor"], of: points)
      let scale = Scale(id: id, points: points, isOrderConfirmed: isConfirmed, good: good, poor: poor)
      if let both = scale.good.intersection(scale.poor).min() {
        throw (fields["poor"] ?? fields["good"] ?? item).error(
          .badValue, found: "\(both)", expected: "good or poor, not both")
      }
      result.append(scale)
    }
    return result
  }

  private func points(_ cursor: Cursor, isConfirmed: Bool) throws(CodebookError) -> [ScalePoint] {
    let items = try cursor.list(atMost: Scale.maximumPoints)
    guard !items.isEmpty else { throw cursor.error(.badValue, found: "", expected: "- value: 1") }
    var points: [ScalePoint] = []
    var values: Set<Int> = []
    var words = WordingRegister()
    var allFields: [Fields] = []
    for item in items {
      let fields = try item.fields(["value", "label", "aliases"])
      let valueCursor = try fields.required("value")
      let value = try valueCursor.integer(in: Self.pointValues)
      guard values.insert(value).inserted else { throw valueCursor.error(.duplicateID) }
      // A bare number is a wording of its point; while the order is open, values are no marks yet.
      if isConfirmed { try words.add(Self.decimal(value, valueCursor), owner: value) }
      let label = try fields["label"].map { cursor throws(CodebookError) in try localized(cursor) }
      points.append(
        ScalePoint(
          value: value, label: label ?? LocalizedText(wordings: []), aliases: try wordings(fields["aliases"])))
      allFields.append(fields)
    }
    for (point, fields) in zip(points, allFields) { try words.add(fields, owner: point.value) }
    if isConfirmed, let at = VerbalAnchors.firstReversed(in: points), let value = allFields[at]["value"] {
      throw value.error(
        .reversedLabels, found: Self.words(of: points[at]), expected: "the best label with the highest value")
    }
    return points
  }

  private static func decimal(_ value: Int, _ cursor: Cursor) -> Cursor {
    var cursor = cursor
    cursor.node.content = .text(String(value))
    return cursor
  }

  private static func words(of point: ScalePoint) -> String {
    "\(point.value): \(point.label.wordings.first?.text ?? point.aliases.first ?? "")"
  }

  /// Values that each have a point, or `nil` where the codebook leaves them to the usual ones.
  private func marks(_ cursor: Cursor?, of points: [ScalePoint]) throws(CodebookError) -> Set<Int>? {
    guard let cursor else { return nil }
    let values = Set(points.map(\.value))
    var result: Set<Int> = []
    for item in try cursor.list(atMost: Scale.maximumPoints) {
      let value = try item.integer(in: Self.pointValues)
      guard values.contains(value) else {
        throw item.error(.unknownReference, expected: values.sorted().map(String.init).joined(separator: ", "))
      }
      result.insert(value)
    }
    return result
  }
}
