import SurveyKit
import Testing

/// One finding, by its rule and where it stands; line and column are 0 as in ``SourceLocation``.
struct Found: Hashable, Sendable, CustomStringConvertible {
  var rule: Rule
  var line: Int
  var column: Int

  init(_ rule: Rule, _ line: Int = 0, _ column: Int = 0) {
    self.rule = rule
    self.line = line
    self.column = column
  }

  init(_ finding: Finding) {
    self.init(finding.rule, finding.location.line, finding.location.column)
  }

  var description: String { "\(line):\(column) \(rule.rawValue)" }
}

/// An input with one thing wrong, and what a person must be told about it.
struct BadInput: CustomTestStringConvertible, Sendable {
  enum Expected: Sendable {
    /// The file cannot be used: the exit code, and the error by its ``name(_:)``.
    case refused(Int32, String)
    /// The file is read: records, how many of them are refused or were read before, and the findings in order.
    case read(Int, refused: Int, repeated: Int, finds: [Found])
  }

  var name: String
  var bytes: @Sendable () -> [UInt8]
  var expected: Expected
  var encoding: String?
  var delimiter: UInt8?
  /// How the encoding in the summary of the file begins.
  var named = "UTF-8"
  /// How many findings there are where only the first are listed.
  var total: Int?

  var testDescription: String { name }

  static func reads(
    _ name: String, _ bytes: @escaping @autoclosure @Sendable () -> [UInt8], _ count: Int, refused: Int = 0,
    repeated: Int = 0,
    _ finds: [Found] = [], total: Int? = nil, named: String = "UTF-8", encoding: String? = nil, delimiter: UInt8? = nil
  ) -> BadInput {
    BadInput(
      name: name, bytes: bytes, expected: .read(count, refused: refused, repeated: repeated, finds: finds),
      encoding: encoding,
      delimiter: delimiter, named: named, total: total)
  }

  static func refuses(
    _ name: String, _ bytes: @escaping @autoclosure @Sendable () -> [UInt8], _ code: Int32, _ error: String,
    encoding: String? = nil, delimiter: UInt8? = nil
  ) -> BadInput {
    BadInput(name: name, bytes: bytes, expected: .refused(code, error), encoding: encoding, delimiter: delimiter)
  }

  /// The error in a few words, without the path.
  static func name(_ error: KitError) -> String {
    switch error {
    case .input(.cannotOpen): "cannot-open"
    case .input(.isDirectory): "is-directory"
    case .input(.readFailed): "read-failed"
    case .input(.changedWhileReading): "changed-while-reading"
    case .input(.notCSV(_, let kind)): "not-csv \(kind.rawValue)"
    case .input(.empty): "empty"
    case .input(.unknownEncoding(_, let name)): "unknown-encoding \(name)"
    case .input(.badHeader(_, let line, let column, let rule)): "bad-header \(line):\(column) \(rule)"
    case .input(.tooManyColumns(_, let limit)): "too-many-columns \(limit)"
    case .input(.twoHeaderRows): "two-header-rows"
    case .input(.nothingRecognised): "nothing-recognised"
    case .codebook: "codebook"
    case .codebookUnreadable: "codebook-unreadable"
    default: "other"
    }
  }
}

/// The way of reading, which must not change what is found.
struct ReadingWay: Sendable {
  var partBytes: Int
  var threads: Int

  static let all = [
    ReadingWay(partBytes: 7, threads: 1), ReadingWay(partBytes: 4_096, threads: 2),
    ReadingWay(partBytes: 1 << 20, threads: 2),
  ]
}

/// What one reading came to: equal for every way of reading.
enum Answer: Equatable {
  case failed(KitError)
  case read(findings: [Finding], counts: [Int], files: [FileSummary], json: String)

  init(_ request: ReadRequest) {
    do throws(KitError) {
      self.init(try Survey.check(request))
    } catch {
      self = .failed(error)
    }
  }

  init(_ outcome: Outcome) {
    self = .read(
      findings: outcome.findings.findings, counts: Rule.allCases.map { outcome.findings.count($0) },
      files: outcome.files,
      json: outcome.report.rendered(as: .json))
  }
}
