import SurveyModel

@testable import SurveyIngest

/// All that came of one reading: an error, or a report with responses.
struct Outcome {
  private var error: InputError?
  private var report: InputReport?
  /// A hash of all that each response is.
  private var responses: [UInt64] = []
  /// The same as texts, where a difference is to be shown.
  private var texts: [String] = []
  private let showsTexts: Bool
  private var findings = FindingLog()
  private var categories: [[SurveyModel.Category]] = []

  private static let refusing = allRules.indices.filter { allRules[$0].refusesRecord }

  init(showsTexts: Bool) { self.showsTexts = showsTexts }

  /// Takes the responses of a part.
  mutating func take(_ part: inout PartReader) {
    part.countDates()
    part.forEachBatch { batch in
      for row in 0..<batch.count {
        responses.append(Self.hash(batch, row))
        if showsTexts { texts.append(Self.text(batch, row)) }
      }
    }
  }

  mutating func finish(_ report: InputReport, _ reader: SurveyReader) {
    self.report = report
    findings = reader.findings
    categories = reader.categories
  }

  mutating func fail(_ error: InputError) { self.error = error }

  private static func hash(_ batch: borrowing ResponseBatch, _ row: Int) -> UInt64 {
    var hash: UInt64 = 0
    for cell in 0..<batch.cells { hash = mixed(hash, UInt64(batch.ratings[cell * batch.capacity + row])) }
    for number in 0..<batch.dimensions { hash = mixed(hash, UInt64(batch.codes[number * batch.capacity + row])) }
    for number in 0..<batch.words.count / batch.capacity {
      hash = mixed(hash, batch.words[number * batch.capacity + row])
    }
    let time = batch.times[row]
    hash = mixed(hash, UInt64(time.order.rawValue) << 32 | UInt64(UInt32(bitPattern: time.seconds)))
    hash = mixed(hash, UInt64(UInt16(bitPattern: time.year)) << 16 | UInt64(time.first) << 8 | UInt64(time.second))
    return mixed(mixed(hash, batch.recordHashes[row]), batch.keyHashes[row])
  }

  private static func text(_ batch: borrowing ResponseBatch, _ row: Int) -> String {
    func column<Value>(_ values: [Value], _ count: Int) -> [Value] {
      (0..<count).map { values[$0 * batch.capacity + row] }
    }
    return """
      ratings \(column(batch.ratings, batch.cells)), dimensions \(column(batch.codes, batch.dimensions)), several \
      \(column(batch.words, batch.words.count / batch.capacity)), \(batch.times[row]), record \
      \(batch.recordHashes[row]), key \(batch.keyHashes[row])
      """
  }

  /// What differs first between two readings; `nil` where everything is the same.
  func difference(from other: Outcome) -> String? {
    func differ<Value: Equatable>(_ name: String, _ one: Value, _ two: Value) -> String? {
      one == two ? nil : "\(name): \(one)\n   other: \(two)"
    }
    func lists<Value: Equatable>(_ name: String, _ one: [Value], _ two: [Value]) -> String? {
      if one == two { return nil }
      for (index, pair) in zip(one, two).enumerated() {
        if let found = differ("\(name) \(index)", pair.0, pair.1) { return found }
      }
      return differ("\(name), how many", one.count, two.count)
    }
    if let found = differ("error", error, other.error) { return found }
    guard let report, let others = other.report else { return nil }
    var found = lists("response", texts, other.texts)
    found = found ?? lists("hash of response", responses, other.responses)
    found = found ?? lists("finding", findings.findings, other.findings.findings)
    found = found ?? lists("findings of a rule", counts, other.counts)
    found = found ?? lists("values of dimension", categories, other.categories)
    found = found ?? lists("refused record", report.rejects, others.rejects)
    found = found ?? differ("accepted", report.accepted, others.accepted)
    found = found ?? differ("refused", report.refused, others.refused)
    found = found ?? differ("repeated", report.repeated, others.repeated)
    found = found ?? differ("blank lines", report.blankLines, others.blankLines)
    found = found ?? differ("dates", report.dates, others.dates)
    found = found ?? differ("dialect", report.dialect, others.dialect)
    found = found ?? lists("column", report.columns, others.columns)
    return found
  }

  private var counts: [Int] { findings.counts }

  /// What cannot be, whichever way was read; `nil` where the counts fit each other.
  var contradiction: String? {
    guard let report else { return nil }
    if report.read != report.accepted + report.refused { return "read is not accepted + refused" }
    if responses.count != report.accepted - report.repeated { return "responses are not the accepted records" }
    let refusals = Self.refusing.reduce(0) { $0 + findings.counts[$1] }
    return refusals == report.refused && report.rejects.count == refusals ? nil : "a refused record has no finding"
  }
}
