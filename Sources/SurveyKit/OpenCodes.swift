internal import SurveyIngest
internal import SurveyModel
internal import SurveyTally

/// Which places, waves and modes the inputs really hold: for conditions that nothing meets, and for what is counted together unsaid.
struct OpenCodes {
  static let dimensions = [ResponseLayout.place, ResponseLayout.wave, ResponseLayout.mode]

  /// By dimension and code: whether some response has it.
  private var isFound: [[Bool]] = dimensions.map { _ in [] }

  mutating func add(_ batch: borrowing ResponseBatch) {
    for (index, dimension) in Self.dimensions.enumerated() {
      for row in 0..<batch.count {
        let code = Int(batch.codes[dimension * batch.capacity + row])
        if code < isFound[index].count && isFound[index][code] { continue }
        add(code, index)
      }
    }
  }

  mutating func merge(_ other: OpenCodes) {
    for (index, codes) in other.isFound.enumerated() {
      for code in codes.indices where codes[code] { add(code, index) }
    }
  }

  private mutating func add(_ code: Int, _ index: Int) {
    while isFound[index].count <= code { isFound[index].append(false) }
    isFound[index][code] = true
  }

  /// The codes that occur in an open dimension; empty for any other.
  func found(_ dimension: Int) -> Set<UInt16> {
    guard let index = Self.dimensions.firstIndex(of: dimension) else { return [] }
    return Set(isFound[index].indices.filter { isFound[index][$0] }.map { UInt16($0) })
  }

  /// A condition on a place, wave or mode that no response meets is a slip, not an empty table.
  func check(_ filters: [TallyPlan.Filter], _ reader: SurveyReader) throws(KitError) {
    for filter in filters {
      let found = found(filter.dimension)
      guard !found.isEmpty, found.isDisjoint(with: filter.codes) else { continue }
      func ids(_ codes: Set<UInt16>) -> [String] {
        codes.sorted().compactMap { code in
          AnswerCode(rawValue: code).substantiveIndex.map { reader.categories[filter.dimension][$0].id }
        }
      }
      throw .unknownValue(
        ids(filter.codes).joined(separator: ", "), dimension: reader.layout.dimensions[filter.dimension].id,
        known: ids(found))
    }
  }
}
