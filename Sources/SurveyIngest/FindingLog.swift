public import SurveyModel

/// What was found: the first findings in full, and the exact number of all by rule.
public struct FindingLog: Sendable {
  /// In the order of reading, at most `limit` of them.
  public private(set) var findings: [Finding] = []
  private var counts = [Int](repeating: 0, count: Rule.allCases.count)
  public let limit: Int

  /// How many findings are kept in full where a caller does not say.
  public static let defaultLimit = 10_000

  public init(limit: Int = FindingLog.defaultLimit) { self.limit = limit }

  /// Counts a finding, and keeps it if there is room. `finding` is only made then.
  public mutating func add(_ rule: Rule, _ finding: @autoclosure () -> Finding) {
    counts[Int(ruleIndex(rule))] += 1
    if findings.count < limit { findings.append(finding()) }
  }

  public mutating func add(_ finding: Finding) { add(finding.rule, finding) }

  /// Whether another finding would be kept in full.
  var hasRoom: Bool { findings.count < limit }

  /// Counts a finding without keeping it.
  mutating func addUnkept(_ rule: Rule) { counts[Int(ruleIndex(rule))] += 1 }

  /// Adds what another part found, whose lines count from 1 behind `lines`.
  mutating func append(_ other: FindingLog, lines: Int) {
    for (index, count) in other.counts.enumerated() { counts[index] += count }
    for finding in other.findings.prefix(max(0, limit - findings.count)) {
      var shifted = finding
      if shifted.location.line > 0 { shifted.location.line += lines }
      findings.append(shifted)
    }
  }

  mutating func removeAll() {
    findings.removeAll(keepingCapacity: true)
    for index in counts.indices { counts[index] = 0 }
  }

  public func count(_ rule: Rule) -> Int { counts[Int(ruleIndex(rule))] }

  public func count(_ severity: Severity) -> Int {
    Rule.allCases.reduce(0) { $0 + ($1.severity == severity ? count($1) : 0) }
  }

  public var count: Int { counts.reduce(0, +) }
}
