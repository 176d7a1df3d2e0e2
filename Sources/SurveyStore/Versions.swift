/// Versions of one record: those of which a later export has another one in the place of the first.
///
/// Of them one counts. A person who leaves one out, or takes one, decides about the others as well, so that nobody counts twice and nobody is
/// lost unless that is said of each version.
extension ProjectState {
  /// What decisions on some versions mean for the others.
  ///
  /// - Where one is to count, the others do not.
  /// - Where the one that counts is left out, the last one counts on which nobody has decided, or whose decision came with another one's.
  public func following(_ decisions: [Decision]) -> [Decision] {
    let said = Dictionary(decisions.map { ($0.record, $0.counts) }, uniquingKeysWith: { $1 })
    var following: [Decision] = []
    for versions in versions(of: decisions.map(\.record)) {
      let open = versions.filter { said[$0] == nil }
      if versions.contains(where: { said[$0] == true }) {
        following += open.filter { counts($0) || !decided.contains($0) }.map { Decision(record: $0, counts: false) }
      } else if !open.contains(where: counts),
        let next = open.last(where: { !decided.contains($0) || followed.contains($0) })
      {
        following.append(Decision(record: next, counts: true))
      }
    }
    return following
  }

  /// Records of `decisions` of which no version counts any more, although there are several.
  func withoutVersion(_ decisions: [Decision]) -> [RecordID] {
    let said = Dictionary(decisions.map { ($0.record, $0.counts) }, uniquingKeysWith: { $1 })
    return versions(of: decisions.map(\.record)).compactMap { versions in
      versions.contains { said[$0] ?? counts($0) } ? nil : versions.first
    }
  }

  /// The versions of each of `records` that has several, in the order of their sources; each group once.
  private func versions(of records: [RecordID]) -> [[RecordID]] {
    var earlier: [RecordID: RecordID] = [:]
    for flag in flags where flag.reason == .changed { earlier[flag.record] = flag.other }
    func first(_ record: RecordID) -> RecordID {
      var record = record
      // An earlier version is of an earlier source.
      while let other = earlier[record], other < record { record = other }
      return record
    }
    var groups: [RecordID: [RecordID]] = [:]
    for record in Set(earlier.keys).union(earlier.values) { groups[first(record), default: []].append(record) }
    var seen: Set<RecordID> = []
    return records.compactMap { record in
      let root = first(record)
      guard let group = groups[root], seen.insert(root).inserted else { return nil }
      return group.filter(isThere).sorted()
    }
  }
}

extension Step {
  /// Facts of a decision that tell what it means for other versions.
  static let countsInstead = "counts-instead"
  static let leftOutInstead = "left-out-instead"
  static let noVersion = "no-version"

  /// Records on which it decided since it decided on another version of them.
  var followers: [RecordID] {
    facts.compactMap { [Self.countsInstead, Self.leftOutInstead].contains($0.name) ? RecordID($0.value) : nil }
  }
}
