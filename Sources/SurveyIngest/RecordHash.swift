// Hashes of whole records, for finding those that were read before. Invariants its next editor must keep:
//
// - A record's hash depends on its fields as they stand between delimiters and quotes, not on which fields are quoted, on the delimiter, or
//   on which path read it: every one comes from `survey_hash`, of what `survey_unquote` writes.
// - `scratch` has room for two records of `capacity` bytes, each with the bytes behind that `CSurveyScan` may read and write.
internal import CSurveyScan

/// Hashes records of one file's dialect.
@safe final class RecordHasher {
  private let delimiter: UInt8
  private var capacity = StructuralIndex.maximumRecordBytes
  private var scratch: UnsafeMutablePointer<UInt8>

  init(delimiter: UInt8) {
    self.delimiter = delimiter
    unsafe scratch = .allocate(capacity: 2 * (capacity + StructuralIndex.slack))
  }

  deinit { unsafe scratch.deallocate() }

  /// The hash of the record in `bytes`, with or without its line end.
  ///
  /// - Parameter mayHaveQuotes: `false` only where no byte of it is a quote.
  func hash(_ bytes: UnsafeBufferPointer<UInt8>, mayHaveQuotes: Bool) -> UInt64 {
    var count = bytes.count
    if count > 0, unsafe bytes[count - 1] == 0x0A { count -= 1 }
    if count > 0, unsafe bytes[count - 1] == 0x0D { count -= 1 }
    guard let base = bytes.baseAddress else { return unsafe survey_hash(scratch, 0) }
    if delimiter == UInt8(ascii: ",") && !mayHaveQuotes { return unsafe survey_hash(base, count) }
    if count > capacity {
      unsafe scratch.deallocate()
      capacity = 2 * count
      unsafe scratch = .allocate(capacity: 2 * (capacity + StructuralIndex.slack))
    }
    // Nothing may stand behind the record that can be read: a copy of it has room there.
    let unquoted = unsafe scratch + (capacity + StructuralIndex.slack)
    unsafe scratch.update(from: base, count: count)
    unsafe (scratch + count).update(repeating: 0, count: StructuralIndex.slack)
    return unsafe survey_hash(unquoted, survey_unquote(scratch, count, delimiter, unquoted))
  }

  /// The hashes of a group's first `count` records, at most 64, none of which is longer than `StructuralIndex.maximumRecordBytes`.
  func hash(
    _ group: StructuralIndex.Group, _ count: Int, _ base: UnsafePointer<UInt8>, to hashes: UnsafeMutablePointer<UInt64>
  ) {
    var quoted: UInt64 = 0
    for record in 0..<count { quoted |= (group.hasQuotes(record) ? 1 : 0) &<< UInt64(truncatingIfNeeded: record) }
    unsafe survey_hash_records(base, group.ends, group.width, count, quoted, delimiter, scratch, hashes)
  }
}
