public import SurveyModel

/// Why a project cannot be used, or a change to it not be made.
public enum ProjectError: Error, Hashable, Sendable {
  /// There is no such file, or it cannot be opened: the system's reason.
  case cannotOpen(path: String, reason: SystemReason)
  /// The file is no project.
  case notAProject(path: String)
  /// A later version of Svodka has made it.
  case newer(path: String)
  /// Its pages, its sums or its log do not fit: where.
  case damaged(path: String, place: String)
  /// Another program was writing to it for longer than the time to wait.
  case busy(path: String)
  /// The file was moved or deleted after it had been opened.
  case gone(path: String)
  /// It could not be written to: the system's or the database's reason.
  case cannotWrite(path: String, reason: SystemReason)
  /// SQLite does not keep to a setting that safety rests on: which, and what it says.
  case setting(path: String, name: String, value: String)
  case noSuchSource(path: String, number: Int, known: Int)
  case noSuchRecord(path: String, record: String)
  case noSuchStep(path: String, number: Int, last: Int)
  /// A step that cannot be taken back: what it was.
  case cannotUndo(path: String, step: Int, action: String)
  /// The codebook of the project is another one.
  case otherCodebook(path: String)
  /// A project that has steps, where one without any is needed.
  case notEmpty(path: String)
  case noDigest(reason: String)
}
