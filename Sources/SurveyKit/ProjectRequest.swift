public import SurveyModel
internal import SurveyStore

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Which project a command changes or tells of, and who does it.
public struct ProjectRequest: Sendable {
  /// The project's file.
  public var path: String
  public var language: Language
  /// Who does it; `nil` to take it from the environment: `SVODKA_AUTHOR`, else `USER`.
  public var author: String?
  /// Why; written to the log.
  public var why: String

  public init(path: String, language: Language = .ru, author: String? = nil, why: String = "") {
    self.path = path
    self.language = language
    self.author = author
    self.why = why
  }

  /// By whom, why and when a step is made.
  var step: Author {
    let name = author ?? Self.environment("SVODKA_AUTHOR") ?? Self.environment("USER") ?? Self.environment("LOGNAME")
    return Author(name: name ?? "?", why: why, time: Self.now)
  }

  private static func environment(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    let text = unsafe String(cString: value)
    return text.isEmpty ? nil : text
  }

  /// The time in UTC, or the one that `SOURCE_DATE_EPOCH` gives in seconds since 1970, as programs do that make the same bytes twice.
  private static var now: String {
    var seconds = environment("SOURCE_DATE_EPOCH").flatMap { time_t($0) } ?? time(nil)
    var parts = unsafe tm()
    guard unsafe gmtime_r(&seconds, &parts) != nil else { return "" }
    func padded(_ number: CInt, _ length: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, length - digits.count)) + digits
    }
    let date = unsafe [padded(parts.tm_year + 1_900, 4), padded(parts.tm_mon + 1, 2), padded(parts.tm_mday, 2)]
    let clock = unsafe [padded(parts.tm_hour, 2), padded(parts.tm_min, 2), padded(parts.tm_sec, 2)]
    return date.joined(separator: "-") + "T" + clock.joined(separator: ":") + "Z"
  }

  /// The project, checked.
  func open() throws(KitError) -> OpenProject {
    try requireEnding()
    return try OpenProject(path)
  }

  /// A project is known by its ending: what is made under another name would be read by no other command.
  func requireEnding() throws(KitError) {
    guard OpenProject.isProject(path) else { throw .needsProject(path) }
  }
}
