internal import Dispatch
public import SurveyTables
internal import Synchronization

extension Report {
  /// Hands the report laid out in `format` to `write`, piece by piece: the bytes of ``rendered(as:style:)``.
  ///
  /// `csv` is made from a few blocks of rows at a time, on `threads` threads, and takes memory for these alone.
  public func write<Failure: Error>(
    as format: ReportFormat, style: TextStyle = .plain, csv csvStyle: CSVStyle = .programs, threads: Int = 1,
    to write: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    guard format == .csv else { return try write(Array(rendered(as: format, style: style).utf8)) }
    guard !rows.columns.isEmpty else { return }
    if !csvStyle.mark.isEmpty { try write(csvStyle.mark) }
    var head = CSVWriter(columns: rows.columns.count, style: csvStyle) { [rows] in rows.columns[$0] }
    head.append(rows.columns.indices.map { .text($0) })
    try write(head.bytes)
    let workers = (0..<max(1, min(threads, rows.blocks))).map { _ in BlockWorker(rows, csvStyle) }
    var next = 0
    while next < rows.blocks {
      let window = next..<min(rows.blocks, next + workers.count * BlockWorker.ahead)
      for piece in BlockWorker.pieces(of: window, workers) where !piece.isEmpty { try write(piece) }
      next = window.upperBound
    }
  }
}

func csv(of rows: DataRows) -> String {
  var bytes: [UInt8] = []
  Report(command: "", language: .en, tables: [], rows: rows).write(as: .csv) { bytes += $0 }
  return String(decoding: bytes, as: UTF8.self)
}

/// Makes and writes blocks of rows on one thread.
private final class BlockWorker: Sendable {
  /// Blocks that are made before they are written, for each worker.
  static let ahead = 8

  private struct State: ~Copyable {
    var maker: any DataRowMaker
    var writer: CSVWriter
  }

  private let state: Mutex<State>

  init(_ rows: DataRows, _ style: CSVStyle) {
    state = Mutex(State(maker: rows.maker(), writer: CSVWriter(rows, style)))
  }

  /// The bytes of each block of `window`, made by all workers at once.
  static func pieces(of window: Range<Int>, _ workers: [BlockWorker]) -> [[UInt8]] {
    guard workers.count > 1, window.count > 1 else { return window.map { workers[0].bytes(ofBlock: $0) } }
    let pieces = Mutex([[UInt8]](repeating: [], count: window.count))
    let next = Atomic(window.lowerBound)
    DispatchQueue.concurrentPerform(iterations: min(workers.count, window.count)) { worker in
      while true {
        let block = next.add(1, ordering: .relaxed).oldValue
        guard block < window.upperBound else { return }
        let bytes = workers[worker].bytes(ofBlock: block)
        pieces.withLock { $0[block - window.lowerBound] = bytes }
      }
    }
    return pieces.withLock { $0 }
  }

  private func bytes(ofBlock block: Int) -> [UInt8] {
    state.withLock { state in
      state.writer.removeAll()
      state.maker.forEachRow(ofBlock: block) { state.writer.append($0) }
      return state.writer.bytes
    }
  }
}
