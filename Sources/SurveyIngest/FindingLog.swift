public import SurveyModel

/// What was found: the first findings of each severity in full, and the exact number of all by rule.
public struct FindingLog: Sendable {
  /// In the order of reading, at most `limit` of each severity: no crowd of notes keeps an error out.
  public private(set) var findings: [Finding] = []
  private(set) var counts = [Int](repeating: 0, count: allRules.count)
  private var kept = Kept()
  /// What `kept` is when nothing is: a severity that is closed is full from the start.
  private var closed = Kept()
  public let limit: Int

  /// How many findings are kept in full where a caller does not say.
  public static let defaultLimit = 10_000

  /// How many findings of each severity are kept.
  private struct Kept {
    private var errors = 0
    private var warnings = 0
    private var notes = 0

    subscript(_ severity: Severity) -> Int {
      get {
        switch severity {
        case .error: errors
        case .warning: warnings
        case .note: notes
        }
      }
      set {
        switch severity {
        case .error: errors = newValue
        case .warning: warnings = newValue
        case .note: notes = newValue
        }
      }
    }
  }

  public init(limit: Int = FindingLog.defaultLimit) { self.limit = limit }

  /// Counts a finding, and keeps it if there is room. `finding` is only made then.
  public mutating func add(_ rule: Rule, _ finding: @autoclosure () -> Finding) {
    counts[Int(ruleIndex(rule))] += 1
    if hasRoom(for: rule) { keep(finding()) }
  }

  private mutating func keep(_ finding: Finding) {
    kept[finding.severity] += 1
    findings.append(finding)
  }

  public mutating func add(_ finding: Finding) { add(finding.rule, finding) }

  /// What was found with these counts, of which `findings` are kept.
  public init(findings: [Finding], counts: [Rule: Int], limit: Int = FindingLog.defaultLimit) {
    self.limit = limit
    for finding in findings where hasRoom(for: finding.rule) { keep(finding) }
    for (rule, count) in counts { self.counts[Int(ruleIndex(rule))] += count }
  }

  /// Adds what was found in another input.
  public mutating func merge(_ other: FindingLog) { append(other, and: FindingLog(), lines: 0) }

  /// Takes the kept findings out; their counts stay.
  mutating func takeFindings() -> [Finding] {
    defer {
      findings.removeAll()
      kept = Kept()
    }
    return findings
  }

  /// Whether another finding of this rule would be kept in full.
  func hasRoom(for rule: Rule) -> Bool { kept[rule.severity] < limit }

  /// From the next ``removeAll()`` on keeps no findings that `log`, which takes what is found here, has no room for; they are counted.
  mutating func closeWhatIsFull(in log: FindingLog) {
    for severity in Severity.allCases where log.kept[severity] >= log.limit { closed[severity] = limit }
  }

  /// Counts a finding without keeping it.
  mutating func addUnkept(_ rule: Rule) { counts[Int(ruleIndex(rule))] += 1 }

  /// Adds what was found in another part, whose lines count from 1 behind `lines`.
  ///
  /// - Parameter more: What was found afterwards about whole records of the same part. Each goes before the first finding of `other`
  ///   that stands further down, so that the order is that of the file, wherever it was cut.
  mutating func append(_ other: FindingLog, and more: FindingLog, lines: Int) {
    for (index, count) in other.counts.enumerated() { counts[index] += count + more.counts[index] }
    var later = more.findings[...]
    func take(_ finding: Finding, into log: inout FindingLog) {
      guard log.hasRoom(for: finding.rule) else { return }
      var shifted = finding
      if shifted.location.line > 0 { shifted.location.line += lines }
      log.keep(shifted)
    }
    // One that there is no room for has no say in the order: whether `other` had room depends on where the file was cut.
    for finding in other.findings where hasRoom(for: finding.rule) {
      while let next = later.first, next.location.line < finding.location.line {
        take(next, into: &self)
        later.removeFirst()
      }
      take(finding, into: &self)
    }
    for next in later { take(next, into: &self) }
  }

  /// Puts the findings in the order of their lines; those of one line stay as they came.
  mutating func sortByLine() {
    let order = findings.indices.sorted {
      (findings[$0].location.line, $0) < (findings[$1].location.line, $1)
    }
    findings = order.map { findings[$0] }
  }

  mutating func removeAll() {
    findings.removeAll(keepingCapacity: true)
    kept = closed
    for index in counts.indices { counts[index] = 0 }
  }

  public func count(_ rule: Rule) -> Int { counts[Int(ruleIndex(rule))] }

  public func count(_ severity: Severity) -> Int {
    allRules.reduce(0) { $0 + ($1.severity == severity ? count($1) : 0) }
  }

  public var count: Int { counts.reduce(0, +) }
}
