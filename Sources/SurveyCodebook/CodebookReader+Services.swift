import SurveyModel

extension CodebookReader {
  mutating func services(_ cursor: Cursor, _ criterionCount: Int) throws(CodebookError) -> [Service] {
    var result: [Service] = []
    var ids: Set<String> = []
    var cells = 0
    for item in try cursor.list(atMost: Self.mostServicesAndCriteria - criterionCount) {
      let fields = try item.fields(["id", "label", "aliases", "scale", "criteria", "places"])
      let id = try newID(fields, among: &ids)
      let criteria = try references(fields["criteria"], to: criterionIDs, "criteria")
      let service = Service(
        id: id, label: try label(fields, id), aliases: try wordings(fields["aliases"]),
        scale: try scale(fields), criteria: criteria,
        places: try references(fields["places"], to: placeIDs, "places"))
      cells += criteria?.count ?? criterionCount
      guard cells <= Self.mostCells else {
        throw item.error(.tooLarge, found: "\(cells)", expected: "≤ \(Self.mostCells) services × criteria")
      }
      criteriaOfServices[id] = .some(criteria.map { Set($0) })
      result.append(service)
    }
    return result
  }

  /// The scale's id; the first scale where none is named.
  private func scale(_ fields: Fields) throws(CodebookError) -> String {
    guard let cursor = fields["scale"] else {
      if let first = scaleIDs.first { return first }
      return try fields.required("scale").text()
    }
    let id = try cursor.text()
    guard scaleIDs.contains(id) else { throw unknown(cursor, id, among: scaleIDs) }
    return id
  }

  /// Ids that each exist, without repeats; `nil` where the key is left out.
  private func references(
    _ cursor: Cursor?, to known: Set<String>, _ section: String
  ) throws(CodebookError) -> [String]? {
    guard let cursor else { return nil }
    var result: [String] = []
    var seen: Set<String> = []
    for item in try cursor.list() {
      let id = try item.text()
      guard known.contains(id) else { throw unknown(item, id, among: known.sorted(), section) }
      guard seen.insert(id).inserted else { throw item.error(.duplicateID) }
      result.append(id)
    }
    guard !result.isEmpty else { throw cursor.error(.badValue, found: "", expected: section) }
    return result
  }

  /// Names the nearest id, or the first few.
  func unknown(
    _ cursor: Cursor, _ id: String, among known: [String], _ section: String = ""
  ) -> CodebookError {
    let few = known.prefix(12).joined(separator: ", ") + (known.count > 12 ? ", …" : "")
    let named = nearest(id, in: known) ?? few
    return cursor.error(.unknownReference, expected: named.isEmpty ? section : named)
  }
}
