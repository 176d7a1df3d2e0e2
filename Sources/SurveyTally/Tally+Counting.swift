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
    groups.reserveCapacity(batch.count)
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
      let chosen = plan.filters.isEmpty ? nil : (0..<batch.count).filter { passes(batch, $0) }
      for position in 0..<(chosen?.count ?? batch.count) {
        groups.append(UInt32(group(of: chosen?[position] ?? position, in: batch)))
      }
      rows = chosen
    }
    makeRoom(for: groups.count)
    addResponses(groups)
    addCodes(batch, rows: rows, groups: groups)
    for (number, score) in plan.scores.enumerated() {
      // Most scores are so small that all their sums fit a byte.
      if score.cells.count * max(1, score.span) <= Int(UInt8.max) {
        addScore(number, ScoreSums<UInt8>(of: score, in: batch), rows: rows, groups: groups)
      } else {
        addScore(number, ScoreSums<UInt32>(of: score, in: batch), rows: rows, groups: groups)
      }
    }
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
    var key = GroupKey(count: plan.keys.count)
    for (index, dimension) in plan.keys.enumerated() { key[index] = batch.codes[dimension * batch.capacity + row] }
    let group = group(key)
    if isPacked { memo.remember(packed, group) }
    return group
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

/// Of each response of a batch: how many cells of a score it was asked, how many of them it marked, and what the marks add up to.
/// Row by row in plain loops over bytes, which the compiler turns into vector code.
struct ScoreSums<Number: FixedWidthInteger & UnsignedInteger> {
  private var asked: [Number]
  private var marks: [Number]
  private var sums: [Number]

  init(of score: ScorePlan, in batch: borrowing ResponseBatch) {
    asked = [Number](repeating: 0, count: batch.count)
    marks = asked
    sums = asked
    unsafe batch.ratings.withUnsafeBufferPointer { ratings in
      for cell in score.cells {
        let start = cell * batch.capacity
        unsafe add(UnsafeBufferPointer(rebasing: ratings[start..<start + batch.count]), offsets: score.offsets)
      }
    }
  }

  func withUnsafeBufferPointers(
    _ body: (
      _ asked: UnsafeBufferPointer<Number>, _ marks: UnsafeBufferPointer<Number>, _ sums: UnsafeBufferPointer<Number>
    ) ->
      Void
  ) {
    unsafe asked.withUnsafeBufferPointer { asked in
      unsafe marks.withUnsafeBufferPointer { marks in
        unsafe sums.withUnsafeBufferPointer { sums in unsafe body(asked, marks, sums) }
      }
    }
  }

  private mutating func add(_ codes: UnsafeBufferPointer<UInt8>, offsets: [Int]) {
    let first = UInt8(AnswerCode.firstSubstantive)
    let count = UInt8(truncatingIfNeeded: offsets.count)
    // Marks that count up one by one need no table.
    let isPlain = offsets.indices.allSatisfy { offsets[$0] == $0 }
    unsafe asked.withUnsafeMutableBufferPointer { asked in
      unsafe marks.withUnsafeMutableBufferPointer { marks in
        unsafe sums.withUnsafeMutableBufferPointer { sums in
          for row in 0..<codes.count {
            let code = unsafe codes[row]
            let point = code &- first
            unsafe asked[row] &+= code == 0 ? 0 : 1
            unsafe marks[row] &+= point < count ? 1 : 0
            unsafe sums[row] &+= isPlain && point < count ? Number(truncatingIfNeeded: point) : 0
          }
          guard !isPlain else { return }
          for row in 0..<codes.count {
            let point = Int(unsafe codes[row] &- first)
            if point < offsets.count { unsafe sums[row] &+= Number(truncatingIfNeeded: offsets[point]) }
          }
        }
      }
    }
  }
}
