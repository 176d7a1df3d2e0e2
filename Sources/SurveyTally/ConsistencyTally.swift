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
    for (number, score) in scores.enumerated() {
      if ScoreSums<UInt8>.fits(score) {
        add(number, ScoreSums<UInt8>(of: score, in: batch), batch)
      } else {
        add(number, ScoreSums<UInt32>(of: score, in: batch), batch)
      }
    }
  }

  private mutating func add<Number>(_ number: Int, _ sums: ScoreSums<Number>, _ batch: borrowing ResponseBatch) {
    let cells = scores[number].cells.count
    let all = Number(truncatingIfNeeded: sums.kind(asked: cells, marks: cells))
    // Every bit set for who marked all criteria: then everybody else's marks are 0 without a branch.
    var masks = [UInt8](repeating: 0, count: batch.count)
    var (respondents, totals) = (0, Sums())
    unsafe sums.withUnsafeBufferPointers { kinds, own in
      for row in 0..<masks.count where unsafe kinds[row] == all {
        masks[row] = .max
        let total = Int(unsafe own[row])
        respondents += 1
        totals.add(Sums(values: total, squares: total * total))
      }
    }
    guard respondents > 0 else { return }
    services[number].respondents += respondents
    services[number].totals.add(totals)
    let offsets = scores[number].offsets
    for (item, cell) in scores[number].cells.enumerated() {
      let start = cell * batch.capacity
      let own = unsafe batch.ratings.withUnsafeBufferPointer {
        unsafe Self.sums(UnsafeBufferPointer(rebasing: $0[start..<start + masks.count]), masks, offsets)
      }
      services[number].items[item].add(own)
    }
  }

  /// The sums of one criterion over the rows with a mask.
  private static func sums(_ codes: UnsafeBufferPointer<UInt8>, _ masks: [UInt8], _ offsets: [Int]) -> Sums {
    let first = UInt8(AnswerCode.firstSubstantive)
    var sums = Sums()
    guard offsets.indices.allSatisfy({ offsets[$0] == $0 }) else {
      for row in masks.indices where masks[row] > 0 {
        let value = offsets[Int(unsafe codes[row] &- first)]
        sums.add(Sums(values: value, squares: value * value))
      }
      return sums
    }
    // Marks that count up one by one need no table, and are at most 199: 32 bits hold the squares of so many rows.
    unsafe masks.withUnsafeBufferPointer { masks in
      for start in stride(from: 0, to: masks.count, by: 1 << 16) {
        var (values, squares): (UInt32, UInt32) = (0, 0)
        for row in start..<min(start + (1 << 16), masks.count) {
          let value = UInt32(unsafe (codes[row] &- first) & masks[row])
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
