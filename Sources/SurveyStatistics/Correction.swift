public import SurveyModel

extension Correction {
  /// The adjusted p values of one family of comparisons, in the order given: to be compared with the level itself.
  ///
  /// With *m* p values in order, *p*(1) lowest:
  ///
  ///     Benjamini–Hochberg: the lowest of m p(j) / j over j ≥ i, at most 1
  ///     Holm:               the highest of (m − j + 1) p(j) over j ≤ i, at most 1
  ///
  /// as R's `p.adjust` gives them.
  ///
  ///     Correction.holm.adjusted([0.01, 0.04, 0.03])               // 0.03, 0.06, 0.06
  ///     Correction.benjaminiHochberg.adjusted([0.01, 0.04, 0.03])  // 0.03, 0.04, 0.04
  ///
  /// - Parameter values: `nil` for a comparison that could not be made: it stays `nil` and does not count. So does what
  ///   is not in 0…1.
  /// - Complexity: O(*m* log *m*).
  public func adjusted(_ values: [Double?]) -> [Double?] {
    let family = values.enumerated().compactMap { entry -> (place: Int, p: Double)? in
      guard let p = entry.element, p >= 0, p <= 1 else { return nil }
      return (entry.offset, p)
    }.sorted { ($0.p, $0.place) < ($1.p, $1.place) }
    var adjusted: [Double?] = Array(repeating: nil, count: values.count)
    switch self {
    case .benjaminiHochberg:
      var lowest = 1.0
      for (rank, entry) in family.enumerated().reversed() {
        lowest = min(lowest, Double(family.count) / Double(rank + 1) * entry.p)
        adjusted[entry.place] = lowest
      }
    case .holm:
      var highest = 0.0
      for (rank, entry) in family.enumerated() {
        highest = max(highest, min(1, Double(family.count - rank) * entry.p))
        adjusted[entry.place] = highest
      }
    }
    return adjusted
  }
}
