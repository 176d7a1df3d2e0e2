// Remembers which hashes were seen. Bounded: without memory left it stops taking new ones and says so. Invariants its
// next editor must keep:
//
// - A table is `buckets` times 64 bytes, aligned to 64: twelve 32-bit parts of hashes, then their twelve 8-bit parts, then how many there are.
// - A bucket that is full goes on in the next one, the last in the first; a table never takes so many that all are full.
internal import CSurveyScan

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A set of 64-bit hashes in about six bytes each, with one access to memory for most.
///
/// Of each hash 40 bits are kept, beside the bucket that it is in: that two different ones of five million, all that there is memory
/// for, are taken for the same has a chance of about one in forty thousand.
@safe struct SeenHashes: ~Copyable {
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
  mutating func expect(_ more: Int) { expected = more }

  /// Puts hashes in; the indices of those that were there already.
  mutating func seen(_ hashes: [UInt64]) -> [Int] {
    var indices: [Int] = []
    unsafe hashes.withUnsafeBufferPointer { unsafe insert($0) { indices.append($0) } }
    return indices
  }

  /// Puts hashes in; calls `seen` with the index of each that was there already.
  private mutating func insert(_ hashes: UnsafeBufferPointer<UInt64>, seen: (Int) -> Void) {
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
  private mutating func insert(_ hashes: UnsafeBufferPointer<UInt64>, _ from: Int, table last: Int, seen: (Int) -> Void)
    -> Int
  {
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
  private mutating func grow() {
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
