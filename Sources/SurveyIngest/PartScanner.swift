internal import SurveyModel

/// Cuts a block into records on two paths of one meaning. In front goes ``StructuralIndex``, which tells plain records apart 64 bytes at a
/// time; every record that is not plain, or in which it is not sure of something, goes to ``RecordScanner`` and so to libcsv, alone.
struct PartScanner: ~Copyable {
  private let careful: RecordScanner
  /// `nil` where all records go the careful way.
  private let index: StructuralIndex?

  init(dialect: Dialect, path: ReadingPath) {
    careful = RecordScanner(dialect: dialect)
    index = path == .careful || dialect.lineEnd == .cr ? nil : StructuralIndex(delimiter: dialect.delimiter)
  }

  /// Reads the records that start in `start ..< limit` of `block`, the last of them to its end, as ``RecordScanner`` does.
  ///
  /// `StructuralIndex.slack` bytes behind the block must be readable.
  ///
  /// - Parameter lines: lines of the part before `start`.
  func scan(
    _ block: UnsafeBufferPointer<UInt8>, from start: Int, until limit: Int, lines: Int = 0, mode: ScanMode,
    into reader: inout PartReader
  ) -> ScanEnd {
    guard let index, block.count < Int(UInt32.max) else {
      reader.linesBefore = lines
      let read = unsafe careful.scan(block, from: start, until: limit, mode: mode, into: &reader)
      return ScanEnd(offset: read.offset, lines: lines + read.lines)
    }
    var end = ScanEnd(offset: start, lines: lines)
    index.begin(at: start)
    while end.offset < limit {
      end = reader.takePlain(index, from: end, until: limit)
      guard end.offset < limit else { break }
      // One record the careful way.
      reader.linesBefore = end.lines
      let read = unsafe careful.scan(block, from: end.offset, until: end.offset + 1, mode: mode, into: &reader)
      // Open at the end of the block.
      if read.offset == end.offset { break }
      if let fields = unsafe index.next(in: block), fields.end == read.offset {
        _ = index.advance(over: fields)
      } else {
        index.begin(at: read.offset)
      }
      end = ScanEnd(offset: read.offset, lines: end.lines + read.lines)
    }
    return end
  }

  func fault(inLongLine line: UnsafeBufferPointer<UInt8>, number: Int) -> RecordFault {
    unsafe careful.fault(inLongLine: line, number: number)
  }
}
