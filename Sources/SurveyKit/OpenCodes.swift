internal import SurveyIngest
internal import SurveyModel
internal import SurveyTally

/// Which places, waves and modes the inputs really hold: for conditions that nothing meets, and for what is counted together unsaid.
struct OpenCodes {
  static let dimensions = [ResponseLayout.place, ResponseLayout.wave, ResponseLayout.mode]

  private var sets = dimensions.map { _ in CodeSet() }

  mutating func add(_ batch: borrowing ResponseBatch) {
    for (index, dimension) in Self.dimensions.enumerated() { sets[index].add(dimension, of: batch) }
  }

  mutating func merge(_ other: OpenCodes) {
    for index in sets.indices { sets[index].merge(other.sets[index]) }
  }

  /// The codes that occur in an open dimension; empty for any other.
  func found(_ dimension: Int) -> Set<UInt16> {
    Self.dimensions.firstIndex(of: dimension).map { sets[$0].codes } ?? []
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
