// A file that has no place on a disk. Invariant: the descriptor is open as long as the value lives.
import Glibc

/// A file in memory that has no name, and can be opened by its path.
@safe final class MemoryFile {
  private let descriptor: CInt
  let path: String

  struct Failure: Error { var code: CInt }

  init() throws(Failure) {
    let name = "/dev/shm/svodka-fuzz.\(getpid())"
    descriptor = unsafe open(name, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Failure(code: errno) }
    // It is gone with the process, however that ends.
    _ = unsafe unlink(name)
    path = "/proc/self/fd/\(descriptor)"
  }

  deinit { close(descriptor) }

  func replace(with bytes: [UInt8]) throws(Failure) {
    guard ftruncate(descriptor, 0) == 0, lseek(descriptor, 0, SEEK_SET) == 0 else { throw Failure(code: errno) }
    try Self.write(bytes, to: descriptor)
  }

  static func save(_ bytes: [UInt8], to path: String) throws(Failure) {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Failure(code: errno) }
    defer { close(descriptor) }
    try write(bytes, to: descriptor)
  }

  static func write(_ bytes: [UInt8], to descriptor: CInt) throws(Failure) {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes[written...].withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { throw Failure(code: errno) }
      written += count
    }
  }
}
