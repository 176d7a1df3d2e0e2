public import SurveyModel

extension Tally {
  /// Counts the responses of a batch.
  ///
  /// A respondent with several options of a multiple-choice key dimension counts once in the group of each.
  ///
  /// - Complexity: O(responses × cells).
  public mutating func add(_ batch: borrowing ResponseBatch) {
    var rows: [Int] = []
    var groups: [Int] = []
    rows.reserveCapacity(batch.count)
    groups.reserveCapacity(batch.count)
    let hasMultiple = plan.keys.contains { plan.layout.dimensions[$0].isMultiple }
    for row in 0..<batch.count where plan.filters.allSatisfy({ passes($0, batch, row) }) {
      if hasMultiple {
        for key in keys(batch, row) {
          rows.append(row)
          groups.append(group(key))
        }
      } else {
        var key = GroupKey(count: plan.keys.count)
        for (index, dimension) in plan.keys.enumerated() {
          key[index] = batch.codes[dimension * batch.capacity + row]
        }
        rows.append(row)
        groups.append(group(key))
      }
    }
    addResponses(groups)
    for cell in plan.layout.cells.indices {
      let start = cell * batch.capacity
      addCodes(cell: cell, codes: batch.ratings[start..<start + batch.count], groups: groups, rows: rows)
    }
    for score in plan.scores.indices { addScores(score, batch, rows: rows, groups: groups) }
  }

  private func passes(_ filter: TallyPlan.Filter, _ batch: borrowing ResponseBatch, _ row: Int) -> Bool {
    if plan.layout.dimensions[filter.dimension].isMultiple {
      return filter.codes.contains { batch.has(AnswerCode(rawValue: $0), filter.dimension, row: row) }
    }
    return filter.codes.contains(batch.codes[filter.dimension * batch.capacity + row])
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

  private mutating func addScores(_ score: Int, _ batch: borrowing ResponseBatch, rows: [Int], groups: [Int]) {
    let plan = plan.scores[score]
    let shape = ScoreShape(plan)
    let first = Int(AnswerCode.firstSubstantive)
    let required = (0...plan.cells.count).map { plan.required(ofAsked: $0) }
    for (position, row) in rows.enumerated() {
      var asked = 0
      var marks = 0
      var sum = 0
      for cell in plan.cells {
        let code = Int(batch.ratings[cell * batch.capacity + row])
        if code == 0 { continue }
        asked += 1
        let point = code - first
        if point >= 0 && point < plan.offsets.count {
          marks += 1
          sum += plan.offsets[point]
        }
      }
      if marks >= required[asked] {
        addScore(score, group: groups[position], entry: shape.entry(marks: marks, sum: sum))
      }
    }
  }
}
