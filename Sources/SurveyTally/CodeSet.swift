// Invariant its next editor must keep: `add` writes to `isFound` only at codes, and first sees to it that it has a place for each.
public import SurveyModel

/// Which codes of a single-choice dimension some response has.
public struct CodeSet: Sendable {
  private var isFound: [Bool] = []

  public init() {}

  /// Adds the codes that the batch has in `dimension`.
  ///
  /// - Complexity: O(responses), with hardly any work a response where they all have the same code.
  public mutating func add(_ dimension: Int, of batch: borrowing ResponseBatch) {
    guard batch.count > 0 else { return }
    let start = dimension * batch.capacity
    let first = batch.codes[start]
    unsafe batch.codes.withUnsafeBufferPointer { codes in
      let own = unsafe UnsafeBufferPointer(rebasing: codes[start..<start + batch.count])
      var (all, different): (UInt16, UInt16) = (0, 0)
      for row in 0..<own.count {
        let code = unsafe own[row]
        all |= code
        different |= code ^ first
      }
      makeRoom(for: all)
      guard different != 0 else {
        isFound[Int(first)] = true
        return
      }
      unsafe isFound.withUnsafeMutableBufferPointer { isFound in
        for row in 0..<own.count { unsafe isFound[Int(own[row])] = true }
      }
    }
  }

  public mutating func merge(_ other: CodeSet) {
    if other.isFound.count > isFound.count { makeRoom(for: UInt16(truncatingIfNeeded: other.isFound.count - 1)) }
    for code in other.isFound.indices where other.isFound[code] { isFound[code] = true }
  }

  private mutating func makeRoom(for code: UInt16) {
    let more = Int(code) + 1 - isFound.count
    if more > 0 { isFound.append(contentsOf: repeatElement(false, count: more)) }
  }

  public var codes: Set<UInt16> { Set(isFound.indices.filter { isFound[$0] }.map { UInt16($0) }) }
}
