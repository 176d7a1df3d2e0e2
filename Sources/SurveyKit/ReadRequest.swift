public import SurveyIngest
public import SurveyModel
public import SurveyTables

/// Which inputs a command reads, and how: what all commands have in common.
public struct ReadRequest: Sendable {
  /// Paths; `-` is standard input.
  public var inputs: [String]
  /// The codebook's path; `nil` for the built-in one.
  public var codebook: String?
  /// Facts about all records that no column says.
  public var place: String?
  public var wave: String?
  public var mode: String?
  public var language: Language
  /// An encoding by name, and a delimiter; `nil` to find them out.
  public var encoding: String?
  public var delimiter: UInt8?
  public var threads: Int
  /// Bytes read at a time for each thread.
  public var partBytes: Int
  /// Findings that are kept in full.
  public var findingLimit: Int
  /// Where refused records are written; `nil` for nowhere.
  public var rejects: String?
  /// Whether figures on small bases are shown too.
  public var showsSmall: Bool
  /// Whether tables for people are wanted; a report without them has its data alone.
  public var needsTables = true
  public var progress: (@Sendable (_ path: String, _ read: Int, _ size: Int?) -> Void)?

  public init(
    inputs: [String], codebook: String? = nil, place: String? = nil, wave: String? = nil, mode: String? = nil,
    language: Language = .ru, encoding: String? = nil, delimiter: UInt8? = nil, threads: Int = 1,
    partBytes: Int = 1 << 18,
    findingLimit: Int = 1_000, rejects: String? = nil, showsSmall: Bool = false,
    progress: (@Sendable (_ path: String, _ read: Int, _ size: Int?) -> Void)? = nil
  ) {
    self.inputs = inputs
    self.codebook = codebook
    self.place = place
    self.wave = wave
    self.mode = mode
    self.language = language
    self.encoding = encoding
    self.delimiter = delimiter
    self.threads = threads
    self.partBytes = partBytes
    self.findingLimit = findingLimit
    self.rejects = rejects
    self.showsSmall = showsSmall
    self.progress = progress
  }

  var options: ReadOptions {
    ReadOptions(
      encoding: encoding.map { TextEncoding(name: $0) }, delimiter: delimiter, threads: threads, partBytes: partBytes,
      findingLimit: findingLimit, keepsRejects: rejects != nil, progress: progress)
  }

  func input(_ path: String) -> Input { Input(path: path, place: place, wave: wave, mode: mode) }
}

/// What a command answers.
public struct Outcome: Sendable {
  public var report: Report
  /// What was found in the inputs, and how each was read.
  public var findings: FindingLog
  public var files: [FileSummary]
  /// On how many threads the report may be written.
  public var threads: Int
  /// What else there is to say, in words: what a template lacks.
  public var remarks: [String] = []
  /// What was done to the projects among the inputs, in words: tables for people have it, and a CSV of figures no room for it.
  public var standing: [String] = []
  /// Why some files could not be used, where the others were.
  public var failures: [KitError] = []

  public init(report: Report, findings: FindingLog, files: [FileSummary], threads: Int = 1) {
    self.report = report
    self.findings = findings
    self.files = files
    self.threads = threads
  }
}
