// Exact bytes → code, without a string. Invariants its next editor must keep:
//
// - The table is a power of two of slots, never full; a slot with code 0 is empty, and no code that is kept is 0.
// - The bytes of a slot stand whole in `texts`, which only grows.
// - `find` reads eight bytes from the start of a cell, however short: the cell's memory goes on that far.

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// What cells mean, by their bytes as they stand in the file. Bounded: what does not fit is understood anew each time.
@safe final class AnswerTable {
  fileprivate struct Slot {
    /// The first and the last eight bytes; of fewer than eight, all of them, and zeros.
    var first: UInt64 = 0
    var last: UInt64 = 0
    var text: UInt32 = 0
    var length: UInt16 = 0
    var code: UInt16 = 0
  }

  private var slots: UnsafeMutablePointer<Slot>
  private var capacity: Int
  private var texts: UnsafeMutablePointer<UInt8>
  private var textCapacity: Int
  private var textCount = 0
  private(set) var count = 0
  private let limit: Int

  static let maximumLength = 512

  init(limit: Int) {
    self.limit = limit
    capacity = 64
    unsafe slots = .allocate(capacity: capacity)
    unsafe slots.initialize(repeating: Slot(), count: capacity)
    textCapacity = 1_024
    unsafe texts = .allocate(capacity: textCapacity)
  }

  deinit {
    unsafe slots.deallocate()
    unsafe texts.deallocate()
  }

  func removeAll() {
    unsafe slots.update(repeating: Slot(), count: capacity)
    count = 0
    textCount = 0
  }

  /// The table's memory, for a loop that must not count references: good until the next `insert` or `removeAll`.
  @safe struct View {
    fileprivate let slots: UnsafePointer<Slot>
    fileprivate let mask: Int
    fileprivate let texts: UnsafePointer<UInt8>

    /// The code of the `length` bytes at `cell`, or 0.
    @inline(__always)
    func find(_ cell: UnsafePointer<UInt8>, _ length: Int) -> UInt16 {
      let (first, last) = unsafe AnswerTable.ends(cell, length)
      var index = AnswerTable.slot(first, last, length) & mask
      while true {
        let slot = unsafe slots + index
        let code = unsafe slot.pointee.code
        if code == 0 { return 0 }
        if unsafe slot.pointee.first == first && slot.pointee.last == last && Int(slot.pointee.length) == length,
          unsafe length <= 16 || AnswerTable.middleMatches(cell, texts + Int(slot.pointee.text), length)
        {
          return code
        }
        index = (index &+ 1) & mask
      }
    }
  }

  var view: View { unsafe View(slots: slots, mask: capacity - 1, texts: texts) }

  func insert(_ cell: UnsafePointer<UInt8>, _ length: Int, _ code: UInt16) {
    guard code != 0, length <= Self.maximumLength, count < limit else { return }
    guard unsafe view.find(cell, length) == 0 else { return }
    if (count + 1) * (count < 1_024 ? 6 : 3) > capacity { grow() }
    if textCount + length > textCapacity { growTexts(length) }
    unsafe (texts + textCount).update(from: cell, count: length)
    let (first, last) = unsafe Self.ends(cell, length)
    place(Slot(first: first, last: last, text: UInt32(textCount), length: UInt16(length), code: code))
    textCount += length
    count += 1
  }

  @inline(__always)
  fileprivate static func ends(_ cell: UnsafePointer<UInt8>, _ length: Int) -> (UInt64, UInt64) {
    let raw = unsafe UnsafeRawPointer(cell)
    let first = unsafe UInt64(littleEndian: raw.loadUnaligned(as: UInt64.self))
    if length < 8 { return (first & ((1 << UInt64(truncatingIfNeeded: length &* 8)) &- 1), 0) }
    return (first, unsafe UInt64(littleEndian: (raw + (length &- 8)).loadUnaligned(as: UInt64.self)))
  }

  @inline(__always)
  fileprivate static func slot(_ first: UInt64, _ last: UInt64, _ length: Int) -> Int {
    let mixed = first ^ (last << 29 | last >> 35) ^ UInt64(truncatingIfNeeded: length)
    return Int(truncatingIfNeeded: (mixed &* 0x9E37_79B9_7F4A_7C15) >> 40)
  }

  /// Whether the bytes between the first and the last eight are the same.
  @inline(__always)
  fileprivate static func middleMatches(
    _ cell: UnsafePointer<UInt8>, _ text: UnsafePointer<UInt8>, _ length: Int
  ) -> Bool {
    let one = unsafe UnsafeRawPointer(cell)
    let other = unsafe UnsafeRawPointer(text)
    @inline(__always)
    func isSame(_ at: Int) -> Bool {
      unsafe (one + at).loadUnaligned(as: UInt64.self) == (other + at).loadUnaligned(as: UInt64.self)
    }
    // Up to 32 bytes without a loop.
    guard isSame(8) && isSame(length &- 16) else { return false }
    var at = 16
    while at < length &- 16 {
      guard isSame(at) else { return false }
      at &+= 8
    }
    return true
  }

  private func place(_ new: Slot) {
    var index = Self.slot(new.first, new.last, Int(new.length)) & (capacity - 1)
    while unsafe slots[index].code != 0 { index = (index + 1) & (capacity - 1) }
    unsafe slots[index] = new
  }

  private func grow() {
    let old = unsafe UnsafeMutableBufferPointer(start: slots, count: capacity)
    capacity *= 2
    unsafe slots = .allocate(capacity: capacity)
    unsafe slots.initialize(repeating: Slot(), count: capacity)
    for index in old.indices where unsafe old[index].code != 0 { place(unsafe old[index]) }
    unsafe old.deallocate()
  }

  private func growTexts(_ more: Int) {
    let grown = UnsafeMutablePointer<UInt8>.allocate(capacity: max(textCapacity * 2, textCount + more))
    unsafe grown.update(from: texts, count: textCount)
    unsafe texts.deallocate()
    textCapacity = max(textCapacity * 2, textCount + more)
    unsafe texts = grown
  }
}
