internal import SurveyDigest
internal import SurveyModel

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Files that are named one by one, or by the folder they are in.
enum InputFolder {
  private static let endings = [".csv", ".tsv", ".txt"]

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The files that `paths` name, and those of folders among them, by name: files of tables, but for hidden ones.
  static func files(_ paths: [String]) throws(KitError) -> [String] {
    var files: [String] = []
    for path in paths {
      guard path != "-" else { throw .importStandardInput }
      guard isFolder(path) else {
        files.append(path)
        continue
      }
      let folder = path.hasSuffix("/") ? path : path + "/"
      files += try names(in: path).filter { name in
        !name.hasPrefix(".") && endings.contains { name.lowercased().hasSuffix($0) } && !isFolder(folder + name)
      }.map { folder + $0 }
    }
    return files
  }

  static func isEmpty(_ folder: String) throws(KitError) -> Bool {
    try names(in: folder).allSatisfy { $0 == "." || $0 == ".." }
  }

  private static func names(in folder: String) throws(KitError) -> [String] {
    guard let stream = unsafe opendir(folder) else {
      throw .codebookUnreadable(path: folder, reason: SystemReason(errno: errno))
    }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      // The name ends in a zero, inside the entry.
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      names.append(name)
    }
    return names.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
  }
}

/// What tells a file from any other: the digest of its bytes.
enum FileDigest {
  /// The SHA-256 of a file, and how many bytes it has. Memory does not grow with the file.
  static func of(_ path: String) throws(KitError) -> (digest: [UInt8], size: Int) {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .codebookUnreadable(path: path, reason: SystemReason(errno: errno)) }
    defer { close(descriptor) }
    var hash: SHA256
    do throws(DigestError) {
      hash = try SHA256()
    } catch {
      throw .noDigestLibrary(reason: error.reason)
    }
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    var size = 0
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes { unsafe read(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        throw .codebookUnreadable(path: path, reason: SystemReason(errno: errno))
      }
      if count == 0 { return (hash.finish(), size) }
      size += count
      hash.update(count == buffer.count ? buffer : Array(buffer[..<count]))
    }
  }
}
