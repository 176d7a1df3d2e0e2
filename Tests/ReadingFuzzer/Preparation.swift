import SurveyModel

@testable import SurveyIngest

/// A form in one dialect, with what every reading of it begins with: understanding a header takes longer than reading a small file.
final class Preparation {
  struct Key: Hashable {
    var form: Int
    var delimiter: UInt8
    var lineEnd: Dialect.LineEnd
  }

  let plan: FilePlan
  let surveyReader: SurveyReader
  let headerLine: [UInt8]
  private let learned: PartReader
  /// Readers that are kept from input to input, by path; and the inputs that they have read.
  private var kept: [ReadingPath: [PartWorker]] = [:]
  private(set) var inputs: [[UInt8]] = []

  /// So often are kept readers used: what was learned of spellings grows until then, and shall reach no bound that others have not.
  private static let mostUses = 2_000

  init(_ key: Key, path: String) {
    let form = Form.all[key.form]
    let layout = ResponseLayout(form.codebook)
    let columns = HeaderMatcher(codebook: form.codebook, layout: layout).columns(form.headers, sample: [])
    let plan = FilePlan(
      path: path, codebook: form.codebook, layout: layout,
      dialect: Dialect(delimiter: key.delimiter, lineEnd: key.lineEnd), columns: columns,
      headerBytes: form.headers.flatMap { Array($0.utf8) }, keepsRejects: true)
    self.plan = plan
    surveyReader = SurveyReader(codebook: form.codebook)
    let fields = form.headers.map { Array("\"\($0)\"".utf8) }
    headerLine = Array(fields.joined(separator: [key.delimiter])) + [key.lineEnd == .cr ? 0x0D : 0x0A]
    learned = Self.learned(PartReader(plan: plan, findingLimit: FindingLog.defaultLimit))
  }

  /// The same reader with the spellings of the codebook's answers in its caches. Columns whose values would be numbered stay empty.
  private static func learned(_ reader: PartReader) -> PartReader {
    let plan = reader.plan
    let open = Set(plan.dimensions.filter(\.isOpen).map(\.column))
    let questions = plan.codebook.questions.flatMap(\.options)
    let labels = questions.flatMap { $0.label.wordings.map(\.text) + $0.aliases }
    let marks = plan.codebook.scales.flatMap(\.points).flatMap {
      [String($0.value)] + $0.label.wordings.map(\.text) + $0.aliases
    }
    var bytes: [UInt8] = []
    for text in labels + marks + plan.headers + ["0", "6", "10", "+", "?", "=", " ", "-5"] {
      let cell = Array("\"\(text)\"".utf8)
      let cells = (0..<plan.width).map { open.contains($0) ? [] : cell }
      bytes += Array(cells.joined(separator: [plan.dialect.delimiter])) + [0x0A]
    }
    let worker = PartWorker(reader, path: .careful)
    _ = unsafe bytes.withUnsafeBufferPointer { unsafe worker.scan($0, from: 0, until: $0.count, mode: .final) }
    return worker.reader
  }

  /// Says which input is read next.
  func begin(_ input: [UInt8]) {
    if inputs.count == Self.mostUses {
      inputs.removeAll(keepingCapacity: true)
      kept.removeAll()
    }
    inputs.append(input)
  }

  /// Workers that have read other inputs and begin a file.
  func workers(_ way: Way, findingLimit: Int) -> [PartWorker] {
    var workers = kept[way.path] ?? []
    if workers.count < way.threads {
      while workers.count < way.threads { workers.append(PartWorker(learned.separate(), path: way.path)) }
      kept[way.path] = workers
    }
    workers.removeLast(workers.count - way.threads)
    for worker in workers { worker.reader.beginFile(findingLimit: findingLimit) }
    return workers
  }

  /// Workers that have read nothing.
  func newWorkers(_ way: Way, findingLimit: Int) -> [PartWorker] {
    (0..<way.threads).map { _ in
      let worker = PartWorker(learned.separate(), path: way.path)
      worker.reader.beginFile(findingLimit: findingLimit)
      return worker
    }
  }
}
