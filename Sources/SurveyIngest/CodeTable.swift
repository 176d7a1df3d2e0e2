// Bytes of an answer → its code. The tables hold pointers; the invariant is that every slot's `start + length` lies within the
// arena, which only grows by `insert`, and that `slots.count` is a power of two, never full.
internal import SurveyModel

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// What a cell was understood as: a code, and the rule it breaks, if any.
struct CodedAnswer: Equatable {
  var code: UInt16
  /// Index in ``allRules``, or −1.
  var rule: Int16 = -1
}

/// A hash table from the exact bytes of a cell to what it means.
///
/// It remembers how each spelling was understood, so that the slow reading (folding, label and digit together, two marks) is done once
/// for each spelling and not once for each record. It is bounded: what does not fit is read slowly again.
struct CodeTable {
  private struct Slot {
    var hash: UInt64 = 0
    var start = 0
    var length = -1
    var answer = CodedAnswer(code: 0)
  }

  private var slots = [Slot](repeating: Slot(), count: 64)
  private var arena: [UInt8] = []
  private(set) var count = 0
  private let limit: Int

  static let maximumEntries = 4_096
  static let maximumLength = 512

  init(maximumEntries: Int = Self.maximumEntries) { limit = maximumEntries }

  /// What `bytes` mean, if they were seen before.
  func find(_ bytes: UnsafeBufferPointer<UInt8>) -> CodedAnswer? {
    let hash = unsafe hashBytes(bytes, seed: 0)
    var index = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[index].length >= 0 {
      if slots[index].hash == hash, slots[index].length == bytes.count, unsafe matches(slots[index], bytes) {
        return slots[index].answer
      }
      index = (index + 1) & (slots.count - 1)
    }
    return nil
  }

  mutating func insert(_ bytes: UnsafeBufferPointer<UInt8>, _ answer: CodedAnswer) {
    guard bytes.count <= Self.maximumLength, count < limit else { return }
    if (count + 1) * 2 > slots.count { grow() }
    var slot = Slot()
    slot.hash = unsafe hashBytes(bytes, seed: 0)
    slot.start = arena.count
    slot.length = bytes.count
    slot.answer = answer
    unsafe arena.append(contentsOf: bytes)
    place(slot)
    count += 1
  }

  private func matches(_ slot: Slot, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let other = unsafe UnsafeRawPointer(bytes.baseAddress) else { return slot.length == 0 }
    return unsafe arena.withUnsafeBytes { arena in
      guard let start = arena.baseAddress else { return slot.length == 0 }
      return unsafe memcmp(start + slot.start, other, slot.length) == 0
    }
  }

  private mutating func place(_ slot: Slot) {
    var index = Int(truncatingIfNeeded: slot.hash) & (slots.count - 1)
    while slots[index].length >= 0 { index = (index + 1) & (slots.count - 1) }
    slots[index] = slot
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: old.count * 2)
    for slot in old where slot.length >= 0 { place(slot) }
  }
}
