import CWorkCount

/// A part of the work that can be done again and again.
struct Stage {
  var name: String
  /// What it works on, and how many of those, and of bytes if it reads any, there are in one round.
  var unit: String
  var units: Int
  var bytes: Int?
  var run: () -> Void

  struct Measured {
    /// Of the fastest round.
    var seconds: Double
    /// In the last round: what only the first one needs is not counted.
    var allocations: Int
  }

  func measure(rounds: Int) -> Measured {
    var fastest = Double.infinity
    var allocations = 0
    for _ in 0..<rounds {
      let before = allocation_count()
      let start = ContinuousClock.now
      run()
      fastest = min(fastest, (ContinuousClock.now - start) / .seconds(1))
      allocations = Int(allocation_count() - before)
    }
    return Measured(seconds: fastest, allocations: allocations)
  }

  /// One round, for those who count from outside; the one before it is not counted.
  func count() -> Int {
    run()
    let before = allocation_count()
    instruction_count_begin()
    run()
    unsafe instruction_count_end(name)
    return Int(allocation_count() - before)
  }

  func speed(_ seconds: Double) -> String {
    let many = Int(Double(units) / seconds)
    guard let bytes else { return "\(many) \(unit)s" }
    return "\(Int(Double(bytes) / seconds / 1_000_000)) MB, \(many) \(unit)s"
  }
}
