internal import SurveyCodebook
internal import SurveyIngest
internal import SurveyModel
internal import SurveyStore
internal import Synchronization

/// A project that a command reads, as it was when it was opened.
final class OpenProject: Sendable {
  let path: String
  let project: Project
  let state: ProjectState
  let codebook: Codebook

  /// What names a project on the command line.
  static let ending = ".svodka"

  static func isProject(_ path: String) -> Bool { path.lowercased().hasSuffix(ending) }

  init(_ path: String) throws(KitError) {
    self.path = path
    do throws(ProjectError) {
      project = try Project(opening: path)
      state = try project.state()
    } catch {
      throw .project(error)
    }
    guard !state.steps.isEmpty else { throw .project(.notAProject(path: path)) }
    codebook = try Self.parsed(state.codebook, path)
  }

  static func parsed(_ text: [UInt8], _ path: String) throws(KitError) -> Codebook {
    if text == Array(standardCodebookText.utf8) { return .standard }
    do throws(CodebookError) {
      return try Codebook.parsing(text, file: path)
    } catch {
      throw KitError(error)
    }
  }

  /// How a source is called in findings and tables: `2/karakol-2.csv`.
  static func name(of source: StoredSource) -> String { "\(source.number)/\(source.file.name)" }

  var standing: ProjectStanding { ProjectStanding(self) }

  func countedRecords(_ source: StoredSource) -> Int {
    guard state.live.contains(source.number), source.isCounted else { return 0 }
    return source.records - state.overlay(of: source.number).excluded.count
  }

  func forgottenRecords(_ source: StoredSource) -> Int { state.forgotten.count { $0.source == source.number } }

  /// The counted sources as inputs.
  func inputs(_ request: ReadRequest) -> [StoredInput] {
    state.countedSources.map { StoredInput(self, $0, request) }
  }
}

/// One source of a project, as an input.
struct StoredInput: Sendable {
  let open: OpenProject
  let source: StoredSource
  let input: Input
  /// Lines of records that do not count, and of those that do with corrected cells.
  let excluded: Set<Int>
  let corrected: [Int: [Int: [UInt8]]]
  private let failure: Failure

  /// Why reading the project failed, behind what a reader of text can say.
  final class Failure: Sendable {
    private let error = Mutex<ProjectError?>(nil)

    var value: ProjectError? { error.withLock { $0 } }

    func set(_ new: ProjectError) { error.withLock { $0 = new } }
  }

  init(_ open: OpenProject, _ source: StoredSource, _ request: ReadRequest) {
    self.open = open
    self.source = source
    (excluded, corrected) = open.state.overlay(of: source.number)
    failure = Failure()
    let text = StoredRecords(open.project, source, excluded: excluded, corrected: corrected, failure: failure)
    input = Input(
      path: OpenProject.name(of: source), place: source.file.place ?? request.place,
      wave: source.file.wave ?? request.wave, mode: source.file.mode ?? request.mode, stored: text.text(isPart: false))
  }

  /// The records with corrected cells alone.
  var correctedText: StoredText {
    StoredRecords(
      open.project, source, excluded: excluded, corrected: corrected, onlyCorrected: true, failure: failure
    ).text(isPart: true)
  }

  /// The records as they were imported, all of them.
  static func original(_ project: Project, _ source: StoredSource, _ failure: Failure) -> StoredText {
    StoredRecords(project, source, excluded: [], corrected: [:], failure: failure).text(isPart: true)
  }

  /// The error behind one that a reader of the text has met.
  func error(_ error: InputError) -> KitError { failure.value.map { .project($0) } ?? .input(error) }
}

/// Writes a source's records out as a file, part by part.
final class StoredRecords: Sendable {
  private struct Position {
    var part = -1
    /// The line that the next byte is on.
    var line = 1
  }

  private let project: Project
  private let source: StoredSource
  private let excluded: Set<Int>
  private let corrected: [Int: [Int: [UInt8]]]
  private let onlyCorrected: Bool
  private let failure: StoredInput.Failure
  private let position = Mutex(Position())

  init(
    _ project: Project, _ source: StoredSource, excluded: Set<Int>, corrected: [Int: [Int: [UInt8]]],
    onlyCorrected: Bool = false, failure: StoredInput.Failure
  ) {
    self.project = project
    self.source = source
    self.excluded = excluded
    self.corrected = corrected
    self.onlyCorrected = onlyCorrected
    self.failure = failure
  }

  /// The text from its start.
  func text(isPart: Bool) -> StoredText {
    StoredText(isPart: isPart) { () throws(InputError) in
      do throws(ProjectError) {
        return try self.next()
      } catch {
        self.failure.set(error)
        throw .readFailed(path: OpenProject.name(of: self.source), reason: SystemReason("\(error)"))
      }
    }
  }

  private func next() throws(ProjectError) -> [UInt8] {
    var bytes: [UInt8] = []
    var position = self.position.withLock { $0 }
    while bytes.isEmpty && position.part < source.chunks {
      if position.part < 0 {
        bytes = source.file.header + [0x0A]
        position.line += bytes.count { $0 == 0x0A }
      } else {
        for record in try project.records(of: source.number, part: position.part) {
          append(record, to: &bytes, &position.line)
        }
      }
      position.part += 1
    }
    self.position.withLock { $0 = position }
    return bytes
  }

  private func append(_ record: StoredRecord, to bytes: inout [UInt8], _ line: inout Int) {
    guard !record.isForgotten, !excluded.contains(record.id.line) else { return }
    let cells = corrected[record.id.line]
    guard cells != nil || !onlyCorrected else { return }
    while line < record.id.line {
      bytes.append(0x0A)
      line += 1
    }
    let text = cells.map { Self.corrected(record.text, $0) } ?? record.text
    bytes += text
    bytes.append(0x0A)
    line += 1 + text.count { $0 == 0x0A }
  }

  /// A record with other texts in some of its cells, by column.
  static func corrected(_ text: [UInt8], _ cells: [Int: [UInt8]]) -> [UInt8] {
    var fields = RecordText.fields(text)
    for (column, value) in cells where fields.indices.contains(column) { fields[column] = value }
    return RecordText.joined(fields)
  }
}
