// Whole files in and out. An output is written beside its target and renamed, so that it is there whole or not at all.
internal import SurveyIngest
internal import SurveyModel

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

enum InputFile {
  /// All bytes of a small file; more than `limit` are cut one byte behind it, for the reader of the bytes to refuse.
  static func contents(of path: String, limit: Int) throws(KitError) -> [UInt8] {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .codebookUnreadable(path: path, reason: SystemReason(errno: errno)) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while bytes.count <= limit {
      let count = unsafe buffer.withUnsafeMutableBytes { unsafe read(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        throw .codebookUnreadable(path: path, reason: SystemReason(errno: errno))
      }
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    return bytes
  }
}

public enum OutputFile {
  /// Writes `bytes` to `path` whole: a temporary file beside it, synced, then renamed over it, and the folder synced.
  ///
  /// A symbolic link to a file is replaced, not followed. A device or a pipe, such as `/dev/stdout`, is written to and stays.
  public static func write(_ bytes: [UInt8], to path: String, isPrivate: Bool = false) throws(KitError) {
    try write(to: path, isPrivate: isPrivate) { write throws(KitError) in try write(bytes) }
  }

  /// Writes to `path` whatever `body` hands over, as ``write(_:to:isPrivate:)`` does: all of it or, where that fails, nothing.
  public static func write(
    to path: String, isPrivate: Bool = false,
    _ body: (_ write: ([UInt8]) throws(KitError) -> Void) throws(KitError) -> Void
  ) throws(KitError) {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "./"
    let name = path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
    guard !name.isEmpty else { throw .output(path: path, reason: SystemReason(errno: EISDIR)) }
    var status = stat()
    if unsafe stat(path, &status) == 0 {
      if status.st_mode & S_IFMT == S_IFDIR { throw .output(path: path, reason: SystemReason(errno: EISDIR)) }
      if status.st_mode & S_IFMT != S_IFREG { return try writeThrough(to: path, body) }
    }
    let temporary = "\(folder).\(name).\(getpid()).tmp"
    let descriptor = unsafe open(
      temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, isPrivate ? 0o600 : 0o666)
    guard descriptor >= 0 else { throw .output(path: path, reason: SystemReason(errno: errno)) }
    do throws(KitError) {
      try body { bytes throws(KitError) in try write(bytes, descriptor: descriptor, path: path) }
      guard fsync(descriptor) == 0 else { throw .output(path: path, reason: SystemReason(errno: errno)) }
      guard close(descriptor) == 0 else { throw .output(path: path, reason: SystemReason(errno: errno)) }
      guard unsafe rename(temporary, path) == 0 else { throw .output(path: path, reason: SystemReason(errno: errno)) }
    } catch {
      _ = unsafe unlink(temporary)
      throw error
    }
    let directory = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if directory >= 0 {
      _ = fsync(directory)
      close(directory)
    }
  }

  /// Whether there is a file with something in it.
  static func hasContent(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_size > 0
  }

  /// Writes to something that is no file and cannot be replaced.
  private static func writeThrough(
    to path: String, _ body: (_ write: ([UInt8]) throws(KitError) -> Void) throws(KitError) -> Void
  ) throws(KitError) {
    let descriptor = unsafe open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .output(path: path, reason: SystemReason(errno: errno)) }
    defer { close(descriptor) }
    try body { bytes throws(KitError) in try write(bytes, descriptor: descriptor, path: path) }
  }

  /// Writes all of `bytes` to an open file, such as standard output.
  public static func write(_ bytes: [UInt8], descriptor: Int32, path: String) throws(KitError) {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer -> Int in
        guard let base = buffer.baseAddress else { return 0 }
        #if canImport(Glibc)
          return unsafe Glibc.write(descriptor, base + written, buffer.count - written)
        #else
          return unsafe Darwin.write(descriptor, base + written, buffer.count - written)
        #endif
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw .output(path: path, reason: SystemReason(errno: errno))
      }
      written += count
    }
  }
}
