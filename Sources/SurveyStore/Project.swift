// Opens a project and holds its connection. One connection a process, one writer at a time: SQLite's rollback journal, not its write-ahead
// log, whose versions before 3.51.3 can lose a reset.
internal import Foundation
internal import GRDB
internal import GRDBSQLite
internal import SurveyDigest
internal import SurveyModel

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A project: one SQLite file that keeps a codebook, the files that were imported, and everything that was done to them.
///
/// Every change is one transaction and one step of the log: it is there whole or not at all, whatever stops the program. Nothing is changed
/// in place but by ``forget(_:by:)``; what was removed or corrected is told by later rows.
public final class Project: Sendable {
  /// As it was opened.
  public let path: String
  let queue: DatabaseQueue
  private let patience: Int
  /// Of a project that may have to be taken away again.
  private let lock: FolderLock?

  /// Milliseconds that a program waits for another one that writes.
  static let busyMilliseconds = 60_000

  /// Opens a project that there is.
  ///
  /// - Parameter isChecked: `false` for ``verify()`` alone, which tells what is broken.
  /// - Throws: ``ProjectError``: it is no project, a newer one, damaged, or in use for longer than ``busyMilliseconds``.
  /// - Complexity: linear in the file: all its pages are looked at.
  public convenience init(opening path: String, isChecked: Bool = true) throws(ProjectError) {
    try self.init(opening: path, isChecked: isChecked, migrator: Schema.migrator)
  }

  /// - Parameters:
  ///   - patience: milliseconds to wait for another program that writes.
  ///   - migrator: what brings an older project to the tables of today.
  convenience init(
    opening path: String, isChecked: Bool = true, patience: Int = busyMilliseconds,
    migrator: DatabaseMigrator
  ) throws(ProjectError) {
    try self.init(path, isNew: false, patience: patience, lock: nil, migrator)
    if isChecked { try check() }
  }

  /// Opens a project, or makes an empty one that only its owner can read (mode 0600).
  public static func creating(_ path: String) throws(ProjectError) -> Project {
    // Held while the project is: nobody takes away what others begin as well.
    let lock = FolderLock(folder(of: path))
    let descriptor = openFile(path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode: 0o600)
    if descriptor >= 0 {
      close(descriptor)
    } else if errno != EEXIST {
      throw .cannotWrite(path: path, reason: SystemReason(errno: errno))
    }
    let project = try Project(path, isNew: true, patience: busyMilliseconds, lock: lock, Schema.migrator)
    try project.check()
    return project
  }

  private init(
    _ path: String, isNew: Bool, patience: Int, lock: FolderLock?, _ migrator: DatabaseMigrator
  ) throws(ProjectError) {
    self.path = path
    self.patience = patience
    self.lock = lock
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { throw .cannotOpen(path: path, reason: SystemReason(errno: errno)) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAProject(path: path) }
    // An empty file is a project that was just made, or whose making was stopped.
    guard isNew || status.st_size > 0 else { throw .notAProject(path: path) }
    var configuration = Configuration()
    configuration.busyMode = .timeout(TimeInterval(patience) / 1_000)
    configuration.prepareDatabase { db in
      try db.execute(
        sql: """
          PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA secure_delete = ON;
          PRAGMA synchronous = FULL; PRAGMA temp_store = FILE; PRAGMA cache_size = -8000;
          """)
    }
    let queue: DatabaseQueue
    do {
      queue = try DatabaseQueue(path: path, configuration: configuration)
    } catch {
      throw Self.error(error, path)
    }
    self.queue = queue
    try prepare(isNew: isNew, migrator)
  }

  private func prepare(isNew: Bool, _ migrator: DatabaseMigrator) throws(ProjectError) {
    do {
      let isEmpty = try queue.read { db in
        try requireSettings(db)
        // GRDB's own table comes first when a project is made.
        let tables =
          try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema WHERE name NOT LIKE '%grdb_migrations%'") ?? 0
        if tables == 0 && isNew { return true }
        guard try Int32.fetchOne(db, sql: "PRAGMA application_id") == Schema.applicationID else {
          throw ProjectError.notAProject(path: path)
        }
        if try migrator.hasBeenSuperseded(db) { throw ProjectError.newer(path: path) }
        return false
      }
      let isOld = try !isEmpty && queue.read { try !migrator.hasCompletedMigrations($0) }
      guard isEmpty || isOld else { return }
      do {
        try migrator.migrate(queue)
      } catch {
        // Another program may have been quicker.
        guard (try? queue.read { try migrator.hasCompletedMigrations($0) }) == true else { throw error }
      }
    } catch {
      throw Self.error(error, path)
    }
  }

  /// What safety rests on is what SQLite says it does.
  private func requireSettings(_ db: Database) throws {
    for (name, expected) in [
      ("synchronous", "2"), ("trusted_schema", "0"), ("busy_timeout", String(patience)),
      ("journal_mode", "delete"),
      ("secure_delete", "1"),
    ] {
      let value = try Row.fetchOne(db, sql: "PRAGMA \(name)").map { $0[0] as DatabaseValue }
      let text = value.flatMap { String.fromDatabaseValue($0) ?? Int.fromDatabaseValue($0).map(String.init) } ?? ""
      guard text == expected else { throw ProjectError.setting(path: path, name: name, value: text) }
    }
  }

  /// Looks at all pages, and at the seal over everything that figures rest on but the records themselves, which have sums of their own.
  private func check() throws(ProjectError) {
    try read { db in
      let answer = try String.fetchOne(db, sql: "PRAGMA quick_check(1)") ?? ""
      guard answer == "ok" else { throw ProjectError.damaged(path: self.path, place: answer) }
      guard try Seal.isWhole(db) else { throw ProjectError.damaged(path: self.path, place: "seal") }
    }
  }

  // MARK: Access

  func read<Value>(_ body: (Database) throws -> Value) throws(ProjectError) -> Value {
    do {
      return try queue.read(body)
    } catch {
      throw Self.error(error, path)
    }
  }

  /// Makes one change: all of it or, where `body` throws or answers `nil`, nothing.
  func write<Value>(_ body: (Database) throws -> Value?) throws(ProjectError) -> Value? {
    var value: Value?
    do {
      try queue.writeWithoutTransaction { db in
        try db.inTransaction(.immediate) {
          // SQLite would go on with a file that nobody finds again.
          guard !Self.hasMoved(db) else { throw ProjectError.gone(path: path) }
          value = try body(db)
          guard value != nil else { return .rollback }
          try Seal.renew(db)
          return .commit
        }
      }
    } catch {
      throw Self.error(error, path)
    }
    syncFolder()
    return value
  }

  /// Takes the file away if not a single step was made: what a first import leaves that fails. Nothing may be done with the project
  /// afterwards.
  ///
  /// Where others begin the same project just now, or the folder cannot be locked, the file stays: an empty one is begun anew by the next
  /// import, whereas a name that leads to another file in the midst of a change brings two journals of one name.
  public func removeIfUnused() {
    guard let lock, lock.becomesExclusive() else { return }
    try? queue.writeWithoutTransaction { db in
      try db.inTransaction(.exclusive) {
        if try Log.head(db).step == 0, !Self.hasMoved(db) { _ = unsafe unlink(path) }
        return .rollback
      }
    }
  }

  /// Whether the file is no longer where it was opened.
  private static func hasMoved(_ db: Database) -> Bool {
    var answer: CInt = 0
    // SQLite writes one whole number.
    let code = unsafe withUnsafeMutablePointer(to: &answer) { pointer in
      unsafe sqlite3_file_control(db.sqliteConnection, "main", SQLITE_FCNTL_HAS_MOVED, pointer)
    }
    return code == SQLITE_OK && answer != 0
  }

  /// The journal's end is the commit; a folder that still lists the journal after a power cut would take it back.
  private func syncFolder() {
    let descriptor = openFile(folder(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    _ = fsync(descriptor)
    close(descriptor)
  }

  static func error(_ error: any Error, _ path: String) -> ProjectError {
    switch error {
    case let error as ProjectError: return error
    case is BadValue: return .damaged(path: path, place: "value")
    case let error as DigestError: return .noDigest(reason: error.reason)
    case let error as DatabaseError:
      let reason = error.message ?? error.resultCode.description
      switch error.resultCode {
      case .SQLITE_BUSY, .SQLITE_LOCKED: return .busy(path: path)
      case .SQLITE_NOTADB: return .notAProject(path: path)
      case .SQLITE_CANTOPEN: return .cannotOpen(path: path, reason: SystemReason(reason))
      case .SQLITE_FULL: return .cannotWrite(path: path, reason: SystemReason(kind: .noSpace, reason))
      case .SQLITE_IOERR: return .cannotWrite(path: path, reason: SystemReason(kind: .device, reason))
      case .SQLITE_READONLY: return .cannotWrite(path: path, reason: SystemReason(kind: .readOnly, reason))
      case .SQLITE_PERM: return .cannotWrite(path: path, reason: SystemReason(kind: .noPermission, reason))
      default: return .damaged(path: path, place: reason)
      }
    default: return .damaged(path: path, place: String(describing: type(of: error)))
    }
  }
}
