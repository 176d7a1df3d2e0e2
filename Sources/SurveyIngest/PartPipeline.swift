// Reads a stream part by part, on one thread or several. Each worker guesses that a record starts behind the line end at which its part was
// cut; a part counts only if the part before it really ended there, and is read again from the true place where it did not.
internal import SurveyModel

/// One reader with its parser.
final class PartWorker {
  let scanner: PartScanner
  var reader: PartReader

  init(_ reader: PartReader, path: ReadingPath) {
    scanner = PartScanner(dialect: reader.plan.dialect, path: path)
    self.reader = reader
  }

  func scan(_ block: UnsafeBufferPointer<UInt8>, from start: Int, until limit: Int, mode: ScanMode) -> ScanEnd {
    unsafe reader.begin(block)
    return unsafe scanner.scan(block, from: start, until: limit, mode: mode, into: &reader)
  }
}

extension WorkerTurns {
  /// Calls `body` once for each number under `count`, whose work must not touch that of another.
  func run(_ count: Int, _ body: (Int) -> Void) {
    if self == .threads {
      inParallel(count, body)
    } else {
      for number in 0..<count { body(number) }
    }
  }
}

struct PartPipeline {
  private let workers: [PartWorker]
  private let options: ReadOptions
  let plan: FilePlan

  init(plan: FilePlan, options: ReadOptions) {
    self.init(PartReader(plan: plan, findingLimit: options.findingLimit), options: options)
  }

  /// Each worker has a copy of the one reader: learning the codebook's words takes longer than reading a small file.
  init(_ reader: PartReader, options: ReadOptions) {
    plan = reader.plan
    self.options = options
    workers = (0..<options.threads).map { _ in PartWorker(reader.separate(), path: options.path) }
  }

  /// Goes on with `workers`, at least one and no more than there are threads, whose readers have begun a file.
  init(_ workers: [PartWorker], plan: FilePlan, options: ReadOptions) {
    self.plan = plan
    self.options = options
    self.workers = workers
  }

  /// The dates that every worker has counted.
  var dates: [[DateRange]] { workers.map { $0.reader.dates } }

  /// Reads `stream` to its end.
  ///
  /// - Parameters:
  ///   - settle: is handed each part with the number of its lines, in order.
  ///   - count: is handed each part afterwards, with the number of its worker; of different workers at the same time.
  func run(
    _ stream: TextStream, settle: (inout PartReader, _ lines: Int) -> Void,
    count: (inout PartReader, _ worker: Int) -> Void
  ) throws(InputError) {
    if options.readsSegments, let range = stream.unreadRange {
      let end = try SegmentPipeline(workers, stream, range, plan: plan, options: options).run(
        settle: settle, count: count)
      try stream.seek(to: end)
    }
    try runStream(stream, settle: settle, count: count)
  }

  private func runStream(
    _ stream: TextStream, settle: (inout PartReader, _ lines: Int) -> Void,
    count: (inout PartReader, _ worker: Int) -> Void
  ) throws(InputError) {
    let terminator: UInt8 = plan.dialect.lineEnd == .cr ? 0x0D : 0x0A
    var wanted = options.partBytes * options.threads
    var searched = 0
    while true {
      let before = stream.count - stream.start
      try stream.fill(atLeast: wanted)
      options.progress?(stream.path, stream.bytesRead, stream.size)
      let available = stream.count - stream.start
      if available == 0 { break }
      // Without a line end among the new bytes no record can have been completed.
      searched = min(searched, before)
      let hasLineEnd = unsafe stream.block.offset(of: terminator, from: stream.start + searched) != nil
      if !hasLineEnd && !stream.isAtEnd && available <= maximumRecordBytes {
        searched = available
        wanted = available + options.partBytes * options.threads
        continue
      }
      if !hasLineEnd, unsafe stream.block.offset(of: terminator, from: stream.start) == nil,
        available > maximumRecordBytes
      {
        try skipLine(stream, terminator: terminator, settle: settle)
        searched = 0
        wanted = options.partBytes * options.threads
        continue
      }
      let mode: ScanMode = stream.isAtEnd ? .final : .partial
      let end = unsafe scan(
        stream.block, from: stream.start, mode: mode, terminator: terminator, settle: settle, count: count)
      let isStuck = end == stream.start
      stream.consume(to: end)
      searched = isStuck ? available : 0
      // An open record is read from its start again: twice the bytes each time keep that linear.
      wanted = (isStuck ? 2 * available : stream.count - end) + options.partBytes * options.threads
      if stream.isAtEnd && mode == .final { break }
    }
    try stream.checkUnchanged()
  }

  /// Reads what can be read of `block` from `start` on, and returns where it stopped.
  private func scan(
    _ block: UnsafeBufferPointer<UInt8>, from start: Int, mode: ScanMode, terminator: UInt8,
    settle: (inout PartReader, Int) -> Void, count: (inout PartReader, Int) -> Void
  ) -> Int {
    let cuts = unsafe cuts(block, from: start, terminator: terminator)
    let parts = cuts.count - 1
    var ends = [ScanEnd](repeating: ScanEnd(offset: 0, lines: 0), count: parts)
    unsafe ends.withUnsafeMutableBufferPointer { results in
      options.turns.run(parts) { part in
        // Each worker has its own reader and writes its own element; the block is only read.
        unsafe results[part] = unsafe workers[part].scan(block, from: cuts[part], until: cuts[part + 1], mode: mode)
      }
    }
    var position = start
    var settled: [Int] = []
    for part in 0..<parts where position < cuts[part + 1] {
      if position != cuts[part] {
        ends[part] = unsafe workers[part].scan(block, from: position, until: cuts[part + 1], mode: mode)
      }
      settle(&workers[part].reader, ends[part].lines)
      settled.append(part)
      position = ends[part].offset
      if position < cuts[part + 1] { break }
    }
    options.turns.run(settled.count) { count(&workers[settled[$0]].reader, settled[$0]) }
    return position
  }

  /// Offsets at which the parts begin, each behind a line end, and the end of the block.
  private func cuts(_ block: UnsafeBufferPointer<UInt8>, from start: Int, terminator: UInt8) -> [Int] {
    var cuts = [start]
    let size = block.count - start
    if size >= 2 * min(options.partBytes, 1 << 16) {
      for part in 1..<max(1, workers.count) {
        let guess = start + size / workers.count * part
        guard guess > (cuts.last ?? 0), let end = unsafe block.offset(of: terminator, from: guess) else {
          continue
        }
        let cut = end + 1
        if cut > (cuts.last ?? 0) && cut < block.count { cuts.append(cut) }
      }
    }
    cuts.append(block.count)
    return cuts
  }

  /// A line with no end in sight: it is refused, and its bytes are dropped up to the next line end.
  private func skipLine(_ stream: TextStream, terminator: UInt8, settle: (inout PartReader, Int) -> Void)
    throws(InputError)
  {
    let worker = workers[0]
    unsafe worker.reader.begin(stream.block)
    let line = unsafe UnsafeBufferPointer(rebasing: stream.block[stream.start...])
    let fault = unsafe worker.scanner.fault(inLongLine: line, number: 1)
    worker.reader.refuse(fault, line: 1, range: stream.start..<stream.start)
    settle(&worker.reader, 1)
    while true {
      if let at = unsafe stream.block.offset(of: terminator, from: stream.start) {
        stream.consume(to: at + 1)
        return
      }
      stream.consume(to: stream.count)
      if stream.isAtEnd { return }
      try stream.fill(atLeast: 1 << 20)
    }
  }
}
