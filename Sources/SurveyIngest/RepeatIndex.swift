// Remembers which records and form numbers were seen. Bounded: without memory left it stops taking new ones and says so. Invariants its
// next editor must keep:
//
// - A table is `buckets` times 64 bytes, aligned to 64: twelve 32-bit parts of hashes, then their twelve 8-bit parts, then how many there are.
// - A bucket that is full goes on in the next one, the last in the first; a table never takes so many that all are full.
internal import CSurveyScan
internal import SurveyModel

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A set of 64-bit hashes in about six bytes each, with one access to memory for most.
///
/// Of each hash 40 bits are kept, beside the bucket that it is in: that two different ones of two million are taken for the same has a
/// chance of about one in fifty thousand.
@safe final class SeenHashes {
  @safe private struct Table {
    let memory: UnsafeMutableRawPointer
    let start: UnsafeMutableRawPointer
    let buckets: UInt64
    let room: Int
    var count = 0

    init?(entries: Int) {
      buckets = UInt64(max(1, entries / Table.filled))
      room = Int(buckets) * Table.filled
      // Pages of zeros that the system gives when they are first used.
      guard let memory = unsafe calloc(Int(buckets) + 1, Table.bucketBytes) else { return nil }
      unsafe self.memory = unsafe memory
      unsafe start = unsafe memory.alignedUp(toMultipleOf: Table.bucketBytes)
    }

    static let bucketBytes = 64
    static let perBucket = 12
    /// Of the twelve entries of a bucket, how many a table takes on average.
    static let filled = 11

    static func bytes(ofEntries entries: Int) -> Int { (max(1, entries / filled) + 1) * bucketBytes }

    @inline(__always)
    func bucket(of hash: UInt64) -> UInt64 { hash.multipliedFullWidth(by: buckets).high }

    @inline(__always)
    func address(_ bucket: UInt64) -> UnsafeMutableRawPointer { unsafe start + Int(bucket) &* Table.bucketBytes }

    /// Whether `hash` is in the table; else the bucket with room for it.
    @inline(__always)
    func find(_ hash: UInt64) -> (isThere: Bool, bucket: UInt64) {
      let word = UInt32(truncatingIfNeeded: hash)
      let byte = UInt8(truncatingIfNeeded: hash >> 32)
      var bucket = bucket(of: hash)
      while true {
        let words = unsafe address(bucket).assumingMemoryBound(to: UInt32.self)
        let bytes = unsafe (address(bucket) + 4 &* Table.perBucket).assumingMemoryBound(to: UInt8.self)
        let count = Int(unsafe bytes[Table.perBucket])
        for entry in 0..<count where unsafe words[entry] == word && bytes[entry] == byte { return (true, bucket) }
        if count < Table.perBucket { return (false, bucket) }
        bucket = bucket &+ 1 == buckets ? 0 : bucket &+ 1
      }
    }

    @inline(__always)
    mutating func put(_ hash: UInt64, in bucket: UInt64) {
      let words = unsafe address(bucket).assumingMemoryBound(to: UInt32.self)
      let bytes = unsafe (address(bucket) + 4 &* Table.perBucket).assumingMemoryBound(to: UInt8.self)
      let entry = Int(unsafe bytes[Table.perBucket])
      unsafe words[entry] = UInt32(truncatingIfNeeded: hash)
      unsafe bytes[entry] = UInt8(truncatingIfNeeded: hash >> 32)
      unsafe bytes[Table.perBucket] = UInt8(entry &+ 1)
      count &+= 1
    }
  }

  private var tables: [Table] = []
  private var expected = 0
  /// Whether some were not taken.
  private(set) var isFull = false
  private let memory: RepeatMemory

  init(memory: RepeatMemory) { self.memory = memory }

  deinit { for table in tables { unsafe free(table.memory) } }

  var count: Int { tables.reduce(0) { $0 + $1.count } }

  /// Says that about so many more are to come, so that they get one table.
  func expect(_ more: Int) { expected = more }

  /// Puts hashes in; the indices of those that were there already.
  func seen(_ hashes: [UInt64]) -> [Int] {
    var indices: [Int] = []
    unsafe hashes.withUnsafeBufferPointer { unsafe insert($0) { indices.append($0) } }
    return indices
  }

  /// Puts hashes in; calls `seen` with the index of each that was there already.
  private func insert(_ hashes: UnsafeBufferPointer<UInt64>, seen: (Int) -> Void) {
    var from = 0
    while from < hashes.count {
      guard let last = tables.indices.last, tables[last].count < tables[last].room || !canGrow else {
        if canGrow { grow() } else if tables.isEmpty { return }
        continue
      }
      from = unsafe insert(hashes, from, table: last, seen: seen)
    }
  }

  /// The same for those from `from` on, as far as table `last` has room or no other can have any; returns how far that is.
  private func insert(_ hashes: UnsafeBufferPointer<UInt64>, _ from: Int, table last: Int, seen: (Int) -> Void) -> Int {
    let older = tables.dropLast()
    var table = tables[last]
    defer { tables[last] = table }
    var index = from
    for row in from..<min(from + Self.ahead, hashes.count) { unsafe prefetch(hashes[row], older, table) }
    while index < hashes.count {
      if index + Self.ahead < hashes.count { unsafe prefetch(hashes[index + Self.ahead], older, table) }
      let hash = unsafe hashes[index]
      let (isThere, bucket) = table.find(hash)
      if isThere || older.contains(where: { $0.find(hash).isThere }) {
        seen(index)
      } else if table.count < table.room {
        table.put(hash, in: bucket)
      } else if canGrow {
        return index
      } else {
        isFull = true
      }
      index += 1
    }
    return index
  }

  /// How many hashes ahead memory is asked for.
  private static let ahead = 16

  @inline(__always)
  private func prefetch(_ hash: UInt64, _ older: ArraySlice<Table>, _ table: Table) {
    for table in older { unsafe survey_prefetch(table.address(table.bucket(of: hash))) }
    unsafe survey_prefetch(table.address(table.bucket(of: hash)))
  }

  private var canGrow: Bool { !isFull && memory.left > Table.bytes(ofEntries: Table.filled) }

  /// Adds a table for what is expected, at least twice as many as there are, as far as there is memory.
  private func grow() {
    let wanted = max(4_096, expected, 2 * count)
    let entries = min(wanted, (memory.left / Table.bucketBytes - 1) * Table.filled)
    guard memory.take(Table.bytes(ofEntries: entries)), let table = Table(entries: entries) else {
      isFull = true
      return
    }
    expected = 0
    tables.append(table)
  }
}

/// Which records and form numbers have been read, over all inputs of a run.
///
/// A record with a form number of the usual kind is looked for by that: a record that repeats repeats its number. Only where the number has
/// come before, and of the other records, whole records are compared, by their hashes.
struct RepeatIndex {
  struct Place: Equatable {
    var input: Int
    var line: Int
  }

  /// A record that was read before, or whose form number was.
  struct Repeat {
    var row: Int
    var isWholeRecord: Bool
    /// Where the first one stands, if that is still known.
    var first: Place?
  }

  private let forms: NumberedForms
  private let records: SeenHashes
  private let keys: SeenHashes
  /// Where each was first, while there are few: by the record's hash, and by that of the form number in its group.
  private var places: [UInt64: Place] = [:]
  /// About how many records the input at hand has.
  private var expected = 0
  /// Whether the command line has said a place, an assessment or a channel of some input: then one record can be in two groups.
  private var isPlacedByHand = false

  private static let maximumPlaces = 20_000

  /// - Parameter memory: bytes in all.
  init(memory: Int) {
    let memory = RepeatMemory(memory)
    forms = NumberedForms(memory: memory)
    records = SeenHashes(memory: memory)
    keys = SeenHashes(memory: memory)
  }

  var isFull: Bool { records.isFull || keys.isFull }

  /// How many records are remembered.
  var count: Int { forms.count + records.count }

  /// About how many records the next input has.
  mutating func expect(_ count: Int) {
    expected = count
    forms.expect(count)
  }

  /// Begins an input, of whose records the command line says the place, the assessment or the channel, or says nothing.
  mutating func begin(isPlacedByHand: Bool) { self.isPlacedByHand = self.isPlacedByHand || isPlacedByHand }

  /// Which of a batch's records were read before, or their form numbers in the same place, assessment and channel: by row.
  mutating func repeats(in batch: borrowing ResponseBatch, at place: (_ row: Int) -> Place) -> [Repeat] {
    var found: [Repeat] = []
    // Rows whose records have to be looked up whole, and of those the ones whose number has come in their group.
    var rows: [Int] = []
    var known: Set<Int> = []
    for row in 0..<batch.count {
      if row + Self.ahead < batch.count { forms.prefetch(batch.keyHashes[row + Self.ahead]) }
      let number = batch.keyHashes[row]
      guard FormNumber.isExact(number) else {
        rows.append(row)
        continue
      }
      switch forms.insert(number, group: Self.group(of: row, in: batch), record: batch.recordHashes[row]) {
      case .new: break
      case .known(let sameGroup, true) where sameGroup || isPlacedByHand:
        found.append(Repeat(row: row, isWholeRecord: true))
      case .known(let sameGroup, _):
        if sameGroup { known.insert(row) }
        rows.append(row)
      case .notTaken: rows.append(row)
      }
    }
    if !rows.isEmpty {
      if rows.count > batch.count / 2 && expected > 0 { expectWhole(hasKeys: batch.keyHashes[rows[0]] != 0) }
      let seen = Set(records.seen(rows.map { batch.recordHashes[$0] }).map { rows[$0] })
      let left = rows.filter { batch.keyHashes[$0] != 0 && !seen.contains($0) }
      let again = Set(keys.seen(left.map { Self.formHash($0, in: batch) }).map { left[$0] })
      for row in rows where seen.contains(row) { found.append(Repeat(row: row, isWholeRecord: true)) }
      for row in left where again.contains(row) || known.contains(row) {
        found.append(Repeat(row: row, isWholeRecord: false))
      }
      found.sort { $0.row < $1.row }
    }
    locate(&found, batch, place)
    return found
  }

  /// Puts in where the first of each stands, and remembers where those stand that are no repeats, while there are few.
  private mutating func locate(_ found: inout [Repeat], _ batch: borrowing ResponseBatch, _ place: (Int) -> Place) {
    guard places.count < Self.maximumPlaces else {
      for index in found.indices {
        let row = found[index].row
        found[index].first =
          places[found[index].isWholeRecord ? batch.recordHashes[row] : Self.formHash(row, in: batch)]
      }
      return
    }
    var next = 0
    for row in 0..<batch.count {
      let isFound = next < found.count && found[next].row == row
      if isFound && found[next].isWholeRecord {
        found[next].first = places[batch.recordHashes[row]]
      } else {
        places[batch.recordHashes[row]] = place(row)
        let form = Self.formHash(row, in: batch)
        if isFound {
          found[next].first = places[form]
        } else if batch.keyHashes[row] != 0 {
          places[form] = place(row)
        }
      }
      if isFound { next += 1 }
    }
  }

  /// How many rows ahead memory is asked for.
  private static let ahead = 16

  private mutating func expectWhole(hasKeys: Bool) {
    records.expect(expected)
    if hasKeys { keys.expect(expected) }
    expected = 0
  }

  /// The hash of a row's form number in its group.
  private static func formHash(_ row: Int, in batch: borrowing ResponseBatch) -> UInt64 {
    mixed(batch.keyHashes[row], group(of: row, in: batch))
  }

  /// Place, assessment and channel of a row as one number.
  @inline(__always)
  private static func group(of row: Int, in batch: borrowing ResponseBatch) -> UInt64 {
    var group: UInt64 = 0
    for dimension in [ResponseLayout.place, ResponseLayout.wave, ResponseLayout.mode] {
      group = group << 16 | UInt64(batch.codes[dimension * batch.capacity + row])
    }
    return group
  }
}
