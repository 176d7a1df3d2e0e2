#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A folder of its own for one test; it goes, with what is in it, when the value does.
public final class TemporaryFolder: Sendable {
  public let path: String

  /// A test cannot go on without its folder.
  public struct CannotMake: Error {
    public var reason: Int32
  }

  public init() throws {
    let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(base)/svodka-test.XXXXXX".utf8CString)
    let made = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) }
    }
    guard let made else { throw CannotMake(reason: errno) }
    path = made
  }

  deinit { Self.remove(path) }

  public func path(_ name: String) -> String { "\(path)/\(name)" }

  /// Writes a file and answers its path.
  @discardableResult
  public func write(_ bytes: [UInt8], as name: String) throws -> String {
    let path = path(name)
    guard let file = fopen(path, "wb") else { throw CannotMake(reason: errno) }
    defer { fclose(file) }
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count else { throw CannotMake(reason: errno) }
    return path
  }

  @discardableResult
  public func write(_ text: String, as name: String) throws -> String { try write(Array(text.utf8), as: name) }

  /// Writes `count` times what `piece` holds between `head` and `tail`, without keeping all of it.
  public func write(_ head: String, repeating piece: [UInt8], count: Int, _ tail: String = "", as name: String) throws
    -> String
  {
    let path = try write(head, as: name)
    guard let file = fopen(path, "ab") else { throw CannotMake(reason: errno) }
    defer { fclose(file) }
    for _ in 0..<count {
      guard fwrite(piece, 1, piece.count, file) == piece.count else { throw CannotMake(reason: errno) }
    }
    let end = Array(tail.utf8)
    guard fwrite(end, 1, end.count, file) == end.count else { throw CannotMake(reason: errno) }
    return path
  }

  /// All bytes of a file in the folder; `nil` where there is none.
  public static func contents(of path: String) -> [UInt8]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { return bytes }
      bytes += buffer[..<count]
    }
  }

  /// Names of what is in the folder, in order.
  public var names: [String] { Self.names(in: path).sorted() }

  private static func names(in path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names
  }

  private static func remove(_ path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    if status.st_mode & S_IFMT == S_IFDIR {
      for name in names(in: path) { remove("\(path)/\(name)") }
      rmdir(path)
    } else {
      unlink(path)
    }
  }
}
