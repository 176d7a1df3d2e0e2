// Reads a file of UTF-8 in segments, each by the worker that is free, with one read of the file into its own buffer. Invariants its next
// editor must keep:
//
// - Segment k is claimed by one worker, and a worker claims the next one only when its own is settled: so of all segments that are not
//   settled no two have the same remainder by the number of workers, and `turns` needs one semaphore for each remainder.
// - `position`, `stop`, `failure` and what `settle` touches are only used by the worker whose turn it is.
// - A buffer has `StructuralIndex.slack` bytes behind what was read, and up to `lead` bytes in front of where its segment begins.
internal import CSurveyScan
internal import Dispatch
internal import SurveyModel
internal import Synchronization

/// What a worker has read of the file, and what it makes of it.
@safe private final class SegmentWorker {
  let worker: PartWorker
  private var buffer = unsafe UnsafeMutableRawBufferPointer(start: nil, count: 0)
  /// The offset in the file of the buffer's first byte, and how many bytes were read.
  private(set) var base = 0
  private var count = 0

  /// How far is read behind a segment, for the record that goes on there: as far as those that needed more did, within bounds.
  var tail: Int

  static let lead = 64

  init(_ worker: PartWorker, tail: Int) {
    self.worker = worker
    self.tail = tail
  }

  deinit { unsafe buffer.deallocate() }

  var block: UnsafeBufferPointer<UInt8> {
    unsafe UnsafeBufferPointer(rebasing: UnsafeBufferPointer(buffer.assumingMemoryBound(to: UInt8.self))[..<count])
  }

  var end: Int { base + count }

  /// Reads `range` of the file, and `lead` bytes in front of it where it has them.
  func load(_ range: Range<Int>, from stream: TextStream) throws(InputError) {
    base = max(0, range.lowerBound - Self.lead)
    count = 0
    try extend(to: range.upperBound, from: stream)
  }

  /// Reads on up to `end` of the file.
  func extend(to end: Int, from stream: TextStream) throws(InputError) {
    let more = end - self.end
    guard more > 0 else { return }
    if unsafe count + more + StructuralIndex.slack > buffer.count {
      let grown = UnsafeMutableRawBufferPointer.allocate(
        byteCount: count + more + more / 8 + StructuralIndex.slack, alignment: 64)
      if count > 0 { unsafe grown.copyMemory(from: UnsafeRawBufferPointer(rebasing: buffer[..<count])) }
      unsafe buffer.deallocate()
      unsafe buffer = grown
    }
    try unsafe stream.read(at: self.end, into: UnsafeMutableRawBufferPointer(rebasing: buffer[count..<count + more]))
    count += more
  }
}

struct SegmentPipeline {
  let plan: FilePlan
  let stream: TextStream
  let options: ReadOptions
  private let workers: [SegmentWorker]
  private let range: Range<Int>

  /// An unfinished record that grows beyond this is left to the reading of streams; while it is only a guess that a record begins there,
  /// it is followed less far.
  private static let mostOpenBytes = 1 << 20
  private static let mostGuessedBytes = 1 << 16
  /// What is read behind a segment is read again with the next one, so it is little at first, and never much.
  private static let firstTail = 1 << 12
  private static let mostTail = 1 << 14
  /// The least that is read further for a record that goes on.
  private static let leastExtension = 1 << 14
  /// How often a worker looks whether it is its turn before it sleeps: some 50 microseconds.
  private static let mostGlances = 2_000

  /// - Parameter range: the file's records: from the first one to the end of the file.
  init(_ workers: [PartWorker], _ stream: TextStream, _ range: Range<Int>, plan: FilePlan, options: ReadOptions) {
    self.plan = plan
    self.stream = stream
    self.options = options
    self.range = range
    // More than one thread pays from some segments on.
    let segments = (range.count + options.partBytes - 1) / options.partBytes
    let tail = min(Self.firstTail, max(256, options.partBytes))
    self.workers = workers.prefix(segments < 8 ? 1 : workers.count).map { SegmentWorker($0, tail: tail) }
  }

  /// What the workers share.
  private final class Progress {
    /// Where the next record that is settled begins.
    var position: Int
    /// Where reading in segments ended early.
    var stop: Int?
    var failure: InputError?
    let nextSegment = Atomic<Int>(0)
    /// How many segments are settled, or left out.
    let settledSegments = Atomic<Int>(0)
    let isStopped = Atomic<Bool>(false)

    init(_ position: Int) { self.position = position }
  }

  /// Reads all segments. Hands over each part in the order of the file, with its lines (`settle`), then again to its worker alone (`count`).
  ///
  /// - Returns: how far it came: the end of the file, or the start of a record that is too large for a segment.
  func run(
    settle: (inout PartReader, _ lines: Int) -> Void, count: (inout PartReader, _ worker: Int) -> Void
  ) throws(InputError) -> Int {
    let progress = Progress(range.lowerBound)
    let turns = workers.map { _ in DispatchSemaphore(value: 0) }
    turns[0].signal()
    let segments = (range.count + options.partBytes - 1) / options.partBytes

    func claim() -> Int? {
      let segment = progress.nextSegment.wrappingAdd(1, ordering: .relaxed).oldValue
      return segment < segments ? segment : nil
    }

    // Each worker has its own reader and buffer; what they share is only touched in turn.
    switch options.turns {
    case .threads:
      inParallel(workers.count) { number in
        while let segment = claim() {
          var lot = read(segment, workers[number], progress)
          // A worker's turn mostly comes within microseconds; to sleep and be woken takes longer.
          for _ in 0..<Self.mostGlances where progress.settledSegments.load(ordering: .acquiring) < segment {
            survey_pause()
          }
          turns[segment % workers.count].wait()
          let isSettled = settleInTurn(&lot, workers[number], progress, settle)
          turns[(segment + 1) % workers.count].signal()
          progress.settledSegments.store(segment + 1, ordering: .releasing)
          if isSettled { count(&workers[number].worker.reader, number) }
        }
      }
    case .together, .alternately:
      let most = options.turns == .together ? workers.count : 1
      var next = 0
      while true {
        var lots: [(number: Int, lot: SegmentLot)] = []
        while lots.count < most, let segment = claim() {
          lots.append((next, read(segment, workers[next], progress)))
          next = (next + 1) % workers.count
        }
        if lots.isEmpty { break }
        for (number, lot) in lots {
          var lot = lot
          guard settleInTurn(&lot, workers[number], progress, settle) else { continue }
          count(&workers[number].worker.reader, number)
        }
      }
    }
    if let failure = progress.failure { throw failure }
    return progress.stop ?? range.upperBound
  }

  /// What a worker has made of a segment before it is its turn.
  private struct SegmentLot {
    let limit: Int
    /// Where the first record was thought to begin.
    var first: Int
    var end: ScanEnd
    var failure: InputError?
    var isSkipped: Bool
  }

  private func read(_ segment: Int, _ own: SegmentWorker, _ progress: Progress) -> SegmentLot {
    let start = range.lowerBound + segment * options.partBytes
    let limit = min(start + options.partBytes, range.upperBound)
    var lot = SegmentLot(
      limit: limit, first: limit, end: ScanEnd(offset: limit, lines: 0),
      isSkipped: progress.isStopped.load(ordering: .relaxed))
    if lot.isSkipped { return lot }
    do throws(InputError) {
      try own.load(start..<min(limit + own.tail, range.upperBound), from: stream)
      lot.first = firstRecord(own, start, limit)
      unsafe own.worker.reader.begin(own.block)
      lot.end = try scan(
        own, from: ScanEnd(offset: lot.first, lines: 0), until: limit, following: Self.mostGuessedBytes)
    } catch {
      lot.failure = error
    }
    return lot
  }

  /// Hands a segment over, read again from the true place where it was begun at another; `false` where there is nothing of it.
  private func settleInTurn(
    _ lot: inout SegmentLot, _ own: SegmentWorker, _ progress: Progress,
    _ settle: (inout PartReader, _ lines: Int) -> Void
  ) -> Bool {
    guard progress.stop == nil, progress.failure == nil, !lot.isSkipped else { return false }
    var isSettled = false
    do throws(InputError) {
      if let failure = lot.failure { throw failure }
      if progress.position < lot.limit {
        if progress.position != lot.first {
          unsafe own.worker.reader.begin(own.block)
          lot.end = ScanEnd(offset: progress.position, lines: 0)
        }
        lot.end = try scan(own, from: lot.end, until: lot.limit, following: Self.mostOpenBytes)
        settle(&own.worker.reader, lot.end.lines)
        isSettled = true
        progress.position = lot.end.offset
        if lot.end.offset < lot.limit { progress.stop = lot.end.offset }
        options.progress?(stream.path, lot.end.offset, stream.size)
      }
    } catch {
      progress.failure = error
    }
    if progress.stop != nil || progress.failure != nil {
      progress.isStopped.store(true, ordering: .relaxed)
    }
    return isSettled
  }

  /// Where the first record of a segment probably begins: behind the first line end whose next line has as many delimiters as a record;
  /// else behind the first line end.
  private func firstRecord(_ own: SegmentWorker, _ start: Int, _ limit: Int) -> Int {
    if start == range.lowerBound { return start }
    let block = unsafe own.block
    let delimiter = plan.dialect.delimiter
    var guess: Int?
    var at = start - 1 - own.base
    for _ in 0..<16 {
      guard let end = unsafe block.offset(of: 0x0A, from: at), own.base + end + 1 < limit else { break }
      if guess == nil { guess = end + 1 }
      guard let next = unsafe block.offset(of: 0x0A, from: end + 1) else { break }
      let line = unsafe block[(end + 1)..<next]
      if unsafe !line.contains(UInt8(ascii: "\"")), unsafe line.count(where: { $0 == delimiter }) == plan.width - 1 {
        guess = end + 1
        break
      }
      at = end + 1
    }
    return guess.map { own.base + $0 } ?? limit
  }

  /// Reads the records that begin in `start ..< limit` of the file, the last of them to its end if that is no more than `most` bytes behind
  /// what is read; where they end, and how many lines they have.
  private func scan(_ own: SegmentWorker, from start: ScanEnd, until limit: Int, following most: Int)
    throws(InputError) -> ScanEnd
  {
    var end = start
    while end.offset < limit {
      let isWhole = own.end == range.upperBound
      let found = unsafe own.worker.scanner.scan(
        own.block, from: end.offset - own.base, until: limit - own.base, lines: end.lines,
        mode: isWhole ? .final : .partial, into: &own.worker.reader)
      end = ScanEnd(offset: found.offset + own.base, lines: found.lines)
      // The last record goes on behind what was read.
      let open = own.end - end.offset
      if end.offset >= limit || isWhole || open > most { break }
      own.tail = max(own.tail, min(2 * open, Self.mostTail))
      try own.extend(to: min(own.end + max(Self.leastExtension, 2 * open), range.upperBound), from: stream)
      unsafe own.worker.reader.move(to: own.block)
    }
    return end
  }
}
