public import SurveyModel

/// What tells how consistent the criteria of a service are: sums over the respondents who marked all of them.
///
/// Sums are exact integers, so that parts merge in any order to the same result. Memory is a few counters a criterion.
public struct ConsistencyTally: Hashable, Sendable {
  /// Σ*x* and Σ*x*² over respondents.
  public struct Sums: Hashable, Sendable {
    public var values = 0
    public var squares = 0

    public init(values: Int = 0, squares: Int = 0) {
      self.values = values
      self.squares = squares
    }
  }

  /// The sums of one service; a mark counts what it is above the lowest of its scale.
  public struct Service: Hashable, Sendable {
    /// Respondents who marked all criteria.
    public var respondents = 0
    /// Of each criterion, in the order of the score's cells.
    public var items: [Sums]
    /// Of the respondents' totals over the criteria.
    public var totals = Sums()
  }

  /// Under so few criteria it says nothing.
  public static let fewestCriteria = 3
  /// Services with higher totals are left out, so that no sum passes its range.
  private static let highestTotal = 65_535

  /// Of the services that are counted.
  public let scores: [ScorePlan]
  public private(set) var services: [Service]

  /// - Parameter scores: those with too few criteria, or a scale that is too long, are left out.
  public init(scores: [ScorePlan]) {
    self.scores = scores.filter {
      let (total, overflow) = $0.cells.count.multipliedReportingOverflow(by: $0.span)
      return $0.cells.count >= Self.fewestCriteria && !overflow && total <= Self.highestTotal
    }
    services = self.scores.map { Service(items: $0.cells.map { _ in Sums() }) }
  }

  /// A tally of the same services that has counted nothing.
  public func empty() -> ConsistencyTally { ConsistencyTally(scores: scores) }

  /// Adds what `other` has counted, in any order.
  public mutating func merge(_ other: ConsistencyTally) {
    for index in services.indices {
      services[index].respondents += other.services[index].respondents
      services[index].totals.add(other.services[index].totals)
      for item in services[index].items.indices { services[index].items[item].add(other.services[index].items[item]) }
    }
  }

  // MARK: Counting

  /// - Complexity: O(responses × cells).
  public mutating func add(_ batch: borrowing ResponseBatch) {
    guard batch.count > 0 else { return }
    for (number, score) in scores.enumerated() {
      if ScoreSums<UInt8>.fits(score) {
        add(number, ScoreSums<UInt8>(of: score, in: batch), batch)
      } else {
        add(number, ScoreSums<UInt32>(of: score, in: batch), batch)
      }
    }
  }

  private mutating func add<Number>(_ number: Int, _ sums: ScoreSums<Number>, _ batch: borrowing ResponseBatch) {
    let score = scores[number]
    let all = Number(truncatingIfNeeded: sums.kind(asked: score.cells.count, marks: score.cells.count))
    // Every bit set for who marked all criteria: then everybody else's marks are 0 without a branch.
    var masks = [UInt8](repeating: 0, count: batch.count)
    var totals = Sums()
    unsafe sums.withUnsafeBufferPointers { kinds, own in
      unsafe masks.withUnsafeMutableBufferPointer { masks in
        for row in 0..<masks.count { unsafe masks[row] = kinds[row] == all ? .max : 0 }
      }
      totals = unsafe Self.sums(own, over: 0, masks, highest: score.cells.count * score.span)
    }
    let respondents = unsafe masks.withUnsafeBufferPointer { unsafe $0.count(of: .max) }
    guard respondents > 0 else { return }
    services[number].respondents += respondents
    services[number].totals.add(totals)
    let isPlain = score.offsets.indices.allSatisfy { score.offsets[$0] == $0 }
    for (item, cell) in score.cells.enumerated() {
      let start = cell * batch.capacity
      let own = unsafe batch.ratings.withUnsafeBufferPointer { ratings in
        let codes = unsafe UnsafeBufferPointer(rebasing: ratings[start..<start + masks.count])
        let first = UInt8(truncatingIfNeeded: AnswerCode.firstSubstantive)
        // Marks that count up one by one need no table.
        return isPlain
          ? unsafe Self.sums(codes, over: first, masks, highest: score.span)
          : unsafe Self.sums(codes, over: first, masks, offsets: score.offsets)
      }
      services[number].items[item].add(own)
    }
  }

  /// The sums over the rows with a mask, of what numbers are above `lowest`.
  private static func sums(
    _ codes: UnsafeBufferPointer<UInt8>, over lowest: UInt8, _ masks: [UInt8], offsets: [Int]
  ) -> Sums {
    var sums = Sums()
    for row in masks.indices where masks[row] > 0 {
      let value = offsets[Int(unsafe codes[row] &- lowest)]
      sums.add(Sums(values: value, squares: value * value))
    }
    return sums
  }

  /// The same of numbers that are at most `highest` above `lowest`: the shorter the counters, the more of them are added to at once.
  private static func sums<Number: FixedWidthInteger & UnsignedInteger>(
    _ numbers: UnsafeBufferPointer<Number>, over lowest: Number, _ masks: [UInt8], highest: Int
  ) -> Sums {
    let square = max(1, highest * highest)
    if square <= Int(UInt16.max) / fewestTogether {
      return unsafe sums(numbers, over: lowest, masks, together: Int(UInt16.max) / square, UInt16.self)
    }
    if square <= Int(UInt32.max) / fewestTogether {
      return unsafe sums(numbers, over: lowest, masks, together: Int(UInt32.max) / square, UInt32.self)
    }
    return unsafe sums(numbers, over: lowest, masks, together: masks.count, UInt64.self)
  }

  /// Counters that take fewer squares than these are too short.
  private static let fewestTogether = 100

  /// - Parameter together: the squares of so many numbers fit `Sum`.
  private static func sums<Number: FixedWidthInteger & UnsignedInteger, Sum: FixedWidthInteger & UnsignedInteger>(
    _ numbers: UnsafeBufferPointer<Number>, over lowest: Number, _ masks: [UInt8], together: Int, _: Sum.Type
  ) -> Sums {
    var sums = Sums()
    unsafe masks.withUnsafeBufferPointer { masks in
      for start in stride(from: 0, to: masks.count, by: together) {
        var (values, squares): (Sum, Sum) = (0, 0)
        for row in start..<min(start + together, masks.count) {
          let mask = unsafe Number(truncatingIfNeeded: Int8(bitPattern: masks[row]))
          let value = Sum(truncatingIfNeeded: unsafe (numbers[row] &- lowest) & mask)
          values &+= value
          squares &+= value &* value
        }
        sums.add(Sums(values: Int(values), squares: Int(squares)))
      }
    }
    return sums
  }
}

extension ConsistencyTally.Sums {
  fileprivate mutating func add(_ other: Self) {
    values += other.values
    squares += other.squares
  }
}
