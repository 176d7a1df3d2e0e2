public import SurveyModel

extension Tally {
  /// Counts the responses of a batch.
  ///
  /// A respondent with several options of a multiple-choice key dimension counts once in the group of each.
  ///
  /// - Complexity: O(responses × cells).
  public mutating func add(_ batch: borrowing ResponseBatch) {
    // Responses that are counted, where these are not all, each once.
    var rows: [Int]?
    var groups: [UInt32] = []
    if plan.keys.contains(where: { plan.layout.dimensions[$0].isMultiple }) {
      var chosen: [Int] = []
      for row in 0..<batch.count where passes(batch, row) {
        for key in keys(batch, row) {
          chosen.append(row)
          groups.append(UInt32(group(key)))
        }
      }
      rows = chosen
    } else {
      rows = plan.filters.isEmpty ? nil : (0..<batch.count).filter { passes(batch, $0) }
      groups = self.groups(of: rows, in: batch)
    }
    add(batch, rows: rows, groups: groups)
  }

  /// The groups of respondents with one value in each key dimension: of `rows`, or of all.
  private mutating func groups(of rows: [Int]?, in batch: borrowing ResponseBatch) -> [UInt32] {
    guard table.fit(plan.keys, of: batch) else {
      return (0..<(rows?.count ?? batch.count)).map { UInt32(group(of: rows?[$0] ?? $0, in: batch)) }
    }
    var slots = table.slots(plan.keys, of: batch)
    if let rows { slots = rows.map { slots[$0] } }
    var (groups, hasNew) = table.groups(slots)
    guard hasNew else { return groups }
    for position in groups.indices where groups[position] == GroupTable.none {
      // An earlier response of the batch may have made it.
      if table[slots[position]] == GroupTable.none {
        table[slots[position]] = UInt32(group(key(of: rows?[position] ?? position, in: batch)))
      }
      groups[position] = table[slots[position]]
    }
    return groups
  }

  /// The group of a respondent with one value in each key dimension.
  private mutating func group(of row: Int, in batch: borrowing ResponseBatch) -> Int {
    // Codes of up to three keys are one number.
    var packed: UInt64 = 0
    for dimension in plan.keys {
      packed = packed << 16 | UInt64(batch.codes[dimension * batch.capacity + row])
    }
    let isPacked = plan.keys.count <= 3
    if isPacked, let known = memo[packed] { return known }
    let group = group(key(of: row, in: batch))
    if isPacked { memo.remember(packed, group) }
    return group
  }

  private func key(of row: Int, in batch: borrowing ResponseBatch) -> GroupKey {
    var key = GroupKey(count: plan.keys.count)
    for (index, dimension) in plan.keys.enumerated() { key[index] = batch.codes[dimension * batch.capacity + row] }
    return key
  }

  private func passes(_ batch: borrowing ResponseBatch, _ row: Int) -> Bool {
    for filter in plan.filters where !filter.passes(batch, row, plan.layout) { return false }
    return true
  }

  /// The groups of one respondent: one for each combination of options.
  private func keys(_ batch: borrowing ResponseBatch, _ row: Int) -> [GroupKey] {
    var keys = [GroupKey(count: plan.keys.count)]
    for (index, dimension) in plan.keys.enumerated() {
      var codes: [UInt16] = []
      if plan.layout.dimensions[dimension].isMultiple {
        for word in 0..<plan.layout.words(ofDimension: dimension) {
          var bits = batch.words[(batch.wordOffsets[dimension] + word) * batch.capacity + row]
          while bits != 0 {
            codes.append(UInt16(word * 64 + bits.trailingZeroBitCount))
            bits &= bits - 1
          }
        }
        if codes.isEmpty { codes = [AnswerCode.notAsked.rawValue] }
      } else {
        codes = [batch.codes[dimension * batch.capacity + row]]
      }
      keys = keys.flatMap { key in
        codes.map { code in
          var next = key
          next[index] = code
          return next
        }
      }
    }
    return keys
  }
}

extension TallyPlan.Filter {
  /// Whether the response meets the condition.
  func passes(_ batch: borrowing ResponseBatch, _ row: Int, _ layout: ResponseLayout) -> Bool {
    if layout.dimensions[dimension].isMultiple {
      return codes.contains { batch.has(AnswerCode(rawValue: $0), dimension, row: row) }
    }
    return codes.contains(batch.codes[dimension * batch.capacity + row])
  }
}
