// The system's calls on files that SQLite does not make.
#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The lock of a folder, shared by all who begin a project in it, so that one who takes away an empty project knows that nobody else has it.
///
/// It is a lock of the folder, since one of the file could stand in the way of SQLite's where file systems mix the kinds of locks.
final class FolderLock: Sendable {
  private let descriptor: CInt

  /// Waits while another program takes a project away. `nil` where the folder cannot be locked.
  init?(_ folder: String) {
    let descriptor = openFile(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    guard flock(descriptor, LOCK_SH) == 0 else {
      close(descriptor)
      return nil
    }
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  /// Whether nobody else has the lock; if so, nobody gets it while this one is there. The shared lock is lost in any case.
  func becomesExclusive() -> Bool { flock(descriptor, LOCK_EX | LOCK_NB) == 0 }
}

/// The folder that a file stands in.
func folder(of path: String) -> String { path.lastIndex(of: "/").map { String(path[...$0]) } ?? "./" }

/// A descriptor, or -1 and `errno`.
func openFile(_ path: String, _ flags: CInt, mode: mode_t = 0) -> CInt {
  #if canImport(Glibc)
    unsafe Glibc.open(path, flags, mode)
  #else
    unsafe Darwin.open(path, flags, mode)
  #endif
}
