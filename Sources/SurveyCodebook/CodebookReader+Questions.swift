import SurveyModel

extension CodebookReader {
  /// Columns of tables for programs. A question by one of these names could not be told from the column.
  static let reservedIDs: Set<String> = [
    "service", "criterion", "place", "wave", "mode", "asked", "n", "dont_know", "not_user", "refused", "blank",
    "invalid", "mean", "sd", "mean_low", "mean_high", "good", "good_low", "good_high", "poor", "net", "median", "flag",
  ]

  static func isReserved(_ id: String) -> Bool {
    let count = "count_"
    return reservedIDs.contains(id)
      || (id.hasPrefix(count) && id.utf8.dropFirst(count.utf8.count).allSatisfy { (0x30...0x39).contains($0) })
  }

  func questions(_ cursor: Cursor) throws(CodebookError) -> [Question] {
    var result: [Question] = []
    var ids: Set<String> = []
    for item in try cursor.list(atMost: Self.mostServicesAndCriteria) {
      let fields = try item.fields(["id", "type", "label", "aliases", "options"])
      let id = try newID(fields, among: &ids)
      if Self.isReserved(id), let cursor = fields["id"] { throw cursor.error(.reservedID) }
      let kind = try fields.required("type").oneOf(Question.Kind.allCases)
      result.append(
        Question(
          id: id, kind: kind, label: try label(fields, id), aliases: try wordings(fields["aliases"]),
          options: try options(fields, kind)))
    }
    return result
  }

  private func options(_ fields: Fields, _ kind: Question.Kind) throws(CodebookError) -> [SurveyModel.Category] {
    switch kind {
    case .choice, .multiple:
      let cursor = try fields.required("options")
      let options = try categories(cursor, atMost: Self.mostOptions, areAnswers: true)
      guard !options.isEmpty else { throw cursor.error(.badValue, found: "", expected: "- id: …") }
      return options
    case .number, .text:
      guard let cursor = fields["options"] else { return [] }
      guard try cursor.list().isEmpty else {
        throw cursor.error(.badValue, expected: "type: choice, type: multiple")
      }
      return []
    }
  }
}
