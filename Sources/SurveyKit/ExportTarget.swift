internal import SurveyModel

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// What an export makes: the ending of the output's name says it.
public enum ExportKind: String, CaseIterable, Sendable {
  case markdown = "md"
  case csv, json, html, svg, png, pdf
  case workbook = "xlsx"
  case document = "docx"
  case deck = "pptx"

  /// The endings that are known, as people read them; a folder of charts is the last one.
  public static var endings: [String] { allCases.map { ".\($0.rawValue)" } + ["/"] }
}

/// What a folder of charts is filled with.
public enum ChartFormat: String, CaseIterable, Sendable {
  case svg, png, pdf
}

/// Where an export goes.
enum ExportTarget {
  case file(path: String, ExportKind)
  /// A folder of charts.
  case folder(path: String)

  init(_ path: String?) throws(KitError) {
    guard let path, !path.isEmpty else { throw .exportNoOutput(known: ExportKind.endings) }
    if path.utf8.last == UInt8(ascii: "/") {
      self = .folder(path: path)
      return
    }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex,
      let kind = ExportKind(rawValue: name[name.index(after: dot)...].lowercased())
    else { throw .exportEnding(path: path, known: ExportKind.endings) }
    self = .file(path: path, kind)
  }

  /// Writes one file whole; what is a symbolic link is not followed.
  static func write(_ bytes: [UInt8], to path: String) throws(KitError) {
    try refuseLink(path)
    try OutputFile.write(bytes, to: path)
  }

  /// Makes the folder where there is none.
  static func makeFolder(_ path: String) throws(KitError) {
    let bare = trimmingSlashes(path)
    guard !bare.isEmpty else { return }
    try refuseLink(bare)
    guard unsafe mkdir(bare, 0o777) != 0 else { return }
    let failure = errno
    var status = stat()
    if unsafe stat(bare, &status) == 0 {
      guard status.st_mode & S_IFMT == S_IFDIR else { throw .output(path: bare, reason: SystemReason(errno: ENOTDIR)) }
      return
    }
    throw .output(path: bare, reason: SystemReason(errno: failure))
  }

  private static func trimmingSlashes(_ path: String) -> String {
    var bare = path
    while bare.utf8.last == UInt8(ascii: "/") { bare.removeLast() }
    return bare
  }

  private static func refuseLink(_ path: String) throws(KitError) {
    var status = stat()
    if unsafe lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFLNK { throw .exportLink(path: path) }
  }
}
