import SurveyModel

@testable import SurveyIngest

/// A form in one dialect, with what every reading of it begins with: understanding a header takes longer than reading a small file.
struct Preparation {
  struct Key: Hashable {
    var form: Int
    var delimiter: UInt8
    var lineEnd: Dialect.LineEnd
  }

  let plan: FilePlan
  let surveyReader: SurveyReader
  let headerLine: [UInt8]
  private let readers: [Int: PartReader]

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
    readers = Dictionary(
      uniqueKeysWithValues: Choices.findingLimits.map { ($0, Self.learned(PartReader(plan: plan, findingLimit: $0))) })
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

  func reader(findingLimit: Int) -> PartReader {
    readers[findingLimit] ?? PartReader(plan: plan, findingLimit: findingLimit)
  }
}
