// Invariants its next editor must keep:
//
// - Where `places[g]` is not −1, group *g* has `stride` counters from there on in `counts` and, unless that is empty, in `carried`.
// - What `lend` hands over holds while `body` runs, and is asked for groups and offsets that there are.

/// Counters of groups, `stride` of each, made when something is first counted in a group.
///
/// Half as wide as a sum can be; what could pass their range goes to `carried`, which has the same places and is empty until then.
struct WideCounters: Sendable {
  let stride: Int
  /// By group: where its counters begin, or −1 where it has none.
  private var places: [Int] = []
  private var counts: [UInt32] = []
  private var carried: [Int] = []
  /// No counter is higher than this, with what is still to be taken from bytes.
  private(set) var mostCounted = 0

  /// 64 MB.
  private static let mostReserved = 1 << 24

  init(stride: Int) { self.stride = stride }

  mutating func addGroup() { places.append(-1) }

  /// Counters for reading.
  @safe struct Lent {
    fileprivate let places: UnsafeBufferPointer<Int>
    fileprivate let counts: UnsafeBufferPointer<UInt32>
    fileprivate let carried: UnsafeBufferPointer<Int>

    /// Where a group's counters begin; `nil` where it has none.
    func place(ofGroup group: Int) -> Int? {
      let place = unsafe places[group]
      return place < 0 ? nil : place
    }

    /// The counter that stands at `place`, which is `offset` from where a group's counters begin.
    func counter(at place: Int) -> Int {
      unsafe Int(counts[place]) + (carried.isEmpty ? 0 : carried[place])
    }
  }

  func lend<Result>(_ body: (Lent) -> Result) -> Result {
    unsafe places.withUnsafeBufferPointer { places in
      unsafe counts.withUnsafeBufferPointer { counts in
        unsafe carried.withUnsafeBufferPointer { carried in
          unsafe body(Lent(places: places, counts: counts, carried: carried))
        }
      }
    }
  }

  func hasRoom(for more: Int) -> Bool { mostCounted + more <= Int(UInt32.max) }

  /// Sees to it that every counter can take `more`.
  ///
  /// - Parameter waiting: the most that one counter is still to take of what room was made for before.
  mutating func makeRoom(for more: Int, waiting: Int) {
    if hasRoom(for: more) {
      mostCounted += more
      return
    }
    carry()
    for place in counts.indices {
      carried[place] += Int(counts[place])
      counts[place] = 0
    }
    mostCounted = waiting + more
  }

  private mutating func carry() {
    if carried.isEmpty { carried = [Int](repeating: 0, count: counts.count) }
  }

  /// Adds a group's bytes to its first counters, and sets them to 0.
  mutating func take(_ bytes: UnsafeMutableBufferPointer<UInt8>, ofGroup group: Int) {
    let place = place(of: group)
    let count = min(bytes.count, stride)
    unsafe counts.withUnsafeMutableBufferPointer { counts in
      for offset in 0..<count {
        unsafe counts[place &+ offset] &+= UInt32(bytes[offset])
        unsafe bytes[offset] = 0
      }
    }
  }

  /// Adds all counters of `other`, whose group *g* is `own[g]` here: room must have been made for them.
  mutating func merge(_ other: WideCounters, own: [Int]) {
    for (number, group) in own.enumerated() where other.places[number] >= 0 {
      let from = other.places[number]
      let place = place(of: group)
      // There may have been no counters before.
      if !other.carried.isEmpty { carry() }
      for offset in 0..<stride {
        counts[place + offset] &+= other.counts[from + offset]
        if !other.carried.isEmpty { carried[place + offset] += other.carried[from + offset] }
      }
    }
  }

  private mutating func place(of group: Int) -> Int {
    if places[group] < 0 {
      // Usually most groups are known by then, and to grow would be to copy. Room takes no memory until something is counted in it.
      if counts.isEmpty { counts.reserveCapacity(min(places.count * stride, Self.mostReserved)) }
      places[group] = counts.count
      counts.append(contentsOf: repeatElement(0, count: stride))
      if !carried.isEmpty { carried.append(contentsOf: repeatElement(0, count: stride)) }
    }
    return places[group]
  }
}
