internal import SurveyDigest
internal import SurveyIngest
internal import SurveyModel
internal import SurveyStore
internal import SurveyTables
internal import SurveyWords
internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A project as plain files: the codebook, a CSV a table, and a CSV a source with its records as they were imported.
///
/// A source's file can be read like any export; its last column holds what the project knows of a record beside its text.
enum ProjectFolder {
  static let codebook = "survey.yaml"
  /// What tells such a folder from any other.
  static let log = "project-log.csv"
  /// The header of the column with the marks.
  private static let marks = "svodka: record"

  static func isProjectFolder(_ path: String) -> Bool {
    InputFolder.isFolder(path) && OutputFile.hasContent(path + "/" + log)
  }

  private static func file(of table: ProjectTable) -> String { "project-\(table.rawValue).csv" }
  private static func file(ofSource number: Int) -> String { "source-\(number).csv" }

  // MARK: Out

  /// Writes the project into a folder that is not there or empty; how many rows each file has.
  static func write(_ open: OpenProject, to folder: String) throws(KitError) -> [(file: String, rows: Int)] {
    try make(folder)
    var files = [(codebook, open.state.codebook.count { $0 == 0x0A })]
    try OutputFile.write(open.state.codebook, to: folder + "/" + codebook, isPrivate: true)
    for table in ProjectTable.allCases {
      files.append((file(of: table), try write(table, open, folder + "/" + file(of: table))))
    }
    for source in open.state.sources {
      files.append(
        (file(ofSource: source.number), try write(source, open, folder + "/" + file(ofSource: source.number))))
    }
    return files
  }

  private static func make(_ folder: String) throws(KitError) {
    if unsafe mkdir(folder, 0o700) == 0 { return }
    let code = errno
    guard code == EEXIST, InputFolder.isFolder(folder) else {
      throw .output(path: folder, reason: SystemReason(errno: code))
    }
    guard try InputFolder.isEmpty(folder) else { throw .folderThere(path: folder) }
  }

  private static func write(_ table: ProjectTable, _ open: OpenProject, _ path: String) throws(KitError) -> Int {
    var count = 0
    try OutputFile.write(to: path, isPrivate: true) { write throws(KitError) in
      try write(record(table.columns.map(\.name)))
      var failure: KitError?
      try Survey.project { () throws(ProjectError) in
        try open.project.forEachRow(of: table) { row in
          guard failure == nil else { return }
          count += 1
          do throws(KitError) {
            try write(record(row.map(text)))
          } catch {
            failure = error
          }
        }
      }
      if let failure { throw failure }
    }
    return count
  }

  private static func write(_ source: StoredSource, _ open: OpenProject, _ path: String) throws(KitError) -> Int {
    var count = 0
    try OutputFile.write(to: path, isPrivate: true) { write throws(KitError) in
      let width = RecordText.fields(source.file.header).count
      try write(source.file.header + Array(",".utf8) + record([marks]))
      for part in 0..<source.chunks {
        var bytes: [UInt8] = []
        for (text, mark) in try Survey.project({ () throws(ProjectError) in
          try open.project.markedRecords(of: source.number, part: part)
        }) {
          count += 1
          // What was forgotten leaves a line with its mark alone.
          bytes += text.isEmpty ? [UInt8](repeating: UInt8(ascii: ","), count: width - 1) : text
          bytes += Array(",\(mark.text)\n".utf8)
        }
        try write(bytes)
      }
    }
    return count
  }

  private static func record(_ fields: [String]) -> [UInt8] {
    RecordText.joined(fields.map { Array($0.utf8) }) + [0x0A]
  }

  private static func text(_ value: ProjectValue) -> String {
    switch value {
    case .none: ""
    case .number(let number): String(number)
    case .text(let text): text
    case .bytes(let bytes): hexadecimal(bytes)
    }
  }

  // MARK: In

  /// Takes a project in from a folder: all of it, or nothing where something does not fit.
  static func read(_ folder: String, into path: String) throws(KitError) {
    let text = try InputFile.contents(of: folder + "/" + codebook, limit: 1 << 20)
    let codebook = try OpenProject.parsed(text, folder + "/" + Self.codebook)
    let project = try Survey.project { () throws(ProjectError) in try Project.creating(path) }
    // Where something does not fit, nothing is left.
    defer { project.removeIfUnused() }
    var failure: KitError?
    _ = try Survey.project { () throws(ProjectError) in
      try project.restore(codebook: text) { session in
        do {
          for table in ProjectTable.allCases { try read(table, folder, session) }
          try readSources(folder, codebook, project, session)
          return true
        } catch let error as KitError {
          failure = error
          return false
        }
      }
    }
    if let failure { throw failure }
  }

  private static func read(_ table: ProjectTable, _ folder: String, _ session: RestoreSession) throws {
    let path = folder + "/" + file(of: table)
    for line in try NamedTable.read(path, columns: table.columns.map(\.name)) {
      let row = try table.columns.map { column throws(KitError) -> ProjectValue in
        let text = line.values[column.name] ?? ""
        switch column.kind {
        case .text: return .text(text)
        case .optionalText: return text.isEmpty ? .none : .text(text)
        case .number:
          guard let number = Int(text) else { throw .folder(path: line.place(path), found: text) }
          return .number(number)
        case .bytes:
          guard let bytes = bytes(hexadecimal: text) else { throw .folder(path: line.place(path), found: text) }
          return .bytes(bytes)
        }
      }
      try session.add(row, to: table)
    }
  }

  private static func readSources(
    _ folder: String, _ codebook: Codebook, _ project: Project, _ session: RestoreSession
  ) throws {
    for source in try session.sources() {
      let path = folder + "/" + file(ofSource: source.number)
      let reader = SurveyReader(codebook: codebook, options: ReadOptions(findingLimit: 0))
      // The codes of places, waves and modes are those of the source.
      for value in source.opened { _ = reader.code(of: value.name, dimension: value.dimension) }
      let input = Input(
        path: path, place: source.file.place, wave: source.file.wave, mode: source.file.mode,
        stored: try FileText.stored(path))
      var failure: (any Error)?
      do throws(InputError) {
        _ = try reader.readRecords(input) { batches, lot in
          guard failure == nil else { return }
          do {
            var next = 0
            for batch in batches {
              let kept = lot.records[next..<next + batch.count]
              next += batch.count
              try session.add(
                try kept.map { try marked($0.text, path, line: $0.line) }, answers: batch, source: source.number)
            }
          } catch {
            failure = error
          }
        }
      } catch {
        throw KitError.input(error)
      }
      if let failure { throw failure }
    }
  }

  /// A record's text without its mark, and the mark.
  private static func marked(_ text: [UInt8], _ path: String, line: Int) throws(KitError) -> ([UInt8], RecordMark) {
    var fields = RecordText.fields(text)
    guard let last = fields.popLast(), let mark = RecordMark(String(decoding: last, as: UTF8.self)) else {
      throw .folder(path: "\(path):\(line)", found: marks)
    }
    return (mark.isForgotten ? [] : RecordText.joined(fields), mark)
  }
}

/// A file of a project's folder, read part by part.
private final class FileText: Sendable {
  private let descriptor: CInt

  static func stored(_ path: String) throws(KitError) -> StoredText {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .codebookUnreadable(path: path, reason: SystemReason(errno: errno)) }
    let file = FileText(descriptor)
    return StoredText(isPart: true) { () throws(InputError) in
      var buffer = [UInt8](repeating: 0, count: 1 << 18)
      let count = unsafe buffer.withUnsafeMutableBytes { unsafe read(file.descriptor, $0.baseAddress, $0.count) }
      guard count >= 0 else { throw .readFailed(path: path, reason: SystemReason(errno: errno)) }
      return Array(buffer[..<count])
    }
  }

  private init(_ descriptor: CInt) { self.descriptor = descriptor }

  deinit { close(descriptor) }
}
