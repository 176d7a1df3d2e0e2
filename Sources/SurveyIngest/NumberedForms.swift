// Remembers form numbers. Invariants its next editor must keep:
//
// - A page is `pageSize` 32-bit fingerprints, 0 where the number has not come, then as many group numbers of one byte, or of two where it is wide.
// - `place(of:)` only gives entries of pages that there are, and so does `insertNew`: a number less that with which its family begins is a
//   number's value only if it is under 2^34, and is compared with the room of the pages that there are.
internal import CSurveyScan
internal import SurveyModel

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Of each form number that has come: the group (place, assessment, channel) and a fingerprint of the record that it came with first.
///
/// Numbers that count up take five bytes each and are found with one access to memory. Those that lie so far apart that this would waste
/// memory are not taken.
@safe struct NumberedForms: ~Copyable {
  enum Answer {
    /// It has not come before, and is remembered now.
    case new
    /// It has come: in the same group or not, and with a record of the same fingerprint or not.
    case known(sameGroup: Bool, sameRecord: Bool)
    case notTaken
  }

  @safe private struct Page {
    let memory: UnsafeMutableRawPointer
    var isWide: Bool

    func fingerprint(_ entry: Int) -> UnsafeMutablePointer<UInt32> {
      unsafe memory.assumingMemoryBound(to: UInt32.self) + entry
    }

    subscript(group entry: Int) -> UInt16 {
      get {
        let groups = unsafe memory + 4 * NumberedForms.pageSize
        if isWide { return unsafe groups.assumingMemoryBound(to: UInt16.self)[entry] }
        return UInt16(unsafe groups.assumingMemoryBound(to: UInt8.self)[entry])
      }
      nonmutating set {
        let groups = unsafe memory + 4 * NumberedForms.pageSize
        if isWide {
          unsafe groups.assumingMemoryBound(to: UInt16.self)[entry] = newValue
        } else {
          unsafe groups.assumingMemoryBound(to: UInt8.self)[entry] = UInt8(truncatingIfNeeded: newValue)
        }
      }
    }
  }

  /// By prefix and number of digits: the pages, by the number's upper bits.
  private var families: [(name: UInt64, pages: [Page?])] = []
  private var lastFamily = 0
  /// Pages that some number could not have: what came of them stands elsewhere, so they never come.
  private var refused: Set<UInt64> = []
  private var groups = GroupNumbers()
  private let memory: RepeatMemory
  private(set) var count = 0
  private var pageCount = 0
  /// About how many numbers are to come.
  private var expected = 0

  static let pageSize = 4_096
  /// How many rows ahead memory is asked for.
  private static let ahead = 16
  private static let mostFamilies = 8
  /// Numbers up to 64 million have a page.
  private static let mostPages = 1 << 14

  init(memory: RepeatMemory) { self.memory = memory }

  deinit {
    for family in families { for page in family.pages { if let page { unsafe free(page.memory) } } }
  }

  mutating func expect(_ more: Int) { expected = max(expected, count + more) }

  /// The numbers of the groups (place, assessment, channel) of a batch's rows; none where no row has an exact form number.
  mutating func groups(of batch: borrowing ResponseBatch) -> [UInt16] {
    var all: UInt64 = 0
    for row in 0..<batch.count { all |= batch.keyHashes[row] }
    return FormNumber.isExact(all) ? groups.numbers(in: batch) : []
  }

  /// Remembers the form numbers of a batch's rows from `first` on, as long as each is a new one of the family at hand: as
  /// ``insert(_:group:record:)`` does, in less time.
  ///
  /// - Parameter groups: of all rows.
  /// - Returns: the first row that needs another look; `batch.count` where none does.
  mutating func insertNew(_ batch: borrowing ResponseBatch, groups: [UInt16], from first: Int) -> Int {
    guard lastFamily < families.count else { return first }
    let start = FormNumber.first(ofFamily: families[lastFamily].name)
    let rows = min(batch.count, groups.count)
    var row = first
    unsafe families[lastFamily].pages.withUnsafeBufferPointer { pages in
      unsafe batch.keyHashes.withUnsafeBufferPointer { numbers in
        unsafe batch.recordHashes.withUnsafeBufferPointer { records in
          unsafe groups.withUnsafeBufferPointer { groups in
            let room = UInt64(pages.count * Self.pageSize)
            func prefetch(_ number: UInt64) {
              let soon = number &- start
              if soon < room, let page = unsafe pages[Int(soon / UInt64(Self.pageSize))] {
                unsafe survey_prefetch(page.fingerprint(Int(soon % UInt64(Self.pageSize))))
              }
            }
            while row < rows {
              let value = unsafe numbers[row] &- start
              guard value < room, let page = unsafe pages[Int(value / UInt64(Self.pageSize))] else { return }
              // Most numbers come in their order, so that those behind one another have one page.
              let first = unsafe numbers[row] &- value % UInt64(Self.pageSize)
              let fingerprints = unsafe page.fingerprint(0)
              let highest = page.isWide ? GroupNumbers.none - 1 : UInt16(UInt8.max)
              while row < rows {
                let entry = unsafe numbers[row] &- first
                guard entry < UInt64(Self.pageSize) else { break }
                if row &+ Self.ahead < rows {
                  let soon = unsafe numbers[row &+ Self.ahead]
                  if soon &- first < UInt64(Self.pageSize) {
                    unsafe survey_prefetch(fingerprints + Int(truncatingIfNeeded: soon &- first))
                  } else {
                    prefetch(soon)
                  }
                }
                let at = Int(truncatingIfNeeded: entry)
                let group = unsafe groups[row]
                guard unsafe fingerprints[at] == 0, group <= highest else { return }
                unsafe fingerprints[at] = Self.fingerprint(records[row])
                page[group: at] = group
                row &+= 1
              }
            }
          }
        }
      }
    }
    count += row - first
    return row
  }

  @inline(__always)
  private static func fingerprint(_ record: UInt64) -> UInt32 { max(1, UInt32(truncatingIfNeeded: record >> 32)) }

  @inline(__always)
  private func place(of number: UInt64) -> (page: Page, entry: Int)? {
    let name = FormNumber.family(number)
    guard lastFamily < families.count, families[lastFamily].name == name else { return nil }
    let value = FormNumber.value(number)
    let index = value / Self.pageSize
    guard index < families[lastFamily].pages.count, let page = families[lastFamily].pages[index] else { return nil }
    return (page, value % Self.pageSize)
  }

  /// Looks `number` (an exact one) up, and remembers it if it is new.
  ///
  /// - Parameters:
  ///   - group: the number of the record's group.
  ///   - record: the record's hash.
  mutating func insert(_ number: UInt64, group: UInt16, record: UInt64) -> Answer {
    if !selectFamily(FormNumber.family(number)) { return .notTaken }
    let fingerprint = Self.fingerprint(record)
    guard group != GroupNumbers.none, let (page, entry) = place(of: number) ?? added(number) else { return .notTaken }
    let known = unsafe page.fingerprint(entry)
    if unsafe known.pointee != 0 {
      return unsafe .known(sameGroup: page[group: entry] == group, sameRecord: known.pointee == fingerprint)
    }
    unsafe known.pointee = fingerprint
    count += 1
    if group > UInt16(UInt8.max) && !page.isWide {
      guard let wide = widen(number) else {
        unsafe known.pointee = 0
        count -= 1
        return .notTaken
      }
      wide[group: entry] = group
    } else {
      page[group: entry] = group
    }
    return .new
  }

  private mutating func selectFamily(_ name: UInt64) -> Bool {
    if lastFamily < families.count && families[lastFamily].name == name { return true }
    if let index = families.firstIndex(where: { $0.name == name }) {
      lastFamily = index
      return true
    }
    guard families.count < Self.mostFamilies else { return false }
    families.append((name, []))
    lastFamily = families.count - 1
    return true
  }

  /// The entry of a number whose page there was not, if it may have one: pages are at least half full as far as can be told.
  private mutating func added(_ number: UInt64) -> (Page, Int)? {
    let value = FormNumber.value(number)
    let index = value / Self.pageSize
    let name = number / UInt64(Self.pageSize)
    guard index < Self.mostPages, !refused.contains(name) else { return nil }
    guard pageCount < 16 + 2 * max(count, expected) / Self.pageSize,
      let page = newPage(isWide: groups.count > Int(UInt8.max))
    else {
      refused.insert(name)
      return nil
    }
    while families[lastFamily].pages.count <= index { families[lastFamily].pages.append(nil) }
    families[lastFamily].pages[index] = page
    pageCount += 1
    return (page, value % Self.pageSize)
  }

  private func newPage(isWide: Bool) -> Page? {
    let bytes = Self.pageSize * (isWide ? 6 : 5)
    guard memory.take(bytes), let page = unsafe calloc(1, bytes) else { return nil }
    return unsafe Page(memory: page, isWide: isWide)
  }

  /// Gives the page of `number` two bytes a group.
  private mutating func widen(_ number: UInt64) -> Page? {
    guard let (page, _) = place(of: number), let wide = newPage(isWide: true) else { return nil }
    unsafe wide.memory.copyMemory(from: page.memory, byteCount: 4 * Self.pageSize)
    for entry in 0..<Self.pageSize { wide[group: entry] = page[group: entry] }
    unsafe free(page.memory)
    memory.giveBack(Self.pageSize * 5)
    families[lastFamily].pages[FormNumber.value(number) / Self.pageSize] = wide
    return wide
  }
}
