// The stages of `svodka pivot --by place,wave`. Invariant: `index` has the room that `survey_scan` asks for, and `block` the slack.
import CSurveyScan
import MadeUpSurvey
import SurveyKit
import SurveyTally

/// Made-up data, and what each stage makes of it.
@safe final class Job {
  let records: Int
  let ratings: Int
  let bytes: Int
  private(set) var stages: [Stage] = []
  private let file: TemporaryFile
  /// So small that a reading of it is all beginning: the codebook's words are learned, the header is understood.
  private let smallFile: TemporaryFile
  /// The same with something to be found in each record.
  private let flawedFile: TemporaryFile
  private let block: UnsafeMutableBufferPointer<UInt8>
  private var index: survey_scan_index

  private static let step = 1 << 15

  init(megabytes: Int) throws {
    let codebook = Codebook.standard
    let layout = ResponseLayout(codebook)
    let file = try TemporaryFile(bytes: megabytes * 1_000_000, codebook: codebook, layout: layout)
    let smallFile = try TemporaryFile(bytes: 4_096, codebook: codebook, layout: layout)
    let flawedFile = try TemporaryFile(bytes: file.bytes, codebook: codebook, layout: layout, isFlawed: true)
    self.file = file
    self.smallFile = smallFile
    self.flawedFile = flawedFile
    records = file.records
    bytes = file.bytes
    ratings = layout.cells.count
    unsafe block = .allocate(capacity: min(1 << 20, file.bytes) + Int(SURVEY_SCAN_SLACK))
    let room = Self.step + 64
    unsafe index = survey_scan_index(
      ends: .allocate(capacity: room), end_count: 0, records: .allocate(capacity: room), record_count: 0,
      inner: .allocate(capacity: room), inner_count: 0)
    try unsafe file.read(into: block)

    // What each stage hands to the next.
    let request = PivotRequest(
      rows: [.service], columns: [.criterion],
      by: [.dimension(ResponseLayout.place), .dimension(ResponseLayout.wave)], measure: .mean, filters: [])
    let reader = SurveyReader(codebook: codebook)
    var batches: [ResponseBatch] = []
    var counted = PivotTally(request: request, codebook: codebook, layout: layout)
    _ = try reader.read(Input(path: file.path)) { batch in
      if batches.count < 8 { batches.append(copy batch) }
      counted.add(batch)
    }
    let labels = Labels(codebook: codebook, layout: layout, categories: reader.categories, language: .en)
    let pivot = Pivot(counted, labels: labels)
    let data = pivot.data()
    var tally = PivotTally(request: request, codebook: codebook, layout: layout)
    var merged = PivotTally(request: request, codebook: codebook, layout: layout)
    let scanned = unsafe block.count - Int(SURVEY_SCAN_SLACK)
    stages = [
      Stage(name: "scan", unit: "record", units: scanned * file.records / file.bytes, bytes: scanned) {
        [unowned self] in
        scan()
      },
      Stage(name: "open", unit: "record", units: smallFile.records) {
        let reader = SurveyReader(codebook: codebook)
        _ = try? reader.read(Input(path: smallFile.path)) { _ in }
      },
      Stage(name: "decode", unit: "record", units: file.records, bytes: file.bytes) {
        let reader = SurveyReader(codebook: codebook)
        _ = try? reader.read(Input(path: file.path)) { _ in }
      },
      Stage(name: "flawed", unit: "record", units: flawedFile.records, bytes: flawedFile.bytes) {
        // All but a few of the findings are only counted, as in a file that is much larger.
        let reader = SurveyReader(codebook: codebook, options: ReadOptions(findingLimit: 20))
        _ = try? reader.read(Input(path: flawedFile.path)) { _ in }
      },
      Stage(name: "tally", unit: "record", units: batches.reduce(0) { $0 + $1.count }) {
        for batch in batches { tally.add(batch) }
      },
      Stage(name: "merge", unit: "cell", units: data.rows.count) { merged.merge(counted) },
      Stage(name: "statistics", unit: "cell", units: data.rows.count) {
        _ = Pivot(counted, labels: labels).data()
      },
      Stage(name: "table", unit: "cell", units: data.rows.count) {
        _ = Report(command: "pivot", language: .en, tables: pivot.tables(), data: data).rendered(as: .text)
      },
    ]
  }

  deinit {
    unsafe block.deallocate()
    unsafe index.ends.deallocate()
    unsafe index.records.deallocate()
    unsafe index.inner.deallocate()
  }

  func remove() {
    file.remove()
    smallFile.remove()
    flawedFile.remove()
  }

  /// Finds all delimiters and line ends of the block.
  private func scan() {
    guard let start = unsafe UnsafePointer(block.baseAddress) else { return }
    let count = unsafe block.count - Int(SURVEY_SCAN_SLACK)
    var state = survey_scan_state()
    state.after_end = true
    var at = 0
    while at < count {
      unsafe index.end_count = 0
      unsafe index.record_count = 0
      unsafe index.inner_count = 0
      let step = min(Self.step, count - at)
      guard unsafe survey_scan(start, at, step, UInt8(ascii: ","), &state, &index) == step else { break }
      at += step
    }
  }
}
