import SurveyModel

extension CodebookReader {
  /// Roles that a column can be given by name.
  static let systemRoles: [ColumnRole] = [.time, .place, .wave, .mode, .key, .identity, .ignored]

  private enum YesOrNo: String, CaseIterable { case yes, no }

  private struct ColumnName: Hashable {
    /// Bytes: two headers may differ only in how a letter is composed.
    var header: [UInt8]
    var occurrence: Int
  }

  func columns(_ cursor: Cursor) throws(CodebookError) -> [ColumnRule] {
    var result: [ColumnRule] = []
    var seen: Set<ColumnName> = []
    for item in try cursor.list() {
      let fields = try item.fields([
        "header", "occurrence", "service", "criterion", "question", "role", "same-question",
      ])
      let headerCursor = try fields.required("header")
      // Any text, a blank one too: a column without a header can be named by its occurrence.
      let header = try headerCursor.text()
      let occurrence =
        try fields["occurrence"].map { cursor throws(CodebookError) in
          try cursor.integer(in: 1...1_000_000)
        } ?? 1
      guard seen.insert(ColumnName(header: Array(header.utf8), occurrence: occurrence)).inserted else {
        throw headerCursor.error(.duplicateID, expected: "occurrence: 2")
      }
      var rule = ColumnRule(header: header, occurrence: occurrence, meaning: try meaning(fields))
      if let cursor = fields["same-question"] {
        guard case .rating = rule.meaning else { throw cursor.error(.badValue, expected: "service + criterion") }
        rule.isSameQuestion = try cursor.oneOf(YesOrNo.allCases) == .yes
      }
      result.append(rule)
    }
    return result
  }

  private func meaning(_ fields: Fields) throws(CodebookError) -> ColumnRule.Meaning {
    let isRating = fields["service"] != nil || fields["criterion"] != nil
    let given = [isRating, fields["question"] != nil, fields["role"] != nil].count { $0 }
    guard given == 1 else {
      throw fields.owner.error(
        given == 0 ? .missingKey : .badValue, found: "", expected: "service + criterion, question, or role")
    }
    if isRating { return try rating(fields) }
    if let cursor = fields["question"] {
      let id = try cursor.text()
      guard questionIDs.contains(id) else { throw unknown(cursor, id, among: questionIDs.sorted(), "questions") }
      return .question(id)
    }
    return .role(try fields.required("role").oneOf(Self.systemRoles))
  }

  private func rating(_ fields: Fields) throws(CodebookError) -> ColumnRule.Meaning {
    let serviceCursor = try fields.required("service")
    let criterionCursor = try fields.required("criterion")
    let service = try serviceCursor.text()
    let criterion = try criterionCursor.text()
    guard let asked = criteriaOfServices[service] else {
      throw unknown(serviceCursor, service, among: criteriaOfServices.keys.sorted(), "services")
    }
    let allowed = asked ?? criterionIDs
    guard allowed.contains(criterion) else {
      throw unknown(criterionCursor, criterion, among: allowed.sorted(), "criteria")
    }
    return .rating(service: service, criterion: criterion)
  }

  func systemHeaders(_ cursor: Cursor) throws(CodebookError) -> [ColumnRole: [String]] {
    var result: [ColumnRole: [String]] = [:]
    if cursor.isAbsent { return result }
    let fields = try cursor.fields(Self.systemRoles.map(\.rawValue))
    var words = WordingRegister()
    for (index, role) in Self.systemRoles.enumerated() {
      guard let headers = fields[role.rawValue] else { continue }
      result[role] = try wordings(headers)
      for header in try headers.list() { try words.add(header, owner: index) }
    }
    return result
  }
}
